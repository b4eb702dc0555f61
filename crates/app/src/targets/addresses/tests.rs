use proptest::prelude::*;

use super::rules::{self, Lesson, Pick, next};
use super::*;
use crate::delivery::{About, Answer};
use crate::kernel::ManualClock;
use crate::testing::{self, NOON, TestApp};

const DAY: Duration = Duration::from_hours(24);
const HOUR: Duration = Duration::from_hours(1);

const GONE: Lesson = Lesson::Fails(Cause::Refused);
const FULL: Lesson = Lesson::Fails(Cause::Full);
const BOUNCED: Lesson = Lesson::Fails(Cause::Bounced);

fn status(text: &str) -> Option<Status> {
    Status::at_start_of(text)
}

fn answer(code: i64, reply: &str) -> Answer {
    Answer {
        relay: "relay.test:25".into(),
        server: "mx.example".into(),
        code: Some(code),
        status: status(reply),
        reply: reply.to_owned(),
        about: About::Mailbox,
    }
}

fn refused() -> Outcome {
    Outcome::Refused(answer(550, "5.1.1 User unknown"))
}

fn full() -> Outcome {
    Outcome::Deferred(answer(452, "4.2.2 Mailbox full"))
}

fn accepted() -> Outcome {
    Outcome::Accepted(answer(250, "2.0.0 Ok"))
}

/// An address and what it goes through, by the clock.
struct Course {
    known: Standing,
    clock: ManualClock,
    /// How often something was written.
    writes: usize,
}

impl Course {
    fn new() -> Self {
        Self { known: Standing::unknown("a@b.example"), clock: ManualClock::at(NOON), writes: 0 }
    }

    fn now(&self) -> Timestamp {
        crate::kernel::Clock::now(&self.clock)
    }

    fn learn(&mut self, lesson: Lesson) -> AddressState {
        self.learn_late(lesson, self.now())
    }

    fn learn_late(&mut self, lesson: Lesson, sent_at: Timestamp) -> AddressState {
        if let Some(after) = next(&self.known, lesson, &Evidence::default(), sent_at, self.now()) {
            assert!(after.changed_at > self.known.changed_at, "two writers are told apart");
            self.known = after;
            self.writes += 1;
        }
        self.known.state
    }

    fn wait(&self, span: Duration) {
        self.clock.advance(span);
    }

    /// One letter tries it, if it may.
    fn probe(&mut self) -> bool {
        let emails = [self.known.address.clone()];
        let known = [self.known.clone()];
        let Pick::Probe(rested) = rules::pick(&emails, &known, self.now()) else { return false };
        self.known = rules::probing(rested, self.now());
        true
    }

    fn is_written_to(&self) -> bool {
        let emails = [self.known.address.clone()];
        matches!(rules::pick(&emails, std::slice::from_ref(&self.known), self.now()), Pick::Write(_))
    }
}

#[test]
fn one_refusal_about_the_mailbox_demotes_and_the_rest_grows_with_each() {
    let mut course = Course::new();
    assert_eq!(course.learn(GONE), AddressState::Demoted);
    for days in [1, 2, 4, 7, 7, 7] {
        assert_eq!(course.learn(GONE), AddressState::Demoted);
        course.wait(DAY.saturating_mul(days).saturating_sub(HOUR));
        assert!(!course.is_written_to() && !course.probe(), "after {days} days less an hour");
        course.wait(HOUR);
        assert!(course.probe(), "after {days} days");
        assert!(!course.probe() && !course.is_written_to(), "one letter at a time");
        assert_eq!(course.learn(GONE), AddressState::Demoted);
    }
    assert_eq!(course.known.since, NOON, "it has failed ever since");
    assert_eq!(course.writes, 1 + 6, "letters under way together say it once");
}

#[test]
fn a_probe_whose_worker_died_is_followed_by_another() {
    let mut course = Course::new();
    course.learn(GONE);
    course.wait(DAY);
    assert!(course.probe() && !course.probe());
    course.wait(HOUR);
    assert!(course.probe());
}

#[test]
fn a_mended_mailbox_comes_back_with_the_first_success_and_its_past_is_forgotten() {
    let mut course = Course::new();
    for _ in 0..3 {
        course.learn(GONE);
        course.wait(DAY * 7);
        assert!(course.probe());
    }
    assert_eq!(course.learn(Lesson::Works), AddressState::Working);
    assert!(course.is_written_to());
    assert_eq!((course.known.failures, course.known.demotions), (0, 0));
    assert!(course.known.evidence.cause.is_some(), "what it said stays known");
    course.learn(GONE);
    course.wait(DAY);
    assert!(course.probe(), "the first rest again");
}

