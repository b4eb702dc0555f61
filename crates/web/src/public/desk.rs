//! The staff's door as far as it goes in this version: a link that works once, a session, the way to the outbox.

use std::sync::PoisonError;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::failure::Problem;
use crate::public::Ask;
use crate::public::chrome::Chrome;
use crate::render::{Draft, Page};
use crate::state::WebState;

const COOKIE_NAME: &str = "demarche_desk";

#[derive(Template)]
#[template(path = "public/desk.html")]
struct DeskPage<'a> {
    c: Chrome<'a>,
    text: String,
    sign_in: Option<String>,
    outbox: bool,
}

/// GET /desk/
pub async fn front(State(web): State<WebState>, ask: Ask) -> Result<Response, Problem> {
    let outbox = may_read_outbox(&web, &ask.headers);
    answer(&web, &ask, "desk-title", "desk-later", None, outbox)
}

/// GET /desk/sign-in/{token}: shows a button, since mail programs and chats open links by themselves.
pub async fn show_sign_in(
    State(web): State<WebState>,
    ask: Ask,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    if !fits(&web, &token) {
        return Err(Problem::link());
    }
    answer(&web, &ask, "desk-sign-in-title", "desk-sign-in", Some(format!("/desk/sign-in/{token}")), false)
}

/// POST /desk/sign-in/{token}: once.
pub async fn sign_in(State(web): State<WebState>, Path(token): Path<String>) -> Result<Response, Problem> {
    let mut door = web.staff.lock().unwrap_or_else(PoisonError::into_inner);
    if !door.token.as_deref().is_some_and(|right| same(right, &token)) {
        return Err(Problem::link());
    }
    let mut bytes = [0; 32];
    web.app.chance.fill(&mut bytes);
    let session = URL_SAFE_NO_PAD.encode(bytes);
    let secure = if web.secure { "; Secure" } else { "" };
    let cookie = format!("{COOKIE_NAME}={session}; Path=/; HttpOnly; SameSite=Strict{secure}");
    door.token = None;
    door.session = Some(session);
    let headers =
        [(LOCATION, "/desk/".to_owned()), (SET_COOKIE, cookie), (CACHE_CONTROL, "no-store".to_owned())];
    Ok((StatusCode::SEE_OTHER, headers).into_response())
}

/// The outbox exists in the demo only; outside loopback it is for whoever used the sign-in link.
pub fn may_read_outbox(web: &WebState, headers: &HeaderMap) -> bool {
    web.options.outbox.is_some() && (web.options.outbox_open || has_session(web, headers))
}

fn has_session(web: &WebState, headers: &HeaderMap) -> bool {
    let door = web.staff.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(session) = door.session.as_deref() else { return false };
    let cookies = headers.get_all(COOKIE).iter().filter_map(|cookie| cookie.to_str().ok());
    let pairs = cookies.flat_map(|cookie| cookie.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(|(name, _)| *name == COOKIE_NAME).any(|(_, value)| same(session, value))
}

fn fits(web: &WebState, token: &str) -> bool {
    let door = web.staff.lock().unwrap_or_else(PoisonError::into_inner);
    door.token.as_deref().is_some_and(|right| same(right, token))
}

/// Compared by hash, so that the time taken tells nothing of where two differ.
fn same(right: &str, given: &str) -> bool {
    Sha256::digest(right.as_bytes()) == Sha256::digest(given.as_bytes())
}

fn answer(
    web: &WebState,
    ask: &Ask,
    title: &str,
    text: &str,
    sign_in: Option<String>,
    outbox: bool,
) -> Result<Response, Problem> {
    let language = ask.language();
    let c = Chrome::new(web, &language, "desk", String::new());
    let title = c.t(title);
    let c = c.titled(title);
    let page = DeskPage { text: c.t(text), sign_in, outbox, c };
    let draft = Draft { cache: "no-store", ..Draft::html(&page.render()?, language.as_str()) };
    Ok(Page::once(draft).answer(StatusCode::OK, &ask.headers))
}
