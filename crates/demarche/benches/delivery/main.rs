//! `cargo bench --bench delivery`: letters from the queue to Debian's `smtp-sink`, everything included (lease, opening
//! what is sealed, composing, signing, handing over, recording), beside `smtp-source` to the same sink with messages of
//! the same size over as many sessions, in the same run. SQLite and PostgreSQL, with ever more letters in the queue:
//! what a letter costs and the memory in use should not depend on how many wait.
//!
//! `DEMARCHE_BENCH_QUEUED=1000000` goes on to a million queued letters, `DEMARCHE_BENCH_LETTERS` sets how many are sent
//! for each figure (6,000), `DEMARCHE_BENCH_SESSIONS` over how many connections (8), `DEMARCHE_BENCH_ENGINE=sqlite` or
//! `=postgres` leaves the other out. About time it asserts nothing.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a bench prints its table")]

#[path = "../growth/filling.rs"]
#[allow(dead_code, reason = "the growth bench uses the rest")]
mod filling;
mod sink;
#[path = "../tools/mod.rs"]
mod tools;

use std::fs;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use app::campaigns::{self, BundleSource};
use app::delivery::{DkimSigner, Envelope, Journal, Transport};
use app::kernel::{Clock, ManualClock, SystemChance, SystemClock, Timestamp};
use app::languages::Texts;
use app::vault::Vault;
use app::{App, Settings, letters, testing};
use db::{Db, Sql};
use filling::Block;
use sink::Sink;
use tools::Mode;
use tools::figures::{Figures, Table, thousands};
use tools::postgres::Postgres;
use tools::site::Site;

/// Each signature makes three letters.
const CAMPAIGN: &str = "test";
const LETTERS_EACH: i64 = 3;
/// What waits is older than this, what is sent and measured older still: the oldest leave first.
const BACKLOG_AGE: Duration = Duration::from_hours(20);
/// As the worker of `demarche serve` takes them.
const AT_ONCE: usize = 1024;

struct Plan {
    queued: Vec<i64>,
    letters: i64,
    sessions: usize,
    times: usize,
}

fn main() {
    let sessions = tools::setting("DEMARCHE_BENCH_SESSIONS", 8.0) as usize;
    let plan = match Mode::of_arguments("delivery") {
        Mode::NotAsked => return,
        Mode::Quick => Plan { queued: vec![60, 120], letters: 30, sessions, times: 1 },
        Mode::Full => {
            let most = tools::setting("DEMARCHE_BENCH_QUEUED", 1e5) as i64;
            let queued = [10_000, 100_000, 1_000_000].into_iter().filter(|queued| *queued <= most).collect();
            let letters = tools::setting("DEMARCHE_BENCH_LETTERS", 6e3) as i64;
            Plan { queued, letters, sessions, times: 3 }
        }
    };
    let Some(sink) = Sink::start() else { return };
    println!("{}", tools::machine());
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let engine = std::env::var("DEMARCHE_BENCH_ENGINE").unwrap_or_default();
    if engine != "postgres" {
        print(&plan, "SQLite", runtime.block_on(measure(&plan, &sink, None)));
    }
    if engine != "sqlite"
        && let Some(server) = Postgres::start()
    {
        print(&plan, &server.version, runtime.block_on(measure(&plan, &sink, Some(&server))));
    }
}

struct Measured {
    queued: i64,
    plain: Figures,
    signed: Figures,
    bare: Figures,
    source: Figures,
    source_anew: Figures,
    signing: Figures,
    /// What signing alone costs of the processor, of what a signed letter costs.
    signing_share: Figures,
    memory_kib: u64,
    bytes: usize,
}

fn print(plan: &Plan, engine: &str, by_size: Vec<Measured>) {
    println!(
        "\n{engine}: letters a second, {} letters of {} bytes over {} connections, median of {} (ratio)\n",
        thousands(plan.letters as f64),
        by_size.first().map_or(0, |first| first.bytes),
        plan.sessions,
        plan.times
    );
    let mut table = Table::new(&[
        "queued",
        "letters, unsigned",
        "of smtp-source -d",
        "of smtp-source",
        "letters, RSA 2048",
        "of signing alone",
        "of signing alone, by processor time",
        "of the dialogue alone",
        "peak memory, MiB",
    ]);
    for one in by_size {
        let (plain, signed) = (one.plain.median(), one.signed.median());
        let of = |whole: &Figures, part: f64| {
            format!("{:.2} of {}", part / whole.median(), thousands(whole.median()))
        };
        table.row(vec![
            thousands(one.queued as f64),
            one.plain.whole(),
            of(&one.source, plain),
            of(&one.source_anew, plain),
            one.signed.whole(),
            of(&one.signing, signed),
            one.signing_share.ratio(),
            of(&one.bare, plain),
            format!("{:.0}", one.memory_kib as f64 / 1024.0),
        ]);
    }
    table.print();
}

