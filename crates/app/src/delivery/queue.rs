//! A queue is a table: rows wait, are leased, and stay as the record of what became of them.
//!
//! `due_at` is the moment from which a row may be taken; a lease moves it past the lease's end, so that what a
//! killed worker held comes back by itself. `attempts` counts leases and tells an old lease from a newer one.
//! Rows are opaque here: what they mean, and what follows, is their owner's.

use std::collections::BTreeMap;

use db::{DbResult, Row, Sql, Statement};
use uuid::Uuid;

use super::retry::{LEASE, TERM};
use crate::App;
use crate::kernel::{Bucket, Timestamp};

/// The statements of one table; made by `queue!`.
pub struct Queue {
    pub head: Sql,
    pub astray: Sql,
    pub recall: Sql,
    pub lease: Sql,
    pub give_back: Sql,
    pub settle: Sql,
}

/// Makes a [`Queue`] for a table with the columns `bucket`, `id`, `signature_id`, `state`, `due_at`,
/// `leased_until`, `attempts`, `created_at`, `changed_at`; a lease also reads the columns named.
macro_rules! queue {
    ($table:literal, $columns:literal) => {
        $crate::delivery::Queue {
            head: db::Sql::new(concat!(
                "SELECT bucket FROM ",
                $table,
                " WHERE state IN ('queued', 'deferred', 'leased') AND due_at <= $1 ORDER BY due_at LIMIT $2"
            )),
            astray: db::Sql::new(concat!(
                "SELECT bucket FROM ",
                $table,
                " WHERE state IN ('queued', 'deferred', 'leased') AND due_at > $1 ORDER BY due_at DESC LIMIT $2"
            )),
            recall: db::Sql::new(concat!(
                "UPDATE ",
                $table,
                " SET due_at = $2 WHERE bucket = $1 AND state IN ('queued', 'deferred', 'leased') AND due_at > $3"
            )),
            // SQLite has one writer; on PostgreSQL workers step around each other's rows. MATERIALIZED, because
            // a subquery with LIMIT may otherwise run more than once and lock more than it says.
            lease: db::Sql::split(
                concat!(
                    "UPDATE ",
                    $table,
                    " SET state = 'leased', due_at = $3, leased_until = $3, attempts = attempts + 1 \
                     WHERE bucket = $1 AND id IN (SELECT id FROM ",
                    $table,
                    " WHERE bucket = $1 AND state IN ('queued', 'deferred', 'leased') AND due_at <= $2 \
                     ORDER BY due_at LIMIT $4) \
                     RETURNING bucket, id, signature_id, attempts, created_at, ",
                    $columns
                ),
                concat!(
                    "WITH due AS MATERIALIZED (SELECT id FROM ",
                    $table,
                    " WHERE bucket = $1 AND state IN ('queued', 'deferred', 'leased') AND due_at <= $2 \
                     ORDER BY due_at LIMIT $4 FOR UPDATE SKIP LOCKED) UPDATE ",
                    $table,
                    " SET state = 'leased', due_at = $3, leased_until = $3, attempts = attempts + 1 \
                     WHERE bucket = $1 AND id IN (SELECT id FROM due) \
                     RETURNING bucket, id, signature_id, attempts, created_at, ",
                    $columns
                ),
            ),
            give_back: db::Sql::new(concat!(
                "UPDATE ",
                $table,
                " SET state = 'queued', due_at = $4, leased_until = NULL, attempts = attempts - 1 \
                 WHERE bucket = $1 AND id = $2 AND state = 'leased' AND attempts = $3"
            )),
            // What a server accepted is accepted, even when the lease was lost meanwhile.
            settle: db::Sql::new(concat!(
                "UPDATE ",
                $table,
                " SET state = $4, due_at = $5, leased_until = NULL, changed_at = $6 \
                 WHERE bucket = $1 AND id = $2 AND ((state = 'leased' AND attempts = $3) \
                 OR ($4 = 'accepted' AND state IN ('queued', 'deferred', 'leased'))) RETURNING id"
            )),
        }
    };
}
pub(crate) use queue;

/// One row, held until `until`; what else the lease read is in `row`.
#[derive(Debug, Clone)]
pub struct Lease {
    pub bucket: Bucket,
    pub id: Uuid,
    pub signature_id: Uuid,
    pub attempts: i64,
    pub created_at: Timestamp,
    pub until: Timestamp,
    pub row: Row,
}

impl Queue {
    /// Takes up to `limit` rows that are due, oldest first, those of one signature side by side.
    pub async fn lease(&'static self, app: &App, limit: usize) -> DbResult<Vec<Lease>> {
        let now = app.now();
        self.recall(app, now).await?;
        let heads = app.db.all(&self.head, &[now.0.into(), (limit as i64).into()]).await?;
        let until = now.plus(LEASE);
        let statements = per_bucket(&heads)?
            .into_iter()
            .map(|(bucket, rows)| {
                Statement::new(&self.lease, vec![bucket.into(), now.0.into(), until.0.into(), rows.into()])
            })
            .collect::<Vec<_>>();
        if statements.is_empty() {
            return Ok(Vec::new());
        }
        let rows = app.db.batch(statements).await?;
        let mut leases =
            rows.into_iter().flatten().map(|row| lease(row, until)).collect::<DbResult<Vec<_>>>()?;
        leases.sort_by_key(|lease| (lease.bucket, lease.signature_id, lease.id));
        Ok(leases)
    }

    /// A clock that ran ahead and was put back would leave rows due in years. Nothing waits longer than its term:
    /// what claims to is due after a lease's time, in case somebody holds it just now.
    async fn recall(&'static self, app: &App, now: Timestamp) -> DbResult<()> {
        let latest = now.plus(TERM);
        let astray = app.db.all(&self.astray, &[latest.0.into(), 1000_i64.into()]).await?;
        let due = now.plus(LEASE);
        let statements: Vec<Statement> = per_bucket(&astray)?
            .into_keys()
            .map(|bucket| Statement::new(&self.recall, vec![bucket.into(), due.0.into(), latest.0.into()]))
            .collect();
        if !statements.is_empty() {
            app.db.batch(statements).await?;
        }
        Ok(())
    }

    /// The statement that puts a row back as if it had not been taken.
    pub fn give_back(&'static self, lease: &Lease, due: Timestamp) -> Statement {
        let values = vec![lease.bucket.into(), lease.id.into(), lease.attempts.into(), due.0.into()];
        Statement::new(&self.give_back, values)
    }

    /// The statement that ends a lease; gives the row's id back unless the lease was lost.
    pub fn settle(&'static self, lease: &Lease, state: &str, due: Timestamp, now: Timestamp) -> Statement {
        let values = vec![
            lease.bucket.into(),
            lease.id.into(),
            lease.attempts.into(),
            state.into(),
            due.0.into(),
            now.0.into(),
        ];
        Statement::new(&self.settle, values)
    }
}

fn per_bucket(rows: &[Row]) -> DbResult<BTreeMap<Bucket, i64>> {
    let mut counted = BTreeMap::new();
    for row in rows {
        *counted.entry(row.get::<i64>("bucket")?).or_insert(0) += 1;
    }
    Ok(counted)
}

fn lease(row: Row, until: Timestamp) -> DbResult<Lease> {
    Ok(Lease {
        bucket: row.get("bucket")?,
        id: row.get("id")?,
        signature_id: row.get("signature_id")?,
        attempts: row.get("attempts")?,
        created_at: Timestamp(row.get("created_at")?),
        until,
        row,
    })
}
