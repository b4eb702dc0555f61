//! GET /log/checkpoint, /log/tile/…: the log itself, as C2SP tlog-tiles has it, for anyone's program on any site.
//!
//! Bytes go out as they are: hashes cannot be packed, and a mirror compares what it keeps.

use app::log;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, ETAG, IF_NONE_MATCH,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::response::Response;

use crate::around::Finished;
use crate::failure::Problem;
use crate::public::Ask;
use crate::render;
use crate::state::WebState;

/// It changes with every batch of entries.
const SECONDS: &str = "public, max-age=2";
/// A tile of a name never changes: a wider one has another name.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// What is not there yet may be there in a moment.
const NOT_KEPT: &str = "no-store";

const TEXT: &str = "text/plain; charset=utf-8";
const BYTES: &str = "application/octet-stream";

/// GET /log/checkpoint
pub async fn checkpoint(State(web): State<WebState>, ask: Ask) -> Response {
    match log::checkpoint(&web.app) {
        Some(note) => served(note.to_vec(), TEXT, SECONDS, &ask.headers),
        None => missing("The log has no checkpoint yet.\n"),
    }
}

/// GET /log/tile/{level}/{index}, /log/tile/entries/{index}, each also with `.p/{width}`
pub async fn tile(
    State(web): State<WebState>,
    ask: Ask,
    Path(rest): Path<String>,
) -> Result<Response, Problem> {
    let found = log::tile(&web.app, &format!("tile/{rest}")).await?;
    Ok(match found {
        Some(tile) => {
            let cache = if tile.immutable { FOR_EVER } else { SECONDS };
            served(tile.bytes, BYTES, cache, &ask.headers)
        }
        None => missing("There is no such tile, or not yet.\n"),
    })
}

fn served(bytes: Vec<u8>, kind: &'static str, cache: &'static str, asked: &HeaderMap) -> Response {
    let etag = render::etag(&bytes);
    if render::matches(asked.get_all(IF_NONE_MATCH).iter(), &etag) {
        let mut response = answer(StatusCode::NOT_MODIFIED, Body::empty(), cache);
        response.headers_mut().insert(ETAG, etag);
        return response;
    }
    let length = HeaderValue::from(bytes.len());
    let mut response = answer(StatusCode::OK, Body::from(bytes), cache);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CONTENT_LENGTH, length);
    headers.insert(ETAG, etag);
    response
}

fn missing(why: &'static str) -> Response {
    let mut response = answer(StatusCode::NOT_FOUND, Body::from(why), NOT_KEPT);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(TEXT));
    response
}

/// Readable by scripts of any site: others' verifiers run in browsers too.
fn answer(status: StatusCode, body: Body, cache: &'static str) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response.extensions_mut().insert(Finished);
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    let resource_policy = HeaderName::from_static("cross-origin-resource-policy");
    headers.insert(resource_policy, HeaderValue::from_static("cross-origin"));
    response
}
