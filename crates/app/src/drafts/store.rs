//! The tables of drafts, and what lists read of campaigns.

use std::collections::BTreeMap;

use db::{DbResult, Row as DbRow, Sql, Tx, Value};
use uuid::Uuid;

use super::strand::Strand;
use super::{Behind, Other, Revision};
use crate::App;
use crate::kernel::Timestamp;

/// A revision as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub number: i64,
    pub account: Option<Uuid>,
    pub began_at: Timestamp,
    pub at: Timestamp,
    pub shown_at: Option<Timestamp>,
    pub content: Option<Vec<u8>>,
    /// Of the whole content, of which a picture's row holds the beginning alone.
    pub size: i64,
}

/// What a campaign's row says that drafts must know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    pub id: Uuid,
    pub status: String,
    pub original: String,
    pub updated_at: Timestamp,
    pub sponsor: Option<Uuid>,
}

const HEAD: Sql = Sql::new(
    "SELECT c.id AS id, c.status AS status, c.original AS original, c.updated_at AS updated_at, \
            o.organisation_id AS sponsor \
     FROM campaign c LEFT JOIN campaign_organisation o ON o.campaign_id = c.id AND o.role = 'sponsor' \
     WHERE c.slug = $1",
);

fn read_head(row: &DbRow) -> DbResult<Head> {
    Ok(Head {
        id: row.get("id")?,
        status: row.get("status")?,
        original: row.get("original")?,
        updated_at: Timestamp(row.get("updated_at")?),
        sponsor: row.get("sponsor")?,
    })
}

pub async fn head(app: &App, slug: &str) -> DbResult<Option<Head>> {
    app.db.optional(&HEAD, &[slug.into()]).await?.as_ref().map(read_head).transpose()
}

pub async fn head_in(tx: &mut Tx, slug: &str) -> DbResult<Option<Head>> {
    tx.optional(&HEAD, &[slug.into()]).await?.as_ref().map(read_head).transpose()
}

// Of a picture its beginning is enough to judge it.
const SHOWN: Sql = Sql::new(
    "SELECT f.path AS path, length(f.content) AS size, \
            CASE WHEN f.path LIKE 'images/%' THEN substr(f.content, 1, 16) ELSE f.content END AS content, \
            CASE WHEN k.content = f.content THEN 1 ELSE 0 END AS as_known \
     FROM bundle_file f LEFT JOIN revision k ON k.campaign_id = f.campaign_id AND k.path = f.path \
          AND k.number = (SELECT max(o.number) FROM revision o WHERE o.campaign_id = f.campaign_id \
                          AND o.path = f.path AND o.shown_at IS NOT NULL) \
     WHERE f.campaign_id = $1",
);
const LATEST: Sql = Sql::new(
    "SELECT r.path AS path, r.number AS number, r.account_id AS account_id, r.began_at AS began_at, r.at AS at, \
            r.shown_at AS shown_at, length(r.content) AS size, \
            CASE WHEN r.path LIKE 'images/%' THEN substr(r.content, 1, 16) ELSE r.content END AS content \
     FROM revision r WHERE r.campaign_id = $1 AND ( \
       r.number = (SELECT max(o.number) FROM revision o WHERE o.campaign_id = r.campaign_id AND o.path = r.path) \
       OR r.number = (SELECT max(o.number) FROM revision o WHERE o.campaign_id = r.campaign_id AND o.path = r.path \
                      AND o.shown_at IS NOT NULL))",
);

/// Every strand of a campaign, by path, with the size of what is shown.
pub async fn strands(app: &App, campaign: Uuid) -> DbResult<BTreeMap<String, (Strand, i64)>> {
    let shown = app.db.all(&SHOWN, &[campaign.into()]).await?;
    let saved = app.db.all(&LATEST, &[campaign.into()]).await?;
    woven(&shown, &saved)
}

