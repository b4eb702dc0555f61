//! What can go wrong at the door.

pub type DbResult<T> = Result<T, DbError>;

#[derive(Debug, thiserror::Error)]
pub enum DbError {
    #[error("{0}")]
    Location(String),
    #[error("no row where one was expected")]
    NoRow,
    /// The engine cannot write or be reached now: disk full, locked, connection lost. Trying again may help.
    #[error("the database is not available: {0}")]
    Unavailable(String),
    /// A write was sent to a standby: fail-over has moved the primary. Trying again, on a new connection, may help.
    #[error("the database is not available: {0}")]
    ReadOnly(String),
    #[error("a rule of the schema was broken: {0}")]
    Constraint(String),
    #[error("column {column}: {wrong}")]
    Decode { column: String, wrong: String },
    #[error("the schema is at step {found}, this binary knows {known}: run the newer binary")]
    SchemaNewer { found: i64, known: i64 },
    #[error("the schema is at step {found} of {known}: run `demarche migrate`")]
    SchemaOlder { found: i64, known: i64 },
    #[error("{0}")]
    Unsupported(&'static str),
    #[error("database: {0}")]
    Other(String),
}

impl DbError {
    /// True when the same statement may succeed later without anybody changing it.
    pub fn is_unavailable(&self) -> bool {
        matches!(self, Self::Unavailable(_) | Self::ReadOnly(_))
    }

    pub(crate) fn is_read_only(&self) -> bool {
        matches!(self, Self::ReadOnly(_))
    }
}

impl From<rusqlite::Error> for DbError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(
                Code::DatabaseBusy
                | Code::DatabaseLocked
                | Code::DiskFull
                | Code::SystemIoFailure
                | Code::CannotOpen
                | Code::ReadOnly
                | Code::OutOfMemory,
            ) => Self::Unavailable(error.to_string()),
            Some(Code::ConstraintViolation) => Self::Constraint(error.to_string()),
            _ => Self::Other(error.to_string()),
        }
    }
}

impl From<tokio_postgres::Error> for DbError {
    fn from(error: tokio_postgres::Error) -> Self {
        let text = |error: &tokio_postgres::Error| {
            error
                .as_db_error()
                .map_or_else(|| with_causes(error), |db| format!("{} ({})", db.message(), db.code().code()))
        };
        // Classes of SQLSTATE, PostgreSQL's appendix A: 08 connection, 53 resources, 57P shutdown, 40 rollback.
        match error.code().map(tokio_postgres::error::SqlState::code) {
            None => Self::Unavailable(with_causes(&error)),
            Some(code) if ["08", "53", "57", "40", "55"].iter().any(|class| code.starts_with(class)) => {
                Self::Unavailable(text(&error))
            }
            Some("25006") => Self::ReadOnly(text(&error)),
            Some(code) if code.starts_with("23") => Self::Constraint(text(&error)),
            Some(_) => Self::Other(text(&error)),
        }
    }
}

/// An error of the driver with what lies beneath it: its own words name only the step that failed.
pub(crate) fn with_causes(error: &tokio_postgres::Error) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        text = format!("{text}: {error}");
        cause = error.source();
    }
    text
}
