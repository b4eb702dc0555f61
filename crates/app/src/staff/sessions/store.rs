use db::{DbResult, Row, Sql, Tx};
use uuid::Uuid;

use super::{IDLE, LONGEST, MOST_TRIES, SECOND_STEP, Stage};
use crate::App;
use crate::kernel::Timestamp;
use crate::staff::{Account, Session, accounts};

const INSERT: Sql = Sql::new(
    "INSERT INTO staff_session (digest, id, account_id, stage, tries, browser, created_at, seen_at, confirmed_at) \
     VALUES ($1, $2, $3, $4, 0, $5, $6, $6, $6)",
);
const FIND: Sql = Sql::new(
    "SELECT s.id AS session_id, s.browser, s.created_at, s.seen_at, s.confirmed_at, a.id AS account_id, a.sealed, \
     a.language, a.operator, a.password, a.created_at AS account_created_at, a.removed_at \
     FROM staff_session s JOIN account a ON a.id = s.account_id \
     WHERE s.digest = $1 AND s.stage = $2 AND s.created_at > $3 AND s.seen_at > $4 AND a.removed_at IS NULL",
);
const SEE: Sql = Sql::new("UPDATE staff_session SET seen_at = $2 WHERE digest = $1");
const TRIES: Sql = Sql::new("SELECT tries FROM staff_session WHERE digest = $1 AND stage = 'second'");
const TRY: Sql =
    Sql::new("UPDATE staff_session SET tries = $3 WHERE digest = $1 AND tries = $2 RETURNING account_id");
const CONFIRM: Sql = Sql::new("UPDATE staff_session SET confirmed_at = $2, seen_at = $2 WHERE id = $1");
const LIST: Sql = Sql::new(
    "SELECT id AS session_id, account_id, browser, created_at, seen_at, confirmed_at FROM staff_session \
     WHERE account_id = $1 AND stage = 'whole' AND created_at > $2 AND seen_at > $3 ORDER BY seen_at DESC, id DESC",
);
const END: Sql = Sql::new("DELETE FROM staff_session WHERE account_id = $1 AND id = $2 RETURNING id");
const END_OTHERS: Sql = Sql::new("DELETE FROM staff_session WHERE account_id = $1 AND id <> $2");
const END_ALL: Sql = Sql::new("DELETE FROM staff_session WHERE account_id = $1");
const END_BY_DIGEST: Sql = Sql::new("DELETE FROM staff_session WHERE digest = $1");
const FORGET: Sql = Sql::new("DELETE FROM staff_session WHERE created_at < $1");

pub async fn insert(tx: &mut Tx, digest: &[u8], session: &Session, stage: Stage) -> DbResult<()> {
    let values = [
        digest.into(),
        session.id.into(),
        session.account.into(),
        stage.as_str().into(),
        session.browser.as_str().into(),
        session.created_at.0.into(),
    ];
    tx.execute(&INSERT, &values).await.map(drop)
}

/// A session that is not over, and whose it is.
pub async fn find(
    app: &App,
    digest: &[u8],
    stage: Stage,
    now: Timestamp,
) -> DbResult<Option<(Session, Account)>> {
    let (longest, idle) = match stage {
        Stage::Whole => (LONGEST, IDLE),
        Stage::Second => (SECOND_STEP, SECOND_STEP),
    };
    let (made, seen) = (now.minus(longest).0, now.minus(idle).0);
    let values = [digest.into(), stage.as_str().into(), made.into(), seen.into()];
    let row = app.db.optional(&FIND, &values).await?;
    row.map(|row| Ok((read(&row)?, accounts::store::read(app, &row)?))).transpose()
}

pub async fn see(app: &App, digest: &[u8], now: Timestamp) -> DbResult<()> {
    app.db.execute(&SEE, &[digest.into(), now.0.into()]).await.map(drop)
}

/// Takes one of the tries that a password gives; false when there is none left.
pub async fn take_try(tx: &mut Tx, digest: &[u8]) -> DbResult<bool> {
    let Some(row) = tx.optional(&TRIES, &[digest.into()]).await? else { return Ok(false) };
    let tries: i64 = row.get("tries")?;
    if tries >= MOST_TRIES {
        return Ok(false);
    }
    let values = [digest.into(), tries.into(), (tries + 1).into()];
    Ok(tx.optional(&TRY, &values).await?.is_some())
}

pub async fn confirm(tx: &mut Tx, session: Uuid, now: Timestamp) -> DbResult<()> {
    tx.execute(&CONFIRM, &[session.into(), now.0.into()]).await.map(drop)
}

pub async fn list(app: &App, account: Uuid, now: Timestamp) -> DbResult<Vec<Session>> {
    let values = [account.into(), now.minus(LONGEST).0.into(), now.minus(IDLE).0.into()];
    app.db.all(&LIST, &values).await?.iter().map(read).collect()
}

pub async fn end(tx: &mut Tx, account: Uuid, session: Uuid) -> DbResult<bool> {
    Ok(tx.optional(&END, &[account.into(), session.into()]).await?.is_some())
}

pub async fn end_others(tx: &mut Tx, account: Uuid, but: Uuid) -> DbResult<()> {
    tx.execute(&END_OTHERS, &[account.into(), but.into()]).await.map(drop)
}

pub async fn end_all(tx: &mut Tx, account: Uuid) -> DbResult<()> {
    tx.execute(&END_ALL, &[account.into()]).await.map(drop)
}

pub async fn end_by_digest(tx: &mut Tx, digest: &[u8]) -> DbResult<()> {
    tx.execute(&END_BY_DIGEST, &[digest.into()]).await.map(drop)
}

/// Those made before are over.
pub async fn forget(tx: &mut Tx, before: Timestamp) -> DbResult<()> {
    tx.execute(&FORGET, &[before.0.into()]).await.map(drop)
}

fn read(row: &Row) -> DbResult<Session> {
    Ok(Session {
        id: row.get("session_id")?,
        account: row.get("account_id")?,
        browser: row.get("browser")?,
        created_at: Timestamp(row.get("created_at")?),
        seen_at: Timestamp(row.get("seen_at")?),
        confirmed_at: Timestamp(row.get("confirmed_at")?),
    })
}
