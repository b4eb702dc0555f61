//! Turns at a queue whose rows are its table: several workers see the same row due, and one of them has it for a while.
//! A worker that dies lets its lease run out; what it noted too late changes nothing, because attempts have gone on.

use uuid::Uuid;

use crate::{Db, DbResult, Row, Sql, Statement};

/// A row that is due, and how often it was tried.
pub type Waiting = (Uuid, i64);

/// What is due. The statement has $1 now and $2 at most how many, and gives `id` and `attempts`.
pub async fn due(db: &Db, sql: &Sql, now: i64, limit: usize) -> DbResult<Vec<Waiting>> {
    let rows = db.all(sql, &[now.into(), (limit as i64).into()]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("attempts")?))).collect()
}

/// Takes a row until then; none when another has it. The statement changes the row `id` = $1 while its attempts are $2
/// and it is due at $5: attempts become $3, `due_at` $4. It gives what the worker needs.
pub async fn take(
    db: &Db,
    sql: &Sql,
    (id, attempts): Waiting,
    now: i64,
    until: i64,
) -> DbResult<Option<Row>> {
    let values = vec![id.into(), attempts.into(), (attempts + 1).into(), until.into(), now.into()];
    let rows = db.batch(vec![Statement::new(sql, values)]).await?;
    Ok(rows.into_iter().flatten().next())
}
