//! One language of a campaign: the original and its translation side by side, part by part.

use app::campaigns::CampaignKind;
use app::drafts::DraftFailure;
use app::drafts::edition::EditionText;
use app::languages::Language;
use app::staff::{Action, accounts};
use app::translations::{self, Part, Standing, TRANSLATED, Translation, TranslationFailure, Written};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::super::{diff, preview, text};
use crate::desk::Desk;
use crate::desk::door::see_other;
use crate::desk::forms::{Form, LargeForm};
use crate::desk::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

/// A line of its own is narrow where two stand side by side.
const FEWEST_LINES: usize = 2;

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
    /// HTML.
    preview: String,
    told: Told,
}

struct PartField {
    name: &'static str,
    label: String,
    standing: &'static str,
    standing_name: String,
    original: String,
    words: String,
    lines: usize,
    longest: usize,
    /// HTML: how the original has changed since.
    since: Option<String>,
    may_check: bool,
    by: Option<String>,
    /// HTML: what another wrote meanwhile.
    theirs: Option<String>,
}

/// What the page says besides how things stand.
#[derive(Default)]
pub struct Told {
    pub fault: Option<String>,
    pub report: Vec<String>,
    /// What was typed, and what another wrote meanwhile; a save starts from this number then.
    pub clash: Option<(EditionText, EditionText, i64)>,
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
    let mut parts = Vec::new();
    for part in &found.parts {
        if campaign.kind == CampaignKind::Letter || !part.name.starts_with("letter-") {
            parts.push(field(web, &f, desk, part, &told).await?);
        }
    }
    let mut text = EditionText::default();
    for part in &parts {
        text.set(part.name, &part.words);
    }
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

async fn field(
    web: &WebState,
    f: &Frame<'_>,
    desk: &Desk,
    part: &Part,
    told: &Told,
) -> Result<PartField, Problem> {
    let (lines, longest) = text::size(part.name);
    let mine = told.clash.as_ref().map_or(part.words.as_str(), |(mine, _, _)| mine.part(part.name));
    let theirs = told.clash.as_ref().map(|(_, theirs, _)| theirs.part(part.name));
    let who = match part.checked_by.or(part.writer) {
        Some(account) => accounts::name_of(&web.app, account).await?,
        None => None,
    };
    let by = if part.checked_by.is_some() { "desk-translations-checked-by" } else { "desk-translations-by" };
    let is_own = part.writer == Some(desk.staff.account.id);
    Ok(PartField {
        name: part.name,
        label: f.t(&format!("desk-text-{}", part.name)),
        standing: part.standing.as_str(),
        standing_name: f.t(&format!("desk-translations-{}", part.standing.as_str())),
        original: part.original.clone(),
        words: mine.to_owned(),
        lines: lines.max(FEWEST_LINES),
        longest,
        since: part.source.as_ref().map(|source| diff::html(source, &part.original)),
        may_check: part.standing == Standing::Unchecked && !is_own && desk.may(Action::ApproveTranslations),
        by: who.map(|who| f.with(by, "name", &who)),
        theirs: theirs.filter(|theirs| *theirs != mine).map(|theirs| diff::html(theirs, mine)),
    })
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
    let number = |name: &str| form.get(name).parse().unwrap_or(0);
    let written = Written {
        base: number("base"),
        original_base: number("original"),
        words: TRANSLATED.into_iter().filter_map(|name| Some((name, form.given(name)?))).collect(),
        still_right: TRANSLATED.into_iter().filter(|name| form.has(&format!("right-{name}"))).collect(),
    };
    let slug = &desk.campaign()?.slug;
    match translations::save(&web.app, desk.staff.actor(), slug, language, &written).await {
        Ok(_) => Ok(None),
        Err(DraftFailure::Conflict { theirs, ours, number, .. }) => {
            let read = |content: Option<Vec<u8>>| EditionText::read(&content.unwrap_or_default());
            let f = Frame::new(web, ask, desk, "campaign", "desk-place-translations");
            let fault = Some(f.t("desk-translations-clash"));
            let told = Told { fault, clash: Some((read(ours), read(theirs), number)), ..Told::default() };
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
