//! The `maildir:` transport: each envelope becomes a file, so that everything can be tried without a mail server.
//!
//! The format is D. J. Bernstein's maildir: written in `tmp`, made durable, moved to `new`.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use super::way::Way;
use super::{Answer, Envelope, Outcome, text};
use crate::kernel::{Chance, Clock};

const SERVER: &str = "maildir";

#[derive(Debug)]
pub struct Maildir {
    folder: PathBuf,
    domain: String,
    clock: Arc<dyn Clock>,
    /// Tells this process from every other that may write here: process numbers repeat in containers.
    process: u64,
    delivered: AtomicU64,
    pub way: Way,
}

impl Maildir {
    pub fn new(folder: impl Into<PathBuf>, domain: &str, clock: Arc<dyn Clock>, chance: &dyn Chance) -> Self {
        let mut process = [0; 8];
        chance.fill(&mut process);
        Self {
            folder: folder.into(),
            // The name of the host ends a file's name; a slash or colon must not stand in it.
            domain: domain.replace(['/', ':'], "_"),
            clock,
            process: u64::from_le_bytes(process),
            delivered: AtomicU64::new(0),
            way: Way::default(),
        }
    }

    pub async fn deliver(&self, envelope: &Envelope) -> Outcome {
        let (folder, name, bytes) = (self.folder.clone(), self.unique_name(), as_stored(envelope));
        let file = name.clone();
        let written = tokio::task::spawn_blocking(move || write(&folder, &file, &bytes)).await;
        let outcome = match written.unwrap_or_else(|error| Err(io::Error::other(error))) {
            Ok(()) => Outcome::Accepted(Answer { server: SERVER.into(), ..Answer::ours(&name) }),
            // Nobody took it: full or not writable concerns every message alike.
            Err(error) => Outcome::Deferred(Answer::ours(&error.to_string())),
        };
        self.way.learn(&outcome, self.clock.now());
        outcome
    }

    /// Writes a file and takes it away again.
    pub async fn test(&self) -> Result<String, String> {
        let (folder, name) = (self.folder.clone(), self.unique_name());
        let shown = folder.display().to_string();
        let tried = tokio::task::spawn_blocking(move || {
            let at = folder.join("tmp").join(name);
            make_folders(&folder)?;
            write_file(&at, b"")?;
            std::fs::remove_file(&at)
        });
        match tried.await {
            Ok(Ok(())) => Ok(shown),
            Ok(Err(error)) => Err(format!("{shown}: {error}")),
            Err(error) => Err(error.to_string()),
        }
    }

    /// `SECONDS.MmicrosPpidQcountRrandom.host`, unique by each of its parts together.
    fn unique_name(&self) -> String {
        let now = self.clock.now();
        format!(
            "{}.M{:06}P{}Q{}R{:016x}.{}",
            now.seconds(),
            now.micros().rem_euclid(1_000_000),
            std::process::id(),
            self.delivered.fetch_add(1, Ordering::Relaxed),
            self.process,
            self.domain,
        )
    }
}

