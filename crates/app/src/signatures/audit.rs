//! Do the database and the public log tell the same number? Asked by the doctor and by the figures.

use db::{Db, DbResult, Sql};

/// A campaign whose counts differ.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Difference {
    pub campaign: String,
    /// Confirmed signatures, with changes that are not folded yet.
    pub database: i64,
    /// The log's count, with leaves that wait for their index.
    pub log: i64,
}

// One statement, so that both sides are seen at one moment: a confirmation writes its change and its leaf in one
// transaction, and what is on its way counts on either side.
const DIFFERENCES: Sql = Sql::new(
    "SELECT slug, CAST(sum(d) AS BIGINT) AS d, CAST(sum(l) AS BIGINT) AS l FROM ( \
     SELECT c.slug AS slug, k.n AS d, 0 AS l FROM campaign_count k JOIN campaign c ON c.id = k.campaign_id \
     WHERE k.dimension = 'signatures' \
     UNION ALL SELECT c.slug, h.signatures, 0 FROM count_change h JOIN campaign c ON c.id = h.campaign_id \
     UNION ALL SELECT campaign, 0, signed - withdrawn - removed FROM log_count \
     UNION ALL SELECT campaign, 0, CASE kind WHEN 'signed' THEN 1 WHEN 'erased' THEN 0 ELSE -1 END FROM leaf \
     ) AS told GROUP BY slug HAVING sum(d) <> sum(l) ORDER BY slug",
);

/// The campaigns for which the database and the log tell different numbers.
pub async fn differences(db: &Db) -> DbResult<Vec<Difference>> {
    let rows = db.all(&DIFFERENCES, &[]).await?;
    rows.iter()
        .map(|row| Ok(Difference { campaign: row.get("slug")?, database: row.get("d")?, log: row.get("l")? }))
        .collect()
}
