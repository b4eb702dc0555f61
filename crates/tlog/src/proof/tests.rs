use super::*;
use crate::note::{KeyKind, SigningKey};
use crate::{leaf_hash, node_hash};

fn log() -> SigningKey {
    SigningKey::from_seed("example.com/log", KeyKind::Note, &[1; 32]).unwrap()
}

/// The second of three leaves.
fn example(extra: Option<&[u8]>) -> TlogProof {
    let leaves = [b"a", b"b", b"c"].map(|entry| leaf_hash(entry));
    let root = node_hash(node_hash(leaves[0], leaves[1]), leaves[2]);
    TlogProof {
        extra: extra.map(<[u8]>::to_vec),
        index: 1,
        hashes: vec![leaves[0], leaves[2]],
        checkpoint: Checkpoint::new("example.com/log", 3, root).sign(&log()),
    }
}

#[test]
fn a_proof_is_written_as_the_specification_says() {
    let proof = example(Some(b"extra"));
    let text = proof.to_string();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[..3], ["c2sp.org/tlog-proof@v1", "extra ZXh0cmE=", "index 1"]);
    assert_eq!(lines[3], leaf_hash(b"a").to_string());
    assert_eq!(lines[5..9], ["", "example.com/log", "3", lines[8]]);
    assert_eq!(text.parse(), Ok(proof));
    assert_eq!(example(None).to_string().lines().nth(1), Some("index 1"));
    assert_eq!(example(Some(b"")).to_string().parse(), Ok(example(Some(b""))));
}

#[test]
fn it_holds_for_its_leaf_and_its_log_alone() {
    let proof = example(None);
    assert_eq!(proof.verify(leaf_hash(b"b"), log().verifier(), &[]).unwrap().checkpoint.size, 3);
    let other = SigningKey::from_seed("example.com/log", KeyKind::Note, &[2; 32]).unwrap();
    assert!(matches!(proof.verify(leaf_hash(b"b"), other.verifier(), &[]), Err(ProofRefused::Checkpoint(_))));
    assert_eq!(
        proof.verify(leaf_hash(b"a"), log().verifier(), &[]),
        Err(ProofRefused::Inclusion(ProofFault::Root))
    );
    let mut moved = proof.clone();
    moved.index = 0;
    assert!(moved.verify(leaf_hash(b"b"), log().verifier(), &[]).is_err());
    let mut shorter = proof;
    shorter.hashes.pop();
    assert_eq!(
        shorter.verify(leaf_hash(b"b"), log().verifier(), &[]),
        Err(ProofRefused::Inclusion(ProofFault::Length))
    );
}

#[test]
fn what_only_looks_like_a_proof_is_refused() {
    let good = example(Some(b"extra")).to_string();
    let hash = leaf_hash(b"a").to_string();
    for (from, to) in [
        ("tlog-proof@v1", "tlog-proof@v2"),
        ("extra ZXh0cmE=", "extra ZXh0cmE"),
        ("extra ZXh0cmE=\n", "index 1\n"),
        ("index 1\n", ""),
        ("index 1\n", "index 01\n"),
        ("index 1\n", "index -1\n"),
        (hash.as_str(), "hash"),
        ("\n\n", "\n"),
    ] {
        let bad = good.replacen(from, to, 1);
        assert!(bad != good && bad.parse::<TlogProof>().is_err(), "{bad}");
    }
    let long = good.replacen(&hash, &vec![hash.as_str(); 63].join("\n"), 1);
    assert!(matches!(long.parse::<TlogProof>(), Err(ProofForm::Form(_))), "64 hashes");
}
