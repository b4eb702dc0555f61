//! Sessions: what a cookie stands for. A new one at every sign-in; listed, and ended one by one.

pub(super) mod store;

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use db::Tx;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Session, Staff, StaffFailure, accounts, links, members};
use crate::App;
use crate::trail::{self, Act, Actor, Entry, Subject};

/// Without a sign of life.
pub const IDLE: Duration = Duration::from_hours(4);
/// In all: a working day.
pub const LONGEST: Duration = Duration::from_hours(24);
/// Between the password and its code.
pub const SECOND_STEP: Duration = Duration::from_mins(10);
/// Codes that may be tried with one password given.
pub const MOST_TRIES: i64 = 5;
/// `seen_at` is this rough, so that not every page writes.
pub const SEEN_EVERY: Duration = Duration::from_mins(5);

/// How far a sign-in has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// The password was right, its code is due.
    Second,
    Whole,
}

impl Stage {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Second => "second",
            Self::Whole => "whole",
        }
    }
}

/// What goes into the cookie.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl Secret {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

pub(super) fn digest(secret: &str) -> Vec<u8> {
    Sha256::digest(secret.as_bytes()).to_vec()
}

/// Begins a session; `browser` is what its owner shall know it by.
pub(super) async fn begin(
    app: &App,
    tx: &mut Tx,
    account: Uuid,
    stage: Stage,
    browser: &str,
) -> Result<Secret, StaffFailure> {
    let mut bytes = [0; 32];
    app.chance.fill(&mut bytes);
    let secret = Secret(URL_SAFE_NO_PAD.encode(bytes));
    let now = app.now();
    let session = Session {
        id: app.new_id(),
        account,
        browser: browser.chars().take(80).collect(),
        created_at: now,
        seen_at: now,
        confirmed_at: now,
    };
    store::forget(tx, now.minus(LONGEST)).await?;
    store::insert(tx, &digest(secret.as_str()), &session, stage).await?;
    Ok(secret)
}

/// Who holds this cookie; nobody once the session is over.
pub async fn find(app: &App, secret: &str) -> Result<Option<Staff>, StaffFailure> {
    let now = app.now();
    let digest = digest(secret);
    let Some((session, account)) = store::find(app, &digest, Stage::Whole, now).await? else {
        return Ok(None);
    };
    if now >= session.seen_at.plus(SEEN_EVERY) {
        store::see(app, &digest, now).await?;
    }
    let memberships = members::store::of_account(app, account.id).await?;
    Ok(Some(Staff { account, session, memberships }))
}

/// Whose password was given with this cookie, while the code is due.
pub async fn find_second(app: &App, secret: &str) -> Result<Option<Uuid>, StaffFailure> {
    let found = store::find(app, &digest(secret), Stage::Second, app.now()).await?;
    Ok(found.map(|(_, account)| account.id))
}

/// Who comes by a link.
#[derive(Debug, Clone, Copy, Default)]
pub struct Guest<'a> {
    /// What they shall be called from now on.
    pub name: Option<&'a str>,
    /// Somebody else set the account up: it begins anew.
    pub anew: bool,
    pub browser: &'a str,
}

/// Lets the holder of a link in: the link is used up, what it invites to is accepted.
pub async fn begin_by_link(
    app: &App,
    purpose: links::Purpose,
    token: &str,
    guest: Guest<'_>,
) -> Result<Secret, StaffFailure> {
    let shown = links::show(app, purpose, token).await?;
    let anew = guest.anew && shown.anew;
    if !shown.opens_alone && !anew {
        return Err(StaffFailure::SignInFirst);
    }
    let account = shown.account.id;
    let mut tx = app.db.begin().await?;
    links::spend(app, &mut tx, &shown).await?;
    if anew {
        accounts::begin_anew(app, &mut tx, account).await?;
    }
    if let Some(organisation) = &shown.organisation {
        members::accept_in(app, &mut tx, account, organisation).await?;
    }
    if let Some(name) = guest.name {
        let named = super::Account { name: accounts::name(name)?, ..shown.account };
        accounts::store::seal_anew(app, &mut tx, &named).await?;
    }
    let secret = begin(app, &mut tx, account, Stage::Whole, guest.browser).await?;
    let entry = Entry::new(Actor::Account(account), Act::SignedInByLink);
    trail::note(app, &mut tx, &entry.about(Subject::Account(account))).await?;
    tx.commit().await?;
    Ok(secret)
}

/// The sessions of an account that are not over, the latest first.
pub async fn list(app: &App, account: Uuid) -> Result<Vec<Session>, StaffFailure> {
    Ok(store::list(app, account, app.now()).await?)
}

/// Ends one of the actor's own.
pub async fn end(app: &App, staff: &Staff, session: Uuid) -> Result<(), StaffFailure> {
    let mut tx = app.db.begin().await?;
    if !store::end(&mut tx, staff.account.id, session).await? {
        return Err(StaffFailure::Missing);
    }
    note_ended(app, &mut tx, staff).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends all but the one that asks.
pub async fn end_others(app: &App, staff: &Staff) -> Result<(), StaffFailure> {
    let mut tx = app.db.begin().await?;
    store::end_others(&mut tx, staff.account.id, staff.session.id).await?;
    note_ended(app, &mut tx, staff).await?;
    tx.commit().await?;
    Ok(())
}

async fn note_ended(app: &App, tx: &mut Tx, staff: &Staff) -> Result<(), StaffFailure> {
    let entry = Entry::new(staff.actor(), Act::SessionEnded).about(Subject::Account(staff.account.id));
    Ok(trail::note(app, tx, &entry).await?)
}
