//! Tells staff what happens to their campaigns: what waits for whoever approves them, what was answered, and the
//! reminders of an open campaign and of a report that is due.

use db::{DbResult, Tx};
use uuid::Uuid;

use crate::App;
use crate::campaigns::{self, Campaign, CampaignFailure, Topic, Untold};
use crate::organisations::Share;
use crate::staff::mail::{self, Notice};
use crate::staff::{Action, permissions};

const AT_ONCE: usize = 50;

/// Queues the mails of what was not told yet; tells how many notices there were.
pub async fn tell_due(app: &App) -> Result<usize, CampaignFailure> {
    let waiting = campaigns::untold(app, AT_ONCE).await?;
    for untold in &waiting {
        let campaign = match app.catalogue.by_id(app, untold.campaign).await {
            Ok(campaign) => Some(campaign),
            Err(CampaignFailure::Missing) => None,
            Err(failure) => return Err(failure),
        };
        let mut tx = app.db.begin().await?;
        if campaigns::mark_told(&mut tx, untold.id, app.now()).await?
            && let Some(campaign) = campaign
        {
            tell(app, &mut tx, &campaign, untold).await?;
        }
        tx.commit().await?;
    }
    Ok(waiting.len())
}

async fn tell(app: &App, tx: &mut Tx, campaign: &Campaign, untold: &Untold) -> Result<(), CampaignFailure> {
    let action =
        if untold.topic.is_for_approvers() { Action::ApproveCampaigns } else { Action::EditCampaigns };
    let Some(organisation) = whose(app, campaign, untold.topic).await? else { return Ok(()) };
    let place = if untold.topic == Topic::ReportDue { "report" } else { "state" };
    let notice = Notice {
        topic: untold.topic.as_str().to_owned(),
        about: campaign.original_edition().title.clone(),
        path: format!("/desk/campaigns/{}/{place}", campaign.slug),
        words: untold.words.clone(),
    };
    mail::tell(app, tx, organisation, permissions::roles(action), &notice).await?;
    Ok(())
}

/// The organisation that approves, or the one that asks.
async fn whose(app: &App, campaign: &Campaign, topic: Topic) -> Result<Option<Uuid>, CampaignFailure> {
    if topic.is_for_approvers() {
        let shares = campaigns::shares(app, campaign.id).await?;
        if let Some((approver, _)) = shares.into_iter().find(|(_, share)| *share == Share::Approve) {
            return Ok(Some(approver));
        }
    }
    Ok(campaign.sponsor().map(|sponsor| sponsor.id))
}

/// Notes today's reminders, and forgets those of long ago.
pub async fn remind(app: &App) -> DbResult<u64> {
    campaigns::forget_notices(app).await?;
    campaigns::remind(app).await
}

#[cfg(test)]
mod tests;
