//! The queue as an operator sees it.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::reasons::without_names;
use super::{LetterFailure, State, store};
use crate::App;
use crate::kernel::Timestamp;
use crate::targets::addresses;

/// A campaign's letters by state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueStatus {
    pub slug: String,
    pub letters: BTreeMap<State, i64>,
    /// When the oldest letter that still waits was written.
    pub oldest_waiting: Option<Timestamp>,
    /// When the next one is due; in the past when the workers are behind.
    pub next_due: Option<Timestamp>,
}

impl QueueStatus {
    /// Of a campaign that has no letter yet.
    pub fn empty(slug: &str) -> Self {
        Self { slug: slug.to_owned(), letters: BTreeMap::new(), oldest_waiting: None, next_due: None }
    }

    pub fn waiting(&self) -> i64 {
        self.letters.iter().filter(|(state, _)| state.is_waiting()).map(|(_, n)| n).sum()
    }
}

/// Letters by campaign and state; of one campaign, or of all that have any.
pub async fn status(app: &App, slug: Option<&str>) -> Result<Vec<QueueStatus>, LetterFailure> {
    must_exist(app, slug).await?;
    let mut found: BTreeMap<String, QueueStatus> = BTreeMap::new();
    for row in store::status(app, slug.unwrap_or_default()).await? {
        let slug: String = row.get("slug")?;
        let state: String = row.get("state")?;
        let state = State::parse(&state)
            .ok_or_else(|| LetterFailure::Internal(format!("a letter's state is `{state}`")))?;
        let entry = found.entry(slug.clone()).or_insert_with(|| QueueStatus::empty(&slug));
        entry.letters.insert(state, row.get("n")?);
        if state.is_waiting() {
            let earlier = |known: Option<Timestamp>, at: i64| known.into_iter().chain([Timestamp(at)]).min();
            entry.oldest_waiting = earlier(entry.oldest_waiting, row.get("oldest")?);
            entry.next_due = earlier(entry.next_due, row.get("due")?);
        }
    }
    Ok(found.into_values().collect())
}

/// Makes deferred letters due now, of one campaign or of all; tells how many.
pub async fn retry(app: &App, slug: Option<&str>) -> Result<usize, LetterFailure> {
    must_exist(app, slug).await?;
    Ok(store::retry(app, slug.unwrap_or_default()).await?)
}

/// The last that a server said when it would not take a letter, or gave it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastWords {
    pub at: Timestamp,
    pub server: String,
    pub code: Option<i64>,
    /// Without names and numbers of persons and machines.
    pub words: Option<String>,
}

/// By target, for those at which any address ever failed.
pub async fn last_words(app: &App, campaign: Uuid) -> Result<BTreeMap<Uuid, LastWords>, LetterFailure> {
    let mut found = BTreeMap::new();
    for (target, standing) in addresses::failures(app, campaign).await? {
        let evidence = standing.evidence;
        let Some(at) = evidence.failed_at else { continue };
        // The latest comes first.
        found.entry(target).or_insert_with(|| LastWords {
            at,
            server: evidence.server,
            code: evidence.code,
            words: without_names(&evidence.reply),
        });
    }
    Ok(found)
}

async fn must_exist(app: &App, slug: Option<&str>) -> Result<(), LetterFailure> {
    match slug {
        Some(slug) if !store::campaign_exists(app, slug).await? => Err(LetterFailure::Missing),
        _ => Ok(()),
    }
}
