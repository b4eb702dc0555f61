use super::*;
use crate::campaigns::EditionState;

fn check(from: &str, to: &str, expected: &[&str]) {
    assert_eq!(faults(&changed("en.md", from, to)), expected, "{from}");
}

#[test]
fn an_edition_is_read_in_its_parts() {
    let outcome = format!("{EDITION}\n- one\n- two\n\n## Outcome\n\nThey are free.\n");
    let edition = good(&with("en.md", outcome)).editions.remove(0);
    assert_eq!(edition.title, "Free them");
    assert_eq!(edition.state, EditionState::Approved);
    assert_eq!(edition.appeal, "They struck for a *wage*.");
    assert_eq!(edition.demands, ["Free them.", "Talk to them,\nat once."]);
    let letter = edition.letter.unwrap();
    assert_eq!(letter.subject, "Free them");
    assert_eq!(letter.salutation, "Your Excellency,");
    assert_eq!(letter.body, "I write to {target} from {country}.\n\n- one\n- two");
    assert_eq!(edition.outcome.as_deref(), Some("They are free."));
}

#[test]
fn the_front_matter_is_judged_by_the_files_own_lines() {
    check(
        "+++\ntitle",
        "title",
        &["en.md:1: the file has no front matter; begin it with `+++`, the front matter and `+++` again"],
    );
    check(
        "\"approved\"\n+++",
        "\"approved\"",
        &["en.md:1: the front matter does not end; end it with a second line `+++`"],
    );
    check(
        "\"approved\"",
        "\"aproved\"",
        &["en.md:4: `aproved` is not a value of `state`; did you mean `approved`?"],
    );
    check(
        "state = \"approved\"\n",
        "",
        &["en.md: `state` is missing; write for example `state = \"approved\"`"],
    );
    check(
        "state",
        "author = \"x\"\nstate",
        &[
            "en.md:4: `author` is not a key; remove it; known are `title`, `summary`, `translator` and `state`",
        ],
    );
}

#[test]
fn sections_are_known_and_stand_once() {
    check("## Demands", "## Demand", &["en.md:9: `## Demand` is not a section; did you mean `## Demands`?"]);
    check(
        "They struck for",
        "# Strike\n\nThey struck for",
        &["en.md:7: `# Strike` is not a section; begin headings within the text with `###`"],
    );
    check(
        "## Letter",
        "## Demands\n\n- Again.\n\n## Letter",
        &["en.md:15: `## Demands` stands here a second time; write each section once"],
    );
    let edition =
        good(&changed("en.md", "They struck for", "```\n## Letter\n```\n\n### Why ###\n\nThey struck for"));
    assert!(edition.editions[0].appeal.contains("### Why"));
    check(
        "They struck for a *wage*.\n",
        "",
        &["en.md:6: the appeal is empty; write it between the front matter and the first `##`"],
    );
}

#[test]
fn demands_are_a_list() {
    check(
        "- Free them.",
        "Free them.",
        &["en.md:11: this stands outside of the list of demands; begin each demand with `- `"],
    );
    check(
        "- Free them.\n- Talk to them,\n  at once.\n",
        "",
        &["en.md:9: `## Demands` holds none; write one demand an item, each beginning with `- `"],
    );
    let edition =
        good(&changed("en.md", "- Free them.\n- Talk", "1. Free them.\n\n   All of them.\n2. Talk"));
    assert_eq!(edition.editions[0].demands[0], "Free them.\n\nAll of them.");
}

#[test]
fn the_letters_head_is_judged() {
    let incomplete = "campaign.toml:5: the original edition `en.md` has no complete `## Letter`; \
                      write it there, or `kind = \"statement\"` when nothing is sent";
    check(
        "Subject: Free them\n",
        "",
        &[
            incomplete,
            "en.md:15: the letter has no `Subject:`; write a line `Subject: …` right below `## Letter`",
        ],
    );
    check(
        "Salutation:",
        "Salutaton:",
        &[
            incomplete,
            "en.md:18: `Salutaton:` is not a line of the letter's head; did you mean `Salutation`?",
        ],
    );
    check(
        "Subject: Free them",
        "Subject:",
        &[incomplete, "en.md:17: `Subject:` is empty; write it on the same line"],
    );
    check(
        "Salutation",
        "Subject: Twice\nSalutation",
        &["en.md:18: `Subject:` stands here a second time; write it once"],
    );
    check(
        "I write to {target} from {country}.\n",
        "",
        &["en.md:15: the letter has no body; write it below the salutation, after an empty line"],
    );
}

