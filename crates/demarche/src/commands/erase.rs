//! `demarche erase`: the right to be forgotten, for those who wrote a letter instead of following the link.

use std::process::ExitCode;

use app::signatures::{self, rules};
use clap::Args;

use super::Given;
use super::opening::{self, Missing};
use crate::output::{self, Usage};

/// Erase a supporter everywhere: signatures, consents, letters and mail that wait
///
/// As if the supporter had withdrawn in every campaign: the counts go down. Backups keep what they hold until they
/// are thrown away.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche erase supporter@example.org")]
pub struct Erase {
    /// The supporter's address
    email: String,
}

impl Erase {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        if rules::email(&self.email).is_err() {
            return Err(Usage("that is no e-mail address: write it as the supporter did".into()).into());
        }
        let app = opening::app(&given.config()?, Missing::Refuse).await?;
        let bar = output::working("erasing");
        let erased = signatures::erase(&app, &self.email).await?;
        bar.finish_and_clear();
        output::line(match erased {
            0 => "Nothing is known of this address.".to_owned(),
            1 => "One signature erased.".to_owned(),
            n => format!("{n} signatures erased."),
        });
        Ok(ExitCode::SUCCESS)
    }
}
