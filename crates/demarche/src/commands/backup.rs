//! `demarche backup`: one file with everything but the key, whatever engine the site runs on.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;
use db::{Db, Limits, Location, Sql};

use super::{Given, copy, opening};
use crate::copying::{self, Source};
use crate::output;

/// Copy the database into FILE while the site goes on serving
///
/// FILE is a SQLite database of one moment, looked through once it is written: from PostgreSQL too, where each row is
/// compared with its original. The key that seals personal data is not in it, and must not be kept beside it: a thief
/// would need both, and so do you.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche backup /backups/demarche-2026-05-01.db")]
pub struct Backup {
    /// A file that does not exist yet
    file: PathBuf,
}

impl Backup {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let config = given.config()?;
        let location = config.location()?;
        if self.file.exists() {
            bail!("{} exists already: name another file", self.file.display());
        }
        if let Location::Sqlite(path) = &location
            && !path.exists()
        {
            bail!("there is no database at {}: name the right --config", path.display());
        }
        // Under a name of its own first: a copy that was cut off is never taken for a whole one.
        let draft = PathBuf::from(format!("{}.partial", self.file.display()));
        remove_with_companions(&draft);
        let written = match write(&location, &draft).await {
            Ok(found) => keep(&draft, &self.file).map(|()| found).map_err(anyhow::Error::from),
            Err(error) => Err(error),
        };
        remove_with_companions(&draft);
        let found =
            written.with_context(|| format!("the copy could not be written to {}", self.file.display()))?;
        let size = std::fs::metadata(&self.file).map_or(0, |file| file.len());
        output::line(format!(
            "{}: {} kB, {} signatures, {}.",
            self.file.display(),
            size.div_ceil(1024),
            found.signatures,
            found.looked
        ));
        output::line(format!(
            "Without its key nobody can read it: keep a copy of {} in another place, then tell `demarche check --key-backed-up`.",
            config.key_file().display()
        ));
        Ok(ExitCode::SUCCESS)
    }
}

/// What the copy holds and how it was looked through.
struct Found {
    signatures: i64,
    looked: &'static str,
}

async fn write(location: &Location, draft: &Path) -> anyhow::Result<Found> {
    let looked = match location {
        Location::Sqlite(_) => {
            let bar = output::working("copying");
            opening::open(location).await?.backup(draft).await?;
            bar.finish_and_clear();
            "looked through and sound"
        }
        Location::Postgres(_) => {
            let bar = output::progress("copying", 0);
            let db = Db::open_with(location, Limits::PATIENT).await?;
            let (found, known) = (db.schema_step().await?, db::latest_step());
            if found != known {
                bail!(
                    "the schema is at step {found}, this program's at {known}: back up with the program that serves"
                );
            }
            let target = copy::prepare(&Location::Sqlite(draft.to_path_buf())).await?;
            let tables = copying::tables(&db).await?;
            let source = Source::moment(&db).await?;
            copying::carry(source, &tables, &target, &copy::fingerprint(location), &bar).await?;
            // Into one file: what the write-ahead log still has, and the file is all there is.
            target.scrub().await?;
            bar.finish_and_clear();
            "each row compared with its original"
        }
    };
    std::fs::set_permissions(draft, std::fs::Permissions::from_mode(0o600))?;
    let signatures = look_through(draft).await?;
    Ok(Found { signatures, looked })
}

const SOUND: Sql = Sql::new("SELECT integrity_check AS answer FROM pragma_integrity_check");
const DANGLING: Sql = Sql::new("SELECT count(*) AS n FROM pragma_foreign_key_check");
const SIGNATURES: Sql = Sql::new("SELECT count(*) AS n FROM signature");

/// Reads every page and every reference of a copy; how many signatures it holds.
pub async fn look_through(file: &Path) -> anyhow::Result<i64> {
    let db = Db::open(&Location::Sqlite(file.to_path_buf())).await?;
    let answer: String = db.one(&SOUND, &[]).await?.get("answer")?;
    if answer != "ok" {
        bail!("{} is damaged ({answer})", file.display());
    }
    if db.one(&DANGLING, &[]).await?.get::<i64>("n")? > 0 {
        bail!("{} is damaged (rows refer to others that are missing)", file.display());
    }
    Ok(db.one(&SIGNATURES, &[]).await?.get("n")?)
}

fn keep(draft: &Path, file: &Path) -> std::io::Result<()> {
    std::fs::File::open(draft)?.sync_all()?;
    std::fs::rename(draft, file)?;
    match file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) => std::fs::File::open(folder)?.sync_all(),
        None => Ok(()),
    }
}

/// A database with the files that SQLite keeps beside it while it is open.
pub fn remove_with_companions(path: &Path) {
    for suffix in ["", "-wal", "-shm"] {
        std::fs::remove_file(format!("{}{suffix}", path.display())).ok();
    }
}
