//! SQLite: WAL, `synchronous=FULL`, one writer connection with `BEGIN IMMEDIATE`, a pool of readers.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{CachedStatement, Connection, OpenFlags, ToSql};
use tokio::sync::{OwnedMutexGuard, OwnedSemaphorePermit, Semaphore};

use crate::checkpoints::Checkpoints;
use crate::{DbError, DbResult, Row, Rows, Sql, Statement, Then, Value};

const READERS: usize = 4;
/// Only another process (a backup, a command) can hold the lock: waiting longer would stall every supporter.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

#[derive(Clone)]
pub struct SqliteDb {
    path: PathBuf,
    writer: Arc<tokio::sync::Mutex<Connection>>,
    readers: Arc<Mutex<Vec<Connection>>>,
    permits: Arc<Semaphore>,
    checkpoints: Checkpoints,
}

impl std::fmt::Debug for SqliteDb {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SqliteDb").field("path", &self.path).finish_non_exhaustive()
    }
}

fn configure(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.set_prepared_statement_cache_capacity(256);
    // Otherwise a statement that a partial index may serve is planned anew for each value that is bound to it: a
    // seventh of what a letter costs.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", "ON")?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    // What was erased is overwritten in the file, not only unlinked: personal data must be gone.
    connection.pragma_update(None, "secure_delete", "ON")?;
    Ok(())
}

/// A connection that writes. Checkpoints are made beside it; the log keeps its length when it begins anew, because
/// writing over what is there costs less than growing a file.
pub fn open_writer(path: &Path) -> DbResult<Connection> {
    let connection = Connection::open(path)?;
    configure(&connection)?;
    connection.pragma_update(None, "wal_autocheckpoint", 0)?;
    // The index that tells a known address is read and written all over: kept in memory up to so many kB.
    connection.pragma_update(None, "cache_size", -32_000)?;
    Ok(connection)
}

fn open_reader(path: &Path) -> DbResult<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    configure(&connection)?;
    connection.pragma_update(None, "query_only", "ON")?;
    connection.pragma_update(None, "cache_size", -4_000)?;
    Ok(connection)
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> DbResult<T> + Send + 'static) -> DbResult<T> {
    tokio::task::spawn_blocking(work).await.map_err(|error| DbError::Other(error.to_string()))?
}

impl SqliteDb {
    pub async fn open(path: &Path) -> DbResult<Self> {
        let path = path.to_path_buf();
        let at = path.clone();
        let writer = blocking(move || open_writer(&at)).await?;
        let writer = Arc::new(tokio::sync::Mutex::new(writer));
        let checkpoints = Checkpoints::new(path.clone(), writer.clone());
        let permits = Arc::new(Semaphore::new(READERS));
        Ok(Self { path, writer, readers: Arc::default(), permits, checkpoints })
    }

    async fn writer(&self) -> WriterGuard {
        WriterGuard {
            connection: self.writer.clone().lock_owned().await,
            checkpoints: self.checkpoints.clone(),
        }
    }

