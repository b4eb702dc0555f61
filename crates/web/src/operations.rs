//! For those who run the machine: is it alive, can it serve?

use std::time::Duration;

use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::state::WebState;

const NOT_KEPT: [(axum::http::HeaderName, &str); 1] = [(CACHE_CONTROL, "no-store")];

/// The process answers.
pub async fn alive() -> Response {
    (NOT_KEPT, "alive\n").into_response()
}

/// Longer than a database that works ever takes, shorter than a balancer's patience with a check.
const READY_WITHIN: Duration = Duration::from_secs(2);

/// The database answers too, and the process is not about to stop.
pub async fn ready(State(web): State<WebState>) -> Response {
    if web.is_leaving() {
        return unready("stopping");
    }
    match tokio::time::timeout(READY_WITHIN, web.app.db.schema_step()).await {
        Ok(Ok(_)) => (NOT_KEPT, "ready\n").into_response(),
        Ok(Err(error)) => {
            tracing::warn!(%error, "not ready");
            unready("the database does not answer")
        }
        Err(_) => {
            tracing::warn!("not ready: the database takes too long");
            unready("the database takes too long")
        }
    }
}

fn unready(status: &str) -> Response {
    (StatusCode::SERVICE_UNAVAILABLE, NOT_KEPT, axum::Json(json!({ "status": status }))).into_response()
}
