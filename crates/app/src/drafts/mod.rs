//! Drafts: what the editors of a campaign write before anybody sees it.
//!
//! A campaign is its bundle, and the desk edits the bundle's files. What is shown is in the campaign itself; between it
//! and the editors stands the draft: the latest revision of each file. A revision names its file's content whole;
//! none is changed, and none is lost but those that one person saved every few seconds while writing. [`save`] takes
//! the number of the revision that the editor began from: when somebody saved meanwhile, both are brought together,
//! or the save is refused with what the other wrote. [`publish`] shows what was written, judged as an import is.
//!
//! A draft may have faults while it is written; they are a list of what is left to do, never a reason to refuse a
//! save. What it does not do: decide who may (`staff`), or in which state a campaign is (`campaigns`).

pub mod captions;
mod changing;
mod creating;
mod differences;
pub mod edition;
mod failure;
pub mod held;
mod history;
pub mod illustrating;
mod merge;
mod model;
pub mod news;
pub mod pictures;
mod presence;
mod publishing;
mod saving;
pub mod settings;
mod store;
mod strand;
pub mod target_import;
pub mod target_rows;
#[cfg(test)]
mod tests;
mod toml_text;
mod words;

pub use changing::change;
pub use creating::{NewCampaign, copy, create, slug_of, take_in};
pub use differences::{Hunk, Piece, differences};
pub use failure::DraftFailure;
pub use history::{as_of, brought, history, restore, revision};
pub use model::{Behind, Change, Draft, DraftFile, Other, Revision, Saved};
pub use presence::{here, others};
pub use publishing::{publish, publish_finished};
pub use saving::{save, save_parts};
pub use store::{Listed, Scope};

use crate::App;
use crate::campaigns::{self, Status};

/// A campaign's draft, whole.
pub async fn read(app: &App, slug: &str) -> Result<Draft, DraftFailure> {
    let head = store::head(app, slug).await?.ok_or(DraftFailure::Missing)?;
    let mut draft = Draft {
        campaign: head.id,
        slug: slug.to_owned(),
        status: Status::parse(&head.status).unwrap_or(Status::Draft),
        original: head.original.clone(),
        files: Vec::new(),
        changed: std::collections::BTreeSet::new(),
    };
    for (path, (strand, size)) in store::strands(app, head.id).await? {
        let resolved = strand::resolve(&path, &strand);
        if resolved.changed {
            draft.changed.insert(path.clone());
        }
        let Some(content) = resolved.content else { continue };
        let latest = strand.latest.as_ref();
        let is_latest = latest.is_some_and(|latest| latest.content.as_ref() == Some(&content));
        let size = match latest {
            Some(latest) if is_latest => latest.size,
            _ => size,
        };
        draft.files.push(DraftFile {
            size,
            number: latest.map_or(0, |latest| latest.number),
            at: latest.filter(|_| is_latest).map_or(head.updated_at, |latest| latest.at),
            account: latest.filter(|_| is_latest).and_then(|latest| latest.account),
            content,
            path,
        });
    }
    Ok(draft)
}

/// The number of a file's latest save; 0 for none.
pub async fn number(app: &App, slug: &str, path: &str) -> Result<i64, DraftFailure> {
    if path.contains('\0') {
        return Ok(0);
    }
    let head = store::head(app, slug).await?.ok_or(DraftFailure::Missing)?;
    Ok(store::number(app, head.id, path).await?.unwrap_or_default())
}

/// One file of a draft whole, a picture too.
pub async fn content(app: &App, slug: &str, path: &str) -> Result<Vec<u8>, DraftFailure> {
    if path.contains('\0') {
        return Err(DraftFailure::Missing);
    }
    let head = store::head(app, slug).await?.ok_or(DraftFailure::Missing)?;
    let strand = store::strand(app, head.id, path).await?;
    strand::resolve(path, &strand).content.ok_or(DraftFailure::Missing)
}

/// Campaigns whose slug, number, titles or sponsor hold every word of `search` (three at most count), the latest
/// first, those with a number below `below`.
pub async fn list(
    app: &App,
    scope: Scope,
    search: &str,
    below: Option<i64>,
    size: usize,
) -> Result<Vec<Listed>, DraftFailure> {
    let mut words = search.split_whitespace().map(campaigns::folded);
    let mut pattern = || words.next().map_or_else(|| "%".to_owned(), |word| pattern_of(&word));
    let patterns = [pattern(), pattern(), pattern()];
    Ok(store::list(app, scope, patterns, below.unwrap_or(i64::MAX), size).await?)
}

/// A word anywhere; what `LIKE` would read as more than a letter is any letter.
fn pattern_of(word: &str) -> String {
    let plain: String =
        word.chars().map(|c| if matches!(c, '%' | '_' | '\\' | '\0') { '_' } else { c }).collect();
    format!("%{plain}%")
}
