//! Writing an edition: its parts beside the page as it will look. A script saves while somebody writes; without it
//! everything works by buttons.

use app::campaigns::CampaignKind;
use app::drafts::edition::{EditionText, PARTS};
use app::drafts::{self, DraftFailure, Saved};
use app::languages::Language;
use app::staff::accounts;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::ACCEPT;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::{diff, here, preview};
use crate::assets::WRITER_SCRIPT;
use crate::desk::Desk;
use crate::desk::door::see_other;
use crate::desk::forms::{Form, LargeForm};
use crate::desk::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

/// A part as the form has it: its name, how many lines it is shown with (none for a single line), how long it may be.
const FIELDS: [(&str, usize, usize); 8] = [
    ("title", 0, 200),
    ("summary", 3, 600),
    ("appeal", 18, 500_000),
    ("demands", 6, 50_000),
    ("letter-subject", 0, 200),
    ("letter-salutation", 0, 200),
    ("letter-body", 14, 100_000),
    ("outcome", 6, 500_000),
];

#[derive(Template)]
#[template(path = "desk/campaigns/text.html")]
struct TextPage<'a> {
    f: Frame<'a>,
    slug: &'a str,
    language: &'a str,
    language_name: String,
    dir: &'static str,
    path: &'a str,
    base: i64,
    groups: Vec<Group>,
    /// HTML.
    preview: String,
    conflict: Option<String>,
    others: String,
    last: Option<String>,
    is_changed: bool,
    editions: Vec<(String, String)>,
    script: &'static str,
}

struct Group {
    title: String,
    fields: Vec<Field>,
    is_open: bool,
}

struct Field {
    name: &'static str,
    label: String,
    hint: String,
    lines: usize,
    longest: usize,
    value: String,
    /// HTML: what another wrote there meanwhile, against what stands in the field.
    theirs: Option<String>,
}

/// GET /desk/campaigns/{campaign}/text
pub async fn original(desk: Desk) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    Ok(see_other(&format!("/desk/campaigns/{}/text/{}", campaign.slug, campaign.original)))
}

/// What is in the form when the page is shown.
struct Written {
    text: EditionText,
    base: i64,
    /// Who wrote something that contradicts it, and what.
    theirs: Option<(String, EditionText)>,
}

/// GET /desk/campaigns/{campaign}/text/{language}
pub async fn show(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    Path((_, tag)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let language = language(&tag)?;
    page(&web, &ask, &desk, &language, None, StatusCode::OK).await
}

fn language(tag: &str) -> Result<Language, Problem> {
    Language::parse(tag).filter(|language| language.as_str() == tag).ok_or_else(Problem::missing)
}

async fn page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    language: &Language,
    written: Option<Written>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let path = format!("{language}.md");
    let draft = drafts::read(&web.app, &campaign.slug).await?;
    let file = draft.file(&path).ok_or_else(Problem::missing)?;
    let written = written.unwrap_or_else(|| Written {
        text: EditionText::read(&file.content),
        base: file.number,
        theirs: None,
    });
    let f = Frame::new(web, ask, desk, "campaign", "desk-place-text");
    let place = format!("text/{language}");
    let others = drafts::others(&web.app, desk.staff.account.id, &campaign.slug).await?;
    let who = match file.account {
        Some(account) => accounts::name_of(&web.app, account).await?,
        None => None,
    };
    let editions = draft.files.iter().filter_map(|file| {
        let known =
            file.path.strip_suffix(".md").filter(|tag| !tag.contains('/')).and_then(Language::parse)?;
        Some((known.to_string(), f.locale.language_name(&known)))
    });
    let page = TextPage {
        slug: &campaign.slug,
        language: language.as_str(),
        language_name: f.locale.language_name(language),
        dir: language.direction().as_str(),
        base: written.base,
        groups: groups(&f, campaign.kind, &written),
        preview: preview::render(web.app.texts.locale(language), &campaign.slug, &written.text)?,
        conflict: written.theirs.as_ref().map(|(who, _)| f.with("desk-text-conflict", "name", who)),
        others: here::said(web, &f, &others, &place).await?,
        last: who.map(|who| f.with("desk-text-last", "name", &format!("{who}, {}", f.moment(file.at)))),
        is_changed: draft.changed().contains(&path.as_str()),
        editions: editions.collect(),
        path: &path,
        script: &WRITER_SCRIPT,
        f,
    };
    Frame::answer(&page, ask, status)
}

/// A part's lines, and how long it may be.
pub fn size(name: &str) -> (usize, usize) {
    FIELDS.into_iter().find(|field| field.0 == name).map_or((0, 0), |(_, lines, longest)| (lines, longest))
}

