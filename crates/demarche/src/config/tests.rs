use std::path::{Path, PathBuf};

use super::sections::keys;
use super::*;

fn environment(of: &[(&str, &str)]) -> Environment {
    of.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn from_text(text: &str) -> Result<Config, String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("demarche.toml");
    std::fs::write(&file, text).unwrap();
    load(Some(&file), &Vec::new())
        .map_err(|faults| faults.to_string().replace(&format!("{}/", folder.path().display()), ""))
}

/// The value of a key as printed.
fn value(config: &Config, name: &str) -> Option<String> {
    config.printed().into_iter().find(|(key, ..)| key.name == name).and_then(|(_, value, _)| value)
}

#[test]
fn a_first_run_needs_no_configuration() {
    let config = load(None, &Vec::new()).unwrap();
    assert_eq!(config.site.public_url.0, "http://localhost:8080");
    assert_eq!(config.key_file(), Path::new("demarche-data/demarche.key"));
    assert_eq!(config.transport(), "maildir:demarche-data/mail");
    assert_eq!(config.location().unwrap(), db::Location::Sqlite("demarche-data/demarche.db".into()));
    assert_eq!(config.sender_domain(), "localhost");
    assert_eq!(config.contact(), "postmaster@localhost");
    assert_eq!(config.mail.inbound, None);
}

#[test]
fn every_key_is_read_from_the_file_and_from_the_environment() {
    for key in keys() {
        let text = match key.name.rsplit_once('.') {
            Some((section, short)) => format!("[{section}]\n{short} = {}\n", key.example),
            None => format!("{} = {}\n", key.name, key.example),
        };
        let from_file = from_text(&text).unwrap_or_else(|fault| panic!("{text}\n{fault}"));
        assert!(from_file.is_set(key.name), "{}", key.name);

        let plain = key.example.trim_matches(['[', ']']).replace('"', "");
        let from_environment =
            load(None, &environment(&[(&key.variable(), &plain)])).unwrap_or_else(|fault| panic!("{fault}"));
        assert_eq!(value(&from_environment, key.name), value(&from_file, key.name), "{}", key.name);
        assert!(value(&from_file, key.name).is_some(), "{}", key.name);
    }
}

#[test]
fn every_key_has_a_default_that_is_right() {
    let config = load(None, &Vec::new()).unwrap();
    for (key, value, origin) in config.printed() {
        assert_eq!(origin, Origin::Default, "{}", key.name);
        assert_eq!(value.is_none(), key.default.is_empty() && !key.is.starts_with("a list"), "{}", key.name);
    }
}

#[test]
fn the_environment_goes_before_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("demarche.toml");
    std::fs::write(&file, "[intake]\nqueue = 5\n[limits]\nform_seconds = 7\n").unwrap();
    let config = load(Some(&file), &environment(&[("DEMARCHE_INTAKE__QUEUE", "9")])).unwrap();
    assert_eq!((config.intake.queue, config.limits.form_seconds), (9, 7));
}

#[test]
fn an_unknown_key_names_file_line_and_the_nearest_known_one() {
    let fault = |text: &str| from_text(text).unwrap_err();
    assert_eq!(
        fault("listen = \"127.0.0.1:1\"\n\npubic_url = \"https://a.example\"\n"),
        "demarche.toml:3: `pubic_url` is not a key; did you mean `public_url`?"
    );
    assert_eq!(
        fault("[mail]\nform_domain = \"a.example\"\n"),
        "demarche.toml:2: `mail.form_domain` is not a key; did you mean `mail.from_domain`?"
    );
    assert_eq!(
        fault("from_domain = \"a.example\"\n"),
        "demarche.toml:1: `from_domain` is not a key; did you mean `mail.from_domain`?"
    );
    assert_eq!(fault("[mial]\nx = 1\n"), "demarche.toml:1: [mial] is not a section; did you mean [mail]?");
    assert_eq!(
        fault("wombat = 1\n"),
        "demarche.toml:1: `wombat` is not a key; `demarche config` prints all of them"
    );
    assert_eq!(
        fault("mail = \"x\"\n"),
        "demarche.toml:1: `mail` is a section: write [mail] and its keys below it"
    );
    let variable = load(None, &environment(&[("DEMARCHE_DATABSE__URL", "sqlite:x")])).unwrap_err();
    assert_eq!(
        variable.to_string(),
        "environment: `DEMARCHE_DATABSE__URL` is not a key; did you mean `DEMARCHE_DATABASE__URL`?"
    );
}

