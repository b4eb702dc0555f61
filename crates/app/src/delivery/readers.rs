//! Messages before readers that share no line with us: Python's `email`, `mail-parser`, and SpamAssassin's rules.
//!
//! The programs are Debian's (`./test` brings them); where one is missing, that is said and its part is skipped.

use std::path::Path;
use std::process::Command;

use mail_parser::MessageParser;

use super::Envelope;
use super::dkim_tests::signer;
use crate::kernel::Timestamp;

const READ: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/mail/read.py");
const SCORE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/mail/score.pl");
/// Filters begin to set mail aside at 5; some of what they know is of the network, and not tried here.
const SCORE_MAX: f64 = 2.0;

/// What has broken mail programs.
pub const HOSTILE: [(&str, &str); 14] = [
    ("empty", ""),
    ("quotes", "\"Ann\" O'Hara \\ (boss) <a@b.example>, x; y:"),
    ("line breaks", "Ann\r\nBcc: victim@example.org\r\n\r\n<h1>x</h1>"),
    ("bare CR and LF", "a\rb\nc\n.\nd"),
    ("NUL", "a\0b"),
    ("emoji", "👩🏽‍🏭 Ann 🏳️‍🌈👨‍👩‍👧‍👦👩🏽‍🏭👩🏽‍🏭👩🏽‍🏭👩🏽‍🏭👩🏽‍🏭👩🏽‍🏭👩🏽‍🏭"),
    ("right to left", "\u{202e}nnA \u{2067}ليلى\u{2069} \u{200f}مريم"),
    ("encoded already", "=?utf-8?Q?=0D=0ABcc:_x@example.org?= =?x"),
    ("combining", "e\u{301}\u{301}\u{301}\u{301} Zoe\u{308} ক্ষ한국어"),
    ("a boundary", "--=_00000000000000000000000000000009--"),
    ("markup", "<script>alert(1)</script> &amp; &#10; <!-- -->"),
    ("placeholders", "{target} { $name } {country}"),
    (
        "one long word",
        "ДонаудампфшиффартсэлектрицитетенхауптбетрибсверкбауунтербеамтенгезельшафтДонаудампфшиффарт",
    ),
    ("From and dots", "From here\n.\n..\n>From there\n -- \n--"),
];

/// A message, and what its readers must find in it.
pub struct Specimen {
    /// `reminder, kk`: kind and language, and what is odd about it.
    pub name: String,
    pub envelope: Envelope,
    pub automatic: bool,
    /// Without HTML.
    pub plain: bool,
    /// The content types of what is attached.
    pub files: Vec<&'static str>,
}

/// Every message is what the standards say, and its two parts say the same.
pub fn all_are_valid(specimens: &[Specimen]) {
    assert!(!specimens.is_empty());
    for Specimen { name, envelope, .. } in specimens {
        let message =
            MessageParser::new().parse(&envelope.message).unwrap_or_else(|| panic!("{name}: no message"));
        assert_eq!(message.text_body_count(), 1, "{name}");
        let to = message.to().and_then(|to| to.first()).and_then(|to| to.address());
        assert_eq!(to, Some(envelope.to.as_str()), "{name}");
        assert!(
            message.subject().is_some() && message.date().is_some_and(mail_parser::DateTime::is_valid),
            "{name}"
        );
        assert!(message.body_text(0).is_some_and(|text| !text.contains('\u{fffd}')), "{name}");
    }
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), specimens, |envelope| envelope.message.clone());
    if let Some(faults) = run(&python(), &["-c", "import email"], &[READ.as_ref(), folder.path()]) {
        assert!(faults.is_empty(), "{faults}");
    }
}

/// No message scores over 2.0 as its receiver's server sees it; the highest are told.
pub fn none_is_taken_for_junk(specimens: &[Specimen]) {
    assert!(!specimens.is_empty());
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), specimens, as_received);
    let there = ["-e", "use Mail::SpamAssassin;"];
    let Some(lines) = run("/usr/bin/perl", &there, &[SCORE.as_ref(), folder.path(), folder.path()]) else {
        return;
    };
    let mut scores: Vec<(f64, &str, &str)> = lines
        .lines()
        .map(|line| {
            let [path, score, rules] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
            let at: usize = Path::new(path).file_stem().unwrap().to_str().unwrap().parse().unwrap();
            (score.parse().unwrap(), specimens[at].name.as_str(), rules)
        })
        .collect();
    assert_eq!(scores.len(), specimens.len(), "{lines}");
    scores.sort_by(|one, other| other.0.total_cmp(&one.0));
    for (score, name, rules) in scores.iter().take(12) {
        eprintln!("{score:5.1}  {name:40}  {rules}");
    }
    let junk: Vec<_> = scores.iter().filter(|(score, ..)| *score > SCORE_MAX).collect();
    assert!(junk.is_empty(), "over {SCORE_MAX}: {junk:#?}");
}

/// With our signatures, and the line that the receiver's server writes above.
fn as_received(envelope: &Envelope) -> Vec<u8> {
    let parsed = MessageParser::new().parse(&envelope.message).unwrap();
    let date = parsed.date().unwrap();
    let now = Timestamp(date.to_timestamp() * 1_000_000);
    let signed = signer().sign(&envelope.message, now).unwrap();
    let (from, to) = (&envelope.from, &envelope.to);
    let received = format!(
        "Return-Path: <{from}>\r\nReceived: from mail.campaigns.example (mail.campaigns.example [93.184.215.14])\r\n\tby \
         mx.receiver.example (Postfix) with ESMTPS id 4XyZ0123\r\n\tfor <{to}>; {}\r\n",
        date.to_rfc822()
    );
    [received.as_bytes(), &signed].concat()
}

fn write(folder: &Path, specimens: &[Specimen], bytes: impl Fn(&Envelope) -> Vec<u8>) {
    for (at, specimen) in specimens.iter().enumerate() {
        let facts = serde_json::json!({
            "name": specimen.name,
            "automatic": specimen.automatic,
            "plain": specimen.plain,
            "files": specimen.files,
            "smtputf8": !specimen.envelope.to.is_ascii(),
        });
        std::fs::write(folder.join(format!("{at}.eml")), bytes(&specimen.envelope)).unwrap();
        std::fs::write(folder.join(format!("{at}.json")), facts.to_string()).unwrap();
    }
}

/// Debian's own, whatever else is called python3 on this machine: its packages are for that one.
pub fn python() -> String {
    std::env::var("DEMARCHE_TEST_PYTHON").unwrap_or_else(|_| "/usr/bin/python3".into())
}

/// What a program prints; none where `there` shows that it, or a library of it, is missing.
pub fn run(program: &str, there: &[&str], arguments: &[&Path]) -> Option<String> {
    if !Command::new(program).args(there).output().is_ok_and(|there| there.status.success()) {
        eprintln!("not tried: {program} {}", there.join(" "));
        return None;
    }
    let done = Command::new(program).args(arguments).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    Some(String::from_utf8(done.stdout).unwrap())
}
