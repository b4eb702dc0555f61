//! Every language says all that English says, with the same placeholders and the plural forms it needs.

use std::collections::BTreeMap;

use icu_plurals::{PluralCategory, PluralRules};

use super::files::{Choice, Folder, choices, is_number, read, variables, words};
use super::{DESK, INTERFACE, assert_no_faults, language, root, texts};
use crate::languages::{Arg, Locale};

/// Every language but English, with its folder.
fn translations() -> impl Iterator<Item = (&'static str, Folder)> {
    INTERFACE.into_iter().filter(|tag| *tag != "en").map(|tag| (tag, read(tag)))
}

#[test]
fn every_file_can_be_read_and_no_key_is_there_twice() {
    let faults: Vec<String> = INTERFACE.iter().flat_map(|tag| read(tag).faults).collect();
    assert_no_faults(&faults);
    texts();
}

#[test]
fn there_is_a_folder_for_every_interface_language_and_no_other() {
    let entries = std::fs::read_dir(root().join("locales")).unwrap().map(Result::unwrap);
    let folders = entries.filter(|entry| entry.path().is_dir());
    let mut found: Vec<String> = folders.map(|entry| entry.file_name().into_string().unwrap()).collect();
    let mut wanted: Vec<String> = INTERFACE.map(str::to_owned).to_vec();
    found.sort();
    wanted.sort();
    assert_eq!(found, wanted);
}

#[test]
fn every_language_has_every_key_in_the_same_file_and_no_more() {
    let english = read("en");
    let mut faults = Vec::new();
    for (tag, folder) in translations() {
        // One line a file: a missing file would otherwise fill the screen.
        let mut missing: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        for (key, message) in &english.messages {
            let file = message.file.replacen("en/", &format!("{tag}/"), 1);
            // The desk speaks fewer languages, each whole.
            if message.file == "en/desk.ftl" && !DESK.contains(&tag) {
                assert!(!folder.files.contains("desk.ftl"), "{tag} has a desk.ftl and is not in DESK");
                continue;
            }
            match folder.messages.get(key) {
                None => missing.entry(file).or_default().push(key),
                Some(own) if own.file != file => {
                    faults.push(format!("{}: `{key}` belongs into {file}", own.file));
                }
                Some(_) => {}
            }
        }
        faults.extend(missing.iter().map(|(file, keys)| format!("{file}: missing: {}", keys.join(" "))));
        let unknown = folder.messages.iter().filter(|(key, _)| !english.messages.contains_key(*key));
        faults.extend(unknown.map(|(key, message)| format!("{}: `{key}` is not in English", message.file)));
    }
    assert_no_faults(&faults);
}

#[test]
fn every_translation_uses_the_variables_of_the_english_text() {
    let english = read("en");
    let mut faults = Vec::new();
    for (_, folder) in translations() {
        for (key, message) in &folder.messages {
            let Some(original) = english.messages.get(key) else { continue };
            let (own, wanted) = (variables(&message.value), variables(&original.value));
            if own != wanted {
                faults.push(format!("{}: `{key}` uses {own:?}; English uses {wanted:?}", message.file));
            }
        }
    }
    assert_no_faults(&faults);
}

#[test]
fn a_choice_by_number_covers_exactly_the_plural_categories_of_the_language() {
    let mut faults = Vec::new();
    for tag in INTERFACE {
        let wanted = categories(tag);
        for (key, message) in &read(tag).messages {
            for choice in choices(&message.value).iter().filter(|choice| choice.is_plural()) {
                let mut own: Vec<String> = choice.keys().filter(|key| !is_number(key)).collect();
                own.sort();
                let default_is_other =
                    choice.variants.iter().any(|v| v.default && super::files::variant_key(v) == "other");
                if own != wanted || !default_is_other {
                    faults.push(format!(
                        "{}: `{key}` chooses by {own:?}; {tag} needs {wanted:?}, with `other` as the default",
                        message.file
                    ));
                }
            }
        }
    }
    assert_no_faults(&faults);
}

/// In Russian `one` also means 21, in French also 0: "One letter" would be false there.
#[test]
fn a_plural_form_that_covers_several_numbers_shows_the_number() {
    let (mut faults, texts) = (Vec::new(), texts());
    for tag in INTERFACE {
        let locale = texts.locale(&language(tag));
        for (key, message) in &read(tag).messages {
            for choice in choices(&message.value).iter().filter(|choice| choice.is_plural()) {
                let silent = silent_variants(locale, choice);
                faults.extend(silent.into_iter().map(|variant| {
                    format!("{}: `{key}` [{variant}] must say {{ ${} }}", message.file, choice.variable)
                }));
            }
        }
    }
    assert_no_faults(&faults);
}

