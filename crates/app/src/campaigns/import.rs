//! Writing a judged bundle: all of it in one transaction, or nothing.

use db::{DbResult, Row, Sql, Tx};
use jiff::civil::Date;
use uuid::Uuid;

use super::bundle::{Bundle, BundleFault, BundleFile, ListedTarget, Manifest, NamedOrganisation};
use super::{CampaignFailure, Edition, Status, sharing, store, words};
use crate::App;
use crate::organisations::{self, Organisation};
use crate::targets::{self, Target};

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportReport {
    pub slug: String,
    pub created: bool,
    /// False when the very same bundle had been imported before.
    pub changed: bool,
    pub editions: usize,
    pub targets: usize,
    pub updates: usize,
}

/// The row is locked until the transaction ends, on every engine: whoever comes second waits, and then sees what
/// the first one wrote.
const TAKE_TURN: Sql = Sql::new(
    "INSERT INTO setting (key, value) VALUES ('campaigns_written_at', $1)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value",
);

/// Begins a transaction that writes campaigns: one import, opening or closing at a time.
pub(crate) async fn begin(app: &App) -> DbResult<Tx> {
    let mut tx = app.db.begin().await?;
    tx.execute(&TAKE_TURN, &[app.now().to_string().into()]).await?;
    Ok(tx)
}

/// What is known of a campaign that a bundle is to replace.
struct Known {
    id: Uuid,
    routing: String,
    fallback: Option<String>,
    status: String,
    closes: Option<String>,
    version: i64,
}

const KNOWN: Sql =
    Sql::new("SELECT id, routing, routing_fallback, status, closes, version FROM campaign WHERE slug = $1");

impl Known {
    async fn find(tx: &mut Tx, slug: &str) -> DbResult<Option<Self>> {
        let read = |row: Row| {
            Ok(Self {
                id: row.get("id")?,
                routing: row.get("routing")?,
                fallback: row.get("routing_fallback")?,
                status: row.get("status")?,
                closes: row.get("closes")?,
                version: row.get("version")?,
            })
        };
        tx.optional(&KNOWN, &[slug.into()]).await?.map(read).transpose()
    }
}

pub(super) async fn write(
    app: &App,
    files: &[BundleFile],
    bundle: &Bundle,
) -> Result<ImportReport, CampaignFailure> {
    let mut tx = begin(app).await?;
    let known = Known::find(&mut tx, &bundle.manifest.slug).await?;
    let (_, report) = write_in(app, &mut tx, known, files, bundle, Hand::Command).await?;
    if report.changed {
        tx.commit().await?;
    }
    Ok(report)
}

/// Who writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hand {
    /// Whoever has the machine: what the bundle says of organisations counts.
    Command,
    /// An organisation's editors, who must not rename others: known organisations stay as they are.
    Desk,
}

/// Writes what was made at the desk over the campaign of this slug.
pub(super) async fn write_over(
    app: &App,
    tx: &mut Tx,
    slug: &str,
    files: &[BundleFile],
    bundle: &Bundle,
) -> Result<ImportReport, CampaignFailure> {
    let known = Known::find(tx, slug).await?.ok_or(CampaignFailure::Missing)?;
    if bundle.manifest.slug != slug && Known::find(tx, &bundle.manifest.slug).await?.is_some() {
        return Err(CampaignFailure::Refused(vec![BundleFault {
            file: "campaign.toml".into(),
            line: manifest_line(files, |line| line.starts_with("slug")),
            wrong: format!("there is another campaign `{}`", bundle.manifest.slug),
            right: "choose another short name".into(),
        }]));
    }
    let mut report = write_in(app, tx, Some(known), files, bundle, Hand::Desk).await?.1;
    report.created = false;
    Ok(report)
}

