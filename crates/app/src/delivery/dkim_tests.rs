//! What we sign is verified by others: `dkimpy`, as Debian has it (`python3-dkim`, `python3-nacl`).

use uuid::Uuid;

use super::{DkimSigner, Mailbox, Message, readers};
use crate::kernel::Timestamp;
use crate::languages::Language;

const NOW: Timestamp = Timestamp(1_795_348_800_000_000);
/// Verifies every signature in the file named first with the records in the file named second.
const VERIFY: &str = r#"
import json, sys, dkim
message = open(sys.argv[1], "rb").read()
records = json.load(open(sys.argv[2]))
def txt(name, timeout=5):
    return records[name.decode().rstrip(".")].encode()
def is_good(at):
    try:
        return dkim.DKIM(message).verify(idx=at, dnsfunc=txt)
    except dkim.ValidationError:
        return False
print("".join("1" if is_good(at) else "0" for at in range(len(records))))
"#;

fn rsa() -> &'static [u8] {
    include_bytes!("../../tests/dkim/rsa.pem")
}

fn ed25519() -> &'static [u8] {
    include_bytes!("../../tests/dkim/ed25519.pem")
}

pub fn signer() -> DkimSigner {
    DkimSigner::new("Demarche.example").with_key("rsa1", rsa()).unwrap().with_key("ed1", ed25519()).unwrap()
}

/// One letter for each signature in it: `1` verified, `0` not. None where python3 or its packages are not there.
pub fn verified(message: &[u8], signer: &DkimSigner) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let (mail, keys) = (folder.path().join("mail"), folder.path().join("keys"));
    let records: serde_json::Map<String, serde_json::Value> =
        signer.records().into_iter().map(|record| (record.name, record.text.into())).collect();
    std::fs::write(&mail, message).unwrap();
    std::fs::write(&keys, serde_json::to_vec(&records).unwrap()).unwrap();
    let script = folder.path().join("verify.py");
    std::fs::write(&script, VERIFY).unwrap();
    let printed = readers::run(&readers::python(), &["-c", "import dkim, nacl"], &[&script, &mail, &keys]);
    printed.map(|printed| printed.trim().to_owned())
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
        if let Some(verdict) = verified(&signed, &signer) {
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
        if let Some(verdict) = verified(forged.as_bytes(), &signer) {
            assert_eq!(verdict, "00", "{slipped_in}");
        }
    }
    for (old, new) in [("A word.", "A sword."), ("Free them", "Keep them"), ("auto-generated", "no")] {
        let forged = signed.replacen(old, new, 1);
        assert_ne!(forged, signed);
        if let Some(verdict) = verified(forged.as_bytes(), &signer) {
            assert_eq!(verdict, "00", "{old}");
        }
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
