//! Block lists: what an organisation does not want to take in unseen. A signature that matches is refused nothing: it is
//! set aside, as by any trap, until a person has looked.

mod rule;
mod store;

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use arc_swap::ArcSwap;
use db::DbResult;
pub use rule::{Block, BlockFault, List, folded};
use uuid::Uuid;

use super::Supporter;
use super::failure::TokenFailure;
use crate::App;
use crate::kernel::Timestamp;
use crate::organisations::Organisation;
use crate::trail::{self, Act, Actor, Entry, Subject};

/// How old what is in memory may be: a list changed by another process holds so much later.
const FRESH: Duration = Duration::from_secs(5);
/// Of one organisation.
const MOST: usize = 1_000;

/// All lists in memory, by organisation.
#[derive(Debug, Default)]
pub struct Blocks {
    lists: ArcSwap<HashMap<Uuid, Arc<List>>>,
    version: AtomicI64,
    checked_at: AtomicI64,
}

/// A line of a list as its organisation sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entered {
    pub id: Uuid,
    pub block: Block,
    pub created_at: Timestamp,
}

/// What came of adding.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Added {
    pub added: usize,
    /// Stood there before.
    pub known: usize,
    /// Lines that are no entry, and why.
    pub faults: Vec<(String, BlockFault)>,
}

impl Blocks {
    /// The list of an organisation. A database that is away takes no list away with it, and keeps nobody waiting who
    /// signs: what is in memory holds.
    pub async fn of(&self, app: &App, organisation: Uuid) -> Option<Arc<List>> {
        let (now, checked_at) = (app.now(), Timestamp(self.checked_at.load(Ordering::Relaxed)));
        if checked_at > now || now >= checked_at.plus(FRESH) {
            // Marked before it is asked: one asks, the others go on with what there is.
            self.checked_at.store(now.0, Ordering::Relaxed);
            if let Err(error) = self.refresh(app).await {
                tracing::warn!(%error, "block lists are as they were");
            }
        }
        self.lists.load().get(&organisation).cloned()
    }

    async fn refresh(&self, app: &App) -> DbResult<()> {
        let version = store::version(app).await?;
        if version == self.version.load(Ordering::Acquire) {
            return Ok(());
        }
        let mut lists = HashMap::<Uuid, Vec<Block>>::new();
        for (organisation, entered) in store::all(app).await? {
            lists.entry(organisation).or_default().push(entered.block);
        }
        let lists =
            lists.into_iter().map(|(organisation, blocks)| (organisation, Arc::new(List::new(blocks))));
        self.lists.store(Arc::new(lists.collect()));
        self.version.store(version, Ordering::Release);
        Ok(())
    }

    fn forget(&self) {
        self.checked_at.store(0, Ordering::Relaxed);
    }
}

/// What of the list fits, if anything.
pub async fn matching(app: &App, organisation: Uuid, supporter: &Supporter) -> Option<Block> {
    app.blocks.of(app, organisation).await?.matching(supporter).cloned()
}

/// The list, newest first. That it was looked at is noted first: addresses are somebody's.
pub async fn look(
    app: &App,
    actor: Actor,
    organisation: &Organisation,
) -> Result<Vec<Entered>, TokenFailure> {
    let list = store::of(app, organisation.id).await?;
    if list.iter().any(|one| matches!(one.block, Block::Address(_))) {
        trail::looked(app, &entry(actor, Act::BlocksRead, organisation)).await?;
    }
    Ok(list)
}

fn entry(actor: Actor, act: Act, organisation: &Organisation) -> Entry {
    Entry::new(actor, act).about(Subject::Organisation(organisation.slug.clone())).of(organisation.id)
}

/// Adds what stands in a text, one a line: an address, a domain behind an @, or words. What is none is told, and the
/// rest is added.
pub async fn add(
    app: &App,
    actor: Actor,
    organisation: &Organisation,
    text: &str,
) -> Result<Added, TokenFailure> {
    let mut said = Added::default();
    let mut known: Vec<Block> =
        store::of(app, organisation.id).await?.into_iter().map(|one| one.block).collect();
    let mut new = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match Block::parse(line) {
            Ok(block) if known.contains(&block) => said.known += 1,
            Ok(_) if known.len() >= MOST => said.faults.push((line.to_owned(), BlockFault::TooMany)),
            Ok(block) => {
                known.push(block.clone());
                new.push(Entered { id: app.new_id(), block, created_at: app.now() });
            }
            Err(fault) => said.faults.push((line.to_owned(), fault)),
        }
    }
    said.added = new.len();
    if new.is_empty() {
        return Ok(said);
    }
    let mut tx = app.db.begin().await?;
    store::insert(app, &mut tx, organisation.id, &new).await?;
    // Not what was added: the trail is kept, and whoever is on a list may ask to be taken off.
    trail::note(app, &mut tx, &entry(actor, Act::BlocksAdded, organisation).with(new.len().to_string()))
        .await?;
    tx.commit().await?;
    app.blocks.forget();
    Ok(said)
}

/// Takes one off; gives what it was, so that it can be put back.
pub async fn remove(
    app: &App,
    actor: Actor,
    organisation: &Organisation,
    id: Uuid,
) -> Result<Option<Block>, TokenFailure> {
    let Some(one) = store::of(app, organisation.id).await?.into_iter().find(|one| one.id == id) else {
        return Ok(None);
    };
    let mut tx = app.db.begin().await?;
    store::delete(&mut tx, organisation.id, id).await?;
    trail::note(app, &mut tx, &entry(actor, Act::BlockRemoved, organisation)).await?;
    tx.commit().await?;
    app.blocks.forget();
    Ok(Some(one.block))
}
