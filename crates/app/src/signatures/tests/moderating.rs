//! What a trap set aside, decided at the desk: marked, undone, carried out.

use std::sync::Arc;
use std::time::Duration;

use super::*;
use crate::campaigns::Campaign;
use crate::kernel::{Country, Timestamp};
use crate::signatures::moderation::{
    UNDO_WITHIN, Verdict, Waiting, Which, decide, decide_matching, decided, dry_count, few_waiting, look,
    undo,
};
use crate::trail::{self, Act, Actor};

const WHO: Actor = Actor::Command;

async fn caught(app: &App, name: &str, country: &str) {
    let email = format!("{}@example.org", name.to_lowercase());
    let mut form = form(name, &email, country);
    form.website = "https://spam.example".into();
    sign(app, "test", &english(), form).await.unwrap();
}

async fn three_caught() -> (TestApp, Arc<Campaign>) {
    let app = open_campaign().await;
    for (name, country) in [("Ann", "FR"), ("Bob", "KZ"), ("Cid", "KZ")] {
        caught(&app, name, country).await;
        app.wait(Duration::from_secs(1));
    }
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    (app, campaign)
}

async fn waiting(app: &App, campaign: &Campaign) -> Vec<Waiting> {
    look(app, WHO, campaign, &Which::default(), None, 10).await.unwrap().waiting
}

fn names(waiting: &[Waiting]) -> Vec<&str> {
    waiting.iter().filter_map(|one| one.words.as_ref()).map(|words| words.name.as_str()).collect()
}

fn from(country: &str) -> Which {
    Which { country: Country::parse(country), ..Which::default() }
}

async fn noted(app: &App, act: Act) -> Vec<String> {
    let page = trail::page(app, None, None, 100).await.unwrap();
    let of = page.entries.into_iter().filter(|entry| entry.act == act.as_str());
    of.map(|entry| entry.detail).collect()
}

async fn after_the_time_to_undo(app: &TestApp) {
    app.wait(UNDO_WITHIN);
    while !run_jobs_once(app).await.unwrap().is_idle() {}
}

#[tokio::test]
async fn a_look_is_noted_before_anything_is_shown_and_shows_no_address() {
    let (app, campaign) = three_caught().await;
    let all = waiting(&app, &campaign).await;
    assert_eq!(names(&all), ["Ann", "Bob", "Cid"]);
    assert_eq!(all[0].words.as_ref().unwrap().domain, "example.org");
    assert_eq!(all[0].reason, Some(Quarantine::Honeypot));
    assert_eq!(noted(&app, Act::ModerationRead).await, ["3"]);
    let behind = look(&app, WHO, &campaign, &Which::default(), Some(all[0].id), 1).await.unwrap();
    assert_eq!((names(&behind.waiting), behind.next), (vec!["Bob"], Some(all[1].id)));
    let last = look(&app, WHO, &campaign, &Which::default(), behind.next, 1).await.unwrap();
    assert_eq!((names(&last.waiting), last.next), (vec!["Cid"], None));
    assert!(look(&app, WHO, &campaign, &from("DE"), None, 10).await.unwrap().waiting.is_empty());
    assert_eq!(noted(&app, Act::ModerationRead).await, ["1", "1", "3"], "nothing was shown the last time");
}

