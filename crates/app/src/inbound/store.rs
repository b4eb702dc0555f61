//! The rows that incoming mail moves.

use std::time::Duration;

use db::{DbResult, Row, Sql, Statement};
use dsn::Delivery;
use uuid::Uuid;

use super::InboundFailure;
use crate::App;
use crate::delivery::{ByAge, Lease, Queue, queue};
use crate::kernel::{Bucket, Timestamp};
use crate::signatures::mail::Kind;
use crate::targets;

/// A letter that something came back for.
pub struct Letter {
    pub bucket: Bucket,
    pub id: Uuid,
    pub signature: Uuid,
    pub campaign: Uuid,
    pub target: Uuid,
    pub state: String,
    /// The address that took it; empty when none is known.
    pub address: String,
}

impl Letter {
    /// Is a worker handing it over at this moment?
    pub fn is_in_hand(&self) -> bool {
        self.state == "leased"
    }

    pub async fn target_name(&self, app: &App) -> DbResult<String> {
        Ok(targets::find(app, self.target).await?.map_or_else(String::new, |target| target.name))
    }
}

const LETTER: Sql = Sql::new(
    "SELECT l.signature_id, l.campaign_id, l.target_id, l.state, (SELECT a.address FROM attempt a \
     WHERE a.letter_id = l.id AND a.bucket = l.bucket AND a.outcome = 'accepted' ORDER BY a.id DESC LIMIT 1) AS address \
     FROM letter l WHERE l.bucket = $1 AND l.id = $2",
);

pub async fn letter(app: &App, bucket: Bucket, id: Uuid) -> DbResult<Option<Letter>> {
    let Some(row) = app.db.optional(&LETTER, &[bucket.into(), id.into()]).await? else { return Ok(None) };
    Ok(Some(Letter {
        bucket,
        id,
        signature: row.get("signature_id")?,
        campaign: row.get("campaign_id")?,
        target: row.get("target_id")?,
        state: row.get("state")?,
        address: row.get::<Option<String>>("address")?.unwrap_or_default(),
    }))
}

// What came back tells more than what was taken: from `accepted` to `bounced` or `answered`, from `answered` to `bounced`.
const MOVE_LETTER: Sql = Sql::new(
    "UPDATE letter SET state = $4, changed_at = $5 WHERE bucket = $1 AND id = $2 AND state = $3 RETURNING id",
);
const INSERT_ATTEMPT: Sql = Sql::new(
    "INSERT INTO attempt (bucket, id, letter_id, at, address, outcome, server, code, reply, status, relay) \
     VALUES ($1, $2, $3, $4, $5, 'bounced', $6, NULL, $7, $8, '') ON CONFLICT (id, bucket) DO NOTHING RETURNING id",
);
const INSERT_CHANGE: Sql = Sql::new(
    "INSERT INTO count_change (bucket, id, campaign_id, at, signatures, letters_from, letters_to, targets) \
     VALUES ($1, $2, $3, $4, 0, $5, $6, $7)",
);

/// The state, from which a letter may come to `to`, that it is in; and the statements that take it there.
fn moves(app: &App, letter: &Letter, to: &str) -> Option<[Statement; 2]> {
    let may = matches!((letter.state.as_str(), to), ("accepted", _) | ("answered", "bounced"));
    may.then(|| {
        let now = app.now().0;
        let at =
            vec![letter.bucket.into(), letter.id.into(), letter.state.as_str().into(), to.into(), now.into()];
        let change = vec![
            letter.bucket.into(),
            app.new_id().into(),
            letter.campaign.into(),
            now.into(),
            letter.state.as_str().into(),
            to.into(),
            letter.target.as_bytes().to_vec().into(),
        ];
        [Statement::new(&MOVE_LETTER, at), Statement::new(&INSERT_CHANGE, change)]
    })
}

/// Keeps the evidence and moves the letter; false when it has bounced before.
pub async fn letter_bounced(
    app: &App,
    id: Uuid,
    letter: &Letter,
    delivery: &Delivery,
) -> Result<bool, InboundFailure> {
    if letter.state == "bounced" {
        // It tells nothing new, and whoever has the address could send them without end.
        return Ok(false);
    }
    let mut tx = app.db.begin().await?;
    let evidence = [
        letter.bucket.into(),
        id.into(),
        letter.id.into(),
        app.now().0.into(),
        letter.address.as_str().into(),
        delivery.server.as_str().into(),
        delivery.text.as_str().into(),
        delivery.status.map(|status| status.to_string()).into(),
    ];
    if tx.optional(&INSERT_ATTEMPT, &evidence).await?.is_none() {
        return Ok(false);
    }
    move_in(&mut tx, app, letter, "bounced").await?;
    tx.commit().await?;
    Ok(true)
}

