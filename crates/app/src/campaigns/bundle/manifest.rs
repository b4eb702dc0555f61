//! `campaign.toml`: what the campaign is.

use jiff::civil::Date;

use super::fault::Wrong;
use super::pace::{self, StatedPace};
use super::passage::Passage;
use super::table::{self, At, Table};
use super::words;
use crate::campaigns::{CampaignKind, OrganisationRole, QUESTIONS, Report, Status};
use crate::languages::Language;
use crate::organisations::OrganisationKind;

/// Ten years: longer than that nobody needs a supporter's address for the campaign it was given to.
const LONGEST_RETENTION_DAYS: i64 = 3_650;
const USUAL_RETENTION_DAYS: i64 = 365;
const MODES: [&str; 3] = ["all", "nearest", "random"];

/// A campaign as its manifest states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Manifest {
    pub slug: String,
    pub number: i64,
    pub kind: CampaignKind,
    pub status: Status,
    pub opens: Date,
    pub closes: Option<Date>,
    pub original: Language,
    pub goal: Option<i64>,
    pub supersedes: Option<String>,
    /// Slug of the organisation that must agree before it opens.
    pub approver: Option<String>,
    /// Words that links to the campaign may name: `?from=newsletter`.
    pub source_links: Vec<String>,
    pub organisations: Vec<NamedOrganisation>,
    pub routing: NamedRouting,
    pub pace: StatedPace,
    /// For how long letters are tried; none: as long as usual.
    pub term_days: Option<i64>,
    pub message_allowed: bool,
    pub retention_days: i64,
    pub report: Report,
}

/// An organisation before it has an id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedOrganisation {
    pub role: OrganisationRole,
    pub slug: String,
    pub name: String,
    pub kind: OrganisationKind,
    pub url: Option<String>,
    pub may_subscribe: bool,
    pub may_share: bool,
}

/// Routing as stated: a fallback or a count may stand there without being used by the mode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedRouting {
    pub mode: &'static str,
    pub fallback: Option<String>,
    pub count: Option<i64>,
}

/// What the manifest says and, where other files must agree with it, on which line.
#[derive(Debug)]
pub(super) struct Stated {
    pub kind: Option<CampaignKind>,
    pub original: Option<At<Language>>,
    pub fallback: Option<At<String>>,
    pub count: Option<At<i64>>,
    /// None when something needed is missing or wrong, which is then noted.
    pub manifest: Option<Manifest>,
}

pub(super) fn parse(passage: &Passage<'_>) -> Option<Stated> {
    table::read(passage, read)
}

fn read(root: &Table<'_>) -> Stated {
    let slug = root.needed("slug", "\"kazakhstan-2014\"").and_then(|f| f.slug());
    let number = root.needed("number", "2").and_then(|f| f.number(1..=999_999_999));
    let kind = read_kind(root);
    let statuses = Status::ALL.map(Status::as_str);
    let status = root.needed("status", "\"open\"").and_then(|f| f.word(&statuses, Status::parse));
    let opens = root.needed("opens", "2014-01-08").and_then(|f| f.date());
    let closes = root.given("closes", "2014-04-08").map(|f| f.date());
    let original = root.needed("original", "\"en\"").and_then(|f| f.language());
    let goal = root.given("goal", "12000").and_then(|f| f.number(1..=1_000_000_000));
    let supersedes = root.given("supersedes", "\"kazakhstan-2011\"").and_then(|f| f.slug());
    let approver = root.given("approver", "\"iuf\"").and_then(|f| f.slug());
    let source_links = read_source_links(root);
    let mut organisations = read_organisations(root);
    let routing = read_routing(root);
    let (pace, term_days) =
        root.table("pace", |table| (pace::read_table(table), pace::read_term(table))).unwrap_or_default();
    let message_allowed = read_consents(root, &mut organisations);
    let retention_days = root
        .table("retention", |t| t.given("days", "365").and_then(|f| f.number(1..=LONGEST_RETENTION_DAYS)))
        .flatten();
    let report = root.table("report", read_report).unwrap_or_default();

    check_days(root, opens.as_ref(), closes.as_ref().and_then(Option::as_ref));
    if let (Some(slug), Some(supersedes)) = (&slug, &supersedes)
        && slug.value == supersedes.value
    {
        let wrong = Wrong::new("the campaign supersedes itself", "name the campaign that this one continues");
        root.passage().fault(supersedes.line, wrong);
    }
    let (mode, fallback, count) = routing;
    let manifest = (|| {
        Some(Manifest {
            slug: slug?.value,
            number: number?.value,
            kind: kind?,
            status: status?.value,
            opens: opens?.value,
            closes: closes.flatten().map(|at| at.value),
            original: original.clone()?.value,
            goal: goal.map(|at| at.value),
            supersedes: supersedes.map(|at| at.value),
            approver: approver.map(|at| at.value),
            source_links,
            organisations: organisations.into_iter().map(|at| at.value).collect(),
            routing: NamedRouting {
                mode: mode?,
                fallback: fallback.as_ref().map(|at| at.value.clone()),
                count: count.as_ref().map(|at| at.value),
            },
            pace,
            term_days,
            message_allowed,
            retention_days: retention_days.map_or(USUAL_RETENTION_DAYS, |at| at.value),
            report,
        })
    })();
    Stated { kind, original, fallback, count, manifest }
}

fn read_kind(root: &Table<'_>) -> Option<CampaignKind> {
    match root.given("kind", "\"letter\"") {
        None => Some(CampaignKind::Letter),
        Some(field) => field.word(&["letter", "statement"], CampaignKind::parse).map(|at| at.value),
    }
}

/// Few and the same for many people: a link of one's own for each person would tell who signed.
const MOST_LINKS: usize = 50;