#[tokio::test]
async fn a_removal_takes_effect_when_nobody_undid_it_in_ten_minutes() {
    let (app, campaign) = three_caught().await;
    let all = waiting(&app, &campaign).await;
    let place = (all[0].bucket, all[0].id);
    assert_eq!(decide(&app, WHO, &campaign, Verdict::Remove, &[place, place]).await.unwrap(), 1);
    assert_eq!(decide(&app, WHO, &campaign, Verdict::Release, &[place]).await.unwrap(), 0, "it is decided");
    assert_eq!(names(&waiting(&app, &campaign).await), ["Bob", "Cid"]);
    app.wait(Duration::from_mins(9));
    assert_eq!(run_jobs_once(&app).await.unwrap().moderated.removed, 0);
    let marked = decided(&app, &campaign).await.unwrap();
    assert_eq!((marked.len(), marked[0].signatures, marked[0].verdict), (1, 1, Verdict::Remove));
    app.wait(Duration::from_mins(1));
    while !run_jobs_once(&app).await.unwrap().is_idle() {}
    assert!(decided(&app, &campaign).await.unwrap().is_empty());
    let row = store::find(&app, place.0, place.1).await.unwrap().unwrap();
    assert_eq!(row.received.state, SignatureState::Withdrawn);
    assert!(row.received.supporter.is_none() && !row.quarantined);
    let counts = app.board.counts(campaign.id);
    assert_eq!((counts.removed, counts.confirmed), (1, 0));
    assert_eq!(noted(&app, Act::SignaturesRemoved).await, ["1"]);
}

#[tokio::test]
async fn what_is_undone_waits_as_before_and_can_be_decided_anew() {
    let (app, campaign) = three_caught().await;
    let before = waiting(&app, &campaign).await;
    for verdict in [Verdict::Remove, Verdict::Release] {
        let n = decide_matching(&app, WHO, &campaign, verdict, &Which::default(), 3).await.unwrap();
        assert_eq!(n, Some(3));
        assert!(waiting(&app, &campaign).await.is_empty());
        let due = decided(&app, &campaign).await.unwrap()[0].due;
        let other = if verdict == Verdict::Remove { Verdict::Release } else { Verdict::Remove };
        assert_eq!(undo(&app, WHO, &campaign, other, due).await.unwrap(), 0);
        assert_eq!(undo(&app, WHO, &campaign, verdict, Timestamp(due.0 + 1)).await.unwrap(), 0);
        assert_eq!(undo(&app, WHO, &campaign, verdict, due).await.unwrap(), 3);
        after_the_time_to_undo(&app).await;
        assert_eq!(waiting(&app, &campaign).await, before);
    }
    assert_eq!(app.board.counts(campaign.id).removed, 0);
    assert_eq!(mails(&app, "confirmation").await, 0);
    assert_eq!(noted(&app, Act::ModerationUndone).await, ["3, release", "3, remove"]);
}

#[tokio::test]
async fn what_was_undone_after_the_jobs_look_is_left_alone() {
    let (app, campaign) = three_caught().await;
    let all = waiting(&app, &campaign).await;
    let place = (all[0].bucket, all[0].id);
    decide(&app, WHO, &campaign, Verdict::Remove, &[place]).await.unwrap();
    let due = decided(&app, &campaign).await.unwrap()[0].due;
    undo(&app, WHO, &campaign, Verdict::Remove, due).await.unwrap();
    // The job's hands, as if it had looked before.
    app.wait(UNDO_WITHIN);
    let removed = moderation::remove_if_due(&app, place).await.unwrap();
    assert!(!removed && !moderation::release_if_due(&app, place).await.unwrap());
    assert_eq!(waiting(&app, &campaign).await, all);
}

#[tokio::test]
async fn a_release_sends_the_confirmation_mail_unless_its_address_has_signed_again() {
    let (app, campaign) = three_caught().await;
    sign(&app, "test", &english(), form("Ann", "ann@example.org", "FR")).await.unwrap();
    decide_matching(&app, WHO, &campaign, Verdict::Release, &Which::default(), 3).await.unwrap();
    assert_eq!(mails(&app, "confirmation").await, 1, "Ann's own");
    after_the_time_to_undo(&app).await;
    assert_eq!(mails(&app, "confirmation").await, 3);
    let left = waiting(&app, &campaign).await;
    assert_eq!(names(&left), ["Ann"]);
    assert!(left[0].has_signed_again);
    let place = (left[0].bucket, left[0].id);
    assert_eq!(decide(&app, WHO, &campaign, Verdict::Remove, &[place]).await.unwrap(), 1);
    after_the_time_to_undo(&app).await;
    assert_eq!(count(&app, "SELECT count(*) AS n FROM signature WHERE state = 'pending'").await, 3);
}

