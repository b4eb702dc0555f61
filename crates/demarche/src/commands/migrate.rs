//! `demarche migrate`: the database's schema, step by step.

use std::process::ExitCode;

use anyhow::Context;
use clap::Args;
use serde_json::json;

use super::{Given, opening};
use crate::output;

/// Bring the database's schema up to this version
///
/// SQLite does it by itself when the site starts. With PostgreSQL: stop the site, back up, migrate, start. Where the
/// server has the Citus extension, the tables are spread over its nodes.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche migrate --config /etc/demarche/demarche.toml")]
pub struct Migrate {
    /// Print what was done as JSON
    #[arg(long)]
    json: bool,
}

impl Migrate {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let config = given.config()?;
        opening::data_dir(&config)?;
        let db = opening::open(&config.location()?).await?;
        let bar = output::working("migrating");
        let report = db
            .migrate()
            .await
            .context("nothing of the failed step remains; mend the cause, then run it again")?;
        bar.finish_and_clear();
        if self.json {
            output::json(&json!({
                "from": report.from, "to": report.to, "applied": report.applied, "distributed": report.distributed
            }))?;
        } else if report.applied.is_empty() {
            output::line(format!("The schema is at step {}, as this version needs it.", report.to));
        } else {
            output::line(format!(
                "From step {} to {}: {}.",
                report.from,
                report.to,
                report.applied.join(", ")
            ));
        }
        if let Some(tables) = report.distributed.filter(|tables| *tables > 0 && !self.json) {
            output::line(format!("Citus: {tables} tables spread over its nodes."));
        }
        Ok(ExitCode::SUCCESS)
    }
}
