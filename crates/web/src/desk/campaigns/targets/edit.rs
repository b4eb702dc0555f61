//! One target: adding it, changing it.

use app::drafts::target_rows::{COLUMNS, TargetList, TargetRow};
use app::drafts::{self, Draft};
use app::kernel::Country;
use app::targets::Mode;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::addresses::{self, AddressLine, TestLine};
use super::{FILE, home, list_of};
use crate::desk::Desk;
use crate::desk::door::see_other;
use crate::desk::forms::Form;
use crate::desk::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

#[derive(Template)]
#[template(path = "desk/campaigns/target.html")]
struct TargetPage<'a> {
    f: Frame<'a>,
    home: String,
    /// None for one that is not on the list yet.
    href: Option<String>,
    row: TargetRow,
    before: String,
    countries: &'a [(Country, String)],
    zones: Vec<String>,
    groups: Vec<String>,
    languages: Vec<String>,
    modes: Vec<(&'static str, String)>,
    faults: Vec<String>,
    /// What others wrote into the same columns, by column.
    clashes: Vec<(&'static str, String)>,
    refused: Option<String>,
    addresses: Vec<AddressLine>,
    former: Vec<AddressLine>,
    tests: Vec<TestLine>,
    /// A test letter is made of what is shown.
    is_shown: bool,
}

impl TargetPage<'_> {
    fn clash(&self, column: &str) -> Option<&String> {
        self.clashes.iter().find(|(clashing, _)| *clashing == column).map(|(_, theirs)| theirs)
    }

    fn label(&self, column: &str) -> String {
        self.f.t(&format!("desk-column-{column}"))
    }

    fn lines(&self, column: &str) -> String {
        self.row.get(column).replace("\\n", "\n").replace(';', "\n")
    }
}

#[derive(Default)]
struct Told {
    clashes: Vec<(&'static str, String)>,
    refused: Option<&'static str>,
}

/// GET …/targets/new
pub async fn show_new(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let draft = drafts::read(&web.app, &desk.campaign()?.slug).await?;
    let row = beginning(&draft, &list_of(&draft)?);
    page(&web, &ask, &desk, (&draft, row, None), Told::default(), StatusCode::OK).await
}

/// What most of the others have is likely right for the next.
fn beginning(draft: &Draft, list: &TargetList) -> TargetRow {
    let last = list.rows().last().cloned().unwrap_or_default();
    let language = if last.get("language").is_empty() { &draft.original } else { last.get("language") };
    TargetRow::default()
        .with("language", language)
        .with("time_zone", last.get("time_zone"))
        .with("group", last.get("group"))
}

/// GET …/targets/one/{target}
pub async fn show(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let draft = drafts::read(&web.app, &desk.campaign()?.slug).await?;
    let row = list_of(&draft)?.find(&id).cloned().ok_or_else(Problem::missing)?;
    page(&web, &ask, &desk, (&draft, row.clone(), Some(row)), Told::default(), StatusCode::OK).await
}

/// `row` stands in the form; `before` on the list, when it is on it.
async fn page(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
    (draft, row, before): (&Draft, TargetRow, Option<TargetRow>),
    told: Told,
    status: StatusCode,
) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let list = list_of(draft)?;
    let title = if before.is_some() { "desk-target-title" } else { "desk-target-new" };
    let f = Frame::new(web, ask, desk, "targets", title);
    let shown = campaign.targets.iter().find(|target| before.is_some() && target.slug == row.id());
    let known = addresses::lines(web, &f, shown).await?;
    let line = list.lines().find(|(_, found)| found.id() == row.id()).map(|(line, _)| line);
    let faults =
        draft.faults().into_iter().filter(|fault| fault.file == FILE && line.is_some() && fault.line == line);
    let mut groups: Vec<String> = list.rows().map(|row| row.get("group").to_owned()).collect();
    groups.sort();
    groups.dedup();
    let languages = draft.files.iter().filter(|file| !file.path.contains('/'));
    let page = TargetPage {
        home: home(&campaign.slug),
        href: before.as_ref().map(|row| format!("{}/one/{}", home(&campaign.slug), row.id())),
        before: serde_json::to_string(&before.unwrap_or_default()).unwrap_or_default(),
        countries: f.locale.countries(),
        zones: jiff::tz::db().available().map(|zone| zone.to_string()).collect(),
        languages: languages.filter_map(|file| file.path.strip_suffix(".md").map(str::to_owned)).collect(),
        modes: Mode::ALL.map(|mode| (mode.as_str(), f.t(&format!("desk-mode-{}", mode.as_str())))).to_vec(),
        faults: faults.map(|fault| format!("{}; {}", fault.wrong, fault.right)).collect(),
        clashes: told.clashes,
        refused: told.refused.map(|key| f.t(key)),
        is_shown: shown.is_some(),
        addresses: known.listed,
        former: known.former,
        tests: known.tests,
        groups,
        row,
        f,
    };
    Frame::answer(&page, ask, status)
}

