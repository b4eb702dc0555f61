//! `demarche restore`: a backup becomes the database.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, bail};
use app::kernel::SystemChance;
use app::vault::Vault;
use clap::Args;
use db::{Db, Location, Sql};

use super::backup::{look_through, remove_with_companions};
use super::{Given, copy, keeping, opening};
use crate::config::Config;
use crate::copying::{self, Source};
use crate::output;

/// Put a backup in the place of an empty or missing database
///
/// The backup is looked through first. The key file of the site that made it must be in place too. What happened after
/// the backup did not happen: read docs/operators/backup.md about the public log.
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
        opening::data_dir(&config)?;
        let (place, brought) = match config.location()? {
            Location::Sqlite(target) => {
                refuse_filled(&target).await?;
                let draft = PathBuf::from(format!("{}.restoring", target.display()));
                let brought = bring_in(&self.file, &draft).await;
                if brought.is_ok() {
                    remove_with_companions(&target);
                    std::fs::rename(&draft, &target)
                        .with_context(|| format!("the copy could not be put at {}", target.display()))?;
                }
                remove_with_companions(&draft);
                (target.display().to_string(), brought?)
            }
            server @ Location::Postgres(_) => {
                let draft = config.path(Path::new("demarche.restoring"));
                let brought = bring_to_server(&self.file, &draft, &server).await;
                remove_with_companions(&draft);
                ("PostgreSQL".to_owned(), brought?)
            }
        };
        output::line(format!(
            "{place} holds the backup, {} signatures at schema step {}.",
            brought.signatures, brought.step
        ));
        tell_of_key(&config).await
    }
}

struct Brought {
    step: i64,
    signatures: i64,
}

/// The right key beside the backup, or what to do about it. The backup is in its place either way.
async fn tell_of_key(config: &Config) -> anyhow::Result<ExitCode> {
    let path = config.key_file();
    if !path.exists() {
        output::note(format!(
            "put the key of the site that made the backup at {} before you start: without it no name or address can be read",
            path.display()
        ));
        return Ok(ExitCode::SUCCESS);
    }
    let db = Db::open(&config.location()?).await?;
    if keeping::needs_its_key(&db).await? {
        let vault = Vault::open_or_create(&path, &SystemChance)?;
        if let Err(error) = keeping::recognise_key(&db, &vault, &SystemChance).await {
            output::note(format!("{}: {error}", path.display()));
        }
    }
    Ok(ExitCode::SUCCESS)
}

const TABLES: Sql = Sql::new("SELECT count(*) AS n FROM sqlite_master WHERE type = 'table'");
const CAMPAIGNS: Sql = Sql::new("SELECT count(*) AS n FROM campaign");

/// A database that has a campaign is somebody's; one that is merely migrated is not.
async fn refuse_filled(target: &Path) -> anyhow::Result<()> {
    if !target.exists() {
        // Moved away without its log, which may hold the last signatures: they belong together.
        let log = PathBuf::from(format!("{}-wal", target.display()));
        if std::fs::metadata(&log).is_ok_and(|log| log.len() > 0) {
            bail!(
                "{} belongs to a database that was moved away: move it beside that one, under the same name with -wal",
                log.display()
            );
        }
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

/// Copies the backup beside its place and looks through the copy; the backup itself is only read.
async fn bring_in(file: &Path, draft: &Path) -> anyhow::Result<Brought> {
    let bar = output::working("restoring");
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
    if copying::is_unfinished(&db).await.with_context(not_ours)? {
        bail!("{} is an unfinished copy", file.display());
    }
    drop(db);
    let signatures = look_through(draft).await.context("take an older backup")?;
    std::fs::File::open(draft)?.sync_all()?;
    bar.finish_and_clear();
    Ok(Brought { step: found, signatures })
}

/// Row by row into the server, each compared at the end; cut off, the same command goes on. An older backup is brought
/// up to this program's schema on its way.
async fn bring_to_server(file: &Path, draft: &Path, server: &Location) -> anyhow::Result<Brought> {
    let brought = bring_in(file, draft).await?;
    if db::in_use(server).await? {
        bail!("somebody is using the target: stop the site, then restore");
    }
    let source = Db::open(&Location::Sqlite(draft.to_path_buf())).await?;
    source.migrate().await.context("the backup could not be brought up to this version")?;
    let target = copy::prepare(server).await?;
    let bar = output::progress("restoring", 0);
    let tables = copying::tables(&source).await?;
    let whose = copy::fingerprint(&Location::Sqlite(file.to_path_buf()));
    copying::carry(Source::Resting(source), &tables, &target, &whose, &bar).await?;
    bar.finish_and_clear();
    Ok(Brought { step: db::latest_step(), signatures: brought.signatures })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_log_left_behind_by_a_database_is_never_thrown_away() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("demarche.db");
        assert!(refuse_filled(&target).await.is_ok());
        std::fs::write(folder.path().join("demarche.db-wal"), "signatures").unwrap();
        assert!(refuse_filled(&target).await.unwrap_err().to_string().contains("move it beside"));
    }
}
