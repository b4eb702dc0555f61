//! Reading campaigns.

use std::collections::HashMap;
use std::time::Duration;

use db::{DbError, DbResult, Row, Sql};
use futures::future::try_join4;
use jiff::civil::Date;
use uuid::Uuid;

use super::bundle::{self, BundleFile};
use super::{
    Campaign, CampaignFailure, CampaignKind, CampaignOrganisation, CampaignSummary, Edition, EditionState,
    LetterText, OrganisationRole, Retention, Status, Update,
};
use crate::kernel::Timestamp;
use crate::languages::Language;
use crate::targets::{self, Routing};
use crate::{App, organisations};

/// An import may change a campaign between two of the statements that read it: then it is read again, so often.
const READINGS: usize = 5;

const VERSION: Sql = Sql::new("SELECT version FROM campaign WHERE id = $1");

pub(super) async fn version(app: &App, id: Uuid) -> DbResult<Option<i64>> {
    app.db.optional(&VERSION, &[id.into()]).await?.map(|row| row.get("version")).transpose()
}

const ID_OF_SLUG: Sql = Sql::new("SELECT id FROM campaign WHERE slug = $1");

pub(super) async fn id_of_slug(app: &App, slug: &str) -> DbResult<Option<Uuid>> {
    // PostgreSQL refuses a NUL in a text, and no slug holds one.
    if slug.contains('\0') {
        return Ok(None);
    }
    app.db.optional(&ID_OF_SLUG, &[slug.into()]).await?.map(|row| row.get("id")).transpose()
}

const SLUG_OF_ID: Sql = Sql::new("SELECT slug FROM campaign WHERE id = $1");

pub(super) async fn slug_of_id(app: &App, id: Uuid) -> DbResult<Option<String>> {
    app.db.optional(&SLUG_OF_ID, &[id.into()]).await?.map(|row| row.get("slug")).transpose()
}

const APPROVED: Sql = Sql::new("SELECT slug FROM campaign WHERE status = 'approved' AND opens <= $1");

/// Slugs of approved campaigns that open on this day or before.
pub(super) async fn approved_until(app: &App, day: Date) -> DbResult<Vec<String>> {
    app.db.all(&APPROVED, &[day.to_string().into()]).await?.iter().map(|row| row.get("slug")).collect()
}

const ENDED: Sql =
    Sql::new("SELECT slug FROM campaign WHERE status IN ('open', 'suspended') AND closes < $1");

/// Slugs of campaigns that go on as if their last day were not over.
pub(super) async fn ended_before(app: &App, day: Date) -> DbResult<Vec<String>> {
    app.db.all(&ENDED, &[day.to_string().into()]).await?.iter().map(|row| row.get("slug")).collect()
}

const SLUG_OF_NUMBER: Sql = Sql::new("SELECT slug FROM campaign WHERE number = $1");

pub(super) async fn slug_of_number(app: &App, number: i64) -> DbResult<Option<String>> {
    app.db.optional(&SLUG_OF_NUMBER, &[number.into()]).await?.map(|row| row.get("slug")).transpose()
}

/// Reads a campaign whole, as of one version of it.
pub(super) async fn load(app: &App, id: Uuid) -> Result<Campaign, CampaignFailure> {
    for _ in 0..READINGS {
        let campaign = load_once(app, id).await?;
        if version(app, id).await? == Some(campaign.version) {
            return Ok(campaign);
        }
    }
    Err(CampaignFailure::Unavailable("the campaign changes all the time".into()))
}

const CAMPAIGN: Sql = Sql::new("SELECT * FROM campaign WHERE id = $1");

async fn load_once(app: &App, id: Uuid) -> Result<Campaign, CampaignFailure> {
    let row = app.db.optional(&CAMPAIGN, &[id.into()]).await?.ok_or(CampaignFailure::Missing)?;
    let mut campaign = read_campaign(&row)?;
    let (organisations, editions, updates, targets) = try_join4(
        organisations_of(app, id),
        editions_of(app, id, &campaign.original),
        updates_of(app, id),
        targets::of_campaign(app, id),
    )
    .await?;
    if editions.is_empty() {
        return Err(CampaignFailure::Internal(format!("the campaign {} has no edition", campaign.slug)));
    }
    let stated = stated_of(app, id).await?;
    (campaign.cases, campaign.figures) = bundle::parse_people(&stated);
    let manifest = bundle::parse_stored_manifest(&stated);
    let term_days = manifest.as_ref().and_then(|manifest| u64::try_from(manifest.term_days?).ok());
    campaign.letter_term = term_days.map(|days| Duration::from_hours(days * 24));
    if let Some(manifest) = manifest {
        (campaign.approver, campaign.report) = (manifest.approver, manifest.report);
        campaign.source_links = manifest.source_links;
    }
    campaign.organisations = organisations;
    campaign.editions = editions;
    campaign.updates = updates;
    campaign.targets = targets;
    Ok(campaign)
}

