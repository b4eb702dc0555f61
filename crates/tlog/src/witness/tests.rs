use super::*;
use crate::leaf_hash;
use crate::note::KeyKind;
use crate::tree::Appender;

fn log() -> SigningKey {
    SigningKey::from_seed("example.com/log", KeyKind::Note, &[1; 32]).unwrap()
}

fn witness() -> SigningKey {
    SigningKey::from_seed("witness.example/w1", KeyKind::Cosignature, &[2; 32]).unwrap()
}

/// tlog-witness, add-checkpoint, the example of a request.
const SPEC: &str = "old 20852014
PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
/6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
";

fn head(size: u64) -> Head {
    let mut tree = Appender::new();
    let leaves: Vec<Hash> = (0..size).map(|index| leaf_hash(&index.to_be_bytes())).collect();
    let _ = tree.append(&leaves);
    Head { size, root: tree.root() }
}

fn proof(old: u64, new: u64) -> Vec<Hash> {
    let leaves: Vec<Hash> = (0..new).map(|index| leaf_hash(&index.to_be_bytes())).collect();
    let tiles = Appender::new().append(&leaves);
    tree::consistency_proof(old, new, |tile| {
        Ok::<_, std::convert::Infallible>(
            tiles.iter().find(|written| written.tile == tile).map(|written| written.hashes.clone()).unwrap(),
        )
    })
    .unwrap()
}

fn request(old: u64, new: u64) -> AddCheckpoint {
    let Head { size, root } = head(new);
    let proof = if old <= new { proof(old, new) } else { Vec::new() };
    AddCheckpoint { old, proof, checkpoint: Checkpoint::new("example.com/log", size, root).sign(&log()) }
}

fn judged(request: &AddCheckpoint, latest: Head) -> Result<Head, Refusal> {
    judge(request, std::slice::from_ref(log().verifier()), latest).map(|accepted| accepted.head)
}

#[test]
fn the_example_of_the_specification_is_read_and_written() {
    let request: AddCheckpoint = SPEC.parse().unwrap();
    assert_eq!((request.old, request.proof.len(), request.checkpoint.signatures.len()), (20_852_014, 4, 2));
    assert_eq!(request.origin().unwrap().size, 20_852_163);
    assert_eq!(request.to_string(), SPEC);
}

#[test]
fn malformed_requests_are_refused() {
    let line = "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n";
    for (from, to) in [
        ("old 20852014", "old 020852014"),
        ("old 20852014", "size 20852014"),
        ("old 20852014\n", ""),
        (line, "hash\n"),
        (line, &line.repeat(61)),
        ("\n\n", "\n"),
    ] {
        let bad = SPEC.replacen(from, to, 1);
        assert!(bad != SPEC && bad.parse::<AddCheckpoint>().is_err(), "{bad}");
    }
    assert!(
        SPEC.replacen(line, &line.repeat(60), 1).parse::<AddCheckpoint>().is_ok(),
        "63 lines are allowed"
    );
}

#[test]
fn a_log_that_grows_is_cosigned() {
    let mut latest = NEVER;
    for size in [0, 0, 1, 1, 255, 256, 300, 70_000, 70_000] {
        let request = request(latest.size, size);
        let accepted = judge(&request, std::slice::from_ref(log().verifier()), latest).unwrap();
        latest = accepted.head;
        assert_eq!(latest, head(size));
        let line = accepted.cosign(&witness(), 1_700_000_000);
        let published = accepted.published(std::slice::from_ref(&line)).to_string();
        let signed = Checkpoint::open(&published, log().verifier(), &[witness().verifier().clone()]).unwrap();
        assert_eq!(signed.cosigned().next().map(|(_, at)| at), Some(1_700_000_000));
        let cosigned = answer(200, &line.to_string(), &request.checkpoint, witness().verifier());
        assert!(matches!(cosigned, Answer::Cosigned(ref lines) if lines.len() == 1));
    }
}

#[test]
fn every_refusal_has_the_status_of_the_specification() {
    let status = |request: &AddCheckpoint, latest| judged(request, latest).unwrap_err().status();
    // Unknown log.
    assert_eq!(judge(&request(0, 5), &[], NEVER).unwrap_err().status(), 404);
    // No signature of its key; a bad one.
    let mut unsigned = request(0, 5);
    unsigned.checkpoint.signatures[0].key_id ^= 1;
    assert_eq!(status(&unsigned, NEVER), 403);
    let mut forged = request(0, 5);
    forged.checkpoint.signatures[0].bytes[0] ^= 1;
    assert_eq!(status(&forged, NEVER), 403);
    // Old size above the new one, whatever was cosigned.
    assert_eq!(status(&request(6, 5), head(6)), 400);
    // Another size was cosigned last; the signature is checked before.
    assert_eq!(judged(&request(3, 5), head(4)), Err(Refusal::Conflict(4)));
    assert_eq!(judged(&request(3, 5), NEVER), Err(Refusal::Conflict(0)));
    assert_eq!(status(&request(3, 5), head(4)), 409);
    assert_eq!(judged(&request(3, 5), head(4)).unwrap_err().to_string(), "4");
    // Proofs that do not hold, or are not wanted.
    let mut cut = request(3, 5);
    cut.proof.pop();
    assert_eq!(status(&cut, head(3)), 422);
    let mut unwanted = request(0, 5);
    unwanted.proof.push(leaf_hash(b"x"));
    assert_eq!(status(&unwanted, NEVER), 422);
    // The same size with another root; a rewritten past.
    let other = Head { size: 5, root: leaf_hash(b"other") };
    assert_eq!(status(&request(5, 5), other), 422);
    assert_eq!(status(&request(3, 5), Head { size: 3, root: leaf_hash(b"other") }), 422);
    // "A checkpoint of size zero MUST have the root hash of the empty tree."
    let mut nothing = request(0, 0);
    nothing.checkpoint = Checkpoint::new("example.com/log", 0, leaf_hash(b"x")).sign(&log());
    assert_eq!(status(&nothing, NEVER), 422);
    // A text that is no checkpoint.
    let mut text = request(0, 5);
    text.checkpoint = Note::sign("hello\n", &[&log()]);
    assert_eq!(status(&text, NEVER), 400);
}

#[test]
fn an_answer_is_believed_only_with_the_witness_s_own_cosignature() {
    let checkpoint = request(0, 5).checkpoint;
    let witness = witness();
    let good = witness.cosign(&checkpoint.text, 7).to_string();
    let stranger = SigningKey::from_seed("stranger", KeyKind::Cosignature, &[3; 32]).unwrap();
    let other = stranger.cosign(&checkpoint.text, 7).to_string();
    let read = |status, body: &str| answer(status, body, &checkpoint, witness.verifier());
    assert!(matches!(read(200, &format!("{other}{good}")), Answer::Cosigned(ref lines) if lines.len() == 1));
    let wrong = witness.cosign("another text\n", 7).to_string();
    for body in ["", "\n", "hello", &other, &wrong, &format!("{good}{wrong}"), good.trim_end()] {
        assert!(matches!(read(200, body), Answer::Refused { status: 200, .. }), "{body}");
    }
    assert_eq!(read(409, "20852014\n"), Answer::Conflict(20_852_014));
    assert!(matches!(read(409, "020\n"), Answer::Refused { status: 409, .. }));
    assert_eq!(read(500, "sorry\nmore"), Answer::Refused { status: 500, says: "sorry".to_owned() });
}
