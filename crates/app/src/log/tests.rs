//! The log on a real database and in real files, verified as a stranger would.

mod witnessing;

use std::collections::{BTreeMap, HashSet};
use std::path::Path;

use db::Sql;
use tlog::verify::{self, ReadFault, Source, Visitor};
use tlog::{Checkpoint, Hash, VerifierKey};
use uuid::Uuid;

use super::*;
use crate::Settings;
use crate::testing::{self, TestApp};

struct Folder<'a>(&'a Path);

impl Source for Folder<'_> {
    fn read(&mut self, path: &str) -> Result<Vec<u8>, ReadFault> {
        std::fs::read(self.0.join(path)).map_err(|_| ReadFault::Missing)
    }
}

#[derive(Default)]
struct Leaves(Vec<String>);

impl Visitor for Leaves {
    type Fault = std::convert::Infallible;

    fn entry(&mut self, _: u64, entry: &[u8]) -> Result<(), Self::Fault> {
        self.0.push(String::from_utf8(entry.to_vec()).unwrap());
        Ok(())
    }
}

/// An app whose log is also written to `folder/log`.
async fn logged() -> (TestApp, std::path::PathBuf) {
    let files = tempfile::tempdir().unwrap().keep();
    let log = LogSettings { files: Some(files.join("log")), ..LogSettings::default() };
    let settings = Settings {
        public_url: "https://appeals.example".into(),
        form_seconds: 0,
        log,
        ..Settings::default()
    };
    (testing::app_with(settings).await, files.join("log"))
}

fn subject(n: u128) -> Subject {
    Subject { bucket: (n % 256) as i64, id: Uuid::from_u128(n) }
}

async fn add(app: &App, from: u128, count: u128) {
    let leaves = (from..from + count).map(|n| {
        let mut commitment = [0; 32];
        commitment[..16].copy_from_slice(&n.to_be_bytes());
        signed(app, subject(n), "test", &commitment)
    });
    app.db.batch(leaves.collect()).await.unwrap();
}

async fn integrate_all(app: &App) -> u64 {
    while integrate(app).await.unwrap().is_some() {}
    status(app).size
}

/// Opens the folder's checkpoint with the log's own key and reads everything below it.
fn verified(app: &App, folder: &Path, marks: &[u64]) -> (Checkpoint, Vec<String>, BTreeMap<u64, Hash>) {
    let key: VerifierKey = vkey(app).unwrap().parse().unwrap();
    let note = std::fs::read_to_string(folder.join("checkpoint")).unwrap();
    let opened = Checkpoint::open(&note, &key, &[]).unwrap().checkpoint;
    let mut leaves = Leaves::default();
    let roots = verify::walk(&mut Folder(folder), &opened, marks, &mut leaves).unwrap();
    (opened, leaves.0, roots)
}

#[tokio::test]
async fn an_empty_log_is_signed_and_written() {
    let (app, folder) = logged().await;
    assert!(checkpoint(&app).is_none());
    assert_eq!(integrate_all(&app).await, 0);
    let (checkpoint, leaves, _) = verified(&app, &folder, &[]);
    assert_eq!((checkpoint.origin.as_str(), checkpoint.size), ("appeals.example/log", 0));
    assert_eq!(checkpoint.root, tlog::EMPTY_ROOT);
    assert!(leaves.is_empty());
}

#[tokio::test]
async fn every_waiting_leaf_gets_one_index_and_earlier_roots_stay_true() {
    let (app, folder) = logged().await;
    let mut seen = BTreeMap::new();
    let mut next = 0;
    for count in [1, 1, 2, 251, 1, 255, 3, 1000, 4097, 300] {
        add(&app, next, count).await;
        next += count;
        assert_eq!(u128::from(integrate_all(&app).await), next);
        seen.insert(status(&app).size, Hash(status(&app).root));
    }
    let marks: Vec<u64> = seen.keys().copied().collect();
    let (checkpoint, leaves, roots) = verified(&app, &folder, &marks);
    assert_eq!(u128::from(checkpoint.size), next);
    assert_eq!(roots, seen);
    assert_eq!(leaves.iter().collect::<HashSet<_>>().len() as u128, next, "none twice");
    // The place of each is where its leaf stands.
    for n in [0, 1, 255, 256, 1500, next - 1] {
        let index = store::place(&app.db, subject(n)).await.unwrap().unwrap();
        let mut commitment = [0; 32];
        commitment[..16].copy_from_slice(&n.to_be_bytes());
        assert_eq!(leaves[index as usize], rules::signed_leaf("test", &commitment));
    }
    assert_eq!(u128::from(status(&app).count("test")), next);
    assert_eq!(status(&app).waiting, 0);
}