const SHOWN_OF: Sql = Sql::new(
    "SELECT f.path AS path, length(f.content) AS size, f.content AS content, \
            CASE WHEN k.content = f.content THEN 1 ELSE 0 END AS as_known \
     FROM bundle_file f LEFT JOIN revision k ON k.campaign_id = f.campaign_id AND k.path = f.path \
          AND k.number = (SELECT max(o.number) FROM revision o WHERE o.campaign_id = f.campaign_id \
                          AND o.path = f.path AND o.shown_at IS NOT NULL) \
     WHERE f.campaign_id = $1 AND f.path = $2",
);
const LATEST_OF: Sql = Sql::new(
    "SELECT r.path AS path, r.number AS number, r.account_id AS account_id, r.began_at AS began_at, r.at AS at, \
            r.shown_at AS shown_at, length(r.content) AS size, r.content AS content \
     FROM revision r WHERE r.campaign_id = $1 AND r.path = $2 AND ( \
       r.number = (SELECT max(o.number) FROM revision o WHERE o.campaign_id = $1 AND o.path = $2) \
       OR r.number = (SELECT max(o.number) FROM revision o WHERE o.campaign_id = $1 AND o.path = $2 \
                      AND o.shown_at IS NOT NULL))",
);

/// The strand of one path, pictures whole too.
pub async fn strand_in(tx: &mut Tx, campaign: Uuid, path: &str) -> DbResult<Strand> {
    let values = [campaign.into(), path.into()];
    let (shown, saved) = (tx.all(&SHOWN_OF, &values).await?, tx.all(&LATEST_OF, &values).await?);
    Ok(woven(&shown, &saved)?.remove(path).unwrap_or_default().0)
}

/// The same outside a transaction.
pub async fn strand(app: &App, campaign: Uuid, path: &str) -> DbResult<Strand> {
    let values = [campaign.into(), path.into()];
    let (shown, saved) = (app.db.all(&SHOWN_OF, &values).await?, app.db.all(&LATEST_OF, &values).await?);
    Ok(woven(&shown, &saved)?.remove(path).unwrap_or_default().0)
}

fn woven(shown: &[DbRow], saved: &[DbRow]) -> DbResult<BTreeMap<String, (Strand, i64)>> {
    let mut strands: BTreeMap<String, (Strand, i64)> = BTreeMap::new();
    for row in saved {
        let (strand, _) = strands.entry(row.get("path")?).or_default();
        let row = read_row(row)?;
        let place = |old: &Option<Row>| old.as_ref().is_none_or(|old| old.number < row.number);
        if row.shown_at.is_some() && place(&strand.known) {
            // Nothing is shown of it as long as no file says otherwise.
            strand.as_known = row.content.is_none();
            strand.known = Some(row.clone());
        }
        if place(&strand.latest) {
            strand.latest = Some(row);
        }
    }
    for (strand, _) in strands.values_mut() {
        strand.as_known = strand.known.as_ref().is_none_or(|known| known.content.is_none());
    }
    for row in shown {
        let (strand, size) = strands.entry(row.get("path")?).or_default();
        strand.shown = row.get("content")?;
        strand.as_known = row.get("as_known")?;
        *size = row.get("size")?;
    }
    Ok(strands)
}

fn read_row(row: &DbRow) -> DbResult<Row> {
    Ok(Row {
        number: row.get("number")?,
        account: row.get("account_id")?,
        began_at: Timestamp(row.get("began_at")?),
        at: Timestamp(row.get("at")?),
        shown_at: row.get::<Option<i64>>("shown_at")?.map(Timestamp),
        content: row.get("content")?,
        size: row.get::<Option<i64>>("size")?.unwrap_or_default(),
    })
}

const REVISION: Sql = Sql::new(
    "SELECT number, account_id, began_at, at, shown_at, length(content) AS size, content FROM revision \
     WHERE campaign_id = $1 AND path = $2 AND number = $3",
);

pub async fn revision(app: &App, campaign: Uuid, path: &str, number: i64) -> DbResult<Option<Row>> {
    let values = [campaign.into(), path.into(), number.into()];
    app.db.optional(&REVISION, &values).await?.as_ref().map(read_row).transpose()
}

// The nearest that is still there: what somebody saved in one go is thinned out once it is over.
const BASE: Sql = Sql::new(
    "SELECT number, account_id, began_at, at, shown_at, length(content) AS size, content FROM revision \
     WHERE campaign_id = $1 AND path = $2 AND number <= $3 ORDER BY number DESC LIMIT 1",
);

pub async fn base_in(tx: &mut Tx, campaign: Uuid, path: &str, number: i64) -> DbResult<Option<Row>> {
    let values = [campaign.into(), path.into(), number.into()];
    tx.optional(&BASE, &values).await?.as_ref().map(read_row).transpose()
}