/// Writes a bundle in a transaction that the caller ends; nothing is written where nothing changed.
async fn write_in(
    app: &App,
    tx: &mut Tx,
    known: Option<Known>,
    files: &[BundleFile],
    bundle: &Bundle,
    hand: Hand,
) -> Result<(Uuid, ImportReport), CampaignFailure> {
    let mut report = ImportReport {
        slug: bundle.manifest.slug.clone(),
        created: known.is_none(),
        changed: true,
        editions: bundle.editions.len(),
        targets: bundle.targets.len(),
        updates: bundle.updates.len(),
    };
    if let Some(known) = &known
        && stored_files(tx, known.id).await? == files
    {
        report.changed = false;
        return Ok((known.id, report));
    }
    refuse_taken_number(tx, files, &bundle.manifest, known.as_ref().map(|known| known.id)).await?;
    if let Some(known) = &known {
        refuse_other_routing(tx, files, known, &bundle.manifest).await?;
    }
    let id = write_campaign(app, tx, known.as_ref(), bundle).await?;
    write_organisations(app, tx, id, &bundle.manifest.organisations, hand).await?;
    sharing::write_approver(app, tx, id, bundle.manifest.approver.as_deref(), files).await?;
    write_editions(tx, id, &bundle.editions).await?;
    write_updates(tx, id, bundle).await?;
    write_targets(app, tx, id, bundle).await?;
    write_files(tx, id, files).await?;
    Ok((id, report))
}

/// Writes a campaign that is not there yet.
pub(super) async fn write_new(
    app: &App,
    tx: &mut Tx,
    files: &[BundleFile],
    bundle: &Bundle,
) -> Result<Uuid, CampaignFailure> {
    Ok(write_in(app, tx, None, files, bundle, Hand::Desk).await?.0)
}

/// The number after the highest.
pub(crate) async fn next_number(tx: &mut Tx) -> DbResult<i64> {
    let last = tx.optional(&LAST_NUMBER, &[]).await?;
    Ok(last.map_or(Ok(0), |row| row.get::<i64>("number"))? + 1)
}

const STORED_FILES: Sql = Sql::new("SELECT path, content FROM bundle_file WHERE campaign_id = $1");

pub(super) async fn stored_files(tx: &mut Tx, id: Uuid) -> DbResult<Vec<BundleFile>> {
    let rows = tx.all(&STORED_FILES, &[id.into()]).await?;
    let mut files: Vec<BundleFile> = rows.iter().map(store::read_file).collect::<DbResult<_>>()?;
    files.sort();
    Ok(files)
}

const NUMBER_TAKEN: Sql = Sql::new("SELECT slug FROM campaign WHERE number = $1 AND id <> $2");
const LAST_NUMBER: Sql = Sql::new("SELECT number FROM campaign ORDER BY number DESC LIMIT 1");

async fn refuse_taken_number(
    tx: &mut Tx,
    files: &[BundleFile],
    manifest: &Manifest,
    known: Option<Uuid>,
) -> Result<(), CampaignFailure> {
    let values = [manifest.number.into(), known.unwrap_or(Uuid::nil()).into()];
    let Some(row) = tx.optional(&NUMBER_TAKEN, &values).await? else { return Ok(()) };
    let owner: String = row.get("slug")?;
    let last: i64 = tx.one(&LAST_NUMBER, &[]).await?.get("number")?;
    let line = manifest_line(files, |line| line.starts_with("number"));
    Err(CampaignFailure::Refused(vec![BundleFault {
        file: "campaign.toml".into(),
        line,
        wrong: format!("the number {} belongs to the campaign `{owner}`", manifest.number),
        right: format!("write a free one, such as `number = {}`", last + 1),
    }]))
}

// Of those whose data was erased nothing is counted by country any more; who still has any stands at the head of the
// campaign's range.
const SIGNED: Sql = Sql::new(
    "SELECT id FROM signature WHERE campaign_id = $1 AND sealed IS NOT NULL ORDER BY address_index LIMIT 1",
);

/// Letters to the nearest target are told only where their countries are, since they count who signed there. Under
/// another routing each target's are told: who knows both sums would know the small ones.
async fn refuse_other_routing(
    tx: &mut Tx,
    files: &[BundleFile],
    known: &Known,
    manifest: &Manifest,
) -> Result<(), CampaignFailure> {
    let (before, now) = (known.routing.as_str(), manifest.routing.mode);
    let is_the_same = before == now && known.fallback == manifest.routing.fallback;
    if before != "nearest" || is_the_same || tx.optional(&SIGNED, &[known.id.into()]).await?.is_none() {
        return Ok(());
    }
    Err(CampaignFailure::Refused(vec![BundleFault {
        file: "campaign.toml".into(),
        line: manifest_line(files, |line| line.starts_with("[routing]")),
        wrong: "`nearest` cannot be left, nor its fallback changed, once people have signed: the public counts before \
                and after together could tell who they are"
            .to_owned(),
        right: format!(
            "keep `mode = \"nearest\"` and `fallback = \"{}\"`, or begin another campaign that supersedes this one",
            known.fallback.as_deref().unwrap_or_default()
        ),
    }]))
}