fn read_source_links(root: &Table<'_>) -> Vec<String> {
    let named =
        root.given("source_links", "[\"newsletter\", \"website\"]").map(|f| f.texts()).unwrap_or_default();
    if let Some(at) = named.get(MOST_LINKS) {
        let wrong = format!("there are {} source links", named.len());
        root.passage().fault(at.line, Wrong::new(wrong, format!("name {MOST_LINKS} at most")));
    }
    let mut sources = Vec::new();
    for At { line, value } in named {
        if !words::is_slug(&value, 1) {
            let wrong = format!("`{}` is no word for a link", words::shown(&value));
            let right = "use small Latin letters, figures and hyphens, such as `newsletter`";
            root.passage().fault(line, Wrong::new(wrong, right));
        } else if !sources.contains(&value) {
            sources.push(value);
        }
    }
    sources
}

fn read_report(table: &Table<'_>) -> Report {
    let [conceded, members_knew, morale] = QUESTIONS.map(|(question, answers)| {
        let known = |text: &str| answers.into_iter().find(|answer| *answer == text);
        table.given(question, "\"some\"").and_then(|f| f.word(&answers, known)).map(|at| at.value)
    });
    Report { conceded, members_knew, morale }
}

fn check_days(root: &Table<'_>, opens: Option<&At<Date>>, closes: Option<&At<Date>>) {
    let (Some(opens), Some(closes)) = (opens, closes) else { return };
    if closes.value < opens.value {
        let wrong = format!("`closes` is {}, before `opens` ({})", closes.value, opens.value);
        root.passage().fault(closes.line, Wrong::new(wrong, "write a day on or after the opening"));
    }
}

fn read_organisations(root: &Table<'_>) -> Vec<At<NamedOrganisation>> {
    let sponsor = root.table("sponsor", |table| read_organisation(table, OrganisationRole::Sponsor));
    if sponsor.is_none() {
        root.missing("[sponsor]", "name the organisation that asks, with `slug`, `name` and `kind`");
    }
    let supporters = root.tables("supporters", |table| read_organisation(table, OrganisationRole::Supporter));
    let mut organisations: Vec<At<NamedOrganisation>> = Vec::new();
    for found in sponsor.into_iter().chain(supporters).flatten() {
        if organisations.iter().any(|known| known.value.slug == found.value.slug) {
            let wrong = format!("the organisation `{}` stands here a second time", found.value.slug);
            root.passage().fault(found.line, Wrong::new(wrong, "name each organisation once"));
        } else {
            organisations.push(found);
        }
    }
    organisations
}

fn read_organisation(table: &Table<'_>, role: OrganisationRole) -> Option<At<NamedOrganisation>> {
    let slug = table.needed("slug", "\"iuf\"").and_then(|f| f.slug());
    let name = table.needed("name", "\"IUF\"").and_then(|f| f.text());
    let url = table.given("url", "\"https://iuf.example/\"").and_then(|f| f.link());
    let kinds = OrganisationKind::ALL.map(OrganisationKind::as_str);
    let kind = table.needed("kind", "\"federation\"").and_then(|f| f.word(&kinds, OrganisationKind::parse));
    let organisation = NamedOrganisation {
        role,
        slug: slug?.value,
        name: name?.value,
        kind: kind?.value,
        url: url.map(|at| at.value),
        may_subscribe: false,
        may_share: false,
    };
    Some(At { line: table.line(), value: organisation })
}

type StatedRouting = (Option<&'static str>, Option<At<String>>, Option<At<i64>>);

/// Without `[routing]` a letter goes to every target.
fn read_routing(root: &Table<'_>) -> StatedRouting {
    let routing = root.table("routing", |table| {
        let known = |text: &str| MODES.into_iter().find(|mode| *mode == text);
        let mode = table.needed("mode", "\"all\"").and_then(|f| f.word(&MODES, known)).map(|at| at.value);
        let fallback = table.given("fallback", "\"mission-ch\"").map(|f| f.text());
        let count = table.given("count", "5").map(|f| f.number(1..=100_000));
        if mode == Some("nearest") && fallback.is_none() {
            table.missing("fallback", "name the target for supporters whose country has none");
        }
        if mode == Some("random") && count.is_none() {
            table.missing("count", "say how many targets each letter goes to, for example `count = 5`");
        }
        (mode, fallback.flatten(), count.flatten())
    });
    routing.unwrap_or((Some("all"), None, None))
}

/// Marks the organisations that may ask, and says whether supporters may add words of their own.
fn read_consents(root: &Table<'_>, organisations: &mut [At<NamedOrganisation>]) -> bool {
    let message = root.table("consents", |table| {
        let message = table.given("message", "true").and_then(|f| f.truth());
        for (key, share) in [("subscribe", false), ("share", true)] {
            let named = table.given(key, "[\"iuf\"]").map(|f| f.texts()).unwrap_or_default();
            for At { line, value } in named {
                match organisations.iter_mut().find(|known| known.value.slug == value) {
                    Some(known) if share => known.value.may_share = true,
                    Some(known) => known.value.may_subscribe = true,
                    None => table.passage().fault(line, unknown_organisation(&value, organisations)),
                }
            }
        }
        message.is_some_and(|at| at.value)
    });
    message.unwrap_or(false)
}

fn unknown_organisation(named: &str, organisations: &[At<NamedOrganisation>]) -> Wrong {
    let known: Vec<&str> = organisations.iter().map(|at| at.value.slug.as_str()).collect();
    let wrong = format!("`{}` is neither the sponsor nor a supporter", words::shown(named));
    let right = if known.is_empty() { "name it first".to_owned() } else { words::suggestion(named, &known) };
    Wrong::new(wrong, right)
}
