//! A campaign's news.

use std::collections::BTreeMap;

use app::campaigns::markdown_at_desk;
use app::drafts::held::{self, Held};
use app::drafts::news::{self, NewsText};
use app::drafts::{self, Draft, DraftFailure};
use app::languages::Language;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;
use uuid::Uuid;

use crate::desk::Desk;
use crate::desk::door::see_other;
use crate::desk::forms::Form;
use crate::desk::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

/// What is held is news that was taken away.
const HELD: &str = "news";

#[derive(Template)]
#[template(path = "desk/campaigns/updates.html")]
struct UpdatesPage<'a> {
    f: Frame<'a>,
    href: String,
    news: Vec<Line>,
    back: Option<(String, String)>,
}

struct Line {
    day: String,
    named_day: String,
    language: String,
    attrs: String,
    named_language: String,
    title: String,
    is_shown: bool,
    faults: Vec<String>,
    /// Languages in which news of this day is not there yet.
    missing: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "desk/campaigns/update.html")]
struct UpdatePage<'a> {
    f: Frame<'a>,
    home: String,
    /// None for news that is not there yet.
    path: Option<(String, String)>,
    number: i64,
    day: String,
    language: String,
    attrs: String,
    languages: Vec<(String, String)>,
    text: NewsText,
    preview: String,
    faults: Vec<String>,
    refused: Option<String>,
    /// What somebody else saved meanwhile.
    theirs: Option<NewsText>,
    /// The same day's news in another language, for whoever translates it.
    beside: Option<NewsText>,
}

/// GET /desk/campaigns/{campaign}/updates
pub async fn list(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let draft = drafts::read(&web.app, &campaign.slug).await?;
    let f = Frame::new(&web, &ask, &desk, "updates", "desk-updates-title");
    let all = languages(&f, &draft);
    let mut faults: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for fault in draft.faults() {
        faults.entry(fault.file).or_default().push(format!("{}; {}", fault.wrong, fault.right));
    }
    let mut lines: Vec<Line> = draft
        .files
        .iter()
        .filter_map(|file| {
            let (day, language) = news::named(&file.path)?;
            let there = |tag: &str| draft.file(&format!("updates/{day}-{tag}.md")).is_some();
            Some(Line {
                named_day: day.parse().map_or_else(|_| day.to_owned(), |day| f.locale.date(day)),
                named_language: named(&f, language),
                attrs: Language::parse(language).map(|language| f.attrs(&language)).unwrap_or_default(),
                title: news::read(&file.content).title,
                is_shown: !draft.changed().contains(&file.path.as_str()),
                faults: faults.get(&file.path).cloned().unwrap_or_default(),
                missing: all.iter().filter(|(tag, _)| !there(tag)).cloned().collect(),
                day: day.to_owned(),
                language: language.to_owned(),
            })
        })
        .collect();
    lines.reverse();
    let back = taken_away(&web, &ask, campaign.id).await?;
    Frame::answer(&UpdatesPage { href: home(&campaign.slug), news: lines, back, f }, &ask, StatusCode::OK)
}

fn home(slug: &str) -> String {
    format!("/desk/campaigns/{slug}/updates")
}

fn named(f: &Frame<'_>, tag: &str) -> String {
    Language::parse(tag).map_or_else(|| tag.to_owned(), |language| f.locale.language_name(&language))
}

/// The languages in which there is an edition, the original first.
fn languages(f: &Frame<'_>, draft: &Draft) -> Vec<(String, String)> {
    let tags = draft.files.iter().filter_map(|file| file.path.strip_suffix(".md"));
    let mut all: Vec<(String, String)> =
        tags.filter(|tag| !tag.contains('/')).map(|tag| (tag.to_owned(), named(f, tag))).collect();
    all.sort_by_key(|(tag, _)| *tag != draft.original);
    all
}

