//! Signatures that a trap caught: kept, not counted, not written to, until a person releases them.

use db::{Sql, Statement};
use uuid::Uuid;

use super::failure::TokenFailure;
use super::{rules, store};
use crate::App;
use crate::kernel::{Bucket, Timestamp};

/// A quarantined signature as an operator's list shows it: nothing personal.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Quarantined {
    pub bucket: Bucket,
    pub id: Uuid,
    pub campaign: String,
    pub reason: String,
    pub country: String,
    pub created_at: Timestamp,
}

const LIST: Sql = Sql::new(
    "SELECT s.bucket, s.id, c.slug, s.quarantine, s.country, s.created_at FROM signature s \
     JOIN campaign c ON c.id = s.campaign_id WHERE s.quarantine IS NOT NULL ORDER BY s.created_at LIMIT $1",
);

/// The oldest quarantined signatures.
pub async fn quarantined(app: &App, limit: i64) -> Result<Vec<Quarantined>, TokenFailure> {
    let rows = app.db.all(&LIST, &[limit.into()]).await?;
    let read = |row: &db::Row| {
        Ok(Quarantined {
            bucket: row.get("bucket")?,
            id: row.get("id")?,
            campaign: row.get("slug")?,
            reason: row.get("quarantine")?,
            country: row.get("country")?,
            created_at: Timestamp(row.get("created_at")?),
        })
    };
    rows.iter().map(read).collect()
}

const RELEASE: Sql = Sql::new(
    "UPDATE signature SET quarantine = NULL, address_index = $3, created_at = $4 \
     WHERE bucket = $1 AND id = $2 AND quarantine IS NOT NULL AND NOT EXISTS (SELECT 1 FROM signature o \
     WHERE o.bucket = $1 AND o.campaign_id = $5 AND o.address_index = $3) RETURNING id",
);

/// Lets a quarantined signature go on: its confirmation mail is queued and its week begins now. `false` when it is
/// not there, or when its address has signed properly meanwhile.
pub async fn release(app: &App, bucket: Bucket, id: Uuid) -> Result<bool, TokenFailure> {
    let Some(found) = store::find(app, bucket, id).await?.filter(|found| found.quarantined) else {
        return Ok(false);
    };
    let Some(supporter) = &found.received.supporter else { return Ok(false) };
    let (_, address) = rules::email(&supporter.email).map_err(|_| TokenFailure::Invalid)?;
    let campaign = found.received.campaign_id;
    let index = app.vault.address_index(campaign.as_bytes(), &address).to_vec();
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let key = [bucket.into(), id.into(), index.into(), now.0.into(), campaign.into()];
    if tx.optional(&RELEASE, &key).await?.is_none() {
        return Ok(false);
    }
    let mail: Statement =
        store::mail(bucket, app.new_id(), id, "confirmation", &found.received.language, now);
    tx.batch(vec![mail]).await?;
    tx.commit().await?;
    Ok(true)
}
