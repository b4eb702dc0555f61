//! A letter's life as data: its states, which may follow which, and why.
//!
//! When it is tried again and when it is given up stands in `delivery`, for letters and mails alike.

use crate::delivery::Fate;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// Written down, waits for its turn.
    Queued,
    /// A worker holds it.
    Leased,
    /// A mail server took responsibility.
    Accepted,
    /// Not taken yet: waits for its next turn.
    Deferred,
    /// The target's server will never take it.
    Refused,
    /// Accepted, then returned.
    Bounced,
    /// The target wrote back.
    Answered,
    /// Its term ran out.
    Expired,
    /// Nobody asks for it any more.
    Cancelled,
    /// In a digest on its way, or printed for the post.
    Batched,
}

use State::{Accepted, Answered, Batched, Bounced, Cancelled, Deferred, Expired, Leased, Queued, Refused};

/// Every step a letter may take. What is not here does not happen.
pub const TRANSITIONS: [(State, State, &str); 24] = [
    (Queued, Leased, "its turn has come"),
    (Deferred, Leased, "its turn has come again"),
    (Leased, Leased, "the lease ran out: the worker that held it died, and another takes over"),
    (Leased, Queued, "given back untried: the way out is closed for all letters alike"),
    (Leased, Queued, "its address failed, and the target has another one"),
    (Leased, Accepted, "a server answered 250 after the message"),
    (Leased, Deferred, "4xx, connection lost or time-out: trying again may help"),
    (Leased, Refused, "5xx: permanent, says the server"),
    (Leased, Expired, "the last attempt failed after the delivery term"),
    (Leased, Cancelled, "its supporter is gone, or its target was taken off the list"),
    (Queued, Accepted, "its worker was slow and lost the lease, yet the server took it"),
    (Deferred, Accepted, "its worker was slow and lost the lease, yet the server took it"),
    (Queued, Cancelled, "the signature was withdrawn, or the campaign stopped"),
    (Deferred, Cancelled, "the signature was withdrawn, or the campaign stopped"),
    (Queued, Batched, "it left in a digest or on paper"),
    (Deferred, Batched, "it left in a digest or on paper"),
    (Leased, Batched, "the lease ran out, and it left in a digest or on paper"),
    (Batched, Accepted, "a server took the digest"),
    (Batched, Refused, "no server will ever take the digest"),
    (Batched, Expired, "the digest's last attempt failed after the delivery term"),
    (Batched, Cancelled, "its supporter was gone before the digest left"),
    (Accepted, Bounced, "a hard bounce came back"),
    (Accepted, Answered, "the target answered"),
    (Answered, Bounced, "an automatic answer came first, then the bounce"),
];

impl State {
    pub const ALL: [Self; 10] =
        [Queued, Leased, Accepted, Deferred, Refused, Bounced, Answered, Expired, Cancelled, Batched];

    pub fn as_str(self) -> &'static str {
        match self {
            Queued => "queued",
            Leased => "leased",
            Accepted => "accepted",
            Deferred => "deferred",
            Refused => "refused",
            Bounced => "bounced",
            Answered => "answered",
            Expired => "expired",
            Cancelled => "cancelled",
            Batched => "batched",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }

    /// On its way still?
    pub fn is_waiting(self) -> bool {
        matches!(self, Queued | Leased | Deferred)
    }

    /// The state that an attempt leads to.
    pub fn of(fate: Fate) -> Self {
        match fate {
            Fate::Accepted => Accepted,
            Fate::Refused => Refused,
            Fate::Deferred => Deferred,
            Fate::Expired => Expired,
            Fate::Elsewhere => Queued,
        }
    }

    pub fn may_become(self, next: Self) -> bool {
        TRANSITIONS.iter().any(|(from, to, _)| (*from, *to) == (self, next))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_is_reached_and_the_last_ones_are_left_by_nothing() {
        for state in State::ALL {
            assert_eq!(State::parse(state.as_str()), Some(state));
            let reached = state == Queued || TRANSITIONS.iter().any(|(_, to, _)| *to == state);
            assert!(reached, "{state:?}");
            let left = TRANSITIONS.iter().any(|(from, _, _)| *from == state);
            let last = matches!(state, Refused | Bounced | Expired | Cancelled);
            assert_eq!(left, !last, "{state:?}");
            assert!(!state.is_waiting() || left, "{state:?}");
        }
        assert!(!Cancelled.may_become(Accepted) && !Refused.may_become(Leased));
    }

    #[test]
    fn whatever_an_attempt_brings_is_a_step_that_a_leased_letter_may_take() {
        for fate in [Fate::Accepted, Fate::Refused, Fate::Deferred, Fate::Expired, Fate::Elsewhere] {
            assert!(Leased.may_become(State::of(fate)), "{fate:?}");
            assert_eq!(State::of(fate).as_str(), fate.as_str());
        }
    }
}
