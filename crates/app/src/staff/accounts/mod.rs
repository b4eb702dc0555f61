//! Accounts: made when somebody is invited or by a command, removed, never reused.

pub(super) mod store;

use std::collections::BTreeMap;

use db::Tx;
use uuid::Uuid;

use super::{Account, Staff, StaffFailure, links, sessions};
use crate::App;
use crate::delivery;
use crate::languages::Language;
use crate::trail::{self, Act, Actor, Entry, Subject};

const LONGEST_NAME: usize = 100;
const LONGEST_ADDRESS: usize = 254;

/// An address as it is written to, and as it is looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    pub written: String,
    folded: String,
}

impl Address {
    pub fn read(typed: &str) -> Result<Self, StaffFailure> {
        let written = Some(typed.trim()).filter(|typed| typed.len() <= LONGEST_ADDRESS);
        let written = written.and_then(delivery::to_ascii).ok_or(StaffFailure::Address)?;
        Ok(Self { folded: written.to_lowercase(), written })
    }

    pub(super) fn index(&self, app: &App) -> Vec<u8> {
        app.vault.tag("staff-address", self.folded.as_bytes()).to_vec()
    }
}

/// A name as it is kept: trimmed, without what could turn a line round.
pub fn name(typed: &str) -> Result<String, StaffFailure> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let harmful = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if name.is_empty() || name.chars().count() > LONGEST_NAME || name.chars().any(harmful) {
        return Err(StaffFailure::Name);
    }
    Ok(name)
}

/// Makes an operator, or one of a known account, and gives a link that signs in once.
pub async fn add_operator(
    app: &App,
    actor: Actor,
    address: &Address,
    name: &str,
) -> Result<(Account, String), StaffFailure> {
    let mut tx = app.db.begin().await?;
    let account = find_or_make(app, &mut tx, actor, address, name, &Language::english()).await?;
    store::set_operator(&mut tx, account.id, true).await?;
    let link = links::make(app, &mut tx, account.id, None, links::Purpose::SignIn).await?;
    let entry = Entry::new(actor, Act::LinkMade).about(Subject::Account(account.id)).with("operator");
    trail::note(app, &mut tx, &entry).await?;
    tx.commit().await?;
    Ok((
        Account { is_operator: true, ..account },
        links::url(app, links::Purpose::SignIn, links::Way::Mailbox, link),
    ))
}

/// A link that signs in once, for somebody who lost every other way. Only for operators and the command line.
pub async fn make_link(app: &App, actor: Actor, account: Uuid) -> Result<String, StaffFailure> {
    let mut tx = app.db.begin().await?;
    store::find(app, &mut tx, account).await?.ok_or(StaffFailure::Missing)?;
    let link = links::make(app, &mut tx, account, None, links::Purpose::SignIn).await?;
    let entry = Entry::new(actor, Act::LinkMade).about(Subject::Account(account));
    trail::note(app, &mut tx, &entry).await?;
    tx.commit().await?;
    Ok(links::url(app, links::Purpose::SignIn, links::Way::Mailbox, link))
}

pub(super) async fn find_or_make(
    app: &App,
    tx: &mut Tx,
    actor: Actor,
    address: &Address,
    name: &str,
    language: &Language,
) -> Result<Account, StaffFailure> {
    if let Some(known) = store::find_by_address(app, tx, address).await? {
        return Ok(known);
    }
    let account = Account {
        id: app.new_id(),
        name: name.to_owned(),
        email: address.written.clone(),
        language: language.clone(),
        is_operator: false,
        has_password: false,
        created_at: app.now(),
        removed_at: None,
    };
    store::insert(app, tx, &account, address).await?;
    let entry = Entry::new(actor, Act::AccountAdded).about(Subject::Account(account.id));
    trail::note(app, tx, &entry).await?;
    Ok(account)
}

pub async fn find(app: &App, address: &Address) -> Result<Option<Account>, StaffFailure> {
    Ok(store::look_up(app, address).await?)
}

/// Everybody who was not removed, by name.
pub async fn list(app: &App) -> Result<Vec<Account>, StaffFailure> {
    let mut all = store::all(app).await?;
    all.retain(|account| account.removed_at.is_none());
    all.sort_by_key(|account| account.called().to_lowercase());
    Ok(all)
}

/// What the trail calls them by, the removed ones too.
pub async fn names(app: &App) -> Result<BTreeMap<Uuid, String>, StaffFailure> {
    let all = store::all(app).await?;
    Ok(all.into_iter().map(|account| (account.id, account.called().to_owned())).collect())
}

/// What somebody is called; nothing for nobody.
pub async fn name_of(app: &App, id: Uuid) -> Result<Option<String>, StaffFailure> {
    Ok(store::look_up_by_id(app, id).await?.map(|account| account.called().to_owned()))
}

/// Changes one's own name and language.
pub async fn change(
    app: &App,
    staff: &Staff,
    typed: &str,
    language: Option<Language>,
) -> Result<(), StaffFailure> {
    let account = staff.account.clone();
    let language = language.unwrap_or_else(|| account.language.clone());
    let changed = Account { name: name(typed)?, language, ..account };
    let mut tx = app.db.begin().await?;
    store::seal_anew(app, &mut tx, &changed).await?;
    let entry = Entry::new(staff.actor(), Act::AccountChanged).about(Subject::Account(changed.id));
    trail::note(app, &mut tx, &entry).await?;
    tx.commit().await?;
    Ok(())
}

/// Removes somebody everywhere. The name stays for the trail, the address does not; an organisation whose last owner
/// it was is for operators to mend.
pub async fn remove(app: &App, actor: Actor, id: Uuid) -> Result<(), StaffFailure> {
    let mut tx = app.db.begin().await?;
    let account = store::find(app, &mut tx, id).await?.ok_or(StaffFailure::Missing)?;
    remove_in(app, &mut tx, actor, &account).await?;
    tx.commit().await?;
    Ok(())
}

pub(super) async fn remove_in(
    app: &App,
    tx: &mut Tx,
    actor: Actor,
    account: &Account,
) -> Result<(), StaffFailure> {
    let kept = Account { email: String::new(), ..account.clone() };
    store::seal_anew(app, tx, &kept).await?;
    store::bury(tx, account.id, app.now()).await?;
    sessions::store::end_all(tx, account.id).await?;
    let entry = Entry::new(actor, Act::AccountRemoved).about(Subject::Account(account.id));
    trail::note(app, tx, &entry).await?;
    Ok(())
}

/// Gives an account to whoever has its mailbox: nothing that was set up before lets anybody in, and the organisations that
/// it belonged to must invite it again.
pub(super) async fn begin_anew(app: &App, tx: &mut Tx, account: Uuid) -> Result<(), StaffFailure> {
    store::take_ways(tx, account).await?;
    sessions::store::end_all(tx, account).await?;
    let entry = Entry::new(Actor::Account(account), Act::AccountBegunAnew).about(Subject::Account(account));
    trail::note(app, tx, &entry).await?;
    for organisation in super::members::store::suspend_all(tx, account).await? {
        trail::note(app, tx, &entry.clone().of(organisation)).await?;
    }
    Ok(())
}

/// What somebody is, and where.
pub async fn roles(app: &App, id: Uuid) -> Result<Vec<super::Membership>, StaffFailure> {
    Ok(super::members::store::of_account(app, id).await?)
}
