use db::{DbError, DbResult, Row, Sql, Tx};
use uuid::Uuid;

use super::Member;
use crate::App;
use crate::kernel::Timestamp;
use crate::organisations;
use crate::staff::{Membership, Role, accounts};

const PUT: Sql = Sql::new(
    "INSERT INTO membership (organisation_id, account_id, role, invited_at) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (organisation_id, account_id) DO UPDATE SET role = excluded.role, invited_at = excluded.invited_at",
);
const FIND: Sql =
    Sql::new("SELECT role, accepted_at FROM membership WHERE organisation_id = $1 AND account_id = $2");
const ACCEPT: Sql = Sql::new(
    "UPDATE membership SET accepted_at = coalesce(accepted_at, $3) WHERE organisation_id = $1 AND account_id = $2 \
     RETURNING role",
);
const SET_ROLE: Sql =
    Sql::new("UPDATE membership SET role = $3 WHERE organisation_id = $1 AND account_id = $2");
const REMOVE: Sql = Sql::new("DELETE FROM membership WHERE organisation_id = $1 AND account_id = $2");
const SUSPEND_ALL: Sql = Sql::new(
    "UPDATE membership SET accepted_at = NULL WHERE account_id = $1 AND accepted_at IS NOT NULL \
     RETURNING organisation_id",
);
const OTHER_OWNERS: Sql = Sql::new(
    "SELECT count(*) AS n FROM membership WHERE organisation_id = $1 AND role = 'owner' AND accepted_at IS NOT NULL \
     AND account_id <> $2",
);
const COUNT_OF: Sql = Sql::new("SELECT count(*) AS n FROM membership WHERE account_id = $1");
const OF_ACCOUNT: Sql = Sql::new(
    "SELECT o.id AS organisation_id, o.slug, o.name, o.kind, o.url, m.role FROM membership m \
     JOIN organisation o ON o.id = m.organisation_id WHERE m.account_id = $1 AND m.accepted_at IS NOT NULL \
     ORDER BY o.name, o.slug",
);
const LIST: Sql = Sql::new(
    "SELECT m.role, m.invited_at, m.accepted_at, a.id AS account_id, a.sealed, a.language, a.operator, a.password, \
     a.created_at AS account_created_at, a.removed_at FROM membership m JOIN account a ON a.id = m.account_id \
     WHERE m.organisation_id = $1",
);

#[derive(Debug, Clone, Copy)]
pub struct Known {
    pub role: Role,
    pub accepted: bool,
}

pub async fn put(tx: &mut Tx, organisation: Uuid, account: Uuid, role: Role, now: Timestamp) -> DbResult<()> {
    let values = [organisation.into(), account.into(), role.as_str().into(), now.0.into()];
    tx.execute(&PUT, &values).await.map(drop)
}

pub async fn find(tx: &mut Tx, organisation: Uuid, account: Uuid) -> DbResult<Option<Known>> {
    let row = tx.optional(&FIND, &[organisation.into(), account.into()]).await?;
    let read = |row: Row| {
        Ok(Known { role: role(&row)?, accepted: row.get::<Option<i64>>("accepted_at")?.is_some() })
    };
    row.map(read).transpose()
}

/// The role that was accepted; none when the invitation is gone.
pub async fn accept(
    tx: &mut Tx,
    organisation: Uuid,
    account: Uuid,
    now: Timestamp,
) -> DbResult<Option<Role>> {
    let row = tx.optional(&ACCEPT, &[organisation.into(), account.into(), now.0.into()]).await?;
    row.map(|row| role(&row)).transpose()
}

pub async fn set_role(tx: &mut Tx, organisation: Uuid, account: Uuid, role: Role) -> DbResult<()> {
    let values = [organisation.into(), account.into(), role.as_str().into()];
    tx.execute(&SET_ROLE, &values).await.map(drop)
}

pub async fn remove(tx: &mut Tx, organisation: Uuid, account: Uuid) -> DbResult<()> {
    tx.execute(&REMOVE, &[organisation.into(), account.into()]).await.map(drop)
}

/// Takes back what was accepted; gives the organisations.
pub async fn suspend_all(tx: &mut Tx, account: Uuid) -> DbResult<Vec<Uuid>> {
    let rows = tx.all(&SUSPEND_ALL, &[account.into()]).await?;
    rows.iter().map(|row| row.get("organisation_id")).collect()
}

pub async fn other_owners(tx: &mut Tx, organisation: Uuid, but: Uuid) -> DbResult<i64> {
    tx.one(&OTHER_OWNERS, &[organisation.into(), but.into()]).await?.get("n")
}

pub async fn count_of(tx: &mut Tx, account: Uuid) -> DbResult<i64> {
    tx.one(&COUNT_OF, &[account.into()]).await?.get("n")
}

pub async fn of_account(app: &App, account: Uuid) -> DbResult<Vec<Membership>> {
    let read = |row: &Row| Ok(Membership { organisation: organisations::read_row(row)?, role: role(row)? });
    app.db.all(&OF_ACCOUNT, &[account.into()]).await?.iter().map(read).collect()
}

pub async fn list(app: &App, organisation: Uuid) -> DbResult<Vec<Member>> {
    let read = |row: &Row| {
        Ok(Member {
            account: accounts::store::read(app, row)?,
            role: role(row)?,
            invited_at: Timestamp(row.get("invited_at")?),
            accepted_at: row.get::<Option<i64>>("accepted_at")?.map(Timestamp),
        })
    };
    app.db.all(&LIST, &[organisation.into()]).await?.iter().map(read).collect()
}

fn role(row: &Row) -> DbResult<Role> {
    let text: String = row.get("role")?;
    let unknown = || DbError::Decode { column: "role".into(), wrong: format!("`{text}` is no role") };
    Role::parse(&text).ok_or_else(unknown)
}
