//! Volunteers: a link with which somebody translates one language of one campaign, until it ends. Nobody signs in with
//! it. What a volunteer writes is theirs by name, in the history and in the trail; an account that nothing opens stands
//! for them there.

pub(super) mod store;

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use uuid::Uuid;

use super::{Account, StaffFailure, accounts};
use crate::App;
use crate::kernel::Timestamp;
use crate::languages::Language;
use crate::trail::{self, Act, Actor, Entry, Subject};

const LASTS: Duration = Duration::from_hours(60 * 24);
const LABEL: &str = "volunteer";

/// A link that works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volunteer {
    pub id: Uuid,
    pub account: Uuid,
    pub campaign: Uuid,
    pub language: Language,
    pub expires_at: Timestamp,
}

/// One language of one campaign, as its organisation gives it out.
#[derive(Debug, Clone, Copy)]
pub struct Task<'a> {
    pub organisation: Uuid,
    pub campaign: Uuid,
    pub slug: &'a str,
    pub language: &'a Language,
}

/// Gives the link; it is shown once, and to nobody else.
pub async fn invite(app: &App, actor: Actor, task: Task<'_>, name: &str) -> Result<String, StaffFailure> {
    let account = Account {
        id: app.new_id(),
        name: accounts::name(name)?,
        email: String::new(),
        language: task.language.clone(),
        is_operator: false,
        has_password: false,
        created_at: app.now(),
        removed_at: Some(app.now()),
    };
    let one = Volunteer {
        id: app.new_id(),
        account: account.id,
        campaign: task.campaign,
        language: task.language.clone(),
        expires_at: app.now().plus(LASTS),
    };
    let mut tx = app.db.begin().await?;
    accounts::store::insert_nobody(app, &mut tx, &account).await?;
    store::insert(&mut tx, &one, app.now()).await?;
    note(app, &mut tx, actor, Act::VolunteerInvited, task, account.id).await?;
    tx.commit().await?;
    Ok(format!("{}/desk/volunteer/{}", app.settings.public_url, token(app, one.id)))
}

fn token(app: &App, id: Uuid) -> String {
    let tag = app.vault.tag(LABEL, id.as_bytes());
    URL_SAFE_NO_PAD.encode([id.as_bytes().as_slice(), &tag].concat())
}

fn read(app: &App, token: &str) -> Option<Uuid> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    let (id, tag) = bytes.split_at_checked(16)?;
    if !app.vault.tag_fits(LABEL, id, tag) {
        return None;
    }
    Uuid::from_slice(id).ok()
}

/// Whom a link is for, while it works.
pub async fn come(app: &App, token: &str) -> Result<Volunteer, StaffFailure> {
    let id = read(app, token).ok_or(StaffFailure::Link)?;
    store::find(app, id).await?.ok_or(StaffFailure::Link)
}

/// Those whose link works for this language.
pub async fn list(app: &App, campaign: Uuid, language: &Language) -> Result<Vec<Volunteer>, StaffFailure> {
    Ok(store::list(app, campaign, language).await?)
}

/// Ends a link; what was written with it stays.
pub async fn end(app: &App, actor: Actor, task: Task<'_>, id: Uuid) -> Result<(), StaffFailure> {
    let mut tx = app.db.begin().await?;
    let ended = store::end(&mut tx, id, task.campaign, app.now()).await?;
    let account = ended.ok_or(StaffFailure::Missing)?;
    note(app, &mut tx, actor, Act::VolunteerEnded, task, account).await?;
    tx.commit().await?;
    Ok(())
}

async fn note(
    app: &App,
    tx: &mut db::Tx,
    actor: Actor,
    act: Act,
    task: Task<'_>,
    account: Uuid,
) -> Result<(), StaffFailure> {
    let entry = Entry::new(actor, act).of(task.organisation).about(Subject::Account(account));
    let detail = format!("{} {}", task.slug, task.language);
    trail::note(app, tx, &entry.with(detail.as_str())).await?;
    Ok(())
}
