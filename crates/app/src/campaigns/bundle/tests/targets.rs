use super::*;
use crate::targets::{Mode, Pace};

fn check(from: &str, to: &str, expected: &[&str]) {
    assert_eq!(faults(&changed("targets.csv", from, to)), expected, "{to}");
}

#[test]
fn a_target_is_read_with_its_addresses_in_order() {
    let targets = good(&files()).targets;
    assert_eq!(targets[1].emails, ["a@fr.example", "b@fr.example"]);
    assert_eq!(targets[1].postal_address, ["1, rue A", "75000 Paris"]);
    assert_eq!((targets[1].group.as_str(), targets[0].group.as_str()), ("", "europe"));
}

#[test]
fn columns_come_in_any_order_and_two_may_be_left_out() {
    let csv = "emails,id,name,office,country,language,time_zone\na@b.example,x,N,O,FR,fr,Europe/Paris\n";
    assert_eq!(good(&with("targets.csv", csv)).targets[0].slug, "x");
}

#[test]
fn the_header_is_judged() {
    check(
        "time_zone,",
        "timezone,",
        &[
            "targets.csv:1: `timezone` is not a column; did you mean `time_zone`?",
            "targets.csv:1: the column `time_zone` is missing; \
         begin the file with `id,name,office,country,language,emails,postal_address,time_zone,group`",
        ],
    );
    check(
        "time_zone,group",
        "time_zone,name",
        &["targets.csv:1: the column `name` stands here a second time; name each column once"],
    );
    assert_eq!(
        faults(&with("targets.csv", "")),
        ["targets.csv: the file is empty; begin it with a line that names the columns"]
    );
    let header = TARGETS.lines().next().unwrap();
    assert_eq!(
        faults(&with("targets.csv", header)),
        ["targets.csv: there is no target; write one target a line"]
    );
}

#[test]
fn each_value_is_judged_by_its_line() {
    check(
        "DE,en",
        "Germany,en",
        &["targets.csv:2: `Germany` is not a country; write an ISO 3166-1 alpha-2 code such as `KZ`"],
    );
    check(
        "DE,en",
        "DE,english",
        &[
            "targets.csv:2: `english` is not a language; write a BCP 47 tag such as `en`, `pt-BR` or `zh-Hant`",
        ],
    );
    check(
        "Europe/Berlin",
        "Europe/Berln",
        &["targets.csv:2: `Europe/Berln` is not a time zone; did you mean `Europe/Berlin`?"],
    );
    check(
        "Europe/Berlin",
        "Mars",
        &["targets.csv:2: `Mars` is not a time zone; write an IANA name such as `Europe/Paris`"],
    );
    check(
        "de,Embassy",
        "DE!,Embassy",
        &[
            "targets.csv:2: `DE!` is not a target's id; write 1 to 64 of a-z, 0-9 and hyphens, with no hyphen at an end",
        ],
    );
    check(
        "fr,Embassy",
        "de,Embassy",
        &["targets.csv:3: the target `de` stands here a second time; give each target an id of its own"],
    );
    check("The Ambassador,DE", ",DE", &["targets.csv:2: `office` is empty; write a value"]);
    check(
        "Embassy in Germany",
        "\"Embassy\nin Germany\"",
        &["targets.csv:2: `name` holds a line break; write one line of plain text"],
    );
    check(
        ",europe",
        "",
        &["targets.csv:2: the line has 8 values, the header 9; put a value that holds a comma in quotes"],
    );
}

#[test]
fn lines_are_counted_across_quoted_line_breaks_and_empty_lines() {
    let csv = TARGETS.replace("Embassy in Germany", "\"Embassy\nin Germany\"").replace(",FR,", ",XX,");
    assert_eq!(
        faults(&with("targets.csv", csv.replace("\nfr,", "\n\n\nfr,"))),
        [
            "targets.csv:2: `name` holds a line break; write one line of plain text",
            "targets.csv:6: `XX` is not a country; write an ISO 3166-1 alpha-2 code such as `KZ`",
        ]
    );
}

