//! A rolling restart: behind a balancer that looks at `/readyz`, nobody meets an error while one web process after
//! the other is replaced.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::TcpStream;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use crate::harness::{Response, Site, form, free_port, get, serve_on, wait_for};

/// Sends requests to those that are ready, over connections that it keeps, as nginx and haproxy do. Tries another
/// only when a connection is refused: everything else that goes wrong is an error for a supporter.
struct Balancer {
    ports: [u16; 2],
    ready: Mutex<Vec<u16>>,
    turn: AtomicUsize,
}

impl Balancer {
    fn look(&self) {
        let is_ready = |port: &u16| get(*port, "/readyz").is_ok_and(|response| response.status == 200);
        *self.ready.lock().unwrap() = self.ports.into_iter().filter(is_ready).collect();
    }

    fn send(&self, kept: &mut HashMap<u16, TcpStream>, request: &str) -> std::io::Result<Response> {
        loop {
            let ready = self.ready.lock().unwrap().clone();
            assert!(!ready.is_empty(), "no server is ready");
            kept.retain(|port, _| ready.contains(port));
            let port = ready[self.turn.fetch_add(1, Ordering::SeqCst) % ready.len()];
            let stream = match kept.remove(&port).map_or_else(|| TcpStream::connect(("127.0.0.1", port)), Ok)
            {
                Err(error) if error.kind() == ErrorKind::ConnectionRefused => {
                    self.ready.lock().unwrap().retain(|other| *other != port);
                    continue;
                }
                connected => connected?,
            };
            let (response, stream) = exchange(stream, request)?;
            if let Some(stream) = stream {
                kept.insert(port, stream);
            }
            return Ok(response);
        }
    }
}

/// One request and its answer; the connection comes back unless the server closes it.
fn exchange(mut stream: TcpStream, request: &str) -> std::io::Result<(Response, Option<TcpStream>)> {
    stream.set_read_timeout(Some(Duration::from_mins(1)))?;
    stream.write_all(request.as_bytes())?;
    let mut reader = BufReader::new(&stream);
    let mut head = String::new();
    while reader.read_line(&mut head)? > 2 {}
    let head = head.to_ascii_lowercase();
    let status = head.split(' ').nth(1).and_then(|code| code.parse().ok());
    let status = status.ok_or_else(|| std::io::Error::other("no answer"))?;
    let length = head.split("\r\ncontent-length: ").nth(1).and_then(|rest| rest.lines().next()?.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    reader.read_exact(&mut body)?;
    drop(reader);
    let stays = !head.contains("\r\nconnection: close");
    let body = String::from_utf8_lossy(&body).into_owned();
    Ok((Response { status, head, body }, stays.then_some(stream)))
}

const PAGE: &str = "/en/campaigns/kazakhstan-2014";

fn requests(n: usize) -> [String; 2] {
    let email = format!("s{n}@mail.example");
    let form = form(&[("name", "A Supporter"), ("email", &email), ("country", "CH"), ("consent", "on")]);
    [
        format!("GET {PAGE} HTTP/1.1\r\nHost: x\r\n\r\n"),
        format!(
            "POST {PAGE}/sign HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\n\r\n{form}",
            form.len()
        ),
    ]
}

#[test]
fn nobody_meets_an_error_while_one_after_the_other_is_restarted() {
    let site = Site::with_campaign("");
    let serve = |port| {
        let mut command = site.command(&["serve", "--role", "web"]);
        command.env("DEMARCHE_LISTEN", format!("127.0.0.1:{port}")).env("DEMARCHE_DRAIN_SECONDS", "1");
        serve_on(command, port)
    };
    let ports = [site.port, free_port()];
    let mut running = ports.map(|port| Some(serve(port)));
    let balancer = Balancer { ports, ready: Mutex::new(ports.to_vec()), turn: AtomicUsize::new(0) };
    let (over, sent) = (AtomicBool::new(false), AtomicUsize::new(0));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::SeqCst) {
                balancer.look();
                std::thread::sleep(Duration::from_millis(50));
            }
        });
        let readers: Vec<_> = (0..4)
            .map(|reader| {
                let (balancer, over, sent) = (&balancer, &over, &sent);
                scope.spawn(move || {
                    let mut kept = HashMap::new();
                    for n in (reader..).step_by(4).take_while(|_| !over.load(Ordering::SeqCst)) {
                        for (request, expected) in requests(n).iter().zip([200, 303]) {
                            let answer = balancer.send(&mut kept, request);
                            assert_eq!(answer.unwrap().status, expected, "request {n} of reader {reader}");
                            sent.fetch_add(1, Ordering::SeqCst);
                        }
                        std::thread::sleep(Duration::from_millis(2));
                    }
                })
            })
            .collect();
        let is_well = || {
            let answered = sent.load(Ordering::SeqCst);
            wait_for(|| {
                let ended = readers.iter().any(std::thread::ScopedJoinHandle::is_finished);
                (ended || sent.load(Ordering::SeqCst) > answered + 20).then_some(())
            });
        };
        for (at, port) in ports.into_iter().enumerate() {
            is_well();
            let old = running[at].take().unwrap();
            old.signal("-TERM");
            // Told to go, it says so to the balancer, and answers whoever comes all the same.
            wait_for(|| (get(port, "/readyz").ok()?.status == 503).then_some(()));
            let last = exchange(TcpStream::connect(("127.0.0.1", port)).unwrap(), &requests(0)[0]).unwrap();
            assert_eq!((last.0.status, last.1.is_none()), (200, true), "{}", last.0.head);
            assert!(old.wait().0.success());
            running[at] = Some(serve(port));
            wait_for(|| balancer.ready.lock().unwrap().contains(&port).then_some(()));
        }
        is_well();
        over.store(true, Ordering::SeqCst);
    });
    for process in running.into_iter().flatten() {
        process.signal("-INT");
        assert!(process.wait().0.success());
    }
}
