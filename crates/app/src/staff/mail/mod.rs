//! Mail to staff: invitations, a word about each change of how somebody signs in, and notices of what else concerns them. Rows of `staff_mail` are the
//! queue; whom to write to is read from the sealed account at the last moment.

pub(super) mod store;

use std::time::Duration;

use db::{DbResult, Tx};
use uuid::Uuid;

use super::{Role, links};
use crate::App;
use crate::delivery::{
    self, Answer, Envelope, Fate, LEASE, Mailbox, Message, Outcome, Transport, after, attempt,
};
use crate::languages::{Arg, Locale};
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
    IdentityLinked,
}

impl Kind {
    pub const ALL: [Self; 5] = [
        Self::Invitation,
        Self::PasskeyAdded,
        Self::PasswordSet,
        Self::RecoveryCodeUsed,
        Self::IdentityLinked,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::PasskeyAdded => "passkey-added",
            Self::PasswordSet => "password-set",
            Self::RecoveryCodeUsed => "recovery-code-used",
            Self::IdentityLinked => "identity-linked",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// What is told of something at the desk. Its texts are `desk-notice-` and the topic, with `about` as `$title`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub topic: String,
    pub about: String,
    /// The page where it goes on.
    pub path: String,
    /// What somebody said to it.
    pub words: String,
}

/// Tells everybody who has one of these roles in an organisation, once the transaction is through.
pub async fn tell(
    app: &App,
    tx: &mut Tx,
    organisation: Uuid,
    roles: &[Role],
    notice: &Notice,
) -> DbResult<usize> {
    let mut told = 0;
    for role in roles {
        for account in store::of_role(tx, organisation, *role).await? {
            store::insert_notice(tx, app.new_id(), account, notice, app.now()).await?;
            told += 1;
        }
    }
    Ok(told)
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
    let Some(to) = delivery::to_ascii(&account.email) else {
        return Ok(Err("not an address that can be written to"));
    };
    let site = app.settings.public_url.split_once("://").map_or("", |(_, host)| host).to_owned();
    let locale = app.texts.locale(&account.language);
    let Some((subject, mut parts)) = words(app, mail, locale, &site).await? else {
        return Ok(Err("not a mail that can be written"));
    };
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

/// Subject and paragraphs.
async fn words(
    app: &App,
    mail: &Due,
    locale: &Locale,
    site: &str,
) -> DbResult<Option<(String, Vec<String>)>> {
    if let Some(notice) = &mail.notice {
        return Ok(Some(words_of_notice(app, notice, locale, site)));
    }
    let Some(kind) = Kind::parse(&mail.kind) else { return Ok(None) };
    let organisation = match mail.link {
        Some(link) => store::organisation_of(app, link).await?.unwrap_or_default(),
        None => String::new(),
    };
    let args = [("site", Arg::from(site)), ("organisation", Arg::from(organisation.as_str()))];
    let subject = locale.text_with(&format!("desk-mail-{}-subject", kind.as_str()), &args);
    let mut parts = vec![locale.text_with(&format!("desk-mail-{}", kind.as_str()), &args)];
    if let Some(link) = mail.link {
        parts.push(links::url(app, links::Purpose::Invitation, links::Way::Mailbox, link));
    }
    parts.push(locale.text("desk-mail-not-you"));
    Ok(Some((subject, parts)))
}

fn words_of_notice(app: &App, notice: &Notice, locale: &Locale, site: &str) -> (String, Vec<String>) {
    let args = [("site", Arg::from(site)), ("title", Arg::from(notice.about.as_str()))];
    let subject = locale.text_with(&format!("desk-notice-{}-subject", notice.topic), &args);
    let mut parts = vec![locale.text_with(&format!("desk-notice-{}", notice.topic), &args)];
    if !notice.words.is_empty() {
        parts.push(notice.words.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n"));
    }
    parts.push(format!("{}{}", app.settings.public_url, notice.path));
    parts.push(locale.text_with("desk-notice-why", &args));
    (subject, parts)
}
