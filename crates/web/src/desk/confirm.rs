//! Proving again who it is, before what could do lasting harm in the hands of whoever finds a desk unlocked.

use app::staff::passkeys::{self, For};
use app::staff::{StaffFailure, oidc, passwords};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::door::{inside, see_other};
use super::forms::Form;
use super::frame::Frame;
use super::sign_in::allowance;
use super::{Desk, passkey};
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

#[derive(Template)]
#[template(path = "desk/confirm.html")]
struct ConfirmPage<'a> {
    f: Frame<'a>,
    to: &'a str,
    passkey: Option<String>,
    has_password: bool,
    /// Where it can be proved too.
    provider: Option<&'a str>,
    fault: Option<String>,
}

/// GET /desk/confirm
pub async fn show(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let to = inside(ask.asked("to").unwrap_or_default());
    page(&web, &ask, &desk, to, None, StatusCode::OK).await
}

async fn page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    to: &str,
    fault: Option<&str>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let account = &desk.staff.account;
    let f = Frame::new(web, ask, desk, "confirm", "desk-confirm-title");
    let is_linked = !oidc::linked(&web.app, account.id).await?.is_empty();
    let provider = oidc::name(&web.app).filter(|_| is_linked);
    let fault = fault.map(|key| f.with(key, "provider", provider.unwrap_or_default()));
    let has_passkey = !passkeys::list(&web.app, account.id).await?.is_empty();
    let passkey = has_passkey.then(|| passkey::to_use(&web.app, For::Proof(account.id)));
    let has_password = account.has_password;
    Frame::answer(&ConfirmPage { f, to, passkey, has_password, provider, fault }, ask, status)
}

/// The page again, with why not.
pub async fn refused(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    to: &str,
    fault: &str,
) -> Result<Response, Problem> {
    page(web, ask, desk, to, Some(fault), StatusCode::UNPROCESSABLE_ENTITY).await
}

/// POST /desk/confirm
pub async fn password(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    form: Form,
) -> Result<Response, Problem> {
    let to = inside(form.get("to"));
    if allowance(&web, &ask, &desk.staff.account.email).is_err() {
        let limited = StatusCode::TOO_MANY_REQUESTS;
        return page(&web, &ask, &desk, to, Some("desk-sign-in-limited"), limited).await;
    }
    let proved = passwords::prove(&web.app, &desk.staff, form.get("password")).await;
    answer(&web, &ask, &desk, to, proved, "desk-confirm-refused").await
}

/// POST /desk/confirm/passkey
pub async fn passkey(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    form: Form,
) -> Result<Response, Problem> {
    let proved = passkeys::prove(&web.app, &desk.staff, &passkey::used(&form)).await;
    answer(&web, &ask, &desk, inside(form.get("to")), proved, "desk-sign-in-passkey-refused").await
}

async fn answer(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    to: &str,
    proved: Result<(), StaffFailure>,
    fault: &str,
) -> Result<Response, Problem> {
    match proved {
        Ok(()) => Ok(see_other(to)),
        Err(StaffFailure::Refused) => {
            page(web, ask, desk, to, Some(fault), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(failure) => Err(failure.into()),
    }
}
