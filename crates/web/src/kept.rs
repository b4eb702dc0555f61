//! Pages kept in memory until what they show has changed.
//!
//! A page is the same for everyone who asks for its address, so it is rendered when its campaign, its counts or the
//! minute has moved on, and served from memory otherwise. Nothing with a supporter's data goes through here.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

use arc_swap::ArcSwapOption;

use crate::render::Page;

/// Addresses kept in memory; far above what the campaigns and languages of one site make.
const KEPT_PAGES: usize = 5_000;
/// What a page shows is waited for so long, if there is an older one to serve.
const PATIENCE: Duration = Duration::from_secs(1);
/// So much of a core may go into that at most: one page a second, and each page once in ten.
const BETWEEN_HARD: Duration = Duration::from_secs(1);
const BETWEEN_HARD_OF_A_PAGE: Duration = Duration::from_secs(10);

/// What a kept page was made from: while it is the same, so is the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// The campaign's version, or the sum of several.
    pub version: i64,
    /// How often the counts have changed.
    pub epoch: u64,
    /// Minutes, or what else the page's age is told in.
    pub tick: i64,
}

/// The pages in memory, by address.
#[derive(Default)]
pub struct Pages {
    slots: RwLock<HashMap<String, Arc<Slot>>>,
    packed_hard: Mutex<Option<Instant>>,
}

#[derive(Default)]
struct Slot {
    current: ArcSwapOption<(Stamp, Page)>,
    /// One renderer at a time; whoever comes meanwhile gets the page before, if its campaign is the same.
    making: tokio::sync::Mutex<()>,
    packed_hard: Mutex<Option<Instant>>,
}

impl Pages {
    /// The page of an address as of a stamp, made anew only when the kept one is older: `gather` asks for what the
    /// page needs, `make` renders and compresses it.
    pub async fn get<P, E>(
        &self,
        address: &str,
        stamp: Stamp,
        gather: impl AsyncFnOnce() -> Result<P, E>,
        make: impl FnOnce(P) -> Result<Page, E> + Send + 'static,
    ) -> Result<Kept, E>
    where
        P: Send + 'static,
        E: Send + 'static,
    {
        let slot = self.slot(address);
        let kept = slot.current.load_full();
        if let Some(kept) = kept.as_ref().filter(|kept| kept.0 == stamp) {
            return Ok(Kept(Arc::clone(kept)));
        }
        let kept = kept.filter(|kept| kept.0.version == stamp.version);
        let _making = match (slot.making.try_lock(), &kept) {
            (Ok(guard), _) => guard,
            (Err(_), Some(kept)) => return Ok(Kept(Arc::clone(kept))),
            (Err(_), _) => slot.making.lock().await,
        };
        if let Some(kept) = slot.current.load_full().filter(|kept| kept.0 == stamp) {
            return Ok(Kept(kept));
        }
        // On the heap, since it is large and seldom needed.
        let gathering = Box::pin(gather());
        let gathered = if let Some(kept) = kept {
            // A database that is away, or slow, must not take away the page that there is.
            let Ok(Ok(gathered)) = tokio::time::timeout(PATIENCE, gathering).await else {
                tracing::warn!("a page is served as it was");
                return Ok(Kept(kept));
            };
            gathered
        } else {
            gathering.await?
        };
        // Compressing takes milliseconds: not on a thread that serves others.
        let page = match tokio::task::spawn_blocking(move || make(gathered)).await {
            Ok(page) => page?,
            Err(panicked) => std::panic::resume_unwind(panicked.into_panic()),
        };
        let page = Arc::new((stamp, page));
        slot.current.store(Some(Arc::clone(&page)));
        self.pack_harder_aside(&slot, &page);
        Ok(Kept(page))
    }

    fn pack_harder_aside(&self, slot: &Arc<Slot>, page: &Arc<(Stamp, Page)>) {
        if !is_time(&self.packed_hard, BETWEEN_HARD) || !is_time(&slot.packed_hard, BETWEEN_HARD_OF_A_PAGE) {
            return;
        }
        let (slot, page) = (Arc::clone(slot), Arc::clone(page));
        tokio::task::spawn_blocking(move || {
            if let Some(harder) = page.1.packed_harder() {
                // Only in the place of the very page it was made from.
                slot.current.compare_and_swap(&page, Some(Arc::new((page.0, harder))));
            }
        });
    }

    fn slot(&self, address: &str) -> Arc<Slot> {
        if let Some(slot) = self.slots.read().unwrap_or_else(PoisonError::into_inner).get(address) {
            return Arc::clone(slot);
        }
        let mut slots = self.slots.write().unwrap_or_else(PoisonError::into_inner);
        if slots.len() >= KEPT_PAGES {
            slots.clear();
        }
        Arc::clone(slots.entry(address.to_owned()).or_default())
    }
}

/// Has so much time passed since this was last said?
fn is_time(last: &Mutex<Option<Instant>>, between: Duration) -> bool {
    let mut last = last.lock().unwrap_or_else(PoisonError::into_inner);
    let due = last.is_none_or(|at| at.elapsed() >= between);
    if due {
        *last = Some(Instant::now());
    }
    due
}

/// A page from memory.
pub struct Kept(Arc<(Stamp, Page)>);

impl std::ops::Deref for Kept {
    type Target = Page;

    fn deref(&self) -> &Page {
        &self.0.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::Draft;

    #[tokio::test]
    async fn a_page_is_rendered_once_until_its_stamp_moves_on() {
        let pages = Pages::default();
        let stamp = Stamp { version: 1, epoch: 1, tick: 1 };
        let get = async |stamp, body: &'static str| {
            let make = move |()| Ok::<_, ()>(Page::kept(Draft::html(body, "en")));
            let page = pages.get("/en/", stamp, async || Ok(()), make).await.unwrap();
            page.text()
        };
        assert_eq!(get(stamp, "one").await, "one");
        assert_eq!(get(stamp, "two").await, "one");
        assert_eq!(get(Stamp { epoch: 2, ..stamp }, "three").await, "three");
    }

    #[tokio::test(start_paused = true)]
    async fn a_page_whose_makings_cannot_be_read_is_served_as_it_was() {
        let pages = Pages::default();
        let stamp = Stamp { version: 1, epoch: 1, tick: 1 };
        let make = |()| Ok::<_, &'static str>(Page::kept(Draft::html("old", "en")));
        let away = async || Err("away");
        assert_eq!(pages.get("/en/", stamp, away, make).await.err(), Some("away"));
        pages.get("/en/", stamp, async || Ok(()), make).await.unwrap();
        let later = Stamp { tick: 2, ..stamp };
        assert_eq!(pages.get("/en/", later, away, make).await.unwrap().text(), "old");
        let hangs = async || std::future::pending().await;
        assert_eq!(pages.get("/en/", later, hangs, make).await.unwrap().text(), "old");
        // Another version may say something else, such as that the campaign is closed.
        let changed = Stamp { version: 2, ..stamp };
        assert_eq!(pages.get("/en/", changed, away, make).await.err(), Some("away"));
    }
}
