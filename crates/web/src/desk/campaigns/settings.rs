//! A campaign's settings: when, how many, to whom and how fast, who stands behind it, what supporters may be asked.

use app::campaigns::{Campaign, Status};
use app::drafts::settings::{self, Clash, Settings, Supporting};
use app::drafts::target_rows::TargetList;
use app::drafts::{self, Draft};
use app::organisations::{Organisation, OrganisationKind};
use app::staff;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::desk::Desk;
use crate::desk::door::see_other;
use crate::desk::forms::Form;
use crate::desk::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

const FILE: &str = "campaign.toml";
/// What an address and its short link are made of, and who must agree, can change until that is asked for.
const WHILE_DRAFT: [&str; 4] = ["slug", "number", "kind", "approver"];
/// While it can be signed, its days are a matter of the state's page.
const WHILE_NOT_OPEN: [&str; 2] = ["opens", "closes"];
/// Fields of other pages.
const ELSEWHERE: [&str; 3] = ["report.conceded", "report.members_knew", "report.morale"];

#[derive(Template)]
#[template(path = "desk/campaigns/settings.html")]
struct SettingsPage<'a> {
    f: Frame<'a>,
    href: String,
    s: Settings,
    /// What the form showed first, for bringing together what two people change.
    before: String,
    is_draft: bool,
    is_open: bool,
    sponsor: &'a str,
    /// Source links as they are given away.
    links: Vec<String>,
    /// Id and name of each target.
    targets: Vec<(String, String)>,
    kinds: Vec<(&'static str, String)>,
    organisations: Vec<Organisation>,
    faults: Vec<String>,
    clashes: Vec<Clash>,
    refused: Option<String>,
    typed: Supporting,
}

impl SettingsPage<'_> {
    /// What is wrong with a field.
    fn faults_of(&self, field: &str) -> Vec<&String> {
        let key = format!("`{}`", field.rsplit('.').next().unwrap_or(field));
        self.faults.iter().filter(|fault| fault.contains(&key)).collect()
    }

    fn clash(&self, field: &str) -> Option<&Clash> {
        self.clashes.iter().find(|clash| clash.field == field)
    }

    fn kind(&self, word: &str) -> String {
        let known = self.kinds.iter().find(|(known, _)| *known == word);
        known.map_or_else(|| word.to_owned(), |(_, name)| name.clone())
    }
}

/// What the page shows besides what the file says.
#[derive(Default)]
struct Told {
    /// In the form, when it is not what the file says.
    mine: Option<Settings>,
    clashes: Vec<Clash>,
    refused: Option<&'static str>,
    typed: Supporting,
}

/// GET /desk/campaigns/{campaign}/settings
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
    let campaign = desk.campaign()?;
    let draft = drafts::read(&web.app, &campaign.slug).await?;
    let f = Frame::new(web, ask, desk, "settings", "desk-settings-title");
    let now = stated(&draft)?;
    let list = TargetList::read(draft.file("targets.csv").map(|file| file.content.as_slice()));
    let targets = list.unwrap_or_default();
    let targets = targets.rows().map(|row| (row.id().to_owned(), row.get("name").to_owned())).collect();
    let faults = draft.faults().into_iter().filter(|fault| fault.file == FILE);
    let page = SettingsPage {
        href: format!("/desk/campaigns/{}/settings", campaign.slug),
        before: serde_json::to_string(&now).unwrap_or_default(),
        s: told.mine.unwrap_or(now),
        is_draft: campaign.status == Status::Draft,
        is_open: is_open(campaign.status),
        links: campaign.source_links.iter().map(|source| link(web, campaign, source)).collect(),
        sponsor: &desk.organisation()?.name,
        targets,
        kinds: OrganisationKind::ALL
            .map(|kind| (kind.as_str(), f.t(&format!("desk-kind-{}", kind.as_str()))))
            .to_vec(),
        organisations: staff::all_organisations(&web.app).await?,
        faults: faults.map(|fault| format!("{}; {}", fault.wrong, fault.right)).collect(),
        clashes: told.clashes,
        refused: told.refused.map(|key| f.t(key)),
        typed: told.typed,
        f,
    };
    Frame::answer(&page, ask, status)
}

fn link(web: &WebState, campaign: &Campaign, source: &str) -> String {
    format!("{}/c/{}?from={source}", web.app.settings.public_url, campaign.number)
}

fn stated(draft: &Draft) -> Result<Settings, Problem> {
    let content = draft.file(FILE).map(|file| file.content.as_slice()).unwrap_or_default();
    settings::read(content).ok_or_else(|| Problem::internal("the draft's campaign.toml is no TOML"))
}

