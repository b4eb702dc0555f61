//! What a page of the desk holds for a while: a list that waits to be taken in, so that it can be looked at first and the
//! tab may be closed meanwhile; and what was just taken away, so that it comes back by one press of a button.

mod store;

use std::time::Duration;

use uuid::Uuid;

use super::DraftFailure;
use crate::App;
use crate::trail::Actor;

/// Whoever comes back the day after begins anew.
const KEPT: Duration = Duration::from_hours(24);
/// As much as a text file of a bundle may have.
pub const LARGEST: usize = 2 * 1024 * 1024;

/// Something that is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    pub kind: String,
    pub name: String,
    pub content: Vec<u8>,
}

/// Holds something for a campaign, and tells by which id it is found.
pub async fn hold(app: &App, actor: Actor, campaign: Uuid, held: &Held) -> Result<Uuid, DraftFailure> {
    if held.content.len() > LARGEST {
        return Err(DraftFailure::Path);
    }
    let id = app.new_id();
    store::forget(app, app.now().minus(KEPT)).await?;
    store::insert(app, id, campaign, actor.account(), held).await?;
    Ok(id)
}

/// What is held for a campaign by this id.
pub async fn find(app: &App, campaign: Uuid, id: Uuid) -> Result<Held, DraftFailure> {
    let found = store::find(app, campaign, id, app.now().minus(KEPT)).await?;
    found.ok_or(DraftFailure::Missing)
}

/// It was taken up, or is not wanted.
pub async fn let_go(app: &App, campaign: Uuid, id: Uuid) -> Result<(), DraftFailure> {
    Ok(store::remove(app, campaign, id).await?)
}