#[test]
fn a_full_mailbox_is_demoted_after_so_many_failures_in_a_row_an_hour_apart() {
    let mut course = Course::new();
    for _ in 0..1_000 {
        assert_eq!(course.learn(FULL), AddressState::Working);
    }
    assert_eq!((course.known.failures, course.writes), (1, 1), "a thousand letters at once are one failure");
    for _ in 0..3 {
        course.wait(HOUR);
        assert_eq!(course.learn(FULL), AddressState::Working);
    }
    course.wait(HOUR);
    assert_eq!(course.learn(FULL), AddressState::Demoted);
    assert_eq!(course.known.since, course.now());

    let mut course = Course::new();
    for _ in 0..20 {
        course.wait(HOUR);
        course.learn(FULL);
        course.wait(HOUR);
        assert_eq!(course.learn(Lesson::Works), AddressState::Working, "in a row");
    }
    assert_eq!(course.known.since, Timestamp(0));
}

#[test]
fn after_a_bounce_a_relays_word_is_not_believed_for_a_day() {
    let mut course = Course::new();
    assert_eq!(course.learn(BOUNCED), AddressState::Demoted);
    course.wait(DAY);
    assert!(course.probe());
    assert_eq!(course.learn(Lesson::Works), AddressState::Trial);
    assert!(!course.is_written_to());
    course.wait(DAY.saturating_sub(HOUR));
    assert_eq!(course.learn(Lesson::Works), AddressState::Trial);
    course.wait(HOUR);
    assert!(course.is_written_to());
    assert_eq!(course.learn(Lesson::Works), AddressState::Working);

    course.learn(BOUNCED);
    course.wait(DAY);
    course.probe();
    course.learn(Lesson::Works);
    assert_eq!(course.learn(BOUNCED), AddressState::Demoted);
    course.wait(DAY);
    assert!(!course.probe(), "the second rest is longer");
}

#[test]
fn what_was_on_its_way_before_the_failure_does_not_lift_it() {
    let mut course = Course::new();
    let before = course.now();
    course.wait(HOUR);
    course.learn(GONE);
    assert_eq!(course.learn_late(Lesson::Works, before), AddressState::Demoted);
}

#[test]
fn only_answers_about_the_mailbox_teach_something() {
    assert_eq!(rules::lesson(&accepted()), Some(Lesson::Works));
    assert_eq!(rules::lesson(&refused()), Some(GONE));
    assert_eq!(rules::lesson(&full()), Some(FULL));
    assert_eq!(rules::lesson(&Outcome::Deferred(answer(552, "mailbox full"))), Some(FULL));
    for about in [About::Way, About::Us, About::Message, About::Policy] {
        assert_eq!(
            rules::lesson(&Outcome::Refused(Answer { about, ..answer(550, "no") })),
            None,
            "{about:?}"
        );
        assert_eq!(
            rules::lesson(&Outcome::Deferred(Answer { about, ..answer(452, "no") })),
            None,
            "{about:?}"
        );
    }
    assert_eq!(rules::lesson(&Outcome::Deferred(answer(450, "4.2.0 greylisted"))), None);
    assert_eq!(rules::lesson(&Outcome::Deferred(answer(450, "please come back"))), None);
    for (text, lesson) in [
        ("5.1.1", Some(BOUNCED)),
        ("5.2.1", Some(BOUNCED)),
        ("5.1.10", Some(BOUNCED)),
        ("5.0.0", None),
        ("5.4.4", None),
        ("5.2.2", Some(FULL)),
        ("4.2.2", Some(FULL)),
        ("", None),
        ("5.2.3", None),
        ("5.1.8", None),
        ("5.7.1", None),
        ("5.6.0", None),
        ("5.3.4", None),
        ("4.1.1", None),
    ] {
        assert_eq!(rules::lesson_of_bounce(status(text)), lesson, "{text}");
    }
}

fn lessons() -> impl Strategy<Value = (Lesson, u64)> {
    (prop::sample::select(vec![Lesson::Works, GONE, FULL, BOUNCED]), 0..100_u64)
}

proptest! {
    /// Whatever happens, an address is written to again some day, and never two letters at a time while in doubt.
    #[test]
    fn no_address_is_lost_for_ever(course in prop::collection::vec(lessons(), 0..60)) {
        let mut one = Course::new();
        for (lesson, hours) in course {
            one.wait(HOUR * u32::try_from(hours).unwrap());
            if one.is_written_to() || one.probe() || lesson == BOUNCED {
                one.learn(lesson);
            }
            prop_assert_eq!(one.known.state == AddressState::Working, one.known.again_at.is_none());
        }
        one.wait(DAY * 7);
        prop_assert!(one.is_written_to() || one.probe());
        one.learn(Lesson::Works);
        one.wait(DAY);
        prop_assert!(one.is_written_to());
    }
}

async fn app() -> (TestApp, Target) {
    let app = testing::app().await;
    let mut files = testing::bundle();
    let list = files.iter_mut().find(|file| file.path == "targets.csv").unwrap();
    let text = String::from_utf8(list.content.clone()).unwrap();
    list.content = text.replace("embassy@de.example", "first@bücher.example;second@de.example").into_bytes();
    crate::campaigns::import(&app, crate::campaigns::BundleSource::Files(files)).await.unwrap();
    let target = app.catalogue.find(&app, "test").await.unwrap().targets[0].clone();
    (app, target)
}

