//! Signed notes: text that one or more keys have signed ([signed-note](https://c2sp.org/signed-note)).
//!
//! Two of its signature types are known here, both Ed25519: `0x01`, over the text itself, and `0x04`, the timestamped
//! cosignature of [`crate::cosignature`]. Notes with other signatures are read; those lines are ignored, as the
//! specification demands.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

mod keys;

pub use keys::{KeyFault, KeyKind, SigningKey, VerifierKey};

/// "Verifiers SHOULD apply a maximum limit to the number of signatures in a note, but MUST accept at least up to 16"
/// (Format). The same limits as the Go implementation.
pub const MAX_SIGNATURES: usize = 100;
/// The size of a note, in bytes.
pub const MAX_NOTE_BYTES: usize = 1_000_000;

/// A note that was read, but not yet believed: [`Note::verify`] comes before any use of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Everything before the empty line, with the last newline.
    pub text: String,
    /// In the order of the note, known keys and unknown ones.
    pub signatures: Vec<Signature>,
}

/// One signature line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    pub name: String,
    pub key_id: u32,
    /// What follows the key id; its meaning depends on the key's type.
    pub bytes: Vec<u8>,
}

/// A signature by a known key that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    pub key: VerifierKey,
    pub signature: Signature,
    /// Seconds since the epoch, for a cosignature.
    pub timestamp: Option<u64>,
}

/// Why a note is not to be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoteFault {
    #[error("this is not a signed note: {0}")]
    Form(&'static str),
    #[error("none of the keys you trust has signed this note (signed by: {})", signers(.0))]
    Unsigned(Vec<String>),
    #[error(
        "the signature of {name} does not belong to this text: one of them was changed, or the signature is forged"
    )]
    Forged { name: String, kind: KeyKind },
}

impl Note {
    /// Reads a note (Format).
    pub fn parse(note: &str) -> Result<Self, NoteFault> {
        if note.len() > MAX_NOTE_BYTES {
            return Err(NoteFault::Form("it is longer than a million bytes"));
        }
        if note.bytes().any(|byte| byte < 0x20 && byte != b'\n') {
            return Err(NoteFault::Form("it contains control characters"));
        }
        let split =
            note.rfind("\n\n").ok_or(NoteFault::Form("no empty line stands before the signatures"))?;
        let (text, lines) = (&note[..=split], &note[split + 2..]);
        if !lines.ends_with('\n') {
            return Err(NoteFault::Form("the last line does not end"));
        }
        Ok(Self { text: text.to_owned(), signatures: Signature::parse_lines(lines)? })
    }

    /// The note of a text and its signatures. The text must end in a newline, or nobody can read it.
    pub fn sign(text: &str, keys: &[&SigningKey]) -> Self {
        Self { text: text.to_owned(), signatures: keys.iter().map(|key| key.sign(text)).collect() }
    }

    /// Every signature by one of these keys, each checked. A known key whose signature fails condemns the note; a
    /// note without any known key is refused (Signatures).
    pub fn verify(&self, keys: &[VerifierKey]) -> Result<Vec<Verified>, NoteFault> {
        let mut verified: Vec<Verified> = Vec::new();
        for signature in &self.signatures {
            let Some(key) = keys.iter().find(|key| key.is_of(signature)) else { continue };
            let Some(timestamp) = key.verify(&self.text, signature) else {
                return Err(NoteFault::Forged { name: signature.name.clone(), kind: key.kind() });
            };
            // A second line by the same key adds nothing, unless it is a newer cosignature.
            match verified.iter_mut().find(|earlier| earlier.key == *key) {
                Some(earlier) if earlier.timestamp >= timestamp => {}
                Some(earlier) => (earlier.signature, earlier.timestamp) = (signature.clone(), timestamp),
                None => verified.push(Verified { key: key.clone(), signature: signature.clone(), timestamp }),
            }
        }
        if verified.is_empty() {
            return Err(NoteFault::Unsigned(self.signatures.iter().map(|line| line.name.clone()).collect()));
        }
        Ok(verified)
    }
}

impl Signature {
    /// The lines of one or more signatures, each ended by a newline; also the answer of a witness.
    pub fn parse_lines(lines: &str) -> Result<Vec<Self>, NoteFault> {
        let Some(lines) = lines.strip_suffix('\n') else {
            return Err(NoteFault::Form("no signature stands at its end"));
        };
        if lines.split('\n').count() > MAX_SIGNATURES {
            return Err(NoteFault::Form("it has more than 100 signatures"));
        }
        lines.split('\n').map(Self::parse).collect()
    }

    fn parse(line: &str) -> Result<Self, NoteFault> {
        let malformed = NoteFault::Form("a signature line is malformed");
        let Some((name, encoded)) = line.strip_prefix("— ").and_then(|rest| rest.split_once(' ')) else {
            return Err(malformed);
        };
        let Ok(bytes) = STANDARD.decode(encoded) else { return Err(malformed) };
        let Some((key_id, signature)) = bytes.split_first_chunk::<4>() else { return Err(malformed) };
        if !keys::is_name(name) || signature.is_empty() {
            return Err(malformed);
        }
        Ok(Self { name: name.to_owned(), key_id: u32::from_be_bytes(*key_id), bytes: signature.to_vec() })
    }
}

impl fmt::Display for Signature {
    /// The line, with its newline.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&self.key_id.to_be_bytes(), self.bytes.as_slice()].concat();
        writeln!(f, "— {} {}", self.name, STANDARD.encode(bytes))
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|signature| signature.fmt(f))
    }
}

fn signers(names: &[String]) -> String {
    names.join(", ")
}

#[cfg(test)]
mod tests;