async fn move_in(tx: &mut db::Tx, app: &App, letter: &Letter, to: &str) -> Result<(), InboundFailure> {
    let Some([step, change]) = moves(app, letter, to) else { return Ok(()) };
    let moved = tx.batch(vec![step]).await?;
    if moved.iter().all(Vec::is_empty) {
        return Err(InboundFailure::Unavailable("the letter changed meanwhile".into()));
    }
    tx.batch(vec![change]).await?;
    Ok(())
}

pub static QUEUE: Queue = queue!("answer", "id", "id, letter_id, sealed");
pub static OLDEST: ByAge = ByAge {
    head: Sql::new(
        "SELECT bucket, signature_id, id FROM answer \
         WHERE state IN ('queued', 'deferred', 'leased') AND due_at <= $1 ORDER BY due_at LIMIT $2",
    ),
    astray: Sql::new(
        "SELECT bucket FROM answer \
         WHERE state IN ('queued', 'deferred', 'leased') AND due_at > $1 ORDER BY due_at DESC LIMIT $2",
    ),
    recall: Sql::new(
        "UPDATE answer SET due_at = $2 \
         WHERE bucket = $1 AND state IN ('queued', 'deferred', 'leased') AND due_at > $3",
    ),
};

pub fn letter_of(lease: &Lease) -> DbResult<Uuid> {
    lease.row.get("letter_id")
}

pub fn id_of(lease: &Lease) -> DbResult<Uuid> {
    lease.row.get("id")
}

const INSERT_ANSWER: Sql = Sql::new(
    "INSERT INTO answer (id, bucket, signature_id, letter_id, state, due_at, attempts, created_at, changed_at, sealed) \
     VALUES ($1, $2, $3, $4, $5, $6, 0, $6, $6, $7) ON CONFLICT (id, bucket) DO NOTHING RETURNING id",
);

/// Keeps an answer to be passed on (or, without a text, that there was one) and moves the letter; false when this very
/// answer was here before.
pub async fn letter_answered(
    app: &App,
    id: Uuid,
    letter: &Letter,
    sealed: Option<Vec<u8>>,
) -> Result<bool, InboundFailure> {
    let mut tx = app.db.begin().await?;
    let state = if sealed.is_some() { "queued" } else { "cancelled" };
    let values = [
        id.into(),
        letter.bucket.into(),
        letter.signature.into(),
        letter.id.into(),
        state.into(),
        app.now().0.into(),
        sealed.into(),
    ];
    if tx.optional(&INSERT_ANSWER, &values).await?.is_none() {
        return Ok(false);
    }
    move_in(&mut tx, app, letter, "answered").await?;
    tx.commit().await?;
    Ok(true)
}

const OF_LATE: Sql = Sql::new(
    "SELECT CAST(count(*) AS BIGINT) AS n FROM answer WHERE signature_id = $1 AND bucket = $2 AND letter_id = $3 \
     AND created_at > $4",
);

/// How many answers to a letter came within a day.
pub async fn answers_of_late(app: &App, letter: &Letter) -> DbResult<i64> {
    let since = app.now().minus(Duration::from_hours(24));
    let values = [letter.signature.into(), letter.bucket.into(), letter.id.into(), since.0.into()];
    app.db.one(&OF_LATE, &values).await?.get("n")
}

const EMPTY: Sql = Sql::new(
    "UPDATE answer SET sealed = NULL WHERE bucket = $1 AND id = $2 AND state NOT IN ('queued', 'deferred', 'leased')",
);

/// Takes the text out of an answer whose way has ended.
pub fn empty(lease: &Lease) -> DbResult<Statement> {
    Ok(Statement::new(&EMPTY, vec![lease.bucket.into(), id_of(lease)?.into()]))
}

const ANSWER_BOUNCED: Sql = Sql::new(
    "UPDATE answer SET state = 'bounced', changed_at = $3 WHERE bucket = $1 AND id = $2 AND state = 'accepted'",
);

pub async fn answer_bounced(app: &App, bucket: Bucket, id: Uuid) -> DbResult<()> {
    app.db.execute(&ANSWER_BOUNCED, &[bucket.into(), id.into(), app.now().0.into()]).await.map(drop)
}

const MAIL_BOUNCED: Sql = Sql::new(
    "UPDATE mail SET state = 'bounced', changed_at = $4 \
     WHERE bucket = $1 AND signature_id = $2 AND kind = $3 AND state = 'accepted'",
);

