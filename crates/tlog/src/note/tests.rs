use super::*;

/// signed-note, Verifier keys, Example.
const SPEC_KEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const SPEC_NOTE: &str = "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

/// golang.org/x/mod/sumdb/note, note_test.go.
const PETER_SECRET: &str = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
const PETER: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const ENOCH: &str = "EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop";
const TEXT: &str =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const PETER_LINE: &str = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
const ENOCH_LINE: &str = "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";

fn key(text: &str) -> VerifierKey {
    text.parse().unwrap()
}

fn names(note: &str, keys: &[&str]) -> Result<Vec<String>, NoteFault> {
    let keys: Vec<VerifierKey> = keys.iter().map(|text| key(text)).collect();
    let verified = Note::parse(note)?.verify(&keys)?;
    Ok(verified.iter().map(|verified| verified.key.name().to_owned()).collect())
}

#[test]
fn the_example_of_the_specification_verifies() {
    let note = Note::parse(SPEC_NOTE).unwrap();
    assert_eq!(note.text, "This is an example message.\n");
    assert_eq!(note.verify(&[key(SPEC_KEY)]).unwrap()[0].key, key(SPEC_KEY));
    assert_eq!((key(SPEC_KEY).to_string(), note.to_string()), (SPEC_KEY.to_owned(), SPEC_NOTE.to_owned()));
}

#[test]
fn go_s_key_signs_what_go_signs() {
    let secret = SigningKey::parse(PETER_SECRET).unwrap();
    assert_eq!(secret.vkey(), PETER);
    assert_eq!(secret.to_secret_text(), PETER_SECRET);
    assert_eq!(Note::sign(TEXT, &[&secret]).to_string(), format!("{TEXT}\n{PETER_LINE}"));
    assert!(!format!("{secret:?}").contains("AYEKFALVFGyN"), "the private half is never printed");
}

#[test]
fn known_keys_are_verified_and_unknown_ones_ignored() {
    let note = format!("{TEXT}\n{PETER_LINE}{ENOCH_LINE}");
    assert_eq!(names(&note, &[PETER]).unwrap(), ["PeterNeumann"]);
    assert_eq!(names(&note, &[ENOCH, PETER]).unwrap(), ["PeterNeumann", "EnochRoot"]);
    let twice = format!("{TEXT}\n{PETER_LINE}{PETER_LINE}{ENOCH_LINE}");
    assert_eq!(
        names(&twice, &[PETER]).unwrap(),
        ["PeterNeumann"],
        "a second line by the same key adds nothing"
    );
    let unsigned = names(&note, &[SPEC_KEY]).unwrap_err();
    assert_eq!(unsigned, NoteFault::Unsigned(vec!["PeterNeumann".to_owned(), "EnochRoot".to_owned()]));
}

#[test]
fn a_bad_line_by_a_known_key_condemns_the_note() {
    let forged = PETER_LINE.replace("ZJkuBS9U", "ZJkuBS9V");
    for note in [format!("{TEXT}\n{forged}{ENOCH_LINE}"), format!("{TEXT}\n{ENOCH_LINE}{PETER_LINE}{forged}")]
    {
        let fault = names(&note, &[PETER, ENOCH]).unwrap_err();
        assert_eq!(fault, NoteFault::Forged { name: "PeterNeumann".to_owned(), kind: KeyKind::Note });
        assert_eq!(names(&note, &[ENOCH]).unwrap(), ["EnochRoot"], "by an unknown key it is ignored");
    }
    let changed = format!("{}\n{PETER_LINE}", TEXT.replace("answer", "Answer"));
    assert!(matches!(names(&changed, &[PETER]), Err(NoteFault::Forged { .. })));
}