/// The same outside a transaction.
pub async fn base(app: &App, campaign: Uuid, path: &str, number: i64) -> DbResult<Option<Row>> {
    let values = [campaign.into(), path.into(), number.into()];
    app.db.optional(&BASE, &values).await?.as_ref().map(read_row).transpose()
}

const BROUGHT: Sql = Sql::new(
    "SELECT number, account_id, began_at, at, shown_at, length(content) AS size, content FROM revision \
     WHERE campaign_id = $1 AND path = $2 AND account_id IS NULL ORDER BY number DESC LIMIT 1",
);

/// The latest revision that nobody wrote at the desk.
pub async fn brought(app: &App, campaign: Uuid, path: &str) -> DbResult<Option<Row>> {
    app.db.optional(&BROUGHT, &[campaign.into(), path.into()]).await?.as_ref().map(read_row).transpose()
}

const NUMBER: Sql =
    Sql::new("SELECT number FROM revision WHERE campaign_id = $1 AND path = $2 ORDER BY number DESC LIMIT 1");

/// Of the latest revision.
pub async fn number(app: &App, campaign: Uuid, path: &str) -> DbResult<Option<i64>> {
    let row = app.db.optional(&NUMBER, &[campaign.into(), path.into()]).await?;
    row.map(|row| row.get("number")).transpose()
}

const ADD: Sql = Sql::new(
    "INSERT INTO revision (campaign_id, path, number, account_id, began_at, at, shown_at, content) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
);

pub async fn add(tx: &mut Tx, campaign: Uuid, path: &str, row: &Row) -> DbResult<()> {
    let values = [
        campaign.into(),
        path.into(),
        row.number.into(),
        row.account.into(),
        row.began_at.0.into(),
        row.at.0.into(),
        row.shown_at.map(|at| at.0).into(),
        row.content.clone().into(),
    ];
    tx.execute(&ADD, &values).await.map(drop)
}

// What was saved every few seconds while somebody wrote: an hour later only the last of it is wanted.
const THIN: Sql = Sql::new(
    "DELETE FROM revision WHERE campaign_id = $1 AND path = $2 AND account_id = $3 AND shown_at IS NULL AND at < $4 \
     AND EXISTS (SELECT 1 FROM revision o WHERE o.campaign_id = revision.campaign_id AND o.path = revision.path \
                 AND o.account_id = revision.account_id AND o.began_at = revision.began_at \
                 AND o.number > revision.number)",
);

pub async fn thin(tx: &mut Tx, campaign: Uuid, path: &str, account: Uuid, before: Timestamp) -> DbResult<()> {
    let values = [campaign.into(), path.into(), account.into(), before.0.into()];
    tx.execute(&THIN, &values).await.map(drop)
}

const SHOW: Sql =
    Sql::new("UPDATE revision SET shown_at = $4 WHERE campaign_id = $1 AND path = $2 AND number = $3");

pub async fn show(tx: &mut Tx, campaign: Uuid, path: &str, number: i64, at: Timestamp) -> DbResult<()> {
    tx.execute(&SHOW, &[campaign.into(), path.into(), number.into(), at.0.into()]).await.map(drop)
}

const SAVED_PATHS: Sql = Sql::new("SELECT DISTINCT path FROM revision WHERE campaign_id = $1");
const SHOWN_PATHS: Sql = Sql::new("SELECT path FROM bundle_file WHERE campaign_id = $1");

/// Every path that is or was.
pub async fn paths_in(tx: &mut Tx, campaign: Uuid) -> DbResult<Vec<String>> {
    let mut paths = Vec::new();
    for sql in [&SAVED_PATHS, &SHOWN_PATHS] {
        for row in tx.all(sql, &[campaign.into()]).await? {
            paths.push(row.get("path")?);
        }
    }
    paths.sort();
    paths.dedup();
    Ok(paths)
}

