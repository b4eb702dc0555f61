//! When to try again, for how long: one table.

use std::time::Duration;

use crate::kernel::{Chance, Timestamp};

/// Nobody else takes what a worker holds for so long. Longer than the slowest hand-over (RFC 5321, section
/// 4.5.3.2, lets a server think for ten minutes; we cut it shorter), short enough that what a killed worker held
/// goes out soon.
pub const LEASE: Duration = Duration::from_secs(10 * 60);

/// How long something may wait until it is given up. RFC 5321, section 4.5.4.1: at least 4 to 5 days.
pub const TERM: Duration = Duration::from_secs(7 * 24 * 3600);

/// Pauses in minutes after the first, second, … attempt; the last one repeats. The first is short, because most
/// trouble is greylisting or a relay that restarts; RFC 5321 wants 30 minutes or more once that did not help.
const PAUSES_MIN: [u64; 8] = [2, 10, 30, 60, 120, 180, 240, 360];

/// When the next attempt after the `attempts`-th is due. Up to a fifth longer by chance, so that what failed
/// together does not come back together.
pub fn after_attempt(attempts: i64, now: Timestamp, chance: &dyn Chance) -> Timestamp {
    let at = usize::try_from(attempts - 1).unwrap_or(0).min(PAUSES_MIN.len() - 1);
    let pause_ms = PAUSES_MIN[at] * 60_000;
    let jitter_ms = chance.below((pause_ms / 5) as usize) as u64;
    now.plus(Duration::from_millis(pause_ms + jitter_ms))
}

#[cfg(test)]
mod tests {
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
}
