//! Changing a part of a file, whatever others save in the same moment: the change is made anew on what they wrote.

use super::{Draft, DraftFailure, Saved, read, save};
use crate::App;
use crate::trail::Actor;

/// Nobody types so fast that three saves pass between a look and a save.
const TRIES: usize = 3;

/// Saves what `change` makes of the draft as it is now. What `change` refuses is given back, and nothing is saved.
pub async fn change<T>(
    app: &App,
    actor: Actor,
    slug: &str,
    path: &str,
    change: impl Fn(&Draft) -> Result<Option<Vec<u8>>, T>,
) -> Result<Result<Saved, T>, DraftFailure> {
    let mut tries = TRIES;
    loop {
        let draft = read(app, slug).await?;
        let content = match change(&draft) {
            Ok(content) => content,
            Err(refused) => return Ok(Err(refused)),
        };
        tries -= 1;
        match save(app, actor, slug, path, draft.number(path), content).await {
            Err(DraftFailure::Conflict { .. }) if tries > 0 => {}
            saved => return saved.map(Ok),
        }
    }
}
