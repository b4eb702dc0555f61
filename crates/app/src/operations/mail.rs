//! Mails to the operator on their way.

use std::time::Duration;

use db::DbResult;

use crate::App;
use crate::alarms::{self, Due};
use crate::delivery::{
    self, Answer, Envelope, Fate, LEASE, Mailbox, Message, Outcome, Transport, after, attempt,
};
use crate::languages::Language;

/// The local part of From; whoever answers reaches the site's contact.
const FROM: &str = "demarche";
/// A record of what was told is kept for so long.
const KEPT: Duration = Duration::from_hours(90 * 24);

/// Takes up to `limit` mails that are due and hands them over; tells how many it took. Call it until it takes none.
pub async fn send_due(app: &App, transport: &Transport, limit: usize) -> DbResult<usize> {
    if !transport.is_open(app.now()) {
        return Ok(0);
    }
    let mut taken = 0;
    for due in alarms::due(app, limit).await? {
        let Some(mail) = alarms::lease(app, due, LEASE).await? else { continue };
        taken += 1;
        let outcome = hand_over(app, transport, &mail).await;
        let now = app.now();
        let (fate, mut due) = after(&outcome, mail.attempts, mail.created_at, now, app.chance.as_ref());
        if fate == Fate::Deferred && !transport.is_open(now) && outcome.is_unreachable() {
            due = transport.opens_at(now);
        }
        if matches!(fate, Fate::Refused | Fate::Expired) {
            tracing::error!(
                kind = mail.kind,
                reply = outcome.reply(),
                "a mail to the operator was not taken"
            );
        }
        alarms::settle(app, &mail, fate.as_str(), due, outcome.reply()).await?;
    }
    if taken > 0 {
        alarms::forget(app, KEPT).await?;
    }
    Ok(taken)
}

async fn hand_over(app: &App, transport: &Transport, mail: &Due) -> Outcome {
    match compose(app, mail) {
        Ok(envelope) => attempt(app, transport, &envelope).await,
        Err(reply) => Outcome::Deferred(Answer::ours(&reply)),
    }
}

pub(super) fn compose(app: &App, mail: &Due) -> Result<Envelope, String> {
    let domain = delivery::own_domain(app);
    let to =
        delivery::to_ascii(&app.settings.admin).ok_or("mail.admin is no address that can be written to")?;
    let site = app.settings.public_url.split_once("://").map_or("", |(_, host)| host);
    let message = Message {
        kind: "operator",
        id: mail.id,
        domain: &domain,
        from: Mailbox { name: format!("Demarche at {site}"), address: format!("{FROM}@{domain}") },
        reply_to: delivery::to_ascii(&app.settings.contact),
        to: Mailbox { name: String::new(), address: to.clone() },
        subject: &format!("{site}: {}", mail.subject),
        date: mail.created_at,
        language: &Language::english(),
        automatic: true,
        text: &format!("{}\n\n-- \nDemarche at {}\n", mail.text, app.settings.public_url),
        html: "",
        attachments: &[],
    };
    let message = message.to_bytes();
    let message = match &app.settings.dkim {
        Some(signer) => signer.sign(&message, app.now()).map_err(|fault| fault.to_string())?,
        None => message,
    };
    // Nobody answers a mail without a return path (RFC 5321, section 4.5.5): no bounce, no holiday notice, no loop.
    Ok(Envelope { from: String::new(), to, message })
}
