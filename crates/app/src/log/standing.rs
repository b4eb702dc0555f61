//! How the log stands, read afresh by whoever does not run it: the doctor.

use std::path::Path;

use db::Db;

use super::{LogFailure, files, store};
use crate::kernel::Timestamp;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    pub vkey: Option<String>,
    /// Why nothing is appended, when a sequencer has refused.
    pub refusal: Option<String>,
    /// Of the newest checkpoint; None before the first.
    pub size: Option<u64>,
    pub at: Option<Timestamp>,
    /// The size of the checkpoint in the files, when there is one.
    pub files: Option<u64>,
    /// Since when the oldest leaf has waited.
    pub waiting_since: Option<Timestamp>,
    /// What each witness last cosigned, by its vkey: size and time.
    pub cosigned: Vec<(String, u64, Timestamp)>,
}

/// Reads it; `folder` is where the plain files are.
pub async fn standing(db: &Db, folder: &Path) -> Result<Standing, LogFailure> {
    // The files first: they never know more than the database did.
    let files = files::written(folder).await?.map(|(checkpoint, _)| checkpoint.size);
    let head = store::head(db).await?;
    Ok(Standing {
        vkey: store::remembered(db, store::VKEY).await?,
        refusal: store::remembered(db, store::REFUSAL).await?,
        size: head.as_ref().map(|head| head.size),
        at: head.map(|head| head.at),
        files,
        waiting_since: store::waiting_since(db).await?,
        cosigned: store::cosignatures(db)
            .await?
            .into_iter()
            .map(|row| (row.witness, row.size, row.at))
            .collect(),
    })
}
