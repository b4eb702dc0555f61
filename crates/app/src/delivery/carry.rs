//! A worker at work: rows leased a little ahead, each composed and signed on whichever core is free, several handed
//! over at once, recorded in batches. No row waits for the end of another, and what is in memory at once is bounded.

use std::collections::{HashMap, VecDeque};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use db::DbResult;
use tokio::sync::mpsc;
use tokio::task::{JoinError, JoinSet};
use uuid::Uuid;

use super::worker::{End, Ended, RECORD_AT_ONCE, Todo, hand_over_one, record_patiently};
use super::{Lease, Transport};
use crate::App;

/// Rows in hand that no connection has taken yet but could, at most; when half of them are gone, more are leased.
const AHEAD: usize = 128;
/// How soon to look again for what has become due, while something is still under way.
const LOOK_AGAIN: Duration = Duration::from_millis(200);

type Leasing = Pin<Box<dyn Future<Output = DbResult<Vec<Lease>>> + Send>>;

/// Rows in hand, by lane.
pub type Held = HashMap<Uuid, usize>;

/// A kind of rows that are handed over: letters, mails.
pub trait Work: Send + Sync + 'static {
    /// Takes up to `limit` rows that are due; `held` is what is in hand already.
    fn lease(
        &self,
        app: &App,
        limit: usize,
        held: &Held,
    ) -> impl Future<Output = DbResult<Vec<Lease>>> + Send;

    fn compose(&self, app: &App, lease: &Lease) -> impl Future<Output = Todo> + Send;

    fn record(&self, app: &App, ended: &[Ended]) -> impl Future<Output = DbResult<()>> + Send;

    /// Rows of one lane never take all the connections, lest a slow one hold up the others.
    fn lane(&self, _lease: &Lease) -> Option<Uuid> {
        None
    }

    /// The key under which an acceptance is noted in the journal; none of rows that are not noted.
    fn noted(&self, _lease: &Lease) -> Option<Uuid> {
        None
    }

    /// How many of the transport's connections this kind may use at once.
    fn connections(&self, all: usize) -> usize {
        all
    }
}

/// Hands over up to `most` rows, as long as something is due and `go_on` says so; tells how many it took. What it holds
/// untried at the end is given back; when recording fails for good, what is left lapses with its lease.
pub async fn carry<W: Work>(
    app: &App,
    transport: &Transport,
    work: &Arc<W>,
    most: usize,
    go_on: impl Fn() -> bool,
) -> DbResult<usize> {
    let (recorder, mut receiver) = mpsc::channel(4 * RECORD_AT_ONCE);
    let record_all = async {
        let mut ended = Vec::with_capacity(RECORD_AT_ONCE);
        while receiver.recv_many(&mut ended, RECORD_AT_ONCE).await > 0 {
            let recorded =
                record_patiently(&ended, &async |ended: &[Ended]| work.record(app, ended).await).await;
            if recorded.is_err() {
                receiver.close();
                return recorded;
            }
            app.settings.journal.iter().for_each(|journal| journal.done(&ended));
            ended.clear();
        }
        Ok(())
    };
    let hands = Hands {
        app,
        transport,
        work,
        recorder,
        ahead: VecDeque::new(),
        leasing: None,
        held: Held::new(),
        busy: Held::new(),
        under_way: JoinSet::new(),
    };
    let (taken, recorded) = tokio::join!(Box::pin(hands.run(most, go_on)), Box::pin(record_all));
    if recorded.is_err() {
        // Only now: until the last hand-over has ended there is more to note.
        app.settings.journal.iter().for_each(|journal| journal.abandon());
    }
    recorded?;
    taken
}

struct Hands<'a, W> {
    app: &'a App,
    transport: &'a Transport,
    work: &'a Arc<W>,
    recorder: mpsc::Sender<Ended>,
    ahead: VecDeque<Lease>,
    /// More are being leased; connections do not wait for it.
    leasing: Option<Leasing>,
    /// Ahead and under way.
    held: Held,
    /// Under way.
    busy: Held,
    under_way: JoinSet<(Option<Uuid>, Ended)>,
}

