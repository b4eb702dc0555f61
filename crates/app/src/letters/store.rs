//! The letter's tables.

use std::collections::BTreeMap;

use db::{DbResult, Row, Sql, Statement};
use uuid::Uuid;

use super::{State, addresses, lanes, terms};
use crate::App;
use crate::delivery::{End, Ended, Fate, Lease, Queue, queue};
use crate::kernel::{Bucket, Timestamp};

pub static QUEUE: Queue = queue!("letter", "id", "id, campaign_id, target_id");

pub fn id_of(lease: &Lease) -> DbResult<Uuid> {
    lease.row.get("id")
}

pub fn campaign_of(lease: &Lease) -> DbResult<Uuid> {
    lease.row.get("campaign_id")
}

pub fn target_of(lease: &Lease) -> DbResult<Uuid> {
    lease.row.get("target_id")
}

// A commit whose answer was lost is tried again: the second time finds its attempts there.
const INSERT_ATTEMPT: Sql = Sql::new(
    "INSERT INTO attempt (bucket, id, letter_id, at, address, outcome, server, code, reply, status, relay) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) ON CONFLICT (id, bucket) DO NOTHING",
);
const INSERT_CHANGE: Sql = Sql::new(
    "INSERT INTO count_change (bucket, id, campaign_id, at, signatures, letters_from, letters_to, targets) \
     VALUES ($1, $2, $3, $4, 0, 'queued', $5, $6)",
);

