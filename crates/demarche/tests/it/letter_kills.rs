//! Letters under kill -9: three workers, one of them killed again and again, and a mail server that keeps what it took.
//! `DEMARCHE_TEST_KILLS=100` queues as many thousand letters and kills every second until all have left; without it
//! there are three thousand, and a worker dies after every few hundred.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::{Duration, Instant};

use app::kernel::{Chance, Clock, Country, SystemChance, SystemClock};
use app::languages::{Language, Texts};
use app::signatures::fill::MadeUp;
use app::signatures::{Supporter, Visibility, fill};
use app::vault::Vault;
use app::{App, Settings, letters};
use db::{Db, Row};
use uuid::Uuid;

use crate::harness::{Running, Site, change, rows, wait_for, within};
use crate::postgres::fresh;
use crate::sink::{Kept, Sink};

const TARGETS: usize = 84;
const WORKERS: usize = 3;
/// Fewer letters than these are left to workers that nobody kills.
const REST: i64 = 200;
/// What one worker may have handed over and not noted when it dies: its connections, and what it notes at once.
const IN_HAND: usize = 8 + 64;

#[derive(Clone, Copy)]
struct Scale {
    supporters: usize,
    /// Between two kills.
    every: Option<Duration>,
}

impl Scale {
    fn wished() -> Self {
        let thousands =
            std::env::var("DEMARCHE_TEST_KILLS").ok().and_then(|kills| kills.parse::<usize>().ok());
        let supporters = (thousands.unwrap_or(3) * 1000).div_ceil(TARGETS);
        Self { supporters, every: thousands.map(|_| Duration::from_secs(1)) }
    }

    fn letters(self) -> usize {
        self.supporters * TARGETS
    }

    /// Waits for the moment of the next kill, or until no letter is free: some may be recorded from a journal, and do
    /// not come again.
    fn wait(self, site: &Site, sink: &Sink) {
        if let Some(every) = self.every {
            std::thread::sleep(every);
        } else {
            // At another moment of the worker's beat each time.
            let before = sink.messages();
            let more = 250 + before % 97;
            wait_for(|| (sink.messages() >= before + more || free(site) == 0).then_some(()));
        }
    }
}

fn bundle(site: &Site) {
    let mut targets = "id,name,office,country,language,emails,postal_address,time_zone,group\n".to_owned();
    for n in 0..TARGETS {
        writeln!(targets, "t{n},Embassy {n},The Ambassador,CH,en,embassy@t{n}.example,,Europe/Zurich,europe")
            .unwrap();
    }
    let folder = site.folder.path().join("bundle");
    std::fs::create_dir(&folder).unwrap();
    for file in app::testing::bundle() {
        let content = if file.path == "targets.csv" { targets.clone().into_bytes() } else { file.content };
        std::fs::write(folder.join(file.path), content).unwrap();
    }
    let imported = site.run(&["campaign", "import", &folder.to_string_lossy()]);
    assert_eq!(imported.code, 0, "{}", imported.err);
}

