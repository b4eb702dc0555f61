//! When a relay is left alone, and for how long: because nobody answers, because it has trouble, because it declines
//! us, or because receivers do (an error storm).
//!
//! A relay that rests is tried again by itself when its pause is over; each pause is longer than the last, until it
//! takes a message.

use std::collections::{BTreeSet, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use super::{About, Outcome};
use crate::kernel::Timestamp;

/// Why a relay is left alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// Nobody answers, or not as a mail server.
    Unreachable,
    /// It answers, and says that it cannot work.
    Trouble,
    /// It declines our name, our encryption or our login.
    Declined,
    /// So many letters were declined because of ourselves that more would be lost for nothing.
    Storm,
}

/// The first pause and the longest, in seconds; each is twice the one before.
const PAUSES: [(Cause, u64, u64, &str); 4] = [
    (Cause::Unreachable, 5, 300, "to look costs little, and supporters wait for their mail"),
    (Cause::Trouble, 5, 300, "a restart or a full disk is over soon, and pushing makes it worse"),
    (Cause::Declined, 30, 300, "servers lock out who keeps trying a wrong password"),
    (Cause::Storm, 900, 14_400, "a blocklist lets go after hours, and each attempt in vain confirms it"),
];
/// With no other relay to turn to, letters wait no longer than this for one that is away.
const ALONE_LONGEST_S: u64 = 40;

/// One answer that tells of trouble may be a hiccup.
const TROUBLES: u32 = 3;
/// The attempts that are looked back on.
const LAST: usize = 20;

/// Which part of the last attempts, in vain for so many recipients, is a storm. The share is at least half.
struct StormRule {
    clear: bool,
    probation: bool,
    attempts: usize,
    recipients: usize,
    #[cfg_attr(not(test), expect(dead_code, reason = "for readers; a test demands one"))]
    why: &'static str,
}

const STORMS: [StormRule; 3] = [
    StormRule {
        clear: true,
        probation: false,
        attempts: 5,
        recipients: 3,
        why: "5.7.x and the like from several targets: a list we are on, a broken SPF or DKIM record",
    },
    StormRule {
        clear: true,
        probation: true,
        attempts: 2,
        recipients: 2,
        why: "after a storm's pause: no need to lose five more letters to see that it goes on",
    },
    StormRule {
        clear: false,
        probation: false,
        attempts: 10,
        recipients: 5,
        why: "refusals that give no reason, or blame the message: wrong for one target, not for five",
    },
];
/// So many accepted after a storm, and it is over.
const PROBATION: u32 = 5;

#[derive(Debug, Default)]
pub struct Rest(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    times: u32,
    until: Timestamp,
    cause: Option<Cause>,
    /// In a row.
    troubles: u32,
    recent: VecDeque<Seen>,
    /// Accepted ones that are still wanted after a storm.
    probation: u32,
    /// Somebody tries it out since then.
    tried_since: Option<Timestamp>,
}

#[derive(Debug, Clone, Copy)]
struct Seen {
    /// Who it was for, as a number that leads back to nobody.
    recipient: u64,
    vain: Option<Vain>,
}

/// In vain for a reason that other letters may meet as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Vain {
    Clear,
    Unclear,
}

/// A relay's pause, as it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    pub cause: Cause,
    pub until: Timestamp,
}

/// Longer than any hand-over: who tried it out so long ago is gone.
const TRIED_FOR: Duration = Duration::from_mins(10);

impl Rest {
    /// The pause that goes on, if one does.
    pub fn pause(&self, now: Timestamp) -> Option<Pause> {
        self.lock().pause(now)
    }

    /// Is it as it should be, and not only to be tried again?
    pub fn is_well(&self, now: Timestamp) -> bool {
        let state = self.lock();
        state.pause(now).is_none() && state.times == 0
    }

    /// May a message go this way now? After a pause one tries, while others go where it is known to work.
    pub fn may_try(&self, now: Timestamp, others_are_well: bool) -> bool {
        let mut state = self.lock();
        if state.pause(now).is_some() {
            return false;
        }
        if state.times == 0 || !others_are_well {
            return true;
        }
        let tried = state.tried_since.is_some_and(|since| now >= since && now < since.plus(TRIED_FOR));
        if !tried {
            state.tried_since = Some(now);
        }
        !tried
    }

