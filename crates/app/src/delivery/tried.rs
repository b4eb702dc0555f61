//! What became of the last hour's attempts, as this process saw them. In memory alone: a figure for the operator, not
//! a record.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Mutex, PoisonError};

use super::{Envelope, Outcome, Transport};
use crate::App;
use crate::kernel::Timestamp;

const MINUTES: i64 = 60;
/// What servers said of late when they did not take a letter.
const WORDS: usize = 3;

/// What an envelope carries, as its return path tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Carried {
    Letter,
    Digest,
    /// To a supporter.
    Mail,
    /// To the operator, or an answer passed on.
    Other,
}

impl Carried {
    pub fn of(envelope: &Envelope) -> Self {
        match envelope.from.split(['+', '@']).next() {
            Some("letter") => Self::Letter,
            Some("digest") => Self::Digest,
            Some("mail") => Self::Mail,
            _ => Self::Other,
        }
    }

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Digest => "digest",
            Self::Mail => "mail",
            Self::Other => "other",
        }
    }
}

/// Hands one envelope over and counts what became of it.
pub async fn attempt(app: &App, transport: &Transport, envelope: &Envelope) -> Outcome {
    let began = tokio::time::Instant::now();
    let outcome = transport.deliver(envelope).await;
    let carried = Carried::of(envelope);
    let result = match &outcome {
        Outcome::Accepted { .. } => "accepted",
        Outcome::Deferred { .. } => "deferred",
        Outcome::Refused { .. } => "refused",
    };
    let relay = outcome.relay().to_owned();
    metrics::counter!("demarche_attempts_total", "kind" => carried.as_str(), "relay" => relay.clone(), "outcome" => result)
        .increment(1);
    metrics::histogram!("demarche_attempt_seconds", "relay" => relay).record(began.elapsed().as_secs_f64());
    app.tried.count(carried, &outcome, app.now());
    outcome
}

/// The last hour, minute by minute.
#[derive(Debug, Default)]
pub struct Tried(Mutex<Windows>);

#[derive(Debug, Default)]
struct Windows {
    letters: VecDeque<Minute>,
    mails: VecDeque<Minute>,
    words: VecDeque<String>,
    /// By relay: was the last envelope accepted?
    relays: BTreeMap<String, bool>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Minute {
    at: i64,
    share: Share,
}

/// How many of how many were accepted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Share {
    pub accepted: u64,
    pub tried: u64,
}

impl Share {
    /// From 0 to 1; none of nothing.
    pub fn rate(self) -> Option<f64> {
        (self.tried > 0).then(|| self.accepted as f64 / self.tried as f64)
    }

    pub fn is_under(self, percent: u64) -> bool {
        self.accepted * 100 < self.tried * percent
    }
}

impl Tried {
    fn count(&self, carried: Carried, outcome: &Outcome, now: Timestamp) {
        let mut windows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let accepted = outcome.is_accepted();
        windows.relays.insert(outcome.relay().to_owned(), accepted);
        let window = match carried {
            Carried::Letter | Carried::Digest => &mut windows.letters,
            Carried::Mail => &mut windows.mails,
            Carried::Other => return,
        };
        let at = minute(now);
        forget(window, at);
        match window.back_mut() {
            Some(last) if last.at == at => last.share.add(accepted),
            _ => {
                let mut share = Share::default();
                share.add(accepted);
                window.push_back(Minute { at, share });
            }
        }
        // What is said about a supporter's address is nobody's business; a target's is public.
        if carried != Carried::Mail && !accepted {
            let code = outcome.code().map_or(String::new(), |code| format!("{code} "));
            let words = format!("{}: {code}{}", outcome.server(), outcome.reply());
            if !windows.words.contains(&words) {
                windows.words.push_back(words);
                let surplus = windows.words.len().saturating_sub(WORDS);
                windows.words.drain(..surplus);
            }
        }
    }

