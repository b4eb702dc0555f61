//! Who else is at a campaign: a page tells every few seconds that it is there, and hears of the others.

use std::collections::BTreeSet;

use app::drafts::{self, Other};
use app::staff::accounts;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::desk::Desk;
use crate::desk::forms::Form;
use crate::desk::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

/// POST /desk/campaigns/{campaign}/here
pub async fn note(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    form: Form,
) -> Result<Response, Problem> {
    let slug = &desk.campaign()?.slug;
    let place = form.get("place");
    let others = drafts::here(&web.app, desk.staff.account.id, slug, place).await?;
    let number = match form.given("path") {
        Some(path) => drafts::number(&web.app, slug, path).await?,
        None => 0,
    };
    let f = Frame::new(&web, &ask, &desk, "campaign", "desk-title");
    let said = said(&web, &f, &others, place).await?;
    Ok(axum::Json(json!({ "said": said, "number": number })).into_response())
}

/// "Maria is on this page too. Jan is elsewhere in this campaign."
pub async fn said(web: &WebState, f: &Frame<'_>, others: &[Other], place: &str) -> Result<String, Problem> {
    let mut said = Vec::new();
    for (key, is_here) in [("desk-here", true), ("desk-here-elsewhere", false)] {
        let there = others.iter().filter(|other| (other.place == place) == is_here);
        let ids: BTreeSet<_> = there.map(|other| other.account).collect();
        let mut names = Vec::new();
        for id in ids {
            names.extend(accounts::name_of(&web.app, id).await?);
        }
        if !names.is_empty() {
            said.push(f.with(key, "names", &f.locale.list(&names)));
        }
    }
    Ok(said.join(" "))
}