const ASCII: &str = "first@xn--bcher-kva.example";

#[tokio::test]
async fn the_first_address_that_works_is_chosen_and_a_failure_is_kept_with_its_evidence() {
    let (app, target) = app().await;
    let first = "first@bücher.example";
    assert_eq!(choose(&app, &target).await.unwrap().as_deref(), Some(first));
    learn(&app, target.id, ASCII, &accepted(), app.now()).await.unwrap();
    assert!(store::of_target(&app, target.id).await.unwrap().is_empty(), "success alone writes nothing");
    assert!(has_another(&app, &target, ASCII).await.unwrap());

    learn(&app, target.id, ASCII, &refused(), app.now()).await.unwrap();
    assert_eq!(choose(&app, &target).await.unwrap().as_deref(), Some("second@de.example"));
    assert!(!has_another(&app, &target, "second@de.example").await.unwrap());
    let found = one(&app, target.id, ASCII).await.unwrap().unwrap();
    assert_eq!((found.address.as_str(), found.state), (first, AddressState::Demoted));
    assert_eq!(found.evidence.to_string(), "mx.example said on 2026-11-22T12:00:00Z: 550 5.1.1 User unknown");
    let failing: Vec<Uuid> = failing(&app).await.unwrap().into_iter().map(|(_, target)| target).collect();
    assert_eq!(failing, [target.id]);

    bounced(&app, target.id, "second@de.example", status("5.1.1"), "gone\r\nBcc: x@y.example").await.unwrap();
    assert_eq!(choose(&app, &target).await.unwrap(), None);
    let (listed, gone) = all(&app, &target).await.unwrap();
    assert_eq!((listed.len(), gone.len()), (2, 0));
    assert!(!listed[1].evidence.reply.contains(['\r', '\n']));

    assert!(mend(&app, target.id, first).await.unwrap());
    assert!(!mend(&app, target.id, first).await.unwrap(), "it is no news");
    assert_eq!(choose(&app, &target).await.unwrap().as_deref(), Some(first));
}

#[tokio::test]
async fn of_many_letters_one_tries_a_rested_address_and_workers_that_learn_at_once_write_it_once() {
    let (app, target) = app().await;
    let (outcome, now) = (refused(), app.now());
    let all_learn = (0..20).map(|_| learn(&app, target.id, ASCII, &outcome, now));
    futures::future::try_join_all(all_learn).await.unwrap();
    let known = store::of_target(&app, target.id).await.unwrap();
    assert_eq!((known.len(), known[0].demotions), (1, 1));

    app.wait(DAY);
    let chosen = futures::future::try_join_all((0..20).map(|_| choose(&app, &target))).await.unwrap();
    let probes = chosen.iter().filter(|one| one.as_deref() == Some("first@bücher.example")).count();
    assert_eq!(probes, 1, "{chosen:?}");
    learn(&app, target.id, ASCII, &accepted(), app.now()).await.unwrap();
    assert_eq!(choose(&app, &target).await.unwrap().as_deref(), Some("first@bücher.example"));
}

#[tokio::test]
async fn what_another_process_learnt_is_known_within_seconds() {
    let (app, target) = app().await;
    choose(&app, &target).await.unwrap();
    let other = App::new(
        app.db.clone(),
        crate::vault::Vault::new(&[7; 32]),
        app.clock.clone() as _,
        app.chance.clone(),
        crate::languages::Texts::load().unwrap(),
        crate::Settings::default(),
    );
    learn(&other, target.id, ASCII, &refused(), other.now()).await.unwrap();
    app.wait(FRESH);
    assert_eq!(choose(&app, &target).await.unwrap().as_deref(), Some("second@de.example"));
}

#[tokio::test]
async fn what_a_test_letter_met_is_kept_and_counts_as_any_letters_answer() {
    let (app, target) = app().await;
    let first = "first@bücher.example";
    tested(&app, target.id, first, &accepted(), app.now()).await.unwrap();
    let found = one(&app, target.id, first).await.unwrap().unwrap();
    assert_eq!((found.state, found.tested.unwrap().outcome.as_str()), (AddressState::Working, "accepted"));
    app.wait(HOUR);
    tested(&app, target.id, first, &refused(), app.now()).await.unwrap();
    let found = one(&app, target.id, first).await.unwrap().unwrap();
    let tested = found.tested.clone().unwrap();
    assert_eq!((found.state, tested.outcome.as_str()), (AddressState::Demoted, "refused"));
    assert_eq!((tested.at, tested.reply.as_str()), (app.now(), "5.1.1 User unknown"));
    assert!(told(&app, target.id, &found).await.unwrap());
    assert!(!told(&app, target.id, &found).await.unwrap(), "once");
}
