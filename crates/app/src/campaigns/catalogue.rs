//! Campaigns in memory: read once, shared by every page and letter, and asked of the database anew only when their
//! version has grown.

use std::collections::HashMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::Duration;

use uuid::Uuid;

use super::{Campaign, CampaignFailure, store};
use crate::App;
use crate::kernel::Timestamp;

/// How old an answer may be: a change by another process is seen at most so much later.
const FRESH: Duration = Duration::from_secs(2);
/// The same for whoever signs: a campaign that was closed takes no more signatures. Twenty small questions a second
/// at most, while people sign.
const FRESH_FOR_SIGNING: Duration = Duration::from_millis(50);
/// A database that does not answer within this is taken to be away: what is in memory is served.
const PATIENCE: Duration = Duration::from_secs(1);
/// A campaign with a hundred targets takes some 200 kB.
const MOST: usize = 1_000;

#[derive(Debug, Default)]
pub struct Catalogue {
    shelf: RwLock<Shelf>,
    /// One campaign is read at a time, so that a crowd at the door of a new one makes one reading.
    reading: tokio::sync::Mutex<()>,
}

#[derive(Debug, Default)]
struct Shelf {
    by_slug: HashMap<String, Arc<Entry>>,
    slug_by_id: HashMap<Uuid, String>,
    slug_by_number: HashMap<i64, String>,
}

#[derive(Debug)]
struct Entry {
    campaign: Arc<Campaign>,
    checked_at: AtomicI64,
}

impl Entry {
    /// A clock that ran backwards makes the entry stale, not fresh for ever.
    fn is_fresh(&self, now: Timestamp, fresh: Duration) -> bool {
        let checked_at = Timestamp(self.checked_at.load(Ordering::Relaxed));
        checked_at <= now && now < checked_at.plus(fresh)
    }
}

impl Catalogue {
    /// A campaign by its slug, drafts too: what may be shown is the pages' decision. What is seldom done lies on the
    /// heap, so that what every request carries around stays small.
    pub async fn find(&self, app: &App, slug: &str) -> Result<Arc<Campaign>, CampaignFailure> {
        self.find_within(app, slug, FRESH).await
    }

    /// The same for whoever signs it.
    pub async fn find_to_sign(&self, app: &App, slug: &str) -> Result<Arc<Campaign>, CampaignFailure> {
        self.find_within(app, slug, FRESH_FOR_SIGNING).await
    }

    async fn find_within(
        &self,
        app: &App,
        slug: &str,
        fresh: Duration,
    ) -> Result<Arc<Campaign>, CampaignFailure> {
        let now = app.now();
        let Some(entry) = self.shelf().by_slug.get(slug).cloned() else {
            return Box::pin(self.read(app, slug, None)).await;
        };
        if entry.is_fresh(now, fresh) {
            return Ok(entry.campaign.clone());
        }
        // Marked before it is asked: one request asks, the others go on with what there is.
        entry.checked_at.store(now.0, Ordering::Relaxed);
        let refreshed = tokio::time::timeout(PATIENCE, Box::pin(self.refresh(app, &entry.campaign))).await;
        let refreshed = refreshed
            .unwrap_or_else(|_| Err(CampaignFailure::Unavailable("the database takes too long".into())));
        match refreshed {
            // A database that is away for a moment must not take the pages away with it.
            Err(CampaignFailure::Unavailable(error)) => {
                tracing::warn!(error, slug, "a campaign is served from memory");
                Ok(entry.campaign.clone())
            }
            answer => answer,
        }
    }

    /// The same campaign, read anew if it has changed.
    async fn refresh(&self, app: &App, known: &Arc<Campaign>) -> Result<Arc<Campaign>, CampaignFailure> {
        match store::version(app, known.id).await? {
            Some(version) if version == known.version => Ok(known.clone()),
            Some(_) => self.read(app, &known.slug, Some(known.version)).await,
            None => {
                self.forget();
                Err(CampaignFailure::Missing)
            }
        }
    }

