//! The log in memory, so that a page never asks the database for it. Refreshed like the board.

use std::sync::Arc;

use arc_swap::ArcSwap;
use tokio::sync::OnceCell;

use super::key::LogKey;
use super::{LogFailure, LogStatus};
use crate::App;

/// What this process holds of the log.
#[derive(Debug, Default)]
pub struct Log {
    status: ArcSwap<LogStatus>,
    /// The newest checkpoint with the cosignatures that fit it, as served.
    checkpoint: ArcSwap<Option<Arc<[u8]>>>,
    pub(super) key: OnceCell<LogKey>,
}

impl Log {
    pub(super) fn status(&self) -> Arc<LogStatus> {
        self.status.load_full()
    }

    pub(super) fn checkpoint(&self) -> Option<Arc<[u8]>> {
        self.checkpoint.load().as_ref().clone()
    }

    pub(super) async fn refresh(&self, _app: &App) -> Result<(), LogFailure> {
        Ok(())
    }
}
