//! What the authenticator vouches for (section 6.1): for which domain, with whom before it, with which key.

use sha2::{Digest, Sha256};

use crate::cbor::Cbor;
use crate::{Fault, RelyingParty};

const USER_PRESENT: u8 = 1;
const USER_VERIFIED: u8 = 1 << 2;
const BACKED_UP: u8 = 1 << 4;
const ATTESTED: u8 = 1 << 6;
/// Hash, flags, counter.
const HEAD: usize = 32 + 1 + 4;
/// The model of the authenticator, before the credential.
const AAGUID: usize = 16;
/// Section 4: a credential's id is no longer.
const LONGEST_ID: usize = 1023;

pub struct Told<'a> {
    rp_id_hash: &'a [u8],
    flags: u8,
    pub sign_count: u32,
    pub is_backed_up: bool,
    pub attested: Option<Attested<'a>>,
}

/// A new credential.
pub struct Attested<'a> {
    pub id: &'a [u8],
    pub public_key: &'a [u8],
}

impl<'a> Told<'a> {
    pub fn read(data: &'a [u8]) -> Option<Self> {
        let (head, rest) = data.split_at_checked(HEAD)?;
        let (rp_id_hash, rest_of_head) = head.split_at(32);
        let (flags, count) = rest_of_head.split_first()?;
        let attested = if flags & ATTESTED == 0 { None } else { Some(attested(rest)?) };
        Some(Self {
            rp_id_hash,
            flags: *flags,
            sign_count: u32::from_be_bytes(count.try_into().ok()?),
            is_backed_up: flags & BACKED_UP != 0,
            attested,
        })
    }

    pub fn verify(&self, rp: &RelyingParty) -> Result<(), Fault> {
        if self.rp_id_hash != Sha256::digest(rp.id.as_bytes()).as_slice() {
            return Err(Fault::RelyingParty);
        }
        if self.flags & USER_PRESENT == 0 {
            return Err(Fault::NotPresent);
        }
        if self.flags & USER_VERIFIED == 0 {
            return Err(Fault::NotVerified);
        }
        Ok(())
    }
}

fn attested(data: &[u8]) -> Option<Attested<'_>> {
    let (length, rest) = data.get(AAGUID..)?.split_at_checked(2)?;
    let length = usize::from(u16::from_be_bytes(length.try_into().ok()?));
    if length == 0 || length > LONGEST_ID {
        return None;
    }
    let (id, rest) = rest.split_at_checked(length)?;
    // Extensions may follow the key.
    let mut cbor = Cbor::new(rest);
    cbor.skip()?;
    Some(Attested { id, public_key: &rest[..cbor.position()] })
}
