//! Opening and closing: the status in the database and in the stored bundle change together.

use db::{Sql, Tx};
use jiff::civil::Date;
use uuid::Uuid;

use super::bundle::{self, Manifest};
use super::{CampaignFailure, Status, import, store};
use crate::App;

const FIND: Sql = Sql::new(
    "SELECT c.id AS id, f.path AS path, f.content AS content
     FROM campaign c JOIN bundle_file f ON f.campaign_id = c.id AND f.path = 'campaign.toml'
     WHERE c.slug = $1",
);

/// Sets the status. What is set already stays untouched, so that doing it twice does no harm.
pub(super) async fn set(app: &App, slug: &str, status: Status) -> Result<(), CampaignFailure> {
    if slug.contains('\0') {
        return Err(CampaignFailure::Missing);
    }
    let mut tx = import::begin(app).await?;
    let row = tx.optional(&FIND, &[slug.into()]).await?.ok_or(CampaignFailure::Missing)?;
    let (id, content) = (row.get("id")?, store::read_file(&row)?.content);
    let broken =
        || CampaignFailure::Internal(format!("the stored campaign.toml of {slug} cannot be changed"));
    let manifest = bundle::parse_manifest(&content).map_err(|_| broken())?;
    let today = app.now().day();
    if let Some(closes) = manifest.closes
        && status == Status::Open
        && closes < today
    {
        return Err(CampaignFailure::ClosesInPast(closes));
    }
    let closes = if status == Status::Closed { closing_day(&manifest, today) } else { None };
    if manifest.status == status && closes.is_none() {
        return Ok(());
    }
    let content = bundle::set_status(&content, status, closes).ok_or_else(broken)?;
    let amended = bundle::parse_manifest(&content).map_err(|_| broken())?;
    if amended.status != status || (closes.is_some() && amended.closes != closes) {
        return Err(broken());
    }
    write(app, &mut tx, id, &amended, content).await?;
    tx.commit().await?;
    app.catalogue.forget();
    Ok(())
}

/// The day to be written when a campaign is closed: today, unless it has ended before or never begun.
fn closing_day(manifest: &Manifest, today: Date) -> Option<Date> {
    let ends_later = manifest.closes.is_none_or(|closes| closes > today);
    (ends_later && manifest.opens <= today).then_some(today)
}

const UPDATE: Sql = Sql::new(
    "UPDATE campaign SET status = $1, closes = $2, version = version + 1, updated_at = $3 WHERE id = $4",
);
const UPDATE_FILE: Sql =
    Sql::new("UPDATE bundle_file SET content = $1 WHERE campaign_id = $2 AND path = 'campaign.toml'");

async fn write(
    app: &App,
    tx: &mut Tx,
    id: Uuid,
    manifest: &Manifest,
    content: Vec<u8>,
) -> Result<(), CampaignFailure> {
    let closes = manifest.closes.map(|day| day.to_string());
    let values = [manifest.status.as_str().into(), closes.into(), app.now().0.into(), id.into()];
    tx.execute(&UPDATE, &values).await?;
    tx.execute(&UPDATE_FILE, &[content.into(), id.into()]).await?;
    Ok(())
}
