//! The public log: a count that a stranger can verify. `docs/log.md` specifies it for outsiders.
//!
//! What this room knows of a signature is a subject (bucket and id) and 32 bytes that say nothing without their salt.
//! It appends leaves, each once; keeps, signs and serves the tree; has witnesses cosign it. Whose leaf it is, the salt
//! and the receipt's record are the signatures' business: a receipt is `signatures::receipt`.

mod adoption;
mod failure;
mod files;
mod key;
mod model;
mod receipts;
mod rotation;
mod rules;
mod sequencer;
mod standing;
mod status;
mod store;
#[cfg(test)]
mod tests;
mod tiles;
mod witnesses;

pub use adoption::{Adoption, adopt, plan as adoption};
pub use failure::LogFailure;
pub use model::{
    LeafCounts, LeafKind, LogSettings, LogStatus, Served, Share, Subject, WitnessSetting, WitnessStatus,
};
pub use receipts::{Extra, receipt};
pub use rotation::rotate_key;
pub use rules::{SALT, commitment, private_extra, record};
pub use sequencer::Grown;
pub use standing::{Standing, standing};
pub use status::Log;

use std::sync::Arc;

use db::Statement;

use crate::App;

/// The leaf of a confirmed signature, for the transaction that confirms it.
pub fn signed(app: &App, subject: Subject, slug: &str, commitment: &[u8; 32]) -> Statement {
    store::leaf(LeafKind::Signed, app.new_id(), subject, slug, Some(commitment), app.now())
}

/// The leaf that says what became of a confirmed signature, for the transaction that ends it. A signature without a
/// leaf of its own gets none here either.
pub fn ended(app: &App, subject: Subject, slug: &str, kind: LeafKind) -> Statement {
    store::leaf(kind, app.new_id(), subject, slug, None, app.now())
}

/// Integrates what waits, up to a batch, and makes it seen: in memory, then in the files. None when there was nothing
/// to do here.
pub async fn integrate(app: &App) -> Result<Option<Grown>, LogFailure> {
    let grown = sequencer::step(app).await;
    refresh(app).await?;
    let grown = grown?;
    files::publish(app).await?;
    Ok(grown)
}

/// Asks the witnesses whose turn it is to cosign the newest checkpoint.
pub async fn ask_witnesses(app: &App) -> Result<bool, LogFailure> {
    witnesses::ask(app).await
}

/// The newest checkpoint with the cosignatures that fit it, as served at `/log/checkpoint`; None before the first.
pub fn checkpoint(app: &App) -> Option<Arc<[u8]>> {
    app.log.checkpoint()
}

/// A tile or entry bundle by its path below `/log/`, such as `tile/0/x001/234.p/5`. None when there is none, or the
/// path is not as C2SP tlog-tiles writes it.
pub async fn tile(app: &App, path: &str) -> Result<Option<Served>, LogFailure> {
    tiles::serve(app, path).await
}

/// The log's verifier key (C2SP signed-note vkey); None before the first start of a sequencer.
pub fn vkey(app: &App) -> Option<String> {
    app.log.status().vkey.clone()
}

/// The verifier key of a key file.
pub fn vkey_of(path: &std::path::Path) -> Result<String, LogFailure> {
    key::read(path).map(|key| key.vkey())
}

/// Size, root, counts, witnesses, from memory.
pub fn status(app: &App) -> Arc<LogStatus> {
    app.log.status()
}

/// Reads again what the pages show of the log.
pub async fn refresh(app: &App) -> Result<(), LogFailure> {
    app.log.refresh(app).await
}
