//! What files for tools of one's own have in common: a message for each paragraph of each part.

use std::collections::BTreeMap;

use super::Part;

/// No campaign's text is as large.
pub const LARGEST: usize = 4 << 20;

/// What was found in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// Words for each part that the file has whole.
    pub words: Vec<(&'static str, String)>,
    /// Parts of which paragraphs are missing: how many are there, of how many.
    pub unfinished: Vec<(&'static str, usize, usize)>,
    /// Messages that belong to no paragraph of the original as it is now.
    pub unknown: usize,
}

/// Context, original and translation of each paragraph; the translation is empty unless the part has as many
/// paragraphs as the original.
pub(super) fn messages(parts: &[Part]) -> Vec<(String, String, String)> {
    let mut all = Vec::new();
    for part in parts {
        let (original, words) = (paragraphs(&part.original), paragraphs(&part.words));
        let same = words.len() == original.len();
        for (at, paragraph) in original.into_iter().enumerate() {
            let made = words.get(at).filter(|_| same).cloned().unwrap_or_default();
            all.push((context(part.name, at), paragraph, made));
        }
    }
    all
}

/// What was found, by context and original, as words for whole parts.
pub(super) fn gather(mut found: BTreeMap<(String, String), String>, parts: &[Part]) -> Taken {
    let mut taken = Taken::default();
    for part in parts {
        let original = paragraphs(&part.original);
        let of =
            |(at, paragraph): (usize, &String)| found.remove(&(context(part.name, at), paragraph.clone()));
        let made: Vec<String> = original.iter().enumerate().filter_map(of).collect();
        match made.len() {
            0 => {}
            all if all == original.len() => taken.words.push((part.name, made.join("\n\n"))),
            some => taken.unfinished.push((part.name, some, original.len())),
        }
    }
    taken.unknown = found.len();
    taken
}

fn context(part: &str, at: usize) -> String {
    format!("{part}/{}", at + 1)
}

/// Paragraphs lie between empty lines.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    for line in text.lines() {
        let last = found.last_mut().expect("never empty");
        if line.trim().is_empty() {
            if !last.is_empty() {
                found.push(String::new());
            }
            continue;
        }
        if !last.is_empty() {
            last.push('\n');
        }
        last.push_str(line.trim_end());
    }
    found.retain(|paragraph| !paragraph.is_empty());
    found
}

#[cfg(test)]
pub(super) mod tests {
    use super::super::Standing;
    use super::*;
    use crate::languages::Language;

    pub fn part(name: &'static str, original: &str, words: &str) -> Part {
        Part {
            name,
            original: original.into(),
            words: words.into(),
            standing: Standing::Unchecked,
            source: None,
            writer: None,
            checked_by: None,
        }
    }

    pub fn french() -> Language {
        Language::parse("fr").unwrap()
    }
}
