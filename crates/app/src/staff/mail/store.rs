use std::time::Duration;

use db::turns::{self, Waiting};
use db::{DbResult, Row, Sql, Tx};
use uuid::Uuid;

use super::{Kind, Notice};
use crate::App;
use crate::kernel::Timestamp;
use crate::staff::{Account, Role, accounts};

const INSERT: Sql = Sql::new(
    "INSERT INTO staff_mail (id, account_id, kind, link_id, state, due_at, attempts, created_at, changed_at) \
     VALUES ($1, $2, $3, $4, 'queued', $5, 0, $5, $5)",
);
const INSERT_NOTICE: Sql = Sql::new(
    "INSERT INTO staff_mail (id, account_id, kind, topic, about, path, words, state, due_at, attempts, created_at, \
     changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, 'queued', $8, 0, $8, $8)",
);
const OF_ROLE: Sql = Sql::new(
    "SELECT account_id FROM membership WHERE organisation_id = $1 AND role = $2 AND accepted_at IS NOT NULL",
);
const DUE: Sql = Sql::new(
    "SELECT id, attempts FROM staff_mail WHERE state IN ('queued', 'deferred', 'leased') AND due_at <= $1 \
     ORDER BY due_at LIMIT $2",
);
const LEASE: Sql = Sql::new(
    "UPDATE staff_mail SET state = 'leased', due_at = $4, attempts = $3 WHERE id = $1 AND attempts = $2 \
     AND state IN ('queued', 'deferred', 'leased') AND due_at <= $5 \
     RETURNING id, account_id, kind, link_id, topic, about, path, words, attempts, created_at",
);
const SETTLE: Sql = Sql::new(
    "UPDATE staff_mail SET state = $3, due_at = $4, changed_at = $5, reply = $6 WHERE id = $1 AND attempts = $2",
);
const FORGET: Sql = Sql::new(
    "DELETE FROM staff_mail WHERE state NOT IN ('queued', 'deferred', 'leased') AND changed_at < $1",
);
const RECIPIENT: Sql = Sql::new(
    "SELECT id AS account_id, sealed, language, operator, password, created_at AS account_created_at, removed_at \
     FROM account WHERE id = $1 AND removed_at IS NULL",
);
const ORGANISATION: Sql = Sql::new(
    "SELECT o.name FROM staff_link l JOIN organisation o ON o.id = l.organisation_id WHERE l.id = $1",
);

/// A mail that is due.
pub struct Due {
    pub id: Uuid,
    pub account: Uuid,
    pub kind: String,
    pub link: Option<Uuid>,
    pub notice: Option<Notice>,
    /// With the one that it is leased for.
    pub attempts: i64,
    pub created_at: Timestamp,
}

pub async fn insert(
    tx: &mut Tx,
    id: Uuid,
    account: Uuid,
    kind: Kind,
    link: Option<Uuid>,
    now: Timestamp,
) -> DbResult<()> {
    let values = [id.into(), account.into(), kind.as_str().into(), link.into(), now.0.into()];
    tx.execute(&INSERT, &values).await.map(drop)
}

pub async fn insert_notice(
    tx: &mut Tx,
    id: Uuid,
    account: Uuid,
    notice: &Notice,
    now: Timestamp,
) -> DbResult<()> {
    let Notice { topic, about, path, words } = notice;
    let values = [
        id.into(),
        account.into(),
        "notice".into(),
        topic.as_str().into(),
        about.as_str().into(),
        path.as_str().into(),
        words.as_str().into(),
        now.0.into(),
    ];
    tx.execute(&INSERT_NOTICE, &values).await.map(drop)
}

/// Those who have this role in an organisation.
pub async fn of_role(tx: &mut Tx, organisation: Uuid, role: Role) -> DbResult<Vec<Uuid>> {
    let rows = tx.all(&OF_ROLE, &[organisation.into(), role.as_str().into()]).await?;
    rows.iter().map(|row| row.get("account_id")).collect()
}

fn notice(row: &Row) -> DbResult<Option<Notice>> {
    let Some(topic) = row.get::<Option<String>>("topic")? else { return Ok(None) };
    let text = |name: &str| Ok::<_, db::DbError>(row.get::<Option<String>>(name)?.unwrap_or_default());
    Ok(Some(Notice { topic, about: text("about")?, path: text("path")?, words: text("words")? }))
}

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
            account: row.get("account_id")?,
            kind: row.get("kind")?,
            link: row.get("link_id")?,
            notice: notice(&row)?,
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

pub async fn forget(app: &App, span: Duration) -> DbResult<()> {
    app.db.execute(&FORGET, &[app.now().minus(span).0.into()]).await.map(drop)
}

pub async fn recipient(app: &App, mail: &Due) -> DbResult<Option<Account>> {
    let row = app.db.optional(&RECIPIENT, &[mail.account.into()]).await?;
    row.map(|row| accounts::store::read(app, &row)).transpose()
}

pub async fn organisation_of(app: &App, link: Uuid) -> DbResult<Option<String>> {
    let row = app.db.optional(&ORGANISATION, &[link.into()]).await?;
    row.map(|row| row.get("name")).transpose()
}