fn silent_variants(locale: &Locale, choice: &Choice<'_>) -> Vec<String> {
    let shows =
        |variant: &fluent_syntax::ast::Variant<String>| variables(&variant.value).contains(choice.variable);
    // Some texts stand below a number that is shown on its own.
    if !choice.variants.iter().any(|variant| variant.default && shows(variant)) {
        return Vec::new();
    }
    let several = |key: &str| (0..=1000).filter(|number| locale.plural(*number) == key).nth(1).is_some();
    let keyed = choice.variants.iter().filter(|variant| !shows(variant)).map(super::files::variant_key);
    keyed.filter(|key| !is_number(key) && several(key)).collect()
}

#[test]
fn a_choice_is_made_by_the_same_variable_and_names_as_in_english() {
    let english = read("en");
    let mut faults = Vec::new();
    for (_, folder) in translations() {
        for (key, message) in &folder.messages {
            let Some(original) = english.messages.get(key) else { continue };
            let originals = choices(&original.value);
            for choice in choices(&message.value) {
                let counterpart = originals.iter().find(|other| other.variable == choice.variable);
                let fits = counterpart.is_some_and(|other| {
                    (other.is_plural() && choice.is_plural())
                        || choice.keys().all(|key| other.keys().any(|known| known == key))
                });
                if !fits {
                    let variable = choice.variable;
                    faults
                        .push(format!("{}: `{key}` chooses by ${variable}; English does not", message.file));
                }
            }
        }
    }
    assert_no_faults(&faults);
}

#[test]
fn every_text_renders_in_every_language_for_any_number() {
    let (english, texts) = (read("en"), texts());
    let mut faults = Vec::new();
    for tag in INTERFACE {
        let locale = texts.locale(&language(tag));
        for (key, message) in &english.messages {
            for sample in [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000] {
                let names = variables(&message.value);
                let args: Vec<_> = names.iter().map(|name| (name.as_str(), Arg::from(sample))).collect();
                let shown = locale.text_with(key, &args);
                if shown.trim() != shown || shown.is_empty() || shown.contains("{$") || shown.contains("  ") {
                    faults.push(format!("{tag}: `{key}` renders as {shown:?}"));
                }
            }
        }
    }
    faults.dedup();
    assert_no_faults(&faults);
}

#[test]
fn no_text_is_left_in_english() {
    let english = read("en");
    let mut faults = Vec::new();
    for (_, folder) in translations() {
        for (key, message) in &folder.messages {
            let Some(original) = english.messages.get(key) else { continue };
            // Names and short words may well be the same.
            let long = words(&original.value).split_whitespace().count() > 2;
            if long && message.value == original.value {
                faults.push(format!("{}: `{key}` is the English text", message.file));
            }
        }
    }
    assert_no_faults(&faults);
}

/// Pages escape the texts, so markup would be seen; typewriter quotes look careless in print.
#[test]
fn no_text_holds_markup_or_typewriter_quotes() {
    let mut faults = Vec::new();
    for tag in INTERFACE {
        for (key, message) in &read(tag).messages {
            if words(&message.value).contains(['<', '>', '"', '\'']) {
                faults.push(format!("{}: `{key}` holds markup or typewriter quotes", message.file));
            }
        }
    }
    assert_no_faults(&faults);
}

/// The plural categories that a language needs, sorted by name.
fn categories(tag: &str) -> Vec<String> {
    let locale: icu_locale_core::Locale = tag.parse().unwrap();
    let rules = PluralRules::try_new_cardinal(locale.into()).unwrap();
    let mut names: Vec<String> = rules
        .categories()
        .map(|category| match category {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        })
        .map(str::to_owned)
        .collect();
    names.sort();
    names
}

#[test]
fn the_plural_categories_are_those_of_cldr() {
    assert_eq!(categories("ru"), ["few", "many", "one", "other"]);
    assert_eq!(categories("ar"), ["few", "many", "one", "other", "two", "zero"]);
    assert_eq!(categories("fr"), ["many", "one", "other"]);
    assert_eq!(categories("ko"), ["other"]);
    assert_eq!(categories("kk"), ["one", "other"]);
}
