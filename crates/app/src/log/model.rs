use std::collections::BTreeMap;
use std::path::PathBuf;

use uuid::Uuid;

use crate::kernel::{Bucket, Timestamp};

/// What the operator decided about the public log.
#[derive(Debug, Clone, Default)]
pub struct LogSettings {
    /// The signing key's file, made when it is not there. Without one a key is made for this process alone: for
    /// tests.
    pub key_file: Option<PathBuf>,
    /// Where the log is also written as plain files.
    pub files: Option<PathBuf>,
    pub witnesses: Vec<WitnessSetting>,
}

/// A witness to ask: its key as C2SP signed-note writes it, and the URL before `/add-checkpoint`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessSetting {
    pub vkey: String,
    pub url: String,
}

impl WitnessSetting {
    /// Reads `VKEY URL`; an error says what is wrong.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (vkey, url) = text.trim().split_once(' ').ok_or("between its key and its URL stands a space")?;
        let key: tlog::VerifierKey = vkey.parse().map_err(|fault: tlog::note::KeyFault| fault.to_string())?;
        if key.kind() != tlog::note::KeyKind::Cosignature {
            return Err(format!("{} is not a witness's key, which is of type 0x04", key.name()));
        }
        let url = url.trim().trim_end_matches('/');
        match url::Url::parse(url) {
            Ok(parsed) if matches!(parsed.scheme(), "http" | "https") && parsed.has_host() => {
                Ok(Self { vkey: vkey.to_owned(), url: url.to_owned() })
            }
            _ => Err(format!("`{url}` is not an http:// or https:// URL")),
        }
    }
}

/// Whom a leaf is about: a row of another room, of which the log knows no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Subject {
    pub bucket: Bucket,
    pub id: Uuid,
}

/// What a leaf says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LeafKind {
    Signed,
    /// By the person.
    Withdrawn,
    /// By the operator.
    Removed,
    /// The personal data is gone; the signature counts on.
    Erased,
}

impl LeafKind {
    /// The word in the leaf and in the row.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Signed => "signed",
            Self::Withdrawn => "withdrawn",
            Self::Removed => "removed",
            Self::Erased => "erased",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        [Self::Signed, Self::Withdrawn, Self::Removed, Self::Erased]
            .into_iter()
            .find(|kind| kind.as_str() == word)
    }
}

/// To whom a receipt may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// Holds the salt and the record: proves to its holder which leaf is theirs. Not for passing on.
    Private,
    /// Holds the leaf alone: no salt, no name, no address.
    Public,
}

/// A file of the log as a static host would serve it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Served {
    pub bytes: Vec<u8>,
    /// Will never change: a full or partial tile, an entry bundle.
    pub immutable: bool,
}

/// Leaves of one campaign by kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LeafCounts {
    pub signed: u64,
    pub withdrawn: u64,
    pub removed: u64,
    pub erased: u64,
}

impl LeafCounts {
    /// The count that the log proves.
    pub fn count(self) -> u64 {
        self.signed.saturating_sub(self.withdrawn).saturating_sub(self.removed)
    }

    pub fn add(&mut self, kind: LeafKind) {
        *(match kind {
            LeafKind::Signed => &mut self.signed,
            LeafKind::Withdrawn => &mut self.withdrawn,
            LeafKind::Removed => &mut self.removed,
            LeafKind::Erased => &mut self.erased,
        }) += 1;
    }
}

/// A configured witness and what it last agreed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessStatus {
    /// The key's name, such as `witness.example/w1`.
    pub name: String,
    pub vkey: String,
    pub url: String,
    /// The tree's size that it last cosigned, and the time it wrote into its cosignature; None before the first.
    pub size: u64,
    pub at: Option<Timestamp>,
}

/// The log as this process last saw it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogStatus {
    /// The log's name, such as `appeals.example/log`; empty before the first checkpoint.
    pub origin: String,
    pub vkey: Option<String>,
    /// Keys that this log was signed with before, oldest first.
    pub former_vkeys: Vec<String>,
    pub size: u64,
    pub root: [u8; 32],
    /// When the newest checkpoint was made; None before the first.
    pub at: Option<Timestamp>,
    /// By the campaign's slug.
    pub campaigns: BTreeMap<String, LeafCounts>,
    /// Those configured, in their order.
    pub witnesses: Vec<WitnessStatus>,
    /// Leaves that wait to be integrated.
    pub waiting: u64,
    /// Why the log stands still, when it does.
    pub fault: Option<String>,
}

impl LogStatus {
    /// What the log proves for a campaign.
    pub fn count(&self, slug: &str) -> u64 {
        self.campaigns.get(slug).map_or(0, |counts| counts.count())
    }

    /// How many witnesses have cosigned this log, and when one last did: what a page may say of who watches it.
    pub fn watched(&self) -> (usize, Option<Timestamp>) {
        let times: Vec<Timestamp> = self.witnesses.iter().filter_map(|witness| witness.at).collect();
        (times.len(), times.into_iter().max())
    }
}
