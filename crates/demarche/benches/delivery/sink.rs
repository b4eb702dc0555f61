//! Debian's `smtp-sink`, which takes every message and forgets it, and `smtp-source`, which sends as fast as it can.

use std::fmt::Write as _;
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::tools::free_address;

pub struct Sink {
    child: Child,
    pub address: SocketAddr,
}

impl Sink {
    /// Starts one; `None`, with a line that says why, where it is not installed.
    pub fn start() -> Option<Self> {
        let address = free_address();
        // As root it wants to know as whom it shall run.
        let started = Command::new("/usr/sbin/smtp-sink")
            .args(["-u", "nobody", &address.to_string(), "1000"])
            .stdout(Stdio::null())
            .stderr(Stdio::inherit())
            .spawn();
        let Ok(child) = started else {
            eprintln!("smtp-sink is not installed: nothing is measured (apt install postfix)");
            return None;
        };
        let sink = Self { child, address };
        let patience = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(address).is_err() {
            assert!(Instant::now() < patience, "smtp-sink does not answer");
            std::thread::sleep(Duration::from_millis(20));
        }
        Some(sink)
    }

    /// Messages a second of `smtp-source`: each session keeps its connection, as ours do, or begins anew.
    pub fn source(&self, messages: usize, bytes: usize, sessions: usize, keep: bool) -> f64 {
        let mut arguments = String::new();
        let keep = if keep { "-d" } else { "" };
        write!(
            arguments,
            "{keep} -s {sessions} -l {bytes} -m {messages} -f a@source.example -t b@sink.example"
        )
        .expect("a text grows");
        let begun = Instant::now();
        let status = Command::new("/usr/sbin/smtp-source")
            .args(arguments.split_ascii_whitespace())
            .arg(self.address.to_string())
            .status()
            .expect("smtp-source runs");
        assert!(status.success(), "smtp-source failed");
        messages as f64 / begun.elapsed().as_secs_f64()
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}
