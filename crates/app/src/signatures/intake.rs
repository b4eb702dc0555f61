//! Intake: while one commit flushes, the next batch gathers; no timer. Every waiter is answered only after its row is
//! durable. The queue is bounded: full means "come back", never a lost signature.
//!
//! The writer has a thread of its own: on the runtime it would wait for its turn among the very requests that wait
//! for it.

mod fair;

use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use db::{Db, DbError, DbResult, Engine};
use tokio::runtime::Handle;
use tokio::sync::oneshot;

use super::store::{self, NewSignature};
use fair::Fair;

/// Most rows of one transaction.
const BATCH: usize = 512;
/// PostgreSQL writes one batch while it flushes another; SQLite has one writer.
const POSTGRES_WRITERS: usize = 2;

type Answer = oneshot::Sender<Result<(), IntakeFailure>>;
type Waiter = (NewSignature, Answer);

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IntakeFailure {
    /// The queue is full.
    Busy,
    /// Not stored now; trying again may help.
    Unavailable(String),
    /// Not stored, and this row would not be stored later either.
    Internal(String),
}

/// The way in; cheap to share. When it is dropped, what waits is written and the writer ends.
#[derive(Debug)]
pub struct Intake(Arc<Queue>);

#[derive(Debug)]
struct Queue {
    state: Mutex<State>,
    came: Condvar,
}

#[derive(Debug)]
struct State {
    waiting: Fair<Waiter>,
    /// Writers with nothing to do: only they are woken, since that asks the kernel.
    idle: usize,
    closed: bool,
}

impl Intake {
    /// Starts the writer; `places`: how many may wait.
    pub fn start(db: Db, places: usize) -> Self {
        let writers = if db.engine() == Engine::Postgres { POSTGRES_WRITERS } else { 1 };
        let runtime = Handle::current();
        let store = move |rows: &[NewSignature]| write(&db, &runtime, rows);
        Self::with_store(places, writers, store)
    }

    /// Answers every signature as if it were stored, and stores none: for the bench, which measures what comes before.
    #[cfg(any(test, feature = "testing"))]
    pub fn without_store(places: usize) -> Self {
        Self::with_store(places, 1, |_: &[NewSignature]| Ok(()))
    }

    fn with_store(
        places: usize,
        writers: usize,
        store: impl Fn(&[NewSignature]) -> DbResult<()> + Clone + Send + 'static,
    ) -> Self {
        let state = Mutex::new(State { waiting: Fair::new(places), idle: 0, closed: false });
        let queue = Arc::new(Queue { state, came: Condvar::new() });
        for _ in 0..writers {
            let (queue, store) = (queue.clone(), store.clone());
            std::thread::Builder::new()
                .name("intake".into())
                .spawn(move || queue.write_batches(&store))
                .expect("the machine gives a thread");
        }
        Self(queue)
    }

    /// Hands a judged and sealed signature over and waits until it is durable. A repeat gets the same answer. Whoever
    /// stops waiting is stored all the same.
    pub async fn submit(&self, signature: NewSignature) -> Result<(), IntakeFailure> {
        let (answer, stored) = oneshot::channel();
        let campaign = signature.campaign_id;
        let idle = {
            let mut state = self.0.state();
            state.waiting.push(campaign, (signature, answer)).map_err(|_| IntakeFailure::Busy)?;
            state.idle
        };
        if idle > 0 {
            self.0.came.notify_one();
        }
        stored.await.map_err(|_| IntakeFailure::Unavailable("the intake has stopped".into()))?
    }
}

impl Drop for Intake {
    fn drop(&mut self) {
        self.0.state().closed = true;
        self.0.came.notify_all();
    }
}

impl Queue {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for the next batch; none when the queue is closed and empty.
    fn next(&self, batch: &mut Vec<Waiter>) -> bool {
        let mut state = self.state();
        while state.waiting.is_empty() && !state.closed {
            state.idle += 1;
            state = self.came.wait(state).unwrap_or_else(PoisonError::into_inner);
            state.idle -= 1;
        }
        state.waiting.take(BATCH, batch);
        !batch.is_empty()
    }

    fn write_batches(&self, store: &impl Fn(&[NewSignature]) -> DbResult<()>) {
        let mut batch = Vec::with_capacity(BATCH);
        while self.next(&mut batch) {
            // Two writers, in this process or in others, meet the same addresses in the same order: neither waits
            // for what the other holds while holding what the other waits for.
            batch.sort_unstable_by_key(|(row, _)| (row.campaign_id, row.address_index));
            let (rows, answers): (Vec<NewSignature>, Vec<Answer>) = batch.drain(..).unzip();
            write_fairly(store, &rows, answers);
        }
    }
}

/// Writes all or, when one of them cannot be written, all others: in halves, so that a bad row costs a few more
/// transactions and not one a row. Values are judged and sealed before they come here; none should be bad.
fn write_fairly(
    store: &impl Fn(&[NewSignature]) -> DbResult<()>,
    rows: &[NewSignature],
    mut answers: Vec<Answer>,
) {
    let Err(error) = store(rows) else {
        tell(answers, &Ok(()));
        return;
    };
    tracing::error!(%error, rows = rows.len(), "signatures could not be stored");
    if error.is_unavailable() || rows.len() < 2 {
        tell(answers, &Err(failure(&error)));
        return;
    }
    let (first, second) = rows.split_at(rows.len() / 2);
    let later = answers.split_off(first.len());
    write_fairly(store, first, answers);
    write_fairly(store, second, later);
}

fn tell(answers: Vec<Answer>, told: &Result<(), IntakeFailure>) {
    for answer in answers {
        // Whoever hung up is not told.
        answer.send(told.clone()).ok();
    }
}

fn failure(error: &DbError) -> IntakeFailure {
    if error.is_unavailable() {
        IntakeFailure::Unavailable(error.to_string())
    } else {
        IntakeFailure::Internal(error.to_string())
    }
}

/// One transaction: the new rows, then for each new one its consents and confirmation mail, for each known address a
/// mail to its owner.
fn write(db: &Db, runtime: &Handle, rows: &[NewSignature]) -> DbResult<()> {
    db.insert_then(runtime, &store::insert_all(rows), |new| store::follow(rows, new))
}

#[cfg(test)]
mod tests;