#[tokio::test]
async fn an_end_follows_its_beginning_even_within_one_batch() {
    let (app, folder) = logged().await;
    add(&app, 0, 10).await;
    let ends = [(3, LeafKind::Withdrawn), (4, LeafKind::Removed), (5, LeafKind::Erased)];
    app.db
        .batch(ends.iter().map(|(n, kind)| ended(&app, subject(*n), "test", *kind)).collect())
        .await
        .unwrap();
    // One that the log never knew.
    app.db.batch(vec![ended(&app, subject(77), "test", LeafKind::Withdrawn)]).await.unwrap();
    assert_eq!(integrate_all(&app).await, 13);
    app.db.batch(vec![ended(&app, subject(6), "test", LeafKind::Withdrawn)]).await.unwrap();
    assert_eq!(integrate_all(&app).await, 14);
    let (_, leaves, _) = verified(&app, &folder, &[]);
    let places: Vec<Option<u64>> = {
        let mut places = Vec::new();
        for n in 0..10 {
            places.push(store::place(&app.db, subject(n)).await.unwrap());
        }
        places
    };
    assert_eq!(places.iter().filter(|place| place.is_none()).count(), 4, "who has ended has no place");
    let index = |n: u128| {
        let mut commitment = [0; 32];
        commitment[..16].copy_from_slice(&n.to_be_bytes());
        leaves.iter().position(|leaf| *leaf == rules::signed_leaf("test", &commitment)).unwrap() as u64
    };
    for (n, kind) in ends {
        assert!(leaves[10..13].contains(&rules::ending_leaf(kind, index(n))), "{leaves:?}");
    }
    assert_eq!(leaves[13], rules::ending_leaf(LeafKind::Withdrawn, index(6)));
    let counts = status(&app).campaigns["test"];
    assert_eq!((counts.signed, counts.withdrawn, counts.removed, counts.erased), (10, 2, 1, 1));
    assert_eq!(counts.count(), 7);
}

#[tokio::test]
async fn what_is_served_is_what_the_files_hold() {
    let (app, folder) = logged().await;
    add(&app, 0, 300).await;
    integrate_all(&app).await;
    for path in
        ["tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/000", "tile/entries/001.p/44"]
    {
        let served = tile(&app, path).await.unwrap().unwrap();
        assert_eq!(served.bytes, std::fs::read(folder.join(path)).unwrap(), "{path}");
    }
    // A narrower tile of an earlier checkpoint is served also when the full one is there.
    let full = tile(&app, "tile/0/000").await.unwrap().unwrap().bytes;
    assert_eq!(tile(&app, "tile/0/000.p/7").await.unwrap().unwrap().bytes, full[..7 * 32]);
    for path in ["tile/0/001", "tile/0/001.p/45", "tile/0/1", "tile/0/002", "tile/x/000", "", "checkpoint"] {
        assert!(tile(&app, path).await.unwrap().is_none(), "{path}");
    }
    assert_eq!(checkpoint(&app).unwrap().to_vec(), std::fs::read(folder.join("checkpoint")).unwrap());
}

#[tokio::test]
async fn files_that_were_lost_or_left_half_way_are_written_again() {
    let (app, folder) = logged().await;
    add(&app, 0, 300).await;
    integrate_all(&app).await;
    // As after a crash between the tiles and the checkpoint, with half a tile on disk.
    std::fs::remove_file(folder.join("checkpoint")).unwrap();
    std::fs::remove_file(folder.join("tile/entries/000")).unwrap();
    std::fs::write(folder.join("tile/0/000"), "half").unwrap();
    files::publish(&app).await.unwrap();
    assert_eq!(verified(&app, &folder, &[]).0.size, 300);
    std::fs::remove_dir_all(&folder).unwrap();
    add(&app, 300, 5).await;
    assert_eq!(integrate_all(&app).await, 305);
    assert_eq!(verified(&app, &folder, &[]).1.len(), 305);
}

#[tokio::test]
async fn superseded_partial_tiles_go_after_a_while() {
    let (app, folder) = logged().await;
    add(&app, 0, 10).await;
    integrate_all(&app).await;
    add(&app, 10, 290).await;
    integrate_all(&app).await;
    assert!(folder.join("tile/0/000.p/10").exists());
    app.wait(std::time::Duration::from_secs(601));
    add(&app, 300, 1).await;
    integrate_all(&app).await;
    assert!(!folder.join("tile/0/000.p").exists());
    assert!(folder.join("tile/0/001.p/44").exists(), "not yet full");
    assert_eq!(verified(&app, &folder, &[]).0.size, 301);
}

/// Puts the database back to where it stood before the last checkpoint, as an older backup would.
async fn forget_the_newest(app: &App) {
    for sql in [
        "DELETE FROM log_checkpoint WHERE size = (SELECT max(size) FROM log_checkpoint)",
        "DELETE FROM leaf_place WHERE leaf_index >= (SELECT max(size) FROM log_checkpoint)",
    ] {
        app.db.execute(&Sql::new(sql), &[]).await.unwrap();
    }
}

