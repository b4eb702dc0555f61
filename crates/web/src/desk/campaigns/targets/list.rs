//! The list of targets; taking one off it, and putting it back.

use std::collections::{BTreeMap, BTreeSet};

use app::campaigns::BundleFault;
use app::drafts::held::{self, Held};
use app::drafts::target_rows::TargetRow;
use app::drafts::{self, Draft};
use app::kernel::Country;
use app::letters::trial;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use uuid::Uuid;

use super::{FILE, TAKEN_OFF, home, list_of};
use crate::desk::Desk;
use crate::desk::door::see_other;
use crate::desk::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

/// More than eighty missions and far from a page that is slow; whoever looks for others searches.
const LINES: usize = 300;

#[derive(Template)]
#[template(path = "desk/campaigns/targets.html")]
struct TargetsPage<'a> {
    f: Frame<'a>,
    href: String,
    lines: Vec<Line>,
    total: i64,
    /// How many were found and are not shown.
    more: i64,
    search: String,
    faults: Vec<String>,
    /// What was just taken off, and may come back.
    back: Option<(String, String)>,
    is_statement: bool,
}

struct Line {
    id: String,
    name: String,
    group: String,
    country: String,
    language: String,
    emails: Vec<String>,
    is_new: bool,
    fails: bool,
    faults: Vec<String>,
}

/// GET /desk/campaigns/{campaign}/targets
pub async fn show(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let draft = drafts::read(&web.app, &campaign.slug).await?;
    let list = list_of(&draft)?;
    let f = Frame::new(&web, &ask, &desk, "targets", "desk-targets-title");
    let search = ask.typed("q").trim().to_lowercase();
    let shown: BTreeMap<&str, Uuid> =
        campaign.targets.iter().map(|target| (target.slug.as_str(), target.id)).collect();
    let failing = trial::failing(&web.app, campaign.id).await?;
    let (of_lines, faults) = faults_of(&draft);
    let found: Vec<(usize, &TargetRow)> = list.lines().filter(|(_, row)| holds(row, &search)).collect();
    let line = |(number, row): &(usize, &TargetRow)| {
        line(&f, row, &shown, &failing, of_lines.get(number).cloned().unwrap_or_default())
    };
    let page = TargetsPage {
        href: home(&campaign.slug),
        lines: found.iter().take(LINES).map(line).collect(),
        total: list.rows().len() as i64,
        more: found.len().saturating_sub(LINES) as i64,
        search,
        faults,
        back: taken_off(&web, &ask, campaign.id).await?,
        is_statement: draft.text("campaign.toml").contains("kind = \"statement\""),
        f,
    };
    Frame::answer(&page, &ask, StatusCode::OK)
}

fn holds(row: &TargetRow, search: &str) -> bool {
    let fields = ["id", "name", "office", "country", "emails", "group"];
    search.is_empty() || fields.iter().any(|field| row.get(field).to_lowercase().contains(search))
}

/// What is wrong with the list: by line, and as a whole.
fn faults_of(draft: &Draft) -> (BTreeMap<usize, Vec<String>>, Vec<String>) {
    let (mut of_lines, mut whole) = (BTreeMap::<usize, Vec<String>>::new(), Vec::new());
    for BundleFault { line, wrong, right, .. } in
        draft.faults().into_iter().filter(|fault| fault.file == FILE)
    {
        match line {
            Some(line) if line > 1 => of_lines.entry(line).or_default().push(format!("{wrong}; {right}")),
            _ => whole.push(format!("{wrong}; {right}")),
        }
    }
    (of_lines, whole)
}

fn line(
    f: &Frame<'_>,
    row: &TargetRow,
    shown: &BTreeMap<&str, Uuid>,
    failing: &BTreeSet<Uuid>,
    faults: Vec<String>,
) -> Line {
    let country = row.get("country");
    let known = shown.get(row.id());
    Line {
        id: row.id().to_owned(),
        name: row.get("name").to_owned(),
        group: row.get("group").to_owned(),
        country: Country::parse(country)
            .map_or_else(|| country.to_owned(), |country| f.locale.country(country)),
        language: row.get("language").to_owned(),
        emails: row.emails().map(str::to_owned).collect(),
        is_new: known.is_none(),
        fails: known.is_some_and(|id| failing.contains(id)),
        faults,
    }
}

/// The one that the address says was just taken off.
async fn taken_off(web: &WebState, ask: &Ask, campaign: Uuid) -> Result<Option<(String, String)>, Problem> {
    let Some(id) = ask.asked("back").and_then(|id| Uuid::parse_str(id).ok()) else { return Ok(None) };
    match held::find(&web.app, campaign, id).await {
        Ok(held) if held.kind == TAKEN_OFF => Ok(Some((id.to_string(), held.name))),
        Ok(_) | Err(drafts::DraftFailure::Missing) => Ok(None),
        Err(failure) => Err(failure.into()),
    }
}

/// POST …/targets/one/{target}/remove
pub async fn remove(
    State(web): State<WebState>,
    desk: Desk,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let (slug, actor) = (&campaign.slug, desk.staff.actor());
    let draft = drafts::read(&web.app, slug).await?;
    let (_, taken) = list_of(&draft)?.take_off(&[id.as_str()]);
    let Some((at, row)) = taken.into_iter().next() else { return Err(Problem::missing()) };
    let content = serde_json::to_vec(&(at, &row)).map_err(|error| Problem::internal(error.to_string()))?;
    let held = Held { kind: TAKEN_OFF.into(), name: row.get("name").to_owned(), content };
    let back = held::hold(&web.app, actor, campaign.id, &held).await?;
    let without =
        |draft: &Draft| Ok::<_, Problem>(Some(list_of(draft)?.take_off(&[id.as_str()]).0.content()));
    drafts::change(&web.app, actor, slug, FILE, without).await??;
    Ok(see_other(&format!("{}?said=removed&back={back}", home(slug))))
}

/// POST …/targets/back/{id}
pub async fn put_back(
    State(web): State<WebState>,
    desk: Desk,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let held = held::find(&web.app, campaign.id, id).await?;
    let row = serde_json::from_slice::<(usize, TargetRow)>(&held.content);
    let Ok((at, row)) = row else { return Err(Problem::missing()) };
    let with = |draft: &Draft| Ok::<_, Problem>(Some(list_of(draft)?.put_back(at, &row).content()));
    drafts::change(&web.app, desk.staff.actor(), &campaign.slug, FILE, with).await??;
    held::let_go(&web.app, campaign.id, id).await?;
    Ok(see_other(&format!("{}?said=back", home(&campaign.slug))))
}