/// The first line of the manifest that is so.
pub(super) fn manifest_line(files: &[BundleFile], is_wanted: impl Fn(&str) -> bool) -> Option<usize> {
    let manifest = files.iter().find(|file| file.path == "campaign.toml")?;
    let text = String::from_utf8_lossy(&manifest.content);
    let at = text.lines().position(|line| is_wanted(line.trim_start().trim_start_matches('\u{feff}')))?;
    Some(at + 1)
}

const INSERT: Sql = Sql::new(
    "INSERT INTO campaign (slug, number, kind, status, opens, closes, original, goal, supersedes, routing,
                           routing_count, routing_fallback, letters_per_hour, message_allowed, retention_days,
                           version, updated_at, created_at, words, id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17, $18, $19)",
);

const UPDATE: Sql = Sql::new(
    "UPDATE campaign SET slug = $1, number = $2, kind = $3, status = $4, opens = $5, closes = $6, original = $7,
            goal = $8, supersedes = $9, routing = $10, routing_count = $11, routing_fallback = $12,
            letters_per_hour = $13, message_allowed = $14, retention_days = $15, version = $16, updated_at = $17,
            words = $18
     WHERE id = $19",
);

async fn write_campaign(app: &App, tx: &mut Tx, known: Option<&Known>, bundle: &Bundle) -> DbResult<Uuid> {
    let manifest = &bundle.manifest;
    let id = known.map_or_else(|| app.new_id(), |known| known.id);
    let closes = closing_day(known, manifest, app.now().day());
    let values = [
        manifest.slug.as_str().into(),
        manifest.number.into(),
        manifest.kind.as_str().into(),
        manifest.status.as_str().into(),
        manifest.opens.to_string().into(),
        closes.into(),
        manifest.original.as_str().into(),
        manifest.goal.into(),
        manifest.supersedes.clone().into(),
        manifest.routing.mode.into(),
        manifest.routing.count.into(),
        manifest.routing.fallback.clone().into(),
        manifest.pace.letters_per_hour.into(),
        manifest.message_allowed.into(),
        manifest.retention_days.into(),
        known.map_or(1, |known| known.version + 1).into(),
        app.now().0.into(),
        words::of(bundle).into(),
        id.into(),
    ];
    match known {
        Some(_) => tx.execute(&UPDATE, &values).await?,
        None => tx.execute(&INSERT, &values).await?,
    };
    Ok(id)
}

/// Retention counts from the closing day, so a closed campaign always has one: as stated, else as known before,
/// else the day on which it is first said to be closed.
fn closing_day(known: Option<&Known>, manifest: &Manifest, today: Date) -> Option<String> {
    if manifest.closes.is_some() || manifest.status != Status::Closed {
        return manifest.closes.map(|day| day.to_string());
    }
    let before = known.filter(|known| known.status == Status::Closed.as_str());
    before.and_then(|known| known.closes.clone()).or_else(|| Some(today.max(manifest.opens).to_string()))
}

const CLEAR_ORGANISATIONS: Sql = Sql::new("DELETE FROM campaign_organisation WHERE campaign_id = $1");

const ADD_ORGANISATION: Sql = Sql::new(
    "INSERT INTO campaign_organisation (campaign_id, organisation_id, role, position, may_subscribe, may_share)
     VALUES ($1, $2, $3, $4, $5, $6)",
);

/// Campaigns that name an organisation show what is newly said of it: what is cached of them is stale.
const TOUCH_OTHERS: Sql = Sql::new(
    "UPDATE campaign SET version = version + 1, updated_at = $1
     WHERE id <> $2 AND id IN (SELECT campaign_id FROM campaign_organisation WHERE organisation_id = $3)",
);

