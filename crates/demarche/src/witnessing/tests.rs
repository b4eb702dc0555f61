use std::path::Path;

use app::kernel::ManualClock;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use tlog::note::KeyKind;
use tlog::tree::Appender;
use tlog::{Checkpoint, EMPTY_ROOT, Hash, leaf_hash};
use tower::ServiceExt;

use super::*;

const ORIGIN: &str = "appeals.example/log";

fn log_key() -> SigningKey {
    SigningKey::from_seed(ORIGIN, KeyKind::Note, &[1; 32]).unwrap()
}

fn witness_key() -> SigningKey {
    SigningKey::from_seed("witness.example/w1", KeyKind::Cosignature, &[2; 32]).unwrap()
}

fn clock() -> Arc<ManualClock> {
    Arc::new(ManualClock::at(Timestamp(1_700_000_000_000_000)))
}

fn open(state: &Path, clock: Arc<ManualClock>) -> Result<Witness, StoreFault> {
    Witness::open(witness_key(), &[log_key().verifier().clone()], state, clock)
}

fn leaves(size: u64) -> Vec<Hash> {
    (0..size).map(|index| leaf_hash(&index.to_be_bytes())).collect()
}

fn request(old: u64, new: u64) -> AddCheckpoint {
    let mut tree = Appender::new();
    let tiles = tree.append(&leaves(new));
    let read =
        |tile| Ok::<_, String>(tiles.iter().find(|written| written.tile == tile).unwrap().hashes.clone());
    let proof = if old <= new { tlog::tree::consistency_proof(old, new, read).unwrap() } else { Vec::new() };
    AddCheckpoint { old, proof, checkpoint: Checkpoint::new(ORIGIN, new, tree.root()).sign(&log_key()) }
}

/// The same size, other leaves.
fn split(old: u64, new: u64) -> AddCheckpoint {
    let mut other = request(old, new);
    other.checkpoint = Checkpoint::new(ORIGIN, new, leaf_hash(b"other")).sign(&log_key());
    other
}

fn time(line: &Signature) -> u64 {
    tlog::cosignature::split(&line.bytes).unwrap().0
}

#[test]
fn what_was_cosigned_is_on_the_disk_and_survives() {
    let folder = tempfile::tempdir().unwrap();
    let witness = open(folder.path(), clock()).unwrap();
    let line = witness.add_checkpoint(&request(0, 5)).unwrap();
    assert_eq!(time(&line), 1_700_000_000);
    // kill -9 here: nothing but the folder is left.
    drop(witness);
    let witness = open(folder.path(), clock()).unwrap();
    assert_eq!(witness.watched().collect::<Vec<_>>(), [(ORIGIN, 5)]);
    assert!(matches!(
        witness.add_checkpoint(&request(0, 9)),
        Err(WitnessFault::Refused(Refusal::Conflict(5)))
    ));
    assert!(matches!(
        witness.add_checkpoint(&split(5, 5)),
        Err(WitnessFault::Refused(Refusal::Inconsistent))
    ));
    witness.add_checkpoint(&request(5, 9)).unwrap();
    let published = witness.published(&store::name(ORIGIN)).unwrap();
    let keys = [witness_key().verifier().clone()];
    let signed = Checkpoint::open(&published, log_key().verifier(), &keys).unwrap();
    assert_eq!((signed.checkpoint.size, signed.cosigned().count()), (9, 1));
    assert_eq!(
        published,
        std::fs::read_to_string(folder.path().join(format!("{}.checkpoint", store::name(ORIGIN)))).unwrap()
    );
}

#[test]
fn a_state_that_cannot_be_read_is_never_taken_for_a_first_look() {
    let folder = tempfile::tempdir().unwrap();
    open(folder.path(), clock()).unwrap().add_checkpoint(&request(0, 5)).unwrap();
    let path = folder.path().join(format!("{}.checkpoint", store::name(ORIGIN)));
    let good = std::fs::read_to_string(&path).unwrap();
    for damaged in [String::new(), good[..40].to_owned(), good.replace(ORIGIN, "other.example/log")] {
        std::fs::write(&path, damaged).unwrap();
        let fault = open(folder.path(), clock()).unwrap_err();
        assert!(matches!(fault, StoreFault::Damaged { .. }), "{fault}");
    }
    std::fs::write(&path, good).unwrap();
    assert!(open(folder.path(), clock()).is_ok());
}

#[test]
fn two_processes_cannot_have_one_state() {
    let folder = tempfile::tempdir().unwrap();
    let first = open(folder.path(), clock()).unwrap();
    assert!(matches!(open(folder.path(), clock()), Err(StoreFault::Locked(_))));
    drop(first);
    assert!(open(folder.path(), clock()).is_ok());
}

#[test]
fn a_state_that_cannot_be_written_is_no_cosignature() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("state");
    let witness = open(&state, clock()).unwrap();
    witness.add_checkpoint(&request(0, 5)).unwrap();
    std::fs::remove_dir_all(&state).unwrap();
    assert!(matches!(witness.add_checkpoint(&request(5, 9)), Err(WitnessFault::Store(_))));
    std::fs::create_dir(&state).unwrap();
    assert_eq!(witness.watched().next(), Some((ORIGIN, 5)), "it still knows what it has cosigned");
    assert!(witness.add_checkpoint(&request(5, 9)).is_ok());
}

