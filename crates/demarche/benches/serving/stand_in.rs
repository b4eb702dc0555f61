//! What the site is measured against: servers that do as little as could answer at all, each in a process of its own.

use std::io::{Read, Write};
use std::net::SocketAddr;
use std::process::{Command, Stdio};
use std::sync::Arc;

use app::campaigns::{self, BundleSource};
use app::kernel::{SystemChance, SystemClock};
use app::languages::Texts;
use app::signatures::Intake;
use app::vault::Vault;
use app::{App, Settings};
use axum::Router;
use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue};
use axum::response::Response;
use axum::routing::{get, post};
use db::{Db, Location};

use crate::tools::load::Answer;
use crate::tools::site::{EXAMPLES, Server, example_folder};

/// The word by which this program, started again, knows what to be.
pub const WORD: &str = "stand-in";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StandIn {
    /// axum answers `Hello, World!`.
    Hello,
    /// The form's fields are decoded, an address looked for, 303 answered. Nothing is judged, sealed or stored.
    FormRead,
    /// Everything that the site does with a form, the way to the writer and back included, but for the transaction:
    /// the writer answers at once.
    StoreSkipped,
    /// The page's compressed bytes and headers, from memory.
    PageBytes,
}

impl StandIn {
    const ALL: [(Self, &'static str); 4] = [
        (Self::Hello, "hello"),
        (Self::FormRead, "read-form"),
        (Self::StoreSkipped, "store-skipped"),
        (Self::PageBytes, "page-bytes"),
    ];

    /// Starts it; `page` is what it answers, if it answers a page.
    pub fn start(self, page: Option<&Answer>) -> (Server, SocketAddr) {
        let word = Self::ALL.iter().find(|(known, _)| *known == self).map_or("", |(_, word)| *word);
        let itself = std::env::current_exe().expect("this program's own file");
        let mut child = Command::new(itself)
            .args([WORD, word])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the stand-in starts");
        if let (Some(page), Some(mut stdin)) = (page, child.stdin.as_ref()) {
            stdin.write_all(&packed(page)).expect("the page is told");
        }
        let mut line = String::new();
        let mut told = std::io::BufReader::new(child.stdout.take().expect("its output"));
        std::io::BufRead::read_line(&mut told, &mut line).expect("the stand-in says where it listens");
        (Server::new(child), line.trim().parse().expect("an address"))
    }

    fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == word).map(|(known, _)| *known)
    }
}

/// If this process was started as a stand-in, serves until it is killed.
pub fn serve_if_asked() {
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() != Some(WORD) {
        return;
    }
    let what = arguments.next().and_then(|word| StandIn::of_word(&word)).expect("a stand-in that is known");
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(serve(what));
    std::process::exit(0);
}

async fn serve(what: StandIn) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let router = match what {
        StandIn::Hello => Router::new().route("/", get(async || "Hello, World!")),
        StandIn::FormRead => Router::new().fallback(post(read_form)),
        StandIn::StoreSkipped => {
            web::router(web::WebState::new(skipping(&folder).await, web::WebOptions::default()))
        }
        StandIn::PageBytes => page_bytes(&unpacked()),
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    println!("{}", listener.local_addr().expect("an address"));
    // Whoever started this holds the other end; when that one goes, so does this.
    tokio::task::spawn_blocking(|| {
        std::io::stdin().read_to_end(&mut Vec::new()).ok();
        std::process::exit(0);
    });
    let listener = axum::serve::ListenerExt::tap_io(listener, |tcp| drop(tcp.set_nodelay(true)));
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    axum::serve(listener, service).await.expect("the stand-in serves");
}

async fn read_form(body: Bytes) -> Response {
    let fields: Vec<(String, String)> = url::form_urlencoded::parse(&body)
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    let email = fields.iter().find(|(name, _)| name == "email");
    let status = if email.is_some_and(|(_, value)| value.contains('@')) { 303 } else { 422 };
    let response =
        Response::builder().status(status).header("location", "/en/campaigns/kazakhstan-2014/thanks");
    response.body(Body::empty()).expect("a response")
}

async fn skipping(folder: &tempfile::TempDir) -> App {
    let db = Db::open(&Location::Sqlite(folder.path().join("bench.db"))).await.expect("the database opens");
    db.migrate().await.expect("the migrations run");
    let settings = Settings { form_seconds: 0, ..Settings::default() };
    let intake = Intake::without_store(settings.intake_queue);
    let texts = Texts::load().expect("the texts load");
    let vault = Vault::new(&[7; 32]);
    let app =
        App::with_intake(db, vault, Arc::new(SystemClock), Arc::new(SystemChance), texts, settings, intake);
    for example in EXAMPLES {
        let bundle = BundleSource::at(example_folder(example));
        campaigns::import(&app, bundle).await.expect("the example imports");
    }
    app
}

fn page_bytes(page: &Answer) -> Router {
    let body = Bytes::from(page.body.clone());
    let mut headers = HeaderMap::new();
    for (name, value) in kept_headers(page) {
        let name: HeaderName = name.parse().expect("a header name");
        headers.append(name, HeaderValue::from_str(value).expect("a header value"));
    }
    Router::new().fallback(get(move || std::future::ready((headers.clone(), body.clone()))))
}

/// Those that a server does not make itself.
pub fn kept_headers(page: &Answer) -> impl Iterator<Item = (&str, &str)> {
    let made = ["content-length", "date", "connection", "server"];
    let all = page.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    all.filter(move |(name, _)| !made.contains(name))
}

/// A page as the stand-in is told it: headers, an empty line, how long the body is, the body.
fn packed(page: &Answer) -> Vec<u8> {
    let headers: Vec<String> = kept_headers(page).map(|(name, value)| format!("{name}: {value}\n")).collect();
    let mut bytes = format!("{}\n{}\n", headers.concat(), page.body.len()).into_bytes();
    bytes.extend_from_slice(&page.body);
    bytes
}

fn unpacked() -> Answer {
    let mut input = std::io::stdin().lock();
    let mut line = || {
        let mut text = String::new();
        std::io::BufRead::read_line(&mut input, &mut text).expect("the page is told");
        text.trim_end().to_owned()
    };
    let mut headers = Vec::new();
    loop {
        let text = line();
        let Some((name, value)) = text.split_once(": ") else { break };
        headers.push((name.to_owned(), value.to_owned()));
    }
    let length: usize = line().parse().expect("a length");
    let mut body = vec![0; length];
    input.read_exact(&mut body).expect("the page is told whole");
    Answer { status: 200, headers, body }
}
