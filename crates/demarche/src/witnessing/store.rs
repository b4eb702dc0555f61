//! What a witness must never forget: one file a log, in a folder that one process alone may use.

use std::fs::{File, OpenOptions};
use std::io::ErrorKind;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use tlog::witness::Head;
use tlog::{Checkpoint, Note, VerifierKey};

use crate::audit::write_whole;

#[derive(Debug)]
pub struct Store {
    folder: PathBuf,
    /// Held while the process lives.
    _lock: File,
}

#[derive(Debug, thiserror::Error)]
pub enum StoreFault {
    #[error("{path}: {error}")]
    Io { path: String, error: std::io::Error },
    #[error(
        "another witness is using {0}: two with one state would contradict each other; give this one its own --state"
    )]
    Locked(String),
    #[error(
        "{path} is damaged: {wrong}. Restore it from its backup; without it this witness could cosign two histories of one log"
    )]
    Damaged { path: String, wrong: String },
}

/// What was cosigned last.
#[derive(Debug)]
pub struct Stored {
    pub text: String,
    pub head: Head,
}

impl Store {
    pub fn open(folder: &Path) -> Result<Self, StoreFault> {
        let failed = |path: &Path| {
            let path = path.display().to_string();
            move |error| StoreFault::Io { path, error }
        };
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(failed(folder))?;
        let path = folder.join("lock");
        let lock = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .mode(0o600)
            .open(&path)
            .map_err(failed(&path))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self { folder: folder.to_owned(), _lock: lock }),
            Err(std::fs::TryLockError::WouldBlock) => Err(StoreFault::Locked(folder.display().to_string())),
            Err(std::fs::TryLockError::Error(error)) => Err(failed(&path)(error)),
        }
    }

    /// Nothing if this log was never cosigned; a file that is there and cannot be read is never taken for that.
    pub fn read(&self, origin: &str) -> Result<Option<Stored>, StoreFault> {
        let path = self.path(origin);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(StoreFault::Io { path: path.display().to_string(), error }),
        };
        let damaged = |wrong: String| StoreFault::Damaged { path: path.display().to_string(), wrong };
        let note = Note::parse(&text).map_err(|fault| damaged(fault.to_string()))?;
        let checkpoint: Checkpoint = note
            .text
            .parse()
            .map_err(|fault: tlog::checkpoint::CheckpointForm| damaged(fault.to_string()))?;
        if checkpoint.origin != origin {
            return Err(damaged(format!("it is a checkpoint of {}, not of {origin}", checkpoint.origin)));
        }
        let head = Head { size: checkpoint.size, root: checkpoint.root };
        Ok(Some(Stored { text, head }))
    }

    pub fn write(&self, origin: &str, text: &str) -> Result<(), StoreFault> {
        let path = self.path(origin);
        write_whole(&path, text.as_bytes())
            .map_err(|error| StoreFault::Io { path: path.display().to_string(), error })
    }

    fn path(&self, origin: &str) -> PathBuf {
        self.folder.join(format!("{}.checkpoint", name(origin)))
    }
}

impl Stored {
    /// The time of our own cosignature; 0 if the key has changed since.
    pub fn cosigned_at(&self, key: &VerifierKey) -> u64 {
        let verified = Note::parse(&self.text).and_then(|note| note.verify(std::slice::from_ref(key)));
        verified.ok().and_then(|verified| verified.first()?.timestamp).unwrap_or(0)
    }
}

/// "The SHA-256 hash of the log's origin, hex encoded, in lowercase" (tlog-witness, Monitor Retrieval Mechanism).
pub fn name(origin: &str) -> String {
    Sha256::digest(origin).iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
}
