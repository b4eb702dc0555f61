//! Which language a reader gets, from what the browser says (RFC 9110 section 12.5.4).

use icu_locale::LocaleExpander;
use icu_locale_core::LanguageIdentifier;

use super::Language;

/// More than any browser sends; a longer header is read up to here.
const MOST_RANGES: usize = 32;

/// The best of `available` for an `Accept-Language` header, else `fallback`. Never fails: what cannot be read is
/// passed over.
///
/// Regions and scripts are matched through CLDR's likely subtags: `zh-TW` finds `zh-Hant`, `pt-PT` finds `pt`,
/// `sr` prefers `sr-Cyrl` to `sr-Latn`.
pub fn negotiate(accept_language: &str, available: &[Language], fallback: &Language) -> Language {
    let expander = LocaleExpander::new_extended();
    let offered: Vec<(&Language, LanguageIdentifier)> = available
        .iter()
        .filter_map(|language| Some((language, likely(language.as_str().parse().ok()?, &expander))))
        .collect();
    for range in ranges(accept_language) {
        if range == "*" {
            return fallback.clone();
        }
        let Ok(wanted) = plain(&range).parse::<LanguageIdentifier>() else { continue };
        if let Some(language) = best(&wanted, &offered, &expander) {
            return language.clone();
        }
    }
    fallback.clone()
}

/// The ranges that are wanted at all, the most wanted first; equals stay in the order of the header.
fn ranges(header: &str) -> Vec<String> {
    let mut weighted: Vec<(u16, String)> = header
        .split(',')
        .take(MOST_RANGES)
        .filter_map(|item| {
            let mut parts = item.split(';').map(str::trim);
            let range = parts.next().filter(|range| !range.is_empty())?;
            let weight = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
            let thousandths = weight.map_or(Some(1000), thousandths)?;
            (thousandths > 0).then(|| (thousandths, range.to_owned()))
        })
        .collect();
    weighted.sort_by_key(|(thousandths, _)| std::cmp::Reverse(*thousandths));
    weighted.into_iter().map(|(_, range)| range).collect()
}

/// Without extensions (RFC 5646, section 2.1: from the first single letter on), such as a calendar or digits: they
/// say how to write numbers, not which language is understood.
fn plain(range: &str) -> &str {
    let mut end = 0;
    for subtag in range.split('-') {
        if subtag.len() == 1 {
            return range[..end].trim_end_matches('-');
        }
        end += subtag.len() + 1;
    }
    range
}

fn thousandths(weight: &str) -> Option<u16> {
    let weight: f32 = weight.trim().parse().ok()?;
    (0.0..=1.0).contains(&weight).then(|| (weight * 1000.0).round() as u16)
}

/// The offered language that is nearest to the wanted one: same language, then same script, then same region,
/// then the shortest tag; within that the order of the offer.
fn best<'a>(
    wanted: &LanguageIdentifier,
    offered: &[(&'a Language, LanguageIdentifier)],
    expander: &LocaleExpander,
) -> Option<&'a Language> {
    let wanted = likely(wanted.clone(), expander);
    offered
        .iter()
        .filter(|(_, offer)| offer.language == wanted.language)
        .min_by_key(|(language, offer)| {
            (offer.script != wanted.script, offer.region != wanted.region, language.as_str().len())
        })
        .map(|(language, _)| *language)
}

fn likely(mut id: LanguageIdentifier, expander: &LocaleExpander) -> LanguageIdentifier {
    // Norwegian without more is written as Bokmål nearly everywhere, and CLDR files it so.
    if id.language.as_str() == "no"
        && let Ok(bokmal) = "nb".parse()
    {
        id.language = bokmal;
    }
    expander.maximize(&mut id);
    id
}
