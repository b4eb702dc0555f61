//! A receiving mail server that keeps of each message who sent it and its Message-ID, before it says 250: what a
//! killed worker handed over is known here even when nobody heard the answer.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// The envelope sender with the Message-IDs that came from it, one for each message.
pub type Kept = HashMap<String, Vec<String>>;

/// Serves until the test ends.
pub struct Sink {
    pub port: u16,
    kept: Arc<Mutex<Kept>>,
    messages: Arc<AtomicUsize>,
}

impl Sink {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let sink = Self { port, kept: Arc::default(), messages: Arc::default() };
        let (kept, messages) = (Arc::clone(&sink.kept), Arc::clone(&sink.messages));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let (kept, messages) = (Arc::clone(&kept), Arc::clone(&messages));
                // A worker that is killed breaks off in the middle.
                std::thread::spawn(move || converse(&stream.unwrap(), &kept, &messages).ok());
            }
        });
        sink
    }

    /// As a transport.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}?tls=none", self.port)
    }

    /// How many messages came, repeats included.
    pub fn messages(&self) -> usize {
        self.messages.load(Ordering::SeqCst)
    }

    pub fn kept(&self) -> Kept {
        self.kept.lock().unwrap().clone()
    }
}

fn converse(stream: &TcpStream, kept: &Mutex<Kept>, messages: &AtomicUsize) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let (mut reader, mut writer) = (BufReader::new(stream), stream);
    writer.write_all(b"220 sink.example ESMTP\r\n")?;
    let (mut from, mut line) = (String::new(), String::new());
    loop {
        line.clear();
        if reader.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let verb = line.get(..4).unwrap_or_default().to_ascii_uppercase();
        let answer = match verb.as_str() {
            "EHLO" => "250-sink.example\r\n250-PIPELINING\r\n250-8BITMIME\r\n250 SMTPUTF8\r\n",
            "MAIL" => {
                line.split(['<', '>']).nth(1).unwrap_or_default().clone_into(&mut from);
                "250 2.1.0 Ok\r\n"
            }
            "DATA" => {
                writer.write_all(b"354 Go on\r\n")?;
                let id = read_message(&mut reader)?;
                kept.lock().unwrap().entry(from.clone()).or_default().push(id);
                messages.fetch_add(1, Ordering::SeqCst);
                "250 2.0.0 Ok\r\n"
            }
            "QUIT" => return writer.write_all(b"221 2.0.0 Bye\r\n"),
            _ => "250 2.0.0 Ok\r\n",
        };
        writer.write_all(answer.as_bytes())?;
    }
}

/// Reads up to the final dot; what ends before it never came.
fn read_message(reader: &mut impl BufRead) -> std::io::Result<String> {
    let (mut id, mut line) = (String::new(), Vec::new());
    loop {
        line.clear();
        if reader.read_until(b'\n', &mut line)? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        if line == b".\r\n" {
            return Ok(id);
        }
        if let Some(value) = line.strip_prefix(b"Message-ID: ") {
            String::from_utf8_lossy(value).trim().clone_into(&mut id);
        }
    }
}
