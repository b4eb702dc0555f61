use proptest::prelude::*;

use super::language;
use crate::languages::{Language, negotiate};

fn reads(header: &str, available: &[&str]) -> String {
    let available: Vec<Language> = available.iter().map(|tag| language(tag)).collect();
    negotiate(header, &available, &language("en")).to_string()
}

#[test]
fn the_most_wanted_language_that_is_there_wins() {
    let all = ["en", "fr", "de", "ru", "kk", "pt", "zh-Hant", "zh-Hans", "sr-Latn", "sr", "nb"];
    for (header, expected) in [
        ("fr-CH, fr;q=0.9, en;q=0.8, de;q=0.7, *;q=0.5", "fr"),
        ("kk-KZ,kk;q=0.9,ru;q=0.8", "kk"),
        ("en;q=0.1, ru;q=0.9", "ru"),
        ("uz, ru;q=0.5", "ru"),
        ("pt-PT", "pt"),
        ("fr-FR-u-ca-gregory-nu-latn", "fr"),
        ("zh-TW-u-nu-hanidec, en", "zh-Hant"),
        ("de-x-dialect", "de"),
        ("x-secret, ru", "ru"),
        ("fr-u, de", "fr"),
        ("zh-TW", "zh-Hant"),
        ("zh-HK;q=1.0", "zh-Hant"),
        ("zh", "zh-Hans"),
        ("zh-Hans-SG", "zh-Hans"),
        ("sr", "sr"),
        ("sr-Latn-RS", "sr-Latn"),
        ("no", "nb"),
        ("ja, *", "en"),
        ("ja", "en"),
        ("", "en"),
        ("DE-ch", "de"),
        ("de;q=0, fr", "fr"),
        ("de; q=0.5 , fr ; q=0.7", "fr"),
    ] {
        assert_eq!(reads(header, &all), expected, "{header}");
    }
}

#[test]
fn another_script_is_better_than_another_language() {
    assert_eq!(reads("zh-CN, en;q=0.5", &["en", "zh-Hant"]), "zh-Hant");
}

#[test]
fn a_language_of_many_regions_prefers_the_wanted_one() {
    assert_eq!(reads("pt-PT", &["pt-BR", "pt-PT", "pt"]), "pt-PT");
    assert_eq!(reads("pt-BR", &["pt-PT", "pt-BR"]), "pt-BR");
    assert_eq!(reads("pt-AO", &["pt-BR", "pt"]), "pt");
}

#[test]
fn nothing_available_gives_the_fallback() {
    assert_eq!(reads("fr", &[]), "en");
}

#[test]
fn garbage_is_passed_over() {
    let long = "fr,".repeat(10_000);
    for header in [
        "fr;q=oops",
        "fr;q=2",
        "fr;q=-1",
        "fr;q=NaN",
        ";;;,,,=",
        "\u{0}",
        "é, ü",
        "fr_FR.UTF-8",
        &"x".repeat(9000),
    ] {
        assert_eq!(reads(header, &["en", "fr"]), "en", "{header:?}");
    }
    assert_eq!(reads(&long, &["en", "fr"]), "fr");
}

proptest! {
    #[test]
    fn no_header_makes_it_panic(header in "\\PC{0,200}") {
        reads(&header, &["en", "fr", "zh-Hant"]);
    }

    #[test]
    fn the_answer_is_always_something_that_was_offered(header in "([a-zA-Z*]{1,9}(-[a-zA-Z0-9]{1,8}){0,3}(;q=[0-9.]{0,5})?,? ?){0,8}") {
        let answer = reads(&header, &["en", "fr", "zh-Hant", "kk"]);
        prop_assert!(["en", "fr", "zh-Hant", "kk"].contains(&answer.as_str()));
    }
}
