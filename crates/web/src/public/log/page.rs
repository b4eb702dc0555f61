//! GET /log/, /{lang}/log: what the public log is, for a journalist; what stands in it now; a check of receipts that
//! runs in the reader's browser and sends nothing anywhere.

use app::App;
use app::campaigns;
use app::kernel::Timestamp;
use app::languages::{Arg, Language};
use app::log::{self, LeafCounts, LogStatus};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_LOCATION, CONTENT_SECURITY_POLICY, VARY};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};

use crate::assets::{LOG_POLICY, LOG_STYLE};
use crate::failure::Problem;
use crate::kept::Stamp;
use crate::public::chrome::Chrome;
use crate::public::home::frame;
use crate::public::{Ask, interface};
use crate::render::{Draft, Page};
use crate::state::WebState;

/// How old the page may be: a checkpoint is made every few seconds while people sign.
const FRESH_SECONDS: i64 = 5;

/// Sentences that the script fills in and shows; `say-` in `page.js` follows `log-say-` here.
const SAID: [&str; 30] = [
    "log-say-busy",
    "log-say-good",
    "log-say-bad",
    "log-say-alarm",
    "log-say-private",
    "log-say-shareable",
    "log-say-person",
    "log-say-entry-number",
    "log-say-log-size",
    "log-say-cosigned",
    "log-say-same",
    "log-say-grown",
    "log-say-shrunk",
    "log-say-split",
    "log-say-odd",
    "log-say-unreachable",
    "log-say-elsewhere",
    "log-say-later",
    "log-say-no-receipt",
    "log-say-no-extra",
    "log-say-extra",
    "log-say-damaged",
    "log-say-origin",
    "log-say-unsigned",
    "log-say-signature",
    "log-say-place",
    "log-say-record",
    "log-say-entry",
    "log-say-key",
    "confirm-campaign",
];
/// Words of other pages that the verdict shares.
const SHARED: [(&str, &str); 2] = [("address", "form-email"), ("country", "confirm-country")];

#[derive(Template)]
#[template(path = "public/log.html")]
struct LogPage<'a> {
    c: Chrome<'a>,
    meta: String,
    url: String,
    origin: &'a str,
    vkey: &'a str,
    former: &'a [String],
    size: String,
    at: Option<Moment>,
    campaigns: Vec<Row>,
    witnesses: Vec<WitnessRow<'a>>,
    said: Vec<(&'static str, String)>,
}

/// A point in time for people and for programs.
struct Moment {
    shown: String,
    datetime: Timestamp,
}

struct Row {
    slug: String,
    href: String,
    title: String,
    lang_attrs: String,
    signed: String,
    withdrawn: String,
    removed: String,
    counted: String,
}

struct WitnessRow<'a> {
    name: &'a str,
    vkey: &'a str,
    at: Option<Moment>,
    size: String,
}

/// GET /log: the log's address ends in a slash.
pub async fn with_slash() -> Redirect {
    Redirect::permanent("/log/")
}

/// GET /{lang}/log/: the pages' addresses do not.
pub async fn without_slash(Path(lang): Path<String>) -> Result<Redirect, Problem> {
    Ok(Redirect::permanent(&format!("/{}/log", interface(&lang)?)))
}

/// GET /log/: at the log's own address, for people and programs alike, in the reader's language.
pub async fn negotiated(State(web): State<WebState>, ask: Ask) -> Result<Response, Problem> {
    let language = ask.language();
    let mut response = answer(&web, &ask, &language).await?;
    let headers = response.headers_mut();
    headers.insert(VARY, HeaderValue::from_static("Accept-Language, Accept-Encoding"));
    if let Ok(place) = HeaderValue::from_str(&format!("/{language}/log")) {
        headers.insert(CONTENT_LOCATION, place);
    }
    Ok(response)
}

/// GET /{lang}/log
pub async fn show(
    State(web): State<WebState>,
    ask: Ask,
    Path(lang): Path<String>,
) -> Result<Response, Problem> {
    answer(&web, &ask, &interface(&lang)?).await
}

