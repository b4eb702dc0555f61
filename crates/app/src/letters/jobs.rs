//! The worker: takes letters that are due, composes, hands over, records.

use std::collections::HashMap;
use std::sync::Arc;

use uuid::Uuid;

use super::compose::{ComposeFailure, Recipe, compose};
use super::{LetterFailure, store};
use crate::App;
use crate::campaigns::Campaign;
use crate::delivery::{Ended, Lease, Todo, Transport, hand_over};
use crate::kernel::{Failure, Kind};
use crate::signatures::SignatureState;
use crate::signatures::mail::{Supporters, supporters_of};

/// Takes up to `limit` letters that are due and hands them over; tells how many it took. Call it until it takes
/// none: then nothing is due, or the way out is closed for some seconds.
///
/// Any number of workers may run this at once, in any number of processes; each letter is held by one. A letter
/// that a server accepted is recorded as accepted before this returns, unless the database is gone for a minute:
/// then it is handed over once more when its lease is over, with the same Message-ID.
pub async fn deliver_due(app: &App, transport: &Transport, limit: usize) -> Result<usize, LetterFailure> {
    if !transport.way().is_open(app.now()) {
        return Ok(0);
    }
    let leases = store::QUEUE.lease(app, limit).await?;
    if leases.is_empty() {
        return Ok(0);
    }
    let taken = leases.len();
    // Letters of one signature were leased side by side: its details are unsealed once.
    let supporters = supporters_of(app, &leases).await?;
    let campaigns = campaigns_of(app, &leases).await?;
    let compose = |lease: &Lease| todo(app, lease, &supporters, &campaigns);
    let record = async |ended: &[Ended]| store::record(app, ended).await;
    hand_over(app, transport, leases, compose, record).await?;
    Ok(taken)
}

pub(super) type Campaigns = HashMap<Uuid, Option<Arc<Campaign>>>;

pub(super) async fn campaigns_of(app: &App, leases: &[Lease]) -> Result<Campaigns, LetterFailure> {
    let mut campaigns = Campaigns::new();
    for lease in leases {
        let id = store::campaign_of(lease)?;
        if campaigns.contains_key(&id) {
            continue;
        }
        let found = match app.catalogue.by_id(app, id).await {
            Ok(campaign) => Some(campaign),
            Err(failure) if failure.kind() == Kind::Missing => None,
            Err(failure) => return Err(failure.into()),
        };
        campaigns.insert(id, found);
    }
    Ok(campaigns)
}

pub(super) fn todo(app: &App, lease: &Lease, supporters: &Supporters, campaigns: &Campaigns) -> Todo {
    let received = match supporters.get(&(lease.bucket, lease.signature_id)) {
        Some(Ok(Some(received))) if received.state == SignatureState::Confirmed => received,
        Some(Err(reason)) => return Todo::Defer(reason.clone()),
        _ => return Todo::Cancel,
    };
    let Some(supporter) = &received.supporter else { return Todo::Cancel };
    let (Ok(campaign), Ok(target)) = (store::campaign_of(lease), store::target_of(lease)) else {
        return Todo::Defer("the letter's row cannot be read".into());
    };
    let Some(Some(campaign)) = campaigns.get(&campaign) else { return Todo::Cancel };
    // A target that was taken off the list is written to no more: its address may have turned out wrong.
    let Some(target) = campaign.targets.iter().find(|known| known.id == target) else { return Todo::Cancel };
    let recipe = Recipe { bucket: lease.bucket, id: lease.id, campaign, target, received, supporter };
    match compose(app, &recipe) {
        Ok(envelope) => Todo::Send(envelope),
        Err(failure @ ComposeFailure::NoAddress) => Todo::Refuse(failure.to_string()),
        Err(failure @ (ComposeFailure::NoLetter | ComposeFailure::Layout(_))) => {
            tracing::error!(campaign = campaign.slug, target = target.slug, %failure, "a letter cannot be composed");
            Todo::Defer(failure.to_string())
        }
    }
}
