//! Pages as bytes: compressed once, kept until what they show has changed.
//!
//! A page is the same for everyone who asks for its address, so it is rendered when its campaign, its counts or the
//! minute has moved on, and served from memory otherwise. Nothing with a supporter's data goes through here.

use std::collections::HashMap;
use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};

use arc_swap::ArcSwapOption;
use axum::body::{Body, Bytes};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, ETAG,
    IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// For pages rendered now and then and served many times.
const KEPT_QUALITY: i32 = 9;
/// For pages rendered for one reader.
const ONCE_QUALITY: i32 = 5;
/// A tenth smaller, for a core's fifty milliseconds: packed aside, while the page is served already.
const HARD_QUALITY: i32 = 10;
/// So much of a core may go into that at most: one page a second, and each page once in ten.
const BETWEEN_HARD: Duration = Duration::from_secs(1);
const BETWEEN_HARD_OF_A_PAGE: Duration = Duration::from_secs(10);
/// Addresses kept in memory; far above what the campaigns and languages of one site make.
const KEPT_PAGES: usize = 5_000;

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

/// A body in the three encodings that readers ask for.
#[derive(Debug)]
pub struct Page {
    plain: Bytes,
    /// None where compressing gains nothing, as for pictures.
    packed: Option<Packed>,
    etag: HeaderValue,
    kind: &'static str,
    language: Option<HeaderValue>,
    cache: &'static str,
    vary: &'static str,
}

#[derive(Debug)]
struct Packed {
    brotli: Bytes,
    gzip: Bytes,
}

/// What a renderer gives.
#[derive(Debug, Clone)]
pub struct Draft {
    pub body: String,
    pub kind: &'static str,
    /// The page's language, when it has one.
    pub language: Option<String>,
    /// A part of the body that changes without the page being another, such as a form's time stamp.
    pub fleeting: Option<String>,
    pub cache: &'static str,
    pub vary: &'static str,
}

pub const HTML: &str = "text/html; charset=utf-8";
/// Kept by anyone, but asked for again each time: a 304 costs little and the count stays true.
const ASK_AGAIN: &str = "public, no-cache";

impl Draft {
    pub fn html(body: &str, language: &str) -> Self {
        Self {
            body: crate::assets::squeeze_html(body),
            kind: HTML,
            language: Some(language.to_owned()),
            fleeting: None,
            cache: ASK_AGAIN,
            vary: "Accept-Encoding",
        }
    }
}

impl Page {
    pub fn kept(draft: Draft) -> Self {
        Self::with_quality(draft, KEPT_QUALITY)
    }

    pub fn once(draft: Draft) -> Self {
        Self::with_quality(draft, ONCE_QUALITY)
    }

    fn with_quality(draft: Draft, quality: i32) -> Self {
        let steady = match draft.fleeting.as_deref() {
            Some(fleeting) if !fleeting.is_empty() => draft.body.replace(fleeting, ""),
            _ => draft.body.clone(),
        };
        let brotli = brotli(draft.body.as_bytes(), quality).into();
        let gzip = gzip(draft.body.as_bytes()).into();
        Self {
            packed: Some(Packed { brotli, gzip }),
            plain: draft.body.into(),
            etag: etag(steady.as_bytes()),
            kind: draft.kind,
            language: draft.language.and_then(|language| HeaderValue::from_str(&language).ok()),
            cache: draft.cache,
            vary: draft.vary,
        }
    }

    fn packed_harder(&self) -> Option<Self> {
        let packed = self.packed.as_ref()?;
        let brotli = brotli(&self.plain, HARD_QUALITY).into();
        let packed = Some(Packed { brotli, gzip: packed.gzip.clone() });
        Some(Self {
            packed,
            plain: self.plain.clone(),
            etag: self.etag.clone(),
            language: self.language.clone(),
            ..*self
        })
    }

    /// A picture, which is packed already.
    pub fn picture(bytes: Vec<u8>, kind: &'static str) -> Self {
        Self {
            etag: etag(&bytes),
            plain: bytes.into(),
            packed: None,
            kind,
            language: None,
            cache: "public, max-age=600",
            vary: "Accept-Encoding",
        }
    }

    /// Bytes on the wire for a reader that takes brotli, and for one that takes gzip only.
    pub fn weights(&self) -> (usize, usize) {
        let plain = (self.plain.len(), self.plain.len());
        self.packed.as_ref().map_or(plain, |packed| (packed.brotli.len(), packed.gzip.len()))
    }

    pub fn answer(&self, status: StatusCode, asked: &HeaderMap) -> Response {
        let fresh = status == StatusCode::OK && matches(asked.get_all(IF_NONE_MATCH).iter(), &self.etag);
        let mut response = Response::new(Body::empty());
        *response.status_mut() = if fresh { StatusCode::NOT_MODIFIED } else { status };
        let headers = response.headers_mut();
        headers.insert(CACHE_CONTROL, HeaderValue::from_static(self.cache));
        headers.insert(VARY, HeaderValue::from_static(self.vary));
        if status == StatusCode::OK {
            headers.insert(ETAG, self.etag.clone());
        }
        if fresh {
            return response;
        }
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(self.kind));
        if let Some(language) = &self.language {
            headers.insert(CONTENT_LANGUAGE, language.clone());
        }
        let (body, encoding) = match (preferred(asked), &self.packed) {
            (Encoding::Brotli, Some(packed)) => (&packed.brotli, Some("br")),
            (Encoding::Gzip, Some(packed)) => (&packed.gzip, Some("gzip")),
            _ => (&self.plain, None),
        };
        if let Some(encoding) = encoding {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
        *response.body_mut() = Body::from(body.clone());
        response
    }
}