#[test]
fn placeholders_are_the_known_ones() {
    check("{country}", "{coutry}", &["en.md:20: `{coutry}` is not a placeholder; did you mean `{country}`?"]);
    check(
        "{country}",
        "{name}",
        &["en.md:20: `{name}` is not a placeholder; write `{target}`, `{office}` or `{country}`"],
    );
    check(
        "{country}",
        "{country",
        &["en.md:20: a `{` is not closed; write `{target}`, `{office}` or `{country}`"],
    );
    check(
        "Your Excellency,",
        "Dear {ofice},",
        &["en.md:18: `{ofice}` is not a placeholder; did you mean `{office}`?"],
    );
    good(&changed("en.md", "Your Excellency,", "Dear {office},"));
}

#[test]
fn a_letter_holds_no_markup() {
    let right = "write plain paragraphs and lists, an address on the web as it is";
    for (text, found) in [
        ("I **must** write.", "emphasis"),
        ("See [here](https://a.example).", "a link"),
        ("> They struck.", "a quotation"),
        ("### Why", "a heading"),
        ("`code`", "code"),
        ("---", "a rule"),
        ("    indented", "a block that is indented or fenced"),
        ("<b>bold</b>.", "markup"),
    ] {
        let found = format!("en.md:20: the letter holds {found}; {right}");
        let all = faults(&changed("en.md", "I write to {target} from {country}.", text));
        assert!(all.contains(&found), "{text}: {all:?}");
    }
    good(&changed(
        "en.md",
        "I write to",
        "- 5 < 6 & snake_case, 2 * 3\n- https://a.example/?x=1\n\nI write to",
    ));
}

#[test]
fn pictures_and_links_stay_within_bounds() {
    let png = b"\x89PNG\r\n\x1a\n";
    let text = EDITION.replace("a *wage*.", "a\n![x](images/a.png) ![y](images/b.png)");
    let mut files = with("en.md", text);
    files.push(file("images/a.png", png));
    assert_eq!(
        faults(&files),
        ["en.md:8: the picture `images/b.png` is not in the bundle; did you mean `images/a.png`?",]
    );
    check(
        "*wage*",
        "![x](https://tracker.example/x.png)",
        &["en.md:7: the picture `https://tracker.example/x.png` is not in the bundle; \
         put it into `images/` and refer to it as `images/NAME`"],
    );
    check(
        "*wage*",
        "[x](javascript:alert)",
        &[
            "en.md:7: `javascript:alert` is not a web address; write an address that begins with `https://` or `http://`",
        ],
    );
    good(&changed(
        "en.md",
        "*wage*",
        "[a](https://a.example) [b](/c/1) [c](#letter) [d](mailto:a@b.example)",
    ));
}

#[test]
fn nesting_has_an_end() {
    check(
        "They struck for",
        &format!("{} They struck for", ">".repeat(50_000)),
        &["en.md:7: the text is nested too deep; put fewer lists and quotations into one another"],
    );
    good(&changed("en.md", "They struck for", &format!("{} They struck for", ">".repeat(15))));
}

#[test]
fn updates_are_read_newest_first() {
    let update = |title: &str| format!("+++\ntitle = \"{title}\"\n+++\n\nText.\n");
    let mut files = with("updates/2026-11-02-en.md", update("first"));
    files.push(file("updates/2026-11-09-en.md", update("second")));
    files.push(file("updates/2026-11-09-ar.md", update("ثانيا")));
    let found: Vec<String> =
        good(&files).updates.iter().map(|update| format!("{} {}", update.date, update.language)).collect();
    assert_eq!(found, ["2026-11-09 ar", "2026-11-09 en", "2026-11-02 en"]);
    assert_eq!(
        faults(&with("updates/2026-11-02-en.md", "+++\ntitle = \"x\"\nsource = \"news\"\n+++\n\n")),
        [
            "updates/2026-11-02-en.md:3: `news` is not a web address; \
             write an address that begins with `https://` or `http://`",
            "updates/2026-11-02-en.md:5: the update is empty; write it below the front matter",
        ]
    );
}
