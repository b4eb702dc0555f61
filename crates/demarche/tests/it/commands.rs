use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;

use crate::harness::{Site, answer, bare, examples, form, wait_for};

fn lines(text: &str) -> usize {
    text.lines().count()
}

#[test]
fn help_is_no_failure_and_wrong_usage_is_another_code_than_failing() {
    let site = Site::new("");
    assert_eq!(site.run(&["--help"]).code, 0);
    assert_eq!(site.run(&["campaign", "import", "--help"]).code, 0);
    assert_eq!(site.run(&[]).code, 2);
    assert_eq!(site.run(&["surf"]).code, 2);
    assert_eq!(site.run(&["serve", "--role", "king"]).code, 2);
    assert_eq!(site.run(&["erase", "no-address"]).code, 2);
    assert_eq!(site.run(&["campaign", "import", "nowhere"]).code, 2);
    assert_eq!(site.run(&["signatures", "release", "x"]).code, 2);
    assert_eq!(site.run(&["demo", "--config", "x.toml"]).code, 2);
}

#[test]
fn a_failure_is_one_line_that_says_what_and_what_to_do() {
    let site = Site::new("[intake]\nqeue = 5\n");
    let wrong = site.run(&["serve"]);
    assert_eq!((wrong.code, lines(&wrong.err)), (1, 1), "{}", wrong.err);
    assert!(
        wrong.err.contains("demarche.toml:8: `intake.qeue` is not a key; did you mean `intake.queue`?"),
        "{}",
        wrong.err
    );

    let site = Site::new("");
    for arguments in [
        &["campaign", "list"][..],
        &["letters", "status"],
        &["backup", "x.db"],
        &["check", "--key-backed-up"],
    ] {
        let early = site.run(arguments);
        assert_eq!((early.code, lines(&early.err)), (1, 1), "{arguments:?}: {}", early.err);
        assert!(early.err.starts_with("error: there is no database at "), "{}", early.err);
        assert!(!site.data().exists(), "{arguments:?} made the data folder");
    }
}

#[test]
fn a_campaign_goes_in_and_comes_out_as_it_was() {
    let site = Site::new("");
    let bundle = examples().join("kazakhstan-2014");
    let first = site.run(&["campaign", "import", &bundle.to_string_lossy(), "--json"]);
    assert_eq!(first.code, 0, "{}", first.err);
    let report: serde_json::Value = serde_json::from_str(&first.out).unwrap();
    assert_eq!((&report[0]["slug"], &report[0]["created"]), (&"kazakhstan-2014".into(), &true.into()));
    let again = site.run(&["campaign", "import", &bundle.to_string_lossy()]);
    assert!(again.out.contains("as it was"), "{}", again.out);

    let exported = site.run(&["campaign", "export", "kazakhstan-2014", "--to", "out"]);
    assert_eq!(exported.code, 0, "{}", exported.err);
    for file in ["campaign.toml", "targets.csv", "en.md", "ar.md"] {
        let (before, after) = (bundle.join(file), site.folder.path().join("out").join(file));
        assert_eq!(std::fs::read(before).unwrap(), std::fs::read(after).unwrap(), "{file}");
    }
    let zip = site.run(&["campaign", "export", "kazakhstan-2014", "--to", "out.zip"]);
    assert_eq!(zip.code, 0, "{}", zip.err);
    assert!(site.run(&["campaign", "import", "out.zip"]).out.contains("as it was"));
    assert_eq!(site.run(&["campaign", "export", "kazakhstan-2014", "--to", "out"]).code, 1);

    let list = site.run(&["campaign", "list", "--json"]);
    let rows: serde_json::Value = serde_json::from_str(&list.out).unwrap();
    assert_eq!((&rows[0]["status"], &rows[0]["confirmed"]), (&"open".into(), &0.into()));
    assert_eq!(site.run(&["campaign", "close", "kazakhstan-2014"]).code, 0);
    assert!(site.run(&["campaign", "list"]).out.contains("closed"));
    let missing = site.run(&["campaign", "open", "nowhere"]);
    assert_eq!((missing.code, lines(&missing.err)), (1, 1));
    assert!(missing.err.contains("demarche campaign list"), "{}", missing.err);
}

#[test]
fn a_broken_bundle_is_refused_with_file_and_line() {
    let site = Site::new("");
    let folder = site.folder.path().join("bundle");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("campaign.toml"), "slug = \"x-y\"\nstatsu = \"open\"\n").unwrap();
    let refused = site.run(&["campaign", "import", "bundle"]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("error: bundle/campaign.toml:2: "), "{}", refused.err);
    assert!(site.run(&["campaign", "list"]).out.contains("No campaign yet"));
}

