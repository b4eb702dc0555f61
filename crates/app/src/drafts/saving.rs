//! Saving a file of a draft.

use std::time::Duration;

use db::Tx;
use uuid::Uuid;

use super::merge::{merge, merge_for_ours};
use super::store::{self, Head, Row};
use super::strand::{self, Resolved};
use super::{DraftFailure, Saved};
use crate::App;
use crate::campaigns::{self, EditionText, Status};
use crate::trail::{self, Act, Actor, Entry, Subject};

/// Saves of one person within this belong together: one entry of the history, one of the trail.
const ONE_GO: Duration = Duration::from_mins(15);
/// For so long every single save of one go is kept, so that whoever began from it can be brought together with it.
const KEPT: Duration = Duration::from_hours(1);

/// Saves a file, or takes it away. `base` is the number that the editor began from, 0 for none.
pub async fn save(
    app: &App,
    actor: Actor,
    slug: &str,
    path: &str,
    base: i64,
    content: Option<Vec<u8>>,
) -> Result<Saved, DraftFailure> {
    if !campaigns::is_bundle_path(path, content.as_ref().map_or(0, Vec::len)) {
        return Err(DraftFailure::Path);
    }
    let mut tx = campaigns::begin(app).await?;
    let head = store::head_in(&mut tx, slug).await?.ok_or(DraftFailure::Missing)?;
    let (latest, resolved) = take_up(app, &mut tx, &head, path).await?;
    let last = latest.as_ref().map_or(0, |latest| latest.number);
    let begun_from_last = base >= last || (base == 0 && resolved.content.is_none());
    let kept = if begun_from_last || content == resolved.content {
        content.clone()
    } else {
        together(&mut tx, &head, path, base, content.as_deref(), latest.as_ref(), &resolved).await?
    };
    let saved = Saved { number: last + 1, merged: kept != content };
    if kept == resolved.content {
        tx.commit().await?;
        return Ok(Saved { number: last, merged: saved.merged });
    }
    add(app, &mut tx, &head, path, latest.as_ref(), actor, kept.as_deref()).await?;
    let is_title = path == format!("{}.md", head.original) && head.status == Status::Draft.as_str();
    let edition = kept.as_deref().filter(|_| is_title);
    let retitled = match edition {
        Some(edition) => campaigns::retitle(app, &mut tx, head.id, &head.original, edition).await?,
        None => false,
    };
    if latest.as_ref().is_none_or(|latest| !goes_on(app, latest, actor)) {
        let mut entry = Entry::new(actor, Act::CampaignEdited).about(Subject::Campaign(slug.to_owned()));
        entry.organisation = head.sponsor;
        trail::note(app, &mut tx, &entry.with(path)).await?;
    }
    tx.commit().await?;
    if retitled {
        app.catalogue.forget_one(slug);
    }
    Ok(saved)
}

/// Saves parts of an edition as somebody wrote them who began from `base`; a part that is not named stays.
pub async fn save_parts(
    app: &App,
    actor: Actor,
    slug: &str,
    path: &str,
    base: i64,
    parts: &[(&str, &str)],
) -> Result<Saved, DraftFailure> {
    if !campaigns::is_bundle_path(path, 0) {
        return Err(DraftFailure::Path);
    }
    let head = store::head(app, slug).await?.ok_or(DraftFailure::Missing)?;
    let begun = match base {
        0 => store::revision(app, head.id, path, 1).await?.filter(|row| row.account.is_none()),
        _ => store::base(app, head.id, path, base).await?,
    };
    let begun = match begun {
        Some(row) => row.content,
        None => store::strand(app, head.id, path).await?.shown,
    };
    let begun = begun.unwrap_or_default();
    let mut text = EditionText::read(&begun);
    for (name, value) in parts {
        text.set(name, value);
    }
    save(app, actor, slug, path, base, Some(text.write(&begun))).await
}

/// What somebody sends who began from an older revision, brought together with what was saved since.
async fn together(
    tx: &mut Tx,
    head: &Head,
    path: &str,
    base: i64,
    ours: Option<&[u8]>,
    latest: Option<&Row>,
    resolved: &Resolved,
) -> Result<Option<Vec<u8>>, DraftFailure> {
    let begun = store::base_in(tx, head.id, path, base.max(1)).await?;
    // From nothing, unless the bundle had brought the file before the desk knew it.
    let begun = begun.filter(|row| base > 0 || row.account.is_none()).and_then(|row| row.content);
    let theirs = resolved.content.as_deref();
    merge(path, begun.as_deref(), ours, theirs).ok_or_else(|| DraftFailure::Conflict {
        ours: ours.map(|ours| merge_for_ours(path, begun.as_deref(), ours, theirs)),
        theirs: resolved.content.clone(),
        number: latest.map_or(0, |latest| latest.number),
        account: latest.and_then(|latest| latest.account),
    })
}

/// Writes what the strand lacks, and gives the latest revision with what the strand then comes to.
pub(super) async fn take_up(
    app: &App,
    tx: &mut Tx,
    head: &Head,
    path: &str,
) -> Result<(Option<Row>, Resolved), DraftFailure> {
    let strand = store::strand_in(tx, head.id, path).await?;
    let resolved = strand::resolve(path, &strand);
    let mut latest = strand.latest;
    for missing in &resolved.missing {
        let account = latest.as_ref().filter(|_| !missing.shown).and_then(|latest| latest.account);
        let at = if latest.is_none() { head.updated_at } else { app.now() };
        let row = Row {
            number: latest.as_ref().map_or(0, |latest| latest.number) + 1,
            account,
            began_at: at,
            at,
            shown_at: missing.shown.then_some(at),
            content: missing.content.clone(),
            size: 0,
        };
        store::add(tx, head.id, path, &row).await?;
        latest = Some(row);
    }
    Ok((latest, resolved))
}

/// Is a save of this person the same go as the latest one?
fn goes_on(app: &App, latest: &Row, actor: Actor) -> bool {
    let same = latest.account.is_some() && latest.account == actor.account();
    same && latest.shown_at.is_none() && app.now() < latest.began_at.plus(ONE_GO)
}

pub(super) async fn add(
    app: &App,
    tx: &mut Tx,
    head: &Head,
    path: &str,
    latest: Option<&Row>,
    actor: Actor,
    content: Option<&[u8]>,
) -> Result<(), DraftFailure> {
    let now = app.now();
    let begun = latest.filter(|latest| goes_on(app, latest, actor)).map(|latest| latest.began_at);
    let row = Row {
        number: latest.map_or(0, |latest| latest.number) + 1,
        account: actor.account(),
        began_at: begun.unwrap_or(now),
        at: now,
        shown_at: None,
        content: content.map(<[u8]>::to_vec),
        size: 0,
    };
    store::add(tx, head.id, path, &row).await?;
    let account: Option<Uuid> = actor.account();
    if let Some(account) = account {
        store::thin(tx, head.id, path, account, now.minus(KEPT)).await?;
    }
    Ok(())
}
