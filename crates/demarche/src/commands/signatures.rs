//! `demarche signatures …`: what a trap set aside.

use std::process::ExitCode;

use anyhow::bail;
use app::kernel::Bucket;
use app::signatures::{self, Quarantined};
use clap::{Args, Subcommand};
use serde_json::json;
use uuid::Uuid;

use super::Given;
use super::opening::{self, Missing};
use crate::output::{self, Usage};

#[derive(Debug, Subcommand)]
pub enum Signatures {
    Quarantined(List),
    Release(Release),
    Remove(Remove),
}

/// List signatures that a trap set aside: they do not count until released
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche signatures quarantined")]
pub struct List {
    /// How many, the oldest first
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(i64).range(1..=100_000))]
    limit: i64,
    /// Print JSON instead of a table
    #[arg(long)]
    json: bool,
}

/// Release signatures: each gets its confirmation mail, and counts once confirmed
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  demarche signatures release 17-0199f2d0c8a27cc0a2d40ff1a0f8c1aa\n  demarche signatures release --all"
)]
pub struct Release {
    /// As `demarche signatures quarantined` shows them
    #[arg(required_unless_present = "all")]
    ids: Vec<String>,
    /// Release every one that is set aside now
    #[arg(long, conflicts_with = "ids")]
    all: bool,
}

/// Take confirmed signatures out that are not genuine
///
/// Their data is erased and the count goes down; the public log says that it was this site and not the person.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche signatures remove 17-0199f2d0c8a27cc0a2d40ff1a0f8c1aa")]
pub struct Remove {
    /// Bucket and id of the row, with a hyphen between
    #[arg(required = true)]
    ids: Vec<String>,
}

impl Remove {
    async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let named = self.ids.iter().map(|text| parse(text)).collect::<Result<Vec<_>, _>>()?;
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        let mut left = Vec::new();
        for (bucket, id) in named {
            if !signatures::remove(&app, bucket, id).await? {
                left.push(format!("{bucket}-{}", id.simple()));
            }
        }
        if !left.is_empty() {
            bail!("{} not there, or not confirmed", left.join(", "));
        }
        output::line("Removed.");
        Ok(ExitCode::SUCCESS)
    }
}

impl Signatures {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        match self {
            Self::Quarantined(command) => command.run(given).await,
            Self::Release(command) => command.run(given).await,
            Self::Remove(command) => command.run(given).await,
        }
    }
}

impl List {
    async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        let found = signatures::quarantined(&app, self.limit).await?;
        if self.json {
            let rows: Vec<_> = found
                .iter()
                .map(|one| {
                    json!({
                        "id": name(one), "campaign": one.campaign, "reason": one.reason,
                        "country": one.country, "created_at": one.created_at.to_string(),
                    })
                })
                .collect();
            output::json(&rows)?;
            return Ok(ExitCode::SUCCESS);
        }
        if found.is_empty() {
            output::line("Nothing is set aside.");
        }
        for one in &found {
            let name = name(one);
            output::line(format!(
                "{name:36}  {}  {}  {:10}  {}",
                one.created_at, one.country, one.reason, one.campaign
            ));
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Release {
    async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let named = self.ids.iter().map(|text| parse(text)).collect::<Result<Vec<_>, _>>()?;
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        let chosen: Vec<(Bucket, Uuid)> = if self.all {
            let all = signatures::quarantined(&app, i64::MAX).await?;
            all.iter().map(|one| (one.bucket, one.id)).collect()
        } else {
            named
        };
        let bar = output::progress("releasing", chosen.len() as u64);
        let (mut released, mut left) = (0, Vec::new());
        for (bucket, id) in chosen {
            if signatures::release(&app, bucket, id).await? {
                released += 1;
            } else {
                left.push(format!("{bucket}-{}", id.simple()));
            }
            bar.inc(1);
        }
        bar.finish_and_clear();
        output::line(format!("{released} released."));
        if !left.is_empty() {
            bail!("{} not set aside, or the same address has signed meanwhile: leave it", left.join(", "));
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Bucket and id in one word, for copying.
fn name(one: &Quarantined) -> String {
    format!("{}-{}", one.bucket, one.id.simple())
}

fn parse(text: &str) -> Result<(Bucket, Uuid), Usage> {
    let parts =
        text.split_once('-').and_then(|(bucket, id)| Some((bucket.parse().ok()?, Uuid::parse_str(id).ok()?)));
    parts.ok_or_else(|| {
        Usage(format!("`{text}` is no id: it is BUCKET-ID, as `demarche signatures quarantined` shows it"))
    })
}
