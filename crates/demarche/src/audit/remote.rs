//! A log on a server. Thousands of small files over a line with a delay: some connections fetch ahead, in the order
//! in which the log will be read.

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use tlog::tile::MAX_ENTRY_BYTES;
use tlog::verify::{ReadFault, Source, reading_order};
use ureq::Agent;

/// A browser uses six to a host.
const CONNECTIONS: usize = 6;
/// Files fetched and not yet read: memory stays flat when the reader is the slower one.
const AHEAD: usize = 48;
/// The largest entry bundle there can be.
const MAX_BYTES: u64 = 256 * (2 + MAX_ENTRY_BYTES as u64);
const TIMEOUT: Duration = Duration::from_secs(30);
const TRIES: u32 = 3;

type Fetched = Result<Vec<u8>, ReadFault>;

#[derive(Debug)]
pub struct Remote {
    agent: Agent,
    /// Without a slash at its end.
    prefix: String,
    ahead: Option<Ahead>,
}

impl Remote {
    /// The log below a URL such as `https://appeals.example/log`; of a site's own URL, the site's log.
    pub fn new(url: &str) -> Self {
        let prefix = url.trim_end_matches('/');
        let mut prefix = prefix.strip_suffix("/checkpoint").unwrap_or(prefix).to_owned();
        let agent = Agent::config_builder()
            .timeout_global(Some(TIMEOUT))
            .http_status_as_error(false)
            .max_idle_connections_per_host(CONNECTIONS + 1)
            .user_agent(concat!("demarche/", env!("CARGO_PKG_VERSION")))
            .build()
            .new_agent();
        if !prefix.ends_with("/log")
            && fetch_once(&agent, &format!("{prefix}/checkpoint")) == Err(ReadFault::Missing)
        {
            prefix.push_str("/log");
        }
        Self { agent, prefix, ahead: None }
    }

    /// The site that the log belongs to: where `/log` is not its own host.
    pub fn site(&self) -> &str {
        self.prefix.strip_suffix("/log").unwrap_or(&self.prefix)
    }

    /// Any other page of that site.
    pub fn get(&self, url: &str) -> Fetched {
        fetch(&self.agent, url)
    }
}

impl Source for Remote {
    fn prepare(&mut self, size: u64) {
        self.ahead = None;
        self.ahead = Some(Ahead::start(&self.agent, &self.prefix, size));
    }

    fn read(&mut self, path: &str) -> Fetched {
        match self.ahead.as_mut().and_then(|ahead| ahead.take(path)) {
            Some(fetched) => fetched,
            None => fetch(&self.agent, &format!("{}/{path}", self.prefix)),
        }
    }
}

fn fetch(agent: &Agent, url: &str) -> Fetched {
    let mut tried = 1;
    loop {
        match fetch_once(agent, url) {
            Err(ReadFault::Failed(_)) if tried < TRIES => {
                std::thread::sleep(Duration::from_millis(250) * 4_u32.pow(tried - 1));
                tried += 1;
            }
            answer => return answer,
        }
    }
}

fn fetch_once(agent: &Agent, url: &str) -> Fetched {
    let failed = |error: ureq::Error| match error {
        ureq::Error::Io(error) => ReadFault::Failed(format!("the server cannot be reached: {error}")),
        other => ReadFault::Failed(other.to_string()),
    };
    let mut response = agent.get(url).call().map_err(failed)?;
    match response.status().as_u16() {
        200 => response.body_mut().with_config().limit(MAX_BYTES).read_to_vec().map_err(failed),
        404 | 410 => Err(ReadFault::Missing),
        status => Err(ReadFault::Failed(format!("the server answers with status {status}"))),
    }
}

/// What is fetched before it is asked for.
#[derive(Debug)]
struct Ahead {
    shared: Arc<Shared>,
    workers: Vec<JoinHandle<()>>,
}

#[derive(Debug)]
struct Shared {
    state: Mutex<Progress>,
    changed: Condvar,
}

struct Progress {
    order: std::iter::Enumerate<Box<dyn Iterator<Item = String> + Send>>,
    /// By place in the order.
    fetched: BTreeMap<usize, Fetched>,
    /// Paths handed to the workers and not yet read.
    due: BTreeMap<usize, String>,
    over: bool,
}

impl std::fmt::Debug for Progress {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Progress").field("due", &self.due).finish_non_exhaustive()
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Progress> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Ahead {
    fn start(agent: &Agent, prefix: &str, size: u64) -> Self {
        let order: Box<dyn Iterator<Item = String> + Send> = Box::new(reading_order(size));
        let progress = Progress {
            order: order.enumerate(),
            fetched: BTreeMap::new(),
            due: BTreeMap::new(),
            over: false,
        };
        let shared = Arc::new(Shared { state: Mutex::new(progress), changed: Condvar::new() });
        let workers = (0..CONNECTIONS)
            .map(|_| {
                let (shared, agent, prefix) = (shared.clone(), agent.clone(), prefix.to_owned());
                std::thread::spawn(move || work(&shared, &agent, &prefix))
            })
            .collect();
        Self { shared, workers }
    }

    /// What was fetched of this path; nothing if it is not the next one in the order.
    fn take(&mut self, path: &str) -> Option<Fetched> {
        let mut progress = self.shared.lock();
        loop {
            if let Some(next) = progress.due.first_entry() {
                if next.get() != path {
                    return None;
                }
                let at = *next.key();
                if let Some(fetched) = progress.fetched.remove(&at) {
                    progress.due.remove(&at);
                    self.shared.changed.notify_all();
                    return Some(fetched);
                }
            } else if progress.over {
                return None;
            }
            progress = self.shared.changed.wait(progress).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl Drop for Ahead {
    fn drop(&mut self) {
        self.shared.lock().over = true;
        self.shared.changed.notify_all();
        for worker in self.workers.drain(..) {
            worker.join().ok();
        }
    }
}

fn work(shared: &Shared, agent: &Agent, prefix: &str) {
    loop {
        let (at, path) = {
            let mut progress = shared.lock();
            while progress.due.len() >= AHEAD && !progress.over {
                progress = shared.changed.wait(progress).unwrap_or_else(PoisonError::into_inner);
            }
            if progress.over {
                return;
            }
            let Some((at, path)) = progress.order.next() else {
                progress.over = true;
                shared.changed.notify_all();
                return;
            };
            progress.due.insert(at, path.clone());
            (at, path)
        };
        let fetched = fetch(agent, &format!("{prefix}/{path}"));
        shared.lock().fetched.insert(at, fetched);
        shared.changed.notify_all();
    }
}
