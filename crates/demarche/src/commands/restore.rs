//! `demarche restore`: a backup becomes the database.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;
use db::{Db, Location, Sql};

use super::{Given, opening};
use crate::output;

/// Put a backup in the place of an empty or missing database
///
/// The backup is looked through first. The key file of the site that made it must be in place too.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  systemctl stop demarche\n  demarche restore /backups/demarche-2026-05-01.db\n  systemctl start demarche"
)]
pub struct Restore {
    /// A file that `demarche backup` made
    file: PathBuf,
}

impl Restore {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let config = given.config()?;
        let Location::Sqlite(target) = config.location()? else {
            bail!("PostgreSQL has its own tools: restore with `pg_restore` into an empty database");
        };
        refuse_filled(&target).await?;
        opening::data_dir(&config)?;
        let bar = output::working("restoring");
        let draft = PathBuf::from(format!("{}.restoring", target.display()));
        let answer = bring_in(&self.file, &draft).await;
        let step = match answer {
            Ok(step) => step,
            Err(error) => {
                remove_with_companions(&draft);
                return Err(error);
            }
        };
        remove_with_companions(&target);
        std::fs::rename(&draft, &target)
            .with_context(|| format!("the copy could not be put at {}", target.display()))?;
        bar.finish_and_clear();
        output::line(format!("{} holds the backup, at schema step {step}.", target.display()));
        if !config.key_file().exists() {
            output::note(format!(
                "put the key of the site that made the backup at {} before you start: without it no name or address can be read",
                config.key_file().display()
            ));
        }
        Ok(ExitCode::SUCCESS)
    }
}

const TABLES: Sql = Sql::new("SELECT count(*) AS n FROM sqlite_master WHERE type = 'table'");
const CAMPAIGNS: Sql = Sql::new("SELECT count(*) AS n FROM campaign");

/// A database that has a campaign is somebody's; one that is merely migrated is not.
async fn refuse_filled(target: &Path) -> anyhow::Result<()> {
    if !target.exists() {
        return Ok(());
    }
    let filled = || {
        format!("{} is not empty: move it away first, or set database.url to another place", target.display())
    };
    let db = Db::open(&Location::Sqlite(target.to_path_buf())).await.with_context(filled)?;
    if db.one(&TABLES, &[]).await.with_context(filled)?.get::<i64>("n")? == 0 {
        return Ok(());
    }
    match db.one(&CAMPAIGNS, &[]).await {
        Ok(row) if row.get::<i64>("n")? == 0 => Ok(()),
        _ => bail!(filled()),
    }
}

const SOUND: Sql = Sql::new("SELECT integrity_check AS answer FROM pragma_integrity_check");

/// Copies the backup beside its place and looks through the copy; the backup itself is only read.
async fn bring_in(file: &Path, draft: &Path) -> anyhow::Result<i64> {
    remove_with_companions(draft);
    std::fs::copy(file, draft)
        .with_context(|| format!("{} cannot be copied to {}", file.display(), draft.display()))?;
    let not_ours = || format!("{} is not a backup of Demarche", file.display());
    let db = Db::open(&Location::Sqlite(draft.to_path_buf())).await.with_context(not_ours)?;
    let found = db.schema_step().await.with_context(not_ours)?;
    if found == 0 {
        bail!(not_ours());
    }
    let known = db::latest_step();
    if found > known {
        return Err(db::DbError::SchemaNewer { found, known }.into());
    }
    let answer: String = db.one(&SOUND, &[]).await.with_context(not_ours)?.get("answer")?;
    if answer != "ok" {
        bail!("{} is damaged ({answer}): take an older backup", file.display());
    }
    drop(db);
    std::fs::File::open(draft)?.sync_all()?;
    Ok(found)
}

/// A database with the files that SQLite keeps beside it while it is open.
fn remove_with_companions(path: &Path) {
    for suffix in ["", "-wal", "-shm"] {
        std::fs::remove_file(format!("{}{suffix}", path.display())).ok();
    }
}
