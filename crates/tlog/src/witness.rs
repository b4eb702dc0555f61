//! Asking a witness, and being one: the add-checkpoint request of [tlog-witness](https://c2sp.org/tlog-witness).
//!
//! Carrying the bytes and keeping the state are the caller's. A witness must look up what it has cosigned, call
//! [`judge`], store the new head durably, and only then answer, with no other request for the same origin in between:
//! "checking the old size against the latest checkpoint and persisting the new checkpoint must be performed atomically".

use std::fmt;
use std::str::FromStr;

use crate::checkpoint::Checkpoint;
use crate::note::{Note, NoteFault, Signature, Verified, VerifierKey};
use crate::proof::MAX_HASHES;
use crate::{EMPTY_ROOT, Hash, SigningKey, decimal, tree};

/// Below the submission prefix.
pub const PATH: &str = "/add-checkpoint";
/// Content type of an answer 409.
pub const SIZE_TYPE: &str = "text/x.tlog.size";
/// A request may be this long: an old size, 63 hashes, and a checkpoint with the sixteen signatures that signed-note
/// wants accepted, post-quantum ones of 5 kB among them.
pub const MAX_REQUEST_BYTES: usize = 128 * 1024;

/// The body of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddCheckpoint {
    /// The size the witness is thought to have cosigned last.
    pub old: u64,
    /// From the old size to the checkpoint's.
    pub proof: Vec<Hash>,
    pub checkpoint: Note,
}

/// Why bytes are no request.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RequestForm {
    #[error("this is not an add-checkpoint request: {0}")]
    Form(&'static str),
    #[error(transparent)]
    Note(#[from] NoteFault),
}

impl FromStr for AddCheckpoint {
    type Err = RequestForm;

    fn from_str(body: &str) -> Result<Self, RequestForm> {
        let (head, checkpoint) = body.split_once("\n\n").ok_or(RequestForm::Form("it has no empty line"))?;
        let mut lines = head.split('\n');
        let old = lines
            .next()
            .and_then(|line| decimal::parse(line.strip_prefix("old ")?))
            .ok_or(RequestForm::Form("its first line is not an old size"))?;
        let proof: Vec<Hash> = lines
            .take(MAX_HASHES + 1)
            .map(str::parse)
            .collect::<Result<_, _>>()
            .map_err(|_| RequestForm::Form("a line of the proof is not a hash"))?;
        if proof.len() > MAX_HASHES {
            return Err(RequestForm::Form("its proof has more than 63 lines"));
        }
        Ok(Self { old, proof, checkpoint: Note::parse(checkpoint)? })
    }
}

impl fmt::Display for AddCheckpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "old {}", self.old)?;
        self.proof.iter().try_for_each(|hash| writeln!(f, "{hash}"))?;
        write!(f, "\n{}", self.checkpoint)
    }
}

/// What a witness keeps of a log: the latest checkpoint it has cosigned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    pub size: u64,
    pub root: Hash,
}

/// Before the first cosignature.
pub const NEVER: Head = Head { size: 0, root: EMPTY_ROOT };

/// Why a witness does not cosign; the statuses are those of the specification.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("{0}")]
    Malformed(String),
    #[error("this witness does not know that log")]
    UnknownLog,
    #[error("the checkpoint has no good signature of its log: {0}")]
    Unsigned(NoteFault),
    #[error("the old size is larger than the checkpoint's")]
    OldAboveNew,
    /// The size it has really cosigned last.
    #[error("{0}")]
    Conflict(u64),
    #[error("the checkpoint is not consistent with the one this witness cosigned last")]
    Inconsistent,
}

impl Refusal {
    /// The HTTP status (add-checkpoint).
    pub fn status(&self) -> u16 {
        match self {
            Self::Malformed(_) | Self::OldAboveNew => 400,
            Self::Unsigned(_) => 403,
            Self::UnknownLog => 404,
            Self::Conflict(_) => 409,
            Self::Inconsistent => 422,
        }
    }
}

/// A checkpoint that may be cosigned, once its head is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    pub origin: String,
    pub head: Head,
    pub note: Note,
    /// The log's own.
    pub signature: Verified,
}

impl Accepted {
    /// The witness's line for the answer. Only after the head is stored.
    pub fn cosign(&self, key: &SigningKey, timestamp: u64) -> Signature {
        key.cosign(&self.note.text, timestamp)
    }

    /// What the witness serves at `/<origin hash>/checkpoint`: the text with the log's signature and its own
    /// (Monitor Retrieval Mechanism).
    pub fn published(&self, cosignatures: &[Signature]) -> Note {
        let signatures = std::iter::once(&self.signature.signature).chain(cosignatures).cloned().collect();
        Note { text: self.note.text.clone(), signatures }
    }
}

impl AddCheckpoint {
    /// The origin the checkpoint names, for the look-up of its keys and head; nothing is verified yet.
    pub fn origin(&self) -> Result<Checkpoint, Refusal> {
        self.checkpoint.text.parse::<Checkpoint>().map_err(|fault| Refusal::Malformed(fault.to_string()))
    }
}

/// The witness's decision, in the order of the specification. `keys` are those it trusts for the checkpoint's origin
/// (none: it does not know the log), `latest` what it cosigned last.
pub fn judge(request: &AddCheckpoint, keys: &[VerifierKey], latest: Head) -> Result<Accepted, Refusal> {
    let checkpoint = request.origin()?;
    if keys.is_empty() {
        return Err(Refusal::UnknownLog);
    }
    let mut verified = request.checkpoint.verify(keys).map_err(Refusal::Unsigned)?;
    let new = Head { size: checkpoint.size, root: checkpoint.root };
    if request.old > new.size {
        return Err(Refusal::OldAboveNew);
    }
    if request.old != latest.size {
        return Err(Refusal::Conflict(latest.size));
    }
    let empty_but_not = new.size == 0 && new.root != EMPTY_ROOT;
    let proof = tree::verify_consistency(latest.size, latest.root, new.size, new.root, &request.proof);
    if empty_but_not || proof.is_err() {
        return Err(Refusal::Inconsistent);
    }
    let note = request.checkpoint.clone();
    Ok(Accepted { origin: checkpoint.origin, head: new, note, signature: verified.swap_remove(0) })
}

/// What a witness answered, as the log understands it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// Its cosignatures on the checkpoint, each verified; newest first where a key gave several.
    Cosigned(Vec<Verified>),
    /// It has cosigned another size: ask again from there.
    Conflict(u64),
    /// Any other answer.
    Refused { status: u16, says: String },
}

/// Reads an answer. Lines by keys that are not the witness's are ignored; a bad one by its key, or none at all, is a
/// refusal with the status 200.
pub fn answer(status: u16, body: &str, checkpoint: &Note, witness: &VerifierKey) -> Answer {
    let refused =
        |says: &str| Answer::Refused { status, says: says.lines().next().unwrap_or_default().to_owned() };
    match status {
        200 => {
            let signatures = match Signature::parse_lines(body) {
                Ok(signatures) => signatures,
                Err(fault) => return refused(&fault.to_string()),
            };
            let answered = Note { text: checkpoint.text.clone(), signatures };
            match answered.verify(std::slice::from_ref(witness)) {
                Ok(verified) => Answer::Cosigned(verified),
                Err(fault) => refused(&fault.to_string()),
            }
        }
        409 => match body.strip_suffix('\n').and_then(decimal::parse) {
            Some(size) => Answer::Conflict(size),
            None => refused("its conflict names no size"),
        },
        _ => refused(body),
    }
}

#[cfg(test)]
mod tests;
