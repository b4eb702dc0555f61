//! A witness: it watches other people's logs grow, and cosigns what is consistent with what it saw before
//! ([tlog-witness](https://c2sp.org/tlog-witness)).
//!
//! It knows no campaign and no leaf: only that a log never takes back what it once signed. Its state is one file a
//! log, the checkpoint as it was cosigned, and the file is on the disk before the answer leaves.

mod door;
mod store;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use app::kernel::{Clock, Timestamp};
use tlog::note::Signature;
use tlog::witness::{self, AddCheckpoint, Head, NEVER, Refusal};
use tlog::{SigningKey, VerifierKey};

pub use door::router;
pub use store::{Store, StoreFault};

/// New heads a log may bring in one go, and then one each [`PAUSE`]: each costs a write that waits for the disk.
const BURST: u32 = 20;
const PAUSE: Duration = Duration::from_millis(100);

#[derive(Debug)]
pub struct Witness {
    key: SigningKey,
    clock: Arc<dyn Clock>,
    store: Store,
    logs: BTreeMap<String, Log>,
}

/// One origin. Its lock is held from the look at the old size until the new head is stored, so that two requests can
/// never both continue from the same size.
#[derive(Debug)]
struct Log {
    keys: Vec<VerifierKey>,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    latest: Head,
    /// The time in the newest cosignature: a clock that is set back does not make an older one.
    cosigned_at: u64,
    /// What is served to monitors: the checkpoint with the log's signature and ours.
    published: Option<String>,
    allowance: Allowance,
}

/// Why there is no cosignature.
#[derive(Debug, thiserror::Error)]
pub enum WitnessFault {
    #[error(transparent)]
    Refused(#[from] Refusal),
    #[error("too many new checkpoints of this log: wait a moment")]
    TooFast,
    /// Told to nobody but our own log.
    #[error("the state cannot be stored")]
    Store(#[from] StoreFault),
}

impl Witness {
    /// Takes up the state of an earlier run. Several keys may belong to one log (its origin is the keys' name), as
    /// when it has changed its key.
    pub fn open(
        key: SigningKey,
        logs: &[VerifierKey],
        state: &Path,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, StoreFault> {
        let store = Store::open(state)?;
        let mut known: BTreeMap<String, Log> = BTreeMap::new();
        for log in logs {
            if let Some(known) = known.get_mut(log.name()) {
                known.keys.push(log.clone());
                continue;
            }
            let state = store.read(log.name())?.map_or_else(State::new, |stored| State {
                latest: stored.head,
                cosigned_at: stored.cosigned_at(key.verifier()),
                published: Some(stored.text),
                allowance: Allowance::default(),
            });
            known.insert(log.name().to_owned(), Log { keys: vec![log.clone()], state: Mutex::new(state) });
        }
        Ok(Self { key, clock, store, logs: known })
    }

    pub fn vkey(&self) -> String {
        self.key.vkey()
    }

    /// The logs it watches, and the size it has cosigned of each.
    pub fn watched(&self) -> impl Iterator<Item = (&str, u64)> {
        self.logs.iter().map(|(origin, log)| (origin.as_str(), log.lock().latest.size))
    }

    /// Cosigns a checkpoint that continues the log, or says why not. Blocks until the disk has it.
    pub fn add_checkpoint(&self, request: &AddCheckpoint) -> Result<Signature, WitnessFault> {
        let origin = request.origin()?.origin;
        let log = self.logs.get(&origin).ok_or(Refusal::UnknownLog)?;
        let mut state = log.lock();
        let accepted = witness::judge(request, &log.keys, state.latest).inspect_err(|refusal| {
            // A log that is caught is news for its witness's operator; a size that was not known is none.
            if matches!(refusal, Refusal::Inconsistent) {
                tracing::error!(%origin, size = state.latest.size, request = %request, "this log is not consistent");
            }
        })?;
        let now = self.clock.now();
        if !state.allowance.take(now) {
            return Err(WitnessFault::TooFast);
        }
        let at = u64::try_from(now.seconds()).unwrap_or(0).max(state.cosigned_at).max(1);
        let line = accepted.cosign(&self.key, at);
        let text = accepted.published(std::slice::from_ref(&line)).to_string();
        // "The witness MUST persist the new checkpoint before responding." The same head again is there already.
        if accepted.head != state.latest || state.published.is_none() {
            self.store.write(&origin, &text)?;
        }
        state.latest = accepted.head;
        state.cosigned_at = at;
        state.published = Some(text);
        Ok(line)
    }

    /// What monitors are shown of a log, by the hash of its origin.
    pub fn published(&self, origin_hash: &str) -> Option<String> {
        let (_, log) = self.logs.iter().find(|(origin, _)| store::name(origin) == origin_hash)?;
        log.lock().published.clone()
    }
}

impl Log {
    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        // A panic between judging and storing leaves the state as it was: it is written last.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn new() -> Self {
        Self { latest: NEVER, cosigned_at: 0, published: None, allowance: Allowance::default() }
    }
}

/// A bucket of [`BURST`] that fills by one each [`PAUSE`].
#[derive(Debug)]
struct Allowance {
    left: u32,
    since: Timestamp,
}

impl Default for Allowance {
    fn default() -> Self {
        Self { left: BURST, since: Timestamp(0) }
    }
}

impl Allowance {
    fn take(&mut self, now: Timestamp) -> bool {
        let gone = now.micros().saturating_sub(self.since.micros());
        // A clock set back starts a new count, rather than none for hours.
        let earned =
            u32::try_from(gone / PAUSE.as_micros() as i64).unwrap_or(if gone < 0 { 0 } else { BURST });
        if earned > 0 || gone < 0 {
            self.left = self.left.saturating_add(earned).min(BURST);
            self.since = now;
        }
        let some = self.left > 0;
        self.left = self.left.saturating_sub(1);
        some
    }
}
