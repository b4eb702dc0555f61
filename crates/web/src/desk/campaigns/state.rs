//! A campaign's state: where it stands on its way from draft to report, and what can be done with it now.

use app::campaigns::{self, Campaign, CampaignFailure, MOVES, Move, Rule, Status, Whose};
use app::drafts::{self, DraftFailure};
use app::organisations::Share;
use app::staff::Action;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::extension::MoreTime;
use crate::desk::Desk;
use crate::desk::door::see_other;
use crate::desk::forms::Form;
use crate::desk::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

/// The way as it goes without a halt.
const WAY: [Status; 6] =
    [Status::Draft, Status::InReview, Status::Approved, Status::Open, Status::Closed, Status::Reported];
const MOST_WORDS: usize = 1_000;

#[derive(Template)]
#[template(path = "desk/campaigns/state.html")]
struct StatePage<'a> {
    f: Frame<'a>,
    path: String,
    steps: Vec<Step>,
    means: String,
    approved_by: String,
    opens: String,
    closes: Option<String>,
    todo: i64,
    more_time: Option<MoreTime>,
    buttons: Vec<Button>,
    fault: Option<String>,
}

struct Step {
    name: String,
    is_past: bool,
    is_now: bool,
}

/// A move that this person may make now.
struct Button {
    makes: &'static str,
    address: &'static str,
    name: String,
    means: String,
    /// Others will want to know why.
    asks_why: bool,
}

/// GET /desk/campaigns/{campaign}/state
pub async fn show(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    page(&web, &ask, &desk, None, StatusCode::OK).await
}

pub(super) async fn page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    fault: Option<&str>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let f = Frame::new(web, ask, desk, "campaign", "desk-place-state");
    let partners = campaigns::partners(&web.app, campaign.id).await?;
    let approver = partners.iter().find(|(_, share)| *share == Share::Approve);
    let approved_by = match approver {
        Some((organisation, _)) => f.with("desk-state-approver", "organisation", &organisation.name),
        None => f.with("desk-state-approver-own", "organisation", &desk.organisation()?.name),
    };
    let is_written = matches!(campaign.status, Status::Draft);
    let todo =
        if is_written { drafts::read(&web.app, &campaign.slug).await?.hindrances().len() as i64 } else { 0 };
    let page = StatePage {
        path: format!("/desk/campaigns/{}", campaign.slug),
        steps: steps(&f, campaign.status),
        means: f.t(&format!("desk-state-{}-means", campaign.status.as_str())),
        approved_by,
        opens: f.locale.date(campaign.opens),
        closes: campaign.closes.map(|closes| f.locale.date(closes)),
        todo,
        more_time: MoreTime::of(&f, desk, campaign, campaigns::extension(&web.app, campaign.id).await?),
        buttons: buttons(&f, desk, campaign, todo == 0),
        fault: fault.map(|key| f.t(key)),
        f,
    };
    Frame::answer(&page, ask, status)
}

fn steps(f: &Frame<'_>, now: Status) -> Vec<Step> {
    // A halt on the way stands where it is left again.
    let at = if now == Status::Suspended { Status::Open } else { now };
    let place = WAY.iter().position(|step| *step == at).unwrap_or(0);
    let step = |(number, status): (usize, &Status)| {
        let shown = if number == place { now } else { *status };
        let name = f.t(&format!("desk-state-{}", shown.as_str()));
        Step { name, is_past: number < place, is_now: number == place }
    };
    WAY.iter().enumerate().map(step).collect()
}

fn buttons(f: &Frame<'_>, desk: &Desk, campaign: &Campaign, is_whole: bool) -> Vec<Button> {
    let is_mine = |rule: &&Rule| match rule.whose {
        Whose::Editors => desk.may(Action::EditCampaigns),
        Whose::Approvers => desk.may(Action::ApproveCampaigns),
    };
    let mine = MOVES.iter().filter(|rule| rule.from.contains(&campaign.status)).filter(is_mine);
    // The report is a page of its own; a draft with faults goes nowhere.
    let mine = mine.filter(|rule| rule.makes != Move::Report && (is_whole || rule.to == Status::Draft));
    let button = |rule: &Rule| Button {
        makes: rule.makes.as_str(),
        address: if rule.whose == Whose::Editors { "state" } else { "approval" },
        name: f.t(&format!("desk-move-{}", rule.makes.as_str())),
        means: f.t(&format!("desk-move-{}-means", rule.makes.as_str())),
        asks_why: matches!(rule.makes, Move::SendBack | Move::Suspend),
    };
    mine.map(button).collect()
}

/// POST /desk/campaigns/{campaign}/state: the moves of those who write it.
pub async fn edit(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    form: Form,
) -> Result<Response, Problem> {
    make(&web, &ask, &desk, &form, Whose::Editors).await
}

/// POST /desk/campaigns/{campaign}/approval: the moves of those who approve it.
pub async fn approve(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    form: Form,
) -> Result<Response, Problem> {
    make(&web, &ask, &desk, &form, Whose::Approvers).await
}

async fn make(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    form: &Form,
    whose: Whose,
) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let wanted = Move::parse(form.get("move")).filter(|makes| *makes != Move::Report);
    let conflict = StatusCode::CONFLICT;
    let Some(rule) = wanted.and_then(|makes| makes.from(campaign.status)).filter(|rule| rule.whose == whose)
    else {
        return page(web, ask, desk, Some("desk-state-moved-on"), conflict).await;
    };
    // What is reviewed or opened is what was written.
    if campaign.status == Status::Draft
        && let Err(failure) = drafts::publish_finished(&web.app, desk.staff.actor(), &campaign.slug).await
    {
        return match failure {
            DraftFailure::Refused(_) => page(web, ask, desk, Some("desk-state-unfinished"), conflict).await,
            failure => Err(failure.into()),
        };
    }
    let words: String = form.get("why").trim().chars().take(MOST_WORDS).collect();
    let (slug, actor) = (&campaign.slug, desk.staff.actor());
    match campaigns::make_move(&web.app, actor, slug, rule.makes, &words).await {
        Ok(_) => Ok(see_other(&format!("/desk/campaigns/{slug}/state?said=campaign-moved"))),
        Err(CampaignFailure::NotNow { .. }) => {
            page(web, ask, desk, Some("desk-state-moved-on"), conflict).await
        }
        Err(CampaignFailure::ClosesInPast(_)) => {
            page(web, ask, desk, Some("desk-state-closes-in-past"), conflict).await
        }
        Err(CampaignFailure::Refused(_)) => {
            page(web, ask, desk, Some("desk-state-unfinished"), conflict).await
        }
        Err(failure) => Err(failure.into()),
    }
}
