//! The tables of digests and print runs, and what happens to letters in them.

use db::turns::{self, Waiting};
use db::{DbResult, Row, Sql, Statement, Tx};
use uuid::Uuid;

use super::members::Member;
use crate::App;
use crate::delivery::Outcome;
use crate::kernel::{Bucket, Timestamp};
use crate::letters::State;

// What a worker held and lost waits too, once its lease is over.
const WAITING: Sql = Sql::new(
    "SELECT bucket, id, signature_id, created_at FROM letter WHERE target_id = $1 \
     AND state IN ('queued', 'deferred', 'leased') AND due_at > 0 AND (state <> 'leased' OR due_at <= $2) \
     ORDER BY due_at LIMIT $3",
);
const TAKE: Sql = Sql::new(
    "UPDATE letter SET state = 'batched', leased_until = NULL, changed_at = $3 WHERE bucket = $1 AND id = $2 \
     AND (state IN ('queued', 'deferred') OR (state = 'leased' AND due_at <= $3)) RETURNING bucket",
);
const PUT_IN: Sql = Sql::new(
    "INSERT INTO batched (bucket, letter_id, batch_id) VALUES ($1, $2, $3) \
     ON CONFLICT (bucket, letter_id) DO UPDATE SET batch_id = excluded.batch_id",
);
const LEAD: Sql = Sql::new(
    "UPDATE letter SET state = $4, changed_at = $5 WHERE bucket = $1 AND id = $2 AND state = $3 RETURNING bucket",
);
const MEMBERS: Sql = Sql::new(
    "SELECT l.bucket, l.id, l.signature_id, l.created_at FROM batched b \
     JOIN letter l ON l.bucket = b.bucket AND l.id = b.letter_id \
     WHERE b.batch_id = $1 AND l.target_id = $2 AND l.state = $3 ORDER BY l.created_at, l.id",
);
const TARGETS: Sql = Sql::new(
    "SELECT DISTINCT l.target_id FROM batched b JOIN letter l ON l.bucket = b.bucket AND l.id = b.letter_id \
     WHERE b.batch_id = $1",
);
const CHANGE: Sql = Sql::new(
    "INSERT INTO count_change (bucket, id, campaign_id, at, signatures, letters_from, letters_to, targets) \
     VALUES ($1, $2, $3, $4, 0, $5, $6, $7)",
);

/// A target's letters that wait, oldest first; of very many, those that are due first.
pub async fn waiting(app: &App, target: Uuid, limit: usize) -> DbResult<Vec<Member>> {
    let values = [target.into(), app.now().0.into(), (limit as i64).into()];
    let rows = app.db.all(&WAITING, &values).await?;
    let mut waiting = rows.iter().map(member).collect::<DbResult<Vec<Member>>>()?;
    waiting.sort_by_key(|member| (member.created_at, member.id));
    Ok(waiting)
}

/// A batch's letters for a target that are in a state.
pub async fn members(app: &App, batch: Uuid, target: Uuid, state: State) -> DbResult<Vec<Member>> {
    let values = [batch.into(), target.into(), state.as_str().into()];
    app.db.all(&MEMBERS, &values).await?.iter().map(member).collect()
}

pub async fn targets(app: &App, batch: Uuid) -> DbResult<Vec<Uuid>> {
    app.db.all(&TARGETS, &[batch.into()]).await?.iter().map(|row| row.get("target_id")).collect()
}

fn member(row: &Row) -> DbResult<Member> {
    Ok(Member {
        bucket: row.get("bucket")?,
        id: row.get("id")?,
        signature_id: row.get("signature_id")?,
        created_at: Timestamp(row.get("created_at")?),
    })
}

pub fn take(member: &Member, now: Timestamp) -> Statement {
    Statement::new(&TAKE, vec![member.bucket.into(), member.id.into(), now.0.into()])
}

pub fn put_in(member: &Member, batch: Uuid) -> Statement {
    Statement::new(&PUT_IN, vec![member.bucket.into(), member.id.into(), batch.into()])
}

