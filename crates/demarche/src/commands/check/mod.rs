//! `demarche check`: a doctor that tries every setting and says what to mend.

use std::process::ExitCode;

use clap::Args;

use super::Given;

/// Try every setting and say what to mend
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche check\n  demarche check --key-backed-up")]
pub struct Check {
    /// Print the findings as JSON
    #[arg(long)]
    json: bool,
}

impl Check {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let _ = (given, self.json);
        Ok(ExitCode::SUCCESS)
    }
}