/// Writes how leases ended: states, attempts, and what changed in the counts, in one transaction.
pub async fn record(app: &App, ended: &[Ended]) -> DbResult<()> {
    let now = app.now();
    let ended = &*terms::judge(app, addresses::learn(app, ended).await?).await?;
    let mut tx = app.db.begin().await?;
    let answers = tx.batch(ended.iter().map(|one| one.settle(&QUEUE, now)).collect()).await?;
    let mut rest =
        ended.iter().filter_map(|one| attempt(one, now).transpose()).collect::<DbResult<Vec<_>>>()?;
    // The counts know waiting letters as `queued`, whatever they wait for. Only what this transaction settled is
    // counted: a lease lost to another worker is that one's to count.
    let mut changes: BTreeMap<(Bucket, Uuid, &'static str), Vec<u8>> = BTreeMap::new();
    for (one, answer) in ended.iter().zip(answers) {
        let counts = State::parse(one.state()).is_some_and(|state| !state.is_waiting());
        if counts && !answer.is_empty() {
            let key = (one.lease.bucket, campaign_of(&one.lease)?, one.state());
            changes.entry(key).or_default().extend_from_slice(target_of(&one.lease)?.as_bytes());
        }
    }
    for ((bucket, campaign, state), targets) in changes {
        let id = app.new_id();
        let values =
            vec![bucket.into(), id.into(), campaign.into(), now.0.into(), state.into(), targets.into()];
        rest.push(Statement::new(&INSERT_CHANGE, values));
    }
    rest.extend(not_let_go(ended)?);
    tx.batch(rest).await?;
    tx.commit().await
}

/// What was given back untried, or goes to another address at once, is no part of its lane's pace.
fn not_let_go(ended: &[Ended]) -> DbResult<Vec<Statement>> {
    let mut back: BTreeMap<Uuid, i64> = BTreeMap::new();
    for one in ended.iter().filter(|one| is_not_let_go(&one.end)) {
        *back.entry(target_of(&one.lease)?).or_default() += 1;
    }
    Ok(back.into_iter().map(|(target, many)| lanes::take_back(target, many)).collect())
}

fn is_not_let_go(end: &End) -> bool {
    matches!(end, End::GivenBack | End::Tried { fate: Fate::Elsewhere, .. })
}

fn attempt(ended: &Ended, now: Timestamp) -> DbResult<Option<Statement>> {
    let End::Tried { address, outcome, fate } = &ended.end else { return Ok(None) };
    let values = vec![
        ended.lease.bucket.into(),
        ended.id.into(),
        id_of(&ended.lease)?.into(),
        now.0.into(),
        address.into(),
        fate.of_attempt(outcome).into(),
        outcome.server().into(),
        outcome.code().into(),
        outcome.reply().into(),
        outcome.status().map(|status| status.to_string()).unwrap_or_default().into(),
        outcome.relay().into(),
    ];
    Ok(Some(Statement::new(&INSERT_ATTEMPT, values)))
}

const WITH_ATTEMPTS: Sql = Sql::new(
    "SELECT l.id, t.name, t.slug, t.emails, l.state, l.due_at, l.changed_at, a.outcome, a.address, a.server, a.code, \
     a.status, a.reply FROM letter l JOIN target t ON t.id = l.target_id \
     LEFT JOIN attempt a ON a.bucket = l.bucket AND a.letter_id = l.id \
     WHERE l.bucket = $1 AND l.signature_id = $2 ORDER BY t.position, t.slug, l.id, a.at, a.id",
);

/// A signature's letters in the order of the campaign's targets, each with every attempt in the order of time; one
/// without an attempt comes once.
pub async fn with_attempts(app: &App, bucket: Bucket, signature: Uuid) -> DbResult<Vec<Row>> {
    app.db.all(&WITH_ATTEMPTS, &[bucket.into(), signature.into()]).await
}

// What waits is counted by looking at it, through the index of what waits: a letter that has left costs nothing here.
const WAITING: Sql = Sql::new(
    "SELECT c.slug, l.state, CAST(count(*) AS BIGINT) AS n, min(l.created_at) AS oldest, min(l.due_at) AS due \
     FROM letter l JOIN campaign c ON c.id = l.campaign_id WHERE l.state IN ('queued', 'deferred', 'leased') \
     AND ($1 = '' OR c.slug = $1) GROUP BY c.slug, l.state",
);
// What is over, from the counts and what they have not folded yet; a cell's key is the target's id and the state.
const OVER: Sql = Sql::new(
    "SELECT c.slug, x.state, CAST(sum(x.n) AS BIGINT) AS n FROM \
     (SELECT campaign_id, substr(key, 38) AS state, n FROM campaign_count WHERE dimension = 'letters' \
     UNION ALL SELECT campaign_id, letters_to AS state, length(targets) / 16 AS n FROM count_change \
     UNION ALL SELECT campaign_id, letters_from AS state, -length(targets) / 16 AS n FROM count_change) x \
     JOIN campaign c ON c.id = x.campaign_id WHERE x.state NOT IN ('queued', 'deferred', 'leased') \
     AND ($1 = '' OR c.slug = $1) GROUP BY c.slug, x.state HAVING sum(x.n) <> 0",
);

/// Letters by campaign and state; those that wait with the moments of the oldest and of the next.
pub async fn status(app: &App, slug: &str) -> DbResult<Vec<Row>> {
    let mut rows = app.db.all(&WAITING, &[slug.into()]).await?;
    rows.extend(app.db.all(&OVER, &[slug.into()]).await?);
    Ok(rows)
}

const KNOWN: Sql = Sql::new("SELECT id FROM campaign WHERE slug = $1");

pub async fn campaign_exists(app: &App, slug: &str) -> DbResult<bool> {
    Ok(app.db.optional(&KNOWN, &[slug.into()]).await?.is_some())
}

// The first condition on the state is the index's own, the second the meaning.
const RETRY: Sql = Sql::new(
    "UPDATE letter SET due_at = $2 WHERE bucket = $1 AND state IN ('queued', 'deferred', 'leased') AND due_at > $2 \
     AND state = 'deferred' \
     AND ($3 = '' OR campaign_id IN (SELECT id FROM campaign WHERE slug = $3)) RETURNING id",
);

/// Makes deferred letters due now; tells how many.
pub async fn retry(app: &App, slug: &str) -> DbResult<usize> {
    let now = app.now();
    let statements = (0..crate::kernel::BUCKETS)
        .map(|bucket| Statement::new(&RETRY, vec![bucket.into(), now.0.into(), slug.into()]))
        .collect();
    Ok(app.db.batch(statements).await?.iter().map(Vec::len).sum())
}

const WAITING_FOR: Sql = Sql::new(
    "SELECT CAST(count(*) AS BIGINT) AS n FROM letter WHERE target_id = $1 \
     AND state IN ('queued', 'deferred', 'leased') AND due_at > 0",
);

/// How many letters wait for a target.
pub async fn waiting_for(app: &App, target: Uuid) -> DbResult<i64> {
    app.db.one(&WAITING_FOR, &[target.into()]).await?.get("n")
}
