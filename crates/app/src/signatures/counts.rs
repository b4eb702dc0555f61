//! Counts: what changed is appended by the transaction that changed it and folded by one job; nobody bumps a
//! shared row. A published figure is always a sum of folded changes.

use std::collections::BTreeMap;

use db::{DbError, DbResult, Sql, Statement};
use uuid::Uuid;

use super::{Counts, LetterCounts};
use crate::App;
use crate::campaigns::Campaign;
use crate::kernel::Timestamp;
use crate::targets::Routing;

/// Held while folding, so that one process folds at a time.
const FOLD_LOCK: i64 = 7_305_010;
/// Cells smaller than this are not published one by one: they could point at a person.
const SMALL_CELL: i64 = 5;
const BATCH: i64 = 5_000;
pub const HOUR_MICROS: i64 = 3_600_000_000;

// In order of time, as their ids are: the oldest go first.
const OLDEST: Sql = Sql::new("SELECT id, bucket, at FROM count_change ORDER BY id, bucket LIMIT 1");
const BOUND: Sql = Sql::new("SELECT id, bucket FROM count_change ORDER BY id, bucket LIMIT 1 OFFSET $1");
const LAST: Sql = Sql::new("SELECT id, bucket FROM count_change ORDER BY id DESC, bucket DESC LIMIT 1");
// What is deleted is what is counted: a change that arrives meanwhile is in the answer, or waits.
const TAKE: Sql = Sql::new(
    "DELETE FROM count_change WHERE (id, bucket) <= ($1, $2) RETURNING campaign_id, at, signatures, country, language, \
     organisation, organisation_kind, source, letters_from, letters_to, targets, removed, asked_days, asked, asked_confirmed",
);
const ADD: Sql = Sql::new(
    "INSERT INTO campaign_count (campaign_id, dimension, key, n) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (campaign_id, dimension, key) DO UPDATE SET n = campaign_count.n + excluded.n",
);
// Folds are numbered, not timed: a clock that runs backwards must not hide one.
const NUMBER: Sql = Sql::new(
    "INSERT INTO setting (key, value) VALUES ('fold', '1') ON CONFLICT (key) DO UPDATE \
     SET value = CAST(CAST(setting.value AS BIGINT) + 1 AS TEXT) RETURNING CAST(value AS BIGINT) AS n",
);
// The one cell that is not a sum: of two moments the later one.
const LATEST: Sql = Sql::new(
    "INSERT INTO campaign_count (campaign_id, dimension, key, n) VALUES ($1, $2, $3, $4) \
     ON CONFLICT (campaign_id, dimension, key) DO UPDATE \
     SET n = CASE WHEN campaign_count.n < excluded.n THEN excluded.n ELSE campaign_count.n END",
);
const LETTERS_CHANGED: &str = "letters_changed";
const MARK: Sql = Sql::new(
    "INSERT INTO campaign_count (campaign_id, dimension, key, n) VALUES ($1, 'folded', '', $2) \
     ON CONFLICT (campaign_id, dimension, key) DO UPDATE SET n = excluded.n",
);

