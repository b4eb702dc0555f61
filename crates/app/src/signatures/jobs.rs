//! What time does to signatures: the fold, one reminder, expiry, retention. Each step takes a bounded bite under a
//! lock, so that several processes may run this and each thing happens once.

use db::{DbResult, Sql, Statement};
use uuid::Uuid;

use super::failure::TokenFailure;
use super::{SignatureState, counts, end, rules, store};
use crate::App;
use crate::kernel::{Bucket, Timestamp};
use crate::languages::Language;

const REMIND_LOCK: i64 = 7_305_011;
const BITE: i64 = 200;

/// What one run did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct JobReport {
    pub changes_folded: usize,
    pub reminded: usize,
    pub expired: usize,
    pub erased: usize,
}

impl JobReport {
    pub fn is_idle(&self) -> bool {
        *self == Self::default()
    }
}

/// Runs every job once. Call again at once while the report is not idle.
pub async fn run_jobs_once(app: &App) -> Result<JobReport, TokenFailure> {
    let report = JobReport {
        reminded: remind(app).await?,
        expired: expire(app).await?,
        erased: retain(app).await?,
        changes_folded: counts::fold(app).await?,
    };
    if report.expired + report.erased > 0 {
        app.db.scrub().await?;
    }
    app.board.refresh(app).await?;
    Ok(report)
}

const TO_REMIND: Sql = Sql::new(
    "SELECT s.bucket, s.id, s.language FROM signature s JOIN campaign c ON c.id = s.campaign_id \
     WHERE s.state = 'pending' AND s.quarantine IS NULL AND s.created_at <= $1 AND s.created_at > $2 \
     AND c.status = 'open' AND NOT EXISTS (SELECT 1 FROM mail m WHERE m.bucket = s.bucket \
     AND m.signature_id = s.id AND m.kind = 'reminder') ORDER BY s.created_at LIMIT $3",
);

/// Queues one reminder for each signature that has waited two days.
async fn remind(app: &App) -> DbResult<usize> {
    let now = app.now();
    let (before, after) = (now.minus(rules::REMIND_AFTER), now.minus(rules::CONFIRM_WITHIN));
    let window = [before.0.into(), after.0.into(), BITE.into()];
    // A look without a transaction first: most of the time there is nothing, and the writer is needed elsewhere.
    if app.db.optional(&TO_REMIND, &window).await?.is_none() {
        return Ok(0);
    }
    let mut tx = app.db.begin().await?;
    if !tx.try_lock(REMIND_LOCK).await? {
        return Ok(0);
    }
    let due = tx.all(&TO_REMIND, &window).await?;
    let mails = due.iter().map(|row| {
        let language = Language::parse(&row.get::<String>("language")?).unwrap_or_else(Language::english);
        Ok(store::mail(row.get("bucket")?, app.new_id(), row.get("id")?, "reminder", &language, now))
    });
    let mails = mails.collect::<DbResult<Vec<Statement>>>()?;
    tx.batch(mails).await?;
    tx.commit().await?;
    Ok(due.len())
}

const TO_EXPIRE: Sql = Sql::new(
    "SELECT bucket, id FROM signature WHERE state = 'pending' AND quarantine IS NULL AND created_at <= $1 \
     ORDER BY created_at LIMIT $2",
);

const TO_DROP: Sql = Sql::new(
    "SELECT bucket, id FROM signature WHERE state = 'pending' AND quarantine IS NOT NULL AND created_at <= $1 \
     ORDER BY created_at LIMIT $2",
);

/// Ends signatures that nobody confirmed within a week, and quarantined ones that nobody released within a month.
async fn expire(app: &App) -> Result<usize, TokenFailure> {
    let before = app.now().minus(rules::CONFIRM_WITHIN);
    let expired = end_all(app, &TO_EXPIRE, &[before.0.into(), BITE.into()], SignatureState::Expired).await?;
    let before = app.now().minus(rules::RELEASE_WITHIN);
    let unreleased = end_all(app, &TO_DROP, &[before.0.into(), BITE.into()], SignatureState::Expired).await?;
    Ok(expired + unreleased)
}

// Only campaigns that still hold anyone's data: this runs every two seconds, over an archive of thousands.
const CLOSED: Sql = Sql::new(
    "SELECT c.id, c.closes, c.retention_days FROM campaign c WHERE c.closes IS NOT NULL \
     AND EXISTS (SELECT 1 FROM signature s WHERE s.campaign_id = c.id AND s.sealed IS NOT NULL)",
);
const TO_ERASE: Sql = Sql::new(
    "SELECT bucket, id FROM signature WHERE campaign_id = $1 AND state IN ('pending', 'confirmed') \
     AND sealed IS NOT NULL LIMIT $2",
);

/// Erases personal data of campaigns whose retention has passed; the counts stay.
async fn retain(app: &App) -> Result<usize, TokenFailure> {
    let mut erased = 0;
    for row in app.db.all(&CLOSED, &[]).await? {
        let Ok(closed) = row.get::<String>("closes")?.parse::<jiff::civil::Date>() else { continue };
        let days = jiff::Span::new().days(row.get::<i64>("retention_days")?);
        let Ok(until) = closed.checked_add(days) else { continue };
        if app.now() < Timestamp::at_day(until) {
            continue;
        }
        let campaign: Uuid = row.get("id")?;
        erased += end_all(app, &TO_ERASE, &[campaign.into(), BITE.into()], SignatureState::Erased).await?;
    }
    Ok(erased)
}

async fn end_all(
    app: &App,
    which: &Sql,
    values: &[db::Value],
    state: SignatureState,
) -> Result<usize, TokenFailure> {
    let rows = app.db.all(which, values).await?;
    for row in &rows {
        let (bucket, id): (Bucket, Uuid) = (row.get("bucket")?, row.get("id")?);
        if let Some(found) = store::find(app, bucket, id).await? {
            end(app, &found, state).await?;
        }
    }
    Ok(rows.len())
}
