use super::*;

/// A manifest with one piece replaced gives exactly these faults.
fn check(from: &str, to: &str, expected: &[&str]) {
    assert_eq!(faults(&changed("campaign.toml", from, to)), expected, "{to}");
}

#[test]
fn slugs_numbers_and_words_are_judged() {
    check(
        "\"test\"",
        "\"Test Camp\"",
        &[
            "campaign.toml:1: `Test Camp` is not a slug; write 2 to 64 of a-z, 0-9 and hyphens, with no hyphen at an end",
        ],
    );
    check(
        "number = 7",
        "number = 0",
        &["campaign.toml:2: `number` is 0; write a whole number from 1 to 999999999"],
    );
    check(
        "number = 7",
        "number = \"7\"",
        &["campaign.toml:2: `number` is a text; write a whole number, such as `number = 2`"],
    );
    check(
        "number = 7",
        "number = 99999999999999999999",
        &["campaign.toml:2: `number` is 99999999999999999999; write a whole number from 1 to 999999999"],
    );
    check(
        "\"open\"",
        "\"opne\"",
        &["campaign.toml:3: `opne` is not a value of `status`; did you mean `open`?"],
    );
    check(
        "\"open\"",
        "\"running\"",
        &[
            "campaign.toml:3: `running` is not a value of `status`; write `draft`, `in-review`, `approved`, `open`, `suspended`, `closed` or `reported`",
        ],
    );
    check(
        "original = \"en\"",
        "kind = \"petition\"\noriginal = \"en\"",
        &["campaign.toml:5: `petition` is not a value of `kind`; write `letter` or `statement`"],
    );
    check(
        "kind = \"union\"",
        "kind = \"unoin\"",
        &["campaign.toml:10: `unoin` is not a value of `kind`; did you mean `union`?"],
    );
}

#[test]
fn days_are_dates_in_order() {
    let right = "write a date without quotes, such as `opens = 2014-01-08`";
    check("2026-11-01", "\"2026-11-01\"", &[&format!("campaign.toml:4: `opens` is a text; {right}")]);
    check(
        "2026-11-01",
        "2026-11-01T10:00:00Z",
        &[&format!("campaign.toml:4: `opens` is a date or a time; {right}")],
    );
    check(
        "original",
        "closes = 2026-10-31\noriginal",
        &[
            "campaign.toml:5: `closes` is 2026-10-31, before `opens` (2026-11-01); write a day on or after the opening",
        ],
    );
    let bundle = good(&changed("campaign.toml", "original", "closes = 2026-11-01\noriginal"));
    assert_eq!(bundle.manifest.closes, Some(bundle.manifest.opens));
}

#[test]
fn what_is_no_toml_is_told_by_line() {
    let found = faults(&changed("campaign.toml", "number = 7", "number = = 7"));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("campaign.toml:2: this is not TOML: "), "{found:?}");
    assert!(found[0].ends_with("; see https://toml.io"), "{found:?}");
    let found = faults(&changed("campaign.toml", "number = 7", "slug = \"again\"\nnumber = 7"));
    assert_eq!(found, ["campaign.toml:2: this is not TOML: duplicate key; see https://toml.io"]);
}

#[test]
fn source_links_are_few_plain_words() {
    let many: Vec<String> = (0..51).map(|n| format!("\"s{n}\"")).collect();
    check(
        "[sponsor]\n",
        &format!("source_links = [{}]\n\n[sponsor]\n", many.join(", ")),
        &["campaign.toml:7: there are 51 source links; name 50 at most"],
    );
    check(
        "[sponsor]\n",
        "source_links = [\n  \"flyer\",\n  \"Mara’s letter\",\n]\n\n[sponsor]\n",
        &[
            "campaign.toml:9: `Mara’s letter` is no word for a link; use small Latin letters, figures and hyphens, \
             such as `newsletter`",
        ],
    );
}

#[test]
fn unknown_keys_are_refused_wherever_they_stand() {
    check(
        "[sponsor]\n",
        "[pace]\nletters_per_day = 5\n\n[sponsor]\n",
        &["campaign.toml:8: `letters_per_day` is not a key of [pace]; did you mean `letters_per_hour`?"],
    );
    check(
        "[sponsor]\n",
        "[fund]\niban = \"x\"\n\n[sponsor]\n",
        &[
            "campaign.toml:7: `fund` is not a key; remove it; known are `slug`, `number`, `kind`, `status`, `opens`, \
           `closes`, `original`, `goal`, `supersedes`, `approver`, `source_links`, `sponsor`, `supporters`, `routing`, `pace`, `consents`, \
             `retention` and `report`",
        ],
    );
    check(
        "[sponsor]",
        "[sponsro]",
        &[
            "campaign.toml: `[sponsor]` is missing; name the organisation that asks, with `slug`, `name` and `kind`",
            "campaign.toml:7: `sponsro` is not a key; did you mean `sponsor`?",
        ],
    );
}

