//! Ways in that work once: an invitation, and a link that an operator makes. A link is its row's id and a keyed tag. The
//! tag says too whether the link was mailed: whoever follows such a one has the account's mailbox.

pub(super) mod store;

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use db::{DbResult, Tx};
use uuid::Uuid;

use super::{Account, StaffFailure, accounts, oidc, passkeys};
use crate::App;
use crate::organisations::{self, Organisation};

/// What a link opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    Invitation,
    SignIn,
}

impl Purpose {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::SignIn => "sign-in",
        }
    }

    fn parse(text: &str) -> Option<Self> {
        [Self::Invitation, Self::SignIn].into_iter().find(|purpose| purpose.as_str() == text)
    }

    /// An invitation waits for a person to come back from the weekend; the other is asked for by somebody who waits.
    fn lasts(self) -> Duration {
        match self {
            Self::Invitation => Duration::from_hours(7 * 24),
            Self::SignIn => Duration::from_hours(24),
        }
    }
}

/// How a link gets to whom it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// By mail; or the operator vouches, who may come in everywhere.
    Mailbox,
    /// By somebody who saw it on a page: it proves nothing of the mailbox.
    Hand,
}

/// A link as it can be shown before it is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    pub id: Uuid,
    pub purpose: Purpose,
    pub account: Account,
    pub organisation: Option<Organisation>,
    /// May the link alone let its holder in? Not where an invitation is for somebody who can sign in: a mailbox is
    /// no second factor.
    pub opens_alone: bool,
    pub way: Way,
    /// May its holder begin the account anew? Where nobody has proven to have its mailbox until now: somebody else may
    /// have set it up, and would come in with whoever accepts.
    pub anew: bool,
}

pub(super) async fn make(
    app: &App,
    tx: &mut Tx,
    account: Uuid,
    organisation: Option<Uuid>,
    purpose: Purpose,
) -> DbResult<Uuid> {
    let id = app.new_id();
    let now = app.now();
    store::insert(tx, id, account, organisation, purpose, now, now.plus(purpose.lasts())).await?;
    Ok(id)
}

/// The address of a link, for a mail or a terminal.
pub fn url(app: &App, purpose: Purpose, way: Way, id: Uuid) -> String {
    let tag = app.vault.tag(label(purpose, way), id.as_bytes());
    let token = URL_SAFE_NO_PAD.encode([id.as_bytes().as_slice(), &tag].concat());
    format!("{}/desk/{}/{token}", app.settings.public_url, purpose.as_str())
}

fn label(purpose: Purpose, way: Way) -> &'static str {
    match (purpose, way) {
        (Purpose::Invitation, Way::Mailbox) => "staff-invitation",
        (Purpose::Invitation, Way::Hand) => "staff-invitation-by-hand",
        (Purpose::SignIn, _) => "staff-sign-in",
    }
}

fn read(app: &App, purpose: Purpose, token: &str) -> Option<(Uuid, Way)> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    let (id, tag) = bytes.split_at_checked(16)?;
    let way =
        [Way::Mailbox, Way::Hand].into_iter().find(|way| app.vault.tag_fits(label(purpose, *way), id, tag));
    Some((Uuid::from_slice(id).ok()?, way?))
}

/// What a link is for, without using it.
pub async fn show(app: &App, purpose: Purpose, token: &str) -> Result<Shown, StaffFailure> {
    let (id, way) = read(app, purpose, token).ok_or(StaffFailure::Link)?;
    let mut tx = app.db.begin().await?;
    let found = store::find(&mut tx, id, app.now()).await?.filter(|found| found.purpose == purpose);
    let found = found.ok_or(StaffFailure::Link)?;
    let account = accounts::store::find(app, &mut tx, found.account).await?.ok_or(StaffFailure::Link)?;
    let is_proven = accounts::store::is_proven(&mut tx, account.id).await?;
    drop(tx);
    let organisation = match found.organisation {
        Some(id) => organisations::by_id(app, id).await?,
        None => None,
    };
    let has_ways = account.has_password
        || passkeys::count(app, account.id).await? > 0
        || !oidc::linked(app, account.id).await?.is_empty();
    let opens_alone = purpose == Purpose::SignIn || !has_ways;
    let anew = way == Way::Mailbox && !opens_alone && !is_proven && !account.is_operator;
    Ok(Shown { id, purpose, account, organisation, opens_alone, way, anew })
}

/// Uses a link up, in the transaction of what it opens.
pub(super) async fn spend(app: &App, tx: &mut Tx, shown: &Shown) -> Result<(), StaffFailure> {
    if !store::spend(tx, shown.id, app.now()).await? {
        return Err(StaffFailure::Link);
    }
    if shown.purpose == Purpose::Invitation && shown.way == Way::Mailbox {
        accounts::store::note_proven(tx, shown.account.id, app.now()).await?;
    }
    Ok(())
}
