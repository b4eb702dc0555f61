//! The desk: where staff work.
//!
//! How a page comes to be: a line in [`table`] with its method, its address and who may come in; a handler that takes
//! [`Desk`] (who it is, and the organisation that the address names) and calls a use case; a template that extends
//! `desk/base.html` and has a field `f: Frame`. The [`door`] stands before every line of the table: it refuses what was
//! sent from another site, finds the session, looks the action up in `app::staff::permissions`, asks for proof where
//! the line says `fresh`. A handler never asks for a role.

mod account;
mod blocks;
mod campaigns;
mod confirm;
mod cookie;
mod door;
mod forms;
mod frame;
mod home;
mod links;
mod members;
mod oidc;
mod organisations;
mod passkey;
mod sheet;
mod sign_in;
mod table;
mod trail;
mod upload;

use axum::Router;
use axum::middleware::from_fn_with_state;

use crate::state::WebState;

use axum::http::HeaderMap;

use crate::failure::Problem;
pub use door::{Desk, Visitor};
pub use table::{Rule, Verb, Who, rules};
pub(crate) use upload::is_upload;

/// Does an operator's browser ask?
pub(crate) async fn is_operator(web: &WebState, headers: &HeaderMap) -> Result<bool, Problem> {
    let Some(secret) = cookie::read(web, headers) else { return Ok(false) };
    let staff = app::staff::sessions::find(&web.app, &secret).await?;
    Ok(staff.is_some_and(|staff| staff.account.is_operator))
}

/// Every address of the desk, each behind the door as its line says.
pub fn routes(web: &WebState) -> Router<WebState> {
    let mut router = Router::new();
    for route in table::table() {
        let guard = from_fn_with_state((web.clone(), route.rule), door::guard);
        router = router.route(route.rule.path, route.handler.layer(guard));
    }
    router
}
