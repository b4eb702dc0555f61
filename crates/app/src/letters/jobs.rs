//! The worker: takes letters that are due, composes, hands over, records.

use std::sync::Arc;

use db::DbResult;
use uuid::Uuid;

use super::compose::{ComposeFailure, Recipe, compose_to};
use super::{LetterFailure, addresses, lanes, store};
use crate::App;
use crate::delivery::{End, Ended, Fate, Held, LEASE, Lease, Note, Todo, Transport, Work, carry};
use crate::kernel::{Failure, Kind, Timestamp};
use crate::signatures::SignatureState;
use crate::signatures::mail::Supporters;
use crate::targets;

/// Hands over up to `limit` letters that are due; tells how many it took. Call it until it takes none: then nothing
/// is due, or the way out is closed for some seconds.
///
/// Any number of workers may run this at once, in any number of processes; each letter is held by one. A letter
/// that a server accepted is recorded as accepted before this returns, unless the database is gone for a minute:
/// then it is handed over once more when its lease is over, with the same Message-ID.
pub async fn deliver_due(app: &App, transport: &Transport, limit: usize) -> Result<usize, LetterFailure> {
    deliver(app, transport, limit, || true).await
}

/// Hands over what is due for as long as `go_on` says so.
pub async fn deliver(
    app: &App,
    transport: &Transport,
    limit: usize,
    go_on: impl Fn() -> bool,
) -> Result<usize, LetterFailure> {
    recover(app).await?;
    Ok(carry(app, transport, &Arc::new(Letters::default()), limit, go_on).await?)
}

/// Records what servers accepted from workers on this machine that were killed before they could record it.
async fn recover(app: &App) -> Result<(), LetterFailure> {
    let Some(journal) = &app.settings.journal else { return Ok(()) };
    let broken = |error: std::io::Error| LetterFailure::Internal(format!("the journal of letters: {error}"));
    for left in journal.left().map_err(broken)? {
        match record_left(app, &left.notes).await {
            Err(error) if error.is_unavailable() => return Err(error.into()),
            Err(error) => {
                tracing::error!(%error, "what a worker accepted before it died cannot be recorded; its journal is kept");
                left.set_aside().map_err(broken)?;
            }
            Ok(()) => left.done().map_err(broken)?,
        }
    }
    Ok(())
}

async fn record_left(app: &App, notes: &[Note]) -> DbResult<()> {
    let mut ended = Vec::new();
    for note in notes {
        let (place, at) = ((note.bucket, note.signature_id, note.key.into()), Timestamp(note.at));
        // What waits no more was recorded, or its signature withdrawn.
        let Some(lease) = store::QUEUE.held(app, place, at.plus(LEASE)).await? else { continue };
        let (address, outcome) = (note.address.clone(), note.outcome());
        ended.push(Ended {
            id: note.id,
            lease,
            end: End::Tried { address, outcome, fate: Fate::Accepted },
            due: at,
        });
    }
    if ended.is_empty() {
        return Ok(());
    }
    tracing::info!(letters = ended.len(), "letters that a worker handed over before it died are recorded");
    store::record(app, &ended).await
}

#[derive(Default)]
pub(super) struct Letters {
    supporters: Supporters,
}

impl Work for Letters {
    async fn lease(&self, app: &App, limit: usize, held: &Held) -> DbResult<Vec<Lease>> {
        let heads = lanes::next(app, limit, held).await?;
        store::QUEUE.take(app, &heads).await
    }

    async fn compose(&self, app: &App, lease: &Lease) -> Todo {
        todo(app, lease, &self.supporters).await
    }

    async fn record(&self, app: &App, ended: &[Ended]) -> DbResult<()> {
        store::record(app, ended).await
    }

    fn lane(&self, lease: &Lease) -> Option<Uuid> {
        store::target_of(lease).ok()
    }

    fn noted(&self, lease: &Lease) -> Option<Uuid> {
        store::id_of(lease).ok()
    }

    /// A quarter is left to supporters' mails: who has just signed waits for one.
    fn connections(&self, all: usize) -> usize {
        all - (all / 4).max(usize::from(all > 1))
    }
}

pub(super) async fn todo(app: &App, lease: &Lease, supporters: &Supporters) -> Todo {
    compose_leased(app, lease, supporters).await.unwrap_or_else(|failure| {
        if failure.kind() == Kind::Unavailable {
            return Todo::Wait;
        }
        tracing::error!(signature = %lease.signature_id, %failure, "a letter cannot be composed");
        Todo::Defer(failure.to_string())
    })
}

async fn compose_leased(app: &App, lease: &Lease, supporters: &Supporters) -> Result<Todo, LetterFailure> {
    let Some(received) = supporters.of(app, lease).await? else { return Ok(Todo::Cancel) };
    let Some(supporter) = received.supporter.as_ref() else { return Ok(Todo::Cancel) };
    if received.state != SignatureState::Confirmed {
        return Ok(Todo::Cancel);
    }
    let (campaign, target) = campaign_and_target(lease)?;
    let campaign = match app.catalogue.by_id(app, campaign).await {
        Err(failure) if failure.kind() == Kind::Missing => return Ok(Todo::Cancel),
        found => found?,
    };
    // A target that was taken off the list is written to no more: its address may have turned out wrong.
    let Some(target) = campaign.targets.iter().find(|known| known.id == target) else {
        return Ok(Todo::Cancel);
    };
    let (bucket, id, campaign, received) =
        (lease.bucket, store::id_of(lease)?, campaign.as_ref(), received.as_ref());
    let Some(address) = targets::addresses::choose(app, target).await? else {
        return Ok(Todo::Defer(addresses::none_works(app, target).await?));
    };
    match compose_to(app, &Recipe { bucket, id, campaign, target, received, supporter }, &address) {
        Ok(envelope) => Ok(Todo::Send(envelope)),
        Err(failure @ ComposeFailure::NoAddress) => Ok(Todo::Refuse(failure.to_string())),
        Err(failure @ (ComposeFailure::NoLetter | ComposeFailure::Layout(_))) => {
            Err(LetterFailure::Internal(failure.to_string()))
        }
    }
}

fn campaign_and_target(lease: &Lease) -> DbResult<(uuid::Uuid, uuid::Uuid)> {
    Ok((store::campaign_of(lease)?, store::target_of(lease)?))
}
