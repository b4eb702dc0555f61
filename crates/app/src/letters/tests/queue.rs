//! The queue: nothing lost, nothing sent twice without need, nothing called accepted that is not.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use db::{DbError, DbResult, Sql};
use uuid::Uuid;

use super::{confirmed, deliver, delivered, header, maildir, states, withdrawn};
use crate::campaigns::{self, BundleSource};
use crate::delivery::{Answer, End, Ended, Fate, Held, Journal, LEASE, Lease, Outcome, Todo, Work, carry};
use crate::kernel::Timestamp;
use crate::letters::jobs::{Letters, todo};
use crate::letters::{State, deliver_due, fates, retry, status, store};
use crate::signatures::mail::Supporters;
use crate::testing::{self, NOON, TestApp};
use crate::{App, Settings};

async fn app() -> TestApp {
    testing::app().await.with_campaign().await
}

async fn leased(app: &TestApp, limit: usize) -> Vec<Lease> {
    Letters::default().lease(app, limit, &Held::new()).await.unwrap()
}

/// Dies before it can write down what it did.
#[derive(Default)]
struct Dying(Letters);

impl Work for Dying {
    async fn lease(&self, app: &App, limit: usize, held: &Held) -> DbResult<Vec<Lease>> {
        self.0.lease(app, limit, held).await
    }

    async fn compose(&self, app: &App, lease: &Lease) -> Todo {
        self.0.compose(app, lease).await
    }

    async fn record(&self, _app: &App, _ended: &[Ended]) -> DbResult<()> {
        Err(DbError::Other("killed".into()))
    }

    fn noted(&self, lease: &Lease) -> Option<Uuid> {
        self.0.noted(lease)
    }
}

async fn accepted_in_counts(app: &TestApp) -> (i64, i64, i64) {
    app.run_jobs().await;
    let campaign = app.catalogue.find(app, "test").await.unwrap();
    let letters = app.board.counts(campaign.id).letters.clone();
    (letters.waiting, letters.accepted, letters.cancelled)
}

#[tokio::test]
async fn a_confirmed_signature_becomes_a_letter_in_each_targets_mailbox() {
    let app = app().await;
    let received = confirmed(&app, "Zhanna Ömirbek", "zhanna@example.org", "KZ").await;
    deliver(&app, &maildir(&app)).await;
    let mut letters = delivered(&app);
    letters.sort_by_key(|letter| header(letter, "Delivered-To").to_owned());
    let to: Vec<&str> = letters.iter().map(|letter| header(letter, "Delivered-To")).collect();
    assert_eq!(to, ["ambassade@fr.example", "embassy@ch.example", "embassy@de.example"]);
    assert_eq!(header(&letters[0], "Content-Language"), "fr");
    assert_eq!(header(&letters[1], "Content-Language"), "en");
    assert_eq!(accepted_in_counts(&app).await, (0, 3, 0));
    let fates = fates(&app, &received).await.unwrap();
    assert!(fates.iter().all(|fate| fate.state == State::Accepted && fate.tried.is_some()), "{fates:?}");
    assert_eq!(deliver_due(&app, &maildir(&app), 100).await.unwrap(), 0);
}

#[tokio::test]
async fn a_maildir_that_cannot_be_written_makes_letters_wait_and_loses_none() {
    let app = app().await;
    let (mail, transport) = (app.folder.path().join("mail"), maildir(&app));
    std::fs::write(&mail, "in the way").unwrap();
    for n in 0..20 {
        confirmed(&app, "A", &format!("a{n}@example.org"), "FR").await;
    }
    deliver(&app, &transport).await;
    assert_eq!(accepted_in_counts(&app).await, (60, 0, 0));
    for _ in 0..10 {
        app.wait(Duration::from_mins(1));
        deliver(&app, &transport).await;
    }
    assert_eq!(accepted_in_counts(&app).await, (60, 0, 0));
    std::fs::remove_file(&mail).unwrap();
    app.wait(Duration::from_mins(1));
    deliver(&app, &transport).await;
    assert_eq!((delivered(&app).len(), accepted_in_counts(&app).await), (60, (0, 60, 0)));
}

