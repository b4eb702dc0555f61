//! The audit trail: who did what, when, to what; each look at personal data too. Rows are added, never changed, and an
//! entry is written in the transaction of what it tells of, so that neither is there without the other.
//!
//! A use case that changes something for staff takes an [`Actor`] and ends with
//! `trail::note(app, &mut tx, &Entry::new(actor, Act::…)…)` before its `commit`. A look at personal data is noted with
//! [`looked`] before the data is shown. Nothing personal of a supporter stands in an entry: a subject is an id or a
//! slug.

mod model;
mod store;

pub use model::{Act, Actor, Entry, Noted, Subject};
pub use store::{Page, page};

use db::{DbResult, Tx};

use crate::App;

/// Adds an entry to the transaction of what it tells of.
pub async fn note(app: &App, tx: &mut Tx, entry: &Entry) -> DbResult<()> {
    store::add(tx, app.new_id(), app.now(), entry).await
}

/// Notes a look, durable before anything is shown.
pub async fn looked(app: &App, entry: &Entry) -> DbResult<()> {
    let mut tx = app.db.begin().await?;
    note(app, &mut tx, entry).await?;
    tx.commit().await
}
