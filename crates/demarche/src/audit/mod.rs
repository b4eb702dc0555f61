//! What a stranger checks of a count: the log from its first leaf to its signed root, each leaf's meaning, its growth
//! since the last look, receipts, witnesses, and the number that somebody claims.
//!
//! Nothing here reads a database or knows the site: it works on any folder or server that holds such a log
//! (`docs/log.md`). It is written apart from what writes the log, so that the two can disagree.

mod claim;
mod folder;
mod leaf;
mod receipt;
mod remote;
mod state;
mod tally;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use tlog::checkpoint::{CheckpointFault, Signed};
use tlog::note::{KeyKind, NoteFault};
use tlog::verify::{self, Fault, Growth, ReadFault, Source};
use tlog::{Checkpoint, Hash, Note, VerifierKey};

pub use claim::{About, Claim};
pub use folder::Folder;
pub use leaf::LeafFault;
pub use receipt::{Receipt, ReceiptFault};
pub use remote::Remote;
pub use state::{State, write_whole};
pub use tally::{Count, Tally};

/// What is asked of a log.
#[derive(Debug, Default)]
pub struct Questions {
    /// The log's key, and those it was signed with before.
    pub keys: Vec<VerifierKey>,
    /// Each must have cosigned the checkpoint.
    pub witnesses: Vec<VerifierKey>,
    /// The checkpoint of the last look.
    pub before: Option<Signed>,
    pub receipts: Vec<Receipt>,
    pub claims: Vec<Claim>,
}

/// A log that passed.
#[derive(Debug)]
pub struct Answers {
    pub signed: Signed,
    pub tally: Tally,
}

/// One sentence for everything that can be wrong.
#[derive(Debug, thiserror::Error)]
pub enum AuditFault {
    #[error("the log has no readable {path}: {why}")]
    Unreachable { path: String, why: ReadFault },
    #[error("the checkpoint cannot be believed: {0}")]
    Checkpoint(CheckpointFault),
    #[error("forged cosignature: the signature of the witness {0} does not belong to this checkpoint")]
    ForgedCosignature(String),
    #[error("the witness {0} has not cosigned this checkpoint: it may not have seen this log as you see it")]
    NotCosigned(String),
    #[error(transparent)]
    Growth(#[from] Growth),
    #[error(transparent)]
    Log(Fault<LeafFault>),
    #[error("the receipt {name}: {fault}")]
    Receipt { name: String, fault: ReceiptFault },
    #[error("overstated count: {says} are claimed for {slug}, the log has {has}")]
    Overstated { slug: String, says: u64, has: u64 },
    #[error("the count of {slug} is said to be that of {size} leaves, which the log does not have")]
    Unpublished { slug: String, size: u64 },
    #[error("understated count: {says} are claimed for {slug}, the log has {has}")]
    Understated { slug: String, says: u64, has: u64 },
}

/// Reads the newest checkpoint, and holds its signatures against the keys.
pub fn checkpoint(source: &mut impl Source, questions: &Questions) -> Result<Signed, AuditFault> {
    let path = "checkpoint";
    let bytes = source.read(path).map_err(|why| AuditFault::Unreachable { path: path.to_owned(), why })?;
    let text = String::from_utf8(bytes).map_err(|_| unbelievable(NoteFault::Form("it is not UTF-8")))?;
    open(&text, &questions.keys, &questions.witnesses)
}

/// Opens a checkpoint with the one of the log's keys that signed it.
pub fn open(text: &str, keys: &[VerifierKey], witnesses: &[VerifierKey]) -> Result<Signed, AuditFault> {
    let note = Note::parse(text).map_err(unbelievable)?;
    let signed_by = |key: &&VerifierKey| note.signatures.iter().any(|signature| key.is_of(signature));
    let key = keys.iter().find(signed_by).or(keys.first()).expect("one key at least is asked for");
    Checkpoint::open(text, key, witnesses).map_err(|fault| match fault {
        CheckpointFault::Note(NoteFault::Forged { name, kind: KeyKind::Cosignature }) => {
            AuditFault::ForgedCosignature(name)
        }
        other => AuditFault::Checkpoint(other),
    })
}

fn unbelievable(fault: NoteFault) -> AuditFault {
    AuditFault::Checkpoint(fault.into())
}

/// Those asked for that are missing on a checkpoint.
pub fn missing_witness<'a>(signed: &Signed, witnesses: &'a [VerifierKey]) -> Option<&'a VerifierKey> {
    witnesses.iter().find(|witness| !signed.cosigned().any(|(key, _)| key == *witness))
}

/// Reads the whole log once and answers every question, or says the first thing that is wrong. `seen` is told how
/// many leaves are done.
pub fn audit(
    source: &mut impl Source,
    signed: Signed,
    questions: &Questions,
    seen: impl FnMut(u64),
) -> Result<Answers, AuditFault> {
    let now = &signed.checkpoint;
    if let Some(witness) = missing_witness(&signed, &questions.witnesses) {
        return Err(AuditFault::NotCosigned(witness.name().to_owned()));
    }
    if let Some(before) = &questions.before {
        Growth::compare(&before.checkpoint, now)?;
    }
    let mut marks: BTreeSet<u64> = questions.before.iter().map(|before| before.checkpoint.size).collect();
    for receipt in &questions.receipts {
        let proven = receipt.prove(&questions.keys, &[]).map_err(|fault| of(receipt, fault))?.checkpoint;
        Growth::compare(&proven, now).map_err(|fault| of(receipt, fault.into()))?;
        marks.insert(proven.size);
    }
    let marks: Vec<u64> = marks.into_iter().collect();
    let mut tally = Tally::new(questions.claims.iter().filter_map(Claim::size), seen);
    let roots = verify::walk(source, now, &marks, &mut tally).map_err(AuditFault::Log)?;
    agree(questions, now, &roots)?;
    let tally = tally.done();
    for claim in &questions.claims {
        claim.hold(&tally)?;
    }
    Ok(Answers { signed, tally })
}

/// Whatever was signed before must be the beginning of what was read now.
fn agree(questions: &Questions, now: &Checkpoint, roots: &BTreeMap<u64, Hash>) -> Result<(), AuditFault> {
    let prefix = |earlier: &Checkpoint| Growth::prefix(earlier, now, roots[&earlier.size]);
    if let Some(before) = &questions.before {
        prefix(&before.checkpoint)?;
    }
    for receipt in &questions.receipts {
        let proven = receipt.checkpoint().map_err(|fault| of(receipt, fault))?;
        prefix(&proven).map_err(|fault| of(receipt, fault.into()))?;
    }
    Ok(())
}

fn of(receipt: &Receipt, fault: ReceiptFault) -> AuditFault {
    AuditFault::Receipt { name: receipt.name.clone(), fault }
}
