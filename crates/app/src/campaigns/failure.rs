use db::DbError;
use jiff::civil::Date;

use super::{BundleFault, Move, Status};
use crate::kernel::{Failure, Kind};

#[derive(Debug, thiserror::Error)]
pub enum CampaignFailure {
    #[error("there is no such campaign")]
    Missing,
    /// Every fault of the bundle, by file and line.
    #[error("{}", listed(.0))]
    Refused(Vec<BundleFault>),
    #[error("the campaign closed on {0}: give it a later `closes` in its bundle and import that")]
    ClosesInPast(Date),
    #[error("the campaign is {}, and not to be moved so: {}", .status.as_str(), .makes.as_str())]
    NotNow { status: Status, makes: Move },
    #[error("the campaign is being reviewed as it stands: take it back before you change what is shown")]
    InReview,
    #[error(
        "{0} is no later last day: a campaign that is open can be given one after its own and within a year from now"
    )]
    NoExtension(Date),
    #[error("the campaigns cannot be read or written now: {0}")]
    Unavailable(String),
    #[error("{0}")]
    Internal(String),
}

fn listed(faults: &[BundleFault]) -> String {
    faults.iter().map(BundleFault::to_string).collect::<Vec<_>>().join("\n")
}

impl Failure for CampaignFailure {
    fn kind(&self) -> Kind {
        match self {
            Self::Missing => Kind::Missing,
            Self::Refused(_) => Kind::Invalid,
            Self::ClosesInPast(_) | Self::NotNow { .. } | Self::InReview | Self::NoExtension(_) => {
                Kind::Conflict
            }
            Self::Unavailable(_) => Kind::Unavailable,
            Self::Internal(_) => Kind::Internal,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "campaign_missing",
            Self::Refused(_) => "bundle_refused",
            Self::ClosesInPast(_) => "campaign_closes_in_past",
            Self::NotNow { .. } => "campaign_not_now",
            Self::InReview => "campaign_in_review",
            Self::NoExtension(_) => "campaign_no_extension",
            Self::Unavailable(_) => "campaign_unavailable",
            Self::Internal(_) => "campaign_internal",
        }
    }
}

impl From<DbError> for CampaignFailure {
    fn from(error: DbError) -> Self {
        if error.is_unavailable() {
            Self::Unavailable(error.to_string())
        } else {
            Self::Internal(error.to_string())
        }
    }
}
