//! A campaign's pictures.

use std::collections::BTreeMap;

use app::drafts::held;
use app::drafts::illustrating::{self, HELD, Unfit};
use app::drafts::pictures::{self, PictureFault};
use app::drafts::{self, Draft, DraftFailure, captions};
use app::languages::Language;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

use crate::desk::Desk;
use crate::desk::door::see_other;
use crate::desk::forms::Form;
use crate::desk::frame::Frame;
use crate::desk::upload::Upload;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

const CAPTIONS: &str = "images.toml";

#[derive(Template)]
#[template(path = "desk/campaigns/images.html")]
struct ImagesPage<'a> {
    f: Frame<'a>,
    href: String,
    media: String,
    images: Vec<Line>,
    languages: Vec<(String, String)>,
    original: String,
    faults: Vec<String>,
    refused: Option<String>,
    alt: &'a str,
    back: Option<(String, String)>,
}

struct Line {
    name: String,
    /// Changes with its content, so that a browser may keep the small version.
    number: i64,
    size: String,
    /// What it shows: language, its name, the words.
    texts: Vec<(String, String, String)>,
    alt: String,
    markdown: String,
    /// The texts in which it stands.
    used: String,
}

/// GET /desk/campaigns/{campaign}/images
pub async fn show(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    page(&web, &ask, &desk, (None, ""), StatusCode::OK).await
}

async fn page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    (refused, alt): (Option<&str>, &str),
    status: StatusCode,
) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let draft = drafts::read(&web.app, &campaign.slug).await?;
    let f = Frame::new(web, ask, desk, "images", "desk-images-title");
    let languages = languages(&f, &draft);
    let known = captions::read(draft.file(CAPTIONS).map(|file| file.content.as_slice()));
    let none = BTreeMap::new();
    let images = draft.files.iter().filter_map(|file| {
        let name = file.path.strip_prefix("images/")?;
        Some(line(&f, &draft, &languages, (name, file.number, file.size), known.get(name).unwrap_or(&none)))
    });
    let faults = draft.faults().into_iter();
    let faults = faults.filter(|fault| fault.file == CAPTIONS || fault.file.starts_with("images/"));
    let page = ImagesPage {
        href: home(&campaign.slug),
        media: format!("/desk/campaigns/{}/media", campaign.slug),
        images: images.collect(),
        faults: faults.map(|fault| format!("{}: {}; {}", fault.file, fault.wrong, fault.right)).collect(),
        refused: refused.map(|key| f.t(key)),
        back: taken_away(web, ask, campaign.id).await?,
        languages,
        original: draft.original,
        alt,
        f,
    };
    Frame::answer(&page, ask, status)
}

fn home(slug: &str) -> String {
    format!("/desk/campaigns/{slug}/images")
}

/// The languages in which there is an edition, the original first.
fn languages(f: &Frame<'_>, draft: &Draft) -> Vec<(String, String)> {
    let tags = draft.files.iter().filter_map(|file| file.path.strip_suffix(".md"));
    let named = tags.filter_map(|tag| Some((tag.to_owned(), f.locale.language_name(&Language::parse(tag)?))));
    let mut all: Vec<(String, String)> = named.collect();
    all.sort_by_key(|(tag, _)| *tag != draft.original);
    all
}

fn line(
    f: &Frame<'_>,
    draft: &Draft,
    languages: &[(String, String)],
    (name, number, size): (&str, i64, i64),
    texts: &BTreeMap<String, String>,
) -> Line {
    // A bundle from elsewhere has the words in its texts alone.
    let said = |tag: &str| {
        let known = texts.get(tag).map(String::as_str);
        known
            .or_else(|| pictures::said_in(draft.text(&format!("{tag}.md")), name))
            .unwrap_or_default()
            .to_owned()
    };
    let alt = said(&draft.original);
    let text = |(tag, named): &(String, String)| (tag.clone(), named.clone(), said(tag));
    let place = format!("(images/{name})");
    let used = draft
        .files
        .iter()
        .filter(|file| !file.path.starts_with("images") && draft.text(&file.path).contains(&place));
    Line {
        name: name.to_owned(),
        number,
        size: format!("{} kB", f.locale.number(size / 1000)),
        texts: languages.iter().map(text).collect(),
        markdown: pictures::markdown(&alt, name),
        used: used.map(|file| file.path.as_str()).collect::<Vec<_>>().join(", "),
        alt,
    }
}

