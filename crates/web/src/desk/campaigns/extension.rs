//! More time: the editors of an open campaign ask for a later last day, and whoever approves it answers.

use app::campaigns::{self, Campaign, CampaignFailure, Extension, Status};
use app::staff::Action;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use jiff::civil::Date;

use super::state;
use crate::desk::Desk;
use crate::desk::door::see_other;
use crate::desk::forms::Form;
use crate::desk::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

const MOST_WORDS: usize = 1_000;

/// What the state's page says of it.
pub struct MoreTime {
    pub asked: Option<(String, String)>,
    pub may_ask: bool,
    pub may_answer: bool,
}

impl MoreTime {
    /// None unless the campaign is open.
    pub fn of(f: &Frame<'_>, desk: &Desk, campaign: &Campaign, asked: Option<Extension>) -> Option<Self> {
        matches!(campaign.status, Status::Open | Status::Suspended).then(|| Self {
            asked: asked.map(|asked| (f.locale.date(asked.until), asked.words)),
            may_ask: desk.may(Action::EditCampaigns),
            may_answer: desk.may(Action::ApproveCampaigns),
        })
    }
}

/// POST /desk/campaigns/{campaign}/extension: who may answer needs not to ask.
pub async fn ask(State(web): State<WebState>, ask: Ask, desk: Desk, form: Form) -> Result<Response, Problem> {
    let slug = &desk.campaign()?.slug;
    let Ok(until) = form.get("until").trim().parse::<Date>() else {
        let invalid = StatusCode::UNPROCESSABLE_ENTITY;
        return state::page(&web, &ask, &desk, Some("desk-more-time-day"), invalid).await;
    };
    let (app, actor) = (&web.app, desk.staff.actor());
    let done = if desk.may(Action::ApproveCampaigns) {
        campaigns::extend(app, actor, slug, until).await
    } else {
        campaigns::ask_extension(app, actor, slug, until, &words(&form)).await
    };
    answered(&web, &ask, &desk, done).await
}

/// POST /desk/campaigns/{campaign}/extension/answer
pub async fn answer(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    form: Form,
) -> Result<Response, Problem> {
    let slug = &desk.campaign()?.slug;
    let granted = form.get("answer") == "granted";
    let done = campaigns::answer_extension(&web.app, desk.staff.actor(), slug, granted, &words(&form)).await;
    answered(&web, &ask, &desk, done).await
}

fn words(form: &Form) -> String {
    form.get("why").trim().chars().take(MOST_WORDS).collect()
}

async fn answered(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    done: Result<(), CampaignFailure>,
) -> Result<Response, Problem> {
    match done {
        Ok(()) => {
            Ok(see_other(&format!("/desk/campaigns/{}/state?said=campaign-moved", desk.campaign()?.slug)))
        }
        Err(CampaignFailure::NoExtension(_)) => {
            state::page(web, ask, desk, Some("desk-more-time-day"), StatusCode::CONFLICT).await
        }
        Err(failure) => Err(failure.into()),
    }
}