#[tokio::test]
async fn a_database_older_than_the_files_signs_nothing() {
    let (app, folder) = logged().await;
    add(&app, 0, 5).await;
    integrate_all(&app).await;
    add(&app, 5, 5).await;
    integrate_all(&app).await;
    let before = std::fs::read(folder.join("checkpoint")).unwrap();
    forget_the_newest(&app).await;
    add(&app, 20, 7).await;
    for _ in 0..2 {
        let refused = integrate(&app).await.unwrap_err().to_string();
        assert!(refused.contains("10 leaves, the database only 5"), "{refused}");
        assert!(status(&app).fault.as_ref().unwrap().contains("older backup"));
    }
    assert_eq!(status(&app).size, 5);
    assert_eq!(std::fs::read(folder.join("checkpoint")).unwrap(), before, "the files stay");
}

#[tokio::test]
async fn a_tree_with_another_root_than_the_files_is_refused() {
    let (app, folder) = logged().await;
    add(&app, 0, 5).await;
    integrate_all(&app).await;
    let key = app.log.key(&app).unwrap();
    let forged = Checkpoint::new(key.name(), 3, Hash([1; 32])).sign(&key).to_string();
    std::fs::write(folder.join("checkpoint"), forged).unwrap();
    add(&app, 5, 1).await;
    let refused = integrate(&app).await.unwrap_err().to_string();
    assert!(refused.contains("another root"), "{refused}");
}

#[tokio::test]
async fn another_key_than_the_log_s_signs_nothing() {
    let (app, _) = logged().await;
    integrate_all(&app).await;
    app.db.batch(vec![store::remember(store::VKEY, "other")]).await.unwrap();
    refresh(&app).await.unwrap();
    add(&app, 0, 1).await;
    let refused = integrate(&app).await.unwrap_err().to_string();
    assert!(refused.contains("rotate-key"), "{refused}");
    assert_eq!(status(&app).size, 0);
}

#[tokio::test]
async fn a_receipt_is_a_proof_that_anyone_s_program_checks() {
    let (app, _) = logged().await;
    add(&app, 0, 700).await;
    assert_eq!(receipt(&app, subject(3), Extra::Leaf).await.unwrap(), None, "not yet");
    integrate_all(&app).await;
    let key: VerifierKey = vkey(&app).unwrap().parse().unwrap();
    for n in [0, 3, 699] {
        let proof: tlog::proof::TlogProof =
            receipt(&app, subject(n), Extra::Leaf).await.unwrap().unwrap().parse().unwrap();
        let leaf = proof.extra.clone().unwrap();
        proof.verify(tlog::leaf_hash(&leaf), &key, &[]).unwrap();
        assert!(proof.verify(tlog::leaf_hash(b"other"), &key, &[]).is_err());
    }
    assert_eq!(receipt(&app, subject(700), Extra::Leaf).await.unwrap(), None);
}

struct Kept(std::collections::HashMap<String, Vec<u8>>);

impl Source for Kept {
    fn read(&mut self, path: &str) -> Result<Vec<u8>, ReadFault> {
        self.0.get(path).cloned().ok_or(ReadFault::Missing)
    }
}

/// From nothing to three hundred thousand, in batches of all sizes, by the parts that the sequencer is made of.
#[test]
fn a_log_of_three_hundred_thousand_leaves_grows_without_rewriting_anything() {
    const LEAVES: u64 = 300_000;
    let mut files: std::collections::HashMap<String, Vec<u8>> = std::collections::HashMap::new();
    let (mut tree, mut bundle, mut seen) = (tlog::tree::Appender::new(), Vec::new(), BTreeMap::new());
    let mut batch = 1;
    while tree.size() < LEAVES {
        let size = tree.size();
        let count = batch.min(LEAVES - size);
        batch = batch * 7 % 4_099 + 1;
        let entries: Vec<Vec<u8>> =
            (size..size + count).map(|n| format!("campaign-leaf/v1\nerased {n}\n").into_bytes()).collect();
        let leaves: Vec<Hash> = entries.iter().map(|entry| tlog::leaf_hash(entry)).collect();
        for written in tree.append(&leaves) {
            let grown = written.bytes();
            let before = files.insert(written.tile.path(), grown);
            assert!(before.is_none(), "{} is written once", written.tile.path());
        }
        for row in sequencer::bundles(size, &mut bundle, &entries) {
            let path = tlog::Tile { level: 0, index: row.index, width: row.width }.entries_path();
            assert!(files.insert(path, row.content).is_none());
        }
        seen.insert(tree.size(), tree.root());
    }
    let marks: Vec<u64> = seen.keys().copied().collect();
    let checkpoint = Checkpoint::new("a.example/log", LEAVES, tree.root());
    let mut leaves = Leaves::default();
    let roots = verify::walk(&mut Kept(files), &checkpoint, &marks, &mut leaves).unwrap();
    assert_eq!(roots, seen, "each root on the way is a root of this tree");
    assert_eq!(leaves.0.len() as u64, LEAVES);
    assert!(marks.len() > 100, "{}", marks.len());
}