pub async fn mail_bounced(app: &App, bucket: Bucket, signature: Uuid, kind: Kind) -> DbResult<()> {
    let values = [bucket.into(), signature.into(), kind.as_str().into(), app.now().0.into()];
    app.db.execute(&MAIL_BOUNCED, &values).await.map(drop)
}

const NO_REMINDER: Sql = Sql::new(
    "INSERT INTO mail (signature_id, kind, bucket, language, state, due_at, attempts, created_at, changed_at) \
     SELECT s.id, 'reminder', s.bucket, s.language, 'cancelled', $3, 0, $3, $3 FROM signature s \
     WHERE s.bucket = $1 AND s.id = $2 ON CONFLICT (signature_id, kind, bucket) DO UPDATE \
     SET state = 'cancelled', changed_at = excluded.changed_at WHERE mail.state IN ('queued', 'deferred')",
);

/// Nobody is reminded at an address that does not work, or that asked to be left alone.
pub async fn no_more_mail(app: &App, bucket: Bucket, signature: Uuid) -> DbResult<()> {
    app.db.execute(&NO_REMINDER, &[bucket.into(), signature.into(), app.now().0.into()]).await.map(drop)
}

const KEEP: Sql = Sql::new(
    "INSERT INTO inbound_waiting (id, bucket, signature_id, about, reason, received_at, sealed) \
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id, bucket) DO NOTHING RETURNING id",
);

/// What waits for a person.
pub struct Kept {
    pub id: Uuid,
    pub bucket: Bucket,
    pub about: String,
    pub reason: String,
    pub received_at: Timestamp,
}

pub async fn keep(app: &App, kept: &Kept, signature: Uuid, sealed: Vec<u8>) -> DbResult<bool> {
    let values = [
        kept.id.into(),
        kept.bucket.into(),
        signature.into(),
        kept.about.as_str().into(),
        kept.reason.as_str().into(),
        kept.received_at.0.into(),
        sealed.into(),
    ];
    // Through a transaction: what a statement gives back is read on the writer there.
    let mut tx = app.db.begin().await?;
    let fresh = tx.optional(&KEEP, &values).await?.is_some();
    tx.commit().await?;
    Ok(fresh)
}

const OTHERS: Sql = Sql::new(
    "SELECT CAST(count(*) AS BIGINT) AS n FROM inbound_waiting \
     WHERE signature_id = $1 AND bucket = $2 AND about = $3 AND id <> $4",
);

/// How many other messages about the same wait.
pub async fn others_waiting(app: &App, kept: &Kept, signature: Uuid) -> DbResult<i64> {
    let values = [signature.into(), kept.bucket.into(), kept.about.as_str().into(), kept.id.into()];
    app.db.one(&OTHERS, &values).await?.get("n")
}

const WAITING: Sql = Sql::new(
    "SELECT id, bucket, about, reason, received_at FROM inbound_waiting WHERE received_at >= $1 \
     ORDER BY received_at LIMIT $2",
);

pub async fn waiting(app: &App, most: i64) -> DbResult<Vec<Kept>> {
    let read = |row: &Row| {
        Ok(Kept {
            id: row.get("id")?,
            bucket: row.get("bucket")?,
            about: row.get("about")?,
            reason: row.get("reason")?,
            received_at: Timestamp(row.get("received_at")?),
        })
    };
    app.db.all(&WAITING, &[0.into(), most.into()]).await?.iter().map(read).collect()
}

const SEALED: Sql = Sql::new("SELECT bucket, about, sealed FROM inbound_waiting WHERE id = $1");

pub async fn sealed(app: &App, id: Uuid) -> DbResult<Option<(Bucket, String, Vec<u8>)>> {
    let row = app.db.optional(&SEALED, &[id.into()]).await?;
    row.map(|row| Ok((row.get("bucket")?, row.get("about")?, row.get("sealed")?))).transpose()
}

const DROP: Sql = Sql::new("DELETE FROM inbound_waiting WHERE bucket = $1 AND id = $2");

pub async fn drop_waiting(app: &App, id: Uuid) -> DbResult<bool> {
    let Some((bucket, ..)) = sealed(app, id).await? else { return Ok(false) };
    Ok(app.db.execute(&DROP, &[bucket.into(), id.into()]).await? > 0)
}

const FORGET: Sql = Sql::new("DELETE FROM inbound_waiting WHERE received_at < $1");

pub async fn forget(app: &App, before: Timestamp) -> DbResult<u64> {
    app.db.execute(&FORGET, &[before.0.into()]).await
}
