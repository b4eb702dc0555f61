//! An organisation's block list: what it does not want to take in unseen.

use app::signatures::blocks::{self, Added, BlockFault};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use uuid::Uuid;

use super::Desk;
use super::forms::Form;
use super::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

#[derive(Template)]
#[template(path = "desk/blocks.html")]
struct BlocksPage<'a> {
    f: Frame<'a>,
    href: String,
    lines: Vec<Line>,
    /// Lines that were not taken, as they were typed.
    typed: String,
    faults: Vec<String>,
    told: Option<String>,
    /// What was just taken off, and can be put back.
    removed: Option<(String, String)>,
}

struct Line {
    id: Uuid,
    text: String,
    since: String,
}

/// What the page shows besides the list.
#[derive(Default)]
struct Told {
    added: Added,
    removed: Option<String>,
}

/// GET /desk/organisations/{organisation}/blocks
pub async fn show(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    page(&web, &ask, &desk, Told::default(), StatusCode::OK).await
}

async fn page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    told: Told,
    status: StatusCode,
) -> Result<Response, Problem> {
    let organisation = desk.organisation()?;
    let list = blocks::look(&web.app, desk.staff.actor(), organisation).await?;
    let f = Frame::new(web, ask, desk, "blocks", "desk-blocks-title");
    let line =
        |one: blocks::Entered| Line { id: one.id, text: one.block.to_string(), since: f.day(one.created_at) };
    let Added { added, known, faults } = told.added;
    let fault = |(line, fault): &(String, BlockFault)| f.with(key(*fault), "line", line);
    let page = BlocksPage {
        href: format!("/desk/organisations/{}/blocks", organisation.slug),
        lines: list.into_iter().map(line).collect(),
        typed: faults.iter().map(|(line, _)| line.as_str()).collect::<Vec<_>>().join("\n"),
        faults: faults.iter().map(fault).collect(),
        told: (added + known > 0).then(|| f.count("desk-blocks-added", added as i64)),
        removed: told.removed.map(|text| (f.with("desk-blocks-removed", "entry", &text), text)),
        f,
    };
    Frame::answer(&page, ask, status)
}

fn key(fault: BlockFault) -> &'static str {
    match fault {
        BlockFault::Address => "desk-blocks-no-address",
        BlockFault::Domain => "desk-blocks-no-domain",
        BlockFault::Words => "desk-blocks-no-words",
        BlockFault::TooMany => "desk-blocks-too-many",
    }
}

/// POST /desk/organisations/{organisation}/blocks: what is no entry comes back to be mended.
pub async fn add(State(web): State<WebState>, ask: Ask, desk: Desk, form: Form) -> Result<Response, Problem> {
    let added = blocks::add(&web.app, desk.staff.actor(), desk.organisation()?, form.get("entries")).await?;
    let status = if added.faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    page(&web, &ask, &desk, Told { added, ..Told::default() }, status).await
}

/// POST /desk/organisations/{organisation}/blocks/{id}/remove
pub async fn remove(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response, Problem> {
    let removed = blocks::remove(&web.app, desk.staff.actor(), desk.organisation()?, id).await?;
    let told = Told { removed: removed.map(|block| block.to_string()), ..Told::default() };
    page(&web, &ask, &desk, told, StatusCode::OK).await
}