#[tokio::test]
async fn workers_side_by_side_deliver_each_letter_once() {
    let app = app().await;
    for n in 0..25 {
        confirmed(&app, "A", &format!("a{n}@example.org"), "FR").await;
    }
    let transport = maildir(&app);
    let worker = async || while deliver_due(&app, &transport, 7).await.unwrap() > 0 {};
    tokio::join!(worker(), worker(), worker(), worker());
    let letters = delivered(&app);
    let ids: BTreeSet<&str> = letters.iter().map(|letter| header(letter, "Message-ID")).collect();
    assert_eq!((letters.len(), ids.len()), (75, 75));
    assert_eq!(states(&app).await, "accepted 75");
    assert_eq!(accepted_in_counts(&app).await, (0, 75, 0));
}

#[tokio::test]
async fn what_a_killed_worker_held_goes_out_when_its_lease_is_over_with_the_same_message_id() {
    let app = app().await;
    confirmed(&app, "A", "a@example.org", "FR").await;
    let transport = maildir(&app);
    // This worker hands everything over and dies before it can write that down.
    carry(&app, &transport, &Arc::new(Dying::default()), 100, || true).await.unwrap_err();
    let first = delivered(&app).len();
    assert!(first > 0);
    assert_eq!(deliver_due(&app, &transport, 100).await.unwrap(), 0);
    assert_eq!(states(&app).await, "leased 3");
    app.wait(LEASE);
    deliver(&app, &transport).await;
    assert_eq!(states(&app).await, "accepted 3");
    let letters = delivered(&app);
    let ids: BTreeSet<&str> = letters.iter().map(|letter| header(letter, "Message-ID")).collect();
    assert_eq!((letters.len(), ids.len()), (first + 3, 3));
    assert_eq!(accepted_in_counts(&app).await, (0, 3, 0));
}

#[tokio::test]
async fn a_worker_that_was_too_slow_is_believed_and_counted_once() {
    let app = app().await;
    confirmed(&app, "A", "a@example.org", "FR").await;
    let slow = leased(&app, 100).await;
    app.wait(LEASE);
    let quick = leased(&app, 100).await;
    assert_eq!((slow.len(), quick.len()), (3, 3));
    let ended = |lease: &Lease| Ended {
        id: app.new_id(),
        lease: lease.clone(),
        end: End::Tried {
            address: "a@example.org".into(),
            outcome: Outcome::Accepted(Answer { server: "relay.test".into(), ..Answer::default() }),
            fate: Fate::Accepted,
        },
        due: app.now(),
    };
    let (slow, quick): (Vec<_>, Vec<_>) =
        (slow.iter().map(ended).collect(), quick.iter().map(ended).collect());
    store::record(&app, &slow).await.unwrap();
    assert_eq!(states(&app).await, "accepted 3");
    store::record(&app, &quick).await.unwrap();
    // A commit whose answer was lost is written again.
    store::record(&app, &quick).await.unwrap();
    assert_eq!(accepted_in_counts(&app).await, (0, 3, 0));
    let attempts = Sql::new("SELECT CAST(count(*) AS BIGINT) AS n FROM attempt");
    assert_eq!(app.db.one(&attempts, &[]).await.unwrap().get::<i64>("n").unwrap(), 6);
}

#[tokio::test]
async fn what_a_killed_worker_noted_is_recorded_by_the_next_and_not_handed_over_again() {
    let folder = tempfile::tempdir().unwrap();
    let journal = Some(Arc::new(Journal::new(folder.path().to_owned())));
    let app = testing::app_with(Settings { journal, ..Settings::default() }).await.with_campaign().await;
    confirmed(&app, "A", "a@example.org", "FR").await;
    let transport = maildir(&app);
    carry(&app, &transport, &Arc::new(Dying::default()), 100, || true).await.unwrap_err();
    let first = delivered(&app).len();
    assert!(first > 0);
    let recovered = deliver_due(&app, &transport, 100).await.unwrap();
    assert_eq!((recovered, accepted_in_counts(&app).await.1), (0, first as i64));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "nothing is left to record");
    app.wait(LEASE);
    deliver(&app, &transport).await;
    assert_eq!((delivered(&app).len(), accepted_in_counts(&app).await), (3, (0, 3, 0)), "none came twice");
}

#[tokio::test]
async fn letters_of_a_withdrawn_signature_are_not_sent() {
    let app = app().await;
    let received = confirmed(&app, "A", "a@example.org", "FR").await;
    withdrawn(&app, &received).await;
    deliver(&app, &maildir(&app)).await;
    assert_eq!((delivered(&app).len(), accepted_in_counts(&app).await), (0, (0, 0, 3)));
}

