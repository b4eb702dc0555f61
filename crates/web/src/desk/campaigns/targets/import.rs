//! A table of targets from elsewhere: sent or pasted, looked at row by row, and only then taken in.

use app::drafts::held::{self, Held};
use app::drafts::target_import::{self, Fate, Filling, Import, ImportFault};
use app::drafts::{self, Draft};
use app::kernel::Country;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{FILE, TABLE, home, list_of};
use crate::desk::Desk;
use crate::desk::door::see_other;
use crate::desk::frame::Frame;
use crate::desk::upload::Upload;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

/// Rows of the report; of the refused ones all, within reason.
const LINES: usize = 500;

#[derive(Template)]
#[template(path = "desk/campaigns/targets_import.html")]
struct SendPage<'a> {
    f: Frame<'a>,
    home: String,
    languages: Vec<String>,
    language: String,
    zones: Vec<String>,
    refused: Option<String>,
}

#[derive(Template)]
#[template(path = "desk/campaigns/targets_look.html")]
struct LookPage<'a> {
    f: Frame<'a>,
    home: String,
    id: Uuid,
    name: String,
    rows: Vec<Line>,
    added: i64,
    changed: i64,
    same: i64,
    refused: i64,
    gone: Vec<String>,
    unknown: String,
    may_take: bool,
}

struct Line {
    number: usize,
    name: String,
    fate: &'static str,
    fate_name: String,
    words: Vec<String>,
}

/// How a table is read, beside it while it is held.
#[derive(Default, Serialize, Deserialize)]
struct Asked {
    name: String,
    language: String,
    time_zone: String,
    replace: bool,
}

/// GET …/targets/import
pub async fn show(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    page(&web, &ask, &desk, None, StatusCode::OK).await
}

async fn page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    refused: Option<&str>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let slug = &desk.campaign()?.slug;
    let draft = drafts::read(&web.app, slug).await?;
    let f = Frame::new(web, ask, desk, "targets", "desk-import-title");
    let editions = draft.files.iter().filter(|file| !file.path.contains('/'));
    let page = SendPage {
        home: home(slug),
        languages: editions.filter_map(|file| file.path.strip_suffix(".md").map(str::to_owned)).collect(),
        zones: jiff::tz::db().available().map(|zone| zone.to_string()).collect(),
        refused: refused.map(|key| f.t(key)),
        language: draft.original,
        f,
    };
    Frame::answer(&page, ask, status)
}

/// POST …/targets/import
pub async fn send(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    upload: Upload,
) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let invalid = StatusCode::UNPROCESSABLE_ENTITY;
    let asked = Asked {
        name: upload.file.as_ref().map(|file| file.name.chars().take(100).collect()).unwrap_or_default(),
        language: upload.get("language").to_owned(),
        time_zone: upload.get("time_zone").to_owned(),
        replace: upload.get("replace") == "true",
    };
    let content = match &upload.file {
        Some(file) => file.content.clone(),
        None => upload.get("text").as_bytes().to_vec(),
    };
    if content.trim_ascii().is_empty() {
        return page(&web, &ask, &desk, Some("desk-import-nothing"), invalid).await;
    }
    if content.len() > held::LARGEST {
        return page(&web, &ask, &desk, Some("desk-import-large"), invalid).await;
    }
    let draft = drafts::read(&web.app, &campaign.slug).await?;
    if let Err(fault) = plan(&web, &desk, &draft, &asked, &content)? {
        return page(&web, &ask, &desk, Some(key(fault)), invalid).await;
    }
    let name = serde_json::to_string(&asked).map_err(|error| Problem::internal(error.to_string()))?;
    let held = Held { kind: TABLE.into(), name, content };
    let id = held::hold(&web.app, desk.staff.actor(), campaign.id, &held).await?;
    Ok(see_other(&format!("{}/import/{id}", home(&campaign.slug))))
}

fn key(fault: ImportFault) -> &'static str {
    match fault {
        ImportFault::Encoding => "desk-import-encoding",
        ImportFault::Spreadsheet => "desk-import-spreadsheet",
        ImportFault::Columns => "desk-import-columns",
        ImportFault::Rows => "desk-import-rows",
    }
}

