//! A dishonest operator, in every way that the log is meant to show. Each gets a sentence of its own.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use proptest::prelude::*;
use tlog::note::{KeyKind, Signature};
use tlog::proof::TlogProof;
use tlog::tile::{Tile, encode_bundle};
use tlog::tree::{Appender, inclusion_proof};
use tlog::{SigningKey, leaf_hash};

use super::*;

const ORIGIN: &str = "appeals.example/log";

fn log_key() -> SigningKey {
    SigningKey::from_seed(ORIGIN, KeyKind::Note, &[1; 32]).unwrap()
}

fn witness(seed: u8) -> SigningKey {
    SigningKey::from_seed(&format!("witness.example/w{seed}"), KeyKind::Cosignature, &[seed; 32]).unwrap()
}

fn signed(slug: &str, index: usize) -> String {
    leaf::signed(slug, &leaf_hash(&index.to_be_bytes()).0)
}

fn ends(kind: &str, index: usize) -> String {
    format!("campaign-leaf/v1\n{kind} {index}\n")
}

/// A thousand leaves of two campaigns, a few of them taken back.
fn leaves() -> Vec<String> {
    let mut leaves: Vec<String> =
        (0..990).map(|index| signed(if index % 3 == 0 { "peace" } else { "free-them" }, index)).collect();
    leaves.extend([0, 3, 700].map(|index| ends("withdrawn", index)));
    leaves.extend([1, 4].map(|index| ends("removed", index)));
    leaves.extend([2, 5, 6, 7, 8].map(|index| ends("erased", index)));
    leaves
}

/// A folder that holds exactly these leaves, signed and cosigned.
struct Served {
    folder: tempfile::TempDir,
    leaves: Vec<String>,
}

