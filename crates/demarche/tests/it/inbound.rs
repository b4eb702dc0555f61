//! What comes back, handed to the real process by a mail server that repeats until it is told 250: killed in the middle,
//! without a database, on a full disk, forged, huge, our own.

use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::net::TcpStream;
use std::os::unix::net::UnixStream;
use std::process::Stdio;
use std::time::Duration;

use db::Db;

use crate::disk::serve_on_a_small_disk;
use crate::harness::{Running, Site, answer, free_port, wait_for, within};
use crate::postgres::fresh;
use crate::server::Server;

const LETTERS: usize = 90;

/// At moments of nobody's choosing; `DEMARCHE_TEST_KILLS=80` kills it as often as there are letters for.
fn kills() -> i64 {
    let kills = std::env::var("DEMARCHE_TEST_KILLS").ok().and_then(|kills| kills.parse::<i64>().ok());
    kills.map_or(5, |kills| (kills / 2).clamp(1, 40))
}

fn config(port: u16) -> String {
    format!("[mail]\nfrom_domain = \"letters.example\"\ninbound = \"127.0.0.1:{port}\"\n")
}

/// The addresses that 90 accepted letters return to.
fn delivered(site: &Site) -> Vec<String> {
    let running = site.serve();
    assert_eq!(site.sign("A Supporter", "a@mail.example").unwrap().status, 303);
    let confirm = site.link("a@mail.example", "confirm");
    assert_eq!(site.post(&confirm, "").unwrap().status, 200);
    let accepted = "SELECT count(*) AS n FROM letter WHERE state = 'accepted'";
    wait_for(|| (site.number(accepted) == LETTERS as i64).then_some(()));
    assert!(running.stop_and_read().0.success());
    let mut addresses: Vec<String> = mails(site).iter().filter_map(|mail| returns_to(mail)).collect();
    addresses.sort();
    assert_eq!(addresses.len(), LETTERS);
    addresses
}

fn mails(site: &Site) -> Vec<String> {
    let files = std::fs::read_dir(site.data().join("mail/new")).unwrap();
    files
        .map(|file| String::from_utf8_lossy(&std::fs::read(file.unwrap().path()).unwrap()).into_owned())
        .collect()
}

/// The envelope sender of a letter.
fn returns_to(mail: &str) -> Option<String> {
    let path = mail.lines().find_map(|line| line.strip_prefix("Return-Path: <")?.trim().strip_suffix('>'))?;
    path.starts_with("letter+").then(|| path.to_owned())
}

/// A mail server that hands in what came back.
struct Sender(BufReader<TcpStream>);

impl Sender {
    fn new(port: u16) -> Self {
        Self::connect(port).unwrap()
    }

    fn connect(port: u16) -> std::io::Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(Duration::from_mins(1)))?;
        let mut sender = Self(BufReader::new(stream));
        sender.reply()?;
        sender.say("LHLO mx.example\r\n")?;
        Ok(sender)
    }

    fn write(&mut self, text: &str) -> std::io::Result<()> {
        self.0.get_mut().write_all(text.as_bytes())
    }

    /// The last line of a reply.
    fn reply(&mut self) -> std::io::Result<String> {
        loop {
            let mut line = String::new();
            if self.0.read_line(&mut line)? == 0 {
                return Err(ErrorKind::UnexpectedEof.into());
            }
            if line.as_bytes().get(3) != Some(&b'-') {
                return Ok(line.trim_end().to_owned());
            }
        }
    }

    fn say(&mut self, text: &str) -> std::io::Result<String> {
        self.write(text)?;
        self.reply()
    }

    /// All but hearing what became of it; otherwise the refusal.
    fn hand_over(&mut self, to: &str, message: &str) -> std::io::Result<Option<String>> {
        let from = format!("MAIL FROM:<{}>\r\n", sent_by(message));
        for command in ["RSET\r\n".to_owned(), from, format!("RCPT TO:<{to}>\r\n")] {
            let reply = self.say(&command)?;
            if !reply.starts_with("250") {
                return Ok(Some(reply));
            }
        }
        self.say("DATA\r\n")?;
        self.write(message)?;
        self.write(".\r\n")?;
        Ok(None)
    }

    fn hand_in(&mut self, to: &str, message: &str) -> String {
        let refused = self.hand_over(to, message).unwrap();
        refused.unwrap_or_else(|| self.reply().unwrap())
    }
}

/// The envelope sender: nobody of a bounce, a person of all else.
fn sent_by(message: &str) -> &'static str {
    if message.starts_with("From: MAILER-DAEMON") { "" } else { "embassy@de.example" }
}

