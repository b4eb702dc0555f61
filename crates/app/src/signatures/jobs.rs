//! What time does to signatures: the fold, one reminder, expiry, retention. Each step takes a bounded bite under a
//! lock, so that several processes may run this and each thing happens once; what a bite costs does not grow with
//! the table.

use std::collections::BTreeMap;

use db::{DbResult, Sql, Statement, Tx};
use uuid::Uuid;

use super::failure::TokenFailure;
use super::moderation::{TookEffect, take_effect};
use super::walk::{EXPIRE, REMIND, Visited, Walk};
use super::{SignatureState, backfill, counts, end, rules, store};
use crate::App;
use crate::campaigns::Status;
use crate::kernel::{Bucket, Timestamp};

const BITE: i64 = 200;
/// Retention ends on a day: nobody waits for the minute.
const RETAIN_EVERY: std::time::Duration = std::time::Duration::from_hours(1);

/// What one run did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct JobReport {
    pub changes_folded: usize,
    /// Signatures that came of an age at which they are looked at, whatever was to be done.
    pub visited: usize,
    pub reminded: usize,
    pub expired: usize,
    pub erased: usize,
    /// Set aside by a trap; a moderator decided, and nobody undid it.
    pub moderated: TookEffect,
    /// Signatures from before the public log that were looked at for it.
    pub backfilled: usize,
}

impl JobReport {
    pub fn is_idle(&self) -> bool {
        *self == Self::default()
    }
}

/// Runs every job once. Call again at once while the report is not idle.
pub async fn run_jobs_once(app: &App) -> Result<JobReport, TokenFailure> {
    let reminding = remind(app).await?;
    let expiring = expire(app).await?;
    // Retention waits for it: who is erased before having a leaf could not be told from who never signed.
    let (backfilled, all_have_leaves) = backfill::bite(app).await?;
    let moderated = take_effect(app).await?;
    let report = JobReport {
        moderated,
        backfilled,
        visited: reminding.visited + expiring.visited,
        reminded: reminding.done,
        expired: expiring.done + drop_unreleased(app).await?,
        erased: if all_have_leaves { retain(app).await? } else { 0 },
        changes_folded: counts::fold(app).await?,
    };
    if report.expired + report.erased + moderated.removed > 0 {
        app.db.scrub().await?;
    }
    app.board.refresh(app).await?;
    Ok(report)
}

/// How far one bite went, and what came of it.
#[derive(Debug, Clone, Copy, Default)]
struct Bite {
    visited: usize,
    done: usize,
}

/// Queues one reminder for each signature that has waited two days.
async fn remind(app: &App) -> Result<Bite, TokenFailure> {
    let now = app.now();
    let Some((mut tx, visited)) = REMIND.bite(app).await? else { return Ok(Bite::default()) };
    let too_old = now.minus(rules::CONFIRM_WITHIN);
    let mut mails = Vec::new();
    for one in visited.iter().filter(|one| one.is_waiting && one.created_at > too_old) {
        if app.catalogue.by_id(app, one.campaign_id).await?.status == Status::Open {
            mails.push(store::mail(one.bucket, one.id, "reminder", &one.language, now));
        }
    }
    let done = mails.len();
    mails.extend(asked(app, &REMIND, &visited));
    tx.batch(mails).await?;
    tx.commit().await?;
    Ok(Bite { visited: visited.len(), done })
}

/// Ends signatures that nobody confirmed within a week.
async fn expire(app: &App) -> Result<Bite, TokenFailure> {
    let Some((mut tx, visited)) = EXPIRE.bite(app).await? else { return Ok(Bite::default()) };
    let waiting: Vec<&Visited> = visited.iter().filter(|one| one.is_waiting).collect();
    let done = end_waiting(app, &mut tx, &waiting).await?;
    tx.batch(asked(app, &EXPIRE, &visited)).await?;
    tx.commit().await?;
    Ok(Bite { visited: visited.len(), done })
}

