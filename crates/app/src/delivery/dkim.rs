//! DKIM (RFC 6376) with RSA and Ed25519 (RFC 8463) keys side by side, relaxed/relaxed.
//!
//! Only messages of ours pass here, whose lines end in CRLF. The arithmetic is `ring`'s; a library for the rest would
//! bring a resolver with DNSSEC and a second mail parser and builder for the page of text below.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use ring::digest::{Context, SHA256, digest};
use ring::rand::SystemRandom;
use ring::rsa::KeyPair as RsaKeyPair;
use ring::signature::{Ed25519KeyPair, KeyPair, RSA_PKCS1_SHA256};
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::rustls::pki_types::pem::PemObject;

use super::dkim_relaxed::{Field, body_hash, fields, relaxed};
use crate::kernel::Timestamp;

/// Signed once more than they stand there: a second one slipped in breaks the signature (RFC 6376, section 8.15).
const GUARDED: [&str; 12] = [
    "From",
    "Sender",
    "Reply-To",
    "Subject",
    "Date",
    "To",
    "Cc",
    "Message-ID",
    "In-Reply-To",
    "MIME-Version",
    "Content-Type",
    "Content-Transfer-Encoding",
];
/// Signed where they stand.
const SIGNED: [&str; 6] = [
    "References",
    "Content-Language",
    "Auto-Submitted",
    "List-Id",
    "List-Unsubscribe",
    "List-Unsubscribe-Post",
];
/// From then on a copy of a message is nobody's any more: who got one may not send it to the world under our name.
/// Relays keep trying for five days (RFC 5321, section 4.5.4.1).
const VALID_S: i64 = 7 * 86_400;
/// With its tab a line stays below 76.
const BASE64_PER_LINE: usize = 72;

/// A key that cannot sign. Never holds the key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct DkimFault(String);

impl DkimFault {
    pub(super) fn new(why: impl std::fmt::Display) -> Self {
        Self(why.to_string())
    }
}

/// What must be in the DNS for a key to be believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyRecord {
    pub name: String,
    pub text: String,
}

impl KeyRecord {
    /// The record as a line of a zone file. One string of it holds 255 characters (RFC 1035, section 3.3).
    pub fn zone_line(&self) -> String {
        let strings = self.text.as_bytes().chunks(255).map(String::from_utf8_lossy);
        let quoted = strings.map(|string| format!("\"{string}\"")).collect::<Vec<_>>().join(" ");
        format!("{}. IN TXT {quoted}", self.name)
    }
}

/// Signs messages for one domain, with each of its keys.
pub struct DkimSigner {
    domain: String,
    keys: Vec<Key>,
}

struct Key {
    selector: String,
    pair: Pair,
}

enum Pair {
    Rsa(Box<RsaKeyPair>),
    Ed25519(Ed25519KeyPair),
}

impl std::fmt::Debug for DkimSigner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let selectors: Vec<&str> = self.keys.iter().map(|key| key.selector.as_str()).collect();
        f.debug_struct("DkimSigner").field("domain", &self.domain).field("selectors", &selectors).finish()
    }
}

impl DkimSigner {
    pub fn new(domain: &str) -> Self {
        let domain = idna::domain_to_ascii(domain).unwrap_or_else(|_| domain.to_owned());
        Self { domain, keys: Vec::new() }
    }

    /// Takes one more private key as a PEM file has it: PKCS #8, or PKCS #1 for RSA.
    pub fn with_key(mut self, selector: &str, pem: &[u8]) -> Result<Self, DkimFault> {
        let is_label = |label: &str| {
            let plain = |c: char| c.is_ascii_alphanumeric() || c == '-';
            !label.is_empty() && label.len() <= 63 && label.chars().all(plain)
        };
        if selector.len() > 128 || !selector.split('.').all(is_label) {
            return Err(DkimFault(format!("{selector:?} is no selector: it becomes part of a domain name")));
        }
        if self.keys.iter().any(|key| key.selector.eq_ignore_ascii_case(selector)) {
            return Err(DkimFault(format!("{selector} is another key's selector already")));
        }
        self.keys.push(Key { selector: selector.to_owned(), pair: Pair::parse(pem)? });
        Ok(self)
    }

    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// The message with a signature by each key above it.
    pub fn sign(&self, message: &[u8], now: Timestamp) -> Result<Vec<u8>, DkimFault> {
        let (header, body) = split(message);
        let fields = fields(header);
        let body_hash = STANDARD.encode(body_hash(body, Context::new(&SHA256)));
        let (names, signed) = choose(&fields);
        let mut signed_message = Vec::with_capacity(message.len() + 1024 * self.keys.len());
        for key in &self.keys {
            let unsigned = format!(
                "DKIM-Signature: v=1; a={}; c=relaxed/relaxed;\r\n\td={};\r\n\ts={}; t={}; x={};\r\n\th={names};\r\n\tbh={body_hash};\r\n\tb=",
                key.pair.algorithm(),
                self.domain,
                key.selector,
                now.seconds(),
                now.seconds() + VALID_S,
            );
            let mut input = signed.clone();
            for field in super::dkim_relaxed::fields(unsigned.as_bytes()) {
                relaxed(&field, &mut input);
            }
            // The signature's own field ends without a line break (RFC 6376, section 3.7).
            input.truncate(input.len() - 2);
            signed_message.extend_from_slice(unsigned.as_bytes());
            let signature = STANDARD.encode(key.pair.sign(&input)?);
            signed_message.extend_from_slice(folded(&signature).as_bytes());
            signed_message.extend_from_slice(b"\r\n");
        }
        signed_message.extend_from_slice(message);
        Ok(signed_message)
    }