fn read_campaign(row: &Row) -> DbResult<Campaign> {
    let retention_days: i64 = row.get("retention_days")?;
    Ok(Campaign {
        id: row.get("id")?,
        slug: row.get("slug")?,
        number: row.get("number")?,
        kind: read_word(row, "kind", CampaignKind::parse)?,
        status: read_word(row, "status", Status::parse)?,
        opens: read_word(row, "opens", read_day)?,
        closes: read_closes(row)?,
        original: read_word(row, "original", Language::parse)?,
        goal: row.get("goal")?,
        supersedes: row.get("supersedes")?,
        approver: None,
        source_links: Vec::new(),
        routing: read_routing(row)?,
        letters_per_hour: row.get("letters_per_hour")?,
        letter_term: None,
        message_allowed: row.get("message_allowed")?,
        retention: Retention { days: retention_days },
        report: super::Report::default(),
        version: row.get("version")?,
        updated_at: Timestamp(row.get("updated_at")?),
        organisations: Vec::new(),
        editions: Vec::new(),
        targets: Vec::new(),
        updates: Vec::new(),
        cases: Vec::new(),
        figures: crate::cases::Figures::default(),
    })
}

/// Reads a column whose words `parse` knows.
pub(super) fn read_word<T>(row: &Row, column: &str, parse: impl Fn(&str) -> Option<T>) -> DbResult<T> {
    let text: String = row.get(column)?;
    let wrong = || DbError::Decode { column: column.to_owned(), wrong: format!("`{text}` is not known") };
    parse(&text).ok_or_else(wrong)
}

pub(super) fn read_day(text: &str) -> Option<Date> {
    text.parse().ok()
}

/// Of a row with `id`, `status`, `opens` and `closes`.
pub(super) fn read_days(row: &Row) -> DbResult<(Uuid, Status, Date, Option<Date>)> {
    let status = read_word(row, "status", Status::parse)?;
    Ok((row.get("id")?, status, read_word(row, "opens", read_day)?, read_closes(row)?))
}

fn read_closes(row: &Row) -> DbResult<Option<Date>> {
    let closes: Option<String> = row.get("closes")?;
    closes.map(|_| read_word(row, "closes", read_day)).transpose()
}

fn read_routing(row: &Row) -> DbResult<Routing> {
    let missing = |column: &str| DbError::Decode { column: column.to_owned(), wrong: "it is missing".into() };
    let mode: String = row.get("routing")?;
    match mode.as_str() {
        "all" => Ok(Routing::All),
        "nearest" => {
            let fallback: Option<String> = row.get("routing_fallback")?;
            Ok(Routing::Nearest { fallback: fallback.ok_or_else(|| missing("routing_fallback"))? })
        }
        "random" => {
            let count: Option<i64> = row.get("routing_count")?;
            let count = count.and_then(|count| usize::try_from(count).ok());
            Ok(Routing::Random { count: count.ok_or_else(|| missing("routing_count"))? })
        }
        _ => Err(DbError::Decode { column: "routing".into(), wrong: format!("`{mode}` is not known") }),
    }
}

const ORGANISATIONS: Sql = Sql::new(
    "SELECT o.id AS organisation_id, o.slug AS slug, o.name AS name, o.kind AS kind, o.url AS url,
            c.role AS role, c.may_subscribe AS may_subscribe, c.may_share AS may_share
     FROM campaign_organisation c JOIN organisation o ON o.id = c.organisation_id
     WHERE c.campaign_id = $1 ORDER BY c.position",
);

async fn organisations_of(app: &App, id: Uuid) -> DbResult<Vec<CampaignOrganisation>> {
    let read = |row: &Row| {
        Ok(CampaignOrganisation {
            organisation: organisations::read_row(row)?,
            role: read_word(row, "role", OrganisationRole::parse)?,
            may_subscribe: row.get("may_subscribe")?,
            may_share: row.get("may_share")?,
        })
    };
    app.db.all(&ORGANISATIONS, &[id.into()]).await?.iter().map(read).collect()
}

const EDITIONS: Sql = Sql::new(
    "SELECT * FROM edition WHERE campaign_id = $1 AND (state <> 'draft' OR language = $2) ORDER BY language",
);

/// The editions that are shown, the original first.
async fn editions_of(app: &App, id: Uuid, original: &Language) -> DbResult<Vec<Edition>> {
    let rows = app.db.all(&EDITIONS, &[id.into(), original.as_str().into()]).await?;
    let mut editions: Vec<Edition> = rows.iter().map(read_edition).collect::<DbResult<_>>()?;
    editions.sort_by_key(|edition| edition.language != *original);
    Ok(editions)
}

