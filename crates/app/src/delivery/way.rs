//! Is the way to the folder open? When the disk takes nothing, every envelope would meet the same: all wait a little
//! together, and none is counted against its recipient.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use super::Outcome;
use crate::kernel::Timestamp;

const FIRST_PAUSE_S: u64 = 5;
/// Short, because one attempt costs little and supporters wait for their mail.
const LONGEST_PAUSE_S: u64 = 40;

#[derive(Debug, Default)]
pub struct Way(Mutex<Closed>);

#[derive(Debug, Default)]
struct Closed {
    times: u32,
    until: Timestamp,
}

impl Way {
    pub fn is_open(&self, now: Timestamp) -> bool {
        let closed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // A clock put back must not close the way for long.
        now >= closed.until || closed.until > now.plus(Duration::from_secs(LONGEST_PAUSE_S))
    }

    /// When it may be tried again.
    pub fn opens_at(&self, now: Timestamp) -> Timestamp {
        if self.is_open(now) { now } else { self.0.lock().unwrap_or_else(PoisonError::into_inner).until }
    }

    /// Learns from what became of an envelope. Those that were under way together close it once.
    pub fn learn(&self, outcome: &Outcome, now: Timestamp) {
        let was_open = self.is_open(now);
        let mut closed = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !outcome.is_unreachable() {
            *closed = Closed::default();
        } else if was_open {
            closed.times = closed.times.saturating_add(1);
            let pause_s = (FIRST_PAUSE_S << (closed.times - 1).min(10)).min(LONGEST_PAUSE_S);
            closed.until = now.plus(Duration::from_secs(pause_s));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::Answer;
    use super::*;

    fn outcome(server: &str) -> Outcome {
        Outcome::Deferred(Answer { server: server.into(), ..Answer::default() })
    }

    #[test]
    fn the_way_closes_longer_each_time_and_opens_with_the_first_answer() {
        let way = Way::default();
        let mut now = Timestamp(1_000_000_000);
        for pause_s in [5, 10, 20, 40, 40, 40] {
            assert!(way.is_open(now));
            way.learn(&outcome(""), now);
            way.learn(&outcome(""), now);
            assert!(!way.is_open(now));
            assert_eq!(way.opens_at(now), now.plus(Duration::from_secs(pause_s)));
            now = way.opens_at(now);
        }
        way.learn(&outcome(""), now);
        way.learn(&outcome("relay.test"), now);
        assert!(way.is_open(now));
    }

    #[test]
    fn a_clock_put_back_does_not_keep_the_way_closed() {
        let way = Way::default();
        way.learn(&outcome(""), Timestamp(90_000_000_000));
        assert!(way.is_open(Timestamp(0)));
    }
}
