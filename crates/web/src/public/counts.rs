//! GET /{lang}/campaigns/{slug}/counts.json: the true count, for the page's own script and for anyone.
//!
//! ```json
//! {
//!   "campaign": "slug", "as_of": "2026-11-22T12:00:00Z",
//!   "confirmed": 1234, "last_day": 56, "goal": 12000,
//!   "by_country": { "FR": 120, "folded": 7 }, "by_language": {}, "by_organisation": {}, "by_organisation_kind": {},
//!   "letters": { "waiting": 0, "accepted": 0, "refused": 0, "bounced": 0, "answered": 0, "expired": 0, "cancelled": 0 },
//!   "letters_by_target": { "mission-fr": { "waiting": 0 } },
//!   "log": { "origin": "campaigns.example/log", "size": 4321, "count": 1234, "checkpoint": "https://…/log/checkpoint" },
//!   "shown": { "confirmed": "1,234", "label": "confirmed signatures" }
//! }
//! ```
//! Cells under 5 are summed as `folded`: smaller ones could point at a person. `shown` is the count as the page in
//! the address's language writes it. Letters are counted by state; `waiting` has not left yet. `log` is what the
//! public log of `size` entries counts for this campaign; a confirmation reaches it within seconds.

use std::sync::Arc;

use app::campaigns::Campaign;
use app::languages::Language;
use axum::extract::{Path, State};
use axum::http::header::ACCESS_CONTROL_ALLOW_ORIGIN;
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use serde_json::json;

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
    let counts = web.app.board.counts(campaign.id).folded();
    let log = app::log::status(&web.app);
    let locale = web.app.texts.locale(language);
    let label = locale.text_with("campaign-count-label", &[("count", counts.confirmed.into())]);
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
        "letters": counts.letters,
        "letters_by_target": counts.letters_by_target,
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
