//! Where the parts of an edition stand in its text.

use std::ops::Range;

use crate::campaigns::bundle::fault::Faults;
use crate::campaigns::bundle::passage::Passage;
use crate::campaigns::bundle::sections;

const FENCE: &str = "+++";

#[derive(Debug)]
pub struct Places {
    /// What stands between the fences.
    pub front: Range<usize>,
    pub appeal: Range<usize>,
    pub demands: Option<Section>,
    pub letter: Option<Letter>,
    pub outcome: Option<Section>,
}

#[derive(Debug)]
pub struct Section {
    /// With its heading, up to what follows.
    pub whole: Range<usize>,
    /// Without the empty lines around it.
    pub text: Range<usize>,
}

#[derive(Debug)]
pub struct Letter {
    pub whole: Range<usize>,
    pub subject: Option<Range<usize>>,
    pub salutation: Option<Range<usize>>,
    /// Where a line of the head may be put: below the heading.
    pub head: usize,
    pub body: Range<usize>,
}

impl Places {
    pub fn find(text: &str) -> Self {
        let (front, body) = front(text);
        let faults = Faults::default();
        let passage = Passage::new("", &text[body..], 1, &faults);
        let cut = sections::cut(&passage);
        // The parts are slices of the text: their place is where they lie in it.
        let place = |part: &str| {
            let start = part.as_ptr() as usize - text.as_ptr() as usize;
            start..start + part.len()
        };
        let section = |part: Option<&sections::Section<'_>>| {
            let inner = place(part?.body.text);
            let whole = heading_above(text, inner.start)..inner.end;
            Some(Section { whole, text: trimmed(text, inner) })
        };
        Self {
            front,
            appeal: trimmed(text, place(cut.appeal.text)),
            demands: section(cut.demands.as_ref()),
            letter: section(cut.letter.as_ref()).map(|found| {
                let inner = cut.letter.as_ref().map_or(0..0, |part| place(part.body.text));
                letter(text, found.whole, inner)
            }),
            outcome: section(cut.outcome.as_ref()),
        }
    }
}

/// The front matter, and where the body begins; nothing where there is none.
fn front(text: &str) -> (Range<usize>, usize) {
    let mut at = 0;
    let mut begin = None;
    for line in text.split_inclusive('\n') {
        let is_fence = line.trim_end() == FENCE;
        match begin {
            None if is_fence => begin = Some(at + line.len()),
            None => return (0..0, 0),
            Some(begin) if is_fence => return (begin..at, at + line.len()),
            Some(_) => {}
        }
        at += line.len();
    }
    // It does not end: all of it is front matter.
    begin.map_or((0..0, 0), |begin| (begin..text.len(), text.len()))
}

fn heading_above(text: &str, start: usize) -> usize {
    let above = text[..start].trim_end_matches(['\n', '\r']);
    above.rfind('\n').map_or(0, |at| at + 1)
}

/// Without empty lines around it; its first line keeps its indentation.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let part = &text[range.clone()];
    let end = part.trim_end().len();
    let mut start = 0;
    for line in part[..end].split_inclusive('\n') {
        if !line.trim().is_empty() {
            break;
        }
        start += line.len();
    }
    range.start + start.min(end)..range.start + end
}

fn letter(text: &str, whole: Range<usize>, inner: Range<usize>) -> Letter {
    let (mut subject, mut salutation) = (None, None);
    let mut at = inner.start;
    for line in text[inner.clone()].split_inclusive('\n') {
        let value = |head: &str| {
            let rest = line.trim_start().strip_prefix(head)?;
            let start = at + line.len() - rest.trim_start().len();
            Some(start.min(at + line.trim_end().len())..at + line.trim_end().len())
        };
        if let (None, Some(found)) = (&subject, value("Subject:")) {
            subject = Some(found);
        } else if let (None, Some(found)) = (&salutation, value("Salutation:")) {
            salutation = Some(found);
        } else if !line.trim().is_empty() {
            break;
        }
        at += line.len();
    }
    Letter { whole, subject, salutation, head: inner.start, body: trimmed(text, at..inner.end) }
}

