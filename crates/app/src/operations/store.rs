//! What is watched, read cheaply: nothing here costs more with a longer queue or more supporters.

use std::collections::BTreeMap;
use std::time::Duration;

use db::{DbResult, Sql};

use crate::App;
use crate::kernel::Timestamp;

/// So many rows that are due next are looked at for the oldest.
const NEXT: i64 = 500;
/// Mails that wait are counted up to so many.
pub const COUNTED: i64 = 100_000;

// A cell's key is the target's id and the state.
const LETTERS: Sql = Sql::new(
    "SELECT substr(key, 38) AS state, CAST(sum(n) AS BIGINT) AS n FROM campaign_count WHERE dimension = 'letters' \
     GROUP BY substr(key, 38)",
);
const NEXT_MAILS: Sql = Sql::new(
    "SELECT due_at, created_at, tried_at FROM mail WHERE state IN ('queued', 'deferred', 'leased') \
     ORDER BY due_at LIMIT $1",
);
const MAILS: Sql = Sql::new(
    "SELECT count(*) AS n FROM (SELECT 1 AS one FROM mail WHERE state IN ('queued', 'deferred', 'leased') LIMIT $1) x",
);
const OPERATOR_MAILS: Sql =
    Sql::new("SELECT count(*) AS n FROM operator_mail WHERE state IN ('queued', 'deferred', 'leased')");

/// Letters by state, as last folded; those on their way are `queued`.
pub async fn letters(app: &App) -> DbResult<BTreeMap<String, i64>> {
    let rows = app.db.all(&LETTERS, &[]).await?;
    rows.iter().map(|row| Ok((row.get("state")?, row.get("n")?))).collect()
}

/// For how long the oldest mail to a supporter has waited that could have left: what was never tried since it was
/// written, however often its turn was put off because the way out was closed; what is tried again since its turn came.
pub async fn mails_late(app: &App) -> DbResult<Duration> {
    let now = app.now();
    let mut longest = Duration::ZERO;
    for row in app.db.all(&NEXT_MAILS, &[NEXT.into()]).await? {
        let due = Timestamp(row.get("due_at")?);
        let is_new = row.get::<Option<i64>>("tried_at")?.is_none();
        let since = if is_new { Timestamp(row.get("created_at")?) } else { due };
        let waited_us = u64::try_from(now.0.saturating_sub(since.0)).unwrap_or(0);
        longest = longest.max(Duration::from_micros(waited_us));
    }
    Ok(longest)
}

/// Mails to supporters that are on their way, counted up to a bound.
pub async fn mails(app: &App) -> DbResult<i64> {
    app.db.one(&MAILS, &[COUNTED.into()]).await?.get("n")
}

/// Mails to the operator that are on their way.
pub async fn operator_mails(app: &App) -> DbResult<i64> {
    app.db.one(&OPERATOR_MAILS, &[]).await?.get("n")
}
