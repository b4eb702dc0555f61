//! Who else has a part in a campaign: partners, and what each may do.

use app::campaigns;
use app::organisations::{Organisation, Share};
use app::staff::{self, StaffFailure, members};
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

/// What a sponsor's owners may let a partner do.
const OFFERED: [Share; 3] = [Share::View, Share::Translate, Share::Edit];

#[derive(Template)]
#[template(path = "desk/campaigns/sharing.html")]
struct SharingPage<'a> {
    f: Frame<'a>,
    path: String,
    partners: Vec<Line>,
    organisations: Vec<Organisation>,
    offered: Vec<(&'static str, String, String)>,
    fault: Option<String>,
}

struct Line {
    slug: String,
    name: String,
    what: String,
    /// What its bundle says cannot be taken back here.
    can_end: bool,
}

/// GET /desk/campaigns/{campaign}/sharing
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
    let f = Frame::new(web, ask, desk, "campaign", "desk-place-sharing");
    let partners = campaigns::partners(&web.app, campaign.id).await?;
    let sponsor = desk.organisation()?.id;
    let mut organisations = staff::all_organisations(&web.app).await?;
    organisations.retain(|known| known.id != sponsor);
    let named = |share: Share| f.t(&format!("desk-share-{}", share.as_str()));
    let line = |(organisation, share): (Organisation, Share)| Line {
        what: named(share),
        can_end: share != Share::Approve,
        slug: organisation.slug,
        name: organisation.name,
    };
    let means = |share: Share| f.t(&format!("desk-share-{}-means", share.as_str()));
    let page = SharingPage {
        path: format!("/desk/campaigns/{}/sharing", campaign.slug),
        partners: partners.into_iter().map(line).collect(),
        organisations,
        offered: OFFERED.map(|share| (share.as_str(), named(share), means(share))).to_vec(),
        fault: fault.map(|key| f.t(key)),
        f,
    };
    Frame::answer(&page, ask, status)
}

/// POST /desk/campaigns/{campaign}/sharing
pub async fn save(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    form: Form,
) -> Result<Response, Problem> {
    let partner = match members::organisation(&web.app, form.get("organisation").trim()).await {
        Ok(partner) => partner,
        Err(StaffFailure::NoOrganisation) => {
            let invalid = StatusCode::UNPROCESSABLE_ENTITY;
            return page(&web, &ask, &desk, Some("desk-share-unknown"), invalid).await;
        }
        Err(failure) => return Err(failure.into()),
    };
    let what = Share::parse(form.get("what")).filter(|share| OFFERED.contains(share));
    let slug = &desk.campaign()?.slug;
    campaigns::share(&web.app, desk.staff.actor(), slug, &partner, what).await?;
    Ok(see_other(&format!("/desk/campaigns/{slug}/sharing?said=shared")))
}
