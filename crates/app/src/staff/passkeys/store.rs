use db::{DbResult, Row, Sql, Tx};
use uuid::Uuid;
use webauthn::{Credential, Used};

use super::Passkey;
use crate::App;
use crate::kernel::Timestamp;

const INSERT: Sql = Sql::new(
    "INSERT INTO passkey (credential, id, account_id, public_key, sign_count, backed_up, name, created_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (credential) DO NOTHING RETURNING id",
);
const FIND: Sql = Sql::new("SELECT account_id, public_key, sign_count FROM passkey WHERE credential = $1");
const USE: Sql =
    Sql::new("UPDATE passkey SET sign_count = $2, backed_up = $3, used_at = $4 WHERE credential = $1");
const LIST: Sql = Sql::new(
    "SELECT id, credential, name, backed_up, created_at, used_at FROM passkey WHERE account_id = $1 ORDER BY id",
);
const REMOVE: Sql = Sql::new("DELETE FROM passkey WHERE account_id = $1 AND id = $2 RETURNING id");
const SPEND: Sql = Sql::new(
    "INSERT INTO spent_challenge (challenge, expires_at) VALUES ($1, $2) ON CONFLICT (challenge) DO NOTHING \
     RETURNING expires_at",
);
const FORGET: Sql = Sql::new("DELETE FROM spent_challenge WHERE expires_at < $1");

pub struct Known {
    pub account: Uuid,
    pub public_key: Vec<u8>,
    pub sign_count: i64,
}

pub async fn insert(
    tx: &mut Tx,
    id: Uuid,
    account: Uuid,
    made: &Credential,
    name: &str,
    now: Timestamp,
) -> DbResult<bool> {
    let values = [
        made.id.as_slice().into(),
        id.into(),
        account.into(),
        made.public_key.as_slice().into(),
        i64::from(made.sign_count).into(),
        made.is_backed_up.into(),
        name.into(),
        now.0.into(),
    ];
    Ok(tx.optional(&INSERT, &values).await?.is_some())
}

pub async fn find(app: &App, credential: &[u8]) -> DbResult<Option<Known>> {
    let row = app.db.optional(&FIND, &[credential.into()]).await?;
    let read = |row: Row| {
        Ok(Known {
            account: row.get("account_id")?,
            public_key: row.get("public_key")?,
            sign_count: row.get("sign_count")?,
        })
    };
    row.map(read).transpose()
}

pub async fn note_use(tx: &mut Tx, credential: &[u8], used: Used, now: Timestamp) -> DbResult<()> {
    let values =
        [credential.into(), i64::from(used.sign_count).into(), used.is_backed_up.into(), now.0.into()];
    tx.execute(&USE, &values).await.map(drop)
}

pub async fn list(app: &App, account: Uuid) -> DbResult<Vec<Passkey>> {
    let read = |row: &Row| {
        Ok(Passkey {
            id: row.get("id")?,
            credential: row.get("credential")?,
            name: row.get("name")?,
            is_backed_up: row.get("backed_up")?,
            created_at: Timestamp(row.get("created_at")?),
            used_at: row.get::<Option<i64>>("used_at")?.map(Timestamp),
        })
    };
    app.db.all(&LIST, &[account.into()]).await?.iter().map(read).collect()
}

pub async fn remove(tx: &mut Tx, account: Uuid, id: Uuid) -> DbResult<bool> {
    Ok(tx.optional(&REMOVE, &[account.into(), id.into()]).await?.is_some())
}

/// Notes that a challenge was answered; false when it had been.
pub async fn spend(tx: &mut Tx, challenge: &[u8], until: Timestamp, now: Timestamp) -> DbResult<bool> {
    tx.execute(&FORGET, &[now.0.into()]).await?;
    Ok(tx.optional(&SPEND, &[challenge.into(), until.0.into()]).await?.is_some())
}
