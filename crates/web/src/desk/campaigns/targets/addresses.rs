//! What is known of a target's addresses; test letters.

use app::letters::{LetterFailure, Trial, trial};
use app::targets::Target;
use app::targets::addresses::{AddressState, Standing};
use axum::extract::{Path, State};
use axum::response::Response;

use super::home;
use crate::desk::Desk;
use crate::desk::door::see_other;
use crate::desk::forms::Form;
use crate::desk::frame::Frame;
use crate::failure::Problem;
use crate::state::WebState;

/// An address and how it fares.
pub struct AddressLine {
    pub address: String,
    pub state: String,
    pub works: bool,
    /// The last failure, in the server's words.
    pub evidence: Option<String>,
    pub tested: Option<String>,
}

/// A test letter that was asked for.
pub struct TestLine {
    pub to: String,
    pub state: String,
    pub waits: bool,
    pub at: String,
    pub words: String,
}

#[derive(Default)]
pub struct Lines {
    pub listed: Vec<AddressLine>,
    pub former: Vec<AddressLine>,
    pub tests: Vec<TestLine>,
}

/// Nothing of a target that is not shown yet.
pub async fn lines(web: &WebState, f: &Frame<'_>, target: Option<&Target>) -> Result<Lines, Problem> {
    let Some(target) = target else { return Ok(Lines::default()) };
    let known = trial::known(&web.app, target).await?;
    let tests = known.asked.into_iter().map(|asked| TestLine {
        waits: asked.waits(),
        to: asked.address.clone().unwrap_or_else(|| f.t("desk-test-to-editor")),
        state: f.t(&format!("desk-test-{}", asked.state)),
        at: f.moment(asked.asked_at),
        words: [asked.server.as_str(), asked.reply.as_str()].join(" ").trim().to_owned(),
    });
    Ok(Lines {
        tests: tests.collect(),
        listed: known.listed.iter().map(|standing| line(f, standing)).collect(),
        former: known.former.iter().map(|standing| line(f, standing)).collect(),
    })
}

fn line(f: &Frame<'_>, standing: &Standing) -> AddressLine {
    let works = standing.state == AddressState::Working;
    let tested = standing.tested.as_ref();
    AddressLine {
        address: standing.address.clone(),
        state: f.t(&format!("desk-address-{}", standing.state.as_str())),
        evidence: standing.evidence.failed_at.map(|_| standing.evidence.to_string()),
        tested: tested.map(|tested| f.timed("desk-address-tested", &tested.at)),
        works,
    }
}

/// POST …/targets/one/{target}/test
pub async fn test(
    State(web): State<WebState>,
    desk: Desk,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let target = campaign.targets.iter().find(|target| target.slug == id).ok_or_else(Problem::missing)?;
    let to = match form.get("to") {
        "" => Trial::Editor(&desk.staff.account.email),
        address => Trial::Target(address),
    };
    let said = match trial::ask(&web.app, desk.staff.actor(), campaign, target, to).await {
        Ok(()) => "test-asked",
        Err(LetterFailure::TooManyTests) => "test-limited",
        Err(LetterFailure::TargetMissing) => return Err(Problem::missing()),
        Err(failure) => return Err(failure.into()),
    };
    Ok(see_other(&format!("{}/one/{id}?said={said}", home(&campaign.slug))))
}

/// POST …/targets/one/{target}/mend
pub async fn mend(
    State(web): State<WebState>,
    desk: Desk,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let target = campaign.targets.iter().find(|target| target.slug == id).ok_or_else(Problem::missing)?;
    trial::mend(&web.app, desk.staff.actor(), campaign, target, form.get("address")).await?;
    Ok(see_other(&format!("{}/one/{id}?said=saved", home(&campaign.slug))))
}
