//! What staff must be told of a campaign. Written with the move that it tells of; whoever tells takes it from here.

use db::{DbResult, Row, Sql, Tx};
use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;

use super::{Move, Status, store};
use crate::App;
use crate::kernel::Timestamp;

/// A campaign of long ago is not reminded of today.
const FRESH_DAYS: i32 = 7;
/// After these months nobody is asked for a report any more.
const ASKED_MONTHS: i32 = 3;

const REPORTED: &str = "reported";

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Topic {
    ReviewAsked,
    SentBack,
    Approved,
    /// By itself, on its day.
    Opened,
    /// It has been open for so many months.
    Monthly,
    /// It ends in two weeks.
    TwoWeeks,
    /// It ends in two days.
    TwoDays,
    ReportDue,
    /// For supporters who agreed to hear more; the others are for staff.
    Reported,
    ExtensionAsked,
    ExtensionGranted,
    ExtensionDeclined,
}

impl Topic {
    /// Those for staff.
    pub const ALL: [Self; 11] = [
        Self::ReviewAsked,
        Self::SentBack,
        Self::Approved,
        Self::Opened,
        Self::Monthly,
        Self::TwoWeeks,
        Self::TwoDays,
        Self::ReportDue,
        Self::ExtensionAsked,
        Self::ExtensionGranted,
        Self::ExtensionDeclined,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::ReviewAsked => "review-asked",
            Self::SentBack => "sent-back",
            Self::Approved => "approved",
            Self::Opened => "opened",
            Self::Monthly => "monthly",
            Self::TwoWeeks => "two-weeks",
            Self::TwoDays => "two-days",
            Self::ReportDue => "report-due",
            Self::Reported => REPORTED,
            Self::ExtensionAsked => "extension-asked",
            Self::ExtensionGranted => "extension-granted",
            Self::ExtensionDeclined => "extension-declined",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().chain([Self::Reported]).find(|topic| topic.as_str() == text)
    }

    /// For whoever approves the campaign; the others are for its editors.
    pub fn is_for_approvers(self) -> bool {
        matches!(self, Self::ReviewAsked | Self::ExtensionAsked)
    }

    /// What a move tells others; nothing of what people do with their own.
    pub(super) fn of(makes: Move, by_itself: bool) -> Option<Self> {
        match makes {
            Move::AskForReview => Some(Self::ReviewAsked),
            Move::SendBack => Some(Self::SentBack),
            Move::Approve => Some(Self::Approved),
            Move::Open if by_itself => Some(Self::Opened),
            Move::Close => Some(Self::ReportDue),
            Move::Report => Some(Self::Reported),
            _ => None,
        }
    }
}

const ADD: Sql = Sql::new(
    "INSERT INTO campaign_notice (id, campaign_id, topic, occasion, words, at) VALUES ($1, $2, $3, $4, $5, $6) \
     ON CONFLICT (campaign_id, topic, occasion) DO NOTHING",
);

pub(super) async fn note(app: &App, tx: &mut Tx, campaign: Uuid, topic: Topic, words: &str) -> DbResult<()> {
    let id = app.new_id();
    let occasion = match topic {
        Topic::ReportDue => app.now().day().to_string(),
        // Whatever is corrected later.
        Topic::Reported => "once".to_owned(),
        _ => id.to_string(),
    };
    add(app, tx, (id, campaign), topic, &occasion, words).await.map(drop)
}

async fn add(
    app: &App,
    tx: &mut Tx,
    (id, campaign): (Uuid, Uuid),
    topic: Topic,
    occasion: &str,
    words: &str,
) -> DbResult<u64> {
    let now = app.now().0;
    let values =
        [id.into(), campaign.into(), topic.as_str().into(), occasion.into(), words.into(), now.into()];
    tx.execute(&ADD, &values).await
}

/// What is due today for a campaign: each topic once for each of its days.
fn reminder(status: Status, opens: Date, closes: Option<Date>, today: Date) -> Option<(Topic, Date)> {
    match (status, closes) {
        (Status::Closed, Some(closes)) => {
            let day = last_month(closes, today, 1..=ASKED_MONTHS)?;
            Some((Topic::ReportDue, day))
        }
        (Status::Open | Status::Suspended, Some(closes)) if days(today, closes) < 0 => None,
        (Status::Open | Status::Suspended, Some(closes)) if days(today, closes) <= 2 => {
            Some((Topic::TwoDays, closes))
        }
        (Status::Open | Status::Suspended, Some(closes)) if days(today, closes) <= 14 => {
            Some((Topic::TwoWeeks, closes))
        }
        (Status::Open | Status::Suspended, _) => {
            Some((Topic::Monthly, last_month(opens, today, 1..=i32::MAX)?))
        }
        _ => None,
    }
}

