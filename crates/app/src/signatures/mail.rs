//! Mail to supporters: please confirm, a reminder, thanks with what happens next, a word when an address is used
//! again. Rows of `mail` are the queue; whom to write to is read from the sealed signature at the last moment, so
//! that no second copy of an address exists.
//!
//! Nothing here is logged but counts and ids.

mod receipts;
pub mod return_path;
mod words;

#[cfg(test)]
mod arrival;
#[cfg(test)]
mod tests;

pub use receipts::name as receipt_name;
pub use words::Kind;
pub(crate) use words::{Part, Words};

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use db::{DbResult, Sql};
use uuid::Uuid;

use super::{Received, TokenFailure, received};
use crate::App;
use crate::delivery::{
    self, ByAge, Ended, Envelope, Held, Lease, Mailbox, Message, Queue, Todo, Transport, Work, carry, queue,
};
use crate::kernel::{Bucket, Failure, Kind as FailureKind, Timestamp};
use crate::languages::Language;
use receipts::Ready;
use words::is_wanted;

pub(super) static QUEUE: Queue = queue!("mail", "kind", "kind, language");
pub(super) static OLDEST: ByAge = ByAge {
    head: Sql::new(
        "SELECT bucket, signature_id, kind FROM mail \
         WHERE state IN ('queued', 'deferred', 'leased') AND due_at <= $1 ORDER BY due_at LIMIT $2",
    ),
    astray: Sql::new(
        "SELECT bucket FROM mail \
         WHERE state IN ('queued', 'deferred', 'leased') AND due_at > $1 ORDER BY due_at DESC LIMIT $2",
    ),
    recall: Sql::new(
        "UPDATE mail SET due_at = $2 \
         WHERE bucket = $1 AND state IN ('queued', 'deferred', 'leased') AND due_at > $3",
    ),
};

/// The local part of From; whoever answers reaches the operator.
const FROM: &str = "campaign";
const FRESH: Duration = Duration::from_secs(2);
/// More than are in hand at once, little enough to hold.
const REMEMBERED: usize = 1024;

/// Signatures that leased rows belong to, read and unsealed when first asked for; letters of one signature come
/// side by side and share it. Soon read again, because a supporter may withdraw while a batch is on its way.
#[derive(Default)]
pub(crate) struct Supporters(Mutex<HashMap<(Bucket, Uuid), Known>>);

struct Known {
    received: Option<Arc<Received>>,
    read_at: Timestamp,
}

impl Supporters {
    pub async fn of(&self, app: &App, lease: &Lease) -> Result<Option<Arc<Received>>, TokenFailure> {
        let (key, now) = ((lease.bucket, lease.signature_id), app.now());
        if let Some(known) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key)
            && known.read_at <= now
            && now < known.read_at.plus(FRESH)
        {
            return Ok(known.received.clone());
        }
        let received = received(app, key.0, key.1).await?.map(Arc::new);
        let known = Known { received: received.clone(), read_at: now };
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= REMEMBERED {
            all.clear();
        }
        all.insert(key, known);
        Ok(received)
    }
}

/// Hands over up to `limit` mails that are due; tells how many it took. Call it until it takes none, as
/// `letters::deliver_due`.
pub async fn send_due(app: &App, transport: &Transport, limit: usize) -> Result<usize, TokenFailure> {
    send(app, transport, limit, || true).await
}

/// Hands over what is due for as long as `go_on` says so.
pub async fn send(
    app: &App,
    transport: &Transport,
    limit: usize,
    go_on: impl Fn() -> bool,
) -> Result<usize, TokenFailure> {
    Ok(carry(app, transport, &Arc::new(Mails::default()), limit, go_on).await?)
}

#[derive(Default)]
struct Mails {
    supporters: Supporters,
}

impl Work for Mails {
    async fn lease(&self, app: &App, limit: usize, _held: &Held) -> DbResult<Vec<Lease>> {
        OLDEST.lease(&QUEUE, app, limit).await
    }

    async fn compose(&self, app: &App, lease: &Lease) -> Todo {
        todo(app, lease, &self.supporters).await
    }

    async fn record(&self, app: &App, ended: &[Ended]) -> DbResult<()> {
        let now = app.now();
        app.db.batch(ended.iter().map(|one| one.settle(&QUEUE, now)).collect()).await.map(drop)
    }
}

async fn todo(app: &App, lease: &Lease, supporters: &Supporters) -> Todo {
    compose_leased(app, lease, supporters).await.unwrap_or_else(|failure| {
        if failure.kind() == FailureKind::Unavailable {
            return Todo::Wait;
        }
        tracing::error!(signature = %lease.signature_id, %failure, "a mail cannot be composed");
        Todo::Defer(failure.to_string())
    })
}

async fn compose_leased(app: &App, lease: &Lease, supporters: &Supporters) -> Result<Todo, TokenFailure> {
    let Some(received) = supporters.of(app, lease).await? else { return Ok(Todo::Cancel) };
    let campaign = app.catalogue.by_id(app, received.campaign_id).await?;
    let (kind, language): (String, String) = (lease.row.get("kind")?, lease.row.get("language")?);
    let kind = Kind::parse(&kind)
        .ok_or_else(|| TokenFailure::Internal(format!("mails of kind `{kind}` are not known")))?;
    if !is_wanted(kind, &received, &campaign, app.now()) {
        return Ok(Todo::Cancel);
    }
    let language = Language::parse(&language).unwrap_or_else(Language::english);
    let mut words = Words::new(app, kind, &received, &campaign, &language);
    if kind == Kind::Thanks {
        match receipts::ready(app, &received).await? {
            Ready::With(files) => words.attach(app, files),
            Ready::Without => {}
            Ready::After(span) => return Ok(Todo::Later(span)),
        }
    }
    compose(app, message_id(app, lease, kind), kind, &received, &words).map_err(TokenFailure::Internal)
}

/// The same at every attempt, another one each time that the supporter is written to; tells nobody the signature.
fn message_id(app: &App, lease: &Lease, kind: Kind) -> Uuid {
    let created = lease.created_at.0.to_be_bytes();
    let named = [lease.signature_id.as_bytes().as_slice(), &created, kind.as_str().as_bytes()].concat();
    uuid::Builder::from_custom_bytes(app.vault.tag("message-id", &named)).into_uuid()
}

fn compose(app: &App, id: Uuid, kind: Kind, received: &Received, words: &Words) -> Result<Todo, String> {
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
        from: Mailbox { name: words.from.clone(), address: from },
        reply_to: delivery::to_ascii(&app.settings.contact),
        to: Mailbox { name: words.to.clone(), address: to.clone() },
        subject: &words.subject,
        date: app.now(),
        language: &words.language,
        automatic: true,
        text: &words.to_text()?,
        html: &words.to_html()?,
        attachments: &words.attachments,
    };
    let returns = return_path::local_part(&app.vault, received.bucket, received.id, kind);
    Ok(Todo::Send(Envelope { from: format!("{returns}@{domain}"), to, message: message.to_bytes() }))
}
