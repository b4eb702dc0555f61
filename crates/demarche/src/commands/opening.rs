//! Opening what a command works on: the data folder, the database, the key, and the app on all of them.

use std::fs::OpenOptions;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, anyhow, bail};
use app::delivery::{DkimSigner, Journal, Transport};
use app::kernel::{SystemChance, SystemClock};
use app::languages::Texts;
use app::log::LogSettings;
use app::operations::AlarmSettings;
use app::staff::oidc::OidcSettings;
use app::vault::Vault;
use app::{App, Settings};
use db::{Db, Limits, Location};

use super::keeping;
use crate::config::Config;
use crate::copying;

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
    let db = open_with(&location, config.limits()).await?;
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
    if copying::is_unfinished(&db).await? {
        bail!(
            "a copy into this database began and did not end: run the same `demarche copy` or `restore` again"
        );
    }
    Ok(db)
}

pub async fn open(location: &Location) -> anyhow::Result<Db> {
    open_with(location, Limits::default()).await
}

async fn open_with(location: &Location, limits: Limits) -> anyhow::Result<Db> {
    if let Location::Sqlite(path) = location {
        // Made first for its owner alone: SQLite gives its companions the same rights.
        OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).ok();
    }
    let what = match location {
        Location::Sqlite(path) => format!("the database {} cannot be opened", path.display()),
        Location::Postgres(_) => "PostgreSQL does not answer; look at database.url and the server".to_owned(),
    };
    Db::open_with(location, limits).await.context(what)
}

/// The key. It is made for a database that has sealed nothing yet; for any other its absence is told, since a new
/// key would lock out every supporter who has signed.
async fn vault(config: &Config, db: &Db, missing: Missing) -> anyhow::Result<Vault> {
    let path = config.key_file();
    if !path.exists() && (missing == Missing::Refuse || keeping::needs_its_key(db).await?) {
        bail!(
            "the key file {} is missing, and nothing in this database can be read without it: put it back from its \
             backup, or name the right one in key.file",
            path.display()
        );
    }
    let vault = Vault::open_or_create(&path, &SystemChance).context(
        "make the key file readable for this user and for nobody else, or name another in key.file",
    )?;
    keeping::recognise_key(db, &vault, &SystemChance).await.with_context(|| path.display().to_string())?;
    Ok(vault)
}

/// What the configuration tells the use cases.
pub fn settings(config: &Config) -> Settings {
    Settings {
        public_url: config.site.public_url.0.clone(),
        from_domain: config.sender_domain(),
        operator: config.operator(),
        contact: config.contact(),
        admin: config.admin(),
        digest_bytes: usize::try_from(config.mail.digest_megabytes.clamp(1, 100)).unwrap_or(10) * 1_000_000,
        form_seconds: config.limits.form_seconds,
        intake_queue: config.intake.queue,
        demo: false,
        log: LogSettings {
            key_file: Some(config.path(&config.log.key_file)),
            files: Some(config.path(&config.log.files)),
            witnesses: config.log.witnesses.0.clone(),
        },
        alarms: AlarmSettings {
            letter_late: Duration::from_mins(config.alarms.letter_minutes),
            acceptance_percent: config.alarms.acceptance_percent,
        },
        oidc: None,
        dkim: None,
        journal: Some(Arc::new(Journal::new(config.path(Path::new("accepted"))))),
    }
}

/// The whole app on the configured database.
pub async fn app(config: &Config, missing: Missing) -> anyhow::Result<App> {
    app_with(config, missing, settings(config)).await
}

pub async fn app_with(config: &Config, missing: Missing, settings: Settings) -> anyhow::Result<App> {
    let db = database(config, missing).await?;
    let vault = vault(config, &db, missing).await?;
    let settings =
        Settings { dkim: dkim(config)?.map(Arc::new), oidc: oidc(config)?.map(Arc::new), ..settings };
    let texts = Texts::load().map_err(|faults| anyhow!(faults.join("\n")))?;
    Ok(App::new(db, vault, Arc::new(SystemClock), Arc::new(SystemChance), texts, settings))
}

/// The way out for mail.
pub fn transport(config: &Config) -> anyhow::Result<Transport> {
    Transport::parse(&config.transport(), &config.sender_domain(), Arc::new(SystemClock), &SystemChance)
        .context("mail.transport")
}

/// Where staff may sign in too; none where no provider is named.
pub fn oidc(config: &Config) -> anyhow::Result<Option<OidcSettings>> {
    let oidc = &config.oidc;
    let Some(issuer) = &oidc.issuer else { return Ok(None) };
    let (Some(id), Some(secret)) = (&oidc.client_id, &oidc.client_secret) else {
        bail!("oidc.issuer needs oidc.client_id and oidc.client_secret beside it");
    };
    let host = || url::Url::parse(&issuer.0).ok().and_then(|url| url.host_str().map(str::to_owned));
    let name = oidc.name.clone().or_else(host).unwrap_or_else(|| issuer.0.clone());
    Ok(Some(OidcSettings::new(issuer.0.clone(), id.clone(), secret.0.clone(), name)))
}

/// Signs with the keys that the configuration names; none where the relay signs.
pub fn dkim(config: &Config) -> anyhow::Result<Option<DkimSigner>> {
    let dkim = &config.dkim;
    let mut signer = DkimSigner::new(&config.sender_domain());
    for (key, selector, file) in
        [("", &dkim.selector, &dkim.key_file), ("ed25519_", &dkim.ed25519_selector, &dkim.ed25519_key_file)]
    {
        let Some(file) = file else { continue };
        let about = || format!("mail.dkim.{key}key_file");
        let Some(selector) = selector else {
            bail!("{} needs mail.dkim.{key}selector beside it", about());
        };
        let file = config.path(file);
        let pem = std::fs::read(&file).with_context(|| format!("{}: {}", about(), file.display()))?;
        signer = signer.with_key(selector, &pem).with_context(about)?;
    }
    Ok((!signer.is_empty()).then_some(signer))
}
