//! An authenticator in software, honest and not.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use proptest::prelude::*;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, Ed25519KeyPair, KeyPair};
use sha2::{Digest, Sha256};

use super::*;

const CHALLENGE: &[u8] = b"a challenge of ours, 32 bytes...";
const PRESENT_AND_VERIFIED: u8 = 0x05;

fn rp() -> RelyingParty {
    RelyingParty { id: "appeals.example".into(), origins: vec!["https://appeals.example".into()] }
}

fn client_data(kind: &str, challenge: &[u8], origin: &str, more: &str) -> Vec<u8> {
    let challenge = URL_SAFE_NO_PAD.encode(challenge);
    format!(r#"{{"type":"{kind}","challenge":"{challenge}","origin":"{origin}"{more}}}"#).into_bytes()
}

fn told(rp_id: &str, flags: u8, count: u32) -> Vec<u8> {
    [Sha256::digest(rp_id).as_slice(), &[flags], &count.to_be_bytes()].concat()
}

enum Device {
    P256(EcdsaKeyPair),
    Ed25519(Ed25519KeyPair),
}

impl Device {
    fn p256() -> Self {
        let (random, kind) = (SystemRandom::new(), &ECDSA_P256_SHA256_ASN1_SIGNING);
        let bytes = EcdsaKeyPair::generate_pkcs8(kind, &random).unwrap();
        Self::P256(EcdsaKeyPair::from_pkcs8(kind, bytes.as_ref(), &random).unwrap())
    }

    fn ed25519() -> Self {
        Self::Ed25519(Ed25519KeyPair::from_seed_unchecked(&[9; 32]).unwrap())
    }

    fn cose(&self) -> Vec<u8> {
        match self {
            Self::P256(key) => {
                let point = key.public_key().as_ref();
                [
                    &[0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32],
                    &point[1..33],
                    &[0x22, 0x58, 32],
                    &point[33..],
                ]
                .concat()
            }
            Self::Ed25519(key) => {
                [&[0xa4, 1, 1, 3, 0x27, 0x20, 6, 0x21, 0x58, 32], key.public_key().as_ref()].concat()
            }
        }
    }

    fn sign(&self, data: &[u8], client: &[u8]) -> Vec<u8> {
        let signed = [data, Sha256::digest(client).as_slice()].concat();
        match self {
            Self::P256(key) => key.sign(&SystemRandom::new(), &signed).unwrap().as_ref().to_vec(),
            Self::Ed25519(key) => key.sign(&signed).as_ref().to_vec(),
        }
    }

    fn attestation(&self, rp_id: &str, flags: u8) -> Vec<u8> {
        let cose = self.cose();
        let data = [&told(rp_id, flags | 0x40, 0)[..], &[0; 16], &[0, 4], b"id-1", &cose].concat();
        let length = u16::try_from(data.len()).unwrap().to_be_bytes();
        [b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x59", &length[..], &data].concat()
    }
}

#[test]
fn a_passkey_is_registered_and_used_with_either_kind_of_curve() {
    for device in [Device::p256(), Device::ed25519()] {
        let client = client_data("webauthn.create", CHALLENGE, "https://appeals.example", "");
        let attestation = device.attestation("appeals.example", PRESENT_AND_VERIFIED);
        let kept = register(&rp(), CHALLENGE, &client, &attestation).unwrap();
        assert_eq!((kept.id.as_slice(), kept.sign_count), (&b"id-1"[..], 0));
        let client = client_data("webauthn.get", CHALLENGE, "https://appeals.example", "");
        let data = told("appeals.example", PRESENT_AND_VERIFIED, 7);
        let signature = device.sign(&data, &client);
        let assertion = Assertion { client_data: &client, authenticator_data: &data, signature: &signature };
        let used = sign_in(&rp(), CHALLENGE, &kept.public_key, 6, assertion).unwrap();
        assert_eq!(used, Used { sign_count: 7, is_backed_up: false });
        let again = sign_in(&rp(), CHALLENGE, &kept.public_key, 7, assertion);
        assert_eq!(again, Err(Fault::Counter));
        let other = Device::p256().cose();
        assert_eq!(sign_in(&rp(), CHALLENGE, &other, 0, assertion), Err(Fault::Signature));
    }
}

#[test]
fn what_was_made_elsewhere_or_for_something_else_is_refused() {
    let device = Device::p256();
    let here = "https://appeals.example";
    let attestation = device.attestation("appeals.example", PRESENT_AND_VERIFIED);
    for (kind, challenge, origin, more, fault) in [
        ("webauthn.get", CHALLENGE, here, "", Fault::Type),
        ("webauthn.create", b"another", here, "", Fault::Challenge),
        ("webauthn.create", CHALLENGE, "https://evil.example", "", Fault::Origin),
        ("webauthn.create", CHALLENGE, "https://appeals.example.evil.example", "", Fault::Origin),
        ("webauthn.create", CHALLENGE, "http://appeals.example", "", Fault::Origin),
        ("webauthn.create", CHALLENGE, here, r#","crossOrigin":true"#, Fault::CrossOrigin),
    ] {
        let client = client_data(kind, challenge, origin, more);
        assert_eq!(register(&rp(), CHALLENGE, &client, &attestation), Err(fault));
    }
    let client = client_data("webauthn.create", CHALLENGE, here, "");
    for (rp_id, flags, fault) in [
        ("evil.example", PRESENT_AND_VERIFIED, Fault::RelyingParty),
        ("appeals.example", 0x04, Fault::NotPresent),
        ("appeals.example", 0x01, Fault::NotVerified),
    ] {
        assert_eq!(register(&rp(), CHALLENGE, &client, &device.attestation(rp_id, flags)), Err(fault));
    }
    assert_eq!(register(&rp(), &[], &client, &attestation), Err(Fault::Challenge));
}

#[test]
fn every_bit_that_was_signed_matters() {
    let device = Device::p256();
    let client = client_data("webauthn.get", CHALLENGE, "https://appeals.example", "");
    let data = told("appeals.example", PRESENT_AND_VERIFIED, 7);
    let signature = device.sign(&data, &client);
    let verdict = |data: &[u8], signature: &[u8]| {
        let assertion = Assertion { client_data: &client, authenticator_data: data, signature };
        sign_in(&rp(), CHALLENGE, &device.cose(), 0, assertion).is_ok()
    };
    assert!(verdict(&data, &signature));
    for at in 0..data.len() {
        let mut other = data.clone();
        other[at] ^= 0x10;
        assert!(!verdict(&other, &signature), "byte {at}");
    }
    let mut other = signature.clone();
    other[10] ^= 1;
    assert!(!verdict(&data, &other));
    assert!(!verdict(&data, b""));
}

#[test]
fn a_weak_or_strange_key_is_no_key() {
    let good = Device::p256().cose();
    assert!(key::read(&good).is_some());
    for cut in 0..good.len() {
        assert!(key::read(&good[..cut]).is_none(), "{cut}");
    }
    // Another curve; a symmetric key; a key followed by something.
    assert!(key::read(&[&good[..6], &[2], &good[7..]].concat()).is_none());
    assert!(key::read(&[0xa2, 1, 4, 3, 5]).is_none());
    assert!(key::read(&[&good[..], &[0]].concat()).is_none());
}

proptest! {
    #[test]
    fn nothing_that_a_browser_sends_makes_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let client = client_data("webauthn.create", CHALLENGE, "https://appeals.example", "");
        prop_assert!(register(&rp(), CHALLENGE, &client, &bytes).is_err());
        prop_assert!(register(&rp(), CHALLENGE, &bytes, &[]).is_err());
        let head = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x59\x01\x00";
        register(&rp(), CHALLENGE, &client, &[&head[..], &bytes].concat()).ok();
        key::read(&bytes);
        let mut cbor = cbor::Cbor::new(&bytes);
        cbor.skip();
    }
}
