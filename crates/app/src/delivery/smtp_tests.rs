use std::sync::Arc;

use super::fake_relay::{Encryption, FakeRelay};
use super::settings::{Login, RelaySettings, Tls};
use super::smtp::Relay;
use super::{Answer, Envelope, Outcome, Relays};
use crate::kernel::SystemClock;

fn settings(relay: &FakeRelay, tls: Tls) -> RelaySettings {
    RelaySettings {
        host: "127.0.0.1".into(),
        port: relay.port,
        tls,
        login: None,
        hello: "demarche.example".into(),
        connections: 4,
    }
}

fn alone(relay: Relay) -> Relays {
    Relays::of(vec![relay], Arc::new(SystemClock))
}

fn relay_of(settings: RelaySettings) -> Relays {
    alone(Relay::new(settings))
}

fn with_login(settings: RelaySettings) -> RelaySettings {
    RelaySettings { login: Some(Login { user: "letters".into(), password: "geheim".into() }), ..settings }
}

fn envelope(to: &str) -> Envelope {
    Envelope {
        from: "letter+x@demarche.example".into(),
        to: to.into(),
        message: b"Subject: x\r\n\r\nfirst\r\n.hidden dot\r\nlast\r\n".to_vec(),
    }
}

#[tokio::test]
async fn a_message_arrives_as_it_was_and_the_server_is_named() {
    let server = FakeRelay::polite().await;
    let relay = relay_of(settings(&server, Tls::None));
    let outcome = relay.deliver(&envelope("embassy@fr.example")).await;
    let answer = outcome.answer();
    assert!(outcome.is_accepted(), "{outcome:?}");
    assert_eq!((answer.server.as_str(), answer.code), ("relay.test", Some(250)));
    assert_eq!(answer.reply, "2.0.0 Ok: queued as 4711");
    assert_eq!(outcome.status().unwrap().to_string(), "2.0.0");
    assert_eq!(answer.relay, format!("127.0.0.1:{}", server.port));
    let taken = server.taken();
    assert_eq!(
        (taken[0].from.as_str(), taken[0].to.as_str()),
        ("letter+x@demarche.example", "embassy@fr.example")
    );
    assert_eq!(taken[0].content, "Subject: x\r\n\r\nfirst\r\n.hidden dot\r\nlast\r\n");
    assert!(server.said().contains(&"EHLO demarche.example".to_owned()));
}

#[tokio::test]
async fn one_connection_carries_many_messages() {
    let server = FakeRelay::polite().await;
    let relay = relay_of(settings(&server, Tls::None));
    for _ in 0..20 {
        assert!(relay.deliver(&envelope("embassy@fr.example")).await.is_accepted());
    }
    assert_eq!((server.taken().len(), server.connections()), (20, 1));
}

#[tokio::test]
async fn four_hundred_waits_five_hundred_is_final_and_the_connection_goes_on() {
    let server = FakeRelay::start(Encryption::None, |line, _| match line {
        "RCPT TO:<later@fr.example>" => Some("450 4.2.0 greylisted, come back".into()),
        "RCPT TO:<never@fr.example>" => Some("550-5.1.1 no such\r\n550 5.1.1 mailbox here".into()),
        _ => None,
    })
    .await;
    let relay = relay_of(settings(&server, Tls::None));
    let later = relay.deliver(&envelope("later@fr.example")).await;
    assert!(matches!(&later, Outcome::Deferred(Answer { code: Some(450), .. })), "{later:?}");
    assert_eq!((later.server(), later.reply()), ("relay.test", "4.2.0 greylisted, come back"));
    let never = relay.deliver(&envelope("never@fr.example")).await;
    assert!(matches!(&never, Outcome::Refused(Answer { code: Some(550), .. })), "{never:?}");
    assert!(never.reply().contains("mailbox here"), "{never:?}");
    assert!(relay.deliver(&envelope("embassy@fr.example")).await.is_accepted());
    assert_eq!((server.taken().len(), server.connections()), (1, 1));
}

#[tokio::test]
async fn a_refusal_of_the_content_is_final_too() {
    let server =
        FakeRelay::start(Encryption::None, |line, _| (line == ".").then(|| "554 5.7.1 not wanted".into()))
            .await;
    let outcome = relay_of(settings(&server, Tls::None)).deliver(&envelope("embassy@fr.example")).await;
    assert!(matches!(outcome, Outcome::Refused(Answer { code: Some(554), .. })), "{outcome:?}");
    assert!(server.taken().is_empty());
}

#[tokio::test]
async fn what_a_relay_holds_against_us_is_not_held_against_the_target() {
    for (command, reply) in [
        ("", "554 5.3.2 no service here"),
        ("AUTH PLAIN AGxldHRlcnMAZ2VoZWlt", "535 5.7.8 wrong password"),
        ("MAIL FROM:<letter+x@demarche.example>", "553 5.7.1 not your address"),
        ("RCPT TO:<embassy@fr.example>", "530 5.7.0 log in first"),
    ] {
        let server =
            FakeRelay::start(Encryption::None, move |line, _| (line == command).then(|| reply.into())).await;
        let relay = relay_of(with_login(settings(&server, Tls::None)));
        let outcome = relay.deliver(&envelope("embassy@fr.example")).await;
        assert!(matches!(outcome, Outcome::Deferred { .. }), "{command}: {outcome:?}");
        assert!(outcome.reply().contains(&reply[4..]), "{command}: {outcome:?}");
        assert!(!format!("{outcome:?}{relay:?}").contains("geheim"));
    }
}

