//! A later last day: the editors ask for it, whoever approves the campaign answers.

use db::{Sql, Tx};
use jiff::ToSpan;
use jiff::civil::Date;
use uuid::Uuid;

use super::notices::{self, Topic};
use super::{CampaignFailure, Status, import, status, store};
use crate::App;
use crate::trail::{self, Act, Actor, Entry, Subject};

/// No campaign is extended beyond a year from today at once.
const MOST_MONTHS: i64 = 12;

/// What was asked for and not answered yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extension {
    pub until: Date,
    pub words: String,
}

const FIND: Sql = Sql::new("SELECT until, words FROM campaign_extension WHERE campaign_id = $1");
const PUT: Sql = Sql::new(
    "INSERT INTO campaign_extension (campaign_id, until, words, at) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (campaign_id) DO UPDATE SET until = excluded.until, words = excluded.words, at = excluded.at",
);
const TAKE: Sql = Sql::new("DELETE FROM campaign_extension WHERE campaign_id = $1 RETURNING until, words");

pub async fn extension(app: &App, campaign: Uuid) -> Result<Option<Extension>, CampaignFailure> {
    let row = app.db.optional(&FIND, &[campaign.into()]).await?;
    Ok(row.map(|row| read(&row)).transpose()?)
}

fn read(row: &db::Row) -> db::DbResult<Extension> {
    Ok(Extension { until: store::read_word(row, "until", store::read_day)?, words: row.get("words")? })
}

/// Asks for a later last day; what was asked before is forgotten.
pub async fn ask_extension(
    app: &App,
    actor: Actor,
    slug: &str,
    until: Date,
    words: &str,
) -> Result<(), CampaignFailure> {
    let mut tx = import::begin(app).await?;
    let stored = status::find(&mut tx, slug).await?;
    may_extend(app, &stored, until)?;
    let values = [stored.id.into(), until.to_string().into(), words.into(), app.now().0.into()];
    tx.execute(&PUT, &values).await?;
    let told = [&until.to_string(), words].join("\n");
    notices::note(app, &mut tx, stored.id, Topic::ExtensionAsked, told.trim()).await?;
    note(app, &mut tx, actor, (stored.id, slug), &format!("asked {until} {words}")).await?;
    tx.commit().await?;
    Ok(())
}

/// Grants or declines what was asked for; when nothing waits any more, nothing happens.
pub async fn answer_extension(
    app: &App,
    actor: Actor,
    slug: &str,
    granted: bool,
    words: &str,
) -> Result<(), CampaignFailure> {
    let mut tx = import::begin(app).await?;
    let stored = status::find(&mut tx, slug).await?;
    let Some(row) = tx.optional(&TAKE, &[stored.id.into()]).await? else { return Ok(()) };
    let asked = read(&row)?;
    let (topic, word) = if granted {
        extend_to(app, &mut tx, &stored, asked.until).await?;
        (Topic::ExtensionGranted, "granted")
    } else {
        (Topic::ExtensionDeclined, "declined")
    };
    let told = [&asked.until.to_string(), words].join("\n");
    notices::note(app, &mut tx, stored.id, topic, told.trim()).await?;
    note(app, &mut tx, actor, (stored.id, slug), &format!("{word} {} {words}", asked.until)).await?;
    tx.commit().await?;
    app.catalogue.forget();
    Ok(())
}

/// Gives a campaign a later last day at once: for whoever may answer.
pub async fn extend(app: &App, actor: Actor, slug: &str, until: Date) -> Result<(), CampaignFailure> {
    let mut tx = import::begin(app).await?;
    let stored = status::find(&mut tx, slug).await?;
    extend_to(app, &mut tx, &stored, until).await?;
    tx.execute(&TAKE, &[stored.id.into()]).await?;
    note(app, &mut tx, actor, (stored.id, slug), &format!("granted {until}")).await?;
    tx.commit().await?;
    app.catalogue.forget();
    Ok(())
}

async fn extend_to(
    app: &App,
    tx: &mut Tx,
    stored: &status::Stored,
    until: Date,
) -> Result<(), CampaignFailure> {
    may_extend(app, stored, until)?;
    let days = status::Days { opens: None, closes: Some(until) };
    status::write(app, tx, stored, stored.manifest.status, days).await
}

fn may_extend(app: &App, stored: &status::Stored, until: Date) -> Result<(), CampaignFailure> {
    let (status, today) = (stored.manifest.status, app.now().day());
    let is_later = until >= today && stored.manifest.closes.is_none_or(|closes| until > closes);
    if !matches!(status, Status::Open | Status::Suspended)
        || !is_later
        || until > today.saturating_add(MOST_MONTHS.months())
    {
        return Err(CampaignFailure::NoExtension(until));
    }
    Ok(())
}

async fn note(
    app: &App,
    tx: &mut Tx,
    actor: Actor,
    (id, slug): (Uuid, &str),
    detail: &str,
) -> Result<(), CampaignFailure> {
    let mut entry = Entry::new(actor, Act::CampaignExtended).about(Subject::Campaign(slug.to_owned()));
    entry.organisation = status::sponsor_of(tx, id).await?;
    trail::note(app, tx, &entry.with(detail.trim())).await?;
    Ok(())
}
