//! `demarche letters …` beside a running site.

use serde_json::Value;

use crate::harness::{Answer, Site, change, wait_for};
use crate::postgres::fresh;

const SLUG: &str = "kazakhstan-2014";
const TARGETS: i64 = 90;

fn json(answer: &Answer) -> Value {
    assert_eq!(answer.code, 0, "{}", answer.err);
    serde_json::from_str(&answer.out).unwrap()
}

/// Signs and confirms, with nobody who sends letters yet: all of them wait.
fn signed(site: &Site) {
    let running = site.serve();
    assert_eq!(site.sign("A Supporter", "a@mail.example").unwrap().status, 303);
    let confirm = site.link("a@mail.example", "confirm");
    assert_eq!(site.run(&["letters", "pause", SLUG]).code, 0);
    assert_eq!(site.post(&confirm, "").unwrap().status, 200);
    wait_for(|| (site.number("SELECT count(*) AS n FROM letter") == TARGETS).then_some(()));
    assert!(running.stop_and_read().0.success());
}

fn one_target(site: &Site) -> String {
    let rows = crate::harness::rows(&site.location(), "SELECT slug FROM target ORDER BY position LIMIT 1");
    rows[0].get("slug").unwrap()
}

fn is_held_let_go_and_cancelled(site: &Site) {
    signed(site);
    let target = one_target(site);

    let status = json(&site.run(&["letters", "status", SLUG, "--json"]));
    assert_eq!((&status[0]["waiting"], &status[0]["letters"]["queued"]), (&TARGETS.into(), &TARGETS.into()));
    assert!(status[0]["paused_since"].is_string() && status[0].get("targets").is_none(), "{status}");
    let said = site.run(&["letters", "status"]).out;
    assert!(said.contains(&format!("{SLUG}: {TARGETS} waiting, paused since ")), "{said}");

    let again = json(&site.run(&["letters", "pause", SLUG, "--json"]));
    assert_eq!(again["paused_since"], status[0]["paused_since"], "the first pause counts");
    assert_eq!(
        (&again["waiting"], &again["under_way"], &again["target"]),
        (&TARGETS.into(), &0.into(), &Value::Null)
    );

    let of_target = json(&site.run(&["letters", "pause", SLUG, "--target", &target, "--json"]));
    assert_eq!((&of_target["target"], &of_target["waiting"]), (&target.as_str().into(), &1.into()));
    let shown = json(&site.run(&["letters", "status", SLUG, "--target", &target, "--json"]));
    let queue = &shown[0]["targets"][0];
    assert_eq!((&queue["target"], &queue["waiting"]), (&target.as_str().into(), &1.into()));
    let reasons: Vec<&str> =
        queue["held_by"].as_array().unwrap().iter().map(|hold| hold["reason"].as_str().unwrap()).collect();
    assert!(reasons.starts_with(&["campaign_paused", "target_paused"]), "{reasons:?}");
    let every = json(&site.run(&["letters", "status", SLUG, "--targets", "--json"]));
    assert_eq!(every[0]["targets"].as_array().unwrap().len() as i64, TARGETS);

    let resumed = site.run(&["letters", "resume", SLUG]);
    assert!(resumed.out.contains("letters leave again; paused since "), "{}", resumed.out);
    assert_eq!(resumed.err, format!("note: paused by themselves: {target}\n"));
    assert_eq!(site.run(&["letters", "resume", SLUG]).out, format!("{SLUG}: was not paused.\n"));

    let dry = site.run(&["letters", "cancel", SLUG, "--target", &target, "--dry-run"]);
    assert_eq!(dry.out, format!("{SLUG} to {target}: 1 letter would be cancelled.\n"));
    let unsaid = site.run(&["letters", "cancel", SLUG]);
    assert_eq!((unsaid.code, unsaid.out.as_str()), (2, ""));
    assert_eq!(
        unsaid.err,
        format!("error: {TARGETS} letters of {SLUG} would be cancelled for good: say --yes to do it\n")
    );
    assert_eq!(site.number("SELECT count(*) AS n FROM letter WHERE state = 'queued'"), TARGETS);
    let done = json(&site.run(&["letters", "cancel", SLUG, "--target", &target, "--yes", "--json"]));
    assert_eq!((&done["cancelled"], &done["dry_run"]), (&1.into(), &false.into()));
    let nothing = site.run(&["letters", "cancel", SLUG, "--target", &target, "--yes"]);
    assert_eq!((nothing.code, nothing.out), (0, format!("{SLUG} to {target}: no letter waits.\n")));

    // The others leave, and the public page tells the one that never will.
    let running = site.serve();
    wait_for(|| {
        let counts: Value =
            serde_json::from_str(&site.get(&format!("/en/campaigns/{SLUG}/counts.json")).ok()?.body).ok()?;
        let letters = &counts["letters"];
        (letters["accepted"] == TARGETS - 1 && letters["cancelled"] == 1).then_some(())
    });
    assert!(running.stop_and_read().0.success());
}

