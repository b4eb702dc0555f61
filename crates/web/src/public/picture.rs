//! GET /{lang}/campaigns/{slug}/card.png: the picture that a shared link shows.

use std::sync::Arc;

use app::campaigns::{Campaign, Edition};
use axum::extract::{Path, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;

use crate::failure::Problem;
use crate::kept::Stamp;
use crate::public::Ask;
use crate::public::campaign;
use crate::public::card::{Card, CardFailure, render};
use crate::public::chrome::host;
use crate::render::Page;
use crate::state::WebState;

/// Drawing takes a core's tens of milliseconds: the count on a picture may be ten minutes old.
const FRESH_SECONDS: i64 = 600;

pub async fn show(
    State(web): State<WebState>,
    ask: Ask,
    Path((lang, slug)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (campaign, language) = campaign::find(&web, &lang, &slug).await?;
    // Languages without an edition share the original's picture.
    let edition = campaign.edition_or_original(&language).language.clone();
    let address = format!("/{edition}/campaigns/{slug}/card.png");
    let tick = web.app.now().seconds().div_euclid(FRESH_SECONDS);
    let stamp = Stamp { version: campaign.version, epoch: 0, tick };
    let gather = async || Ok::<_, Problem>((web.clone(), campaign.clone()));
    let make = move |(web, campaign): (WebState, Arc<Campaign>)| {
        let drawn = draw(&web, &campaign, campaign.edition_or_original(&edition));
        let drawn = match drawn {
            Err(CardFailure::Letters(_)) => draw(&web, &campaign, campaign.original_edition()),
            drawn => drawn,
        };
        match drawn {
            Ok(bytes) => Ok(Page::picture(bytes, "image/png")),
            // No embedded font has the script: a shared link goes without a picture.
            Err(CardFailure::Letters(_)) => Err(Problem::missing()),
            Err(failure) => Err(Problem::internal(failure.to_string())),
        }
    };
    let page = web.pages.get(&address, stamp, gather, make).await?;
    let mut response = page.answer(StatusCode::OK, &ask.headers);
    let anywhere = HeaderValue::from_static("cross-origin");
    response.headers_mut().insert(HeaderName::from_static("cross-origin-resource-policy"), anywhere);
    Ok(response)
}

fn draw(web: &WebState, campaign: &Campaign, edition: &Edition) -> Result<Vec<u8>, CardFailure> {
    let confirmed = web.app.board.counts(campaign.id).confirmed;
    let locale = web.app.texts.locale(&edition.language);
    let count = if confirmed > 0 {
        locale.text_with("campaign-count", &[("count", confirmed.into())])
    } else {
        String::new()
    };
    render(&Card {
        title: edition.title.clone(),
        sponsor: campaign.sponsor().map(|sponsor| sponsor.name.clone()).unwrap_or_default(),
        count,
        site: host(web).to_owned(),
        language: edition.language.clone(),
    })
}
