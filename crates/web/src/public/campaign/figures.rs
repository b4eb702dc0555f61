//! Figures side by side where sources disagree; each keeps its source, its date and its doubt.

use app::campaigns::Campaign;
use app::cases::{Figure, Source, Translated};
use app::languages::{Arg, Language};

use crate::public::chrome::Chrome;
use crate::public::text;

pub fn publisher<'a>(campaign: &'a Campaign, id: &'a str) -> &'a str {
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