fn groups(f: &Frame<'_>, kind: CampaignKind, written: &Written) -> Vec<Group> {
    let field = |name: &'static str| {
        let (lines, longest) = size(name);
        let value = written.text.part(name).to_owned();
        let theirs = written.theirs.as_ref().map(|(_, theirs)| theirs.part(name));
        let theirs = theirs.filter(|theirs| *theirs != value).map(|theirs| diff::html(theirs, &value));
        let (label, hint) = (f.t(&format!("desk-text-{name}")), f.t(&format!("desk-text-{name}-hint")));
        Field { name, label, hint, lines, longest, value, theirs }
    };
    let group = |id: &'static str, names: &[&'static str], is_open: bool| {
        let fields: Vec<Field> = names.iter().map(|name| field(name)).collect();
        let is_open = is_open || fields.iter().any(|field| !field.value.is_empty());
        Group { title: f.t(&format!("desk-text-group-{id}")), fields, is_open }
    };
    let mut groups = vec![group("page", &["title", "summary", "appeal", "demands"], true)];
    let letter = group("letter", &["letter-subject", "letter-salutation", "letter-body"], true);
    if kind == CampaignKind::Letter || letter.fields.iter().any(|field| !field.value.is_empty()) {
        groups.push(letter);
    }
    groups.push(group("outcome", &["outcome"], false));
    groups
}

/// POST /desk/campaigns/{campaign}/text/{language}
pub async fn save(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    Path((_, tag)): Path<(String, String)>,
    LargeForm(form): LargeForm,
) -> Result<Response, Problem> {
    let language = language(&tag)?;
    let (slug, path) = (&desk.campaign()?.slug, format!("{language}.md"));
    let base = form.get("base").parse().unwrap_or(0);
    // An edition is begun elsewhere: here one that is there is written.
    let now = drafts::content(&web.app, slug, &path).await?;
    if form.given("look").is_some() {
        let mut text = EditionText::read(&now);
        parts(&form).for_each(|(name, value)| text.set(name, value));
        let written = Written { text, base, theirs: None };
        return page(&web, &ask, &desk, &language, Some(written), StatusCode::OK).await;
    }
    let given: Vec<(&str, &str)> = parts(&form).collect();
    let by_script = wants_json(&ask.headers);
    match drafts::save_parts(&web.app, desk.staff.actor(), slug, &path, base, &given).await {
        Ok(saved) if by_script => kept(&web, &ask, &desk, &path, saved).await,
        Ok(saved) => {
            let said = if saved.merged { "merged" } else { "saved" };
            Ok(see_other(&format!("/desk/campaigns/{slug}/text/{language}?said={said}")))
        }
        Err(DraftFailure::Conflict { .. }) if by_script => {
            Ok((StatusCode::CONFLICT, axum::Json(json!({ "conflict": true }))).into_response())
        }
        Err(DraftFailure::Conflict { theirs, ours, number, account }) => {
            let read = |content: Option<Vec<u8>>| EditionText::read(&content.unwrap_or_default());
            let who = match account {
                Some(account) => accounts::name_of(&web.app, account).await?,
                None => None,
            };
            let theirs = Some((who.unwrap_or_default(), read(theirs)));
            let written = Written { text: read(ours), base: number, theirs };
            page(&web, &ask, &desk, &language, Some(written), StatusCode::CONFLICT).await
        }
        Err(failure) => Err(failure.into()),
    }
}

fn parts(form: &Form) -> impl Iterator<Item = (&'static str, &str)> {
    PARTS.into_iter().filter_map(|name| Some((name, form.given(name)?)))
}

fn wants_json(headers: &HeaderMap) -> bool {
    headers
        .get(ACCEPT)
        .and_then(|accept| accept.to_str().ok())
        .is_some_and(|accept| accept == "application/json")
}

/// What the script is told of a save; with the parts as they are now when another's were brought in.
async fn kept(web: &WebState, ask: &Ask, desk: &Desk, path: &str, saved: Saved) -> Result<Response, Problem> {
    let f = Frame::new(web, ask, desk, "campaign", "desk-title");
    let now = web.app.now().to_string();
    let said = f.with("desk-text-kept", "time", now.get(11..16).unwrap_or_default());
    let mut answer = json!({ "number": saved.number, "said": said });
    if saved.merged {
        let content = drafts::content(&web.app, &desk.campaign()?.slug, path).await?;
        let text = EditionText::read(&content);
        let parts: serde_json::Map<String, serde_json::Value> =
            PARTS.iter().map(|name| ((*name).to_owned(), text.part(name).into())).collect();
        answer["parts"] = parts.into();
    }
    Ok(axum::Json(answer).into_response())
}

/// POST /desk/campaigns/{campaign}/text/{language}/preview: a piece of a page, for the script.
pub async fn preview(
    State(web): State<WebState>,
    desk: Desk,
    Path((_, tag)): Path<(String, String)>,
    LargeForm(form): LargeForm,
) -> Result<Response, Problem> {
    let language = language(&tag)?;
    let mut text = EditionText::default();
    parts(&form).for_each(|(name, value)| text.set(name, value));
    let html = preview::render(web.app.texts.locale(&language), &desk.campaign()?.slug, &text)?;
    Ok(axum::response::Html(html).into_response())
}
