//! A load generator as light as can be, since it shares the machine with what it loads: connections kept open, one
//! request after another on each, on two threads of their own, for a bounded time.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::requests::Requests;

const THREADS: usize = 2;
/// After the connections stand and before anything is counted.
const WARM: Duration = Duration::from_millis(250);

/// What is loaded, and with what.
#[derive(Debug, Clone)]
pub struct Target {
    pub address: SocketAddr,
    pub requests: Arc<Requests>,
    /// The status that says it was done.
    pub status: u16,
}

/// What a run gave.
#[derive(Debug, Default, Clone)]
pub struct Run {
    /// Done, per second, within the time counted.
    pub rate: f64,
    pub p50_ms: f64,
    pub p99_ms: f64,
    /// Done in all, before and after the time counted too.
    pub done: u64,
    /// Answered "come back" (503), and anything else.
    pub busy: u64,
    pub wrong: u64,
}

#[derive(Default)]
struct Tally {
    took_us: Vec<u32>,
    done: u64,
    busy: u64,
    wrong: u64,
}

/// Loads a target; every request that was sent is answered before this returns.
pub fn run(target: &Target, connections: usize, span: Duration) -> Run {
    let threads: Vec<_> = (0..THREADS)
        .map(|thread| {
            let target = target.clone();
            let share = connections / THREADS + usize::from(thread < connections % THREADS);
            std::thread::spawn(move || on_this_thread(&target, share, span))
        })
        .collect();
    let mut all = Tally::default();
    for thread in threads {
        all.add(thread.join().expect("the load runs to its end"));
    }
    all.took_us.sort_unstable();
    let quantile = |percent: usize| {
        let at = all.took_us.len().saturating_sub(1) * percent / 100;
        all.took_us.get(at).map_or(f64::NAN, |&us| f64::from(us) / 1e3)
    };
    Run {
        rate: all.took_us.len() as f64 / span.as_secs_f64(),
        p50_ms: quantile(50),
        p99_ms: quantile(99),
        done: all.done,
        busy: all.busy,
        wrong: all.wrong,
    }
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.took_us.extend(other.took_us);
        self.done += other.done;
        self.busy += other.busy;
        self.wrong += other.wrong;
    }
}

fn on_this_thread(target: &Target, connections: usize, span: Duration) -> Tally {
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_io().build().expect("a runtime of one thread");
    runtime.block_on(async {
        let mut streams = Vec::with_capacity(connections);
        for _ in 0..connections {
            let stream = TcpStream::connect(target.address).await.expect("the server listens");
            stream.set_nodelay(true).expect("no delay");
            streams.push(stream);
        }
        let from = Instant::now() + WARM;
        let tasks: Vec<_> = streams
            .into_iter()
            .map(|stream| tokio::spawn(one_connection(stream, target.clone(), from, from + span)))
            .collect();
        let mut all = Tally::default();
        for task in tasks {
            all.add(task.await.expect("a connection runs to its end"));
        }
        all
    })
}

async fn one_connection(mut stream: TcpStream, target: Target, from: Instant, until: Instant) -> Tally {
    let (mut tally, mut request) = (Tally::default(), Vec::new());
    let mut buffer = Vec::with_capacity(32 << 10);
    let mut begun = Instant::now();
    while begun < until {
        target.requests.next(&mut request);
        stream.write_all(&request).await.expect("the request is sent");
        let (status, _) = answer(&mut stream, &mut buffer).await;
        let ended = Instant::now();
        if status == target.status {
            tally.done += 1;
            if ended >= from && ended < until {
                tally.took_us.push((ended - begun).as_micros().try_into().unwrap_or(u32::MAX));
            }
        } else if status == 503 {
            tally.busy += 1;
        } else {
            tally.wrong += 1;
        }
        begun = ended;
    }
    tally
}

/// Reads one answer into the buffer: its status, and where its head ends.
async fn answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> (u16, usize) {
    buffer.clear();
    loop {
        assert!(stream.read_buf(buffer).await.expect("an answer arrives") > 0, "the server hung up");
        let Some(end) = buffer.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let head = &buffer[..end];
        let status = head.get(9..12).and_then(|digits| std::str::from_utf8(digits).ok()?.parse().ok());
        let whole = end + 4 + content_length(head);
        while buffer.len() < whole {
            assert!(stream.read_buf(buffer).await.expect("the body arrives") > 0, "the server hung up");
        }
        return (status.expect("a status"), end);
    }
}

fn content_length(head: &[u8]) -> usize {
    const NAME: &[u8] = b"content-length:";
    let value = head.split(|&byte| byte == b'\n').find_map(|line| {
        let name = line.get(..NAME.len())?;
        name.eq_ignore_ascii_case(NAME).then(|| &line[NAME.len()..])
    });
    value.and_then(|value| std::str::from_utf8(value).ok()?.trim().parse().ok()).unwrap_or(0)
}

/// One answer, whole.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

/// One request on a connection of its own; an error when nobody answers.
pub fn once(address: SocketAddr, requests: &Requests) -> std::io::Result<Answer> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().build()?;
    runtime.block_on(async {
        let mut stream = TcpStream::connect(address).await?;
        let (mut request, mut buffer) = (Vec::new(), Vec::new());
        requests.next(&mut request);
        stream.write_all(&request).await?;
        let (status, end) = answer(&mut stream, &mut buffer).await;
        let head = String::from_utf8_lossy(&buffer[..end]).into_owned();
        let headers = head.lines().skip(1).filter_map(|line| line.split_once(": "));
        let headers = headers.map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned())).collect();
        Ok(Answer { status, headers, body: buffer[end + 4..].to_vec() })
    })
}
