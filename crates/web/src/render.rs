//! Pages as bytes: squeezed, compressed, and answered as the reader's browser asks for them.

use axum::body::{Body, Bytes};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE, ETAG,
    IF_NONE_MATCH, VARY,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use libdeflater::{CompressionLvl, Compressor};
use sha2::{Digest, Sha256};

/// How hard a page is packed, for readers that take brotli and for those that take gzip only.
#[derive(Clone, Copy)]
struct Effort {
    brotli: i32,
    gzip: i32,
}

/// For pages rendered now and then and served many times.
const KEPT: Effort = Effort { brotli: 9, gzip: 10 };
/// For pages rendered for one reader.
const ONCE: Effort = Effort { brotli: 5, gzip: 7 };
/// A tenth smaller, for a core's fifty milliseconds: packed aside, while the page is served already.
const HARD_QUALITY: i32 = 10;

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
        Self::with_effort(draft, KEPT)
    }

    pub fn once(draft: Draft) -> Self {
        Self::with_effort(draft, ONCE)
    }

    fn with_effort(draft: Draft, effort: Effort) -> Self {
        let steady = match draft.fleeting.as_deref() {
            Some(fleeting) if !fleeting.is_empty() => draft.body.replace(fleeting, ""),
            _ => draft.body.clone(),
        };
        let brotli = brotli(draft.body.as_bytes(), effort.brotli).into();
        let gzip = gzip(draft.body.as_bytes(), effort.gzip).into();
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

    /// The same in fewer bytes; nothing where there is nothing to gain.
    pub fn packed_harder(&self) -> Option<Self> {
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

    #[must_use]
    pub fn kept_by_nobody(self) -> Self {
        Self { cache: "no-store", ..self }
    }

    /// Bytes on the wire for a reader that takes brotli, and for one that takes gzip only.
    pub fn weights(&self) -> (usize, usize) {
        let plain = (self.plain.len(), self.plain.len());
        self.packed.as_ref().map_or(plain, |packed| (packed.brotli.len(), packed.gzip.len()))
    }

    #[cfg(test)]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.plain).into_owned()
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
pub fn etag(bytes: &[u8]) -> HeaderValue {
    let digest = Sha256::digest(bytes);
    let etag = format!("W/\"{}\"", URL_SAFE_NO_PAD.encode(&digest[..12]));
    HeaderValue::from_str(&etag).unwrap_or_else(|_| HeaderValue::from_static("W/\"0\""))
}

pub fn matches<'a>(asked: impl Iterator<Item = &'a HeaderValue>, etag: &HeaderValue) -> bool {
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
        // A window as large as a page: a larger one would only take memory (8 MB at 2^20).
        brotli::enc::BrotliEncoderParams { quality, lgwin: 17, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::with_capacity(bytes.len() / 3);
    let mut input = bytes;
    // Reading from and writing to memory does not fail.
    let done = brotli::BrotliCompress(&mut input, &mut out, &params);
    debug_assert!(done.is_ok());
    out
}

/// libdeflate looks further ahead than zlib: 3 % smaller at level 10, for three milliseconds.
fn gzip(bytes: &[u8], level: i32) -> Vec<u8> {
    let level = CompressionLvl::new(level).unwrap_or_default();
    let mut compressor = Compressor::new(level);
    let mut out = vec![0; compressor.gzip_compress_bound(bytes.len())];
    let written = compressor.gzip_compress(bytes, &mut out).unwrap_or_default();
    debug_assert!(written > 0, "the buffer is as large as the library asked for");
    out.truncate(written);
    out
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
}
