//! How a campaign stands in numbers: whatever is shown here was folded before, so that a page costs the same with a
//! hundred signatures and with a million.

mod chart;
pub mod files;
pub mod live;
mod map;
pub mod supporters;

use std::collections::BTreeMap;

use app::campaigns::{Campaign, CampaignKind};
use app::kernel::Country;
use app::languages::{Arg, Language};
use app::letters::{self, LastWords};
use app::signatures::{self, Confirming, Counts, FOLDED, LetterCounts, Span};
use app::staff::Action;
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use uuid::Uuid;

use crate::assets::LIVE_SCRIPT;
use crate::desk::Desk;
use crate::desk::frame::Frame;
use crate::failure::Problem;
use crate::public::Ask;
use crate::state::WebState;
use chart::Chart;
use map::Map;

/// A page is for reading; the files have all of them.
const LINES: usize = 60;
/// A share of fewer says nothing.
const FEW: i64 = 5;

#[derive(Template)]
#[template(path = "desk/campaigns/figures.html")]
struct FiguresPage<'a> {
    f: Frame<'a>,
    href: String,
    confirmed: String,
    goal: Option<String>,
    last_day: String,
    /// None before the first.
    as_of: Option<String>,
    chart: Option<Chart>,
    by_hour: bool,
    map: Option<Map>,
    parts: Vec<Part>,
    confirming: Vec<(String, String)>,
    letters: Vec<(String, String)>,
    targets: Vec<TargetLine>,
    /// How many targets are not shown.
    more: i64,
    names: Vec<(String, String, String)>,
    /// In whose name the list of those who agreed can be taken.
    export: Option<String>,
    script: &'static str,
}

/// Signatures by country, by language, by organisation.
struct Part {
    id: &'static str,
    title: String,
    lines: Vec<PartLine>,
}

struct PartLine {
    name: String,
    shown: String,
    /// Of a hundred, for the rod beside it.
    share: i64,
}

struct TargetLine {
    name: String,
    attrs: String,
    accepted: String,
    answered: String,
    waiting: String,
    failed: String,
    words: Option<Words>,
}

struct Words {
    said: String,
    at: String,
}

/// GET /desk/campaigns/{campaign}/figures
pub async fn show(State(web): State<WebState>, ask: Ask, desk: Desk) -> Result<Response, Problem> {
    let campaign = desk.campaign()?;
    let counts = counts(&web, &desk, campaign);
    let span = if ask.asked("by") == Some("hour") { Span::Hours } else { Span::Days };
    let steps = signatures::series(&web.app, campaign.id, span).await?;
    let confirming = signatures::confirming(&web.app, campaign.id).await?;
    let words = letters::last_words(&web.app, campaign.id).await?;
    let f = Frame::new(&web, &ask, &desk, "figures", "desk-figures-title");
    let number = |n| f.locale.number(n);
    let is_letter = campaign.kind == CampaignKind::Letter;
    let by_state = counts.letters.by_state();
    let (targets, more) = if is_letter { targets(&f, campaign, &counts, &words) } else { (Vec::new(), 0) };
    let page = FiguresPage {
        href: format!("/desk/campaigns/{}/figures", campaign.slug),
        confirmed: number(counts.confirmed),
        goal: campaign.goal.map(number),
        last_day: number(counts.last_day),
        as_of: (counts.as_of.0 > 0).then(|| f.timed("desk-figures-as-of", &counts.as_of)),
        chart: Chart::of(&f, span, &steps),
        by_hour: span == Span::Hours,
        script: &LIVE_SCRIPT,
        map: Map::of(&f, &counts.by_country),
        parts: parts(&f, campaign, &counts),
        confirming: confirming.iter().filter_map(|one| confirmed(&f, one)).collect(),
        letters: by_state
            .iter()
            .filter(|_| is_letter)
            .map(|(state, n)| (f.t(&format!("letters-{state}")), number(*n)))
            .collect(),
        targets,
        more,
        names: names(&f, &web, campaign),
        export: desk
            .may(Action::ExportSupporters)
            .then(|| desk.organisation().map(|one| one.name.clone()).ok())
            .flatten(),
        f,
    };
    Frame::answer(&page, &ask, StatusCode::OK)
}

/// Small cells can point at a person: one by one they are for whoever may see the persons.
fn counts(web: &WebState, desk: &Desk, campaign: &Campaign) -> Counts {
    let counts = web.app.board.counts(campaign.id);
    if desk.may(Action::SeeSupporters) { Counts::clone(&counts) } else { counts.published(campaign) }
}

/// Within how many days, and how many of a hundred; none where a few people would be told of.
fn confirmed(f: &Frame<'_>, one: &Confirming) -> Option<(String, String)> {
    if one.asked < FEW {
        return None;
    }
    let number = |n: i64| Arg::from(f.locale.number(n));
    let share = Arg::from(f.locale.percent(one.confirmed * 100 / one.asked));
    let told = [("share", share), ("confirmed", number(one.confirmed)), ("asked", number(one.asked))];
    Some((f.count("desk-figures-within", one.days), f.locale.text_with("desk-figures-share", &told)))
}

