//! Signing in with an account elsewhere, by OpenID Connect: where the operator names a provider. Nobody comes in by
//! what the provider says of an address: an account there is linked first, by whoever is signed in here.

mod provider;
pub(super) mod store;
#[cfg(test)]
mod tests;

use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use provider::Provider;
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;
use uuid::Uuid;

use super::sessions::{self, Secret, Stage};
use super::{Staff, StaffFailure, mail, passkeys};
use crate::App;
use crate::kernel::Timestamp;
use crate::trail::{self, Act, Actor, Entry, Subject};

/// Where the provider sends browsers back to, behind the site's address.
pub const CALLBACK: &str = "/desk/sign-in/oidc";
/// For signing in at the provider.
pub const LASTS: Duration = Duration::from_mins(10);
/// What the provider says of itself is asked again after this.
const KNOWN_FOR: Duration = Duration::from_hours(1);
/// One that does not answer is left alone for so long, however many want to sign in.
const GONE_FOR: Duration = Duration::from_secs(10);
const CONTEXT: &[u8] = b"oidc question";

/// The provider, as the operator named it.
#[derive(Debug)]
pub struct OidcSettings {
    pub issuer: String,
    pub client_id: String,
    pub client_secret: String,
    /// What staff know it by.
    pub name: String,
    known: Mutex<Option<Known>>,
}

/// What was learnt of the provider, or that nothing was, and when.
#[derive(Debug)]
struct Known {
    at: Timestamp,
    provider: Option<Provider>,
}

impl OidcSettings {
    pub fn new(issuer: String, client_id: String, client_secret: String, name: String) -> Self {
        Self { issuer, client_id, client_secret, name, known: Mutex::default() }
    }

    /// One question at a time: whoever comes meanwhile waits for its answer.
    async fn provider(&self, now: Timestamp) -> Result<Provider, StaffFailure> {
        let mut known = self.known.lock().await;
        if let Some(Known { at, provider }) = known.as_ref() {
            let lasts = if provider.is_some() { KNOWN_FOR } else { GONE_FOR };
            if *at <= now && now < at.plus(lasts) {
                return provider.clone().ok_or(StaffFailure::Refused);
            }
        }
        let found = Provider::discover(&self.issuer).await;
        *known = Some(Known { at: now, provider: found.as_ref().ok().cloned() });
        found.map_err(failed)
    }
}

/// What somebody goes there for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum For {
    SignIn,
    /// To link the account there with this one.
    Link(Uuid),
    /// To prove again that it is this account's owner who sits there.
    Proof(Uuid),
}

/// What a browser keeps while it is there, sealed.
#[derive(Serialize, Deserialize)]
struct Question {
    purpose: For,
    state: String,
    nonce: String,
    verifier: String,
    to: String,
    asked_at: i64,
}

/// An account elsewhere as its owner sees it in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Linked {
    pub since: Timestamp,
    pub used_at: Option<Timestamp>,
}

/// Who came back, and for what.
#[derive(Debug)]
pub struct Come {
    pub purpose: For,
    /// Where to go on.
    pub to: String,
    subject: Vec<u8>,
}

fn failed(why: impl std::fmt::Display) -> StaffFailure {
    tracing::warn!(%why, "signing in with the provider failed");
    StaffFailure::Refused
}

fn settings(app: &App) -> Result<&OidcSettings, StaffFailure> {
    app.settings.oidc.as_deref().ok_or(StaffFailure::Missing)
}

/// What the provider is called; none where there is none.
pub fn name(app: &App) -> Option<&str> {
    app.settings.oidc.as_ref().map(|settings| settings.name.as_str())
}

/// Where to send a browser, and what it shall keep until it comes back.
pub async fn begin(app: &App, purpose: For, to: &str) -> Result<(String, String), StaffFailure> {
    let settings = settings(app)?;
    let provider = settings.provider(app.now()).await?;
    let word = || {
        let mut bytes = [0; 32];
        app.chance.fill(&mut bytes);
        URL_SAFE_NO_PAD.encode(bytes)
    };
    let question = Question {
        purpose,
        state: word(),
        nonce: word(),
        verifier: word(),
        to: to.to_owned(),
        asked_at: app.now().0,
    };
    let mut url = url::Url::parse(&provider.authorization_endpoint).map_err(failed)?;
    url.query_pairs_mut()
        .append_pair("response_type", "code")
        .append_pair("scope", "openid")
        .append_pair("client_id", &settings.client_id)
        .append_pair("redirect_uri", &redirect(app))
        .append_pair("state", &question.state)
        .append_pair("nonce", &question.nonce)
        .append_pair("code_challenge", &provider::challenge(&question.verifier))
        .append_pair("code_challenge_method", "S256");
    if let For::Proof(_) = purpose {
        url.query_pairs_mut().append_pair("prompt", "login").append_pair("max_age", "0");
    }
    let plain = serde_json::to_vec(&question).map_err(failed)?;
    let kept = URL_SAFE_NO_PAD.encode(app.vault.seal(app.chance.as_ref(), CONTEXT, &plain));
    Ok((url.into(), kept))
}

