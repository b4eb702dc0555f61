//! Public keys as authenticators write them (COSE, RFC 9052 section 7, RFC 9053, RFC 8230).

use ring::signature::{
    ECDSA_P256_SHA256_ASN1, ED25519, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents, UnparsedPublicKey,
};

use crate::cbor::Cbor;

/// An RSA key of 8192 bits takes about 1 kB.
const LONGEST: usize = 2048;
const KTY: i64 = 1;
const ALG: i64 = 3;

pub enum Key {
    P256([u8; 65]),
    Ed25519(Vec<u8>),
    Rsa { modulus: Vec<u8>, exponent: Vec<u8> },
}

/// The parameters whose meaning depends on the kind of key.
#[derive(Default)]
struct Parameters<'a> {
    kty: i64,
    alg: i64,
    curve: i64,
    /// -1, -2 and -3 where they are bytes.
    bytes: [Option<&'a [u8]>; 3],
}

pub fn read(cose: &[u8]) -> Option<Key> {
    let all = (cose.len() <= LONGEST).then(|| parameters(cose)).flatten()?;
    let [first, second, third] = all.bytes;
    match (all.kty, all.alg, all.curve) {
        // EC2, ES256, P-256.
        (2, -7, 1) => {
            let mut point = [4; 65];
            point[1..33].copy_from_slice(second.filter(|x| x.len() == 32)?);
            point[33..].copy_from_slice(third.filter(|y| y.len() == 32)?);
            Some(Key::P256(point))
        }
        // OKP, EdDSA, Ed25519.
        (1, -8, 6) => Some(Key::Ed25519(second.filter(|x| x.len() == 32)?.to_vec())),
        // RSA, RS256.
        (3, -257, 0) => Some(Key::Rsa { modulus: first?.to_vec(), exponent: second?.to_vec() }),
        _ => None,
    }
}

fn parameters(cose: &[u8]) -> Option<Parameters<'_>> {
    let mut cbor = Cbor::new(cose);
    let mut found = Parameters::default();
    for _ in 0..cbor.map()? {
        match cbor.int()? {
            KTY => found.kty = cbor.int()?,
            ALG => found.alg = cbor.int()?,
            -1 if found.kty != 3 => found.curve = cbor.int()?,
            name @ -3..=-1 => found.bytes[usize::try_from(-1 - name).ok()?] = Some(cbor.bytes()?),
            _ => cbor.skip()?,
        }
    }
    cbor.is_at_end().then_some(found)
}

impl Key {
    pub fn verifies(&self, signed: &[u8], signature: &[u8]) -> bool {
        let verdict = match self {
            Self::P256(point) => {
                UnparsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, point).verify(signed, signature)
            }
            Self::Ed25519(key) => UnparsedPublicKey::new(&ED25519, key).verify(signed, signature),
            Self::Rsa { modulus, exponent } => RsaPublicKeyComponents { n: modulus, e: exponent }.verify(
                &RSA_PKCS1_2048_8192_SHA256,
                signed,
                signature,
            ),
        };
        verdict.is_ok()
    }
}
