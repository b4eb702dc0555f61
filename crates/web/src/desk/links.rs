//! Links that work once: GET shows what they do, since mail programs and chats open links by themselves; POST acts.

use app::staff::links::{self, Purpose, Shown};
use app::staff::sessions::{self, Guest};
use app::staff::{StaffFailure, members};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::door::see_other;
use super::forms::Form;
use super::frame::Frame;
use super::sign_in::browser;
use super::{Visitor, cookie};
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

#[derive(Template)]
#[template(path = "desk/link.html")]
struct LinkPage<'a> {
    f: Frame<'a>,
    action: String,
    organisation: Option<&'a str>,
    role: Option<String>,
    /// Of an account that is new.
    asks_name: bool,
    /// The invitation is for somebody who can sign in, and has not.
    sign_in: Option<String>,
    /// Whoever holds the link may say that somebody else set the account up.
    anew: bool,
    fault: Option<String>,
}

/// GET /desk/sign-in/{token}
pub async fn show_sign_in(
    State(web): State<WebState>,
    ask: Ask,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let shown = links::show(&web.app, Purpose::SignIn, &token).await?;
    page(&web, &ask, &shown, &Visitor(None), &token, None, StatusCode::OK).await
}

/// POST /desk/sign-in/{token}
pub async fn sign_in(
    State(web): State<WebState>,
    ask: Ask,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let guest = Guest { browser: &browser(&ask), ..Guest::default() };
    let secret = sessions::begin_by_link(&web.app, Purpose::SignIn, &token, guest).await?;
    Ok(([cookie::set(&web, &secret)], see_other("/desk/")).into_response())
}

/// GET /desk/invitation/{token}
pub async fn show_invitation(
    State(web): State<WebState>,
    ask: Ask,
    visitor: Visitor,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let shown = links::show(&web.app, Purpose::Invitation, &token).await?;
    page(&web, &ask, &shown, &visitor, &token, None, StatusCode::OK).await
}

/// POST /desk/invitation/{token}
pub async fn accept(
    State(web): State<WebState>,
    ask: Ask,
    visitor: Visitor,
    Path(token): Path<String>,
    form: Form,
) -> Result<Response, Problem> {
    let shown = links::show(&web.app, Purpose::Invitation, &token).await?;
    if let Some(staff) = visitor.0.as_ref().filter(|staff| staff.account.id == shown.account.id) {
        let organisation = members::accept(&web.app, staff, &token).await?;
        return Ok(see_other(&format!("/desk/organisations/{}?said=accepted", organisation.slug)));
    }
    let anew = shown.anew && form.get("anew") == "yes";
    let name = (anew || shown.account.name.is_empty()).then(|| form.get("name"));
    let guest = Guest { name, anew, browser: &browser(&ask) };
    match sessions::begin_by_link(&web.app, Purpose::Invitation, &token, guest).await {
        Ok(secret) => Ok(([cookie::set(&web, &secret)], see_other("/desk/account/passkey")).into_response()),
        Err(StaffFailure::Name) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            page(&web, &ask, &shown, &visitor, &token, Some("desk-name-missing"), status).await
        }
        Err(StaffFailure::SignInFirst) => Ok(see_other(&format!("/desk/sign-in?to={}", ask.path))),
        Err(failure) => Err(failure.into()),
    }
}

async fn page(
    web: &WebState,
    ask: &Ask,
    shown: &Shown,
    visitor: &Visitor,
    token: &str,
    fault: Option<&str>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let (at, title) = match shown.purpose {
        Purpose::Invitation => ("invitation", "desk-invitation-title"),
        Purpose::SignIn => ("sign-in", "desk-sign-in-title"),
    };
    let f = Frame::before(web, ask, visitor.0.as_ref(), at, title);
    let role = match &shown.organisation {
        Some(organisation) => members::list(&web.app, organisation.id).await?,
        None => Vec::new(),
    };
    let role =
        role.iter().find(|member| member.account.id == shown.account.id).map(|member| f.role(member.role));
    let is_self = visitor.0.as_ref().is_some_and(|staff| staff.account.id == shown.account.id);
    let action = format!("/desk/{}/{token}", shown.purpose.as_str());
    let sign_in = (!shown.opens_alone && !is_self).then(|| format!("/desk/sign-in?to={action}"));
    let fault = fault.map(|key| f.t(key));
    let asks_name = shown.purpose == Purpose::Invitation && shown.account.name.is_empty();
    let organisation = shown.organisation.as_ref().map(|organisation| organisation.name.as_str());
    let anew = shown.anew && !is_self;
    Frame::answer(&LinkPage { f, action, organisation, role, asks_name, sign_in, anew, fault }, ask, status)
}
