//! Intake: one loop, no timer. While one commit flushes, the next batch gathers; every waiter is answered only
//! after its row is durable. The queue is bounded: full means "come back", never a lost signature.

use db::{Db, DbError, DbResult, Statement};
use tokio::sync::{mpsc, oneshot};

use super::store::{self, NewSignature};

const BATCH: usize = 512;

type Answer = oneshot::Sender<Result<(), IntakeFailure>>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IntakeFailure {
    /// The queue is full.
    Busy,
    /// Not stored now; trying again may help.
    Unavailable(String),
    /// Not stored, and this row would not be stored later either.
    Internal(String),
}

/// The way in; cheap to share.
#[derive(Debug)]
pub struct Intake {
    queue: mpsc::Sender<(NewSignature, Answer)>,
}

impl Intake {
    /// Starts the writing loop on the current runtime; it ends when this is dropped and the queue is empty.
    pub fn start(db: Db, queue: usize) -> Self {
        let (sender, receiver) = mpsc::channel(queue.max(1));
        tokio::spawn(write_batches(db, receiver));
        Self { queue: sender }
    }

    /// Answers every signature as if it were stored, and stores none: for the bench, which measures what comes before.
    #[cfg(any(test, feature = "testing"))]
    pub fn without_store(queue: usize) -> Self {
        let (sender, mut receiver) = mpsc::channel::<(NewSignature, Answer)>(queue.max(1));
        tokio::spawn(async move {
            let mut batch = Vec::with_capacity(BATCH);
            while receiver.recv_many(&mut batch, BATCH).await > 0 {
                batch.drain(..).for_each(|(_, answer)| drop(answer.send(Ok(()))));
            }
        });
        Self { queue: sender }
    }

    /// Hands a judged and sealed signature over and waits until it is durable. A repeat gets the same answer.
    pub async fn submit(&self, signature: NewSignature) -> Result<(), IntakeFailure> {
        let (answer, stored) = oneshot::channel();
        self.queue.try_send((signature, answer)).map_err(|_| IntakeFailure::Busy)?;
        stored.await.map_err(|_| IntakeFailure::Unavailable("the intake has stopped".into()))?
    }
}

async fn write_batches(db: Db, mut queue: mpsc::Receiver<(NewSignature, Answer)>) {
    let mut batch = Vec::with_capacity(BATCH);
    while queue.recv_many(&mut batch, BATCH).await > 0 {
        let (rows, answers): (Vec<NewSignature>, Vec<Answer>) = batch.drain(..).unzip();
        match write(&db, &rows).await {
            Ok(()) => answers.into_iter().for_each(|answer| {
                answer.send(Ok(())).ok();
            }),
            Err(error) if error.is_unavailable() => {
                tracing::error!(%error, rows = rows.len(), "signatures could not be stored");
                for answer in answers {
                    answer.send(Err(IntakeFailure::Unavailable(error.to_string()))).ok();
                }
            }
            // Values are judged and sealed before they come here, so no row should fail alone. If one does, it
            // fails alone.
            Err(error) => {
                tracing::error!(%error, rows = rows.len(), "a batch failed; its rows are tried one by one");
                for (row, answer) in rows.iter().zip(answers) {
                    answer
                        .send(write(&db, std::slice::from_ref(row)).await.map_err(|error| failure(&error)))
                        .ok();
                }
            }
        }
    }
}

fn failure(error: &DbError) -> IntakeFailure {
    if error.is_unavailable() {
        IntakeFailure::Unavailable(error.to_string())
    } else {
        IntakeFailure::Internal(error.to_string())
    }
}

/// One transaction: the new rows, then for each new one its consents and confirmation mail, for each known
/// address a mail to its owner.
async fn write(db: &Db, rows: &[NewSignature]) -> DbResult<()> {
    let mut tx = db.begin().await?;
    let inserted = tx.batch(rows.iter().map(NewSignature::insert).collect()).await?;
    let rest: Vec<Statement> = rows
        .iter()
        .zip(&inserted)
        .flat_map(|(row, new)| if new.is_empty() { vec![store::repeat_mail(row)] } else { row.insert_rest() })
        .collect();
    tx.batch(rest).await?;
    tx.commit().await
}
