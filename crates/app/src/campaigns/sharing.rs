//! What other organisations may do with a campaign.

use db::{Sql, Tx};
use uuid::Uuid;

use super::{BundleFault, CampaignFailure, import};
use crate::App;
use crate::organisations::{self, Organisation, Share};
use crate::trail::{self, Act, Actor, Entry, Subject};

const SHARES: Sql = Sql::new("SELECT organisation_id, what FROM campaign_share WHERE campaign_id = $1");

/// Each organisation that has a part in a campaign, besides the sponsor; one with several comes several times.
pub async fn shares(app: &App, campaign: Uuid) -> Result<Vec<(Uuid, Share)>, CampaignFailure> {
    let mut shares = Vec::new();
    for row in app.db.all(&SHARES, &[campaign.into()]).await? {
        if let Some(what) = Share::parse(&row.get::<String>("what")?) {
            shares.push((row.get("organisation_id")?, what));
        }
    }
    Ok(shares)
}

const PARTNERS: Sql = Sql::new(
    "SELECT o.id AS organisation_id, o.slug, o.name, o.kind, o.url, s.what FROM campaign_share s \
     JOIN organisation o ON o.id = s.organisation_id WHERE s.campaign_id = $1 ORDER BY o.name, o.slug, s.what",
);

/// The same, by name.
pub async fn partners(app: &App, campaign: Uuid) -> Result<Vec<(Organisation, Share)>, CampaignFailure> {
    let mut partners = Vec::new();
    for row in app.db.all(&PARTNERS, &[campaign.into()]).await? {
        if let Some(what) = Share::parse(&row.get::<String>("what")?) {
            partners.push((organisations::read_row(&row)?, what));
        }
    }
    Ok(partners)
}

const ADD: Sql = Sql::new(
    "INSERT INTO campaign_share (campaign_id, organisation_id, what, at) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (campaign_id, organisation_id, what) DO NOTHING",
);
const END: Sql = Sql::new(
    "DELETE FROM campaign_share WHERE campaign_id = $1 AND organisation_id = $2 AND what <> 'approve'",
);

/// Lets a partner's people see, translate or edit a campaign, in place of what they could before; `None` ends it.
pub async fn share(
    app: &App,
    actor: Actor,
    slug: &str,
    partner: &Organisation,
    what: Option<Share>,
) -> Result<(), CampaignFailure> {
    let campaign = app.catalogue.find(app, slug).await?;
    let sponsor = campaign.sponsor().map(|sponsor| sponsor.id);
    if sponsor == Some(partner.id) {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    tx.execute(&END, &[campaign.id.into(), partner.id.into()]).await?;
    if let Some(what) = what {
        let values = [campaign.id.into(), partner.id.into(), what.as_str().into(), app.now().0.into()];
        tx.execute(&ADD, &values).await?;
    }
    let what = what.map_or("nothing", Share::as_str);
    let entry = Entry::new(actor, Act::CampaignShared).about(Subject::Campaign(slug.to_owned()));
    let mut entry = entry.with(format!("{} {what}", partner.slug).as_str());
    entry.organisation = sponsor;
    trail::note(app, &mut tx, &entry).await?;
    tx.commit().await?;
    Ok(())
}

const END_APPROVERS: Sql = Sql::new("DELETE FROM campaign_share WHERE campaign_id = $1 AND what = 'approve'");

/// The organisation that a bundle names to approve its campaign; refused when nobody here knows it.
pub(super) async fn write_approver(
    app: &App,
    tx: &mut Tx,
    campaign: Uuid,
    approver: Option<&str>,
    files: &[super::BundleFile],
) -> Result<(), CampaignFailure> {
    tx.execute(&END_APPROVERS, &[campaign.into()]).await?;
    let Some(approver) = approver else { return Ok(()) };
    let Some(organisation) = organisations::id_in(tx, approver).await? else {
        return Err(CampaignFailure::Refused(vec![BundleFault {
            file: "campaign.toml".into(),
            line: import::manifest_line(files, |line| line.starts_with("approver")),
            wrong: format!("there is no organisation `{approver}` here"),
            right: "add it first, with `demarche organisation add`".into(),
        }]));
    };
    let what = Share::Approve.as_str();
    tx.execute(&ADD, &[campaign.into(), organisation.into(), what.into(), app.now().0.into()]).await?;
    Ok(())
}
