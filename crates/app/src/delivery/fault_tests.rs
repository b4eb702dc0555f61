//! A server that breaks at every point of the dialogue. Whatever it does, nothing counts as accepted that it does not
//! have, nothing is refused that it did not refuse, and the next letter goes through.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use futures::{StreamExt, stream};

use super::fake_relay::{Encryption, FakeRelay, Manners};
use super::settings::{Login, RelaySettings, Tls};
use super::smtp::Relay;
use super::{Answer, Cause, Envelope, Outcome, Relays};
use crate::kernel::{Clock, ManualClock, Timestamp};

/// Long enough for a busy machine, since good answers are waited for as long.
const PATIENCE: Duration = Duration::from_secs(5);

fn settings(server: &FakeRelay) -> RelaySettings {
    RelaySettings {
        host: "127.0.0.1".into(),
        port: server.port,
        tls: Tls::None,
        login: None,
        hello: "demarche.example".into(),
        connections: 4,
    }
}

fn relays(servers: &[&FakeRelay]) -> (Relays, Arc<ManualClock>) {
    let clock = Arc::new(ManualClock::at(Timestamp(1_000_000_000)));
    let relays = servers.iter().map(|server| Relay::new(settings(server)).patient_for(PATIENCE)).collect();
    (Relays::of(relays, clock.clone() as Arc<dyn Clock>), clock)
}

fn letter(to: &str) -> Envelope {
    let message = format!("Subject: x\r\n\r\nfor {to}\r\n.\r\nthe end\r\n").into_bytes();
    Envelope { from: "letter+x@demarche.example".into(), to: format!("{to}@fr.example"), message }
}

const POINTS: [&str; 8] = ["", "EHLO", "MAIL", "RCPT", "DATA", "...", ".", "RSET"];

fn is_at(point: &str, line: &str) -> bool {
    match point {
        "" | "..." | "." => line == point,
        command => line.starts_with(command),
    }
}

/// What a server may do instead of its duty. None of it refuses anything for good.
fn faults(point: &str) -> Vec<String> {
    let mut faults: Vec<String> = [
        "DROP",
        "421 4.3.2 shutting down DROP",
        "421 4.3.2 shutting down",
        "451 4.3.0 out of order",
        "451 4.3.0 out of order DROP",
        "RAW \u{0}\u{1}\u{2}\r\n",
        "RAW HTTP/1.1 400 Bad Request\r\n\r\n",
        "RAW 25 DROP",
        "RAW 250-half a reply\r\n DROP",
        "RAW \r\n",
        "RAW \n\r\n\r\r",
        "250-of two minds\r\n550 5.1.1 no such user",
        "199 what",
        "99",
        "2500 what",
    ]
    .map(str::to_owned)
    .to_vec();
    faults.push(format!("RAW {}250 at last\r\n", "250-endless\r\n".repeat(10_000)));
    faults.push(format!("250 {}", "long".repeat(5_000)));
    faults.push(format!("RAW 250 {}", "\r".repeat(5_000)));
    // An answer that agrees to something else; what came before the end of a message cannot be told from its answer.
    match point {
        "" | "EHLO" | "MAIL" | "RCPT" | "." | "RSET" => faults.push("354 what".into()),
        "DATA" => faults.push("250 what".into()),
        // Whoever declines in the middle of a message and goes on would take the rest of it for commands.
        _ => faults.retain(|fault| {
            !fault.starts_with("250") && !fault.starts_with("RAW 250") && !fault.ends_with("out of order")
        }),
    }
    if point == "." {
        faults.extend(["TAKE", "220 what", "251 elsewhere"].map(str::to_owned));
    }
    faults
}

