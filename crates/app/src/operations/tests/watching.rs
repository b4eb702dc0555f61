use std::collections::BTreeMap;
use std::time::Duration;

use super::super::{Figures, Watch, compared, figures};
use super::{maildir, sent};
use crate::delivery::{Envelope, Share, attempt};
use crate::languages::Language;
use crate::log::{LogSettings, WitnessSetting};
use crate::signatures::{Purpose, confirm, link, sign};
use crate::testing::{self, TestApp, form};
use crate::{Settings, alarms, letters, log};

const HOUR: Duration = Duration::from_hours(1);

/// The subjects of what waits to be sent, without the site's name, oldest first.
async fn told(app: &TestApp) -> Vec<String> {
    let sql = db::Sql::new("SELECT subject FROM operator_mail ORDER BY created_at, subject");
    app.db.all(&sql, &[]).await.unwrap().iter().map(|row| row.get("subject").unwrap()).collect()
}

async fn look(app: &TestApp, figures: &Figures) {
    app.wait(Duration::from_secs(1));
    Watch::default().look(app, figures, None).await.unwrap();
}

fn late(minutes: u64) -> Figures {
    Figures { letters_late: Duration::from_mins(minutes), ..Figures::default() }
}

#[tokio::test]
async fn letters_that_wait_too_long_are_told_once_and_so_is_their_end() {
    let app = testing::app().await;
    for minutes in [0, 119, 120, 121, 119, 61, 180, 60] {
        look(&app, &late(minutes)).await;
    }
    assert_eq!(told(&app).await, ["letters wait too long"], "below the line it is not over yet");
    look(&app, &late(59)).await;
    look(&app, &late(59)).await;
    assert_eq!(told(&app).await, ["letters wait too long", "It is over: letters wait too long"]);
}

#[tokio::test]
async fn two_workers_that_see_it_send_one_mail() {
    let app = testing::app().await;
    let (bad, good) = (late(500), late(0));
    tokio::join!(look(&app, &bad), look(&app, &bad), look(&app, &bad));
    assert_eq!(told(&app).await.len(), 1);
    tokio::join!(look(&app, &good), look(&app, &good), look(&app, &good));
    assert_eq!(told(&app).await.len(), 2);
}

#[tokio::test]
async fn what_the_operator_turned_off_is_not_told() {
    let alarms = crate::operations::AlarmSettings { letter_late: Duration::ZERO, acceptance_percent: 0 };
    let app = testing::app_with(Settings { alarms, ..Settings::default() }).await;
    let none = Share { accepted: 0, tried: 1000 };
    look(&app, &Figures { letters_tried: none, mails_tried: none, ..late(10_000) }).await;
    assert!(told(&app).await.is_empty());
}

#[tokio::test]
async fn a_letter_is_late_from_when_it_was_written_until_it_leaves() {
    let app = testing::app().await.with_campaign().await;
    assert_eq!(figures(&app).await.unwrap(), Figures::default());
    sign(&app, "test", &Language::english(), form("Anna", "anna@mail.example", "CH")).await.unwrap();
    let row = app.db.one(&db::Sql::new("SELECT bucket, id FROM signature"), &[]).await.unwrap();
    let url = link(&app, Purpose::Confirm, row.get("bucket").unwrap(), row.get("id").unwrap());
    confirm(&app, url.rsplit('/').next().unwrap()).await.unwrap();
    app.run_jobs().await;

    // Nobody delivers for three hours.
    app.wait(HOUR * 3);
    let seen = figures(&app).await.unwrap();
    assert_eq!((seen.letters_late, seen.mails_late, seen.mails), (HOUR * 3, HOUR * 3, 2));
    assert_eq!(seen.letters, BTreeMap::from([("queued".to_owned(), 3)]));
    // Who paces a target, or pauses a campaign, knows that its letters wait.
    let hold = |what: &str| db::Sql::built(format!("UPDATE campaign SET letters_paused_at = {what}"));
    app.db.execute(&hold("1"), &[]).await.unwrap();
    app.wait(Duration::from_secs(2));
    assert_eq!(figures(&app).await.unwrap().letters_late, Duration::ZERO);
    app.db.execute(&hold("NULL"), &[]).await.unwrap();
    look(&app, &seen).await;
    assert_eq!(told(&app).await, ["letters wait too long", "mails to supporters wait too long"]);

    let transport = maildir(&app);
    while letters::deliver_due(&app, &transport, 10).await.unwrap() > 0 {}
    app.run_jobs().await;
    let seen = figures(&app).await.unwrap();
    assert_eq!((seen.letters_late, seen.letters_tried), (Duration::ZERO, Share { accepted: 3, tried: 3 }));
    assert_eq!(seen.letters.get("accepted"), Some(&3));
    look(&app, &seen).await;
    assert_eq!(told(&app).await.last().unwrap(), "It is over: letters wait too long");
}

