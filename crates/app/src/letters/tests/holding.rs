//! Pausing, resuming, cancelling: each may be done twice, none takes back what has left, and the counts follow.

use std::time::Duration;

use db::Sql;

use super::{confirmed, deliver, maildir, states, transport};
use crate::campaigns::{self, BundleSource};
use crate::delivery::LEASE;
use crate::kernel::Timestamp;
use crate::letters::holding::{self, Cancelled, Hold, Part};
use crate::letters::{LetterFailure, State, deliver_due, fates, status};
use crate::testing::{self, NOON, TestApp};

async fn app() -> TestApp {
    testing::app().await.with_campaign().await
}

async fn part(app: &TestApp, target: Option<&str>) -> Part {
    holding::part(app, "test", target).await.unwrap()
}

async fn cancel(app: &TestApp, part: &Part) -> Cancelled {
    holding::cancel(app, part, |_| ()).await.unwrap()
}

async fn public_counts(app: &TestApp) -> (i64, i64, i64) {
    app.run_jobs().await;
    let campaign = app.catalogue.find(app, "test").await.unwrap();
    let letters = app.board.counts(campaign.id).letters.clone();
    (letters.waiting, letters.accepted, letters.cancelled)
}

#[tokio::test]
async fn a_pause_begins_once_and_ends_by_itself_alone() {
    let app = app().await;
    let (all, de) = (part(&app, None).await, part(&app, Some("de")).await);
    assert_eq!(holding::resume(&app, &all).await.unwrap(), None);
    assert_eq!(holding::resume(&app, &de).await.unwrap(), None);
    for part in [&all, &de] {
        assert_eq!(holding::pause(&app, part).await.unwrap(), NOON);
    }
    app.wait(Duration::from_mins(5));
    assert_eq!(holding::pause(&app, &all).await.unwrap(), NOON, "the first pause counts");
    assert_eq!(holding::pause(&app, &de).await.unwrap(), NOON);
    assert_eq!(holding::paused(&app).await.unwrap().get("test"), Some(&NOON));
    assert_eq!(holding::still_paused(&app, &all).await.unwrap(), ["de"]);
    assert_eq!(holding::still_paused(&app, &de).await.unwrap(), ["test"]);

    assert_eq!(holding::resume(&app, &all).await.unwrap(), Some(NOON));
    assert_eq!(holding::still_paused(&app, &all).await.unwrap(), ["de"], "its own pause is its own");
    assert!(holding::paused(&app).await.unwrap().is_empty());
    assert_eq!(holding::resume(&app, &de).await.unwrap(), Some(NOON));
    assert!(holding::still_paused(&app, &all).await.unwrap().is_empty());
}

#[tokio::test]
async fn an_import_leaves_pauses_as_they_are() {
    let app = app().await;
    holding::pause(&app, &part(&app, None).await).await.unwrap();
    holding::pause(&app, &part(&app, Some("fr")).await).await.unwrap();
    let mut files = testing::bundle();
    let targets = files.iter_mut().find(|file| file.path == "targets.csv").unwrap();
    targets.content =
        String::from_utf8(targets.content.clone()).unwrap().replace("Embassy", "Consulate").into();
    campaigns::import(&app, BundleSource::Files(files)).await.unwrap();
    assert!(holding::paused(&app).await.unwrap().contains_key("test"));
    assert_eq!(holding::still_paused(&app, &part(&app, None).await).await.unwrap(), ["fr"]);
}

#[tokio::test]
async fn what_is_not_there_is_told_apart() {
    let app = app().await;
    assert!(matches!(holding::part(&app, "nowhere", None).await, Err(LetterFailure::Missing)));
    assert!(matches!(holding::part(&app, "test", Some("xx")).await, Err(LetterFailure::TargetMissing)));
}

#[tokio::test]
async fn letters_that_wait_are_cancelled_once_and_counted_as_such() {
    let app = app().await;
    let received = confirmed(&app, "A", "a@example.org", "FR").await;
    confirmed(&app, "B", "b@example.org", "FR").await;
    let de = part(&app, Some("de")).await;
    let two = Cancelled { letters: 2, under_way: 0 };
    assert_eq!(holding::would_cancel(&app, &de).await.unwrap(), two);
    assert_eq!(states(&app).await, "queued 6", "looking changes nothing");
    assert_eq!(cancel(&app, &de).await, two);
    assert_eq!(cancel(&app, &de).await, Cancelled::default(), "the second time there is nothing left");
    assert_eq!(states(&app).await, "cancelled 2, queued 4");
    assert_eq!(public_counts(&app).await, (4, 0, 2));
    let fates = fates(&app, &received).await.unwrap();
    let cancelled: Vec<&str> = fates
        .iter()
        .filter(|fate| fate.state == State::Cancelled)
        .map(|fate| fate.target_slug.as_str())
        .collect();
    assert_eq!(cancelled, ["de"], "the supporter sees it");

    deliver(&app, &maildir(&app)).await;
    assert_eq!(states(&app).await, "accepted 4, cancelled 2");
    assert_eq!(cancel(&app, &part(&app, None).await).await, Cancelled::default(), "what left has left");
    assert_eq!(public_counts(&app).await, (0, 4, 2));
    confirmed(&app, "C", "c@example.org", "FR").await;
    deliver(&app, &maildir(&app)).await;
    assert_eq!(states(&app).await, "accepted 7, cancelled 2", "who signs later is not concerned");
}

