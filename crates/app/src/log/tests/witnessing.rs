//! Witnesses that agree, that know more, that are not there.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tlog::note::KeyKind;
use tlog::witness::{self, AddCheckpoint, Head, NEVER, Refusal};
use tlog::{Checkpoint, SigningKey, VerifierKey};

use super::*;

/// One that keeps its head in memory and answers by tlog's own rules.
struct Witness {
    vkey: String,
    url: String,
    head: Arc<Mutex<Head>>,
}

impl Witness {
    fn start(log: VerifierKey) -> Self {
        let key = SigningKey::from_seed("witness.example/w1", KeyKind::Cosignature, &[9; 32]).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (vkey, head) = (key.vkey(), Arc::new(Mutex::new(NEVER)));
        let kept = head.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                let mut text = String::new();
                let body = loop {
                    let mut buffer = [0; 4096];
                    let read = stream.read(&mut buffer).unwrap();
                    text.push_str(std::str::from_utf8(&buffer[..read]).unwrap());
                    if let Some((head, body)) = text.split_once("\r\n\r\n") {
                        let length = head.to_lowercase();
                        let length = length.split("content-length: ").nth(1).unwrap();
                        let length: usize = length.split("\r\n").next().unwrap().parse().unwrap();
                        if body.len() >= length {
                            break body.to_owned();
                        }
                    }
                };
                let request: AddCheckpoint = body.parse().unwrap();
                let mut kept = kept.lock().unwrap();
                let (status, body) = match witness::judge(&request, std::slice::from_ref(&log), *kept) {
                    Ok(accepted) => {
                        *kept = accepted.head;
                        (200, accepted.cosign(&key, 1_795_348_800).to_string())
                    }
                    Err(Refusal::Conflict(size)) => (409, format!("{size}\n")),
                    Err(refusal) => (refusal.status(), refusal.to_string()),
                };
                let length = body.len();
                write!(
                    stream,
                    "HTTP/1.1 {status} X\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
                )
                .unwrap();
            }
        });
        Self { vkey, url, head }
    }
}

/// The log's key as the test's seeded chance would make it is not known before: it stands in a file.
async fn watched() -> (TestApp, Witness) {
    let folder = tempfile::tempdir().unwrap().keep();
    let path = folder.join("log.key");
    let key =
        key::open_or_create(&path, "appeals.example/log", &crate::kernel::SeededChance::new(5)).unwrap();
    let witness = Witness::start(key.verifier().clone());
    let silent = SigningKey::from_seed("silent.example/w", KeyKind::Cosignature, &[8; 32]).unwrap().vkey();
    let log = LogSettings {
        key_file: Some(path),
        files: None,
        witnesses: vec![
            WitnessSetting { vkey: witness.vkey.clone(), url: witness.url.clone() },
            WitnessSetting { vkey: silent, url: "http://127.0.0.1:9".into() },
        ],
    };
    (testing::app_with(Settings { log, ..Settings::default() }).await, witness)
}

#[tokio::test]
async fn a_checkpoint_is_published_with_the_cosignatures_of_those_who_answer() {
    let (app, witness) = watched().await;
    add(&app, 0, 5).await;
    assert_eq!(integrate(&app).await.unwrap(), None, "nothing before the witnesses were asked");
    ask_witnesses(&app).await.unwrap();
    integrate_all(&app).await;
    ask_witnesses(&app).await.unwrap();
    let keys: Vec<VerifierKey> = vec![witness.vkey.parse().unwrap()];
    let log: VerifierKey = vkey(&app).unwrap().parse().unwrap();
    let note = String::from_utf8(checkpoint(&app).unwrap().to_vec()).unwrap();
    let opened = Checkpoint::open(&note, &log, &keys).unwrap();
    assert_eq!((opened.checkpoint.size, opened.cosigned().count()), (5, 1));
    let status = status(&app);
    assert_eq!((status.witnesses[0].size, status.watched().0), (5, 1));
    assert_eq!(status.witnesses[1].at, None, "who does not answer has not agreed");

    // It grows, and the newest checkpoint stands alone until it is cosigned too; a receipt takes the cosigned one.
    app.wait(Duration::from_secs(60));
    add(&app, 5, 300).await;
    integrate_all(&app).await;
    let proof: tlog::proof::TlogProof =
        receipt(&app, subject(1), Extra::Leaf).await.unwrap().unwrap().parse().unwrap();
    let leaf = tlog::leaf_hash(&proof.extra.clone().unwrap());
    assert_eq!(proof.verify(leaf, &log, &keys).unwrap().checkpoint.size, 5);
    ask_witnesses(&app).await.unwrap();
    assert_eq!(witness.head.lock().unwrap().size, 305);
    assert_eq!(super::status(&app).witnesses[0].size, 305);
}

#[tokio::test]
async fn a_witness_that_knows_more_or_another_tree_stops_the_log() {
    for (size, says) in [(50, "cosigned 50 leaves"), (0, "another tree")] {
        let (app, witness) = watched().await;
        ask_witnesses(&app).await.unwrap();
        integrate_all(&app).await;
        add(&app, 0, 3).await;
        integrate_all(&app).await;
        ask_witnesses(&app).await.unwrap();
        let mut head = *witness.head.lock().unwrap();
        assert_eq!(head.size, 3);
        if size > 0 {
            head.size = size;
        } else {
            head.root = tlog::Hash([1; 32]);
        }
        *witness.head.lock().unwrap() = head;
        app.wait(Duration::from_secs(3600));
        add(&app, 3, 3).await;
        integrate_all(&app).await;
        ask_witnesses(&app).await.unwrap();
        add(&app, 6, 3).await;
        let refused = integrate(&app).await.unwrap_err().to_string();
        assert!(refused.contains(says), "{refused}");
        assert_eq!(status(&app).size, 6);
    }
}
