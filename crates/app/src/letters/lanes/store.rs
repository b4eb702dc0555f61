//! What waits, lane by lane, and what a lane let go.

use std::collections::BTreeSet;

use db::{DbResult, Row, Sql, Statement};
use uuid::Uuid;

use super::pace::Spent;
use crate::App;
use crate::campaigns::Status;
use crate::kernel::{Bucket, Timestamp};

// From one lane to the next by the index, never over the letters between them.
const WAITING: Sql = Sql::new(
    "WITH RECURSIVE k(target_id) AS ( \
     SELECT f.target_id FROM (SELECT target_id FROM letter WHERE state IN ('queued', 'deferred', 'leased') \
     ORDER BY target_id LIMIT 1) f \
     UNION ALL \
     SELECT (SELECT l.target_id FROM letter l WHERE l.state IN ('queued', 'deferred', 'leased') \
     AND l.target_id > k.target_id ORDER BY l.target_id LIMIT 1) FROM k WHERE k.target_id IS NOT NULL) \
     SELECT k.target_id, (SELECT l.due_at FROM letter l WHERE l.state IN ('queued', 'deferred', 'leased') \
     AND l.target_id = k.target_id ORDER BY l.due_at LIMIT 1) AS due FROM k WHERE k.target_id IS NOT NULL",
);
// Citus does not follow a recursion over many shards: there, the index of what waits is read whole.
const WAITING_SPREAD: Sql = Sql::new(
    "SELECT target_id, min(due_at) AS due FROM letter WHERE state IN ('queued', 'deferred', 'leased') \
     GROUP BY target_id",
);

/// The lanes in which letters wait, each with the moment from which its next one is due.
pub async fn waiting(app: &App) -> DbResult<Vec<(Uuid, Timestamp)>> {
    let sql = if app.db.is_spread().await? { &WAITING_SPREAD } else { &WAITING };
    let read = |row: &Row| Ok((row.get("target_id")?, Timestamp(row.get("due")?)));
    app.db.all(sql, &[]).await?.iter().map(read).collect()
}

const HEADS: Sql = Sql::new(
    "SELECT bucket, signature_id, id FROM letter WHERE target_id = $1 AND state IN ('queued', 'deferred', 'leased') \
     AND due_at <= $2 ORDER BY due_at LIMIT $3",
);

/// A lane's letters that are due, oldest first.
pub async fn heads(app: &App, target: Uuid, many: i64) -> DbResult<Vec<Row>> {
    app.db.all(&HEADS, &[target.into(), app.now().0.into(), many.into()]).await
}

const OLDEST: Sql = Sql::new(
    "SELECT due_at, created_at, tried_at FROM letter WHERE target_id = $1 AND state IN ('queued', 'deferred', 'leased') \
     ORDER BY due_at LIMIT 1",
);

/// Since when a lane's next letter has waited: one that was never tried since it was written, however often its turn
/// was put off because the way out was closed; one that is tried again since its turn came.
pub async fn oldest(app: &App, target: Uuid) -> DbResult<Option<Timestamp>> {
    let Some(row) = app.db.optional(&OLDEST, &[target.into()]).await? else { return Ok(None) };
    let is_new = row.get::<Option<i64>>("tried_at")?.is_none();
    Ok(Some(Timestamp(row.get(if is_new { "created_at" } else { "due_at" })?)))
}

const LANE: Sql = Sql::new(
    "SELECT t.campaign_id, c.status, c.letters_paused_at, l.paused_at, l.next_at, l.day, l.day_count FROM target t \
     JOIN campaign c ON c.id = t.campaign_id LEFT JOIN lane l ON l.target_id = t.id WHERE t.id = $1",
);

/// A lane as the database has it: its campaign, since when it is paused, what it let go.
pub struct Stored {
    pub campaign: Uuid,
    pub paused_at: Option<Timestamp>,
    pub spent: Spent,
}

pub async fn lane(app: &App, target: Uuid) -> DbResult<Option<Stored>> {
    let Some(row) = app.db.optional(&LANE, &[target.into()]).await? else { return Ok(None) };
    let (of_campaign, of_lane): (Option<i64>, Option<i64>) =
        (row.get("letters_paused_at")?, row.get("paused_at")?);
    let spent = Spent {
        next_at: Timestamp(row.get::<Option<i64>>("next_at")?.unwrap_or_default()),
        day: row.get::<Option<String>>("day")?.unwrap_or_default(),
        day_count: row.get::<Option<i64>>("day_count")?.unwrap_or_default(),
    };
    // Letters of a campaign that is suspended wait with it.
    let is_suspended = row.get::<String>("status")? == Status::Suspended.as_str();
    let paused_at = of_campaign.or(of_lane).or(is_suspended.then_some(0)).map(Timestamp);
    Ok(Some(Stored { campaign: row.get("campaign_id")?, paused_at, spent }))
}

const OPEN: Sql = Sql::new(
    "INSERT INTO lane (target_id, next_at, day, day_count) VALUES ($1, 0, '', 0) ON CONFLICT (target_id) DO NOTHING",
);
// Compared with what was read: of several workers that would let go the same letters' worth, one does.
const CLAIM: Sql = Sql::new(
    "UPDATE lane SET next_at = $2, day = $3, day_count = $4 \
     WHERE target_id = $1 AND next_at = $5 AND day = $6 AND day_count = $7 AND paused_at IS NULL",
);

/// Lets go what `next` has more than `spent`; false when another worker was quicker.
pub async fn claim(app: &App, target: Uuid, spent: &Spent, next: &Spent) -> DbResult<bool> {
    if *spent == Spent::default() {
        app.db.execute(&OPEN, &[target.into()]).await?;
    }
    let values = [
        target.into(),
        next.next_at.0.into(),
        next.day.as_str().into(),
        next.day_count.into(),
        spent.next_at.0.into(),
        spent.day.as_str().into(),
        spent.day_count.into(),
    ];
    Ok(app.db.execute(&CLAIM, &values).await? == 1)
}

const TAKE_BACK: Sql = Sql::new(
    "UPDATE lane SET day_count = CASE WHEN day_count > $2 THEN day_count - $2 ELSE 0 END \
     WHERE target_id = $1 AND day_count > 0",
);

/// For letters that were let go and did not leave.
pub fn take_back(target: Uuid, many: i64) -> Statement {
    Statement::new(&TAKE_BACK, vec![target.into(), many.into()])
}

const ASTRAY: Sql = Sql::new(
    "SELECT bucket FROM letter WHERE target_id = $1 AND state IN ('queued', 'deferred', 'leased') AND due_at > $2 \
     ORDER BY due_at DESC LIMIT 1000",
);
const RECALL: Sql = Sql::new(
    "UPDATE letter SET due_at = $3 WHERE bucket = $1 AND target_id = $2 \
     AND state IN ('queued', 'deferred', 'leased') AND due_at > $4",
);

/// Letters of a lane that claim to be due later than anything can be are made due at `due`.
pub async fn recall(app: &App, target: Uuid, latest: Timestamp, due: Timestamp) -> DbResult<()> {
    let astray = app.db.all(&ASTRAY, &[target.into(), latest.0.into()]).await?;
    let buckets = astray.iter().map(|row| row.get("bucket")).collect::<DbResult<BTreeSet<Bucket>>>()?;
    let recall = |bucket: Bucket| {
        Statement::new(&RECALL, vec![bucket.into(), target.into(), due.0.into(), latest.0.into()])
    };
    if buckets.is_empty() {
        return Ok(());
    }
    app.db.batch(buckets.into_iter().map(recall).collect()).await.map(drop)
}
