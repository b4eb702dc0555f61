//! Two database engines, one door.
//!
//! Everything above speaks to a [`Db`] or a [`Tx`] with four verbs (`execute`, `one`, `optional`, `all`), a
//! [`Sql`] that is one text for both engines, and a few [`Value`] types. Nobody outside this crate knows which
//! engine answers. What this crate does not do: rules, retries, knowledge of any table but its own `schema_step`.

mod checkpoints;
mod connecting;
mod failure;
mod in_use;
mod migrate;
mod postgres;
mod rows;
mod shape;
mod sql;
mod sqlite;
pub mod turns;
mod value;

pub use connecting::Limits;
pub use failure::{DbError, DbResult};
pub use in_use::in_use;
pub use migrate::{Migration, MigrationReport, latest_step, migrations};
pub use rows::{Rows, Then};
pub use shape::{Column, Index, Reference, Table};
pub use sql::{Sql, Statement};
pub use value::{FromValue, Row, Value};

use std::path::{Path, PathBuf};

/// Which engine answers; for the doctor, for messages and for tests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// Where the database is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    Sqlite(PathBuf),
    Postgres(String),
}

impl Location {
    /// Reads `sqlite:PATH` or `postgres://…`.
    pub fn parse(url: &str) -> DbResult<Self> {
        if let Some(path) = url.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            if path.is_empty() {
                return Err(DbError::Location(
                    "sqlite: needs a path, as in sqlite:/var/lib/demarche/demarche.db".into(),
                ));
            }
            return Ok(Self::Sqlite(Path::new(path).to_path_buf()));
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self::Postgres(url.to_owned()));
        }
        Err(DbError::Location("a database URL begins with sqlite: or postgres://".into()))
    }
}

/// The database. Cheap to clone.
#[derive(Clone, Debug)]
pub enum Db {
    #[doc(hidden)]
    Sqlite(sqlite::SqliteDb),
    #[doc(hidden)]
    Postgres(postgres::PostgresDb),
}

/// One transaction, rolled back unless committed.
#[derive(Debug)]
pub enum Tx {
    #[doc(hidden)]
    Sqlite(sqlite::SqliteTx),
    #[doc(hidden)]
    Postgres(Box<postgres::PostgresTx>),
}

impl Db {
    /// Opens (and for SQLite creates) the database; runs no migration.
    pub async fn open(location: &Location) -> DbResult<Self> {
        Self::open_with(location, Limits::default()).await
    }

    /// With limits of its own, which matter to PostgreSQL alone.
    pub async fn open_with(location: &Location, limits: Limits) -> DbResult<Self> {
        match location {
            Location::Sqlite(path) => Ok(Self::Sqlite(sqlite::SqliteDb::open(path).await?)),
            Location::Postgres(url) => Ok(Self::Postgres(postgres::PostgresDb::open(url, limits).await?)),
        }
    }

    pub fn engine(&self) -> Engine {
        match self {
            Self::Sqlite(_) => Engine::Sqlite,
            Self::Postgres(_) => Engine::Postgres,
        }
    }

    /// Runs a statement and returns how many rows it changed.
    pub async fn execute(&self, sql: &Sql, values: &[Value]) -> DbResult<u64> {
        match self {
            Self::Sqlite(db) => db.execute(sql, values).await,
            Self::Postgres(db) => db.execute(sql, values).await,
        }
    }

    /// Reads every row. Only for statements that read; a statement that writes and returns rows belongs into a
    /// [`Tx`] or a [`Db::batch`], because SQLite answers this from its pool of readers.
    pub async fn all(&self, sql: &Sql, values: &[Value]) -> DbResult<Vec<Row>> {
        match self {
            Self::Sqlite(db) => db.all(sql, values).await,
            Self::Postgres(db) => db.all(sql, values).await,
        }
    }

    /// Reads at most one row.
    pub async fn optional(&self, sql: &Sql, values: &[Value]) -> DbResult<Option<Row>> {
        Ok(self.all(sql, values).await?.into_iter().next())
    }

    /// Reads exactly one row.
    pub async fn one(&self, sql: &Sql, values: &[Value]) -> DbResult<Row> {
        self.optional(sql, values).await?.ok_or(DbError::NoRow)
    }

    /// Begins a transaction: `BEGIN IMMEDIATE` on SQLite (there is one writer), `READ COMMITTED` on PostgreSQL.
    pub async fn begin(&self) -> DbResult<Tx> {
        match self {
            Self::Sqlite(db) => Ok(Tx::Sqlite(db.begin().await?)),
            Self::Postgres(db) => Ok(Tx::Postgres(Box::new(db.begin().await?))),
        }
    }

    /// Runs all statements in one transaction, durable on return, and gives each one's rows (empty for a
    /// statement without `RETURNING`). The cheapest way to write many rows: one hop to SQLite's writer, one
    /// pipelined round trip to PostgreSQL.
    pub async fn batch(&self, statements: Vec<Statement>) -> DbResult<Vec<Vec<Row>>> {
        match self {
            Self::Sqlite(db) => db.batch(statements).await,
            Self::Postgres(db) => db.batch(statements).await,
        }
    }

