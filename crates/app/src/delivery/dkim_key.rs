//! New keys for DKIM.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rsa::RsaPrivateKey;
use rsa::pkcs8::{EncodePrivateKey, LineEnding};
use rsa::rand_core::{self, CryptoRng, RngCore};
use zeroize::Zeroizing;

use super::DkimFault;
use crate::kernel::Chance;

/// What receivers take: fewer are distrusted, more do not fit into the DNS of many providers (RFC 8301, section 3.2).
const RSA_BITS: usize = 2048;
/// RFC 8410, section 7: `PrivateKeyInfo` of an Ed25519 key, up to the 32 bytes of the key.
const ED25519_HEAD: [u8; 16] =
    [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DkimKind {
    Rsa,
    Ed25519,
}

impl DkimKind {
    pub const ALL: [Self; 2] = [Self::Rsa, Self::Ed25519];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Rsa => "rsa",
            Self::Ed25519 => "ed25519",
        }
    }

    /// A fresh private key as PEM (PKCS #8). An RSA key takes a second or some.
    pub fn create(self, chance: &dyn Chance) -> Result<Zeroizing<String>, DkimFault> {
        match self {
            Self::Rsa => {
                let made = RsaPrivateKey::new(&mut Random(chance), RSA_BITS).map_err(DkimFault::new)?;
                made.to_pkcs8_pem(LineEnding::LF).map_err(DkimFault::new)
            }
            Self::Ed25519 => {
                let mut der = Zeroizing::new([0; ED25519_HEAD.len() + 32]);
                der[..ED25519_HEAD.len()].copy_from_slice(&ED25519_HEAD);
                chance.fill(&mut der[ED25519_HEAD.len()..]);
                let text = Zeroizing::new(STANDARD.encode(*der));
                Ok(Zeroizing::new(format!(
                    "-----BEGIN PRIVATE KEY-----\n{}\n-----END PRIVATE KEY-----\n",
                    *text
                )))
            }
        }
    }
}

/// Our chance as that library takes it.
struct Random<'a>(&'a dyn Chance);

impl RngCore for Random<'_> {
    fn next_u32(&mut self) -> u32 {
        rand_core::impls::next_u32_via_fill(self)
    }

    fn next_u64(&mut self) -> u64 {
        rand_core::impls::next_u64_via_fill(self)
    }

    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        self.0.fill(bytes);
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), rand_core::Error> {
        self.0.fill(bytes);
        Ok(())
    }
}

impl CryptoRng for Random<'_> {}
