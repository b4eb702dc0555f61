//! A campaign's languages: what is missing, what was made of words that have changed, what nobody has checked.

pub mod file;
pub mod one;
mod parts;
pub mod volunteer;
pub mod work;

use app::campaigns::Status;
use app::languages::{Arg, Language};
use app::translations::{self, Progress, TranslationFailure};
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

/// Languages that are offered for a new translation; any other can be named by its tag.
const OFFERED: [&str; 56] = [
    "ar", "az", "be", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he",
    "hi", "hr", "hu", "hy", "id", "it", "ja", "ka", "kk", "ko", "ku", "ky", "lt", "lv", "mn", "ms", "nb",
    "ne", "nl", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta", "tg", "th", "tk", "tr",
    "uk", "ur", "uz", "vi", "zh",
];

#[derive(Template)]
#[template(path = "desk/campaigns/translations.html")]
struct OverviewPage<'a> {
    f: Frame<'a>,
    href: String,
    original: String,
    lines: Vec<Line>,
    offered: Vec<(String, String)>,
    fault: Option<String>,
}

struct Line {
    href: String,
    name: String,
    share: String,
    done: usize,
    total: usize,
    missing: i64,
    stale: i64,
    unchecked: i64,
}

/// GET /desk/campaigns/{campaign}/translations
pub async fn show(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    page(&web, &ask, &desk, None, StatusCode::OK).await
}

async fn page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    fault: Option<&str>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let found = translations::overview(&web.app, &campaign.slug).await?;
    let f = Frame::new(web, ask, desk, "campaign", "desk-place-translations");
    let href = format!("/desk/campaigns/{}/translations", campaign.slug);
    let line = |(language, progress): &(Language, Progress)| Line {
        href: format!("{href}/{language}"),
        name: f.locale.language_name(language),
        share: f.locale.text_with(
            "desk-translations-share",
            &[("done", Arg::from(progress.checked as i64)), ("total", Arg::from(progress.total() as i64))],
        ),
        done: progress.checked,
        total: progress.total(),
        missing: progress.missing as i64,
        stale: progress.stale as i64,
        unchecked: progress.unchecked as i64,
    };
    let is_new = |tag: &str| {
        tag != campaign.original.as_str() && found.iter().all(|(language, _)| language.as_str() != tag)
    };
    let named =
        |tag: &str| Language::parse(tag).map(|known| (tag.to_owned(), f.locale.language_name(&known)));
    let mut offered: Vec<_> = OFFERED.into_iter().filter(|tag| is_new(tag)).filter_map(named).collect();
    offered.sort_by_key(|(_, name)| name.to_lowercase());
    let page = OverviewPage {
        original: f.locale.language_name(&campaign.original),
        lines: found.iter().map(line).collect(),
        fault: fault.map(|key| f.t(key)),
        offered,
        href,
        f,
    };
    Frame::answer(&page, ask, status)
}

/// POST /desk/campaigns/{campaign}/translations: begins a language.
pub async fn begin(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    form: Form,
) -> Result<Response, Problem> {
    let slug = &desk.campaign()?.slug;
    let typed = if form.get("tag").trim().is_empty() { form.get("language") } else { form.get("tag") };
    let Some(language) = Language::parse(typed.trim()) else {
        let invalid = StatusCode::UNPROCESSABLE_ENTITY;
        return page(&web, &ask, &desk, Some("desk-translations-no-language"), invalid).await;
    };
    match translations::begin(&web.app, desk.staff.actor(), slug, &language).await {
        Ok(()) | Err(TranslationFailure::There)
            if *language.as_str() != *desk.campaign()?.original.as_str() =>
        {
            Ok(see_other(&format!("/desk/campaigns/{slug}/translations/{language}")))
        }
        Ok(()) | Err(TranslationFailure::There) => {
            Ok(see_other(&format!("/desk/campaigns/{slug}/translations")))
        }
        Err(failure) => Err(failure.into()),
    }
}

/// Is there a page that could show it?
fn is_shown(status: Status) -> bool {
    status.is_shown()
}
