//! Names that CLDR gives in a form we do not want to show: the overrides, and languages by their own names.

use icu_experimental::displaynames::DisplayNamesOptions;
use icu_experimental::displaynames::multi::{LanguageDisplayNames, RegionDisplayNames, ScriptDisplayNames};
use icu_locale_core::Locale as IcuLocale;

use super::Language;

/// What a language calls itself, for the switcher: "Қазақша", "العربية". The tag when nobody knows.
pub fn autonym(language: &Language) -> String {
    let written = AUTONYMS.iter().find(|(tag, _)| *tag == language.as_str()).map(|(_, name)| *name);
    written.map(str::to_owned).or_else(|| from_cldr(language)).unwrap_or_else(|| language.to_string())
}

/// The interface's languages, and those for which CLDR's own entry reads oddly in a list of languages
/// ("қазақ тілі", "norsk bokmål").
const AUTONYMS: [(&str, &str); 14] = [
    ("en", "English"),
    ("fr", "Français"),
    ("de", "Deutsch"),
    ("es", "Español"),
    ("it", "Italiano"),
    ("pt", "Português"),
    ("tr", "Türkçe"),
    ("ru", "Русский"),
    ("kk", "Қазақша"),
    ("ar", "العربية"),
    ("ko", "한국어"),
    ("nb", "Norsk"),
    ("zh-Hans", "简体中文"),
    ("zh-Hant", "繁體中文"),
];

/// Not through `LocaleDisplayNamesFormatter`: it loads for few languages only, since it insists on names of
/// variants, which most lack.
fn from_cldr(language: &Language) -> Option<String> {
    let locale: IcuLocale = language.as_str().parse().ok()?;
    let (names, id) = (DisplayNamesOptions::default(), &locale.id);
    let name = capitalised(LanguageDisplayNames::try_new((&locale).into(), names).ok()?.of(id.language)?);
    let script = id.script.and_then(|script| {
        Some(ScriptDisplayNames::try_new((&locale).into(), names).ok()?.of(script)?.to_owned())
    });
    let region = id.region.and_then(|region| {
        Some(RegionDisplayNames::try_new((&locale).into(), names).ok()?.of(region)?.to_owned())
    });
    let more: Vec<String> = script.into_iter().chain(region).collect();
    Some(if more.is_empty() { name } else { format!("{name} ({})", more.join(", ")) })
}

/// CLDR writes most autonyms small, as inside a sentence; a list of languages begins each with a capital.
fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    let Some(first) = letters.next() else { return String::new() };
    // Georgian capitals exist in Unicode for headings only.
    if matches!(first, '\u{10D0}'..='\u{10FF}') {
        return name.to_owned();
    }
    first.to_uppercase().chain(letters).collect()
}

/// CLDR's short form is the one people use of themselves and look for: "Palestine", "Hong Kong", "한국". Its long
/// form takes a side ("Palestinian Territories") or explains ("Hong Kong SAR China").
pub(super) const SHORT: [&str; 4] = ["HK", "KR", "MO", "PS"];

/// A country's name as we show it, from CLDR's: written out, since it stands in sentences and letters.
pub(super) fn country_name(language: &str, code: &str, cldr: &str) -> String {
    let ours = COUNTRIES.iter().find(|(country, tag, _)| *country == code && *tag == language);
    match (ours, language, code) {
        (Some((_, _, name)), _, _) => (*name).to_owned(),
        // "Myanmar (Burma)": the bracket was for readers of thirty years ago.
        (None, _, "MM") => cldr.split(" (").next().unwrap_or(cldr).to_owned(),
        (None, "en", _) => cldr.replace(" & ", " and "),
        // CLDR abbreviates "islands" and "island" in Russian alone.
        (None, "ru", _) => capitalised(&cldr.replace("о-ва", "острова").replace("о-в", "остров")),
        _ => cldr.to_owned(),
    }
}

/// Where CLDR's name is clumsy or loaded:
/// - CD, CG: CLDR tells the two states apart by their capitals; we use the United Nations' names.
/// - BY: the country asks to be called Belarus, and international organisations do so; the older names read
///   "White Russia".
/// - AE in Russian, HK in Kazakh, VA in French: an abbreviation, a Chinese name, an official style.
#[rustfmt::skip]
const COUNTRIES: [(&str, &str, &str); 28] = [
    ("CD", "en", "Democratic Republic of the Congo"),
    ("CD", "fr", "République démocratique du Congo"),
    ("CD", "de", "Demokratische Republik Kongo"),
    ("CD", "it", "Repubblica Democratica del Congo"),
    ("CD", "pt", "República Democrática do Congo"),
    ("CD", "tr", "Kongo Demokratik Cumhuriyeti"),
    ("CD", "ru", "Демократическая Республика Конго"),
    ("CD", "kk", "Конго Демократиялық Республикасы"),
    ("CD", "ar", "جمهورية الكونغو الديمقراطية"),
    ("CD", "ko", "콩고민주공화국"),
    ("CG", "en", "Republic of the Congo"),
    ("CG", "fr", "République du Congo"),
    ("CG", "de", "Republik Kongo"),
    ("CG", "es", "República del Congo"),
    ("CG", "it", "Repubblica del Congo"),
    ("CG", "pt", "República do Congo"),
    ("CG", "tr", "Kongo Cumhuriyeti"),
    ("CG", "ru", "Республика Конго"),
    ("CG", "kk", "Конго Республикасы"),
    ("CG", "ar", "جمهورية الكونغو"),
    ("CG", "ko", "콩고공화국"),
    ("BY", "fr", "Bélarus"),
    ("BY", "es", "Belarús"),
    ("BY", "it", "Belarus"),
    ("BY", "pt", "Belarus"),
    ("AE", "ru", "Объединённые Арабские Эмираты"),
    ("HK", "kk", "Гонконг"),
    ("VA", "fr", "Vatican"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_listed_by_their_own_names() {
        let own = |tag: &str| Language::parse(tag).map(|language| autonym(&language)).unwrap_or_default();
        for (tag, name) in [
            ("kk", "Қазақша"),
            ("ar", "العربية"),
            ("zh-Hant", "繁體中文"),
            ("pl", "Polski"),
            ("ka", "ქართული"),
            ("ja", "日本語"),
            ("pt-BR", "Português (Brasil)"),
        ] {
            assert_eq!(own(tag), name, "{tag}");
        }
    }
}
