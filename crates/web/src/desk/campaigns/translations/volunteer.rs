//! Volunteers: an editor gives out one language by a link, and whoever has it translates, without an account.

use std::sync::Arc;

use app::campaigns::Campaign;
use app::drafts::DraftFailure;
use app::drafts::edition::EditionText;
use app::languages::Language;
use app::staff::volunteers::{self, Task, Volunteer};
use app::staff::{StaffFailure, accounts};
use app::trail::Actor;
use app::translations;
use askama::Template;
use axum::extract::{FromRequest, Path, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use uuid::Uuid;

use super::super::preview;
use super::one;
use super::parts::{self, PartField, Told};
use crate::desk::door::see_other;
use crate::desk::forms::{Form, LargeForm};
use crate::desk::frame::Frame;
use crate::desk::{Desk, Visitor};
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

#[derive(Template)]
#[template(path = "desk/campaigns/volunteer.html")]
struct VolunteerPage<'a> {
    f: Frame<'a>,
    hello: String,
    until: String,
    href: String,
    language: &'a str,
    name: String,
    original_name: String,
    original_attrs: String,
    dir: &'static str,
    base: i64,
    original_base: i64,
    parts: Vec<PartField>,
    /// HTML.
    preview: String,
    told: Told,
}

/// A volunteer as editors see them in a list.
pub struct Line {
    pub id: Uuid,
    pub name: String,
    pub until: String,
}

/// Those who have this language.
pub async fn lines(
    web: &WebState,
    f: &Frame<'_>,
    campaign: Uuid,
    language: &Language,
) -> Result<Vec<Line>, Problem> {
    let mut lines = Vec::new();
    for one in volunteers::list(&web.app, campaign, language).await? {
        let name = accounts::name_of(&web.app, one.account).await?.unwrap_or_default();
        lines.push(Line { id: one.id, name, until: f.dated("desk-volunteer-until", &one.expires_at) });
    }
    Ok(lines)
}

fn task<'a>(desk: &'a Desk, language: &'a Language) -> Result<Task<'a>, Problem> {
    let campaign = desk.campaign()?;
    Ok(Task { organisation: desk.organisation()?.id, campaign: campaign.id, slug: &campaign.slug, language })
}

/// POST /desk/campaigns/{campaign}/translations/{language}/volunteers: the link is shown on the page that follows.
pub async fn invite(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    Path((_, tag)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    let language = one::language(&tag)?;
    // Nobody translates what was not begun.
    translations::read(&web.app, &desk.campaign()?.slug, &language).await?;
    let f = Frame::new(&web, &ask, &desk, "campaign", "desk-place-translations");
    match volunteers::invite(&web.app, desk.staff.actor(), task(&desk, &language)?, form.get("name")).await {
        Ok(link) => {
            let told = Told { link: Some(link), ..Told::default() };
            one::page(&web, &ask, &desk, &language, told, StatusCode::OK).await
        }
        Err(StaffFailure::Name) => {
            let told = Told { fault: Some(f.t("desk-volunteer-nameless")), ..Told::default() };
            one::page(&web, &ask, &desk, &language, told, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(failure) => Err(failure.into()),
    }
}

/// POST /desk/campaigns/{campaign}/translations/{language}/volunteers/{id}/end
pub async fn end(
    State(web): State<WebState>,
    desk: Desk,
    Path((_, tag, id)): Path<(String, String, Uuid)>,
) -> Result<Response, Problem> {
    let language = one::language(&tag)?;
    volunteers::end(&web.app, desk.staff.actor(), task(&desk, &language)?, id).await?;
    Ok(see_other(&format!("/desk/campaigns/{}/translations/{language}?said=removed", desk.campaign()?.slug)))
}

/// GET /desk/volunteer/{token}
pub async fn show(
    State(web): State<WebState>,
    ask: Ask,
    visitor: Visitor,
    Path(token): Path<String>,
) -> Result<Response, Problem> {
    let (one, campaign) = come(&web, &token).await?;
    page(&web, &ask, &visitor, (&token, &one, &campaign), Told::default(), StatusCode::OK).await
}

async fn come(web: &WebState, token: &str) -> Result<(Volunteer, Arc<Campaign>), Problem> {
    let one = volunteers::come(&web.app, token).await?;
    let campaign = web.app.catalogue.by_id(&web.app, one.campaign).await?;
    Ok((one, campaign))
}

async fn page(
    web: &WebState,
    ask: &Ask,
    visitor: &Visitor,
    (token, one, campaign): (&str, &Volunteer, &Campaign),
    told: Told,
    status: StatusCode,
) -> Result<Response, Problem> {
    let language = &one.language;
    let found = translations::read(&web.app, &campaign.slug, language).await?;
    let f = Frame::before(web, ask, visitor.0.as_ref(), "volunteer", "desk-volunteer-title");
    let parts = parts::fields(web, &f, None, campaign, &found, &told).await?;
    let mut text = EditionText::default();
    for part in &parts {
        text.set(part.name, &part.words);
    }
    let called = accounts::name_of(&web.app, one.account).await?.unwrap_or_default();
    let page = VolunteerPage {
        hello: f.with("desk-volunteer-hello", "name", &called),
        until: f.dated("desk-volunteer-until", &one.expires_at),
        href: format!("/desk/volunteer/{token}"),
        language: language.as_str(),
        name: f.locale.language_name(language),
        original_name: f.locale.language_name(&campaign.original),
        original_attrs: f.attrs(&campaign.original),
        dir: language.direction().as_str(),
        base: told.clash.as_ref().map_or(found.base, |(_, _, number)| *number),
        original_base: found.original_base,
        preview: preview::render(web.app.texts.locale(language), &campaign.slug, &text)?,
        parts,
        told,
        f,
    };
    Frame::answer(&page, ask, status)
}

/// POST /desk/volunteer/{token}: read no further where the link does not work.
pub async fn save(
    State(web): State<WebState>,
    ask: Ask,
    visitor: Visitor,
    Path(token): Path<String>,
    request: Request,
) -> Result<Response, Problem> {
    let (one, campaign) = come(&web, &token).await?;
    let LargeForm(form) = LargeForm::from_request(request, &()).await?;
    let (actor, written) = (Actor::Account(one.account), parts::written(&form));
    match translations::save(&web.app, actor, &campaign.slug, &one.language, &written).await {
        Ok(_) => Ok(see_other(&format!("/desk/volunteer/{token}?said=saved"))),
        Err(DraftFailure::Conflict { theirs, ours, number, .. }) => {
            let f = Frame::before(&web, &ask, visitor.0.as_ref(), "volunteer", "desk-volunteer-title");
            let told = Told::clash(&f, theirs, ours, number);
            let place = (token.as_str(), &one, campaign.as_ref());
            page(&web, &ask, &visitor, place, told, StatusCode::CONFLICT).await
        }
        Err(failure) => Err(failure.into()),
    }
}
