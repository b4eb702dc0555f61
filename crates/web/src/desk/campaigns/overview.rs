//! A campaign's front page at the desk: what it is, how it stands, what is left to do.

use app::campaigns::BundleFault;
use app::drafts::{self, Draft};
use app::staff::Action;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::desk::Desk;
use crate::desk::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

#[derive(Template)]
#[template(path = "desk/campaigns/overview.html")]
struct OverviewPage<'a> {
    f: Frame<'a>,
    title: &'a str,
    attrs: String,
    summary: &'a str,
    may_edit: bool,
    faults: Vec<BundleFault>,
    changed: i64,
}

/// GET /desk/campaigns/{campaign}
pub async fn show(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let draft: Draft = drafts::read(&web.app, &campaign.slug).await?;
    let f = Frame::new(&web, &ask, &desk, "campaign", "desk-place-overview");
    let edition = campaign.original_edition();
    let page = OverviewPage {
        title: &edition.title,
        attrs: f.attrs(&edition.language),
        summary: &edition.summary,
        may_edit: desk.staff.may(Action::EditCampaigns, desk.organisation()?.id),
        faults: draft.faults(),
        changed: draft.changed().len() as i64,
        f: f.titled(edition.title.clone()),
    };
    Frame::answer(&page, &ask, StatusCode::OK)
}
