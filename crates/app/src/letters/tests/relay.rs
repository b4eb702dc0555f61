//! The queue and a mail server together.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use db::Sql;

use super::{confirmed, deliver, states, transport};
use crate::delivery::fake_relay::{Encryption, FakeRelay};
use crate::letters::relay;
use crate::testing::{self, TestApp};

async fn app() -> TestApp {
    testing::app().await.with_campaign().await
}

fn through(app: &TestApp, server: &FakeRelay) -> crate::delivery::Transport {
    transport(app, &format!("smtp://127.0.0.1:{}?tls=none&connections=2", server.port))
}

#[tokio::test]
async fn a_letter_that_must_wait_comes_again_as_the_same_letter() {
    let app = app().await;
    let asked = Arc::new(AtomicUsize::new(0));
    let counted = asked.clone();
    let server = FakeRelay::start(Encryption::None, move |line, _| {
        let first = line == "RCPT TO:<embassy@ch.example>" && counted.fetch_add(1, Ordering::SeqCst) == 0;
        first.then(|| "451 4.7.1 greylisted".into())
    })
    .await;
    let transport = through(&app, &server);
    confirmed(&app, "A", "a@example.org", "FR").await;
    deliver(&app, &transport).await;
    assert_eq!(states(&app).await, "accepted 2, deferred 1");
    app.wait(Duration::from_mins(1));
    deliver(&app, &transport).await;
    assert_eq!(asked.load(Ordering::SeqCst), 1, "not before its time");
    app.wait(Duration::from_mins(2));
    deliver(&app, &transport).await;
    assert_eq!(states(&app).await, "accepted 3");
    let sql =
        Sql::new("SELECT a.outcome, a.code, a.server, a.reply, a.address FROM attempt a ORDER BY a.at, a.id");
    let rows = app.db.all(&sql, &[]).await.unwrap();
    let outcomes: Vec<String> = rows.iter().map(|row| row.get("outcome").unwrap()).collect();
    assert_eq!(outcomes.iter().filter(|outcome| *outcome == "deferred").count(), 1);
    let deferred = rows.iter().find(|row| row.get::<String>("outcome").unwrap() == "deferred").unwrap();
    assert_eq!(deferred.get::<i64>("code").unwrap(), 451);
    assert_eq!(deferred.get::<String>("reply").unwrap(), "4.7.1 greylisted");
    assert_eq!(deferred.get::<String>("address").unwrap(), "embassy@ch.example");
    assert_eq!(server.taken().len(), 3);
}

#[tokio::test]
async fn a_refused_letter_is_final_and_counted_as_refused() {
    let app = app().await;
    let server = FakeRelay::start(Encryption::None, |line, _| {
        (line == "RCPT TO:<embassy@ch.example>").then(|| "550 5.7.1 we take no such letters".into())
    })
    .await;
    confirmed(&app, "A", "a@example.org", "FR").await;
    deliver(&app, &through(&app, &server)).await;
    app.days(1);
    deliver(&app, &through(&app, &server)).await;
    assert_eq!(states(&app).await, "accepted 2, refused 1");
    app.run_jobs().await;
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    let counts = app.board.counts(campaign.id);
    assert_eq!((counts.letters.accepted, counts.letters.refused, counts.letters.waiting), (2, 1, 0));
    assert_eq!(counts.letters_by_target["ch"].refused, 1);
}

#[tokio::test]
async fn a_letter_that_no_server_takes_is_given_up_after_a_week() {
    let app = app().await;
    let server = FakeRelay::start(Encryption::None, |line, _| {
        line.starts_with("RCPT").then(|| "450 4.2.1 not now".into())
    })
    .await;
    let transport = through(&app, &server);
    confirmed(&app, "A", "a@example.org", "FR").await;
    for _ in 0..(8 * 24) {
        deliver(&app, &transport).await;
        app.wait(Duration::from_hours(1));
    }
    assert_eq!(states(&app).await, "expired 3");
    assert!(server.taken().is_empty());
    assert!((75..120).contains(&server.said().iter().filter(|line| line.starts_with("RCPT")).count()));
}

#[tokio::test]
async fn a_relay_that_is_away_costs_few_attempts_and_no_letter() {
    let app = app().await;
    for n in 0..20 {
        confirmed(&app, "A", &format!("a{n}@example.org"), "FR").await;
    }
    let away = transport(&app, "smtp://127.0.0.1:1?tls=none");
    for _ in 0..60 {
        deliver(&app, &away).await;
        app.wait(Duration::from_secs(1));
    }
    let attempts = Sql::new("SELECT CAST(count(*) AS BIGINT) AS n FROM attempt");
    let tried = app.db.one(&attempts, &[]).await.unwrap().get::<i64>("n").unwrap();
    assert!((1..=40).contains(&tried), "{tried}");
    app.wait(Duration::from_mins(1));
    let server = FakeRelay::polite().await;
    deliver(&app, &through(&app, &server)).await;
    assert_eq!((server.taken().len(), states(&app).await.as_str()), (60, "accepted 60"));
}

#[tokio::test]
async fn bounces_and_answers_find_their_letter_and_only_that() {
    let app = app().await;
    let server = FakeRelay::polite().await;
    confirmed(&app, "A", "a@example.org", "FR").await;
    deliver(&app, &through(&app, &server)).await;
    let ids = Sql::new("SELECT bucket, id FROM letter ORDER BY id");
    let mut letters: Vec<(i64, uuid::Uuid)> = app
        .db
        .all(&ids, &[])
        .await
        .unwrap()
        .iter()
        .map(|row| (row.get("bucket").unwrap(), row.get("id").unwrap()))
        .collect();
    let mut found: Vec<(i64, uuid::Uuid)> = server
        .taken()
        .iter()
        .map(|taken| {
            let (local, domain) = taken.from.split_once('@').unwrap();
            assert_eq!(domain, "demarche.invalid");
            assert!(
                taken.content.contains(&format!("Reply-To: <{}>", taken.from))
                    || taken.content.contains("Reply-To:")
            );
            relay::read(&app.vault, local).unwrap()
        })
        .collect();
    letters.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, letters);
}