    async fn with_writer<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> DbResult<T> + Send + 'static,
    ) -> DbResult<T> {
        let mut writer = self.writer().await;
        blocking(move || work(&mut writer.connection)).await
    }

    async fn with_reader<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Connection) -> DbResult<T> + Send + 'static,
    ) -> DbResult<T> {
        let permit: OwnedSemaphorePermit = self
            .permits
            .clone()
            .acquire_owned()
            .await
            .map_err(|_| DbError::Unavailable("the pool of readers is closed".into()))?;
        let (readers, path) = (self.readers.clone(), self.path.clone());
        blocking(move || {
            let _permit = permit;
            let idle = readers.lock().ok().and_then(|mut idle| idle.pop());
            let connection = idle.map_or_else(|| open_reader(&path), Ok)?;
            let answer = work(&connection);
            if let Ok(mut idle) = readers.lock() {
                idle.push(connection);
            }
            answer
        })
        .await
    }

    pub async fn execute(&self, sql: &Sql, values: &[Value]) -> DbResult<u64> {
        let (text, values) = (sql.sqlite(), values.to_vec());
        self.with_writer(move |connection| execute(connection, &text, &values)).await
    }

    pub async fn all(&self, sql: &Sql, values: &[Value]) -> DbResult<Vec<Row>> {
        let (text, values) = (sql.sqlite(), values.to_vec());
        self.with_reader(move |connection| all(connection, &text, &values)).await
    }

    pub async fn begin(&self) -> DbResult<SqliteTx> {
        let writer = self.writer().await;
        let writer = blocking(move || {
            writer.connection.execute_batch("BEGIN IMMEDIATE")?;
            Ok(writer)
        })
        .await?;
        Ok(SqliteTx { writer: Some(writer) })
    }

    pub async fn batch(&self, statements: Vec<Statement>) -> DbResult<Vec<Vec<Row>>> {
        self.with_writer(move |connection| {
            let tx = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            let answers = batch(&tx, &statements)?;
            tx.commit()?;
            Ok(answers)
        })
        .await
    }

    /// On the calling thread, which may block.
    pub fn insert_then(&self, first: &Rows, then: impl FnOnce(&[bool]) -> Then) -> DbResult<()> {
        let connection = self.writer.clone().blocking_lock_owned();
        let mut writer = WriterGuard { connection, checkpoints: self.checkpoints.clone() };
        let tx = writer.connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let new = insert(&tx, first)?;
        let then = then(&new);
        for rows in &then.rows {
            insert(&tx, rows)?;
        }
        batch(&tx, &then.statements)?;
        Ok(tx.commit()?)
    }

    pub async fn prepare(&self, sql: &Sql) -> DbResult<()> {
        let text = sql.sqlite();
        self.with_reader(move |connection| Ok(connection.prepare(&text).map(|_| ())?)).await
    }

    pub async fn script(&self, text: &str) -> DbResult<()> {
        let text = text.to_owned();
        self.with_writer(move |connection| {
            let tx = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            tx.execute_batch(&text)?;
            Ok(tx.commit()?)
        })
        .await
    }

    pub async fn scrub(&self) -> DbResult<()> {
        // Most of it while the writer goes on, the rest while it waits.
        let checkpoints = self.checkpoints.clone();
        blocking(move || checkpoints.fold()).await?;
        self.with_writer(|connection| {
            Ok(connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
        })
        .await
    }

    pub async fn backup(&self, to: &Path) -> DbResult<()> {
        let (path, to) = (self.path.clone(), to.to_string_lossy().into_owned());
        // A connection of its own: the readers may not write, and the writer must not wait for a whole copy.
        blocking(move || {
            let connection = Connection::open(&path)?;
            connection.busy_timeout(BUSY_TIMEOUT)?;
            connection.execute("VACUUM INTO ?1", [to]).map(|_| ()).map_err(DbError::from)
        })
        .await
    }
}

/// The writer, never given back in the middle of a transaction: when the future that used it is dropped, the
/// rest is rolled back before the next one gets it.
struct WriterGuard {
    connection: OwnedMutexGuard<Connection>,
    checkpoints: Checkpoints,
}

impl Drop for WriterGuard {
    fn drop(&mut self) {
        if !self.connection.is_autocommit()
            && let Err(error) = self.connection.execute_batch("ROLLBACK")
        {
            tracing::error!(%error, "a transaction could not be rolled back");
        }
        self.checkpoints.after_commit(self.connection.total_changes());
    }
}

pub struct SqliteTx {
    writer: Option<WriterGuard>,
}

impl std::fmt::Debug for SqliteTx {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SqliteTx").finish_non_exhaustive()
    }
}

