//! Making a campaign.

use app::campaigns::CampaignKind;
use app::drafts::{self, DraftFailure, NewCampaign};
use app::languages::Language;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::desk::Desk;
use crate::desk::door::see_other;
use crate::desk::forms::Form;
use crate::desk::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

/// Languages that are offered by name; any other is typed as its tag.
const OFFERED: [&str; 40] = [
    "ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id",
    "it", "ja", "ka", "kk", "ko", "lt", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sq", "sr", "sv", "sw",
    "th", "tr", "uk", "ur", "vi", "zh-Hans",
];

#[derive(Template)]
#[template(path = "desk/campaigns/new.html")]
struct NewPage<'a> {
    f: Frame<'a>,
    organisation: &'a str,
    languages: Vec<(String, String)>,
    typed: Typed,
    fault: Option<String>,
}

#[derive(Default)]
struct Typed {
    title: String,
    summary: String,
    slug: String,
    language: String,
    kind: String,
}

/// GET /desk/organisations/{organisation}/campaigns/new
pub async fn show(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let typed = Typed {
        language: desk.staff.account.language.to_string(),
        kind: "letter".into(),
        ..Typed::default()
    };
    page(&web, &ask, &desk, typed, None, StatusCode::OK)
}

fn page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    typed: Typed,
    fault: Option<&str>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let f = Frame::new(web, ask, desk, "organisation-campaigns", "desk-new-title");
    let mut languages: Vec<(String, String)> = OFFERED
        .iter()
        .filter_map(|tag| Language::parse(tag))
        .map(|language| (language.to_string(), f.locale.language_name(&language)))
        .collect();
    languages.sort_by(|a, b| f.locale.compare(&a.1, &b.1));
    let fault = fault.map(|key| f.t(key));
    let organisation = &desk.organisation()?.slug;
    Frame::answer(&NewPage { f, organisation, languages, typed, fault }, ask, status)
}

/// POST /desk/organisations/{organisation}/campaigns/new
pub async fn make(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    form: Form,
) -> Result<Response, Problem> {
    let text = |name: &str| form.get(name).trim().to_owned();
    let other = text("other");
    let typed = Typed {
        title: text("title"),
        summary: text("summary"),
        slug: text("slug"),
        language: if other.is_empty() { text("language") } else { other },
        kind: text("kind"),
    };
    let invalid = StatusCode::UNPROCESSABLE_ENTITY;
    let Some(language) = Language::parse(&typed.language).filter(|known| known.base().len() <= 3) else {
        return page(&web, &ask, &desk, typed, Some("desk-new-language-unknown"), invalid);
    };
    let new = NewCampaign {
        slug: if typed.slug.is_empty() { drafts::slug_of(&typed.title) } else { typed.slug.clone() },
        title: typed.title.clone(),
        summary: typed.summary.clone(),
        kind: CampaignKind::parse(&typed.kind).unwrap_or(CampaignKind::Letter),
        sponsor: desk.organisation()?.clone(),
        language,
    };
    let (fault, status) = match drafts::create(&web.app, desk.staff.actor(), &new).await {
        Ok(()) => return Ok(see_other(&format!("/desk/campaigns/{}?said=campaign-made", new.slug))),
        Err(DraftFailure::Title) => ("desk-new-title-missing", invalid),
        Err(DraftFailure::Slug) => ("desk-new-slug-wrong", invalid),
        Err(DraftFailure::SlugTaken) => ("desk-new-slug-taken", StatusCode::CONFLICT),
        Err(failure) => return Err(failure.into()),
    };
    let typed = Typed { slug: new.slug, ..typed };
    page(&web, &ask, &desk, typed, Some(fault), status)
}
