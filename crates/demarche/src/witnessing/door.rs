//! The witness's two requests over HTTP: add-checkpoint, and what monitors read.

use std::fmt::Write;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, RETRY_AFTER};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use tlog::witness::{AddCheckpoint, MAX_REQUEST_BYTES, Refusal, SIZE_TYPE};
use tokio::sync::Semaphore;

use super::{Witness, WitnessFault};

const TEXT: &str = "text/plain; charset=utf-8";
/// Requests that are read and judged at one time; a bad signature costs a tenth of a millisecond.
const AT_ONCE: usize = 64;
/// For a body of at most [`MAX_REQUEST_BYTES`].
const BODY_TIMEOUT: Duration = Duration::from_secs(10);

#[derive(Debug, Clone)]
struct Door {
    witness: Arc<Witness>,
    places: Arc<Semaphore>,
}

pub fn router(witness: Arc<Witness>) -> Router {
    Router::new()
        .route("/", get(about))
        .route("/add-checkpoint", post(add_checkpoint))
        .route("/{origin_hash}/checkpoint", get(published))
        .with_state(Door { witness, places: Arc::new(Semaphore::new(AT_ONCE)) })
}

/// The key and the logs, for people.
async fn about(State(door): State<Door>) -> Response {
    let mut text = format!("A witness of public logs (c2sp.org/tlog-witness).\n\n{}\n", door.witness.vkey());
    for (origin, size) in door.witness.watched() {
        _ = writeln!(text, "\n{origin}\n{size} leaves");
    }
    answer(StatusCode::OK, TEXT, text)
}

async fn published(State(door): State<Door>, Path(origin_hash): Path<String>) -> Response {
    match door.witness.published(&origin_hash) {
        Some(note) => {
            let mut response = answer(StatusCode::OK, TEXT, note);
            response.headers_mut().insert(CACHE_CONTROL, axum::http::HeaderValue::from_static("max-age=5"));
            response
        }
        None => answer(StatusCode::NOT_FOUND, TEXT, "this witness has cosigned no such log\n".to_owned()),
    }
}

async fn add_checkpoint(State(door): State<Door>, body: Body) -> Response {
    let Ok(place) = door.places.clone().try_acquire_owned() else {
        return later(StatusCode::SERVICE_UNAVAILABLE);
    };
    let request = match tokio::time::timeout(BODY_TIMEOUT, to_bytes(body, MAX_REQUEST_BYTES)).await {
        Ok(Ok(bytes)) => parse(&bytes),
        Ok(Err(_)) => {
            return answer(StatusCode::PAYLOAD_TOO_LARGE, TEXT, "the request is too long\n".to_owned());
        }
        Err(_) => return answer(StatusCode::REQUEST_TIMEOUT, TEXT, "the request did not come\n".to_owned()),
    };
    let request = match request {
        Ok(request) => request,
        Err(refusal) => return refused(&refusal),
    };
    // Verifying takes a core and storing waits for the disk.
    let judged = tokio::task::spawn_blocking(move || {
        let judged = door.witness.add_checkpoint(&request);
        drop(place);
        judged
    })
    .await;
    match judged {
        Ok(Ok(line)) => answer(StatusCode::OK, TEXT, line.to_string()),
        Ok(Err(WitnessFault::Refused(refusal))) => refused(&refusal),
        Ok(Err(WitnessFault::TooFast)) => later(StatusCode::TOO_MANY_REQUESTS),
        Ok(Err(WitnessFault::Store(error))) => {
            tracing::error!(%error, "the state cannot be stored; nothing is cosigned");
            answer(StatusCode::INTERNAL_SERVER_ERROR, TEXT, "the witness cannot store its state\n".to_owned())
        }
        Err(error) => {
            tracing::error!(%error, "a request failed");
            answer(StatusCode::INTERNAL_SERVER_ERROR, TEXT, "the witness failed\n".to_owned())
        }
    }
}

fn parse(bytes: &[u8]) -> Result<AddCheckpoint, Refusal> {
    let text =
        std::str::from_utf8(bytes).map_err(|_| Refusal::Malformed("the request is not UTF-8".to_owned()))?;
    text.parse().map_err(|form: tlog::witness::RequestForm| Refusal::Malformed(form.to_string()))
}

/// "The response body MUST consist of the tree size of the latest cosigned checkpoint in decimal, followed by a
/// newline", with its own content type (tlog-witness, add-checkpoint).
fn refused(refusal: &Refusal) -> Response {
    let kind = if matches!(refusal, Refusal::Conflict(_)) { SIZE_TYPE } else { TEXT };
    let status = StatusCode::from_u16(refusal.status()).unwrap_or(StatusCode::BAD_REQUEST);
    answer(status, kind, format!("{refusal}\n"))
}

fn later(status: StatusCode) -> Response {
    let mut response = answer(status, TEXT, "too many requests: try again in a moment\n".to_owned());
    response.headers_mut().insert(RETRY_AFTER, axum::http::HeaderValue::from_static("1"));
    response
}

fn answer(status: StatusCode, kind: &'static str, text: String) -> Response {
    (status, [(CONTENT_TYPE, kind)], text).into_response()
}