#[test]
fn one_line_means_one_line() {
    check(
        "\"The Union\"",
        "\"The Union\\r\\nBcc: x@y.example\"",
        &["campaign.toml:9: `name` holds a line break; write one line of plain text"],
    );
    check(
        "\"The Union\"",
        "\"The \\u0000 Union\"",
        &["campaign.toml:9: `name` holds the control character U+0000; write one line of plain text"],
    );
    check(
        "\"The Union\"",
        "\"The \\u202e Union\"",
        &["campaign.toml:9: `name` holds the control character U+202E; write one line of plain text"],
    );
    check(
        "\"The Union\"",
        "\"  \"",
        &["campaign.toml:9: `name` is empty; write for example `name = \"IUF\"`"],
    );
    check(
        "\"The Union\"",
        &format!("\"{}\"", "x".repeat(1_001)),
        &["campaign.toml:9: `name` is longer than 1000 characters; write a shorter line"],
    );
}

#[test]
fn links_lead_to_the_web() {
    let right = "write an address that begins with `https://` or `http://`";
    for link in ["javascript:alert(1)", "ftp://a.example/", "//a.example", "a.example", "mailto:a@b.example"]
    {
        check(
            "kind = \"union\"",
            &format!("kind = \"union\"\nurl = \"{link}\""),
            &[&format!("campaign.toml:11: `{link}` is not a web address; {right}")],
        );
    }
    check(
        "kind = \"union\"",
        "kind = \"union\"\nurl = \"https://me:secret@a.example/\"",
        &[
            "campaign.toml:11: `https://me:secret@a.example/` is not a web address; write it without a name or a password",
        ],
    );
    good(&changed("campaign.toml", "kind = \"union\"", "kind = \"union\"\nurl = \"https://қазақ.example/\""));
}

#[test]
fn routing_names_what_is_there() {
    let routing = |text: &str| format!("[routing]\n{text}\n\n[sponsor]");
    check(
        "[sponsor]",
        &routing("mode = \"nearest\""),
        &[
            "campaign.toml:7: `fallback` is missing in [routing]; name the target for supporters whose country has none",
        ],
    );
    check(
        "[sponsor]",
        &routing("mode = \"nearest\"\nfallback = \"fn\""),
        &["campaign.toml:9: the fallback `fn` is not a target; did you mean `fr`?"],
    );
    check(
        "[sponsor]",
        &routing("mode = \"all\"\nfallback = \"mission-kz\""),
        &["campaign.toml:9: the fallback `mission-kz` is not a target; write an id of targets.csv"],
    );
    check(
        "[sponsor]",
        &routing("mode = \"random\""),
        &["campaign.toml:7: `count` is missing in [routing]; \
           say how many targets each letter goes to, for example `count = 5`"],
    );
    check(
        "[sponsor]",
        &routing("mode = \"random\"\ncount = 3"),
        &["campaign.toml:9: `count` is 3, but there are 2 targets; write at most as many as there are"],
    );
    check(
        "[sponsor]",
        &routing("fallback = \"fr\""),
        &["campaign.toml:7: `mode` is missing in [routing]; write for example `mode = \"all\"`"],
    );
    check(
        "[sponsor]",
        &routing("mode = \"rondom\""),
        &["campaign.toml:8: `rondom` is not a value of `mode`; did you mean `random`?"],
    );
    let bundle = good(&changed(
        "campaign.toml",
        "[sponsor]",
        &routing("mode = \"nearest\"\nfallback = \"fr\"\ncount = 2"),
    ));
    assert_eq!(bundle.manifest.routing.fallback.as_deref(), Some("fr"));
}

#[test]
fn consents_name_organisations_of_the_campaign() {
    let consents =
        "[consents]\nmessage = true\nsubscribe = [\"union\"]\nshare = [\n  \"unoin\",\n]\n\n[sponsor]";
    check(
        "[sponsor]",
        consents,
        &["campaign.toml:11: `unoin` is neither the sponsor nor a supporter; did you mean `union`?"],
    );
    check(
        "[sponsor]",
        "[consents]\nmessage = \"yes\"\nshare = \"union\"\n\n[sponsor]",
        &[
            "campaign.toml:8: `message` is a text; write `true` or `false`, such as `message = true`",
            "campaign.toml:9: `share` is a text; write a list of texts, such as `share = [\"iuf\"]`",
        ],
    );
    let bundle = good(&changed("campaign.toml", "[sponsor]", &consents.replace("unoin", "union")));
    let union = &bundle.manifest.organisations[0];
    assert!(bundle.manifest.message_allowed && union.may_subscribe && union.may_share);
}

