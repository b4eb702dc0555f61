//! `demarche letters …`: the queue.

use std::process::ExitCode;

use anyhow::anyhow;
use app::letters::{self, LetterFailure, QueueStatus, State};
use clap::{Args, Subcommand};
use serde_json::json;

use super::Given;
use super::letters_print::Print;
use super::opening::{self, Missing};
use crate::output;

#[derive(Debug, Subcommand)]
pub enum Letters {
    Status(Status),
    Retry(Retry),
    Print(Print),
}

/// Show how many letters are in which state
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  demarche letters status\n  demarche letters status free-the-oil-workers --json"
)]
pub struct Status {
    /// Of this campaign only
    slug: Option<String>,
    /// Print JSON instead of a table
    #[arg(long)]
    json: bool,
}

/// Make deferred letters due now, as after a relay's trouble is over
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche letters retry\n  demarche letters retry free-the-oil-workers")]
pub struct Retry {
    /// Of this campaign only
    slug: Option<String>,
}

impl Letters {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        match self {
            Self::Status(command) => command.run(given).await,
            Self::Retry(command) => command.run(given).await,
            Self::Print(command) => command.run(given).await,
        }
    }
}

pub(super) fn told(failure: LetterFailure, slug: Option<&str>) -> anyhow::Error {
    match (failure, slug) {
        (LetterFailure::Missing, Some(slug)) => {
            anyhow!("there is no campaign `{slug}`: `demarche campaign list` shows all of them")
        }
        (other, _) => other.into(),
    }
}

impl Status {
    async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        let slug = self.slug.as_deref();
        let bar = output::working("counting");
        let queues = letters::status(&app, slug).await.map_err(|failure| told(failure, slug))?;
        bar.finish_and_clear();
        if self.json {
            output::json(&queues.iter().map(as_json).collect::<Vec<_>>())?;
            return Ok(ExitCode::SUCCESS);
        }
        if queues.is_empty() {
            output::line("No letter yet.");
        }
        for queue in &queues {
            output::line(format!("{}: {} waiting", queue.slug, queue.waiting()));
            for (state, count) in &queue.letters {
                output::line(format!("  {:10} {count:>9}", state.as_str()));
            }
            if let (Some(oldest), Some(due)) = (queue.oldest_waiting, queue.next_due) {
                output::line(format!("  the oldest that waits is of {oldest}; the next is due at {due}"));
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn as_json(queue: &QueueStatus) -> serde_json::Value {
    let letters: serde_json::Map<String, serde_json::Value> = queue
        .letters
        .iter()
        .map(|(state, count): (&State, &i64)| (state.as_str().to_owned(), json!(count)))
        .collect();
    json!({
        "campaign": queue.slug,
        "waiting": queue.waiting(),
        "letters": letters,
        "oldest_waiting": queue.oldest_waiting.map(|at| at.to_string()),
        "next_due": queue.next_due.map(|at| at.to_string()),
    })
}

impl Retry {
    async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        let slug = self.slug.as_deref();
        let due = letters::retry(&app, slug).await.map_err(|failure| told(failure, slug))?;
        output::line(match due {
            0 => "No letter was deferred.".to_owned(),
            1 => "One letter is due now.".to_owned(),
            n => format!("{n} letters are due now."),
        });
        Ok(ExitCode::SUCCESS)
    }
}
