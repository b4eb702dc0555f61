//! Lanes: a letter waits with the others to its target, and workers serve the lanes in turn.
//!
//! First one lane of each campaign, then the next of each, those longest not served before the others; of each lane a
//! handful, as far as its pace lets them go. So neither a huge campaign nor a target that nothing reaches holds up
//! anybody else. What a worker knows of a lane is seconds old at most; what it lets go it claims in the database.

pub mod pace;
mod store;
#[cfg(test)]
mod tests;

pub(super) use store::take_back;

use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use db::{DbResult, Row};
use futures::{StreamExt, TryStreamExt, stream};
use jiff::tz::TimeZone;
use uuid::Uuid;

use crate::App;
use crate::delivery::{Held, LEASE, TERM};
use crate::kernel::Timestamp;
use crate::targets::{self, Mode, Pace};
use pace::Spent;

/// More lanes in a round would be a question to the database for each letter.
const LANES_A_ROUND: usize = 16;
/// Nor may a lane fill what a worker has in hand: half of it is for the others.
const OF_ONE_LANE: usize = 32;
/// A pause or a new pace is kept from so soon on.
const FRESH: Duration = Duration::from_secs(1);
/// How often to look for letters that a wrong clock sent into the future.
const RECALL_EVERY: Duration = Duration::from_mins(10);
/// When other workers were quicker everywhere.
const ROUNDS: usize = 3;
const QUESTIONS_AT_ONCE: usize = 8;
/// The lanes that have waited longest are enough to find what has.
const LOOKED_AT: usize = 100;

/// What this process knows of the lanes it serves.
#[derive(Debug, Default)]
pub struct Lanes(Mutex<Known>);

#[derive(Debug, Default)]
struct Known {
    lanes: HashMap<Uuid, Lane>,
    /// When each campaign was served last, in turns.
    campaigns: HashMap<Uuid, u64>,
    turn: u64,
    recalled_at: Timestamp,
}

#[derive(Debug, Clone)]
struct Lane {
    campaign: Uuid,
    /// Nothing of it leaves as a letter of its own: paused, or digests, or the post.
    stands: bool,
    pace: Pace,
    zone: TimeZone,
    spent: Spent,
    read_at: Timestamp,
    served: u64,
}

/// The letters to take next, up to `limit`, spread over the lanes that have any.
pub async fn next(app: &App, limit: usize, held: &Held) -> DbResult<Vec<Row>> {
    let waiting = store::waiting(app).await?;
    recall(app, &waiting).await?;
    let now = app.now();
    let due: Vec<Uuid> = waiting.iter().filter(|(_, due)| *due <= now).map(|(target, _)| *target).collect();
    know(app, &due, |lane| lane.is_some()).await?;
    for _ in 0..ROUNDS {
        let order = app.lanes.known().in_turn(&due);
        let (heads, seen) = round(app, &order, limit, held).await?;
        if !heads.is_empty() || seen == 0 {
            return Ok(heads);
        }
    }
    Ok(Vec::new())
}

/// For how long the oldest letter has waited that could have left: none holds one back that is paused, or sends by
/// another way, or is at the end of its pace.
pub async fn late(app: &App) -> DbResult<Duration> {
    let now = app.now();
    // The next turn of what waits because the way out is closed is soon.
    let mut waiting = store::waiting(app).await?;
    waiting.retain(|(_, due)| *due <= now.plus(LEASE));
    waiting.sort_unstable_by_key(|(_, due)| *due);
    waiting.truncate(LOOKED_AT);
    let lanes: Vec<Uuid> = waiting.into_iter().map(|(target, _)| target).collect();
    know(app, &lanes, |lane| lane.is_some_and(|lane| lane.is_fresh(now))).await?;
    let mut longest = Duration::ZERO;
    for target in lanes {
        let could_since = app.lanes.known().lanes.get(&target).and_then(|lane| lane.could_since(now));
        let (Some(could_since), Some(since)) = (could_since, store::oldest(app, target).await?) else {
            continue;
        };
        let waited_us = u64::try_from(now.0.saturating_sub(since.max(could_since).0)).unwrap_or(0);
        longest = longest.max(Duration::from_micros(waited_us));
    }
    Ok(longest)
}

/// One round over lanes in this order: their heads, and how many there were before other workers claimed them.
async fn round(app: &App, order: &[Uuid], limit: usize, held: &Held) -> DbResult<(Vec<Row>, usize)> {
    let mut open = Vec::new();
    for chunk in order.chunks(QUESTIONS_AT_ONCE) {
        know(app, chunk, |lane| lane.is_some_and(|lane| lane.is_fresh(app.now()))).await?;
        open.extend(chunk.iter().filter_map(|target| {
            let room = OF_ONE_LANE.saturating_sub(held.get(target).copied().unwrap_or(0));
            let many = app.lanes.known().lanes.get(target)?.lets_go(app.now(), room as i64);
            (many > 0).then_some((*target, many))
        }));
        if open.len() >= LANES_A_ROUND.min(limit) {
            open.truncate(LANES_A_ROUND.min(limit));
            break;
        }
    }
    let share = limit.div_ceil(open.len().max(1)) as i64;
    let asked = stream::iter(open).map(async |(target, many)| {
        Ok::<_, db::DbError>((target, store::heads(app, target, many.min(share)).await?))
    });
    let found: Vec<(Uuid, Vec<Row>)> = asked.buffered(QUESTIONS_AT_ONCE).try_collect().await?;
    let (mut heads, mut seen) = (Vec::new(), 0);
    for (target, mut rows) in found {
        rows.truncate(limit - heads.len());
        seen += rows.len();
        let let_go = claim(app, target, rows.len() as i64).await?;
        rows.truncate(let_go as usize);
        heads.append(&mut rows);
    }
    Ok((heads, seen))
}

