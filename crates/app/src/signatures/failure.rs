use std::sync::Arc;

use db::DbError;

use crate::campaigns::{Campaign, CampaignFailure};
use crate::kernel::{Failure, Kind};

/// What is wrong with one field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldFault {
    /// The form field's name, as in the contract.
    pub field: &'static str,
    /// Key of the sentence that tells the supporter.
    pub key: &'static str,
}

#[derive(Debug, thiserror::Error)]
pub enum SignFailure {
    #[error("{} fields need another look", .0.len())]
    Invalid(Vec<FieldFault>),
    #[error("the campaign is closed")]
    Closed(Arc<Campaign>),
    #[error("the campaign is not open yet")]
    NotOpen(Arc<Campaign>),
    #[error("the campaign is suspended")]
    Suspended(Arc<Campaign>),
    #[error("no such campaign")]
    Missing,
    /// The queue of arriving signatures is full.
    #[error("too many signatures at this moment")]
    Busy,
    #[error("{0}")]
    Unavailable(String),
    #[error("{0}")]
    Internal(String),
}

#[derive(Debug, thiserror::Error)]
pub enum TokenFailure {
    /// Forged, cut short, or of a signature that is not there.
    #[error("not a link of ours")]
    Invalid,
    #[error("the link has expired")]
    Expired,
    #[error("the signature was withdrawn")]
    Withdrawn,
    #[error("the campaign is closed")]
    Closed(Arc<Campaign>),
    #[error("{0}")]
    Unavailable(String),
    #[error("{0}")]
    Internal(String),
}

impl Failure for SignFailure {
    fn kind(&self) -> Kind {
        match self {
            Self::Invalid(_) => Kind::Invalid,
            Self::Closed(_) => Kind::Gone,
            Self::NotOpen(_) | Self::Suspended(_) => Kind::Conflict,
            Self::Missing => Kind::Missing,
            Self::Busy | Self::Unavailable(_) => Kind::Unavailable,
            Self::Internal(_) => Kind::Internal,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Invalid(_) => "form_invalid",
            Self::Closed(_) => "campaign_closed",
            Self::NotOpen(_) => "campaign_not_open",
            Self::Suspended(_) => "campaign_suspended",
            Self::Missing => "campaign_missing",
            Self::Busy => "intake_busy",
            Self::Unavailable(_) => "database_unavailable",
            Self::Internal(_) => "internal",
        }
    }
}

impl Failure for TokenFailure {
    fn kind(&self) -> Kind {
        match self {
            Self::Invalid => Kind::Missing,
            Self::Expired | Self::Withdrawn | Self::Closed(_) => Kind::Gone,
            Self::Unavailable(_) => Kind::Unavailable,
            Self::Internal(_) => Kind::Internal,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Invalid => "link_invalid",
            Self::Expired => "link_expired",
            Self::Withdrawn => "signature_withdrawn",
            Self::Closed(_) => "campaign_closed",
            Self::Unavailable(_) => "database_unavailable",
            Self::Internal(_) => "internal",
        }
    }
}

impl From<DbError> for SignFailure {
    fn from(error: DbError) -> Self {
        if error.is_unavailable() {
            Self::Unavailable(error.to_string())
        } else {
            Self::Internal(error.to_string())
        }
    }
}

impl From<DbError> for TokenFailure {
    fn from(error: DbError) -> Self {
        if error.is_unavailable() {
            Self::Unavailable(error.to_string())
        } else {
            Self::Internal(error.to_string())
        }
    }
}

impl From<CampaignFailure> for SignFailure {
    fn from(failure: CampaignFailure) -> Self {
        match failure.kind() {
            Kind::Missing => Self::Missing,
            Kind::Unavailable => Self::Unavailable(failure.to_string()),
            _ => Self::Internal(failure.to_string()),
        }
    }
}

impl From<CampaignFailure> for TokenFailure {
    fn from(failure: CampaignFailure) -> Self {
        match failure.kind() {
            Kind::Unavailable => Self::Unavailable(failure.to_string()),
            _ => Self::Internal(failure.to_string()),
        }
    }
}
