//! Digests on their way: one mail with a cover letter, the letters as pages and as a mailbox. `digest` is the queue.
//!
//! A mailbox and not a table: each letter in it is the message that it would have been, with its own answer address, so
//! that a target can answer one writer, and it holds what the pages hold and nothing more.

use std::time::Duration;

use super::cover::{self, Cover};
use super::members::{self, Member};
use super::store::{self, Digest};
use super::{mailbox, relay};
use crate::App;
use crate::alarms;
use crate::campaigns::Campaign;
use crate::delivery::{
    self, Answer, Attachment, Envelope, Fate, LEASE, Mailbox, Message, Outcome, Transport, after, within,
};
use crate::kernel::{Failure, Kind, Timestamp};
use crate::letters::{self, LetterFailure, Recipe, State};
use crate::signatures::Received;
use crate::targets::{Target, addresses};
use uuid::Uuid;

const FROM: &str = "letters";
/// What could not be read is tried again soon.
const WAIT: Duration = Duration::from_secs(30);
/// Whether a pause is over.
const LOOK_AGAIN: Duration = Duration::from_mins(1);
/// What the signatures of our domain and the lines of the way add to a mail.
const ADDED_LATER: usize = 4_096;

/// What is to be done with a digest.
enum Todo {
    Send {
        address: String,
        envelope: Box<Envelope>,
        letters: Letters,
    },
    /// No letter is left of it, or nobody to send it to.
    Cancel(Letters),
    Defer(String),
}

/// A digest's letters: those in its mail, and those that nobody asks for any more.
#[derive(Default)]
struct Letters {
    sent: Vec<Member>,
    dropped: Vec<Member>,
}

/// Takes up to `limit` digests that are due and hands them over; tells how many it took. Call it until it takes none.
///
/// Killed in the middle, a digest comes back when its lease is over, with the same Message-ID; its letters are in no
/// other one.
pub async fn send_due(app: &App, transport: &Transport, limit: usize) -> Result<usize, LetterFailure> {
    if !transport.is_open(app.now()) {
        return Ok(0);
    }
    let mut taken = 0;
    for due in store::due(app, limit).await? {
        let sent_at = app.now();
        let Some(digest) = store::lease(app, due, sent_at.plus(LEASE)).await? else { continue };
        taken += 1;
        match rests_until(app, &digest).await? {
            Some(until) => record(app, &digest, "deferred", until, None, &Letters::default()).await?,
            None => send(app, transport, &digest, sent_at).await?,
        }
    }
    Ok(taken)
}

/// Until when a digest may not leave: its letters are paused, or its target's office is closed.
async fn rests_until(app: &App, digest: &Digest) -> Result<Option<Timestamp>, LetterFailure> {
    let now = app.now();
    if store::is_paused(app, digest.target).await? {
        return Ok(Some(now.plus(LOOK_AGAIN)));
    }
    let Some(target) = crate::targets::find(app, digest.target).await? else { return Ok(None) };
    let opens = target.pace.office_hours.as_ref().map(|hours| hours.opening(now, &letters::zone(&target)));
    Ok(opens.filter(|opens| *opens > now))
}

async fn send(
    app: &App,
    transport: &Transport,
    digest: &Digest,
    sent_at: Timestamp,
) -> Result<(), LetterFailure> {
    let todo = match compose(app, digest).await {
        Err(failure) if failure.kind() == Kind::Unavailable => return Err(failure),
        Err(failure) => {
            tracing::error!(digest = %digest.id, %failure, "a digest cannot be composed");
            Todo::Defer(failure.to_string())
        }
        Ok(todo) => todo,
    };
    let (address, outcome, letters) = match todo {
        Todo::Cancel(letters) => {
            return record(app, digest, "cancelled", app.now(), None, &letters).await;
        }
        Todo::Defer(reply) => (String::new(), Outcome::Deferred(Answer::ours(&reply)), Letters::default()),
        Todo::Send { address, envelope, letters } => {
            let outcome = transport.deliver(&envelope).await;
            addresses::learn(app, digest.target, &address, &outcome, sent_at).await?;
            (address, outcome, letters)
        }
    };
    let now = app.now();
    let other = outcome.is_about_the_mailbox() && has_another(app, digest, &address).await?;
    let (fate, mut due) = judge(app, digest, &outcome, now).await;
    if fate == Fate::Deferred && other {
        due = now.plus(WAIT);
    } else if fate == Fate::Deferred && !transport.is_open(now) && outcome.is_unreachable() {
        due = transport.opens_at(now);
    }
    record(app, digest, fate.as_str(), due, Some((&address, &outcome)), &letters).await
}

