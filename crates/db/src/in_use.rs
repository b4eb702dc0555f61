//! Is somebody serving from this database? For a command that must have it for itself.

use std::time::Duration;

use rusqlite::{Connection, ErrorCode};

use crate::{Db, DbError, DbResult, Limits, Location, Sql};

/// Text made here, since it is about PostgreSQL's own table.
const SERVING: &str = "SELECT count(*) AS n FROM pg_catalog.pg_stat_activity \
     WHERE datname = current_database() AND usename = current_user AND application_name = $1";

pub async fn in_use(location: &Location) -> DbResult<bool> {
    match location {
        Location::Sqlite(path) if !path.exists() => Ok(false),
        Location::Sqlite(path) => {
            let path = path.clone();
            tokio::task::spawn_blocking(move || file_in_use(&Connection::open(path)?))
                .await
                .map_err(|error| DbError::Other(error.to_string()))?
        }
        Location::Postgres(_) => {
            let db = Db::open_with(location, Limits::PATIENT).await?;
            let name = Limits::default().name;
            let row = db.one(&Sql::built(SERVING.to_owned()), &[name.into()]).await?;
            Ok(row.get::<i64>("n")? > 0)
        }
    }
}

/// Every open connection in WAL mode holds a lock on the file, so that nobody else can have it alone.
fn file_in_use(connection: &Connection) -> DbResult<bool> {
    connection.busy_timeout(Duration::from_millis(200))?;
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    match connection.execute_batch("BEGIN EXCLUSIVE; ROLLBACK") {
        Ok(()) => Ok(false),
        Err(error)
            if matches!(
                error.sqlite_error_code(),
                Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)
            ) =>
        {
            Ok(true)
        }
        Err(error) => Err(error.into()),
    }
}
