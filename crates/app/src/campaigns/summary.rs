use std::collections::BTreeMap;

use jiff::civil::Date;
use uuid::Uuid;

use super::{CampaignKind, Status};
use crate::kernel::Timestamp;
use crate::languages::Language;

/// A campaign as lists show it: home, archive, the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CampaignSummary {
    pub id: Uuid,
    pub slug: String,
    pub number: i64,
    pub kind: CampaignKind,
    pub status: Status,
    pub opens: Date,
    pub closes: Option<Date>,
    pub original: Language,
    pub goal: Option<i64>,
    pub supersedes: Option<String>,
    pub version: i64,
    pub updated_at: Timestamp,
    /// Of the editions that are shown: checked or approved ones, and the original.
    pub titles: BTreeMap<Language, String>,
    pub summaries: BTreeMap<Language, String>,
    /// Does any shown edition say what came of it?
    pub has_outcome: bool,
}

impl CampaignSummary {
    /// The title in a language, else the original's, with the language it is in.
    pub fn title(&self, language: &Language) -> (&str, &Language) {
        self.text(&self.titles, language)
    }

    /// The summary in a language, else the original's, with the language it is in.
    pub fn summary(&self, language: &Language) -> (&str, &Language) {
        self.text(&self.summaries, language)
    }

    fn text<'a>(
        &'a self,
        texts: &'a BTreeMap<Language, String>,
        language: &Language,
    ) -> (&'a str, &'a Language) {
        let found = texts.get_key_value(language).or_else(|| texts.get_key_value(&self.original));
        found.map_or(("", &self.original), |(language, text)| (text.as_str(), language))
    }

    /// May it be signed at this moment?
    pub fn takes_signatures(&self, now: Timestamp) -> bool {
        self.status.takes_signatures(self.opens, self.closes, now)
    }
}