/// As a letter does, a digest that its address did not take goes to the target's next one, or waits until one works.
async fn judge(app: &App, digest: &Digest, outcome: &Outcome, now: Timestamp) -> (Fate, Timestamp) {
    let waits = Outcome::Deferred(outcome.answer().clone());
    let outcome = if outcome.is_about_the_mailbox() { &waits } else { outcome };
    let (tried, chance) = ((digest.attempts, digest.created_at), app.chance.as_ref());
    let usual = after(outcome, tried.0, tried.1, now, chance);
    within(letters::term(app, digest.campaign).await, usual, tried, now, chance)
}

async fn has_another(app: &App, digest: &Digest, address: &str) -> Result<bool, LetterFailure> {
    let Some(target) = crate::targets::find(app, digest.target).await? else { return Ok(false) };
    Ok(addresses::has_another(app, &target, address).await?)
}

/// Writes what became of a digest, and leads its letters to the same state, in one transaction.
async fn record(
    app: &App,
    digest: &Digest,
    state: &'static str,
    due: Timestamp,
    attempt: Option<(&str, &Outcome)>,
    letters: &Letters,
) -> Result<(), LetterFailure> {
    let (now, of) = (app.now(), (digest.campaign, digest.target));
    let mut tx = app.db.begin().await?;
    let held = store::settle(&mut tx, digest, state, due, now).await?;
    if let Some((address, outcome)) = attempt {
        tx.batch(vec![store::attempt(app.new_id(), digest, now, address, state, outcome)]).await?;
    }
    let next = State::parse(state).filter(|next| held && !next.is_waiting());
    if let Some(next) = next {
        members::lead(app, &mut tx, of, (State::Batched, next), &letters.sent).await?;
        members::lead(app, &mut tx, of, (State::Batched, State::Cancelled), &letters.dropped).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// An accepted digest came back for good: so did its letters. Tells how many.
pub async fn bounced(app: &App, id: Uuid) -> Result<usize, LetterFailure> {
    let Some(of) = store::digest(app, id).await? else { return Ok(0) };
    let letters = store::members(app, id, of.1, State::Accepted).await?;
    let mut tx = app.db.begin().await?;
    if !store::bounced(&mut tx, id, app.now()).await? {
        return Ok(0);
    }
    let led = members::lead(app, &mut tx, of, (State::Accepted, State::Bounced), &letters).await?;
    tx.commit().await?;
    Ok(led)
}

async fn compose(app: &App, digest: &Digest) -> Result<Todo, LetterFailure> {
    let all = store::members(app, digest.id, digest.target, State::Batched).await?;
    let campaign = match app.catalogue.by_id(app, digest.campaign).await {
        Err(failure) if failure.kind() == Kind::Missing => {
            return Ok(Todo::Cancel(Letters { dropped: all, ..Letters::default() }));
        }
        found => found?,
    };
    let Some(target) = campaign.targets.iter().find(|known| known.id == digest.target) else {
        return Ok(Todo::Cancel(Letters { dropped: all, ..Letters::default() }));
    };
    let Some(address) = addresses::choose(app, target).await? else {
        return Ok(Todo::Defer("no address of the target works now".into()));
    };
    let mut letters = Letters::default();
    let mut bundle = Bundle::new(digest);
    for member in all {
        match members::open(app, &member).await? {
            Some(received) => {
                bundle.add(app, &campaign, target, &address, &member, &received)?;
                letters.sent.push(member);
            }
            None => letters.dropped.push(member),
        }
    }
    if letters.sent.is_empty() {
        return Ok(Todo::Cancel(letters));
    }
    let envelope = bundle.envelope(app, &campaign, target, digest, &address).await?;
    Ok(Todo::Send { address, envelope: Box::new(envelope), letters })
}

/// Is the mail with these letters as small as it must be? Composed to be seen: what fonts and pictures of pages take
/// can be guessed, not known.
pub async fn fits(
    app: &App,
    campaign: &Campaign,
    target: &Target,
    members: &[Member],
) -> Result<bool, LetterFailure> {
    let Some(address) = target.emails.iter().find(|address| delivery::to_ascii(address).is_some()) else {
        return Ok(true);
    };
    let envelope = as_if_sent(app, campaign, target, members, address).await?;
    Ok(envelope.message.len() + ADDED_LATER <= app.settings.digest_bytes)
}

/// The mail that these letters would make.
pub(super) async fn as_if_sent(
    app: &App,
    campaign: &Campaign,
    target: &Target,
    members: &[Member],
    address: &str,
) -> Result<Envelope, LetterFailure> {
    let (id, now) = (app.new_id(), app.now());
    let (of, part, parts) = ((campaign.id, target.id), 1, 99);
    let digest =
        Digest { id, campaign: of.0, target: of.1, part, parts, since: now, attempts: 0, created_at: now };
    let mut bundle = Bundle::new(&digest);
    for member in members {
        if let Some(received) = members::open(app, member).await? {
            bundle.add(app, campaign, target, address, member, &received)?;
        }
    }
    bundle.envelope(app, campaign, target, &digest, address).await
}

/// What a digest's mail is made of.
struct Bundle {
    mailbox: Vec<u8>,
    pages: Vec<press::Letter>,
    cover: Cover,
}

impl Bundle {
    fn new(digest: &Digest) -> Self {
        let cover = Cover { since: digest.since, part: digest.part, parts: digest.parts, ..Cover::default() };
        Self { mailbox: Vec::new(), pages: Vec::new(), cover }
    }

    fn add(
        &mut self,
        app: &App,
        campaign: &Campaign,
        target: &Target,
        address: &str,
        member: &Member,
        received: &Received,
    ) -> Result<(), LetterFailure> {
        let Some(supporter) = received.supporter.as_ref() else { return Ok(()) };
        let (bucket, id) = (member.bucket, member.id);
        let recipe = Recipe { bucket, id, campaign, target, received, supporter };
        let wrong = |error: letters::ComposeFailure| LetterFailure::Internal(error.to_string());
        let envelope = letters::compose_to(app, &recipe, address).map_err(wrong)?;
        mailbox::add(&mut self.mailbox, &envelope.from, member.created_at, &envelope.message);
        self.pages.push(letters::paper(app, &recipe).map_err(wrong)?);
        self.cover.letters += 1;
        *self.cover.countries.entry(received.country).or_default() += 1;
        Ok(())
    }

    async fn envelope(
        self,
        app: &App,
        campaign: &Campaign,
        target: &Target,
        digest: &Digest,
        address: &str,
    ) -> Result<Envelope, LetterFailure> {
        let words = cover::letter(app, campaign, target, &self.cover);
        let (pdf, missing) = pdf(&words.subject, &self.pages)?;
        if !missing.is_readable() {
            let packages: Vec<&str> = missing.packages().into_iter().collect();
            let text = format!(
                "Pages of a digest hold characters that no font on this machine has; they are shown as \u{fffd}. The \
                 mailbox that goes with the pages has them.\n\napt-get install {}",
                packages.join(" ")
            );
            alarms::notify(app, "fonts-missing", "digest", "Fonts are missing", &text).await?;
        }
        let name = |end: &str| match digest.parts {
            1 => format!("{}.{end}", campaign.slug),
            _ => format!("{}-{}.{end}", campaign.slug, digest.part),
        };
        let attachments = [
            Attachment { name: name("pdf"), kind: "application/pdf", content: pdf },
            Attachment { name: name("mbox"), kind: "application/mbox", content: self.mailbox },
        ];
        let domain = delivery::own_domain(app);
        let relay = format!("{}@{domain}", relay::local_part(&app.vault, digest.id));
        let to = delivery::to_ascii(address)
            .ok_or_else(|| LetterFailure::Internal("the target has no address".into()))?;
        let sponsor = campaign.sponsor().map_or_else(|| delivery::sender(app), |sponsor| &sponsor.name);
        let message = Message {
            kind: "digest",
            id: digest.id,
            domain: &domain,
            from: Mailbox { name: sponsor.to_owned(), address: format!("{FROM}@{domain}") },
            reply_to: Some(relay.clone()),
            to: Mailbox { name: target.name.clone(), address: to.clone() },
            subject: &words.subject,
            date: app.now(),
            language: &words.language,
            automatic: true,
            text: &words.text,
            html: "",
            attachments: &attachments,
        };
        let message = message.to_bytes();
        let message = match &app.settings.dkim {
            Some(signer) => signer
                .sign(&message, app.now())
                .map_err(|fault| LetterFailure::Internal(fault.to_string()))?,
            None => message,
        };
        Ok(Envelope { from: relay, to, message })
    }
}

/// The letters as pages. What cannot be drawn is shown as such: a digest waits for no font.
fn pdf(title: &str, pages: &[press::Letter]) -> Result<(Vec<u8>, press::Missing), LetterFailure> {
    let mut fonts = press::Fonts::default();
    let first = pages.first().cloned().unwrap_or_default();
    let window = press::Window::default();
    let mut book = press::Book::new(&mut fonts, title, &first.language, first.right_to_left, window);
    let mut missing = press::Missing::default();
    for page in pages {
        missing.add(&book.letter(page, false));
    }
    let printed = book.finish().map_err(|fault| LetterFailure::Internal(fault.to_string()))?;
    Ok((printed.bytes, missing))
}