fn bounce(n: usize) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example\r\nMessage-ID: <{n}@mx.example>\r\nMIME-Version: 1.0\r\nContent-Type: \
         multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: \
         message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; \
         a@b.example\r\nAction: failed\r\nStatus: 5.7.1\r\nDiagnostic-Code: smtp; 554 5.7.1 no\r\n\r\n--b--\r\n"
    )
}

fn reply_with(n: usize, text: &str) -> String {
    format!(
        "From: Embassy <embassy@de.example>\r\nMessage-ID: <{n}@de.example>\r\nSubject: Re: Free them\r\n\r\n{text}\r\n"
    )
}

fn kill(mut running: Running) {
    running.child.kill().unwrap();
    running.child.wait().unwrap();
}

/// As many letters, attempts and changes of the count as messages, whatever happened meanwhile.
fn is_counted_once(site: &Site, bounced: usize) {
    for sql in [
        "SELECT count(*) AS n FROM letter WHERE state = 'bounced'",
        "SELECT count(*) AS n FROM attempt WHERE outcome = 'bounced'",
    ] {
        assert_eq!(site.number(sql), bounced as i64, "{sql}");
    }
    let running = site.serve();
    let counted = format!("\"bounced\":{bounced},");
    let counts = || site.get("/en/campaigns/kazakhstan-2014/counts.json").unwrap().body;
    wait_for(|| counts().contains(&counted).then_some(()));
    assert!(running.stop_and_read().0.success());
}

fn survives_kills(site: &Site, port: u16) {
    let addresses = delivered(site);
    // Killed before it could be written: another program holds the database, so nothing is known of it.
    let held = |done: &mut dyn FnMut()| {
        within(async {
            let other = Db::open(&site.location()).await.unwrap();
            let mut held = other.begin().await.unwrap();
            held.execute(&db::Sql::new("UPDATE letter SET due_at = due_at"), &[]).await.unwrap();
            done();
        });
    };
    let mut running = Some(site.serve());
    held(&mut || {
        assert_eq!(Sender::new(port).hand_over(&addresses[0], &bounce(0)).unwrap(), None);
        kill(running.take().unwrap());
    });
    let running = site.serve();
    assert_eq!(Sender::new(port).hand_in(&addresses[0], &bounce(0)), "250 2.0.0 bounced");

    // Killed after it was written, before the answer was heard.
    assert_eq!(Sender::new(port).hand_over(&addresses[1], &bounce(1)).unwrap(), None);
    let bounced = "SELECT count(*) AS n FROM letter WHERE state = 'bounced'";
    wait_for(|| (site.number(bounced) == 2).then_some(()));
    kill(running);
    let running = site.serve();
    assert_eq!(Sender::new(port).hand_in(&addresses[1], &bounce(1)), "250 2.0.0 known");

    // Killed whenever it happens, while a server hands in one after the other and repeats what it heard no 250 of.
    let rest = &addresses[2..];
    let known = std::thread::scope(|scope| {
        let server =
            scope.spawn(|| rest.iter().enumerate().map(|(n, to)| insist(port, to, &bounce(n + 2))).sum());
        let mut running = running;
        let apart = rest.len() as i64 / (kills() + 1);
        for kill_at in (1..=kills()).map(|n| 2 + n * apart) {
            wait_for(|| (server.is_finished() || site.number(bounced) >= kill_at).then_some(()));
            kill(running);
            running = site.serve();
        }
        let known: usize = server.join().unwrap();
        assert!(running.stop_and_read().0.success());
        known
    });
    is_counted_once(site, LETTERS);
    println!(
        "{} kills, {LETTERS} bounces: each counted once, {} were handed in again though they were known",
        kills() + 2,
        known + 1
    );
}

/// Hands a message in until it is told 250; 1 when it was known by then.
fn insist(port: u16, to: &str, message: &str) -> usize {
    let reply = wait_for(|| {
        let mut sender = Sender::connect(port).ok()?;
        sender.hand_over(to, message).ok()?;
        sender.reply().ok().filter(|reply| reply.starts_with("250"))
    });
    usize::from(reply.ends_with("known"))
}

#[test]
fn a_killed_process_loses_no_bounce_and_counts_none_twice_on_sqlite() {
    let port = free_port();
    survives_kills(&Site::with_campaign(&config(port)), port);
}

#[test]
fn a_killed_process_loses_no_bounce_and_counts_none_twice_on_postgresql() {
    let Some(url) = fresh("inbound") else { return };
    let port = free_port();
    survives_kills(&Site::on_server(&url, &config(port)), port);
}