// Of what somebody saved in one go the last stands for all.
const HISTORY: Sql = Sql::new(
    "SELECT r.path AS path, r.number AS number, r.account_id AS account_id, r.at AS at, r.shown_at AS shown_at, \
            CASE WHEN r.content IS NULL THEN 1 ELSE 0 END AS taken_away \
     FROM revision r WHERE r.campaign_id = $1 AND (r.at < $2 OR (r.at = $2 AND r.path > $3)) \
     AND NOT EXISTS (SELECT 1 FROM revision o WHERE o.campaign_id = r.campaign_id AND o.path = r.path \
          AND o.number = r.number + 1 AND o.account_id = r.account_id AND o.began_at = r.began_at) \
     ORDER BY r.at DESC, r.path LIMIT $4",
);
const HISTORY_OF: Sql = Sql::new(
    "SELECT r.path AS path, r.number AS number, r.account_id AS account_id, r.at AS at, r.shown_at AS shown_at, \
            CASE WHEN r.content IS NULL THEN 1 ELSE 0 END AS taken_away \
     FROM revision r WHERE r.campaign_id = $1 AND (r.at < $2 OR (r.at = $2 AND r.path > $3)) AND r.path = $5 \
     AND NOT EXISTS (SELECT 1 FROM revision o WHERE o.campaign_id = r.campaign_id AND o.path = r.path \
          AND o.number = r.number + 1 AND o.account_id = r.account_id AND o.began_at = r.began_at) \
     ORDER BY r.at DESC, r.path LIMIT $4",
);

/// Saves of a campaign or of one of its files behind a place, the latest first.
pub async fn history(
    app: &App,
    campaign: Uuid,
    path: Option<&str>,
    behind: &Behind,
    size: usize,
) -> DbResult<Vec<Revision>> {
    let mut values: Vec<Value> =
        vec![campaign.into(), behind.at.0.into(), behind.path.as_str().into(), (size as i64).into()];
    values.extend(path.map(Value::from));
    let sql = if path.is_some() { &HISTORY_OF } else { &HISTORY };
    let read = |row: &DbRow| {
        Ok(Revision {
            path: row.get("path")?,
            number: row.get("number")?,
            account: row.get("account_id")?,
            at: Timestamp(row.get("at")?),
            shown_at: row.get::<Option<i64>>("shown_at")?.map(Timestamp),
            taken_away: row.get("taken_away")?,
        })
    };
    app.db.all(sql, &values).await?.iter().map(read).collect()
}

const BEFORE: Sql = Sql::new(
    "SELECT number, account_id, began_at, at, shown_at, length(content) AS size, content FROM revision \
     WHERE campaign_id = $1 AND path = $2 AND number < $3 \
     AND (account_id IS NULL OR account_id <> $4 OR began_at <> $5) ORDER BY number DESC LIMIT 1",
);

/// What stood there before a revision, and before what belongs to it.
pub async fn before(app: &App, campaign: Uuid, path: &str, row: &Row) -> DbResult<Option<Row>> {
    let account = row.account.unwrap_or(Uuid::nil());
    let values = [campaign.into(), path.into(), row.number.into(), account.into(), row.began_at.0.into()];
    app.db.optional(&BEFORE, &values).await?.as_ref().map(read_row).transpose()
}

const SEEN: Sql = Sql::new(
    "INSERT INTO editing (campaign_id, account_id, place, seen_at) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (campaign_id, account_id) DO UPDATE SET place = excluded.place, seen_at = excluded.seen_at",
);
const GONE: Sql = Sql::new("DELETE FROM editing WHERE campaign_id = $1 AND seen_at < $2");
const OTHERS: Sql = Sql::new(
    "SELECT account_id, place, seen_at FROM editing WHERE campaign_id = $1 AND account_id <> $2 AND seen_at >= $3 \
     ORDER BY account_id",
);

/// Notes where somebody is, and forgets who was not seen since.
pub async fn seen(app: &App, campaign: Uuid, account: Uuid, place: &str, since: Timestamp) -> DbResult<()> {
    let values = [campaign.into(), account.into(), place.into(), app.now().0.into()];
    app.db.execute(&SEEN, &values).await?;
    app.db.execute(&GONE, &[campaign.into(), since.0.into()]).await.map(drop)
}

pub async fn others(app: &App, campaign: Uuid, account: Uuid, since: Timestamp) -> DbResult<Vec<Other>> {
    let rows = app.db.all(&OTHERS, &[campaign.into(), account.into(), since.0.into()]).await?;
    let read = |row: &DbRow| {
        let seen_at = Timestamp(row.get("seen_at")?);
        Ok(Other { account: row.get("account_id")?, place: row.get("place")?, seen_at })
    };
    rows.iter().map(read).collect()
}

