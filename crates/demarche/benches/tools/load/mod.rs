//! A load generator: so many connections kept open, one request after another on each, for a bounded time.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

static NUMBER: AtomicU64 = AtomicU64::new(1);

/// A request; `{n}` in its body becomes another number each time.
#[derive(Debug, Clone)]
pub struct Request {
    head: String,
    body: String,
}

impl Request {
    pub fn get(path: &str) -> Self {
        Self { head: format!("GET {path} HTTP/1.1\r\nhost: bench\r\n"), body: String::new() }
    }

    pub fn post(path: &str, body: &str) -> Self {
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: bench\r\ncontent-type: application/x-www-form-urlencoded\r\n"
        );
        Self { head, body: body.to_owned() }
    }

    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.head = format!("{}{name}: {value}\r\n", self.head);
        self
    }

    pub fn bytes(&self, n: u64) -> Vec<u8> {
        let body = self.body.replace("{n}", &n.to_string());
        format!("{}content-length: {}\r\n\r\n{body}", self.head, body.len()).into_bytes()
    }
}

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// What a run gave: answers below 400, answers above, and how long each took.
#[derive(Debug)]
pub struct Load {
    pub answered: usize,
    pub refused: usize,
    took: Vec<Duration>,
    span: Duration,
}

impl Load {
    pub async fn run(to: SocketAddr, connections: usize, span: Duration, request: &Request) -> Self {
        let begun = now();
        let tasks: Vec<_> = (0..connections)
            .map(|_| tokio::spawn(one_connection(to, begun + span, request.clone())))
            .collect();
        let (mut answered, mut refused, mut took) = (0, 0, Vec::new());
        for task in tasks {
            let (good, bad, times) = task.await.expect("a connection runs to its end");
            answered += good;
            refused += bad;
            took.extend(times);
        }
        took.sort_unstable();
        Self { answered, refused, took, span: begun.elapsed() }
    }

    pub fn rate(&self) -> f64 {
        self.answered as f64 / self.span.as_secs_f64()
    }

    pub fn p99_ms(&self) -> f64 {
        let at = self.took.len().saturating_sub(1) * 99 / 100;
        self.took.get(at).map_or(0.0, |took| took.as_secs_f64() * 1e3)
    }
}

fn now() -> Instant {
    Instant::now()
}

async fn one_connection(to: SocketAddr, until: Instant, request: Request) -> (usize, usize, Vec<Duration>) {
    let mut stream = TcpStream::connect(to).await.expect("the server listens");
    stream.set_nodelay(true).expect("no delay");
    let (mut good, mut bad, mut took, mut buffer) = (0, 0, Vec::new(), Vec::new());
    while now() < until {
        let begun = now();
        let bytes = request.bytes(NUMBER.fetch_add(1, Ordering::Relaxed));
        stream.write_all(&bytes).await.expect("the request is sent");
        let answer = read_answer(&mut stream, &mut buffer).await;
        took.push(begun.elapsed());
        if answer.status < 400 { good += 1 } else { bad += 1 }
    }
    (good, bad, took)
}

/// One request on a connection of its own.
pub async fn once(to: SocketAddr, request: &[u8]) -> Answer {
    let mut stream = TcpStream::connect(to).await.expect("the server listens");
    stream.write_all(request).await.expect("the request is sent");
    read_answer(&mut stream, &mut Vec::new()).await
}

async fn read_answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Answer {
    loop {
        if let Some(end) = buffer.windows(4).position(|window| window == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&buffer[..end]).into_owned();
            let mut lines = head.split("\r\n");
            let status =
                lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).expect("a status line");
            let headers: Vec<(String, String)> = lines
                .filter_map(|line| line.split_once(": "))
                .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
                .collect();
            let length = headers.iter().find(|(name, _)| name == "content-length");
            let length: usize = length.and_then(|(_, value)| value.parse().ok()).unwrap_or(0);
            while buffer.len() < end + 4 + length {
                assert!(stream.read_buf(buffer).await.expect("the body arrives") > 0, "the server hung up");
            }
            let body = buffer[end + 4..end + 4 + length].to_vec();
            buffer.drain(..end + 4 + length);
            return Answer { status, headers, body };
        }
        assert!(stream.read_buf(buffer).await.expect("an answer arrives") > 0, "the server hung up");
    }
}
