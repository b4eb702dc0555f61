//! Numbered migrations, one sequence for both engines.
//!
//! A migration is written once, with the column types `UUID`, `BYTES`, `BIGINT`, `TEXT`, and a `STRICT` (or
//! `STRICT, WITHOUT ROWID`, for SQLite to keep the rows in their key) after each table; the door puts each engine's word for them. Each runs in one transaction together with its row in
//! `schema_step`, so that a step interrupted half-way leaves nothing behind.

use rust_embed::RustEmbed;

use crate::{Db, DbError, DbResult, Engine, Sql};

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../migrations"]
struct Files;

/// One step: `0001_main.sql` is step 1, `main`.
#[derive(Debug, Clone)]
pub struct Migration {
    pub step: i64,
    pub name: String,
    pub text: String,
}

impl Migration {
    /// The text as the engine wants it.
    pub fn for_engine(&self, engine: Engine) -> String {
        let words: &[(&str, &str)] = match engine {
            Engine::Sqlite => &[("UUID", "BLOB"), ("BYTES", "BLOB"), ("BIGINT", "INTEGER")],
            Engine::Postgres => &[("BYTES", "BYTEA"), (") STRICT;", ");"), (") STRICT, WITHOUT ROWID;", ");")],
        };
        words.iter().fold(self.text.clone(), |text, (ours, theirs)| text.replace(ours, theirs))
    }
}

/// All steps in order; file names that are not `NNNN_name.sql` belong to no sequence.
pub fn migrations() -> Vec<Migration> {
    let mut found: Vec<Migration> = Files::iter()
        .filter_map(|file| {
            let (step, name) = file.strip_suffix(".sql")?.split_once('_')?;
            let text = String::from_utf8(Files::get(&file)?.data.into_owned()).ok()?;
            Some(Migration { step: step.parse().ok()?, name: name.to_owned(), text })
        })
        .collect();
    found.sort_by_key(|migration| migration.step);
    found
}

pub fn latest_step() -> i64 {
    migrations().last().map_or(0, |migration| migration.step)
}

/// What `migrate` did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MigrationReport {
    pub from: i64,
    pub to: i64,
    pub applied: Vec<String>,
}

const EXISTS: Sql = Sql::split(
    "SELECT count(*) AS n FROM sqlite_master WHERE type = 'table' AND name = 'schema_step'",
    "SELECT count(*) AS n FROM pg_catalog.pg_tables WHERE tablename = 'schema_step' AND schemaname = ANY (current_schemas(false))",
);
const LAST: Sql = Sql::new("SELECT coalesce(max(step), 0) AS step FROM schema_step");

pub async fn applied(db: &Db) -> DbResult<i64> {
    if db.one(&EXISTS, &[]).await?.get::<i64>("n")? == 0 {
        return Ok(0);
    }
    db.one(&LAST, &[]).await?.get("step")
}

pub async fn migrate(db: &Db, to: i64) -> DbResult<MigrationReport> {
    let from = applied(db).await?;
    let known = latest_step();
    if from > known {
        return Err(DbError::SchemaNewer { found: from, known });
    }
    let mut report = MigrationReport { from, to: from, applied: Vec::new() };
    for migration in migrations().into_iter().filter(|migration| (from + 1..=to).contains(&migration.step)) {
        // Two processes that start together: PostgreSQL's lock lets one go first; the other then fails on its
        // duplicate row in schema_step, sees the step applied, and goes on.
        let lock = match db.engine() {
            Engine::Sqlite => "",
            Engine::Postgres => "SELECT pg_advisory_xact_lock(7305001);\n",
        };
        let create =
            "CREATE TABLE IF NOT EXISTS schema_step (step BIGINT PRIMARY KEY, name TEXT NOT NULL);\n";
        let record = format!(
            "INSERT INTO schema_step (step, name) VALUES ({}, '{}');\n",
            migration.step, migration.name
        );
        let body = migration.for_engine(db.engine());
        let script = match db.engine() {
            Engine::Sqlite => format!("{create}{record}{body}"),
            Engine::Postgres => format!("BEGIN;\n{lock}{create}{record}{body}\nCOMMIT;"),
        };
        if let Err(error) = db.script(&script).await
            && applied(db).await? < migration.step
        {
            return Err(error);
        }
        report.to = migration.step;
        report.applied.push(migration.name);
    }
    Ok(report)
}
