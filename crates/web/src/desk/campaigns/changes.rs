//! What was written and is not shown yet, and showing it.

use std::collections::BTreeMap;

use app::campaigns::{self, BundleFault, BundleFile};
use app::drafts::{self, DraftFailure};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::diff;
use crate::desk::Desk;
use crate::desk::door::see_other;
use crate::desk::forms::Form;
use crate::desk::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

#[derive(Template)]
#[template(path = "desk/campaigns/changes.html")]
struct ChangesPage<'a> {
    f: Frame<'a>,
    slug: &'a str,
    files: Vec<File>,
    faults: Vec<Fault>,
}

struct File {
    path: String,
    name: String,
    page: Option<String>,
    /// HTML; empty where there is no text to compare.
    differences: String,
    is_new: bool,
    is_gone: bool,
}

pub struct Fault {
    pub name: String,
    pub page: Option<String>,
    pub line: Option<String>,
    pub wrong: String,
    pub right: String,
}

/// GET /desk/campaigns/{campaign}/changes
pub async fn show(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    page(&web, &ask, &desk, Vec::new(), StatusCode::OK).await
}

async fn page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    faults: Vec<BundleFault>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let slug = &desk.campaign()?.slug;
    let draft = drafts::read(&web.app, slug).await?;
    let shown = campaigns::export(&web.app, slug).await?;
    let shown: BTreeMap<&str, &BundleFile> = shown.iter().map(|file| (file.path.as_str(), file)).collect();
    let f = Frame::new(web, ask, desk, "campaign", "desk-changes-title");
    let file = |path: &&str| {
        let (before, after) = (shown.get(path), draft.file(path));
        let text = |content: &[u8]| String::from_utf8_lossy(content).into_owned();
        let is_text = !path.starts_with("images/");
        let before_text = before.filter(|_| is_text).map(|file| text(&file.content)).unwrap_or_default();
        let after_text = after.filter(|_| is_text).map(|file| text(&file.content)).unwrap_or_default();
        let named = diff::named(path);
        File {
            name: named.name(&f),
            page: (!named.page.is_empty()).then(|| format!("/desk/campaigns/{slug}/{}", named.page)),
            differences: diff::html(&before_text, &after_text),
            is_new: before.is_none(),
            is_gone: after.is_none(),
            path: (*path).to_owned(),
        }
    };
    let files = draft.changed().iter().map(file).collect();
    let faults = faults.into_iter().map(|found| fault(&f, slug, found)).collect();
    Frame::answer(&ChangesPage { f, slug, files, faults }, ask, status)
}

/// A fault with the page where it is mended.
pub fn fault(f: &Frame<'_>, slug: &str, found: BundleFault) -> Fault {
    let named = diff::named(&found.file);
    Fault {
        name: named.name(f),
        page: (!named.page.is_empty()).then(|| format!("/desk/campaigns/{slug}/{}", named.page)),
        line: found.line.map(|line| line.to_string()),
        wrong: found.wrong,
        right: found.right,
    }
}

/// POST /desk/campaigns/{campaign}/changes
pub async fn publish(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    form: Form,
) -> Result<Response, Problem> {
    let slug = &desk.campaign()?.slug;
    let only = [form.get("path")];
    let paths = (!only[0].is_empty()).then_some(&only[..]);
    match drafts::publish(&web.app, desk.staff.actor(), slug, paths).await {
        Ok(report) => Ok(see_other(&format!("/desk/campaigns/{}?said=shown", report.slug))),
        Err(DraftFailure::Refused(faults)) => {
            page(&web, &ask, &desk, faults, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(failure) => Err(failure.into()),
    }
}
