//! A queue is a table: rows wait, are leased, and stay as the record of what became of them.
//!
//! `due_at` is the moment from which a row may be taken; a lease moves it past the lease's end, so that what a
//! killed worker held comes back by itself. `attempts` counts leases and tells an old lease from a newer one.
//! Rows are opaque here: what they mean, and what follows, is their owner's.

use std::collections::BTreeSet;

use db::{DbResult, Row, Sql, Statement, Value};
use uuid::Uuid;

use super::retry::{LEASE, TERM};
use crate::App;
use crate::kernel::{Bucket, Timestamp};

/// The statements of one table; made by `queue!`.
pub struct Queue {
    /// The column that tells the rows of one signature apart.
    pub key: &'static str,
    pub lease: Sql,
    pub give_back: Sql,
    pub settle: Sql,
    pub waiting: Sql,
}

/// Makes a [`Queue`] for a table with the columns `bucket`, `signature_id`, `state`, `due_at`, `leased_until`,
/// `attempts`, `created_at`, `tried_at`, `changed_at` and one more that tells a signature's rows apart; a lease also reads the
/// columns named.
macro_rules! queue {
    ($table:literal, $key:literal, $columns:literal) => {
        $crate::delivery::Queue {
            key: $key,
            // SQLite has one writer; on PostgreSQL workers step around each other's rows. MATERIALIZED, because
            // a subquery may otherwise run more than once and lock more than it says.
            lease: db::Sql::split(
                concat!(
                    "UPDATE ",
                    $table,
                    " SET state = 'leased', due_at = $5, leased_until = $5, attempts = attempts + 1, \
                     tried_at = coalesce(tried_at, $4) \
                     WHERE bucket = $1 AND signature_id = $2 AND ",
                    $key,
                    " = $3 AND state IN ('queued', 'deferred', 'leased') AND due_at <= $4 \
                     RETURNING bucket, signature_id, attempts, created_at, tried_at, ",
                    $columns
                ),
                concat!(
                    "WITH due AS MATERIALIZED (SELECT signature_id FROM ",
                    $table,
                    " WHERE bucket = $1 AND signature_id = $2 AND ",
                    $key,
                    " = $3 AND state IN ('queued', 'deferred', 'leased') AND due_at <= $4 FOR UPDATE SKIP LOCKED) \
                     UPDATE ",
                    $table,
                    " SET state = 'leased', due_at = $5, leased_until = $5, attempts = attempts + 1, \
                     tried_at = coalesce(tried_at, $4) \
                     WHERE bucket = $1 AND signature_id IN (SELECT signature_id FROM due) AND ",
                    $key,
                    " = $3 RETURNING bucket, signature_id, attempts, created_at, tried_at, ",
                    $columns
                ),
            ),
            give_back: db::Sql::new(concat!(
                "UPDATE ",
                $table,
                " SET state = 'queued', due_at = $5, leased_until = NULL, attempts = attempts - 1, \
                 tried_at = CASE WHEN attempts > 1 THEN tried_at END WHERE bucket = $1 AND signature_id = $2 AND ",
                $key,
                " = $3 AND state = 'leased' AND attempts = $4"
            )),
            // What a server accepted is accepted, even when the lease was lost meanwhile.
            settle: db::Sql::new(concat!(
                "UPDATE ",
                $table,
                " SET state = $5, due_at = $6, leased_until = NULL, changed_at = $7 \
                 WHERE bucket = $1 AND signature_id = $2 AND ",
                $key,
                " = $3 AND ((state = 'leased' AND attempts = $4) \
                 OR ($5 = 'accepted' AND state IN ('queued', 'deferred', 'leased'))) RETURNING bucket"
            )),
            waiting: db::Sql::new(concat!(
                "SELECT bucket, signature_id, attempts, created_at, coalesce(tried_at, created_at) AS tried_at, ",
                $columns,
                " FROM ",
                $table,
                " WHERE bucket = $1 AND signature_id = $2 AND ",
                $key,
                " = $3 AND state IN ('queued', 'deferred', 'leased')"
            )),
        }
    };
}
pub(crate) use queue;

/// One row, held until `until`; what else the lease read is in `row`.
#[derive(Debug, Clone)]
pub struct Lease {
    pub bucket: Bucket,
    pub signature_id: Uuid,
    pub attempts: i64,
    pub created_at: Timestamp,
    /// When it was first tried: its term runs from then.
    pub tried_at: Timestamp,
    pub until: Timestamp,
    pub row: Row,
    /// Which of its signature's rows.
    key: Value,
}

