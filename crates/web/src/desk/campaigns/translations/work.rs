//! What there is to translate in all campaigns of an organisation.

use app::campaigns::{Campaign, Status};
use app::drafts::{self, Scope};
use app::languages::Language;
use app::staff::Action;
use app::translations::{self, Progress};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::OFFERED;
use crate::desk::Desk;
use crate::desk::door::parts;
use crate::desk::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

/// Campaigns on a page.
const CAMPAIGNS: usize = 20;
/// Listed at once, to find those that are worked on among those that are over.
const LISTED: usize = 100;
/// How many times that, at most.
const TIMES: usize = 5;

#[derive(Template)]
#[template(path = "desk/campaigns/translations_work.html")]
struct WorkPage<'a> {
    f: Frame<'a>,
    path: &'a str,
    language: String,
    languages: Vec<(String, String)>,
    lines: Vec<Line>,
    older: Option<String>,
}

struct Line {
    href: String,
    title: String,
    attrs: String,
    status: String,
    status_name: String,
    language: String,
    /// None where nobody has begun.
    progress: Option<Progress>,
}

/// GET /desk/organisations/{organisation}/translations: what is missing, stale or unchecked by campaign and language;
/// with `language` those too that nobody has begun.
pub async fn show(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let wanted = Language::parse(&ask.typed("language"));
    let below = ask.asked("below").and_then(|number| number.parse().ok());
    let (campaigns, older) = worked_on(&web, &desk, below).await?;
    let f = Frame::new(&web, &ask, &desk, "translations", "desk-place-translations");
    let mut lines = Vec::new();
    for campaign in &campaigns {
        let all = translations::overview(&web.app, &campaign.slug).await?;
        let line = |language: &Language, progress: Option<Progress>| line(&f, campaign, language, progress);
        match &wanted {
            Some(wanted) if *wanted == campaign.original => {}
            Some(wanted) => {
                let found = all.into_iter().find(|(language, _)| language == wanted);
                let progress = found.map(|(_, progress)| progress);
                if progress.as_ref().is_none_or(is_work) {
                    lines.push(line(wanted, progress));
                }
            }
            None => {
                let work = all.into_iter().filter(|(_, progress)| is_work(progress));
                lines.extend(work.map(|(language, progress)| line(&language, Some(progress))));
            }
        }
    }
    let tag = wanted.as_ref().map(Language::to_string).unwrap_or_default();
    let query = |number: i64| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("language", &tag).append_pair("below", &number.to_string());
        format!("{}?{}", ask.path, query.finish())
    };
    let named = |tag: &str| Some((tag.to_owned(), f.locale.language_name(&Language::parse(tag)?)));
    let more = wanted.iter().map(Language::as_str).filter(|tag| !OFFERED.contains(tag));
    let mut languages: Vec<_> = OFFERED.into_iter().chain(more).filter_map(named).collect();
    languages.sort_by_key(|(_, name)| name.to_lowercase());
    let page =
        WorkPage { path: &ask.path, older: older.map(query), language: tag.clone(), languages, lines, f };
    Frame::answer(&page, &ask, StatusCode::OK)
}

fn is_work(progress: &Progress) -> bool {
    progress.checked < progress.total()
}

fn line(f: &Frame<'_>, campaign: &Campaign, language: &Language, progress: Option<Progress>) -> Line {
    let title = campaign.edition(&campaign.original).map(|edition| edition.title.clone());
    let all = format!("/desk/campaigns/{}/translations", campaign.slug);
    Line {
        href: if progress.is_some() { format!("{all}/{language}") } else { all },
        title: title.unwrap_or_else(|| campaign.slug.clone()),
        attrs: f.attrs(&campaign.original),
        status: campaign.status.as_str().to_owned(),
        status_name: f.t(&format!("desk-state-{}", campaign.status.as_str())),
        language: f.locale.language_name(language),
        progress,
    }
}

/// The next campaigns that are not over and that somebody may translate, and behind which number there are more.
async fn worked_on(
    web: &WebState,
    desk: &Desk,
    below: Option<i64>,
) -> Result<(Vec<std::sync::Arc<Campaign>>, Option<i64>), Problem> {
    let scope = Scope::Organisation(desk.organisation()?.id);
    let (mut found, mut below) = (Vec::new(), below);
    for _ in 0..TIMES {
        let listed = drafts::list(&web.app, scope, "", below, LISTED).await?;
        let is_last = listed.len() < LISTED;
        for one in listed {
            below = Some(one.number);
            if Status::parse(&one.status).is_none_or(Status::is_over) {
                continue;
            }
            let campaign = web.app.catalogue.find(&web.app, &one.slug).await?;
            let parts = parts(web, campaign.sponsor(), Some(&campaign)).await?;
            if desk.staff.may_with(Action::Translate, &parts) {
                found.push(campaign);
            }
            if found.len() == CAMPAIGNS {
                return Ok((found, below));
            }
        }
        if is_last {
            return Ok((found, None));
        }
    }
    Ok((found, below))
}
