//! GET /{lang}/campaigns/{slug}/counts.json: the true count, for the page's own script and for anyone. Its shape is
//! public: `docs/public-data.md`.

use std::sync::Arc;

use app::campaigns::Campaign;
use app::languages::Language;
use app::signatures::LetterCounts;
use axum::extract::{Path, State};
use axum::http::header::ACCESS_CONTROL_ALLOW_ORIGIN;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use serde_json::{Map, Value, json};

use crate::failure::Problem;
use crate::public::Ask;
use crate::public::campaign;
use crate::render::{Draft, Page};
use crate::state::WebState;

pub async fn show(
    State(web): State<WebState>,
    ask: Ask,
    Path((lang, slug)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (campaign, language) = campaign::find(&web, &lang, &slug).await?;
    // The pace moves with the time, the rest with the counts and the log.
    let mut stamp = campaign::stamp(&web, &campaign);
    stamp.epoch = stamp.epoch.wrapping_add(app::log::status(&web.app).size);
    let address = format!("/{language}/campaigns/{slug}/counts.json");
    let gather = async || Ok::<_, Problem>((web.clone(), campaign.clone()));
    let make =
        move |(web, campaign): (WebState, Arc<Campaign>)| Ok(Page::kept(draft(&web, &campaign, &language)));
    let page = web.pages.get(&address, stamp, gather, make).await?;
    let mut response = page.answer(StatusCode::OK, &ask.headers);
    let headers = response.headers_mut();
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(
        HeaderName::from_static("cross-origin-resource-policy"),
        HeaderValue::from_static("cross-origin"),
    );
    Ok(response)
}

fn draft(web: &WebState, campaign: &Campaign, language: &Language) -> Draft {
    let counts = web.app.board.counts(campaign.id).published(campaign);
    let log = app::log::status(&web.app);
    let locale = web.app.texts.locale(language);
    let label = locale.text_with("campaign-count-label", &[("count", counts.confirmed.into())]);
    let by_target: Map<String, Value> = counts
        .letters_by_target
        .iter()
        .map(|(slug, of_target)| {
            let mut told = letters(of_target);
            // A target that was taken off the list gets no letters any more, in whatever mode.
            if let Some(target) = campaign.targets.iter().find(|target| target.slug == *slug) {
                told.insert("mode".to_owned(), target.pace.mode.as_str().into());
                told.insert("paused".to_owned(), target.paused.into());
            }
            (slug.clone(), Value::Object(told))
        })
        .collect();
    let body = json!({
        "campaign": campaign.slug,
        "as_of": counts.as_of.to_string(),
        "confirmed": counts.confirmed,
        "last_day": counts.last_day,
        "goal": campaign.goal,
        "by_country": counts.by_country,
        "by_language": counts.by_language,
        "by_organisation": counts.by_organisation,
        "by_organisation_kind": counts.by_organisation_kind,
        "letters": letters(&counts.letters),
        "letters_changed_at": counts.letters_changed_at.map(|at| at.to_string()),
        "letters_by_target": by_target,
        "log": {
            "origin": log.origin,
            "size": log.size,
            "count": log.count(&campaign.slug),
            "checkpoint": format!("{}/log/checkpoint", web.app.settings.public_url),
        },
        "shown": { "confirmed": locale.number(counts.confirmed), "label": label },
    });
    Draft {
        body: body.to_string(),
        kind: "application/json",
        language: None,
        fleeting: None,
        cache: "public, no-cache",
        vary: "Accept-Encoding",
    }
}

/// Each state, and their sum.
fn letters(counts: &LetterCounts) -> Map<String, Value> {
    let total = ("total".to_owned(), Value::from(counts.total()));
    let states = counts.by_state().map(|(state, n)| (state.to_owned(), Value::from(n)));
    [total].into_iter().chain(states).collect()
}
