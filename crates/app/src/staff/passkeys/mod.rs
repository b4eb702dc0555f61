//! Passkeys: the way to sign in that is offered first. One is both factors, since the device verifies who uses it.
//!
//! A challenge is not kept: it carries its term and a keyed tag for what it was made for, and is written down once it
//! was answered, so that no answer counts twice. Nobody is named before signing in, so that no page tells who has an
//! account.

pub(super) mod store;

use std::time::Duration;

use uuid::Uuid;
pub use webauthn::ALGORITHMS;
use webauthn::{Assertion, RelyingParty};

use super::sessions::{self, Secret, Stage};
use super::{Account, Staff, StaffFailure, mail, oidc};
use crate::App;
use crate::kernel::Timestamp;
use crate::trail::{self, Act, Actor, Entry, Subject};

/// A person may look for a device in another room.
const CHALLENGE_LASTS: Duration = Duration::from_mins(10);
const LONGEST_NAME: usize = 60;
const MOST_PASSKEYS: usize = 20;

/// What a challenge is for; an answer to one is none to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum For {
    SignIn,
    /// A new passkey of this account.
    Registration(Uuid),
    /// To prove again that it is this account's owner who sits there.
    Proof(Uuid),
}

/// A passkey as its owner sees it in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passkey {
    pub id: Uuid,
    pub credential: Vec<u8>,
    pub name: String,
    pub is_backed_up: bool,
    pub created_at: Timestamp,
    pub used_at: Option<Timestamp>,
}

/// What a browser sends when a passkey is used.
#[derive(Debug, Clone, Default)]
pub struct Answer {
    pub credential: Vec<u8>,
    pub client_data: Vec<u8>,
    pub authenticator_data: Vec<u8>,
    pub signature: Vec<u8>,
}

/// What a browser sends when one is made.
#[derive(Debug, Clone, Default)]
pub struct Made {
    pub client_data: Vec<u8>,
    pub attestation: Vec<u8>,
    pub name: String,
}

/// The domain that passkeys are bound to. WebAuthn knows no numbers: on this machine alone it is `localhost`, whatever
/// address the site listens on.
pub fn relying_party(app: &App) -> RelyingParty {
    let url = app.settings.public_url.as_str();
    let (scheme, authority) = url.split_once("://").unwrap_or(("https", url));
    let (host, port) = authority.rsplit_once(':').unwrap_or((authority, ""));
    if ["127.0.0.1", "[::1]", "localhost"].contains(&host) {
        let port = if port.is_empty() { String::new() } else { format!(":{port}") };
        return RelyingParty { id: "localhost".into(), origins: vec![format!("{scheme}://localhost{port}")] };
    }
    RelyingParty { id: host.to_owned(), origins: vec![url.to_owned()] }
}

/// The term in seconds, 16 random bytes, a tag over both and what it is for.
pub fn challenge(app: &App, purpose: For) -> Vec<u8> {
    let mut bytes = app.now().plus(CHALLENGE_LASTS).seconds().to_be_bytes().to_vec();
    let mut random = [0; 16];
    app.chance.fill(&mut random);
    bytes.extend(random);
    bytes.extend(app.vault.tag("passkey-challenge", &tagged(purpose, &bytes)));
    bytes
}

fn tagged(purpose: For, head: &[u8]) -> Vec<u8> {
    let (kind, account): (u8, Uuid) = match purpose {
        For::SignIn => (0, Uuid::nil()),
        For::Registration(account) => (1, account),
        For::Proof(account) => (2, account),
    };
    [&[kind], account.as_bytes().as_slice(), head].concat()
}

/// The challenge that was answered and its term, if it is one of ours for this and not over.
fn answered(app: &App, purpose: For, client_data: &[u8]) -> Option<(Vec<u8>, Timestamp)> {
    let challenge = webauthn::challenge_of(client_data)?;
    let (head, tag) = challenge.split_at_checked(24)?;
    let seconds = i64::from_be_bytes(head[..8].try_into().ok()?);
    let until = Timestamp(seconds.checked_mul(1_000_000)?);
    let ours = app.vault.tag_fits("passkey-challenge", &tagged(purpose, head), tag);
    (ours && app.now() < until).then_some((challenge, until))
}

/// Signs in whoever the passkey belongs to.
pub async fn sign_in(app: &App, answer: &Answer, browser: &str) -> Result<Secret, StaffFailure> {
    let account = used(app, For::SignIn, answer).await?;
    let mut tx = app.db.begin().await?;
    let secret = sessions::begin(app, &mut tx, account, Stage::Whole, browser).await?;
    let entry = Entry::new(Actor::Account(account), Act::SignedIn).with("passkey");
    trail::note(app, &mut tx, &entry.about(Subject::Account(account))).await?;
    tx.commit().await?;
    Ok(secret)
}

