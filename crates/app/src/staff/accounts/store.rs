//! The table of accounts. A name and an address are sealed; looked up by a keyed hash.

use db::{DbError, DbResult, Row, Sql, Tx};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::super::Account;
use super::Address;
use crate::App;
use crate::kernel::Timestamp;
use crate::languages::Language;

/// What is sealed.
#[derive(Serialize, Deserialize)]
struct Person {
    name: String,
    email: String,
}

const INSERT: Sql = Sql::new(
    "INSERT INTO account (id, address_index, sealed, language, operator, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
);
const INSERT_NOBODY: Sql = Sql::new(
    "INSERT INTO account (id, sealed, language, operator, created_at, removed_at) VALUES ($1, $2, $3, 0, $4, $4)",
);
const FIND: Sql = Sql::new(
    "SELECT id AS account_id, sealed, language, operator, password, created_at AS account_created_at, removed_at \
     FROM account WHERE id = $1 AND removed_at IS NULL",
);
const FIND_EVER: Sql = Sql::new(
    "SELECT id AS account_id, sealed, language, operator, password, created_at AS account_created_at, removed_at \
     FROM account WHERE id = $1",
);
const FIND_BY_ADDRESS: Sql = Sql::new(
    "SELECT id AS account_id, sealed, language, operator, password, created_at AS account_created_at, removed_at \
     FROM account WHERE address_index = $1",
);
const ALL: Sql = Sql::new(
    "SELECT id AS account_id, sealed, language, operator, password, created_at AS account_created_at, removed_at \
     FROM account ORDER BY id",
);
const SEAL: Sql = Sql::new("UPDATE account SET sealed = $2, language = $3 WHERE id = $1");
const SET_OPERATOR: Sql = Sql::new("UPDATE account SET operator = $2 WHERE id = $1");
const BURY: Sql = Sql::new(
    "UPDATE account SET address_index = NULL, operator = 0, password = NULL, totp = NULL, removed_at = $2 WHERE id = $1",
);
const FORGET: [Sql; 6] = [
    Sql::new("DELETE FROM identity WHERE account_id = $1"),
    Sql::new("DELETE FROM staff_mail WHERE account_id = $1"),
    Sql::new("DELETE FROM staff_link WHERE account_id = $1"),
    Sql::new("DELETE FROM passkey WHERE account_id = $1"),
    Sql::new("DELETE FROM recovery_code WHERE account_id = $1"),
    Sql::new("DELETE FROM membership WHERE account_id = $1"),
];
const PROVEN: Sql = Sql::new("SELECT proven_at FROM account WHERE id = $1");
const NOTE_PROVEN: Sql = Sql::new("UPDATE account SET proven_at = coalesce(proven_at, $2) WHERE id = $1");
const TAKE_WAYS: [Sql; 4] = [
    Sql::new("DELETE FROM identity WHERE account_id = $1"),
    Sql::new("DELETE FROM passkey WHERE account_id = $1"),
    Sql::new("DELETE FROM recovery_code WHERE account_id = $1"),
    Sql::new("UPDATE account SET password = NULL, totp = NULL, totp_step = NULL WHERE id = $1"),
];
const SECRETS: Sql = Sql::new("SELECT password, totp FROM account WHERE id = $1 AND removed_at IS NULL");
const SET_SECRETS: Sql = Sql::new(
    "UPDATE account SET password = $2, totp = $3, totp_step = $4 WHERE id = $1 AND removed_at IS NULL",
);
const SPEND_STEP: Sql = Sql::new(
    "UPDATE account SET totp_step = $2 WHERE id = $1 AND (totp_step IS NULL OR totp_step < $2) RETURNING id",
);

pub async fn insert(app: &App, tx: &mut Tx, account: &Account, address: &Address) -> DbResult<()> {
    let values = [
        account.id.into(),
        address.index(app).into(),
        seal(app, account).into(),
        account.language.as_str().into(),
        account.is_operator.into(),
        account.created_at.0.into(),
    ];
    tx.execute(&INSERT, &values).await.map(drop)
}

/// Somebody whom nothing lets in: a row for the trail alone.
pub async fn insert_nobody(app: &App, tx: &mut Tx, account: &Account) -> DbResult<()> {
    let values = [
        account.id.into(),
        seal(app, account).into(),
        account.language.as_str().into(),
        account.created_at.0.into(),
    ];
    tx.execute(&INSERT_NOBODY, &values).await.map(drop)
}

pub async fn find(app: &App, tx: &mut Tx, id: Uuid) -> DbResult<Option<Account>> {
    tx.optional(&FIND, &[id.into()]).await?.map(|row| read(app, &row)).transpose()
}

pub async fn find_by_address(app: &App, tx: &mut Tx, address: &Address) -> DbResult<Option<Account>> {
    tx.optional(&FIND_BY_ADDRESS, &[address.index(app).into()]).await?.map(|row| read(app, &row)).transpose()
}

