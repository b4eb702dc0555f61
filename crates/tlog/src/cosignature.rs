//! A witness's statement that, as of a time, this is the largest consistent tree it has seen of the log
//! ([tlog-cosignature](https://c2sp.org/tlog-cosignature), Ed25519; the ML-DSA-44 type is not written here).
//!
//! Signing is [`SigningKey::cosign`](crate::SigningKey::cosign), checking [`Note::verify`](crate::Note::verify) with a
//! key of kind [`KeyKind::Cosignature`](crate::note::KeyKind).

use crate::decimal;

/// What is signed: the header line, the time, and the note's text with its extension lines (Ed25519 signed message).
pub fn message(checkpoint_text: &str, timestamp: u64) -> String {
    format!("cosignature/v1\ntime {timestamp}\n{checkpoint_text}")
}

/// The `timestamped_signature` structure: eight bytes of time, then the signature (Format). The time "MUST NOT
/// exceed 2^63 - 1", and one of zero would say that no statement about the largest tree is made.
pub fn split(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let (timestamp, signature) = bytes.split_first_chunk::<8>()?;
    let timestamp = u64::from_be_bytes(*timestamp);
    (signature.len() == 64 && (1..=decimal::MAX).contains(&timestamp)).then_some((timestamp, signature))
}
