//! Signatures that a trap caught: kept, not counted, not written to, until a person releases them.

mod desk;
mod due;
mod store;

pub use desk::{
    AT_ONCE, Decided, DryCount, Page, UNDO_WITHIN, Verdict, Waiting, Which, Words, decide, decide_matching,
    decided, dry_count, few_waiting, look, undo,
};
pub use due::{TookEffect, take_effect};
#[cfg(test)]
pub use due::{release_if_due, remove_if_due};

use db::{Sql, Statement, Value};
use uuid::Uuid;

use super::failure::TokenFailure;
use super::{SignatureState, rules, store as rows};
use crate::App;
use crate::kernel::{Bucket, Timestamp};
use crate::log::{self, LeafKind};

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

const TAKE_OUT: Sql = Sql::new(
    "DELETE FROM signature WHERE bucket = $1 AND id = $2 AND quarantine IS NOT NULL AND state = 'pending' RETURNING id",
);
const TAKE_OUT_DUE: Sql = Sql::new(
    "DELETE FROM signature WHERE bucket = $1 AND id = $2 AND quarantine IS NOT NULL AND state = 'pending' \
     AND verdict = 'release' AND due_at <= $3 RETURNING id",
);
const MOVE_CONSENTS: Sql =
    Sql::new("UPDATE consent SET signature_id = $3 WHERE bucket = $1 AND signature_id = $2");

/// Lets a quarantined signature go on: its confirmation mail is queued and its week begins now. `false` when it is
/// not there, or when its address has signed properly meanwhile.
///
/// It goes on under a new id, because ids tell when a signature began. Nobody was ever told the old one.
pub async fn release(app: &App, bucket: Bucket, id: Uuid) -> Result<bool, TokenFailure> {
    release_by(app, (bucket, id), &TAKE_OUT, &[bucket.into(), id.into()]).await
}

/// The same as far as it was decided at the desk and is decided still.
async fn release_due(app: &App, (bucket, id): (Bucket, Uuid), now: Timestamp) -> Result<bool, TokenFailure> {
    release_by(app, (bucket, id), &TAKE_OUT_DUE, &[bucket.into(), id.into(), now.0.into()]).await
}

async fn release_by(
    app: &App,
    (bucket, id): (Bucket, Uuid),
    take_out: &Sql,
    key: &[Value],
) -> Result<bool, TokenFailure> {
    let Some(found) = rows::find(app, bucket, id).await?.filter(|found| found.quarantined) else {
        return Ok(false);
    };
    let Some(supporter) = &found.received.supporter else { return Ok(false) };
    let (_, address) = rules::email(&supporter.email).map_err(|_| TokenFailure::Invalid)?;
    let row = rows::released(app, &found, supporter, &address);
    let mut tx = app.db.begin().await?;
    if tx.optional(take_out, key).await?.is_none() {
        return Ok(false);
    }
    let insert = row.insert();
    if tx.execute(&insert.sql, &insert.values).await? == 0 {
        // Dropped, not committed: it waits as before.
        return Ok(false);
    }
    let move_consents = Statement::new(&MOVE_CONSENTS, vec![bucket.into(), id.into(), row.id.into()]);
    let mail = rows::mail(bucket, row.id, "confirmation", &row.language, row.created_at);
    tx.batch(vec![move_consents, mail]).await?;
    tx.commit().await?;
    Ok(true)
}

/// After a restore: takes over what the log's files know and the database does not, and ends the signatures that ended
/// since the backup. None when there is nothing to take over.
pub async fn adopt_log(app: &App) -> Result<Option<AdoptedLog>, TokenFailure> {
    let Some(adoption) = log::adoption(app).await? else { return Ok(None) };
    let adopted = AdoptedLog {
        leaves: adoption.size - adoption.from,
        ended: adoption.ended.len(),
        lost: adoption.lost(),
    };
    for (subject, kind) in &adoption.ended {
        let found = rows::find(app, subject.bucket, subject.id).await?;
        let state =
            if *kind == LeafKind::Erased { SignatureState::Erased } else { SignatureState::Withdrawn };
        if let Some(found) = found {
            super::end_saying(app, &found, state, *kind).await?;
        }
    }
    log::adopt(app, adoption).await?;
    super::scrub(app).await;
    Ok(Some(adopted))
}

/// What was taken over from the log's files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AdoptedLog {
    pub leaves: u64,
    /// Signatures that ended after the backup, and have ended again.
    pub ended: usize,
    /// Signatures that were confirmed after the backup: nothing is left of them but their leaves, which are struck out.
    pub lost: usize,
}

/// Takes a confirmed signature out that is not genuine: its data goes, the count goes down, the public log says that
/// it was the operator and not the person. `false` when it is not there or not confirmed.
pub async fn remove(app: &App, bucket: Bucket, id: Uuid) -> Result<bool, TokenFailure> {
    let found = rows::find(app, bucket, id).await?;
    let Some(found) = found.filter(|found| found.received.state == SignatureState::Confirmed) else {
        return Ok(false);
    };
    super::end_saying(app, &found, SignatureState::Withdrawn, LeafKind::Removed).await?;
    super::scrub(app).await;
    Ok(true)
}