#[tokio::test]
async fn few_accepted_of_many_are_told_with_what_servers_said() {
    let app = testing::app().await;
    let transport = maildir(&app);
    let letter = |n: u32| Envelope {
        from: format!("letter+{n}@letters.example"),
        to: "embassy@de.example".into(),
        message: b"Subject: x\r\n\r\nx\r\n".to_vec(),
    };
    let hand_over = async |n: u32| {
        for n in 0..n {
            attempt(&app, &transport, &letter(n)).await;
        }
        look(&app, &figures(&app).await.unwrap()).await;
        told(&app).await
    };
    // A file where the folder should be.
    std::fs::write(app.folder.path().join("mail"), "").unwrap();
    assert!(hand_over(49).await.is_empty(), "too few to tell");
    assert_eq!(hand_over(1).await, ["few letters are accepted"]);
    let text = app.db.one(&db::Sql::new("SELECT text FROM operator_mail"), &[]).await.unwrap();
    let text: String = text.get("text").unwrap();
    assert!(
        text.starts_with("Of the last hour's 50 attempts to hand over letters, servers accepted 0."),
        "{text}"
    );
    assert!(text.contains("Servers said of late:\n\n") && text.lines().count() > 4, "{text}");

    std::fs::remove_file(app.folder.path().join("mail")).unwrap();
    assert_eq!(hand_over(400).await.len(), 1, "8 of 9: neither");
    assert_eq!(hand_over(100).await, ["few letters are accepted", "It is over: few letters are accepted"]);
    app.wait(HOUR);
    assert_eq!(figures(&app).await.unwrap().letters_tried.rate(), None);
    assert_eq!(sent(&app).len(), 500);
}

#[tokio::test]
async fn a_log_that_differs_is_told_until_it_agrees() {
    let app = testing::app().await;
    compared(&app, &[]).await.unwrap();
    compared(&app, &["test".into()]).await.unwrap();
    compared(&app, &["test".into()]).await.unwrap();
    assert_eq!(told(&app).await, ["database and public log differ"]);
    compared(&app, &[]).await.unwrap();
    assert_eq!(told(&app).await.len(), 2);
}

#[tokio::test]
async fn a_nearly_full_disk_is_told() {
    let app = testing::app().await;
    for (free_mb, mails) in [(2000, 0), (499, 1), (600, 1), (499, 1), (1025, 2)] {
        Watch::default().look(&app, &Figures::default(), Some(free_mb << 20)).await.unwrap();
        assert_eq!(told(&app).await.len(), mails, "{free_mb} MB");
    }
}

#[tokio::test]
async fn a_witness_that_cosigns_nothing_for_an_hour_is_told() {
    let vkey = "witness.example.org/w1+81340d78+BEj/yFnUGYWJPN9gBPXB7yTgXqUwE4V8gUszzShfr/wP";
    let witness = WitnessSetting::parse(&format!("{vkey} http://127.0.0.1:1")).unwrap();
    let settings = LogSettings { witnesses: vec![witness], ..LogSettings::default() };
    let app = testing::app_with(Settings { log: settings, form_seconds: 0, ..Settings::default() }).await;
    let mut watch = Watch::default();
    let mut look = async |after: Duration| {
        app.wait(after);
        log::refresh(&app).await.unwrap();
        watch.look(&app, &Figures::default(), None).await.unwrap();
        told(&app).await.len()
    };
    assert_eq!(look(HOUR * 9).await, 0, "an empty log needs no witness");
    let subject = log::Subject { bucket: 1, id: app.new_id() };
    app.db.batch(vec![log::signed(&app, subject, "test", &[7; 32])]).await.unwrap();
    // Nothing grows before its witnesses were asked; the first step signs the empty log.
    log::ask_witnesses(&app).await.unwrap();
    log::integrate(&app).await.unwrap();
    log::integrate(&app).await.unwrap();
    assert_eq!(log::status(&app).size, 1);
    assert_eq!(look(HOUR * 9).await, 0, "it is behind since now");
    assert_eq!(look(Duration::from_secs(3_599)).await, 0);
    assert_eq!(look(Duration::from_secs(1)).await, 1);
    assert_eq!(alarms::standing(&app, "witness").await.unwrap(), [vkey]);
    assert_eq!(look(HOUR).await, 1);
}
