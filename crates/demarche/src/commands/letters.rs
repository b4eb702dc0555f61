//! `demarche letters …`: the queue.

mod holding;
mod print;
mod status;

use std::process::ExitCode;

use anyhow::anyhow;
use app::letters::{self, LetterFailure};
use clap::{Args, Subcommand};
use serde_json::json;

use super::Given;
use super::opening::{self, Missing};
use crate::output;

#[derive(Debug, Subcommand)]
pub enum Letters {
    Status(status::Status),
    Retry(Retry),
    Print(print::Print),
    Pause(holding::Pause),
    Resume(holding::Resume),
    Cancel(holding::Cancel),
}

/// Make deferred letters due now, as after a relay's trouble is over
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche letters retry\n  demarche letters retry free-the-oil-workers")]
pub struct Retry {
    /// Of this campaign only
    slug: Option<String>,
    /// Print JSON instead of a sentence
    #[arg(long)]
    json: bool,
}

impl Letters {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        match self {
            Self::Status(command) => command.run(given).await,
            Self::Retry(command) => command.run(given).await,
            Self::Print(command) => command.run(given).await,
            Self::Pause(command) => command.run(given).await,
            Self::Resume(command) => command.run(given).await,
            Self::Cancel(command) => command.run(given).await,
        }
    }
}

/// A failure in words that lead on.
fn told(failure: LetterFailure, slug: Option<&str>, target: Option<&str>) -> anyhow::Error {
    match (failure, slug, target) {
        (LetterFailure::Missing, Some(slug), _) => {
            anyhow!("there is no campaign `{slug}`: `demarche campaign list` shows all of them")
        }
        (LetterFailure::TargetMissing, Some(slug), Some(target)) => anyhow!(
            "`{slug}` has no target `{target}`: `demarche letters status {slug} --targets` shows all of them"
        ),
        (other, ..) => other.into(),
    }
}

/// `1 letter`, `2 letters`.
fn letters(n: i64) -> String {
    if n == 1 { "1 letter".to_owned() } else { format!("{n} letters") }
}

impl Retry {
    async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        let slug = self.slug.as_deref();
        let due = letters::retry(&app, slug).await.map_err(|failure| told(failure, slug, None))?;
        if self.json {
            output::json(&json!({ "campaign": slug, "due": due }))?;
            return Ok(ExitCode::SUCCESS);
        }
        output::line(match due {
            0 => "No letter was deferred.".to_owned(),
            1 => "One letter is due now.".to_owned(),
            n => format!("{n} letters are due now."),
        });
        Ok(ExitCode::SUCCESS)
    }
}
