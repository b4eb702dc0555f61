//! `demarche targets …`: who is written to, at which address, and whether letters arrive there.

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, anyhow, bail};
use app::App;
use app::campaigns::Campaign;
use app::delivery::{Outcome, to_ascii};
use app::letters::{self, Trial};
use app::targets::Target;
use app::targets::addresses::{self, Standing};
use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::Given;
use super::opening::{self, Missing};
use crate::output::{self, Usage};

#[derive(Debug, Subcommand)]
pub enum Targets {
    List(List),
    Test(Test),
    Mend(Mend),
}

/// List a campaign's targets: their addresses and how they do, form and pace of their letters
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  demarche targets list free-the-oil-workers\n  demarche targets list free-the-oil-workers --json | jq '.[] | select(.works | not)'"
)]
pub struct List {
    /// The campaign
    slug: String,
    /// Print JSON instead of a table
    #[arg(long)]
    json: bool,
}

/// Send a test letter to each address of a campaign's targets, also of a draft
///
/// The letter is the one that will be sent, with a made-up signer and a first line that says that it is a test and
/// asks for no answer. What each server said is kept with the address, and counts as any letter's answer.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  demarche targets test free-the-oil-workers --to editor@union.example\n  demarche targets test free-the-oil-workers --target de"
)]
pub struct Test {
    /// The campaign
    slug: String,
    /// This target only (its id in targets.csv)
    #[arg(long, value_name = "ID")]
    target: Option<String>,
    /// Send to this address instead of the targets' own
    #[arg(long, value_name = "ADDRESS")]
    to: Option<String>,
    /// Print JSON instead of a table
    #[arg(long)]
    json: bool,
}

/// Say that an address works again, so that letters go there at once
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  demarche targets mend free-the-oil-workers de\n  demarche targets mend free-the-oil-workers de embassy@example.org"
)]
pub struct Mend {
    /// The campaign
    slug: String,
    /// The target's id in targets.csv
    target: String,
    /// This address only
    address: Option<String>,
    /// Print what was done as JSON
    #[arg(long)]
    json: bool,
}

impl Targets {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        match self {
            Self::List(command) => command.run(given).await,
            Self::Test(command) => command.run(given).await,
            Self::Mend(command) => command.run(given).await,
        }
    }
}

async fn campaign(app: &App, slug: &str) -> anyhow::Result<Arc<Campaign>> {
    app.catalogue.find(app, slug).await.map_err(|failure| super::campaign::told(failure, slug))
}

fn target<'a>(campaign: &'a Campaign, id: &str) -> anyhow::Result<&'a Target> {
    let found = campaign.targets.iter().find(|target| target.slug == id);
    found.ok_or_else(|| {
        anyhow!("there is no target `{id}`: `demarche targets list {}` shows all of them", campaign.slug)
    })
}