async fn measure(plan: &Plan, sink: &Sink, postgres: Option<&Postgres>) -> Vec<Measured> {
    let site = Site::new(postgres.map(|server| server.url.as_str()));
    let bench = Bench::open(&site, plan, sink).await;
    let (message, most) = (bench.one_message(&site).await, plan.queued.last().copied().unwrap_or_default());
    let mut block = bench.backlog(most).await;
    let mut all = Vec::new();
    for &queued in &plan.queued {
        let begun = Instant::now();
        block.grow(&bench.app.db, queued / LETTERS_EACH).await;
        eprintln!("{} letters queued after {} s", thousands(queued as f64), begun.elapsed().as_secs());
        let mut measured = Measured {
            queued,
            plain: Figures::default(),
            signed: Figures::default(),
            bare: Figures::default(),
            source: Figures::default(),
            source_anew: Figures::default(),
            signing: Figures::default(),
            signing_share: Figures::default(),
            memory_kib: 0,
            bytes: message.message.len(),
        };
        for _ in 0..plan.times {
            let (many, bytes) = (plan.letters as usize, message.message.len());
            measured.source.push(sink.source(many, bytes, plan.sessions, true));
            measured.source_anew.push(sink.source(many, bytes, plan.sessions, false));
            let signing = bench.signing(&message, plan.letters / 10).await;
            measured.signing.push(signing.a_second);
            measured.bare.push(bench.dialogue(&message, many, plan.sessions).await);
            forget_peak();
            measured.plain.push(bench.letters(&bench.app, plan.letters).await.a_second);
            let signed = bench.letters(&bench.signing_app, plan.letters).await;
            measured.signed.push(signed.a_second);
            measured.signing_share.push(signing.processor_s / signed.processor_s);
            measured.memory_kib = measured.memory_kib.max(peak_kib());
        }
        all.push(measured);
    }
    all
}

/// How fast something went, and what one of it cost of the processors in this process: the sink, which shares them, is
/// not in it.
struct Rate {
    a_second: f64,
    processor_s: f64,
}

impl Rate {
    fn since((begun, processor_s): (Instant, f64), many: usize) -> Self {
        let many = many as f64;
        Self {
            a_second: many / begun.elapsed().as_secs_f64(),
            processor_s: (processor_s_of_all() - processor_s) / many,
        }
    }
}

struct Bench {
    app: App,
    /// The same, with a key of RSA 2048.
    signing_app: App,
    signer: Arc<DkimSigner>,
    clock: Arc<ManualClock>,
    transport: Transport,
    oldest: Timestamp,
}

impl Bench {
    async fn open(site: &Site, plan: &Plan, sink: &Sink) -> Self {
        let clock = Arc::new(ManualClock::at(SystemClock.now()));
        let db = Db::open(site.location()).await.expect("the database opens");
        let signer = Arc::new(DkimSigner::new("bench.example").with_key("rsa", &rsa_key()).expect("a key"));
        let app = app_on(db.clone(), site, &clock, None);
        let signing_app = app_on(db, site, &clock, Some(signer.clone()));
        campaigns::import(&app, BundleSource::Files(testing::bundle()))
            .await
            .expect("the test bundle imports");
        let way = format!("smtp://{}?tls=none&connections={}", sink.address, plan.sessions);
        let transport =
            Transport::parse(&way, "bench.example", clock.clone(), &SystemChance).expect("a way for mail");
        let oldest = clock.now().minus(2 * BACKLOG_AGE);
        Self { app, signing_app, signer, clock, transport, oldest }
    }

    /// Signatures that were confirmed at this time; their letters wait.
    async fn sign(&self, when: Timestamp, letters: i64) {
        self.clock.set(when);
        for place in filling::sign(&self.app, &self.clock, CAMPAIGN, (letters / LETTERS_EACH).max(1)).await {
            filling::confirm(&self.app, place).await;
        }
        self.clock.set(SystemClock.now());
    }

    /// Letters that wait behind those that are measured; only the first could be composed.
    async fn backlog(&self, most: i64) -> Block {
        let begun = SystemClock.now().minus(BACKLOG_AGE);
        let first = (most / 3).clamp(LETTERS_EACH, 3_000);
        self.sign(begun, first).await;
        Block::of(&self.app, &["signature", "letter"], begun, first / LETTERS_EACH, most / LETTERS_EACH).await
    }

