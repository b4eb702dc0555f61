use std::time::Duration;

use super::*;
use crate::testing::{self, TestApp};

const HOUR: Duration = Duration::from_hours(1);

/// What waits to be sent, oldest first: subject and text.
async fn mails(app: &TestApp) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for place in due(app, 100).await.unwrap() {
        let mail = lease(app, place, Duration::ZERO).await.unwrap().unwrap();
        found.push((mail.created_at, mail.subject, mail.text));
    }
    found.sort();
    found.into_iter().map(|(_, subject, text)| (subject, text)).collect()
}

async fn fails(app: &TestApp, address: &str) {
    notify(app, "address-fails", address, "An address fails", "It says no.").await.unwrap();
}

#[tokio::test]
async fn what_happens_often_is_told_once_a_day_and_counted() {
    let app = testing::app().await;
    fails(&app, "a@example.org").await;
    for _ in 0..3 {
        app.wait(HOUR);
        fails(&app, "a@example.org").await;
    }
    fails(&app, "b@example.org").await;
    let told = mails(&app).await;
    assert_eq!(told.len(), 2, "one for each address: {told:?}");
    assert_eq!(told[0], ("An address fails".into(), "It says no.".into()));

    app.wait(HOUR * 20);
    fails(&app, "a@example.org").await;
    assert_eq!(mails(&app).await.len(), 2, "23 hours are no day");
    app.wait(HOUR);
    fails(&app, "a@example.org").await;
    let told = mails(&app).await;
    assert_eq!(told.len(), 3);
    let text = &told[2].1;
    assert!(
        text.starts_with(
            "It says no.\n\nIt also happened 4 times since the last mail about it, of 2026-11-22T12:00:00Z."
        ),
        "{text}"
    );
    app.days(2);
    fails(&app, "a@example.org").await;
    assert_eq!(mails(&app).await[3].1, "It says no.", "nothing else happened meanwhile");
}

async fn late(app: &TestApp) {
    lasts(app, "letters-late", "", "Letters are late", "The oldest waits.").await.unwrap();
}

async fn well(app: &TestApp) {
    over(app, "letters-late", "", "Letters are late", "All left.").await.unwrap();
}

#[tokio::test]
async fn what_lasts_is_told_daily_and_so_is_its_end() {
    let app = testing::app().await;
    well(&app).await;
    assert!(mails(&app).await.is_empty(), "what never began does not end");
    for _ in 0..30 {
        late(&app).await;
        app.wait(HOUR);
    }
    let told = mails(&app).await;
    assert_eq!(told.len(), 2, "{told:?}");
    assert_eq!(told[0].1, "The oldest waits.");
    assert_eq!(told[1].1, "The oldest waits.\n\nIt has lasted since 2026-11-22T12:00:00Z.");
    assert_eq!(standing(&app, "letters-late").await.unwrap(), [""]);

    well(&app).await;
    well(&app).await;
    let told = mails(&app).await;
    assert_eq!(told.len(), 3, "{told:?}");
    assert_eq!(told[2].0, "It is over: Letters are late");
    assert_eq!(
        told[2].1,
        "All left.\n\nIt lasted from 2026-11-22T12:00:00Z until 2026-11-23T18:00:00Z. If it begins again, the next mail \
         about it comes after 2026-11-24T12:00:00Z at the earliest."
    );
    assert!(standing(&app, "letters-late").await.unwrap().is_empty());
}

#[tokio::test]
async fn what_comes_and_goes_tells_neither_within_the_day_and_both_after_it() {
    let app = testing::app().await;
    late(&app).await;
    well(&app).await;
    assert_eq!(mails(&app).await.len(), 2);
    for _ in 0..5 {
        app.wait(HOUR);
        late(&app).await;
        app.wait(HOUR);
        well(&app).await;
    }
    assert_eq!(mails(&app).await.len(), 2, "an end whose beginning nobody heard of");
    app.days(1);
    late(&app).await;
    assert_eq!(mails(&app).await.len(), 3);
    assert_eq!(mails(&app).await[2].1, "The oldest waits.", "it is new, it has not lasted");
}

#[tokio::test]
async fn several_workers_that_see_the_same_send_one_mail() {
    let app = testing::app().await;
    let all = |app: &TestApp| {
        let app = app.app.clone();
        async move {
            let notified =
                (0..8).map(|_| notify(&app, "relay-paused", "relay.example", "Paused", "It fails."));
            futures::future::try_join_all(notified).await.unwrap();
        }
    };
    all(&app).await;
    assert_eq!(mails(&app).await.len(), 1);
    app.days(1);
    all(&app).await;
    let told = mails(&app).await;
    assert_eq!(told.len(), 2);
    let ends = (0..8).map(|_| over(&app, "relay-paused", "relay.example", "Paused", "It works."));
    futures::future::try_join_all(ends).await.unwrap();
    assert_eq!(mails(&app).await.len(), 3);
}

#[tokio::test]
async fn a_clock_that_ran_ahead_does_not_silence_the_alarm() {
    let app = testing::app().await;
    app.days(400);
    late(&app).await;
    app.clock.set(testing::NOON);
    late(&app).await;
    app.clock.set(testing::NOON.minus(Duration::from_secs(5)));
    late(&app).await;
    app.days(401);
    assert_eq!(mails(&app).await.len(), 2, "a clock some seconds behind another one tells nothing twice");
}
