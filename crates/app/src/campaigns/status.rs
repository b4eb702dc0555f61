//! Writing a campaign's state: in the database and in the stored bundle together.

use db::{DbResult, Sql, Tx};
use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;

use super::bundle::{self, Manifest};
use super::{CampaignFailure, Status, store};
use crate::App;

/// For how long a campaign is open that says nothing of its end.
const TERM_MONTHS: i64 = 3;

/// A campaign with its manifest as stored.
pub(super) struct Stored {
    pub id: Uuid,
    pub manifest: Manifest,
    slug: String,
    content: Vec<u8>,
}

/// Days to be written with a state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Days {
    pub opens: Option<Date>,
    pub closes: Option<Date>,
}

const FIND: Sql = Sql::new(
    "SELECT c.id AS id, f.path AS path, f.content AS content
     FROM campaign c JOIN bundle_file f ON f.campaign_id = c.id AND f.path = 'campaign.toml'
     WHERE c.slug = $1",
);

pub(super) async fn find(tx: &mut Tx, slug: &str) -> Result<Stored, CampaignFailure> {
    let row = tx.optional(&FIND, &[slug.into()]).await?.ok_or(CampaignFailure::Missing)?;
    let content = store::read_file(&row)?.content;
    let manifest = bundle::parse_manifest(&content).map_err(|_| broken(slug))?;
    Ok(Stored { id: row.get("id")?, manifest, slug: slug.to_owned(), content })
}

fn broken(slug: &str) -> CampaignFailure {
    CampaignFailure::Internal(format!("the stored campaign.toml of {slug} cannot be changed"))
}

const SPONSOR: Sql =
    Sql::new("SELECT organisation_id FROM campaign_organisation WHERE campaign_id = $1 AND role = 'sponsor'");

pub(super) async fn sponsor_of(tx: &mut Tx, campaign: Uuid) -> DbResult<Option<Uuid>> {
    tx.optional(&SPONSOR, &[campaign.into()]).await?.map(|row| row.get("organisation_id")).transpose()
}

/// The days of a campaign that somebody opens now: it begins today, and has an end.
pub(super) fn opening_days(manifest: &Manifest, today: Date) -> Days {
    let opens = (manifest.opens > today).then_some(today);
    let begins = opens.unwrap_or(manifest.opens).max(today);
    let closes = manifest.closes.is_none().then(|| begins.checked_add(TERM_MONTHS.months()).ok()).flatten();
    Days { opens, closes }
}

/// The day to be written when a campaign is closed: today, unless it has ended before or never begun.
pub(super) fn closing_days(manifest: &Manifest, today: Date) -> Days {
    let ends_later = manifest.closes.is_none_or(|closes| closes > today);
    Days { opens: None, closes: (ends_later && manifest.opens <= today).then_some(today) }
}

const UPDATE: Sql = Sql::new(
    "UPDATE campaign SET status = $1, opens = $2, closes = $3, version = version + 1, updated_at = $4 WHERE id = $5",
);
const UPDATE_FILE: Sql =
    Sql::new("UPDATE bundle_file SET content = $1 WHERE campaign_id = $2 AND path = 'campaign.toml'");

pub(super) async fn write(
    app: &App,
    tx: &mut Tx,
    stored: &Stored,
    status: Status,
    days: Days,
) -> Result<(), CampaignFailure> {
    let broken = || broken(&stored.slug);
    let content = bundle::set_status(&stored.content, status, days.opens, days.closes).ok_or_else(broken)?;
    let amended = bundle::parse_manifest(&content).map_err(|_| broken())?;
    let kept = |day: Option<Date>, is: Option<Date>| day.is_none() || day == is;
    if amended.status != status
        || !kept(days.opens, Some(amended.opens))
        || !kept(days.closes, amended.closes)
    {
        return Err(broken());
    }
    let closes = amended.closes.map(|day| day.to_string());
    let values = [
        status.as_str().into(),
        amended.opens.to_string().into(),
        closes.into(),
        app.now().0.into(),
        stored.id.into(),
    ];
    tx.execute(&UPDATE, &values).await?;
    tx.execute(&UPDATE_FILE, &[content.into(), stored.id.into()]).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_somebody_opens_begins_today_and_lasts_three_months_unless_it_says_otherwise() {
        let today = date(2026, 11, 30);
        let days = |opens: &str, closes: &str| {
            let files = crate::testing::bundle();
            let manifest = files.iter().find(|file| file.path == "campaign.toml").unwrap();
            let text = String::from_utf8_lossy(&manifest.content);
            let text = text.replace("opens = 2026-11-01", &format!("opens = {opens}{closes}"));
            opening_days(&bundle::parse_manifest(text.as_bytes()).unwrap(), today)
        };
        let three_months = Some(date(2027, 2, 28));
        assert_eq!(days("2026-11-01", ""), Days { opens: None, closes: three_months });
        assert_eq!(days("2027-01-24", ""), Days { opens: Some(today), closes: three_months });
        assert_eq!(days("2026-11-01", "\ncloses = 2027-05-01"), Days::default());
    }
}
