//! Mail to staff: invitations, and a word about each change of how somebody signs in. Rows of `staff_mail` are the
//! queue; whom to write to is read from the sealed account at the last moment.

pub(super) mod store;

use std::time::Duration;

use db::{DbResult, Tx};
use uuid::Uuid;

use super::links;
use crate::App;
use crate::delivery::{
    self, Answer, Envelope, Fate, LEASE, Mailbox, Message, Outcome, Transport, after, attempt,
};
use crate::languages::Arg;
use store::Due;

/// The local part of From; whoever answers reaches the site's contact.
const FROM: &str = "demarche";
/// A record of what was sent is kept for so long.
const KEPT: Duration = Duration::from_hours(30 * 24);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Invitation,
    PasskeyAdded,
    PasswordSet,
    RecoveryCodeUsed,
}

impl Kind {
    pub const ALL: [Self; 4] =
        [Self::Invitation, Self::PasskeyAdded, Self::PasswordSet, Self::RecoveryCodeUsed];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::PasskeyAdded => "passkey-added",
            Self::PasswordSet => "password-set",
            Self::RecoveryCodeUsed => "recovery-code-used",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

pub(super) async fn queue(
    app: &App,
    tx: &mut Tx,
    account: Uuid,
    kind: Kind,
    link: Option<Uuid>,
) -> DbResult<()> {
    store::insert(tx, app.new_id(), account, kind, link, app.now()).await
}

/// Takes up to `limit` mails that are due and hands them over; tells how many it took. Call it until it takes none.
pub async fn send_due(app: &App, transport: &Transport, limit: usize) -> DbResult<usize> {
    if !transport.is_open(app.now()) {
        return Ok(0);
    }
    let mut taken = 0;
    for due in store::due(app, limit).await? {
        let Some(mail) = store::lease(app, due, LEASE).await? else { continue };
        taken += 1;
        let outcome = match compose(app, &mail).await? {
            Ok(envelope) => attempt(app, transport, &envelope).await,
            Err(reply) => Outcome::Refused(Answer::ours(reply)),
        };
        let now = app.now();
        let (fate, mut due) = after(&outcome, mail.attempts, mail.created_at, now, app.chance.as_ref());
        if fate == Fate::Deferred && !transport.is_open(now) && outcome.is_unreachable() {
            due = transport.opens_at(now);
        }
        store::settle(app, &mail, fate.as_str(), due, outcome.reply()).await?;
    }
    if taken > 0 {
        store::forget(app, KEPT).await?;
    }
    Ok(taken)
}

async fn compose(app: &App, mail: &Due) -> DbResult<Result<Envelope, &'static str>> {
    let Some(account) = store::recipient(app, mail).await? else { return Ok(Err("the account is gone")) };
    let (Some(kind), Some(to)) = (Kind::parse(&mail.kind), delivery::to_ascii(&account.email)) else {
        return Ok(Err("not a mail that can be written"));
    };
    let site = app.settings.public_url.split_once("://").map_or("", |(_, host)| host).to_owned();
    let organisation = match mail.link {
        Some(link) => store::organisation_of(app, link).await?.unwrap_or_default(),
        None => String::new(),
    };
    let locale = app.texts.locale(&account.language);
    let args = [("site", Arg::from(site.as_str())), ("organisation", Arg::from(organisation.as_str()))];
    let subject = locale.text_with(&format!("desk-mail-{}-subject", kind.as_str()), &args);
    let mut parts = vec![locale.text_with(&format!("desk-mail-{}", kind.as_str()), &args)];
    if let Some(link) = mail.link {
        parts.push(links::url(app, links::Purpose::Invitation, link));
    }
    parts.push(locale.text("desk-mail-not-you"));
    parts.push(format!("-- \n{}\n", app.settings.public_url));
    let domain = delivery::own_domain(app);
    let message = Message {
        kind: "staff",
        id: mail.id,
        domain: &domain,
        from: Mailbox { name: format!("Demarche, {site}"), address: format!("{FROM}@{domain}") },
        reply_to: delivery::to_ascii(&app.settings.contact),
        to: Mailbox { name: account.name.clone(), address: to.clone() },
        subject: &subject,
        date: mail.created_at,
        language: locale.language(),
        automatic: true,
        text: &parts.join("\n\n"),
        html: "",
        attachments: &[],
    };
    let message = message.to_bytes();
    let message = match app.settings.dkim.as_ref().map(|signer| signer.sign(&message, app.now())) {
        Some(Ok(signed)) => signed,
        Some(Err(_)) => return Ok(Err("the mail could not be signed")),
        None => message,
    };
    Ok(Ok(Envelope { from: String::new(), to, message }))
}
