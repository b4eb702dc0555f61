use crate::harness::{Site, form};

const NAME: &str = "Ingeborg Wolkenstein-Östergaard";
const EMAIL: &str = "ingeborg.wolkenstein@briefkasten.example";
const WORDS: [&str; 7] =
    ["Ingeborg", "ingeborg", "Wolkenstein", "wolkenstein", "briefkasten", "Zwetschgenbaum", "Hinterzarten"];

/// Signs and confirms, then withdraws; returns everything logged, and the tokens used.
fn a_supporter_s_life(format: &str) -> (Site, String, Vec<String>) {
    let site = Site::with_campaign(&format!("[log]\nformat = \"{format}\"\nlevel = \"trace\"\n"));
    let running = site.serve();
    let fields = [
        ("name", NAME),
        ("email", EMAIL),
        ("country", "DE"),
        ("city", "Hinterzarten"),
        ("message", "Der Zwetschgenbaum blüht"),
        ("visibility", "targets"),
    ];
    let sign = "/de/campaigns/kazakhstan-2014/sign";
    // Without the consent first: a form that comes back must not be logged either.
    assert_eq!(site.post(sign, &form(&fields)).unwrap().status, 422);
    let with_consent: Vec<_> = fields.into_iter().chain([("consent", "on")]).collect();
    assert_eq!(site.post(sign, &form(&with_consent)).unwrap().status, 303);
    assert_eq!(site.post(sign, &form(&with_consent)).unwrap().status, 303);
    let confirm = site.link(EMAIL, "confirm");
    assert_eq!(site.get(&confirm).unwrap().status, 200);
    assert_eq!(site.post(&confirm, "").unwrap().status, 200);
    let withdraw = site.link(EMAIL, "withdraw");
    let letter = site.link(EMAIL, "letter");
    // All letters written: each was composed and handed over with the name in it.
    crate::harness::wait_for(|| (site.mails().len() > 60).then_some(()));
    assert_eq!(site.get(&letter).unwrap().status, 200);
    assert_eq!(site.get(&format!("{confirm}x")).unwrap().status, 404);
    assert_eq!(site.post(&withdraw, "").unwrap().status, 200);
    let (status, log) = running.stop_and_read();
    assert!(status.success());
    (site, log, vec![confirm, withdraw, letter])
}

#[test]
fn no_name_address_or_token_is_logged_at_any_level() {
    for format in ["text", "json"] {
        let (_, log, links) = a_supporter_s_life(format);
        assert!(log.contains("serving") && log.contains("stopped"), "{log}");
        for word in WORDS {
            assert!(!log.contains(word), "`{word}` is in the log");
        }
        for link in links {
            let token = link.rsplit('/').next().unwrap();
            assert!(token.len() > 16);
            assert!(!log.contains(&token[..16]), "a token is in the log");
        }
        if format == "json" {
            for line in log.lines() {
                serde_json::from_str::<serde_json::Value>(line)
                    .unwrap_or_else(|error| panic!("{error}: {line}"));
            }
        }
    }
}

#[test]
fn the_database_s_files_name_nobody() {
    let site = Site::with_campaign("");
    let running = site.serve();
    let fields =
        [("name", NAME), ("email", EMAIL), ("country", "DE"), ("city", "Hinterzarten"), ("consent", "on")];
    assert_eq!(site.post("/de/campaigns/kazakhstan-2014/sign", &form(&fields)).unwrap().status, 303);
    let confirm = site.link(EMAIL, "confirm");
    assert_eq!(site.post(&confirm, "").unwrap().status, 200);
    site.link(EMAIL, "withdraw");
    assert!(running.stop_and_read().0.success());
    for file in std::fs::read_dir(site.data()).unwrap() {
        let path = file.unwrap().path();
        if path.is_file() {
            let text = String::from_utf8_lossy(&std::fs::read(&path).unwrap()).into_owned();
            for word in WORDS {
                assert!(!text.contains(word), "`{word}` is in {}", path.display());
            }
        }
    }
}
