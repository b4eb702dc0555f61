//! The rows of block lists.

use db::{DbResult, Row, Sql, Statement, Tx};
use uuid::Uuid;

use super::{Block, Entered};
use crate::App;
use crate::kernel::Timestamp;

const ALL: Sql = Sql::new("SELECT id, organisation_id, sealed, created_at FROM block");
const OF: Sql = Sql::new(
    "SELECT id, organisation_id, sealed, created_at FROM block WHERE organisation_id = $1 ORDER BY id DESC",
);
const INSERT: Sql =
    Sql::new("INSERT INTO block (id, organisation_id, sealed, created_at) VALUES ($1, $2, $3, $4)");
const DELETE: Sql = Sql::new("DELETE FROM block WHERE id = $1 AND organisation_id = $2");
const VERSION: Sql = Sql::new("SELECT value FROM setting WHERE key = 'blocks'");
const CHANGED: Sql = Sql::new(
    "INSERT INTO setting (key, value) VALUES ('blocks', '1') ON CONFLICT (key) DO UPDATE \
     SET value = CAST(CAST(setting.value AS BIGINT) + 1 AS TEXT)",
);

/// Grows with every change of any list; 0 before the first.
pub async fn version(app: &App) -> DbResult<i64> {
    let row = app.db.optional(&VERSION, &[]).await?;
    let text = row.map(|row| row.get::<String>("value")).transpose()?;
    Ok(text.and_then(|text| text.parse().ok()).unwrap_or(0))
}

pub async fn all(app: &App) -> DbResult<Vec<(Uuid, Entered)>> {
    read(app, &app.db.all(&ALL, &[]).await?)
}

pub async fn of(app: &App, organisation: Uuid) -> DbResult<Vec<Entered>> {
    let rows = read(app, &app.db.all(&OF, &[organisation.into()]).await?)?;
    Ok(rows.into_iter().map(|(_, entered)| entered).collect())
}

/// What was sealed with another key is passed over: it can match nothing.
fn read(app: &App, rows: &[Row]) -> DbResult<Vec<(Uuid, Entered)>> {
    let mut read = Vec::with_capacity(rows.len());
    for row in rows {
        let id: Uuid = row.get("id")?;
        let sealed: Vec<u8> = row.get("sealed")?;
        let plain = app.vault.unseal(id.as_bytes(), &sealed).ok();
        let text = plain.and_then(|plain| String::from_utf8(plain.to_vec()).ok());
        if let Some(block) = text.and_then(|text| Block::parse(&text).ok()) {
            let created_at = Timestamp(row.get("created_at")?);
            read.push((row.get("organisation_id")?, Entered { id, block, created_at }));
        }
    }
    Ok(read)
}

pub async fn insert(app: &App, tx: &mut Tx, organisation: Uuid, new: &[Entered]) -> DbResult<()> {
    let insert = |one: &Entered| {
        let sealed = app.vault.seal(app.chance.as_ref(), one.id.as_bytes(), one.block.to_string().as_bytes());
        Statement::new(
            &INSERT,
            vec![one.id.into(), organisation.into(), sealed.into(), one.created_at.0.into()],
        )
    };
    tx.batch(new.iter().map(insert).collect()).await?;
    tx.execute(&CHANGED, &[]).await.map(drop)
}

pub async fn delete(tx: &mut Tx, organisation: Uuid, id: Uuid) -> DbResult<()> {
    tx.execute(&DELETE, &[id.into(), organisation.into()]).await?;
    tx.execute(&CHANGED, &[]).await.map(drop)
}