impl List {
    async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        let campaign = campaign(&app, &self.slug).await?;
        let mut rows = Vec::new();
        for target in &campaign.targets {
            let (listed, gone) = addresses::all(&app, target).await?;
            if self.json {
                rows.push(target_as_json(&app, target, &listed, &gone));
            } else {
                show(&app, target, &listed);
            }
        }
        if self.json {
            output::json(&rows)?;
        } else if campaign.targets.is_empty() {
            output::line("This campaign has no targets.");
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn show(app: &App, target: &Target, listed: &[Standing]) {
    output::line(format!("{}: {} ({})", target.slug, target.name, pace(target)));
    for one in listed {
        let state = if one.is_in_use(app.now()) { "working" } else { one.state.as_str() };
        let again = one.again_at.map(|at| format!(", tried again on {at}")).unwrap_or_default();
        output::line(format!("  {:9} {}{again}", state, one.address));
        if one.evidence.cause.is_some() {
            output::line(format!("            {}", one.evidence));
        }
        if let Some(tested) = &one.tested {
            output::line(format!("            tested on {}: {} {}", tested.at, tested.outcome, tested.reply));
        }
    }
}

/// `letters, 60 an hour, 500 a day, mon-fri 09:00-17:00 Europe/Paris`
fn pace(target: &Target) -> String {
    let pace = &target.pace;
    let mut parts = vec![pace.mode.to_string()];
    parts.extend(pace.letters_per_hour.map(|n| format!("{n} an hour")));
    parts.extend(pace.daily_cap.map(|n| format!("{n} a day")));
    parts.extend(pace.office_hours.as_ref().map(|hours| format!("{hours} {}", target.time_zone)));
    parts.join(", ")
}

fn target_as_json(app: &App, target: &Target, listed: &[Standing], gone: &[Standing]) -> Value {
    let pace = &target.pace;
    json!({
        "target": target.slug,
        "name": target.name,
        "works": listed.iter().any(|one| one.is_in_use(app.now())),
        "addresses": listed.iter().map(as_json).collect::<Vec<_>>(),
        "former_addresses": gone.iter().map(as_json).collect::<Vec<_>>(),
        "mode": pace.mode.as_str(),
        "letters_per_hour": pace.letters_per_hour,
        "daily_cap": pace.daily_cap,
        "office_hours": pace.office_hours.as_ref().map(ToString::to_string),
        "time_zone": target.time_zone,
        "postal_address": target.postal_address,
    })
}

fn as_json(one: &Standing) -> Value {
    let (evidence, tested) = (&one.evidence, one.tested.as_ref());
    let failure = evidence.cause.map(|cause| {
        json!({
            "at": evidence.failed_at.map(|at| at.to_string()),
            "cause": cause.as_str(),
            "server": evidence.server,
            "code": evidence.code,
            "status": evidence.status.map(|status| status.to_string()),
            "reply": evidence.reply,
        })
    });
    json!({
        "address": one.address,
        "state": one.state.as_str(),
        "since": one.is_known().then(|| one.since.to_string()).filter(|_| one.since.0 > 0),
        "again_at": one.again_at.map(|at| at.to_string()),
        "failure": failure,
        "tested": tested.map(|tested| json!({
            "at": tested.at.to_string(), "outcome": tested.outcome, "reply": tested.reply,
        })),
    })
}

impl Test {
    async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let config = given.config()?;
        let app = opening::app(&config, Missing::Refuse).await?;
        let transport = opening::transport(&config)?;
        if let Some(to) = self.to.as_ref().filter(|to| !to.contains('@') || to_ascii(to).is_none()) {
            return Err(Usage(format!("`{to}` is not an address that a letter can be sent to")).into());
        }
        let campaign = campaign(&app, &self.slug).await?;
        let targets: Vec<&Target> = match &self.target {
            Some(id) => vec![target(&campaign, id)?],
            None => campaign.targets.iter().collect(),
        };
        if targets.is_empty() {
            bail!("the campaign `{}` is sent to nobody: there is nothing to test", self.slug);
        }
        let mut rows = Vec::new();
        let mut all_accepted = true;
        for target in targets {
            let own = target.emails.iter().map(|address| Trial::Target(address));
            let all: Vec<Trial<'_>> = match &self.to {
                Some(editor) => vec![Trial::Editor(editor)],
                None => own.collect(),
            };
            for to in all {
                let outcome = letters::try_address(&app, &transport, &campaign, target, to)
                    .await
                    .with_context(|| format!("the test letter to `{}`", target.slug))?;
                all_accepted &= outcome.is_accepted();
                let (Trial::Target(address) | Trial::Editor(address)) = to;
                if self.json {
                    rows.push(answer_as_json(target, address, &outcome));
                } else {
                    output::line(answer(target, address, &outcome));
                }
            }
        }
        if self.json {
            output::json(&rows)?;
        }
        Ok(if all_accepted { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

fn word(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::Accepted(_) => "accepted",
        Outcome::Deferred(_) => "deferred",
        Outcome::Refused(_) => "refused",
    }
}

/// `de  accepted  embassy@example.org: relay.example: 250 2.0.0 Ok`
fn answer(target: &Target, address: &str, outcome: &Outcome) -> String {
    let server = if outcome.server().is_empty() { "nobody answered" } else { outcome.server() };
    let code = outcome.code().map(|code| format!("{code} ")).unwrap_or_default();
    format!("{}  {}  {address}: {server}: {code}{}", target.slug, word(outcome), outcome.reply())
}

fn answer_as_json(target: &Target, address: &str, outcome: &Outcome) -> Value {
    json!({
        "target": target.slug,
        "address": address,
        "outcome": word(outcome),
        "server": outcome.server(),
        "code": outcome.code(),
        "status": outcome.status().map(|status| status.to_string()),
        "reply": outcome.reply(),
    })
}

impl Mend {
    async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        let campaign = campaign(&app, &self.slug).await?;
        let target = target(&campaign, &self.target)?;
        if let Some(address) = &self.address
            && !target.emails.contains(address)
        {
            bail!("`{address}` is no address of the target `{}` in targets.csv", self.target);
        }
        let wanted = |one: &&String| self.address.as_ref().is_none_or(|address| address == *one);
        let mut mended = Vec::new();
        for address in target.emails.iter().filter(wanted) {
            if addresses::mend(&app, target.id, address).await? {
                mended.push(address.as_str());
            }
        }
        // Letters that waited for an address need not wait for their next turn.
        let due = if mended.is_empty() { 0 } else { letters::retry(&app, Some(&self.slug)).await? };
        if self.json {
            output::json(&json!({ "mended": mended, "due": due }))?;
        } else if mended.is_empty() {
            output::line("Nothing to mend: every address is written to.");
        } else {
            output::line(format!("{}: letters go to {} again.", self.target, mended.join(", ")));
        }
        Ok(ExitCode::SUCCESS)
    }
}
