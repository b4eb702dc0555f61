//! A walk over all signatures in order of time, each visited once when it comes of an age. Ids are in that order, so
//! those of a span of time are a range of the key, and how far the walk has come is one id in `setting`: no index of
//! what waits, which every signature would pay for.

use std::time::Duration;

use db::{DbResult, Row, Sql, Tx};
use uuid::Uuid;

use super::failure::TokenFailure;
use super::{SignatureState, rules, store};
use crate::App;
use crate::kernel::{Bucket, Timestamp};
use crate::languages::Language;

pub struct Walk {
    /// The setting that keeps the place.
    key: &'static str,
    lock: i64,
    age: Duration,
}

pub const REMIND: Walk = Walk { key: "reminded_to", lock: 7_305_011, age: rules::REMIND_AFTER };
pub const EXPIRE: Walk = Walk { key: "expired_to", lock: 7_305_012, age: rules::CONFIRM_WITHIN };

/// Read in one bite.
const BITE: i64 = 500;

/// A signature on the way.
pub struct Visited {
    pub bucket: Bucket,
    pub id: Uuid,
    pub campaign_id: Uuid,
    pub language: Language,
    pub created_at: Timestamp,
    /// Neither confirmed nor ended nor caught by a trap.
    pub is_waiting: bool,
    /// It was, whatever became of it since.
    pub was_confirmed: bool,
}

// Whatever their state: a bite is bounded by what it reads, not by what it finds.
const NEXT: Sql = Sql::new(
    "SELECT bucket, id, campaign_id, language, created_at, confirmed_at, state, quarantine FROM signature \
     WHERE id > $1 AND id < $2 ORDER BY id LIMIT $3",
);

impl Walk {
    /// Of which age those are that it visits.
    pub fn days(&self) -> i64 {
        (self.age.as_secs() / 86_400) as i64
    }

    /// The signatures that come next, and a transaction in which the place has moved past them and no other process
    /// walks. `None` when there are none, or while another process walks.
    pub async fn bite(&self, app: &App) -> Result<Option<(Tx, Vec<Visited>)>, TokenFailure> {
        // A look without a transaction first: most of the time there is nothing, and the writer is needed elsewhere.
        let kept = app.db.optional(&store::SETTING, &[self.key.into()]).await?;
        let (from, until) = self.span(kept.as_ref(), app.now())?;
        let rows = app.db.all(&NEXT, &[from.into(), until.into(), BITE.into()]).await?;
        let Some(last) = rows.last() else { return Ok(None) };
        let last: Uuid = last.get("id")?;
        let mut tx = app.db.begin().await?;
        if !tx.try_lock(self.lock).await? {
            return Ok(None);
        }
        let kept = tx.optional(&store::SETTING, &[self.key.into()]).await?;
        if self.span(kept.as_ref(), app.now())?.0 != from {
            // Another process was first.
            return Ok(None);
        }
        tx.execute(&store::SET, &[self.key.into(), last.to_string().into()]).await?;
        let visited = rows.iter().map(visited).collect::<DbResult<_>>()?;
        Ok(Some((tx, visited)))
    }

    /// Behind which id and before which one to look.
    fn span(&self, kept: Option<&Row>, now: Timestamp) -> DbResult<(Uuid, Uuid)> {
        let kept = kept.map(|row| row.get::<String>("value")).transpose()?;
        let kept = kept.and_then(|text| Uuid::parse_str(&text).ok());
        // A clock that ran far ahead and was put back: what it left behind may have to be visited.
        let from = kept.filter(|id| *id < first_id(now)).unwrap_or(Uuid::nil());
        Ok((from, first_id(now.minus(self.age).plus(Duration::from_millis(1)))))
    }
}

/// No id made at this moment or later is smaller (UUIDv7, RFC 9562 section 5.7).
fn first_id(at: Timestamp) -> Uuid {
    let mut bytes = [0; 16];
    let millis = u64::try_from(at.millis()).unwrap_or(0);
    bytes[..6].copy_from_slice(&millis.to_be_bytes()[2..]);
    Uuid::from_bytes(bytes)
}

fn visited(row: &Row) -> DbResult<Visited> {
    let state = SignatureState::parse(&row.get::<String>("state")?);
    let quarantine: Option<String> = row.get("quarantine")?;
    Ok(Visited {
        bucket: row.get("bucket")?,
        id: row.get("id")?,
        campaign_id: row.get("campaign_id")?,
        language: Language::parse(&row.get::<String>("language")?).unwrap_or_else(Language::english),
        created_at: Timestamp(row.get("created_at")?),
        was_confirmed: row.get::<Option<i64>>("confirmed_at")?.is_some(),
        is_waiting: state == Some(SignatureState::Pending) && quarantine.is_none(),
    })
}