#[test]
fn malformed_notes_are_refused() {
    let malformed = [
        TEXT.to_owned(),
        format!("{TEXT}\n"),
        format!("{TEXT}\n{}", PETER_LINE.trim_end()),
        format!("\u{1}{TEXT}\n{PETER_LINE}"),
        format!("{TEXT}\r\n\n{PETER_LINE}"),
        format!("{TEXT}\n{}", PETER_LINE.replace("PeterNeumann", "Bad Name")),
        format!("{TEXT}\n{}", PETER_LINE.replace("PeterNeumann", "Bad\u{a0}Name")),
        format!("{TEXT}\n{}", PETER_LINE.replace("PeterNeumann", "Bad+Name")),
        format!("{TEXT}\n{}", PETER_LINE.replace("— PeterNeumann", "— ")),
        format!("{TEXT}\n{}", PETER_LINE.replace('—', "-")),
        format!("{TEXT}\n{PETER_LINE}Unexpected line.\n"),
        format!("{TEXT}\n— PeterNeumann x08gow==\n"),
        format!("{TEXT}\n{}", PETER_LINE.repeat(MAX_SIGNATURES + 1)),
        format!("{}\n\n{PETER_LINE}", "a".repeat(MAX_NOTE_BYTES)),
        String::new(),
        "\n\n".to_owned(),
    ];
    for note in malformed {
        assert!(matches!(Note::parse(&note), Err(NoteFault::Form(_))), "{:?}", &note[..note.len().min(200)]);
    }
    assert!(Note::parse(&format!("{TEXT}\n{}", PETER_LINE.repeat(MAX_SIGNATURES))).is_ok());
}

#[test]
fn the_text_goes_to_the_last_empty_line() {
    let secret = SigningKey::parse(PETER_SECRET).unwrap();
    for text in ["one\n\ntwo\n", "\n", "one\n\n\n", "— like a signature\n\nmore\n"] {
        let note = Note::parse(&Note::sign(text, &[&secret]).to_string()).unwrap();
        assert_eq!(note.text, text);
        assert!(note.verify(&[key(PETER)]).is_ok());
    }
}

#[test]
fn a_key_whose_letters_were_changed_is_refused() {
    let cases = [
        (PETER.replace("Peter", "Petra"), KeyFault::Id),
        (PETER.replace("c74f20a3", "c74f20a4"), KeyFault::Id),
        (PETER.replace("c74f20a3", "C74F20A3"), KeyFault::Form),
        (PETER.replace("c74f20a3", "+74f20a3"), KeyFault::Form),
        (PETER.replace("+ARpc", "+AhpC"), KeyFault::Kind(2)),
        (PETER.replace("+ARpc", "+AR"), KeyFault::Form),
        (PETER.replace("10TW", ""), KeyFault::Bytes),
        ("PeterNeumann".to_owned(), KeyFault::Form),
        (String::new(), KeyFault::Form),
    ];
    for (text, fault) in cases {
        assert_eq!(text.parse::<VerifierKey>().unwrap_err(), fault, "{text}");
    }
    assert_eq!(SigningKey::parse(PETER).unwrap_err(), KeyFault::Form);
    assert_eq!(VerifierKey::new("a b", KeyKind::Note, key(PETER).public_key()).unwrap_err(), KeyFault::Name);
    // The neutral element: with it anything verifies.
    let mut weak = [0; 32];
    weak[0] = 1;
    assert_eq!(VerifierKey::new("weak", KeyKind::Note, &weak).unwrap_err(), KeyFault::Bytes);
}

#[test]
fn one_key_in_two_kinds_has_two_ids() {
    let note = SigningKey::from_seed("x", KeyKind::Note, &[7; 32]).unwrap();
    let witness = SigningKey::from_seed("x", KeyKind::Cosignature, &[7; 32]).unwrap();
    assert_ne!(note.verifier().id(), witness.verifier().id());
    let cosigned = Note { text: TEXT.to_owned(), signatures: vec![witness.cosign(TEXT, 1)] };
    assert!(matches!(cosigned.verify(&[note.verifier().clone()]), Err(NoteFault::Unsigned(_))));
    assert_eq!(cosigned.verify(&[witness.verifier().clone()]).unwrap()[0].timestamp, Some(1));
}
