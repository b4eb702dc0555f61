//! `cargo bench --bench serving`: what the site costs against the least that could answer at all, in one run, so that
//! a noisy machine moves both sides. Prints ratios; asserts nothing about time.
//!
//! - the campaign page from the whole router, against the same bytes from a bare axum handler;
//! - a durable signature (judged, sealed, consents, confirmation mail queued), against the same form read by a
//!   handler that stores nothing.
//!
//! The load generator runs beside the server, on loopback, for a bounded time; rows are counted afterwards.

#![allow(clippy::print_stdout, reason = "a bench prints its table")]

mod load;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use app::campaigns::{self, BundleSource};
use app::kernel::{SystemChance, SystemClock};
use app::languages::Texts;
use app::vault::Vault;
use app::{App, Settings};
use axum::Router;
use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::routing::{get, post};
use db::{Db, Location, Sql};
use load::{Load, Request};

const SPAN: Duration = Duration::from_secs(3);
const ROUNDS: usize = 3;
const PAGE: &str = "/en/campaigns/kazakhstan-2014";

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let app = open(&folder).await;
    let site = serve(web::router(web::WebState::new(app.clone(), web::WebOptions::default()))).await;
    pages(site).await;
    signatures(&app, site).await;
}

async fn open(folder: &tempfile::TempDir) -> App {
    let place = Location::Sqlite(folder.path().join("bench.db"));
    let db = Db::open(&place).await.expect("the database opens");
    db.migrate().await.expect("the migrations run");
    let settings = Settings { form_seconds: 0, ..Settings::default() };
    let texts = Texts::load().expect("the texts load");
    let app =
        App::new(db, Vault::new(&[7; 32]), Arc::new(SystemClock), Arc::new(SystemChance), texts, settings);
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/kazakhstan-2014");
    campaigns::import(&app, BundleSource::at(example)).await.expect("the example imports");
    app
}

async fn serve(router: Router) -> SocketAddr {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move {
        axum::serve(axum::serve::ListenerExt::tap_io(listener, |tcp| drop(tcp.set_nodelay(true))), service)
            .await
    });
    address
}

async fn pages(site: SocketAddr) {
    let request = Request::get(PAGE).header("accept-encoding", "br");
    let answer = load::once(site, &request.bytes(0)).await;
    println!("campaign page, {} bytes of brotli", answer.body.len());
    let bare = serve(bare_page(&answer)).await;
    for connections in [16, 64] {
        compare("same bytes, bare axum", bare, "campaign page", site, connections, &request).await;
    }
}

/// The same body and headers from a handler that does nothing else.
fn bare_page(answer: &load::Answer) -> Router {
    let body = Bytes::from(answer.body.clone());
    let mut headers = HeaderMap::new();
    for (name, value) in &answer.headers {
        if !["content-length", "date", "connection"].contains(&name.as_str()) {
            let name: HeaderName = name.parse().expect("a header name");
            headers.append(name, HeaderValue::from_str(value).expect("a header value"));
        }
    }
    Router::new().route(PAGE, get(move || std::future::ready((headers.clone(), body.clone()))))
}

async fn signatures(app: &App, site: SocketAddr) {
    let path = format!("{PAGE}/sign");
    let bare = serve(Router::new().route(&path, post(read_only))).await;
    let request = Request::post(
        &path,
        "name=Ada+Lovelace&email=ada{n}%40people.example&country=GB&city=London&visibility=public&consent=on",
    );
    let mut answered = 0;
    for connections in [64, 256] {
        answered +=
            compare("form read, nothing stored", bare, "durable signature", site, connections, &request)
                .await;
    }
    let rows: i64 = app
        .db
        .one(&Sql::new("SELECT count(*) AS n FROM signature"), &[])
        .await
        .and_then(|row| row.get("n"))
        .expect("the rows are counted");
    println!("{rows} rows for {answered} answers of 303");
    assert!(rows >= answered as i64, "a signature answered with 303 is not there");
}

/// The least a form handler does: read the fields, look for an address, answer 303.
async fn read_only(body: Bytes) -> axum::response::Response {
    let email = form_fields(&body).into_iter().find(|(key, _)| key == "email");
    let status = if email.is_some_and(|(_, value)| value.contains('@')) { 303 } else { 422 };
    axum::response::Response::builder()
        .status(status)
        .header("location", format!("{PAGE}/thanks"))
        .body(axum::body::Body::empty())
        .expect("a response")
}

fn form_fields(body: &[u8]) -> Vec<(String, String)> {
    body.split(|byte| *byte == b'&')
        .filter_map(|pair| {
            let text = String::from_utf8_lossy(pair).replace('+', " ").replace("%40", "@");
            text.split_once('=').map(|(key, value)| (key.to_owned(), value.to_owned()))
        })
        .collect()
}

/// Loads both in turn, round by round, and prints the median of each and of their ratios. Returns how many requests
/// the second one answered.
async fn compare(
    base_name: &str,
    base: SocketAddr,
    name: &str,
    site: SocketAddr,
    connections: usize,
    request: &Request,
) -> usize {
    let (mut bases, mut sites, mut answered) = (Vec::new(), Vec::new(), 0);
    for _ in 0..ROUNDS {
        bases.push(Load::run(base, connections, SPAN, request).await);
        let ours = Load::run(site, connections, SPAN, request).await;
        answered += ours.answered;
        sites.push(ours);
    }
    let mut ratios: Vec<f64> =
        bases.iter().zip(&sites).map(|(base, site)| site.rate() / base.rate()).collect();
    ratios.sort_by(f64::total_cmp);
    let line = |name: &str, runs: &[Load]| {
        let mut rates: Vec<f64> = runs.iter().map(Load::rate).collect();
        rates.sort_by(f64::total_cmp);
        let worst = runs.iter().map(Load::p99_ms).fold(0.0, f64::max);
        let refused: usize = runs.iter().map(|run| run.refused).sum();
        println!(
            "{connections:>4} connections  {name:<26} {:>8.0}/s  p99 {worst:>6.1} ms  refused {refused}",
            rates[rates.len() / 2]
        );
    };
    line(base_name, &bases);
    line(name, &sites);
    println!(
        "{connections:>4} connections  ratio {:.2} (of {ROUNDS} rounds: {ratios:.2?})",
        ratios[ratios.len() / 2]
    );
    answered
}
