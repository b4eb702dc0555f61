//! After the form: one more step. The same page for everyone, so that it tells nobody who has signed before.

use app::campaigns::CampaignKind;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::failure::Problem;
use crate::public::Ask;
use crate::public::campaign::head::{self, ShareView};
use crate::public::campaign::{self};
use crate::public::chrome::Chrome;
use crate::render::{Draft, Page};
use crate::state::WebState;

#[derive(Template)]
#[template(path = "public/thanks.html")]
struct ThanksPage<'a> {
    c: Chrome<'a>,
    title: &'a str,
    lang_attrs: String,
    last_step: String,
    share: ShareView,
    back: String,
}

/// GET /{lang}/campaigns/{slug}/thanks
pub async fn show(
    State(web): State<WebState>,
    ask: Ask,
    Path((lang, slug)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let (campaign, language) = campaign::find(&web, &lang, &slug).await?;
    let address = format!("/{language}/campaigns/{slug}/thanks");
    let stamp = campaign::stamp(&web, &campaign);
    let gather = async || Ok::<_, Problem>((web.clone(), campaign.clone()));
    let make = move |(web, campaign): (WebState, std::sync::Arc<app::campaigns::Campaign>)| {
        let edition = campaign.edition_or_original(&language);
        let c = Chrome::new(&web, &language, "thanks", String::new());
        let title = c.t("thanks-title");
        let c = c.titled(title);
        let c = c.switching(&language, &[], |tag| format!("/{tag}/campaigns/{}/thanks", campaign.slug));
        let step = match campaign.kind {
            CampaignKind::Letter => "thanks-step-letter",
            CampaignKind::Statement => "thanks-step-statement",
        };
        let page = ThanksPage {
            title: &edition.title,
            lang_attrs: c.attrs(&edition.language),
            last_step: c.t(step),
            share: head::share(&web, &c, &campaign, &language),
            back: format!("/{language}/campaigns/{}", campaign.slug),
            c,
        };
        Ok(Page::kept(Draft::html(&page.render()?, language.as_str())))
    };
    let page = web.pages.get(&address, stamp, gather, make).await?;
    Ok(page.answer(StatusCode::OK, &ask.headers))
}
