//! What we sign is verified by others: `dkimpy`, as Debian has it (`python3-dkim`, `python3-nacl`).

use std::path::Path;

use uuid::Uuid;

use super::{DkimKind, DkimSigner, Mailbox, Message, readers};
use crate::kernel::{SeededChance, Timestamp};
use crate::languages::Language;

const NOW: Timestamp = Timestamp(1_795_348_800_000_000);
const VERIFY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/mail/verify_dkim.py");
const VERIFY_RSA: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/mail/verify_dkim.pl");

fn rsa() -> &'static [u8] {
    include_bytes!("../../tests/dkim/rsa.pem")
}

fn ed25519() -> &'static [u8] {
    include_bytes!("../../tests/dkim/ed25519.pem")
}

pub fn signer() -> DkimSigner {
    DkimSigner::new("Demarche.example").with_key("rsa1", rsa()).unwrap().with_key("ed1", ed25519()).unwrap()
}

/// A digit for each signature in it: `1` verified, `0` not. None where the verifier is not there.
pub fn verified(message: &[u8], signer: &DkimSigner, now: Timestamp) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let [mail, keys, clock] = ["mail", "keys", "clock"].map(|name| folder.path().join(name));
    let records: serde_json::Map<String, serde_json::Value> =
        signer.records().into_iter().map(|record| (record.name, record.text.into())).collect();
    std::fs::write(&mail, message).unwrap();
    std::fs::write(&keys, serde_json::to_vec(&records).unwrap()).unwrap();
    std::fs::write(&clock, now.seconds().to_string()).unwrap();
    let arguments = |script: &'static str| [Path::new(script), &mail, &keys, &clock];
    let verdict = |printed: String| printed.trim().to_owned();
    let there = ["-c", "import dkim, nacl"];
    let first = readers::run(&readers::python(), &there, &arguments(VERIFY)).map(verdict);
    let there = ["-e", "use Mail::DKIM::Verifier;"];
    let second = readers::run("/usr/bin/perl", &there, &arguments(VERIFY_RSA)).map(verdict);
    if let (Some(first), Some(second)) = (&first, &second) {
        assert_eq!(first[..1], second[..], "the verifiers disagree: {}", String::from_utf8_lossy(message));
    }
    first
}

fn letter(subject: &str, text: &str) -> Vec<u8> {
    let language = Language::english();
    Message {
        kind: "letter",
        id: Uuid::from_u128(7),
        domain: "demarche.example",
        from: Mailbox { name: "Жанна Ö".into(), address: "letters@demarche.example".into() },
        reply_to: Some("letter+x@demarche.example".into()),
        to: Mailbox { name: "Embassy".into(), address: "embassy@fr.example".into() },
        subject,
        date: NOW,
        language: &language,
        automatic: true,
        text,
        html: "<p>x</p>",
        attachments: &[],
    }
    .to_bytes()
}

#[test]
fn both_signatures_are_verified_by_another_implementation() {
    let signer = signer();
    let arabic = "أطلقوا سراح عمال النفط المسجونين في جاناوزن دون قيد أو شرط، وحققوا في كل بلاغ عن التعذيب قبل فوات الأوان";
    let megabyte = "Words in a line of some length, \t and spaces at its end   \n".repeat(17_500);
    let mut messages = vec![
        letter("Free them", "A word."),
        letter(arabic, arabic),
        letter("Blank lines", "\n\nA word.\n\n\n\n"),
        letter("Large", &megabyte),
    ];
    for raw in [
        "From: a@demarche.example\r\nSubject:  two\t spaces \r\n\r\n",
        "From: a@demarche.example\r\nSubject: folded\r\n \r\n\tfield\r\n\r\nA  line \t \r\n \t\r\n\r\n \r\n",
        "From: a@demarche.example\r\nX-Empty:\r\nTo: b@c.example\r\nTo: d@e.example\r\n\r\n\r\n \r\nno line end",
        "From: a@demarche.example\r\nSubject: Grüße\r\n\r\nGrüße\r\n.\r\n..\r\n",
    ] {
        messages.push(raw.as_bytes().to_vec());
    }
    for message in messages {
        let signed = signer.sign(&message, NOW).unwrap();
        assert!(signed.ends_with(&message));
        let above = String::from_utf8(signed[..signed.len() - message.len()].to_vec()).unwrap();
        assert!(above.split("\r\n").all(|line| line.len() <= 78), "{above}");
        if let Some(verdict) = verified(&signed, &signer, NOW) {
            assert_eq!(verdict, "11", "{above}");
        }
    }
}

