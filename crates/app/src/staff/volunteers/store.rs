use db::{DbError, DbResult, Row, Sql, Tx};
use uuid::Uuid;

use super::Volunteer;
use crate::App;
use crate::kernel::Timestamp;
use crate::languages::Language;

const INSERT: Sql = Sql::new(
    "INSERT INTO volunteer (id, account_id, campaign_id, language, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)",
);
const FIND: Sql = Sql::new(
    "SELECT id, account_id, campaign_id, language, expires_at FROM volunteer \
     WHERE id = $1 AND ended_at IS NULL AND expires_at > $2",
);
const LIST: Sql = Sql::new(
    "SELECT id, account_id, campaign_id, language, expires_at FROM volunteer \
     WHERE campaign_id = $1 AND language = $2 AND ended_at IS NULL AND expires_at > $3 ORDER BY id",
);
const END: Sql = Sql::new(
    "UPDATE volunteer SET ended_at = $3 WHERE id = $1 AND campaign_id = $2 AND ended_at IS NULL RETURNING account_id",
);

pub async fn insert(tx: &mut Tx, one: &Volunteer, now: Timestamp) -> DbResult<()> {
    let values = [
        one.id.into(),
        one.account.into(),
        one.campaign.into(),
        one.language.as_str().into(),
        now.0.into(),
        one.expires_at.0.into(),
    ];
    tx.execute(&INSERT, &values).await.map(drop)
}

fn read(row: &Row) -> DbResult<Volunteer> {
    let tag: String = row.get("language")?;
    let wrong = || DbError::Decode { column: "language".into(), wrong: format!("`{tag}` is not known") };
    Ok(Volunteer {
        id: row.get("id")?,
        account: row.get("account_id")?,
        campaign: row.get("campaign_id")?,
        language: Language::parse(&tag).ok_or_else(wrong)?,
        expires_at: Timestamp(row.get("expires_at")?),
    })
}

pub async fn find(app: &App, id: Uuid) -> DbResult<Option<Volunteer>> {
    app.db.optional(&FIND, &[id.into(), app.now().0.into()]).await?.as_ref().map(read).transpose()
}

pub async fn list(app: &App, campaign: Uuid, language: &Language) -> DbResult<Vec<Volunteer>> {
    let values = [campaign.into(), language.as_str().into(), app.now().0.into()];
    app.db.all(&LIST, &values).await?.iter().map(read).collect()
}

/// The account that stands for whoever had it; none when it had ended.
pub async fn end(tx: &mut Tx, id: Uuid, campaign: Uuid, now: Timestamp) -> DbResult<Option<Uuid>> {
    let row = tx.optional(&END, &[id.into(), campaign.into(), now.0.into()]).await?;
    row.map(|row| row.get("account_id")).transpose()
}
