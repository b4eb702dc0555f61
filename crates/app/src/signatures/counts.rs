//! Counts: what changed is appended by the transaction that changed it and folded by one job; nobody bumps a
//! shared row. A published figure is always a sum of folded changes.

use std::collections::BTreeMap;

use db::{DbError, DbResult, Sql, Statement};
use uuid::Uuid;

use super::{Counts, LetterCounts};
use crate::App;
use crate::kernel::Timestamp;

/// Held while folding, so that one process folds at a time.
const FOLD_LOCK: i64 = 7_305_010;
/// Cells smaller than this are not published one by one: they could point at a person.
const SMALL_CELL: i64 = 5;
const BATCH: i64 = 5_000;
const HOUR_MICROS: i64 = 3_600_000_000;

// In order of time, as their ids are: the oldest go first.
const OLDEST: Sql = Sql::new("SELECT id, bucket, at FROM count_change ORDER BY id, bucket LIMIT 1");
const BOUND: Sql = Sql::new("SELECT id, bucket FROM count_change ORDER BY id, bucket LIMIT 1 OFFSET $1");
const LAST: Sql = Sql::new("SELECT id, bucket FROM count_change ORDER BY id DESC, bucket DESC LIMIT 1");
// What is deleted is what is counted: a change that arrives meanwhile is in the answer, or waits.
const TAKE: Sql = Sql::new(
    "DELETE FROM count_change WHERE (id, bucket) <= ($1, $2) RETURNING campaign_id, at, signatures, country, language, \
     organisation, organisation_kind, letters_from, letters_to, targets",
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
        Statement::new(&ADD, vec![campaign.into(), dimension.into(), key.into(), n.into()])
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
        for dimension in ["country", "language", "organisation", "organisation_kind"] {
            if let Some(key) = change.get::<Option<String>>(dimension)? {
                add(dimension, key, n);
            }
        }
        add("hour", change.get::<i64>("at")?.div_euclid(HOUR_MICROS).to_string(), n);
    }
    let targets: Option<Vec<u8>> = change.get("targets")?;
    let (from, to): (Option<String>, Option<String>) =
        (change.get("letters_from")?, change.get("letters_to")?);
    for target in targets.unwrap_or_default().chunks_exact(16) {
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
     AND dimension IN ('signatures', 'country', 'language', 'organisation', 'organisation_kind', 'letters') \
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

impl LetterCounts {
    /// Adds letters of a state of `letters::rules`; those on their way are waiting.
    pub fn add(&mut self, state: &str, n: i64) {
        let cell = match state {
            "accepted" => &mut self.accepted,
            "refused" => &mut self.refused,
            "bounced" => &mut self.bounced,
            "answered" => &mut self.answered,
            "expired" => &mut self.expired,
            "cancelled" => &mut self.cancelled,
            _ => &mut self.waiting,
        };
        *cell += n;
    }
}

impl Counts {
    /// The counts as published: cells under 5 are summed under `folded`, and when that sum itself would be small
    /// the next smallest cell joins it, so that no difference points at a person. The total stays exact.
    #[must_use]
    pub fn folded(&self) -> Self {
        Self {
            by_country: fold_cells(&self.by_country),
            by_language: fold_cells(&self.by_language),
            by_organisation: fold_cells(&self.by_organisation),
            by_organisation_kind: fold_cells(&self.by_organisation_kind),
            ..self.clone()
        }
    }
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
mod tests {
    use super::*;

    fn cells(pairs: &[(&str, i64)]) -> BTreeMap<String, i64> {
        pairs.iter().map(|(key, n)| ((*key).to_owned(), *n)).collect()
    }

    #[test]
    fn small_cells_are_folded_and_never_singled_out() {
        assert_eq!(
            fold_cells(&cells(&[("FR", 9), ("KZ", 3), ("DE", 4)])),
            cells(&[("FR", 9), ("folded", 7)])
        );
        // One small cell alone would be the difference to the total: the next smallest joins it.
        assert_eq!(
            fold_cells(&cells(&[("FR", 9), ("KZ", 1), ("DE", 20)])),
            cells(&[("DE", 20), ("folded", 10)])
        );
        assert_eq!(fold_cells(&cells(&[("FR", 5), ("DE", 20)])), cells(&[("FR", 5), ("DE", 20)]));
        assert_eq!(fold_cells(&cells(&[("KZ", 1)])), cells(&[("folded", 1)]));
        assert_eq!(fold_cells(&cells(&[])), cells(&[]));
    }

    proptest::proptest! {
        #[test]
        fn folding_keeps_the_sum(cells in proptest::collection::btree_map("[A-Z]{2}", 0i64..30, 0..30)) {
            let folded = fold_cells(&cells);
            proptest::prop_assert_eq!(folded.values().sum::<i64>(), cells.values().sum::<i64>());
            proptest::prop_assert!(folded.iter().all(|(key, n)| key == FOLDED || *n >= SMALL_CELL));
        }
    }
}
