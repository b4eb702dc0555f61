//! Many at once: a bad row in a batch, several workers at one queue, several processes at one walk.

use std::collections::BTreeSet;

use super::*;
use crate::signatures::mail::{OLDEST, QUEUE};

async fn row(app: &App, email: &str) -> store::NewSignature {
    let campaign = app.catalogue.find(app, "test").await.unwrap();
    let judged = rules::judge(&form("Ada", email, "FR"), &campaign).unwrap();
    store::new_signature(app, &campaign, &english(), &judged, None)
}

#[tokio::test]
async fn a_row_that_the_database_refuses_fails_alone() {
    let app = open_campaign().await;
    let mut rows = Vec::new();
    for n in 0..40 {
        rows.push(row(&app, &format!("ada{n}@example.org")).await);
    }
    // The id of another one with another address: nothing that could be mended by waiting.
    let (taken, poisoned) = (row(&app, "first@example.org").await, 17);
    (rows[poisoned].id, rows[poisoned].bucket) = (taken.id, taken.bucket);
    app.intake.submit(taken).await.unwrap();
    let all = rows.into_iter().map(|row| app.intake.submit(row));
    for (n, answer) in futures::future::join_all(all).await.into_iter().enumerate() {
        assert_eq!(answer.is_err(), n == poisoned, "{n}: {answer:?}");
    }
    assert_eq!(count(&app, "SELECT count(*) AS n FROM signature").await, 40);
    assert_eq!(mails(&app, "confirmation").await, 40, "each has its mail, the bad one none");
}

#[tokio::test]
async fn whoever_hangs_up_is_stored_all_the_same() {
    let app = open_campaign().await;
    let row = row(&app, "ada@example.org").await;
    let submitting = app.intake.submit(row);
    tokio::select! { biased; _ = submitting => {}, () = std::future::ready(()) => {} }
    // The same line: whoever comes later is written later.
    signed(&app, "Bo", "bo@example.org").await;
    assert_eq!(count(&app, "SELECT count(*) AS n FROM signature").await, 2);
    assert_eq!(mails(&app, "confirmation").await, 2);
}

#[tokio::test]
async fn consents_of_many_are_each_with_their_own_signature() {
    let app = open_campaign().await;
    let language = english();
    let all = (0..70).map(|n| {
        let mut form = form("Ada", &format!("ada{n}@example.org"), "FR");
        form.subscribe = if n % 2 == 0 { vec!["union".into()] } else { Vec::new() };
        form.share = if n % 5 == 0 { vec!["rights".into()] } else { Vec::new() };
        sign(&app, "test", &language, form)
    });
    futures::future::join_all(all).await.into_iter().for_each(|answer| drop(answer.unwrap()));
    let of = "SELECT count(*) AS n FROM consent c JOIN signature s ON s.id = c.signature_id AND s.bucket = c.bucket";
    assert_eq!(count(&app, of).await, 35 + 14);
}

#[tokio::test]
async fn several_workers_share_a_queue_and_none_takes_what_another_holds() {
    let app = open_campaign().await;
    let language = english();
    let all =
        (0..150).map(|n| sign(&app, "test", &language, form("Ada", &format!("a{n}@example.org"), "FR")));
    futures::future::join_all(all).await.into_iter().for_each(|answer| drop(answer.unwrap()));
    let work = async || {
        let mut held = Vec::new();
        loop {
            let leases = OLDEST.lease(&QUEUE, &app, 16).await.unwrap();
            if leases.is_empty() {
                return held;
            }
            assert!(leases.len() <= 16);
            held.extend(leases.into_iter().map(|lease| lease.signature_id));
        }
    };
    let held = tokio::join!(work(), work(), work(), work());
    let mut held = [held.0, held.1, held.2, held.3].concat();
    // A worker that found the oldest held by the others pauses; the next look takes what is left.
    held.extend(work().await);
    let each: BTreeSet<Uuid> = held.iter().copied().collect();
    assert_eq!((held.len(), each.len()), (150, 150), "each is held, by one");
    assert!(OLDEST.lease(&QUEUE, &app, 16).await.unwrap().is_empty());
}

#[tokio::test]
async fn two_processes_remind_and_expire_each_signature_once() {
    let app = open_campaign().await;
    let language = english();
    let all = (0..60).map(|n| sign(&app, "test", &language, form("Ada", &format!("a{n}@example.org"), "FR")));
    futures::future::join_all(all).await.into_iter().for_each(|answer| drop(answer.unwrap()));
    app.days(2);
    let both = tokio::join!(Box::pin(run_jobs_once(&app)), Box::pin(run_jobs_once(&app)));
    assert_eq!(both.0.unwrap().reminded + both.1.unwrap().reminded, 60);
    assert_eq!(mails(&app, "reminder").await, 60);
    app.days(5);
    let both = tokio::join!(Box::pin(run_jobs_once(&app)), Box::pin(run_jobs_once(&app)));
    assert_eq!(both.0.unwrap().expired + both.1.unwrap().expired, 60);
    assert_eq!(count(&app, "SELECT count(*) AS n FROM signature WHERE state = 'expired'").await, 60);
    assert_eq!(count(&app, "SELECT count(*) AS n FROM mail").await, 0);
    assert!(run_jobs_once(&app).await.unwrap().is_idle(), "nothing is visited twice");
}

#[tokio::test]
async fn a_clock_that_ran_years_ahead_and_was_put_back_hides_nobody_from_the_walk() {
    let app = open_campaign().await;
    let now = app.now();
    app.days(4000);
    signed(&app, "Eve", "eve@example.org").await;
    app.days(10);
    app.run_jobs().await;
    app.clock.set(now);
    signed(&app, "Ada", "ada@example.org").await;
    app.days(2);
    app.run_jobs().await;
    assert_eq!(mails(&app, "reminder").await, 1);
    app.days(5);
    app.run_jobs().await;
    assert_eq!(count(&app, "SELECT count(*) AS n FROM signature WHERE state = 'pending'").await, 0);
}
