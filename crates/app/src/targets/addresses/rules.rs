//! What an address's failures and successes make of it: data, with the reason beside each.

use std::time::Duration;

use dsn::Status;

use super::{AddressState, Cause, Evidence, Standing};
use crate::delivery::{About, Outcome};
use crate::kernel::Timestamp;

/// What was learnt of an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lesson {
    Works,
    Fails(Cause),
}

const HOUR: Duration = Duration::from_hours(1);
const DAY: Duration = Duration::from_hours(24);

/// When failures demote: so many in a row, each so long after the one before.
#[rustfmt::skip]
const DEMOTING: [(Cause, i64, Duration, &str); 3] = [
    (Cause::Refused, 1, Duration::ZERO, "5.1.1, 5.2.1, 550 at RCPT: nobody is there; the next letter would hear the same"),
    (Cause::Bounced, 1, Duration::ZERO, "accepted, then sent back: all that goes there meanwhile is read by nobody"),
    (Cause::Full, 5, HOUR, "4.2.2: a full mailbox is mostly emptied within hours; one that is not has no reader"),
];

/// How long an address is left alone after its first, second, … demotion in a row; the last one repeats.
const RESTS: [(Duration, &str); 4] = [
    (DAY, "an operator's mistake is mended within a day, and letters wait for a week at most"),
    (Duration::from_hours(48), "once more within the letters' term"),
    (Duration::from_hours(96), "within the term of those written since"),
    (Duration::from_hours(7 * 24), "one letter a week costs nothing and finds an address that came back"),
];

/// One letter at a time tries whether an address is mended; should its worker die, another may try after this.
const PROBE: Duration = HOUR;

/// A relay's word that it took a letter does not say that an address which bounced is mended: bounces come back within
/// minutes, and from a queue within a day.
const TRIAL: Duration = DAY;

/// What a server's answer says of the address; `None` when it says nothing of it.
pub fn lesson(outcome: &Outcome) -> Option<Lesson> {
    match outcome {
        Outcome::Accepted(_) => Some(Lesson::Works),
        Outcome::Refused(_) if outcome.is_about_the_mailbox() => Some(Lesson::Fails(Cause::Refused)),
        Outcome::Deferred(answer) if answer.about == About::Mailbox => {
            // Other temporary words about a mailbox, such as greylisting, mean only "later".
            let full = answer.status.map_or(matches!(answer.code, Some(452 | 552)), is_full);
            full.then_some(Lesson::Fails(Cause::Full))
        }
        Outcome::Refused(_) | Outcome::Deferred(_) => None,
    }
}

/// What a hard bounce says of the address. One without a reason, about the message, the way or a rule, or about us, says
/// nothing of it: a server that takes us for a flood must not cost a target its address.
pub fn lesson_of_bounce(status: Option<Status>) -> Option<Lesson> {
    let status = status?;
    if is_full(status) {
        return Some(Lesson::Fails(Cause::Full));
    }
    status.ends_the_address().then_some(Lesson::Fails(Cause::Bounced))
}

fn is_full(status: Status) -> bool {
    (status.subject, status.detail) == (2, 2)
}

/// What an address becomes; `None` when nothing changes, which is the usual case and writes nothing. `sent_at` is when
/// the letter left its queue.
pub fn next(
    known: &Standing,
    lesson: Lesson,
    evidence: &Evidence,
    sent_at: Timestamp,
    now: Timestamp,
) -> Option<Standing> {
    let next = match lesson {
        Lesson::Works => after_success(known, sent_at, now)?,
        Lesson::Fails(cause) => after_failure(known, cause, evidence, now)?,
    };
    Some(next.changed(now))
}

fn after_success(known: &Standing, sent_at: Timestamp, now: Timestamp) -> Option<Standing> {
    let works = || Standing {
        state: AddressState::Working,
        since: now,
        failures: 0,
        demotions: 0,
        again_at: None,
        ..known.clone()
    };
    match known.state {
        AddressState::Working => (known.failures > 0).then(|| Standing { since: known.since, ..works() }),
        // What was on its way before it was demoted proves nothing.
        AddressState::Demoted if sent_at < known.since => None,
        AddressState::Demoted | AddressState::Probing if known.evidence.cause == Some(Cause::Bounced) => {
            let state = AddressState::Trial;
            Some(Standing { state, since: now, again_at: Some(now.plus(TRIAL)), ..known.clone() })
        }
        AddressState::Demoted | AddressState::Probing => Some(works()),
        AddressState::Trial => known.is_due(now).then(works),
    }
}

fn after_failure(known: &Standing, cause: Cause, evidence: &Evidence, now: Timestamp) -> Option<Standing> {
    let demotions = known.demotions + 1;
    let demoted = |since: Timestamp| Standing {
        state: AddressState::Demoted,
        since,
        failures: known.failures + 1,
        demotions,
        again_at: Some(now.plus(rest(demotions))),
        evidence: Evidence { cause: Some(cause), failed_at: Some(now), ..evidence.clone() },
        told_at: None,
        ..known.clone()
    };
    let (_, in_a_row, apart, _) = *DEMOTING.iter().find(|rule| rule.0 == cause)?;
    match known.state {
        AddressState::Working => {
            let last = known.evidence.failed_at.filter(|_| known.failures > 0);
            if last.is_some_and(|at| at <= now && now < at.plus(apart)) {
                return None;
            }
            let demoted = demoted(now);
            let enough = demoted.failures >= in_a_row;
            let counted = || Standing {
                state: known.state,
                since: known.since,
                demotions: known.demotions,
                again_at: None,
                told_at: known.told_at,
                ..demoted.clone()
            };
            Some(if enough { demoted } else { counted() })
        }
        // Letters that were under way together say the same thing once.
        AddressState::Demoted => None,
        // It has failed all the time; that it was told stays true.
        AddressState::Probing => Some(Standing { told_at: known.told_at, ..demoted(known.since) }),
        AddressState::Trial => Some(demoted(now)),
    }
}

fn rest(demotions: i64) -> Duration {
    let at = usize::try_from(demotions - 1).unwrap_or(0).min(RESTS.len() - 1);
    RESTS[at].0
}

/// The address to write to.
#[derive(Debug, PartialEq, Eq)]
pub enum Pick<'a> {
    Write(&'a str),
    /// Whoever changes the row first may try it.
    Probe(&'a Standing),
    None,
}

/// The first that works, in order of preference; one that has rested is tried again by one letter.
pub fn pick<'a>(emails: &'a [String], known: &'a [Standing], now: Timestamp) -> Pick<'a> {
    for email in emails {
        let Some(standing) = known.iter().find(|standing| standing.address == *email) else {
            return Pick::Write(email);
        };
        match standing.state {
            AddressState::Working => return Pick::Write(email),
            AddressState::Trial if standing.is_due(now) => return Pick::Write(email),
            AddressState::Demoted | AddressState::Probing if standing.is_due(now) => {
                return Pick::Probe(standing);
            }
            _ => {}
        }
    }
    Pick::None
}

/// The address while one letter tries it.
pub fn probing(known: &Standing, now: Timestamp) -> Standing {
    let again_at = Some(now.plus(PROBE));
    Standing { state: AddressState::Probing, again_at, ..known.clone() }.changed(now)
}

/// A person says that it works again: the past counts no more.
pub fn mended(known: &Standing, now: Timestamp) -> Standing {
    Standing {
        state: AddressState::Working,
        since: now,
        failures: 0,
        demotions: 0,
        again_at: None,
        ..known.clone()
    }
    .changed(now)
}
