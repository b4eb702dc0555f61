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

/// A country's name where ours differs from CLDR's.
pub(super) fn country_override(_language: &str, _code: &str) -> Option<&'static str> {
    None
}

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
            ("xx", "xx"),
        ] {
            assert_eq!(own(tag), name, "{tag}");
        }
    }
}
