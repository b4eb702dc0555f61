//! The letters of a batch: taken from the queue, opened, and led to the state that the batch comes to.

use std::collections::BTreeMap;

use db::{DbResult, Tx};
use uuid::Uuid;

use super::store;
use crate::App;
use crate::kernel::{Bucket, Timestamp};
use crate::letters::{LetterFailure, State};
use crate::signatures::{Received, SignatureState, received};

/// A letter as far as a batch must know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Member {
    pub bucket: Bucket,
    pub id: Uuid,
    pub signature_id: Uuid,
    pub created_at: Timestamp,
}

/// The signature of a letter, if it still asks for it.
pub async fn open(app: &App, member: &Member) -> Result<Option<Received>, LetterFailure> {
    let found = received(app, member.bucket, member.signature_id).await?;
    let wanted = |found: &Received| found.state == SignatureState::Confirmed && found.supporter.is_some();
    Ok(found.filter(wanted))
}

/// Takes letters out of their queue into a batch, those that still wait; tells how many.
pub async fn take(
    app: &App,
    tx: &mut Tx,
    batch: Uuid,
    of: (Uuid, Uuid),
    members: &[Member],
) -> DbResult<usize> {
    let now = app.now();
    let taken = tx.batch(members.iter().map(|member| store::take(member, now)).collect()).await?;
    let taken: Vec<&Member> =
        members.iter().zip(taken).filter(|(_, rows)| !rows.is_empty()).map(|(member, _)| member).collect();
    tx.batch(taken.iter().map(|member| store::put_in(member, batch)).collect()).await?;
    count(app, tx, of, "queued", State::Batched, &taken).await?;
    Ok(taken.len())
}

/// Leads letters from one state to the next, those that are in it.
pub async fn lead(
    app: &App,
    tx: &mut Tx,
    of: (Uuid, Uuid),
    (from, to): (State, State),
    members: &[Member],
) -> DbResult<usize> {
    debug_assert!(from.may_become(to), "{from:?} {to:?}");
    let now = app.now();
    let led = tx.batch(members.iter().map(|member| store::lead(member, from, to, now)).collect()).await?;
    let led: Vec<&Member> =
        members.iter().zip(led).filter(|(_, rows)| !rows.is_empty()).map(|(member, _)| member).collect();
    count(app, tx, of, from.as_str(), to, &led).await?;
    Ok(led.len())
}

/// What changed in the counts; a row for each bucket.
async fn count(
    app: &App,
    tx: &mut Tx,
    (campaign, target): (Uuid, Uuid),
    from: &'static str,
    to: State,
    members: &[&Member],
) -> DbResult<()> {
    let mut changes: BTreeMap<Bucket, Vec<u8>> = BTreeMap::new();
    for member in members {
        changes.entry(member.bucket).or_default().extend_from_slice(target.as_bytes());
    }
    let now = app.now();
    let change = |(bucket, targets)| {
        store::change((bucket, app.new_id()), campaign, now, (from, to.as_str()), targets)
    };
    tx.batch(changes.into_iter().map(change).collect()).await.map(drop)
}