#[tokio::test]
async fn a_dropped_connection_waits_and_nothing_is_called_accepted() {
    for step in ["", "MAIL", "RCPT", "DATA", "."] {
        let server = FakeRelay::start(Encryption::None, move |line, _| {
            let hit = if step.is_empty() { line.is_empty() } else { line.starts_with(step) };
            hit.then(|| "DROP".into())
        })
        .await;
        let outcome = relay_of(settings(&server, Tls::None)).deliver(&envelope("embassy@fr.example")).await;
        assert!(matches!(outcome, Outcome::Deferred(Answer { code: None, .. })), "{step:?}: {outcome:?}");
        // Once the server has spoken, a lost connection is this message's trouble, not every message's.
        assert_eq!(outcome.is_unreachable(), step.is_empty());
    }
    let closed = settings(&FakeRelay::polite().await, Tls::None);
    let outcome =
        relay_of(RelaySettings { port: 1, ..closed }).deliver(&envelope("embassy@fr.example")).await;
    assert!(outcome.is_unreachable(), "{outcome:?}");
}

#[tokio::test]
async fn a_server_that_hung_up_between_two_messages_is_called_again() {
    for goodbye in ["DROP", "421 4.3.2 too many messages on one connection"] {
        let calls = std::sync::atomic::AtomicUsize::new(0);
        let server = FakeRelay::start(Encryption::None, move |line, _| {
            let second =
                line.starts_with("MAIL") && calls.fetch_add(1, std::sync::atomic::Ordering::SeqCst) == 1;
            second.then(|| goodbye.into())
        })
        .await;
        let relay = relay_of(settings(&server, Tls::None));
        assert!(relay.deliver(&envelope("a@fr.example")).await.is_accepted());
        assert!(relay.deliver(&envelope("b@fr.example")).await.is_accepted());
        assert_eq!((server.taken().len(), server.connections()), (2, 2), "{goodbye}");
    }
}

#[tokio::test]
async fn encryption_is_demanded_and_the_password_goes_only_through_it() {
    for (encryption, tls) in [
        (Encryption::Starttls, Tls::Required),
        (Encryption::Starttls, Tls::Opportunistic),
        (Encryption::Implicit, Tls::Implicit),
    ] {
        let server = FakeRelay::start(encryption, |_, _| None).await;
        let settings = with_login(settings(&server, tls));
        let relay = alone(Relay::new(settings.clone()).trusting(server.certificate.clone()));
        let outcome = relay.deliver(&envelope("embassy@fr.example")).await;
        assert!(outcome.is_accepted(), "{encryption:?} {outcome:?}");
        assert_eq!(server.taken().len(), 1);
        assert!(server.said().iter().any(|line| line.starts_with("AUTH PLAIN")));
        let (_, tested) = relay.test().await.remove(0);
        assert!(
            tested
                .unwrap()
                .starts_with("relay.test takes mail: TLS 1.3, PIPELINING, 8BITMIME, AUTH PLAIN LOGIN")
        );

        let before = server.said().len();
        let outcome = relay_of(settings).deliver(&envelope("embassy@fr.example")).await;
        assert!(outcome.is_unreachable(), "a certificate nobody vouches for: {outcome:?}");
        assert!(outcome.reply().contains("no trusted encryption"), "{outcome:?}");
        assert!(!server.said()[before..].iter().any(|line| line.contains("AUTH") || line.contains("MAIL")));
    }
}

#[tokio::test]
async fn without_the_demanded_encryption_nothing_is_said() {
    let server = FakeRelay::polite().await;
    let relay = relay_of(with_login(settings(&server, Tls::Required)));
    let outcome = relay.deliver(&envelope("embassy@fr.example")).await;
    assert!(outcome.is_unreachable() && outcome.reply().contains("STARTTLS"), "{outcome:?}");
    assert_eq!(server.said(), ["EHLO demarche.example"]);
    let relay = relay_of(settings(&server, Tls::Opportunistic));
    assert!(relay.deliver(&envelope("embassy@fr.example")).await.is_accepted());
}

#[tokio::test]
async fn words_slipped_in_before_encryption_are_not_believed() {
    let server = FakeRelay::start(Encryption::StarttlsThenTalk, |_, _| None).await;
    let relay = alone(Relay::new(settings(&server, Tls::Required)).trusting(server.certificate.clone()));
    let outcome = relay.deliver(&envelope("embassy@fr.example")).await;
    assert!(outcome.is_unreachable(), "{outcome:?}");
    assert!(server.taken().is_empty());
}

#[tokio::test]
async fn an_address_in_another_script_needs_a_server_that_takes_it() {
    let plain = FakeRelay::polite().await;
    let outcome = relay_of(settings(&plain, Tls::None)).deliver(&envelope("посол@fr.example")).await;
    assert!(matches!(outcome, Outcome::Refused(Answer { code: Some(553), .. })), "{outcome:?}");
    let able = FakeRelay::start(Encryption::None, |line, _| {
        line.starts_with("EHLO").then(|| "250-relay.test\r\n250-8BITMIME\r\n250 SMTPUTF8".into())
    })
    .await;
    assert!(relay_of(settings(&able, Tls::None)).deliver(&envelope("посол@fr.example")).await.is_accepted());
    assert!(able.said().contains(&"MAIL FROM:<letter+x@demarche.example> SMTPUTF8".to_owned()));
}

#[tokio::test]
async fn a_message_may_have_no_return_path() {
    let server = FakeRelay::polite().await;
    let relay = relay_of(settings(&server, Tls::None));
    let outcome = relay.deliver(&Envelope { from: String::new(), ..envelope("admin@fr.example") }).await;
    assert!(outcome.is_accepted(), "{outcome:?}");
    assert!(server.said().contains(&"MAIL FROM:<>".to_owned()), "{:?}", server.said());
}