impl SqliteTx {
    async fn with<T: Send + 'static>(
        &mut self,
        work: impl FnOnce(&Connection) -> DbResult<T> + Send + 'static,
    ) -> DbResult<T> {
        let writer = self.writer.take().ok_or(DbError::Unsupported("the transaction has ended"))?;
        let (writer, answer) = blocking(move || {
            let answer = work(&writer.connection);
            Ok((writer, answer))
        })
        .await?;
        self.writer = Some(writer);
        answer
    }

    pub async fn execute(&mut self, sql: &Sql, values: &[Value]) -> DbResult<u64> {
        let (text, values) = (sql.sqlite(), values.to_vec());
        self.with(move |connection| execute(connection, &text, &values)).await
    }

    pub async fn all(&mut self, sql: &Sql, values: &[Value]) -> DbResult<Vec<Row>> {
        let (text, values) = (sql.sqlite(), values.to_vec());
        self.with(move |connection| all(connection, &text, &values)).await
    }

    pub async fn batch(&mut self, statements: Vec<Statement>) -> DbResult<Vec<Vec<Row>>> {
        self.with(move |connection| batch(connection, &statements)).await
    }

    pub async fn commit(mut self) -> DbResult<()> {
        self.with(|connection| Ok(connection.execute_batch("COMMIT")?)).await
    }
}

/// Tells for each row whether it was new.
fn insert(connection: &Connection, rows: &Rows) -> DbResult<Vec<bool>> {
    let mut statement = connection.prepare_cached(&rows.sql.sqlite())?;
    rows.rows
        .iter()
        .map(|row| {
            for (at, value) in row.iter().enumerate() {
                statement.raw_bind_parameter(at + 1, value)?;
            }
            Ok(statement.raw_execute()? > 0)
        })
        .collect()
}

fn batch(connection: &Connection, statements: &[Statement]) -> DbResult<Vec<Vec<Row>>> {
    // The same statement comes many times in a row: its text is turned and looked up once.
    let mut prepared: Option<(&Sql, CachedStatement<'_>)> = None;
    let mut answers = Vec::with_capacity(statements.len());
    for Statement { sql, values } in statements {
        let mut statement = match prepared.take() {
            Some((last, statement)) if last.is(sql) => statement,
            _ => connection.prepare_cached(&sql.sqlite())?,
        };
        answers.push(read(&mut statement, values)?);
        prepared = Some((sql, statement));
    }
    Ok(answers)
}

fn execute(connection: &Connection, text: &str, values: &[Value]) -> DbResult<u64> {
    let mut statement = connection.prepare_cached(text)?;
    Ok(statement.execute(rusqlite::params_from_iter(values))? as u64)
}

fn all(connection: &Connection, text: &str, values: &[Value]) -> DbResult<Vec<Row>> {
    read(&mut *connection.prepare_cached(text)?, values)
}

fn read(statement: &mut rusqlite::Statement<'_>, values: &[Value]) -> DbResult<Vec<Row>> {
    let mut rows = statement.query(rusqlite::params_from_iter(values))?;
    let mut found = Vec::new();
    let mut columns: Arc<[String]> = Arc::default();
    while let Some(row) = rows.next()? {
        // Asked once it runs: a statement prepared before a migration is prepared again by its first step.
        if found.is_empty() {
            columns = row.as_ref().column_names().map(str::to_owned).collect();
        }
        let width = columns.len();
        let mut read = Vec::with_capacity(width);
        for at in 0..width {
            read.push(value(row.get_ref(at)?, &columns[at])?);
        }
        found.push(Row { columns: columns.clone(), values: read });
    }
    Ok(found)
}

fn value(found: ValueRef<'_>, column: &str) -> DbResult<Value> {
    Ok(match found {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(v) => Value::Int(v),
        ValueRef::Real(_) => {
            return Err(DbError::Decode {
                column: column.to_owned(),
                wrong: "a floating-point number".into(),
            });
        }
        ValueRef::Text(v) => Value::Text(String::from_utf8_lossy(v).into_owned()),
        ValueRef::Blob(v) => Value::Bytes(v.to_vec()),
    })
}

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(v) => ValueRef::Integer(*v),
            Self::Text(v) => ValueRef::Text(v.as_bytes()),
            Self::Bytes(v) => ValueRef::Blob(v),
            Self::Id(v) => ValueRef::Blob(v.as_bytes()),
        }))
    }
}
