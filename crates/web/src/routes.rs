//! The table of addresses, and what stands around all of them.

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::get;
use metrics_exporter_prometheus::PrometheusHandle;
use tower_http::catch_panic::CatchPanicLayer;

use crate::around;
use crate::desk;
use crate::failure::Problem;
use crate::operations;
use crate::public;
use crate::state::WebState;

/// Everything that the site answers.
pub fn router(web: WebState) -> Router {
    Router::new()
        .merge(public::routes())
        .merge(desk::routes(&web))
        .route("/healthz", get(operations::alive))
        .route("/readyz", get(operations::ready))
        .fallback(async || Problem::missing())
        .layer(CatchPanicLayer::custom(around::panicked))
        .layer(axum::middleware::from_fn_with_state(web.clone(), around::around))
        .with_state(web)
}

/// For `metrics.listen` alone: never on the public address.
pub fn metrics_router(handle: PrometheusHandle) -> Router {
    const TEXT: &str = "text/plain; version=0.0.4; charset=utf-8";
    Router::new()
        .route("/metrics", get(async move || ([(CONTENT_TYPE, TEXT)], handle.render()).into_response()))
}
