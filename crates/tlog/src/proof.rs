//! A proof that can be checked offline, in one file ([tlog-proof](https://c2sp.org/tlog-proof)), by custom
//! `.tlog-proof`.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::checkpoint::{Checkpoint, CheckpointFault, Signed};
use crate::note::{Note, NoteFault, VerifierKey};
use crate::tree::{self, ProofFault};
use crate::{Hash, decimal};

/// The first line (Format).
pub const FIRST_LINE: &str = "c2sp.org/tlog-proof@v1";
/// A tree below 2^63 leaves has no longer path.
pub const MAX_HASHES: usize = 63;

/// An entry's place in a signed tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TlogProof {
    /// For the application, and not authenticated: "Applications MUST NOT implicitly trust the extra data" (Format).
    pub extra: Option<Vec<u8>>,
    pub index: u64,
    /// From the leaf's sibling up.
    pub hashes: Vec<Hash>,
    /// The checkpoint with its signatures.
    pub checkpoint: Note,
}

/// Why a file is no proof.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProofForm {
    #[error("this is not a tlog-proof: {0}")]
    Form(&'static str),
    #[error(transparent)]
    Note(#[from] NoteFault),
}

/// Why a proof is not believed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProofRefused {
    #[error(transparent)]
    Checkpoint(#[from] CheckpointFault),
    #[error(transparent)]
    Inclusion(#[from] ProofFault),
}

impl TlogProof {
    /// Steps 2 to 4 of "Verifying a tlog proof"; the first, what the leaf is, is the application's. How many witnesses
    /// are enough is the caller's decision too: see [`Signed::cosigned`].
    pub fn verify(
        &self,
        leaf: Hash,
        log: &VerifierKey,
        witnesses: &[VerifierKey],
    ) -> Result<Signed, ProofRefused> {
        let signed = Checkpoint::open(&self.checkpoint.to_string(), log, witnesses)?;
        let Checkpoint { size, root, .. } = signed.checkpoint;
        tree::verify_inclusion(leaf, self.index, size, &self.hashes, root)?;
        Ok(signed)
    }
}

impl FromStr for TlogProof {
    type Err = ProofForm;

    fn from_str(text: &str) -> Result<Self, ProofForm> {
        let (head, checkpoint) = text.split_once("\n\n").ok_or(ProofForm::Form("it has no empty line"))?;
        let mut lines = head.split('\n').peekable();
        if lines.next() != Some(FIRST_LINE) {
            return Err(ProofForm::Form("its first line is another"));
        }
        let extra = match lines.peek().and_then(|line| line.strip_prefix("extra ")) {
            Some(extra) => {
                lines.next();
                Some(STANDARD.decode(extra).map_err(|_| ProofForm::Form("its extra data are not base64"))?)
            }
            None => None,
        };
        let index = lines
            .next()
            .and_then(|line| decimal::parse(line.strip_prefix("index ")?))
            .ok_or(ProofForm::Form("it names no index"))?;
        let hashes: Vec<Hash> = lines
            .take(MAX_HASHES + 1)
            .map(str::parse)
            .collect::<Result<_, _>>()
            .map_err(|_| ProofForm::Form("a line of the path is not a hash"))?;
        if hashes.len() > MAX_HASHES {
            return Err(ProofForm::Form("its path has more than 63 hashes"));
        }
        Ok(Self { extra, index, hashes, checkpoint: Note::parse(checkpoint)? })
    }
}

impl fmt::Display for TlogProof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{FIRST_LINE}")?;
        if let Some(extra) = &self.extra {
            writeln!(f, "extra {}", STANDARD.encode(extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        self.hashes.iter().try_for_each(|hash| writeln!(f, "{hash}"))?;
        write!(f, "\n{}", self.checkpoint)
    }
}

#[cfg(test)]
mod tests;
