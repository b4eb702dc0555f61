//! What happens around every request: an id, a time limit, the headers that protect readers, failures made into
//! pages, one line in the log. Nothing that could name a supporter is logged: no path (a token may stand in it), no
//! query, no address, no header; only the route that matched.

use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use app::languages::{Language, negotiate};
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::{
    ACCEPT, ACCEPT_LANGUAGE, ALLOW, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

use crate::assets::POLICY;
use crate::failure::{self, Problem};
use crate::state::WebState;

/// Longer than the slowest commit on a busy disk, shorter than a reader's patience.
const TIME_LIMIT: Duration = Duration::from_secs(20);
/// A photograph on a bad connection.
const UPLOAD_LIMIT: Duration = Duration::from_mins(5);
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The number that a reader may quote and the log holds.
#[derive(Debug, Clone)]
pub struct RequestId(pub Arc<str>);

/// An answer that is as its reader wants it, whatever its status: no page is made of it.
#[derive(Debug, Clone, Copy)]
pub struct Finished;

pub async fn around(State(web): State<WebState>, mut request: Request, next: Next) -> Response {
    let began = Instant::now();
    let id = request_id(&web);
    request.extensions_mut().insert(RequestId(id.clone()));
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let asked = request.headers().clone();
    let path = request.uri().path().to_owned();

    let limit = if crate::desk::is_upload(&request) { UPLOAD_LIMIT } else { TIME_LIMIT };
    let answered = tokio::time::timeout(limit, next.run(request)).await;
    let response = answered.unwrap_or_else(|_| {
        axum::response::IntoResponse::into_response(Problem::unavailable(
            "the time limit of a request is over",
        ))
    });
    let mut response = readable(&web, response, &path, &asked, &id).await;

    protect(&web, &mut response, &path);
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    let route = route.as_ref().map_or("none", MatchedPath::as_str);
    let status = response.status().as_u16();
    let spent = began.elapsed();
    metrics::counter!("http_requests_total", "route" => route.to_owned(), "status" => status.to_string())
        .increment(1);
    metrics::histogram!("http_request_seconds", "route" => route.to_owned()).record(spent.as_secs_f64());
    let spent_us = spent.as_micros() as u64;
    if status >= 500 {
        tracing::warn!(request = %id, %method, route, status, spent_us, "answered");
    } else {
        tracing::debug!(request = %id, %method, route, status, spent_us, "answered");
    }
    response
}

fn request_id(web: &WebState) -> Arc<str> {
    let mut bytes = [0; 8];
    web.app.chance.fill(&mut bytes);
    format!("{:016x}", u64::from_be_bytes(bytes)).into()
}

/// Makes a page of a failure; leaves other answers alone.
async fn readable(web: &WebState, response: Response, path: &str, asked: &HeaderMap, id: &str) -> Response {
    let status = response.status();
    let problem = match response.extensions().get::<Arc<Problem>>() {
        Some(problem) => problem.clone(),
        None if status.as_u16() < 400 => return response,
        None if is_ours(&response) => return response,
        None => Arc::new(Problem::of_status(status)),
    };
    if let Some(cause) = &problem.cause {
        tracing::error!(request = %id, code = problem.code, %cause, "a request failed");
    }
    let mut page = if wants_json(path, asked) {
        failure::json(&problem)
    } else {
        failure::page(web, &problem, &language_of(path, asked), asked, id).await
    };
    if let Some(allow) = response.headers().get(ALLOW) {
        page.headers_mut().insert(ALLOW, allow.clone());
    }
    page
}

/// Has a handler written a body of its own?
fn is_ours(response: &Response) -> bool {
    let kind = response.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    kind.starts_with("text/html")
        || kind.contains("json")
        || response.extensions().get::<Finished>().is_some()
}

fn wants_json(path: &str, asked: &HeaderMap) -> bool {
    let extension = std::path::Path::new(path).extension();
    let accept = asked.get(ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    extension.is_some_and(|extension| extension == "json")
        || (accept.contains("json") && !accept.contains("text/html"))
}

/// The language of the address, else the reader's.
pub fn language_of(path: &str, asked: &HeaderMap) -> Language {
    let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
    Language::parse(first).filter(Language::is_interface).unwrap_or_else(|| readers_language(asked))
}

/// What the reader's browser asks for, among the languages of the interface.
pub fn readers_language(asked: &HeaderMap) -> Language {
    let accept = asked.get(ACCEPT_LANGUAGE).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    negotiate(accept, &Language::interface().collect::<Vec<_>>(), &Language::english())
}

fn protect(web: &WebState, response: &mut Response, path: &str) {
    const FIXED: [(HeaderName, &str); 6] = [
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (REFERRER_POLICY, "no-referrer"),
        (X_FRAME_OPTIONS, "DENY"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
        ),
    ];
    static LOCKED: LazyLock<Option<HeaderValue>> = LazyLock::new(|| HeaderValue::from_str(&POLICY).ok());
    let is_page = is_html(response);
    let headers = response.headers_mut();
    for (name, value) in FIXED {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if let Some(policy) = &*LOCKED {
        headers.entry(CONTENT_SECURITY_POLICY).or_insert_with(|| policy.clone());
    }
    if web.secure {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    if is_page
        && let Some(onion) = web.onion.as_ref().and_then(|onion| onion.to_str().ok())
        && let Ok(value) = HeaderValue::from_str(&format!("{onion}{path}"))
    {
        headers.insert(HeaderName::from_static("onion-location"), value);
    }
}

fn is_html(response: &Response) -> bool {
    let kind = response.headers().get(CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// A panic is a failure of ours: told as such, and the others go on being served.
pub fn panicked(_cause: Box<dyn std::any::Any + Send>) -> Response {
    let mut response = axum::response::IntoResponse::into_response(Problem::internal("a handler panicked"));
    *response.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    response
}
