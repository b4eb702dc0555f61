use std::path::PathBuf;

use crate::kernel::{Failure, Kind};

#[derive(Debug, thiserror::Error)]
pub enum VaultFailure {
    #[error("{path}: {wrong}")]
    KeyFile { path: PathBuf, wrong: String },
    /// Another key, another row, or damaged: the cipher does not tell which, and must not.
    #[error("sealed data cannot be opened with this key")]
    Unreadable,
}

impl Failure for VaultFailure {
    fn kind(&self) -> Kind {
        Kind::Internal
    }

    fn code(&self) -> &'static str {
        match self {
            Self::KeyFile { .. } => "key_file",
            Self::Unreadable => "sealed_unreadable",
        }
    }
}
