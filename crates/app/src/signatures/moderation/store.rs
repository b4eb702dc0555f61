//! The rows of what waits for a moderator, and of what one decided.

use db::{DbResult, Row, Sql, Statement, Tx, Value};
use uuid::Uuid;

use super::desk::{Verdict, Which};
use crate::App;
use crate::kernel::{Bucket, Timestamp};
use crate::signatures::store;

const WAITING: Sql = Sql::new(
    "SELECT bucket, id, quarantine, verdict, country, sealed, created_at FROM signature \
     WHERE campaign_id = $1 AND id > $2 AND quarantine IS NOT NULL AND due_at IS NULL \
     AND ($3 = '' OR quarantine = $3) AND ($4 = '' OR country = $4) AND created_at >= $5 AND created_at < $6 \
     ORDER BY id LIMIT $7",
);
const COUNT: Sql = Sql::new(
    "SELECT count(*) AS waiting, count(CASE WHEN ($2 = '' OR quarantine = $2) AND ($3 = '' OR country = $3) \
     AND created_at >= $4 AND created_at < $5 THEN 1 END) AS matching FROM signature \
     WHERE campaign_id = $1 AND quarantine IS NOT NULL AND due_at IS NULL",
);
const FEW: Sql = Sql::new(
    "SELECT id FROM signature WHERE campaign_id = $1 AND quarantine IS NOT NULL AND due_at IS NULL LIMIT $2",
);
const DECIDED: Sql = Sql::new(
    "SELECT verdict, due_at, count(*) AS n FROM signature WHERE campaign_id = $1 AND quarantine IS NOT NULL \
     AND due_at IS NOT NULL GROUP BY verdict, due_at ORDER BY due_at, verdict",
);
const DECIDE_ONE: Sql = Sql::new(
    "UPDATE signature SET verdict = $4, due_at = $5 WHERE bucket = $1 AND id = $2 AND campaign_id = $3 \
     AND state = 'pending' AND quarantine IS NOT NULL AND due_at IS NULL RETURNING id",
);
// The keys are read first: rows that are spread over nodes are changed in their own bucket each.
const MATCHING: Sql = Sql::new(
    "SELECT bucket, id FROM signature WHERE campaign_id = $1 AND quarantine IS NOT NULL AND due_at IS NULL \
     AND ($2 = '' OR quarantine = $2) AND ($3 = '' OR country = $3) AND created_at >= $4 AND created_at < $5 \
     ORDER BY id LIMIT $6",
);
const MARKED: Sql = Sql::new(
    "SELECT bucket, id FROM signature WHERE campaign_id = $1 AND due_at = $2 AND verdict = $3 \
     AND quarantine IS NOT NULL",
);
const UNDO: Sql = Sql::new(
    "UPDATE signature SET verdict = NULL, due_at = NULL WHERE bucket = $1 AND id = $2 AND verdict = $3 \
     AND due_at = $4 AND state = 'pending' AND quarantine IS NOT NULL RETURNING id",
);
const DUE: Sql = Sql::new(
    "SELECT bucket, id, verdict FROM signature WHERE due_at <= $1 AND quarantine IS NOT NULL \
     ORDER BY due_at LIMIT $2",
);
const KEEP: Sql = Sql::new(
    "UPDATE signature SET verdict = $4, due_at = NULL WHERE bucket = $1 AND id = $2 AND verdict = 'release' \
     AND due_at <= $3 AND quarantine IS NOT NULL",
);
// Decided still: an undo may come between the job's look and its hand.
const REMOVE: Sql = Sql::new(
    "UPDATE signature SET state = 'withdrawn', quarantine = NULL, verdict = NULL, due_at = NULL, sealed = NULL, \
     salt = NULL, organisation = NULL, address_index = $3, ended_at = $4 WHERE bucket = $1 AND id = $2 \
     AND state = 'pending' AND quarantine IS NOT NULL AND verdict = 'remove' AND due_at <= $4 RETURNING campaign_id",
);

