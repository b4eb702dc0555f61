//! Pauses, and what waits for each target.

use std::collections::BTreeMap;

use db::{DbError, DbResult, Row, Sql, Statement};
use uuid::Uuid;

use super::Part;
use crate::App;
use crate::kernel::{Bucket, Timestamp};
use crate::letters::State;
use crate::targets::{self, Target};

/// In one transaction: some 10 ms.
const AT_ONCE: i64 = 500;

const CAMPAIGN: Sql = Sql::new("SELECT id FROM campaign WHERE slug = $1");
const TARGET: Sql = Sql::new("SELECT id FROM target WHERE campaign_id = $1 AND slug = $2");

pub async fn campaign(app: &App, slug: &str) -> DbResult<Option<Uuid>> {
    app.db.optional(&CAMPAIGN, &[slug.into()]).await?.map(|row| row.get("id")).transpose()
}

pub async fn target(app: &App, campaign: Uuid, slug: &str) -> DbResult<Option<Uuid>> {
    let row = app.db.optional(&TARGET, &[campaign.into(), slug.into()]).await?;
    row.map(|row| row.get("id")).transpose()
}

const TARGETS: Sql = Sql::new("SELECT id FROM target WHERE campaign_id = $1 ORDER BY position, slug");

/// The targets of a part, also those that a later import left out.
pub async fn targets(app: &App, part: &Part) -> DbResult<Vec<Uuid>> {
    if let Some(target) = part.target {
        return Ok(vec![target]);
    }
    let rows = app.db.all(&TARGETS, &[part.campaign.into()]).await?;
    rows.iter().map(|row| row.get("id")).collect()
}

// The first pause counts: pausing again does not begin it anew.
const PAUSE: Sql =
    Sql::new("UPDATE campaign SET letters_paused_at = coalesce(letters_paused_at, $2) WHERE id = $1");
const PAUSE_TARGET: Sql = Sql::new(
    "INSERT INTO lane (target_id, next_at, day, day_count, paused_at) VALUES ($1, 0, '', 0, $2) \
     ON CONFLICT (target_id) DO UPDATE SET paused_at = coalesce(lane.paused_at, excluded.paused_at)",
);

// Pages and public counts say what is paused: what is cached of them is stale.
const TOUCH: Sql = Sql::new("UPDATE campaign SET version = version + 1 WHERE id = $1");

pub async fn pause(app: &App, part: &Part) -> DbResult<()> {
    let now = app.now().0.into();
    let pause = match part.target {
        Some(target) => Statement::new(&PAUSE_TARGET, vec![target.into(), now]),
        None => Statement::new(&PAUSE, vec![part.campaign.into(), now]),
    };
    change(app, part, pause).await
}

async fn change(app: &App, part: &Part, statement: Statement) -> DbResult<()> {
    app.db.batch(vec![statement, Statement::new(&TOUCH, vec![part.campaign.into()])]).await?;
    app.catalogue.forget();
    Ok(())
}

const RESUME: Sql = Sql::new("UPDATE campaign SET letters_paused_at = NULL WHERE id = $1");
const RESUME_TARGET: Sql = Sql::new("UPDATE lane SET paused_at = NULL WHERE target_id = $1");

pub async fn resume(app: &App, part: &Part) -> DbResult<()> {
    let resume = match part.target {
        Some(target) => Statement::new(&RESUME_TARGET, vec![target.into()]),
        None => Statement::new(&RESUME, vec![part.campaign.into()]),
    };
    change(app, part, resume).await
}

const PAUSED: Sql = Sql::new("SELECT letters_paused_at AS at FROM campaign WHERE id = $1");
const PAUSED_TARGET: Sql = Sql::new("SELECT paused_at AS at FROM lane WHERE target_id = $1");

pub async fn paused_at(app: &App, part: &Part) -> DbResult<Option<Timestamp>> {
    let row = match part.target {
        Some(target) => app.db.optional(&PAUSED_TARGET, &[target.into()]).await?,
        None => app.db.optional(&PAUSED, &[part.campaign.into()]).await?,
    };
    Ok(row.map(|row| row.get::<Option<i64>>("at")).transpose()?.flatten().map(Timestamp))
}

const ALL_PAUSED: Sql = Sql::new(
    "SELECT slug, letters_paused_at AS at FROM campaign WHERE letters_paused_at IS NOT NULL ORDER BY slug",
);

/// Campaigns whose letters are paused, each with since when.
pub async fn paused_campaigns(app: &App) -> DbResult<BTreeMap<String, Timestamp>> {
    let rows = app.db.all(&ALL_PAUSED, &[]).await?;
    rows.iter().map(|row| Ok((row.get("slug")?, Timestamp(row.get("at")?)))).collect()
}

