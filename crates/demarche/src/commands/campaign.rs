//! `demarche campaign …`: bundles in and out, opening and closing.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, anyhow};
use app::campaigns::{self, BundleSource, CampaignFailure, CampaignSummary, ImportReport, Move};
use app::trail::Actor;
use clap::{Args, Subcommand};
use serde_json::json;

use super::Given;
use super::opening::{self, Missing};
use crate::output::{self, Usage};

#[derive(Debug, Subcommand)]
pub enum Campaign {
    Import(Import),
    Export(Export),
    List(List),
    Open(Open),
    Suspend(Suspend),
    Resume(Resume),
    Close(Close),
}

/// Take campaign bundles in: new campaigns, or new versions of known ones
///
/// A bundle with a fault is refused whole; every fault is told with its file and line. Signatures are never
/// touched.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  demarche campaign import campaigns/free-the-oil-workers\n  demarche campaign import bundle.zip"
)]
pub struct Import {
    /// A folder or a zip file, or several
    #[arg(required = true, value_name = "DIR|FILE.zip")]
    bundles: Vec<PathBuf>,
    /// Print what was done as JSON
    #[arg(long)]
    json: bool,
}

/// Write a campaign's bundle to a folder or a zip file, byte for byte as it was imported
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  demarche campaign export free-the-oil-workers\n  demarche campaign export free-the-oil-workers --to bundle.zip"
)]
pub struct Export {
    /// The campaign
    slug: String,
    /// A new or empty folder, or a new file that ends in .zip [default: a folder with the slug as its name]
    #[arg(long, value_name = "DIR|FILE.zip")]
    to: Option<PathBuf>,
}

/// List all campaigns, the latest to open first
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  demarche campaign list\n  demarche campaign list --json | jq -r '.[].slug'"
)]
pub struct List {
    /// Print JSON instead of a table
    #[arg(long)]
    json: bool,
}

/// Open a campaign for signatures, approved or not
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche campaign open free-the-oil-workers")]
pub struct Open {
    /// The campaign
    slug: String,
}

/// Suspend an open campaign: its page stays, nobody can sign, its letters wait
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche campaign suspend free-the-oil-workers")]
pub struct Suspend {
    /// The campaign
    slug: String,
}

/// Let a suspended campaign go on
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche campaign resume free-the-oil-workers")]
pub struct Resume {
    /// The campaign
    slug: String,
}

/// Close a campaign: nobody can sign any more, letters already under way still leave
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche campaign close free-the-oil-workers")]
pub struct Close {
    /// The campaign
    slug: String,
}

impl Campaign {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        match self {
            Self::Import(command) => command.run(given).await,
            Self::Export(command) => command.run(given).await,
            Self::List(command) => command.run(given).await,
            Self::Open(command) => {
                let app = opening::app(&given.config()?, Missing::Refuse).await?;
                campaigns::open(&app, &command.slug).await.map_err(|failure| told(failure, &command.slug))?;
                output::line(format!("{} is open.", command.slug));
                Ok(ExitCode::SUCCESS)
            }
            Self::Suspend(command) => moved(given, &command.slug, Move::Suspend, "suspended").await,
            Self::Resume(command) => moved(given, &command.slug, Move::Resume, "open").await,
            Self::Close(command) => moved(given, &command.slug, Move::Close, "closed").await,
        }
    }
}

async fn moved(given: &Given, slug: &str, makes: Move, is: &str) -> anyhow::Result<ExitCode> {
    let app = opening::app(&given.config()?, Missing::Refuse).await?;
    campaigns::make_move(&app, Actor::Command, slug, makes, "")
        .await
        .map_err(|failure| told(failure, slug))?;
    output::line(format!("{slug} is {is}."));
    Ok(ExitCode::SUCCESS)
}

/// A failure with what to do about it, where the failure itself does not say.
pub fn told(failure: CampaignFailure, slug: &str) -> anyhow::Error {
    match failure {
        CampaignFailure::Missing => {
            anyhow!("there is no campaign `{slug}`: `demarche campaign list` shows all of them")
        }
        other => other.into(),
    }
}

