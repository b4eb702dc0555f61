use db::{DbResult, Sql, Tx};
use uuid::Uuid;

use super::Linked;
use crate::App;
use crate::kernel::Timestamp;

const FIND: Sql = Sql::new("SELECT account_id FROM identity WHERE subject = $1");
const OF: Sql =
    Sql::new("SELECT subject, created_at, used_at FROM identity WHERE account_id = $1 ORDER BY created_at");
const INSERT: Sql = Sql::new(
    "INSERT INTO identity (subject, account_id, created_at) VALUES ($1, $2, $3) ON CONFLICT (subject) DO NOTHING",
);
const USED: Sql = Sql::new("UPDATE identity SET used_at = $2 WHERE subject = $1");
const DELETE: Sql = Sql::new("DELETE FROM identity WHERE account_id = $1 RETURNING subject");

pub async fn find(app: &App, subject: &[u8]) -> DbResult<Option<Uuid>> {
    app.db.optional(&FIND, &[subject.into()]).await?.map(|row| row.get("account_id")).transpose()
}

pub async fn of(app: &App, account: Uuid) -> DbResult<Vec<Linked>> {
    let rows = app.db.all(&OF, &[account.into()]).await?;
    let read = |row: &db::Row| {
        Ok(Linked {
            since: Timestamp(row.get("created_at")?),
            used_at: row.get::<Option<i64>>("used_at")?.map(Timestamp),
        })
    };
    rows.iter().map(read).collect()
}

/// `false` when it is somebody's already.
pub async fn insert(tx: &mut Tx, subject: &[u8], account: Uuid, now: Timestamp) -> DbResult<bool> {
    Ok(tx.execute(&INSERT, &[subject.into(), account.into(), now.0.into()]).await? > 0)
}

pub async fn note_use(tx: &mut Tx, subject: &[u8], now: Timestamp) -> DbResult<()> {
    tx.execute(&USED, &[subject.into(), now.0.into()]).await.map(drop)
}

/// `false` when there was none.
pub async fn delete(tx: &mut Tx, account: Uuid) -> DbResult<bool> {
    Ok(!tx.all(&DELETE, &[account.into()]).await?.is_empty())
}
