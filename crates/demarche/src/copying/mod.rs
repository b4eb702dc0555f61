//! Carrying a whole database from one place to another, whatever engine either is: table by table in the order of
//! their references, row by row in the order of their keys, then all of it compared.
//!
//! What has arrived is the record of how far it came: an interrupted copy goes on behind the last key. A line in the
//! target's `setting` says that it is unfinished and whose copy it is; nobody serves from it until that line is gone.

mod rows;

use anyhow::{Context, bail};
use db::{Db, DbResult, Row, Sql, Table, Tx, Value};
use indicatif::ProgressBar;
use sha2::{Digest, Sha256};

use rows::Walk;

/// Where rows are read: a database at rest, or one moment of one in use.
pub enum Source {
    Resting(Db),
    Moment(Box<Tx>),
}

impl Source {
    /// A PostgreSQL database as it is now, however long it takes to read and whoever writes meanwhile.
    pub async fn moment(db: &Db) -> DbResult<Self> {
        let mut tx = db.begin().await?;
        let snapshot = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";
        tx.execute(&Sql::built(snapshot.to_owned()), &[]).await?;
        Ok(Self::Moment(Box::new(tx)))
    }

    async fn all(&mut self, text: &str, values: &[Value]) -> DbResult<Vec<Row>> {
        let sql = Sql::built(text.to_owned());
        match self {
            Self::Resting(db) => db.all(&sql, values).await,
            Self::Moment(tx) => tx.all(&sql, values).await,
        }
    }
}

/// What was carried.
#[derive(Debug, Default)]
pub struct Report {
    pub tables: Vec<Carried>,
    /// Rows that were there already from an earlier, interrupted run.
    pub resumed: u64,
}

#[derive(Debug)]
pub struct Carried {
    pub table: String,
    pub rows: u64,
    /// SHA-256 over all its rows, the same on both sides.
    pub hash: String,
}

impl Report {
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }
}

/// Copies what `from` has and `to` has not yet, then compares all rows. `whose` names the source, so that nobody goes
/// on with the copy of another. `to` must have the same schema.
pub async fn carry(
    mut from: Source,
    tables: &[Table],
    to: &Db,
    whose: &str,
    bar: &ProgressBar,
) -> anyhow::Result<Report> {
    let resumed = begin(to, whose).await?;
    let mut total = 0;
    for table in tables {
        total += rows::count(&mut from, table).await?;
    }
    bar.set_length(total * 2);
    bar.set_position(resumed);
    for table in tables {
        bar.set_message(format!("copying {}", table.name));
        copy(&mut from, table, to, bar).await.with_context(|| format!("table {}", table.name))?;
    }
    bar.set_position(total);
    let mut there = Source::Resting(to.clone());
    let mut report = Report { resumed, ..Report::default() };
    for table in tables {
        bar.set_message(format!("comparing {}", table.name));
        report.tables.push(compare(&mut from, &mut there, table, bar).await?);
    }
    rows::forget_mark(to).await?;
    Ok(report)
}

/// How many rows are there from an earlier run; refuses a target that holds anything else.
async fn begin(to: &Db, whose: &str) -> anyhow::Result<u64> {
    let found = rows::mark(to).await?;
    let mut there = Source::Resting(to.clone());
    let mut filled = 0;
    for table in tables(to).await? {
        filled += rows::count(&mut there, &table).await?;
    }
    match found {
        None if filled > 0 => bail!("the target is not empty: only an empty database takes a copy"),
        Some(other) if other != whose => {
            bail!("the target holds the unfinished copy of another database: empty it, or name that source")
        }
        Some(_) => Ok(filled),
        None => {
            rows::make_mark(to, whose).await?;
            Ok(0)
        }
    }
}

/// The tables whose rows are carried; the list of steps is made by migrating.
pub async fn tables(db: &Db) -> DbResult<Vec<Table>> {
    Ok(db.tables().await?.into_iter().filter(|table| table.name != "schema_step").collect())
}

async fn copy(from: &mut Source, table: &Table, to: &Db, bar: &ProgressBar) -> anyhow::Result<()> {
    let last = rows::last_key(to, table).await?;
    let mut walk = Walk::of(table, rows::per_insert(table), last);
    while let Some(batch) = walk.next(from).await? {
        rows::insert(to, table, &batch).await?;
        bar.inc(batch.len() as u64);
    }
    Ok(())
}

/// Walks both sides side by side; the first row that differs is told by its key.
async fn compare(
    from: &mut Source,
    to: &mut Source,
    table: &Table,
    bar: &ProgressBar,
) -> anyhow::Result<Carried> {
    let (mut ours, mut theirs) =
        (Walk::of(table, rows::COMPARED, None), Walk::of(table, rows::COMPARED, None));
    let (mut hash, mut count) = (Sha256::new(), 0);
    loop {
        let (left, right) = (ours.next(from).await?, theirs.next(to).await?);
        let (left, right) = (left.unwrap_or_default(), right.unwrap_or_default());
        for at in 0..left.len().max(right.len()) {
            let (here, there) =
                (left.get(at).map(|row| rows::digest(row)), right.get(at).map(|row| rows::digest(row)));
            if here != there {
                let row = left.get(at).or(right.get(at));
                let key = row.map(|row| rows::shown(&rows::key_of(table, row))).unwrap_or_default();
                bail!("table {}: the row {key} differs: is somebody writing to one of them?", table.name);
            }
            hash.update(here.unwrap_or_default());
            count += 1;
        }
        bar.inc(left.len() as u64);
        if left.is_empty() {
            let hash = hex(&hash.finalize());
            return Ok(Carried { table: table.name.clone(), rows: count, hash });
        }
    }
}

/// Did a copy into this database begin and not end?
pub async fn is_unfinished(db: &Db) -> DbResult<bool> {
    Ok(rows::mark(db).await?.is_some())
}

pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        _ = write!(text, "{byte:02x}");
        text
    })
}