#[test]
fn addresses_are_real_and_bare() {
    for bad in [
        "embassy",
        "embassy@",
        "@de.example",
        "embassy@localhost",
        "embassy@de..example",
        "Embassy <embassy@de.example>",
        "em bassy@de.example",
        "embassy@[127.0.0.1]",
        "embassy@de_x.example",
        "embassy@-de.example",
    ] {
        check(
            "embassy@de.example",
            bad,
            &[&format!(
                "targets.csv:2: `{bad}` is not an e-mail address; write a bare address such as `embassy@example.org`"
            )],
        );
    }
    check(
        "embassy@de.example",
        ";",
        &["targets.csv:2: `emails` holds no address; write at least one, separated by `;`"],
    );
    check(
        "b@fr.example",
        "a@fr.example",
        &["targets.csv:3: the address `a@fr.example` stands here twice; write each address once"],
    );
    for email in ["посол@посольство.example", "o'neil+press@sub.de.example", "embassy@xn--bcher-kva.example"]
    {
        assert_eq!(good(&changed("targets.csv", "embassy@de.example", email)).targets[0].emails, [email]);
    }
}

#[test]
fn a_quote_that_never_closes_is_told() {
    let found = faults(&changed("targets.csv", "Embassy in France", "\"Embassy in France"));
    let right = "a quote here is not closed; close it, and write a quote inside a quoted value twice";
    assert!(found.contains(&format!("targets.csv:3: {right}")), "{found:?}");
}

#[test]
fn a_hopeless_list_does_not_fill_the_answer() {
    let line = "x,,,,,,,,\n".repeat(5_000);
    let found = faults(&with("targets.csv", format!("{}\n{line}", TARGETS.lines().next().unwrap())));
    assert_eq!(found.len(), 500);
}

const PACED: &str = "time_zone,group,mode,letters_per_hour,office_hours,daily_cap";

/// The list with the columns of a pace, and what the first target's line has there.
fn paced(values: &str) -> Vec<BundleFile> {
    let csv = TARGETS
        .replace("time_zone,group", PACED)
        .replace("Berlin,europe", &format!("Berlin,europe,{values}"))
        .replace("Paris,", "Paris,,,,,");
    with("targets.csv", csv)
}

#[test]
fn a_target_keeps_its_own_pace_and_takes_the_rest_from_the_campaign() {
    let mut files = paced("weekly,30,\"tue 08:00-12:00, thu 22:00-02:00\",");
    let manifest = format!(
        "{MANIFEST}\n[pace]\nletters_per_hour = 60\ndaily_cap = 500\noffice_hours = \"mon-fri 09:00-17:00\"\n\
         mode = \"daily\"\n"
    );
    files.iter_mut().find(|file| file.path == "campaign.toml").unwrap().content = manifest.into_bytes();
    let bundle = good(&files);
    let [own, usual] = [0, 1].map(|at: usize| bundle.targets[at].pace.or(&bundle.manifest.pace));
    assert_eq!((own.letters_per_hour, own.daily_cap, own.mode), (Some(30), Some(500), Mode::Weekly));
    assert_eq!(own.office_hours.unwrap().to_string(), "tue 08:00-12:00, thu 22:00-02:00");
    assert_eq!((usual.letters_per_hour, usual.daily_cap, usual.mode), (Some(60), Some(500), Mode::Daily));
    assert_eq!(usual.office_hours.unwrap().to_string(), "mon-fri 09:00-17:00");

    let bundle = good(&super::files());
    assert_eq!(bundle.targets[0].pace.or(&bundle.manifest.pace), Pace::default());
}

#[test]
fn a_broken_pace_is_told_value_by_value() {
    assert_eq!(
        faults(&paced("letter,0,mon-fri 9-17,1.5")),
        [
            "targets.csv:2: `9` is not a time of day; write hours and minutes such as `09:00`, from `00:00` to `24:00`",
            "targets.csv:2: `daily_cap` is `1.5`; write a whole number from 1 to 1000000, or nothing",
            "targets.csv:2: `letter` is not a mode; did you mean `letters`?",
            "targets.csv:2: `letters_per_hour` is `0`; write a whole number from 1 to 1000000, or nothing",
        ]
    );
    assert_eq!(
        faults(&paced("post,,,+5")),
        ["targets.csv:2: `daily_cap` is `+5`; write a whole number from 1 to 1000000, or nothing"]
    );
    let misspelt = TARGETS.replace("time_zone,group", "time_zone,letter_per_hour");
    assert_eq!(
        faults(&with("targets.csv", misspelt)),
        ["targets.csv:1: `letter_per_hour` is not a column; did you mean `letters_per_hour`?"]
    );
}

#[test]
fn who_is_written_to_by_post_has_a_postal_address() {
    let told = "targets.csv:2: the target `de` is written to by post, but to no address; \
                fill in `postal_address`, or choose another `mode`";
    assert_eq!(faults(&paced("post,,,")), [told]);
    let manifest = format!("{MANIFEST}\n[pace]\nmode = \"post\"\n");
    assert_eq!(faults(&with("campaign.toml", manifest)), [told]);
}
