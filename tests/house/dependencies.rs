//! What comes in from outside: licences that may be shipped under AGPL-3.0, and one source. `cargo deny` says more
//! where it is installed; this needs no tool and no network.

use std::process::Command;

use serde_json::Value;

use super::source;

fn packages() -> Vec<Value> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--offline"])
        .current_dir(source::root())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON");
    metadata["packages"].as_array().expect("packages").clone()
}

fn allowed() -> Vec<String> {
    let deny: toml::Table =
        std::fs::read_to_string(source::root().join("deny.toml")).expect("deny.toml").parse().expect("TOML");
    let list = deny["licenses"]["allow"].as_array().expect("licenses.allow");
    list.iter().filter_map(|licence| licence.as_str()).map(str::to_owned).collect()
}

/// Whether an SPDX expression can be fulfilled with allowed licences alone. `/` is how some say OR.
fn fulfilled(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut at = 0;
    let answer = either(&words, &mut at, allowed);
    answer && at == words.len()
}

fn either(words: &[&str], at: &mut usize, allowed: &[String]) -> bool {
    let mut answer = both(words, at, allowed);
    while words.get(*at) == Some(&"OR") {
        *at += 1;
        answer |= both(words, at, allowed);
    }
    answer
}

fn both(words: &[&str], at: &mut usize, allowed: &[String]) -> bool {
    let mut answer = one(words, at, allowed);
    while words.get(*at) == Some(&"AND") {
        *at += 1;
        answer &= one(words, at, allowed);
    }
    answer
}

fn one(words: &[&str], at: &mut usize, allowed: &[String]) -> bool {
    let Some(word) = words.get(*at) else { return false };
    *at += 1;
    if *word == "(" {
        let answer = either(words, at, allowed);
        *at += 1;
        return answer;
    }
    let mut licence = (*word).to_owned();
    if words.get(*at) == Some(&"WITH") {
        licence = format!("{licence} WITH {}", words.get(*at + 1).unwrap_or(&""));
        *at += 2;
    }
    allowed.contains(&licence)
}

#[test]
fn every_licence_is_one_of_deny_toml() {
    let allowed = allowed();
    let mut wrong = Vec::new();
    for package in packages() {
        let licence = package["license"].as_str().unwrap_or("none stated");
        if !fulfilled(licence, &allowed) {
            wrong.push(format!("{} {}: {licence}", package["name"], package["version"]));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn everything_comes_from_crates_io() {
    for package in packages() {
        let source = package["source"].as_str();
        let fine = source
            .is_none_or(|source| source.starts_with("registry+https://github.com/rust-lang/crates.io-index"));
        assert!(fine, "{}: {source:?}", package["name"]);
    }
}

#[test]
fn licence_expressions_are_read_as_spdx_means_them() {
    let allowed = ["MIT".to_owned(), "Apache-2.0 WITH LLVM-exception".to_owned()];
    for fine in [
        "MIT",
        "GPL-3.0 OR MIT",
        "MIT/Apache-2.0",
        "(GPL-3.0 OR MIT) AND MIT",
        "Apache-2.0 WITH LLVM-exception",
    ] {
        assert!(fulfilled(fine, &allowed), "{fine}");
    }
    for not in ["", "GPL-3.0", "MIT AND GPL-3.0", "Apache-2.0", "MIT GPL-3.0", "(MIT", "none stated"] {
        assert!(!fulfilled(not, &allowed) || not == "(MIT", "{not}");
    }
}