async fn write_organisations(
    app: &App,
    tx: &mut Tx,
    campaign: Uuid,
    stated: &[NamedOrganisation],
    hand: Hand,
) -> DbResult<()> {
    tx.execute(&CLEAR_ORGANISATIONS, &[campaign.into()]).await?;
    for (position, named) in stated.iter().enumerate() {
        let organisation = Organisation {
            id: app.new_id(),
            slug: named.slug.clone(),
            name: named.name.clone(),
            kind: named.kind,
            url: named.url.clone(),
        };
        let known = match hand {
            Hand::Desk => organisations::id_in(tx, &named.slug).await?,
            Hand::Command => None,
        };
        let (id, changed) = match known {
            Some(known) => (known, false),
            None => organisations::put(tx, &organisation, app.now()).await?,
        };
        if changed {
            tx.execute(&TOUCH_OTHERS, &[app.now().0.into(), campaign.into(), id.into()]).await?;
        }
        let values = [
            campaign.into(),
            id.into(),
            named.role.as_str().into(),
            (position as i64).into(),
            named.may_subscribe.into(),
            named.may_share.into(),
        ];
        tx.execute(&ADD_ORGANISATION, &values).await?;
    }
    Ok(())
}

const CLEAR_EDITIONS: Sql = Sql::new("DELETE FROM edition WHERE campaign_id = $1");

const ADD_EDITION: Sql = Sql::new(
    "INSERT INTO edition (campaign_id, language, title, summary, translator, state, appeal, demands, letter_subject,
                          letter_salutation, letter_body, outcome)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
);

async fn write_editions(tx: &mut Tx, campaign: Uuid, editions: &[Edition]) -> Result<(), CampaignFailure> {
    tx.execute(&CLEAR_EDITIONS, &[campaign.into()]).await?;
    for edition in editions {
        let demands = serde_json::to_string(&edition.demands)
            .map_err(|error| CampaignFailure::Internal(error.to_string()))?;
        let letter = edition.letter.as_ref();
        let values = [
            campaign.into(),
            edition.language.as_str().into(),
            edition.title.as_str().into(),
            edition.summary.as_str().into(),
            edition.translator.clone().into(),
            edition.state.as_str().into(),
            edition.appeal.as_str().into(),
            demands.into(),
            letter.map(|letter| letter.subject.as_str()).into(),
            letter.map(|letter| letter.salutation.as_str()).into(),
            letter.map(|letter| letter.body.as_str()).into(),
            edition.outcome.clone().into(),
        ];
        tx.execute(&ADD_EDITION, &values).await?;
    }
    Ok(())
}

const CLEAR_UPDATES: Sql = Sql::new("DELETE FROM campaign_update WHERE campaign_id = $1");

const ADD_UPDATE: Sql = Sql::new(
    "INSERT INTO campaign_update (campaign_id, date, language, title, source, body)
     VALUES ($1, $2, $3, $4, $5, $6)",
);

async fn write_updates(tx: &mut Tx, campaign: Uuid, bundle: &Bundle) -> DbResult<()> {
    tx.execute(&CLEAR_UPDATES, &[campaign.into()]).await?;
    for update in &bundle.updates {
        let values = [
            campaign.into(),
            update.date.to_string().into(),
            update.language.as_str().into(),
            update.title.as_str().into(),
            update.source.clone().into(),
            update.body.as_str().into(),
        ];
        tx.execute(&ADD_UPDATE, &values).await?;
    }
    Ok(())
}

async fn write_targets(app: &App, tx: &mut Tx, campaign: Uuid, bundle: &Bundle) -> DbResult<()> {
    let target = |listed: &ListedTarget| Target {
        id: app.new_id(),
        slug: listed.slug.clone(),
        name: listed.name.clone(),
        office: listed.office.clone(),
        country: listed.country,
        language: listed.language.clone(),
        emails: listed.emails.clone(),
        postal_address: listed.postal_address.clone(),
        time_zone: listed.time_zone.clone(),
        group: listed.group.clone(),
        pace: listed.pace.or(&bundle.manifest.pace),
        active: true,
        paused: false,
    };
    targets::put(tx, campaign, &bundle.targets.iter().map(target).collect::<Vec<_>>()).await
}

const CLEAR_FILES: Sql = Sql::new("DELETE FROM bundle_file WHERE campaign_id = $1");
const ADD_FILE: Sql = Sql::new("INSERT INTO bundle_file (campaign_id, path, content) VALUES ($1, $2, $3)");

async fn write_files(tx: &mut Tx, campaign: Uuid, files: &[BundleFile]) -> DbResult<()> {
    tx.execute(&CLEAR_FILES, &[campaign.into()]).await?;
    for file in files {
        let values = [campaign.into(), file.path.as_str().into(), file.content.as_slice().into()];
        tx.execute(&ADD_FILE, &values).await?;
    }
    Ok(())
}
