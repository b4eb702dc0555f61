use super::*;
use crate::campaigns::bundle::parse_people;

const CASES: &str = r#"[[cases]]
slug = "ada"
name = "Ada"
aliases = ["Ада"]

[[cases.timeline]]
date = "2026-02"
status = "released"
source = "I14"

[[cases.timeline]]
date = "2026"
status = "detained"
source = "I14"
note.en = "At home."
"#;

const FIGURES: &str = r#"[[sources]]
id = "I14"
publisher = "IUF"
title = "News"
date = "2014-04-08"

[[figures]]
about = "killed"
occasion.en = "Zhanaozen"
value = 16
as_of = "2014-04-08"
source = "I14"
"#;

fn bundle(cases: &str, figures: &str) -> Vec<BundleFile> {
    let mut files = with("cases.toml", cases);
    files.push(file("figures.toml", figures));
    files
}

fn check_case(from: &str, to: &str, expected: &[&str]) {
    assert!(CASES.contains(from));
    assert_eq!(faults(&bundle(&CASES.replacen(from, to, 1), FIGURES)), expected, "{to}");
}

fn check_figure(from: &str, to: &str, expected: &[&str]) {
    assert!(FIGURES.contains(from));
    assert_eq!(faults(&bundle(CASES, &FIGURES.replacen(from, to, 1))), expected, "{to}");
}

#[test]
fn a_timeline_is_told_from_the_oldest() {
    let files = bundle(CASES, FIGURES);
    good(&files);
    let (cases, figures) = parse_people(&files);
    let dates: Vec<&str> = cases[0].timeline.iter().map(|status| status.date.as_str()).collect();
    assert_eq!(dates, ["2026", "2026-02"]);
    assert_eq!(figures.figures[0].value, Some(16));
}

#[test]
fn cases_are_judged() {
    check_case(
        "\"released\"",
        "\"freed\"",
        &[
            "cases.toml:8: `freed` is not a value of `status`; write `detained`, `charged`, `sentenced`, `imprisoned`, \
         `moved`, `released`, `acquitted`, `killed`, `died`, `dismissed` or `unknown`",
        ],
    );
    check_case(
        "\"2026-02\"",
        "\"February 2026\"",
        &["cases.toml:7: `date` is `February 2026`, which is not a date; write YYYY, YYYY-MM or YYYY-MM-DD"],
    );
    check_case(
        "\"2026-02\"",
        "\"2026-13\"",
        &["cases.toml:7: `date` is `2026-13`, which is not a date; write YYYY, YYYY-MM or YYYY-MM-DD"],
    );
    check_case(
        "\"I14\"",
        "\"I41\"",
        &["cases.toml:9: `I41` is not a source of figures.toml; did you mean `I14`?"],
    );
    check_case(
        "name = \"Ada\"",
        "name = \"\"",
        &["cases.toml:1: the case has neither a name nor a label; \
         write `name = \"…\"` or, when no document names the person, `label.en = \"…\"`"],
    );
    check_case("note.en", "note.EN", &["cases.toml:15: `EN` is not how the language is written; write `en`"]);
    check_case(
        "note.en = \"At home.\"",
        "note = \"At home.\"",
        &["cases.toml:15: `note` is a text; write a text for each language, such as `note.en = \"…\"`"],
    );
    check_case(
        "[[cases]]",
        "[[cases]]\nslug = \"ada\"\nlabel.en = \"x\"\n\n[[cases]]",
        &["cases.toml:5: the case `ada` stands here a second time; give each case a slug of its own"],
    );
}

#[test]
fn a_reference_needs_its_source() {
    assert_eq!(
        faults(&with("cases.toml", CASES)),
        [
            "cases.toml:9: `I14` is not a source of figures.toml; add it to figures.toml as `[[sources]]`",
            "cases.toml:14: `I14` is not a source of figures.toml; add it to figures.toml as `[[sources]]`",
        ]
    );
    check_figure(
        "source = \"I14\"",
        "source = \"R22\"",
        &["figures.toml:12: `R22` is not a source of figures.toml; add it to figures.toml as `[[sources]]`"],
    );
}

#[test]
fn figures_are_judged() {
    let right = "write `value` when the source gives a number, `words` when it gives none";
    check_figure(
        "value = 16\n",
        "",
        &[&format!("figures.toml:7: `value` is missing in [[figures]]; {right}")],
    );
    check_figure(
        "value = 16\n",
        "value = 16\nwords.en = \"many\"\n",
        &[&format!("figures.toml:7: the figure has both `value` and `words`; {right}")],
    );
    check_figure(
        "value = 16\n",
        "value = -1\n",
        &["figures.toml:10: `value` is -1; write a whole number from 0 to 1000000000"],
    );
    check_figure(
        "\"killed\"",
        "\"kiled\"",
        &["figures.toml:8: `kiled` is not a value of `about`; did you mean `killed`?"],
    );
    check_figure(
        "value = 16",
        "value = 16\nqualifier = \"atleast\"",
        &["figures.toml:11: `atleast` is not a value of `qualifier`; did you mean `at_least`?"],
    );
    check_figure(
        "occasion.en = \"Zhanaozen\"\n",
        "",
        &["figures.toml:7: `occasion` is missing in [[figures]]; \
         write for example `occasion.en = \"Zhanaozen, 16 December 2011\"`"],
    );
    check_figure(
        "[[figures]]",
        "[[sources]]\nid = \"I14\"\npublisher = \"x\"\ntitle = \"y\"\ndate = \"2014\"\n\n[[figures]]",
        &["figures.toml:7: the source `I14` stands here a second time; give each source an id of its own"],
    );
}

#[test]
fn what_pictures_show_is_told_of_pictures_that_are_there() {
    let with = |toml: &str| {
        let mut files = with("images/derrick.png", b"\x89PNG\r\n\x1a\n");
        files.push(file("images.toml", toml));
        faults(&files)
    };
    assert_eq!(
        with("[[images]]\nfile = \"derrick.png\"\nalt.en = \"A derrick\"\nalt.fr = \"Un derrick\"\n"),
        [""; 0]
    );
    assert_eq!(with(""), [""; 0]);
    assert_eq!(
        with(
            "[[images]]\nfile = \"derick.png\"\n\n[[images]]\nfile = \"x.jpg\"\nalt.en = \"X\"\nsource = \"me\"\n"
        ),
        [
            "images.toml:1: `alt` is missing in [[images]]; say what the picture shows, for example `alt.en = \"An oil derrick\"`",
            "images.toml:2: the picture `derick.png` is not in `images/`; did you mean `derrick.png`?",
            "images.toml:5: the picture `x.jpg` is not in `images/`; put it there, or remove these lines",
            "images.toml:7: `source` is not a key of [[images]]; remove it; known are `file` and `alt`",
        ]
    );
}