fn parts(f: &Frame<'_>, campaign: &Campaign, counts: &Counts) -> Vec<Part> {
    let part_of = |(id, cells)| part(f, id, cells, &names_of(f, campaign, id));
    cells(counts).into_iter().map(part_of).collect()
}

/// The parts that signatures are counted by.
fn cells(counts: &Counts) -> [(&'static str, &BTreeMap<String, i64>); 4] {
    [
        ("country", &counts.by_country),
        ("language", &counts.by_language),
        ("organisation", &counts.by_organisation),
        ("source", &counts.by_source),
    ]
}

/// What the keys of a part are called.
fn names_of<'a>(
    f: &'a Frame<'_>,
    campaign: &'a Campaign,
    part: &'static str,
) -> impl Fn(&str) -> Option<String> + 'a {
    move |key| match part {
        _ if key == FOLDED => Some(f.t("desk-figures-small")),
        "country" => Country::parse(key).map(|country| f.locale.country(country)),
        "language" => Language::parse(key).map(|language| f.locale.language_name(&language)),
        "source" => None,
        _ => {
            let mut all = campaign.organisations.iter().map(|one| &one.organisation);
            all.find(|organisation| organisation.slug == key).map(|organisation| organisation.name.clone())
        }
    }
}

/// The largest first.
fn part(
    f: &Frame<'_>,
    id: &'static str,
    cells: &BTreeMap<String, i64>,
    name: &dyn Fn(&str) -> Option<String>,
) -> Part {
    let mut sorted: Vec<(&String, i64)> = cells.iter().map(|(key, n)| (key, *n)).collect();
    sorted.sort_by_key(|(key, n)| (-n, *key));
    let most = sorted.first().map_or(1, |(_, n)| (*n).max(1));
    let named = |key: &str| name(key).unwrap_or_else(|| key.to_owned());
    let line = |(key, n): &(&String, i64)| PartLine {
        name: named(key),
        shown: f.locale.number(*n),
        share: n.max(&0) * 100 / most,
    };
    let lines = sorted.iter().take(LINES).map(line).collect();
    Part { id, title: f.t(&format!("desk-figures-{id}")), lines }
}

/// Those of which there is something to tell, with a failure first, then in the campaign's order; and how many are left
/// out.
fn targets(
    f: &Frame<'_>,
    campaign: &Campaign,
    counts: &Counts,
    words: &BTreeMap<Uuid, LastWords>,
) -> (Vec<TargetLine>, i64) {
    let written = |slug: &str| counts.letters_by_target.get(slug).is_some_and(|letters| letters.total() > 0);
    let is_news = |target: &&app::targets::Target| words.contains_key(&target.id) || written(&target.slug);
    let mut sorted: Vec<_> = campaign.targets.iter().filter(is_news).collect();
    sorted.sort_by_key(|target| !words.contains_key(&target.id));
    let number = |n: Option<i64>| n.map_or_else(|| "–".to_owned(), |n| f.locale.number(n));
    let line = |target: &&app::targets::Target| {
        let told = counts.letters_by_target.get(&target.slug);
        let is_folded = counts.letters_by_target.contains_key(FOLDED);
        let none = (!is_folded).then(LetterCounts::default);
        let told = told.cloned().or(none);
        let of = |read: fn(&LetterCounts) -> i64| number(told.as_ref().map(read));
        TargetLine {
            name: target.name.clone(),
            attrs: f.attrs(&target.language),
            accepted: of(|letters| letters.accepted),
            answered: of(|letters| letters.answered),
            waiting: of(|letters| letters.waiting + letters.batched),
            failed: of(|letters| letters.refused + letters.bounced + letters.expired),
            words: words.get(&target.id).map(|last| said(f, last)),
        }
    };
    let more = sorted.len().saturating_sub(LINES) as i64;
    (sorted.iter().take(LINES).map(line).collect(), more)
}

fn said(f: &Frame<'_>, last: &LastWords) -> Words {
    let code = last.code.map(|code| code.to_string());
    let parts = [code, last.words.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let said = if parts.is_empty() { f.t("desk-figures-no-words") } else { parts };
    Words { said, at: f.moment(last.at) }
}

/// Names that everybody sees on the campaign's page.
fn names(f: &Frame<'_>, web: &WebState, campaign: &Campaign) -> Vec<(String, String, String)> {
    let names = web.app.board.names(campaign.id);
    let line = |name: &signatures::PublicName| {
        (name.name.clone(), f.locale.country(name.country), name.organisation.clone())
    };
    names.iter().map(line).collect()
}