/// How many of those visited had confirmed, campaign by campaign. What a trap caught was never asked.
fn asked(app: &App, walk: &Walk, visited: &[Visited]) -> Vec<Statement> {
    let mut campaigns = BTreeMap::<Uuid, (i64, i64)>::new();
    for one in visited.iter().filter(|one| one.is_waiting || one.was_confirmed) {
        let (asked, confirmed) = campaigns.entry(one.campaign_id).or_default();
        *asked += 1;
        *confirmed += i64::from(one.was_confirmed);
    }
    let days = walk.days();
    let count = |(campaign, (asked, confirmed))| store::count_asked(app, campaign, days, asked, confirmed);
    campaigns.into_iter().map(count).collect()
}

/// Nothing was ever counted or written for them: what they were goes, and what was to be sent to them.
async fn end_waiting(app: &App, tx: &mut Tx, waiting: &[&Visited]) -> DbResult<usize> {
    let now = app.now();
    let (from, to) = (SignatureState::Pending.as_str(), SignatureState::Expired.as_str());
    let ends = waiting.iter().map(|one| {
        let freed = store::freed(one.id);
        let values =
            vec![one.bucket.into(), one.id.into(), to.into(), freed.into(), now.0.into(), from.into()];
        Statement::new(&store::END, values)
    });
    let ended = tx.batch(ends.collect()).await?;
    let mut rest = Vec::new();
    let mut done = 0;
    // One that was confirmed between our look and our hand has not ended.
    for (one, _) in waiting.iter().zip(ended).filter(|(_, rows)| !rows.is_empty()) {
        done += 1;
        rest.extend(store::forget(one.bucket, one.id));
    }
    tx.batch(rest).await?;
    Ok(done)
}

const TO_DROP: Sql = Sql::new(
    "SELECT bucket, id FROM signature WHERE quarantine IS NOT NULL AND created_at <= $1 ORDER BY created_at LIMIT $2",
);

/// Ends quarantined signatures that nobody released within a month.
async fn drop_unreleased(app: &App) -> Result<usize, TokenFailure> {
    let before = app.now().minus(rules::RELEASE_WITHIN);
    end_all(app, &TO_DROP, &[before.0.into(), BITE.into()], SignatureState::Expired).await
}

const CLOSED: Sql = Sql::new("SELECT id, closes, retention_days FROM campaign WHERE closes IS NOT NULL");
// The head of the campaign's range: those that ended stand behind it. In its order, so that no planner thinks of
// reading the whole table for the first few.
const TO_ERASE: Sql = Sql::new(
    "SELECT bucket, id FROM signature WHERE campaign_id = $1 AND address_index < $2 AND sealed IS NOT NULL \
     ORDER BY address_index LIMIT $3",
);

/// Erases personal data of campaigns whose retention has passed; the counts stay.
async fn retain(app: &App) -> Result<usize, TokenFailure> {
    let now = app.now();
    let looked = app.db.optional(&store::SETTING, &["retained_at".into()]).await?;
    let looked = looked.map(|row| row.get::<String>("value")).transpose()?.and_then(|text| text.parse().ok());
    if looked.is_some_and(|at| now >= Timestamp(at) && now < Timestamp(at).plus(RETAIN_EVERY)) {
        return Ok(0);
    }
    let mut erased = 0;
    for row in app.db.all(&CLOSED, &[]).await? {
        let Ok(closed) = row.get::<String>("closes")?.parse::<jiff::civil::Date>() else { continue };
        let days = jiff::Span::new().days(row.get::<i64>("retention_days")?);
        let Ok(until) = closed.checked_add(days) else { continue };
        if now < Timestamp::at_day(until) {
            continue;
        }
        let campaign: Uuid = row.get("id")?;
        let which = [campaign.into(), store::FREED.to_vec().into(), BITE.into()];
        erased += end_all(app, &TO_ERASE, &which, SignatureState::Erased).await?;
    }
    if erased == 0 {
        app.db.execute(&store::SET, &["retained_at".into(), now.0.to_string().into()]).await?;
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
