use db::DbError;

use crate::campaigns::CampaignFailure;
use crate::kernel::{Failure, Kind};
use crate::signatures::TokenFailure;

/// Why the queue could not be worked on; what becomes of a single letter is a state, not a failure.
#[derive(Debug, thiserror::Error)]
pub enum LetterFailure {
    #[error("there is no such campaign")]
    Missing,
    #[error("the campaign has no such target")]
    TargetMissing,
    #[error("the target was sent too many test letters within an hour")]
    TooManyTests,
    #[error("the database is not available: {0}")]
    Unavailable(String),
    #[error("{0}")]
    Internal(String),
}

impl Failure for LetterFailure {
    fn kind(&self) -> Kind {
        match self {
            Self::Missing | Self::TargetMissing => Kind::Missing,
            Self::TooManyTests => Kind::Limited,
            Self::Unavailable(_) => Kind::Unavailable,
            Self::Internal(_) => Kind::Internal,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "campaign_missing",
            Self::TargetMissing => "target_missing",
            Self::TooManyTests => "too_many_tests",
            Self::Unavailable(_) => "database_unavailable",
            Self::Internal(_) => "letters_internal",
        }
    }
}

impl From<DbError> for LetterFailure {
    fn from(error: DbError) -> Self {
        if error.is_unavailable() {
            Self::Unavailable(error.to_string())
        } else {
            Self::Internal(error.to_string())
        }
    }
}

impl From<CampaignFailure> for LetterFailure {
    fn from(failure: CampaignFailure) -> Self {
        from_kind(failure.kind(), &failure)
    }
}

impl From<TokenFailure> for LetterFailure {
    fn from(failure: TokenFailure) -> Self {
        from_kind(failure.kind(), &failure)
    }
}

fn from_kind(kind: Kind, failure: &dyn std::error::Error) -> LetterFailure {
    match kind {
        Kind::Missing => LetterFailure::Missing,
        Kind::Unavailable => LetterFailure::Unavailable(failure.to_string()),
        _ => LetterFailure::Internal(failure.to_string()),
    }
}