    /// The TXT records to publish, in the keys' order.
    pub fn records(&self) -> Vec<KeyRecord> {
        let record = |key: &Key| KeyRecord {
            name: format!("{}._domainkey.{}", key.selector, self.domain),
            text: format!("v=DKIM1; k={}; p={}", key.pair.kind(), STANDARD.encode(key.pair.public())),
        };
        self.keys.iter().map(record).collect()
    }
}

impl Pair {
    fn parse(pem: &[u8]) -> Result<Self, DkimFault> {
        let fault = |why: &dyn std::fmt::Display| DkimFault(format!("no key to sign with: {why}"));
        let rejected = |error: ring::error::KeyRejected| fault(&error);
        match PrivateKeyDer::from_pem_slice(pem).map_err(|error| fault(&error))? {
            PrivateKeyDer::Pkcs1(der) => {
                let pair = RsaKeyPair::from_der(der.secret_pkcs1_der()).map_err(rejected)?;
                Ok(Self::Rsa(Box::new(pair)))
            }
            PrivateKeyDer::Pkcs8(der) => {
                let der = der.secret_pkcs8_der();
                match Ed25519KeyPair::from_pkcs8_maybe_unchecked(der) {
                    Ok(pair) => Ok(Self::Ed25519(pair)),
                    Err(_) => Ok(Self::Rsa(Box::new(RsaKeyPair::from_pkcs8(der).map_err(rejected)?))),
                }
            }
            _ => Err(fault(&"neither RSA nor Ed25519")),
        }
    }

    fn algorithm(&self) -> &'static str {
        match self {
            Self::Rsa(_) => "rsa-sha256",
            Self::Ed25519(_) => "ed25519-sha256",
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::Rsa(_) => "rsa",
            Self::Ed25519(_) => "ed25519",
        }
    }

    fn public(&self) -> Vec<u8> {
        match self {
            Self::Rsa(pair) => spki(pair.public().as_ref()),
            Self::Ed25519(pair) => pair.public_key().as_ref().to_vec(),
        }
    }

    fn sign(&self, input: &[u8]) -> Result<Vec<u8>, DkimFault> {
        match self {
            Self::Rsa(pair) => {
                let mut signature = vec![0; pair.public().modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), input, &mut signature)
                    .map_err(|_| DkimFault("the RSA key did not sign".into()))?;
                Ok(signature)
            }
            // RFC 8463, section 3: what is signed is the hash.
            Self::Ed25519(pair) => Ok(pair.sign(digest(&SHA256, input).as_ref()).as_ref().to_vec()),
        }
    }
}

fn split(message: &[u8]) -> (&[u8], &[u8]) {
    match message.windows(4).position(|window| window == b"\r\n\r\n") {
        Some(at) => (&message[..at + 2], &message[at + 4..]),
        None => (message, b""),
    }
}

/// The `h=` tag, folded, and what it names in relaxed form: of several fields of a name the lowest first.
fn choose(fields: &[Field<'_>]) -> (String, Vec<u8>) {
    let (mut names, mut signed) = (Vec::new(), Vec::new());
    for name in GUARDED.into_iter().chain(SIGNED) {
        for field in fields.iter().rev().filter(|field| field.is(name)) {
            relaxed(field, &mut signed);
            names.push(name);
        }
        if GUARDED.contains(&name) {
            names.push(name);
        }
    }
    (names.chunks(3).map(|three| three.join(":")).collect::<Vec<_>>().join(":\r\n\t "), signed)
}

fn folded(base64: &str) -> String {
    let lines = base64.as_bytes().chunks(BASE64_PER_LINE).map(String::from_utf8_lossy);
    lines.collect::<Vec<_>>().join("\r\n\t ")
}

/// A public RSA key as the DNS has it (RFC 6376, appendix C): `SubjectPublicKeyInfo` around ring's `RSAPublicKey`.
fn spki(key: &[u8]) -> Vec<u8> {
    const RSA_ENCRYPTION: [u8; 15] =
        [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];
    let bits = der(0x03, &[&[0], key].concat());
    der(0x30, &[RSA_ENCRYPTION.as_slice(), &bits].concat())
}

fn der(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len().to_be_bytes();
    let significant = &length[length.iter().take_while(|byte| **byte == 0).count()..];
    let mut out = vec![tag];
    match significant {
        [] => out.push(0),
        [short] if *short < 0x80 => out.push(*short),
        long => {
            out.push(0x80 | long.len() as u8);
            out.extend_from_slice(long);
        }
    }
    out.extend_from_slice(content);
    out
}
