//! Keys as text: the public one of signed-note, Verifier keys; the private one as the Go implementation writes it.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::Signer as _;
use sha2::{Digest as _, Sha256};

use super::Signature;
use crate::cosignature;

/// What a key signs: the signature type identifier byte (signed-note, Signature types).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum KeyKind {
    /// `0x01`: Ed25519 over the text of the note.
    Note = 0x01,
    /// `0x04`: a timestamped cosignature of a checkpoint.
    Cosignature = 0x04,
}

/// Why a key was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeyFault {
    #[error("this is not a verifier key: NAME+ID+KEY, as the log or witness publishes it")]
    Form,
    #[error("a key's name is not empty and has neither spaces nor `+`")]
    Name,
    #[error("the key's id does not belong to its name and bytes: a character was changed in copying")]
    Id,
    #[error(
        "signatures of type {0:#04x} are not supported: use an Ed25519 key (type 0x01, of a witness 0x04)"
    )]
    Kind(u8),
    #[error("these bytes are not an Ed25519 public key")]
    Bytes,
}

/// Whom to believe: a name and a public key (Verifier keys).
#[derive(Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: String,
    id: u32,
    kind: KeyKind,
    key: ed25519_dalek::VerifyingKey,
}

/// The private half. Shown nowhere: `Debug` prints the public half.
#[derive(Clone)]
pub struct SigningKey {
    public: VerifierKey,
    key: ed25519_dalek::SigningKey,
}

impl VerifierKey {
    pub fn new(name: &str, kind: KeyKind, public_key: &[u8; 32]) -> Result<Self, KeyFault> {
        let key = ed25519_dalek::VerifyingKey::from_bytes(public_key).map_err(|_| KeyFault::Bytes)?;
        if key.is_weak() {
            return Err(KeyFault::Bytes);
        }
        if !is_name(name) {
            return Err(KeyFault::Name);
        }
        Ok(Self { name: name.to_owned(), id: key_id(name, kind, public_key), kind, key })
    }

    pub fn name(&self) -> &str {
        &self.name
    }

    /// The first four bytes of `SHA-256(name || 0x0A || type || public key)` (Signatures).
    pub fn id(&self) -> u32 {
        self.id
    }

    pub fn kind(&self) -> KeyKind {
        self.kind
    }

    /// The 32 bytes of RFC 8032.
    pub fn public_key(&self) -> &[u8; 32] {
        self.key.as_bytes()
    }

    /// Whether the line claims to be by this key: name and id both match.
    pub fn is_of(&self, signature: &Signature) -> bool {
        self.id == signature.key_id && self.name == signature.name
    }

    /// Nothing if the signature does not hold; else its time, if it is a cosignature.
    pub fn verify(&self, text: &str, signature: &Signature) -> Option<Option<u64>> {
        match self.kind {
            KeyKind::Note => self.holds(text.as_bytes(), &signature.bytes).then_some(None),
            KeyKind::Cosignature => {
                let (timestamp, bytes) = cosignature::split(&signature.bytes)?;
                self.holds(cosignature::message(text, timestamp).as_bytes(), bytes).then_some(Some(timestamp))
            }
        }
    }

    fn holds(&self, message: &[u8], signature: &[u8]) -> bool {
        ed25519_dalek::Signature::from_slice(signature)
            .is_ok_and(|signature| self.key.verify_strict(message, &signature).is_ok())
    }
}

impl SigningKey {
    /// The key of 32 random bytes.
    pub fn from_seed(name: &str, kind: KeyKind, seed: &[u8; 32]) -> Result<Self, KeyFault> {
        let key = ed25519_dalek::SigningKey::from_bytes(seed);
        let public = VerifierKey::new(name, kind, key.verifying_key().as_bytes())?;
        Ok(Self { public, key })
    }

    pub fn verifier(&self) -> &VerifierKey {
        &self.public
    }

    pub fn name(&self) -> &str {
        &self.public.name
    }

    /// The public key as text.
    pub fn vkey(&self) -> String {
        self.public.to_string()
    }

