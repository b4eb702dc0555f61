//! `cargo bench --bench growth`: what things cost as a campaign grows. One database after the other, SQLite and
//! PostgreSQL, is filled to ten thousand signatures, a hundred thousand, a million, and measured at each size with the
//! program's own use cases. What should not depend on the size has a ratio near 1; the ratio is of the least times, since
//! whatever else the machine does only adds to them.
//!
//! `DEMARCHE_BENCH_MOST=10000000` goes on to ten millions: some 10 GB of disk in the folder for temporary files, and
//! half an hour. Everything is deleted afterwards. About time it asserts nothing.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a bench prints its table")]

mod filling;
#[path = "../tools/mod.rs"]
mod tools;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use app::campaigns::{self, BundleFile, BundleSource};
use app::delivery::Transport;
use app::kernel::{Clock, ManualClock, SystemChance, SystemClock};
use app::languages::{Language, Texts};
use app::signatures::{self, Purpose};
use app::staff::accounts::{self, Address};
use app::trail::Actor;
use app::vault::Vault;
use app::{App, Settings, letters, testing};
use axum::body::Body;
use axum::http::Request;
use db::{Db, Sql};
use filling::Block;
use tools::Mode;
use tools::figures::{Figures, Table, thousands};
use tools::postgres::Postgres;
use tools::requests::Requests;
use tools::site::Site;
use tower::ServiceExt;

/// A statement has nine signatures in ten, a campaign with three letters each the tenth.
const CAMPAIGNS: [&str; 2] = ["kazakhstan-2022", "test"];

/// Pages of the desk, of the campaign with nine signatures in ten.
const DESK: [(&str, &str); 4] = [
    ("the desk's list of campaigns", "/desk/campaigns"),
    ("the desk's page of a campaign", "/desk/campaigns/kazakhstan-2022"),
    ("the desk's figures of it", "/desk/campaigns/kazakhstan-2022/figures"),
    ("what waits for its moderators", "/desk/campaigns/kazakhstan-2022/moderation"),
];

struct Plan {
    sizes: Vec<i64>,
    block: i64,
    /// How often a thing is measured, and how many are signed and confirmed in a burst.
    times: usize,
    burst: i64,
}

