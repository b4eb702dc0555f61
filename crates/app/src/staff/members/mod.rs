//! Who belongs to which organisation, in which role.

pub(super) mod store;

use db::Tx;
use uuid::Uuid;

use super::accounts::{self, Address};
use super::{Account, Role, Staff, StaffFailure, links, mail};
use crate::App;
use crate::kernel::Timestamp;
use crate::languages::Language;
use crate::organisations::{self, Organisation};
use crate::trail::{self, Act, Actor, Entry, Subject};

/// Somebody in an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    pub account: Account,
    pub role: Role,
    pub invited_at: Timestamp,
    /// None while the invitation waits.
    pub accepted_at: Option<Timestamp>,
}

/// Invites an address, whether it has an account or not: the answer is the same. Gives a link
/// too, for a person without mail, which proves nothing of the mailbox. Inviting again sends a new link; the old ones end.
pub async fn invite(
    app: &App,
    actor: Actor,
    organisation: &Organisation,
    address: &Address,
    role: Role,
    language: &Language,
) -> Result<String, StaffFailure> {
    let mut tx = app.db.begin().await?;
    let account = accounts::find_or_make(app, &mut tx, actor, address, "", language).await?;
    let known = store::find(&mut tx, organisation.id, account.id).await?;
    if known.is_some_and(|known| known.accepted) {
        return Err(StaffFailure::Taken);
    }
    store::put(&mut tx, organisation.id, account.id, role, app.now()).await?;
    links::store::revoke(&mut tx, account.id, organisation.id, app.now()).await?;
    let link =
        links::make(app, &mut tx, account.id, Some(organisation.id), links::Purpose::Invitation).await?;
    mail::queue(app, &mut tx, account.id, mail::Kind::Invitation, Some(link)).await?;
    note(app, &mut tx, actor, Act::MemberInvited, organisation, account.id, role.as_str()).await?;
    tx.commit().await?;
    let way = if actor == Actor::Command { links::Way::Mailbox } else { links::Way::Hand };
    Ok(links::url(app, links::Purpose::Invitation, way, link))
}

/// Accepts an invitation as the person who is signed in.
pub async fn accept(app: &App, staff: &Staff, token: &str) -> Result<Organisation, StaffFailure> {
    let shown = links::show(app, links::Purpose::Invitation, token).await?;
    let organisation = shown.organisation.clone().ok_or(StaffFailure::Link)?;
    if shown.account.id != staff.account.id {
        return Err(StaffFailure::Link);
    }
    let mut tx = app.db.begin().await?;
    links::spend(app, &mut tx, &shown).await?;
    accept_in(app, &mut tx, staff.account.id, &organisation).await?;
    tx.commit().await?;
    Ok(organisation)
}

pub(super) async fn accept_in(
    app: &App,
    tx: &mut Tx,
    account: Uuid,
    organisation: &Organisation,
) -> Result<(), StaffFailure> {
    // Somebody may have been removed while the mail was on its way.
    let role = store::accept(tx, organisation.id, account, app.now()).await?.ok_or(StaffFailure::Link)?;
    let actor = Actor::Account(account);
    note(app, tx, actor, Act::InvitationAccepted, organisation, account, role.as_str()).await
}

pub async fn change_role(
    app: &App,
    actor: Actor,
    organisation: &Organisation,
    account: Uuid,
    role: Role,
) -> Result<(), StaffFailure> {
    let mut tx = app.db.begin().await?;
    let known = store::find(&mut tx, organisation.id, account).await?.ok_or(StaffFailure::Missing)?;
    if known.role == role {
        return Ok(());
    }
    keep_an_owner(&mut tx, organisation, known, account).await?;
    store::set_role(&mut tx, organisation.id, account, role).await?;
    note(app, &mut tx, actor, Act::RoleChanged, organisation, account, role.as_str()).await?;
    tx.commit().await?;
    Ok(())
}

/// Removes somebody from an organisation; an account that never was more than this invitation goes too.
pub async fn remove(
    app: &App,
    actor: Actor,
    organisation: &Organisation,
    account: Uuid,
) -> Result<(), StaffFailure> {
    let mut tx = app.db.begin().await?;
    let known = store::find(&mut tx, organisation.id, account).await?.ok_or(StaffFailure::Missing)?;
    keep_an_owner(&mut tx, organisation, known, account).await?;
    store::remove(&mut tx, organisation.id, account).await?;
    links::store::revoke(&mut tx, account, organisation.id, app.now()).await?;
    note(app, &mut tx, actor, Act::MemberRemoved, organisation, account, known.role.as_str()).await?;
    let person = accounts::store::find(app, &mut tx, account).await?;
    if let Some(person) = person.filter(|person| !known.accepted && person.name.is_empty())
        && !person.is_operator
        && store::count_of(&mut tx, account).await? == 0
    {
        accounts::remove_in(app, &mut tx, actor, &person).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The last accepted owner stays one.
async fn keep_an_owner(
    tx: &mut Tx,
    organisation: &Organisation,
    known: store::Known,
    account: Uuid,
) -> Result<(), StaffFailure> {
    let is_owner = known.role == Role::Owner && known.accepted;
    if is_owner && store::other_owners(tx, organisation.id, account).await? == 0 {
        return Err(StaffFailure::LastOwner);
    }
    Ok(())
}

async fn note(
    app: &App,
    tx: &mut Tx,
    actor: Actor,
    act: Act,
    organisation: &Organisation,
    account: Uuid,
    detail: &str,
) -> Result<(), StaffFailure> {
    let entry = Entry::new(actor, act).of(organisation.id).about(Subject::Account(account)).with(detail);
    Ok(trail::note(app, tx, &entry).await?)
}

/// Everybody in an organisation, those invited too, by name.
pub async fn list(app: &App, organisation: Uuid) -> Result<Vec<Member>, StaffFailure> {
    let mut all = store::list(app, organisation).await?;
    all.sort_by_key(|member| (member.accepted_at.is_none(), member.account.called().to_lowercase()));
    Ok(all)
}

/// An organisation by its slug.
pub async fn organisation(app: &App, slug: &str) -> Result<Organisation, StaffFailure> {
    organisations::by_slug(app, slug).await?.ok_or(StaffFailure::NoOrganisation)
}
