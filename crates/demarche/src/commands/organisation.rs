//! `demarche organisation …`: who campaigns belong to.

use std::process::ExitCode;

use app::organisations::{self, OrganisationKind, Saved};
use app::trail::Actor;
use clap::{Args, Subcommand};
use serde_json::json;

use super::Given;
use super::opening::{self, Missing};
use crate::output::{self, Usage};

#[derive(Debug, Subcommand)]
pub enum Organisation {
    Add(Add),
    List(List),
}

/// Add an organisation, or change a known one's name, kind and address
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche organisation add my-union --name \"My Union\" --kind union")]
pub struct Add {
    /// Its short name: small Latin letters, figures and hyphens
    slug: String,
    /// Its name
    #[arg(long)]
    name: String,
    /// union, federation, rights, fund, network or other
    #[arg(long, default_value = "union")]
    kind: String,
    /// Its own site
    #[arg(long)]
    url: Option<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// List all organisations
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche organisation list")]
pub struct List {
    /// Print JSON instead of a table
    #[arg(long)]
    json: bool,
}

impl Organisation {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        match self {
            Self::Add(command) => command.run(given).await?,
            Self::List(command) => command.run(given).await?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Add {
    async fn run(self, given: &Given) -> anyhow::Result<()> {
        if !organisations::is_slug(&self.slug) {
            return Err(
                Usage("a short name has small Latin letters, figures and hyphens alone".into()).into()
            );
        }
        let kind = OrganisationKind::parse(&self.kind).ok_or_else(|| {
            let known = OrganisationKind::ALL.map(OrganisationKind::as_str).join(", ");
            Usage(format!("`{}` is no kind of organisation: {known}", self.kind))
        })?;
        if self.url.as_ref().is_some_and(|url| !url.starts_with("https://") && !url.starts_with("http://")) {
            return Err(Usage("--url begins with https://".into()).into());
        }
        let app = opening::app(&given.config()?, Missing::Make).await?;
        let name = self.name.trim().to_owned();
        let id = app.new_id();
        let stated = organisations::Organisation { id, slug: self.slug, name, kind, url: self.url };
        let saved = organisations::save(&app, Actor::Command, &stated).await?;
        let done = match saved {
            Saved::Added => "added",
            Saved::Changed => "changed",
            Saved::Same => "as it was",
        };
        if self.json {
            return output::json(&json!({ "slug": stated.slug, "name": stated.name, "done": done }));
        }
        output::line(format!("{} is {done}.", stated.slug));
        Ok(())
    }
}

impl List {
    async fn run(self, given: &Given) -> anyhow::Result<()> {
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        let all = organisations::all(&app).await?;
        if self.json {
            let one = |o: &organisations::Organisation| json!({ "slug": o.slug, "name": o.name, "kind": o.kind.as_str(), "url": o.url });
            return output::json(&all.iter().map(one).collect::<Vec<_>>());
        }
        for organisation in all {
            output::line(format!(
                "{:<28} {:<12} {}",
                organisation.slug,
                organisation.kind.as_str(),
                organisation.name
            ));
        }
        Ok(())
    }
}
