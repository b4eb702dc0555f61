//! What stands behind an appeal: who gets the letter, who asks, the news, the people, the figures.

use app::campaigns::{Campaign, OrganisationRole, Update};
use app::cases::{Case, Figure, Source, Translated};
use app::languages::{Arg, Language};
use app::organisations::OrganisationKind;
use app::signatures::PublicName;
use app::targets::{Routing, Target};

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

fn publisher<'a>(campaign: &'a Campaign, id: &'a str) -> &'a str {
    source(campaign, id).map_or(id, |source| source.publisher.as_str())
}

fn source<'a>(campaign: &'a Campaign, id: &str) -> Option<&'a Source> {
    campaign.figures.sources.iter().find(|source| source.id == id)
}

/// Statements about one thing on one occasion, side by side; or all those that stand alone.
pub struct FigureGroup {
    pub title: Option<String>,
    pub figures: Vec<FigureView>,
}

pub struct FigureView {
    /// What is counted, where the group does not say it.
    pub label: Option<String>,
    pub shown: String,
    pub lang_attrs: String,
    pub according_to: Option<String>,
    pub source: String,
    pub as_of: String,
    pub doubt: Option<String>,
}

/// `brief`: only where the sources disagree.
pub fn figures(c: &Chrome, campaign: &Campaign, language: &Language, brief: bool) -> Vec<FigureGroup> {
    let mut groups: Vec<(&str, &Translated, Vec<&Figure>)> = Vec::new();
    for figure in &campaign.figures.figures {
        match groups.iter_mut().find(|(about, on, _)| *about == figure.about && *on == &figure.occasion) {
            Some((_, _, statements)) => statements.push(figure),
            None => groups.push((&figure.about, &figure.occasion, vec![figure])),
        }
    }
    let title = |about: &str, occasion: &Translated| {
        let occasion = text::nearest(occasion, language, &campaign.original).map_or("", |(_, words)| words);
        match about {
            "other" => occasion.to_owned(),
            about => format!("{}: {occasion}", c.t(&format!("figure-about-{about}"))),
        }
    };
    let view = |figure: &Figure, label| figure_view(c, campaign, figure, language, label);
    let (several, alone): (Vec<_>, Vec<_>) = groups.into_iter().partition(|(_, _, all)| all.len() > 1);
    let mut shown: Vec<FigureGroup> = several
        .into_iter()
        .map(|(about, occasion, all)| FigureGroup {
            title: Some(title(about, occasion)),
            figures: all.into_iter().map(|figure| view(figure, None)).collect(),
        })
        .collect();
    let singles = alone.into_iter().flat_map(|(about, occasion, all)| {
        let label = title(about, occasion);
        all.into_iter().map(move |figure| (figure, label.clone()))
    });
    let figures: Vec<FigureView> = singles.map(|(figure, label)| view(figure, Some(label))).collect();
    if !figures.is_empty() && (!brief || shown.is_empty()) {
        shown.push(FigureGroup { title: None, figures });
    }
    shown
}

fn figure_view(
    c: &Chrome,
    campaign: &Campaign,
    figure: &Figure,
    language: &Language,
    label: Option<String>,
) -> FigureView {
    let near = |words| text::nearest(words, language, &campaign.original);
    let words = near(&figure.words);
    let number = figure.value.map(|value| {
        let key = match figure.qualifier.as_deref() {
            Some("at_least") => "figure-qualifier-at-least",
            Some("more_than") => "figure-qualifier-more-than",
            Some("about") => "figure-qualifier-about",
            _ => return c.locale.number(value),
        };
        c.locale.text_with(key, &[("number", Arg::from(value))])
    });
    let source = source(campaign, &figure.source);
    let doubt = source.and_then(|source| near(&source.doubt)).map(|(_, doubt)| doubt.to_owned());
    FigureView {
        label,
        lang_attrs: words.filter(|_| number.is_none()).map(|(of, _)| c.attrs(of)).unwrap_or_default(),
        shown: number.or_else(|| words.map(|(_, words)| words.to_owned())).unwrap_or_default(),
        according_to: near(&figure.according_to).map(|(_, who)| c.with("figures-according-to", "who", who)),
        source: source.map_or(figure.source.clone(), |source| source.publisher.clone()),
        as_of: c.with("figures-as-of", "date", &c.locale.date_stated(&figure.as_of)),
        doubt,
    }
}
