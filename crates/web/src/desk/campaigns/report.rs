//! The closing report: what was conceded, whether the members knew, what it did for them, and the rest in words.

use app::campaigns::{self, Move, QUESTIONS, Status};
use app::drafts::{self, DraftFailure, edition, settings};
use app::staff::Action;
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

const MANIFEST: &str = "campaign.toml";

#[derive(Template)]
#[template(path = "desk/campaigns/report.html")]
struct ReportPage<'a> {
    f: Frame<'a>,
    path: String,
    is_over: bool,
    is_reported: bool,
    may_edit: bool,
    questions: Vec<Question>,
    attrs: String,
    outcome: String,
    fault: Option<String>,
}

struct Question {
    name: &'static str,
    text: String,
    /// Word, text, and whether it was chosen.
    answers: Vec<(&'static str, String, bool)>,
}

/// What the form holds, or the draft does.
struct Written {
    answers: Vec<String>,
    outcome: String,
}

/// GET /desk/campaigns/{campaign}/report
pub async fn show(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let draft = drafts::read(&web.app, &desk.campaign()?.slug).await?;
    let stated = settings::read(draft.text(MANIFEST).as_bytes()).unwrap_or_default();
    let written = Written {
        answers: QUESTIONS.map(|(name, _)| stated.get(&field(name)).to_owned()).to_vec(),
        outcome: edition::read(draft.text(&draft.original_path()).as_bytes()).outcome,
    };
    page(&web, &ask, &desk, &written, None, StatusCode::OK)
}

fn field(question: &str) -> String {
    format!("report.{question}")
}

fn page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    written: &Written,
    fault: Option<&str>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let f = Frame::new(web, ask, desk, "campaign", "desk-place-report");
    let question = |((name, answers), chosen): (&(&'static str, [&'static str; 3]), &String)| {
        let text = |word: &str| f.t(&format!("desk-report-{word}"));
        let about = name.replace('_', "-");
        let answer = |word: &&'static str| (*word, text(&format!("{about}-{word}")), word == chosen);
        Question { name, text: text(&about), answers: answers.iter().map(answer).collect() }
    };
    let page = ReportPage {
        path: format!("/desk/campaigns/{}/report", campaign.slug),
        is_over: campaign.status.is_over(),
        is_reported: campaign.status == Status::Reported,
        may_edit: desk.may(Action::EditCampaigns),
        questions: QUESTIONS.iter().zip(&written.answers).map(question).collect(),
        attrs: f.attrs(&campaign.original),
        outcome: written.outcome.clone(),
        fault: fault.map(|key| f.t(key)),
        f,
    };
    Frame::answer(&page, ask, status)
}

/// POST /desk/campaigns/{campaign}/report
pub async fn tell(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    form: Form,
) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let known = |(name, answers): (&str, [&'static str; 3])| {
        let given = form.get(name);
        answers.into_iter().find(|answer| *answer == given).unwrap_or_default().to_owned()
    };
    let written = Written {
        answers: QUESTIONS.map(known).to_vec(),
        outcome: form.get("outcome").replace("\r\n", "\n").trim().to_owned(),
    };
    if !campaign.status.is_over() {
        return page(&web, &ask, &desk, &written, Some("desk-report-early"), StatusCode::CONFLICT);
    }
    if written.outcome.is_empty() {
        let invalid = StatusCode::UNPROCESSABLE_ENTITY;
        return page(&web, &ask, &desk, &written, Some("desk-report-empty"), invalid);
    }
    match write(&web, &desk, &written).await {
        Ok(()) => {}
        Err(DraftFailure::Refused(_) | DraftFailure::Conflict { .. }) => {
            return page(&web, &ask, &desk, &written, Some("desk-report-refused"), StatusCode::CONFLICT);
        }
        Err(failure) => return Err(failure.into()),
    }
    campaigns::make_move(&web.app, desk.staff.actor(), &campaign.slug, Move::Report, "").await?;
    Ok(see_other(&format!("/desk/campaigns/{}/report?said=reported", campaign.slug)))
}

/// Writes the report into the campaign's files and shows these, nothing else that is being written.
async fn write(web: &WebState, desk: &Desk, written: &Written) -> Result<(), DraftFailure> {
    let (app, actor) = (&web.app, desk.staff.actor());
    let Ok(campaign) = desk.campaign() else { return Err(DraftFailure::Missing) };
    let slug = &campaign.slug;
    let draft = drafts::read(app, slug).await?;
    let (manifest, path) = (draft.text(MANIFEST).as_bytes(), draft.original_path());
    let mut stated = settings::read(manifest).unwrap_or_default();
    for ((name, _), answer) in QUESTIONS.iter().zip(&written.answers) {
        stated.set(&field(name), answer);
    }
    if let Some(manifest) = settings::write(manifest, &stated) {
        drafts::save(app, actor, slug, MANIFEST, draft.number(MANIFEST), Some(manifest)).await?;
    }
    let before = draft.text(&path).as_bytes();
    let mut text = edition::read(before);
    text.outcome.clone_from(&written.outcome);
    let content = edition::write(before, &text);
    drafts::save(app, actor, slug, &path, draft.number(&path), Some(content)).await?;
    drafts::publish(app, actor, slug, Some(&[MANIFEST, &path])).await.map(drop)
}