#[tokio::test]
async fn a_rule_takes_in_what_was_counted_and_nothing_that_came_since() {
    let (app, campaign) = three_caught().await;
    let day = app.now().day();
    let counted = dry_count(&app, &campaign, &from("KZ")).await.unwrap();
    assert_eq!((counted.matching, counted.waiting), (2, 3));
    for (which, matching) in [
        (Which { reason: Some(Quarantine::TooQuick), ..Which::default() }, 0),
        (Which { from: Some(day), until: Some(day), ..Which::default() }, 3),
        (Which { from: Some(day.tomorrow().unwrap()), ..Which::default() }, 0),
        (Which { until: Some(day.yesterday().unwrap()), ..Which::default() }, 0),
    ] {
        assert_eq!(dry_count(&app, &campaign, &which).await.unwrap().matching, matching, "{which:?}");
    }
    let counted_at = Some(app.now());
    app.wait(Duration::from_secs(1));
    caught(&app, "Dan", "KZ").await;
    let refused = decide_matching(&app, WHO, &campaign, Verdict::Remove, &from("KZ"), 2).await.unwrap();
    assert_eq!(refused, None, "a third came");
    assert_eq!(few_waiting(&app, &campaign).await.unwrap(), 4, "and nothing was decided");
    let which = Which { counted_at, ..from("KZ") };
    let n = decide_matching(&app, WHO, &campaign, Verdict::Remove, &which, 2).await.unwrap();
    assert_eq!(n, Some(2));
    assert_eq!(names(&waiting(&app, &campaign).await), ["Ann", "Dan"]);
    assert_eq!(noted(&app, Act::SignaturesRemoved).await, ["2, KZ"]);
}

#[tokio::test]
async fn a_confirmed_signature_that_is_taken_out_is_counted_as_removed_too() {
    let app = open_campaign().await;
    let (bucket, id) = confirmed(&app, "Ann", "ann@example.org").await;
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    let place = [(bucket, id)];
    assert_eq!(decide(&app, WHO, &campaign, Verdict::Remove, &place).await.unwrap(), 0, "it does not wait");
    assert!(remove(&app, bucket, id).await.unwrap());
    assert!(!remove(&app, bucket, id).await.unwrap());
    while !run_jobs_once(&app).await.unwrap().is_idle() {}
    let counts = app.board.counts(campaign.id);
    assert_eq!((counts.removed, counts.confirmed), (1, 0));
}

async fn own_words(app: &App, name: &str, message: &str) {
    let email = format!("{}@spam.example", name.to_lowercase());
    let form = SignForm { message: message.into(), ..form(name, &email, "FR") };
    sign(app, "test", &english(), form).await.unwrap();
}

async fn organisation(app: &App) -> crate::organisations::Organisation {
    let campaign = app.catalogue.find(app, "test").await.unwrap();
    campaign.sponsor().unwrap().clone()
}

