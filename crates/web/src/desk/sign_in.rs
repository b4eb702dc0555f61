//! Signing in and out. Whatever was wrong, the answer is the same; a passkey is offered first.

use app::staff::passkeys::{self, For};
use app::staff::{StaffFailure, codes, oidc, passwords, sessions};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::RETRY_AFTER;
use axum::response::{IntoResponse, Response};

use super::door::{inside, see_other};
use super::forms::Form;
use super::frame::Frame;
use super::{Desk, Visitor, cookie, passkey};
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

#[derive(Template)]
#[template(path = "desk/sign_in.html")]
struct SignInPage<'a> {
    f: Frame<'a>,
    passkey: String,
    to: &'a str,
    email: &'a str,
    /// Where one may sign in too.
    provider: Option<&'a str>,
    fault: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/code.html")]
struct CodePage<'a> {
    f: Frame<'a>,
    to: &'a str,
    fault: Option<String>,
}

/// GET /desk/sign-in
pub async fn show(State(web): State<WebState>, ask: Ask, visitor: Visitor) -> Result<Response, Problem> {
    let to = inside(ask.asked("to").unwrap_or_default());
    if visitor.0.is_some() {
        return Ok(see_other(to));
    }
    page(&web, &ask, to, "", None, StatusCode::OK)
}

fn page(
    web: &WebState,
    ask: &Ask,
    to: &str,
    email: &str,
    fault: Option<&str>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let f = Frame::before(web, ask, None, "sign-in", "desk-sign-in-title");
    let provider = oidc::name(&web.app);
    let fault = fault.map(|key| f.with(key, "provider", provider.unwrap_or_default()));
    let passkey = passkey::to_use(&web.app, For::SignIn);
    Frame::answer(&SignInPage { f, passkey, to, email, provider, fault }, ask, status)
}

/// The page again, with why not.
pub fn refused(web: &WebState, ask: &Ask, to: &str, fault: &str) -> Result<Response, Problem> {
    page(web, ask, to, "", Some(fault), StatusCode::UNPROCESSABLE_ENTITY)
}

/// POST /desk/sign-in: the password, to be followed by its code.
pub async fn password(State(web): State<WebState>, ask: Ask, form: Form) -> Result<Response, Problem> {
    let (to, email) = (inside(form.get("to")), form.get("email"));
    if let Err(seconds) = allowance(&web, &ask, email) {
        let limited = StatusCode::TOO_MANY_REQUESTS;
        let mut response = page(&web, &ask, to, email, Some("desk-sign-in-limited"), limited)?;
        response.headers_mut().insert(RETRY_AFTER, seconds.into());
        return Ok(response);
    }
    match passwords::sign_in(&web.app, email, form.get("password"), &browser(&ask)).await {
        Ok(secret) => {
            let next = format!("/desk/sign-in/code?to={to}");
            Ok(([cookie::set(&web, &secret)], see_other(&next)).into_response())
        }
        Err(StaffFailure::Refused) => {
            page(&web, &ask, to, email, Some("desk-sign-in-refused"), StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(failure) => Err(failure.into()),
    }
}

/// Each network has an allowance, and a smaller one for each address that it tries. Nobody's account is ever locked:
/// who guesses elsewhere keeps nobody out.
pub fn allowance(web: &WebState, ask: &Ask, of: &str) -> Result<(), u64> {
    let (now, chance) = (web.app.now(), web.app.chance.as_ref());
    let of = of.trim().to_lowercase();
    web.sign_ins.network.take(ask.peer, &ask.headers, now, chance)?;
    web.sign_ins.account.take_for(of.as_bytes(), ask.peer, &ask.headers, now, chance)
}

/// The first of the two.
pub fn allowance_of_network(web: &WebState, ask: &Ask) -> Result<(), u64> {
    web.sign_ins.network.take(ask.peer, &ask.headers, web.app.now(), web.app.chance.as_ref())
}

/// POST /desk/sign-in/passkey
pub async fn passkey(State(web): State<WebState>, ask: Ask, form: Form) -> Result<Response, Problem> {
    let to = inside(form.get("to"));
    match passkeys::sign_in(&web.app, &passkey::used(&form), &browser(&ask)).await {
        Ok(secret) => Ok(([cookie::set(&web, &secret)], see_other(to)).into_response()),
        Err(StaffFailure::Refused) => {
            page(&web, &ask, to, "", Some("desk-sign-in-passkey-refused"), StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(failure) => Err(failure.into()),
    }
}

/// GET /desk/sign-in/code
pub async fn show_code(State(web): State<WebState>, ask: Ask) -> Result<Response, Problem> {
    let to = inside(ask.asked("to").unwrap_or_default());
    let secret = cookie::read(&web, &ask.headers).unwrap_or_default();
    if sessions::find_second(&web.app, &secret).await?.is_none() {
        return Ok(see_other("/desk/sign-in"));
    }
    code_page(&web, &ask, to, None, StatusCode::OK)
}

fn code_page(
    web: &WebState,
    ask: &Ask,
    to: &str,
    fault: Option<&str>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let f = Frame::before(web, ask, None, "sign-in", "desk-code-title");
    let fault = fault.map(|key| f.t(key));
    Frame::answer(&CodePage { f, to, fault }, ask, status)
}

/// POST /desk/sign-in/code
pub async fn code(State(web): State<WebState>, ask: Ask, form: Form) -> Result<Response, Problem> {
    let to = inside(form.get("to"));
    let waiting = cookie::read(&web, &ask.headers).unwrap_or_default();
    match codes::sign_in(&web.app, &waiting, form.get("code"), &browser(&ask)).await {
        Ok(secret) => Ok(([cookie::set(&web, &secret)], see_other(to)).into_response()),
        Err(StaffFailure::Code) => {
            code_page(&web, &ask, to, Some("desk-code-wrong"), StatusCode::UNPROCESSABLE_ENTITY)
        }
        // Too late or too often: from the beginning.
        Err(StaffFailure::Refused) => {
            page(&web, &ask, to, "", Some("desk-code-over"), StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(failure) => Err(failure.into()),
    }
}

/// POST /desk/sign-out
pub async fn sign_out(State(web): State<WebState>, desk: Desk) -> Result<Response, Problem> {
    sessions::end(&web.app, &desk.staff, desk.staff.session.id).await?;
    Ok(([cookie::forget(&web)], see_other("/desk/sign-in?said=signed-out")).into_response())
}

/// "Firefox, Linux": by this its owner knows a session again; nothing finer is kept.
pub fn browser(ask: &Ask) -> String {
    let agent = ask.headers.get(axum::http::header::USER_AGENT).and_then(|agent| agent.to_str().ok());
    let agent = agent.unwrap_or_default();
    let first = |all: &[(&str, &'static str)]| {
        all.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name)
    };
    // Each of them also names those below it.
    let browser =
        first(&[("Firefox", "Firefox"), ("Edg", "Edge"), ("Chrom", "Chromium"), ("Safari", "Safari")]);
    let system = first(&[
        ("Android", "Android"),
        ("iPhone", "iOS"),
        ("iPad", "iPadOS"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ]);
    [browser, system].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
