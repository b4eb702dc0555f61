//! Showing what was written.

use super::store::{self, Head};
use super::{DraftFailure, saving};
use crate::App;
use crate::campaigns::{self, BundleFile, ImportReport};
use crate::trail::{self, Act, Actor, Entry, Subject};

const MANIFEST: &str = "campaign.toml";

/// Shows the files of these paths as they were written, or all; the others stay as they are shown. Judged whole, as an
/// import is: refused with every fault, and then nothing changes.
pub async fn publish(
    app: &App,
    actor: Actor,
    slug: &str,
    paths: Option<&[&str]>,
) -> Result<ImportReport, DraftFailure> {
    let mut tx = campaigns::begin(app).await?;
    let head = store::head_in(&mut tx, slug).await?.ok_or(DraftFailure::Missing)?;
    let (mut files, mut shown) = (Vec::new(), Vec::new());
    for path in store::paths_in(&mut tx, head.id).await? {
        let is_chosen = paths.is_none_or(|paths| paths.contains(&path.as_str()));
        let content = if is_chosen {
            let (content, number) = written(app, &mut tx, &head, actor, &path).await?;
            shown.extend(number.map(|number| (path.clone(), number)));
            content
        } else {
            store::strand_in(&mut tx, head.id, &path).await?.shown
        };
        files.extend(content.map(|content| BundleFile { path, content }));
    }
    let report = campaigns::replace(app, &mut tx, slug, files).await?;
    for (path, number) in &shown {
        store::show(&mut tx, head.id, path, *number, app.now()).await?;
    }
    if report.changed {
        let mut entry = Entry::new(actor, Act::CampaignShown).about(Subject::Campaign(report.slug.clone()));
        entry.organisation = head.sponsor;
        trail::note(app, &mut tx, &entry).await?;
    }
    tx.commit().await?;
    app.catalogue.forget();
    Ok(report)
}

/// Shows all that was written, but for translations that are not finished: they stay in the draft.
pub async fn publish_finished(app: &App, actor: Actor, slug: &str) -> Result<ImportReport, DraftFailure> {
    let draft = super::read(app, slug).await?;
    let unfinished = draft.unfinished();
    if unfinished.is_empty() {
        return publish(app, actor, slug, None).await;
    }
    let written = draft.files.iter().map(|file| file.path.as_str()).chain(draft.changed());
    let finished: Vec<&str> = written.filter(|path| !unfinished.contains(*path)).collect();
    publish(app, actor, slug, Some(&finished)).await
}

/// What a file has come to, and the number of its latest revision where that was not shown yet.
async fn written(
    app: &App,
    tx: &mut db::Tx,
    head: &Head,
    actor: crate::trail::Actor,
    path: &str,
) -> Result<(Option<Vec<u8>>, Option<i64>), DraftFailure> {
    let (latest, resolved) = saving::take_up(app, tx, head, path).await?;
    let amended = resolved.content.as_deref().filter(|_| path == MANIFEST);
    if let Some(amended) = amended.and_then(|manifest| campaigns::with_status(manifest, &head.status)) {
        saving::add(app, tx, head, path, latest.as_ref(), actor, Some(&amended)).await?;
        let number = latest.map_or(0, |latest| latest.number) + 1;
        return Ok((Some(amended), Some(number)));
    }
    let number = latest.filter(|latest| latest.shown_at.is_none()).map(|latest| latest.number);
    Ok((resolved.content, number))
}