#[tokio::test]
async fn deferred_letters_and_leases_of_the_dead_are_cancelled_and_held_ones_are_not() {
    let app = app().await;
    for n in 0..2 {
        confirmed(&app, "A", &format!("a{n}@example.org"), "FR").await;
    }
    let unheard = transport(&app, "smtp://127.0.0.1:1?tls=none");
    assert_eq!(deliver_due(&app, &unheard, 1).await.unwrap(), 1);
    // One that a worker holds, one that a dead worker held, both of the same target.
    let ids = Sql::new("SELECT bucket, id FROM letter WHERE state = 'queued' ORDER BY id LIMIT 2");
    let held = app.db.all(&ids, &[]).await.unwrap();
    let leased = Sql::new(
        "UPDATE letter SET state = 'leased', attempts = 1, due_at = $3, leased_until = $3 WHERE bucket = $1 AND id = $2",
    );
    for (row, until) in held.iter().zip([app.now().plus(LEASE), app.now()]) {
        let place: (i64, uuid::Uuid) = (row.get("bucket").unwrap(), row.get("id").unwrap());
        app.db.execute(&leased, &[place.0.into(), place.1.into(), until.0.into()]).await.unwrap();
    }
    assert_eq!(states(&app).await, "deferred 1, leased 2, queued 3");
    let all = part(&app, None).await;
    let five = Cancelled { letters: 5, under_way: 1 };
    assert_eq!(holding::would_cancel(&app, &all).await.unwrap(), five);
    assert_eq!(cancel(&app, &all).await, five);
    assert_eq!(states(&app).await, "cancelled 5, leased 1");
    assert_eq!(public_counts(&app).await, (1, 0, 5));
    app.wait(LEASE);
    assert_eq!(cancel(&app, &all).await, Cancelled { letters: 1, under_way: 0 });
    assert_eq!(public_counts(&app).await, (0, 0, 6));
}

#[tokio::test]
async fn many_letters_are_cancelled_in_several_transactions() {
    let app = testing::app_with(crate::Settings { demo: true, ..crate::Settings::default() }).await;
    let app = app.with_campaign().await;
    let person = |n: usize| crate::signatures::fill::MadeUp {
        supporter: crate::signatures::Supporter {
            name: format!("Person {n}"),
            email: format!("p{n}@mail.example"),
            city: String::new(),
            organisation: String::new(),
            message: String::new(),
            source: String::new(),
        },
        country: crate::kernel::Country::parse("CH").unwrap(),
        language: crate::languages::Language::english(),
        visibility: crate::signatures::Visibility::Withheld,
        at: NOON,
    };
    let people: Vec<_> = (0..1100).map(person).collect();
    crate::signatures::fill::fill(&app, "test", &people, people.len()).await.unwrap();
    let mut seen = Vec::new();
    let de = part(&app, Some("de")).await;
    let done = holding::cancel(&app, &de, |n| seen.push(n)).await.unwrap();
    assert_eq!((done.letters, seen), (1100, vec![500, 1000, 1100]));
    assert_eq!(states(&app).await, "cancelled 1100, queued 2200");
    assert_eq!(public_counts(&app).await, (2200, 0, 1100));
}

#[tokio::test]
async fn each_targets_queue_tells_what_waits_and_what_its_server_said() {
    let app = app().await;
    confirmed(&app, "A", "a@example.org", "FR").await;
    deliver(&app, &transport(&app, "smtp://127.0.0.1:1?tls=none")).await;
    cancel(&app, &part(&app, Some("de")).await).await;
    holding::pause(&app, &part(&app, Some("fr")).await).await.unwrap();
    for folded in [false, true] {
        if folded {
            app.run_jobs().await;
        }
        let queues = holding::target_queues(&app, &part(&app, None).await).await.unwrap();
        let slugs: Vec<&str> = queues.iter().map(|queue| queue.target.slug.as_str()).collect();
        assert_eq!(slugs, ["de", "fr", "ch"]);
        assert_eq!((queues[0].waiting(), queues[0].letters.get(&State::Cancelled)), (0, Some(&1)));
        assert_eq!((queues[0].paused_at, queues[0].oldest_waiting), (None, None));
        assert_eq!(
            (queues[1].waiting(), queues[1].paused_at, queues[1].oldest_waiting),
            (1, Some(NOON), Some(NOON))
        );
    }
    let one = holding::target_queues(&app, &part(&app, Some("ch")).await).await.unwrap();
    assert_eq!(one.len(), 1);
    assert_eq!(one[0].waiting(), 1);
    let waiting = status(&app, Some("test")).await.unwrap()[0].waiting();
    assert_eq!(waiting, 2);
}

#[tokio::test]
async fn the_reasons_that_hold_letters_back_are_told_together() {
    let app = app().await;
    let queues = holding::target_queues(&app, &part(&app, Some("de")).await).await.unwrap();
    let mut target = queues[0].target.clone();
    assert!(holding::holds(&target, None, None, NOON).is_empty());
    target.pace.mode = crate::targets::Mode::Post;
    target.pace.office_hours = Some("mon-sun 00:00-01:00".parse().unwrap());
    let midnight = Timestamp(NOON.0 + 11 * 3_600_000_000);
    let found = holding::holds(&target, Some(NOON), Some(NOON), NOON);
    assert_eq!(
        found,
        [
            Hold::Campaign(NOON),
            Hold::Target(NOON),
            Hold::Mode(crate::targets::Mode::Post),
            Hold::Hours(midnight)
        ],
        "midnight in Berlin is 23:00 in UTC"
    );
    target.time_zone = "Nowhere/Atlantis".into();
    let found = holding::holds(&target, None, None, NOON);
    assert!(found.contains(&Hold::Hours(Timestamp(NOON.0 + 12 * 3_600_000_000))), "an unknown zone is UTC");
}