/// A campaign as the desk lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    pub id: Uuid,
    pub slug: String,
    pub number: i64,
    pub status: String,
    pub opens: String,
    pub closes: Option<String>,
    pub original: String,
    pub title: String,
    pub sponsor: String,
}

const ALL: Sql = Sql::new(
    "SELECT c.id AS id, c.slug AS slug, c.number AS number, c.status AS status, c.opens AS opens, \
            c.closes AS closes, c.original AS original, e.title AS title, s.name AS sponsor \
     FROM campaign c JOIN edition e ON e.campaign_id = c.id AND e.language = c.original \
     JOIN campaign_organisation o ON o.campaign_id = c.id AND o.role = 'sponsor' \
     JOIN organisation s ON s.id = o.organisation_id \
     WHERE c.number < $1 AND c.words LIKE $2 AND c.words LIKE $3 AND c.words LIKE $4 \
     ORDER BY c.number DESC LIMIT $5",
);
const OF_ORGANISATION: Sql = Sql::new(
    "SELECT c.id AS id, c.slug AS slug, c.number AS number, c.status AS status, c.opens AS opens, \
            c.closes AS closes, c.original AS original, e.title AS title, s.name AS sponsor \
     FROM campaign c JOIN edition e ON e.campaign_id = c.id AND e.language = c.original \
     JOIN campaign_organisation o ON o.campaign_id = c.id AND o.role = 'sponsor' \
     JOIN organisation s ON s.id = o.organisation_id \
     WHERE c.number < $1 AND c.words LIKE $2 AND c.words LIKE $3 AND c.words LIKE $4 AND (o.organisation_id = $6 \
     OR EXISTS (SELECT 1 FROM campaign_share x WHERE x.campaign_id = c.id AND x.organisation_id = $6)) \
     ORDER BY c.number DESC LIMIT $5",
);
const OF_ACCOUNT: Sql = Sql::new(
    "SELECT c.id AS id, c.slug AS slug, c.number AS number, c.status AS status, c.opens AS opens, \
            c.closes AS closes, c.original AS original, e.title AS title, s.name AS sponsor \
     FROM campaign c JOIN edition e ON e.campaign_id = c.id AND e.language = c.original \
     JOIN campaign_organisation o ON o.campaign_id = c.id AND o.role = 'sponsor' \
     JOIN organisation s ON s.id = o.organisation_id \
     WHERE c.number < $1 AND c.words LIKE $2 AND c.words LIKE $3 AND c.words LIKE $4 \
     AND (EXISTS (SELECT 1 FROM membership m WHERE m.organisation_id = o.organisation_id AND m.account_id = $6 \
          AND m.accepted_at IS NOT NULL) \
     OR EXISTS (SELECT 1 FROM campaign_share x JOIN membership m ON m.organisation_id = x.organisation_id \
          WHERE x.campaign_id = c.id AND m.account_id = $6 AND m.accepted_at IS NOT NULL)) \
     ORDER BY c.number DESC LIMIT $5",
);

/// Whose campaigns are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    All,
    Organisation(Uuid),
    /// Of every organisation that this person belongs to.
    Account(Uuid),
}

/// Campaigns with a lower number whose words fit the patterns, the latest first.
pub async fn list(
    app: &App,
    scope: Scope,
    patterns: [String; 3],
    below: i64,
    size: usize,
) -> DbResult<Vec<Listed>> {
    let mut values: Vec<Value> = vec![below.into()];
    values.extend(patterns.map(Value::from));
    values.push((size as i64).into());
    let sql = match scope {
        Scope::All => &ALL,
        Scope::Organisation(id) => {
            values.push(id.into());
            &OF_ORGANISATION
        }
        Scope::Account(id) => {
            values.push(id.into());
            &OF_ACCOUNT
        }
    };
    let read = |row: &DbRow| {
        Ok(Listed {
            id: row.get("id")?,
            slug: row.get("slug")?,
            number: row.get("number")?,
            status: row.get("status")?,
            opens: row.get("opens")?,
            closes: row.get("closes")?,
            original: row.get("original")?,
            title: row.get("title")?,
            sponsor: row.get("sponsor")?,
        })
    };
    app.db.all(sql, &values).await?.iter().map(read).collect()
}