    /// Of the last hour's attempts to hand over letters.
    pub fn letters(&self, now: Timestamp) -> Share {
        let mut windows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        sum(&mut windows.letters, now)
    }

    /// Of the last hour's attempts to hand over mails to supporters.
    pub fn mails(&self, now: Timestamp) -> Share {
        let mut windows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        sum(&mut windows.mails, now)
    }

    /// Did the relay take the last envelope?
    pub fn is_taking(&self, relay: &str) -> bool {
        let windows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        windows.relays.get(relay).is_some_and(|accepted| *accepted)
    }

    /// What servers said last when they did not take a letter.
    pub fn words(&self) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).words.iter().cloned().collect()
    }
}

impl Share {
    fn add(&mut self, accepted: bool) {
        self.tried += 1;
        self.accepted += u64::from(accepted);
    }
}

fn minute(now: Timestamp) -> i64 {
    now.seconds().div_euclid(60)
}

/// Also what lies in the future of a clock that was put back.
fn forget(window: &mut VecDeque<Minute>, now: i64) {
    window.retain(|minute| (now - MINUTES + 1..=now).contains(&minute.at));
}

fn sum(window: &mut VecDeque<Minute>, now: Timestamp) -> Share {
    forget(window, minute(now));
    window.iter().fold(Share::default(), |sum, minute| Share {
        accepted: sum.accepted + minute.share.accepted,
        tried: sum.tried + minute.share.tried,
    })
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::delivery::Answer;

    const NOON: Timestamp = Timestamp(1_795_348_800_000_000);

    fn refused(reply: &str) -> Outcome {
        Outcome::Refused(Answer { code: Some(550), server: "mx.test".into(), ..Answer::ours(reply) })
    }

    #[test]
    fn an_hour_is_remembered_and_no_more() {
        let tried = Tried::default();
        let accepted = Outcome::Accepted(Answer::default());
        for minutes in 0..90 {
            let now = NOON.plus(Duration::from_mins(minutes));
            tried.count(Carried::Letter, &accepted, now);
            tried.count(Carried::Letter, &refused("5.7.1 no"), now);
            tried.count(Carried::Mail, &accepted, now);
            tried.count(Carried::Other, &refused("no"), now);
        }
        let now = NOON.plus(Duration::from_mins(89));
        assert_eq!(tried.letters(now), Share { accepted: 60, tried: 120 });
        assert_eq!(tried.mails(now), Share { accepted: 60, tried: 60 });
        assert_eq!(tried.letters(now.plus(Duration::from_mins(59))), Share { accepted: 1, tried: 2 });
        assert_eq!(tried.letters(now.plus(Duration::from_mins(60))).rate(), None);
    }

    #[test]
    fn a_clock_put_back_leaves_no_figures_of_the_future() {
        let tried = Tried::default();
        tried.count(Carried::Letter, &refused("no"), NOON.plus(Duration::from_hours(9)));
        assert_eq!(tried.letters(NOON), Share::default());
    }

    #[test]
    fn the_last_words_are_kept_once_each_and_none_about_supporters() {
        let tried = Tried::default();
        for reply in ["a", "b", "b", "c", "d"] {
            tried.count(Carried::Letter, &refused(reply), NOON);
        }
        tried.count(Carried::Mail, &refused("anna@mail.example is unknown"), NOON);
        assert_eq!(tried.words(), ["mx.test: 550 b", "mx.test: 550 c", "mx.test: 550 d"]);
    }

    #[test]
    fn a_return_path_tells_what_is_carried() {
        let of = |from: &str| {
            Carried::of(&Envelope { from: from.into(), to: String::new(), message: Vec::new() }).as_str()
        };
        assert_eq!(of("letter+x@demarche.example"), "letter");
        assert_eq!(of("mail+x@demarche.example"), "mail");
        assert_eq!(of("digest+x@demarche.example"), "digest");
        assert_eq!(of(""), "other");
    }
}