fn days(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

/// The last day up to today that lies whole months after `from`, if that was of late.
fn last_month(from: Date, today: Date, months: std::ops::RangeInclusive<i32>) -> Option<Date> {
    let since = from.until((jiff::Unit::Month, today)).ok()?.get_months();
    let day = from.checked_add(since.months()).ok()?;
    (months.contains(&since) && days(day, today) < FRESH_DAYS).then_some(day)
}

const RUNNING: Sql = Sql::new(
    "SELECT id, status, opens, closes FROM campaign WHERE status IN ('open', 'suspended', 'closed') AND \
     (closes IS NULL OR closes > $1)",
);

/// Notes the reminders of today; tells how many are new.
pub async fn remind(app: &App) -> DbResult<u64> {
    let today = app.now().day();
    let oldest = today.saturating_sub((ASKED_MONTHS + 1).months());
    let mut added = 0;
    for row in app.db.all(&RUNNING, &[oldest.to_string().into()]).await? {
        let (id, status, opens, closes) = store::read_days(&row)?;
        let Some((topic, day)) = reminder(status, opens, closes, today) else { continue };
        let mut tx = app.db.begin().await?;
        added += add(app, &mut tx, (app.new_id(), id), topic, &day.to_string(), "").await?;
        tx.commit().await?;
    }
    Ok(added)
}

/// Something that staff were not told yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untold {
    pub id: Uuid,
    pub campaign: Uuid,
    pub topic: Topic,
    pub words: String,
}

const UNTOLD: Sql = Sql::new(
    "SELECT id, campaign_id, topic, words FROM campaign_notice WHERE told_at IS NULL AND topic <> 'reported' \
     ORDER BY at LIMIT $1",
);
const UNTOLD_REPORTS: Sql = Sql::new(
    "SELECT id, campaign_id, topic, words FROM campaign_notice WHERE told_at IS NULL AND topic = 'reported' \
     ORDER BY at LIMIT $1",
);
const TOLD: Sql = Sql::new("UPDATE campaign_notice SET told_at = $2 WHERE id = $1 AND told_at IS NULL");
const FORGET: Sql = Sql::new("DELETE FROM campaign_notice WHERE told_at < $1");

pub async fn untold(app: &App, limit: usize) -> DbResult<Vec<Untold>> {
    read(app, &UNTOLD, limit).await
}

/// Reports that supporters were not told of yet.
pub async fn untold_reports(app: &App, limit: usize) -> DbResult<Vec<Untold>> {
    read(app, &UNTOLD_REPORTS, limit).await
}

async fn read(app: &App, sql: &Sql, limit: usize) -> DbResult<Vec<Untold>> {
    let rows = app.db.all(sql, &[(limit as i64).into()]).await?;
    let read = |row: &Row| {
        let topic: String = row.get("topic")?;
        let Some(topic) = Topic::parse(&topic) else { return Ok(None) };
        let (id, campaign) = (row.get("id")?, row.get("campaign_id")?);
        Ok(Some(Untold { id, campaign, topic, words: row.get("words")? }))
    };
    rows.iter().filter_map(|row| read(row).transpose()).collect()
}

/// Is it this transaction that tells it?
pub async fn mark_told(tx: &mut Tx, id: Uuid, at: Timestamp) -> DbResult<bool> {
    Ok(tx.execute(&TOLD, &[id.into(), at.0.into()]).await? > 0)
}

/// Reminders come once a day of a year: what is older need not be known any more.
pub async fn forget(app: &App) -> DbResult<()> {
    let year = std::time::Duration::from_hours(366 * 24);
    app.db.execute(&FORGET, &[app.now().minus(year).0.into()]).await.map(drop)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn an_open_campaign_is_reminded_of_each_month_and_before_its_end() {
        let (opens, closes) = (date(2026, 11, 30), date(2027, 2, 28));
        let on = |day: Date| reminder(Status::Open, opens, Some(closes), day);
        assert_eq!(on(date(2026, 12, 29)), None);
        for day in [30, 31] {
            assert_eq!(on(date(2026, 12, day)), Some((Topic::Monthly, date(2026, 12, 30))));
        }
        // A worker that was away for a day tells it late, not twice; after a week it is no news.
        assert_eq!(on(date(2027, 1, 6)), None);
        assert_eq!(on(date(2027, 1, 31)), Some((Topic::Monthly, date(2027, 1, 30))));
        assert_eq!(on(date(2027, 2, 14)), Some((Topic::TwoWeeks, closes)));
        assert_eq!(on(date(2027, 2, 26)), Some((Topic::TwoDays, closes)));
        assert_eq!(on(date(2027, 2, 28)), Some((Topic::TwoDays, closes)));
        assert_eq!(on(date(2027, 3, 1)), None);
        assert_eq!(reminder(Status::Draft, opens, Some(closes), date(2027, 2, 26)), None);
    }

    #[test]
    fn a_report_is_asked_for_three_times_and_then_no_more() {
        let closes = date(2027, 2, 28);
        let on = |day: Date| reminder(Status::Closed, date(2026, 11, 30), Some(closes), day);
        for (day, due) in [
            (date(2027, 3, 1), false),
            (date(2027, 3, 28), true),
            (date(2027, 4, 28), true),
            (date(2027, 5, 29), true),
            (date(2027, 6, 28), false),
        ] {
            assert_eq!(on(day).is_some(), due, "{day}");
        }
        assert_eq!(reminder(Status::Reported, closes, Some(closes), date(2027, 3, 28)), None);
    }
}
