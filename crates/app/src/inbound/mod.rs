//! What comes back by mail to addresses that we made: bounces, complaints, automatic replies, answers.
//!
//! A message is judged by what it is ([`dsn`]), never by who claims to have sent it: only whoever holds a letter knows its
//! address. A bounce moves the letter; an answer moves it and is passed on to the supporter, whose address nobody learns;
//! a machine's reply is noted and answered by nothing, so that no loop can begin; what cannot be told waits for a person.

mod about;
mod answers;
#[cfg(test)]
mod arrival;
mod failure;
mod store;
#[cfg(test)]
mod tests;
mod waiting;

pub use about::{About, about};
pub use answers::{forget, pass_on};
pub use failure::InboundFailure;
pub use waiting::{Waiting, drop_waiting, list, settle, show};

use dsn::{Delivery, What};
use uuid::Uuid;

use crate::App;
use crate::alarms;
use crate::batches;
use crate::delivery::own_domain;
use crate::kernel::Bucket;
use crate::signatures::mail::Kind;
use crate::targets::addresses;
use store::Letter;

/// A message that passed through so many servers runs in a circle (RFC 5321, section 6.3).
const HOPS_MAX: usize = 50;
/// Answers to one letter that are passed on within a day; more are for a person to look at.
const ANSWERS_A_DAY: i64 = 5;

/// What was done with a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// It came back for good: the letter, mail or passed-on answer is `bounced`.
    Bounced,
    /// Somebody complained.
    Complained,
    /// A person answered; the supporter is told.
    Answered,
    /// A delay, an automatic reply, a success: nothing follows.
    Noted,
    /// It waits for a person.
    Waits,
    /// It was here before.
    Known,
}

impl Done {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Bounced => "bounced",
            Self::Complained => "complained",
            Self::Answered => "answered",
            Self::Noted => "noted",
            Self::Waits => "waits",
            Self::Known => "known",
        }
    }
}

/// A message as a server hands it in.
#[derive(Debug, Clone, Copy)]
pub struct Incoming<'a> {
    /// Its envelope sender; empty for `<>`.
    pub from: &'a str,
    /// One recipient.
    pub to: &'a str,
    pub message: &'a [u8],
}

/// Takes a message in. When this returns, what it meant is durable; handed in twice it is known, and done once.
pub async fn receive(app: &App, incoming: Incoming<'_>) -> Result<Done, InboundFailure> {
    let about = about(app, incoming.to).ok_or(InboundFailure::NotOurs)?;
    if hops(incoming.message) > HOPS_MAX {
        return Err(InboundFailure::Loop);
    }
    let what = match dsn::read(incoming.message, incoming.from.trim_matches(['<', '>']).is_empty()) {
        What::Answer(_) if is_our_own(app, incoming.message) => {
            What::Unclear("it is a mail of our own, sent back as it left")
        }
        what => what,
    };
    take(app, about, what, incoming.message).await
}

async fn take(app: &App, about: About, what: What, message: &[u8]) -> Result<Done, InboundFailure> {
    // The same message about the same thing is the same row, however often it is handed in.
    let id = uuid::Builder::from_custom_bytes(app.vault.tag("inbound", &about.named(message))).into_uuid();
    match (about, what) {
        (_, What::Unclear(reason)) => waiting::keep(app, id, about, reason, message).await,
        (About::Letter(bucket, letter), what) => of_letter(app, id, (bucket, letter), what, message).await,
        (about, What::Delivery(all)) if all.iter().any(Delivery::is_final) => of_ours(app, about).await,
        (About::Mail(bucket, signature, _), What::Feedback(_)) => {
            store::no_more_mail(app, bucket, signature).await?;
            Ok(Done::Complained)
        }
        (_, What::Feedback(_)) => Ok(Done::Complained),
        (About::Digest(_), What::Answer(_)) => {
            waiting::keep(app, id, about, "an answer to a digest, which is from many supporters", message)
                .await
        }
        // To the address that only servers write to: what a person says there, a person must read.
        (about, What::Answer(_)) => {
            waiting::keep(app, id, about, "an answer to the return path of a mail to a supporter", message)
                .await
        }
        (_, What::Automatic | What::Delivery(_)) => Ok(Done::Noted),
    }
}

/// A mail to a supporter came back.
async fn of_ours(app: &App, about: About) -> Result<Done, InboundFailure> {
    match about {
        About::Mail(bucket, signature, kind) => {
            store::mail_bounced(app, bucket, signature, kind).await?;
            if matches!(kind, Kind::Confirmation | Kind::Reminder) {
                store::no_more_mail(app, bucket, signature).await?;
            }
        }
        About::Answer(bucket, id) => store::answer_bounced(app, bucket, id).await?,
        About::Digest(id) => {
            batches::bounced(app, id).await?;
        }
        About::Letter(..) => {}
    }
    Ok(Done::Bounced)
}

async fn of_letter(
    app: &App,
    id: Uuid,
    (bucket, letter): (Bucket, Uuid),
    what: What,
    message: &[u8],
) -> Result<Done, InboundFailure> {
    let about = About::Letter(bucket, letter);
    let found = store::letter(app, bucket, letter).await?.ok_or(InboundFailure::NotOurs)?;
    if found.is_in_hand() {
        // Its relay was quicker than our record of it. One that waits to be tried again may have arrived all the same:
        // what came back is taken, and the letter goes on.
        return Err(InboundFailure::Unavailable("the letter is still being handed over".into()));
    }
    match what {
        What::Delivery(all) => match all.into_iter().find(Delivery::is_final) {
            Some(delivery) => bounced(app, id, &found, &delivery).await,
            None => Ok(Done::Noted),
        },
        What::Answer(answer) => {
            if store::answers_of_late(app, &found).await? >= ANSWERS_A_DAY {
                return waiting::keep(
                    app,
                    id,
                    about,
                    "more answers to one letter than are passed on in a day",
                    message,
                )
                .await;
            }
            answers::take(app, id, &found, &answer).await
        }
        What::Feedback(kind) => {
            let target = found.target_name(app).await?;
            let text = format!(
                "A feedback report of the kind `{kind}` came back for a letter to {target}. If these go on, their mail \
                 server may soon refuse letters: consider a slower pace, or digests."
            );
            alarms::notify(
                app,
                "complaint",
                &found.target.to_string(),
                "a target complains of letters",
                &text,
            )
            .await?;
            Ok(Done::Complained)
        }
        What::Automatic => Ok(Done::Noted),
        What::Unclear(reason) => waiting::keep(app, id, about, reason, message).await,
    }
}

async fn bounced(app: &App, id: Uuid, letter: &Letter, delivery: &Delivery) -> Result<Done, InboundFailure> {
    let fresh = store::letter_bounced(app, id, letter, delivery).await?;
    if !fresh {
        return Ok(Done::Known);
    }
    if !letter.address.is_empty() {
        addresses::bounced(app, letter.target, &letter.address, delivery.status, &delivery.text).await?;
    }
    Ok(Done::Bounced)
}

/// Did we write it? Somebody's server sends what it gets to where answers go: the supporter would be told of an answer.
fn is_our_own(app: &App, message: &[u8]) -> bool {
    let id = dsn::message_id(message);
    id.is_some_and(|id| id.rsplit_once('@').is_some_and(|(_, domain)| domain == own_domain(app)))
}

/// How many servers it passed through.
fn hops(message: &[u8]) -> usize {
    message[..about::end_of_head(message)]
        .split(|byte| *byte == b'\n')
        .filter(|line| line.get(..9).is_some_and(|name| name.eq_ignore_ascii_case(b"received:")))
        .count()
}
