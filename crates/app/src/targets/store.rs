use db::{DbError, DbResult, Row, Sql, Tx};
use uuid::Uuid;

use super::{Mode, Pace, Target};
use crate::App;
use crate::kernel::Country;
use crate::languages::Language;

const FIND: Sql = Sql::new(
    "SELECT t.id, t.slug, t.name, t.office, t.country, t.language, t.emails, t.postal_address, t.time_zone,
            t.target_group, t.active, t.letters_per_hour, t.daily_cap, t.office_hours, t.mode,
            CAST(CASE WHEN c.letters_paused_at IS NULL AND l.paused_at IS NULL THEN 0 ELSE 1 END AS BIGINT) AS paused
     FROM target t JOIN campaign c ON c.id = t.campaign_id LEFT JOIN lane l ON l.target_id = t.id
     WHERE t.id = $1",
);

/// A target by its id, also one that a later import left out: its letters still go.
pub async fn find(app: &App, id: Uuid) -> DbResult<Option<Target>> {
    app.db.optional(&FIND, &[id.into()]).await?.as_ref().map(read).transpose()
}

const OF_CAMPAIGN: Sql = Sql::new(
    "SELECT t.id, t.slug, t.name, t.office, t.country, t.language, t.emails, t.postal_address, t.time_zone,
            t.target_group, t.active, t.letters_per_hour, t.daily_cap, t.office_hours, t.mode,
            CAST(CASE WHEN c.letters_paused_at IS NULL AND l.paused_at IS NULL THEN 0 ELSE 1 END AS BIGINT) AS paused
     FROM target t JOIN campaign c ON c.id = t.campaign_id LEFT JOIN lane l ON l.target_id = t.id
     WHERE t.campaign_id = $1 AND t.active = 1 ORDER BY t.position",
);

/// A campaign's active targets, in the bundle's order.
pub(crate) async fn of_campaign(app: &App, campaign_id: Uuid) -> DbResult<Vec<Target>> {
    app.db.all(&OF_CAMPAIGN, &[campaign_id.into()]).await?.iter().map(read).collect()
}

fn unknown(column: &str) -> DbError {
    DbError::Decode { column: column.into(), wrong: "not a known value".into() }
}

fn read(row: &Row) -> DbResult<Target> {
    let (country, language): (String, String) = (row.get("country")?, row.get("language")?);
    let lines = |text: String| text.lines().map(str::to_owned).collect();
    Ok(Target {
        id: row.get("id")?,
        slug: row.get("slug")?,
        name: row.get("name")?,
        office: row.get("office")?,
        country: Country::parse(&country).ok_or_else(|| unknown("country"))?,
        language: Language::parse(&language).ok_or_else(|| unknown("language"))?,
        emails: lines(row.get("emails")?),
        postal_address: lines(row.get("postal_address")?),
        time_zone: row.get("time_zone")?,
        group: row.get("target_group")?,
        pace: read_pace(row)?,
        active: row.get("active")?,
        paused: row.get("paused")?,
    })
}

fn read_pace(row: &Row) -> DbResult<Pace> {
    let (hours, mode): (Option<String>, Option<String>) = (row.get("office_hours")?, row.get("mode")?);
    let hours = hours.map(|text| text.parse().map_err(|_| unknown("office_hours"))).transpose()?;
    let mode = mode.map(|text| Mode::parse(&text).ok_or_else(|| unknown("mode"))).transpose()?;
    Ok(Pace {
        letters_per_hour: row.get("letters_per_hour")?,
        daily_cap: row.get("daily_cap")?,
        office_hours: hours,
        mode: mode.unwrap_or_default(),
    })
}

const RETIRE: Sql = Sql::new("UPDATE target SET active = 0 WHERE campaign_id = $1");

const PUT: Sql = Sql::new(
    "INSERT INTO target (id, campaign_id, slug, name, office, country, language, emails, postal_address, time_zone,
                         target_group, position, letters_per_hour, daily_cap, office_hours, mode, active)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1)
     ON CONFLICT (campaign_id, slug) DO UPDATE SET
       name = excluded.name, office = excluded.office, country = excluded.country, language = excluded.language,
       emails = excluded.emails, postal_address = excluded.postal_address, time_zone = excluded.time_zone,
       target_group = excluded.target_group, position = excluded.position,
       letters_per_hour = excluded.letters_per_hour, daily_cap = excluded.daily_cap,
       office_hours = excluded.office_hours, mode = excluded.mode, active = 1",
);

/// Makes these a campaign's targets: known ones, by slug, keep their id, and those left out become inactive, because
/// letters refer to them.
pub(crate) async fn put(tx: &mut Tx, campaign_id: Uuid, targets: &[Target]) -> DbResult<()> {
    tx.execute(&RETIRE, &[campaign_id.into()]).await?;
    for (position, target) in targets.iter().enumerate() {
        let values = [
            target.id.into(),
            campaign_id.into(),
            target.slug.as_str().into(),
            target.name.as_str().into(),
            target.office.as_str().into(),
            target.country.code().into(),
            target.language.as_str().into(),
            target.emails.join("\n").into(),
            target.postal_address.join("\n").into(),
            target.time_zone.as_str().into(),
            target.group.as_str().into(),
            (position as i64).into(),
            target.pace.letters_per_hour.into(),
            target.pace.daily_cap.into(),
            target.pace.office_hours.as_ref().map(ToString::to_string).into(),
            target.pace.mode.as_str().into(),
        ];
        tx.execute(&PUT, &values).await?;
    }
    Ok(())
}
