//! The words around letters that leave together: a digest's cover letter, the sheet before a print run.

use std::collections::BTreeMap;

use crate::App;
use crate::campaigns::Campaign;
use crate::delivery;
use crate::kernel::{Country, Timestamp};
use crate::languages::{Direction, Language, Locale, without_isolates};
use crate::letters;
use crate::targets::Target;

/// So many countries are named; the others are counted.
const COUNTRIES_MAX: usize = 12;

/// What a digest's cover letter tells.
#[derive(Debug, Clone, Default)]
pub struct Cover {
    pub letters: i64,
    pub countries: BTreeMap<Country, i64>,
    pub since: Timestamp,
    pub part: i64,
    pub parts: i64,
}

/// A digest's subject and text, in the language that the target is written to in.
#[derive(Debug, Clone)]
pub struct CoverLetter {
    pub language: Language,
    pub subject: String,
    pub text: String,
}

pub fn letter(app: &App, campaign: &Campaign, target: &Target, cover: &Cover) -> CoverLetter {
    let language = campaign.letter(&target.language).map_or(&target.language, |(_, language)| language);
    let locale = app.texts.locale(language);
    let title = campaign.edition_or_original(language).title.as_str();
    let sponsor = campaign.sponsor().map_or_else(|| delivery::sender(app), |sponsor| &sponsor.name);
    let args = [
        ("letters", cover.letters.into()),
        ("title", title.into()),
        ("sponsor", sponsor.into()),
        ("since", day(locale, target, cover.since).into()),
        ("countries", countries(locale, &cover.countries).into()),
        ("part", cover.part.into()),
        ("parts", cover.parts.into()),
    ];
    let say = |key: &str| without_isolates(&locale.text_with(key, &args));
    let mut subject = say("mail-digest-subject");
    let mut paragraphs =
        vec![say("mail-digest-intro"), say("mail-digest-countries"), say("mail-digest-files")];
    if cover.parts > 1 {
        let part = say("mail-digest-part");
        subject = format!("{subject} ({part})");
        paragraphs.push(part);
    }
    paragraphs.push(say("mail-digest-answer"));
    let site = format!("{}/{}", app.settings.public_url, locale.language());
    paragraphs.push(format!("{}\n{site}/campaigns/{}", say("mail-digest-page"), campaign.slug));
    paragraphs.push(format!("{}\n{site}/log", say("mail-digest-log")));
    let sign = format!("-- \n{sponsor}\n{}", app.settings.public_url);
    let text = format!("{}\n\n{sign}\n", paragraphs.join("\n\n"));
    CoverLetter { language: locale.language().clone(), subject, text }
}

fn day(locale: &Locale, target: &Target, at: Timestamp) -> String {
    locale.date(at.to_jiff().to_zoned(letters::zone(target)).date())
}

/// `Germany (12), France (3)`, the most letters first.
fn countries(locale: &Locale, counts: &BTreeMap<Country, i64>) -> String {
    let mut all: Vec<(&Country, &i64)> = counts.iter().collect();
    all.sort_by_key(|(_, n)| std::cmp::Reverse(**n));
    let named = all.iter().take(COUNTRIES_MAX);
    let mut words: Vec<String> = named
        .map(|(country, n)| format!("{}\u{a0}({})", locale.country(**country), locale.number(**n)))
        .collect();
    let others: i64 = all.iter().skip(COUNTRIES_MAX).map(|(_, n)| **n).sum();
    if others > 0 {
        words.push(without_isolates(&locale.text_with("mail-digest-others", &[("letters", others.into())])));
    }
    locale.list(&words)
}

/// The sheet before the letters of one file of a print run.
pub fn sheet(
    app: &App,
    campaign: &Campaign,
    (run, file): (i64, usize),
    rows: Vec<(String, usize)>,
) -> press::Sheet {
    let locale = app.texts.locale(&campaign.original);
    let title = campaign.edition_or_original(&campaign.original).title.as_str();
    let total: usize = rows.iter().map(|(_, n)| n).sum();
    let args = [
        ("title", title.into()),
        ("run", run.into()),
        ("file", (file as i64).into()),
        ("date", locale.date(app.now().day()).into()),
        ("letters", (total as i64).into()),
    ];
    let say = |key: &str| without_isolates(&locale.text_with(key, &args));
    press::Sheet {
        language: locale.language().to_string(),
        right_to_left: locale.direction() == Direction::RightToLeft,
        title: say("paper-title"),
        paragraphs: vec![title.to_owned(), say("paper-run"), say("paper-letters"), say("paper-private")],
        rows: rows.into_iter().map(|(target, n)| (target, locale.number(n as i64))).collect(),
    }
}