#[test]
fn a_changed_message_and_a_slipped_in_field_are_found_out() {
    let signer = signer();
    let signed = String::from_utf8(signer.sign(&letter("Free them", "A word."), NOW).unwrap()).unwrap();
    for slipped_in in ["From", "Subject", "To", "Reply-To", "Date", "Message-ID", "Cc", "Content-Type"] {
        let forged = format!("{slipped_in}: x <x@evil.example>\r\n{signed}");
        if let Some(verdict) = verified(forged.as_bytes(), &signer, NOW) {
            assert_eq!(verdict, "00", "{slipped_in}");
        }
    }
    for (old, new) in [("A word.", "A sword."), ("Free them", "Keep them"), ("auto-generated", "no")] {
        let forged = signed.replacen(old, new, 1);
        assert_ne!(forged, signed);
        if let Some(verdict) = verified(forged.as_bytes(), &signer, NOW) {
            assert_eq!(verdict, "00", "{old}");
        }
    }
}

/// A copy that somebody keeps is not ours for ever, nor one that is dated ahead.
#[test]
fn a_signature_is_good_for_a_week() {
    let signer = signer();
    let signed = signer.sign(&letter("Free them", "A word."), NOW).unwrap();
    let above = String::from_utf8_lossy(&signed);
    assert!(above.contains(&format!("t={}; x={};", NOW.seconds(), NOW.seconds() + 7 * 86_400)), "{above}");
    // The body is signed whole: with l= anything could be added below.
    assert!(!above.split("\r\n\r\n").next().unwrap().contains(" l="), "{above}");
    let days = |days: i64| Timestamp(NOW.0 + days * 86_400_000_000);
    for (day, expected) in [(0, "11"), (6, "11"), (8, "00")] {
        if let Some(verdict) = verified(&signed, &signer, days(day)) {
            assert_eq!(verdict, expected, "after {day} days");
        }
    }
}

#[test]
fn new_keys_are_keys_that_sign_and_that_others_verify() {
    let chance = SeededChance::new(7);
    let mut signer = DkimSigner::new("demarche.example");
    for kind in DkimKind::ALL {
        let pem = kind.create(&chance).unwrap();
        assert!(pem.starts_with("-----BEGIN PRIVATE KEY-----\n"));
        assert_ne!(*pem, *kind.create(&SeededChance::new(8)).unwrap());
        signer = signer.with_key(kind.as_str(), pem.as_bytes()).unwrap();
    }
    let records = signer.records();
    assert!(records[0].text.starts_with("v=DKIM1; k=rsa; p=MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA"));
    assert!(records[1].text.starts_with("v=DKIM1; k=ed25519; p=") && records[1].text.len() == 22 + 44);
    let signed = signer.sign(&letter("Free them", "A word."), NOW).unwrap();
    if let Some(verdict) = verified(&signed, &signer, NOW) {
        assert_eq!(verdict, "11");
    }
}

#[test]
fn the_records_are_what_openssl_says_of_the_keys() {
    let records = signer().records();
    let texts: Vec<&str> = records.iter().map(|record| record.text.as_str()).collect();
    assert_eq!(records[0].name, "rsa1._domainkey.demarche.example");
    assert_eq!(texts[0], format!("v=DKIM1; k=rsa; p={}", include_str!("../../tests/dkim/rsa.pub").trim()));
    assert_eq!(
        texts[1],
        format!("v=DKIM1; k=ed25519; p={}", include_str!("../../tests/dkim/ed25519.pub").trim())
    );
}

#[test]
fn what_is_no_key_or_no_selector_is_told_without_the_key() {
    for (selector, pem) in [
        ("a b", rsa()),
        ("", rsa()),
        ("a;d=evil.example", rsa()),
        ("a", b"".as_slice()),
        ("a", b"-----BEGIN X-----"),
    ] {
        let fault = DkimSigner::new("a.example").with_key(selector, pem).unwrap_err().to_string();
        assert!(!fault.contains("BEGIN"), "{fault}");
    }
    let twice = signer().with_key("RSA1", ed25519());
    assert!(twice.is_err());
    assert!(!format!("{:?}", signer()).contains("MII"));
}

proptest::proptest! {
    #[test]
    fn nothing_that_stands_in_a_message_makes_signing_fail(message in proptest::collection::vec(0_u8..=255, 0..400)) {
        let signer = DkimSigner::new("a.example").with_key("ed1", ed25519()).unwrap();
        let signed = signer.sign(&message, NOW).unwrap();
        proptest::prop_assert!(signed.ends_with(&message));
    }
}
