//! The public log under kill -9: sequencers die at any moment while people sign and withdraw, and still every leaf
//! gets one index and every size one root. `DEMARCHE_TEST_KILLS` says how often (20 when not set).

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::convert::Infallible;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use app::kernel::{Chance, Clock, Country, SystemChance, SystemClock};
use app::languages::{Language, Texts};
use app::signatures::fill::MadeUp;
use app::signatures::{Supporter, Visibility, fill};
use app::vault::Vault;
use app::{App, Settings, signatures};
use db::{Db, Location, Sql};
use tlog::verify::{self, ReadFault, Source, Visitor};
use tlog::{Checkpoint, Hash};

use crate::harness::{Running, Site};
use crate::postgres::fresh;

const SLUG: &str = "kazakhstan-2014";
/// How many sign at once.
const CHUNK: usize = 300;

#[test]
fn killed_sequencers_lose_no_leaf_and_rewrite_no_root_on_sqlite() {
    kill_under_load("");
}

#[test]
fn killed_sequencers_lose_no_leaf_and_rewrite_no_root_on_postgresql() {
    let Some(url) = fresh("log") else { return };
    kill_under_load(&format!("[database]\nurl = \"{url}\"\n"));
}

fn kills() -> usize {
    std::env::var("DEMARCHE_TEST_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(20)
}

fn kill_under_load(database: &str) {
    let site = Site::new(database);
    if !database.is_empty() {
        assert_eq!(site.run(&["migrate"]).code, 0);
    }
    let bundle = crate::harness::examples().join(SLUG);
    let imported = site.run(&["campaign", "import", &bundle.to_string_lossy()]);
    assert_eq!(imported.code, 0, "{}", imported.err);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let app = runtime.block_on(open(&site, database));

    let mut roots: BTreeMap<u64, Vec<u8>> = BTreeMap::new();
    let mut sizes_at_death = BTreeSet::new();
    let mut signed = 0;
    let mut workers: Vec<Running> = vec![site.worker(), site.worker()];
    for round in 0..kills() {
        signed += runtime.block_on(sign_and_withdraw(&app, round));
        std::thread::sleep(Duration::from_millis(SystemChance.below(120) as u64));
        // One of two dies, whatever it is doing; the other goes on, and a fresh one comes.
        workers.remove(SystemChance.below(2)).child.kill().unwrap();
        sizes_at_death.insert(runtime.block_on(note_roots(&app, &mut roots)));
        workers.push(site.worker());
    }
    let done = crate::harness::wait_for(|| {
        let waiting = runtime.block_on(number(&app.db, "SELECT count(*) AS n FROM leaf"));
        let size = runtime.block_on(note_roots(&app, &mut roots));
        let written = std::fs::read_to_string(site.data().join("log/checkpoint")).unwrap_or_default();
        (waiting == 0 && written.lines().nth(1) == Some(&size.to_string())).then_some(size)
    });
    for worker in workers {
        worker.stop_and_read();
    }
    assert!(sizes_at_death.len() > kills() / 4, "they died while the log grew: {sizes_at_death:?}");
    runtime.block_on(examine(&app, &site.data().join("log"), done, signed, &roots));
    let check = site.run(&["check"]);
    assert!(check.out.contains("ok    public log"), "{}", check.out);
}

/// The same database as the processes', in this one.
async fn open(site: &Site, database: &str) -> App {
    let location = match database.split('"').nth(1) {
        Some(url) => Location::Postgres(url.to_owned()),
        None => Location::Sqlite(site.data().join("demarche.db")),
    };
    let db = Db::open(&location).await.unwrap();
    let vault = Vault::open(&site.data().join("demarche.key")).unwrap();
    let settings = Settings { demo: true, ..Settings::default() };
    App::new(db, vault, Arc::new(SystemClock), Arc::new(SystemChance), Texts::load().unwrap(), settings)
}

/// Some hundred confirm in one transaction; one of them withdraws, one is removed. How many leaves that makes.
async fn sign_and_withdraw(app: &App, round: usize) -> usize {
    let person = |n: usize| MadeUp {
        supporter: Supporter {
            name: format!("Person {n}"),
            email: format!("p{round}.{n}@mail.example"),
            city: String::new(),
            organisation: String::new(),
            message: String::new(),
            source: String::new(),
        },
        country: Country::parse("CH").unwrap(),
        language: Language::english(),
        visibility: Visibility::Withheld,
        at: SystemClock.now(),
    };
    let people: Vec<MadeUp> = (0..CHUNK).map(person).collect();
    let stored = fill::fill(app, SLUG, &people, 0).await.unwrap();
    assert_eq!(stored, CHUNK);
    assert_eq!(signatures::erase(app, &format!("p{round}.7@mail.example")).await.unwrap(), 1);
    let any = Sql::new("SELECT bucket, id FROM signature WHERE state = 'confirmed' LIMIT 1");
    let row = app.db.one(&any, &[]).await.unwrap();
    assert!(signatures::remove(app, row.get("bucket").unwrap(), row.get("id").unwrap()).await.unwrap());
    CHUNK + 2
}

async fn number(db: &Db, sql: &'static str) -> i64 {
    db.one(&Sql::new(sql), &[]).await.unwrap().get("n").unwrap()
}

/// Every checkpoint that stands in the database now; one that was seen before must be the same.
async fn note_roots(app: &App, roots: &mut BTreeMap<u64, Vec<u8>>) -> u64 {
    for row in app.db.all(&Sql::new("SELECT size, root FROM log_checkpoint"), &[]).await.unwrap() {
        let (size, root): (i64, Vec<u8>) = (row.get("size").unwrap(), row.get("root").unwrap());
        let before = roots.insert(size as u64, root.clone());
        assert!(before.is_none_or(|before| before == root), "two roots for {size}");
    }
    roots.keys().next_back().copied().unwrap_or(0)
}

struct Folder<'a>(&'a Path);

