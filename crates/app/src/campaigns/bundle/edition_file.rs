//! `LANG.md`: the campaign in one language; `updates/DATE-LANG.md`: its news.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::fault::Wrong;
use super::passage::Passage;
use super::sections::{self, Section};
use super::{front_matter, letter_text, markup, table};
use crate::campaigns::{Edition, EditionState, Update};
use crate::languages::Language;

pub(super) fn parse_edition(
    page: &Passage<'_>,
    language: Language,
    images: &BTreeSet<&str>,
) -> Option<Edition> {
    let (front, body) = front_matter::split(page)?;
    let states = ["draft", "checked", "approved"];
    let front = table::read(&front, |table| {
        let title = table.needed("title", "\"Free the oil workers\"").and_then(|f| f.text());
        let summary = table.needed("summary", "\"One or two sentences.\"").and_then(|f| f.text());
        let translator = table.given("translator", "\"A. Volunteer\"").and_then(|f| f.text());
        let state = table.needed("state", "\"approved\"").and_then(|f| f.word(&states, EditionState::parse));
        Some((title?.value, summary?.value, translator.map(|at| at.value), state?.value))
    });
    let sections = sections::cut(&body);
    let appeal = read_text(&sections.appeal, images);
    if appeal.is_none() {
        let right = "write it between the front matter and the first `##`";
        page.fault(body.first_line(), Wrong::new("the appeal is empty", right));
    }
    let demands = sections.demands.as_ref().map(|section| read_demands(section, images)).unwrap_or_default();
    let letter = sections.letter.as_ref().map(letter_text::parse);
    let outcome = sections.outcome.and_then(|section| read_text(&section.body, images));
    let (title, summary, translator, state) = front??;
    let (appeal, letter) = (appeal?, letter.flatten());
    Some(Edition { language, title, summary, translator, state, appeal, demands, letter, outcome })
}

pub(super) fn parse_update(
    page: &Passage<'_>,
    date: Date,
    language: Language,
    images: &BTreeSet<&str>,
) -> Option<Update> {
    let (front, body) = front_matter::split(page)?;
    let front = table::read(&front, |table| {
        let title = table.needed("title", "\"Two people free\"").and_then(|f| f.text());
        let source = table.given("source", "\"https://iuf.example/news\"").and_then(|f| f.link());
        Some((title?.value, source.map(|at| at.value)))
    });
    let text = read_text(&body, images);
    if text.is_none() {
        page.fault(body.first_line(), Wrong::new("the update is empty", "write it below the front matter"));
    }
    let (title, source) = front??;
    Some(Update { date, language, title, source, body: text? })
}

/// Markdown that is shown; `None` when there is none.
fn read_text(text: &Passage<'_>, images: &BTreeSet<&str>) -> Option<String> {
    markup::check(text, images);
    let trimmed = text.text.trim_matches('\n').trim_end();
    (!trimmed.trim().is_empty()).then(|| trimmed.to_owned())
}

/// The items of a list, each as Markdown of its own.
fn read_demands(section: &Section<'_>, images: &BTreeSet<&str>) -> Vec<String> {
    markup::check(&section.body, images);
    let mut demands: Vec<String> = Vec::new();
    let mut after_blank = true;
    for (number, line) in section.body.lines() {
        if line.trim().is_empty() {
            after_blank = true;
            continue;
        }
        let is_indented = line.starts_with("  ") || line.starts_with('\t');
        match (item(line), demands.last_mut()) {
            (Some(text), _) => demands.push(text.to_owned()),
            (None, Some(demand)) if is_indented || !after_blank => {
                demand.push_str(if after_blank { "\n\n" } else { "\n" });
                demand.push_str(line.trim());
            }
            _ => {
                let right = "begin each demand with `- `";
                section.body.fault(number, Wrong::new("this stands outside of the list of demands", right));
            }
        }
        after_blank = false;
    }
    if demands.is_empty() {
        let right = "write one demand an item, each beginning with `- `";
        section.body.fault(section.line, Wrong::new("`## Demands` holds none", right));
    }
    demands
}

/// What follows a list's mark: `- `, `* `, `+ ` or `1. `.
fn item(line: &str) -> Option<&str> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = match digits {
        0 => line.strip_prefix(['-', '*', '+'])?,
        1..=9 => line[digits..].strip_prefix(['.', ')'])?,
        _ => return None,
    };
    let text = rest.strip_prefix([' ', '\t'])?.trim();
    (!text.is_empty()).then_some(text)
}