async fn taken_away(web: &WebState, ask: &Ask, campaign: Uuid) -> Result<Option<(String, String)>, Problem> {
    let Some(id) = ask.asked("back").and_then(|id| Uuid::parse_str(id).ok()) else { return Ok(None) };
    match held::find(&web.app, campaign, id).await {
        Ok(held) if held.kind == HELD => Ok(Some((id.to_string(), held.name))),
        Ok(_) | Err(DraftFailure::Missing) => Ok(None),
        Err(failure) => Err(failure.into()),
    }
}

/// What stands in the form.
struct Typed {
    path: Option<(String, String)>,
    day: String,
    language: String,
    text: NewsText,
    number: i64,
}

#[derive(Default)]
struct Told {
    refused: Option<&'static str>,
    theirs: Option<NewsText>,
}

/// GET …/updates/new, with `day` and `language` for the translation of news that is there.
pub async fn show_new(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let draft = drafts::read(&web.app, &desk.campaign()?.slug).await?;
    let typed = |name: &str, usual: &str| {
        let typed = ask.typed(name);
        if typed.is_empty() { usual.to_owned() } else { typed }
    };
    let typed = Typed {
        path: None,
        day: typed("day", &web.app.now().day().to_string()),
        language: typed("language", &draft.original),
        text: NewsText::default(),
        number: 0,
    };
    page(&web, &ask, &desk, (&draft, typed), Told::default(), StatusCode::OK)
}

/// GET …/updates/{day}/{language}
pub async fn show(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    Path((_, day, language)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let draft = drafts::read(&web.app, &desk.campaign()?.slug).await?;
    let file = draft.file(&format!("updates/{day}-{language}.md")).ok_or_else(Problem::missing)?;
    let (text, number) = (news::read(&file.content), file.number);
    let typed = Typed { path: Some((day.clone(), language.clone())), day, language, text, number };
    page(&web, &ask, &desk, (&draft, typed), Told::default(), StatusCode::OK)
}

fn page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    (draft, typed): (&Draft, Typed),
    told: Told,
    status: StatusCode,
) -> Result<Response, Problem> {
    let slug = &desk.campaign()?.slug;
    let f = Frame::new(web, ask, desk, "updates", "desk-update-title");
    let path = format!("updates/{}-{}.md", typed.day, typed.language);
    let original = format!("updates/{}-{}.md", typed.day, draft.original);
    let beside = draft.file(&original).filter(|_| original != path);
    let is_there = typed.path.is_some();
    let faults = draft.faults().into_iter().filter(|fault| is_there && fault.file == path);
    let page = UpdatePage {
        home: home(slug),
        languages: languages(&f, draft),
        attrs: Language::parse(&typed.language).map(|language| f.attrs(&language)).unwrap_or_default(),
        preview: markdown_at_desk(&typed.text.body, slug),
        faults: faults.map(|fault| format!("{}; {}", fault.wrong, fault.right)).collect(),
        refused: told.refused.map(|key| f.t(key)),
        theirs: told.theirs,
        beside: beside.map(|file| news::read(&file.content)),
        number: typed.number,
        path: typed.path,
        day: typed.day,
        language: typed.language,
        text: typed.text,
        f,
    };
    Frame::answer(&page, ask, status)
}

fn text_of(form: &Form) -> NewsText {
    let text = |name: &str| form.get(name).trim().to_owned();
    NewsText { title: text("title"), source: text("source"), body: text("body") }
}

