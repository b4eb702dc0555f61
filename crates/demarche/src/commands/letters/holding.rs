//! `demarche letters pause`, `resume` and `cancel`.

use std::process::ExitCode;

use app::App;
use app::letters::holding::{self, Cancelled, Part};
use clap::Args;
use serde_json::json;

use super::{Given, letters, told};
use crate::commands::opening::{self, Missing};
use crate::output::{self, Usage};

/// Whose letters.
#[derive(Debug, Args)]
struct Whose {
    /// The campaign
    slug: String,
    /// Those for this target only, by its id in targets.csv
    #[arg(long, value_name = "ID")]
    target: Option<String>,
}

impl Whose {
    async fn open(&self, given: &Given) -> anyhow::Result<(App, Part)> {
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        let target = self.target.as_deref();
        let part = holding::part(&app, &self.slug, target).await;
        let part = part.map_err(|failure| told(failure, Some(&self.slug), target))?;
        Ok((app, part))
    }

    /// As in a sentence.
    fn shown(&self) -> String {
        match &self.target {
            Some(target) => format!("{} to {target}", self.slug),
            None => self.slug.clone(),
        }
    }
}

/// Let no letter leave until `resume`; those in a worker's hands still do
///
/// Letters of people who sign meanwhile wait too. None is given up before it is tried once more.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  demarche letters pause free-the-oil-workers\n  demarche letters pause free-the-oil-workers --target de"
)]
pub struct Pause {
    #[command(flatten)]
    whose: Whose,
    /// Print JSON instead of a sentence
    #[arg(long)]
    json: bool,
}

impl Pause {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let (app, part) = self.whose.open(given).await?;
        let since = holding::pause(&app, &part).await?;
        let waiting = holding::would_cancel(&app, &part).await?;
        if self.json {
            output::json(&json!({
                "campaign": self.whose.slug,
                "target": self.whose.target,
                "paused_since": since.to_string(),
                "waiting": waiting.letters,
                "under_way": waiting.under_way,
            }))?;
            return Ok(ExitCode::SUCCESS);
        }
        output::line(format!(
            "{}: paused since {since}; {} wait, {} in workers' hands may still leave.",
            self.whose.shown(),
            letters(waiting.letters),
            waiting.under_way
        ));
        Ok(ExitCode::SUCCESS)
    }
}

/// Let letters leave again after `pause`
///
/// A target that was paused by itself stays so until it is resumed by itself.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  demarche letters resume free-the-oil-workers\n  demarche letters resume free-the-oil-workers --target de"
)]
pub struct Resume {
    #[command(flatten)]
    whose: Whose,
    /// Print JSON instead of a sentence
    #[arg(long)]
    json: bool,
}

impl Resume {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let (app, part) = self.whose.open(given).await?;
        let since = holding::resume(&app, &part).await?;
        let still = holding::still_paused(&app, &part).await?;
        if self.json {
            output::json(&json!({
                "campaign": self.whose.slug,
                "target": self.whose.target,
                "was_paused_since": since.map(|at| at.to_string()),
                "still_paused": still,
            }))?;
            return Ok(ExitCode::SUCCESS);
        }
        output::line(match since {
            Some(since) => format!("{}: letters leave again; paused since {since}.", self.whose.shown()),
            None => format!("{}: was not paused.", self.whose.shown()),
        });
        match (still.is_empty(), &self.whose.target) {
            (true, _) => {}
            (false, Some(_)) => output::note(format!("all letters of {} are paused", self.whose.slug)),
            (false, None) => output::note(format!("paused by themselves: {}", still.join(", "))),
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Cancel the letters that wait: they never leave, and are counted as cancelled
///
/// Those in a worker's hands may still leave. People who sign later get their letters: pause, or take the target out of
/// targets.csv, if none shall leave any more.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  demarche letters cancel free-the-oil-workers --target de --dry-run\n  demarche letters cancel free-the-oil-workers --target de --yes"
)]
pub struct Cancel {
    #[command(flatten)]
    whose: Whose,
    /// Only say how many it would be
    #[arg(long, conflicts_with = "yes")]
    dry_run: bool,
    /// Do it: what is cancelled stays so
    #[arg(long)]
    yes: bool,
    /// Print JSON instead of a sentence
    #[arg(long)]
    json: bool,
}

impl Cancel {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let (app, part) = self.whose.open(given).await?;
        let found = holding::would_cancel(&app, &part).await?;
        if self.dry_run {
            return self.tell(found);
        }
        if !self.yes && found.letters > 0 {
            let text = format!(
                "{} of {} would be cancelled for good: say --yes to do it",
                letters(found.letters),
                self.whose.shown()
            );
            return Err(anyhow::Error::new(Usage(text)));
        }
        let bar = output::progress("cancelling", found.letters.unsigned_abs());
        let cancelled = holding::cancel(&app, &part, |n| bar.set_position(n.unsigned_abs())).await;
        bar.finish_and_clear();
        self.tell(cancelled?)
    }

    fn tell(&self, found: Cancelled) -> anyhow::Result<ExitCode> {
        if self.json {
            output::json(&json!({
                "campaign": self.whose.slug,
                "target": self.whose.target,
                "cancelled": found.letters,
                "under_way": found.under_way,
                "dry_run": self.dry_run,
            }))?;
            return Ok(ExitCode::SUCCESS);
        }
        let verb = if self.dry_run { "would be cancelled" } else { "cancelled" };
        output::line(match found.letters {
            0 => format!("{}: no letter waits.", self.whose.shown()),
            n => format!("{}: {} {verb}.", self.whose.shown(), letters(n)),
        });
        if found.under_way > 0 {
            let under_way = letters(found.under_way);
            output::note(format!(
                "{under_way} in workers' hands may still leave; cancel again for what comes back"
            ));
        }
        Ok(ExitCode::SUCCESS)
    }
}
