//! What stands in the log: leaf, record, commitment, origin, the order of a batch. Pure; `docs/log.md` says it for
//! outsiders, and a change here makes another format.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization;

use super::LeafKind;
use crate::kernel::Chance;

pub const SALT: usize = 32;
pub const COMMITMENT: usize = 32;
const LEAF: &str = "campaign-leaf/v1\n";
const COMMITMENT_LABEL: &[u8] = b"campaign-commitment/v1\n";
const RECEIPT: &str = "campaign-receipt/v1\n";

/// What a supporter knows of the signature: four lines that can be checked by eye. The values are single lines
/// already; a line break in one would let it pass for two, so none gets through.
pub fn record(slug: &str, name: &str, email: &str, country: &str) -> String {
    let line = |value: &str| value.nfc().filter(|c| !matches!(c, '\n' | '\r')).collect::<String>();
    format!(
        "campaign {}\nname {}\naddress {}\ncountry {}\n",
        line(slug),
        line(name),
        line(email),
        line(country)
    )
}

pub fn commitment(salt: &[u8; SALT], record: &str) -> [u8; COMMITMENT] {
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(salt).expect("HMAC takes a key of any length");
    mac.update(COMMITMENT_LABEL);
    mac.update(record.as_bytes());
    mac.finalize().into_bytes().into()
}

pub fn signed_leaf(slug: &str, commitment: &[u8; COMMITMENT]) -> String {
    let kind = LeafKind::Signed.as_str();
    format!("{LEAF}{kind} {slug}\n{}\n", STANDARD.encode(commitment))
}

/// A leaf that ends the signature at `index`.
pub fn ending_leaf(kind: LeafKind, index: u64) -> String {
    format!("{LEAF}{} {index}\n", kind.as_str())
}

/// The extra data of a supporter's own receipt.
pub fn private_extra(salt: &[u8; SALT], record: &str) -> String {
    format!("{RECEIPT}{}\n{record}", STANDARD.encode(salt))
}

/// The log's name: host and path of the site, and `/log`.
pub fn origin(public_url: &str) -> String {
    let rest = public_url.split_once("://").map_or(public_url, |(_, rest)| rest);
    format!("{}/log", rest.trim_end_matches('/'))
}

/// Shuffles (Fisher and Yates), so that a leaf's place in its batch says nothing about when it came.
pub fn shuffle<T>(chance: &dyn Chance, items: &mut [T]) {
    let mut bytes = vec![0; items.len() * 8];
    chance.fill(&mut bytes);
    for (at, word) in bytes.chunks_exact(8).enumerate().skip(1) {
        let word = u64::from_le_bytes(word.try_into().unwrap_or_default());
        items.swap(at, (word % (at as u64 + 1)) as usize);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::SeededChance;

    #[test]
    fn the_example_of_the_specification() {
        let record = record("free-them", "Rosa Muster", "rosa@example.org", "CH");
        assert_eq!(record, "campaign free-them\nname Rosa Muster\naddress rosa@example.org\ncountry CH\n");
        let commitment = commitment(&[7; SALT], &record);
        // Computed by `openssl dgst -mac HMAC`: see docs/log.md.
        assert_eq!(STANDARD.encode(commitment), EXAMPLE);
        assert_eq!(
            signed_leaf("free-them", &commitment),
            format!("campaign-leaf/v1\nsigned free-them\n{EXAMPLE}\n")
        );
        assert_eq!(ending_leaf(LeafKind::Withdrawn, 12), "campaign-leaf/v1\nwithdrawn 12\n");
        assert_eq!(ending_leaf(LeafKind::Erased, 0), "campaign-leaf/v1\nerased 0\n");
    }

    const EXAMPLE: &str = "8bfoUEDbP0bJOlroD1UMoaArqr4Z9+MWBBTV5HKcKI4=";

    #[test]
    fn a_line_break_in_a_value_makes_no_second_line() {
        let shifted = record("a", "x\naddress y", "z", "CH");
        assert_eq!(shifted.lines().count(), 4);
        // The same name in two normal forms is one record.
        assert_eq!(record("a", "Zoe\u{301}", "", ""), record("a", "Zo\u{e9}", "", ""));
    }

    #[test]
    fn the_origin_is_the_site_without_its_scheme() {
        assert_eq!(origin("https://appeals.example"), "appeals.example/log");
        assert_eq!(origin("http://127.0.0.1:8080/"), "127.0.0.1:8080/log");
        assert_eq!(origin("https://x.example/appeals"), "x.example/appeals/log");
    }

    #[test]
    fn shuffling_keeps_everything_and_its_order_varies() {
        let chance = SeededChance::new(1);
        let mut firsts = std::collections::BTreeSet::new();
        for _ in 0..200 {
            let mut items: Vec<u8> = (0..10).collect();
            shuffle(&chance, &mut items);
            firsts.insert(items[0]);
            items.sort_unstable();
            assert!(items.iter().copied().eq(0..10));
        }
        assert_eq!(firsts.len(), 10, "each may come first");
        shuffle::<u8>(&chance, &mut []);
    }
}
