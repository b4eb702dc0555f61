use db::DbError;

use crate::kernel::{Failure, Kind};
use crate::letters::LetterFailure;
use crate::signatures::TokenFailure;

/// Why a message was not taken.
#[derive(Debug, thiserror::Error)]
pub enum InboundFailure {
    /// No address of ours, or one that somebody made up.
    #[error("no such address here")]
    NotOurs,
    #[error("the message runs in a circle")]
    Loop,
    #[error("there is no such message")]
    Missing,
    #[error("not now: {0}")]
    Unavailable(String),
    #[error("{0}")]
    Internal(String),
}

impl Failure for InboundFailure {
    fn kind(&self) -> Kind {
        match self {
            Self::NotOurs | Self::Missing => Kind::Missing,
            Self::Loop => Kind::Invalid,
            Self::Unavailable(_) => Kind::Unavailable,
            Self::Internal(_) => Kind::Internal,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::NotOurs => "inbound_not_ours",
            Self::Loop => "inbound_loop",
            Self::Missing => "inbound_missing",
            Self::Unavailable(_) => "database_unavailable",
            Self::Internal(_) => "inbound_internal",
        }
    }
}

impl From<DbError> for InboundFailure {
    fn from(error: DbError) -> Self {
        if error.is_unavailable() {
            Self::Unavailable(error.to_string())
        } else {
            Self::Internal(error.to_string())
        }
    }
}

impl From<LetterFailure> for InboundFailure {
    fn from(failure: LetterFailure) -> Self {
        if failure.kind() == Kind::Unavailable {
            Self::Unavailable(failure.to_string())
        } else {
            Self::Internal(failure.to_string())
        }
    }
}

impl From<TokenFailure> for InboundFailure {
    fn from(failure: TokenFailure) -> Self {
        if failure.kind() == Kind::Unavailable {
            Self::Unavailable(failure.to_string())
        } else {
            Self::Internal(failure.to_string())
        }
    }
}