    /// Hands over letters that were just put before all others; tells how fast.
    async fn letters(&self, app: &App, many: i64) -> Rate {
        self.sign(self.oldest, many).await;
        let (before, begun) = (self.accepted().await, begin());
        let mut left = many / LETTERS_EACH * LETTERS_EACH;
        while left > 0 {
            let limit = AT_ONCE.min(left as usize);
            let taken = letters::deliver_due(app, &self.transport, limit).await.expect("letters leave");
            assert!(taken > 0, "letters are due");
            left -= taken as i64;
        }
        let rate = Rate::since(begun, (many / LETTERS_EACH * LETTERS_EACH) as usize);
        // Lanes are not quite even: of one some letters behind those just signed may go, of another some stay.
        let accepted = self.accepted().await - before;
        assert!(accepted >= many * 9 / 10, "{accepted} of {many} letters were accepted");
        rate
    }

    async fn accepted(&self) -> i64 {
        let sql = Sql::new("SELECT count(*) AS n FROM attempt WHERE outcome = 'accepted'");
        self.app.db.one(&sql, &[]).await.and_then(|row| row.get("n")).expect("attempts are counted")
    }

    /// A letter as it goes out.
    async fn one_message(&self, site: &Site) -> Envelope {
        self.sign(self.oldest, LETTERS_EACH).await;
        let folder = site.data().join("mail");
        let way = format!("maildir:{}", folder.display());
        let maildir =
            Transport::parse(&way, "bench.example", self.clock.clone(), &SystemChance).expect("a folder");
        while letters::deliver_due(&self.app, &maildir, 64).await.expect("letters leave") > 0 {}
        let first = fs::read_dir(folder.join("new")).expect("the folder").next().expect("a letter");
        let message = fs::read(first.expect("a letter").path()).expect("it is read");
        Envelope { from: "a@bench.example".into(), to: "b@sink.example".into(), message }
    }

    /// The dialogue alone, a finished message again and again: messages a second.
    async fn dialogue(&self, message: &Envelope, many: usize, sessions: usize) -> f64 {
        let (begun, left) = (Instant::now(), Arc::new(AtomicUsize::new(many)));
        let sending = (0..sessions).map(|_| {
            let (transport, message, left) = (self.transport.clone(), message.clone(), left.clone());
            tokio::spawn(async move {
                while left
                    .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1))
                    .is_ok()
                {
                    assert!(transport.deliver(&message).await.is_accepted(), "the sink takes everything");
                }
            })
        });
        for session in sending.collect::<Vec<_>>() {
            session.await.expect("it is sent");
        }
        many as f64 / begun.elapsed().as_secs_f64()
    }

    /// Signing alone, on every core.
    async fn signing(&self, message: &Envelope, many: i64) -> Rate {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let each = (many as usize / cores).max(10);
        let begun = begin();
        let signing = (0..cores).map(|_| {
            let (signer, message, now) = (self.signer.clone(), message.message.clone(), self.clock.now());
            tokio::task::spawn_blocking(move || {
                for _ in 0..each {
                    signer.sign(&message, now).expect("it is signed");
                }
            })
        });
        for one in signing.collect::<Vec<_>>() {
            one.await.expect("it is signed");
        }
        Rate::since(begun, each * cores)
    }
}

fn app_on(db: Db, site: &Site, clock: &Arc<ManualClock>, dkim: Option<Arc<DkimSigner>>) -> App {
    let vault = Vault::open_or_create(&site.data().join("demarche.key"), &SystemChance).expect("the key");
    let journal = Some(Arc::new(Journal::new(site.data().join("accepted"))));
    let settings = Settings { form_seconds: 0, dkim, journal, ..Settings::default() };
    let texts = Texts::load().expect("the texts load");
    App::new(db, vault, clock.clone(), Arc::new(SystemChance), texts, settings)
}

fn rsa_key() -> Vec<u8> {
    let made = Command::new("openssl")
        .args(["genpkey", "-quiet", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"])
        .output()
        .expect("openssl runs");
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    made.stdout
}

fn begin() -> (Instant, f64) {
    (Instant::now(), processor_s_of_all())
}

/// What this process has had of the processors, in user and system mode, in seconds.
fn processor_s_of_all() -> f64 {
    const TICKS_A_SECOND: f64 = 100.0;
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // Fields 14 and 15; the second one, the name, may hold spaces.
    let rest = stat.rsplit_once(')').map_or("", |(_, rest)| rest);
    let ticks: f64 =
        rest.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<f64>().ok()).sum();
    ticks / TICKS_A_SECOND
}

/// From here the kernel notes the peak anew.
fn forget_peak() {
    fs::write("/proc/self/clear_refs", "5").ok();
}

/// The most memory that this process has held.
fn peak_kib() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse().unwrap_or(0)
}
