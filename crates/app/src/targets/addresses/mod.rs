//! A target's addresses: which one to write to now, and what is learnt of each from answers and bounces.
//!
//! An address is demoted, never removed: what fails today may be mended tomorrow, and only people take an address off
//! the list. What this room does not do: decide what becomes of a letter (`letters`), read bounces.

mod model;
mod rules;
mod store;
#[cfg(test)]
mod tests;

pub use model::{AddressState, Cause, Evidence, Standing, Tested};

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use db::DbResult;
use dsn::Status;
use uuid::Uuid;

use super::{Target, find};
use crate::App;
use crate::delivery::{Outcome, to_ascii};
use crate::kernel::Timestamp;
use rules::{Lesson, Pick};

/// What another process learnt is known here within this. Until then a letter may still go to an address that just
/// failed: it is refused there once more, and goes on to the next.
const FRESH: Duration = Duration::from_secs(5);
/// Several workers may learn about one address in the same moment; after so many tries the others know enough.
const TRIES: usize = 5;
/// Targets with their few addresses, of all campaigns under way.
const MOST: usize = 10_000;

/// What is known, in memory: a letter asks it, and only a change is written.
#[derive(Debug, Default)]
pub struct Addresses(Mutex<HashMap<Uuid, Kept>>);

#[derive(Debug)]
struct Kept {
    read_at: Timestamp,
    known: Arc<Vec<Standing>>,
}

impl Addresses {
    fn kept(&self) -> MutexGuard<'_, HashMap<Uuid, Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn get(&self, target: Uuid, now: Timestamp) -> Option<Arc<Vec<Standing>>> {
        let kept = self.kept();
        let found = kept.get(&target)?;
        // A clock that was put back makes it stale, not fresh for ever.
        (found.read_at <= now && now < found.read_at.plus(FRESH)).then(|| found.known.clone())
    }

    async fn read(&self, app: &App, target: Uuid) -> DbResult<Arc<Vec<Standing>>> {
        let read_at = app.now();
        let known = Arc::new(store::of_target(app, target).await?);
        let mut kept = self.kept();
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert(target, Kept { read_at, known: known.clone() });
        Ok(known)
    }

    fn forget(&self, target: Uuid) {
        self.kept().remove(&target);
    }
}

async fn known(app: &App, target: Uuid) -> DbResult<Arc<Vec<Standing>>> {
    match app.addresses.get(target, app.now()) {
        Some(known) => Ok(known),
        None => app.addresses.read(app, target).await,
    }
}

/// The address to write to now, as the list has it; `None` while none works.
///
/// One that has rested after a failure is given to one letter, which tries it for all.
pub async fn choose(app: &App, target: &Target) -> DbResult<Option<String>> {
    let emails: Vec<String> = usable(target).cloned().collect();
    if emails.is_empty() {
        // Whoever composes says so; nothing can be learnt of it.
        return Ok(target.emails.first().cloned());
    }
    for _ in 0..TRIES {
        let (known, now) = (known(app, target.id).await?, app.now());
        let rested = match rules::pick(&emails, &known, now) {
            Pick::Write(address) => return Ok(Some(address.to_owned())),
            Pick::None => return Ok(None),
            Pick::Probe(rested) => rested,
        };
        let won = store::change(app, target.id, rested, &rules::probing(rested, now)).await?;
        app.addresses.forget(target.id);
        if won {
            return Ok(Some(rested.address.clone()));
        }
    }
    Ok(None)
}

/// Those that an envelope can name.
fn usable(target: &Target) -> impl Iterator<Item = &String> {
    target.emails.iter().filter(|email| to_ascii(email).is_some())
}

/// Is there an address that a letter can go to at once, other than this one?
pub async fn has_another(app: &App, target: &Target, address: &str) -> DbResult<bool> {
    let (known, now) = (known(app, target.id).await?, app.now());
    let in_use = |email: &&String| standing(&known, email).is_none_or(|found| found.is_in_use(now));
    Ok(usable(target).filter(in_use).any(|email| !is_same(email, address)))
}

/// What is known of the addresses: those of the list in order of preference, then those that were taken off it.
pub async fn all(app: &App, target: &Target) -> DbResult<(Vec<Standing>, Vec<Standing>)> {
    let known = app.addresses.read(app, target.id).await?;
    let listed = target
        .emails
        .iter()
        .map(|email| standing(&known, email).cloned().unwrap_or_else(|| Standing::unknown(email)));
    let is_listed = |found: &&Standing| target.emails.contains(&found.address);
    Ok((listed.collect(), known.iter().filter(|found| !is_listed(found)).cloned().collect()))
}

/// Of one address, by the name it stands under in the list or in an envelope.
pub async fn one(app: &App, target: Uuid, address: &str) -> DbResult<Option<Standing>> {
    Ok(known(app, target).await?.iter().find(|found| is_same(&found.address, address)).cloned())
}

/// Addresses of a campaign's targets that ever failed, the last failure first, with the target's id.
pub async fn failures(app: &App, campaign: Uuid) -> DbResult<Vec<(Uuid, Standing)>> {
    store::failures(app, campaign).await
}

