//! Which of a target's addresses a letter goes to, and where it goes next when that one fails.

use std::borrow::Cow;

use db::DbResult;

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
        if address.is_empty() {
            continue;
        }
        let (target, sent_at) = (store::target_of(&one.lease)?, one.lease.until.minus(LEASE));
        addresses::learn(app, target, address, outcome, sent_at).await?;
        let gave_up = matches!(fate, Fate::Refused | Fate::Deferred);
        if !gave_up || outcome.is_accepted() || outcome.answer().about != About::Mailbox {
            continue;
        }
        if let Some((fate, due)) = instead(app, one, (address, outcome), sent_at).await? {
            let ended = &mut all.to_mut()[at];
            ended.due = due;
            let (address, outcome) = (address.clone(), outcome.clone());
            ended.end = End::Tried { address, outcome, fate };
        }
    }
    Ok(all)
}

/// What becomes of a letter whose address failed, if not what the answer says: it goes to the next address at once.
/// Where there is none, the refusal stands for a letter that was sent before the address was known to fail; one that
/// tried for the others whether it is mended waits with them.
async fn instead(
    app: &App,
    ended: &Ended,
    (address, outcome): (&str, &Outcome),
    sent_at: Timestamp,
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
    let probe = matches!(outcome, Outcome::Refused(_)) && known.since < sent_at;
    let waits = || {
        let answer = Outcome::Deferred(outcome.answer().clone());
        crate::delivery::after(&answer, ended.lease.attempts, ended.lease.tried_at, now, app.chance.as_ref())
    };
    Ok(probe.then(waits))
}
