//! The audit trail as owners and operators read it. Reading it is noted too.

use std::collections::BTreeMap;

use app::staff::{self, accounts};
use app::trail::{Act, Noted};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use uuid::Uuid;

use super::Desk;
use super::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

const LINES: usize = 100;

#[derive(Template)]
#[template(path = "desk/trail.html")]
struct TrailPage<'a> {
    f: Frame<'a>,
    lines: Vec<Line>,
    older: Option<String>,
}

struct Line {
    at: String,
    who: String,
    what: String,
    subject: String,
    detail: String,
}

/// GET /desk/organisations/{organisation}/trail
pub async fn of_organisation(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let id = desk.organisation()?.id;
    page(&web, &ask, &desk, Some(id)).await
}

/// GET /desk/trail
pub async fn whole(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    page(&web, &ask, &desk, None).await
}

async fn page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    organisation: Option<Uuid>,
) -> Result<Response, Problem> {
    let behind = ask.asked("behind").and_then(|id| Uuid::parse_str(id).ok());
    let found = staff::read_trail(&web.app, &desk.staff, organisation, behind, LINES).await?;
    let names = accounts::names(&web.app).await?;
    let f = Frame::new(web, ask, desk, "trail", "desk-trail-title");
    let lines = found.entries.iter().map(|entry| line(&f, entry, &names)).collect();
    let older = found.next.map(|id| format!("{}?behind={id}", ask.path));
    Frame::answer(&TrailPage { f, lines, older }, ask, StatusCode::OK)
}

fn line(f: &Frame<'_>, entry: &Noted, names: &BTreeMap<Uuid, String>) -> Line {
    let named = |id: Uuid| names.get(&id).cloned().unwrap_or_else(|| id.to_string());
    let who = match (entry.account, entry.actor.as_str()) {
        (Some(id), _) => named(id),
        (None, "command") => f.t("desk-trail-by-command"),
        (None, _) => f.t("desk-trail-by-program"),
    };
    let what = Act::parse(&entry.act);
    let what = what.map_or_else(|| entry.act.clone(), |act| f.t(&format!("desk-trail-{}", act.as_str())));
    let subject = match (entry.subject_kind.as_str(), Uuid::parse_str(&entry.subject)) {
        ("account", Ok(id)) => named(id),
        _ => entry.subject.clone(),
    };
    Line { at: f.moment(entry.at), who, what, subject, detail: entry.detail.clone() }
}
