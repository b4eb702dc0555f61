//! Rows in the order of their key, in pieces; their hashes; the mark in the target. The statements are made from the
//! schema that the engine reports, so that a table added by a later migration is carried without a word here.

use std::fmt::Write;

use db::{Db, DbResult, Engine, Row, Sql, Table, Value};
use sha2::{Digest, Sha256};

use super::{Source, hex};

/// The key in `setting` under which an unfinished copy says whose it is.
pub const UNFINISHED: &str = "unfinished_copy_of";
/// Rows of one step of the comparison.
pub const COMPARED: usize = 5000;
/// SQLite binds 32,766 values in one statement.
const BOUND: usize = 30_000;
const LARGEST_INSERT: usize = 1000;

pub fn per_insert(table: &Table) -> usize {
    (BOUND / table.columns.len().max(1)).clamp(1, LARGEST_INSERT)
}

/// The mark is nobody's row.
fn condition(table: &Table) -> String {
    match table.name.as_str() {
        "setting" => format!("key <> '{UNFINISHED}'"),
        _ => "1 = 1".to_owned(),
    }
}

pub async fn count(source: &mut Source, table: &Table) -> DbResult<u64> {
    let text = format!("SELECT count(*) AS n FROM {} WHERE {}", table.name, condition(table));
    let rows = source.all(&text, &[]).await?;
    Ok(rows.first().map(|row| row.get::<i64>("n")).transpose()?.unwrap_or_default() as u64)
}

/// A table from its first key, or from behind the one given, to its last.
pub struct Walk<'a> {
    table: &'a Table,
    size: usize,
    last: Option<Vec<Value>>,
    ended: bool,
}

impl<'a> Walk<'a> {
    pub fn of(table: &'a Table, size: usize, last: Option<Vec<Value>>) -> Self {
        Self { table, size, last, ended: false }
    }

    pub async fn next(&mut self, source: &mut Source) -> DbResult<Option<Vec<Vec<Value>>>> {
        if self.ended {
            return Ok(None);
        }
        let table = self.table;
        let columns: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
        let mut text =
            format!("SELECT {} FROM {} WHERE {}", columns.join(", "), table.name, condition(table));
        if self.last.is_some() {
            let places: Vec<String> = (1..=table.key.len()).map(|n| format!("${n}")).collect();
            _ = write!(text, " AND ({}) > ({})", ordered(source, table, "").join(", "), places.join(", "));
        }
        _ = write!(text, " ORDER BY {} LIMIT {}", ordered(source, table, "").join(", "), self.size);
        let rows = source.all(&text, self.last.as_deref().unwrap_or_default()).await?;
        let read: DbResult<Vec<Vec<Value>>> =
            rows.iter().map(|row| columns.iter().map(|column| row.get::<Value>(column)).collect()).collect();
        let read = read?;
        self.ended = read.len() < self.size;
        match read.last() {
            Some(row) => self.last = Some(key_of(table, row)),
            None => return Ok(None),
        }
        Ok(Some(read))
    }
}

/// The key's columns for an order that both engines share: PostgreSQL sorts text by the letters of a language unless
/// told otherwise, SQLite by its bytes.
fn ordered(source: &Source, table: &Table, direction: &str) -> Vec<String> {
    let engine = match source {
        Source::Resting(db) => db.engine(),
        Source::Moment(_) => Engine::Postgres,
    };
    let text =
        |name: &String| table.columns.iter().any(|column| column.name == *name && column.kind == "TEXT");
    let word = |name: &String| match engine {
        Engine::Postgres if text(name) => format!("{name} COLLATE \"C\"{direction}"),
        _ => format!("{name}{direction}"),
    };
    table.key.iter().map(word).collect()
}

pub fn key_of(table: &Table, row: &[Value]) -> Vec<Value> {
    let at = |name: &String| table.columns.iter().position(|column| column.name == *name);
    table.key.iter().filter_map(|name| row.get(at(name)?).cloned()).collect()
}

/// The last key that has arrived.
pub async fn last_key(to: &Db, table: &Table) -> DbResult<Option<Vec<Value>>> {
    let source = Source::Resting(to.clone());
    let text = format!(
        "SELECT {} FROM {} WHERE {} ORDER BY {} LIMIT 1",
        table.key.join(", "),
        table.name,
        condition(table),
        ordered(&source, table, " DESC").join(", ")
    );
    let row: Option<Row> = to.optional(&Sql::built(text), &[]).await?;
    row.map(|row| table.key.iter().map(|name| row.get::<Value>(name)).collect()).transpose()
}

/// All of them or, cut off, none.
pub async fn insert(to: &Db, table: &Table, rows: &[Vec<Value>]) -> DbResult<()> {
    let columns: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    let mut text = format!("INSERT INTO {} ({}) VALUES ", table.name, columns.join(", "));
    for at in 0..rows.len() {
        let places: Vec<String> =
            (1..=columns.len()).map(|n| format!("${}", at * columns.len() + n)).collect();
        _ = write!(text, "{}({})", if at == 0 { "" } else { ", " }, places.join(", "));
    }
    to.execute(&Sql::built(text), &rows.concat()).await.map(|_| ())
}

/// The same for the same row on both engines: an id is 16 bytes on either.
pub fn digest(row: &[Value]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for value in row {
        let (kind, bytes): (u8, &[u8]) = match value {
            Value::Null => (0, &[]),
            Value::Int(number) => (1, &number.to_be_bytes()),
            Value::Text(text) => (2, text.as_bytes()),
            Value::Bytes(bytes) => (3, bytes),
            Value::Id(id) => (3, id.as_bytes()),
        };
        hash.update([kind]);
        hash.update((bytes.len() as u64).to_be_bytes());
        hash.update(bytes);
    }
    hash.finalize().into()
}

/// A key for a message. Keys hold ids, slugs and words of ours, nothing that a supporter typed.
pub fn shown(key: &[Value]) -> String {
    let one = |value: &Value| match value {
        Value::Null => "null".to_owned(),
        Value::Int(number) => number.to_string(),
        Value::Text(text) => text.clone(),
        Value::Bytes(bytes) => hex(bytes),
        Value::Id(id) => id.simple().to_string(),
    };
    key.iter().map(one).collect::<Vec<_>>().join(" ")
}

pub async fn mark(db: &Db) -> DbResult<Option<String>> {
    let text = "SELECT value FROM setting WHERE key = $1".to_owned();
    db.optional(&Sql::built(text), &[UNFINISHED.into()]).await?.map(|row| row.get("value")).transpose()
}

pub async fn make_mark(db: &Db, whose: &str) -> DbResult<()> {
    let text = "INSERT INTO setting (key, value) VALUES ($1, $2)".to_owned();
    db.execute(&Sql::built(text), &[UNFINISHED.into(), whose.into()]).await.map(|_| ())
}

pub async fn forget_mark(db: &Db) -> DbResult<()> {
    let text = "DELETE FROM setting WHERE key = $1".to_owned();
    db.execute(&Sql::built(text), &[UNFINISHED.into()]).await.map(|_| ())
}
