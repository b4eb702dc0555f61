//! Which of a target's addresses a letter goes to, and where it goes next when that one fails.

use std::borrow::Cow;

use db::DbResult;
use uuid::Uuid;

use super::store;
use crate::App;
use crate::delivery::{About, End, Ended, Fate, LEASE, Outcome};
use crate::kernel::Timestamp;
use crate::targets::addresses::{self, AddressState};
use crate::targets::{self, Target};

/// What a letter says of itself while no address of its target works.
pub async fn none_works(app: &App, target: &Target) -> DbResult<String> {
    let (listed, _) = addresses::all(app, target).await?;
    let latest = listed.iter().max_by_key(|one| one.evidence.failed_at);
    let why = latest.map(|one| one.evidence.to_string()).unwrap_or_default();
    Ok(format!("no address of the target works now; {why}"))
}

/// Learns from how hand-overs ended, and sends on to the target's next address what the first one did not take.
///
/// Said again, because what it stands in was tried again, it changes nothing more.
pub async fn learn<'a>(app: &App, ended: &'a [Ended]) -> DbResult<Cow<'a, [Ended]>> {
    let mut all = Cow::Borrowed(ended);
    for (at, one) in ended.iter().enumerate() {
        let End::Tried { address, outcome, fate } = &one.end else { continue };
        let (target, sent_at) = (store::target_of(&one.lease)?, one.lease.until.minus(LEASE));
        if address.is_empty() {
            if *fate == Fate::Deferred && none_of_them_works(app, target).await? {
                // However often it looks again, its record says so once: of one attempt there is one row.
                all.to_mut()[at].id = store::id_of(&one.lease)?;
            }
            continue;
        }
        addresses::learn(app, target, address, outcome, sent_at).await?;
        let gave_up = matches!(fate, Fate::Refused | Fate::Deferred);
        if !gave_up || outcome.is_accepted() || outcome.answer().about != About::Mailbox {
            continue;
        }
        if let Some((fate, due)) = instead(app, one, (address, outcome)).await? {
            let ended = &mut all.to_mut()[at];
            ended.due = due;
            let (address, outcome) = (address.clone(), outcome.clone());
            ended.end = End::Tried { address, outcome, fate };
        }
    }
    Ok(all)
}

async fn none_of_them_works(app: &App, target: Uuid) -> DbResult<bool> {
    let Some(target) = targets::find(app, target).await? else { return Ok(false) };
    Ok(!addresses::has_another(app, &target, "").await?)
}

/// What becomes of a letter whose address failed, if not what the answer says: it goes to the next address at once.
/// Where there is none, it waits: until an address works, or it is printed, or its term is over.
async fn instead(
    app: &App,
    ended: &Ended,
    (address, outcome): (&str, &Outcome),
) -> DbResult<Option<(Fate, Timestamp)>> {
    let (now, id) = (app.now(), store::target_of(&ended.lease)?);
    let Some(known) = addresses::one(app, id, address).await? else { return Ok(None) };
    if known.state != AddressState::Demoted {
        return Ok(None);
    }
    let Some(target) = targets::find(app, id).await? else { return Ok(None) };
    if addresses::has_another(app, &target, address).await? {
        return Ok(Some((Fate::Elsewhere, now)));
    }
    let waits = || {
        let answer = Outcome::Deferred(outcome.answer().clone());
        crate::delivery::after(&answer, ended.lease.attempts, ended.lease.tried_at, now, app.chance.as_ref())
    };
    Ok(matches!(outcome, Outcome::Refused(_)).then(waits))
}