impl<W: Work> Hands<'_, W> {
    async fn run(mut self, most: usize, go_on: impl Fn() -> bool) -> DbResult<usize> {
        let (mut taken, mut dry, mut failed) = (0, false, None);
        loop {
            let open = failed.is_none()
                && go_on()
                && !self.recorder.is_closed()
                && self.transport.is_open(self.app.now());
            let ready = self.ready();
            let room = AHEAD.saturating_sub(ready).min(most.saturating_sub(taken));
            if open && !dry && room > 0 && ready <= AHEAD / 2 && self.leasing.is_none() {
                self.lease(room);
            }
            if !open {
                self.give_back().await;
            }
            self.begin();
            if self.under_way.is_empty() && self.ahead.is_empty() && self.leasing.is_none() {
                if dry || !open || taken >= most {
                    return failed.map_or(Ok(taken), Err);
                }
                continue;
            }
            tokio::select! {
                Some(ended) = self.under_way.join_next() => self.end(ended).await,
                leased = leased(&mut self.leasing) => match leased {
                    Ok(leases) => {
                        dry = leases.is_empty();
                        taken += leases.len();
                        self.hold(leases);
                    }
                    Err(error) => failed = Some(error),
                },
                () = tokio::time::sleep(LOOK_AGAIN), if dry => dry = false,
            }
            while let Some(ended) = self.under_way.try_join_next() {
                self.end(ended).await;
            }
        }
    }

    fn lease(&mut self, room: usize) {
        let (app, work, held) = (self.app.clone(), Arc::clone(self.work), self.held.clone());
        self.leasing = Some(Box::pin(async move { work.lease(&app, room, &held).await }));
    }

    fn hold(&mut self, leases: Vec<Lease>) {
        for lane in leases.iter().filter_map(|lease| self.work.lane(lease)) {
            *self.held.entry(lane).or_default() += 1;
        }
        self.ahead.extend(leases);
    }

    fn connections(&self) -> usize {
        self.work.connections(self.transport.in_flight()).max(1)
    }

    /// Of one lane at most half as many are under way as there are connections.
    fn of_one_lane(&self) -> usize {
        self.connections().div_ceil(2)
    }

    fn may_begin(&self, lease: &Lease) -> bool {
        let most = self.of_one_lane();
        self.work.lane(lease).is_none_or(|lane| self.busy.get(&lane).is_none_or(|n| *n < most))
    }

    /// How many are ahead, but for those of a lane that has all the connections it may have: they hold up no other's.
    fn ready(&self) -> usize {
        let most = self.of_one_lane();
        let full = self.busy.iter().filter(|(_, busy)| **busy >= most);
        let stuck: usize = full.map(|(lane, busy)| self.held.get(lane).map_or(0, |held| held - busy)).sum();
        self.ahead.len() - stuck
    }

    /// Begins as many hand-overs as there are connections.
    fn begin(&mut self) {
        while self.under_way.len() < self.connections() {
            let free = self.ahead.iter().position(|lease| self.may_begin(lease));
            let Some(lease) = free.and_then(|at| self.ahead.remove(at)) else {
                return;
            };
            let lane = self.work.lane(&lease);
            if let Some(lane) = lane {
                *self.busy.entry(lane).or_default() += 1;
            }
            let (app, transport, work) = (self.app.clone(), self.transport.clone(), Arc::clone(self.work));
            self.under_way
                .spawn(async move { (lane, hand_over_one(&app, &transport, lease, work.as_ref()).await) });
        }
    }

    async fn end(&mut self, ended: Result<(Option<Uuid>, Ended), JoinError>) {
        let (lane, ended) = match ended {
            Ok(ended) => ended,
            Err(error) => match error.try_into_panic() {
                Ok(panic) => std::panic::resume_unwind(panic),
                // The runtime is going down: the row comes back when its lease is over.
                Err(_) => return,
            },
        };
        if let Some(lane) = lane {
            less(&mut self.busy, lane);
            less(&mut self.held, lane);
        }
        // Without a recorder the row comes back when its lease is over.
        self.recorder.send(ended).await.ok();
    }

    async fn give_back(&mut self) {
        let now = self.app.now();
        let due = self.transport.opens_at(now);
        for lease in std::mem::take(&mut self.ahead) {
            if let Some(lane) = self.work.lane(&lease) {
                less(&mut self.held, lane);
            }
            let id = self.app.new_id();
            self.recorder.send(Ended { id, lease, end: End::GivenBack, due }).await.ok();
        }
    }
}

/// What was leased, once it is; never, while nothing is.
async fn leased(leasing: &mut Option<Leasing>) -> DbResult<Vec<Lease>> {
    let Some(under_way) = leasing else { return std::future::pending().await };
    let leases = under_way.await;
    *leasing = None;
    leases
}

fn less(held: &mut Held, lane: Uuid) {
    if let Some(n) = held.get_mut(&lane) {
        *n -= 1;
        if *n == 0 {
            held.remove(&lane);
        }
    }
}
