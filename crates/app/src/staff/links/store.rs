use db::{DbError, DbResult, Sql, Tx};
use uuid::Uuid;

use super::Purpose;
use crate::kernel::Timestamp;

const INSERT: Sql = Sql::new(
    "INSERT INTO staff_link (id, account_id, organisation_id, purpose, created_at, expires_at) \
     VALUES ($1, $2, $3, $4, $5, $6)",
);
const FIND: Sql = Sql::new(
    "SELECT account_id, organisation_id, purpose FROM staff_link WHERE id = $1 AND used_at IS NULL AND expires_at > $2",
);
const SPEND: Sql = Sql::new(
    "UPDATE staff_link SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND expires_at > $2 RETURNING id",
);
const REVOKE: Sql = Sql::new(
    "UPDATE staff_link SET used_at = $3 WHERE account_id = $1 AND organisation_id = $2 AND used_at IS NULL",
);

pub struct Found {
    pub account: Uuid,
    pub organisation: Option<Uuid>,
    pub purpose: Purpose,
}

pub async fn insert(
    tx: &mut Tx,
    id: Uuid,
    account: Uuid,
    organisation: Option<Uuid>,
    purpose: Purpose,
    now: Timestamp,
    expires: Timestamp,
) -> DbResult<()> {
    let values = [
        id.into(),
        account.into(),
        organisation.into(),
        purpose.as_str().into(),
        now.0.into(),
        expires.0.into(),
    ];
    tx.execute(&INSERT, &values).await.map(drop)
}

/// A link that can still be used.
pub async fn find(tx: &mut Tx, id: Uuid, now: Timestamp) -> DbResult<Option<Found>> {
    let Some(row) = tx.optional(&FIND, &[id.into(), now.0.into()]).await? else { return Ok(None) };
    let purpose: String = row.get("purpose")?;
    let unknown =
        || DbError::Decode { column: "purpose".into(), wrong: format!("`{purpose}` is no purpose") };
    let purpose = Purpose::parse(&purpose).ok_or_else(unknown)?;
    Ok(Some(Found { account: row.get("account_id")?, organisation: row.get("organisation_id")?, purpose }))
}

/// Of two who use it, one does.
pub async fn spend(tx: &mut Tx, id: Uuid, now: Timestamp) -> DbResult<bool> {
    Ok(tx.optional(&SPEND, &[id.into(), now.0.into()]).await?.is_some())
}

/// Ends the invitations of somebody into an organisation.
pub async fn revoke(tx: &mut Tx, account: Uuid, organisation: Uuid, now: Timestamp) -> DbResult<()> {
    tx.execute(&REVOKE, &[account.into(), organisation.into(), now.0.into()]).await.map(drop)
}
