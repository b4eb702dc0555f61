//! Mail to supporters: please confirm, a reminder, thanks with what happens next, a word when an address is used
//! again. Rows of `mail` are the queue; whom to write to is read from the sealed signature at the last moment, so
//! that no second copy of an address exists.
//!
//! Nothing here is logged but counts and ids.

mod words;

#[cfg(test)]
mod tests;

pub use words::Kind;

use std::collections::HashMap;
use std::sync::Arc;

use db::DbResult;
use futures::{StreamExt, stream};
use uuid::Uuid;

use super::{Received, TokenFailure, received};
use crate::App;
use crate::campaigns::Campaign;
use crate::delivery::{
    self, Ended, Envelope, Lease, Mailbox, Message, Queue, Todo, Transport, hand_over, queue,
};
use crate::kernel::{Bucket, Failure, Kind as FailureKind};
use crate::languages::Language;
use words::{Words, is_wanted};

static QUEUE: Queue = queue!("mail", "kind, language");

/// The local part of From; whoever answers reaches the operator.
const FROM: &str = "campaign";
const LOADED_AT_ONCE: usize = 8;

/// Signatures by row; `None` is one that is not there, an error one that cannot be unsealed.
pub(crate) type Supporters = HashMap<(Bucket, Uuid), Result<Option<Received>, String>>;
type Campaigns = HashMap<Uuid, Arc<Campaign>>;

/// The signatures that leased rows belong to, each read and unsealed once.
pub(crate) async fn supporters_of(app: &App, leases: &[Lease]) -> Result<Supporters, TokenFailure> {
    let mut keys: Vec<(Bucket, Uuid)> =
        leases.iter().map(|lease| (lease.bucket, lease.signature_id)).collect();
    keys.sort_unstable();
    keys.dedup();
    let mut found = stream::iter(keys)
        .map(async |(bucket, id)| ((bucket, id), received(app, bucket, id).await))
        .buffer_unordered(LOADED_AT_ONCE);
    let mut supporters = Supporters::new();
    while let Some((key, answer)) = found.next().await {
        let known = match answer {
            Ok(known) => Ok(known),
            Err(failure) if failure.kind() == FailureKind::Unavailable => return Err(failure),
            Err(failure) => {
                tracing::error!(signature = %key.1, %failure, "a signature cannot be read");
                Err(failure.to_string())
            }
        };
        supporters.insert(key, known);
    }
    Ok(supporters)
}

/// Takes up to `limit` mails that are due and hands them over; tells how many it took. Call it until it takes
/// none, as `letters::deliver_due`.
pub async fn send_due(app: &App, transport: &Transport, limit: usize) -> Result<usize, TokenFailure> {
    if !transport.way().is_open(app.now()) {
        return Ok(0);
    }
    let leases = QUEUE.lease(app, limit).await?;
    if leases.is_empty() {
        return Ok(0);
    }
    let taken = leases.len();
    let supporters = supporters_of(app, &leases).await?;
    let mut campaigns = Campaigns::new();
    for received in supporters.values().flatten().flatten() {
        if !campaigns.contains_key(&received.campaign_id) {
            let campaign = app.catalogue.by_id(app, received.campaign_id).await?;
            campaigns.insert(received.campaign_id, campaign);
        }
    }
    let compose = |lease: &Lease| {
        todo(app, lease, &supporters, &campaigns).unwrap_or_else(|reason| {
            tracing::error!(mail = %lease.id, reason, "a mail cannot be composed");
            Todo::Defer(reason)
        })
    };
    let record = async |ended: &[Ended]| -> DbResult<()> {
        let now = app.now();
        app.db.batch(ended.iter().map(|one| one.settle(&QUEUE, now)).collect()).await.map(drop)
    };
    hand_over(app, transport, leases, compose, record).await?;
    Ok(taken)
}

fn todo(app: &App, lease: &Lease, supporters: &Supporters, campaigns: &Campaigns) -> Result<Todo, String> {
    let received = match supporters.get(&(lease.bucket, lease.signature_id)) {
        Some(Ok(Some(received))) => received,
        Some(Err(reason)) => return Err(reason.clone()),
        Some(Ok(None)) | None => return Ok(Todo::Cancel),
    };
    let campaign = campaigns.get(&received.campaign_id).ok_or("its campaign cannot be read")?;
    let kind: String = lease.row.get("kind").map_err(|error| error.to_string())?;
    let kind = Kind::parse(&kind).ok_or_else(|| format!("mails of kind `{kind}` are not known"))?;
    let language: String = lease.row.get("language").map_err(|error| error.to_string())?;
    let language = Language::parse(&language).unwrap_or_else(Language::english);
    if !is_wanted(kind, received, campaign, app.now()) {
        return Ok(Todo::Cancel);
    }
    let words = Words::new(app, kind, received, campaign, &language);
    compose(app, lease.id, received, &words)
}

fn compose(app: &App, id: Uuid, received: &Received, words: &Words) -> Result<Todo, String> {
    let Some(supporter) = &received.supporter else { return Ok(Todo::Cancel) };
    let Some(to) = delivery::to_ascii(&supporter.email) else {
        return Ok(Todo::Refuse("not an address that can be written to".into()));
    };
    let domain = delivery::own_domain(app);
    let from = format!("{FROM}@{domain}");
    let message = Message {
        kind: "mail",
        id,
        domain: &domain,
        from: Mailbox { name: words.from.clone(), address: from.clone() },
        reply_to: delivery::to_ascii(&app.settings.contact),
        to: Mailbox { name: words.to.clone(), address: to.clone() },
        subject: &words.subject,
        date: app.now(),
        language: &words.language,
        automatic: true,
        text: &words.to_text()?,
        html: &words.to_html()?,
    };
    Ok(Todo::Send(Envelope { from, to, message: message.to_bytes() }))
}