#[tokio::test]
async fn a_letter_already_in_a_workers_hands_is_cancelled_when_its_supporter_is_gone() {
    let app = app().await;
    let received = confirmed(&app, "A", "a@example.org", "FR").await;
    leased(&app, 2).await;
    withdrawn(&app, &received).await;
    assert_eq!(states(&app).await, "cancelled 1, leased 2");
    app.wait(LEASE);
    deliver(&app, &maildir(&app)).await;
    assert_eq!((delivered(&app).len(), accepted_in_counts(&app).await), (0, (0, 0, 3)));
}

#[tokio::test]
async fn a_withdrawal_stops_the_rest_of_a_batch_that_is_on_its_way() {
    let app = app().await;
    let received = confirmed(&app, "A", "a@example.org", "FR").await;
    let leases = leased(&app, 100).await;
    let supporters = Supporters::default();
    assert!(matches!(todo(&app, &leases[0], &supporters).await, Todo::Send(_)));
    withdrawn(&app, &received).await;
    app.wait(Duration::from_secs(2));
    assert!(matches!(todo(&app, &leases[1], &supporters).await, Todo::Cancel));
}

#[tokio::test]
async fn a_target_taken_off_the_list_is_written_to_no_more() {
    let app = app().await;
    confirmed(&app, "A", "a@example.org", "FR").await;
    let mut bundle = testing::bundle();
    let targets = bundle.iter_mut().find(|file| file.path == "targets.csv").unwrap();
    let text = String::from_utf8(targets.content.clone()).unwrap();
    let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with("ch,")).collect();
    targets.content = format!("{}\n", kept.join("\n")).into_bytes();
    campaigns::import(&app, BundleSource::Files(bundle)).await.unwrap();
    deliver(&app, &maildir(&app)).await;
    assert_eq!(states(&app).await, "accepted 2, cancelled 1");
}

#[tokio::test]
async fn a_clock_that_runs_backwards_delays_at_most_and_one_that_ran_ahead_strands_nothing() {
    let app = app().await;
    let transport = maildir(&app);
    confirmed(&app, "A", "a@example.org", "FR").await;
    app.clock.set(Timestamp(NOON.0 - 3_600_000_000));
    deliver(&app, &transport).await;
    assert_eq!(states(&app).await, "queued 3");
    app.clock.set(NOON);
    deliver(&app, &transport).await;
    assert_eq!(states(&app).await, "accepted 3");

    // A worker takes letters in the year 2060 by its clock, then dies; the clock is put right.
    confirmed(&app, "B", "b@example.org", "FR").await;
    app.clock.set(Timestamp(NOON.0 + 40 * 365 * 86_400_000_000));
    assert_eq!(leased(&app, 100).await.len(), 3);
    app.clock.set(NOON);
    deliver(&app, &transport).await;
    assert_eq!(states(&app).await, "accepted 3, leased 3");
    app.wait(LEASE);
    deliver(&app, &transport).await;
    assert_eq!(states(&app).await, "accepted 6");
}

#[tokio::test]
async fn operators_see_the_queue_and_can_hurry_it() {
    let app = app().await;
    let unheard = super::transport(&app, "smtp://127.0.0.1:1?tls=none");
    confirmed(&app, "A", "a@example.org", "FR").await;
    assert_eq!(deliver_due(&app, &unheard, 1).await.unwrap(), 1);
    let found = status(&app, Some("test")).await.unwrap();
    assert_eq!((found.len(), found[0].waiting()), (1, 3));
    assert_eq!(found[0].letters.get(&State::Deferred), Some(&1));
    assert_eq!((found[0].oldest_waiting, found[0].next_due), (Some(NOON), Some(NOON)));
    assert_eq!(retry(&app, None).await.unwrap(), 1);
    assert_eq!(retry(&app, Some("test")).await.unwrap(), 0);
    assert!(retry(&app, Some("nothing")).await.is_err() && status(&app, Some("nothing")).await.is_err());
    deliver(&app, &maildir(&app)).await;
    assert_eq!(states(&app).await, "accepted 3");
    let sent = status(&app, None).await.unwrap();
    assert_eq!((sent[0].oldest_waiting, sent[0].letters.get(&State::Accepted)), (None, Some(&3)));
    app.run_jobs().await;
    assert_eq!(status(&app, None).await.unwrap(), sent, "folded or not, the letters are the same");
}
