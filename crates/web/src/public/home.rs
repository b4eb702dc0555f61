//! The front page with the open campaigns, and the archive with what came of the ended ones.

use std::sync::Arc;

use app::campaigns::{self, Campaign, CampaignSummary, Status};
use app::languages::{Arg, Language};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::failure::Problem;
use crate::kept::Stamp;
use crate::public::campaign::{self, Outcome, head};
use crate::public::chrome::Chrome;
use crate::public::{Ask, interface};
use crate::render::{Draft, Page};
use crate::state::WebState;

/// How old a list may be: a campaign that opens appears at most so many seconds later.
const FRESH_SECONDS: i64 = 2;

#[derive(Template)]
#[template(path = "public/home.html")]
struct HomePage<'a> {
    c: Chrome<'a>,
    meta: String,
    stories: Vec<Story>,
}

#[derive(Template)]
#[template(path = "public/archive.html")]
struct ArchivePage<'a> {
    c: Chrome<'a>,
    meta: String,
    stories: Vec<Story>,
}

struct Story {
    kicker: String,
    href: String,
    title: String,
    summary: String,
    lang_attrs: String,
    line: String,
    count: String,
    count_label: String,
    outcome: Option<Outcome>,
}

/// GET /{lang}/
pub async fn home(
    State(web): State<WebState>,
    ask: Ask,
    Path(lang): Path<String>,
) -> Result<Response, Problem> {
    let language = interface(&lang)?;
    let gather = async || Ok::<_, Problem>((web.clone(), campaigns::list(&web.app).await?));
    let make = {
        let language = language.clone();
        move |(web, all): (WebState, Vec<CampaignSummary>)| {
            let (c, meta) = frame(&web, &language, "home", "home-title", "home-summary", "");
            let today = web.app.now().day();
            let open = all.iter().filter(|campaign| {
                campaign.status == Status::Open && campaign.closes.is_none_or(|last| last >= today)
            });
            let stories = open.map(|campaign| story(&web, &c, campaign, &language, None)).collect();
            page(&HomePage { c, meta, stories }, &language)
        }
    };
    let page = web.pages.get(&format!("/{language}/"), stamp(&web), gather, make).await?;
    Ok(page.answer(StatusCode::OK, &ask.headers))
}

/// GET /{lang}/archive
pub async fn archive(
    State(web): State<WebState>,
    ask: Ask,
    Path(lang): Path<String>,
) -> Result<Response, Problem> {
    let language = interface(&lang)?;
    let gather = async || {
        let today = web.app.now().day();
        let mut ended = Vec::new();
        for summary in campaigns::list(&web.app).await? {
            let is_past = summary.closes.is_some_and(|last| last < today);
            if summary.status.is_over() || (summary.status.is_shown() && is_past) {
                let campaign = web.app.catalogue.find(&web.app, &summary.slug).await?;
                ended.push((summary, campaign));
            }
        }
        Ok::<_, Problem>((web.clone(), ended))
    };
    let make = {
        let language = language.clone();
        move |(web, ended): (WebState, Vec<(CampaignSummary, Arc<Campaign>)>)| {
            let (c, meta) = frame(&web, &language, "archive", "archive-title", "archive-summary", "archive");
            let stories = ended
                .iter()
                .map(|(summary, campaign)| {
                    let outcome =
                        summary.has_outcome.then(|| first_words(campaign::outcome(&c, campaign, &language)));
                    story(&web, &c, summary, &language, outcome)
                })
                .collect();
            page(&ArchivePage { c, meta, stories }, &language)
        }
    };
    let page = web.pages.get(&format!("/{language}/archive"), stamp(&web), gather, make).await?;
    Ok(page.answer(StatusCode::OK, &ask.headers))
}

fn stamp(web: &WebState) -> Stamp {
    let tick = web.app.now().seconds().div_euclid(FRESH_SECONDS);
    Stamp { version: 0, epoch: web.app.board.epoch(), tick }
}

fn page(template: &impl Template, language: &Language) -> Result<Page, Problem> {
    Ok(Page::kept(Draft::html(&template.render()?, language.as_str())))
}

/// The chrome and head of a page that every language of the interface has.
pub fn frame<'a>(
    web: &'a WebState,
    language: &Language,
    at: &'static str,
    title: &str,
    summary: &str,
    rest: &str,
) -> (Chrome<'a>, String) {
    let path = |tag: &str| format!("/{tag}/{rest}");
    let c = Chrome::new(web, language, at, String::new()).switching(language, &[], path);
    let title = format!("{} · {}", c.t(title), c.site);
    let c = c.titled(title);
    let tags: Vec<String> = Language::interface().map(|tag| tag.to_string()).collect();
    let links = head::alternates(&web.app.settings.public_url, &path(language.as_str()), &tags, path);
    let meta = format!("{}\n{links}", head::plain_meta(&c.t(summary)));
    (c, meta)
}

fn story(
    web: &WebState,
    c: &Chrome,
    campaign: &CampaignSummary,
    language: &Language,
    outcome: Option<Outcome>,
) -> Story {
    let (title, of) = campaign.title(language);
    let counts = web.app.board.counts(campaign.id);
    let mut line = Vec::new();
    let early = web.app.now().day() < campaign.opens;
    line.push(if let Some(last) = campaign.closes {
        let args = [("from", Arg::from(campaign.opens)), ("to", Arg::from(last))];
        c.locale.text_with("archive-from-to", &args)
    } else {
        let key = if early { "campaign-opens" } else { "campaign-since" };
        c.locale.text_with(key, &[("date", Arg::from(campaign.opens))])
    });
    if of != language {
        line.push(c.with("home-in-language", "language", &c.locale.language_name(of)));
    }
    Story {
        kicker: campaign::kicker(c, campaign.kind, campaign.number),
        href: format!("/{language}/campaigns/{}", campaign.slug),
        title: title.to_owned(),
        summary: campaign.summary(language).0.to_owned(),
        lang_attrs: c.attrs(of),
        line: line.join(" · "),
        count: c.locale.number(counts.confirmed),
        count_label: c.count("campaign-count-label", counts.confirmed),
        outcome,
    }
}

/// The first two paragraphs: the archive tells what came of a campaign, its page tells it whole.
fn first_words(outcome: Outcome) -> Outcome {
    let html = outcome.html.map(|html| {
        let end = html.match_indices("</p>").nth(1).map_or(html.len(), |(at, end)| at + end.len());
        let first = &html[..end];
        // A list or quotation that would be cut open is left to the campaign's page.
        let whole = ["<ul>", "<ol>", "<blockquote>"].iter().all(|tag| !first.contains(tag));
        if whole { first.to_owned() } else { html.clone() }
    });
    Outcome { html, ..outcome }
}
