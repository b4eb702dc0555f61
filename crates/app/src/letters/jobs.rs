//! The worker: takes letters that are due, composes, hands over, records.

use db::DbResult;

use super::compose::{ComposeFailure, Recipe, compose_to};
use super::{LetterFailure, addresses, store};
use crate::App;
use crate::delivery::{Ended, Lease, Todo, Transport, hand_over};
use crate::kernel::{Failure, Kind};
use crate::signatures::SignatureState;
use crate::signatures::mail::Supporters;
use crate::targets;

/// Takes up to `limit` letters that are due and hands them over; tells how many it took. Call it until it takes
/// none: then nothing is due, or the way out is closed for some seconds.
///
/// Any number of workers may run this at once, in any number of processes; each letter is held by one. A letter
/// that a server accepted is recorded as accepted before this returns, unless the database is gone for a minute:
/// then it is handed over once more when its lease is over, with the same Message-ID.
pub async fn deliver_due(app: &App, transport: &Transport, limit: usize) -> Result<usize, LetterFailure> {
    if !transport.is_open(app.now()) {
        return Ok(0);
    }
    let leases = store::QUEUE.lease(app, limit).await?;
    if leases.is_empty() {
        return Ok(0);
    }
    let taken = leases.len();
    let supporters = Supporters::default();
    let compose = async |lease: &Lease| todo(app, lease, &supporters).await;
    let record = async |ended: &[Ended]| store::record(app, ended).await;
    hand_over(app, transport, leases, compose, record).await?;
    Ok(taken)
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
