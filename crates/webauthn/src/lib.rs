//! The relying party's half of Web Authentication (<https://www.w3.org/TR/webauthn-3/>), as far as passkeys need it.
//!
//! [`register`] verifies what `navigator.credentials.create()` gave, [`sign_in`] what `navigator.credentials.get()`
//! gave. Both demand that the person was verified by the device (PIN, finger, face): a passkey is then both factors.
//!
//! Where it ends: the caller makes challenges, lets each be answered once, keeps credentials. Attestation is not looked
//! at: a site that does not choose among makers of devices has no use for it (section 13.4.8, and 14.4.1 on privacy).

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod authenticator;
mod cbor;
mod client;
mod key;
#[cfg(test)]
mod tests;

pub use client::challenge_of;

use authenticator::Told;
use cbor::Cbor;
use sha2::{Digest, Sha256};

/// What may be asked for when a passkey is made, the best first: EdDSA, ES256, RS256 (RFC 9053, RFC 8812).
pub const ALGORITHMS: [i64; 3] = [-8, -7, -257];

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelyingParty {
    /// The domain that a passkey is bound to.
    pub id: String,
    /// Where a browser may say that it was used, such as `https://appeals.example`.
    pub origins: Vec<String>,
}

/// A passkey to keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Credential {
    pub id: Vec<u8>,
    /// The key as the authenticator wrote it (COSE, RFC 9052).
    pub public_key: Vec<u8>,
    pub sign_count: u32,
    /// Does it exist on more than one device?
    pub is_backed_up: bool,
}

/// What a passkey's use tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Used {
    pub sign_count: u32,
    pub is_backed_up: bool,
}

/// What a browser sent for a passkey's use.
#[derive(Debug, Clone, Copy)]
pub struct Assertion<'a> {
    pub client_data: &'a [u8],
    pub authenticator_data: &'a [u8],
    pub signature: &'a [u8],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    #[error("the browser's data cannot be read")]
    ClientData,
    #[error("made for another step")]
    Type,
    #[error("made for another challenge")]
    Challenge,
    #[error("made on another site")]
    Origin,
    #[error("made inside a frame of another site")]
    CrossOrigin,
    #[error("the authenticator's data cannot be read")]
    AuthenticatorData,
    #[error("made for another domain")]
    RelyingParty,
    #[error("nobody touched the authenticator")]
    NotPresent,
    #[error("the authenticator did not verify who uses it")]
    NotVerified,
    #[error("the key is of a kind that was not asked for")]
    Key,
    #[error("the signature does not fit")]
    Signature,
    #[error("the counter went backwards: there may be a copy of the authenticator")]
    Counter,
}

/// Verifies a new passkey (section 7.1).
pub fn register(
    rp: &RelyingParty,
    challenge: &[u8],
    client_data: &[u8],
    attestation_object: &[u8],
) -> Result<Credential, Fault> {
    client::verify(rp, "webauthn.create", challenge, client_data)?;
    let data = authenticator_data_of(attestation_object).ok_or(Fault::AuthenticatorData)?;
    let told = Told::read(data).ok_or(Fault::AuthenticatorData)?;
    told.verify(rp)?;
    let attested = told.attested.ok_or(Fault::AuthenticatorData)?;
    key::read(attested.public_key).ok_or(Fault::Key)?;
    Ok(Credential {
        id: attested.id.to_vec(),
        public_key: attested.public_key.to_vec(),
        sign_count: told.sign_count,
        is_backed_up: told.is_backed_up,
    })
}

/// Verifies that a known passkey was used (section 7.2). `sign_count` is the last one seen.
pub fn sign_in(
    rp: &RelyingParty,
    challenge: &[u8],
    public_key: &[u8],
    sign_count: u32,
    assertion: Assertion<'_>,
) -> Result<Used, Fault> {
    client::verify(rp, "webauthn.get", challenge, assertion.client_data)?;
    let told = Told::read(assertion.authenticator_data).ok_or(Fault::AuthenticatorData)?;
    told.verify(rp)?;
    let hash = Sha256::digest(assertion.client_data);
    let signed = [assertion.authenticator_data, hash.as_slice()].concat();
    let key = key::read(public_key).ok_or(Fault::Key)?;
    if !key.verifies(&signed, assertion.signature) {
        return Err(Fault::Signature);
    }
    // Passkeys that are on several devices do not count: theirs stays 0 (section 6.1.1).
    if (told.sign_count != 0 || sign_count != 0) && told.sign_count <= sign_count {
        return Err(Fault::Counter);
    }
    Ok(Used { sign_count: told.sign_count, is_backed_up: told.is_backed_up })
}

/// `{"fmt": …, "attStmt": …, "authData": bytes}` (section 6.5.4).
fn authenticator_data_of(attestation_object: &[u8]) -> Option<&[u8]> {
    let mut cbor = Cbor::new(attestation_object);
    let mut found = None;
    for _ in 0..cbor.map()? {
        match cbor.text()? {
            "authData" => found = Some(cbor.bytes()?),
            _ => cbor.skip()?,
        }
    }
    found.filter(|_| cbor.is_at_end())
}