type Cells = BTreeMap<(Uuid, &'static str, String), i64>;

/// Folds up to a batch of changes; tells how many.
pub async fn fold(app: &App) -> DbResult<usize> {
    // A look without a transaction first: most of the time there is nothing, and the writer is needed elsewhere.
    if app.db.optional(&OLDEST, &[]).await?.is_none() {
        return Ok(0);
    }
    let mut tx = app.db.begin().await?;
    if !tx.try_lock(FOLD_LOCK).await? {
        return Ok(0);
    }
    let bound = match tx.optional(&BOUND, &[BATCH.into()]).await? {
        Some(bound) => Some(bound),
        None => tx.optional(&LAST, &[]).await?,
    };
    let Some(bound) = bound else { return Ok(0) };
    let taken = tx.all(&TAKE, &[bound.get::<Uuid>("id")?.into(), bound.get::<i64>("bucket")?.into()]).await?;
    let mut cells = Cells::new();
    for change in &taken {
        add_change(&mut cells, change)?;
    }
    let mut campaigns: Vec<Uuid> = cells.keys().map(|(campaign, _, _)| *campaign).collect();
    campaigns.dedup();
    let adds = cells.into_iter().filter(|(_, n)| *n != 0).map(|((campaign, dimension, key), n)| {
        let sql = if dimension == LETTERS_CHANGED { &LATEST } else { &ADD };
        Statement::new(sql, vec![campaign.into(), dimension.into(), key.into(), n.into()])
    });
    let number: i64 = tx.one(&NUMBER, &[]).await?.get("n")?;
    let marks =
        campaigns.into_iter().map(|campaign| Statement::new(&MARK, vec![campaign.into(), number.into()]));
    tx.batch(adds.chain(marks).collect()).await?;
    tx.commit().await?;
    Ok(taken.len())
}

fn add_change(cells: &mut Cells, change: &db::Row) -> DbResult<()> {
    let campaign: Uuid = change.get("campaign_id")?;
    let n: i64 = change.get("signatures")?;
    let mut add = |dimension, key: String, n: i64| *cells.entry((campaign, dimension, key)).or_default() += n;
    if n != 0 {
        add("signatures", String::new(), n);
        for dimension in ["country", "language", "organisation", "organisation_kind", "source"] {
            if let Some(key) = change.get::<Option<String>>(dimension)? {
                add(dimension, key, n);
            }
        }
        add("hour", change.get::<i64>("at")?.div_euclid(HOUR_MICROS).to_string(), n);
    }
    if let Some(removed) = change.get::<Option<i64>>("removed")? {
        add("removed", String::new(), removed);
    }
    if let Some(days) = change.get::<Option<i64>>("asked_days")? {
        for dimension in ["asked", "asked_confirmed"] {
            add(dimension, days.to_string(), change.get::<Option<i64>>(dimension)?.unwrap_or_default());
        }
    }
    let targets: Option<Vec<u8>> = change.get("targets")?;
    let (from, to): (Option<String>, Option<String>) =
        (change.get("letters_from")?, change.get("letters_to")?);
    let targets = targets.unwrap_or_default();
    if !targets.is_empty() {
        let at: i64 = change.get("at")?;
        let latest = cells.entry((campaign, LETTERS_CHANGED, String::new())).or_default();
        *latest = at.max(*latest);
    }
    let mut add = |dimension, key: String, n: i64| *cells.entry((campaign, dimension, key)).or_default() += n;
    for target in targets.chunks_exact(16) {
        let target = Uuid::from_slice(target).map_err(|error| DbError::Other(error.to_string()))?;
        for (state, n) in [(&from, -1), (&to, 1)] {
            if let Some(state) = state {
                add("letters", format!("{target} {state}"), n);
            }
        }
    }
    Ok(())
}

/// The moment up to which every change is folded.
pub async fn as_of(app: &App) -> DbResult<Timestamp> {
    let oldest = app.db.optional(&OLDEST, &[]).await?;
    let oldest: Option<i64> = oldest.map(|change| change.get("at")).transpose()?;
    Ok(oldest.map_or(app.now(), |at| Timestamp(at).min(app.now())))
}

const CHANGED: Sql =
    Sql::new("SELECT campaign_id, n FROM campaign_count WHERE dimension = 'folded' AND n > $1 ORDER BY n");

/// Campaigns that a later fold than number `mark` touched, with that fold's number.
pub async fn changed_since(app: &App, mark: i64) -> DbResult<Vec<(Uuid, i64)>> {
    let rows = app.db.all(&CHANGED, &[mark.into()]).await?;
    rows.iter().map(|row| Ok((row.get("campaign_id")?, row.get("n")?))).collect()
}

// Of the hours only the last ones: a campaign of ten years has ninety thousand.
const CELLS: Sql = Sql::new(
    "SELECT dimension, key, n FROM campaign_count WHERE campaign_id = $1 \
     AND dimension IN ('signatures', 'country', 'language', 'organisation', 'organisation_kind', 'source', 'letters', \
     'letters_changed', 'removed') \
     UNION ALL SELECT dimension, key, n FROM campaign_count WHERE campaign_id = $1 AND dimension = 'hour' AND key >= $2",
);
const HOURS: i64 = 24;

/// A campaign's counts as folded up to a moment, which the caller asked for first. `slugs` names its targets by id.
pub async fn read(
    app: &App,
    campaign: Uuid,
    slugs: &BTreeMap<Uuid, String>,
    as_of: Timestamp,
) -> DbResult<Counts> {
    let mut counts = Counts { as_of, ..Counts::default() };
    let first_hour = app.now().0.div_euclid(HOUR_MICROS) - HOURS + 1;
    for row in app.db.all(&CELLS, &[campaign.into(), first_hour.to_string().into()]).await? {
        let (key, n): (String, i64) = (row.get("key")?, row.get("n")?);
        if n == 0 {
            continue;
        }
        match row.get::<String>("dimension")?.as_str() {
            "signatures" => counts.confirmed = n,
            "country" => drop(counts.by_country.insert(key, n)),
            "language" => drop(counts.by_language.insert(key, n)),
            "organisation" => drop(counts.by_organisation.insert(key, n)),
            "organisation_kind" => drop(counts.by_organisation_kind.insert(key, n)),
            "source" => drop(counts.by_source.insert(key, n)),
            "removed" => counts.removed = n,
            LETTERS_CHANGED => counts.letters_changed_at = Some(Timestamp(n)),
            "hour" if key.parse().is_ok_and(|hour: i64| hour >= first_hour) => counts.last_day += n,
            "letters" => {
                let Some((target, state)) = key.split_once(' ') else { continue };
                counts.letters.add(state, n);
                let slug = Uuid::parse_str(target).ok().and_then(|id| slugs.get(&id));
                if let Some(slug) = slug {
                    counts.letters_by_target.entry(slug.clone()).or_default().add(state, n);
                }
            }
            _ => {}
        }
    }
    // A withdrawal counts in its own hour, the signature perhaps in one of last week.
    counts.last_day = counts.last_day.max(0);
    Ok(counts)
}

const SERIES: Sql =
    Sql::new("SELECT key, n FROM campaign_count WHERE campaign_id = $1 AND dimension = 'hour' AND key >= $2");

/// Confirmed less withdrawn by hour since 1970, from an hour on; hours without a change are left out.
pub async fn hours(app: &App, campaign: Uuid, first: i64) -> DbResult<BTreeMap<i64, i64>> {
    let rows = app.db.all(&SERIES, &[campaign.into(), first.to_string().into()]).await?;
    let mut hours = BTreeMap::new();
    for row in rows {
        if let Ok(hour) = row.get::<String>("key")?.parse() {
            hours.insert(hour, row.get("n")?);
        }
    }
    Ok(hours)
}

const ASKED: Sql = Sql::new(
    "SELECT dimension, key, n FROM campaign_count WHERE campaign_id = $1 AND dimension IN ('asked', 'asked_confirmed')",
);

/// Of those that came of an age of so many days: how many, and how many of them had confirmed by then.
pub async fn asked(app: &App, campaign: Uuid) -> DbResult<BTreeMap<i64, (i64, i64)>> {
    let mut asked = BTreeMap::<i64, (i64, i64)>::new();
    for row in app.db.all(&ASKED, &[campaign.into()]).await? {
        let Ok(days) = row.get::<String>("key")?.parse() else { continue };
        let of_it = asked.entry(days).or_default();
        let n = row.get("n")?;
        if row.get::<String>("dimension")? == "asked" { of_it.0 = n } else { of_it.1 = n }
    }
    Ok(asked)
}

impl LetterCounts {
    /// Adds letters of a state of `letters::rules`; those on their way are waiting.
    pub fn add(&mut self, state: &str, n: i64) {
        let cell = match state {
            "batched" => &mut self.batched,
            "accepted" => &mut self.accepted,
            "answered" => &mut self.answered,
            "refused" => &mut self.refused,
            "bounced" => &mut self.bounced,
            "expired" => &mut self.expired,
            "cancelled" => &mut self.cancelled,
            _ => &mut self.waiting,
        };
        *cell += n;
    }

    /// Each state by its name, in the order in which they are told.
    pub fn by_state(&self) -> [(&'static str, i64); 8] {
        [
            ("answered", self.answered),
            ("accepted", self.accepted),
            ("batched", self.batched),
            ("waiting", self.waiting),
            ("refused", self.refused),
            ("bounced", self.bounced),
            ("expired", self.expired),
            ("cancelled", self.cancelled),
        ]
    }

    /// All letters written.
    pub fn total(&self) -> i64 {
        self.by_state().iter().map(|(_, n)| n).sum()
    }

    fn add_all(&mut self, other: &Self) {
        for (state, n) in other.by_state() {
            self.add(state, n);
        }
    }
}

impl Counts {
    /// The counts as published: cells under 5 are summed under `folded`, and when that sum itself would be small
    /// the next smallest cell joins it, so that no difference points at a person. The totals stay exact.
    #[must_use]
    pub fn published(&self, campaign: &Campaign) -> Self {
        let by_country = fold_cells(&self.by_country);
        Self {
            letters_by_target: fold_targets(&self.letters_by_target, campaign, &by_country),
            by_country,
            by_language: fold_cells(&self.by_language),
            by_organisation: fold_cells(&self.by_organisation),
            by_organisation_kind: fold_cells(&self.by_organisation_kind),
            by_source: fold_cells(&self.by_source),
            ..self.clone()
        }
    }

    /// Of published counts: a target's letters, or none where they are told only together with others'.
    pub fn letters_to(&self, campaign: &Campaign, slug: &str) -> Option<LetterCounts> {
        let told = self.letters.total() == 0 || is_told(campaign, &self.by_country, slug);
        told.then(|| self.letters_by_target.get(slug).cloned().unwrap_or_default())
    }
}

fn is_told(campaign: &Campaign, by_country: &BTreeMap<String, i64>, slug: &str) -> bool {
    let Routing::Nearest { fallback } = &campaign.routing else { return true };
    let target = campaign.targets.iter().find(|target| target.slug == slug);
    slug != fallback && target.is_some_and(|target| by_country.contains_key(target.country.code()))
}

/// Where each signature's letter goes to the target in the supporter's country, a target's letters are that country's
/// signatures: told one by one are only targets of countries that are told one by one themselves. The others are one
/// sum, the fallback among them, so that no difference between the two tables says more than either.
fn fold_targets(
    letters: &BTreeMap<String, LetterCounts>,
    campaign: &Campaign,
    by_country: &BTreeMap<String, i64>,
) -> BTreeMap<String, LetterCounts> {
    let mut published: BTreeMap<String, LetterCounts> = BTreeMap::new();
    for (slug, counts) in letters {
        let key = if is_told(campaign, by_country, slug) { slug.as_str() } else { FOLDED };
        published.entry(key.to_owned()).or_default().add_all(counts);
    }
    published
}

/// The key under which small cells are published.
pub const FOLDED: &str = "folded";

fn fold_cells(cells: &BTreeMap<String, i64>) -> BTreeMap<String, i64> {
    let mut by_size: Vec<(&String, i64)> =
        cells.iter().map(|(key, n)| (key, *n)).filter(|(_, n)| *n > 0).collect();
    by_size.sort_by_key(|(key, n)| (*n, *key));
    let (mut sum, mut folded) = (0, 0);
    for (_, n) in &by_size {
        if *n >= SMALL_CELL && (sum == 0 || sum >= SMALL_CELL) {
            break;
        }
        sum += n;
        folded += 1;
    }
    let mut published: BTreeMap<String, i64> =
        by_size[folded..].iter().map(|(key, n)| ((*key).clone(), *n)).collect();
    if sum > 0 {
        published.insert(FOLDED.to_owned(), sum);
    }
    published
}

#[cfg(test)]
mod tests;