    /// A campaign by the number of its short link.
    pub async fn by_number(&self, app: &App, number: i64) -> Result<Arc<Campaign>, CampaignFailure> {
        let known = self.shelf().slug_by_number.get(&number).cloned();
        if let Some(slug) = known {
            let campaign = self.find(app, &slug).await?;
            if campaign.number == number {
                return Ok(campaign);
            }
        }
        let slug = store::slug_of_number(app, number).await?.ok_or(CampaignFailure::Missing)?;
        self.find(app, &slug).await
    }

    pub async fn by_id(&self, app: &App, id: Uuid) -> Result<Arc<Campaign>, CampaignFailure> {
        let known = self.shelf().slug_by_id.get(&id).cloned();
        let slug = match known {
            Some(slug) => slug,
            None => store::slug_of_id(app, id).await?.ok_or(CampaignFailure::Missing)?,
        };
        self.find(app, &slug).await
    }

    /// Forgets everything, so that the next request reads it anew.
    pub fn forget(&self) {
        *self.shelf_mut() = Shelf::default();
    }

    /// Forgets one campaign.
    pub fn forget_one(&self, slug: &str) {
        self.shelf_mut().by_slug.remove(slug);
    }

    /// Reads a campaign unless somebody else has just done so (`stale` is the version that is known to be old).
    async fn read(
        &self,
        app: &App,
        slug: &str,
        stale: Option<i64>,
    ) -> Result<Arc<Campaign>, CampaignFailure> {
        // Asked outside of the lock: made-up slugs must not hold up real ones.
        let id = store::id_of_slug(app, slug).await?.ok_or(CampaignFailure::Missing)?;
        let _reading = self.reading.lock().await;
        if let Some(entry) = self.shelf().by_slug.get(slug)
            && Some(entry.campaign.version) != stale
        {
            return Ok(entry.campaign.clone());
        }
        let campaign = Arc::new(store::load(app, id).await?);
        let entry = Entry { campaign: campaign.clone(), checked_at: AtomicI64::new(app.now().0) };
        self.shelf_mut().put(entry);
        Ok(campaign)
    }

    fn shelf(&self) -> RwLockReadGuard<'_, Shelf> {
        self.shelf.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn shelf_mut(&self) -> RwLockWriteGuard<'_, Shelf> {
        self.shelf.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Shelf {
    fn put(&mut self, entry: Entry) {
        let slug = entry.campaign.slug.clone();
        if self.by_slug.len() >= MOST && !self.by_slug.contains_key(&slug) {
            self.drop_oldest();
        }
        self.slug_by_id.insert(entry.campaign.id, slug.clone());
        self.slug_by_number.insert(entry.campaign.number, slug.clone());
        self.by_slug.insert(slug, Arc::new(entry));
    }

    /// What nobody asked for the longest time was checked the longest time ago.
    fn drop_oldest(&mut self) {
        let oldest = self.by_slug.values().min_by_key(|entry| entry.checked_at.load(Ordering::Relaxed));
        let Some(slug) = oldest.map(|entry| entry.campaign.slug.clone()) else { return };
        self.by_slug.remove(&slug);
        self.slug_by_id.retain(|_, known| *known != slug);
        self.slug_by_number.retain(|_, known| *known != slug);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    #[tokio::test]
    async fn the_shelf_is_bounded_and_drops_what_was_not_asked_for_longest() {
        let app = testing::app().await.with_campaign().await;
        let campaign = app.catalogue.find(&app, "test").await.unwrap();
        let mut shelf = Shelf::default();
        for number in 0..MOST as i64 + 10 {
            let mut campaign = Campaign::clone(&campaign);
            campaign.slug = format!("c{number}");
            (campaign.number, campaign.id) = (number, Uuid::from_u128(number as u128));
            let checked_at = AtomicI64::new(if number == 0 { i64::MAX } else { number });
            shelf.put(Entry { campaign: Arc::new(campaign), checked_at });
        }
        assert_eq!(
            (shelf.by_slug.len(), shelf.slug_by_id.len(), shelf.slug_by_number.len()),
            (MOST, MOST, MOST)
        );
        assert!(shelf.by_slug.contains_key("c0") && shelf.by_slug.contains_key("c1009"));
        assert!(!shelf.by_slug.contains_key("c1") && !shelf.slug_by_number.contains_key(&10));
        assert!(shelf.by_slug.contains_key("c11"));
    }
}