fn read_edition(row: &Row) -> DbResult<Edition> {
    let demands: String = row.get("demands")?;
    let subject: Option<String> = row.get("letter_subject")?;
    let salutation: Option<String> = row.get("letter_salutation")?;
    let body: Option<String> = row.get("letter_body")?;
    let letter = subject.zip(salutation).zip(body);
    let wrong =
        |error: serde_json::Error| DbError::Decode { column: "demands".into(), wrong: error.to_string() };
    Ok(Edition {
        language: read_word(row, "language", Language::parse)?,
        title: row.get("title")?,
        summary: row.get("summary")?,
        translator: row.get("translator")?,
        state: read_word(row, "state", EditionState::parse)?,
        appeal: row.get("appeal")?,
        demands: serde_json::from_str(&demands).map_err(wrong)?,
        letter: letter.map(|((subject, salutation), body)| LetterText { subject, salutation, body }),
        outcome: row.get("outcome")?,
    })
}

const UPDATES: Sql =
    Sql::new("SELECT * FROM campaign_update WHERE campaign_id = $1 ORDER BY date DESC, language");

async fn updates_of(app: &App, id: Uuid) -> DbResult<Vec<Update>> {
    let read = |row: &Row| {
        Ok(Update {
            date: read_word(row, "date", read_day)?,
            language: read_word(row, "language", Language::parse)?,
            title: row.get("title")?,
            source: row.get("source")?,
            body: row.get("body")?,
        })
    };
    app.db.all(&UPDATES, &[id.into()]).await?.iter().map(read).collect()
}

const STATED: Sql = Sql::new(
    "SELECT path, content FROM bundle_file
     WHERE campaign_id = $1 AND path IN ('campaign.toml', 'cases.toml', 'figures.toml')",
);

/// Files of the bundle that are read as they stand.
async fn stated_of(app: &App, id: Uuid) -> DbResult<Vec<BundleFile>> {
    app.db.all(&STATED, &[id.into()]).await?.iter().map(read_file).collect()
}

const FILES: Sql = Sql::new("SELECT path, content FROM bundle_file WHERE campaign_id = $1");

/// The bundle as it came, by path.
pub(super) async fn files_of(app: &App, id: Uuid) -> DbResult<Vec<BundleFile>> {
    let rows = app.db.all(&FILES, &[id.into()]).await?;
    let mut files: Vec<BundleFile> = rows.iter().map(read_file).collect::<DbResult<_>>()?;
    // Sorted here, because collations of the database differ.
    files.sort();
    Ok(files)
}

const FILE: Sql = Sql::new("SELECT path, content FROM bundle_file WHERE campaign_id = $1 AND path = $2");

pub(super) async fn file_of(app: &App, id: Uuid, path: &str) -> DbResult<Option<BundleFile>> {
    if path.contains('\0') {
        return Ok(None);
    }
    app.db.optional(&FILE, &[id.into(), path.into()]).await?.as_ref().map(read_file).transpose()
}

pub(super) fn read_file(row: &Row) -> DbResult<BundleFile> {
    Ok(BundleFile { path: row.get("path")?, content: row.get("content")? })
}

const LIST: Sql = Sql::new("SELECT * FROM campaign ORDER BY opens DESC, number DESC");

const LIST_EDITIONS: Sql = Sql::new(
    "SELECT e.campaign_id AS campaign_id, e.language AS language, e.title AS title, e.summary AS summary,
            CASE WHEN e.outcome IS NULL THEN 0 ELSE 1 END AS has_outcome
     FROM edition e JOIN campaign c ON c.id = e.campaign_id
     WHERE e.state <> 'draft' OR e.language = c.original",
);

/// Every campaign, newest first, drafts too.
pub(super) async fn list(app: &App) -> DbResult<Vec<CampaignSummary>> {
    let rows = app.db.all(&LIST, &[]).await?;
    let mut campaigns: Vec<CampaignSummary> = rows.iter().map(read_summary).collect::<DbResult<_>>()?;
    let places: HashMap<Uuid, usize> = campaigns.iter().enumerate().map(|(at, c)| (c.id, at)).collect();
    for row in app.db.all(&LIST_EDITIONS, &[]).await? {
        let Some(at) = places.get(&row.get("campaign_id")?) else { continue };
        let campaign = &mut campaigns[*at];
        let language = read_word(&row, "language", Language::parse)?;
        campaign.titles.insert(language.clone(), row.get("title")?);
        campaign.summaries.insert(language, row.get("summary")?);
        campaign.has_outcome |= row.get::<bool>("has_outcome")?;
    }
    Ok(campaigns)
}

fn read_summary(row: &Row) -> DbResult<CampaignSummary> {
    let campaign = read_campaign(row)?;
    Ok(CampaignSummary {
        id: campaign.id,
        slug: campaign.slug,
        number: campaign.number,
        kind: campaign.kind,
        status: campaign.status,
        opens: campaign.opens,
        closes: campaign.closes,
        original: campaign.original,
        goal: campaign.goal,
        supersedes: campaign.supersedes,
        version: campaign.version,
        updated_at: campaign.updated_at,
        titles: std::collections::BTreeMap::new(),
        summaries: std::collections::BTreeMap::new(),
        has_outcome: false,
    })
}