#[test]
fn without_its_database_it_asks_the_server_to_keep_the_message() {
    let Some(mut server) = Server::start() else { return };
    let port = free_port();
    let site = Site::on_server(&server.url(), &config(port));
    let addresses = delivered(&site);
    let running = site.serve();
    let mut sender = Sender::new(port);
    server.kill();
    for _ in 0..3 {
        let reply = sender.hand_in(&addresses[0], &bounce(0));
        assert!(reply.starts_with("451 4."), "{reply}");
    }
    assert_eq!(piped(&site, &addresses[1], &bounce(1)).0, 75, "a pipe is told to try later");
    server.go_on();
    wait_for(|| (sender.hand_in(&addresses[0], &bounce(0)) == "250 2.0.0 bounced").then_some(()));
    assert_eq!(piped(&site, &addresses[1], &bounce(1)), (0, "bounced\n".to_owned()));
    assert_eq!(piped(&site, &addresses[1], &bounce(1)), (0, "known\n".to_owned()));
    assert!(running.stop_and_read().0.success());
    is_counted_once(&site, 2);
}

/// Through `demarche inbound`: the exit code, and what it printed.
fn piped(site: &Site, to: &str, message: &str) -> (i32, String) {
    let mut command = site.command(&["inbound", "--from", sent_by(message), "--to", to]);
    let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    // One that declines early closes the pipe.
    child.stdin.take().unwrap().write_all(message.as_bytes()).ok();
    let answer = answer(&child.wait_with_output().unwrap());
    (answer.code, answer.out)
}

#[test]
fn on_a_full_disk_it_takes_nothing_that_it_could_not_keep() {
    let port = free_port();
    let site = Site::with_campaign(&config(port));
    let addresses = delivered(&site);
    let Some((running, inside)) = serve_on_a_small_disk(&site) else { return };
    let mut sender = Sender::new(port);
    // Nobody can tell what it says: it is kept for a person, whole.
    let line = format!("{}\r\n", "x".repeat(900));
    let sealed = |n: usize| {
        format!(
            "From: a@b.example\r\nMessage-ID: <{n}@b.example>\r\nContent-Type: application/pkcs7-mime\r\n\r\n{}",
            line.repeat(500)
        )
    };
    let mut kept = 0;
    let refused = loop {
        let reply = sender.hand_in(&addresses[kept % LETTERS], &sealed(kept));
        if reply != "250 2.0.0 waits" {
            break reply;
        }
        kept += 1;
        assert!(kept < 100, "the disk never was full");
    };
    assert!(refused.starts_with("451 4."), "{refused}");
    std::fs::remove_file(inside.join("ballast")).unwrap();
    wait_for(|| {
        (sender.hand_in(&addresses[kept % LETTERS], &sealed(kept)) == "250 2.0.0 waits").then_some(())
    });
    running.signal("-STOP");
    for file in ["demarche.db", "demarche.db-wal"] {
        std::fs::copy(inside.join(file), site.folder.path().join(file)).unwrap();
    }
    running.signal("-CONT");
    let copy = db::Location::Sqlite(site.folder.path().join("demarche.db"));
    let rows = crate::harness::rows(&copy, "SELECT count(*) AS n FROM inbound_waiting");
    assert_eq!(rows[0].get::<i64>("n").unwrap(), kept as i64 + 1);
    println!("disk full: {kept} kept before, one refused with 451 and kept once there was room");
    assert!(running.stop_and_read().0.success());
}

#[test]
fn ten_megabytes_are_taken_and_one_byte_more_is_declined() {
    let port = free_port();
    let site = Site::with_campaign(&config(port));
    let addresses = delivered(&site);
    let running = site.serve();
    let mut sender = Sender::new(port);
    let most = 10 << 20;
    let large = |size: usize| {
        let head = reply_with(size, "Our reasons follow.");
        let (lines, rest) = ((size - head.len()) / 100, (size - head.len()) % 100);
        format!("{head}{}{}\r\n", format!("{}\r\n", "y".repeat(98)).repeat(lines - 1), "z".repeat(98 + rest))
    };
    assert_eq!(large(most).len(), most);
    assert_eq!(sender.hand_in(&addresses[0], &large(most)), "250 2.0.0 answered");
    let reply = sender.hand_in(&addresses[1], &large(most + 1));
    assert!(reply.starts_with("552 5.3.4"), "{reply}");
    assert_eq!(sender.hand_in(&addresses[1], &bounce(1)), "250 2.0.0 bounced");
    assert_eq!(piped(&site, &addresses[2], &large(most)), (0, "answered\n".to_owned()));
    assert_eq!(piped(&site, &addresses[3], &large(most + 1)).0, 65);
    assert!(running.stop_and_read().0.success());
    assert_eq!(site.number("SELECT count(*) AS n FROM letter WHERE state = 'answered'"), 2);
}

