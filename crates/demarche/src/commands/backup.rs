//! `demarche backup`: one file with everything but the key.

use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;
use db::Location;

use super::{Given, opening};
use crate::output;

/// Copy the database into FILE while the site goes on serving
///
/// The key that seals personal data is not in the copy, and must not be kept beside it: a thief would need
/// both, and so do you.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche backup /backups/demarche-2026-05-01.db")]
pub struct Backup {
    /// A file that does not exist yet
    file: PathBuf,
}

impl Backup {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let config = given.config()?;
        let Location::Sqlite(path) = config.location()? else {
            bail!(
                "PostgreSQL has its own tools: back it up with `pg_dump --format=custom --file={}`",
                self.file.display()
            );
        };
        if self.file.exists() {
            bail!("{} exists already: name another file", self.file.display());
        }
        if !path.exists() {
            bail!("there is no database at {}: name the right --config", path.display());
        }
        let bar = output::working("copying");
        let db = opening::open(&Location::Sqlite(path)).await?;
        // Under a name of its own first: a copy that was cut off is never taken for a whole one.
        let draft = PathBuf::from(format!("{}.partial", self.file.display()));
        std::fs::remove_file(&draft).ok();
        let copied = match db.backup(&draft).await {
            Ok(()) => keep(&draft, &self.file).map_err(anyhow::Error::from),
            Err(error) => Err(error.into()),
        };
        if copied.is_err() {
            std::fs::remove_file(&draft).ok();
        }
        copied.with_context(|| format!("the copy could not be written to {}", self.file.display()))?;
        bar.finish_and_clear();
        let size = std::fs::metadata(&self.file).map_or(0, |file| file.len());
        output::line(format!("{}: {} kB.", self.file.display(), size.div_ceil(1024)));
        output::line(format!(
            "Without its key nobody can read it: keep a copy of {} in another place, then tell `demarche check --key-backed-up`.",
            config.key_file().display()
        ));
        Ok(ExitCode::SUCCESS)
    }
}

fn keep(draft: &std::path::Path, file: &std::path::Path) -> std::io::Result<()> {
    std::fs::set_permissions(draft, std::fs::Permissions::from_mode(0o600))?;
    std::fs::File::open(draft)?.sync_all()?;
    std::fs::rename(draft, file)
}