pub fn lead(member: &Member, from: State, to: State, now: Timestamp) -> Statement {
    let (from, to) = (from.as_str(), to.as_str());
    Statement::new(&LEAD, vec![member.bucket.into(), member.id.into(), from.into(), to.into(), now.0.into()])
}

pub fn change(
    (bucket, id): (Bucket, Uuid),
    campaign: Uuid,
    now: Timestamp,
    (from, to): (&str, &str),
    targets: Vec<u8>,
) -> Statement {
    let values =
        vec![bucket.into(), id.into(), campaign.into(), now.0.into(), from.into(), to.into(), targets.into()];
    Statement::new(&CHANGE, values)
}

const PAUSED: Sql = Sql::new(
    "SELECT c.letters_paused_at, l.paused_at FROM target t JOIN campaign c ON c.id = t.campaign_id \
     LEFT JOIN lane l ON l.target_id = t.id WHERE t.id = $1",
);
const GATHERED: Sql = Sql::new("SELECT id FROM digest WHERE target_id = $1 AND period = $2 LIMIT 1");
const BEGIN: Sql = Sql::new(
    "INSERT INTO digest (id, campaign_id, target_id, period, part, parts, since, state, due_at, attempts, created_at, \
     changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 'queued', $8, 0, $8, $8) \
     ON CONFLICT (target_id, period, part) DO NOTHING RETURNING id",
);
const DUE: Sql = Sql::new(
    "SELECT id, attempts FROM digest WHERE state IN ('queued', 'deferred', 'leased') AND due_at <= $1 \
     ORDER BY due_at LIMIT $2",
);
const LEASE: Sql = Sql::new(
    "UPDATE digest SET state = 'leased', due_at = $4, leased_until = $4, attempts = $3 WHERE id = $1 \
     AND attempts = $2 AND state IN ('queued', 'deferred', 'leased') AND due_at <= $5 \
     RETURNING id, campaign_id, target_id, part, parts, since, attempts, created_at",
);
// What a server accepted is accepted, even when the lease was lost meanwhile.
const SETTLE: Sql = Sql::new(
    "UPDATE digest SET state = $3, due_at = $4, leased_until = NULL, changed_at = $5 WHERE id = $1 \
     AND ((state = 'leased' AND attempts = $2) OR ($3 = 'accepted' AND state IN ('queued', 'deferred', 'leased'))) \
     RETURNING id",
);
const ATTEMPT: Sql = Sql::new(
    "INSERT INTO digest_attempt (id, digest_id, at, address, outcome, server, code, reply, status, relay) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
);
const DIGEST: Sql = Sql::new("SELECT campaign_id, target_id FROM digest WHERE id = $1");
const BOUNCED: Sql = Sql::new(
    "UPDATE digest SET state = 'bounced', changed_at = $2 WHERE id = $1 AND state = 'accepted' RETURNING id",
);

/// A digest's mail, leased.
#[derive(Debug, Clone)]
pub struct Digest {
    pub id: Uuid,
    pub campaign: Uuid,
    pub target: Uuid,
    pub part: i64,
    pub parts: i64,
    pub since: Timestamp,
    pub attempts: i64,
    pub created_at: Timestamp,
}

/// Do a target's letters stand still, because an editor paused them?
pub async fn is_paused(app: &App, target: Uuid) -> DbResult<bool> {
    let Some(row) = app.db.optional(&PAUSED, &[target.into()]).await? else { return Ok(true) };
    let (campaign, lane): (Option<i64>, Option<i64>) = (row.get("letters_paused_at")?, row.get("paused_at")?);
    Ok(campaign.is_some() || lane.is_some())
}

pub async fn is_gathered(app: &App, target: Uuid, period: &str) -> DbResult<bool> {
    Ok(app.db.optional(&GATHERED, &[target.into(), period.into()]).await?.is_some())
}

/// Writes a digest's mail down, unless another process was first.
pub async fn begin(
    tx: &mut Tx,
    id: Uuid,
    (campaign, target): (Uuid, Uuid),
    period: &str,
    (part, parts): (i64, i64),
    (since, now): (Timestamp, Timestamp),
) -> DbResult<bool> {
    let values = [
        id.into(),
        campaign.into(),
        target.into(),
        period.into(),
        part.into(),
        parts.into(),
        since.0.into(),
        now.0.into(),
    ];
    Ok(tx.optional(&BEGIN, &values).await?.is_some())
}