impl Import {
    async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        if let Some(missing) = self.bundles.iter().find(|path| !path.exists()) {
            return Err(Usage(format!("{}: there is no such folder or file", missing.display())).into());
        }
        let app = opening::app(&given.config()?, Missing::Make).await?;
        let bar = output::progress("importing", self.bundles.len() as u64);
        let mut reports = Vec::new();
        for path in &self.bundles {
            let report = campaigns::import(&app, BundleSource::at(path)).await;
            // Faults name files inside the bundle; of several bundles, which one is said here.
            reports.push(report.map_err(|failure| match failure {
                CampaignFailure::Refused(faults) => {
                    let lines: Vec<String> =
                        faults.iter().map(|fault| format!("{}/{fault}", path.display())).collect();
                    anyhow!(lines.join("\n"))
                }
                other => other.into(),
            })?);
            bar.inc(1);
        }
        bar.finish_and_clear();
        if self.json {
            output::json(&reports.iter().map(as_json).collect::<Vec<_>>())?;
        } else {
            for report in &reports {
                output::line(sentence(report));
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn as_json(report: &ImportReport) -> serde_json::Value {
    json!({
        "slug": report.slug, "created": report.created, "changed": report.changed,
        "editions": report.editions, "targets": report.targets, "updates": report.updates,
    })
}

fn sentence(report: &ImportReport) -> String {
    let what = match (report.created, report.changed) {
        (true, _) => "new",
        (false, true) => "updated",
        (false, false) => "as it was",
    };
    format!(
        "{}: {what}; {} editions, {} targets, {} updates.",
        report.slug, report.editions, report.targets, report.updates
    )
}

impl Export {
    async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        let files = campaigns::export(&app, &self.slug).await.map_err(|failure| told(failure, &self.slug))?;
        let to = self.to.unwrap_or_else(|| PathBuf::from(&self.slug));
        let written = if to.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("zip")) {
            campaigns::write_zip(&files, &to)
        } else {
            campaigns::write_folder(&files, &to)
        };
        written.with_context(|| format!("{} cannot be written", to.display()))?;
        output::line(format!("{}: {} files.", to.display(), files.len()));
        Ok(ExitCode::SUCCESS)
    }
}

impl List {
    async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        let all = campaigns::list(&app).await?;
        app.board.refresh(&app).await?;
        let confirmed = |campaign: &CampaignSummary| app.board.counts(campaign.id).confirmed;
        if self.json {
            let rows: Vec<_> = all.iter().map(|campaign| summary(campaign, confirmed(campaign))).collect();
            output::json(&rows)?;
            return Ok(ExitCode::SUCCESS);
        }
        if all.is_empty() {
            output::line("No campaign yet: `demarche campaign import DIR` brings one in.");
            return Ok(ExitCode::SUCCESS);
        }
        let width = all.iter().map(|campaign| campaign.slug.len()).max().unwrap_or_default();
        output::line(format!(
            "  no  {:width$}  status  opens       closes      confirmed  title",
            "campaign"
        ));
        for campaign in &all {
            let until = campaign.closes.map_or(String::new(), |day| day.to_string());
            output::line(format!(
                "{:>4}  {:width$}  {:6}  {}  {until:10}  {:>9}  {}",
                campaign.number,
                campaign.slug,
                campaign.status.as_str(),
                campaign.opens,
                confirmed(campaign),
                campaign.title(&campaign.original).0,
            ));
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn summary(campaign: &CampaignSummary, confirmed: i64) -> serde_json::Value {
    let languages: Vec<&str> = campaign.titles.keys().map(app::languages::Language::as_str).collect();
    json!({
        "slug": campaign.slug,
        "number": campaign.number,
        "kind": campaign.kind.as_str(),
        "status": campaign.status.as_str(),
        "opens": campaign.opens.to_string(),
        "closes": campaign.closes.map(|day| day.to_string()),
        "original": campaign.original.as_str(),
        "languages": languages,
        "goal": campaign.goal,
        "confirmed": confirmed,
        "title": campaign.title(&campaign.original).0,
    })
}
