//! Handing over one row that was leased, and how that ended.

use std::time::Duration;

use db::{DbResult, Statement};
use uuid::Uuid;

use super::carry::Work;
use super::{About, Answer, Envelope, Fate, Lease, Note, Outcome, Queue, Transport, after, attempt};
use crate::App;
use crate::kernel::Timestamp;

/// As much of a lease must be left when a hand-over begins as the slowest one takes.
const SLOWEST: Duration = Duration::from_mins(7);
/// What could not be read is tried again soon.
const WAIT: Duration = Duration::from_secs(30);
/// Written in one transaction, if so many have ended.
pub const RECORD_AT_ONCE: usize = 64;
/// A database that fails over is away for some 20 seconds. What was handed over must be recorded, or it is handed
/// over again: so the worker waits, and takes on nothing meanwhile.
const PAUSES_S: [u64; 7] = [1, 2, 4, 8, 15, 15, 15];

/// What is to be done with a leased row.
pub enum Todo {
    Send(Envelope),
    /// Nobody asks for it any more.
    Cancel,
    /// It cannot be sent, now or ever; the reason is kept as the attempt's reply.
    Refuse(String),
    /// It cannot be sent as things are.
    Defer(String),
    /// What it is made from cannot be read at this moment.
    Wait,
    /// Something that goes with it is not there yet: in so long.
    Later(Duration),
}

/// How a lease ended.
#[derive(Debug, Clone)]
pub enum End {
    Tried {
        address: String,
        outcome: Outcome,
        fate: Fate,
    },
    Cancelled,
    /// Not tried: as if it had not been taken.
    GivenBack,
}

#[derive(Debug, Clone)]
pub struct Ended {
    /// For the record of the attempt; the same when writing it must be tried again.
    pub id: Uuid,
    pub lease: Lease,
    pub end: End,
    /// From when it may be taken again, if it waits.
    pub due: Timestamp,
}

impl Ended {
    /// The state that the row comes to.
    pub fn state(&self) -> &'static str {
        match &self.end {
            End::Tried { fate, .. } => fate.as_str(),
            End::Cancelled => "cancelled",
            End::GivenBack => "queued",
        }
    }

    pub fn settle(&self, queue: &'static Queue, now: Timestamp) -> Statement {
        match self.end {
            End::GivenBack => queue.give_back(&self.lease, self.due),
            End::Tried { .. } | End::Cancelled => queue.settle(&self.lease, self.state(), self.due, now),
        }
    }
}

/// Composes, signs, hands over, and says how it ended.
pub async fn hand_over_one(app: &App, transport: &Transport, lease: Lease, work: &impl Work) -> Ended {
    let (id, now) = (app.new_id(), app.now());
    if !transport.is_open(now) || now.plus(SLOWEST) > lease.until {
        return Ended { id, lease, end: End::GivenBack, due: transport.opens_at(now) };
    }

    let (address, outcome) = match work.compose(app, &lease).await {
        Todo::Wait => return Ended { id, lease, end: End::GivenBack, due: now.plus(WAIT) },
        Todo::Later(span) => return Ended { id, lease, end: End::GivenBack, due: now.plus(span) },
        Todo::Cancel => return Ended { id, lease, end: End::Cancelled, due: now },
        Todo::Refuse(reply) => {
            (String::new(), Outcome::Refused(Answer { about: About::Message, ..Answer::ours(&reply) }))
        }
        Todo::Defer(reply) => (String::new(), Outcome::Deferred(Answer::ours(&reply))),
        Todo::Send(envelope) => {
            let outcome = match signed(app, envelope.message) {
                Ok(message) => {
                    let envelope = Envelope { message, from: envelope.from, to: envelope.to.clone() };
                    attempt(app, transport, &envelope).await
                }
                Err(reply) => Outcome::Deferred(Answer::ours(&reply)),
            };
            (envelope.to, outcome)
        }
    };
    let now = app.now();
    let (fate, mut due) = after(&outcome, lease.attempts, lease.tried_at, now, app.chance.as_ref());
    if fate == Fate::Deferred && !transport.is_open(now) && outcome.is_unreachable() {
        due = transport.opens_at(now);
    }
    let ended = Ended { id, lease, end: End::Tried { address, outcome, fate }, due };
    note(app, work, &ended, now);
    ended
}

/// Before the database has it, so that a worker that is killed now is survived by what it knew.
fn note(app: &App, work: &impl Work, ended: &Ended, now: Timestamp) {
    let Some(journal) = &app.settings.journal else { return };
    let Some(note) = work.noted(&ended.lease).and_then(|key| Note::of(ended, key, now)) else { return };
    if let Err(error) = journal.note(&note) {
        tracing::warn!(%error, "an acceptance is recorded in the database alone");
    }
}

/// Signed at every attempt anew: receivers distrust old signatures.
fn signed(app: &App, message: Vec<u8>) -> Result<Vec<u8>, String> {
    match &app.settings.dkim {
        Some(signer) => signer.sign(&message, app.now()).map_err(|fault| fault.to_string()),
        None => Ok(message),
    }
}

pub async fn record_patiently(
    ended: &[Ended],
    record: &impl AsyncFn(&[Ended]) -> DbResult<()>,
) -> DbResult<()> {
    for pause_s in PAUSES_S {
        match record(ended).await {
            Err(error) if error.is_unavailable() => {
                tracing::warn!(%error, handed_over = ended.len(), "what was handed over waits to be recorded");
                tokio::time::sleep(Duration::from_secs(pause_s)).await;
            }
            recorded => return recorded,
        }
    }
    record(ended).await
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use db::DbError;

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn what_was_handed_over_is_recorded_once_the_database_is_back() {
        let tries = AtomicUsize::new(0);
        let away_for = |times| {
            let tries = &tries;
            async move |_: &[Ended]| match tries.fetch_add(1, Ordering::SeqCst) {
                before if before < times => Err(DbError::Unavailable("fail-over".into())),
                _ => Ok(()),
            }
        };
        assert!(record_patiently(&[], &away_for(5)).await.is_ok());
        assert_eq!(tries.swap(0, Ordering::SeqCst), 6);
        assert!(record_patiently(&[], &away_for(100)).await.is_err());
        assert_eq!(tries.swap(0, Ordering::SeqCst), 1 + PAUSES_S.len());
        let broken = async |_: &[Ended]| {
            tries.fetch_add(1, Ordering::SeqCst);
            Err(DbError::Other("broken".into()))
        };
        assert!(record_patiently(&[], &broken).await.is_err());
        assert_eq!(tries.load(Ordering::SeqCst), 1, "what waiting does not mend is not waited for");
    }
}
