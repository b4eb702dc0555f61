//! The commands, one file each. A command reads the configuration, calls a use case, prints what it answers.

mod backup;
mod campaign;
mod check;
mod config;
mod copy;
mod demo;
mod dkim;
mod erase;
mod inbound;
mod keeping;
mod letters;
mod log;
mod migrate;
mod opening;
mod organisation;
mod restore;
mod serve;
mod signatures;
mod targets;
#[cfg(test)]
mod tests;
mod user;
mod witness;

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
    Serve(serve::Serve),
    Demo(demo::Demo),
    Check(check::Check),
    Config(config::Print),
    Migrate(migrate::Migrate),
    /// Take campaign bundles in and out, open and close campaigns
    #[command(subcommand, after_help = "Example:\n  demarche campaign import campaigns/free-the-oil-workers")]
    Campaign(campaign::Campaign),
    /// Look after the letters' queue
    #[command(subcommand, after_help = "Example:\n  demarche letters status")]
    Letters(letters::Letters),
    /// Make and show the keys that sign mail
    #[command(subcommand, after_help = "Example:\n  demarche dkim create")]
    Dkim(dkim::Dkim),
    /// Look after whom a campaign writes to
    #[command(subcommand, after_help = "Example:\n  demarche targets list free-the-oil-workers")]
    Targets(targets::Targets),
    Inbound(inbound::Inbound),
    /// Look through signatures that a trap set aside
    #[command(subcommand, after_help = "Example:\n  demarche signatures quarantined")]
    Signatures(signatures::Signatures),
    /// Check the public log that proves the count
    #[command(
        subcommand,
        after_help = "Example:\n  demarche log verify https://appeals.example/log --key VKEY"
    )]
    Log(log::Log),
    Witness(witness::Run),
    /// Look after staff: who may come to the desk
    #[command(
        subcommand,
        after_help = "Example:\n  demarche user add editor@example.org --role editor --organisation my-union"
    )]
    User(user::User),
    /// Look after the organisations that campaigns belong to
    #[command(
        subcommand,
        after_help = "Example:\n  demarche organisation add my-union --name \"My Union\" --kind union"
    )]
    Organisation(organisation::Organisation),
    Erase(erase::Erase),
    Backup(backup::Backup),
    Restore(restore::Restore),
    Copy(copy::Copy),
}

/// What every command is given besides its own arguments.
pub struct Given {
    named: Option<PathBuf>,
}

impl Given {
    /// Was a file named on the command line?
    pub fn is_named(&self) -> bool {
        self.named.is_some()
    }

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
            Self::Serve(command) => command.run(&given).await,
            Self::Demo(command) => command.run(&given).await,
            Self::Check(command) => command.run(&given).await,
            Self::Config(command) => command.run(&given),
            Self::Migrate(command) => command.run(&given).await,
            Self::Campaign(command) => command.run(&given).await,
            Self::Letters(command) => command.run(&given).await,
            Self::Dkim(command) => command.run(&given),
            Self::Targets(command) => command.run(&given).await,
            Self::Inbound(command) => command.run(&given).await,
            Self::Signatures(command) => command.run(&given).await,
            Self::Log(command) => command.run(&given).await,
            Self::Witness(command) => command.run(&given).await,
            Self::User(command) => command.run(&given).await,
            Self::Organisation(command) => command.run(&given).await,
            Self::Erase(command) => command.run(&given).await,
            Self::Backup(command) => command.run(&given).await,
            Self::Restore(command) => command.run(&given).await,
            Self::Copy(command) => command.run(&given).await,
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