impl Source for Folder<'_> {
    fn read(&mut self, path: &str) -> Result<Vec<u8>, ReadFault> {
        std::fs::read(self.0.join(path)).map_err(|_| ReadFault::Missing)
    }
}

#[derive(Default)]
struct Leaves(Vec<String>);

impl Visitor for Leaves {
    type Fault = Infallible;

    fn entry(&mut self, _: u64, entry: &[u8]) -> Result<(), Infallible> {
        self.0.push(String::from_utf8(entry.to_vec()).unwrap());
        Ok(())
    }
}

/// As a stranger reads the files; then against what the database says.
async fn examine(app: &App, folder: &Path, size: u64, leaves: usize, roots: &BTreeMap<u64, Vec<u8>>) {
    let note = std::fs::read_to_string(folder.join("checkpoint")).unwrap();
    let vkey: String = app
        .db
        .one(&Sql::new("SELECT value FROM setting WHERE key = 'log_vkey'"), &[])
        .await
        .unwrap()
        .get("value")
        .unwrap();
    let checkpoint = Checkpoint::open(&note, &vkey.parse().unwrap(), &[]).unwrap().checkpoint;
    assert_eq!(checkpoint.size, size);
    let mut found = Leaves::default();
    let marks: Vec<u64> = roots.keys().copied().collect();
    let read = verify::walk(&mut Folder(folder), &checkpoint, &marks, &mut found).unwrap();
    for (size, root) in roots {
        assert_eq!(
            read[size],
            Hash(root.clone().try_into().unwrap()),
            "the root of {size} leaves was rewritten"
        );
    }

    // Every leaf that was written waits nowhere and stands once.
    assert_eq!(found.0.len(), leaves);
    let of = |kind: &str| found.0.iter().filter(|leaf| leaf.contains(&format!("\n{kind} "))).count();
    let once: BTreeSet<&String> = found.0.iter().collect();
    assert_eq!(once.len(), leaves, "a leaf stands twice");
    let confirmed = number(&app.db, "SELECT count(*) AS n FROM signature WHERE state = 'confirmed'").await;
    assert_eq!((of("signed") - of("withdrawn") - of("removed")) as i64, confirmed);

    // Each of those who are there has one place, and the leaf in it is no one else's and was never taken back.
    let places = Sql::new("SELECT bucket, signature_id, leaf_index FROM leaf_place");
    let mut taken = HashMap::new();
    for row in app.db.all(&places, &[]).await.unwrap() {
        let (index, id): (i64, uuid::Uuid) =
            (row.get("leaf_index").unwrap(), row.get("signature_id").unwrap());
        assert!(taken.insert(index, id).is_none(), "two signatures at {index}");
        assert!(found.0[index as usize].contains("\nsigned "));
        assert!(!found.0.contains(&format!("campaign-leaf/v1\nwithdrawn {index}\n")));
    }
    assert_eq!(taken.len() as i64, confirmed);
}
