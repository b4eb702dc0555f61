//! `demarche copy FROM TO`: a database moves from one engine to the other.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, bail};
use clap::Args;
use db::{Db, DbError, Limits, Location};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{Given, opening};
use crate::copying::{self, Report, Source};
use crate::output;

/// Copy a whole database into an empty one, from SQLite to PostgreSQL or back
///
/// Stop the site first: what it took in after the copy would be missing there. Every row is compared at the end. Cut
/// off, run it again: it goes on where it was. The key files and the log's files are not in a database: take them along.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  systemctl stop demarche\n  demarche copy sqlite:/var/lib/demarche/demarche.db file:/etc/demarche/database.secret\n\nA place is sqlite:PATH, postgres://USER:PASSWORD@HOST/NAME, file:PATH (a file with one of these in it, so that no\npassword stands in the list of processes) or config (the database of the configuration)."
)]
pub struct Copy {
    /// Where from
    from: String,
    /// Where to: empty, or an earlier run's beginning
    to: String,
    /// Print what was copied as JSON
    #[arg(long)]
    json: bool,
}

impl Copy {
    pub async fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let (from, to) = (place(&self.from, given)?, place(&self.to, given)?);
        if from == to {
            bail!(output::Usage("FROM and TO are the same database".to_owned()));
        }
        if let Location::Sqlite(path) = &from
            && !path.exists()
        {
            bail!("there is no database at {}", path.display());
        }
        for (name, place) in [("source", &from), ("target", &to)] {
            if db::in_use(place).await.with_context(|| format!("the {name}"))? {
                bail!("somebody is using the {name}: stop the site, then copy");
            }
        }
        let source = Db::open_with(&from, Limits::PATIENT).await.context("the source")?;
        let known = db::latest_step();
        match source.schema_step().await.context("the source")? {
            found if found > known => {
                return Err(DbError::SchemaNewer { found, known }).context("the source");
            }
            found if found < known => {
                return Err(DbError::SchemaOlder { found, known }).context("the source");
            }
            _ => {}
        }
        let target = prepare(&to).await?;
        let bar = output::progress("copying", 0);
        let tables = copying::tables(&source).await?;
        let report =
            copying::carry(Source::Resting(source), &tables, &target, &fingerprint(&from), &bar).await?;
        bar.finish_and_clear();
        self.print(&report)?;
        Ok(ExitCode::SUCCESS)
    }

    fn print(&self, report: &Report) -> anyhow::Result<()> {
        if self.json {
            let table = |table: &copying::Carried| json!({"table": table.table, "rows": table.rows, "sha256": table.hash});
            let tables: Vec<_> = report.tables.iter().map(table).collect();
            return output::json(&json!({"resumed": report.resumed, "tables": tables}));
        }
        for table in report.tables.iter().filter(|table| table.rows > 0) {
            output::line(format!("{:>12}  {:<24} sha256 {}", table.rows, table.table, &table.hash[..16]));
        }
        output::line(format!("{} rows copied, each compared with its original.", report.rows()));
        output::note(
            "the key files (key.file, log.key_file) and the folder of the log belong to it and were not copied",
        );
        output::note("set database.url to the copy before you start again, and keep the original stopped");
        Ok(())
    }
}

/// A target with this program's schema, made where there is none.
pub async fn prepare(to: &Location) -> anyhow::Result<Db> {
    // Opened by the rights of its owner alone when it is a file.
    let target = match to {
        Location::Sqlite(_) => opening::open(to).await?,
        Location::Postgres(_) => Db::open_with(to, Limits::PATIENT).await.context("the target")?,
    };
    let known = db::latest_step();
    match target.schema_step().await.context("the target")? {
        0 => _ = target.migrate().await.context("the target")?,
        found if found > known => return Err(DbError::SchemaNewer { found, known }).context("the target"),
        found if found < known => return Err(DbError::SchemaOlder { found, known }).context("the target"),
        _ => {}
    }
    Ok(target)
}

fn place(word: &str, given: &Given) -> anyhow::Result<Location> {
    if word == "config" {
        return Ok(given.config()?.location()?);
    }
    let text = match word.strip_prefix("file:") {
        Some(path) => std::fs::read_to_string(Path::new(path)).with_context(|| path.to_owned())?,
        None => word.to_owned(),
    };
    Location::parse(text.trim()).map_err(|error| output::Usage(error.to_string()).into())
}

/// Names a database without telling its password.
pub fn fingerprint(place: &Location) -> String {
    let text = match place {
        Location::Sqlite(path) => {
            format!("sqlite:{}", std::fs::canonicalize(path).unwrap_or_else(|_| path.clone()).display())
        }
        Location::Postgres(url) => url::Url::parse(url).map_or_else(
            |_| url.clone(),
            |mut url| {
                url.set_password(None).ok();
                url.to_string()
            },
        ),
    };
    copying::hex(&Sha256::digest(text)[..16])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_database_is_known_again_whatever_its_password() {
        let postgres = |url: &str| fingerprint(&Location::Postgres(url.to_owned()));
        assert_eq!(postgres("postgres://u:a@h/d"), postgres("postgres://u:b@h/d"));
        assert_ne!(postgres("postgres://u:a@h/d"), postgres("postgres://u:a@h/e"));
    }
}
