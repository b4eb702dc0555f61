//! Organisations: who asks, who stands behind a campaign, whom a supporter may agree to hear from.

mod model;
mod rules;
mod store;

pub use model::{Organisation, OrganisationKind, Share};
pub use rules::{is_slug, recognise};

pub use store::{all, by_id, by_slug};
pub(crate) use store::{id_in, put, read_row};

use db::DbResult;

use crate::App;
use crate::trail::{self, Act, Actor, Entry, Subject};

/// Adds an organisation, or changes the name, kind and address of a known one.
pub async fn save(app: &App, actor: Actor, stated: &Organisation) -> DbResult<Saved> {
    let mut tx = app.db.begin().await?;
    let known = store::exists(&mut tx, &stated.slug).await?;
    let (id, changed) = put(&mut tx, stated, app.now()).await?;
    let saved = if !known {
        Saved::Added
    } else if changed {
        Saved::Changed
    } else {
        return Ok(Saved::Same);
    };
    let act = if known { Act::OrganisationChanged } else { Act::OrganisationAdded };
    let entry = Entry::new(actor, act).of(id).about(Subject::Organisation(stated.slug.clone()));
    trail::note(app, &mut tx, &entry).await?;
    tx.commit().await?;
    Ok(saved)
}

/// What saving an organisation did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    Added,
    Changed,
    Same,
}