/// Campaigns and their targets, as far as on a list, of which some address does not work now.
pub async fn failing(app: &App) -> DbResult<Vec<(Uuid, Uuid)>> {
    store::failing(app).await
}

/// Learns from what a server answered to a letter for an address. `sent_at` is when the letter left its queue.
///
/// Nothing is written, nor read anew, while the answer is what the others were.
pub async fn learn(
    app: &App,
    target: Uuid,
    address: &str,
    outcome: &Outcome,
    sent_at: Timestamp,
) -> DbResult<()> {
    let Some(lesson) = rules::lesson(outcome) else { return Ok(()) };
    let evidence = Evidence {
        server: outcome.server().to_owned(),
        code: outcome.code(),
        status: outcome.status(),
        reply: outcome.reply().to_owned(),
        ..Evidence::default()
    };
    take_in(app, target, address, lesson, &evidence, sent_at).await
}

/// A letter that a server had accepted came back for good. `status` is what the bounce gives as the reason, `text`
/// the words of the server that returned it.
pub async fn bounced(
    app: &App,
    target: Uuid,
    address: &str,
    status: Option<Status>,
    text: &str,
) -> DbResult<()> {
    let Some(lesson) = rules::lesson_of_bounce(status) else { return Ok(()) };
    let reply = crate::delivery::line(text).chars().take(500).collect();
    let evidence = Evidence { status, reply, ..Evidence::default() };
    take_in(app, target, address, lesson, &evidence, app.now()).await
}

async fn take_in(
    app: &App,
    target: Uuid,
    address: &str,
    lesson: Lesson,
    evidence: &Evidence,
    sent_at: Timestamp,
) -> DbResult<()> {
    let mut all = known(app, target).await?;
    for _ in 0..TRIES {
        let before = match all.iter().find(|found| is_same(&found.address, address)) {
            Some(found) => found.clone(),
            // Most addresses have always worked: nothing needs to be known of them.
            None if lesson == Lesson::Works => return Ok(()),
            None => Standing::unknown(&as_listed(app, target, address).await?),
        };
        let Some(after) = rules::next(&before, lesson, evidence, sent_at, app.now()) else { return Ok(()) };
        let written = store::change(app, target, &before, &after).await?;
        all = app.addresses.read(app, target).await?;
        if written {
            say(target, &before, &after);
            return Ok(());
        }
    }
    Ok(())
}

/// For the log: no address, which may be a person's.
fn say(target: Uuid, before: &Standing, after: &Standing) {
    if before.state != after.state {
        let (from, to) = (before.state.as_str(), after.state.as_str());
        tracing::info!(%target, from, to, code = after.evidence.code, "a target's address changed its state");
    }
}

/// The address as the bundle writes it: in envelopes its domain is ASCII.
async fn as_listed(app: &App, target: Uuid, address: &str) -> DbResult<String> {
    let target = find(app, target).await?;
    let listed = target.iter().flat_map(|target| &target.emails).find(|email| is_same(email, address));
    Ok(listed.map_or_else(|| address.to_owned(), Clone::clone))
}

fn standing<'a>(known: &'a [Standing], email: &str) -> Option<&'a Standing> {
    known.iter().find(|found| found.address == email)
}

fn is_same(listed: &str, address: &str) -> bool {
    listed == address || to_ascii(listed).is_some_and(|ascii| ascii == address)
}

/// Writes to an address again, because a person says that it works; tells whether that was news.
pub async fn mend(app: &App, target: Uuid, address: &str) -> DbResult<bool> {
    for _ in 0..TRIES {
        let all = app.addresses.read(app, target).await?;
        let Some(before) = standing(&all, address) else { return Ok(false) };
        if before.state == AddressState::Working && before.failures == 0 {
            return Ok(false);
        }
        let written = store::change(app, target, before, &rules::mended(before, app.now())).await?;
        app.addresses.forget(target);
        if written {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Keeps what a server said to a test letter, which also teaches what any letter does.
pub async fn tested(
    app: &App,
    target: Uuid,
    address: &str,
    outcome: &Outcome,
    sent_at: Timestamp,
) -> DbResult<()> {
    learn(app, target, address, outcome, sent_at).await?;
    let word = match outcome {
        Outcome::Accepted(_) => "accepted",
        Outcome::Deferred(_) => "deferred",
        Outcome::Refused(_) => "refused",
    };
    let tested = Tested { at: app.now(), outcome: word.to_owned(), reply: outcome.reply().to_owned() };
    for _ in 0..TRIES {
        let all = app.addresses.read(app, target).await?;
        let before = standing(&all, address).cloned().unwrap_or_else(|| Standing::unknown(address));
        let after = Standing { tested: Some(tested.clone()), ..before.clone() }.changed(app.now());
        let written = store::change(app, target, &before, &after).await?;
        app.addresses.forget(target);
        if written {
            break;
        }
    }
    Ok(())
}

/// Notes that the editors know of an address's failure; tells whether this call was the one that did.
pub async fn told(app: &App, target: Uuid, known: &Standing) -> DbResult<bool> {
    let after = Standing { told_at: Some(app.now()), ..known.clone() }.changed(app.now());
    let written = store::change(app, target, known, &after).await?;
    app.addresses.forget(target);
    Ok(written)
}