/// Lets go as many of these as the lane's pace allows; none when another worker was quicker.
async fn claim(app: &App, target: Uuid, many: i64) -> DbResult<i64> {
    let Some(lane) = app.lanes.known().serve(target) else { return Ok(0) };
    if many == 0 || !pace::is_limited(&lane.pace) {
        return Ok(many);
    }
    let (many, next) = pace::let_go(&lane.pace, &lane.zone, &lane.spent, app.now(), many);
    let claimed = many > 0 && store::claim(app, target, &lane.spent, &next).await?;
    let mut known = app.lanes.known();
    if let Some(lane) = known.lanes.get_mut(&target) {
        if claimed {
            lane.spent = next;
        } else {
            lane.read_at = Timestamp::default();
        }
    }
    Ok(if claimed { many } else { 0 })
}

/// Reads the lanes that are not known well enough.
async fn know(app: &App, lanes: &[Uuid], well_enough: impl Fn(Option<&Lane>) -> bool) -> DbResult<()> {
    let unknown: Vec<Uuid> = {
        let known = app.lanes.known();
        lanes.iter().copied().filter(|target| !well_enough(known.lanes.get(target))).collect()
    };
    let read = stream::iter(unknown).map(async |target| {
        let lane = store::lane(app, target).await?;
        let target_of_it = targets::find(app, target).await?;
        Ok::<_, db::DbError>((target, lane.zip(target_of_it)))
    });
    let read: Vec<_> = read.buffered(QUESTIONS_AT_ONCE).try_collect().await?;
    let now = app.now();
    let mut known = app.lanes.known();
    for (id, found) in read {
        let Some((stored, target)) = found else { continue };
        let served = known.lanes.get(&id).map_or(0, |lane| lane.served);
        let lane = Lane {
            campaign: stored.campaign,
            stands: stored.paused_at.is_some() || target.pace.mode != Mode::Letters,
            zone: TimeZone::get(&target.time_zone).unwrap_or(TimeZone::UTC),
            pace: target.pace,
            spent: stored.spent,
            read_at: now,
            served,
        };
        known.lanes.insert(id, lane);
    }
    Ok(())
}

/// A clock that ran ahead and was put back would leave letters due in years. None waits longer than its term: what
/// claims to is due after a lease's time, in case somebody holds it just now.
async fn recall(app: &App, waiting: &[(Uuid, Timestamp)]) -> DbResult<()> {
    let now = app.now();
    {
        let mut known = app.lanes.known();
        let is_recent = known.recalled_at <= now && now < known.recalled_at.plus(RECALL_EVERY);
        if waiting.is_empty() || is_recent {
            return Ok(());
        }
        known.recalled_at = now;
        // What no letter waits for any more is forgotten now and then.
        let still: std::collections::HashSet<Uuid> = waiting.iter().map(|(target, _)| *target).collect();
        known.lanes.retain(|target, _| still.contains(target));
        let campaigns: std::collections::HashSet<Uuid> =
            known.lanes.values().map(|lane| lane.campaign).collect();
        known.campaigns.retain(|campaign, _| campaigns.contains(campaign));
    }
    for (target, _) in waiting {
        store::recall(app, *target, now.plus(TERM), now.plus(LEASE)).await?;
    }
    Ok(())
}

impl Lanes {
    fn known(&self) -> std::sync::MutexGuard<'_, Known> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Known {
    /// These lanes in the order in which they are to be served.
    fn in_turn(&self, due: &[Uuid]) -> Vec<Uuid> {
        let mut by_campaign: BTreeMap<(u64, Uuid), Vec<(u64, Uuid)>> = BTreeMap::new();
        for target in due {
            let Some(lane) = self.lanes.get(target) else { continue };
            let served = self.campaigns.get(&lane.campaign).copied().unwrap_or(0);
            by_campaign.entry((served, lane.campaign)).or_default().push((lane.served, *target));
        }
        let mut order: Vec<(usize, u64, Uuid, Uuid)> = Vec::with_capacity(due.len());
        for ((served, campaign), mut lanes) in by_campaign {
            lanes.sort_unstable();
            order.extend(lanes.into_iter().enumerate().map(|(at, (_, lane))| (at, served, campaign, lane)));
        }
        order.sort_unstable();
        order.into_iter().map(|(_, _, _, lane)| lane).collect()
    }

    /// Notes that it is the lane's turn now.
    fn serve(&mut self, target: Uuid) -> Option<Lane> {
        self.turn += 1;
        let turn = self.turn;
        let lane = self.lanes.get_mut(&target)?;
        lane.served = turn;
        let lane = lane.clone();
        self.campaigns.insert(lane.campaign, turn);
        Some(lane)
    }
}

impl Lane {
    fn is_fresh(&self, now: Timestamp) -> bool {
        self.read_at <= now && now < self.read_at.plus(FRESH)
    }

    /// From when on its next letter could leave, as far as that can be told: office hours and a daily cap say only
    /// whether one may now.
    fn could_since(&self, now: Timestamp) -> Option<Timestamp> {
        let is_dated = self.pace.office_hours.is_none() && self.pace.daily_cap.is_none();
        (is_dated && self.lets_go(now, 1) > 0).then_some(self.spent.next_at)
    }

    fn lets_go(&self, now: Timestamp, wanted: i64) -> i64 {
        if self.stands {
            return 0;
        }
        pace::let_go(&self.pace, &self.zone, &self.spent, now, wanted).0
    }
}
