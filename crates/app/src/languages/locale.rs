//! One language's door to texts, numbers, dates, names and order.

use std::sync::{Arc, OnceLock};

use jiff::civil::Date;

use super::formats::Formats;
use super::messages::Messages;
use super::names::country_name;
use super::{Arg, Direction, Language, autonym};
use crate::kernel::Country;

#[derive(Debug)]
pub struct Locale {
    language: Language,
    direction: Direction,
    messages: Messages,
    formats: Formats,
    /// Sorted at the first form that asks: most processes serve few of the languages.
    countries: OnceLock<Vec<(Country, String)>>,
    /// For what this language lacks; None in English itself.
    english: Option<Arc<Locale>>,
}

impl Locale {
    pub(super) fn new(
        language: Language,
        messages: Messages,
        formats: Formats,
        english: Option<Arc<Locale>>,
    ) -> Self {
        let direction = language.direction();
        Self { language, direction, messages, formats, countries: OnceLock::new(), english }
    }

    pub fn language(&self) -> &Language {
        &self.language
    }

    pub fn direction(&self) -> Direction {
        self.direction
    }

    /// The text of a key; English where this language has none, and the key itself where English has none.
    pub fn text(&self, key: &str) -> String {
        self.text_with(key, &[])
    }

    /// Names of other scripts come isolated (FSI, PDI) where they could reorder their surroundings; see
    /// `without_isolates` for places that take plain text only.
    pub fn text_with(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.messages.write(key, args, &self.formats, self.direction).unwrap_or_else(|| {
            self.english.as_ref().map_or_else(|| key.to_owned(), |english| english.text_with(key, args))
        })
    }

    /// Is there a text of this key in this very language?
    pub fn has(&self, key: &str) -> bool {
        self.messages.has(key)
    }

    /// The plural category of a number, by its CLDR name.
    pub fn plural(&self, number: i64) -> &'static str {
        self.formats.plural(number)
    }

    pub fn number(&self, number: i64) -> String {
        self.formats.number(number)
    }

    /// 37 gives "37%", "37 %", "%37".
    pub fn percent(&self, ratio_percent: i64) -> String {
        self.formats.percent(ratio_percent)
    }

    /// In full: "8 April 2014".
    pub fn date(&self, date: Date) -> String {
        self.formats.date_long(date)
    }

    /// For tables and lists: "8 Apr 2014", "08.04.2014".
    pub fn date_short(&self, date: Date) -> String {
        self.formats.date_short(date)
    }

    /// A date as precise as its source: `2014`, `2014-04` or `2014-04-08`. Anything else comes back as it is.
    pub fn date_stated(&self, stated: &str) -> String {
        let day = |text: &str| text.parse::<Date>().ok();
        let shown = match stated.len() {
            10 => day(stated).map(|date| self.formats.date_long(date)),
            7 => day(&format!("{stated}-01")).map(|date| self.formats.month(date)),
            4 => day(&format!("{stated}-01-01")).map(|date| self.formats.year(date)),
            _ => None,
        };
        shown.unwrap_or_else(|| stated.to_owned())
    }

    pub fn country(&self, country: Country) -> String {
        let code = country.code();
        match self.formats.region(code) {
            Some(cldr) => country_name(self.language.as_str(), code, cldr),
            None => code.to_owned(),
        }
    }

    /// Every country, in the order in which the language's dictionaries would list them.
    pub fn countries(&self) -> &[(Country, String)] {
        self.countries.get_or_init(|| {
            let mut all: Vec<_> = Country::all().map(|country| (country, self.country(country))).collect();
            all.sort_by(|left, right| self.formats.compare(&left.1, &right.1));
            all
        })
    }

    /// A language's name in this language, as inside a sentence; its own name where CLDR has none.
    pub fn language_name(&self, language: &Language) -> String {
        self.formats.language(language).unwrap_or_else(|| autonym(language))
    }

    /// "A, B and C".
    pub fn list(&self, items: &[String]) -> String {
        self.formats.list(items)
    }

    pub fn sort(&self, items: &mut [String]) {
        items.sort_by(|left, right| self.formats.compare(left, right));
    }

    /// For sorting by a part of something: `targets.sort_by(|a, b| locale.compare(&a.name, &b.name))`.
    pub fn compare(&self, left: &str, right: &str) -> std::cmp::Ordering {
        self.formats.compare(left, right)
    }
}
