//! Fluent's rules, as far as our files use them.

use jiff::civil::date;

use super::language;
use crate::languages::formats::Formats;
use crate::languages::messages::Messages;
use crate::languages::{Arg, Direction};

fn show(tag: &str, source: &'static str, args: &[(&str, Arg<'_>)]) -> String {
    let (mut messages, mut faults) = (Messages::default(), Vec::new());
    messages.add("test.ftl", source, &mut faults);
    faults.extend(messages.faults());
    assert_eq!(faults, [""; 0]);
    let formats = Formats::load(&language(tag)).unwrap();
    messages.write("x", args, &formats, Direction::LeftToRight).unwrap()
}

fn faults(source: &'static str) -> Vec<String> {
    let (mut messages, mut faults) = (Messages::default(), Vec::new());
    messages.add("test.ftl", source, &mut faults);
    faults.extend(messages.faults());
    faults
}

#[test]
fn numbers_choose_the_plural_form_and_are_written_as_the_language_does() {
    let russian = "x = { $n ->\n    [one] { $n } письмо\n    [few] { $n } письма\n    [many] { $n } писем\n   *[other] { $n } письма\n }";
    let shown: Vec<String> = [1, 3, 5, 11, 21, 1234]
        .iter()
        .map(|n| show("ru", russian, &[("n", Arg::from(*n))]).replace('\u{a0}', " "))
        .collect();
    assert_eq!(shown, ["1 письмо", "3 письма", "5 писем", "11 писем", "21 письмо", "1 234 письма"]);
}

#[test]
fn a_million_takes_its_own_form_in_french() {
    let french = "x = { $n ->\n    [one] { $n } signature\n    [many] { $n } de signatures\n   *[other] { $n } signatures\n }";
    let shown = show("fr", french, &[("n", Arg::from(1_000_000))]);
    assert_eq!(shown.replace('\u{202f}', " "), "1 000 000 de signatures");
    assert_eq!(show("fr", french, &[("n", Arg::from(0))]), "0 signature");
}

#[test]
fn an_exact_number_wins_where_it_stands_first() {
    let source = "x = { $n ->\n    [0] none\n    [one] one\n   *[other] { $n } of them\n }";
    assert_eq!(show("en", source, &[("n", Arg::from(0))]), "none");
    assert_eq!(show("en", source, &[("n", Arg::from(1))]), "one");
    assert_eq!(show("en", source, &[("n", Arg::from(7))]), "7 of them");
}

#[test]
fn words_choose_their_variant_and_unknown_ones_the_default() {
    let source = "x = { $kind ->\n    [letter] Sign the letter\n   *[other] Sign\n }";
    assert_eq!(show("en", source, &[("kind", Arg::from("letter"))]), "Sign the letter");
    assert_eq!(show("en", source, &[("kind", Arg::from("statement"))]), "Sign");
    assert_eq!(show("en", source, &[]), "Sign");
}

#[test]
fn messages_and_terms_are_put_in_and_terms_take_their_own_arguments() {
    let source = "-site = { $case ->\n    [genitive] Demarche’s\n   *[other] Demarche\n }\ny = page\nx = { -site(case: \"genitive\") } { y } of { -site } { \"{\" }";
    assert_eq!(show("en", source, &[("case", Arg::from("genitive"))]), "Demarche’s page of Demarche {");
}

#[test]
fn dates_are_written_in_full_and_a_missing_variable_is_seen() {
    assert_eq!(
        show("en", "x = Closes { $day }", &[("day", Arg::from(date(2014, 4, 8)))]),
        "Closes 8 April 2014"
    );
    assert_eq!(show("en", "x = Closes { $day }", &[]), "Closes {$day}");
}

#[test]
fn names_of_another_direction_are_isolated() {
    assert_eq!(show("en", "x = By { $name }!", &[("name", Arg::from("ليلى"))]), "By \u{2068}ليلى\u{2069}!");
    assert_eq!(show("en", "x = By { $name }!", &[("name", Arg::from("Amina"))]), "By Amina!");
}

#[test]
fn a_text_that_refers_to_itself_ends() {
    assert!(show("en", "x = again { y }\ny = and { x }", &[]).len() < 200);
}

#[test]
fn what_cannot_be_resolved_is_found_when_the_file_is_loaded() {
    for (source, fault) in [
        ("x = { y }", "`x` refers to `y`, which is not there"),
        ("x = { -y }", "`x` refers to `-y`, which is not there"),
        ("x = { NUMBER($n) }", "`x` calls NUMBER(); functions are not supported"),
        ("x = a\nx = b", "test.ftl: `x` is there twice"),
        ("x = a\n    .title = b", "test.ftl: `x` has attributes; give each text its own key"),
    ] {
        assert_eq!(faults(source), [fault]);
    }
    let broken = faults("x = a\ny = { broken\n");
    assert!(broken[0].starts_with("test.ftl:3: Expected"), "{broken:?}");
}
