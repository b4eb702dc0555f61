//! Signing in with an account elsewhere: there and back. A browser keeps the question in a cookie of its own meanwhile,
//! so that nobody else's answer fits it.

pub use app::staff::oidc::CALLBACK;
use app::staff::oidc::{self, Come, For, LASTS};
use app::staff::{Staff, StaffFailure, sessions::Secret};
use axum::extract::State;
use axum::http::header::{COOKIE, LOCATION, RETRY_AFTER, SET_COOKIE};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::{IntoResponse, Response};

use super::door::{followed_here, inside, see_other};
use super::sign_in::{self, browser};
use super::{Desk, Visitor, account, confirm, cookie};
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

fn name(web: &WebState) -> &'static str {
    if web.secure { "__Host-oidc" } else { "oidc" }
}

fn keep(web: &WebState, kept: &str, seconds: u64) -> (HeaderName, String) {
    let secure = if web.secure { "; Secure" } else { "" };
    (SET_COOKIE, format!("{}={kept}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}", name(web)))
}

fn kept(web: &WebState, headers: &HeaderMap) -> String {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|cookie| cookie.to_str().ok());
    let mut pairs =
        cookies.flat_map(|cookie| cookie.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(known, _)| *known == name(web)).map(|(_, value)| value.to_owned()).unwrap_or_default()
}

/// Sends a browser there. A link and not a form: a page's form may lead to this site alone.
async fn go(web: &WebState, purpose: For, to: &str) -> Result<Option<Response>, Problem> {
    match oidc::begin(&web.app, purpose, to).await {
        Ok((url, question)) => {
            let kept = keep(web, &question, LASTS.as_secs());
            Ok(Some((StatusCode::SEE_OTHER, [(LOCATION, url), kept]).into_response()))
        }
        Err(StaffFailure::Refused) => Ok(None),
        Err(failure) => Err(failure.into()),
    }
}

/// GET /desk/sign-in/oidc/begin
pub async fn begin_sign_in(State(web): State<WebState>, ask: Ask) -> Result<Response, Problem> {
    let to = inside(ask.asked("to").unwrap_or_default());
    match go(&web, For::SignIn, to).await? {
        Some(response) => Ok(response),
        None => sign_in::refused(&web, &ask, to, "desk-oidc-failed"),
    }
}

/// GET /desk/account/oidc: for who follows the link on their own page. Another site could have signed them in there with
/// its own account first, and would then come in here with that.
pub async fn begin_link(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    if !followed_here(&ask.headers) {
        return Ok(see_other("/desk/account"));
    }
    match go(&web, For::Link(desk.staff.account.id), "/desk/account").await? {
        Some(response) => Ok(response),
        None => account::refused(&web, &ask, &desk, "desk-oidc-failed").await,
    }
}

/// GET /desk/confirm/oidc
pub async fn begin_proof(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let to = inside(ask.asked("to").unwrap_or_default());
    match go(&web, For::Proof(desk.staff.account.id), to).await? {
        Some(response) => Ok(response),
        None => confirm::refused(&web, &ask, &desk, to, "desk-oidc-failed").await,
    }
}

/// What came of it.
enum Outcome {
    SignedIn(Secret),
    Linked,
    Proved,
    Refused(&'static str),
}

/// GET /desk/sign-in/oidc: back from there, by whatever it was for. The question is answered once.
pub async fn come_back(State(web): State<WebState>, ask: Ask, visitor: Visitor) -> Result<Response, Problem> {
    if oidc::name(&web.app).is_none() {
        return Err(Problem::missing());
    }
    if let Err(seconds) = sign_in::allowance_of_network(&web, &ask) {
        let mut response = sign_in::refused(&web, &ask, "/desk/", "desk-sign-in-limited")?;
        response.headers_mut().insert(RETRY_AFTER, seconds.into());
        return Ok(response);
    }
    let question = kept(&web, &ask.headers);
    let come = oidc::come(&web.app, &question, &ask.typed("state"), &ask.typed("code")).await;
    let outcome = match &come {
        Ok(come) => finish(&web, &ask, visitor.0.as_ref(), come).await?,
        Err(StaffFailure::Refused) => Outcome::Refused("desk-oidc-failed"),
        Err(_) => return Err(Problem::missing()),
    };
    let over = keep(&web, "", 0);
    let to = come.as_ref().map_or("/desk/", |come| inside(&come.to)).to_owned();
    Ok(match outcome {
        Outcome::SignedIn(secret) => {
            let cookies = axum::response::AppendHeaders([cookie::set(&web, &secret), over]);
            (cookies, see_other(&to)).into_response()
        }
        Outcome::Linked => ([over], see_other("/desk/account?said=identity-linked")).into_response(),
        Outcome::Proved => ([over], see_other(&to)).into_response(),
        Outcome::Refused(key) => ([over], sign_in::refused(&web, &ask, &to, key)?).into_response(),
    })
}

async fn finish(web: &WebState, ask: &Ask, staff: Option<&Staff>, come: &Come) -> Result<Outcome, Problem> {
    let done = match (come.purpose, staff) {
        (For::SignIn, _) => match oidc::sign_in(&web.app, come, &browser(ask)).await {
            Ok(secret) => return Ok(Outcome::SignedIn(secret)),
            Err(StaffFailure::Missing) => return Ok(Outcome::Refused("desk-oidc-unknown")),
            Err(failure) => Err(failure),
        },
        (For::Link(_), Some(staff)) => oidc::link(&web.app, staff, come).await.map(|()| Outcome::Linked),
        (For::Proof(_), Some(staff)) => oidc::prove(&web.app, staff, come).await.map(|()| Outcome::Proved),
        (For::Link(_) | For::Proof(_), None) => Err(StaffFailure::Refused),
    };
    match done {
        Err(StaffFailure::Refused) => Ok(Outcome::Refused("desk-oidc-failed")),
        Err(StaffFailure::Taken) => Ok(Outcome::Refused("desk-oidc-taken")),
        done => Ok(done?),
    }
}

/// POST /desk/account/oidc/remove
pub async fn unlink(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    match oidc::unlink(&web.app, &desk.staff).await {
        Ok(()) => Ok(see_other("/desk/account?said=identity-unlinked")),
        Err(StaffFailure::LastWay) => account::refused(&web, &ask, &desk, "desk-account-last-way").await,
        Err(failure) => Err(failure.into()),
    }
}
