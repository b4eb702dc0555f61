//! What an operator does to a campaign's letters, or to those for one target: pause, resume, cancel.
//!
//! Each may be done twice. What a worker has in hand at that moment still leaves, and is told.

mod rules;
mod store;

pub use rules::{Hold, holds};
pub use store::{Answered, TargetQueue};

use std::collections::BTreeMap;
use std::time::Duration;

use uuid::Uuid;

use super::LetterFailure;
use crate::App;
use crate::kernel::Timestamp;

/// Between two batches of a long change the database is somebody else's: SQLite has one writer.
const BREATH: Duration = Duration::from_millis(5);

/// A campaign's letters, or those for one of its targets.
#[derive(Debug, Clone)]
pub struct Part {
    pub campaign: Uuid,
    pub target: Option<Uuid>,
}

/// What a cancelling came to, or would come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cancelled {
    pub letters: i64,
    /// In a worker's hands now: these may still leave.
    pub under_way: i64,
}

/// Finds a campaign, and a target of it, by their slugs; a target that a later import left out too.
pub async fn part(app: &App, slug: &str, target: Option<&str>) -> Result<Part, LetterFailure> {
    let campaign = store::campaign(app, slug).await?.ok_or(LetterFailure::Missing)?;
    let target = match target {
        Some(target) => {
            Some(store::target(app, campaign, target).await?.ok_or(LetterFailure::TargetMissing)?)
        }
        None => None,
    };
    Ok(Part { campaign, target })
}

/// Lets no further letter leave; tells since when that is so.
pub async fn pause(app: &App, part: &Part) -> Result<Timestamp, LetterFailure> {
    store::pause(app, part).await?;
    let since = store::paused_at(app, part).await?;
    since.ok_or_else(|| LetterFailure::Internal("a pause was ended at the moment it began".into()))
}

/// Lets letters leave again; tells since when they were paused, if they were. A target's own pause is not ended by
/// resuming its campaign, nor the other way round.
pub async fn resume(app: &App, part: &Part) -> Result<Option<Timestamp>, LetterFailure> {
    let since = store::paused_at(app, part).await?;
    store::resume(app, part).await?;
    Ok(since)
}

/// What holds letters back beside this part's own pause: of a campaign its paused targets, of a target its campaign.
pub async fn still_paused(app: &App, part: &Part) -> Result<Vec<String>, LetterFailure> {
    Ok(store::paused_beside(app, part).await?)
}

/// What [`cancel`] would find now.
pub async fn would_cancel(app: &App, part: &Part) -> Result<Cancelled, LetterFailure> {
    let mut found = Cancelled::default();
    for target in store::targets(app, part).await? {
        let (letters, under_way) = store::waiting(app, target).await?;
        found.letters += letters;
        found.under_way += under_way;
    }
    Ok(found)
}

/// Cancels the letters that wait: they never leave, and are counted as cancelled. Letters of people who sign later are
/// not touched.
pub async fn cancel(
    app: &App,
    part: &Part,
    mut progress: impl FnMut(i64),
) -> Result<Cancelled, LetterFailure> {
    let mut done = Cancelled::default();
    for target in store::targets(app, part).await? {
        loop {
            let found = store::cancellable(app, target).await?;
            if found.is_empty() {
                break;
            }
            done.letters += store::cancel(app, part.campaign, target, &found).await?;
            progress(done.letters);
            tokio::time::sleep(BREATH).await;
        }
        done.under_way += store::waiting(app, target).await?.1;
    }
    Ok(done)
}

/// Each target's queue: of one, or of all the campaign has or had.
pub async fn target_queues(app: &App, part: &Part) -> Result<Vec<TargetQueue>, LetterFailure> {
    Ok(store::queues(app, part).await?)
}

/// Campaigns whose letters are paused, each with since when.
pub async fn paused(app: &App) -> Result<BTreeMap<String, Timestamp>, LetterFailure> {
    Ok(store::paused_campaigns(app).await?)
}
