use db::{DbResult, Sql};
use uuid::Uuid;

use super::Held;
use crate::App;
use crate::kernel::Timestamp;

const INSERT: Sql = Sql::new(
    "INSERT INTO held (id, campaign_id, account_id, kind, name, content, created_at) \
     VALUES ($1, $2, $3, $4, $5, $6, $7)",
);
const FIND: Sql =
    Sql::new("SELECT kind, name, content FROM held WHERE id = $1 AND campaign_id = $2 AND created_at > $3");
const REMOVE: Sql = Sql::new("DELETE FROM held WHERE id = $1 AND campaign_id = $2");
const FORGET: Sql = Sql::new("DELETE FROM held WHERE created_at <= $1");

pub async fn insert(app: &App, id: Uuid, campaign: Uuid, account: Option<Uuid>, held: &Held) -> DbResult<()> {
    let values = [
        id.into(),
        campaign.into(),
        account.into(),
        held.kind.as_str().into(),
        held.name.as_str().into(),
        held.content.as_slice().into(),
        app.now().0.into(),
    ];
    app.db.execute(&INSERT, &values).await.map(drop)
}

pub async fn find(app: &App, campaign: Uuid, id: Uuid, after: Timestamp) -> DbResult<Option<Held>> {
    let row = app.db.optional(&FIND, &[id.into(), campaign.into(), after.0.into()]).await?;
    let read = |row: db::Row| {
        Ok(Held { kind: row.get("kind")?, name: row.get("name")?, content: row.get("content")? })
    };
    row.map(read).transpose()
}

pub async fn remove(app: &App, campaign: Uuid, id: Uuid) -> DbResult<()> {
    app.db.execute(&REMOVE, &[id.into(), campaign.into()]).await.map(drop)
}

pub async fn forget(app: &App, before: Timestamp) -> DbResult<()> {
    app.db.execute(&FORGET, &[before.0.into()]).await.map(drop)
}
