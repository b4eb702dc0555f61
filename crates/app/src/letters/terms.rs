//! A campaign's delivery term: for how long its letters are tried.

use std::borrow::Cow;
use std::time::Duration;

use db::DbResult;
use uuid::Uuid;

use super::store;
use crate::App;
use crate::delivery::{End, Ended, Fate, TERM, within};
use crate::kernel::{Failure, Kind};

/// Judges hand-overs that took nothing by the term of the letter's campaign.
pub async fn judge<'a>(app: &App, mut ended: Cow<'a, [Ended]>) -> DbResult<Cow<'a, [Ended]>> {
    for at in 0..ended.len() {
        let one = &ended[at];
        let End::Tried { address, outcome, fate } = &one.end else { continue };
        if !matches!(fate, Fate::Deferred | Fate::Expired) {
            continue;
        }
        let term = term(app, store::campaign_of(&one.lease)?).await;
        let tried = (one.lease.attempts, one.lease.tried_at);
        let (judged, due) = within(term, (*fate, one.due), tried, app.now(), app.chance.as_ref());
        if judged != *fate {
            let (address, outcome) = (address.clone(), outcome.clone());
            let one = &mut ended.to_mut()[at];
            (one.end, one.due) = (End::Tried { address, outcome, fate: judged }, due);
        }
    }
    Ok(ended)
}

/// The term of a campaign. Of one that cannot be read at this moment nothing is given up; of one that is gone nothing
/// is written any more, so that the usual one does.
pub async fn term(app: &App, campaign: Uuid) -> Duration {
    match app.catalogue.by_id(app, campaign).await {
        Ok(campaign) => campaign.letter_term.unwrap_or(TERM),
        Err(failure) if failure.kind() == Kind::Missing => TERM,
        Err(_) => Duration::MAX,
    }
}