fn conditions(which: &Which) -> [Value; 4] {
    let (from, before) = which.span();
    let country = which.country.map(|country| country.code().to_owned());
    [
        which.reason.map(super::super::Quarantine::as_str).unwrap_or_default().into(),
        country.unwrap_or_default().into(),
        from.into(),
        before.into(),
    ]
}

pub async fn waiting(
    app: &App,
    campaign: Uuid,
    which: &Which,
    behind: Uuid,
    limit: i64,
) -> DbResult<Vec<Row>> {
    let mut values = vec![campaign.into(), behind.into()];
    values.extend(conditions(which));
    values.push(limit.into());
    app.db.all(&WAITING, &values).await
}

/// How many match, of how many that wait.
pub async fn count(app: &App, campaign: Uuid, which: &Which) -> DbResult<(i64, i64)> {
    let mut values = vec![campaign.into()];
    values.extend(conditions(which));
    let row = app.db.one(&COUNT, &values).await?;
    Ok((row.get("matching")?, row.get("waiting")?))
}

/// How many wait, counted to `most`.
pub async fn few(app: &App, campaign: Uuid, most: i64) -> DbResult<i64> {
    Ok(app.db.all(&FEW, &[campaign.into(), most.into()]).await?.len() as i64)
}

pub async fn decided(app: &App, campaign: Uuid) -> DbResult<Vec<Row>> {
    app.db.all(&DECIDED, &[campaign.into()]).await
}

pub async fn decide_each(
    tx: &mut Tx,
    campaign: Uuid,
    each: &[(Bucket, Uuid)],
    verdict: Verdict,
    due: Timestamp,
) -> DbResult<i64> {
    let statements = each.iter().map(|(bucket, id)| {
        let key =
            vec![(*bucket).into(), (*id).into(), campaign.into(), verdict.as_str().into(), due.0.into()];
        Statement::new(&DECIDE_ONE, key)
    });
    let decided = tx.batch(statements.collect()).await?;
    Ok(decided.iter().map(Vec::len).sum::<usize>() as i64)
}

/// The keys of those that match, the oldest first.
pub async fn matching(app: &App, campaign: Uuid, which: &Which, limit: i64) -> DbResult<Vec<(Bucket, Uuid)>> {
    let mut values = vec![campaign.into()];
    values.extend(conditions(which));
    values.push(limit.into());
    app.db.all(&MATCHING, &values).await?.iter().map(place).collect()
}

pub async fn undo(tx: &mut Tx, campaign: Uuid, verdict: Verdict, due: Timestamp) -> DbResult<i64> {
    let marked = tx.all(&MARKED, &[campaign.into(), due.0.into(), verdict.as_str().into()]).await?;
    let statements = marked.iter().map(|row| {
        let (bucket, id) = place(row)?;
        let key = vec![bucket.into(), id.into(), verdict.as_str().into(), due.0.into()];
        Ok(Statement::new(&UNDO, key))
    });
    let undone = tx.batch(statements.collect::<DbResult<_>>()?).await?;
    Ok(undone.iter().map(Vec::len).sum::<usize>() as i64)
}

pub fn place(row: &Row) -> DbResult<(Bucket, Uuid)> {
    Ok((row.get("bucket")?, row.get("id")?))
}

pub async fn due(app: &App, now: Timestamp, limit: i64) -> DbResult<Vec<Row>> {
    app.db.all(&DUE, &[now.0.into(), limit.into()]).await
}

/// It waits as before; `why` is what the page tells of it.
pub async fn keep(
    app: &App,
    (bucket, id): (Bucket, Uuid),
    now: Timestamp,
    why: Option<&str>,
) -> DbResult<()> {
    app.db.execute(&KEEP, &[bucket.into(), id.into(), now.0.into(), why.into()]).await.map(drop)
}

/// Takes it out if that is still decided.
pub fn remove((bucket, id): (Bucket, Uuid), now: Timestamp) -> Statement {
    Statement::new(&REMOVE, vec![bucket.into(), id.into(), store::freed(id).into(), now.0.into()])
}
