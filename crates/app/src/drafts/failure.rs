use db::DbError;
use uuid::Uuid;

use crate::campaigns::{BundleFault, CampaignFailure};
use crate::kernel::{Failure, Kind};

#[derive(Debug, thiserror::Error)]
pub enum DraftFailure {
    #[error("there is no such campaign, file or revision")]
    Missing,
    #[error("a short name has 2 to 64 of a-z, 0-9 and hyphens, with no hyphen at an end")]
    Slug,
    #[error("there is a campaign of this short name")]
    SlugTaken,
    #[error("a title and a summary are needed, of one line each")]
    Title,
    #[error("a bundle has no file of this name, or none so large")]
    Path,
    /// Somebody saved meanwhile, and what both changed cannot be brought together.
    /// `ours` is what was sent, brought together with theirs as far as it goes.
    #[error("somebody saved meanwhile")]
    Conflict { theirs: Option<Vec<u8>>, ours: Option<Vec<u8>>, number: i64, account: Option<Uuid> },
    /// What cannot be shown as it is, fault by fault.
    #[error("{} faults", .0.len())]
    Refused(Vec<BundleFault>),
    #[error("the drafts cannot be read or written now: {0}")]
    Unavailable(String),
    #[error("{0}")]
    Internal(String),
}

impl Failure for DraftFailure {
    fn kind(&self) -> Kind {
        match self {
            Self::Missing => Kind::Missing,
            Self::Slug | Self::Title | Self::Path | Self::Refused(_) => Kind::Invalid,
            Self::SlugTaken | Self::Conflict { .. } => Kind::Conflict,
            Self::Unavailable(_) => Kind::Unavailable,
            Self::Internal(_) => Kind::Internal,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "draft_missing",
            Self::Slug => "campaign_slug",
            Self::SlugTaken => "campaign_slug_taken",
            Self::Title => "campaign_title",
            Self::Path => "draft_path",
            Self::Conflict { .. } => "draft_conflict",
            Self::Refused(_) => "draft_refused",
            Self::Unavailable(_) => "draft_unavailable",
            Self::Internal(_) => "draft_internal",
        }
    }
}

impl From<DbError> for DraftFailure {
    fn from(error: DbError) -> Self {
        if error.is_unavailable() {
            Self::Unavailable(error.to_string())
        } else {
            Self::Internal(error.to_string())
        }
    }
}

impl From<CampaignFailure> for DraftFailure {
    fn from(failure: CampaignFailure) -> Self {
        match failure {
            CampaignFailure::Missing => Self::Missing,
            CampaignFailure::Refused(faults) => Self::Refused(faults),
            CampaignFailure::Unavailable(cause) => Self::Unavailable(cause),
            other => Self::Internal(other.to_string()),
        }
    }
}