fn plan(
    web: &WebState,
    desk: &Desk,
    draft: &Draft,
    asked: &Asked,
    content: &[u8],
) -> Result<Result<Import, ImportFault>, Problem> {
    let english = app::languages::Language::english();
    let locales = [&desk.staff.account.language, &english].map(|language| web.app.texts.locale(language));
    // A country by its name, as the editor or the world writes it.
    let country = |name: &str| -> Option<Country> {
        let name = name.trim().to_lowercase();
        let mut all = locales.iter().flat_map(|locale| locale.countries());
        all.find(|(_, known)| known.to_lowercase() == name).map(|(country, _)| *country)
    };
    let filling = Filling {
        language: asked.language.clone(),
        time_zone: asked.time_zone.clone(),
        replace: asked.replace,
    };
    Ok(target_import::plan(&list_of(draft)?, content, &filling, &country))
}

async fn waiting(web: &WebState, campaign: Uuid, id: Uuid) -> Result<(Asked, Vec<u8>), Problem> {
    let held = held::find(&web.app, campaign, id).await?;
    if held.kind != TABLE {
        return Err(Problem::missing());
    }
    let asked = serde_json::from_str(&held.name).map_err(|error| Problem::internal(error.to_string()))?;
    Ok((asked, held.content))
}

/// GET …/targets/import/{id}
pub async fn look(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let (asked, content) = waiting(&web, campaign.id, id).await?;
    let draft = drafts::read(&web.app, &campaign.slug).await?;
    let import = plan(&web, &desk, &draft, &asked, &content)?.map_err(|_| Problem::missing())?;
    let f = Frame::new(&web, &ask, &desk, "targets", "desk-import-look");
    let count = |wanted: fn(&Fate) -> bool| import.count(wanted) as i64;
    let told = import.rows.iter().filter(|row| row.fate != Fate::Same).take(LINES);
    let page = LookPage {
        home: home(&campaign.slug),
        id,
        name: asked.name,
        rows: told.map(|row| line(&f, row)).collect(),
        added: count(|fate| *fate == Fate::Added),
        changed: count(|fate| matches!(fate, Fate::Changed(_))),
        same: count(|fate| *fate == Fate::Same),
        refused: count(|fate| matches!(fate, Fate::Refused(_))),
        gone: import.gone.iter().map(|(_, name)| name.clone()).collect(),
        unknown: import.unknown.join(", "),
        may_take: import.changes_something(),
        f,
    };
    Frame::answer(&page, &ask, StatusCode::OK)
}

fn line(f: &Frame<'_>, row: &target_import::ImportedRow) -> Line {
    let (fate, words) = match &row.fate {
        Fate::Added => ("added", Vec::new()),
        Fate::Changed(columns) => {
            ("changed", columns.iter().map(|column| f.t(&format!("desk-column-{column}"))).collect())
        }
        Fate::Same => ("same", Vec::new()),
        Fate::Refused(faults) => {
            ("refused", faults.iter().map(|fault| format!("{}; {}", fault.wrong, fault.right)).collect())
        }
    };
    Line {
        number: row.line,
        name: row.name.clone(),
        fate_name: f.t(&format!("desk-fate-{fate}")),
        fate,
        words,
    }
}

/// POST …/targets/import/{id}
pub async fn take(
    State(web): State<WebState>,
    desk: Desk,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let (asked, content) = waiting(&web, campaign.id, id).await?;
    let take = |draft: &Draft| {
        let import = plan(&web, &desk, draft, &asked, &content)?.map_err(|_| Problem::missing())?;
        Ok::<_, Problem>(Some(import.list.content()))
    };
    drafts::change(&web.app, desk.staff.actor(), &campaign.slug, FILE, take).await??;
    held::let_go(&web.app, campaign.id, id).await?;
    Ok(see_other(&format!("{}?said=taken-in", home(&campaign.slug))))
}