/// As a local delivery agent leaves it: the envelope in two headers on top, lines ended as files here are.
fn as_stored(envelope: &Envelope) -> Vec<u8> {
    let mut out = Vec::with_capacity(envelope.message.len() + 200);
    let head = [("Return-Path", format!("<{}>", envelope.from)), ("Delivered-To", envelope.to.clone())];
    for (name, value) in head {
        out.extend_from_slice(format!("{name}: {}\n", text::line(&value)).as_bytes());
    }
    let mut rest = envelope.message.as_slice();
    while let Some(at) = rest.windows(2).position(|pair| pair == b"\r\n") {
        out.extend_from_slice(&rest[..at]);
        out.push(b'\n');
        rest = &rest[at + 2..];
    }
    out.extend_from_slice(rest);
    out
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<()> {
    let (draft, place) = (folder.join("tmp").join(name), folder.join("new").join(name));
    let written = match write_file(&draft, bytes) {
        Err(error) if error.kind() == ErrorKind::NotFound => {
            make_folders(folder)?;
            write_file(&draft, bytes)
        }
        written => written,
    };
    let moved = written.and_then(|()| std::fs::rename(&draft, &place));
    if moved.is_err() {
        // What cannot be removed either is swept by any mail reader after 36 hours, as the format has it.
        std::fs::remove_file(&draft).ok();
    }
    moved?;
    sync_folder(&folder.join("new"))
}

fn write_file(at: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(at)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn make_folders(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true).mode(0o700);
    // `tmp` comes last: whoever finds it there may rely on the others.
    for part in ["new", "cur", "tmp"] {
        builder.create(folder.join(part))?;
    }
    sync_folder(folder)
}

/// A name is durable once its folder is.
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::kernel::{ManualClock, SeededChance, Timestamp};

    fn maildir(folder: &Path) -> Maildir {
        let clock = Arc::new(ManualClock::at(Timestamp(1_396_915_200_000_007)));
        Maildir::new(folder, "demarche.example", clock, &SeededChance::new(1))
    }

    fn envelope(text: &str) -> Envelope {
        Envelope {
            from: "letter+x@demarche.example".into(),
            to: "embassy@fr.example".into(),
            message: text.into(),
        }
    }

    fn files(folder: &Path) -> Vec<PathBuf> {
        let mut files: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files
    }

    #[tokio::test]
    async fn a_message_stands_in_new_with_its_envelope_and_is_its_owners_alone() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("a/mail");
        let outcome = maildir(&folder).deliver(&envelope("Subject: x\r\n\r\nbody\r\n")).await;
        assert!(outcome.is_accepted(), "{outcome:?}");
        let found = files(&folder.join("new"));
        assert_eq!(found.len(), 1);
        assert!(found[0].ends_with(outcome.reply()));
        assert!(outcome.reply().starts_with("1396915200.M000007P"), "{outcome:?}");
        assert_eq!(
            std::fs::read_to_string(&found[0]).unwrap(),
            "Return-Path: <letter+x@demarche.example>\nDelivered-To: embassy@fr.example\nSubject: x\n\nbody\n"
        );
        let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&found[0]), 0o600);
        assert_eq!(["", "tmp", "new", "cur"].map(|part| mode(&folder.join(part))), [0o700; 4]);
        assert!(files(&folder.join("tmp")).is_empty());
    }

    #[tokio::test]
    async fn at_one_instant_many_messages_get_many_names() {
        let home = tempfile::tempdir().unwrap();
        let maildir = maildir(home.path());
        let one = envelope("x");
        let all = futures::future::join_all((0..50).map(|_| maildir.deliver(&one))).await;
        assert!(all.iter().all(Outcome::is_accepted));
        assert_eq!(files(&home.path().join("new")).len(), 50);
    }

    #[tokio::test]
    async fn the_first_messages_may_come_at_once() {
        for _ in 0..20 {
            let home = tempfile::tempdir().unwrap();
            let (maildir, one) = (maildir(&home.path().join("new/mail")), envelope("x"));
            let all = futures::future::join_all((0..8).map(|_| maildir.deliver(&one))).await;
            assert!(all.iter().all(Outcome::is_accepted), "{all:?}");
        }
    }

    #[tokio::test]
    async fn a_folder_that_cannot_be_written_defers_and_leaves_nothing_behind() {
        let home = tempfile::tempdir().unwrap();
        let maildir = maildir(home.path());
        assert!(maildir.test().await.is_ok());
        // A file where the folder should be stops even root, which rights do not.
        std::fs::remove_dir(home.path().join("new")).unwrap();
        std::fs::write(home.path().join("new"), "").unwrap();
        let outcome = maildir.deliver(&envelope("x")).await;
        assert!(outcome.is_unreachable(), "{outcome:?}");
        assert!(files(&home.path().join("tmp")).is_empty());
        std::fs::remove_file(home.path().join("new")).unwrap();
        std::fs::create_dir(home.path().join("new")).unwrap();
        assert!(maildir.deliver(&envelope("x")).await.is_accepted());
    }
}
