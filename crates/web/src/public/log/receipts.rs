//! GET /letter/{token}/receipt, /letter/{token}/receipt-to-share: the proof that a supporter is counted, as a file.

use app::log::Share;
use app::signatures::{self, Purpose, Received, SignatureState};
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::Response;

use crate::failure::Problem;
use crate::state::WebState;

pub async fn private(web: State<WebState>, token: Path<String>) -> Result<Response, Problem> {
    receipt(web, token, Share::Private).await
}

pub async fn to_share(web: State<WebState>, token: Path<String>) -> Result<Response, Problem> {
    receipt(web, token, Share::Public).await
}

async fn receipt(
    State(web): State<WebState>,
    Path(token): Path<String>,
    share: Share,
) -> Result<Response, Problem> {
    let received = signatures::look_up(&web.app, Purpose::Letter, &token).await?;
    match received.state {
        SignatureState::Confirmed => {}
        SignatureState::Withdrawn => return Err(Problem::withdrawn()),
        SignatureState::Pending | SignatureState::Expired | SignatureState::Erased => {
            return Err(Problem::missing());
        }
    }
    let receipt = signatures::receipt(&web.app, received.bucket, received.id, share).await?;
    Ok(file(&received, share, receipt.ok_or_else(Problem::receipt_waits)?))
}

fn file(received: &Received, share: Share, receipt: String) -> Response {
    let name = signatures::mail::receipt_name(&received.campaign_slug, share);
    let mut response = Response::new(Body::from(receipt));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain; charset=utf-8"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    // A slug is letters, digits and hyphens.
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(CONTENT_DISPOSITION, value);
    }
    response
}
