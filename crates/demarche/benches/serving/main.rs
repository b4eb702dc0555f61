//! `cargo bench --bench serving`: what the site costs against the least that could answer at all. One run, one table.
//!
//! Everything under load is a process of its own on loopback; the durable rows are the real `demarche serve --role
//! web`, so that nothing but the intake works beside it. Rounds are short and take turns, A B C A B C, so that a busy
//! machine moves all sides; a ratio is the median of the ratios within each round. Rows are counted afterwards: as
//! many as were answered with 303, on each engine, or the run fails. About time it asserts nothing.
//!
//! `DEMARCHE_BENCH_SECONDS` (2) is how long a turn lasts, `DEMARCHE_BENCH_ROUNDS` (5) how many there are.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a bench prints its table")]

mod nginx;
mod stand_in;
#[path = "../tools/mod.rs"]
mod tools;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use nginx::Nginx;
use stand_in::StandIn;
use tools::Mode;
use tools::figures::{Figures, Table, thousands};
use tools::load::{self, Run, Target};
use tools::postgres::Postgres;
use tools::requests::Requests;
use tools::site::{Server, Site};

const PAGES: [&str; 2] = ["/en/campaigns/kazakhstan-2014", "/en/campaigns/kazakhstan-2022"];

struct Plan {
    span: Duration,
    rounds: usize,
    connections: Vec<usize>,
}

/// One side of a comparison.
struct Side {
    name: String,
    target: Target,
    /// Its process, when its memory is told.
    server: Option<Server>,
    /// Answers that say "done", over all runs.
    done: u64,
    runs: Vec<Run>,
}

fn main() {
    stand_in::serve_if_asked();
    let plan = match Mode::of_arguments("serving") {
        Mode::NotAsked => return,
        Mode::Quick => Plan { span: Duration::from_millis(500), rounds: 1, connections: vec![16] },
        Mode::Full => Plan {
            span: Duration::from_secs_f64(tools::setting("DEMARCHE_BENCH_SECONDS", 2.0)),
            rounds: tools::setting("DEMARCHE_BENCH_ROUNDS", 5.0) as usize,
            connections: vec![64, 256],
        },
    };
    let head = tools::machine();
    let mut table = Table::new(&[
        "what",
        "connections",
        "requests/s",
        "p50 ms",
        "p99 ms, worst",
        "ratios",
        "busy",
        "memory MB",
    ]);
    let told = [signatures(&plan, &mut table), pages(&plan, &mut table)].concat();
    println!("{head}");
    println!("{} rounds of {} s, taking turns; median (least–most)\n", plan.rounds, plan.span.as_secs_f64());
    table.print();
    println!();
    for line in told {
        println!("{line}");
    }
}

impl Side {
    fn new(
        name: &str,
        address: SocketAddr,
        requests: &Arc<Requests>,
        status: u16,
        server: Option<Server>,
    ) -> Self {
        let target = Target { address, requests: requests.clone(), status };
        Self { name: name.to_owned(), target, server, done: 0, runs: Vec::new() }
    }

    fn of_stand_in(name: &str, what: StandIn, requests: &Arc<Requests>, status: u16) -> Self {
        let (server, address) = what.start(None);
        Self::new(name, address, requests, status, Some(server))
    }
}

/// A signature, from a request that is only answered to one that is durable.
fn signatures(plan: &Plan, table: &mut Table) -> Vec<String> {
    let requests = Arc::new(Requests::signatures(&PAGES));
    let hello = Arc::new(Requests::get("/", ""));
    // Made first, so that it is stopped last.
    let postgres = Postgres::start();
    let mut sides = vec![
        Side::of_stand_in("axum hello", StandIn::Hello, &hello, 200),
        Side::of_stand_in("form read, nothing stored", StandIn::FormRead, &requests, 303),
        Side::of_stand_in("validated and sealed, store skipped", StandIn::StoreSkipped, &requests, 303),
    ];
    let sqlite = Site::new(None);
    let durable = "durable signature, SQLite";
    sides.push(Side::new(durable, sqlite.address, &requests, 303, Some(sqlite.serve("web"))));
    let mut sites = vec![(sides.len() - 1, sqlite)];
    if let Some(postgres) = &postgres {
        let site = Site::new(Some(&postgres.url));
        let name = format!("durable signature, {}", short(&postgres.version));
        sides.push(Side::new(&name, site.address, &requests, 303, Some(site.serve("web"))));
        sites.push((sides.len() - 1, site));
    }
    let bases = [(2, "store skipped"), (1, "form read"), (0, "hello")];
    for &connections in &plan.connections {
        compare(plan, connections, &mut sides, &bases, table);
    }
    sites.iter().map(|(at, site)| counted(&sides[*at], site)).collect()
}

