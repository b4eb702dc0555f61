//! When to try again, for how long: one table.

use std::time::Duration;

use super::Outcome;
use crate::kernel::{Chance, Timestamp};

/// Nobody else takes what a worker holds for so long. Longer than the slowest hand-over (RFC 5321, section
/// 4.5.3.2, lets a server think for ten minutes; we cut it shorter), short enough that what a killed worker held
/// goes out soon.
pub const LEASE: Duration = Duration::from_mins(10);

/// How long something may wait until it is given up, unless a campaign says otherwise of its letters. RFC 5321, section
/// 4.5.4.1: at least 4 to 5 days.
pub const TERM: Duration = Duration::from_hours(7 * 24);

/// Pauses in minutes after the first, second, … attempt; the last one repeats. The first is short, because most
/// trouble is greylisting or a relay that restarts; RFC 5321 wants 30 minutes or more once that did not help.
const PAUSES_MIN: [u64; 8] = [2, 10, 30, 60, 120, 180, 240, 360];

/// When the next attempt after the `attempts`-th is due. Up to a fifth longer by chance, so that what failed
/// together does not come back together.
fn after_attempt(attempts: i64, now: Timestamp, chance: &dyn Chance) -> Timestamp {
    let at = usize::try_from(attempts - 1).unwrap_or(0).min(PAUSES_MIN.len() - 1);
    let pause_ms = PAUSES_MIN[at] * 60_000;
    let jitter_ms = chance.below((pause_ms / 5) as usize) as u64;
    now.plus(Duration::from_millis(pause_ms + jitter_ms))
}

/// What an attempt makes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    Accepted,
    Refused,
    Deferred,
    /// Given up: the last attempt failed after the term.
    Expired,
    /// Not taken at this address: goes to the next one.
    Elsewhere,
}

impl Fate {
    /// The state that the row comes to.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Refused => "refused",
            Self::Deferred => "deferred",
            Self::Expired => "expired",
            Self::Elsewhere => "queued",
        }
    }

    /// How the record of the attempt calls it.
    pub fn of_attempt(self, outcome: &Outcome) -> &'static str {
        match (self, outcome) {
            // What was said to this attempt, although its letter waits on.
            (Self::Elsewhere | Self::Deferred, Outcome::Refused(_)) => Self::Refused.as_str(),
            (Self::Elsewhere, _) => Self::Deferred.as_str(),
            _ => self.as_str(),
        }
    }
}

/// What follows an attempt, and from when it may be tried again.
///
/// The term runs from the first attempt, `tried_at`, and is judged after an attempt only: what waited for us (a pause, a
/// target's pace or office hours, a stand-still) before it was tried has lost nothing of it, and what was tried before is
/// tried once more before it is given up.
pub fn after(
    outcome: &Outcome,
    attempts: i64,
    tried_at: Timestamp,
    now: Timestamp,
    chance: &dyn Chance,
) -> (Fate, Timestamp) {
    match outcome {
        Outcome::Accepted { .. } => (Fate::Accepted, now),
        Outcome::Refused { .. } => (Fate::Refused, now),
        Outcome::Deferred { .. } if now >= tried_at.plus(TERM) => (Fate::Expired, now),
        Outcome::Deferred { .. } => (Fate::Deferred, after_attempt(attempts, now, chance)),
    }
}

/// The same for a row that has another term than the usual one.
pub fn within(
    term: Duration,
    (fate, due): (Fate, Timestamp),
    (attempts, tried_at): (i64, Timestamp),
    now: Timestamp,
    chance: &dyn Chance,
) -> (Fate, Timestamp) {
    match fate {
        Fate::Deferred | Fate::Expired if now >= tried_at.plus(term) => (Fate::Expired, now),
        Fate::Expired => (Fate::Deferred, after_attempt(attempts, now, chance)),
        _ => (fate, due),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Answer;
    use super::*;
    use crate::kernel::SeededChance;

    #[test]
    fn pauses_grow_and_never_exceed_the_last_one_with_its_jitter() {
        let chance = SeededChance::new(1);
        let pause = |attempts| after_attempt(attempts, Timestamp(0), &chance).seconds();
        let mut least = 0;
        for attempts in 1..=8 {
            let found = pause(attempts);
            let base = i64::try_from(PAUSES_MIN[attempts as usize - 1] * 60).unwrap();
            assert!((base..=base + base / 5).contains(&found), "{attempts}: {found}");
            assert!(found > least);
            least = found;
        }
        for attempts in [9, 100, i64::MAX] {
            assert!((21_600..=25_920).contains(&pause(attempts)));
        }
        assert!(pause(0) >= 120 && pause(-5) >= 120);
    }

    #[test]
    fn what_failed_together_does_not_come_back_together() {
        let chance = SeededChance::new(2);
        let dues: std::collections::BTreeSet<_> =
            (0..100).map(|_| after_attempt(1, Timestamp(0), &chance)).collect();
        assert!(dues.len() > 90);
    }

    fn deferred() -> Outcome {
        Outcome::Deferred(Answer { server: "relay.test".into(), code: Some(450), ..Answer::default() })
    }

    #[test]
    fn what_is_deferred_is_given_up_after_its_term_and_never_untried() {
        let chance = SeededChance::new(1);
        let created = Timestamp(0);
        let (mut now, mut attempts) = (created, 0);
        loop {
            attempts += 1;
            match after(&deferred(), attempts, created, now, &chance) {
                (Fate::Deferred, due) => {
                    assert!(due > now);
                    now = due;
                }
                (fate, _) => {
                    assert_eq!(fate, Fate::Expired);
                    break;
                }
            }
        }
        assert!(now >= created.plus(TERM) && now < created.plus(TERM).plus(Duration::from_hours(8)));
        assert!((25..60).contains(&attempts), "{attempts}");
    }

    #[test]
    fn another_term_gives_up_sooner_or_later_and_changes_nothing_else() {
        let (chance, day) = (SeededChance::new(1), Duration::from_hours(24));
        let (begin, later) = (Timestamp(0), Timestamp(0).plus(day * 3));
        let judged = |term, fate| within(day * term, (fate, later), (9, begin), later, &chance);
        assert_eq!(judged(3, Fate::Deferred), (Fate::Expired, later));
        assert_eq!(judged(4, Fate::Deferred), (Fate::Deferred, later));
        let (fate, due) = judged(30, Fate::Expired);
        assert!(fate == Fate::Deferred && due > later);
        for fate in [Fate::Accepted, Fate::Refused, Fate::Elsewhere] {
            assert_eq!(judged(1, fate), (fate, later));
        }
    }

    #[test]
    fn a_clock_that_runs_backwards_gives_nothing_up() {
        let chance = SeededChance::new(1);
        let (fate, due) = after(&deferred(), 1, Timestamp(1_000_000_000_000_000), Timestamp(0), &chance);
        assert_eq!(fate, Fate::Deferred);
        assert!(due > Timestamp(0));
    }
}
