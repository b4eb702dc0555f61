//! Several relays in order of preference: one that is away, has trouble or declines us is left alone for a while,
//! and the next one takes over.

use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures::future::join_all;
use tokio::time::{Instant, timeout};

use super::address::to_ascii;
use super::rest::{Cause, Pause};
use super::settings::RelaySettings;
use super::smtp::{Attempt, Relay};
use super::{About, Answer, Envelope, Outcome};
use crate::kernel::{Clock, Timestamp};

/// Another relay is asked for the same message only while it can still be done well within a lease.
const ASK_ANOTHER_WITHIN: Duration = Duration::from_mins(2);
/// Nobody watches a doctor for minutes.
const TEST_WITHIN: Duration = Duration::from_secs(15);

#[derive(Debug)]
pub struct Relays {
    in_order: Vec<Relay>,
    clock: Arc<dyn Clock>,
    alarms: Mutex<Vec<RelayAlarm>>,
}

/// What an operator should hear of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelayAlarm {
    pub relay: String,
    pub cause: Cause,
    /// When it is tried again.
    pub until: Timestamp,
    /// The last words: a server's, about us.
    pub reply: String,
}

/// How a relay is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelayState {
    pub relay: String,
    pub pause: Option<Pause>,
}

impl Relays {
    pub fn new(settings: Vec<RelaySettings>, clock: Arc<dyn Clock>) -> Self {
        Self::of(settings.into_iter().map(Relay::new).collect(), clock)
    }

    pub fn of(relays: Vec<Relay>, clock: Arc<dyn Clock>) -> Self {
        Self { in_order: relays, clock, alarms: Mutex::default() }
    }

    /// Order is preference, not a share: the first one sets the pace.
    pub fn connections(&self) -> usize {
        self.in_order.iter().map(Relay::connections).max().unwrap_or(1)
    }

    pub async fn deliver(&self, envelope: &Envelope) -> Outcome {
        let Some(envelope) = checked(envelope) else {
            let answer = Answer::ours("not an address that a server takes");
            return Outcome::Refused(Answer { about: About::Mailbox, ..answer });
        };
        let began = Instant::now();
        let mut so_far: Option<Outcome> = None;
        for relay in &self.in_order {
            if so_far.is_some() && began.elapsed() > ASK_ANOTHER_WITHIN {
                break;
            }
            if !self.may_try(relay) {
                continue;
            }
            let outcome = match relay.deliver(&envelope).await {
                Attempt::Settled(outcome) => return self.learn(relay, outcome, &envelope.to),
                Attempt::Elsewhere(outcome) => self.learn(relay, outcome, &envelope.to),
                Attempt::Unfit(outcome) => outcome,
            };
            // What one relay cannot take, another that is away now may take later.
            so_far = match (so_far, outcome) {
                (Some(waits @ Outcome::Deferred { .. }), Outcome::Refused { .. }) => Some(waits),
                (_, outcome) => Some(outcome),
            };
        }
        so_far.unwrap_or_else(|| Outcome::Deferred(Answer::ours("every relay is left alone for a while")))
    }

    fn may_try(&self, relay: &Relay) -> bool {
        let now = self.clock.now();
        let others = self.in_order.iter().filter(|other| other.name != relay.name);
        relay.rest.may_try(now, others.into_iter().any(|other| other.rest.is_well(now)))
    }

    fn learn(&self, relay: &Relay, outcome: Outcome, to: &str) -> Outcome {
        let (outcome, pause) = relay.rest.learn(outcome, to, self.in_order.len() == 1, self.clock.now());
        if let Some(Pause { cause, until }) = pause {
            let reply = outcome.reply().to_owned();
            if matches!(cause, Cause::Storm | Cause::Declined) {
                tracing::error!(
                    relay = relay.name,
                    ?cause,
                    reply,
                    "letters are declined because of ourselves: the relay is left alone"
                );
                let alarm = RelayAlarm { relay: relay.name.clone(), cause, until, reply };
                self.alarms.lock().unwrap_or_else(PoisonError::into_inner).push(alarm);
            } else {
                tracing::warn!(relay = relay.name, ?cause, reply, "the relay is left alone for a while");
            }
        }
        outcome
    }

    /// When a message may go out by one of them: now, or when the first pause is over.
    pub fn opens_at(&self, now: Timestamp) -> Timestamp {
        let untils = self.in_order.iter().map(|relay| relay.rest.pause(now).map_or(now, |pause| pause.until));
        untils.min().unwrap_or(now)
    }

    /// Takes what there is to tell the operator since the last time.
    pub fn alarms(&self) -> Vec<RelayAlarm> {
        std::mem::take(&mut self.alarms.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub fn states(&self) -> Vec<RelayState> {
        let now = self.clock.now();
        let state = |relay: &Relay| RelayState { relay: relay.name.clone(), pause: relay.rest.pause(now) };
        self.in_order.iter().map(state).collect()
    }

    /// Asks each what it offers, all at once.
    pub async fn test(&self) -> Vec<(String, Result<String, String>)> {
        let each = self.in_order.iter().map(async |relay| {
            let tested = timeout(TEST_WITHIN, relay.test()).await;
            let late = || Err(format!("did not answer in {} s", TEST_WITHIN.as_secs()));
            (relay.name.clone(), tested.unwrap_or_else(|_| late()))
        });
        join_all(each).await
    }

    pub async fn close(&self) {
        join_all(self.in_order.iter().map(Relay::close)).await;
    }
}

/// Addresses that end no command. The null sender is one: nobody shall answer, or return it.
fn checked(envelope: &Envelope) -> Option<Cow<'_, Envelope>> {
    let from = if envelope.from.is_empty() { String::new() } else { to_ascii(&envelope.from)? };
    let to = to_ascii(&envelope.to)?;
    if (&from, &to) == (&envelope.from, &envelope.to) {
        return Some(Cow::Borrowed(envelope));
    }
    Some(Cow::Owned(Envelope { from, to, message: envelope.message.clone() }))
}