async fn taken_away(web: &WebState, ask: &Ask, campaign: Uuid) -> Result<Option<(String, String)>, Problem> {
    let Some(id) = ask.asked("back").and_then(|id| Uuid::parse_str(id).ok()) else { return Ok(None) };
    match held::find(&web.app, campaign, id).await {
        Ok(held) if held.kind == HELD => Ok(Some((id.to_string(), held.name))),
        Ok(_) | Err(DraftFailure::Missing) => Ok(None),
        Err(failure) => Err(failure.into()),
    }
}

/// POST /desk/campaigns/{campaign}/images
pub async fn add(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    upload: Upload,
) -> Result<Response, Problem> {
    let slug = &desk.campaign()?.slug;
    let (alt, place) = (upload.get("alt").to_owned(), upload.get("place").to_owned());
    let invalid = StatusCode::UNPROCESSABLE_ENTITY;
    let Some(file) = upload.file else {
        return page(&web, &ask, &desk, (Some("desk-image-none"), &alt), invalid).await;
    };
    let actor = desk.staff.actor();
    let name = match illustrating::add(&web.app, actor, slug, (&file.name, file.content), &alt).await? {
        Ok(name) => name,
        Err(unfit) => return page(&web, &ask, &desk, (Some(key(unfit)), &alt), invalid).await,
    };
    if !place.is_empty() {
        illustrating::place(&web.app, actor, slug, &name, &place).await?;
    }
    Ok(see_other(&format!("{}?said=image-added", home(slug))))
}

fn key(unfit: Unfit) -> &'static str {
    match unfit {
        Unfit::NoWords => "desk-image-no-words",
        Unfit::Picture(PictureFault::Unknown) => "desk-image-unknown",
        Unfit::Picture(PictureFault::Drawing) => "desk-image-drawing",
        Unfit::Picture(PictureFault::Large) => "desk-image-large",
        Unfit::Picture(PictureFault::Pixels) => "desk-image-pixels",
        Unfit::Picture(PictureFault::Broken) => "desk-image-broken",
    }
}

/// GET …/images/small/{image}: for the list; `media` has it whole.
pub async fn small(
    State(web): State<WebState>,
    desk: Desk,
    Path((_, name)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let small = illustrating::small(&web.app, &desk.campaign()?.slug, &name).await?;
    // Its address changes with the picture.
    let kept = (CACHE_CONTROL, "private, max-age=86400");
    Ok(([(CONTENT_TYPE, "image/jpeg"), kept], small).into_response())
}

/// POST …/images/one/{image}: what it shows.
pub async fn caption(
    State(web): State<WebState>,
    desk: Desk,
    Path((_, name)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    let slug = &desk.campaign()?.slug;
    let draft = drafts::read(&web.app, slug).await?;
    draft.file(&format!("images/{name}")).ok_or_else(Problem::missing)?;
    let tags = draft.files.iter().filter_map(|file| file.path.strip_suffix(".md"));
    let texts = tags.filter(|tag| form.has(&format!("alt-{tag}")));
    let texts: BTreeMap<String, String> =
        texts.map(|tag| (tag.to_owned(), form.get(&format!("alt-{tag}")).to_owned())).collect();
    let is_empty = texts.get(&draft.original).is_some_and(|alt| alt.trim().is_empty());
    if is_empty {
        return Ok(see_other(&format!("{}?said=image-no-words", home(slug))));
    }
    illustrating::caption(&web.app, desk.staff.actor(), slug, &name, &texts).await?;
    Ok(see_other(&format!("{}?said=saved", home(slug))))
}

/// POST …/images/one/{image}/place
pub async fn place(
    State(web): State<WebState>,
    desk: Desk,
    Path((_, name)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    let slug = &desk.campaign()?.slug;
    illustrating::place(&web.app, desk.staff.actor(), slug, &name, form.get("language")).await?;
    Ok(see_other(&format!("{}?said=image-placed", home(slug))))
}

/// POST …/images/one/{image}/remove
pub async fn remove(
    State(web): State<WebState>,
    desk: Desk,
    Path((_, name)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let slug = &desk.campaign()?.slug;
    let back = illustrating::take_away(&web.app, desk.staff.actor(), slug, &name).await?;
    Ok(see_other(&format!("{}?said=image-removed&back={back}", home(slug))))
}

/// POST …/images/back/{id}
pub async fn put_back(
    State(web): State<WebState>,
    desk: Desk,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response, Problem> {
    let slug = &desk.campaign()?.slug;
    illustrating::put_back(&web.app, desk.staff.actor(), slug, id).await?;
    Ok(see_other(&format!("{}?said=back", home(slug))))
}
