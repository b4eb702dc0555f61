use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::kernel::{Country, Timestamp};
use crate::languages::Language;

/// What a supporter typed, unjudged: every field as it came, empty when absent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SignForm {
    pub name: String,
    pub given_name: String,
    pub family_name: String,
    pub email: String,
    pub country: String,
    pub city: String,
    pub organisation: String,
    pub message: String,
    pub visibility: String,
    pub consent: String,
    /// Slugs of organisations that may write again.
    pub subscribe: Vec<String>,
    /// Slugs of organisations that may have the supporter's details.
    pub share: Vec<String>,
    /// The honeypot: people never see it.
    pub website: String,
    /// When the form was rendered, signed; empty when the sender has no such field.
    pub opened: String,
    /// The source link that led here, as the address said.
    pub from: String,
}

/// What is sealed in a signature's row. Nowhere else in the database does any of it stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supporter {
    pub name: String,
    pub email: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub city: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub organisation: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub message: String,
    /// One of the campaign's source links; empty for none of them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
}

/// Who sees the supporter's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    Public,
    Targets,
    /// The target gets the letter from "a supporter in COUNTRY".
    Withheld,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignatureState {
    Pending,
    Confirmed,
    /// Personal data gone, the row a bare mark that keeps old links honest.
    Withdrawn,
    Expired,
    /// Retention has passed: counted still, nobody's any more.
    Erased,
}

/// Why a signature waits for a person before it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quarantine {
    Honeypot,
    TooQuick,
    /// It stands on the block list of the organisation that asks.
    Blocked,
}

/// A signature as its supporter's pages and the letters need it, unsealed.
#[derive(Debug, Clone)]
pub struct Received {
    pub bucket: i64,
    pub id: Uuid,
    pub campaign_id: Uuid,
    pub campaign_slug: String,
    pub state: SignatureState,
    pub visibility: Visibility,
    pub country: Country,
    pub language: Language,
    /// None once withdrawn, expired or erased.
    pub supporter: Option<Supporter>,
    pub created_at: Timestamp,
    pub confirmed_at: Option<Timestamp>,
}

/// A name that its owner agreed to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicName {
    pub name: String,
    pub country: Country,
    pub organisation: String,
}

/// A campaign's counts, as of a moment. What may be published of them is what `published` leaves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    pub as_of: Timestamp,
    pub confirmed: i64,
    /// Taken out because they are not genuine, before or after they were confirmed.
    pub removed: i64,
    pub by_country: BTreeMap<String, i64>,
    pub by_language: BTreeMap<String, i64>,
    /// Slugs of the campaign's organisations.
    pub by_organisation: BTreeMap<String, i64>,
    /// Kinds of organisation, and `none`, `other`.
    pub by_organisation_kind: BTreeMap<String, i64>,
    /// Source links of the campaign: for its desk, not for the public.
    pub by_source: BTreeMap<String, i64>,
    pub letters: LetterCounts,
    /// By the target's slug.
    pub letters_by_target: BTreeMap<String, LetterCounts>,
    /// When a letter was last written or came into another state; none before the first.
    pub letters_changed_at: Option<Timestamp>,
    /// Confirmed in the last 24 hours: the pace.
    pub last_day: i64,
}

/// Letters by state. Each letter is in one of them, so that they add up to the letters written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LetterCounts {
    /// Not yet handed over: queued, leased, deferred.
    pub waiting: i64,
    /// Inside a digest that is under way, or printed for the post.
    pub batched: i64,
    /// Taken over by a mail server; neither returned nor answered since.
    pub accepted: i64,
    pub answered: i64,
    pub refused: i64,
    pub bounced: i64,
    pub expired: i64,
    pub cancelled: i64,
}

impl Visibility {
    pub const ALL: [Self; 3] = [Self::Public, Self::Targets, Self::Withheld];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Targets => "targets",
            Self::Withheld => "withheld",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|visibility| visibility.as_str() == text)
    }
}

impl SignatureState {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Confirmed => "confirmed",
            Self::Withdrawn => "withdrawn",
            Self::Expired => "expired",
            Self::Erased => "erased",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        [Self::Pending, Self::Confirmed, Self::Withdrawn, Self::Expired, Self::Erased]
            .into_iter()
            .find(|state| state.as_str() == text)
    }
}

impl Quarantine {
    pub const ALL: [Self; 3] = [Self::Honeypot, Self::TooQuick, Self::Blocked];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Honeypot => "honeypot",
            Self::TooQuick => "too_quick",
            Self::Blocked => "blocked",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == text)
    }
}
