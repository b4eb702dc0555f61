//! Receipts: that a leaf is in the log, as a C2SP tlog-proof file.

use tlog::note::Note;
use tlog::proof::TlogProof;

use super::store::{self, CosignatureRow, Head};
use super::{LogFailure, Subject, status, tiles};
use crate::App;

/// What stands in a receipt besides the proof.
pub enum Extra {
    /// For its owner: salt and record, from which the leaf can be computed.
    Private(String),
    /// The leaf itself, which says nothing about whose it is.
    Leaf,
}

/// The receipt of a subject's leaf; None while it has no index, and once its signature has ended.
pub async fn receipt(app: &App, subject: Subject, extra: Extra) -> Result<Option<String>, LogFailure> {
    let db = &app.db;
    let Some(index) = store::place(db, subject).await? else { return Ok(None) };
    let heads = store::heads_from(db, index + 1).await?;
    let cosignatures = store::cosignatures(db).await?;
    let Some(head) = best(&heads, &cosignatures) else { return Ok(None) };
    let hashes = tiles::compute(db, |at_hand| {
        tlog::tree::inclusion_proof(index, head.size, |tile| at_hand.read(tile))
    })
    .await?;
    let extra = match extra {
        Extra::Private(text) => text.into_bytes(),
        Extra::Leaf => tiles::entry(db, index).await?,
    };
    let checkpoint = Note::parse(&status::published(head, &cosignatures))
        .map_err(|fault| LogFailure::Damaged(fault.to_string()))?;
    Ok(Some(TlogProof { extra: Some(extra), index, hashes, checkpoint }.to_string()))
}

/// The checkpoint that most witnesses have cosigned, the newest of those.
fn best<'a>(heads: &'a [Head], cosignatures: &[CosignatureRow]) -> Option<&'a Head> {
    let witnesses = |head: &Head| cosignatures.iter().filter(|row| row.size == head.size).count();
    heads.iter().max_by_key(|head| (witnesses(head), head.size))
}
