//! Organisations: the list for operators, and an organisation's front page.

use app::organisations::{Organisation, OrganisationKind, is_slug};
use app::staff::{self, StaffFailure};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::Desk;
use super::door::see_other;
use super::forms::Form;
use super::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

#[derive(Template)]
#[template(path = "desk/organisations.html")]
struct ListPage<'a> {
    f: Frame<'a>,
    organisations: Vec<Organisation>,
    kinds: Vec<(&'static str, String)>,
    slug: &'a str,
    name: &'a str,
    fault: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/organisation.html")]
struct OrganisationPage<'a> {
    f: Frame<'a>,
    organisation: &'a Organisation,
    kind: String,
}

/// GET /desk/organisations
pub async fn list(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    page(&web, &ask, &desk, ("", ""), None, StatusCode::OK).await
}

async fn page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    (slug, name): (&str, &str),
    fault: Option<&str>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let f = Frame::new(web, ask, desk, "organisations", "desk-organisations-title");
    let organisations = staff::all_organisations(&web.app).await?;
    let kinds = OrganisationKind::ALL.map(|kind| (kind.as_str(), kind_name(&f, kind))).to_vec();
    let fault = fault.map(|key| f.t(key));
    Frame::answer(&ListPage { f, organisations, kinds, slug, name, fault }, ask, status)
}

fn kind_name(f: &Frame<'_>, kind: OrganisationKind) -> String {
    f.t(&format!("desk-kind-{}", kind.as_str()))
}

/// POST /desk/organisations
pub async fn add(State(web): State<WebState>, ask: Ask, desk: Desk, form: Form) -> Result<Response, Problem> {
    let (slug, name) = (form.get("slug").trim(), form.get("name").trim());
    let kind = OrganisationKind::parse(form.get("kind"));
    let (true, Some(kind), 1..=200) = (is_slug(slug), kind, name.chars().count()) else {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return page(&web, &ask, &desk, (slug, name), Some("desk-organisation-invalid"), status).await;
    };
    let stated =
        Organisation { id: web.app.new_id(), slug: slug.to_owned(), name: name.to_owned(), kind, url: None };
    match staff::save_organisation(&web.app, &desk.staff, &stated).await {
        Ok(_) => Ok(see_other(&format!("/desk/organisations/{slug}/members?said=organisation-saved"))),
        Err(StaffFailure::Taken) => {
            let status = StatusCode::CONFLICT;
            page(&web, &ask, &desk, (slug, name), Some("desk-organisation-taken"), status).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// GET /desk/organisations/{organisation}
pub async fn show(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let organisation = desk.organisation()?;
    let f = Frame::new(&web, &ask, &desk, "organisation", "desk-place-overview");
    let f = f.titled(organisation.name.clone());
    let kind = kind_name(&f, organisation.kind);
    Frame::answer(&OrganisationPage { f, organisation, kind }, &ask, StatusCode::OK)
}
