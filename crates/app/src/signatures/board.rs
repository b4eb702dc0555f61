//! The board: counts and public names in memory, so that a page never asks the database for them.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use arc_swap::ArcSwap;
use db::{DbResult, Sql};
use uuid::Uuid;

use super::{Counts, PublicName, counts, store};
use crate::App;
use crate::kernel::{Country, Timestamp};

const NAMES: i64 = 12;

#[derive(Debug, Clone, Default)]
struct Entry {
    counts: Arc<Counts>,
    names: Arc<[PublicName]>,
    revision: u64,
}

#[derive(Debug, Default)]
pub struct Board {
    campaigns: ArcSwap<HashMap<Uuid, Entry>>,
    epoch: AtomicU64,
    mark: AtomicI64,
    /// Up to when everything was folded at the last look.
    looked: AtomicI64,
}

impl Board {
    /// The counts as last refreshed; all zero for a campaign nobody has signed.
    pub fn counts(&self, campaign: Uuid) -> Arc<Counts> {
        let known = self.campaigns.load().get(&campaign).map(|entry| entry.counts.clone());
        let as_of = Timestamp(self.looked.load(Ordering::Acquire));
        known.unwrap_or_else(|| Arc::new(Counts { as_of, ..Counts::default() }))
    }

    /// The latest names whose owners agreed to show them, newest first.
    pub fn names(&self, campaign: Uuid) -> Arc<[PublicName]> {
        self.campaigns.load().get(&campaign).map_or_else(|| Arc::from([]), |entry| entry.names.clone())
    }

    /// Grows whenever a campaign's counts or names changed.
    pub fn revision(&self, campaign: Uuid) -> u64 {
        self.campaigns.load().get(&campaign).map_or(0, |entry| entry.revision)
    }

    /// Grows whenever any campaign's did.
    pub fn epoch(&self) -> u64 {
        self.epoch.load(Ordering::Acquire)
    }

    /// Reads again what was folded since the last look.
    pub async fn refresh(&self, app: &App) -> DbResult<()> {
        let changed = counts::changed_since(app, self.mark.load(Ordering::Acquire)).await?;
        // Asked before anything is read: what is folded meanwhile makes the counts newer than they say, never older.
        let as_of = counts::as_of(app).await?;
        let Some((_, mark)) = changed.last().copied() else {
            self.looked.store(as_of.0, Ordering::Release);
            return Ok(());
        };
        let mut campaigns = HashMap::clone(&self.campaigns.load());
        let epoch = self.epoch() + 1;
        for (campaign, _) in changed {
            let slugs = target_slugs(app, campaign).await?;
            let counts = Arc::new(counts::read(app, campaign, &slugs, as_of).await?);
            let names = public_names(app, campaign).await?.into();
            campaigns.insert(campaign, Entry { counts, names, revision: epoch });
        }
        self.campaigns.store(Arc::new(campaigns));
        self.looked.store(as_of.0, Ordering::Release);
        self.mark.store(mark, Ordering::Release);
        self.epoch.store(epoch, Ordering::Release);
        Ok(())
    }
}

const TARGETS: Sql = Sql::new("SELECT id, slug FROM target WHERE campaign_id = $1");

async fn target_slugs(app: &App, campaign: Uuid) -> DbResult<BTreeMap<Uuid, String>> {
    let rows = app.db.all(&TARGETS, &[campaign.into()]).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("slug")?))).collect()
}

const PUBLIC_NAMES: Sql = Sql::new(
    "SELECT id, country, sealed FROM signature WHERE campaign_id = $1 AND state = 'confirmed' \
     AND visibility = 'public' AND quarantine IS NULL ORDER BY confirmed_at DESC LIMIT $2",
);

async fn public_names(app: &App, campaign: Uuid) -> DbResult<Vec<PublicName>> {
    let mut names = Vec::new();
    for row in app.db.all(&PUBLIC_NAMES, &[campaign.into(), NAMES.into()]).await? {
        let sealed: Option<Vec<u8>> = row.get("sealed")?;
        let supporter = sealed.and_then(|sealed| store::unseal(&app.vault, row.get("id").ok()?, &sealed));
        let country = Country::parse(&row.get::<String>("country")?);
        if let (Some(supporter), Some(country)) = (supporter, country) {
            names.push(PublicName { name: supporter.name, country, organisation: supporter.organisation });
        }
    }
    Ok(names)
}