/// The row as the form has it, over what it was.
fn typed(form: &Form, before: &TargetRow) -> TargetRow {
    let mut row = before.clone();
    for column in COLUMNS.into_iter().filter(|column| *column != "id" && form.has(column)) {
        row.set(column, form.get(column));
    }
    row.complete();
    row
}

/// POST …/targets/new
pub async fn add(State(web): State<WebState>, ask: Ask, desk: Desk, form: Form) -> Result<Response, Problem> {
    let slug = &desk.campaign()?.slug;
    let row = typed(&form, &TargetRow::default());
    if row.get("name").is_empty() {
        let draft = drafts::read(&web.app, slug).await?;
        let told = Told { refused: Some("desk-target-unnamed"), ..Told::default() };
        return page(&web, &ask, &desk, (&draft, row, None), told, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let add = |draft: &Draft| {
        let list = list_of(draft)?;
        let row = row.clone().with("id", &new_id(&list, row.get("name")));
        Ok::<_, Problem>(Some(list.put(&[row]).content()))
    };
    drafts::change(&web.app, desk.staff.actor(), slug, FILE, add).await??;
    let next = if form.get("then") == "another" { "/new" } else { "" };
    Ok(see_other(&format!("{}{next}?said=saved", home(slug))))
}

fn new_id(list: &TargetList, name: &str) -> String {
    let stem = drafts::slug_of(name);
    let stem = if stem.is_empty() { "target".to_owned() } else { stem };
    let mut ids = std::iter::once(stem.clone()).chain((2..).map(|n| format!("{stem}-{n}")));
    ids.find(|id| list.find(id).is_none()).unwrap_or(stem)
}

/// POST …/targets/one/{target}
pub async fn save(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    Path((_, id)): Path<(String, String)>,
    form: Form,
) -> Result<Response, Problem> {
    let slug = &desk.campaign()?.slug;
    let before: TargetRow = serde_json::from_str(form.get("before")).map_err(|_| Problem::missing())?;
    let mine = typed(&form, &before);
    let change = |draft: &Draft| {
        let list = list_of(draft).map_err(Refused::Problem)?;
        let now = list.find(&id).cloned().ok_or(Refused::Gone)?;
        let (merged, clashes) = merge(&before, &mine, &now);
        if clashes.is_empty() {
            Ok(Some(list.put(&[merged]).content()))
        } else {
            Err(Refused::Clash(merged, now, clashes))
        }
    };
    match drafts::change(&web.app, desk.staff.actor(), slug, FILE, change).await? {
        Ok(_) => Ok(see_other(&format!("{}/one/{id}?said=saved", home(slug)))),
        Err(Refused::Problem(problem)) => Err(problem),
        Err(Refused::Gone) => {
            let draft = drafts::read(&web.app, slug).await?;
            let told = Told { refused: Some("desk-target-gone"), ..Told::default() };
            page(&web, &ask, &desk, (&draft, mine, None), told, StatusCode::CONFLICT).await
        }
        Err(Refused::Clash(merged, now, clashes)) => {
            let draft = drafts::read(&web.app, slug).await?;
            let told = Told { clashes, ..Told::default() };
            page(&web, &ask, &desk, (&draft, merged, Some(now)), told, StatusCode::CONFLICT).await
        }
    }
}

enum Refused {
    Problem(Problem),
    /// Somebody took it off the list meanwhile: what was typed becomes a new one.
    Gone,
    Clash(TargetRow, TargetRow, Vec<(&'static str, String)>),
}

/// Column by column: what only one of two changed is taken from that one.
fn merge(before: &TargetRow, mine: &TargetRow, now: &TargetRow) -> (TargetRow, Vec<(&'static str, String)>) {
    let mut merged = now.clone();
    let mut clashes = Vec::new();
    for column in mine.differences(before) {
        if mine.get(column) != now.get(column) && now.get(column) != before.get(column) {
            clashes.push((column, now.get(column).to_owned()));
        }
        merged.set(column, mine.get(column));
    }
    (merged, clashes)
}
