//! `demarche check`: a doctor that tries every setting and says what to mend. It changes nothing but the day of
//! `--key-backed-up`.

mod dkim;
mod dmarc;
mod dns;
mod finding;
mod fonts;
mod machine;
mod mail;
mod mx;
mod public_log;
mod spf;
mod storage;
#[cfg(test)]
mod zone;

use std::process::ExitCode;

use app::kernel::{Clock, SystemClock};
use clap::Args;

use super::opening::{self, Missing};
use super::{Given, keeping};
use crate::config::Config;
use crate::{logging, output};
use finding::{Finding, Verdict};

/// Try every setting and say what to mend
///
/// Exit code 1 when anything fails; warnings alone are 0.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  demarche check --config /etc/demarche/demarche.toml\n  demarche check --key-backed-up      (once a copy of the key is in another place)"
)]
pub struct Check {
    /// Print the findings as JSON
    #[arg(long)]
    json: bool,
    /// Record that the key file has a backup in another place
    #[arg(long)]
    key_backed_up: bool,
}

impl Check {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        logging::warnings_only();
        let config = match given.config() {
            Ok(config) => config,
            Err(error) => {
                let faults = format!("{error:#}");
                let findings: Vec<Finding> = faults
                    .lines()
                    .map(|fault| Finding::fail("configuration", fault, "mend this first"))
                    .collect();
                return self.answer(&findings);
            }
        };
        if self.key_backed_up {
            let db = opening::database(&config, Missing::Refuse).await?;
            keeping::note_key_backed_up(&db, &SystemClock.now().day().to_string()).await?;
        }
        let bar = output::working("trying every setting");
        let findings = examine(&config).await;
        bar.finish_and_clear();
        self.answer(&findings)
    }

    fn answer(&self, findings: &[Finding]) -> anyhow::Result<ExitCode> {
        if self.json {
            output::json(&findings)?;
        } else {
            for finding in findings {
                output::line(finding);
            }
            let count = |verdict| findings.iter().filter(|finding| finding.verdict == verdict).count();
            output::line(format!(
                "\n{} right, {} to look at, {} to mend.",
                count(Verdict::Ok),
                count(Verdict::Warn),
                count(Verdict::Fail)
            ));
        }
        let failed = findings.iter().any(|finding| finding.verdict == Verdict::Fail);
        Ok(ExitCode::from(u8::from(failed)))
    }
}

async fn examine(config: &Config) -> Vec<Finding> {
    let (storage, mail) = tokio::join!(storage::examine(config), mail::examine(config));
    let mut findings = vec![Finding::ok(
        "configuration",
        config
            .file
            .as_ref()
            .map_or("no file: defaults and environment".into(), |file| file.display().to_string()),
    )];
    findings.extend(machine::examine(config).await);
    findings.extend(storage);
    findings.extend(public_log::examine(config, SystemClock.now()).await);
    findings.extend(mail);
    findings.push(fonts::examine());
    findings
}
