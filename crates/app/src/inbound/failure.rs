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
    #[error("so much waits about this already that no more is kept")]
    TooMany,
    #[error("there is no such message")]
    Missing,
    /// A person called it an answer, and there is nothing that could be passed on.
    #[error(
        "nothing in it can be read as text, so nothing can be passed on: answer its sender by hand, then drop it"
    )]
    Unreadable,
    #[error("it is about no letter, so there is nobody to pass it on to: only letters are answered")]
    NoLetter,
    #[error("not now: {0}")]
    Unavailable(String),
    #[error("{0}")]
    Internal(String),
}

impl Failure for InboundFailure {
    fn kind(&self) -> Kind {
        match self {
            Self::NotOurs | Self::Missing => Kind::Missing,
            Self::Loop | Self::Unreadable | Self::NoLetter => Kind::Invalid,
            Self::TooMany => Kind::Limited,
            Self::Unavailable(_) => Kind::Unavailable,
            Self::Internal(_) => Kind::Internal,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::NotOurs => "inbound_not_ours",
            Self::Loop => "inbound_loop",
            Self::TooMany => "inbound_too_many",
            Self::Missing => "inbound_missing",
            Self::Unreadable => "inbound_unreadable",
            Self::NoLetter => "inbound_no_letter",
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