#[tokio::test]
async fn what_the_block_list_names_is_set_aside_and_a_person_decides() {
    let app = testing::app().await.with_campaign().await;
    let union = organisation(&app).await;
    let said =
        blocks::add(&app, WHO, &union, "Free bitcoin\n@spam.example\n\nx\nfree  BITCOIN").await.unwrap();
    assert_eq!((said.added, said.known), (2, 1));
    assert_eq!(said.faults, [("x".to_owned(), blocks::BlockFault::Words)]);
    own_words(&app, "Ann", "").await;
    app.wait(Duration::from_secs(1));
    sign(&app, "test", &english(), form("free bitcoins here", "b@a.example", "FR")).await.unwrap();
    sign(&app, "test", &english(), form("Ada", "ada@a.example", "FR")).await.unwrap();
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    let all = waiting(&app, &campaign).await;
    let why: Vec<_> = all.iter().map(|one| (one.reason, one.blocked_by.as_deref())).collect();
    let blocked = Some(Quarantine::Blocked);
    assert_eq!(why, [(blocked, Some("@spam.example")), (blocked, Some("free bitcoin"))]);
    assert_eq!(mails(&app, "confirmation").await, 1, "Ada goes on");
    // Nothing of the list stands readable in the database, nor in the trail.
    let rows = app.db.all(&Sql::new("SELECT sealed FROM block"), &[]).await.unwrap();
    assert!(
        rows.iter().all(|row| !row.get::<Vec<u8>>("sealed").unwrap().windows(4).any(|part| part == b"spam"))
    );
    assert_eq!(noted(&app, Act::BlocksAdded).await, ["2"]);

    // Released, it goes on, whatever the list says; taken off, the list lets the next one in.
    let places: Vec<_> = all.iter().map(|one| (one.bucket, one.id)).collect();
    decide(&app, WHO, &campaign, Verdict::Release, &places[..1]).await.unwrap();
    after_the_time_to_undo(&app).await;
    assert_eq!(mails(&app, "confirmation").await, 2);
    let list = blocks::look(&app, WHO, &union).await.unwrap();
    assert_eq!(noted(&app, Act::BlocksRead).await.len(), 0, "no address stands on it");
    let domain = list.iter().find(|one| one.block.to_string() == "@spam.example").unwrap();
    assert!(blocks::remove(&app, WHO, &union, domain.id).await.unwrap().is_some());
    assert!(blocks::remove(&app, WHO, &union, domain.id).await.unwrap().is_none());
    own_words(&app, "Eve", "").await;
    assert_eq!(mails(&app, "confirmation").await, 3);
}

#[tokio::test]
async fn another_process_heeds_the_list_within_seconds_and_another_organisation_never() {
    let app = testing::app().await.with_campaign().await;
    let beside = app.beside().await;
    assert!(beside.blocks.of(&beside, organisation(&app).await.id).await.is_none());
    let union = organisation(&app).await;
    blocks::add(&app, WHO, &union, "someone@a.example").await.unwrap();
    app.wait(Duration::from_secs(6));
    assert!(beside.blocks.of(&beside, union.id).await.is_some());
    assert!(beside.blocks.of(&beside, Uuid::from_u128(7)).await.is_none());
    blocks::look(&app, WHO, &union).await.unwrap();
    assert_eq!(noted(&app, Act::BlocksRead).await.len(), 1);
}

#[tokio::test]
async fn a_rule_by_words_reads_what_is_sealed_and_decides_on_nothing_else() {
    let app = open_campaign().await;
    for (name, website) in [("Casino King", "x"), ("Ann", "x"), ("Bob’s casinos", "x")] {
        let mut form = form(name, &format!("{}@a.example", name.len()), "FR");
        form.website = website.into();
        sign(&app, "test", &english(), form).await.unwrap();
        app.wait(Duration::from_secs(1));
    }
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    let which = |words: &str| Which { block: blocks::Block::parse(words).ok(), ..Which::default() };
    let page = look(&app, WHO, &campaign, &which("CASINO"), None, 1).await.unwrap();
    assert_eq!(names(&page.waiting), ["Casino King"]);
    let next = look(&app, WHO, &campaign, &which("casino"), page.next, 1).await.unwrap();
    assert_eq!((names(&next.waiting), next.next), (vec!["Bob’s casinos"], None));
    let count = dry_count(&app, &campaign, &which("casino")).await.unwrap();
    assert_eq!((count.matching, count.waiting), (2, 3));
    let fewer = decide_matching(&app, WHO, &campaign, Verdict::Remove, &which("casino"), 1).await.unwrap();
    assert_eq!(fewer, None, "more match than were counted");
    let done = decide_matching(&app, WHO, &campaign, Verdict::Remove, &which("casino"), 2).await.unwrap();
    assert_eq!(done, Some(2));
    assert_eq!(noted(&app, Act::SignaturesRemoved).await, ["2, by words"]);
    after_the_time_to_undo(&app).await;
    assert_eq!(names(&waiting(&app, &campaign).await), ["Ann"]);
}
