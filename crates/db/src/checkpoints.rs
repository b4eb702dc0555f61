//! Checkpoints beside the writer. SQLite would fold its write-ahead log into the file on the thread that commits, and
//! every supporter of that batch would wait for it; here another thread folds while the writer goes on.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;

use crate::DbResult;

/// So many changed rows are about as many pages of log: 16 MB.
const EVERY: u64 = 4_000;
/// As many pages, 64 MB, and the writer waits once for the little that is left, so that the log begins anew: a writer
/// that never pauses would else make it grow for ever.
const LONGEST: i64 = 16_000;

#[derive(Clone)]
pub struct Checkpoints(Arc<Shared>);

struct Shared {
    path: PathBuf,
    writer: Arc<tokio::sync::Mutex<Connection>>,
    /// Kept open between two turns.
    connection: Mutex<Option<Connection>>,
    running: AtomicBool,
    /// The writer's count of changes at the last turn.
    seen: AtomicU64,
}

impl Checkpoints {
    pub fn new(path: PathBuf, writer: Arc<tokio::sync::Mutex<Connection>>) -> Self {
        let (connection, running, seen) = Default::default();
        Self(Arc::new(Shared { path, writer, connection, running, seen }))
    }

    /// Called after each commit with the connection's own count of changes; begins a turn when enough was written.
    pub fn after_commit(&self, changes: u64) {
        let shared = &self.0;
        let since = changes.saturating_sub(shared.seen.load(Ordering::Relaxed));
        if since < EVERY || shared.running.swap(true, Ordering::AcqRel) {
            return;
        }
        shared.seen.store(changes, Ordering::Relaxed);
        let shared = shared.clone();
        let thread = std::thread::Builder::new().name("checkpoint".into());
        let begun = thread.spawn(move || {
            if let Err(error) = shared.turn() {
                tracing::warn!(%error, "the database's log could not be folded into its file; it is tried again");
            }
            shared.running.store(false, Ordering::Release);
        });
        if let Err(error) = begun {
            tracing::warn!(%error, "no thread to fold the database's log");
            self.0.running.store(false, Ordering::Release);
        }
    }

    /// Folds what it can without anybody waiting.
    pub fn fold(&self) -> DbResult<()> {
        self.0.fold().map(drop)
    }
}

impl Shared {
    fn turn(&self) -> DbResult<()> {
        if self.fold()? > LONGEST {
            // What came meanwhile; then what is left, while nothing can come.
            self.fold()?;
            let _writer = self.writer.blocking_lock();
            self.fold()?;
        }
        Ok(())
    }

    /// Answers how many pages the log holds, folded or not.
    fn fold(&self) -> DbResult<i64> {
        let mut kept = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        let connection = match kept.take() {
            Some(connection) => connection,
            None => crate::sqlite::open_writer(&self.path)?,
        };
        let pages = connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |row| row.get(1))?;
        *kept = Some(connection);
        Ok(pages)
    }
}
