//! One language of a campaign: the original and its translation side by side, part by part.

use app::drafts::DraftFailure;
use app::drafts::edition::EditionText;
use app::languages::Language;
use app::staff::Action;
use app::translations::{self, Standing, Translation, TranslationFailure};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::super::preview;
use super::parts::{PartField, Told, fields, written};
use super::volunteer;
use crate::desk::Desk;
use crate::desk::door::see_other;
use crate::desk::forms::{Form, LargeForm};
use crate::desk::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

#[derive(Template)]
#[template(path = "desk/campaigns/translation.html")]
struct TranslationPage<'a> {
    f: Frame<'a>,
    href: String,
    language: &'a str,
    name: String,
    original_name: String,
    original_attrs: String,
    dir: &'static str,
    base: i64,
    original_base: i64,
    parts: Vec<PartField>,
    may_check_all: bool,
    may_publish: bool,
    /// None for who may not invite any.
    volunteers: Option<Vec<volunteer::Line>>,
    /// HTML.
    preview: String,
    told: Told,
}

/// GET /desk/campaigns/{campaign}/translations/{language}
pub async fn show(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    Path((_, tag)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let language = language(&tag)?;
    page(&web, &ask, &desk, &language, Told::default(), StatusCode::OK).await
}

pub fn language(tag: &str) -> Result<Language, Problem> {
    Language::parse(tag).filter(|language| language.as_str() == tag).ok_or_else(Problem::missing)
}

pub async fn page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    language: &Language,
    told: Told,
    status: StatusCode,
) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let found = translations::read(&web.app, &campaign.slug, language).await?;
    let f = Frame::new(web, ask, desk, "campaign", "desk-place-translations");
    let parts = fields(web, &f, Some(desk), campaign, &found, &told).await?;
    let mut text = EditionText::default();
    for part in &parts {
        text.set(part.name, &part.words);
    }
    let volunteers = if desk.may(Action::EditCampaigns) {
        Some(volunteer::lines(web, &f, campaign.id, language).await?)
    } else {
        None
    };
    let waits = parts.iter().filter(|part| part.may_check).count();
    let page = TranslationPage {
        href: format!("/desk/campaigns/{}/translations", campaign.slug),
        language: language.as_str(),
        name: f.locale.language_name(language),
        original_name: f.locale.language_name(&campaign.original),
        original_attrs: f.attrs(&campaign.original),
        dir: language.direction().as_str(),
        base: told.clash.as_ref().map_or(found.base, |(_, _, number)| *number),
        original_base: found.original_base,
        may_check_all: waits > 1,
        may_publish: may_publish(desk, &found)?,
        volunteers,
        preview: preview::render(web.app.texts.locale(language), &campaign.slug, &text)?,
        parts,
        told,
        f,
    };
    Frame::answer(&page, ask, status)
}

/// What is shown of a campaign is checked, or an editor's decision.
fn may_publish(desk: &Desk, found: &Translation) -> Result<bool, Problem> {
    let is_checked = found.parts.iter().all(|part| part.standing == Standing::Checked);
    let may = desk.may(Action::EditCampaigns) || (is_checked && desk.may(Action::ApproveTranslations));
    Ok(may && found.is_changed && super::is_shown(desk.campaign()?.status))
}

/// POST /desk/campaigns/{campaign}/translations/{language}
pub async fn save(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    Path((_, tag)): Path<(String, String)>,
    LargeForm(form): LargeForm,
) -> Result<Response, Problem> {
    let language = language(&tag)?;
    match keep(&web, &ask, &desk, &language, &form).await? {
        Some(clash) => Ok(clash),
        None => Ok(back(&desk, &language, "saved")?),
    }
}

/// Saves what was typed; gives the page that says so when another wrote the same words meanwhile.
async fn keep(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    language: &Language,
    form: &Form,
) -> Result<Option<Response>, Problem> {
    let written = written(form);
    let slug = &desk.campaign()?.slug;
    match translations::save(&web.app, desk.staff.actor(), slug, language, &written).await {
        Ok(_) => Ok(None),
        Err(DraftFailure::Conflict { theirs, ours, number, .. }) => {
            let f = Frame::new(web, ask, desk, "campaign", "desk-place-translations");
            let told = Told::clash(&f, theirs, ours, number);
            page(web, ask, desk, language, told, StatusCode::CONFLICT).await.map(Some)
        }
        Err(failure) => Err(failure.into()),
    }
}

fn back(desk: &Desk, language: &Language, said: &str) -> Result<Response, Problem> {
    Ok(see_other(&format!("/desk/campaigns/{}/translations/{language}?said={said}", desk.campaign()?.slug)))
}

/// POST /desk/campaigns/{campaign}/translations/{language}/check: what was typed is saved first.
pub async fn check(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    Path((_, tag)): Path<(String, String)>,
    LargeForm(form): LargeForm,
) -> Result<Response, Problem> {
    let language = language(&tag)?;
    if let Some(clash) = keep(&web, &ask, &desk, &language, &form).await? {
        return Ok(clash);
    }
    let named = [form.get("check")];
    let names = (named != ["all"]).then_some(&named[..]);
    let slug = &desk.campaign()?.slug;
    match translations::check(&web.app, desk.staff.account.id, slug, &language, names).await {
        Ok(_) => back(&desk, &language, "checked"),
        Err(failure) => refused(&web, &ask, &desk, &language, failure).await,
    }
}

/// POST /desk/campaigns/{campaign}/translations/{language}/publish: what was typed is saved first.
pub async fn publish(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    Path((_, tag)): Path<(String, String)>,
    LargeForm(form): LargeForm,
) -> Result<Response, Problem> {
    let language = language(&tag)?;
    if let Some(clash) = keep(&web, &ask, &desk, &language, &form).await? {
        return Ok(clash);
    }
    let slug = &desk.campaign()?.slug;
    let is_editor = desk.may(Action::EditCampaigns);
    match translations::publish(&web.app, desk.staff.actor(), slug, &language, is_editor).await {
        Ok(_) => back(&desk, &language, "shown"),
        Err(failure) => refused(&web, &ask, &desk, &language, failure).await,
    }
}

async fn refused(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    language: &Language,
    failure: TranslationFailure,
) -> Result<Response, Problem> {
    let f = Frame::new(web, ask, desk, "campaign", "desk-place-translations");
    let (key, report) = match failure {
        TranslationFailure::OwnWords => ("desk-translations-own-words", Vec::new()),
        TranslationFailure::Unchecked => ("desk-translations-not-checked", Vec::new()),
        TranslationFailure::Draft(DraftFailure::Refused(faults)) => {
            let told = faults.iter().map(|fault| format!("{}: {}; {}", fault.file, fault.wrong, fault.right));
            ("desk-translations-refused", told.collect())
        }
        failure => return Err(failure.into()),
    };
    let told = Told { fault: Some(f.t(key)), report, ..Told::default() };
    page(web, ask, desk, language, told, StatusCode::CONFLICT).await
}
