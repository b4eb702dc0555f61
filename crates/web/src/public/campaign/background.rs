//! What stands behind an appeal: who gets the letter, who asks, the news, the people, the figures.

use app::campaigns::{Campaign, OrganisationRole, Update};
use app::cases::Case;
use app::languages::{Arg, Language};
use app::organisations::OrganisationKind;
use app::signatures::PublicName;
use app::targets::{Routing, Target};

use super::figures::publisher;
use crate::public::chrome::Chrome;
use crate::public::text;

pub struct TargetGroup<'a> {
    pub title: Option<String>,
    pub targets: Vec<&'a Target>,
}

/// Targets under the bundle's headings, in the bundle's order.
pub fn target_groups<'a>(c: &Chrome, campaign: &'a Campaign) -> Vec<TargetGroup<'a>> {
    let mut groups: Vec<(&str, Vec<&Target>)> = Vec::new();
    for target in &campaign.targets {
        match groups.iter_mut().find(|(name, _)| *name == target.group) {
            Some((_, targets)) => targets.push(target),
            None => groups.push((&target.group, vec![target])),
        }
    }
    let alone = groups.len() < 2;
    groups
        .into_iter()
        .map(|(name, targets)| TargetGroup {
            title: (!alone && !name.is_empty()).then(|| group_title(c, name)),
            targets,
        })
        .collect()
}

/// Headings that many campaigns need are translated; others stand as the bundle has them.
fn group_title(c: &Chrome, group: &str) -> String {
    let key = match group {
        "africa" => "targets-group-africa",
        "americas" => "targets-group-americas",
        "asia-pacific" => "targets-group-asia-pacific",
        "europe" => "targets-group-europe",
        "international-organisations" => "targets-group-international-organisations",
        "middle-east" => "targets-group-middle-east",
        "missions" => "targets-group-missions",
        "government" => "targets-group-government",
        "employers" => "targets-group-employers",
        other => return other.to_owned(),
    };
    c.t(key)
}

pub fn targets_lead(c: &Chrome, campaign: &Campaign) -> String {
    match &campaign.routing {
        Routing::All => c.count("targets-all", campaign.targets.len() as i64),
        Routing::Random { count } => c.count("targets-random", (*count).min(campaign.targets.len()) as i64),
        Routing::Nearest { fallback } => {
            let target = campaign.targets.iter().find(|target| target.slug == *fallback);
            c.with("targets-nearest", "fallback", target.map_or(fallback.as_str(), |target| &target.name))
        }
    }
}

pub struct OrganisationGroup {
    pub title: String,
    pub organisations: Vec<OrganisationView>,
}

pub struct OrganisationView {
    pub name: String,
    pub url: Option<String>,
    pub kind: String,
}

pub fn organisations(c: &Chrome, campaign: &Campaign) -> Vec<OrganisationGroup> {
    [
        (OrganisationRole::Sponsor, "organisations-sponsor"),
        (OrganisationRole::Supporter, "organisations-supporters"),
    ]
    .into_iter()
    .map(|(role, key)| OrganisationGroup {
        title: c.t(key),
        organisations: campaign
            .organisations
            .iter()
            .filter(|o| o.role == role)
            .map(|o| OrganisationView {
                name: o.organisation.name.clone(),
                url: o.organisation.url.clone(),
                kind: c.t(kind_key(o.organisation.kind)),
            })
            .collect(),
    })
    .filter(|group| !group.organisations.is_empty())
    .collect()
}

fn kind_key(kind: OrganisationKind) -> &'static str {
    match kind {
        OrganisationKind::Union => "organisation-kind-union",
        OrganisationKind::Federation => "organisation-kind-federation",
        OrganisationKind::Rights => "organisation-kind-rights",
        OrganisationKind::Fund => "organisation-kind-fund",
        OrganisationKind::Network => "organisation-kind-network",
        OrganisationKind::Other => "organisation-kind-other",
    }
}

pub fn names(c: &Chrome, names: &[PublicName], most: usize) -> Vec<String> {
    let entry = |name: &PublicName| {
        let country = c.locale.country(name.country);
        c.locale.text_with("names-entry", &[("name", Arg::from(&name.name)), ("country", Arg::from(country))])
    };
    names.iter().take(most).map(entry).collect()
}

pub struct UpdateView {
    pub datetime: String,
    pub date: String,
    pub title: String,
    pub lang_attrs: String,
    pub note: Option<String>,
    pub source: Option<String>,
    pub href: String,
    pub html: String,
}

/// One entry a date, in the reader's language where there is one.
pub fn updates(
    c: &Chrome,
    campaign: &Campaign,
    language: &Language,
    base: &str,
    whole: bool,
) -> Vec<UpdateView> {
    let mut chosen: Vec<&Update> = Vec::new();
    let rank = |update: &Update| match &update.language {
        of if of == language => 0,
        of if *of == campaign.original => 1,
        _ => 2,
    };
    for update in &campaign.updates {
        match chosen.iter_mut().find(|known| known.date == update.date) {
            Some(known) if rank(update) < rank(known) => *known = update,
            Some(_) => {}
            None => chosen.push(update),
        }
    }
    let view = |update: &Update| UpdateView {
        datetime: update.date.to_string(),
        date: c.date(update.date),
        title: update.title.clone(),
        lang_attrs: c.attrs(&update.language),
        note: (update.language != *language)
            .then(|| c.with("home-in-language", "language", &c.locale.language_name(&update.language))),
        source: update.source.clone(),
        href: format!("{base}/updates#{}", update.date),
        html: if whole { text::markdown(campaign, &update.body) } else { String::new() },
    };
    chosen.into_iter().map(view).collect()
}

pub struct PersonView {
    pub slug: String,
    pub name: String,
    /// Or known by a description only?
    pub named: bool,
    pub lang_attrs: String,
    pub also: Option<String>,
    pub timeline: Vec<StepView>,
}

pub struct StepView {
    pub status: String,
    pub reported: String,
    pub note: Option<String>,
    pub lang_attrs: String,
    pub source: String,
}

pub fn people(c: &Chrome, campaign: &Campaign, language: &Language, brief: bool) -> Vec<PersonView> {
    campaign.cases.iter().map(|case| person(c, campaign, case, language, brief)).collect()
}

fn person(c: &Chrome, campaign: &Campaign, case: &Case, language: &Language, brief: bool) -> PersonView {
    let label = text::nearest(&case.label, language, &campaign.original);
    let (name, lang_attrs) = match label {
        // Nobody knows in which language a name is.
        _ if !case.name.is_empty() => (case.name.clone(), String::new()),
        Some((of, label)) => (label.to_owned(), c.attrs(of)),
        None => (case.slug.clone(), String::new()),
    };
    let also =
        (!case.aliases.is_empty()).then(|| c.with("cases-also", "names", &c.locale.list(&case.aliases)));
    let steps = case.timeline.iter().rev().map(|step| {
        let note = text::nearest(&step.note, language, &campaign.original).filter(|_| !brief);
        StepView {
            status: c.t(&format!("case-status-{}", step.status)),
            reported: c.with("cases-reported", "date", &c.locale.date_stated(&step.date)),
            lang_attrs: note.map(|(of, _)| c.attrs(of)).unwrap_or_default(),
            note: note.map(|(_, note)| note.to_owned()),
            source: publisher(campaign, &step.source).to_owned(),
        }
    });
    PersonView {
        slug: case.slug.clone(),
        name,
        named: !case.name.is_empty(),
        lang_attrs,
        also,
        timeline: steps.collect(),
    }
}
