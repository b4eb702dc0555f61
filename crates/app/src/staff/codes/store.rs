use db::{DbResult, Sql, Tx};
use uuid::Uuid;

use crate::App;
use crate::kernel::Timestamp;

const INSERT: Sql =
    Sql::new("INSERT INTO recovery_code (account_id, digest) VALUES ($1, $2) ON CONFLICT DO NOTHING");
const SPEND: Sql = Sql::new(
    "UPDATE recovery_code SET used_at = $3 WHERE account_id = $1 AND digest = $2 AND used_at IS NULL \
     RETURNING account_id",
);
const LEFT: Sql =
    Sql::new("SELECT count(*) AS n FROM recovery_code WHERE account_id = $1 AND used_at IS NULL");
const FORGET: Sql = Sql::new("DELETE FROM recovery_code WHERE account_id = $1");

pub async fn insert(tx: &mut Tx, account: Uuid, digest: &[u8]) -> DbResult<()> {
    tx.execute(&INSERT, &[account.into(), digest.into()]).await.map(drop)
}

/// A code works once.
pub async fn spend(tx: &mut Tx, account: Uuid, digest: &[u8], now: Timestamp) -> DbResult<bool> {
    Ok(tx.optional(&SPEND, &[account.into(), digest.into(), now.0.into()]).await?.is_some())
}

pub async fn left(app: &App, account: Uuid) -> DbResult<i64> {
    app.db.one(&LEFT, &[account.into()]).await?.get("n")
}

pub async fn forget(tx: &mut Tx, account: Uuid) -> DbResult<()> {
    tx.execute(&FORGET, &[account.into()]).await.map(drop)
}