/// Weak: the encodings of a page share it (RFC 9110, section 8.8.1).
fn etag(bytes: &[u8]) -> HeaderValue {
    let digest = Sha256::digest(bytes);
    let etag = format!("W/\"{}\"", URL_SAFE_NO_PAD.encode(&digest[..12]));
    HeaderValue::from_str(&etag).unwrap_or_else(|_| HeaderValue::from_static("W/\"0\""))
}

fn matches<'a>(asked: impl Iterator<Item = &'a HeaderValue>, etag: &HeaderValue) -> bool {
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").to_owned();
    let ours = etag.to_str().map(bare).unwrap_or_default();
    asked
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|tag| tag.trim() == "*" || bare(tag) == ours)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Encoding {
    Brotli,
    Gzip,
    Plain,
}

/// RFC 9110, section 12.5.3; an encoding with a weight of 0 is refused.
fn preferred(asked: &HeaderMap) -> Encoding {
    let mut best = Encoding::Plain;
    for value in asked.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok()) {
        for part in value.split(',') {
            let (name, weight) = part.split_once(';').unwrap_or((part, ""));
            let refused = weight.trim().strip_prefix("q=").is_some_and(|q| q.trim().parse() == Ok(0.0_f32));
            match name.trim() {
                _ if refused => {}
                name if name.eq_ignore_ascii_case("br") => return Encoding::Brotli,
                name if name.eq_ignore_ascii_case("gzip") || name == "*" => best = Encoding::Gzip,
                _ => {}
            }
        }
    }
    best
}

fn brotli(bytes: &[u8], quality: i32) -> Vec<u8> {
    let params =
        brotli::enc::BrotliEncoderParams { quality, lgwin: 20, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::with_capacity(bytes.len() / 3);
    let mut input = bytes;
    // Reading from and writing to memory does not fail.
    let done = brotli::BrotliCompress(&mut input, &mut out, &params);
    debug_assert!(done.is_ok());
    out
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder =
        flate2::write::GzEncoder::new(Vec::with_capacity(bytes.len() / 3), flate2::Compression::best());
    let written = encoder.write_all(bytes);
    debug_assert!(written.is_ok());
    encoder.finish().unwrap_or_default()
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
        let _making = match (slot.making.try_lock(), kept) {
            (Ok(guard), _) => guard,
            (Err(_), Some(kept)) if kept.0.version == stamp.version => return Ok(Kept(kept)),
            (Err(_), _) => slot.making.lock().await,
        };
        if let Some(kept) = slot.current.load_full().filter(|kept| kept.0 == stamp) {
            return Ok(Kept(kept));
        }
        // On the heap, since it is large and seldom needed.
        let gathered = Box::pin(gather()).await?;
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

    fn asked(name: axum::http::HeaderName, value: &'static str) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::from_static(value))])
    }

    #[test]
    fn the_best_encoding_that_is_not_refused_is_chosen() {
        for (value, encoding) in [
            ("gzip, deflate, br", Encoding::Brotli),
            ("gzip;q=1.0, BR;q=0", Encoding::Gzip),
            ("br;q=0.0, gzip;q=0", Encoding::Plain),
            ("identity", Encoding::Plain),
            ("*", Encoding::Gzip),
        ] {
            assert_eq!(preferred(&asked(ACCEPT_ENCODING, value)), encoding, "{value}");
        }
        assert_eq!(preferred(&HeaderMap::new()), Encoding::Plain);
    }

    #[test]
    fn a_page_that_has_not_changed_is_answered_with_304() {
        let draft = |stamp: &str| Draft {
            fleeting: Some(stamp.to_owned()),
            ..Draft::html(&format!("<p>same</p><input value={stamp}>"), "en")
        };
        let (one, two) = (Page::once(draft("111")), Page::once(draft("222")));
        assert_eq!(one.etag, two.etag);
        let mut headers = HeaderMap::new();
        headers.insert(IF_NONE_MATCH, one.etag.clone());
        let answer = two.answer(StatusCode::OK, &headers);
        assert_eq!(answer.status(), StatusCode::NOT_MODIFIED);
        assert!(answer.headers().get(CONTENT_TYPE).is_none());
        assert_eq!(two.answer(StatusCode::UNPROCESSABLE_ENTITY, &headers).status(), 422);
    }

    #[tokio::test]
    async fn a_page_is_rendered_once_until_its_stamp_moves_on() {
        let pages = Pages::default();
        let stamp = Stamp { version: 1, epoch: 1, tick: 1 };
        let get = async |stamp, body: &'static str| {
            let make = move |()| Ok::<_, ()>(Page::kept(Draft::html(body, "en")));
            let page = pages.get("/en/", stamp, async || Ok(()), make).await.unwrap();
            String::from_utf8(page.plain.to_vec()).unwrap()
        };
        assert_eq!(get(stamp, "one").await, "one");
        assert_eq!(get(stamp, "two").await, "one");
        assert_eq!(get(Stamp { epoch: 2, ..stamp }, "three").await, "three");
    }
}