    /// Inserts rows, then what `then` makes of which of them were new, in one transaction, durable on return. Blocks
    /// the calling thread, which must not be one of the runtime's: a writer on a thread of its own does not wait for
    /// its turn among a thousand requests.
    pub fn insert_then(
        &self,
        runtime: &tokio::runtime::Handle,
        first: &Rows,
        then: impl FnOnce(&[bool]) -> Then,
    ) -> DbResult<()> {
        match self {
            Self::Sqlite(db) => db.insert_then(first, then),
            Self::Postgres(db) => runtime.block_on(db.insert_then(first, then)),
        }
    }

    /// Prepares a statement without running it: the test that every statement is valid on both engines.
    pub async fn prepare(&self, sql: &Sql) -> DbResult<()> {
        match self {
            Self::Sqlite(db) => db.prepare(sql).await,
            Self::Postgres(db) => db.prepare(sql).await,
        }
    }

    /// Is it spread over several nodes? Statements about many buckets at once are then a little poorer.
    pub async fn is_spread(&self) -> DbResult<bool> {
        match self {
            Self::Sqlite(_) => Ok(false),
            Self::Postgres(db) => db.is_citus().await,
        }
    }

    /// Makes what was deleted or overwritten unreadable in the engine's own log too: SQLite's write-ahead log is
    /// folded into the file and cut. PostgreSQL's log is the server's affair.
    pub async fn scrub(&self) -> DbResult<()> {
        match self {
            Self::Sqlite(db) => db.scrub().await,
            Self::Postgres(_) => Ok(()),
        }
    }

    /// Copies a SQLite database, as of this moment, to `to` while it is in use; whoever writes does not wait.
    /// `to` must not exist. A PostgreSQL database is copied row by row instead: decision 0015.
    pub async fn backup(&self, to: &Path) -> DbResult<()> {
        match self {
            Self::Sqlite(db) => db.backup(to).await,
            Self::Postgres(_) => Err(DbError::Unsupported("a PostgreSQL database is not a file to copy")),
        }
    }

    /// Applies what is missing of the migrations; refuses a schema newer than this binary.
    pub async fn migrate(&self) -> DbResult<MigrationReport> {
        migrate::migrate(self, i64::MAX).await
    }

    /// Applies the migrations up to a step: for tests of what a later one makes of rows.
    pub async fn migrate_to(&self, step: i64) -> DbResult<MigrationReport> {
        migrate::migrate(self, step).await
    }

    /// The number of the last migration applied, 0 on an empty database.
    pub async fn schema_step(&self) -> DbResult<i64> {
        migrate::applied(self).await
    }

    /// The tables as the engine itself reports them, each after those that it refers to.
    pub async fn tables(&self) -> DbResult<Vec<Table>> {
        shape::tables(self).await
    }

    /// Runs statements one by one in one transaction, outside any cache; for migrations.
    pub(crate) async fn script(&self, statements: &[String]) -> DbResult<()> {
        match self {
            Self::Sqlite(db) => db.script(&statements.join(";\n")).await,
            Self::Postgres(db) => db.script(statements).await,
        }
    }
}

impl Tx {
    pub async fn execute(&mut self, sql: &Sql, values: &[Value]) -> DbResult<u64> {
        match self {
            Self::Sqlite(tx) => tx.execute(sql, values).await,
            Self::Postgres(tx) => tx.execute(sql, values).await,
        }
    }

    /// Runs a statement that returns rows, reading or writing.
    pub async fn all(&mut self, sql: &Sql, values: &[Value]) -> DbResult<Vec<Row>> {
        match self {
            Self::Sqlite(tx) => tx.all(sql, values).await,
            Self::Postgres(tx) => tx.all(sql, values).await,
        }
    }

    pub async fn optional(&mut self, sql: &Sql, values: &[Value]) -> DbResult<Option<Row>> {
        Ok(self.all(sql, values).await?.into_iter().next())
    }

    pub async fn one(&mut self, sql: &Sql, values: &[Value]) -> DbResult<Row> {
        self.optional(sql, values).await?.ok_or(DbError::NoRow)
    }

    /// Runs many statements at the cost of one hop; each one's rows in order.
    pub async fn batch(&mut self, statements: Vec<Statement>) -> DbResult<Vec<Vec<Row>>> {
        match self {
            Self::Sqlite(tx) => tx.batch(statements).await,
            Self::Postgres(tx) => tx.batch(statements).await,
        }
    }

    /// Takes a lock that one process at a time can hold until this transaction ends; `false` when another
    /// process has it. On SQLite the transaction itself is that lock.
    pub async fn try_lock(&mut self, key: i64) -> DbResult<bool> {
        match self {
            Self::Sqlite(_) => Ok(true),
            Self::Postgres(tx) => tx.try_lock(key).await,
        }
    }

    /// Makes everything durable.
    pub async fn commit(self) -> DbResult<()> {
        match self {
            Self::Sqlite(tx) => tx.commit().await,
            Self::Postgres(tx) => tx.commit().await,
        }
    }
}
