use super::*;
use crate::EMPTY_ROOT;
use crate::note::KeyKind;

/// tlog-checkpoint, the example at its top.
const SPEC: &str = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

fn log() -> SigningKey {
    SigningKey::from_seed("example.com/log", KeyKind::Note, &[1; 32]).unwrap()
}

fn witness(seed: u8) -> SigningKey {
    SigningKey::from_seed(&format!("witness.example/w{seed}"), KeyKind::Cosignature, &[seed; 32]).unwrap()
}

#[test]
fn the_example_of_the_specification_is_read_and_written() {
    let checkpoint: Checkpoint = SPEC.parse().unwrap();
    assert_eq!((checkpoint.origin.as_str(), checkpoint.size), ("example.com/behind-the-sofa", 20_852_163));
    assert_eq!(checkpoint.to_string(), SPEC);
    let extended = format!("{SPEC}one\ntwo\n");
    let checkpoint: Checkpoint = extended.parse().unwrap();
    assert_eq!(checkpoint.extensions, ["one", "two"]);
    assert_eq!(checkpoint.to_string(), extended);
}

#[test]
fn texts_that_only_look_like_checkpoints_are_refused() {
    let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=";
    for text in [
        String::new(),
        "a\n1\n".to_owned(),
        format!("a\n1\n{root}"),
        format!("\n1\n{root}\n"),
        format!("a\n01\n{root}\n"),
        format!("a\n-1\n{root}\n"),
        format!("a\n0x1\n{root}\n"),
        format!("a\n9223372036854775808\n{root}\n"),
        format!("a\n1\n{}\n", root.replace("2I=", "2J=")),
        format!("a\n1\n{}\n", &root[4..]),
        format!("a\n1\n{root} \n"),
        format!("a\n1\n{root}\n\nextension\n"),
        format!("a\n1\n{root}\n\n"),
    ] {
        assert!(text.parse::<Checkpoint>().is_err(), "{text:?}");
    }
}

#[test]
fn the_log_must_have_signed_and_known_witnesses_may() {
    let checkpoint = Checkpoint::new("example.com/log", 0, EMPTY_ROOT);
    let mut note = checkpoint.sign(&log());
    let text = note.text.clone();
    let witnesses = [witness(2), witness(3)].map(|key| key.verifier().clone());
    let open = |note: &Note| Checkpoint::open(&note.to_string(), log().verifier(), &witnesses);
    assert_eq!(open(&note).unwrap().cosigned().count(), 0);

    note.signatures.push(witness(2).cosign(&text, 100));
    note.signatures.push(witness(2).cosign(&text, 300));
    note.signatures.push(witness(2).cosign(&text, 200));
    note.signatures.push(witness(9).cosign(&text, 100));
    let signed = open(&note).unwrap();
    assert_eq!(signed.checkpoint, checkpoint);
    let seen: Vec<(&str, u64)> = signed.cosigned().map(|(key, at)| (key.name(), at)).collect();
    assert_eq!(seen, [("witness.example/w2", 300)], "the newest of each, and of known ones alone");

    let mut unsigned = note.clone();
    unsigned.signatures.remove(0);
    assert!(
        matches!(open(&unsigned), Err(CheckpointFault::Note(NoteFault::Unsigned(_)))),
        "a witness is not enough"
    );

    // Signed for another size, or at another time than it says.
    let other = Checkpoint::new("example.com/log", 1, EMPTY_ROOT).to_string();
    let mut backdated = witness(3).cosign(&text, 400);
    backdated.bytes[7] ^= 1;
    for forged in [witness(3).cosign(&other, 100), backdated, log_line_as(&witness(3), &text)] {
        let mut note = note.clone();
        note.signatures.push(forged);
        let forged = NoteFault::Forged { name: "witness.example/w3".to_owned(), kind: KeyKind::Cosignature };
        assert_eq!(open(&note).unwrap_err(), CheckpointFault::Note(forged));
    }
}

/// The witness's key used without a time, as a log would.
fn log_line_as(witness: &SigningKey, text: &str) -> crate::note::Signature {
    let mut line = witness.cosign(text, 1);
    line.bytes.drain(..8);
    line
}

#[test]
fn a_checkpoint_of_another_log_is_refused() {
    let note = Checkpoint::new("example.com/other", 0, EMPTY_ROOT).sign(&log()).to_string();
    let fault = Checkpoint::open(&note, log().verifier(), &[]).unwrap_err();
    assert!(matches!(fault, CheckpointFault::Origin { .. }));
    assert!(Checkpoint::open_as(&note, "example.com/other", log().verifier(), &[]).is_ok());
}

#[test]
fn the_message_of_a_cosignature_is_the_specification_s() {
    assert_eq!(
        crate::cosignature::message(SPEC, 1_679_315_147),
        format!("cosignature/v1\ntime 1679315147\n{SPEC}")
    );
    // tlog-cosignature's example: the time stands in the first eight bytes.
    let note = format!(
        "{SPEC}\n— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n"
    );
    let note = Note::parse(&note).unwrap();
    let (timestamp, signature) = crate::cosignature::split(&note.signatures[0].bytes).unwrap();
    assert_eq!((timestamp, signature.len()), (1_679_315_147, 64));
}
