//! Numbered migrations, one sequence for both engines.
//!
//! A migration is written once, with the column types `UUID`, `BYTES`, `BIGINT`, `TEXT`, and a `STRICT` (or
//! `STRICT, WITHOUT ROWID`, for SQLite to keep the rows in their key) after each table; the door puts each engine's
//! word for them. Each runs in one transaction together with its row in `schema_step`, so that a step interrupted
//! half-way leaves nothing behind. Where the server has Citus, `citus.sql` then spreads what is not spread yet.

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
            Engine::Postgres => {
                &[("BYTES", "BYTEA"), (") STRICT;", ");"), (") STRICT, WITHOUT ROWID;", ");")]
            }
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
    /// How many tables were newly spread over the nodes; none where the server has no Citus.
    pub distributed: Option<i64>,
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
    let mut report = MigrationReport { from, to: from, ..MigrationReport::default() };
    for migration in migrations().into_iter().filter(|migration| (from + 1..=to).contains(&migration.step)) {
        // Two processes that start together: the lock lets one go first; the other then fails on its duplicate row
        // in schema_step, sees the step applied, and goes on.
        if let Err(error) = db.script(&script(&migration, db.engine())).await
            && applied(db).await? < migration.step
        {
            return Err(error);
        }
        report.to = migration.step;
        report.applied.push(migration.name);
    }
    if has_citus(db).await? {
        let before = distributed(db).await?;
        let text = Files::get("citus.sql").map(|file| file.data.into_owned()).unwrap_or_default();
        let mut script = beginning();
        script.push(String::from_utf8_lossy(&text).into_owned());
        db.script(&script).await?;
        report.distributed = Some(distributed(db).await? - before);
    }
    Ok(report)
}

/// PostgreSQL's lock against another process that migrates, and no limit of time: a step may rewrite a large table.
fn beginning() -> Vec<String> {
    ["SET LOCAL statement_timeout = 0", "SET LOCAL lock_timeout = 0", "SELECT pg_advisory_xact_lock(7305001)"]
        .map(str::to_owned)
        .to_vec()
}

fn script(migration: &Migration, engine: Engine) -> Vec<String> {
    let mut script = match engine {
        Engine::Sqlite => Vec::new(),
        Engine::Postgres => beginning(),
    };
    script.push(
        "CREATE TABLE IF NOT EXISTS schema_step (step BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL)"
            .into(),
    );
    script.push(format!(
        "INSERT INTO schema_step (step, name) VALUES ({}, '{}')",
        migration.step, migration.name
    ));
    script.extend(statements(&migration.for_engine(engine)));
    script
}

/// A migration's statements, which are sent one at a time: Citus hands `CREATE INDEX` to its nodes with the whole text
/// that it came in. A text in quotes may hold a semicolon; a comment is left out.
fn statements(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let (mut quoted, mut comment, mut before) = (false, false, ' ');
    for c in text.chars() {
        match c {
            '\n' => comment = false,
            _ if comment => continue,
            '\'' => quoted = !quoted,
            '-' if before == '-' && !quoted => {
                comment = true;
                if let Some(last) = found.last_mut() {
                    last.pop();
                }
                before = ' ';
                continue;
            }
            ';' if !quoted => {
                found.push(String::new());
                continue;
            }
            _ => {}
        }
        before = c;
        if let Some(last) = found.last_mut() {
            last.push(c);
        }
    }
    found.into_iter().filter(|statement| !statement.trim().is_empty()).collect()
}

/// Texts made here, since they are about tables of the server's own.
async fn has_citus(db: &Db) -> DbResult<bool> {
    if db.engine() == Engine::Sqlite {
        return Ok(false);
    }
    let text = "SELECT count(*) AS n FROM pg_catalog.pg_extension WHERE extname = 'citus'";
    Ok(db.one(&Sql::built(text.to_owned()), &[]).await?.get::<i64>("n")? > 0)
}

/// How many tables are distributed or copied to each node.
async fn distributed(db: &Db) -> DbResult<i64> {
    let text = "SELECT count(*) AS n FROM pg_catalog.pg_dist_partition p JOIN pg_catalog.pg_class c ON c.oid = p.logicalrelid \
                WHERE c.relnamespace = current_schema()::regnamespace";
    db.one(&Sql::built(text.to_owned()), &[]).await?.get("n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_migration_is_sent_statement_by_statement() {
        let text = "-- first; not a statement\nCREATE TABLE a (b TEXT); -- it's a table\n\nINSERT INTO a VALUES ('x;--y');\n";
        let found: Vec<String> = statements(text).iter().map(|one| one.trim().to_owned()).collect();
        assert_eq!(found, ["CREATE TABLE a (b TEXT)", "INSERT INTO a VALUES ('x;--y')"]);
        for migration in migrations() {
            let all = statements(&migration.text);
            assert!(all.iter().all(|one| !one.contains(';')), "{}", migration.name);
            assert!(
                all.iter()
                    .filter(|one| one.contains("CREATE INDEX"))
                    .all(|one| one.trim().starts_with("CREATE"))
            );
        }
    }
}
