//! GET /desk/: where somebody begins the day.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::Desk;
use super::campaigns::list;
use super::door::see_other;
use super::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

const LATEST: usize = 10;

#[derive(Template)]
#[template(path = "desk/home.html")]
struct HomePage<'a> {
    f: Frame<'a>,
    organisations: Vec<Line<'a>>,
    lines: Vec<list::Line>,
    with_sponsor: bool,
    outbox: bool,
}

struct Line<'a> {
    href: String,
    name: &'a str,
    role: String,
}

/// GET /desk
pub async fn with_slash() -> Response {
    see_other("/desk/")
}

/// GET /desk/
pub async fn show(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let f = Frame::new(&web, &ask, &desk, "home", "desk-home-title");
    let line = |membership: &'_ app::staff::Membership| {
        (format!("/desk/organisations/{}", membership.organisation.slug), f.role(membership.role))
    };
    let organisations = desk
        .staff
        .memberships
        .iter()
        .map(|membership| {
            let (href, role) = line(membership);
            Line { href, name: &membership.organisation.name, role }
        })
        .collect();
    let lines = list::latest(&web, &f, &desk.staff, LATEST).await?;
    let with_sponsor = true;
    let outbox = web.options.outbox.is_some();
    Frame::answer(&HomePage { f, organisations, lines, with_sponsor, outbox }, &ask, StatusCode::OK)
}
