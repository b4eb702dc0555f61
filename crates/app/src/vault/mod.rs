//! Sealing personal data, blind indexes, keys.
//!
//! One master key in a file of its own, never in the database. From it HKDF (RFC 5869) derives a key for each
//! use, so that none can stand in for another. Sealing is XChaCha20-Poly1305 with a random nonce; look-ups go
//! through a keyed hash. What this room does not do: decide what is personal; rotate keys (a later step).

mod failure;
mod key_file;

pub use failure::VaultFailure;

use std::path::Path;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::kernel::{BUCKETS, Bucket, Chance};

/// First byte of what was sealed: the scheme, so that another one can follow.
const SCHEME: u8 = 1;
const NONCE: usize = 24;
/// Plain texts are padded to a multiple of this, so that the length of a name does not show.
const PADDING: usize = 64;
pub const TAG: usize = 16;

type Key = Zeroizing<[u8; 32]>;

pub struct Vault {
    sealing: XChaCha20Poly1305,
    index: Key,
    bucket: Key,
    token: Key,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault(sealed)")
    }
}

impl Vault {
    /// A vault on a master key of 32 random bytes.
    pub fn new(master: &[u8; 32]) -> Self {
        let expand = |label: &str| -> Key {
            let mut key = Zeroizing::new([0; 32]);
            Hkdf::<Sha256>::new(Some(b"demarche/v1"), master)
                .expand(label.as_bytes(), key.as_mut_slice())
                .expect("32 bytes are within HKDF's limit");
            key
        };
        let sealing = XChaCha20Poly1305::new((&*expand("seal")).into());
        Self { sealing, index: expand("address-index"), bucket: expand("bucket"), token: expand("token") }
    }

    /// Reads the key file, or makes one (mode 0600) when there is none.
    pub fn open_or_create(path: &Path, chance: &dyn Chance) -> Result<Self, VaultFailure> {
        key_file::open_or_create(path, chance).map(|master| Self::new(&master))
    }

    /// Reads the key file; its absence is a failure.
    pub fn open(path: &Path) -> Result<Self, VaultFailure> {
        key_file::read(path).map(|master| Self::new(&master))
    }

    /// Seals `plain`, bound to `context` (the row's id): moved to another row it cannot be opened.
    pub fn seal(&self, chance: &dyn Chance, context: &[u8], plain: &[u8]) -> Vec<u8> {
        let mut padded = Zeroizing::new(Vec::with_capacity(plain.len() + PADDING + 4));
        padded.extend_from_slice(&u32::try_from(plain.len()).unwrap_or(u32::MAX).to_le_bytes());
        padded.extend_from_slice(plain);
        let length = padded.len().next_multiple_of(PADDING);
        padded.resize(length, 0);
        let mut nonce = [0; NONCE];
        chance.fill(&mut nonce);
        let payload = Payload { msg: &padded, aad: context };
        let sealed = self
            .sealing
            .encrypt(&XNonce::from(nonce), payload)
            .expect("a row is far below the limit of the cipher");
        let mut out = Vec::with_capacity(1 + NONCE + sealed.len());
        out.push(SCHEME);
        out.extend_from_slice(&nonce);
        out.extend_from_slice(&sealed);
        out
    }

    /// Opens what `seal` made with the same context.
    pub fn unseal(&self, context: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, VaultFailure> {
        if sealed.len() < 1 + NONCE || sealed[0] != SCHEME {
            return Err(VaultFailure::Unreadable);
        }
        let nonce: [u8; NONCE] = sealed[1..=NONCE].try_into().map_err(|_| VaultFailure::Unreadable)?;
        let payload = Payload { msg: &sealed[1 + NONCE..], aad: context };
        let padded =
            self.sealing.decrypt(&XNonce::from(nonce), payload).map_err(|_| VaultFailure::Unreadable)?;
        let padded = Zeroizing::new(padded);
        let head: [u8; 4] =
            padded.get(..4).and_then(|b| b.try_into().ok()).ok_or(VaultFailure::Unreadable)?;
        let length = u32::from_le_bytes(head) as usize;
        padded.get(4..4 + length).map(|plain| Zeroizing::new(plain.to_vec())).ok_or(VaultFailure::Unreadable)
    }

    /// The blind index of an address within a campaign; `address` must be normalised already.
    pub fn address_index(&self, campaign: &[u8; 16], address: &str) -> [u8; TAG] {
        keyed(&self.index, &[campaign, address.as_bytes()])
    }

    /// The bucket of an address, the same in every campaign.
    pub fn bucket(&self, address: &str) -> Bucket {
        Bucket::from(keyed(&self.bucket, &[address.as_bytes()])[0]) % BUCKETS
    }

    /// A tag that nobody without the key can make, for links and relay addresses.
    pub fn tag(&self, purpose: &str, message: &[u8]) -> [u8; TAG] {
        keyed(&self.token, &[purpose.as_bytes(), message])
    }

    /// Is it the tag that `tag` makes? Takes the same time whatever the answer.
    pub fn tag_fits(&self, purpose: &str, message: &[u8], tag: &[u8]) -> bool {
        self.tag(purpose, message).ct_eq(tag).into()
    }
}

/// HMAC-SHA-256 over the parts, each preceded by its length, cut to 16 bytes.
fn keyed(key: &Key, parts: &[&[u8]]) -> [u8; TAG] {
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(key.as_slice())
        .expect("HMAC takes a key of any length");
    for part in parts {
        mac.update(&(part.len() as u64).to_le_bytes());
        mac.update(part);
    }
    let mut tag = [0; TAG];
    tag.copy_from_slice(&mac.finalize().into_bytes()[..TAG]);
    tag
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::SeededChance;

    #[test]
    fn what_was_sealed_opens_only_in_its_own_row() {
        let (vault, chance) = (Vault::new(&[7; 32]), SeededChance::new(1));
        let sealed = vault.seal(&chance, b"row 1", "Қанат".as_bytes());
        assert_eq!(vault.unseal(b"row 1", &sealed).unwrap().as_slice(), "Қанат".as_bytes());
        assert!(vault.unseal(b"row 2", &sealed).is_err());
        assert!(Vault::new(&[8; 32]).unseal(b"row 1", &sealed).is_err());
        for at in 0..sealed.len() {
            let mut broken = sealed.clone();
            broken[at] ^= 1;
            assert!(vault.unseal(b"row 1", &broken).is_err(), "byte {at}");
        }
        assert!(vault.unseal(b"row 1", &[]).is_err());
    }

    #[test]
    fn short_and_long_names_are_sealed_to_the_same_length() {
        let (vault, chance) = (Vault::new(&[7; 32]), SeededChance::new(1));
        let length = |plain: &str| vault.seal(&chance, b"", plain.as_bytes()).len();
        assert_eq!(length("Li"), length("Maximiliane Öztürk-Nurmagambetova"));
    }

    #[test]
    fn the_parts_of_an_index_cannot_be_shifted() {
        let vault = Vault::new(&[7; 32]);
        assert_ne!(vault.tag("confirm", b"x"), vault.tag("confir", b"mx"));
        assert!(vault.tag_fits("confirm", b"x", &vault.tag("confirm", b"x")));
        assert!(!vault.tag_fits("withdraw", b"x", &vault.tag("confirm", b"x")));
        assert!(!vault.tag_fits("confirm", b"x", b""));
    }
}