const PAUSED_TARGETS: Sql = Sql::new(
    "SELECT t.slug FROM target t JOIN lane l ON l.target_id = t.id \
     WHERE t.campaign_id = $1 AND l.paused_at IS NOT NULL ORDER BY t.position, t.slug",
);
const PAUSED_ABOVE: Sql =
    Sql::new("SELECT slug FROM campaign WHERE id = $1 AND letters_paused_at IS NOT NULL");

/// What else holds letters of this part back: of a campaign its paused targets, of a target its paused campaign.
pub async fn paused_beside(app: &App, part: &Part) -> DbResult<Vec<String>> {
    let sql = if part.target.is_some() { &PAUSED_ABOVE } else { &PAUSED_TARGETS };
    app.db.all(sql, &[part.campaign.into()]).await?.iter().map(|row| row.get("slug")).collect()
}

// A lease that ran out is nobody's: its worker died.
const WAITING: Sql = Sql::new(
    "SELECT CAST(count(*) AS BIGINT) AS n, \
     CAST(coalesce(sum(CASE WHEN state = 'leased' AND leased_until > $2 THEN 1 ELSE 0 END), 0) AS BIGINT) AS held \
     FROM letter WHERE target_id = $1 AND state IN ('queued', 'deferred', 'leased')",
);

/// How many letters for a target wait, and how many a worker holds.
pub async fn waiting(app: &App, target: Uuid) -> DbResult<(i64, i64)> {
    let row = app.db.one(&WAITING, &[target.into(), app.now().0.into()]).await?;
    let (all, held): (i64, i64) = (row.get("n")?, row.get("held")?);
    Ok((all - held, held))
}

const CANCELLABLE: Sql = Sql::new(
    "SELECT bucket, id FROM letter WHERE target_id = $1 AND state IN ('queued', 'deferred', 'leased') \
     AND (state <> 'leased' OR leased_until <= $2) ORDER BY due_at LIMIT $3",
);

/// Some letters for a target that wait and nobody holds.
pub async fn cancellable(app: &App, target: Uuid) -> DbResult<Vec<(Bucket, Uuid)>> {
    let rows = app.db.all(&CANCELLABLE, &[target.into(), app.now().0.into(), AT_ONCE.into()]).await?;
    let mut found =
        rows.iter().map(|row| Ok((row.get("bucket")?, row.get("id")?))).collect::<DbResult<Vec<_>>>()?;
    // In one order everywhere, lest two who cancel wait for each other.
    found.sort_unstable();
    Ok(found)
}

const CANCEL: Sql = Sql::new(
    "UPDATE letter SET state = 'cancelled', leased_until = NULL, changed_at = $3 WHERE bucket = $1 AND id = $2 \
     AND (state IN ('queued', 'deferred') OR (state = 'leased' AND leased_until <= $3)) RETURNING bucket",
);
const CHANGE: Sql = Sql::new(
    "INSERT INTO count_change (bucket, id, campaign_id, at, signatures, letters_from, letters_to, targets) \
     VALUES ($1, $2, $3, $4, 0, 'queued', 'cancelled', $5)",
);

/// Cancels those of them that still wait; tells how many. The counts change in the same transaction.
pub async fn cancel(app: &App, campaign: Uuid, target: Uuid, found: &[(Bucket, Uuid)]) -> DbResult<i64> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let cancel = |(bucket, id): &(Bucket, Uuid)| {
        Statement::new(&CANCEL, vec![(*bucket).into(), (*id).into(), now.0.into()])
    };
    let answers = tx.batch(found.iter().map(cancel).collect()).await?;
    let mut changed: BTreeMap<Bucket, Vec<u8>> = BTreeMap::new();
    for ((bucket, _), _) in found.iter().zip(&answers).filter(|(_, rows)| !rows.is_empty()) {
        changed.entry(*bucket).or_default().extend_from_slice(target.as_bytes());
    }
    let many = changed.values().map(|targets| targets.len() as i64 / 16).sum();
    let changes = changed.into_iter().map(|(bucket, targets)| {
        let id = app.new_id();
        Statement::new(&CHANGE, vec![bucket.into(), id.into(), campaign.into(), now.0.into(), targets.into()])
    });
    tx.batch(changes.collect()).await?;
    tx.commit().await?;
    Ok(many)
}

/// What waits for one target, and why.
#[derive(Debug, Clone)]
pub struct TargetQueue {
    pub target: Target,
    pub letters: BTreeMap<State, i64>,
    /// When the oldest letter that waits was written.
    pub oldest_waiting: Option<Timestamp>,
    /// When the next is due, as far as retries go; its pace and hours may hold it longer.
    pub next_due: Option<Timestamp>,
    pub paused_at: Option<Timestamp>,
    /// What a server last said to a letter that waits.
    pub last_answer: Option<Answered>,
}