    /// The private key as text, for the file it is kept in: `PRIVATE+KEY+NAME+ID+base64(type || seed)`.
    pub fn to_secret_text(&self) -> String {
        let bytes = [&[self.public.kind as u8], self.key.as_bytes().as_slice()].concat();
        format!("PRIVATE+KEY+{}+{:08x}+{}", self.public.name, self.public.id, STANDARD.encode(bytes))
    }

    /// Reads what [`Self::to_secret_text`] or Go's `note.GenerateKey` wrote; surrounding space is left out.
    pub fn parse(text: &str) -> Result<Self, KeyFault> {
        let (name, id, kind, seed) = parts(text.trim().strip_prefix("PRIVATE+KEY+").ok_or(KeyFault::Form)?)?;
        let key = Self::from_seed(name, kind, &seed)?;
        if key.public.id == id { Ok(key) } else { Err(KeyFault::Id) }
    }

    /// Signs a note's text. A key for cosignatures says nothing without a time: see [`Self::cosign`].
    ///
    /// # Panics
    /// If this is a cosigner's key.
    pub fn sign(&self, text: &str) -> Signature {
        assert_eq!(self.public.kind, KeyKind::Note, "a cosigner's key signs with a time");
        self.line(self.key.sign(text.as_bytes()).to_bytes().to_vec())
    }

    /// Cosigns a checkpoint's text (tlog-cosignature, Ed25519 signed message). Seconds since the epoch.
    ///
    /// # Panics
    /// If this is not a cosigner's key.
    pub fn cosign(&self, text: &str, timestamp: u64) -> Signature {
        assert_eq!(self.public.kind, KeyKind::Cosignature, "a log's key signs without a time");
        let signature = self.key.sign(cosignature::message(text, timestamp).as_bytes());
        self.line([timestamp.to_be_bytes().as_slice(), &signature.to_bytes()].concat())
    }

    fn line(&self, bytes: Vec<u8>) -> Signature {
        Signature { name: self.public.name.clone(), key_id: self.public.id, bytes }
    }
}

impl FromStr for VerifierKey {
    type Err = KeyFault;

    fn from_str(text: &str) -> Result<Self, KeyFault> {
        let (name, id, kind, public_key) = parts(text.trim())?;
        let key = Self::new(name, kind, &public_key)?;
        if key.id == id { Ok(key) } else { Err(KeyFault::Id) }
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&[self.kind as u8], self.key.as_bytes().as_slice()].concat();
        write!(f, "{}+{:08x}+{}", self.name, self.id, STANDARD.encode(bytes))
    }
}

impl fmt::Debug for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "VerifierKey({self})")
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningKey(of {})", self.public)
    }
}

/// `NAME+ID+base64(type || 32 bytes)`; base64 itself may contain `+`.
fn parts(text: &str) -> Result<(&str, u32, KeyKind, [u8; 32]), KeyFault> {
    let mut parts = text.splitn(3, '+');
    let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
        return Err(KeyFault::Form);
    };
    let hex = id.len() == 8 && id.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let id = u32::from_str_radix(id, 16).ok().filter(|_| hex).ok_or(KeyFault::Form)?;
    let bytes = STANDARD.decode(key).map_err(|_| KeyFault::Form)?;
    let (kind, key) = bytes.split_first().ok_or(KeyFault::Form)?;
    let kind = match kind {
        0x01 => KeyKind::Note,
        0x04 => KeyKind::Cosignature,
        other => return Err(KeyFault::Kind(*other)),
    };
    Ok((name, id, kind, key.try_into().map_err(|_| KeyFault::Bytes)?))
}

fn key_id(name: &str, kind: KeyKind, public_key: &[u8; 32]) -> u32 {
    let digest = Sha256::new()
        .chain_update(name)
        .chain_update(b"\n")
        .chain_update([kind as u8])
        .chain_update(public_key)
        .finalize();
    let [a, b, c, d, ..] = digest[..] else { unreachable!("SHA-256 has 32 bytes") };
    u32::from_be_bytes([a, b, c, d])
}

/// "Key names MUST be non-empty and MUST NOT contain any Unicode spaces or plus characters" (Format).
pub(super) fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.chars().any(|c| c.is_whitespace() || c == '+' || c < ' ')
}
