//! For those who run the machine: is it alive, can it serve?

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

/// The database answers too.
pub async fn ready(State(web): State<WebState>) -> Response {
    match app::campaigns::list(&web.app).await {
        Ok(_) => (NOT_KEPT, "ready\n").into_response(),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            let body = json!({ "status": "the database does not answer" });
            (StatusCode::SERVICE_UNAVAILABLE, NOT_KEPT, axum::Json(body)).into_response()
        }
    }
}
