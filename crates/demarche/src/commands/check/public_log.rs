//! The public log: its key, whether it goes on, whether it tells the same number as the database, its witnesses.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::Duration;

use app::kernel::Timestamp;
use app::log::{self, Standing};
use app::signatures;
use db::{Db, DbResult, Location};

use super::finding::Finding;
use crate::commands::opening;
use crate::config::Config;

const ABOUT: &str = "public log";
/// A leaf that waits longer than this waits for a worker that does not run.
const PATIENCE: Duration = Duration::from_mins(1);
/// A difference may be what one look caught half way; it must still be there after this.
const AGAIN_AFTER: Duration = Duration::from_secs(2);
const WITNESS_SILENT: Duration = Duration::from_hours(1);

/// Nothing where there is no database of this schema: that is told elsewhere.
pub async fn examine(config: &Config, now: Timestamp) -> Vec<Finding> {
    let Some(db) = database(config).await else { return Vec::new() };
    let folder = config.path(&config.log.files);
    let standing = match log::standing(&db, &folder).await {
        Ok(standing) => standing,
        Err(failure) => return vec![Finding::fail(ABOUT, failure.to_string(), "see docs/operators/log.md")],
    };
    let mut findings = vec![tree(&standing, &folder, now)];
    findings.extend(key(&config.path(&config.log.key_file), &standing));
    findings.extend(count(&db).await);
    findings.extend(witnesses(config, &standing, now));
    findings
}

async fn database(config: &Config) -> Option<Db> {
    let location = config.location().ok()?;
    if matches!(&location, Location::Sqlite(path) if !path.exists()) {
        return None;
    }
    let db = opening::open(&location).await.ok()?;
    (db.schema_step().await.ok()? == db::latest_step()).then_some(db)
}

fn tree(standing: &Standing, folder: &Path, now: Timestamp) -> Finding {
    if let Some(why) = &standing.refusal {
        return Finding::fail(ABOUT, format!("it stands still: {why}"), "see docs/operators/log.md");
    }
    let (Some(size), Some(at)) = (standing.size, standing.at) else {
        return Finding::warn(ABOUT, "it has not begun", "nothing: `demarche serve` begins it");
    };
    if let Some(files) = standing.files.filter(|files| *files > size) {
        let found =
            format!("the files in {} hold {files} leaves, the database only {size}", folder.display());
        let mend = "the database is older than what was published: see docs/operators/log.md before serving";
        return Finding::fail(ABOUT, found, mend);
    }
    match standing.waiting_since.filter(|since| now > since.plus(PATIENCE)) {
        Some(since) => {
            let found = format!("{size} leaves; others have waited since {since}");
            Finding::warn(ABOUT, found, "see that `demarche serve` runs with the role `all` or `worker`")
        }
        None => Finding::ok(ABOUT, format!("{size} leaves, checkpoint of {at}")),
    }
}

fn key(path: &Path, standing: &Standing) -> Option<Finding> {
    let about = "log key";
    let shown = path.display();
    let known = standing.vkey.as_ref()?;
    let Ok(file) = std::fs::metadata(path) else {
        let mend = "put it back from its backup; without it the log cannot go on under this name";
        return Some(Finding::fail(about, format!("{shown} is missing"), mend));
    };
    let mode = file.permissions().mode() & 0o777;
    if mode.trailing_zeros() < 6 {
        let mend = format!("chmod 600 {shown}; if others may have read it, `demarche log rotate-key`");
        return Some(Finding::fail(about, format!("{shown} is open to others, mode {mode:04o}"), mend));
    }
    Some(match log::vkey_of(path) {
        Ok(vkey) if vkey == *known => Finding::ok(about, vkey),
        Ok(vkey) => {
            let found = format!("{shown} holds {vkey}, and the log is signed with {known}");
            Finding::fail(about, found, "put the right file back, or run `demarche log rotate-key`")
        }
        Err(failure) => Finding::fail(about, failure.to_string(), "restore it from its backup"),
    })
}

async fn count(db: &Db) -> Vec<Finding> {
    let about = "log count";
    match differing(db).await {
        Ok(found) if found.is_empty() => vec![Finding::ok(about, "the log tells the database's numbers")],
        Ok(found) => found
            .iter()
            .map(|one| {
                let found = format!(
                    "{}: {} confirmed in the database, {} in the log",
                    one.campaign, one.database, one.log
                );
                Finding::fail(
                    about,
                    found,
                    "find out which is right before anything else: docs/operators/log.md",
                )
            })
            .collect(),
        Err(error) => vec![Finding::warn(about, error.to_string(), "try again")],
    }
}

/// What differs at two looks in the same way. Where the database is spread over several servers one look is no
/// snapshot.
async fn differing(db: &Db) -> DbResult<Vec<signatures::Difference>> {
    let first = signatures::differences(db).await?;
    if first.is_empty() {
        return Ok(first);
    }
    tokio::time::sleep(AGAIN_AFTER).await;
    let second = signatures::differences(db).await?;
    let by = |one: &signatures::Difference| (one.campaign.clone(), one.database - one.log);
    Ok(second.into_iter().filter(|one| first.iter().any(|other| by(other) == by(one))).collect())
}

fn witnesses(config: &Config, standing: &Standing, now: Timestamp) -> Vec<Finding> {
    let about = "witness";
    let configured = &config.log.witnesses.0;
    let tell = |witness: &log::WitnessSetting| {
        let last = standing
            .cosigned
            .iter()
            .filter(|(vkey, ..)| *vkey == witness.vkey)
            .max_by_key(|(_, size, at)| (*size, *at));
        let mend = "ask whoever runs it whether it knows this log's key, and look into the program's log";
        match last {
            Some((_, size, at)) if now <= at.plus(WITNESS_SILENT) => {
                Finding::ok(about, format!("{}: {size} leaves at {at}", witness.url))
            }
            Some((_, size, at)) => {
                Finding::warn(about, format!("{}: silent since {at}, {size} leaves", witness.url), mend)
            }
            None => Finding::warn(about, format!("{} has never cosigned", witness.url), mend),
        }
    };
    configured.iter().map(tell).collect()
}