/// POST /desk/campaigns/{campaign}/settings
pub async fn save(
    State(web): State<WebState>,
    ask: Ask,
    desk: Desk,
    form: Form,
) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let Ok(before) = serde_json::from_str::<Settings>(form.get("before")) else {
        return Err(Problem::new(
            StatusCode::UNPROCESSABLE_ENTITY,
            "form",
            "desk-conflict-title",
            "desk-conflict",
        ));
    };
    let known = staff::all_organisations(&web.app).await?;
    let mut mine = typed(&before, &form, &locked(campaign.status));
    let new = newcomer(&form, &known);
    let invalid = StatusCode::UNPROCESSABLE_ENTITY;
    match &new {
        Newcomer::None => {}
        Newcomer::Named(one) if mine.supporters.iter().any(|known| known.slug == one.slug) => {}
        Newcomer::Named(one) => mine.supporters.push(one.clone()),
        Newcomer::Unnamed(typed) => {
            let refused = Some("desk-settings-organisation-unnamed");
            let told = Told { mine: Some(mine), refused, typed: typed.clone(), ..Told::default() };
            return page(&web, &ask, &desk, told, invalid).await;
        }
    }
    let write = |draft: &Draft| {
        let content = draft.file(FILE).map(|file| file.content.as_slice()).unwrap_or_default();
        let now = settings::read(content).unwrap_or_default();
        let (merged, clashes) = settings::merge(&before, &mine, &now);
        if clashes.is_empty() { Ok(settings::write(content, &merged)) } else { Err((merged, clashes)) }
    };
    match drafts::change(&web.app, desk.staff.actor(), &campaign.slug, FILE, write).await? {
        Ok(_) => Ok(see_other(&format!("/desk/campaigns/{}/settings?said=saved", campaign.slug))),
        Err((merged, clashes)) => {
            let told = Told { mine: Some(merged), clashes, ..Told::default() };
            page(&web, &ask, &desk, told, StatusCode::CONFLICT).await
        }
    }
}

fn is_open(status: Status) -> bool {
    matches!(status, Status::Open | Status::Suspended)
}

/// The fields that stay as they are.
fn locked(status: Status) -> Vec<&'static str> {
    let mut locked = ELSEWHERE.to_vec();
    if status != Status::Draft {
        locked.extend(WHILE_DRAFT);
    }
    if is_open(status) {
        locked.extend(WHILE_NOT_OPEN);
    }
    locked
}

/// What the form showed, with what was changed in it.
fn typed(before: &Settings, form: &Form, locked: &[&str]) -> Settings {
    let mut mine = before.clone();
    for field in Settings::fields() {
        if locked.contains(&field) {
            continue;
        }
        match field {
            "consents.message" => mine.set(field, if form.get(field) == "true" { "true" } else { "false" }),
            _ if form.has(field) => mine.set(field, form.get(field)),
            _ => {}
        }
    }
    let ticked = |name: &str, slug: &str| form.get(&format!("{name}-{slug}")) == "true";
    mine.supporters.retain(|one| !ticked("remove", &one.slug));
    for one in &mut mine.supporters {
        one.subscribe = ticked("subscribe", &one.slug);
        one.share = ticked("share", &one.slug);
    }
    mine.sponsor_subscribe = form.get("sponsor-subscribe") == "true";
    mine.sponsor_share = form.get("sponsor-share") == "true";
    mine
}

enum Newcomer {
    None,
    Named(Supporting),
    /// Something was typed, but not enough.
    Unnamed(Supporting),
}

/// One that is known here comes with the name that it has here: nobody renames another organisation.
fn newcomer(form: &Form, known: &[Organisation]) -> Newcomer {
    let text = |name: &str| form.get(name).trim().to_owned();
    let mut one = Supporting {
        slug: text("new-slug"),
        name: text("new-name"),
        kind: text("new-kind"),
        url: text("new-url"),
        subscribe: form.get("new-subscribe") == "true",
        share: form.get("new-share") == "true",
    };
    if one.slug.is_empty() && one.name.is_empty() {
        return Newcomer::None;
    }
    if one.slug.is_empty() {
        let same =
            known.iter().find(|organisation| organisation.name.to_lowercase() == one.name.to_lowercase());
        one.slug = same.map_or_else(|| drafts::slug_of(&one.name), |same| same.slug.clone());
    }
    if let Some(same) = known.iter().find(|organisation| organisation.slug == one.slug) {
        one.name = same.name.clone();
        one.kind = same.kind.as_str().into();
        one.url = same.url.clone().unwrap_or_default();
    }
    if one.slug.is_empty() || one.name.is_empty() { Newcomer::Unnamed(one) } else { Newcomer::Named(one) }
}