/// One fault on the first connection, at the first or the second letter; then a letter that must go through.
async fn break_at(point: &'static str, fault: String, offers: &'static [&'static str], warm: bool) {
    let armed = Arc::new(AtomicBool::new(false));
    let (trigger, what) = (armed.clone(), fault.clone());
    let server = FakeRelay::with(Manners::offering(offers), move |line, _| {
        (is_at(point, line) && trigger.swap(false, Ordering::SeqCst)).then(|| what.clone())
    })
    .await;
    let (relays, clock) = relays(&[&server]);
    let case = format!("{fault:.60?} at {point:?}, {offers:?}, warm: {warm}");
    let mut accepted = 0;
    if warm {
        // A declined letter leaves a transaction that is begun: the next letter says RSET.
        let declined = relays.deliver(&Envelope { to: "x".into(), ..letter("nobody") }).await;
        assert!(matches!(declined, Outcome::Refused { .. }), "{case}");
        assert!(relays.deliver(&letter("warm")).await.is_accepted(), "{case}");
        accepted += 1;
    }
    armed.store(true, Ordering::SeqCst);
    let broken = relays.deliver(&letter("broken")).await;
    let hit = !armed.swap(false, Ordering::SeqCst);
    assert!(!matches!(broken, Outcome::Refused { .. }), "{case}: {broken:?}");
    accepted += usize::from(broken.is_accepted());
    assert!(broken.is_accepted() != hit || (warm && has_recovered(point, &broken)), "{case}: {broken:?}");
    assert!(broken.reply().chars().count() <= 500, "{case}: {broken:?}");

    clock.advance(Duration::from_hours(1));
    let next = relays.deliver(&letter("next")).await;
    assert!(next.is_accepted(), "{case}: {next:?}");
    let taken = server.taken();
    let whole =
        |to: &str| taken.iter().filter(|taken| taken.content.as_bytes() == letter(to).message).count();
    assert_eq!(whole("next"), 1, "{case}");
    let unknown = broken.reply().contains("may arrive twice");
    if unknown {
        assert!(matches!(point, "..." | "."), "{case}: {broken:?}");
        assert!(!broken.is_accepted() && whole("broken") <= 1, "{case}: {broken:?}");
    } else {
        assert_eq!(taken.len(), accepted + 1, "{case}: {broken:?}");
    }
    assert!(fault != "TAKE" || (unknown && whole("broken") == 1), "{case}: {broken:?}");
}

/// Over a connection that was idle the first command may fail, and is said anew over a fresh one.
fn has_recovered(point: &str, outcome: &Outcome) -> bool {
    matches!(point, "MAIL" | "RSET") && outcome.is_accepted()
}

#[tokio::test]
async fn at_every_point_a_fault_costs_one_letter_a_delay_and_no_letter_its_truth() {
    let mut cases = Vec::new();
    for point in POINTS {
        for fault in faults(point) {
            for offers in [&["8BITMIME"][..], &["PIPELINING", "8BITMIME"]] {
                for warm in [false, true] {
                    // The first letter of a connection says no RSET, later ones greet nobody.
                    if (point == "RSET" && !warm) || (matches!(point, "" | "EHLO") && warm) {
                        continue;
                    }
                    cases.push(break_at(point, fault.clone(), offers, warm));
                }
            }
        }
    }
    assert!(cases.len() > 400, "{}", cases.len());
    stream::iter(cases).for_each_concurrent(16, |case| case).await;
}

#[tokio::test]
async fn a_server_that_falls_silent_is_not_waited_for_for_ever() {
    let mut cases = Vec::new();
    for point in POINTS {
        for fault in ["SILENCE", "RAW 250-more to come\r\n", "RAW 25"] {
            for offers in [&["8BITMIME"][..], &["PIPELINING", "8BITMIME"]] {
                if point != "RSET" && (point != "..." || fault == "SILENCE") {
                    cases.push(break_at(point, fault.to_owned(), offers, false));
                }
            }
        }
    }
    stream::iter(cases).for_each_concurrent(None, |case| case).await;
}

#[tokio::test]
async fn a_server_that_stumbles_over_pipelining_is_spared_it_from_then_on() {
    let manners = Manners { deaf: true, ..Manners::good() };
    let server = FakeRelay::with(manners, |_, _| None).await;
    let (relays, clock) = relays(&[&server]);
    let first = relays.deliver(&letter("a")).await;
    assert!(matches!(first, Outcome::Deferred { .. }), "{first:?}");
    clock.advance(Duration::from_hours(1));
    for to in ["b", "c", "d"] {
        let next = relays.deliver(&letter(to)).await;
        assert!(next.is_accepted(), "{next:?}");
    }
    assert_eq!((server.taken().len(), server.connections()), (3, 2));
}

/// What a server says of each recipient, and what must become of it.
fn mixed(line: &str) -> Option<String> {
    let said = |to: &str| line.starts_with("RCPT") && line.contains(to);
    let reply = match line {
        _ if said("unknown") => "550 5.1.1 no such user",
        _ if said("later") => "450 4.2.0 greylisted",
        _ if said("full") => "552 5.2.2 mailbox full",
        _ if said("torn") => "550 4.7.1 of two minds",
        _ if said("elsewhere") => "251 2.1.5 will forward",
        _ => return None,
    };
    Some(reply.to_owned())
}

#[tokio::test]
async fn each_recipient_gets_its_own_verdict_over_one_connection() {
    for (pipelining, eager) in [(true, false), (true, true), (false, false), (false, true)] {
        let offers: &[&str] = if pipelining { &["PIPELINING"] } else { &[] };
        let manners = Manners { eager, ..Manners::offering(offers) };
        let server = FakeRelay::with(manners, |line, _| mixed(line)).await;
        let (relays, _) = relays(&[&server]);
        let (mut expected, mut connections) = (Vec::new(), 1);
        for (at, who) in ["good", "unknown", "later", "elsewhere", "full", "torn", "good", "unknown", "good"]
            .into_iter()
            .cycle()
            .take(45)
            .enumerate()
        {
            let to = format!("{who}{at}");
            let outcome = relays.deliver(&letter(&to)).await;
            let right = match who {
                "good" | "elsewhere" => outcome.is_accepted(),
                "unknown" => outcome.is_about_the_mailbox(),
                _ => matches!(outcome, Outcome::Deferred { .. }),
            };
            assert!(right, "{to} ({pipelining}, {eager}): {outcome:?}");
            if outcome.is_accepted() {
                expected.push(format!("{to}@fr.example"));
            }
        }
        // An eager server gets its lone dot, and what it then takes is empty and counts for nobody.
        let taken = server.taken();
        let (whole, empty): (Vec<_>, Vec<_>) = taken.iter().partition(|taken| !taken.content.is_empty());
        assert_eq!(whole.iter().map(|taken| taken.to.clone()).collect::<Vec<_>>(), expected);
        assert_eq!(empty.is_empty(), !(eager && pipelining), "{pipelining}, {eager}");
        assert!(empty.iter().all(|taken| taken.to.is_empty()));
        connections += usize::from(server.connections() > 1);
        assert_eq!(connections, 1, "{pipelining}, {eager}");
    }
}

#[tokio::test]
async fn a_message_goes_out_as_the_server_can_take_it_or_not_at_all() {
    let server = FakeRelay::with(Manners::offering(&["SIZE 100"]), |_, _| None).await;
    let (relays, _) = relays(&[&server]);
    let big = Envelope { message: vec![b'x'; 200], ..letter("a") };
    let outcome = relays.deliver(&big).await;
    let Outcome::Refused(Answer { code: Some(552), reply, .. }) = &outcome else { panic!("{outcome:?}") };
    assert_eq!(reply, "5.3.4 the message has 200 bytes, this server takes 100");
    assert!(!outcome.is_about_the_mailbox());
    assert!(!server.said().iter().any(|line| line.starts_with("MAIL")), "{:?}", server.said());
    let small = letter("a");
    assert!(relays.deliver(&small).await.is_accepted());
    let mail = format!("MAIL FROM:<letter+x@demarche.example> SIZE={}", small.message.len());
    assert!(server.said().contains(&mail), "{:?}", server.said());
    assert_eq!(server.connections(), 1);
}

#[tokio::test]
async fn a_server_that_has_enough_in_the_middle_of_a_long_message_does_not_have_it() {
    for answer in ["DROP", "552 5.3.4 too big after all DROP", "421 4.3.2 shutting down DROP"] {
        let armed = AtomicBool::new(true);
        let server = FakeRelay::start(Encryption::None, move |line, _| {
            (line == "..." && armed.swap(false, Ordering::SeqCst)).then(|| answer.to_owned())
        })
        .await;
        let (relays, clock) = relays(&[&server]);
        // More than the sockets hold: the rest cannot be written any more.
        let long = Envelope { message: b"0123456789abcdef\r\n".repeat(2_000_000), ..letter("a") };
        let outcome = relays.deliver(&long).await;
        assert!(!outcome.is_accepted() && server.taken().is_empty(), "{answer}: {outcome:?}");
        assert!(!outcome.reply().contains("may arrive twice"), "{answer}: {outcome:?}");
        clock.advance(Duration::from_hours(1));
        assert!(relays.deliver(&letter("b")).await.is_accepted(), "{answer}");
    }
}

#[tokio::test]
async fn a_connection_is_given_back_after_a_hundred_messages_and_politely_at_the_end() {
    let server = FakeRelay::polite().await;
    let (relays, _) = relays(&[&server]);
    for _ in 0..101 {
        assert!(relays.deliver(&letter("a")).await.is_accepted());
    }
    assert_eq!((server.taken().len(), server.connections()), (101, 2));
    relays.close().await;
    let quits = || server.said().iter().filter(|line| *line == "QUIT").count();
    for _ in 0..10_000 {
        if quits() == 2 {
            break;
        }
        tokio::task::yield_now().await;
    }
    assert_eq!(quits(), 2);
}

#[tokio::test]
async fn a_login_is_tried_as_the_server_takes_it() {
    let logs_in = |line: &str| match line {
        "AUTH LOGIN" => Some("334 VXNlcm5hbWU6".to_owned()),
        "bGV0dGVycw==" => Some("334 UGFzc3dvcmQ6".to_owned()),
        "Z2VoZWlt" => Some("235 2.7.0 welcome".to_owned()),
        plain if plain.starts_with("AUTH PLAIN") => Some("534 5.7.9 too weak".to_owned()),
        _ => None,
    };
    for (offer, taken) in
        [("AUTH LOGIN", true), ("AUTH PLAIN LOGIN", true), ("AUTH PLAIN", false), ("X", false)]
    {
        let server = FakeRelay::with(Manners::offering(&[offer]), move |line, _| logs_in(line)).await;
        let login = Some(Login { user: "letters".into(), password: "geheim".into() });
        let relay = Relay::new(RelaySettings { login, ..settings(&server) });
        let relays = Relays::of(vec![relay], Arc::new(ManualClock::at(Timestamp(1_000_000_000))));
        let outcome = relays.deliver(&letter("a")).await;
        assert_eq!(outcome.is_accepted(), taken, "{offer}: {outcome:?}");
        assert!(taken || outcome.is_unreachable(), "{offer}: {outcome:?}");
        let no_login = offer == "X";
        assert!(
            !no_login || !server.said().iter().any(|line| line.starts_with("AUTH")),
            "{:?}",
            server.said()
        );
    }
}

#[tokio::test]
async fn encryption_that_was_stripped_or_declined_is_never_done_without() {
    for answer in ["454 4.7.0 not now", "502 5.5.1 what?", "DROP", "250 sure"] {
        let server = FakeRelay::start(Encryption::Starttls, move |line, _| {
            (line == "STARTTLS").then(|| answer.to_owned())
        })
        .await;
        let settings = RelaySettings { tls: Tls::Required, ..settings(&server) };
        let relay = Relay::new(settings).patient_for(PATIENCE).trusting(server.certificate.clone());
        let relays = Relays::of(vec![relay], Arc::new(ManualClock::at(Timestamp(1_000_000_000))));
        let outcome = relays.deliver(&letter("a")).await;
        assert!(outcome.is_unreachable(), "{answer}: {outcome:?}");
        assert!(!server.said().iter().any(|line| line.starts_with("MAIL")), "{answer}: {:?}", server.said());
    }
}

#[tokio::test]
async fn a_relay_that_is_away_is_left_alone_and_comes_back_by_itself() {
    let away = Arc::new(AtomicBool::new(true));
    let is_away = away.clone();
    let first = FakeRelay::start(Encryption::None, move |line, _| {
        (line.is_empty() && is_away.load(Ordering::SeqCst)).then(|| "DROP".into())
    })
    .await;
    let second = FakeRelay::polite().await;
    let (relays, clock) = relays(&[&first, &second]);
    for to in ["a", "b", "c"] {
        let outcome = relays.deliver(&letter(to)).await;
        assert!(outcome.is_accepted(), "{outcome:?}");
        assert_eq!(outcome.relay(), format!("127.0.0.1:{}", second.port));
    }
    assert_eq!((first.connections(), second.taken().len()), (1, 3), "it was left alone");
    clock.advance(Duration::from_mins(1));
    assert!(relays.deliver(&letter("d")).await.is_accepted());
    assert_eq!((first.connections(), second.taken().len()), (2, 4), "it was tried again, in vain");
    away.store(false, Ordering::SeqCst);
    clock.advance(Duration::from_mins(1));
    for to in ["e", "f"] {
        assert!(relays.deliver(&letter(to)).await.is_accepted());
    }
    assert_eq!((first.taken().len(), second.taken().len()), (2, 4), "order is preference");
}

#[tokio::test]
async fn another_relay_takes_over_only_what_the_first_surely_does_not_have() {
    for (point, fault, over) in [
        ("MAIL", "451 4.3.0 out of order", true),
        ("MAIL", "553 5.7.1 not your address", true),
        ("RCPT", "450 4.2.0 greylisted", false),
        ("RCPT", "550 5.1.1 no such user", false),
        ("RCPT", "421 4.3.2 shutting down DROP", true),
        ("DATA", "DROP", true),
        (".", "451 4.3.0 queue file write error", true),
        (".", "554 5.6.0 not like this", false),
        (".", "DROP", false),
        (".", "TAKE", false),
    ] {
        let first =
            FakeRelay::start(Encryption::None, move |line, _| is_at(point, line).then(|| fault.to_owned()))
                .await;
        let second = FakeRelay::polite().await;
        let (relays, _) = relays(&[&first, &second]);
        let outcome = relays.deliver(&letter("a")).await;
        assert_eq!(
            (outcome.is_accepted(), second.taken().len()),
            (over, usize::from(over)),
            "{fault} at {point}"
        );
    }
    // Nor is a message lost that the first is too small for.
    let small = FakeRelay::with(Manners::offering(&["SIZE 10"]), |_, _| None).await;
    let second = FakeRelay::polite().await;
    let (both, clock) = relays(&[&small, &second]);
    assert!(both.deliver(&letter("a")).await.is_accepted());
    // While the one that may be large enough is away, it waits.
    let gone = FakeRelay::start(Encryption::None, |line, _| line.is_empty().then(|| "DROP".into())).await;
    let (both, _) = relays(&[&gone, &small]);
    assert!(matches!(both.deliver(&letter("a")).await, Outcome::Deferred { .. }));
    drop(clock);
}

#[tokio::test]
async fn a_storm_stops_before_the_queue_is_burnt_and_tells_the_operator() {
    let storm = Arc::new(AtomicBool::new(true));
    let goes_on = storm.clone();
    let server = FakeRelay::start(Encryption::None, move |line, _| {
        let hit = line.starts_with("RCPT") && goes_on.load(Ordering::SeqCst);
        hit.then(|| "554 5.7.1 Client host blocked using a list".into())
    })
    .await;
    let (relays, clock) = relays(&[&server]);
    let mut refused = 0;
    for number in 0..20 {
        let outcome = relays.deliver(&letter(&format!("t{number}"))).await;
        assert!(!outcome.is_accepted());
        refused += usize::from(matches!(outcome, Outcome::Refused { .. }));
    }
    assert_eq!(refused, 4, "the rest waits");
    let asked = server.said().iter().filter(|line| line.starts_with("RCPT")).count();
    assert_eq!(asked, 5, "and asks no more");
    let alarms = relays.alarms();
    assert_eq!(alarms.len(), 1);
    assert_eq!(
        (alarms[0].cause, alarms[0].reply.as_str()),
        (Cause::Storm, "5.7.1 Client host blocked using a list")
    );
    assert!(relays.alarms().is_empty(), "once");
    assert!(relays.states()[0].pause.is_some() && relays.opens_at(clock.now()) > clock.now());
    storm.store(false, Ordering::SeqCst);
    clock.set(relays.opens_at(clock.now()));
    for number in 0..10 {
        assert!(relays.deliver(&letter(&format!("t{number}"))).await.is_accepted());
    }
    assert!(relays.states()[0].pause.is_none());
}
