//! What was saved when and by whom, and taking an old text up again.

use super::{Behind, Change, DraftFailure, Revision, Saved, saving, store, strand};
use crate::App;
use crate::trail::Actor;

/// Saves of a campaign, or of one of its files, the latest first: from the latest, or behind the end of a page.
pub async fn history(
    app: &App,
    slug: &str,
    path: Option<&str>,
    behind: Option<Behind>,
    size: usize,
) -> Result<Vec<Revision>, DraftFailure> {
    let head = store::head(app, slug).await?.ok_or(DraftFailure::Missing)?;
    let behind =
        behind.unwrap_or_else(|| Behind { at: crate::kernel::Timestamp(i64::MAX), path: String::new() });
    Ok(store::history(app, head.id, path, &behind, size).await?)
}

/// One of them with its content and what stood there before.
pub async fn revision(app: &App, slug: &str, path: &str, number: i64) -> Result<Change, DraftFailure> {
    if path.contains('\0') {
        return Err(DraftFailure::Missing);
    }
    let head = store::head(app, slug).await?.ok_or(DraftFailure::Missing)?;
    let row = store::revision(app, head.id, path, number).await?.ok_or(DraftFailure::Missing)?;
    let before = store::before(app, head.id, path, &row).await?;
    let now = strand::resolve(path, &store::strand(app, head.id, path).await?).content;
    Ok(Change {
        revision: Revision {
            path: path.to_owned(),
            number,
            account: row.account,
            at: row.at,
            shown_at: row.shown_at,
            taken_away: row.content.is_none(),
        },
        is_latest: now == row.content,
        content: row.content,
        before: before.and_then(|before| before.content),
    })
}

/// Saves an old content again. What stands there now stays in the history.
pub async fn restore(
    app: &App,
    actor: Actor,
    slug: &str,
    path: &str,
    number: i64,
) -> Result<Saved, DraftFailure> {
    let old = revision(app, slug, path, number).await?;
    saving::save(app, actor, slug, path, i64::MAX, old.content).await
}

/// A file as it was in this revision, or in the last one kept before it: those of one go are brought together.
pub async fn as_of(app: &App, slug: &str, path: &str, number: i64) -> Result<Option<Vec<u8>>, DraftFailure> {
    let head = store::head(app, slug).await?.ok_or(DraftFailure::Missing)?;
    Ok(store::base(app, head.id, path, number).await?.and_then(|row| row.content))
}

/// A file as the last bundle brought it; none where it was made at the desk.
pub async fn brought(app: &App, slug: &str, path: &str) -> Result<Option<Vec<u8>>, DraftFailure> {
    let head = store::head(app, slug).await?.ok_or(DraftFailure::Missing)?;
    let strand = store::strand(app, head.id, path).await?;
    if strand.shown.is_some() && (!strand.as_known || strand.latest.is_none()) {
        return Ok(strand.shown);
    }
    Ok(store::brought(app, head.id, path).await?.and_then(|row| row.content))
}
