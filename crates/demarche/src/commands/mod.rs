//! The commands, one file each. A command reads the configuration, calls a use case, prints what it answers.

mod backup;
mod check;
mod config;
mod migrate;
mod opening;
mod restore;
#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::config::Config;
use crate::output::{self, Usage};

/// Run an international solidarity campaign: an appeal in many languages, signatures, letters that arrive.
#[derive(Debug, Parser)]
#[command(
    name = "demarche",
    version,
    max_term_width = 100,
    after_help = "\
Example:
  demarche demo                 try everything, on this machine alone
  demarche check                what is missing before the real thing
  demarche serve

Exit codes: 0 done, 1 failed, 2 wrong usage."
)]
pub struct Cli {
    /// The configuration file [default: $DEMARCHE_CONFIG, demarche.toml, /etc/demarche/demarche.toml]
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Migrate(migrate::Migrate),
    Check(check::Check),
    Config(config::Print),
    Backup(backup::Backup),
    Restore(restore::Restore),
}

/// What every command is given besides its own arguments.
pub struct Given {
    named: Option<PathBuf>,
}

impl Given {
    /// The configuration, from wherever it is.
    pub fn config(&self) -> anyhow::Result<Config> {
        let environment = crate::config::environment();
        let file = crate::config::file_to_read(self.named.as_deref(), &environment);
        Ok(crate::config::load(file.as_deref(), &environment)?)
    }
}

impl Command {
    async fn run(self, given: Given) -> anyhow::Result<ExitCode> {
        match self {
            Self::Migrate(command) => command.run(&given).await,
            Self::Check(command) => command.run(&given).await,
            Self::Config(command) => command.run(&given),
            Self::Backup(command) => command.run(&given).await,
            Self::Restore(command) => command.run(&given).await,
        }
    }
}

pub fn run() -> ExitCode {
    let cli = Cli::parse();
    let answer = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(anyhow::Error::from)
        .and_then(|runtime| runtime.block_on(cli.command.run(Given { named: cli.config })));
    answer.unwrap_or_else(|error| {
        output::failure(&error);
        ExitCode::from(if error.is::<Usage>() { 2 } else { 1 })
    })
}