#[test]
fn a_wrong_value_says_what_would_be_right() {
    let fault = |text: &str| from_text(text).unwrap_err();
    assert_eq!(
        fault("[intake]\nqueue = \"many\"\n"),
        "demarche.toml:2: `intake.queue` must be a whole number, 0 or more, such as 8192, not a text in quotes"
    );
    assert_eq!(
        fault("public_url = \"appeals.example.org\"\n"),
        "demarche.toml:1: `public_url` must be the address of the site, such as \"https://appeals.example.org\"; \
         relative URL without a base"
    );
    assert_eq!(
        fault("[proxy]\ntrusted = [\"127.0.0.1\", \"home\"]\n"),
        "demarche.toml:2: `proxy.trusted` must be a list of addresses or networks, such as [\"127.0.0.1\", \"::1\"]; \
         `home` is neither"
    );
    assert_eq!(
        fault("[log]\nformat = true\n"),
        "demarche.toml:2: `log.format` must be one of text, json, such as \"json\", not true or false"
    );
    let variable = load(None, &environment(&[("DEMARCHE_LISTEN", "8080")])).unwrap_err();
    assert_eq!(
        variable.to_string(),
        "environment: DEMARCHE_LISTEN must be an IP address and a port, such as 127.0.0.1:8080"
    );
    assert!(fault("listen = \n").starts_with("demarche.toml:1: not TOML: "));
    assert!(
        load(Some(Path::new("/nowhere.toml")), &Vec::new())
            .unwrap_err()
            .to_string()
            .starts_with("/nowhere.toml: the configuration cannot be read: ")
    );
}

#[test]
fn all_faults_are_told_at_once_and_none_repeats_a_secret() {
    let faults =
        from_text("listen = 1\n[mail]\ntransport = \"imap://u:hunter2@x\"\n[log]\nlevel = \"loud\"\n")
            .unwrap_err();
    assert_eq!(faults.lines().count(), 3, "{faults}");
    assert!(!faults.contains("hunter2"));
}

#[test]
fn secrets_may_stand_in_files_of_their_own_and_are_never_printed() {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("url");
    let name = secret.to_string_lossy().into_owned();
    std::fs::write(&secret, "postgres://demarche:hunter2@db.example/demarche?password=hunter2\n").unwrap();

    let config = from_text(&format!("[database]\nurl_file = \"{name}\"\n")).unwrap();
    assert!(config.database.url.0.0.contains("hunter2"));
    assert_eq!(
        value(&config, "database.url").unwrap(),
        "\"postgres://demarche:***@db.example/demarche?password=***\""
    );
    assert!(!format!("{config:?}").contains("hunter2"));

    let from_environment = load(None, &environment(&[("DEMARCHE_DATABASE__URL_FILE", &name)])).unwrap();
    assert!(from_environment.database.url.0.0.contains("hunter2"));

    let both = from_text(&format!("[database]\nurl = \"sqlite:x\"\nurl_file = \"{name}\"\n")).unwrap_err();
    assert_eq!(both, "demarche.toml:3: `database.url` and `database.url_file` exclude each other: keep one");
    let none = from_text("[mail]\ntransport_file = \"/nowhere\"\n").unwrap_err();
    assert!(none.starts_with("demarche.toml:2: `mail.transport_file` names /nowhere: "), "{none}");
    assert!(from_text("[key]\nfile_file = \"/x\"\n").is_err());
}

#[test]
fn the_file_is_the_one_named_then_the_variables_then_a_usual_one() {
    let named = environment(&[("DEMARCHE_CONFIG", "/b.toml")]);
    assert_eq!(file_to_read(Some(Path::new("/a.toml")), &named), Some(PathBuf::from("/a.toml")));
    assert_eq!(file_to_read(None, &named), Some(PathBuf::from("/b.toml")));
    assert!(load(None, &named).is_ok());
}

#[test]
fn the_reference_is_what_the_definitions_say() {
    crate::reference::same_as_written("configuration.md", &super::reference::markdown());
}

mod chance {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn no_file_and_no_variable_makes_the_reader_panic(
            text in "[a-z_\\[\\]=\" .0-9\n]{0,200}", name in "[A-Z_]{0,20}", value in ".{0,40}",
        ) {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("demarche.toml");
            std::fs::write(&file, text).unwrap();
            let _ = load(Some(&file), &vec![(format!("DEMARCHE_{name}"), value)]);
        }
    }
}
