//! The tables of what the operator is told.

use std::time::Duration;

use db::turns::{self, Waiting};
use db::{DbResult, Row, Sql, Statement, Tx};
use uuid::Uuid;

use crate::App;
use crate::kernel::Timestamp;

pub struct Alarm {
    pub began_at: Timestamp,
    pub ended_at: Option<Timestamp>,
    pub seen: i64,
    pub told_seen: i64,
    pub told_at: Timestamp,
}

/// A mail to the operator that is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    pub id: Uuid,
    pub kind: String,
    pub subject: String,
    pub text: String,
    /// With the one that it is leased for.
    pub attempts: i64,
    pub created_at: Timestamp,
}

const FIND: Sql =
    Sql::new("SELECT began_at, ended_at, seen, told_seen, told_at FROM alarm WHERE kind = $1 AND key = $2");
const SEE: Sql = Sql::new(
    "INSERT INTO alarm (kind, key, began_at, ended_at, seen, told_seen, told_at) VALUES ($1, $2, $3, NULL, $4, 0, $5) \
     ON CONFLICT (kind, key) DO UPDATE SET seen = alarm.seen + excluded.seen, ended_at = NULL, \
     began_at = CASE WHEN alarm.ended_at IS NULL THEN alarm.began_at ELSE excluded.began_at END \
     RETURNING began_at, ended_at, seen, told_seen, told_at",
);
const TELL: Sql = Sql::new(
    "UPDATE alarm SET told_at = $3, told_seen = $4 WHERE kind = $1 AND key = $2 AND told_at = $5 RETURNING kind",
);
const END: Sql = Sql::new(
    "UPDATE alarm SET ended_at = $3 WHERE kind = $1 AND key = $2 AND ended_at IS NULL \
     RETURNING began_at, ended_at, seen, told_seen, told_at",
);
const STANDING: Sql = Sql::new("SELECT key FROM alarm WHERE kind = $1 AND ended_at IS NULL ORDER BY key");
const MAIL: Sql = Sql::new(
    "INSERT INTO operator_mail (id, kind, subject, text, state, due_at, attempts, created_at, changed_at) \
     VALUES ($1, $2, $3, $4, 'queued', $5, 0, $5, $5)",
);

pub async fn find(app: &App, kind: &str, key: &str) -> DbResult<Option<Alarm>> {
    app.db.optional(&FIND, &[kind.into(), key.into()]).await?.as_ref().map(alarm).transpose()
}

/// Notes that it was seen; makes its row when there is none. What ended begins anew.
pub async fn see(tx: &mut Tx, kind: &str, key: &str, now: Timestamp, happened: i64) -> DbResult<Alarm> {
    let never = 0_i64;
    alarm(&tx.one(&SEE, &[kind.into(), key.into(), now.0.into(), happened.into(), never.into()]).await?)
}

/// Notes that it is told, unless another did meanwhile.
pub async fn tell(tx: &mut Tx, kind: &str, key: &str, alarm: &Alarm, now: Timestamp) -> DbResult<bool> {
    let values = [kind.into(), key.into(), now.0.into(), alarm.seen.into(), alarm.told_at.0.into()];
    Ok(tx.optional(&TELL, &values).await?.is_some())
}

/// Notes that it is over, unless it was.
pub async fn end(tx: &mut Tx, kind: &str, key: &str, now: Timestamp) -> DbResult<Option<Alarm>> {
    tx.optional(&END, &[kind.into(), key.into(), now.0.into()]).await?.as_ref().map(alarm).transpose()
}

pub async fn standing(app: &App, kind: &str) -> DbResult<Vec<String>> {
    app.db.all(&STANDING, &[kind.into()]).await?.iter().map(|row| row.get("key")).collect()
}

pub fn mail(id: Uuid, kind: &str, subject: &str, text: &str, now: Timestamp) -> Statement {
    Statement::new(&MAIL, vec![id.into(), kind.into(), subject.into(), text.into(), now.0.into()])
}

fn alarm(row: &Row) -> DbResult<Alarm> {
    Ok(Alarm {
        began_at: Timestamp(row.get("began_at")?),
        ended_at: row.get::<Option<i64>>("ended_at")?.map(Timestamp),
        seen: row.get("seen")?,
        told_seen: row.get("told_seen")?,
        told_at: Timestamp(row.get("told_at")?),
    })
}

const DUE: Sql = Sql::new(
    "SELECT id, attempts FROM operator_mail WHERE state IN ('queued', 'deferred', 'leased') AND due_at <= $1 \
     ORDER BY due_at LIMIT $2",
);
const LEASE: Sql = Sql::new(
    "UPDATE operator_mail SET state = 'leased', due_at = $4, attempts = $3 WHERE id = $1 AND attempts = $2 \
     AND state IN ('queued', 'deferred', 'leased') AND due_at <= $5 \
     RETURNING id, kind, subject, text, attempts, created_at",
);
const SETTLE: Sql = Sql::new(
    "UPDATE operator_mail SET state = $3, due_at = $4, changed_at = $5, reply = $6 WHERE id = $1 AND attempts = $2",
);
const FORGET: Sql = Sql::new(
    "DELETE FROM operator_mail WHERE state NOT IN ('queued', 'deferred', 'leased') AND changed_at < $1",
);

/// The mails that are due, each by its id and how often it was tried.
pub async fn due(app: &App, limit: usize) -> DbResult<Vec<Waiting>> {
    turns::due(&app.db, &DUE, app.now().0, limit).await
}

/// Takes a mail for so long; none when another worker has it.
pub async fn lease(app: &App, waiting: Waiting, span: Duration) -> DbResult<Option<Due>> {
    let now = app.now();
    let row = turns::take(&app.db, &LEASE, waiting, now.0, now.plus(span).0).await?;
    let read = |row: Row| {
        Ok(Due {
            id: row.get("id")?,
            kind: row.get("kind")?,
            subject: row.get("subject")?,
            text: row.get("text")?,
            attempts: row.get("attempts")?,
            created_at: Timestamp(row.get("created_at")?),
        })
    };
    row.map(read).transpose()
}

/// Notes what became of a mail.
pub async fn settle(app: &App, mail: &Due, state: &str, due: Timestamp, reply: &str) -> DbResult<()> {
    let (id, attempts, now) = (mail.id, mail.attempts, app.now());
    let values = [id.into(), attempts.into(), state.into(), due.0.into(), now.0.into(), reply.into()];
    app.db.execute(&SETTLE, &values).await.map(drop)
}

/// Forgets mails that left, or were given up, so long ago.
pub async fn forget(app: &App, span: Duration) -> DbResult<()> {
    app.db.execute(&FORGET, &[app.now().minus(span).0.into()]).await.map(drop)
}