/// The mails that are due, each by its id and how often it was tried.
pub async fn due(app: &App, limit: usize) -> DbResult<Vec<Waiting>> {
    turns::due(&app.db, &DUE, app.now().0, limit).await
}

/// Takes a mail until then; none when another worker has it.
pub async fn lease(app: &App, waiting: Waiting, until: Timestamp) -> DbResult<Option<Digest>> {
    let row = turns::take(&app.db, &LEASE, waiting, app.now().0, until.0).await?;
    let read = |row: Row| {
        Ok(Digest {
            id: row.get("id")?,
            campaign: row.get("campaign_id")?,
            target: row.get("target_id")?,
            part: row.get("part")?,
            parts: row.get("parts")?,
            since: Timestamp(row.get("since")?),
            attempts: row.get("attempts")?,
            created_at: Timestamp(row.get("created_at")?),
        })
    };
    row.map(read).transpose()
}

/// Ends a lease; tells whether it was still held.
pub async fn settle(
    tx: &mut Tx,
    digest: &Digest,
    state: &str,
    due: Timestamp,
    now: Timestamp,
) -> DbResult<bool> {
    let values = [digest.id.into(), digest.attempts.into(), state.into(), due.0.into(), now.0.into()];
    Ok(tx.optional(&SETTLE, &values).await?.is_some())
}

pub fn attempt(
    id: Uuid,
    digest: &Digest,
    now: Timestamp,
    address: &str,
    fate: &str,
    outcome: &Outcome,
) -> Statement {
    let values = vec![
        id.into(),
        digest.id.into(),
        now.0.into(),
        address.into(),
        fate.into(),
        outcome.server().into(),
        outcome.code().into(),
        outcome.reply().into(),
        outcome.status().map(|status| status.to_string()).unwrap_or_default().into(),
        outcome.relay().into(),
    ];
    Statement::new(&ATTEMPT, values)
}

pub async fn digest(app: &App, id: Uuid) -> DbResult<Option<(Uuid, Uuid)>> {
    let row = app.db.optional(&DIGEST, &[id.into()]).await?;
    row.map(|row| Ok((row.get("campaign_id")?, row.get("target_id")?))).transpose()
}

/// Notes that an accepted digest came back; tells whether that was news.
pub async fn bounced(tx: &mut Tx, id: Uuid, now: Timestamp) -> DbResult<bool> {
    Ok(tx.optional(&BOUNCED, &[id.into(), now.0.into()]).await?.is_some())
}

const LAST_RUN: Sql = Sql::new("SELECT number FROM print_run ORDER BY number DESC LIMIT 1");
const RUN: Sql = Sql::new(
    "INSERT INTO print_run (id, number, campaign_id, target_id, letters, printed_at) VALUES ($1, $2, $3, $4, $5, $6)",
);
const FIND_RUN: Sql = Sql::new("SELECT id, campaign_id FROM print_run WHERE number = $1");

/// The number that the next print run has. When two are made at once, the second is refused by its key.
pub async fn next_run(app: &App) -> DbResult<i64> {
    let last = app.db.optional(&LAST_RUN, &[]).await?;
    Ok(last.map(|row| row.get::<i64>("number")).transpose()?.unwrap_or(0) + 1)
}

pub fn run(
    (id, number): (Uuid, i64),
    campaign: Uuid,
    target: Option<Uuid>,
    letters: usize,
    now: Timestamp,
) -> Statement {
    let values =
        vec![id.into(), number.into(), campaign.into(), target.into(), (letters as i64).into(), now.0.into()];
    Statement::new(&RUN, values)
}

/// A print run: its id and its campaign's.
pub async fn find_run(app: &App, number: i64) -> DbResult<Option<(Uuid, Uuid)>> {
    let row = app.db.optional(&FIND_RUN, &[number.into()]).await?;
    row.map(|row| Ok((row.get("id")?, row.get("campaign_id")?))).transpose()
}