/// The same outside a transaction.
pub async fn look_up(app: &App, address: &Address) -> DbResult<Option<Account>> {
    let row = app.db.optional(&FIND_BY_ADDRESS, &[address.index(app).into()]).await?;
    row.map(|row| read(app, &row)).transpose()
}

/// Removed ones too: their name stays for the trail.
pub async fn look_up_by_id(app: &App, id: Uuid) -> DbResult<Option<Account>> {
    app.db.optional(&FIND_EVER, &[id.into()]).await?.map(|row| read(app, &row)).transpose()
}

pub async fn all(app: &App) -> DbResult<Vec<Account>> {
    app.db.all(&ALL, &[]).await?.iter().map(|row| read(app, row)).collect()
}

/// Writes the name, the address and the language again.
pub async fn seal_anew(app: &App, tx: &mut Tx, account: &Account) -> DbResult<()> {
    let values = [account.id.into(), seal(app, account).into(), account.language.as_str().into()];
    tx.execute(&SEAL, &values).await.map(drop)
}

pub async fn set_operator(tx: &mut Tx, id: Uuid, operator: bool) -> DbResult<()> {
    tx.execute(&SET_OPERATOR, &[id.into(), operator.into()]).await.map(drop)
}

/// Leaves the row for the trail, and nothing that anybody could come in with.
pub async fn bury(tx: &mut Tx, id: Uuid, now: Timestamp) -> DbResult<()> {
    for forget in &FORGET {
        tx.execute(forget, &[id.into()]).await?;
    }
    tx.execute(&BURY, &[id.into(), now.0.into()]).await.map(drop)
}

/// Has somebody come by a link that only its mailbox had been sent?
pub async fn is_proven(tx: &mut Tx, id: Uuid) -> DbResult<bool> {
    let row = tx.optional(&PROVEN, &[id.into()]).await?;
    Ok(row.map(|row| row.get::<Option<i64>>("proven_at")).transpose()?.flatten().is_some())
}

pub async fn note_proven(tx: &mut Tx, id: Uuid, now: Timestamp) -> DbResult<()> {
    tx.execute(&NOTE_PROVEN, &[id.into(), now.0.into()]).await.map(drop)
}

/// Takes away whatever somebody could sign in with.
pub async fn take_ways(tx: &mut Tx, id: Uuid) -> DbResult<()> {
    for take in &TAKE_WAYS {
        tx.execute(take, &[id.into()]).await?;
    }
    Ok(())
}

/// The password's hash and the sealed secret of its codes.
pub struct Secrets {
    pub password: Option<String>,
    pub totp: Option<Vec<u8>>,
}

pub async fn secrets(app: &App, id: Uuid) -> DbResult<Option<Secrets>> {
    let row = app.db.optional(&SECRETS, &[id.into()]).await?;
    row.map(|row| Ok(Secrets { password: row.get("password")?, totp: row.get("totp")? })).transpose()
}

pub async fn set_secrets(tx: &mut Tx, id: Uuid, secrets: Secrets, step: Option<i64>) -> DbResult<()> {
    let values = [id.into(), secrets.password.into(), secrets.totp.into(), step.into()];
    tx.execute(&SET_SECRETS, &values).await.map(drop)
}

/// Notes the step of a code; false when it or a later one was taken before.
pub async fn spend_step(tx: &mut Tx, id: Uuid, step: i64) -> DbResult<bool> {
    Ok(tx.optional(&SPEND_STEP, &[id.into(), step.into()]).await?.is_some())
}

fn seal(app: &App, account: &Account) -> Vec<u8> {
    let person = Person { name: account.name.clone(), email: account.email.clone() };
    let plain = serde_json::to_vec(&person).expect("two texts are JSON");
    app.vault.seal(app.chance.as_ref(), account.id.as_bytes(), &plain)
}

/// Reads an account from a row that has its columns, the id and the time of making under names of their own.
pub fn read(app: &App, row: &Row) -> DbResult<Account> {
    let id: Uuid = row.get("account_id")?;
    let wrong = |wrong: String| DbError::Decode { column: "sealed".into(), wrong };
    let plain = app.vault.unseal(id.as_bytes(), &row.get::<Vec<u8>>("sealed")?);
    let plain = plain.map_err(|failure| wrong(failure.to_string()))?;
    let person: Person = serde_json::from_slice(&plain).map_err(|error| wrong(error.to_string()))?;
    let language: String = row.get("language")?;
    Ok(Account {
        id,
        name: person.name,
        email: person.email,
        language: Language::parse(&language).unwrap_or_else(Language::english),
        is_operator: row.get("operator")?,
        has_password: row.get::<Option<String>>("password")?.is_some(),
        created_at: Timestamp(row.get("account_created_at")?),
        removed_at: row.get::<Option<i64>>("removed_at")?.map(Timestamp),
    })
}
