//! `demarche dkim …`: keys that sign mail, and what must be in the DNS for them.

use std::io::ErrorKind;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, anyhow, bail};
use app::delivery::{DkimKind, DkimSigner};
use app::kernel::{Clock, SystemChance, SystemClock, create_secret};
use clap::{Args, Subcommand};
use serde_json::json;

use super::Given;
use super::opening;
use crate::output;

#[derive(Debug, Subcommand)]
pub enum Dkim {
    Create(Create),
    Records(Records),
}

/// Make two keys, RSA and Ed25519, and print the DNS records and settings for them
///
/// The files lie in the data folder, for their owner alone; none is ever written over. Publish the records, wait until
/// `demarche check` finds them, then change the settings and start anew.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche dkim create\n  demarche dkim create --selector spring27")]
pub struct Create {
    /// The RSA key's selector; the other one's ends in `-ed25519` [default: `d` and the month]
    #[arg(long)]
    selector: Option<String>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

/// Print the DNS records of the keys that sign now
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche dkim records")]
pub struct Records {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

impl Dkim {
    pub fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        match self {
            Self::Create(command) => command.run(given),
            Self::Records(command) => command.run(given),
        }
    }
}

impl Create {
    fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let config = given.config()?;
        let selector =
            self.selector.clone().unwrap_or_else(|| SystemClock.now().day().strftime("d%Y%m").to_string());
        let mut signer = DkimSigner::new(&config.sender_domain());
        let (mut keys, mut settings) = (Vec::new(), Vec::new());
        for kind in DkimKind::ALL {
            let (prefix, selector) = match kind {
                DkimKind::Rsa => ("", selector.clone()),
                DkimKind::Ed25519 => ("ed25519_", format!("{selector}-ed25519")),
            };
            let file = config.path(Path::new(&format!("dkim-{selector}.pem")));
            let pem = kind.create(&SystemChance)?;
            signer = signer.with_key(&selector, pem.as_bytes())?;
            settings.push(format!("{prefix}selector = {selector:?}"));
            settings.push(format!("{prefix}key_file = {:?}", file.display().to_string()));
            keys.push((file, pem));
        }
        // One key without the other is of no use, and the first may stand already.
        if let Some((file, _)) = keys.iter().find(|(file, _)| file.exists()) {
            bail!("{} is there already: take another --selector", file.display());
        }
        opening::data_dir(&config)?;
        for (file, pem) in &keys {
            create_secret(file, pem).map_err(|error| match error.kind() {
                ErrorKind::AlreadyExists => {
                    anyhow!("{} is there already: take another --selector", file.display())
                }
                _ => anyhow!(error).context(file.display().to_string()),
            })?;
        }
        if self.json {
            let files: Vec<String> = keys.iter().map(|(file, _)| file.display().to_string()).collect();
            output::json(&json!({ "files": files, "records": listed(&signer), "settings": settings }))?;
        } else {
            output::line("Publish these records:\n");
            print(&signer);
            output::line(format!(
                "\nOnce they can be seen, sign with the keys:\n\n[mail.dkim]\n{}\n\nThe files must belong to the user \
                 that runs Demarche. `demarche check` compares keys and records.",
                settings.join("\n")
            ));
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Records {
    fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let signer = opening::dkim(&given.config()?)?;
        let signer = signer.context("mail.dkim names no key: `demarche dkim create` makes them")?;
        if self.json {
            output::json(&listed(&signer))?;
        } else {
            print(&signer);
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn listed(signer: &DkimSigner) -> Vec<serde_json::Value> {
    let records = signer.records();
    records.iter().map(|record| json!({ "name": record.name, "type": "TXT", "text": record.text })).collect()
}

fn print(signer: &DkimSigner) {
    for record in signer.records() {
        output::line(record.zone_line());
    }
}