#[test]
fn a_backup_taken_while_serving_is_restored_into_an_empty_place_only() {
    let site = Site::with_campaign("");
    let running = site.serve();
    assert_eq!(site.sign("A Supporter", "a@mail.example").unwrap().status, 303);
    let backup = site.run(&["backup", "copy.db"]);
    assert_eq!(backup.code, 0, "{}", backup.err);
    assert!(backup.out.contains("demarche.key"), "{}", backup.out);
    assert_eq!(site.run(&["backup", "copy.db"]).code, 1);
    assert!(running.stop_and_read().0.success());

    let full = site.run(&["restore", "copy.db"]);
    assert_eq!((full.code, lines(&full.err)), (1, 1), "{}", full.err);
    assert!(full.err.contains("is not empty"), "{}", full.err);

    let other = Site::new("");
    let copy = site.folder.path().join("copy.db");
    let restored = other.run(&["restore", &copy.to_string_lossy()]);
    assert_eq!(restored.code, 0, "{}", restored.err);
    assert!(restored.err.contains("put the key"), "{}", restored.err);
    assert_eq!(other.signatures(), 1);
    let without = other.run(&["serve"]);
    assert_eq!((without.code, lines(&without.err)), (1, 1), "{}", without.err);
    assert!(without.err.contains("put it back from its backup"), "{}", without.err);

    std::fs::copy(site.data().join("demarche.key"), other.data().join("demarche.key")).unwrap();
    assert!(other.run(&["campaign", "list"]).out.contains("kazakhstan-2014"));
    assert!(other.serve().stop_and_read().0.success());

    std::fs::write(other.folder.path().join("text"), "no database").unwrap();
    let third = Site::new("");
    let wrong = third.run(&["restore", &other.folder.path().join("text").to_string_lossy()]);
    assert_eq!((wrong.code, lines(&wrong.err)), (1, 1), "{}", wrong.err);
    assert!(!third.data().join("demarche.db").exists());
}

#[test]
fn another_key_than_the_database_s_own_is_refused() {
    let (site, other) = (Site::with_campaign(""), Site::with_campaign(""));
    std::fs::copy(other.data().join("demarche.key"), site.data().join("demarche.key")).unwrap();
    let refused = site.run(&["serve"]);
    assert_eq!((refused.code, lines(&refused.err)), (1, 1), "{}", refused.err);
    assert!(refused.err.contains("not the one with which this database was sealed"), "{}", refused.err);
}

#[test]
fn only_the_owner_reads_what_is_written() {
    let site = Site::with_campaign("");
    for (path, mode) in [("", 0o700), ("demarche.db", 0o600), ("demarche.key", 0o600)] {
        let found = std::fs::metadata(site.data().join(path)).unwrap().permissions().mode() & 0o777;
        assert_eq!(found, mode, "{path}: {found:o}");
    }
}

