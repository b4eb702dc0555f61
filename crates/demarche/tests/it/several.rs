//! Two web and two worker processes on one PostgreSQL: everything happens, and happens once.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use app::kernel::{Clock, ManualClock, SystemChance, SystemClock};
use app::languages::{Language, Texts};
use app::signatures::{self, SignForm};
use app::vault::Vault;
use app::{App, Settings};
use db::Db;

use crate::harness::{Site, change, free_port, get, post_at, sign_at, wait_for, within};
use crate::postgres::fresh;

const COUNTS: &str = "/en/campaigns/kazakhstan-2014/counts.json";
const TARGETS: usize = 90;

/// People who signed, and did not confirm, two days and some hours ago.
fn sign_in_the_past(site: &Site, people: usize) {
    let clock = ManualClock::at(SystemClock.now().minus(Duration::from_hours(2 * 24 + 5)));
    let vault = Vault::open(&site.data().join("demarche.key")).unwrap();
    let settings = Settings { form_seconds: 0, ..Settings::default() };
    within(async {
        let db = Db::open(&site.location()).await.unwrap();
        let texts = Texts::load().unwrap();
        let app = App::new(db, vault, Arc::new(clock), Arc::new(SystemChance), texts, settings);
        for n in 0..people {
            let form = SignForm {
                name: "A Supporter".into(),
                email: format!("early{n}@mail.example"),
                country: "CH".into(),
                consent: "on".into(),
                ..SignForm::default()
            };
            signatures::sign(&app, "kazakhstan-2014", &Language::english(), form).await.unwrap();
        }
    });
}

fn distinct(ids: &[String]) -> usize {
    ids.iter().collect::<BTreeSet<_>>().len()
}

#[test]
fn two_web_and_two_worker_processes_do_everything_once() {
    let Some(url) = fresh("several") else { return };
    // What was signed two days ago is late at first sight; a mail about that to the operator is no part of this.
    let site = Site::on_server(&url, "[alarms]\nletter_minutes = 0\n");
    let ports = [site.port, free_port()];
    let pages = ports.map(|port| site.pages(port));
    // More than one target takes within the hour.
    change(&site.location(), "UPDATE target SET letters_per_hour = NULL");
    sign_in_the_past(&site, 5);
    let workers = [site.worker(), site.worker()];

    // One address at both doors at the same moment is one signature.
    let people: Vec<String> = (0..6).map(|n| format!("s{n}@mail.example")).collect();
    let mut beats = Vec::new();
    for email in &people {
        std::thread::scope(|scope| {
            for port in ports {
                scope.spawn(move || assert_eq!(sign_at(port, "A Supporter", email).unwrap().status, 303));
            }
        });
        let since = Instant::now();
        let confirm = site.link(email, "confirm");
        beats.push(since.elapsed());
        // The button pressed at both doors confirms once.
        std::thread::scope(|scope| {
            for port in ports {
                let confirm = &confirm;
                scope.spawn(move || assert_eq!(post_at(port, confirm, "").unwrap().status, 200));
            }
        });
    }
    // Mail that one process queued is on its way from another within a second.
    let quickest = beats.iter().min().unwrap();
    assert!(*quickest < Duration::from_secs(1), "{beats:?}");
    println!("from the 303 in one process to the mail from another: {beats:?}");

    // The signature, its letters and mails, counted once at both doors.
    for port in ports {
        wait_for(|| {
            let counts: serde_json::Value = serde_json::from_str(&get(port, COUNTS).ok()?.body).ok()?;
            let accepted = counts["letters"]["accepted"].as_i64()?;
            (counts["confirmed"] == 6 && accepted == 6 * TARGETS as i64).then_some(())
        });
    }
    // A confirmation, a word of thanks and 90 letters each, a word about the repeat; and who waited two days got the
    // confirmation and one reminder. What asks for a confirmation is not sent any more once there is one.
    let repeats = people.len();
    let expected = 6 * (2 + TARGETS) + repeats + 5 * 2;
    let waiting = "SELECT count(*) AS n FROM mail WHERE state IN ('queued', 'deferred', 'leased')";
    wait_for(|| (site.number(waiting) == 0).then_some(()));
    let spared = site.number("SELECT count(*) AS n FROM mail WHERE state = 'cancelled'") as usize;
    assert!(spared <= people.len(), "{spared}");
    let expected = expected - spared;
    for worker in workers {
        assert!(worker.stop_and_read().0.success());
    }
    let ids = site.message_ids();
    assert_eq!((ids.len(), distinct(&ids)), (expected, expected));
    let reminders = site.mails().iter().filter(|mail| mail.starts_with("To: early")).count();
    assert_eq!(reminders, 10);

    // The term of retention ends: two processes erase, the counts stay.
    change(
        &site.location(),
        "UPDATE campaign SET closes = '2020-01-01', retention_days = 1, version = version + 1",
    );
    change(&site.location(), "DELETE FROM setting WHERE key = 'retained_at'");
    let workers = [site.worker(), site.worker()];
    wait_for(|| {
        (site.number("SELECT count(*) AS n FROM signature WHERE sealed IS NOT NULL") == 0).then_some(())
    });
    wait_for(|| (site.number("SELECT count(*) AS n FROM count_change") == 0).then_some(()));
    let confirmed = "SELECT n FROM campaign_count WHERE dimension = 'signatures'";
    assert_eq!(site.number(confirmed), 6);
    for running in workers.into_iter().chain(pages) {
        assert!(running.stop_and_read().0.success());
    }
    assert_eq!(site.message_ids(), ids);
}

#[test]
fn a_campaign_closed_by_a_command_takes_no_signature_any_more() {
    let on_server = fresh("closed").map(|url| Site::on_server(&url, ""));
    for site in [Some(Site::with_campaign("")), on_server].into_iter().flatten() {
        let running = site.serve();
        assert_eq!(site.sign("A Supporter", "before@mail.example").unwrap().status, 303);
        assert_eq!(site.run(&["campaign", "close", "kazakhstan-2014"]).code, 0);
        let since = Instant::now();
        let mut signed = 1;
        while site.sign("A Supporter", &format!("after{signed}@mail.example")).unwrap().status == 303 {
            signed += 1;
            assert!(since.elapsed() < Duration::from_secs(1), "a closed campaign goes on taking signatures");
        }
        assert_eq!(site.sign("A Supporter", "late@mail.example").unwrap().status, 410);
        assert_eq!(site.signatures(), signed);
        assert_eq!(site.run(&["campaign", "open", "kazakhstan-2014"]).code, 0);
        wait_for(|| (site.sign("A Supporter", "again@mail.example").unwrap().status == 303).then_some(()));
        assert!(running.stop_and_read().0.success());
    }
}
