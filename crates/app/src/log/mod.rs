//! The public log: a count that a stranger can verify. `docs/log.md` specifies it for outsiders.
//!
//! What this room knows of a signature is a subject (bucket and id) and 32 bytes that say nothing without their salt.
//! It appends leaves, each once; keeps, signs and serves the tree; has witnesses cosign it. Whose leaf it is, the salt
//! and the receipt's record are the signatures' business: a receipt is `signatures::receipt`.

mod failure;
mod key;
mod model;
mod status;

pub use failure::LogFailure;
pub use model::{
    LeafCounts, LeafKind, LogSettings, LogStatus, Served, Share, Subject, WitnessSetting, WitnessStatus,
};
pub use status::Log;

use std::sync::Arc;

use crate::App;

/// The newest checkpoint with the cosignatures that fit it, as served at `/log/checkpoint`; None before the first.
pub fn checkpoint(app: &App) -> Option<Arc<[u8]>> {
    app.log.checkpoint()
}

/// A tile or entry bundle by its path below `/log/`, such as `tile/0/x001/234.p/5`. None when there is none, or the
/// path is not as C2SP tlog-tiles writes it.
pub async fn tile(_app: &App, _path: &str) -> Result<Option<Served>, LogFailure> {
    Ok(None)
}

/// The log's verifier key (C2SP signed-note vkey); None before the first start of a sequencer.
pub fn vkey(app: &App) -> Option<String> {
    app.log.status().vkey.clone()
}

/// Size, root, counts, witnesses, from memory.
pub fn status(app: &App) -> Arc<LogStatus> {
    app.log.status()
}

/// Reads again what the pages show of the log.
pub async fn refresh(app: &App) -> Result<(), LogFailure> {
    app.log.refresh(app).await
}
