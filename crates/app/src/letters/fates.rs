//! What became of a supporter's own letters, as the supporter is told.

use db::{DbResult, Row};
use dsn::Status;
use uuid::Uuid;

use super::reasons::{Reason, without_names};
use super::{LetterFailure, State, store};
use crate::App;
use crate::kernel::Timestamp;
use crate::signatures::Received;

/// One letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterFate {
    pub target_slug: String,
    pub target_name: String,
    pub state: State,
    /// When it came into this state, or when it was written.
    pub since: Timestamp,
    /// From when it is tried again, if it was put off.
    pub again: Option<Timestamp>,
    /// The last attempt.
    pub tried: Option<Tried>,
}

/// An attempt at handing a letter over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// Which of the target's addresses, from 1, and of how many; none when it is on the list no more.
    pub address: Option<(usize, usize)>,
    pub reason: Reason,
    /// What the server said, without names and numbers.
    pub words: Option<String>,
}

/// What became of each letter of a signature, in the order of the campaign's targets.
pub async fn fates(app: &App, received: &Received) -> Result<Vec<LetterFate>, LetterFailure> {
    let rows = store::with_attempts(app, received.bucket, received.id).await?;
    // A letter's attempts stand side by side, in the order of time: the last one tells.
    let mut fates: Vec<(Uuid, LetterFate)> = Vec::new();
    for row in &rows {
        let id = row.get("id")?;
        fates.pop_if(|(before, _)| *before == id);
        fates.push((id, fate(row)?));
    }
    Ok(fates.into_iter().map(|(_, fate)| fate).collect())
}

fn fate(row: &Row) -> Result<LetterFate, LetterFailure> {
    let state: String = row.get("state")?;
    let state = State::parse(&state)
        .ok_or_else(|| LetterFailure::Internal(format!("a letter's state is `{state}`")))?;
    Ok(LetterFate {
        target_slug: row.get("slug")?,
        target_name: row.get("name")?,
        state,
        since: Timestamp(row.get("changed_at")?),
        again: if state == State::Deferred { Some(Timestamp(row.get("due_at")?)) } else { None },
        tried: tried(row)?,
    })
}

fn tried(row: &Row) -> DbResult<Option<Tried>> {
    let Some(outcome) = row.get::<Option<String>>("outcome")? else { return Ok(None) };
    let text = |column| Ok::<_, db::DbError>(row.get::<Option<String>>(column)?.unwrap_or_default());
    let (address, server, reply) = (text("address")?, text("server")?, text("reply")?);
    let code: Option<i64> = row.get("code")?;
    let status = Status::at_start_of(&text("status")?);
    // A bounce names no code, and often no server.
    let bounced = outcome == "bounced";
    let silent = server.is_empty() && code.is_none() && !bounced;
    let reason = match (address.is_empty(), silent) {
        (true, _) => Reason::Ours,
        (_, true) => Reason::NobodyAnswered,
        _ => Reason::of_reply(code, status, bounced || outcome == "refused"),
    };
    let emails = text("emails")?;
    let place = emails.lines().position(|email| email.eq_ignore_ascii_case(&address));
    Ok(Some(Tried {
        address: place.map(|place| (place + 1, emails.lines().count())),
        reason,
        // What went wrong before anybody answered is our own word, for the operator.
        words: if silent || address.is_empty() { None } else { without_names(&reply) },
    }))
}
