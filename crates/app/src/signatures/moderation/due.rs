//! Decisions take effect when nobody undid them within ten minutes.

use uuid::Uuid;

use super::super::failure::TokenFailure;
use super::super::store as rows;
use super::desk::Verdict;
use super::store;
use crate::App;
use crate::kernel::{Bucket, Timestamp};

const BITE: i64 = 200;
/// What the page tells of one whose address has signed again.
const KEPT: &str = "kept";

/// What one run did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TookEffect {
    pub released: usize,
    pub removed: usize,
    /// Waiting again, because they could not be released.
    pub kept: usize,
}

/// Carries out what is due. Several processes may: each statement asks whether it is decided still.
pub async fn take_effect(app: &App) -> Result<TookEffect, TokenFailure> {
    let now = app.now();
    let mut done = TookEffect::default();
    let mut to_remove = Vec::new();
    for row in store::due(app, now, BITE).await? {
        let place: (Bucket, Uuid) = (row.get("bucket")?, row.get("id")?);
        match Verdict::parse(&row.get::<String>("verdict")?) {
            Some(Verdict::Remove) => to_remove.push(place),
            Some(Verdict::Release) if release(app, place, now).await? => done.released += 1,
            Some(Verdict::Release) => done.kept += 1,
            // Of a newer version, which knows what to do.
            None => {}
        }
    }
    done.removed = remove(app, &to_remove, now).await?;
    Ok(done)
}

async fn release(app: &App, place: (Bucket, Uuid), now: Timestamp) -> Result<bool, TokenFailure> {
    let why = match super::release_due(app, place, now).await {
        Ok(true) => return Ok(true),
        Ok(false) => Some(KEPT),
        Err(TokenFailure::Unavailable(why)) => return Err(TokenFailure::Unavailable(why)),
        Err(error) => {
            // One row that cannot be read must not hold up the others for ever.
            tracing::error!(%error, "a signature that was set aside cannot be released");
            None
        }
    };
    store::keep(app, place, now, why).await?;
    Ok(false)
}

/// Nothing of them was ever counted or written: what they were goes, and what is left is one more `removed`.
async fn remove(app: &App, each: &[(Bucket, Uuid)], now: Timestamp) -> Result<usize, TokenFailure> {
    if each.is_empty() {
        return Ok(0);
    }
    let mut tx = app.db.begin().await?;
    let ended = tx.batch(each.iter().map(|place| store::remove(*place, now)).collect()).await?;
    let (mut rest, mut removed) = (Vec::new(), 0);
    for ((bucket, id), campaign) in each.iter().zip(ended) {
        // One that was taken back between our look and our hand.
        let Some(row) = campaign.first() else { continue };
        removed += 1;
        rest.extend(rows::forget(*bucket, *id));
        rest.push(rows::count_removed(app, *bucket, row.get("campaign_id")?));
    }
    tx.batch(rest).await?;
    tx.commit().await?;
    Ok(removed)
}

/// The job's hands without its look.
#[cfg(test)]
pub async fn remove_if_due(app: &App, place: (Bucket, Uuid)) -> Result<bool, TokenFailure> {
    Ok(remove(app, &[place], app.now()).await? == 1)
}

#[cfg(test)]
pub async fn release_if_due(app: &App, place: (Bucket, Uuid)) -> Result<bool, TokenFailure> {
    release(app, place, app.now()).await
}