    /// Learns from what became of a message; gives the outcome as it counts, and a pause that begins with it.
    pub fn learn(&self, outcome: Outcome, to: &str, alone: bool, now: Timestamp) -> (Outcome, Option<Pause>) {
        let mut state = self.lock();
        let rested = state.pause(now).is_some();
        state.tried_since = None;
        let vain = vain(&outcome);
        let begins = match cause(&outcome) {
            Some(Cause::Trouble) => {
                state.troubles += 1;
                (state.troubles >= TROUBLES || state.times > 0).then_some(Cause::Trouble)
            }
            Some(other) => Some(other),
            None => {
                state.look_back(to, vain);
                if outcome.is_accepted() {
                    state.take_heart();
                }
                // Any answer about a message shows that the way is open.
                state.troubles = 0;
                if state.cause != Some(Cause::Storm) && !rested {
                    (state.times, state.cause) = (0, None);
                }
                state.is_storm().then_some(Cause::Storm)
            }
        };
        // Those that were under way together begin one pause.
        let pause = begins.filter(|_| !rested).map(|cause| state.rest(cause, alone, now));
        let in_storm = state.pause(now).is_some_and(|pause| pause.cause == Cause::Storm);
        let outcome = match outcome {
            Outcome::Refused(answer) if in_storm && vain.is_some() => Outcome::Deferred(answer),
            outcome => outcome,
        };
        (outcome, pause)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn pause(&self, now: Timestamp) -> Option<Pause> {
        let longest = Duration::from_secs(PAUSES.iter().map(|pause| pause.2).max().unwrap_or_default());
        // A clock put back must not make it long.
        let goes_on = now < self.until && self.until <= now.plus(longest);
        self.cause.filter(|_| goes_on).map(|cause| Pause { cause, until: self.until })
    }

    fn rest(&mut self, cause: Cause, alone: bool, now: Timestamp) -> Pause {
        if self.cause != Some(cause) {
            self.times = 0;
        }
        self.times = self.times.saturating_add(1);
        self.cause = Some(cause);
        let (_, first, mut longest, _) =
            PAUSES.into_iter().find(|pause| pause.0 == cause).unwrap_or(PAUSES[0]);
        if alone && cause != Cause::Storm {
            longest = ALONE_LONGEST_S;
        }
        let pause_s = (first << (self.times - 1).min(10)).min(longest);
        self.until = now.plus(Duration::from_secs(pause_s));
        if cause == Cause::Storm {
            self.recent.clear();
            self.probation = PROBATION;
        }
        Pause { cause, until: self.until }
    }

    fn look_back(&mut self, to: &str, vain: Option<Vain>) {
        let mut hasher = DefaultHasher::new();
        to.hash(&mut hasher);
        if self.recent.len() == LAST {
            self.recent.pop_front();
        }
        self.recent.push_back(Seen { recipient: hasher.finish(), vain });
    }

    fn take_heart(&mut self) {
        self.probation = self.probation.saturating_sub(1);
        if self.probation == 0 && self.cause == Some(Cause::Storm) {
            (self.times, self.cause) = (0, None);
        }
    }

    fn is_storm(&self) -> bool {
        STORMS.iter().filter(|rule| !rule.probation || self.probation > 0).any(|rule| {
            let vain = self.recent.iter().filter(|seen| match seen.vain {
                Some(Vain::Clear) => true,
                Some(Vain::Unclear) => !rule.clear,
                None => false,
            });
            let recipients: Vec<u64> = vain.map(|seen| seen.recipient).collect();
            recipients.len() >= rule.attempts
                && recipients.len() * 2 >= self.recent.len()
                && recipients.iter().collect::<BTreeSet<_>>().len() >= rule.recipients
        })
    }
}

/// What an outcome says about the relay, if it says anything.
fn cause(outcome: &Outcome) -> Option<Cause> {
    let answer = outcome.answer();
    match answer.about {
        About::Way if outcome.is_accepted() => None,
        About::Way if outcome.is_unreachable() => Some(Cause::Unreachable),
        About::Way => Some(Cause::Trouble),
        About::Us if answer.server.is_empty() => Some(Cause::Declined),
        _ => None,
    }
}

/// Is it one that a storm is made of? Not so what is clearly said of one mailbox: people type wrong addresses, and
/// nobody shall be able to stop the mail by typing many.
fn vain(outcome: &Outcome) -> Option<Vain> {
    let answer = outcome.answer();
    if outcome.is_accepted() {
        return None;
    }
    let for_good = matches!(outcome, Outcome::Refused { .. });
    match answer.about {
        About::Us => Some(Vain::Clear),
        About::Policy if for_good => Some(Vain::Clear),
        About::Message if for_good => Some(Vain::Unclear),
        About::Mailbox if for_good && answer.status.is_none() => Some(Vain::Unclear),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::Answer;
    use super::super::verdict::{Step, declined};
    use super::*;

    const START: Timestamp = Timestamp(1_000_000_000);

    fn reply(step: Step, reply: &str) -> Outcome {
        let (code, text) = reply.split_once(' ').unwrap();
        declined(step, "relay.test:25", "relay.test", code.parse().unwrap(), text)
    }

    fn accepted() -> Outcome {
        Outcome::Accepted(Answer { server: "relay.test".into(), ..Answer::default() })
    }

    fn away() -> Outcome {
        Outcome::Deferred(Answer::ours("cannot connect"))
    }

    fn listed() -> Outcome {
        reply(Step::Recipient, "554 5.7.1 Service unavailable; Client host blocked")
    }

    fn after(pause: Pause) -> Timestamp {
        pause.until
    }

    #[test]
    fn every_rule_has_its_reason() {
        assert!(
            STORMS.iter().all(|rule| rule.why.len() > 10) && PAUSES.iter().all(|pause| pause.3.len() > 10)
        );
    }

    #[test]
    fn a_relay_that_is_away_is_left_alone_for_ever_longer_until_it_answers() {
        for (alone, pauses_s) in [(true, [5, 10, 20, 40, 40, 40, 40]), (false, [5, 10, 20, 40, 80, 160, 300])]
        {
            let (rest, mut now) = (Rest::default(), START);
            for pause_s in pauses_s {
                assert!(rest.may_try(now, false));
                let pause = rest.learn(away(), "a", alone, now).1.unwrap();
                assert_eq!(
                    rest.learn(away(), "b", alone, now).1,
                    None,
                    "those under way together begin one pause"
                );
                assert_eq!(
                    pause,
                    Pause { cause: Cause::Unreachable, until: now.plus(Duration::from_secs(pause_s)) }
                );
                assert!(!rest.may_try(now, false) && !rest.is_well(now));
                now = after(pause);
            }
            rest.learn(reply(Step::Recipient, "450 4.2.0 later"), "a", alone, now);
            assert!(rest.is_well(now));
            assert_eq!(
                after(rest.learn(away(), "a", alone, now).1.unwrap()),
                now.plus(Duration::from_secs(5))
            );
        }
    }

    #[test]
    fn after_a_pause_one_tries_and_the_others_go_where_it_works() {
        let rest = Rest::default();
        let now = after(rest.learn(away(), "a", false, START).1.unwrap());
        assert!(rest.may_try(now, true) && !rest.may_try(now, true));
        assert!(rest.may_try(now, false), "where nothing else works, all try");
        assert!(rest.may_try(now.plus(TRIED_FOR), true), "who tried may be gone");
        rest.learn(accepted(), "a", false, now);
        assert!(rest.may_try(now, true) && rest.may_try(now, true));
    }

    #[test]
    fn one_hiccup_is_none_and_three_in_a_row_are_trouble() {
        let rest = Rest::default();
        let hiccup = || reply(Step::Sender, "451 4.3.0 try later");
        for _ in 0..10 {
            assert_eq!(rest.learn(hiccup(), "a", true, START).1, None);
            assert_eq!(rest.learn(hiccup(), "a", true, START).1, None);
            assert_eq!(rest.learn(accepted(), "a", true, START).1, None);
        }
        for _ in 0..2 {
            assert_eq!(rest.learn(hiccup(), "a", true, START).1, None);
        }
        let pause = rest.learn(hiccup(), "a", true, START).1.unwrap();
        assert_eq!(pause.cause, Cause::Trouble);
        let again = rest.learn(hiccup(), "a", true, after(pause)).1.unwrap();
        assert_eq!(after(again), after(pause).plus(Duration::from_secs(10)));
    }

    #[test]
    fn a_wrong_password_is_not_tried_again_and_again() {
        let rest = Rest::default();
        let wrong = declined(Step::Opening, "relay.test:25", "", 535, "5.7.8 authentication failed");
        let pause = rest.learn(wrong, "a", false, START).1.unwrap();
        assert_eq!((pause.cause, pause.until), (Cause::Declined, START.plus(Duration::from_secs(30))));
    }

    #[test]
    fn a_storm_pauses_the_relay_and_refuses_no_further_letter() {
        let rest = Rest::default();
        for to in ["a", "b", "c", "a"] {
            let (outcome, pause) = rest.learn(listed(), to, true, START);
            assert!(
                matches!(outcome, Outcome::Refused { .. }) && pause.is_none(),
                "it may be about one target"
            );
        }
        let (outcome, pause) = rest.learn(listed(), "d", true, START);
        assert!(matches!(outcome, Outcome::Deferred { .. }), "{outcome:?}");
        assert_eq!(pause, Some(Pause { cause: Cause::Storm, until: START.plus(Duration::from_secs(900)) }));
        // What was under way meanwhile.
        let (outcome, pause) = rest.learn(listed(), "e", true, START);
        assert!(matches!(outcome, Outcome::Deferred { .. }) && pause.is_none());
        let nobody = rest.learn(reply(Step::Recipient, "550 5.1.1 no such user"), "f", true, START).0;
        assert!(nobody.is_about_the_mailbox(), "said of the mailbox, storm or not");
        assert!(!rest.may_try(START.plus(Duration::from_secs(899)), false));
    }

    #[test]
    fn after_a_storm_two_are_enough_and_five_accepted_end_it() {
        let rest = Rest::default();
        let mut pause = None;
        for to in ["a", "b", "c", "d", "e"] {
            pause = rest.learn(listed(), to, true, START).1;
        }
        let mut now = after(pause.unwrap());
        assert!(rest.may_try(now, false));
        assert_eq!(rest.learn(listed(), "a", true, now).1, None);
        assert_eq!(rest.learn(listed(), "a", true, now).1, None, "one target is no storm");
        let pause = rest.learn(listed(), "b", true, now).1.unwrap();
        assert_eq!(pause.until, now.plus(Duration::from_secs(1800)), "longer than the first");
        now = after(pause);
        for _ in 0..5 {
            assert_eq!(rest.learn(accepted(), "a", true, now).1, None);
        }
        assert!(rest.is_well(now));
        for to in ["b", "c"] {
            assert_eq!(rest.learn(listed(), to, true, now).1, None, "five accepted ended it");
        }
    }

    #[test]
    fn one_target_that_wants_nothing_and_addresses_nobody_has_are_no_storm() {
        let rest = Rest::default();
        for _ in 0..50 {
            assert_eq!(rest.learn(listed(), "a", true, START).1, None);
        }
        for number in 0..100 {
            let refused = reply(Step::Recipient, "550 5.1.1 no such user");
            let (outcome, pause) = rest.learn(refused, &number.to_string(), true, START);
            assert!(pause.is_none() && outcome.is_about_the_mailbox());
        }
        // A few targets of many whose server wants nothing from us.
        for number in 0..100 {
            let outcome = if number % 3 == 0 { listed() } else { accepted() };
            assert_eq!(rest.learn(outcome, &number.to_string(), true, START).1, None);
        }
    }

    #[test]
    fn refusals_without_a_reason_from_many_are_a_storm_too() {
        let rest = Rest::default();
        let pauses = (0..10).map(|number| {
            let refused = reply(Step::Content, "554 rejected");
            rest.learn(refused, &(number % 5).to_string(), true, START).1
        });
        let pauses: Vec<bool> = pauses.map(|pause| pause.is_some()).collect();
        assert_eq!(pauses.iter().position(|pause| *pause), Some(9));
    }

    #[test]
    fn a_clock_put_back_ends_a_pause() {
        let rest = Rest::default();
        rest.learn(away(), "a", true, Timestamp(90_000_000_000));
        assert!(rest.may_try(Timestamp(0), false));
    }
}
