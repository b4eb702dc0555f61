use std::time::Duration;

use db::turns::{self, Waiting};
use db::{DbResult, Row, Sql, Tx};
use uuid::Uuid;

use super::queue::Asked;
use crate::App;
use crate::kernel::Timestamp;

const INSERT: Sql = Sql::new(
    "INSERT INTO trial_letter (id, target_id, account_id, address, sealed, state, due_at, attempts, created_at, \
     changed_at, server, reply) VALUES ($1, $2, $3, $4, $5, 'queued', $6, 0, $6, $6, '', '')",
);
const SINCE: Sql =
    Sql::new("SELECT count(*) AS n FROM trial_letter WHERE target_id = $1 AND created_at > $2");
const DUE: Sql = Sql::new(
    "SELECT id, attempts FROM trial_letter WHERE state IN ('queued', 'leased') AND due_at <= $1 \
     ORDER BY due_at LIMIT $2",
);
const LEASE: Sql = Sql::new(
    "UPDATE trial_letter SET state = 'leased', due_at = $4, attempts = $3 WHERE id = $1 AND attempts = $2 \
     AND state IN ('queued', 'leased') AND due_at <= $5 RETURNING id, target_id, address, sealed, attempts",
);
const SETTLE: Sql = Sql::new(
    "UPDATE trial_letter SET state = $3, changed_at = $4, server = $5, reply = $6, sealed = NULL \
     WHERE id = $1 AND attempts = $2",
);
const LATEST: Sql = Sql::new(
    "SELECT address, state, created_at, changed_at, server, reply FROM trial_letter WHERE target_id = $1 \
     ORDER BY created_at DESC LIMIT $2",
);
const FORGET: Sql =
    Sql::new("DELETE FROM trial_letter WHERE state NOT IN ('queued', 'leased') AND created_at < $1");
const CAMPAIGN: Sql =
    Sql::new("SELECT c.slug FROM target t JOIN campaign c ON c.id = t.campaign_id WHERE t.id = $1");

/// A test letter that is due.
pub struct Due {
    pub id: Uuid,
    pub target: Uuid,
    pub address: Option<String>,
    pub sealed: Option<Vec<u8>>,
    /// With the one that it is leased for.
    pub attempts: i64,
}

pub async fn insert(tx: &mut Tx, due: &Due, account: Option<Uuid>, now: Timestamp) -> DbResult<()> {
    let values = [
        due.id.into(),
        due.target.into(),
        account.into(),
        due.address.clone().into(),
        due.sealed.clone().into(),
        now.0.into(),
    ];
    tx.execute(&INSERT, &values).await.map(drop)
}

/// How many were asked for of a target since then.
pub async fn since(tx: &mut Tx, target: Uuid, then: Timestamp) -> DbResult<i64> {
    tx.one(&SINCE, &[target.into(), then.0.into()]).await?.get("n")
}

pub async fn due(app: &App, limit: usize) -> DbResult<Vec<Waiting>> {
    turns::due(&app.db, &DUE, app.now().0, limit).await
}

/// Takes one for so long; none when another worker has it.
pub async fn lease(app: &App, waiting: Waiting, span: Duration) -> DbResult<Option<Due>> {
    let now = app.now();
    let row = turns::take(&app.db, &LEASE, waiting, now.0, now.plus(span).0).await?;
    let read = |row: Row| {
        Ok(Due {
            id: row.get("id")?,
            target: row.get("target_id")?,
            address: row.get("address")?,
            sealed: row.get("sealed")?,
            attempts: row.get("attempts")?,
        })
    };
    row.map(read).transpose()
}

pub async fn settle(app: &App, due: &Due, state: &str, server: &str, reply: &str) -> DbResult<()> {
    let values =
        [due.id.into(), due.attempts.into(), state.into(), app.now().0.into(), server.into(), reply.into()];
    app.db.execute(&SETTLE, &values).await.map(drop)
}

/// The latest of a target, the last first.
pub async fn latest(app: &App, target: Uuid, limit: usize) -> DbResult<Vec<Asked>> {
    let read = |row: &Row| {
        Ok(Asked {
            address: row.get("address")?,
            state: row.get("state")?,
            asked_at: Timestamp(row.get("created_at")?),
            changed_at: Timestamp(row.get("changed_at")?),
            server: row.get("server")?,
            reply: row.get("reply")?,
        })
    };
    app.db.all(&LATEST, &[target.into(), (limit as i64).into()]).await?.iter().map(read).collect()
}

pub async fn forget(app: &App, before: Timestamp) -> DbResult<()> {
    app.db.execute(&FORGET, &[before.0.into()]).await.map(drop)
}

/// The slug of a target's campaign.
pub async fn campaign_of(app: &App, target: Uuid) -> DbResult<Option<String>> {
    app.db.optional(&CAMPAIGN, &[target.into()]).await?.map(|row| row.get("slug")).transpose()
}