/// `PostgreSQL 15` of `PostgreSQL 15.18 (Debian 15.18-0+deb12u1)`.
fn short(version: &str) -> &str {
    version.split('.').next().unwrap_or(version)
}

/// Fails unless every signature answered with 303 is there, once, with its confirmation mail queued.
fn counted(side: &Side, site: &Site) -> String {
    let (signatures, mails) = (site.rows("signature"), site.rows("mail"));
    let line = format!(
        "{}: {} answers of 303, {} rows of signature, {} of mail",
        side.name,
        thousands(side.done as f64),
        thousands(signatures as f64),
        thousands(mails as f64)
    );
    assert!(signatures == side.done && mails == side.done, "{line}");
    line
}

/// The campaign's page, against the same bytes from servers that know nothing else.
fn pages(plan: &Plan, table: &mut Table) -> Vec<String> {
    let site = Site::new(None);
    let server = site.serve("web");
    let request = Arc::new(Requests::get(PAGES[0], "accept-encoding: br\r\n"));
    let page = load::once(site.address, &request).expect("the page");
    assert_eq!(page.status, 200, "the page is served");
    let (bare, address) = StandIn::PageBytes.start(Some(&page));
    let mut sides = vec![Side::new("page bytes, bare axum", address, &request, 200, Some(bare))];
    let mut bases = vec![(0, "bare axum")];
    let nginx = Nginx::start(&page, &request);
    if let Some(nginx) = &nginx {
        sides.push(Side::new("page bytes, nginx", nginx.address, &request, 200, None));
        bases.push((1, "nginx"));
    }
    sides.push(Side::new("campaign page", site.address, &request, 200, Some(server)));
    for &connections in &plan.connections {
        compare(plan, connections, &mut sides, &bases, table);
    }
    vec![format!("the page: {} bytes of brotli", thousands(page.body.len() as f64))]
}

/// Loads every side in turn, round by round, and writes a row for each. A side's ratios are to the bases before it.
fn compare(plan: &Plan, connections: usize, sides: &mut [Side], bases: &[(usize, &str)], table: &mut Table) {
    for side in &mut *sides {
        side.runs.clear();
    }
    for round in 1..=plan.rounds {
        for side in &mut *sides {
            let run = load::run(&side.target, connections, plan.span);
            eprintln!(
                "{connections:>4} connections, round {round}: {:<36} {:>8.0}/s  p99 {:.1} ms",
                side.name, run.rate, run.p99_ms
            );
            assert!(run.wrong == 0, "{}: {} answers that are neither done nor busy", side.name, run.wrong);
            assert!(run.done > 0, "{} answered nothing", side.name);
            side.done += run.done;
            side.runs.push(run);
        }
    }
    for (at, side) in sides.iter().enumerate() {
        let ratio = |&(base, name): &(usize, &str)| {
            let pairs = side.runs.iter().zip(&sides[base].runs);
            let ratios: Figures = pairs.map(|(ours, theirs)| ours.rate / theirs.rate).collect();
            format!("{} of {name}", ratios.ratio())
        };
        let ratios: Vec<String> = bases.iter().filter(|(base, _)| *base < at).map(ratio).collect();
        let of = |figure: fn(&Run) -> f64| side.runs.iter().map(figure).collect::<Figures>();
        let p99 = of(|run| run.p99_ms);
        let busy: u64 = side.runs.iter().map(|run| run.busy).sum();
        table.row(vec![
            side.name.clone(),
            connections.to_string(),
            of(|run| run.rate).whole(),
            format!("{:.1}", of(|run| run.p50_ms).median()),
            format!("{:.1}, {:.1}", p99.median(), p99.most()),
            ratios.join("; "),
            busy.to_string(),
            side.server.as_ref().map_or("–".to_owned(), |server| format!("{:.0}", server.memory_mb())),
        ]);
    }
}
