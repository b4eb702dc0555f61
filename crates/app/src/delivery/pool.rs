//! Connections that are used again: so many, for so long, for so many messages.

use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;

use futures::future::join_all;
use tokio::time::{Instant, sleep};

use super::dialogue::Dialogue;

/// Servers hang up on idle clients after minutes; a fresh connection costs less than finding out.
const IDLE_FOR: Duration = Duration::from_secs(30);
/// Some servers take no more on one connection; many connections let a relay spread its load.
const CARRIES: usize = 100;

#[derive(Debug, Default)]
pub struct Pool(Mutex<Idle>);

#[derive(Debug, Default)]
struct Idle {
    dialogues: Vec<(Dialogue, Instant)>,
    /// Somebody looks after those that stay idle.
    tended: bool,
}

impl Pool {
    /// The one used last: the others may then fall idle and be closed.
    pub fn take(&self) -> Option<Dialogue> {
        let mut idle = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (dialogue, since) = idle.dialogues.pop()?;
        // All that are left are older still, and closed by who tends them.
        if since.elapsed() < IDLE_FOR {
            return Some(dialogue);
        }
        idle.dialogues.push((dialogue, since));
        None
    }

    /// Keeps a connection if it is still good.
    pub fn put(self: &Arc<Self>, dialogue: Dialogue) {
        if !dialogue.is_in_step() {
            return;
        }
        if dialogue.carried >= CARRIES {
            tokio::spawn(dialogue.quit());
            return;
        }
        let mut idle = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        idle.dialogues.push((dialogue, Instant::now()));
        if !std::mem::replace(&mut idle.tended, true) {
            tokio::spawn(tend(Arc::downgrade(self)));
        }
    }

    /// Says goodbye on all that are idle now.
    pub async fn close(&self) {
        join_all(self.older_than(Duration::ZERO).into_iter().map(Dialogue::quit)).await;
    }

    fn older_than(&self, age: Duration) -> Vec<Dialogue> {
        let mut idle = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // In the order in which they were put back.
        let kept = idle.dialogues.iter().position(|(_, since)| since.elapsed() < age);
        let end = kept.unwrap_or(idle.dialogues.len());
        idle.dialogues.drain(..end).map(|(dialogue, _)| dialogue).collect()
    }
}

/// Closes what stays idle, until nothing is.
async fn tend(pool: Weak<Pool>) {
    loop {
        sleep(IDLE_FOR).await;
        let Some(pool) = pool.upgrade() else { return };
        join_all(pool.older_than(IDLE_FOR).into_iter().map(Dialogue::quit)).await;
        let mut idle = pool.0.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.dialogues.is_empty() {
            idle.tended = false;
            return;
        }
    }
}