#[test]
fn each_organisation_stands_once() {
    check(
        "kind = \"union\"\n",
        "kind = \"union\"\n\n[[supporters]]\nslug = \"union\"\nname = \"Again\"\nkind = \"rights\"\n",
        &[
            "campaign.toml:12: the organisation `union` stands here a second time; name each organisation once",
        ],
    );
    check(
        "kind = \"union\"\n",
        "kind = \"union\"\n\n[supporters]\nslug = \"iuf\"\n",
        &["campaign.toml:12: `supporters` is a table; write tables, each beginning with `[[supporters]]`"],
    );
}

#[test]
fn the_original_must_be_there_with_its_letter() {
    check(
        "original = \"en\"",
        "original = \"fr\"",
        &["campaign.toml:5: the original is `fr`, but there is no `fr.md`; \
           add `fr.md`, or name the language that is there"],
    );
    check(
        "original = \"en\"",
        "original = \"EN\"",
        &["campaign.toml:5: `EN` is not how the language is written; write `en`"],
    );
    let without_letter = EDITION.split("## Letter").next().unwrap();
    assert_eq!(
        faults(&with("en.md", without_letter)),
        ["campaign.toml:5: the original edition `en.md` has no complete `## Letter`; \
          write it there, or `kind = \"statement\"` when nothing is sent"]
    );
    let mut statement = with("en.md", without_letter);
    statement.retain(|file| file.path != "targets.csv");
    let manifest = format!("kind = \"statement\"\n{MANIFEST}");
    statement.iter_mut().find(|file| file.path == "campaign.toml").unwrap().content = manifest.into_bytes();
    good(&statement);
    statement.push(file("targets.csv", TARGETS));
    assert_eq!(
        faults(&statement),
        ["targets.csv: a statement is sent to nobody; remove the file, or write `kind = \"letter\"`"]
    );
}

#[test]
fn a_campaign_supersedes_another_one() {
    check(
        "[sponsor]",
        "supersedes = \"test\"\n\n[sponsor]",
        &["campaign.toml:7: the campaign supersedes itself; name the campaign that this one continues"],
    );
}

#[test]
fn the_pace_is_judged_by_line() {
    let pace = |lines: &str| faults(&with("campaign.toml", format!("{MANIFEST}\n[pace]\n{lines}\n")));
    assert_eq!(
        pace(
            "letters_per_hour = 0\ndaily_cap = \"many\"\noffice_hours = \"mon-fry 09:00-17:00\"\nmode = \"dayly\""
        ),
        [
            "campaign.toml:13: `letters_per_hour` is 0; write a whole number from 1 to 1000000",
            "campaign.toml:14: `daily_cap` is a text; write a whole number, such as `daily_cap = 500`",
            "campaign.toml:15: `fry` is not a day of the week; write `mon`, `tue`, `wed`, `thu`, `fri`, `sat` or `sun`",
            "campaign.toml:16: `dayly` is not a value of `mode`; did you mean `daily`?",
        ]
    );
    assert_eq!(
        pace("office_hour = \"mon 09:00-17:00\""),
        ["campaign.toml:13: `office_hour` is not a key of [pace]; did you mean `office_hours`?"]
    );
    for term in ["7", "0 days", "91 days", "2 day", "+7 days"] {
        assert_eq!(
            pace(&format!("term = \"{term}\"")),
            [format!(
                "campaign.toml:13: `term` is `{term}`; write `1 day` to `90 days`, for example `7 days`"
            )]
        );
    }
    assert_eq!(
        pace("term = 7"),
        ["campaign.toml:13: `term` is a whole number; write a text in quotes, such as `term = \"7 days\"`"]
    );
    for term in ["1 day", "1 days", "7 days", "90 days"] {
        assert_eq!(pace(&format!("term = \"{term}\"")), [""; 0]);
    }
    assert_eq!(
        pace("office_hours = \"\""),
        [
            "campaign.toml:13: `office_hours` is empty; write for example `office_hours = \"mon-fri 09:00-17:00\"`"
        ]
    );
}
