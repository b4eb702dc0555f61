//! What only a person can tell the meaning of.

use dsn::{Action, Delivery, What};
use uuid::Uuid;

use super::about::{self, About};
use super::store::{self, Kept};
use super::{Done, InboundFailure, answers, bounced, of_ours};
use crate::App;
use crate::kernel::Timestamp;

/// As much of a message is kept.
const KEPT_BYTES: usize = 1_000_000;
/// So many messages about one letter or mail wait at once: whoever has its address could fill the disk.
const KEPT_MOST: i64 = 10;
const LISTED: i64 = 1_000;

/// A message that waits, without what stands in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub id: Uuid,
    /// `letter`, `mail`, `digest` or `answer`.
    pub about: &'static str,
    pub reason: String,
    pub received_at: Timestamp,
}

pub(super) async fn keep(
    app: &App,
    id: Uuid,
    about: About,
    reason: &str,
    message: &[u8],
) -> Result<Done, InboundFailure> {
    let signature = match about {
        About::Mail(_, signature, _) => signature,
        About::Letter(bucket, letter) => {
            store::letter(app, bucket, letter).await?.ok_or(InboundFailure::NotOurs)?.signature
        }
        About::Answer(_, id) | About::Digest(id) => id,
    };
    let kept = Kept {
        id,
        bucket: about.bucket(),
        about: about.local_part(&app.vault),
        reason: reason.to_owned(),
        received_at: app.now(),
    };
    if store::others_waiting(app, &kept, signature).await? >= KEPT_MOST {
        return Err(InboundFailure::TooMany);
    }
    let message = &message[..message.len().min(KEPT_BYTES)];
    let sealed = app.vault.seal(app.chance.as_ref(), id.as_bytes(), message);
    let fresh = store::keep(app, &kept, signature, sealed).await?;
    Ok(if fresh { Done::Waits } else { Done::Known })
}

/// What waits, the oldest first.
pub async fn list(app: &App) -> Result<Vec<Waiting>, InboundFailure> {
    let waiting = store::waiting(app, LISTED).await?;
    let shown = waiting.into_iter().map(|kept| Waiting {
        id: kept.id,
        about: match about::read(&app.vault, &kept.about) {
            Some(About::Letter(..)) => "letter",
            Some(About::Mail(..)) => "mail",
            Some(About::Digest(_)) => "digest",
            Some(About::Answer(..)) | None => "answer",
        },
        reason: kept.reason,
        received_at: kept.received_at,
    });
    Ok(shown.collect())
}

/// The message as it came. It may hold personal data.
pub async fn show(app: &App, id: Uuid) -> Result<Vec<u8>, InboundFailure> {
    Ok(open(app, id).await?.1)
}

async fn open(app: &App, id: Uuid) -> Result<(About, Vec<u8>), InboundFailure> {
    let (_, about, sealed) = store::sealed(app, id).await?.ok_or(InboundFailure::Missing)?;
    let about = about::read(&app.vault, &about).ok_or(InboundFailure::Missing)?;
    let message = app.vault.unseal(id.as_bytes(), &sealed);
    let message = message.map_err(|failure| InboundFailure::Internal(failure.to_string()))?;
    Ok((about, message.to_vec()))
}

/// A person says what it is: an answer (`true`) or a bounce (`false`). What follows is as if it had been told at once.
pub async fn settle(app: &App, id: Uuid, is_answer: bool) -> Result<Done, InboundFailure> {
    let (about, message) = open(app, id).await?;
    let done = match (about, is_answer) {
        (About::Letter(bucket, letter), true) => {
            let letter = store::letter(app, bucket, letter).await?.ok_or(InboundFailure::Missing)?;
            // Never the message as it is: its headers name people and their addresses.
            let answer = dsn::read_answer(&message).ok_or(InboundFailure::Unreadable)?;
            answers::take(app, id, &letter, &answer).await?
        }
        (About::Letter(bucket, letter), false) => {
            let letter = store::letter(app, bucket, letter).await?.ok_or(InboundFailure::Missing)?;
            bounced(app, id, &letter, &returned(&message)).await?
        }
        (about, false) => of_ours(app, about).await?,
        (_, true) => return Err(InboundFailure::NoLetter),
    };
    store::drop_waiting(app, id).await?;
    Ok(done)
}

/// What a message says as a bounce, when a person says that it is one.
fn returned(message: &[u8]) -> Delivery {
    let told = match dsn::read(message, true) {
        What::Delivery(all) => all.into_iter().find(Delivery::is_final),
        _ => None,
    };
    told.unwrap_or_else(|| Delivery {
        recipient: None,
        action: Action::Failed,
        status: None,
        server: String::new(),
        text: "a bounce, said a person".to_owned(),
    })
}

/// It needs nothing: away with it.
pub async fn drop_waiting(app: &App, id: Uuid) -> Result<(), InboundFailure> {
    if store::drop_waiting(app, id).await? { Ok(()) } else { Err(InboundFailure::Missing) }
}