async fn answer(web: &WebState, ask: &Ask, language: &Language) -> Result<Response, Problem> {
    let status = log::status(&web.app);
    let tick = web.app.now().seconds().div_euclid(FRESH_SECONDS);
    let stamp = Stamp { version: 0, epoch: status.size, tick };
    let address = format!("/{language}/log");
    let gather = async || Ok::<_, Problem>((web.clone(), titles(&web.app, language).await?, status));
    let tongue = language.clone();
    let make = move |(web, titles, status): (WebState, Vec<Title>, std::sync::Arc<LogStatus>)| {
        let html = view(&web, &tongue, &titles, &status).render()?;
        Ok(Page::kept(Draft::html(&html, tongue.as_str())))
    };
    let page = web.pages.get(&address, stamp, gather, make).await?;
    let mut response = page.answer(StatusCode::OK, &ask.headers).into_response();
    // The one page with scripts of its own files; nothing on it is sent by a form.
    if let Ok(policy) = HeaderValue::from_str(&LOG_POLICY) {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, policy);
    }
    Ok(response)
}

/// A campaign that may be shown, by its slug.
struct Title {
    slug: String,
    words: String,
    language: Language,
}

async fn titles(app: &App, language: &Language) -> Result<Vec<Title>, Problem> {
    let known = campaigns::list(app).await?;
    let shown = known.into_iter().filter(|campaign| campaign.status.is_shown());
    let title = |campaign: campaigns::CampaignSummary| {
        let (words, of) = campaign.title(language);
        Title { words: words.to_owned(), language: of.clone(), slug: campaign.slug.clone() }
    };
    Ok(shown.map(title).collect())
}

fn view<'a>(web: &'a WebState, language: &Language, titles: &[Title], status: &'a LogStatus) -> LogPage<'a> {
    let (mut c, meta) = frame(web, language, "log", "log-title", "log-summary", "log");
    c.style = &LOG_STYLE;
    let number = |n: u64| c.locale.number(i64::try_from(n).unwrap_or(i64::MAX));
    let campaigns = status.campaigns.iter().map(|(slug, counts)| row(&c, language, titles, slug, *counts));
    let witnesses = status.witnesses.iter().map(|witness| WitnessRow {
        name: &witness.name,
        vkey: &witness.vkey,
        at: witness.at.map(|at| moment(&c, at)),
        size: number(witness.size),
    });
    LogPage {
        meta,
        url: format!("{}/log", web.app.settings.public_url),
        origin: &status.origin,
        vkey: status.vkey.as_deref().unwrap_or_default(),
        former: &status.former_vkeys,
        size: number(status.size),
        at: status.at.map(|at| moment(&c, at)),
        campaigns: campaigns.collect(),
        witnesses: witnesses.collect(),
        said: said(&c),
        c,
    }
}

/// Campaigns that are only in the log, since they were never shown here or are gone, keep their plain name.
fn row(c: &Chrome, language: &Language, titles: &[Title], slug: &str, counts: LeafCounts) -> Row {
    let known = titles.iter().find(|title| title.slug == slug);
    let number = |n: u64| c.locale.number(i64::try_from(n).unwrap_or(i64::MAX));
    Row {
        slug: slug.to_owned(),
        href: known.map(|_| format!("/{language}/campaigns/{slug}")).unwrap_or_default(),
        title: known.map_or(slug, |known| &known.words).to_owned(),
        lang_attrs: known.map(|known| c.attrs(&known.language)).unwrap_or_default(),
        signed: number(counts.signed),
        withdrawn: number(counts.withdrawn),
        removed: number(counts.removed),
        counted: number(counts.count()),
    }
}

fn moment(c: &Chrome, at: Timestamp) -> Moment {
    let clock = at.to_jiff().strftime("%H:%M");
    Moment { shown: format!("{}, {clock} UTC", c.day(at)), datetime: at }
}

/// The script puts in numbers and names where the sentences have `{size}` and the like.
fn said(c: &Chrome) -> Vec<(&'static str, String)> {
    let holes = ["size", "today", "index", "origin"].map(|name| (name, format!("{{{name}}}")));
    let args = holes.each_ref().map(|(name, hole)| (*name, Arg::from(hole)));
    let own = SAID.iter().map(|key| {
        let name = key.strip_prefix("log-say-").or_else(|| key.strip_prefix("confirm-")).unwrap_or(key);
        (name, c.locale.text_with(key, &args))
    });
    own.chain(SHARED.iter().map(|(name, key)| (*name, c.t(key)))).collect()
}
