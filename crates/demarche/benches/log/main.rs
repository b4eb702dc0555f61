//! `cargo bench --bench log`: how fast waiting leaves become part of the public log, durable in database and files,
//! against the hashing alone, on either engine; then the whole log is verified as a stranger would. Growth begins at
//! nothing. About time it asserts nothing.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a bench prints its table")]

#[path = "../tools/mod.rs"]
mod tools;

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use app::kernel::{Chance, SystemChance, SystemClock};
use app::languages::Texts;
use app::log::{self, LogSettings, Subject};
use app::vault::Vault;
use app::{App, Settings};
use db::{Db, Location};
use tlog::tree::Appender;
use tlog::verify::{self, Nobody, ReadFault, Source};
use tlog::{Checkpoint, leaf_hash};
use tools::Mode;
use tools::figures::{Figures, Table, thousands};
use tools::postgres::Postgres;

const SLUG: &str = "kazakhstan-2014";

fn main() {
    let (leaves, times) = match Mode::of_arguments("log") {
        Mode::NotAsked => return,
        Mode::Quick => (700, 1),
        Mode::Full => (tools::setting("DEMARCHE_BENCH_LEAVES", 300_000.0) as u64, 3),
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    println!(
        "{}\n{} leaves, waiting, integrated from an empty log; median of {times}\n",
        tools::machine(),
        leaves
    );
    let hashing = hashing_alone(leaves, times);
    let mut table = Table::new(&["leaves a second", "integrated", "the hashing alone", "ratio", "verified"]);
    let postgres = Postgres::start();
    let servers = [("SQLite".to_owned(), None)]
        .into_iter()
        .chain(postgres.as_ref().map(|server| (server.version.clone(), Some(server.url.clone()))));
    for (name, url) in servers {
        let (mut rates, mut verified) = (Figures::default(), Figures::default());
        for time in 0..times {
            let (rate, seconds) = runtime.block_on(integrate(leaves, url.as_deref(), time));
            rates.push(rate);
            verified.push(seconds);
        }
        let rate = rates.median();
        table.row(vec![
            name,
            thousands(rate),
            thousands(hashing),
            format!("{:.2}", rate / hashing),
            format!("{:.2} s", verified.median()),
        ]);
    }
    table.print();
}

fn entry(n: u64) -> Vec<u8> {
    let mut commitment = [7; 32];
    commitment[..8].copy_from_slice(&n.to_be_bytes());
    format!("campaign-leaf/v1\nsigned {SLUG}\n{}\n", tlog::Hash(commitment)).into_bytes()
}

/// The least that any sequencer must do: each leaf's hash, the tree's, and a root for each batch.
fn hashing_alone(leaves: u64, times: usize) -> f64 {
    let entries: Vec<Vec<u8>> = (0..leaves).map(entry).collect();
    let mut rates = Figures::default();
    for _ in 0..times {
        let start = Instant::now();
        let mut tree = Appender::new();
        for batch in entries.chunks(4096) {
            let hashes: Vec<_> = batch.iter().map(|entry| leaf_hash(entry)).collect();
            std::hint::black_box(tree.append(&hashes));
            std::hint::black_box(tree.root());
        }
        rates.push(leaves as f64 / start.elapsed().as_secs_f64());
    }
    rates.median()
}

async fn integrate(leaves: u64, postgres: Option<&str>, time: usize) -> (f64, f64) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let app = open(folder.path(), postgres, time).await;
    for chunk in (0..leaves).collect::<Vec<_>>().chunks(1_000) {
        let rows = chunk.iter().map(|n| {
            let mut commitment = [7; 32];
            commitment[..8].copy_from_slice(&n.to_be_bytes());
            let subject = Subject { bucket: (n % 256) as i64, id: app.new_id() };
            log::signed(&app, subject, SLUG, &commitment)
        });
        app.db.batch(rows.collect()).await.expect("leaves wait");
    }
    let start = Instant::now();
    let mut longest = Duration::ZERO;
    loop {
        let step = Instant::now();
        let Some(grown) = log::integrate(&app).await.expect("a step") else { break };
        longest = longest.max(step.elapsed());
        if !grown.more {
            break;
        }
    }
    let spent = start.elapsed().as_secs_f64();
    eprintln!("  {:.2} s, longest step {} ms", spent, longest.as_millis());
    let start = Instant::now();
    let key = log::vkey(&app).expect("a key").parse().expect("a vkey");
    let files = folder.path().join("log");
    let note = std::fs::read_to_string(files.join("checkpoint")).expect("a checkpoint");
    let checkpoint = Checkpoint::open(&note, &key, &[]).expect("a signed checkpoint").checkpoint;
    assert_eq!(checkpoint.size, leaves);
    verify::walk(&mut Folder(&files), &checkpoint, &[], &mut Nobody).expect("a log without a fault");
    (leaves as f64 / spent, start.elapsed().as_secs_f64())
}

async fn open(folder: &Path, postgres: Option<&str>, time: usize) -> App {
    let location = match postgres {
        Some(url) => {
            let schema = format!("log_{time}");
            let admin = Db::open(&Location::Postgres(url.to_owned())).await.expect("the server");
            let create = db::Sql::built(format!("CREATE SCHEMA {schema}"));
            admin.execute(&create, &[]).await.expect("a schema");
            Location::Postgres(format!("{url}?options=-csearch_path%3D{schema}"))
        }
        None => Location::Sqlite(folder.join("demarche.db")),
    };
    let db = Db::open(&location).await.expect("a database");
    db.migrate().await.expect("its tables");
    let mut master = [0; 32];
    SystemChance.fill(&mut master);
    let log = LogSettings {
        key_file: Some(folder.join("log.key")),
        files: Some(folder.join("log")),
        ..LogSettings::default()
    };
    let settings = Settings { log, ..Settings::default() };
    let (clock, chance) = (Arc::new(SystemClock), Arc::new(SystemChance));
    App::new(db, Vault::new(&master), clock, chance, Texts::load().expect("the texts"), settings)
}

struct Folder<'a>(&'a Path);

impl Source for Folder<'_> {
    fn read(&mut self, path: &str) -> Result<Vec<u8>, ReadFault> {
        std::fs::read(self.0.join(path)).map_err(|_| ReadFault::Missing)
    }
}
