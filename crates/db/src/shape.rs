//! The schema as the engine itself reports it, in the door's words: for copying between engines, and for the test that
//! both engines have the same.

use crate::{Db, DbError, DbResult, Row, Sql};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    pub columns: Vec<Column>,
    /// The columns of the primary key, in its order.
    pub key: Vec<String>,
    /// Unique constraints and indexes, without the primary key.
    pub indexes: Vec<Index>,
    pub references: Vec<Reference>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    /// `INTEGER`, `TEXT` or `BLOB`: SQLite has no other word for an id.
    pub kind: String,
    pub required: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Index {
    /// None for a constraint's own, which each engine names in its way.
    pub name: Option<String>,
    pub columns: Vec<String>,
    pub unique: bool,
    /// Over some rows only.
    pub partial: bool,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Reference {
    pub columns: Vec<String>,
    pub table: String,
    pub to: Vec<String>,
}

const COLUMNS: Sql = Sql::split(
    "SELECT t.name AS of, c.name, CASE c.type WHEN 'BIGINT' THEN 'INTEGER' ELSE c.type END AS kind, c.\"notnull\" AS required, c.pk AS place \
     FROM sqlite_master t JOIN pragma_table_info(t.name) c \
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.cid",
    "SELECT c.relname AS of, a.attname AS name, CASE pg_catalog.format_type(a.atttypid, NULL) WHEN 'bigint' THEN 'INTEGER' \
     WHEN 'text' THEN 'TEXT' WHEN 'bytea' THEN 'BLOB' WHEN 'uuid' THEN 'BLOB' \
     ELSE pg_catalog.format_type(a.atttypid, NULL) END AS kind, a.attnotnull AS required, \
     coalesce(array_position(k.conkey, a.attnum), 0) AS place \
     FROM pg_catalog.pg_class c JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped \
     LEFT JOIN pg_catalog.pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p' \
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' \
     ORDER BY c.relname COLLATE \"C\", a.attnum",
);
const INDEXES: Sql = Sql::split(
    "SELECT t.name AS of, CASE l.origin WHEN 'c' THEN l.name END AS name, l.name AS apart, l.\"unique\" AS uniq, l.partial, \
     i.name AS col FROM sqlite_master t JOIN pragma_index_list(t.name) l JOIN pragma_index_info(l.name) i \
     WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND l.origin <> 'pk' ORDER BY t.name, l.name, i.seqno",
    "SELECT c.relname AS of, CASE WHEN k.oid IS NULL THEN x.relname END AS name, x.relname AS apart, i.indisunique AS uniq, \
     i.indpred IS NOT NULL AS partial, a.attname AS col \
     FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indrelid JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid \
     JOIN pg_catalog.pg_attribute a ON a.attrelid = x.oid \
     LEFT JOIN pg_catalog.pg_constraint k ON k.conindid = x.oid AND k.contype = 'u' \
     WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND NOT i.indisprimary \
     ORDER BY c.relname, x.relname, a.attnum",
);
const REFERENCES: Sql = Sql::split(
    "SELECT t.name AS of, CAST(f.id AS TEXT) AS apart, f.\"from\" AS col, f.\"table\" AS target, f.\"to\" AS target_col \
     FROM sqlite_master t JOIN pragma_foreign_key_list(t.name) f WHERE t.type = 'table' ORDER BY t.name, f.id, f.seq",
    "SELECT c.relname AS of, k.conname AS apart, a.attname AS col, o.relname AS target, b.attname AS target_col \
     FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid JOIN pg_catalog.pg_class o ON o.oid = k.confrelid \
     CROSS JOIN generate_subscripts(k.conkey, 1) AS n \
     JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.conkey[n] \
     JOIN pg_catalog.pg_attribute b ON b.attrelid = o.oid AND b.attnum = k.confkey[n] \
     WHERE k.contype = 'f' AND c.relnamespace = current_schema()::regnamespace ORDER BY c.relname, k.conname, n",
);

pub async fn tables(db: &Db) -> DbResult<Vec<Table>> {
    let mut tables: Vec<Table> = Vec::new();
    let mut places: Vec<(i64, String)> = Vec::new();
    for row in db.all(&COLUMNS, &[]).await? {
        let of: String = row.get("of")?;
        if tables.last().is_none_or(|table| table.name != of) {
            settle(&mut tables, &mut places);
            let (columns, key) = (Vec::new(), Vec::new());
            tables.push(Table { name: of, columns, key, indexes: Vec::new(), references: Vec::new() });
        }
        let name: String = row.get("name")?;
        let place: i64 = row.get("place")?;
        if place > 0 {
            places.push((place, name.clone()));
        }
        let column = Column { name, kind: row.get("kind")?, required: row.get("required")? };
        if let Some(table) = tables.last_mut() {
            table.columns.push(column);
        }
    }
    settle(&mut tables, &mut places);
    indexes(&mut tables, &db.all(&INDEXES, &[]).await?)?;
    references(&mut tables, &db.all(&REFERENCES, &[]).await?)?;
    in_order(tables)
}

/// The key of the table that has just been read.
fn settle(tables: &mut [Table], places: &mut Vec<(i64, String)>) {
    places.sort();
    if let Some(table) = tables.last_mut() {
        table.key = places.drain(..).map(|(_, column)| column).collect();
    }
}

fn named<'a>(tables: &'a mut [Table], row: &Row) -> DbResult<Option<&'a mut Table>> {
    let of: String = row.get("of")?;
    Ok(tables.iter_mut().find(|table| table.name == of))
}

fn indexes(tables: &mut [Table], rows: &[Row]) -> DbResult<()> {
    let mut last = None;
    for row in rows {
        let this: (String, String) = (row.get("of")?, row.get("apart")?);
        let Some(table) = named(tables, row)? else { continue };
        if last.as_ref() != Some(&this) {
            let (name, columns) = (row.get("name")?, Vec::new());
            table.indexes.push(Index {
                name,
                columns,
                unique: row.get("uniq")?,
                partial: row.get("partial")?,
            });
        }
        if let Some(index) = table.indexes.last_mut() {
            index.columns.push(row.get("col")?);
        }
        last = Some(this);
    }
    for table in tables {
        table.indexes.sort();
    }
    Ok(())
}

fn references(tables: &mut [Table], rows: &[Row]) -> DbResult<()> {
    let mut last = None;
    for row in rows {
        let this: (String, String) = (row.get("of")?, row.get("apart")?);
        let Some(table) = named(tables, row)? else { continue };
        if last.as_ref() != Some(&this) {
            table.references.push(Reference { columns: vec![], table: row.get("target")?, to: vec![] });
        }
        if let Some(reference) = table.references.last_mut() {
            reference.columns.push(row.get("col")?);
            reference.to.push(row.get("target_col")?);
        }
        last = Some(this);
    }
    for table in tables {
        table.references.sort();
    }
    Ok(())
}

/// Each table after those that it refers to.
fn in_order(mut left: Vec<Table>) -> DbResult<Vec<Table>> {
    let mut done: Vec<Table> = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let ready = left.iter().position(|table| {
            let mut to = table.references.iter().map(|reference| &reference.table);
            to.all(|to| *to == table.name || done.iter().any(|other| other.name == *to))
        });
        match ready {
            Some(at) => done.push(left.remove(at)),
            None => return Err(DbError::Unsupported("tables refer to each other in a circle")),
        }
    }
    Ok(done)
}
