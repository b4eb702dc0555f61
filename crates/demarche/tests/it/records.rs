use serde_json::Value;

use crate::harness::Site;
use crate::zone::Zone;

const DOMAIN: &str = "letters.union.test";
const RELAY: (&str, &str, &str) = ("relay.union.test", "A", "192.0.2.1");

/// What the doctor finds about the domain's records: verdict and whole finding.
fn examined(site: &Site, zone: &Zone) -> Vec<(String, String, Value)> {
    let mut command = site.command(&["check", "--json"]);
    command.env("DEMARCHE_DNS__SERVER", zone.0.to_string());
    let printed = command.output().unwrap().stdout;
    let findings: Vec<Value> = serde_json::from_slice(&printed).unwrap();
    let text = |finding: &Value, key: &str| finding[key].as_str().unwrap().to_owned();
    let known = ["MX", "SPF", "DKIM", "DMARC"];
    findings
        .into_iter()
        .map(|finding| (text(&finding, "about"), text(&finding, "verdict"), finding))
        .filter(|(about, ..)| known.contains(&about.as_str()))
        .collect()
}

/// A first run fails at all of them; what it says to publish is published; the next run finds it well.
#[test]
fn what_the_doctor_says_to_publish_is_what_it_then_finds_well() {
    let site = Site::new("");
    let made = site.run(&["dkim", "create", "--json"]);
    let made: Value = serde_json::from_str(&made.out).unwrap();
    let keys: Vec<&str> =
        made["settings"].as_array().unwrap().iter().map(|line| line.as_str().unwrap()).collect();
    let settings = std::fs::read_to_string(site.config()).unwrap()
        + "\n[mail]\nfrom_domain = \"letters.union.test\"\ntransport = \"smtp://relay.union.test:587\"\n[mail.dkim]\n"
        + &keys.join("\n");
    std::fs::write(site.config(), settings).unwrap();

    let found = examined(&site, &Zone::serve(&[RELAY]));
    let verdicts: Vec<_> =
        found.iter().map(|(about, verdict, _)| (about.as_str(), verdict.as_str())).collect();
    let expected = [("MX", "warn"), ("SPF", "fail"), ("DKIM", "fail"), ("DKIM", "fail"), ("DMARC", "fail")];
    assert_eq!(verdicts, expected, "{found:#?}");

    let mut records: Vec<(String, String, String)> =
        vec![(format!("mail.{DOMAIN}"), "A".into(), "192.0.2.1".into())];
    for (.., finding) in &found {
        let line = finding["record"].as_str().unwrap();
        let (name, rest) = line.split_once(". IN ").unwrap();
        let (kind, text) = rest.split_once(' ').unwrap();
        let text = text.split('"').skip(1).step_by(2).collect::<String>();
        let text = if kind == "MX" { rest[3..].to_owned() } else { text };
        records.push((name.to_owned(), kind.to_owned(), text));
    }
    let mut records: Vec<(&str, &str, &str)> =
        records.iter().map(|(name, kind, text)| (name.as_str(), kind.as_str(), text.as_str())).collect();
    records.push(RELAY);
    let found = examined(&site, &Zone::serve(&records));
    assert_eq!(found.len(), 5);
    for (about, verdict, finding) in found {
        assert_eq!(verdict, "ok", "{about}: {finding}");
    }
}

#[test]
fn a_name_server_that_fails_leaves_nothing_well() {
    let site = Site::new("[mail]\nfrom_domain = \"letters.union.test\"\ndkim.selector = \"relay\"\n");
    let names = [DOMAIN, "_dmarc.letters.union.test", "relay._domainkey.letters.union.test"];
    for way in ["FAIL", "SILENT"] {
        let found = examined(&site, &Zone::serve(&names.map(|name| (name, way, ""))));
        assert_eq!(found.len(), 4, "{way}: {found:#?}");
        for (about, verdict, finding) in found {
            assert_eq!(verdict, "warn", "{about}: {finding}");
            assert!(finding["found"].as_str().unwrap().contains("not known"), "{finding}");
        }
    }
}
