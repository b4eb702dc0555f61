//! How each part of a translation stands, from what is known of it.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::store::Kept;
use crate::campaigns::EditionText;

/// The parts that are translated; what came of a campaign is told later, in the languages that it is told in.
pub const TRANSLATED: [&str; 7] =
    ["title", "summary", "appeal", "demands", "letter-subject", "letter-salutation", "letter-body"];

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    Missing,
    /// The original has changed since.
    Stale,
    Unchecked,
    Checked,
}

impl Standing {
    pub const ALL: [Self; 4] = [Self::Missing, Self::Stale, Self::Unchecked, Self::Checked];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Stale => "stale",
            Self::Unchecked => "unchecked",
            Self::Checked => "checked",
        }
    }
}

/// A part that the original has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub name: &'static str,
    pub original: String,
    pub words: String,
    pub standing: Standing,
    /// What the words were made of, where that has changed.
    pub source: Option<String>,
    /// Who wrote the words last, as far as that is known.
    pub writer: Option<Uuid>,
    pub checked_by: Option<Uuid>,
}

/// How many parts of a language stand how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    pub missing: usize,
    pub stale: usize,
    pub unchecked: usize,
    pub checked: usize,
}

impl Progress {
    pub fn total(self) -> usize {
        self.missing + self.stale + self.unchecked + self.checked
    }
}

pub fn progress(parts: &[Part]) -> Progress {
    let count = |standing| parts.iter().filter(|part| part.standing == standing).count();
    Progress {
        missing: count(Standing::Missing),
        stale: count(Standing::Stale),
        unchecked: count(Standing::Unchecked),
        checked: count(Standing::Checked),
    }
}

/// Original and translation as they are now.
pub(super) struct Now {
    pub original: EditionText,
    /// The original as the last bundle brought it: what the bundle's translations were made of.
    pub brought: Option<EditionText>,
    pub translation: EditionText,
    /// Who saved the translation's file last.
    pub writer: Option<Uuid>,
}

pub(super) fn parts(now: &Now, kept: &BTreeMap<String, Kept>) -> Vec<Part> {
    let asked = TRANSLATED.into_iter().filter(|name| !now.original.part(name).is_empty());
    asked.map(|name| part(now, name, kept.get(name))).collect()
}

fn part(now: &Now, name: &'static str, kept: Option<&Kept>) -> Part {
    let (original, words) = (now.original.part(name), now.translation.part(name));
    // What is kept is of these words, or somebody has written them anew elsewhere.
    let same = kept.filter(|kept| kept.words == words);
    let source = match (kept, &now.brought) {
        (Some(kept), _) => &kept.source,
        (None, Some(brought)) => brought.part(name),
        (None, None) => original,
    };
    let by_bundle = kept.is_none() && matches!(now.translation.state.as_str(), "checked" | "approved");
    let checked_by = same.and_then(|kept| kept.checked_by);
    let standing = if words.is_empty() {
        Standing::Missing
    } else if source != original {
        Standing::Stale
    } else if checked_by.is_some() || by_bundle {
        Standing::Checked
    } else {
        Standing::Unchecked
    };
    Part {
        name,
        source: (standing == Standing::Stale).then(|| source.to_owned()),
        writer: same.map_or(now.writer, |kept| kept.account),
        original: original.to_owned(),
        words: words.to_owned(),
        standing,
        checked_by,
    }
}