impl TargetQueue {
    pub fn waiting(&self) -> i64 {
        self.letters.iter().filter(|(state, _)| state.is_waiting()).map(|(_, n)| n).sum()
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    pub at: Timestamp,
    pub server: String,
    pub code: Option<i64>,
    pub reply: String,
}

const BY_STATE: Sql = Sql::new(
    "SELECT state, CAST(count(*) AS BIGINT) AS n, min(created_at) AS oldest, min(due_at) AS due FROM letter \
     WHERE target_id = $1 AND state IN ('queued', 'deferred', 'leased') GROUP BY state",
);

pub async fn queues(app: &App, part: &Part) -> DbResult<Vec<TargetQueue>> {
    let over = over(app, part.campaign).await?;
    let mut queues = Vec::new();
    for id in targets(app, part).await? {
        let Some(target) = targets::find(app, id).await? else { continue };
        let mut letters = over.get(&id).cloned().unwrap_or_default();
        let (mut oldest_waiting, mut next_due) = (None, None);
        for row in app.db.all(&BY_STATE, &[id.into()]).await? {
            letters.insert(state(&row.get::<String>("state")?)?, row.get("n")?);
            oldest_waiting = earlier(oldest_waiting, row.get("oldest")?);
            next_due = earlier(next_due, row.get("due")?);
        }
        let paused_at = paused_at(app, &Part { campaign: part.campaign, target: Some(id) }).await?;
        let last_answer = last_answer(app, id).await?;
        queues.push(TargetQueue { target, letters, oldest_waiting, next_due, paused_at, last_answer });
    }
    Ok(queues)
}

fn earlier(known: Option<Timestamp>, at: i64) -> Option<Timestamp> {
    known.into_iter().chain([Timestamp(at)]).min()
}

fn state(text: &str) -> DbResult<State> {
    State::parse(text).ok_or_else(|| DbError::Other(format!("a letter's state is `{text}`")))
}

const FOLDED: Sql =
    Sql::new("SELECT key, n FROM campaign_count WHERE campaign_id = $1 AND dimension = 'letters'");
const UNFOLDED: Sql = Sql::new(
    "SELECT letters_from, letters_to, targets FROM count_change WHERE campaign_id = $1 AND targets IS NOT NULL",
);

/// What is over, target by target: from the counts and what they have not folded yet.
async fn over(app: &App, campaign: Uuid) -> DbResult<BTreeMap<Uuid, BTreeMap<State, i64>>> {
    let mut cells: BTreeMap<(Uuid, String), i64> = BTreeMap::new();
    for row in app.db.all(&FOLDED, &[campaign.into()]).await? {
        let key: String = row.get("key")?;
        let known = key.split_once(' ').and_then(|(id, state)| Some((Uuid::parse_str(id).ok()?, state)));
        if let Some((target, state)) = known {
            *cells.entry((target, state.to_owned())).or_default() += row.get::<i64>("n")?;
        }
    }
    for row in app.db.all(&UNFOLDED, &[campaign.into()]).await? {
        unfolded(&mut cells, &row)?;
    }
    let mut over: BTreeMap<Uuid, BTreeMap<State, i64>> = BTreeMap::new();
    for ((target, name), n) in cells {
        let state = state(&name)?;
        if n != 0 && !state.is_waiting() {
            over.entry(target).or_default().insert(state, n);
        }
    }
    Ok(over)
}

fn unfolded(cells: &mut BTreeMap<(Uuid, String), i64>, row: &Row) -> DbResult<()> {
    let (from, to): (Option<String>, Option<String>) = (row.get("letters_from")?, row.get("letters_to")?);
    for bytes in row.get::<Vec<u8>>("targets")?.chunks_exact(16) {
        let target = Uuid::from_slice(bytes).map_err(|error| DbError::Other(error.to_string()))?;
        for (state, n) in [(&from, -1), (&to, 1)] {
            if let Some(state) = state {
                *cells.entry((target, state.clone())).or_default() += n;
            }
        }
    }
    Ok(())
}

// Letters that were deferred are due later than those that were not: from the far end of the lane one is found at once.
const DEFERRED: Sql = Sql::new(
    "SELECT bucket, id FROM letter WHERE target_id = $1 AND state IN ('queued', 'deferred', 'leased') \
     AND state = 'deferred' ORDER BY due_at DESC LIMIT 1",
);
const ATTEMPTS: Sql =
    Sql::new("SELECT at, server, code, reply FROM attempt WHERE bucket = $1 AND letter_id = $2");

async fn last_answer(app: &App, target: Uuid) -> DbResult<Option<Answered>> {
    let Some(letter) = app.db.optional(&DEFERRED, &[target.into()]).await? else { return Ok(None) };
    let place = [letter.get::<Bucket>("bucket")?.into(), letter.get::<Uuid>("id")?.into()];
    let read = |row: &Row| {
        Ok(Answered {
            at: Timestamp(row.get("at")?),
            server: row.get("server")?,
            code: row.get("code")?,
            reply: row.get("reply")?,
        })
    };
    let attempts: Vec<Answered> =
        app.db.all(&ATTEMPTS, &place).await?.iter().map(read).collect::<DbResult<_>>()?;
    Ok(attempts.into_iter().max_by_key(|one| one.at))
}