/// One command and its reply's last line, over a socket.
fn asked(stream: &mut BufReader<UnixStream>, command: &str) -> String {
    stream.get_mut().write_all(command.as_bytes()).unwrap();
    let mut line = String::new();
    while line.as_bytes().get(3) != Some(&b' ') {
        line.clear();
        assert!(stream.read_line(&mut line).unwrap() > 0, "it hung up after {command}");
    }
    line
}

#[test]
fn a_socket_in_the_file_system_does_as_well_and_outlives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lmtp");
    let config =
        format!("[mail]\nfrom_domain = \"letters.example\"\ninbound = \"unix:{}\"\n", path.display());
    let site = Site::with_campaign(&config);
    let addresses = delivered(&site);
    kill(site.serve());
    assert!(path.exists(), "what a killed process leaves");
    let running = site.serve();
    let second = site.run(&["serve", "--role", "worker"]);
    assert!(second.code == 1 && second.err.contains("is in use by another program"), "{}", second.err);
    let mut stream = BufReader::new(UnixStream::connect(&path).unwrap());
    for (command, reply) in [
        ("", "220 "),
        ("LHLO mx.example\r\n", "250 "),
        ("MAIL FROM:<>\r\n", "250 "),
        (&format!("RCPT TO:<{}>\r\n", addresses[0]), "250 "),
        ("DATA\r\n", "354 "),
        (&format!("{}.\r\n", bounce(0)), "250 2.0.0 bounced"),
    ] {
        let said = asked(&mut stream, command);
        assert!(said.starts_with(reply), "{command}: {said}");
    }
    assert!(running.stop_and_read().0.success());
    // What is no socket is nobody's to remove.
    std::fs::remove_file(&path).unwrap();
    std::fs::write(&path, "mine").unwrap();
    let declined = site.run(&["serve", "--role", "worker"]);
    assert!(declined.code == 1 && declined.err.contains("cannot listen on"), "{}", declined.err);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
    std::fs::remove_file(&path).unwrap();
    is_counted_once(&site, 1);
}

#[test]
fn a_mailbox_that_gathers_all_addresses_is_read_by_its_headers() {
    let site = Site::with_campaign(&config(free_port()));
    let addresses = delivered(&site);
    let piped = |head: &str| {
        let mut command = site.command(&["inbound"]);
        let command = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        child.stdin.take().unwrap().write_all(format!("{head}{}", bounce(0)).as_bytes()).unwrap();
        answer(&child.wait_with_output().unwrap())
    };
    let own = "Return-Path: <>\nDelivered-To: letters@provider.example\nDelivered-To: all@letters.example\n";
    let to = format!("X-Original-To: {}\n", addresses[0]);
    assert_eq!(piped(own).code, 67);
    assert_eq!(piped("Return-Path: <>\n").code, 67);
    let taken = piped(&format!("{own}{to}"));
    assert_eq!((taken.code, taken.out.as_str()), (0, "bounced\n"));
    is_counted_once(&site, 1);
}

#[test]
fn forged_addresses_and_our_own_mail_change_nothing() {
    let port = free_port();
    let site = Site::with_campaign(&config(port));
    let addresses = delivered(&site);
    let running = site.serve();
    let to = &addresses[0];
    let last = to.find('@').unwrap() - 1;
    let other = if to.as_bytes()[last] == b'a' { "b" } else { "a" };
    let forged = [
        format!("{}{other}{}", &to[..last], &to[last + 1..]),
        to.replace("letter+", "answer+"),
        to.replace("letters.example", "other.example"),
        "letter+@letters.example".to_owned(),
        format!("letter+{}@letters.example", "a".repeat(200)),
    ];
    for forged in &forged {
        let reply = Sender::new(port).hand_in(forged, &bounce(0));
        assert!(reply.starts_with('5'), "{forged}: {reply}");
        assert_eq!(piped(&site, forged, &bounce(0)).0, 67, "{forged}");
    }
    // A letter that somebody's server sends on to where answers go, again and again.
    let own = mails(&site).into_iter().find(|mail| returns_to(mail).as_ref() == Some(to)).unwrap();
    let own = own.replace("\r\n", "\n").replace("\n.", "\n..").replace('\n', "\r\n");
    let mut sender = Sender::new(port);
    assert_eq!(sender.hand_in(to, &own), "250 2.0.0 waits");
    assert_eq!(sender.hand_in(to, &format!("Received: from mx.example\r\n{own}")), "250 2.0.0 known");
    let circle = format!("{}{own}", "Received: from mx.example\r\n".repeat(60));
    assert_eq!(sender.hand_in(to, &circle), "554 5.4.6 it runs in a circle");
    assert!(running.stop_and_read().0.success());
    assert_eq!(site.number("SELECT count(*) AS n FROM letter WHERE state = 'accepted'"), LETTERS as i64);
    assert_eq!(site.number("SELECT count(*) AS n FROM answer"), 0);
}
