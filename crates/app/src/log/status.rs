//! The log in memory, so that a page never asks the database for it. Refreshed like the board.

use std::sync::{Arc, Mutex, PoisonError};

use arc_swap::ArcSwap;
use tlog::{Hash, SigningKey, VerifierKey};

use super::sequencer::Edge;
use super::store::{self, CosignatureRow, Head};
use super::witnesses::Asked;
use super::{LogFailure, LogStatus, WitnessSetting, WitnessStatus, key};
use crate::App;
use crate::kernel::Timestamp;

/// What this process holds of the log.
#[derive(Debug, Default)]
pub struct Log {
    status: ArcSwap<LogStatus>,
    /// The newest checkpoint with the cosignatures that fit it, as served.
    checkpoint: ArcSwap<Option<Arc<[u8]>>>,
    key: Mutex<Option<SigningKey>>,
    pub(super) edge: tokio::sync::Mutex<Option<Edge>>,
    /// The checkpoint in the files that was last found to be of this tree.
    pub(super) files: Mutex<Option<(u64, Hash)>>,
    /// Partial tiles in the files that have become full, and when: they go a while later.
    pub(super) superseded: Mutex<Vec<(Timestamp, std::path::PathBuf)>>,
    pub(super) asked: Mutex<Asked>,
}

impl Log {
    pub(super) fn status(&self) -> Arc<LogStatus> {
        self.status.load_full()
    }

    pub(super) fn checkpoint(&self) -> Option<Arc<[u8]>> {
        self.checkpoint.load().as_ref().clone()
    }

    /// The signing key, opened when it is first needed: a process that only serves pages never has it.
    pub(super) fn key(&self, app: &App) -> Result<SigningKey, LogFailure> {
        let mut held = self.key.lock().unwrap_or_else(PoisonError::into_inner);
        if held.is_none() {
            *held = Some(key::open(app)?);
        }
        held.clone().ok_or_else(|| LogFailure::Damaged("no key".into()))
    }

    pub(super) fn read_key_again(&self, app: &App) -> Result<SigningKey, LogFailure> {
        self.key.lock().unwrap_or_else(PoisonError::into_inner).take();
        self.key(app)
    }

    pub(super) async fn refresh(&self, app: &App) -> Result<(), LogFailure> {
        let db = &app.db;
        let head = store::head(db).await?;
        let cosignatures = store::cosignatures(db).await?;
        let vkey = store::remembered(db, store::VKEY).await?;
        let former = store::remembered(db, store::FORMER_VKEYS).await?.unwrap_or_default();
        let name = vkey.as_deref().and_then(|vkey| vkey.parse::<VerifierKey>().ok());
        let status = LogStatus {
            origin: name.map(|key| key.name().to_owned()).unwrap_or_default(),
            vkey,
            former_vkeys: former.lines().map(str::to_owned).collect(),
            size: head.as_ref().map_or(0, |head| head.size),
            root: head.as_ref().map_or(tlog::EMPTY_ROOT.0, |head| head.root.0),
            at: head.as_ref().map(|head| head.at),
            campaigns: store::counts(db).await?,
            witnesses: app.settings.log.witnesses.iter().map(|w| witness(w, &cosignatures)).collect(),
            waiting: store::waiting(db).await?,
            fault: store::remembered(db, store::REFUSAL).await?,
        };
        let note = head.map(|head| Arc::from(published(&head, &cosignatures).into_bytes()));
        self.checkpoint.store(Arc::new(note));
        self.status.store(Arc::new(status));
        Ok(())
    }
}

/// A checkpoint with the cosignatures that fit it.
pub fn published(head: &Head, cosignatures: &[CosignatureRow]) -> String {
    let fitting = cosignatures.iter().filter(|row| row.size == head.size).map(|row| row.line.as_str());
    std::iter::once(head.note.as_str()).chain(fitting).collect()
}

fn witness(setting: &WitnessSetting, cosignatures: &[CosignatureRow]) -> WitnessStatus {
    let newest =
        cosignatures.iter().filter(|row| row.witness == setting.vkey).max_by_key(|row| (row.size, row.at));
    let key = setting.vkey.parse::<VerifierKey>().ok();
    WitnessStatus {
        name: key.map_or_else(|| setting.vkey.clone(), |key| key.name().to_owned()),
        vkey: setting.vkey.clone(),
        url: setting.url.clone(),
        size: newest.map_or(0, |row| row.size),
        at: newest.map(|row| row.at),
    }
}
