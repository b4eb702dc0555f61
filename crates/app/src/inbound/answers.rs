//! A target's answer on its way to the supporter: sealed while it waits, sent from our own address, gone once it was
//! taken. The supporter's address is shown to nobody, and answering such a mail reaches the operator, never the target.

use std::sync::Arc;
use std::time::Duration;

use db::DbResult;
use dsn::Answer;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::about::of_answer;
use super::store::{self, Letter, OLDEST, QUEUE};
use super::{Done, InboundFailure};
use crate::App;
use crate::campaigns::Campaign;
use crate::delivery::{self, Ended, Envelope, Held, Lease, Mailbox, Message, Todo, Transport, Work, carry};
use crate::kernel::{Bucket, Failure, Kind};
use crate::signatures::mail::{Part, Words};
use crate::signatures::{Received, received};
use crate::targets;

/// The local part of From; whoever answers reaches the operator.
const FROM: &str = "campaign";
/// What waits for a person is forgotten after so long.
const WAITS: Duration = Duration::from_hours(90 * 24);

/// What is kept of an answer until it was passed on.
#[derive(Serialize, Deserialize)]
pub(super) struct Kept {
    pub subject: String,
    pub text: String,
    pub files: Vec<String>,
}

pub(super) async fn take(
    app: &App,
    id: Uuid,
    letter: &Letter,
    answer: &Answer,
) -> Result<Done, InboundFailure> {
    let supporter =
        received(app, letter.bucket, letter.signature).await?.and_then(|received| received.supporter);
    let kept =
        Kept { subject: answer.subject.clone(), text: answer.text.clone(), files: answer.files.clone() };
    let plain = serde_json::to_vec(&kept).map_err(|error| InboundFailure::Internal(error.to_string()))?;
    // Nobody is left to pass it on to: that there was an answer is counted all the same.
    let sealed = supporter.map(|_| app.vault.seal(app.chance.as_ref(), id.as_bytes(), &plain));
    let fresh = store::letter_answered(app, id, letter, sealed).await?;
    Ok(if fresh { Done::Answered } else { Done::Known })
}

/// Passes on the answers that are due, for as long as `go_on` says so; tells how many it took.
pub async fn pass_on(
    app: &App,
    transport: &Transport,
    limit: usize,
    go_on: impl Fn() -> bool,
) -> Result<usize, InboundFailure> {
    Ok(carry(app, transport, &Arc::new(Answers), limit, go_on).await?)
}

/// What waited for a person for too long goes.
pub async fn forget(app: &App) -> Result<u64, InboundFailure> {
    Ok(store::forget(app, app.now().minus(WAITS)).await?)
}

struct Answers;

impl Work for Answers {
    async fn lease(&self, app: &App, limit: usize, _held: &Held) -> DbResult<Vec<Lease>> {
        OLDEST.lease(&QUEUE, app, limit).await
    }

    async fn compose(&self, app: &App, lease: &Lease) -> Todo {
        compose_leased(app, lease).await.unwrap_or_else(|failure| {
            if failure.kind() == Kind::Unavailable {
                return Todo::Wait;
            }
            tracing::error!(signature = %lease.signature_id, %failure, "an answer cannot be passed on");
            Todo::Defer(failure.to_string())
        })
    }

    async fn record(&self, app: &App, ended: &[Ended]) -> DbResult<()> {
        let now = app.now();
        let mut all: Vec<_> = ended.iter().map(|one| one.settle(&QUEUE, now)).collect();
        for one in ended {
            all.push(store::empty(&one.lease)?);
        }
        app.db.batch(all).await.map(drop)
    }
}

async fn compose_leased(app: &App, lease: &Lease) -> Result<Todo, InboundFailure> {
    let internal = |text: String| InboundFailure::Internal(text);
    let (id, sealed): (Uuid, Option<Vec<u8>>) = (store::id_of(lease)?, lease.row.get("sealed")?);
    let (Some(received), Some(sealed)) = (received(app, lease.bucket, lease.signature_id).await?, sealed)
    else {
        return Ok(Todo::Cancel);
    };
    let Some(supporter) = &received.supporter else { return Ok(Todo::Cancel) };
    let Some(to) = delivery::to_ascii(&supporter.email) else {
        return Ok(Todo::Refuse("not an address that can be written to".into()));
    };
    let plain = app.vault.unseal(id.as_bytes(), &sealed).map_err(|failure| internal(failure.to_string()))?;
    let kept: Kept = serde_json::from_slice(&plain).map_err(|error| internal(error.to_string()))?;
    let campaign = app
        .catalogue
        .by_id(app, received.campaign_id)
        .await
        .map_err(|failure| internal(failure.to_string()))?;
    let letter = store::letter(app, lease.bucket, store::letter_of(lease)?).await?;
    let target = match &letter {
        Some(letter) => targets::find(app, letter.target).await?,
        None => None,
    };
    let name = target.map(|target| delivery::line(&target.name)).unwrap_or_default();
    write(app, lease.bucket, id, to, &words(app, &received, &campaign, &name, &kept)).map(Todo::Send)
}

pub(super) fn write(
    app: &App,
    bucket: Bucket,
    id: Uuid,
    to: String,
    words: &Words,
) -> Result<Envelope, InboundFailure> {
    let domain = delivery::own_domain(app);
    let message = Message {
        kind: "answer",
        id,
        domain: &domain,
        from: Mailbox { name: words.from.clone(), address: format!("{FROM}@{domain}") },
        reply_to: delivery::to_ascii(&app.settings.contact),
        to: Mailbox { name: words.to.clone(), address: to.clone() },
        subject: &words.subject,
        date: app.now(),
        language: &words.language,
        automatic: true,
        text: &words.to_text().map_err(InboundFailure::Internal)?,
        html: &words.to_html().map_err(InboundFailure::Internal)?,
        attachments: &[],
    };
    let returns = of_answer(&app.vault, bucket, id);
    Ok(Envelope { from: format!("{returns}@{domain}"), to, message: message.to_bytes() })
}

pub(super) fn words(app: &App, received: &Received, campaign: &Campaign, target: &str, kept: &Kept) -> Words {
    let mut words = Words::about(app, received, campaign, &received.language);
    let locale = app.texts.locale(&words.language);
    words.from = locale
        .text_with("mail-letter-from", &[("name", target.into()), ("sender", delivery::sender(app).into())]);
    words.subject = locale.text_with("mail-answer-subject", &[("title", words.title.as_str().into())]);
    words.parts.push(Part::Text(locale.text_with("mail-answer-intro", &[("target", target.into())])));
    if !kept.subject.is_empty() {
        words.parts.push(Part::Quoted(vec![kept.subject.clone()]));
    }
    let paragraphs = kept.text.split("\n\n").map(|text| text.lines().map(str::to_owned).collect());
    words.parts.extend(paragraphs.filter(|lines: &Vec<String>| !lines.is_empty()).map(Part::Quoted));
    if !kept.files.is_empty() {
        let files = kept.files.join(", ");
        words
            .parts
            .push(Part::Text(locale.text_with("mail-answer-files", &[("files", files.as_str().into())])));
    }
    words.parts.push(Part::Text(locale.text("mail-answer-private")));
    words
}
