//! Making a campaign.

use app::campaigns::CampaignKind;
use app::drafts::{self, DraftFailure, NewCampaign, Scope};
use app::languages::Language;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::desk::Desk;
use crate::desk::door::see_other;
use crate::desk::forms::Form;
use crate::desk::frame::Frame;
use crate::desk::upload::BundleUpload;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

/// Languages that are offered by name; any other is typed as its tag.
const OFFERED: [&str; 40] = [
    "ar", "bg", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id",
    "it", "ja", "ka", "kk", "ko", "lt", "nb", "nl", "pl", "pt", "ro", "ru", "sk", "sq", "sr", "sv", "sw",
    "th", "tr", "uk", "ur", "vi", "zh-Hans",
];

/// Of the organisation's campaigns the latest are offered for copying.
const MOST_EARLIER: usize = 50;
/// So many faults of a zip are told at once.
const MOST_FAULTS: usize = 50;

#[derive(Template)]
#[template(path = "desk/campaigns/new.html")]
struct NewPage<'a> {
    f: Frame<'a>,
    organisation: &'a str,
    languages: Vec<(String, String)>,
    typed: Typed,
    fault: Option<String>,
    /// What keeps a zip from being taken in.
    faults: Vec<String>,
    /// Campaigns that can be copied: slug and title.
    earlier: Vec<(String, String)>,
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
    page(&web, &ask, &desk, typed, Told::default(), StatusCode::OK).await
}

/// Why nothing was made.
#[derive(Default)]
struct Told {
    fault: Option<&'static str>,
    faults: Vec<String>,
}

impl From<&'static str> for Told {
    fn from(fault: &'static str) -> Self {
        Self { fault: Some(fault), faults: Vec::new() }
    }
}

async fn page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    typed: Typed,
    told: Told,
    status: StatusCode,
) -> Result<Response, Problem> {
    let organisation = desk.organisation()?;
    let scope = Scope::Organisation(organisation.id);
    let earlier = drafts::list(&web.app, scope, "", None, MOST_EARLIER).await?;
    let f = Frame::new(web, ask, desk, "of-campaigns", "desk-new-title");
    let mut languages: Vec<(String, String)> = OFFERED
        .iter()
        .filter_map(|tag| Language::parse(tag))
        .map(|language| (language.to_string(), f.locale.language_name(&language)))
        .collect();
    languages.sort_by(|a, b| f.locale.compare(&a.1, &b.1));
    let page = NewPage {
        organisation: &organisation.slug,
        fault: told.fault.map(|key| f.t(key)),
        faults: told.faults,
        earlier: earlier.into_iter().map(|listed| (listed.slug, listed.title)).collect(),
        languages,
        typed,
        f,
    };
    Frame::answer(&page, ask, status)
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
        return page(&web, &ask, &desk, typed, "desk-new-language-unknown".into(), invalid).await;
    };
    let new = NewCampaign {
        slug: if typed.slug.is_empty() { drafts::slug_of(&typed.title) } else { typed.slug.clone() },
        title: typed.title.clone(),
        summary: typed.summary.clone(),
        kind: CampaignKind::parse(&typed.kind).unwrap_or(CampaignKind::Letter),
        sponsor: desk.organisation()?.clone(),
        language,
    };
    let done = drafts::create(&web.app, desk.staff.actor(), &new).await.map(|()| new.slug.clone());
    let typed = Typed { slug: new.slug, ..typed };
    answer(&web, &ask, &desk, typed, done).await
}

/// POST …/campaigns/new/copy
pub async fn copy(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    form: Form,
) -> Result<Response, Problem> {
    let (from, slug) = (form.get("from"), form.get("slug").trim());
    let done = drafts::copy(&web.app, desk.staff.actor(), from, slug, desk.organisation()?).await;
    answer(&web, &ask, &desk, Typed::default(), done.map(|()| slug.to_owned())).await
}

/// POST …/campaigns/new/zip
pub async fn take_in(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    BundleUpload(upload): BundleUpload,
) -> Result<Response, Problem> {
    let packed = upload.file.map(|file| file.content).unwrap_or_default();
    let done = drafts::take_in(&web.app, desk.staff.actor(), desk.organisation()?, packed).await;
    answer(&web, &ask, &desk, Typed::default(), done).await
}

async fn answer(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    typed: Typed,
    done: Result<String, DraftFailure>,
) -> Result<Response, Problem> {
    let invalid = StatusCode::UNPROCESSABLE_ENTITY;
    let (told, status) = match done {
        Ok(slug) => return Ok(see_other(&format!("/desk/campaigns/{slug}?said=campaign-made"))),
        Err(DraftFailure::Title) => ("desk-new-title-missing".into(), invalid),
        Err(DraftFailure::Slug) => ("desk-new-slug-wrong".into(), invalid),
        Err(DraftFailure::SlugTaken) => ("desk-new-slug-taken".into(), StatusCode::CONFLICT),
        Err(DraftFailure::Refused(faults)) => {
            let faults = faults.iter().take(MOST_FAULTS).map(ToString::to_string).collect();
            (Told { fault: Some("desk-new-zip-refused"), faults }, invalid)
        }
        Err(failure) => return Err(failure.into()),
    };
    page(web, ask, desk, typed, told, status).await
}
