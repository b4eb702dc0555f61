//! The table of the trail: added to and read, nothing else.

use db::{DbResult, Row, Sql, Tx};
use uuid::Uuid;

use super::{Entry, Noted};
use crate::App;
use crate::kernel::Timestamp;

const ADD: Sql = Sql::new(
    "INSERT INTO trail (id, at, actor, account_id, organisation_id, act, subject_kind, subject, detail) \
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
);
const LATEST: Sql = Sql::new(
    "SELECT id, at, actor, account_id, organisation_id, act, subject_kind, subject, detail FROM trail \
     WHERE id < $1 ORDER BY id DESC LIMIT $2",
);
const LATEST_OF: Sql = Sql::new(
    "SELECT id, at, actor, account_id, organisation_id, act, subject_kind, subject, detail FROM trail \
     WHERE organisation_id = $3 AND id < $1 ORDER BY id DESC LIMIT $2",
);

pub(super) async fn add(tx: &mut Tx, id: Uuid, at: Timestamp, entry: &Entry) -> DbResult<()> {
    let (kind, subject) = entry.subject.parts();
    let values = [
        id.into(),
        at.0.into(),
        entry.actor.as_str().into(),
        entry.actor.account().into(),
        entry.organisation.into(),
        entry.act.as_str().into(),
        kind.into(),
        subject.into(),
        entry.detail.as_str().into(),
    ];
    tx.execute(&ADD, &values).await.map(drop)
}

/// A page of the trail, the latest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    pub entries: Vec<Noted>,
    /// Where the next page begins; none behind the first entry of all.
    pub next: Option<Uuid>,
}

/// The trail of an organisation, or the whole one, from the latest or behind an entry.
pub async fn page(
    app: &App,
    organisation: Option<Uuid>,
    behind: Option<Uuid>,
    size: usize,
) -> DbResult<Page> {
    let mut values = vec![behind.unwrap_or(Uuid::max()).into(), (size as i64 + 1).into()];
    let sql = if organisation.is_some() { &LATEST_OF } else { &LATEST };
    values.extend(organisation.map(Into::into));
    let rows = app.db.all(sql, &values).await?;
    let mut entries = rows.iter().map(read).collect::<DbResult<Vec<Noted>>>()?;
    let more = entries.len() > size;
    entries.truncate(size);
    let next = entries.last().filter(|_| more).map(|last| last.id);
    Ok(Page { entries, next })
}

fn read(row: &Row) -> DbResult<Noted> {
    Ok(Noted {
        id: row.get("id")?,
        at: Timestamp(row.get("at")?),
        actor: row.get("actor")?,
        account: row.get("account_id")?,
        organisation: row.get("organisation_id")?,
        act: row.get("act")?,
        subject_kind: row.get("subject_kind")?,
        subject: row.get("subject")?,
        detail: row.get("detail")?,
    })
}
