//! `cases.toml` and `figures.toml`: people followed by name, and figures with their sources.

use std::collections::HashSet;

use super::fault::Wrong;
use super::passage::Passage;
use super::table::{self, At, Field, Table};
use super::words;
use crate::cases::{ABOUT, Case, CaseStatus, Figure, Figures, QUALIFIERS, STATUSES, Source};

/// A reference to a source, to be checked once the sources are known.
pub(super) type Reference = At<String>;

pub(super) fn parse_cases(passage: &Passage<'_>) -> (Vec<Case>, Vec<Reference>) {
    let mut references = Vec::new();
    let mut seen = HashSet::new();
    let cases = table::read(passage, |root| {
        root.tables("cases", |table| {
            let case = read_case(table, &mut references);
            if let Some(case) = &case
                && !seen.insert(case.slug.clone())
            {
                let wrong = format!("the case `{}` stands here a second time", case.slug);
                passage.fault(table.line(), Wrong::new(wrong, "give each case a slug of its own"));
            }
            case
        })
    });
    (cases.unwrap_or_default().into_iter().flatten().collect(), references)
}

fn read_case(table: &Table<'_>, references: &mut Vec<Reference>) -> Option<Case> {
    let slug = table.needed("slug", "\"shabdan-utkilov\"").and_then(|f| f.slug());
    let name = table
        .given("name", "\"Shabdan Utkilov\"")
        .map_or(Some(String::new()), |f| Some(f.line_or_empty()?.value));
    let label = table.translated("label");
    let aliases = table.given("aliases", "[\"…\"]").map(|f| f.texts()).unwrap_or_default();
    if name.as_ref().is_some_and(String::is_empty) && label.is_empty() {
        let right = "write `name = \"…\"` or, when no document names the person, `label.en = \"…\"`";
        table.passage().fault(table.line(), Wrong::new("the case has neither a name nor a label", right));
    }
    let timeline = table.tables("timeline", |table| read_status(table, references));
    let mut timeline: Vec<CaseStatus> = timeline.into_iter().flatten().collect();
    // YYYY, YYYY-MM and YYYY-MM-DD sort as text; what has the same date stays in the file's order.
    timeline.sort_by(|a, b| a.date.cmp(&b.date));
    let aliases = aliases.into_iter().map(|at| at.value).collect();
    Some(Case { slug: slug?.value, name: name?, label, aliases, timeline })
}

fn read_status(table: &Table<'_>, references: &mut Vec<Reference>) -> Option<CaseStatus> {
    let date = table.needed("date", "\"2014-04-08\"").and_then(|f| f.stated_date());
    let status = table.needed("status", "\"imprisoned\"").and_then(|f| one_of(&f, &STATUSES));
    let source = read_reference(table, references);
    let note = table.translated("note");
    Some(CaseStatus { date: date?.value, status: status?, source: source?, note })
}

pub(super) fn parse_figures(passage: &Passage<'_>) -> (Figures, Vec<Reference>) {
    let mut references = Vec::new();
    let mut seen = HashSet::new();
    let read = table::read(passage, |root| {
        let sources = root.tables("sources", |table| {
            let source = read_source(table);
            if let Some(source) = &source
                && !seen.insert(source.id.clone())
            {
                let wrong = format!("the source `{}` stands here a second time", source.id);
                passage.fault(table.line(), Wrong::new(wrong, "give each source an id of its own"));
            }
            source
        });
        let figures = root.tables("figures", |table| read_figure(table, &mut references));
        (sources, figures)
    });
    let (sources, figures) = read.unwrap_or_default();
    let (sources, figures) = (sources.into_iter().flatten(), figures.into_iter().flatten());
    (Figures { sources: sources.collect(), figures: figures.collect() }, references)
}

fn read_source(table: &Table<'_>) -> Option<Source> {
    let id = table.needed("id", "\"I14\"").and_then(|f| f.text());
    let publisher = table.needed("publisher", "\"IUF\"").and_then(|f| f.text());
    let title = table.needed("title", "\"News of 8 April 2014\"").and_then(|f| f.text());
    let date = table.needed("date", "\"2014-04-08\"").and_then(|f| f.stated_date());
    let url = table.given("url", "\"https://iuf.example/news\"").and_then(|f| f.link()).map(|at| at.value);
    let doubt = table.translated("doubt");
    let (id, publisher, title, date) = (id?.value, publisher?.value, title?.value, date?.value);
    Some(Source { id, publisher, title, date, url, doubt })
}

fn read_figure(table: &Table<'_>, references: &mut Vec<Reference>) -> Option<Figure> {
    let about = table.needed("about", "\"killed\"").and_then(|f| one_of(&f, &ABOUT));
    let occasion = table.translated("occasion");
    if occasion.is_empty() {
        table.missing("occasion", "write for example `occasion.en = \"Zhanaozen, 16 December 2011\"`");
    }
    let value = table.given("value", "16").map(|f| f.number(0..=1_000_000_000));
    let words = table.translated("words");
    let right = "write `value` when the source gives a number, `words` when it gives none";
    if value.is_none() && words.is_empty() {
        table.missing("value", right);
    }
    if value.is_some() && !words.is_empty() {
        let wrong = Wrong::new("the figure has both `value` and `words`", right);
        table.passage().fault(table.line(), wrong);
    }
    let qualifier = table.given("qualifier", "\"at_least\"").and_then(|f| one_of(&f, &QUALIFIERS));
    let according_to = table.translated("according_to");
    let as_of = table.needed("as_of", "\"2014-04-08\"").and_then(|f| f.stated_date());
    let source = read_reference(table, references);
    let value = value.flatten().map(|at| at.value);
    let (about, as_of, source) = (about?, as_of?.value, source?);
    Some(Figure { about, occasion, value, words, qualifier, according_to, as_of, source })
}

fn one_of(field: &Field<'_>, known: &[&'static str]) -> Option<String> {
    let parse = |text: &str| known.iter().find(|word| **word == text).map(|word| (*word).to_owned());
    field.word(known, parse).map(|at| at.value)
}

fn read_reference(table: &Table<'_>, references: &mut Vec<Reference>) -> Option<String> {
    let source = table.needed("source", "\"I14\"")?.text()?;
    references.push(source.clone());
    Some(source.value)
}

/// Every reference names a source of `figures.toml`.
pub(super) fn check_references(passage: &Passage<'_>, references: &[Reference], figures: &Figures) {
    let known: HashSet<&str> = figures.sources.iter().map(|source| source.id.as_str()).collect();
    for At { line, value } in references.iter().filter(|at| !known.contains(at.value.as_str())) {
        if passage.is_hopeless() {
            return;
        }
        let wrong = format!("`{}` is not a source of figures.toml", words::shown(value));
        let right = match words::nearest(value, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "add it to figures.toml as `[[sources]]`".to_owned(),
        };
        passage.fault(*line, Wrong::new(wrong, right));
    }
}