/// POST …/updates/new
pub async fn add(State(web): State<WebState>, ask: Ask, desk: Desk, form: Form) -> Result<Response, Problem> {
    let slug = &desk.campaign()?.slug;
    let draft = drafts::read(&web.app, slug).await?;
    let (day, language) = (form.get("day").to_owned(), form.get("language").to_owned());
    let typed =
        |day: String, language: String| Typed { path: None, day, language, text: text_of(&form), number: 0 };
    let refused = |key| Told { refused: Some(key), theirs: None };
    let invalid = StatusCode::UNPROCESSABLE_ENTITY;
    let read = day.parse::<Date>().ok().zip(Language::parse(&language));
    let Some((date, tag)) = read else {
        return page(&web, &ask, &desk, (&draft, typed(day, language)), refused("desk-update-day"), invalid);
    };
    let path = news::path(date, tag.as_str());
    if draft.file(&path).is_some() {
        let status = StatusCode::CONFLICT;
        return page(&web, &ask, &desk, (&draft, typed(day, language)), refused("desk-update-taken"), status);
    }
    let content = news::write(None, &text_of(&form));
    match drafts::save(&web.app, desk.staff.actor(), slug, &path, 0, Some(content)).await {
        Ok(_) => Ok(see_other(&format!("{}/{date}/{tag}?said=saved", home(slug)))),
        Err(DraftFailure::Conflict { .. }) => {
            let status = StatusCode::CONFLICT;
            page(&web, &ask, &desk, (&draft, typed(day, language)), refused("desk-update-taken"), status)
        }
        Err(failure) => Err(failure.into()),
    }
}

/// POST …/updates/{day}/{language}
pub async fn save(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    Path((_, day, language)): Path<(String, String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    let slug = &desk.campaign()?.slug;
    let path = format!("updates/{day}-{language}.md");
    let draft = drafts::read(&web.app, slug).await?;
    let file = draft.file(&path).ok_or_else(Problem::missing)?;
    let text = text_of(&form);
    let base = form.get("number").parse().unwrap_or(0);
    let begun = match drafts::revision(&web.app, slug, &path, base).await {
        Ok(change) => change.content,
        Err(DraftFailure::Missing) => Some(file.content.clone()),
        Err(failure) => return Err(failure.into()),
    };
    let content = news::write(begun.as_deref(), &text);
    match drafts::save(&web.app, desk.staff.actor(), slug, &path, base, Some(content)).await {
        Ok(_) => Ok(see_other(&format!("{}/{day}/{language}?said=saved", home(slug)))),
        Err(DraftFailure::Conflict { theirs, number, .. }) => {
            let told = Told { refused: None, theirs: theirs.map(|theirs| news::read(&theirs)) };
            let typed = Typed { path: Some((day.clone(), language.clone())), day, language, text, number };
            page(&web, &ask, &desk, (&draft, typed), told, StatusCode::CONFLICT)
        }
        Err(failure) => Err(failure.into()),
    }
}

/// POST …/updates/{day}/{language}/remove
pub async fn remove(
    State(web): State<WebState>,
    desk: Desk,
    Path((_, day, language)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let (slug, actor) = (&campaign.slug, desk.staff.actor());
    let path = format!("updates/{day}-{language}.md");
    let draft = drafts::read(&web.app, slug).await?;
    let file = draft.file(&path).ok_or_else(Problem::missing)?;
    drafts::save(&web.app, actor, slug, &path, file.number, None).await?;
    let held = Held { kind: HELD.into(), name: path, content: file.content.clone() };
    let back = held::hold(&web.app, actor, campaign.id, &held).await?;
    Ok(see_other(&format!("{}?said=update-removed&back={back}", home(slug))))
}

/// POST …/updates/back/{id}
pub async fn put_back(
    State(web): State<WebState>,
    desk: Desk,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let held = held::find(&web.app, campaign.id, id).await?;
    if held.kind != HELD {
        return Err(Problem::missing());
    }
    let keep = |draft: &Draft| {
        let now = draft.file(&held.name).map(|file| file.content.clone());
        Ok::<_, DraftFailure>(now.or_else(|| Some(held.content.clone())))
    };
    drafts::change(&web.app, desk.staff.actor(), &campaign.slug, &held.name, keep).await??;
    held::let_go(&web.app, campaign.id, id).await?;
    Ok(see_other(&format!("{}?said=back", home(&campaign.slug))))
}