fn redirect(app: &App) -> String {
    format!("{}{CALLBACK}", app.settings.public_url)
}

/// Reads what came back with a browser: `kept` is what it kept, `state` and `code` what the provider sent along. Whatever
/// is wrong is one refusal.
pub async fn come(app: &App, kept: &str, state: &str, code: &str) -> Result<Come, StaffFailure> {
    let settings = settings(app)?;
    let sealed = URL_SAFE_NO_PAD.decode(kept).map_err(|_| StaffFailure::Refused)?;
    let plain = app.vault.unseal(CONTEXT, &sealed).map_err(|_| StaffFailure::Refused)?;
    let question: Question = serde_json::from_slice(&plain).map_err(|_| StaffFailure::Refused)?;
    let (now, asked_at) = (app.now(), Timestamp(question.asked_at));
    if now < asked_at || now >= asked_at.plus(LASTS) || state != question.state || code.is_empty() {
        return Err(StaffFailure::Refused);
    }
    let provider = settings.provider(now).await?;
    let claims =
        provider.exchange(settings, code, &question.verifier, &redirect(app)).await.map_err(failed)?;
    let since = matches!(question.purpose, For::Proof(_)).then_some(asked_at);
    claims.judge(settings, &question.nonce, now, since).map_err(failed)?;
    let subject =
        app.vault.tag("oidc subject", format!("{}\n{}", claims.iss, claims.sub).as_bytes()).to_vec();
    Ok(Come { purpose: question.purpose, to: question.to, subject })
}

/// Signs in whoever has linked this account.
pub async fn sign_in(app: &App, come: &Come, browser: &str) -> Result<Secret, StaffFailure> {
    let account = store::find(app, &come.subject).await?.ok_or(StaffFailure::Missing)?;
    let mut tx = app.db.begin().await?;
    store::note_use(&mut tx, &come.subject, app.now()).await?;
    let secret = sessions::begin(app, &mut tx, account, Stage::Whole, browser).await?;
    let entry = Entry::new(Actor::Account(account), Act::SignedIn).with("oidc");
    trail::note(app, &mut tx, &entry.about(Subject::Account(account))).await?;
    tx.commit().await?;
    Ok(secret)
}

/// Links it with who is signed in here.
pub async fn link(app: &App, staff: &Staff, come: &Come) -> Result<(), StaffFailure> {
    let id = staff.account.id;
    if come.purpose != For::Link(id) {
        return Err(StaffFailure::Refused);
    }
    let mut tx = app.db.begin().await?;
    if !store::insert(&mut tx, &come.subject, id, app.now()).await? {
        drop(tx);
        let is_own = store::find(app, &come.subject).await? == Some(id);
        return if is_own { Ok(()) } else { Err(StaffFailure::Taken) };
    }
    let entry = Entry::new(staff.actor(), Act::IdentityLinked).about(Subject::Account(id));
    trail::note(app, &mut tx, &entry).await?;
    mail::queue(app, &mut tx, id, mail::Kind::IdentityLinked, None).await?;
    tx.commit().await?;
    Ok(())
}

/// Unlinks what is linked, unless nothing else is left to sign in with.
pub async fn unlink(app: &App, staff: &Staff) -> Result<(), StaffFailure> {
    let account = &staff.account;
    if !account.has_password && passkeys::count(app, account.id).await? == 0 {
        return Err(StaffFailure::LastWay);
    }
    let mut tx = app.db.begin().await?;
    if !store::delete(&mut tx, account.id).await? {
        return Err(StaffFailure::Missing);
    }
    let entry = Entry::new(staff.actor(), Act::IdentityUnlinked).about(Subject::Account(account.id));
    trail::note(app, &mut tx, &entry).await?;
    tx.commit().await?;
    Ok(())
}

/// Proves again who sits there.
pub async fn prove(app: &App, staff: &Staff, come: &Come) -> Result<(), StaffFailure> {
    let is_own = store::find(app, &come.subject).await? == Some(staff.account.id);
    if come.purpose != For::Proof(staff.account.id) || !is_own {
        return Err(StaffFailure::Refused);
    }
    let mut tx = app.db.begin().await?;
    sessions::store::confirm(&mut tx, staff.session.id, app.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Those that an account can sign in with; none where no provider is named.
pub async fn linked(app: &App, account: Uuid) -> Result<Vec<Linked>, StaffFailure> {
    if app.settings.oidc.is_none() {
        return Ok(Vec::new());
    }
    Ok(store::of(app, account).await?)
}