#[test]
fn many_at_once_never_make_two_histories() {
    let folder = tempfile::tempdir().unwrap();
    let witness = open(folder.path(), clock()).unwrap();
    // Each continues from the empty log, to another size, or to another root of the same size.
    let cosigned: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = (1..=16)
            .map(|size| {
                let witness = &witness;
                scope.spawn(move || {
                    let request = if size % 2 == 0 { request(0, size) } else { split(0, size + 1) };
                    witness.add_checkpoint(&request).ok().map(|_| request.checkpoint.text)
                })
            })
            .collect();
        threads.into_iter().filter_map(|thread| thread.join().unwrap()).collect()
    });
    assert_eq!(cosigned.len(), 1, "{cosigned:?}");
    assert!(witness.published(&store::name(ORIGIN)).unwrap().starts_with(&cosigned[0]));
}

#[test]
fn a_clock_that_is_set_back_makes_no_older_cosignature() {
    let folder = tempfile::tempdir().unwrap();
    let clock = clock();
    let witness = open(folder.path(), clock.clone()).unwrap();
    let first = time(&witness.add_checkpoint(&request(0, 5)).unwrap());
    clock.set(Timestamp(0));
    assert_eq!(time(&witness.add_checkpoint(&request(5, 5)).unwrap()), first);
    drop(witness);
    let witness = open(folder.path(), clock.clone()).unwrap();
    assert_eq!(time(&witness.add_checkpoint(&request(5, 5)).unwrap()), first, "nor after a restart");
    clock.set(Timestamp(1_800_000_000_000_000));
    assert_eq!(time(&witness.add_checkpoint(&request(5, 5)).unwrap()), 1_800_000_000);
}

#[test]
fn a_log_in_a_hurry_waits_and_strangers_cost_it_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let clock = clock();
    let witness = open(folder.path(), clock.clone()).unwrap();
    let mut forged = request(0, 1);
    forged.checkpoint.signatures[0].bytes[5] ^= 1;
    for _ in 0..100 {
        assert!(matches!(witness.add_checkpoint(&forged), Err(WitnessFault::Refused(Refusal::Unsigned(_)))));
    }
    for size in 0..u64::from(BURST) {
        witness.add_checkpoint(&request(size, size + 1)).unwrap();
    }
    let next = request(u64::from(BURST), u64::from(BURST) + 1);
    assert!(matches!(witness.add_checkpoint(&next), Err(WitnessFault::TooFast)));
    clock.advance(PAUSE);
    assert!(witness.add_checkpoint(&next).is_ok());
}

#[test]
fn the_empty_log_can_be_cosigned() {
    let folder = tempfile::tempdir().unwrap();
    let witness = open(folder.path(), clock()).unwrap();
    witness.add_checkpoint(&request(0, 0)).unwrap();
    assert!(witness.published(&store::name(ORIGIN)).unwrap().contains(&EMPTY_ROOT.to_string()));
    witness.add_checkpoint(&request(0, 3)).unwrap();
}

async fn ask(router: &axum::Router, method: &str, path: &str, body: &str) -> (StatusCode, String, String) {
    let request = Request::builder().method(method).uri(path).body(Body::from(body.to_owned())).unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    let status = response.status();
    let kind = response.headers()["content-type"].to_str().unwrap().to_owned();
    let body = to_bytes(response.into_body(), 1 << 20).await.unwrap();
    (status, kind, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn the_door_answers_as_the_specification_says() {
    let folder = tempfile::tempdir().unwrap();
    let router = router(Arc::new(open(folder.path(), clock()).unwrap()));
    let add = async |body: &str| ask(&router, "POST", "/add-checkpoint", body).await;
    let served = format!("/{}/checkpoint", store::name(ORIGIN));

    assert_eq!(ask(&router, "GET", &served, "").await.0, StatusCode::NOT_FOUND, "never cosigned");
    let first = request(0, 5);
    let (status, _, body) = add(&first.to_string()).await;
    assert_eq!(status, StatusCode::OK);
    let cosigned = witness::answer(200, &body, &first.checkpoint, witness_key().verifier());
    assert!(matches!(cosigned, witness::Answer::Cosigned(_)), "{body}");

    let conflict = add(&request(0, 9).to_string()).await;
    assert_eq!(conflict, (StatusCode::CONFLICT, "text/x.tlog.size".to_owned(), "5\n".to_owned()));
    assert_eq!(add(&split(5, 5).to_string()).await.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(add(&request(9, 5).to_string()).await.0, StatusCode::BAD_REQUEST);
    assert_eq!(add("hello").await.0, StatusCode::BAD_REQUEST);
    assert_eq!(add(&"old 0\n".repeat(40_000)).await.0, StatusCode::PAYLOAD_TOO_LARGE);
    let stranger = SigningKey::from_seed("stranger.example/log", KeyKind::Note, &[1; 32]).unwrap();
    let mut unknown = request(0, 5);
    unknown.checkpoint = Checkpoint::new("stranger.example/log", 5, EMPTY_ROOT).sign(&stranger);
    assert_eq!(add(&unknown.to_string()).await.0, StatusCode::NOT_FOUND);
    let mut unsigned = request(5, 9);
    unsigned.checkpoint.signatures[0].bytes[0] ^= 1;
    assert_eq!(add(&unsigned.to_string()).await.0, StatusCode::FORBIDDEN);

    let (status, kind, note) = ask(&router, "GET", &served, "").await;
    assert_eq!((status, kind.as_str()), (StatusCode::OK, "text/plain; charset=utf-8"));
    let keys = [witness_key().verifier().clone()];
    assert_eq!(Checkpoint::open(&note, log_key().verifier(), &keys).unwrap().cosigned().count(), 1);
    assert!(ask(&router, "GET", "/", "").await.2.contains(&witness_key().vkey()));
    assert_eq!(ask(&router, "GET", "/0000/checkpoint", "").await.0, StatusCode::NOT_FOUND);
}