/// The text with another part; a section comes with its first text and goes with its last.
pub fn with(text: &str, name: &str, value: &str, ending: &str) -> String {
    let places = Places::find(text);
    match name {
        "appeal" => put(text, places.appeal, value, ending),
        "demands" => section_with(text, "Demands", places.demands.as_ref(), value, ending),
        "outcome" => section_with(text, "Outcome", places.outcome.as_ref(), value, ending),
        _ => match places.letter {
            Some(letter) => letter_with(text, &letter, name, value, ending),
            None if value.is_empty() => text.to_owned(),
            None => {
                let text = add_section(text, "Letter", "", ending);
                let letter = Places::find(&text).letter;
                letter.map_or_else(|| text.clone(), |letter| letter_with(&text, &letter, name, value, ending))
            }
        },
    }
}

/// Puts a value where another stood, with an empty line to whatever stands around it.
fn put(text: &str, place: Range<usize>, value: &str, ending: &str) -> String {
    let before = text[..place.start].trim_end_matches(['\n', '\r']);
    let after = text[place.end..].trim_start_matches(['\n', '\r']);
    let gap = ending.repeat(2);
    let mut written = before.to_owned();
    for part in [value, after] {
        if part.is_empty() {
            continue;
        }
        if !written.is_empty() {
            written.push_str(&gap);
        }
        written.push_str(part);
    }
    if !written.ends_with('\n') {
        written.push_str(ending);
    }
    written
}

fn section_with(text: &str, title: &str, known: Option<&Section>, value: &str, ending: &str) -> String {
    match known {
        Some(known) if value.is_empty() => put(text, known.whole.clone(), "", ending),
        Some(known) => put(text, known.text.clone(), value, ending),
        None if value.is_empty() => text.to_owned(),
        None => add_section(text, title, value, ending),
    }
}

/// Demands, letter, outcome stand in this order.
fn add_section(text: &str, title: &str, value: &str, ending: &str) -> String {
    let places = Places::find(text);
    let letter = places.letter.as_ref().map(|letter| letter.whole.start);
    let outcome = places.outcome.as_ref().map(|section| section.whole.start);
    let at = match title {
        "Demands" => letter.or(outcome),
        "Letter" => outcome,
        _ => None,
    };
    let at = at.unwrap_or(text.len());
    let gap = if value.is_empty() { "" } else { &ending.repeat(2) };
    put(text, at..at, &format!("## {title}{gap}{value}"), ending)
}

fn letter_with(text: &str, letter: &Letter, name: &str, value: &str, ending: &str) -> String {
    let (key, known) = match name {
        "letter-subject" => ("Subject", letter.subject.clone()),
        "letter-salutation" => ("Salutation", letter.salutation.clone()),
        _ => {
            let written = put(text, letter.body.clone(), value, ending);
            return without_empty_letter(written, ending);
        }
    };
    let mut written = text.to_owned();
    match known {
        Some(known) if value.is_empty() => {
            let start = text[..known.start].rfind('\n').map_or(0, |at| at + 1);
            let end = text[known.end..].find('\n').map_or(text.len(), |at| known.end + at + 1);
            written.replace_range(start..end, "");
        }
        Some(known) => {
            let gap = if text[..known.start].ends_with(':') { " " } else { "" };
            written.replace_range(known, &format!("{gap}{value}"));
        }
        None => {
            // The subject stands before the salutation.
            let below = letter.subject.as_ref().filter(|_| key == "Salutation");
            let line = format!("{key}: {value}");
            written = match (below, &letter.salutation) {
                (Some(above), _) => {
                    let end = text[above.end..].find('\n').map_or(text.len(), |at| above.end + at + 1);
                    let start = if text[..end].ends_with('\n') { "" } else { ending };
                    format!("{}{start}{line}{ending}{}", &text[..end], &text[end..])
                }
                (None, Some(salutation)) => {
                    let start = text[..salutation.start].rfind('\n').map_or(0, |at| at + 1);
                    format!("{}{line}{ending}{}", &text[..start], &text[start..])
                }
                (None, None) => put(text, letter.head..letter.head, &line, ending),
            };
        }
    }
    without_empty_letter(written, ending)
}

fn without_empty_letter(text: String, ending: &str) -> String {
    let places = Places::find(&text);
    let Some(letter) = places.letter else { return text };
    let is_empty = letter.subject.is_none() && letter.salutation.is_none() && letter.body.is_empty();
    if is_empty { put(&text, letter.whole, "", ending) } else { text }
}
