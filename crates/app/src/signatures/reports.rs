//! A campaign's report is told to those who agreed that its sponsor writes to them again: once, whatever is killed.

use db::{Sql, Statement};

use super::failure::TokenFailure;
use crate::App;
use crate::campaigns::{self, Campaign, CampaignFailure};
use crate::kernel::BUCKETS;

const AT_ONCE: usize = 4;

// The mail's key keeps a second round from writing twice.
const QUEUE: Sql = Sql::new(
    "INSERT INTO mail (signature_id, kind, bucket, language, state, due_at, attempts, created_at, changed_at) \
     SELECT s.id, 'report', s.bucket, s.language, 'queued', $4, 0, $4, $4 \
     FROM consent c JOIN signature s ON s.bucket = c.bucket AND s.id = c.signature_id \
     WHERE c.bucket = $1 AND s.campaign_id = $2 AND c.organisation = $3 AND c.purpose = 'subscribe' \
     AND s.state = 'confirmed' AND s.quarantine IS NULL AND s.sealed IS NOT NULL \
     ON CONFLICT (signature_id, kind, bucket) DO NOTHING",
);

/// Queues the mails of reports that were not told yet; tells how many reports there were.
pub async fn tell_reports(app: &App) -> Result<usize, TokenFailure> {
    let waiting = campaigns::untold_reports(app, AT_ONCE).await?;
    for report in &waiting {
        match app.catalogue.by_id(app, report.campaign).await {
            Ok(campaign) => queue(app, &campaign).await?,
            Err(CampaignFailure::Missing) => {}
            Err(failure) => return Err(failure.into()),
        }
        let mut tx = app.db.begin().await?;
        campaigns::mark_told(&mut tx, report.id, app.now()).await?;
        tx.commit().await?;
    }
    Ok(waiting.len())
}

async fn queue(app: &App, campaign: &Campaign) -> Result<(), TokenFailure> {
    let Some(sponsor) = campaign.sponsor() else { return Ok(()) };
    for bucket in 0..BUCKETS {
        let values =
            vec![bucket.into(), campaign.id.into(), sponsor.slug.as_str().into(), app.now().0.into()];
        app.db.batch(vec![Statement::new(&QUEUE, values)]).await?;
    }
    Ok(())
}
