//! Lists of campaigns: an organisation's, and all that somebody may see.

use app::drafts::{self, Listed, Scope};
use app::languages::Language;
use app::staff::{Action, Staff};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::desk::Desk;
use crate::desk::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

const LINES: usize = 50;

#[derive(Template)]
#[template(path = "desk/campaigns/list.html")]
struct ListPage<'a> {
    f: Frame<'a>,
    lines: Vec<Line>,
    search: String,
    /// Where a new one is made; none for who may not.
    new: Option<String>,
    older: Option<String>,
    with_sponsor: bool,
    path: &'a str,
}

pub struct Line {
    pub href: String,
    pub title: String,
    pub attrs: String,
    pub status: String,
    pub status_name: String,
    pub sponsor: String,
    pub days: String,
    pub confirmed: String,
}

/// GET /desk/campaigns
pub async fn all(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    page(&web, &ask, &desk, scope(&desk.staff), "campaigns").await
}

fn scope(staff: &Staff) -> Scope {
    if staff.account.is_operator { Scope::All } else { Scope::Account(staff.account.id) }
}

/// The latest of all that somebody may see.
pub async fn latest(web: &WebState, f: &Frame<'_>, staff: &Staff, size: usize) -> Result<Vec<Line>, Problem> {
    let found = drafts::list(&web.app, scope(staff), "", None, size).await?;
    Ok(found.into_iter().map(|listed| line(web, f, listed)).collect())
}

/// GET /desk/organisations/{organisation}/campaigns
pub async fn of_organisation(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let scope = Scope::Organisation(desk.organisation()?.id);
    page(&web, &ask, &desk, scope, "of-campaigns").await
}

async fn page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    scope: Scope,
    at: &'static str,
) -> Result<Response, Problem> {
    let search = ask.typed("q");
    let below = ask.asked("below").and_then(|number| number.parse().ok());
    let mut found = drafts::list(&web.app, scope, &search, below, LINES + 1).await?;
    let more = found.len() > LINES;
    found.truncate(LINES);
    let f = Frame::new(web, ask, desk, at, "desk-campaigns-title");
    let older = found.last().filter(|_| more).map(|last| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("q", &search).append_pair("below", &last.number.to_string());
        format!("{}?{}", ask.path, query.finish())
    });
    let new = desk
        .place()
        .filter(|place| desk.staff.may(Action::EditCampaigns, place.id))
        .map(|place| format!("/desk/organisations/{}/campaigns/new", place.slug));
    let page = ListPage {
        lines: found.into_iter().map(|listed| line(web, &f, listed)).collect(),
        with_sponsor: desk.place().is_none(),
        path: &ask.path,
        search,
        new,
        older,
        f,
    };
    Frame::answer(&page, ask, StatusCode::OK)
}

fn line(web: &WebState, f: &Frame<'_>, listed: Listed) -> Line {
    let day = |text: &str| text.parse().map_or_else(|_| text.to_owned(), |day| f.locale.date_short(day));
    let days = match &listed.closes {
        Some(closes) => format!("{} – {}", day(&listed.opens), day(closes)),
        None => day(&listed.opens),
    };
    Line {
        href: format!("/desk/campaigns/{}", listed.slug),
        attrs: Language::parse(&listed.original).map(|language| f.attrs(&language)).unwrap_or_default(),
        status_name: f.t(&format!("desk-state-{}", listed.status)),
        confirmed: f.locale.number(web.app.board.counts(listed.id).confirmed),
        title: listed.title,
        status: listed.status,
        sponsor: listed.sponsor,
        days,
    }
}
