use std::os::unix::fs::PermissionsExt;

use crate::harness::Site;

/// Made, published, configured: each step takes what the one before printed.
#[test]
fn keys_are_made_once_for_their_owner_and_the_settings_printed_are_those_that_sign() {
    let site = Site::new("");
    let made = site.run(&["dkim", "create", "--selector", "spring27", "--json"]);
    assert_eq!(made.code, 0, "{}", made.err);
    let made: serde_json::Value = serde_json::from_str(&made.out).unwrap();
    let files: Vec<&str> =
        made["files"].as_array().unwrap().iter().map(|file| file.as_str().unwrap()).collect();
    let before: Vec<String> = files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect();
    for file in &files {
        assert_eq!(std::fs::metadata(file).unwrap().permissions().mode() & 0o777, 0o600, "{file}");
    }
    let again = site.run(&["dkim", "create", "--selector", "spring27"]);
    assert_eq!(again.code, 1);
    assert!(again.err.contains("is there already: take another --selector"), "{}", again.err);
    // One of the two is enough to stop it, and the other is not made then.
    std::fs::remove_file(files[0]).unwrap();
    assert_eq!(site.run(&["dkim", "create", "--selector", "spring27"]).code, 1);
    assert!(!std::path::Path::new(files[0]).exists());
    std::fs::write(files[0], &before[0]).unwrap();
    assert_eq!(std::fs::read_to_string(files[1]).unwrap(), before[1]);

    let mut settings = std::fs::read_to_string(site.config()).unwrap();
    settings.push_str("\n[mail.dkim]\n");
    for line in made["settings"].as_array().unwrap() {
        settings.push_str(line.as_str().unwrap());
        settings.push('\n');
    }
    std::fs::write(site.config(), settings).unwrap();
    let records = site.run(&["dkim", "records", "--json"]);
    assert_eq!(records.code, 0, "{}", records.err);
    assert_eq!(serde_json::from_str::<serde_json::Value>(&records.out).unwrap(), made["records"]);
    let zone = site.run(&["dkim", "records"]).out;
    for (line, selector) in zone.lines().zip(["spring27", "spring27-ed25519"]) {
        assert!(
            line.starts_with(&format!("{selector}._domainkey.")) && line.contains(". IN TXT \"v=DKIM1; k="),
            "{zone}"
        );
        assert!(line.split('"').skip(1).step_by(2).all(|string| string.len() <= 255), "{line}");
    }
    assert_eq!(zone.lines().count(), 2);
}

#[test]
fn a_selector_that_is_no_name_makes_nothing() {
    let site = Site::new("");
    let wrong = site.run(&["dkim", "create", "--selector", "a/../b"]);
    assert_eq!(wrong.code, 1, "{}", wrong.out);
    assert!(!site.data().exists());
    let none = site.run(&["dkim", "records"]);
    assert_eq!(none.code, 1);
    assert!(none.err.contains("`demarche dkim create` makes them"), "{}", none.err);
}
