//! Database, key, clock.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::Duration;

use app::kernel::{Clock, SystemChance, SystemClock, Timestamp};
use app::vault::Vault;
use db::{Db, DbResult, Engine, Location, Sql};

use super::finding::Finding;
use crate::commands::{keeping, opening};
use crate::config::Config;

/// Clocks of several machines never agree to the second.
const TOLERANCE: Duration = Duration::from_mins(2);
/// Before this program was written no clock is right: 2026-01-01.
const EARLIEST: Timestamp = Timestamp(1_767_225_600_000_000);
/// And no machine runs it a hundred years on: 2126-01-01.
const LATEST: Timestamp = Timestamp(4_922_899_200_000_000);

pub async fn examine(config: &Config) -> Vec<Finding> {
    let (finding, db) = database(config).await;
    let mut findings = vec![finding];
    findings.extend(key(config, db.as_ref()).await);
    findings.push(clock(db.as_ref(), SystemClock.now()).await);
    findings
}

async fn database(config: &Config) -> (Finding, Option<Db>) {
    let about = "database";
    let location = match config.location() {
        Ok(location) => location,
        Err(error) => return (Finding::fail(about, error.to_string(), "mend database.url"), None),
    };
    if let Location::Sqlite(path) = &location
        && !path.exists()
    {
        let mend = "nothing, if this is the right place: `demarche serve` makes it";
        return (Finding::warn(about, format!("{} is not there yet", path.display()), mend), None);
    }
    let opened = async {
        let db = opening::open(&location).await?;
        let step = db.schema_step().await?;
        anyhow::Ok((db, step))
    };
    let (db, step) = match opened.await {
        Ok(opened) => opened,
        Err(error) => {
            let mend = "mend database.url, or the server's or the file's rights";
            return (Finding::fail(about, format!("{error:#}"), mend), None);
        }
    };
    let engine = match db.engine() {
        Engine::Sqlite => "SQLite",
        Engine::Postgres => "PostgreSQL",
    };
    let known = db::latest_step();
    let found = format!("{engine}, schema step {step} of {known}");
    match (step.cmp(&known), db.engine()) {
        (std::cmp::Ordering::Equal, _) => (Finding::ok(about, found), Some(db)),
        (std::cmp::Ordering::Greater, _) => {
            (Finding::fail(about, found, "run the newer version that made this schema"), None)
        }
        (std::cmp::Ordering::Less, Engine::Sqlite) => {
            (Finding::warn(about, found, "nothing: `demarche serve` migrates it; back up first"), None)
        }
        (std::cmp::Ordering::Less, Engine::Postgres) => {
            (Finding::fail(about, found, "back up, then run `demarche migrate`"), None)
        }
    }
}

async fn key(config: &Config, db: Option<&Db>) -> Vec<Finding> {
    let about = "key";
    let path = config.key_file();
    let shown = path.display().to_string();
    if !path.exists() {
        let needed = match db {
            Some(db) => keeping::needs_its_key(db).await.unwrap_or(true),
            None => false,
        };
        return vec![if needed {
            Finding::fail(
                about,
                format!("{shown} is missing"),
                "put it back from its backup: without it nothing can be read",
            )
        } else {
            Finding::warn(about, format!("{shown} is not there yet"), "nothing: `demarche serve` makes it")
        }];
    }
    let vault = match Vault::open(&path) {
        Ok(vault) => vault,
        Err(error) => {
            return vec![Finding::fail(
                about,
                error.to_string(),
                "restore it from its backup, readable for this user",
            )];
        }
    };
    if let Some(db) = db
        && keeping::needs_its_key(db).await.unwrap_or(false)
        && let Err(error) = keeping::recognise_key(db, &vault, &SystemChance).await
    {
        return vec![Finding::fail(about, shown, error.to_string())];
    }
    vec![rights(about, &path), backup(db).await]
}

fn rights(about: &'static str, path: &Path) -> Finding {
    let mode = std::fs::metadata(path).map_or(0, |file| file.permissions().mode() & 0o777);
    if mode.trailing_zeros() >= 6 {
        Finding::ok(about, format!("{}, mode {mode:04o}", path.display()))
    } else {
        let mend = format!("chmod 600 {0}; then think about who may have read it", path.display());
        Finding::fail(about, format!("{} is open to others, mode {mode:04o}", path.display()), mend)
    }
}

async fn backup(db: Option<&Db>) -> Finding {
    let about = "key backup";
    let day = match db {
        Some(db) => keeping::key_backed_up(db).await.unwrap_or_default(),
        None => None,
    };
    match day {
        Some(day) => Finding::ok(about, format!("confirmed on {day}")),
        None => Finding::warn(
            about,
            "never confirmed: losing the key means losing every signature",
            "copy the key file to another place, then run `demarche check --key-backed-up`",
        ),
    }
}

const NEWEST_CAMPAIGN: Sql = Sql::new("SELECT max(updated_at) AS at FROM campaign");
// Ids are in order of time, so the last one is the newest.
const NEWEST_SIGNATURE: Sql = Sql::new("SELECT created_at AS at FROM signature ORDER BY id DESC LIMIT 1");

async fn newest(db: &Db) -> DbResult<Option<Timestamp>> {
    let campaign: Option<i64> = db.one(&NEWEST_CAMPAIGN, &[]).await?.get("at")?;
    let signature = db.optional(&NEWEST_SIGNATURE, &[]).await?;
    let signature: Option<i64> = signature.map(|row| row.get("at")).transpose()?;
    Ok(campaign.max(signature).map(Timestamp))
}

async fn clock(db: Option<&Db>, now: Timestamp) -> Finding {
    let about = "clock";
    let mend = "set the clock, and let NTP keep it";
    if !(EARLIEST..LATEST).contains(&now) {
        return Finding::fail(about, format!("{now} cannot be"), mend);
    }
    let newest = match db {
        Some(db) => newest(db).await.ok().flatten(),
        None => None,
    };
    match newest {
        Some(newest) if newest > now.plus(TOLERANCE) => {
            Finding::fail(about, format!("{now} is before the database's newest row of {newest}"), mend)
        }
        _ => Finding::ok(about, now.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use app::testing;

    use super::super::finding::Verdict;
    use super::*;

    #[tokio::test]
    async fn a_clock_before_the_newest_row_is_wrong() {
        let app = testing::app().await.with_campaign().await;
        let now = app.now();
        assert_eq!(clock(Some(&app.db), now).await.verdict, Verdict::Ok);
        let behind = clock(Some(&app.db), now.minus(Duration::from_hours(1))).await;
        assert_eq!(behind.verdict, Verdict::Fail, "{behind}");
        assert_eq!(clock(None, Timestamp(0)).await.verdict, Verdict::Fail);
    }
}
