//! What a server accepted, written down on this machine before the database has it.
//!
//! Between a server's last 250 and the commit a worker may be killed. Its journal outlives it, and the next worker on
//! this machine records from it what would else be handed over again. A write, no sync: it outlives the process, not
//! a loss of power; then the lease runs out as ever. Letters alone are noted, and nothing of a supporter's.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use dsn::Status;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::worker::{End, Ended};
use super::{Answer, Outcome};
use crate::kernel::{Bucket, Timestamp};

/// Room for one note, written over once the database has it.
const SLOT: usize = 4096;
/// Length and checksum.
const HEAD: usize = 4 + 8;
const SUFFIX: &str = "journal";

/// One acceptance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Of the attempt.
    pub id: Uuid,
    pub bucket: Bucket,
    pub signature_id: Uuid,
    /// Which of the signature's rows.
    pub key: Uuid,
    /// Microseconds since the epoch.
    pub at: i64,
    pub address: String,
    relay: String,
    server: String,
    code: Option<i64>,
    status: Option<String>,
    reply: String,
}

impl Note {
    /// None unless a server accepted it. `key` tells its row from others of the signature.
    pub fn of(ended: &Ended, key: Uuid, at: Timestamp) -> Option<Self> {
        let End::Tried { address, outcome: Outcome::Accepted(answer), .. } = &ended.end else { return None };
        Some(Self {
            id: ended.id,
            bucket: ended.lease.bucket,
            signature_id: ended.lease.signature_id,
            key,
            at: at.0,
            address: address.clone(),
            relay: answer.relay.clone(),
            server: answer.server.clone(),
            code: answer.code,
            status: answer.status.map(|status| status.to_string()),
            reply: answer.reply.clone(),
        })
    }

    pub fn outcome(&self) -> Outcome {
        Outcome::Accepted(Answer {
            relay: self.relay.clone(),
            server: self.server.clone(),
            code: self.code,
            status: self.status.as_deref().and_then(Status::at_start_of),
            reply: self.reply.clone(),
            ..Answer::default()
        })
    }

    fn slot(&self) -> io::Result<Vec<u8>> {
        let body = serde_json::to_vec(self)?;
        if HEAD + body.len() > SLOT {
            return Err(io::Error::other("a note is longer than its slot"));
        }
        let mut slot = Vec::with_capacity(HEAD + body.len());
        slot.extend_from_slice(&u32::try_from(body.len()).unwrap_or_default().to_le_bytes());
        slot.extend_from_slice(&checksum(&body));
        slot.extend_from_slice(&body);
        Ok(slot)
    }

    /// None for a slot that was never written, or not to its end.
    fn read(slot: &[u8]) -> Option<Self> {
        let (length, rest) = slot.split_first_chunk::<4>()?;
        let (sum, rest) = rest.split_first_chunk::<8>()?;
        let body = rest.get(..usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
        if checksum(body) != *sum {
            return None;
        }
        serde_json::from_slice(body).ok()
    }
}

fn checksum(body: &[u8]) -> [u8; 8] {
    let digest: [u8; 32] = Sha256::digest(body).into();
    let mut sum = [0; 8];
    sum.copy_from_slice(&digest[..8]);
    sum
}

/// A folder with one file for each process that hands letters over; its lock tells that the process lives.
#[derive(Debug)]
pub struct Journal {
    folder: PathBuf,
    own: Mutex<Option<Own>>,
}

#[derive(Debug)]
struct Own {
    file: File,
    slots: u64,
    free: Vec<u64>,
    held: HashMap<Uuid, u64>,
}

/// What a process left that lives no more.
pub struct Left {
    pub notes: Vec<Note>,
    path: PathBuf,
    /// Nobody else records from it meanwhile.
    _lock: File,
}

impl Journal {
    /// The folder is made with the first note.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, own: Mutex::default() }
    }

    pub fn note(&self, note: &Note) -> io::Result<()> {
        let mut own = self.own.lock().unwrap_or_else(PoisonError::into_inner);
        let own = match &mut *own {
            Some(own) => own,
            none => none.insert(Own::begin(&self.folder, note.id)?),
        };
        own.note(note)
    }

    /// The database has these.
    pub fn done(&self, ended: &[Ended]) {
        if let Some(own) = &mut *self.own.lock().unwrap_or_else(PoisonError::into_inner) {
            for one in ended {
                let slot = own.held.remove(&one.id);
                own.free.extend(slot);
            }
        }
    }