fn main() {
    let plan = match Mode::of_arguments("growth") {
        Mode::NotAsked => return,
        Mode::Quick => Plan { sizes: vec![200, 400], block: 100, times: 2, burst: 20 },
        Mode::Full => {
            let most = tools::setting("DEMARCHE_BENCH_MOST", 1e6) as i64;
            let sizes = [10_000, 100_000, 1_000_000, 10_000_000].into_iter().filter(|size| *size <= most);
            Plan { sizes: sizes.collect(), block: 1_000, times: 9, burst: 500 }
        }
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    println!("{}", tools::machine());
    print(&plan, "SQLite", &runtime.block_on(grow(&plan, None)));
    if let Some(server) = Postgres::start() {
        print(&plan, &server.version, &runtime.block_on(grow(&plan, Some(&server))));
    }
}

/// Milliseconds by what was measured, in the order of measuring.
type Measured = Vec<(&'static str, Figures)>;

fn print(plan: &Plan, engine: &str, by_size: &[Measured]) {
    println!(
        "\n{engine}: milliseconds, median, least of {} times (ratio of the least to that of {} signatures)\n",
        plan.times, plan.sizes[0]
    );
    let sizes: Vec<String> = plan.sizes.iter().map(|size| thousands(*size as f64)).collect();
    let mut head = vec!["what"];
    head.extend(sizes.iter().map(String::as_str));
    let mut table = Table::new(&head);
    for (at, (what, first)) in by_size[0].iter().enumerate() {
        let mut cells = vec![(*what).to_owned()];
        for measured in by_size {
            let (median, least) = (measured[at].1.median(), measured[at].1.least());
            let ratio = least / first.least();
            cells.push(format!("{}, {} ({ratio:.1})", three_digits(median), three_digits(least)));
        }
        table.row(cells);
    }
    table.print();
}

fn three_digits(figure: f64) -> String {
    match figure {
        small if small < 10.0 => format!("{small:.2}"),
        middling if middling < 100.0 => format!("{middling:.1}"),
        large => thousands(large),
    }
}

async fn grow(plan: &Plan, postgres: Option<&Postgres>) -> Vec<Measured> {
    let site = Site::new(postgres.map(|server| server.url.as_str()));
    let bench = Bench::open(&site).await;
    let most = plan.sizes.last().copied().unwrap_or_default();
    let begun = Instant::now();
    let (app, clock) = (&bench.app, &bench.clock);
    let mut block = filling::make_block(app, clock, &bench.transport, CAMPAIGNS, plan.block, most).await;
    let mut all = Vec::new();
    for &size in &plan.sizes {
        let rows = bench.fill(&mut block, size).await;
        eprintln!("{} signatures after {} s", thousands(rows as f64), begun.elapsed().as_secs());
        all.push(bench.measure(plan, &site).await);
    }
    all
}

struct Bench {
    app: App,
    clock: Arc<ManualClock>,
    transport: Transport,
}

impl Bench {
    async fn open(site: &Site) -> Self {
        let clock = Arc::new(ManualClock::at(SystemClock.now()));
        let db = Db::open(site.location()).await.expect("the database opens");
        let app = app_on(db, site, &clock);
        let bundle: Vec<BundleFile> = testing::bundle();
        campaigns::import(&app, BundleSource::Files(bundle)).await.expect("the test bundle imports");
        let way = format!("maildir:{}", site.data().join("mail").display());
        let transport =
            Transport::parse(&way, "bench.example", clock.clone(), &SystemChance).expect("a way for mail");
        Self { app, clock, transport }
    }

    async fn fill(&self, block: &mut Block, size: i64) -> i64 {
        block.grow(&self.app.db, size).await;
        let row = self.app.db.one(&Sql::new("SELECT count(*) AS n FROM signature"), &[]).await;
        let rows: i64 = row.and_then(|row| row.get("n")).expect("the rows are counted");
        assert!(rows >= size, "{rows} rows instead of {size}");
        // Never back: what was signed last is older than what is signed next.
        self.clock.set(SystemClock.now().max(self.clock.now()));
        rows
    }

    async fn measure(&self, plan: &Plan, site: &Site) -> Measured {
        let mut measured: BTreeMap<usize, (&'static str, Figures)> = BTreeMap::new();
        let mut note = |place: usize, what: &'static str, took: Duration| {
            measured.entry(place).or_insert((what, Figures::default())).1.push(took.as_secs_f64() * 1e3);
        };
        for _ in 0..plan.times {
            note(0, "the page rendered anew, counts and names read", self.page(site).await);
            note(1, "a durable signature, alone", self.signature().await);
            let (together, places) = self.burst(plan.burst).await;
            note(2, "a durable signature, of a burst at once", together / plan.burst as u32);
            let mut confirmed = Figures::default();
            for place in &places {
                let begun = Instant::now();
                filling::confirm(&self.app, *place).await;
                confirmed.push(begun.elapsed().as_secs_f64());
            }
            note(3, "a confirmation with three letters", Duration::from_secs_f64(confirmed.median()));
            note(4, "the counts after a burst of confirmations", timed(filling::jobs(&self.app)).await);
            let mails = async {
                let sent =
                    signatures::mail::send_due(&self.app, &self.transport, 64).await.expect("mails leave");
                assert!(sent > 0, "mails are due");
            };
            note(5, "mails taken, sealed addresses opened, put into a Maildir (64)", timed(mails).await);
            let sent = async {
                let sent = letters::deliver_due(&self.app, &self.transport, 64).await.expect("letters leave");
                assert!(sent > 0, "letters are due");
            };
            note(6, "letters taken, composed, put into a Maildir (64)", timed(sent).await);
            note(7, "a withdrawal", timed(self.withdrawal(places[0])).await);
            filling::jobs(&self.app).await;
            let idle = async {
                assert!(signatures::run_jobs_once(&self.app).await.expect("the jobs run").is_idle());
            };
            note(8, "the jobs when nothing is to do", timed(idle).await);
            let status = async { drop(letters::status(&self.app, None).await.expect("the letters' status")) };
            note(9, "the letters by state, for the operator, 1,400 waiting", timed(status).await);
            note(10, "`serve` from its start until it answers", start(site));
            for (at, (what, took)) in self.desk().await.into_iter().enumerate() {
                note(11 + at, what, took);
            }
            // No size begins with what another left behind.
            filling::send_all(&self.app, &self.transport).await;
        }
        measured.into_values().collect()
    }

    /// From the database to the page, by an app that remembers nothing.
    async fn page(&self, site: &Site) -> Duration {
        // What the last page left to be compressed more tightly, aside, is over by then.
        tokio::time::sleep(Duration::from_millis(500)).await;
        let app = app_on(self.app.db.clone(), site, &self.clock);
        let begun = Instant::now();
        app.board.refresh(&app).await.expect("the counts are read");
        let router = web::router(web::WebState::new(app, web::WebOptions::default()));
        let mut request =
            Request::get(format!("/en/campaigns/{}", CAMPAIGNS[0])).body(Body::empty()).expect("a request");
        let peer = axum::extract::ConnectInfo(std::net::SocketAddr::from(([127, 0, 0, 1], 1)));
        request.extensions_mut().insert(peer);
        let answer = router.oneshot(request).await.expect("an answer");
        assert_eq!(answer.status(), 200);
        begun.elapsed()
    }

    /// Each page of the desk the second time, by a program that runs.
    async fn desk(&self) -> Vec<(&'static str, Duration)> {
        let address = format!("operator{}@desk.example", self.app.new_id().simple());
        let address = Address::read(&address).expect("an address");
        let made = accounts::add_operator(&self.app, Actor::Command, &address, "Operator").await;
        let (_, link) = made.expect("an operator is made");
        let path = link.strip_prefix(&self.app.settings.public_url).expect("a link of ours");
        let router = web::router(web::WebState::new(self.app.clone(), web::WebOptions::default()));
        let ask = async |method: &str, path: &str, cookie: &str| {
            let request = Request::builder().method(method).uri(path).header("sec-fetch-site", "same-origin");
            let request = request.header("content-type", "application/x-www-form-urlencoded");
            let mut request = request.header("cookie", cookie).body(Body::empty()).expect("a request");
            let peer = axum::extract::ConnectInfo(std::net::SocketAddr::from(([127, 0, 0, 1], 1)));
            request.extensions_mut().insert(peer);
            router.clone().oneshot(request).await.expect("an answer")
        };
        let signed_in = ask("POST", path, "").await;
        let cookie = signed_in.headers().get("set-cookie").and_then(|cookie| cookie.to_str().ok());
        let cookie = cookie.and_then(|cookie| cookie.split(';').next()).expect("a session").to_owned();
        let mut took = Vec::new();
        for (what, path) in DESK {
            assert_eq!(ask("GET", path, &cookie).await.status(), 200, "{path}");
            took.push((what, timed(async { drop(ask("GET", path, &cookie).await) }).await));
        }
        took
    }

    async fn signature(&self) -> Duration {
        let form = filling::form(1);
        timed(async {
            signatures::sign(&self.app, CAMPAIGNS[1], &Language::english(), form).await.expect("it is taken");
        })
        .await
    }

    async fn burst(&self, many: i64) -> (Duration, Vec<(i64, uuid::Uuid)>) {
        let begun = Instant::now();
        let places = filling::sign(&self.app, &self.clock, CAMPAIGNS[1], many).await;
        (begun.elapsed(), places)
    }

    async fn withdrawal(&self, place: (i64, uuid::Uuid)) {
        let token = filling::token(&self.app, Purpose::Withdraw, place);
        signatures::withdraw(&self.app, &token).await.expect("it is withdrawn");
    }
}

fn app_on(db: Db, site: &Site, clock: &Arc<ManualClock>) -> App {
    let vault = Vault::open_or_create(&site.data().join("demarche.key"), &SystemChance).expect("the key");
    let settings = Settings { form_seconds: 0, ..Settings::default() };
    let texts = Texts::load().expect("the texts load");
    App::new(db, vault, clock.clone(), Arc::new(SystemChance), texts, settings)
}

async fn timed(work: impl Future<Output = ()>) -> Duration {
    let begun = Instant::now();
    work.await;
    begun.elapsed()
}

fn start(site: &Site) -> Duration {
    let page = format!("/en/campaigns/{}", CAMPAIGNS[0]);
    let (address, begun) = (site.address, Instant::now());
    tokio::task::block_in_place(|| {
        let server = site.serve("web");
        let took = begun.elapsed();
        let answer = tools::load::once(address, &Requests::get(&page, "")).expect("an answer");
        assert_eq!(answer.status, 200);
        drop(server);
        took
    })
}
