//! The figures as files: the same numbers as the page, whole, folded for the same eyes.

use app::campaigns::{Campaign, CampaignKind};
use app::signatures::{self, Confirming, Counts, FOLDED, Span, Step};
use axum::extract::State;
use axum::response::Response;

use super::counts;
use crate::desk::Desk;
use crate::desk::frame::Frame;
use crate::desk::sheet::{self, Cell, Sheet, text};
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;

/// GET /desk/campaigns/{campaign}/figures/figures.csv: one table, `part,key,n`.
pub async fn csv(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let sheets = sheets(&web, &ask, &desk).await?;
    let mut rows = vec![vec![text("part"), text("key"), text("name"), text("n")]];
    for (part, _, lines) in sheets {
        rows.extend(
            lines
                .into_iter()
                .map(|(key, name, n)| vec![text(part), text(&key), text(&name), Cell::Number(n)]),
        );
    }
    let name = format!("{}-figures.csv", desk.campaign()?.slug);
    Ok(sheet::download(sheet::csv(&rows).into(), sheet::CSV, &name))
}

/// GET /desk/campaigns/{campaign}/figures/figures.xlsx: a sheet for each part.
pub async fn xlsx(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let f = Frame::new(&web, &ask, &desk, "figures", "desk-figures-title");
    let signatures = f.t("desk-signatures");
    let sheets = sheets(&web, &ask, &desk).await?.into_iter().map(|(_, title, lines)| Sheet {
        head: vec![String::new(), title.clone(), signatures.clone()],
        name: title,
        rows: lines
            .into_iter()
            .map(|(key, name, n)| vec![text(&key), text(&name), Cell::Number(n)])
            .collect(),
    });
    let name = format!("{}-figures.xlsx", desk.campaign()?.slug);
    let bytes = sheet::xlsx(&sheets.collect::<Vec<_>>())?;
    Ok(sheet::download(bytes.into(), sheet::XLSX, &name))
}

/// Key, name, number.
type Lines = Vec<(String, String, i64)>;

async fn sheets(
    web: &WebState,
    ask: &Ask,
    desk: &Desk,
) -> Result<Vec<(&'static str, String, Lines)>, Problem> {
    let campaign = desk.campaign()?;
    let counts = counts(web, desk, campaign);
    let f = Frame::new(web, ask, desk, "figures", "desk-figures-title");
    let days = signatures::series(&web.app, campaign.id, Span::Days).await?;
    let day = |step: &Step| (step.from.day().to_string(), String::new(), step.n);
    let mut sheets = vec![
        ("signatures", f.t("desk-signatures"), vec![("confirmed".into(), String::new(), counts.confirmed)]),
        ("day", f.t("desk-figures-day"), days.iter().map(day).collect()),
    ];
    for (part, cells) in super::cells(&counts) {
        let known = super::names_of(&f, campaign, part);
        let named = |key: &String| known(key).unwrap_or_default();
        let line = |(key, n): (&String, &i64)| (key.clone(), named(key), *n);
        sheets.push((part, f.t(&format!("desk-figures-{part}")), cells.iter().map(line).collect()));
    }
    let confirming = signatures::confirming(&web.app, campaign.id).await?;
    let asked = |one: &Confirming| {
        [("asked", one.asked), ("confirmed", one.confirmed)]
            .map(|(what, n)| (format!("{} {what}", one.days), String::new(), n))
    };
    sheets.push(("confirming", f.t("desk-figures-confirming"), confirming.iter().flat_map(asked).collect()));
    if campaign.kind == CampaignKind::Letter {
        sheets.push(("letters", f.t("desk-figures-letters"), letters(campaign, &counts)));
    }
    Ok(sheets)
}

/// By target and state; those that are told only together stand under `folded`.
fn letters(campaign: &Campaign, counts: &Counts) -> Lines {
    let mut lines = Lines::new();
    for (slug, letters) in &counts.letters_by_target {
        let name = campaign.targets.iter().find(|target| target.slug == *slug);
        let name = name.map_or_else(String::new, |target| target.name.clone());
        let slug = if slug == FOLDED { FOLDED } else { slug };
        let states = letters.by_state().into_iter().filter(|(_, n)| *n != 0);
        lines.extend(states.map(|(state, n)| (format!("{slug} {state}"), name.clone(), n)));
    }
    lines
}