/// Finds the rows of a queue that is served by age alone. One index on `due_at` of the rows that wait serves it.
pub struct ByAge {
    /// The oldest `$2` that are due at `$1`.
    pub head: Sql,
    /// Buckets of rows due later than anything can be, `$1`.
    pub astray: Sql,
    /// Makes those of bucket `$1` that are due later than `$3` due at `$2`.
    pub recall: Sql,
}

impl ByAge {
    /// Takes up to `limit` rows that are due, oldest first, those of one signature side by side. All workers look at
    /// the same oldest rows: one that finds them taken looks further.
    pub async fn lease(
        &'static self,
        queue: &'static Queue,
        app: &App,
        limit: usize,
    ) -> DbResult<Vec<Lease>> {
        let now = app.now();
        self.recall(app, now).await?;
        for width in [1, 8] {
            let heads = app.db.all(&self.head, &[now.0.into(), ((limit * width) as i64).into()]).await?;
            for oldest in heads.chunks(limit.max(1)) {
                let taken = queue.take(app, oldest).await?;
                if !taken.is_empty() {
                    return Ok(taken);
                }
            }
        }
        Ok(Vec::new())
    }

    /// A clock that ran ahead and was put back would leave rows due in years. Nothing waits longer than its term:
    /// what claims to is due after a lease's time, in case somebody holds it just now.
    async fn recall(&'static self, app: &App, now: Timestamp) -> DbResult<()> {
        let latest = now.plus(TERM);
        let astray = app.db.all(&self.astray, &[latest.0.into(), 1000_i64.into()]).await?;
        if astray.is_empty() {
            return Ok(());
        }
        let due = now.plus(LEASE);
        let buckets = astray.iter().map(|row| row.get("bucket")).collect::<DbResult<BTreeSet<Bucket>>>()?;
        let recall =
            |bucket: Bucket| Statement::new(&self.recall, vec![bucket.into(), due.0.into(), latest.0.into()]);
        app.db.batch(buckets.into_iter().map(recall).collect()).await.map(drop)
    }
}

impl Queue {
    /// What can be had of these rows.
    pub async fn take(&'static self, app: &App, heads: &[Row]) -> DbResult<Vec<Lease>> {
        let now = app.now();
        let until = now.plus(LEASE);
        let mut keys = heads.iter().map(|head| self.key_of(head)).collect::<DbResult<Vec<_>>>()?;
        keys.sort_by_key(|(bucket, signature, _)| (*bucket, *signature));
        let lease = |(bucket, signature, key): &(Bucket, Uuid, Value)| {
            let values =
                vec![(*bucket).into(), (*signature).into(), key.clone(), now.0.into(), until.0.into()];
            Statement::new(&self.lease, values)
        };
        let rows = app.db.batch(keys.iter().map(lease).collect()).await?;
        let taken = keys
            .into_iter()
            .zip(rows)
            .filter_map(|((_, _, key), rows)| rows.into_iter().next().map(|row| lease_of(row, key, until)));
        taken.collect()
    }

    /// A row as whoever held it until `until` had it; none if it waits no more.
    pub async fn held(
        &'static self,
        app: &App,
        (bucket, signature, key): (Bucket, Uuid, Value),
        until: Timestamp,
    ) -> DbResult<Option<Lease>> {
        let values = [bucket.into(), signature.into(), key.clone()];
        let row = app.db.optional(&self.waiting, &values).await?;
        row.map(|row| lease_of(row, key, until)).transpose()
    }

    fn key_of(&self, row: &Row) -> DbResult<(Bucket, Uuid, Value)> {
        Ok((row.get("bucket")?, row.get("signature_id")?, row.get(self.key)?))
    }

    /// The statement that puts a row back as if it had not been taken.
    pub fn give_back(&'static self, lease: &Lease, due: Timestamp) -> Statement {
        let mut values = lease.place();
        values.push(due.0.into());
        Statement::new(&self.give_back, values)
    }

    /// The statement that ends a lease; gives a row back unless the lease was lost.
    pub fn settle(&'static self, lease: &Lease, state: &str, due: Timestamp, now: Timestamp) -> Statement {
        let mut values = lease.place();
        values.extend([state.into(), due.0.into(), now.0.into()]);
        Statement::new(&self.settle, values)
    }
}

impl Lease {
    /// The row, as this lease took it.
    fn place(&self) -> Vec<Value> {
        vec![self.bucket.into(), self.signature_id.into(), self.key.clone(), self.attempts.into()]
    }
}

fn lease_of(row: Row, key: Value, until: Timestamp) -> DbResult<Lease> {
    Ok(Lease {
        bucket: row.get("bucket")?,
        signature_id: row.get("signature_id")?,
        attempts: row.get("attempts")?,
        created_at: Timestamp(row.get("created_at")?),
        tried_at: Timestamp(row.get("tried_at")?),
        until,
        row,
        key,
    })
}
