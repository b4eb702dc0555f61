//! GET /assets/verify/…: the program that checks a receipt in the reader's browser, as its authors wrote it: the
//! reader is meant to read it too.

use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;

use crate::failure::Problem;
use crate::public::Ask;
use crate::render::{Draft, Page};

macro_rules! files {
    ($($name:literal),* $(,)?) => {
        [$(($name, include_str!(concat!("../../../../../assets/verify/", $name)))),*]
    };
}

const FILES: [(&str, &str); 11] = files![
    "page.js",
    "verify.js",
    "noble/README.md",
    "noble/LICENSE",
    "noble/ed25519.js",
    "noble/hashes/LICENSE",
    "noble/hashes/_md.js",
    "noble/hashes/_u64.js",
    "noble/hashes/hmac.js",
    "noble/hashes/sha2.js",
    "noble/hashes/utils.js",
];

/// Packed when first asked for, and then kept.
static PAGES: LazyLock<Vec<(&str, Page)>> =
    LazyLock::new(|| FILES.iter().map(|(name, text)| (*name, Page::kept(draft(name, text)))).collect());

pub async fn show(ask: Ask, Path(name): Path<String>) -> Result<Response, Problem> {
    if !FILES.iter().any(|(known, _)| *known == name) {
        return Err(Problem::missing());
    }
    // Packing all of them takes a moment, once: not on a thread that serves others.
    let pages = tokio::task::spawn_blocking(|| &*PAGES).await;
    let pages = pages.map_err(|error| Problem::internal(error.to_string()))?;
    let page = pages.iter().find(|(known, _)| *known == name).map(|(_, page)| page);
    Ok(page.ok_or_else(Problem::missing)?.answer(StatusCode::OK, &ask.headers))
}

fn draft(name: &str, text: &str) -> Draft {
    let is_script = std::path::Path::new(name).extension().is_some_and(|extension| extension == "js");
    Draft {
        body: text.to_owned(),
        kind: if is_script { "text/javascript; charset=utf-8" } else { "text/plain; charset=utf-8" },
        language: None,
        fleeting: None,
        cache: "public, no-cache",
        vary: "Accept-Encoding",
    }
}