    /// What is noted could not be recorded: from now on it counts as left by a process that lives no more.
    pub fn abandon(&self) {
        *self.own.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// The journals that nobody writes any more.
    pub fn left(&self) -> io::Result<Vec<Left>> {
        let files = match fs::read_dir(&self.folder) {
            Ok(files) => files,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(error),
        };
        let mut left = Vec::new();
        for file in files {
            let path = file?.path();
            if path.extension().is_some_and(|suffix| suffix == SUFFIX) {
                left.extend(Left::take(path)?);
            }
        }
        Ok(left)
    }
}

impl Own {
    /// Takes its name once it is locked, so that nobody holds it for one that was left.
    fn begin(folder: &Path, name: Uuid) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let name = folder.join(name.to_string());
        let new = name.with_extension("new");
        let file = OpenOptions::new().create_new(true).write(true).open(&new)?;
        file.lock()?;
        fs::rename(&new, name.with_extension(SUFFIX))?;
        Ok(Self { file, slots: 0, free: Vec::new(), held: HashMap::new() })
    }

    fn note(&mut self, note: &Note) -> io::Result<()> {
        let bytes = note.slot()?;
        let slot = self.free.last().copied().unwrap_or(self.slots);
        self.file.write_all_at(&bytes, slot * SLOT as u64)?;
        if self.free.pop().is_none() {
            self.slots += 1;
        }
        self.held.insert(note.id, slot);
        Ok(())
    }
}

impl Left {
    fn take(path: PathBuf) -> io::Result<Option<Self>> {
        let mut lock = match File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => return Err(error),
        }
        // Through the handle: another worker may have recorded all of it and removed the file before the lock was ours.
        let mut bytes = Vec::new();
        lock.read_to_end(&mut bytes)?;
        let notes = bytes.chunks(SLOT).filter_map(Note::read).collect();
        Ok(Some(Self { notes, path, _lock: lock }))
    }

    /// The database has them all.
    pub fn done(self) -> io::Result<()> {
        gone_is_fine(fs::remove_file(&self.path))
    }

    /// They cannot be recorded, now or ever: kept for a person to look at.
    pub fn set_aside(self) -> io::Result<()> {
        gone_is_fine(fs::rename(&self.path, self.path.with_extension("failed")))
    }
}

fn gone_is_fine(done: io::Result<()>) -> io::Result<()> {
    done.or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(n: u128) -> Note {
        Note {
            id: Uuid::from_u128(n),
            bucket: 7,
            signature_id: Uuid::from_u128(n + 1),
            key: Uuid::from_u128(n + 2),
            at: 1,
            address: "embassy@t.example".into(),
            relay: "relay.test:25".into(),
            server: "mx.test".into(),
            code: Some(250),
            status: Some("2.0.0".into()),
            reply: "принято \"ok\"".repeat(20),
        }
    }

    #[test]
    fn what_a_dead_process_noted_is_found_once_and_what_a_living_one_notes_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let dead = Journal::new(folder.path().join("accepted"));
        assert!(dead.left().unwrap().is_empty(), "before there is a folder");
        dead.note(&note(1)).unwrap();
        dead.note(&note(10)).unwrap();

        let next = Journal::new(folder.path().join("accepted"));
        next.note(&note(20)).unwrap();
        assert!(next.left().unwrap().is_empty(), "both live");
        drop(dead);

        let mut left = next.left().unwrap();
        assert_eq!(left.len(), 1);
        assert!(next.left().unwrap().is_empty(), "another worker has it in hand");
        let left = left.remove(0);
        assert_eq!(left.notes, [note(1), note(10)]);
        assert_eq!(left.notes[0].outcome().status().unwrap().to_string(), "2.0.0");
        left.done().unwrap();
        assert!(next.left().unwrap().is_empty());
    }

    #[test]
    fn what_could_not_be_recorded_is_left_to_the_next() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::new(folder.path().to_owned());
        journal.note(&note(1)).unwrap();
        journal.abandon();
        journal.note(&note(2)).unwrap();
        let left = journal.left().unwrap();
        assert_eq!(left.iter().map(|left| left.notes.clone()).collect::<Vec<_>>(), [[note(1)]]);
    }

    #[test]
    fn a_slot_that_was_not_written_to_its_end_says_nothing() {
        let whole = note(1).slot().unwrap();
        assert_eq!(Note::read(&whole), Some(note(1)));
        for end in 0..whole.len() {
            assert_eq!(Note::read(&whole[..end]), None);
        }
        for at in 0..whole.len() {
            let mut broken = whole.clone();
            broken[at] ^= 1;
            assert_eq!(Note::read(&broken), None, "{at}");
        }
    }

    #[test]
    fn a_longer_note_under_a_shorter_one_does_not_show() {
        let folder = tempfile::tempdir().unwrap();
        let mut own = Own::begin(folder.path(), Uuid::nil()).unwrap();
        own.note(&note(1)).unwrap();
        own.free.push(own.held.remove(&note(1).id).unwrap());
        let short = Note { reply: String::new(), ..note(3) };
        own.note(&short).unwrap();
        assert_eq!(own.slots, 1, "a slot that is free again is used again");
        drop(own);
        let left = Journal::new(folder.path().to_owned()).left().unwrap();
        assert_eq!(left[0].notes, [short]);
    }
}
