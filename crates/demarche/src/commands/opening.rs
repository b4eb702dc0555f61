//! Opening what a command works on: the data folder, the database.

use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

use anyhow::{Context, bail};
use db::{Db, Location};

use crate::config::Config;

/// What may be made when it is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// A first run: an embedded database is made and migrated.
    Make,
    /// The command works on what is there.
    Refuse,
}

/// Makes the folder, for its owner alone: the database in it tells who signed to whoever has the key.
pub fn data_dir(config: &Config) -> anyhow::Result<()> {
    folder(&config.site.data_dir).context("set data_dir to a folder that this user may write to")
}

pub fn folder(path: &Path) -> anyhow::Result<()> {
    std::fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)
        .with_context(|| format!("the folder {} cannot be made", path.display()))
}

/// Opens the database. An embedded one migrates itself when the site starts; a server's schema is changed by
/// `demarche migrate` alone, since other machines may be running on it.
pub async fn database(config: &Config, missing: Missing) -> anyhow::Result<Db> {
    let location = config.location()?;
    if let (Location::Sqlite(path), Missing::Refuse) = (&location, missing)
        && !path.exists()
    {
        bail!(
            "there is no database at {}: start `demarche serve` or import a campaign first, or name the right --config",
            path.display()
        );
    }
    if missing == Missing::Make {
        data_dir(config)?;
    }
    let db = open(&location).await?;
    let found = db.schema_step().await?;
    let known = db::latest_step();
    if found > known {
        return Err(db::DbError::SchemaNewer { found, known }.into());
    }
    if found < known {
        let embedded = matches!(location, Location::Sqlite(_));
        if !(embedded && missing == Missing::Make) {
            return Err(db::DbError::SchemaOlder { found, known }.into());
        }
        db.migrate().await.context("the database could not be migrated")?;
    }
    Ok(db)
}

pub async fn open(location: &Location) -> anyhow::Result<Db> {
    let what = match location {
        Location::Sqlite(path) => format!("the database {} cannot be opened", path.display()),
        Location::Postgres(_) => "PostgreSQL does not answer; look at database.url and the server".to_owned(),
    };
    Db::open(location).await.context(what)
}
