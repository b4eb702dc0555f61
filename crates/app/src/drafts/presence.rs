//! Who is at a campaign at this moment, so that two people know of each other before they write the same sentence.

use std::time::Duration;

use uuid::Uuid;

use super::{DraftFailure, Other, store};
use crate::App;

/// Whoever was not heard of for so long has gone; a page says every twenty seconds that it is there.
const SEEN_WITHIN: Duration = Duration::from_mins(1);
const LONGEST_PLACE: usize = 60;

/// Notes that somebody is at this page of a campaign, and tells who else is.
pub async fn here(app: &App, account: Uuid, slug: &str, place: &str) -> Result<Vec<Other>, DraftFailure> {
    let head = store::head(app, slug).await?.ok_or(DraftFailure::Missing)?;
    let plain = |c: &char| c.is_ascii_alphanumeric() || "-_/.".contains(*c);
    let place: String = place.chars().filter(plain).take(LONGEST_PLACE).collect();
    let since = app.now().minus(SEEN_WITHIN);
    store::seen(app, head.id, account, &place, since).await?;
    Ok(store::others(app, head.id, account, since).await?)
}

/// Who else is there.
pub async fn others(app: &App, account: Uuid, slug: &str) -> Result<Vec<Other>, DraftFailure> {
    let head = store::head(app, slug).await?.ok_or(DraftFailure::Missing)?;
    Ok(store::others(app, head.id, account, app.now().minus(SEEN_WITHIN)).await?)
}