#[test]
fn the_doctor_tells_what_to_mend() {
    let site = Site::with_campaign("");
    let check = site.run(&["check", "--json"]);
    assert_eq!(check.code, 0, "{}", check.out);
    let findings: Vec<serde_json::Value> = serde_json::from_str(&check.out).unwrap();
    let verdict = |about: &str| {
        findings.iter().find(|finding| finding["about"] == about).unwrap()["verdict"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    for about in ["configuration", "data_dir", "listen", "database", "key", "clock"] {
        assert_eq!(verdict(about), "ok", "{about}");
    }
    assert_eq!(verdict("key backup"), "warn");
    assert!(findings.iter().all(|finding| finding["verdict"] == "ok" || finding["mend"].is_string()));

    assert!(site.run(&["check", "--key-backed-up"]).out.contains("confirmed on "));

    let key = site.data().join("demarche.key");
    std::fs::set_permissions(&key, std::fs::Permissions::from_mode(0o644)).unwrap();
    let open = site.run(&["check"]);
    assert_eq!(open.code, 1, "{}", open.out);
    assert!(open.out.contains("chmod 600"), "{}", open.out);
}

#[test]
fn the_doctor_sees_a_site_that_serves_and_an_address_that_is_taken() {
    let site = Site::with_campaign("");
    let running = site.serve();
    assert!(site.run(&["check"]).out.contains("is served by Demarche now"));
    assert!(running.stop_and_read().0.success());
    let _other = TcpListener::bind(("127.0.0.1", site.port)).unwrap();
    let taken = site.run(&["check"]);
    assert_eq!(taken.code, 1);
    assert!(taken.out.contains("in use by another program"), "{}", taken.out);
}

#[test]
fn the_doctor_starts_with_the_configuration() {
    let site = Site::new("[mail]\ntransport = \"pigeon:home\"\n");
    let check = site.run(&["check"]);
    assert_eq!(check.code, 1);
    assert!(check.out.contains("FAIL  configuration"), "{}", check.out);
}

#[test]
fn every_value_in_force_is_printed_and_could_be_kept() {
    let site = Site::new("[mail]\ntransport = \"smtp://user:hunter2@relay.example\"\n");
    let printed = site.run(&["config"]);
    assert_eq!(printed.code, 0);
    assert!(printed.out.contains("transport = \"smtp://user:***@relay.example\""), "{}", printed.out);
    assert!(!printed.out.contains("hunter2"));
    std::fs::write(site.folder.path().join("kept.toml"), printed.out).unwrap();
    assert_eq!(
        answer(&bare(&["config", "--config"]).arg(site.folder.path().join("kept.toml")).output().unwrap())
            .code,
        0
    );
}

#[test]
fn an_embedded_database_is_migrated_once() {
    let site = Site::new("");
    let first = site.run(&["migrate", "--json"]);
    let report: serde_json::Value = serde_json::from_str(&first.out).unwrap();
    assert_eq!(report["from"], 0);
    assert!(site.run(&["migrate"]).out.contains("as this version needs it"));
}

#[test]
fn what_a_trap_set_aside_is_listed_without_names_and_released() {
    let site = Site::with_campaign("");
    let running = site.serve();
    let fields = [
        ("name", "Anna Seghers"),
        ("email", "anna@mail.example"),
        ("country", "DE"),
        ("consent", "on"),
        ("website", "https://spam.example"),
    ];
    assert_eq!(site.post("/en/campaigns/kazakhstan-2014/sign", &form(&fields)).unwrap().status, 303);
    let listed = site.run(&["signatures", "quarantined", "--json"]);
    let rows: serde_json::Value = serde_json::from_str(&listed.out).unwrap();
    assert_eq!((&rows[0]["reason"], &rows[0]["country"]), (&"honeypot".into(), &"DE".into()));
    assert!(!listed.out.contains("anna") && !listed.out.contains("Anna"), "{}", listed.out);

    let id = rows[0]["id"].as_str().unwrap();
    assert!(site.run(&["signatures", "release", id]).out.contains("1 released"));
    let again = site.run(&["signatures", "release", id]);
    assert_eq!((again.code, lines(&again.err)), (1, 1), "{}", again.err);
    assert!(site.run(&["signatures", "quarantined"]).out.contains("Nothing is set aside"));
    site.link("anna@mail.example", "confirm");
    assert!(running.stop_and_read().0.success());
}

#[test]
fn a_supporter_who_writes_is_erased_beside_the_running_site() {
    let site = Site::with_campaign("");
    let running = site.serve();
    assert_eq!(site.sign("A Supporter", "a@mail.example").unwrap().status, 303);
    let confirm = site.link("a@mail.example", "confirm");
    assert_eq!(site.post(&confirm, "").unwrap().status, 200);
    wait_for(|| site.run(&["letters", "status"]).out.contains(" 0 waiting").then_some(()));
    let status = site.run(&["letters", "status", "kazakhstan-2014", "--json"]);
    let queues: serde_json::Value = serde_json::from_str(&status.out).unwrap();
    assert_eq!((&queues[0]["letters"]["accepted"], &queues[0]["waiting"]), (&90.into(), &0.into()));
    assert!(site.run(&["letters", "retry"]).out.contains("No letter was deferred"));
    assert_eq!(site.run(&["letters", "status", "nowhere"]).code, 1);

    assert!(site.run(&["erase", "A@mail.example"]).out.contains("One signature erased"));
    assert!(site.run(&["erase", "a@mail.example"]).out.contains("Nothing is known"));
    wait_for(|| {
        let counts = site.get("/en/campaigns/kazakhstan-2014/counts.json").ok()?;
        counts.body.contains("\"confirmed\":0").then_some(())
    });
    assert!(running.stop_and_read().0.success());
}

#[test]
fn the_doctor_tries_the_relay_and_tells_no_password() {
    let site = Site::with_campaign("[mail]\ntransport = \"smtp://user:hunter2@127.0.0.1:1\"\n");
    let check = site.run(&["check"]);
    assert_eq!(check.code, 1);
    assert!(check.out.contains("FAIL  mail.transport"), "{}", check.out);
    assert!(!check.out.contains("hunter2"), "{}", check.out);
}
