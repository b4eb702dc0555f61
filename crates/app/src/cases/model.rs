use std::collections::BTreeMap;

use crate::languages::Language;

/// A text in several languages.
pub type Translated = BTreeMap<Language, String>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    pub slug: String,
    /// Empty when no document names the person; then `label` is shown.
    pub name: String,
    pub label: Translated,
    pub aliases: Vec<String>,
    /// Oldest first.
    pub timeline: Vec<CaseStatus>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseStatus {
    /// YYYY, YYYY-MM or YYYY-MM-DD, as the source states it.
    pub date: String,
    /// One of the words in docs/bundles.md.
    pub status: String,
    /// A source's id.
    pub source: String,
    pub note: Translated,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    pub sources: Vec<Source>,
    pub figures: Vec<Figure>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    pub id: String,
    pub publisher: String,
    pub title: String,
    pub date: String,
    pub url: Option<String>,
    pub doubt: Translated,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    pub about: String,
    pub occasion: Translated,
    pub value: Option<i64>,
    pub words: Translated,
    pub qualifier: Option<String>,
    pub according_to: Translated,
    pub as_of: String,
    pub source: String,
}
