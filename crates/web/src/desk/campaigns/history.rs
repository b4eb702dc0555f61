//! What was saved when and by whom, what it changed, and taking it up again.

use std::collections::BTreeMap;

use app::drafts::{self, Behind, Revision};
use app::kernel::Timestamp;
use app::staff::accounts;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use uuid::Uuid;

use super::diff;
use crate::desk::Desk;
use crate::desk::door::see_other;
use crate::desk::forms::Form;
use crate::desk::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

const LINES: usize = 50;

#[derive(Template)]
#[template(path = "desk/campaigns/history.html")]
struct HistoryPage<'a> {
    f: Frame<'a>,
    lines: Vec<Line>,
    older: Option<String>,
}

struct Line {
    href: String,
    name: String,
    who: String,
    at: String,
    is_shown: bool,
    taken_away: bool,
}

#[derive(Template)]
#[template(path = "desk/campaigns/revision.html")]
struct RevisionPage<'a> {
    f: Frame<'a>,
    slug: &'a str,
    path: &'a str,
    number: i64,
    name: String,
    told: String,
    /// HTML.
    differences: String,
    content: Option<String>,
    taken_away: bool,
    is_latest: bool,
}

/// GET /desk/campaigns/{campaign}/history
pub async fn list(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let slug = &desk.campaign()?.slug;
    let path = Some(ask.typed("path")).filter(|path| !path.is_empty() && !path.contains('\0'));
    let behind = ask
        .asked("at")
        .and_then(|at| at.parse().ok())
        .map(|at| Behind { at: Timestamp(at), path: ask.typed("behind").replace('\0', "") });
    let mut found = drafts::history(&web.app, slug, path.as_deref(), behind, LINES + 1).await?;
    let more = found.len() > LINES;
    found.truncate(LINES);
    let names = names(&web, found.iter().filter_map(|entry| entry.account)).await?;
    let f = Frame::new(&web, &ask, &desk, "campaign", "desk-place-history");
    let older = found.last().filter(|_| more).map(|last| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("at", &last.at.0.to_string()).append_pair("behind", &last.path);
        query.extend_pairs(path.iter().map(|path| ("path", path)));
        format!("{}?{}", ask.path, query.finish())
    });
    let line = |entry: &Revision| {
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.append_pair("path", &entry.path).append_pair("number", &entry.number.to_string());
        Line {
            href: format!("/desk/campaigns/{slug}/history/revision?{}", query.finish()),
            name: diff::named(&entry.path).name(&f),
            who: who(&f, &names, entry.account),
            at: f.moment(entry.at),
            is_shown: entry.shown_at.is_some(),
            taken_away: entry.taken_away,
        }
    };
    let lines = found.iter().map(line).collect();
    Frame::answer(&HistoryPage { f, lines, older }, &ask, StatusCode::OK)
}

async fn names(
    web: &WebState,
    accounts: impl Iterator<Item = Uuid>,
) -> Result<BTreeMap<Uuid, String>, Problem> {
    let mut names = BTreeMap::new();
    for account in accounts {
        if let std::collections::btree_map::Entry::Vacant(place) = names.entry(account) {
            place.insert(accounts::name_of(&web.app, account).await?.unwrap_or_default());
        }
    }
    Ok(names)
}

fn who(f: &Frame<'_>, names: &BTreeMap<Uuid, String>, account: Option<Uuid>) -> String {
    let name = account.and_then(|account| names.get(&account)).cloned();
    name.unwrap_or_else(|| f.t("desk-history-bundle"))
}

/// GET /desk/campaigns/{campaign}/history/revision?path=…&number=…
pub async fn show(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let slug = &desk.campaign()?.slug;
    let (path, number) = (ask.typed("path"), ask.asked("number").and_then(|number| number.parse().ok()));
    let number = number.ok_or_else(Problem::missing)?;
    let change = drafts::revision(&web.app, slug, &path, number).await?;
    let names = names(&web, change.revision.account.into_iter()).await?;
    let f = Frame::new(&web, &ask, &desk, "campaign", "desk-place-history");
    let text =
        |content: Option<Vec<u8>>| content.map(|content| String::from_utf8_lossy(&content).into_owned());
    let is_text = !path.starts_with("images/");
    let (before, content) = (text(change.before), text(change.content).filter(|_| is_text));
    let who = who(&f, &names, change.revision.account);
    let name = diff::named(&path).name(&f);
    let page = RevisionPage {
        told: format!("{who}, {}", f.moment(change.revision.at)),
        differences: match &content {
            Some(content) => diff::html(&before.unwrap_or_default(), content),
            None => String::new(),
        },
        taken_away: change.revision.taken_away,
        is_latest: change.is_latest,
        path: &path,
        slug,
        number,
        content,
        f: f.titled(name.clone()),
        name,
    };
    Frame::answer(&page, &ask, StatusCode::OK)
}

/// POST /desk/campaigns/{campaign}/history/restore
pub async fn restore(State(web): State<WebState>, desk: Desk, form: Form) -> Result<Response, Problem> {
    let slug = &desk.campaign()?.slug;
    let number = form.get("number").parse().map_err(|_| Problem::missing())?;
    drafts::restore(&web.app, desk.staff.actor(), slug, form.get("path"), number).await?;
    Ok(see_other(&format!("/desk/campaigns/{slug}/history?said=restored")))
}
