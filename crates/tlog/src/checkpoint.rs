//! A log's head at one size ([tlog-checkpoint](https://c2sp.org/tlog-checkpoint)).

use std::fmt;
use std::str::FromStr;

use crate::note::{Note, NoteFault, SigningKey, Verified, VerifierKey};
use crate::{Hash, decimal};

/// The text of the note (Note text).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log this is; no URL, though it reads like one.
    pub origin: String,
    /// How many leaves.
    pub size: u64,
    pub root: Hash,
    /// Opaque lines after the third; NOT RECOMMENDED by the specification.
    pub extensions: Vec<String>,
}

/// Why a text is no checkpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("this is not a checkpoint: {0}")]
pub struct CheckpointForm(&'static str);

/// Why a signed checkpoint is not believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CheckpointFault {
    #[error(transparent)]
    Note(#[from] NoteFault),
    #[error(transparent)]
    Form(#[from] CheckpointForm),
    #[error("this is a checkpoint of {found}, not of {wanted}")]
    Origin { wanted: String, found: String },
}

/// A checkpoint whose log signed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    pub checkpoint: Checkpoint,
    /// As it was read, with every signature line.
    pub note: Note,
    /// The log's own signature and those of known witnesses.
    pub signatures: Vec<Verified>,
}

impl Checkpoint {
    pub fn new(origin: &str, size: u64, root: Hash) -> Self {
        Self { origin: origin.to_owned(), size, root, extensions: Vec::new() }
    }

    /// Signs it with the log's key.
    pub fn sign(&self, key: &SigningKey) -> Note {
        Note::sign(&self.to_string(), &[key])
    }

    /// Opens a signed checkpoint: the log's key must have signed it, and each of the witnesses that is named in it
    /// must have cosigned this very text. The origin must be the name of the key (Signatures: "the log's key name
    /// SHOULD match the origin line"), or be checked by [`Self::open_as`].
    pub fn open(note: &str, log: &VerifierKey, witnesses: &[VerifierKey]) -> Result<Signed, CheckpointFault> {
        Self::open_as(note, log.name(), log, witnesses)
    }

    /// Opens the checkpoint of a log whose origin is not the name of its key.
    pub fn open_as(
        note: &str,
        origin: &str,
        log: &VerifierKey,
        witnesses: &[VerifierKey],
    ) -> Result<Signed, CheckpointFault> {
        let note = Note::parse(note)?;
        // A witness alone never makes a checkpoint: the log's key is asked first.
        note.verify(std::slice::from_ref(log))?;
        let keys: Vec<VerifierKey> = std::iter::once(log).chain(witnesses).cloned().collect();
        let signatures = note.verify(&keys)?;
        let checkpoint: Self = note.text.parse()?;
        if checkpoint.origin != origin {
            return Err(CheckpointFault::Origin { wanted: origin.to_owned(), found: checkpoint.origin });
        }
        Ok(Signed { checkpoint, note, signatures })
    }
}

impl Signed {
    /// The witnesses among the keys given that have cosigned, with the second each of them did.
    pub fn cosigned(&self) -> impl Iterator<Item = (&VerifierKey, u64)> {
        self.signatures.iter().filter_map(|verified| Some((&verified.key, verified.timestamp?)))
    }
}

impl FromStr for Checkpoint {
    type Err = CheckpointForm;

    fn from_str(text: &str) -> Result<Self, CheckpointForm> {
        let Some(lines) = text.strip_suffix('\n') else {
            return Err(CheckpointForm("its last line does not end"));
        };
        let mut lines = lines.split('\n');
        let (Some(origin), Some(size), Some(root)) = (lines.next(), lines.next(), lines.next()) else {
            return Err(CheckpointForm("it has fewer than three lines"));
        };
        if origin.is_empty() {
            return Err(CheckpointForm("its first line, the origin, is empty"));
        }
        let extensions: Vec<String> = lines.map(str::to_owned).collect();
        if extensions.iter().any(String::is_empty) {
            return Err(CheckpointForm("an extension line is empty"));
        }
        Ok(Self {
            origin: origin.to_owned(),
            size: decimal::parse(size).ok_or(CheckpointForm("its second line is not a tree size"))?,
            root: root.parse().map_err(|_| CheckpointForm("its third line is not a root hash"))?,
            extensions,
        })
    }
}

impl fmt::Display for Checkpoint {
    /// The note's text, with its last newline.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}\n{}\n", self.origin, self.size, self.root)?;
        self.extensions.iter().try_for_each(|line| writeln!(f, "{line}"))
    }
}

#[cfg(test)]
mod tests;
