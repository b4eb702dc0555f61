//! A campaign's front page at the desk: what it is, how it stands, what is left to do.

use app::campaigns::{BundleFault, CampaignKind, Status};
use app::drafts::edition::EditionText;
use app::drafts::{self, Draft};
use app::signatures::moderation::few_waiting;
use app::staff::Action;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::changes::{Fault, fault};
use crate::desk::Desk;
use crate::desk::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

#[derive(Template)]
#[template(path = "desk/campaigns/overview.html")]
struct OverviewPage<'a> {
    f: Frame<'a>,
    slug: &'a str,
    title: &'a str,
    attrs: String,
    summary: &'a str,
    may_edit: bool,
    is_draft: bool,
    steps: Vec<Step>,
    faults: Vec<Fault>,
    changed: i64,
    public: Option<String>,
    days: String,
    confirmed: String,
    goal: Option<String>,
    letters: Option<(String, String)>,
    /// Signatures that wait for a moderator, for whoever is one.
    waiting: i64,
}

/// Something that a campaign needs before it can be seen.
struct Step {
    done: bool,
    href: String,
    name: String,
    hint: String,
}

/// GET /desk/campaigns/{campaign}
pub async fn show(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let draft: Draft = drafts::read(&web.app, &campaign.slug).await?;
    let f = Frame::new(&web, &ask, &desk, "campaign", "desk-place-overview");
    let (edition, slug) = (campaign.original_edition(), &campaign.slug);
    let faults = draft.faults();
    let is_draft = campaign.status == Status::Draft;
    let counts = web.app.board.counts(campaign.id);
    let day = |day| f.locale.date(day);
    let page = OverviewPage {
        title: &edition.title,
        attrs: f.attrs(&edition.language),
        summary: &edition.summary,
        may_edit: desk.may(Action::EditCampaigns),
        steps: if is_draft { steps(&f, slug, campaign.kind, &draft) } else { Vec::new() },
        faults: faults
            .into_iter()
            .filter(|found| !is_a_step(found, &draft))
            .map(|found| fault(&f, slug, found))
            .collect(),
        changed: draft.changed().len() as i64,
        public: (!is_draft).then(|| format!("/{}/campaigns/{slug}", campaign.original)),
        days: match campaign.closes {
            Some(closes) => format!("{} – {}", day(campaign.opens), day(closes)),
            None => day(campaign.opens),
        },
        confirmed: f.locale.number(counts.confirmed),
        goal: campaign.goal.map(|goal| f.locale.number(goal)),
        letters: (campaign.kind == CampaignKind::Letter).then(|| {
            let (accepted, total) = (counts.letters.accepted, counts.letters.total());
            (f.locale.number(accepted), f.locale.number(total))
        }),
        waiting: if desk.may(Action::Moderate) { few_waiting(&web.app, campaign).await? } else { 0 },
        is_draft,
        slug,
        f: f.titled(edition.title.clone()),
    };
    Frame::answer(&page, &ask, StatusCode::OK)
}

fn steps(f: &Frame<'_>, slug: &str, kind: CampaignKind, draft: &Draft) -> Vec<Step> {
    let text = EditionText::read(draft.text(&draft.original_path()).as_bytes());
    let step = |key: &str, page: &str, done: bool| Step {
        done,
        href: format!("/desk/campaigns/{slug}/{page}"),
        name: f.t(&format!("desk-step-{key}")),
        hint: f.t(&format!("desk-step-{key}-hint")),
    };
    let writing = format!("text/{}", draft.original);
    let mut steps = vec![
        step("appeal", &format!("{writing}#appeal"), !text.appeal.is_empty()),
        step("demands", &format!("{writing}#demands"), !text.demands.is_empty()),
    ];
    if kind == CampaignKind::Letter {
        let letter = [&text.letter_subject, &text.letter_salutation, &text.letter_body];
        let is_written = letter.iter().all(|part| !part.is_empty());
        steps.push(step("letter", &format!("{writing}#letter-subject"), is_written));
        let targets = draft.text("targets.csv").lines().filter(|line| !line.trim().is_empty()).count();
        steps.push(step("targets", "targets", targets > 1));
    }
    steps.push(step("settings", "settings", draft.text("campaign.toml").contains("goal")));
    steps
}

/// Does a step say the same already, in plainer words?
fn is_a_step(fault: &BundleFault, draft: &Draft) -> bool {
    let missing = |words: &str| fault.wrong.contains(words);
    (fault.file == draft.original_path()
        && (missing("the appeal is empty") || missing("the letter has no") || missing("holds none")))
        || (fault.file == "targets.csv" && (missing("the file is missing") || missing("there is no target")))
        || (fault.file == "campaign.toml" && missing("has no complete `## Letter`"))
}
