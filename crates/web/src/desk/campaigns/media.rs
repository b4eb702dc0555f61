//! A picture of a draft, for those who write it.

use app::campaigns::picture_type;
use app::drafts;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use crate::desk::Desk;
use crate::failure::Problem;
use crate::public::Ask;
use crate::render::Page;
use crate::state::WebState;

/// GET /desk/campaigns/{campaign}/media/{name}
pub async fn show(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    Path((_, name)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let kind = picture_type(&name).ok_or_else(Problem::missing)?;
    let bytes = drafts::content(&web.app, &desk.campaign()?.slug, &format!("images/{name}")).await?;
    Ok(Page::picture(bytes, kind).kept_by_nobody().answer(StatusCode::OK, &ask.headers))
}
