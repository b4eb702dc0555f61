use crate::kernel::{Failure, Kind};

#[derive(Debug, thiserror::Error)]
pub enum LogFailure {
    /// The log's key file cannot be read or made.
    #[error("the public log's key {path}: {wrong}")]
    KeyFile { path: String, wrong: String },
    /// Going on would make two logs of one: nothing is appended until a person has looked.
    #[error("the public log stands still: {0}")]
    Refused(String),
    #[error("the public log's files: {0}")]
    Files(String),
    /// A row that cannot be what we wrote.
    #[error("the public log's rows: {0}")]
    Damaged(String),
    #[error(transparent)]
    Database(#[from] db::DbError),
}

impl Failure for LogFailure {
    fn kind(&self) -> Kind {
        match self {
            Self::Database(error) if error.is_unavailable() => Kind::Unavailable,
            _ => Kind::Internal,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::KeyFile { .. } => "log_key_file",
            Self::Refused(_) => "log_refused",
            Self::Files(_) => "log_files",
            Self::Damaged(_) => "log_damaged",
            Self::Database(_) => "log_database",
        }
    }
}