async fn queue(site: &Site, supporters: usize) {
    let db = Db::open(&site.location()).await.unwrap();
    let vault = Vault::open(&site.data().join("demarche.key")).unwrap();
    let settings = Settings { demo: true, ..Settings::default() };
    let app =
        App::new(db, vault, Arc::new(SystemClock), Arc::new(SystemChance), Texts::load().unwrap(), settings);
    let person = |n: usize| MadeUp {
        supporter: Supporter {
            name: format!("Person {n}"),
            email: format!("p{n}@mail.example"),
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
    let people: Vec<MadeUp> = (0..supporters).map(person).collect();
    assert_eq!(fill::fill(&app, "test", &people, supporters).await.unwrap(), supporters);
}

/// Letters that have not left.
fn waiting(site: &Site) -> i64 {
    site.number(
        "SELECT CAST(count(*) AS BIGINT) AS n FROM letter WHERE state IN ('queued', 'deferred', 'leased')",
    )
}

/// Those of them that no worker, dead or alive, has in hand.
fn free(site: &Site) -> i64 {
    site.number(&format!(
        "SELECT CAST(count(*) AS BIGINT) AS n FROM letter WHERE state IN ('queued', 'deferred', 'leased') \
         AND due_at <= {}",
        SystemClock.now().0
    ))
}

/// Kills one worker after another until only leases of the dead are left.
fn kill_until_dry(site: &Site, sink: &Sink, scale: Scale) -> usize {
    let mut workers: Vec<Running> = (0..WORKERS).map(|_| site.worker()).collect();
    let (mut kills, mut idle) = (0, 0);
    loop {
        let (before, left) = (sink.messages(), free(site));
        if left == 0 {
            break;
        }
        scale.wait(site, sink);
        idle = if sink.messages() == before { idle + 1 } else { 0 };
        assert!(idle < 60, "nothing leaves any more: {left} are free, {} wait", waiting(site));
        kill(workers.remove(SystemChance.below(WORKERS)));
        kills += 1;
        workers.push(site.worker());
    }
    kills += workers.len();
    workers.into_iter().for_each(kill);
    kills
}

fn kill(mut worker: Running) {
    worker.child.kill().unwrap();
    worker.child.wait().unwrap();
}

/// With every worker dead, what they held may be taken again ten minutes later: let that be now.
fn let_leases_run_out(site: &Site) -> u64 {
    let now = SystemClock.now().0;
    change(
        &site.location(),
        &format!("UPDATE letter SET due_at = {now}, leased_until = {now} WHERE state = 'leased'"),
    )
}

/// What each letter's row says, by the envelope sender that leads back to it.
struct Letter {
    state: String,
    leases: i64,
}

fn letters_by_id(site: &Site) -> HashMap<Uuid, Letter> {
    let read = |row: &Row| {
        (
            row.get("id").unwrap(),
            Letter { state: row.get("state").unwrap(), leases: row.get("attempts").unwrap() },
        )
    };
    rows(&site.location(), "SELECT id, state, attempts FROM letter").iter().map(read).collect()
}

/// The Message-IDs that the server took, by letter.
fn received(site: &Site, kept: Kept) -> HashMap<Uuid, Vec<String>> {
    let vault = Vault::open(&site.data().join("demarche.key")).unwrap();
    let of = |sender: &str| letters::relay::read(&vault, sender.split('@').next().unwrap()).unwrap().1;
    kept.into_iter().map(|(sender, ids)| (of(&sender), ids)).collect()
}

/// Nothing is called accepted that the server does not have.
fn nothing_is_made_up(letters: &HashMap<Uuid, Letter>, received: &HashMap<Uuid, Vec<String>>) {
    for (id, letter) in letters.iter().filter(|(_, letter)| letter.state == "accepted") {
        assert!(
            received.contains_key(id),
            "letter {id} is accepted after {} leases and never came",
            letter.leases
        );
    }
}

fn letters_outlive_kills(engine: &str, database: &str) {
    let sink = Sink::start();
    let scale = Scale::wished();
    let site = Site::new(&format!("{database}[mail]\ntransport = \"{}\"\n", sink.url()));
    assert_eq!(site.run(&["migrate"]).code, 0);
    bundle(&site);
    within(queue(&site, scale.supporters));
    let began = Instant::now();

    let (mut kills, mut held) = (0, 0);
    loop {
        kills += kill_until_dry(&site, &sink, scale);
        // Read in this order, everything accepted until now has come until now.
        let letters = letters_by_id(&site);
        nothing_is_made_up(&letters, &received(&site, sink.kept()));
        held += let_leases_run_out(&site);
        if waiting(&site) < REST {
            break;
        }
    }
    if waiting(&site) > 0 {
        let last = site.worker();
        wait_for(|| (waiting(&site) == 0).then_some(()));
        let (status, said) = last.stop_and_read();
        assert!(status.success(), "{status}: {said}");
    }
    reckon(engine, &site, &sink, scale, (kills, held, began.elapsed()));
}

fn reckon(engine: &str, site: &Site, sink: &Sink, scale: Scale, (kills, held, took): (usize, u64, Duration)) {
    let messages = sink.messages();
    let (letters, received) = (letters_by_id(site), received(site, sink.kept()));
    assert_eq!(letters.len(), scale.letters());
    nothing_is_made_up(&letters, &received);
    assert!(letters.values().all(|letter| letter.state == "accepted"));
    let lost = letters.keys().filter(|id| !received.contains_key(id)).count();
    assert_eq!((lost, received.len()), (0, letters.len()), "every letter came, and none that is not ours");

    let mut all_ids = BTreeSet::new();
    for (id, message_ids) in &received {
        assert!(
            message_ids.iter().all(|one| *one == message_ids[0] && !one.is_empty()),
            "{id}: {message_ids:?}"
        );
        assert!(all_ids.insert(&message_ids[0]), "{} stands for two letters", message_ids[0]);
        // Its first lease was lost with its worker: nothing that was noted is handed over again.
        assert!(message_ids.len() == 1 || letters[id].leases > 1, "{id} came {} times", message_ids.len());
    }
    let attempts = rows(
        &site.location(),
        "SELECT letter_id, CAST(count(*) AS BIGINT) AS n FROM attempt WHERE outcome = 'accepted' GROUP BY letter_id",
    );
    assert_eq!(attempts.len(), letters.len(), "each acceptance is noted");
    for row in attempts {
        let (id, noted): (Uuid, i64) = (row.get("letter_id").unwrap(), row.get("n").unwrap());
        let came = received[&id].len();
        assert!(1 <= noted && noted as usize <= came, "{id} is noted {noted} times and came {came} times");
    }

    let repeats = messages - letters.len();
    println!(
        "{engine}: {} letters to {TARGETS} targets, {kills} kills, {held} held by the dead, {} s: 0 lost, {repeats} \
         repeated ({:.3} in a thousand), 0 accepted that did not come",
        letters.len(),
        took.as_secs(),
        repeats as f64 * 1000.0 / letters.len() as f64,
    );
    assert!(repeats <= kills * IN_HAND, "{repeats} repeats in {kills} kills");
    if scale.every.is_some() {
        assert!(repeats * 1000 < letters.len(), "{repeats} of {} repeated", letters.len());
    }
}

#[test]
fn letters_outlive_kills_on_sqlite() {
    letters_outlive_kills("SQLite", "");
}

#[test]
fn letters_outlive_kills_on_postgresql() {
    let Some(url) = fresh("letters") else { return };
    letters_outlive_kills("PostgreSQL", &format!("[database]\nurl = \"{url}\"\n"));
}
