//! How fast is a campaign's page, beside the same bytes from a bare axum handler? One run, both figures, on loopback.
//!
//! `cargo bench -p web --bench page` (seconds and connections: `PAGE_BENCH_SECONDS`, `PAGE_BENCH_CONNECTIONS`).

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use app::campaigns::{self, BundleSource};
use axum::Router;
use axum::body::Bytes;
use axum::http::header::{CONTENT_ENCODING, CONTENT_TYPE};
use axum::routing::get;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use web::{WebOptions, WebState};

const PATH: &str = "/en/campaigns/kazakhstan-2014";

#[tokio::main]
async fn main() {
    let app = app::testing::app().await;
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../examples/kazakhstan-2014");
    campaigns::import(&app.app, BundleSource::Folder(folder)).await.expect("the example imports");
    let site = serve(web::router(WebState::new(app.app.clone(), WebOptions::default()))).await;
    let page = Bytes::from(once(site).await);
    let bytes = page.len();
    let answer =
        async move || ([(CONTENT_TYPE, "text/html; charset=utf-8"), (CONTENT_ENCODING, "br")], page.clone());
    let bare = serve(Router::new().route(PATH, get(answer))).await;

    let seconds = setting("PAGE_BENCH_SECONDS", 5);
    let connections = setting("PAGE_BENCH_CONNECTIONS", 64);
    // Turn by turn, so that a noisy neighbour disturbs both.
    let (mut page_rate, mut bare_rate) = (0.0_f64, 0.0_f64);
    for _ in 0..3 {
        bare_rate = bare_rate.max(rate(bare, connections, Duration::from_secs(seconds)).await);
        page_rate = page_rate.max(rate(site, connections, Duration::from_secs(seconds)).await);
    }
    let ratio = page_rate / bare_rate;
    println!("{bytes} bytes, {connections} connections");
    println!("bare handler   {bare_rate:9.0} requests/s");
    println!("campaign page  {page_rate:9.0} requests/s");
    println!("ratio          {ratio:9.2}");
}

fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

async fn serve(router: Router) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

fn request() -> String {
    format!("GET {PATH} HTTP/1.1\r\nHost: bench\r\nAccept-Encoding: gzip, br\r\nAccept-Language: en\r\n\r\n")
}

/// One answer's body.
async fn once(address: SocketAddr) -> Vec<u8> {
    let mut stream = TcpStream::connect(address).await.expect("a connection");
    stream.write_all(request().as_bytes()).await.expect("written");
    let mut buffer = Vec::new();
    let (head, length) = read_answer(&mut stream, &mut buffer).await;
    buffer[head..head + length].to_vec()
}

/// Reads one answer into the buffer; tells where its body begins and how long it is.
async fn read_answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> (usize, usize) {
    let mut chunk = [0; 32 * 1024];
    loop {
        if let Some(end) = buffer.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&buffer[..end]).to_ascii_lowercase();
            assert!(head.starts_with("http/1.1 200"), "{head}");
            let length = head.split("content-length: ").nth(1).and_then(|rest| rest.split("\r\n").next());
            let length: usize = length.and_then(|length| length.trim().parse().ok()).expect("a length");
            if buffer.len() >= end + 4 + length {
                return (end + 4, length);
            }
        }
        let read = stream.read(&mut chunk).await.expect("read");
        assert!(read > 0, "the connection closed");
        buffer.extend_from_slice(&chunk[..read]);
    }
}

async fn rate(address: SocketAddr, connections: u64, span: Duration) -> f64 {
    let began = Instant::now();
    let mut clients = tokio::task::JoinSet::new();
    for _ in 0..connections {
        clients.spawn(async move {
            let mut stream = TcpStream::connect(address).await.expect("a connection");
            stream.set_nodelay(true).expect("an option");
            let (request, mut buffer, mut answered) = (request(), Vec::new(), 0_u64);
            while began.elapsed() < span {
                stream.write_all(request.as_bytes()).await.expect("written");
                buffer.clear();
                read_answer(&mut stream, &mut buffer).await;
                answered += 1;
            }
            answered
        });
    }
    let mut answered = 0;
    while let Some(client) = clients.join_next().await {
        answered += client.expect("a client");
    }
    answered as f64 / began.elapsed().as_secs_f64()
}