#[test]
fn letters_are_paused_resumed_and_cancelled_on_sqlite() {
    is_held_let_go_and_cancelled(&Site::with_campaign(""));
}

#[test]
fn letters_are_paused_resumed_and_cancelled_on_postgresql() {
    let Some(url) = fresh("holding") else { return };
    is_held_let_go_and_cancelled(&Site::on_server(&url, ""));
}

#[test]
fn a_target_that_answers_with_trouble_is_shown_with_what_it_said() {
    let site = Site::with_campaign("[mail]\ntransport = \"smtp://127.0.0.1:1?tls=none\"\n");
    let target = one_target(&site);
    let empty = json(&site.run(&["letters", "status", SLUG, "--target", &target, "--json"]));
    assert_eq!((&empty[0]["waiting"], &empty[0]["targets"][0]["waiting"]), (&0.into(), &0.into()));
    let said = site.run(&["letters", "status", SLUG, "--target", &target]).out;
    assert!(said.contains(&format!("{target}: no letter yet")), "{said}");

    // As after an attempt: rows, because no relay answers here.
    change(
        &site.location(),
        "INSERT INTO signature (bucket, id, campaign_id, address_index, state, visibility, country, language, wording, \
         organisation_kind, created_at) SELECT 1, x'00000000000000000000000000000001', id, x'01', 'confirmed', \
         'withheld', 'CH', 'en', '', 'none', 1 FROM campaign",
    );
    change(
        &site.location(),
        &format!(
            "INSERT INTO letter (bucket, id, signature_id, campaign_id, target_id, state, due_at, attempts, created_at, \
             changed_at) SELECT 1, x'00000000000000000000000000000002', x'00000000000000000000000000000001', campaign_id, \
             id, 'deferred', 5, 2, 1, 1 FROM target WHERE slug = '{target}'"
        ),
    );
    for (id, at, reply) in [(3, 1, "try later"), (4, 2, "mailbox is full")] {
        change(
            &site.location(),
            &format!(
                "INSERT INTO attempt (bucket, id, letter_id, at, address, outcome, server, code, reply) VALUES \
                 (1, x'0000000000000000000000000000000{id}', x'00000000000000000000000000000002', {at}, '', 'deferred', \
                 'mx.example', 452, '{reply}')"
            ),
        );
    }
    let shown = json(&site.run(&["letters", "status", SLUG, "--target", &target, "--json"]));
    let answer = &shown[0]["targets"][0]["last_answer"];
    assert_eq!((&answer["code"], &answer["reply"]), (&452.into(), &"mailbox is full".into()), "{shown}");
    let said = site.run(&["letters", "status", SLUG, "--target", &target]).out;
    assert!(said.contains("mx.example said: 452 mailbox is full"), "{said}");
}

#[test]
fn what_was_mistyped_is_told_in_a_line_that_leads_on() {
    let site = Site::with_campaign("");
    for verb in ["pause", "resume", "cancel"] {
        let nowhere = site.run(&["letters", verb, "nowhere"]);
        assert_eq!(nowhere.code, 1);
        assert_eq!(
            nowhere.err,
            "error: there is no campaign `nowhere`: `demarche campaign list` shows all of them\n"
        );
        let nobody = site.run(&["letters", verb, SLUG, "--target", "nobody"]);
        assert_eq!(nobody.code, 1);
        assert_eq!(
            nobody.err,
            format!(
                "error: `{SLUG}` has no target `nobody`: `demarche letters status {SLUG} --targets` shows all of them\n"
            )
        );
        assert!(site.run(&["letters", verb, "--help"]).out.contains("Example:\n  demarche letters "));
        assert_eq!(site.run(&["letters", verb]).code, 2);
    }
    assert_eq!(site.run(&["letters", "status", "--target", "de"]).code, 2);
    assert_eq!(site.run(&["letters", "cancel", SLUG, "--yes", "--dry-run"]).code, 2);
    assert_eq!(site.run(&["letters", "cancel", SLUG]).out, format!("{SLUG}: no letter waits.\n"));
    assert_eq!(json(&site.run(&["letters", "retry", "--json"]))["due"], 0);
}