impl Served {
    fn new(leaves: Vec<String>) -> Self {
        let served = Self { folder: tempfile::tempdir().unwrap(), leaves };
        let checkpoint = served.build();
        served.sign(&checkpoint, &[]);
        served
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    fn put(&self, path: &str, bytes: &[u8]) {
        let path = self.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    fn build(&self) -> Checkpoint {
        let mut tree = Appender::new();
        let hashes: Vec<Hash> = self.leaves.iter().map(|leaf| leaf_hash(leaf.as_bytes())).collect();
        for written in tree.append(&hashes) {
            self.put(&written.tile.path(), &written.bytes());
            if written.tile.level == 0 {
                let first = written.tile.index as usize * 256;
                let entries = &self.leaves[first..first + usize::from(written.tile.width)];
                self.put(&written.tile.entries_path(), &encode_bundle(entries).unwrap());
            }
        }
        Checkpoint::new(ORIGIN, tree.size(), tree.root())
    }

    fn sign(&self, checkpoint: &Checkpoint, cosignatures: &[Signature]) {
        let mut note = checkpoint.sign(&log_key());
        note.signatures.extend(cosignatures.iter().cloned());
        self.put("checkpoint", note.to_string().as_bytes());
    }

    fn checkpoint_text(&self) -> String {
        std::fs::read_to_string(self.path().join("checkpoint")).unwrap()
    }

    fn look(&self, questions: &Questions) -> Result<Answers, AuditFault> {
        let mut source = Folder(self.path().to_owned());
        let signed = checkpoint(&mut source, questions)?;
        audit(&mut source, signed, questions, |_| {})
    }

    fn says(&self, questions: &Questions) -> String {
        self.look(questions).unwrap_err().to_string()
    }

    fn receipt(&self, index: u64, extra: &str) -> String {
        let tree = |tile: Tile| {
            let bytes = std::fs::read(self.path().join(tile.path())).map_err(|error| error.to_string())?;
            Ok::<_, String>(tile.hashes(&bytes).unwrap())
        };
        let size = self.leaves.len() as u64;
        let hashes = inclusion_proof(index, size, tree).unwrap();
        let checkpoint = Note::parse(&self.checkpoint_text()).unwrap();
        TlogProof { extra: Some(extra.as_bytes().to_vec()), index, hashes, checkpoint }.to_string()
    }
}

fn asked() -> Questions {
    Questions { keys: vec![log_key().verifier().clone()], ..Questions::default() }
}

fn before(served: &Served) -> Questions {
    let before = open(&served.checkpoint_text(), &asked().keys, &[]).unwrap();
    Questions { before: Some(before), ..asked() }
}

fn claims(slug: &str, says: u64) -> Questions {
    Questions { claims: vec![Claim { slug: slug.to_owned(), says, about: About::Newest }], ..asked() }
}

#[test]
fn an_honest_log_is_counted() {
    let served = Served::new(leaves());
    let answers = served.look(&claims("free-them", 657)).unwrap();
    let counts: Vec<(&str, Count)> = answers.tally.campaigns().collect();
    let free_them = Count { signed: 660, withdrawn: 1, removed: 2, erased: 4 };
    let peace = Count { signed: 330, withdrawn: 2, removed: 0, erased: 1 };
    assert_eq!(counts, [("free-them", free_them), ("peace", peace)]);
    assert_eq!((free_them.total(), peace.total()), (657, 328), "who is erased counts on");
    assert_eq!(Served::new(Vec::new()).look(&asked()).unwrap().tally.campaigns().count(), 0);
}

#[test]
fn an_overstated_count_is_said_to_be_one() {
    let served = Served::new(leaves());
    assert_eq!(
        served.says(&claims("free-them", 659)),
        "overstated count: 659 are claimed for free-them, the log has 657"
    );
    assert_eq!(
        served.says(&claims("peace", 1)),
        "understated count: 1 are claimed for peace, the log has 328"
    );
    assert_eq!(
        served.says(&claims("never-heard", 1)),
        "overstated count: 1 are claimed for never-heard, the log has 0"
    );
}

#[test]
fn a_page_may_be_behind_the_log_and_never_ahead() {
    let served = Served::new(leaves());
    let claim = |says, about| {
        let claim = Claim { slug: "free-them".to_owned(), says, about };
        served.look(&Questions { claims: vec![claim], ..asked() }).err().map(|fault| fault.to_string())
    };
    assert_eq!(claim(600, About::Page), None);
    assert_eq!(claim(657, About::Page), None);
    assert!(claim(658, About::Page).unwrap().starts_with("overstated count"));
    // Before anything was taken back; in the middle; the empty log; as it is now.
    for (size, says) in [(990, 660), (991, 660), (993, 659), (3, 2), (1, 0), (0, 0), (1000, 657)] {
        assert_eq!(claim(says, About::Size(size)), None, "{size}");
        let more = format!("overstated count: {} are claimed for free-them, the log has {says}", says + 1);
        assert_eq!(claim(says + 1, About::Size(size)), Some(more));
    }
    assert!(claim(659, About::Size(990)).unwrap().starts_with("understated count"));
    let ahead = "the count of free-them is said to be that of 1001 leaves, which the log does not have";
    assert_eq!(claim(657, About::Size(1001)).unwrap(), ahead);
}

#[test]
fn a_flipped_bit_a_dropped_a_replaced_and_a_reordered_leaf_have_sentences_of_their_own() {
    let damaged = |path: &str, change: &dyn Fn(&mut Vec<u8>)| {
        let served = Served::new(leaves());
        let mut bytes = std::fs::read(served.path().join(path)).unwrap();
        change(&mut bytes);
        served.put(path, &bytes);
        served.says(&asked())
    };
    let rebundled = |change: &dyn Fn(&mut Vec<String>)| {
        let served = Served::new(leaves());
        let mut entries = served.leaves[256..512].to_vec();
        change(&mut entries);
        served.put("tile/entries/001", &encode_bundle(&entries).unwrap());
        served.says(&asked())
    };
    let said = [
        damaged("tile/0/001", &|bytes| bytes[99] ^= 1),
        damaged("tile/0/003.p/232", &|bytes| bytes[99] ^= 1),
        damaged("tile/entries/001", &|bytes| bytes[99] ^= 1),
        rebundled(&|entries| drop(entries.remove(44))),
        rebundled(&|entries| entries[44] = signed("peace", 300_000)),
        rebundled(&|entries| entries.swap(44, 45)),
        rebundled(&|entries| entries.push(signed("peace", 300_000))),
    ];
    assert_eq!(
        said,
        [
            "tile/0/001 does not hash to what the tile above it, which is right, has for it: it was changed",
            "the newest tiles do not hash to the root that is signed for 1000 leaves: one of them was changed",
            "leaf 257 was replaced in tile/entries/001: it is not the one the log committed to",
            "leaf 300 was dropped from tile/entries/001: the tree has it",
            "leaf 300 was replaced in tile/entries/001: it is not the one the log committed to",
            "the leaves of tile/entries/001 were reordered: at 300 stands the one that belongs at 301",
            "tile/entries/001 has an entry too many, at 512: the tree does not have it",
        ]
    );
}

#[test]
fn a_leaf_that_must_not_be_there_is_said_to_be_none() {
    let with = |leaf: &str| {
        let mut leaves = leaves();
        leaves.push(leaf.to_owned());
        Served::new(leaves).says(&asked())
    };
    let not_a_leaf = "leaf 1000: it is not a leaf of a campaign (campaign-leaf/v1)";
    let commitment = STANDARD.encode([7; 32]);
    for malformed in [
        String::new(),
        "hello\n".to_owned(),
        format!("campaign-leaf/v2\nsigned peace\n{commitment}\n"),
        format!("campaign-leaf/v1\nsigned Peace\n{commitment}\n"),
        format!("campaign-leaf/v1\nsigned \n{commitment}\n"),
        format!("campaign-leaf/v1\nsigned peace\n{commitment}"),
        format!("campaign-leaf/v1\nsigned peace\n{commitment}\n\n"),
        format!("campaign-leaf/v1\nsigned peace\n{}\n", STANDARD.encode([7; 31])),
        format!("campaign-leaf/v1\nsigned peace\r\n{commitment}\n"),
        "campaign-leaf/v1\nwithdrawn 01\n".to_owned(),
        "campaign-leaf/v1\nwithdrawn -1\n".to_owned(),
        "campaign-leaf/v1\nwithdrawn 1\n1\n".to_owned(),
        "campaign-leaf/v1\nwithdrawn 99999999999999999999\n".to_owned(),
        "campaign-leaf/v1\nforgotten 1\n".to_owned(),
        "campaign-leaf/v1\nwithdrawn 1".to_owned(),
    ] {
        assert_eq!(with(&malformed), not_a_leaf, "{malformed:?}");
    }
    assert_eq!(with(&ends("withdrawn", 1000)), "leaf 1000: it refers to leaf 1000, which is not before it");
    assert_eq!(with(&ends("erased", 2000)), "leaf 1000: it refers to leaf 2000, which is not before it");
    assert_eq!(with(&ends("removed", 990)), "leaf 1000: it refers to leaf 990, which is not a signature");
    let twice = "leaf 1000: it takes back leaf 0 a second time: the count would go down twice";
    assert_eq!(with(&ends("withdrawn", 0)), twice);
    assert_eq!(with(&ends("removed", 0)), twice);
    let erased = "it erases leaf 2 a second time, or after it was taken back";
    assert_eq!(with(&ends("erased", 2)), format!("leaf 1000: {erased}"));
    assert_eq!(with(&ends("erased", 1)), format!("leaf 1000: {}", erased.replace('2', "1")));
    let mut leaves = leaves();
    leaves.push(ends("withdrawn", 2));
    assert_eq!(Served::new(leaves).look(&asked()).unwrap().tally.count("free-them").total(), 656);
}

#[test]
fn a_rollback_a_split_view_and_a_rewritten_history_are_told_apart() {
    let served = Served::new(leaves());
    let seen = before(&served);
    let shorter = Served::new(leaves()[..995].to_vec());
    assert_eq!(
        shorter.says(&seen),
        "rollback: the log has 995 leaves and had 1000 before: leaves were taken back"
    );
    let mut other = leaves();
    other[500] = signed("peace", 300_000);
    let split = Served::new(other.clone());
    assert_eq!(
        split.says(&seen),
        "split view: two different roots are signed for the same size of 1000 leaves: the log shows different people different histories"
    );
    // A leaf dropped from the middle, and the log gone on as if nothing had been.
    other.remove(500);
    other.extend((2000..2100).map(|index| signed("peace", index)));
    let rewritten = Served::new(other);
    assert!(rewritten.look(&asked()).is_ok(), "by itself it looks well: only who looked before can tell");
    assert_eq!(
        rewritten.says(&seen),
        "rewritten history: the first 1000 of its 1099 leaves are not those it was signed for before"
    );
    let mut grown = leaves();
    grown.extend((2000..2100).map(|index| signed("peace", index)));
    let grown = Served::new(grown);
    assert!(grown.look(&seen).is_ok());
    assert!(served.look(&before(&served)).is_ok(), "a second look at the same");
}

#[test]
fn a_checkpoint_by_another_key_or_of_another_log_is_not_believed() {
    let served = Served::new(leaves());
    let stranger = SigningKey::from_seed(ORIGIN, KeyKind::Note, &[9; 32]).unwrap();
    let theirs = Questions { keys: vec![stranger.verifier().clone()], ..asked() };
    assert_eq!(
        served.says(&theirs),
        "the checkpoint cannot be believed: none of the keys you trust has signed this note (signed by: appeals.example/log)"
    );
    let both = Questions { keys: vec![stranger.verifier().clone(), log_key().verifier().clone()], ..asked() };
    assert!(served.look(&both).is_ok(), "a log that changed its key");
    let text = served.checkpoint_text();
    served.put("checkpoint", text.replacen("1000", "1001", 1).as_bytes());
    assert!(
        served.says(&asked()).contains("the signature of appeals.example/log does not belong to this text")
    );
    std::fs::remove_file(served.path().join("checkpoint")).unwrap();
    assert_eq!(served.says(&asked()), "the log has no readable checkpoint: there is none");
}

#[test]
fn witnesses_must_have_cosigned_this_very_checkpoint() {
    let served = Served::new(leaves());
    let checkpoint: Checkpoint =
        served.checkpoint_text().split_inclusive('\n').take(3).collect::<String>().parse().unwrap();
    let text = checkpoint.to_string();
    let asked_for = |seed| Questions { witnesses: vec![witness(seed).verifier().clone()], ..asked() };
    assert_eq!(
        served.says(&asked_for(2)),
        "the witness witness.example/w2 has not cosigned this checkpoint: it may not have seen this log as you see it"
    );
    served.sign(&checkpoint, &[witness(2).cosign(&text, 5), witness(3).cosign(&text, 6)]);
    let both = Questions {
        witnesses: vec![witness(3).verifier().clone(), witness(2).verifier().clone()],
        ..asked()
    };
    assert_eq!(served.look(&both).unwrap().signed.cosigned().count(), 2);
    // Cosigned at another size; and a line made up by the log itself.
    let old = Checkpoint { size: 999, ..checkpoint.clone() }.to_string();
    let mut made_up = witness(2).cosign(&text, 5);
    made_up.bytes[20] ^= 1;
    for forged in [witness(2).cosign(&old, 5), made_up] {
        served.sign(&checkpoint, &[forged]);
        assert_eq!(
            served.says(&asked_for(2)),
            "forged cosignature: the signature of the witness witness.example/w2 does not belong to this checkpoint"
        );
    }
}

/// The example of docs/log.md.
const RECORD: &str = "campaign free-them\nname Rosa Muster\naddress rosa@example.org\ncountry CH\n";
const COMMITTED: &str = "campaign-leaf/v1\nsigned free-them\n8bfoUEDbP0bJOlroD1UMoaArqr4Z9+MWBBTV5HKcKI4=\n";

fn private_extra() -> String {
    format!("campaign-receipt/v1\n{}\n{RECORD}", STANDARD.encode([7; 32]))
}

/// A log in which the example's signature has the index 300.
fn with_rosa() -> Served {
    let mut leaves = leaves();
    leaves[300] = COMMITTED.to_owned();
    Served::new(leaves)
}

fn with_receipt(text: &str) -> Questions {
    Questions { receipts: vec![Receipt::parse("mine", text).unwrap()], ..asked() }
}

#[test]
fn both_receipts_of_a_signature_hold() {
    let served = with_rosa();
    for (extra, private) in [(private_extra(), true), (COMMITTED.to_owned(), false)] {
        let questions = with_receipt(&served.receipt(300, &extra));
        assert_eq!(
            (questions.receipts[0].private, questions.receipts[0].slug.as_str()),
            (private, "free-them")
        );
        let answers = served.look(&questions).unwrap();
        assert!(answers.tally.counts(300));
        assert!(!answers.tally.counts(0), "withdrawn");
        assert!(!answers.tally.counts(990), "a withdrawal is no signature");
        assert!(!answers.tally.counts(100_000));
        assert!(answers.tally.counts(2), "erased and counted on");
    }
}

#[test]
fn a_receipt_that_was_changed_or_is_not_kept_is_found_out() {
    let served = with_rosa();
    let good = served.receipt(300, &private_extra());
    let renamed = private_extra().replace("Rosa", "Rosi");
    let path = "the receipt mine: it does not lead from this leaf to its signed root: the record, the salt, the index or the path was changed";
    for changed in [
        served.receipt(300, &renamed),
        served.receipt(301, &private_extra()),
        good.replacen("index 300", "index 301", 1),
        good.replacen(
            &STANDARD.encode(private_extra()),
            &STANDARD.encode(private_extra().replace("BwcH", "BwcI")),
            1,
        ),
    ] {
        assert_eq!(served.says(&with_receipt(&changed)), path);
    }
    let unsigned = good.replacen("— appeals.example/log ", "— appeals.example/logs ", 1);
    assert!(
        served
            .says(&with_receipt(&unsigned))
            .starts_with("the receipt mine: its checkpoint cannot be believed: ")
    );
    // The operator dropped the signature after the receipt was given.
    let mut dropped = served.leaves.clone();
    dropped.remove(300);
    assert!(
        Served::new(dropped.clone()).says(&with_receipt(&good)).starts_with("the receipt mine: rollback: ")
    );
    dropped.push(signed("peace", 7));
    assert!(
        Served::new(dropped.clone()).says(&with_receipt(&good)).starts_with("the receipt mine: split view: ")
    );
    dropped.push(signed("peace", 8));
    assert!(
        Served::new(dropped).says(&with_receipt(&good)).starts_with("the receipt mine: rewritten history: ")
    );
}

#[test]
fn what_is_no_receipt_is_refused_before_anything_is_read() {
    let served = with_rosa();
    for extra in [
        "",
        "hello",
        "campaign-receipt/v1\n",
        "campaign-receipt/v1\nAAAA\ncampaign x\n",
        &ends("withdrawn", 0),
    ] {
        assert!(
            matches!(Receipt::parse("mine", &served.receipt(300, extra)), Err(ReceiptFault::Extra(_))),
            "{extra:?}"
        );
    }
    assert!(matches!(Receipt::parse("mine", "hello"), Err(ReceiptFault::Form(_))));
}

#[test]
fn the_state_is_the_signed_checkpoint_and_evidence_is_kept_beside_it() {
    let served = Served::new(leaves());
    let folder = tempfile::tempdir().unwrap();
    let state = State(folder.path().join("appeals.state"));
    assert!(state.read(&asked().keys).unwrap().is_none(), "a first look");
    let signed = served.look(&asked()).unwrap().signed;
    state.write(&signed.note).unwrap();
    assert_eq!(std::fs::read_to_string(&state.0).unwrap(), served.checkpoint_text());
    assert_eq!(state.read(&asked().keys).unwrap().unwrap().checkpoint, signed.checkpoint);
    let evidence = state.keep_evidence(&signed.note).unwrap();
    assert_eq!(evidence.file_name().unwrap(), "appeals.state.conflict");
    std::fs::write(&state.0, "damaged").unwrap();
    let error = state.read(&asked().keys).unwrap_err().to_string();
    assert!(error.contains("is not of this log"), "{error}: a damaged state is no first look");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    /// Leaves and receipts come from strangers.
    #[test]
    fn no_leaf_and_no_receipt_panics(bytes in prop::collection::vec(any::<u8>(), 0..80), text in "campaign-(leaf|receipt)/v1\n(signed|withdrawn|erased)? ?[a-z0-9 \n=]{0,60}\n?") {
        drop(leaf::Leaf::parse(&bytes));
        drop(leaf::Leaf::parse(text.as_bytes()));
        drop(Receipt::parse("mine", &text));
    }
}