/// Proves again who sits there.
pub async fn prove(app: &App, staff: &Staff, answer: &Answer) -> Result<(), StaffFailure> {
    let account = used(app, For::Proof(staff.account.id), answer).await?;
    if account != staff.account.id {
        return Err(StaffFailure::Refused);
    }
    let mut tx = app.db.begin().await?;
    sessions::store::confirm(&mut tx, staff.session.id, app.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Whose passkey answered; whatever is wrong with the answer is one refusal.
async fn used(app: &App, purpose: For, answer: &Answer) -> Result<Uuid, StaffFailure> {
    let (challenge, until) = answered(app, purpose, &answer.client_data).ok_or(StaffFailure::Refused)?;
    let known = store::find(app, &answer.credential).await?.ok_or(StaffFailure::Refused)?;
    let assertion = Assertion {
        client_data: &answer.client_data,
        authenticator_data: &answer.authenticator_data,
        signature: &answer.signature,
    };
    let count = u32::try_from(known.sign_count).unwrap_or(0);
    let rp = relying_party(app);
    let used = webauthn::sign_in(&rp, &challenge, &known.public_key, count, assertion);
    let used = used.map_err(|fault| {
        tracing::warn!(account = %known.account, %fault, "a passkey was refused");
        StaffFailure::Refused
    })?;
    let mut tx = app.db.begin().await?;
    if !store::spend(&mut tx, &challenge, until, app.now()).await? {
        return Err(StaffFailure::Refused);
    }
    store::note_use(&mut tx, &answer.credential, used, app.now()).await?;
    tx.commit().await?;
    Ok(known.account)
}

/// Keeps a new passkey of the signed-in account.
pub async fn add(app: &App, staff: &Staff, made: &Made) -> Result<(), StaffFailure> {
    let id = staff.account.id;
    let wrong = |text: &str| StaffFailure::Passkey(text.to_owned());
    let (challenge, until) = answered(app, For::Registration(id), &made.client_data)
        .ok_or_else(|| wrong("the page had been open for too long"))?;
    let rp = relying_party(app);
    let credential = webauthn::register(&rp, &challenge, &made.client_data, &made.attestation)
        .map_err(|fault| StaffFailure::Passkey(fault.to_string()))?;
    if list(app, id).await?.len() >= MOST_PASSKEYS {
        return Err(wrong("there are twenty already"));
    }
    let name = made.name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = if name.is_empty() { staff.session.browser.clone() } else { name };
    let name: String = name.chars().filter(|c| !c.is_control()).take(LONGEST_NAME).collect();
    let mut tx = app.db.begin().await?;
    let fresh = store::spend(&mut tx, &challenge, until, app.now()).await?;
    if !fresh || !store::insert(&mut tx, app.new_id(), id, &credential, &name, app.now()).await? {
        return Err(wrong("it is known already"));
    }
    let entry = Entry::new(staff.actor(), Act::PasskeyAdded).about(Subject::Account(id));
    trail::note(app, &mut tx, &entry).await?;
    mail::queue(app, &mut tx, id, mail::Kind::PasskeyAdded, None).await?;
    tx.commit().await?;
    Ok(())
}

/// Forgets a passkey, unless nothing else is left to sign in with.
pub async fn remove(app: &App, staff: &Staff, passkey: Uuid) -> Result<(), StaffFailure> {
    let account = &staff.account;
    let others = oidc::linked(app, account.id).await?.len();
    if !account.has_password && others + list(app, account.id).await?.len() < 2 {
        return Err(StaffFailure::LastWay);
    }
    let mut tx = app.db.begin().await?;
    if !store::remove(&mut tx, account.id, passkey).await? {
        return Err(StaffFailure::Missing);
    }
    let entry = Entry::new(staff.actor(), Act::PasskeyRemoved).about(Subject::Account(account.id));
    trail::note(app, &mut tx, &entry).await?;
    tx.commit().await?;
    Ok(())
}

pub async fn list(app: &App, account: Uuid) -> Result<Vec<Passkey>, StaffFailure> {
    Ok(store::list(app, account).await?)
}

pub(super) async fn count(app: &App, account: Uuid) -> Result<usize, StaffFailure> {
    Ok(store::list(app, account).await?.len())
}

/// What a browser tells the device of whose passkey it will be.
pub fn called(account: &Account) -> (&str, &str) {
    (&account.email, account.called())
}
