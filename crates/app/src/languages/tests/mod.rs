//! What must hold of the files under `locales/`, and of the customs of each language.

mod customs;
mod files;
mod negotiation;
mod resolving;
mod translations;
mod usage;

use std::path::PathBuf;

use super::*;

/// The repository's root.
fn root() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "..", ".."].iter().collect()
}

fn language(tag: &str) -> Language {
    Language::parse(tag).unwrap()
}

fn texts() -> Texts {
    Texts::load().unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// Fails with every fault, one a line: a translator mends a file in one go.
fn assert_no_faults(faults: &[String]) {
    assert!(faults.is_empty(), "{} to mend:\n{}", faults.len(), faults.join("\n"));
}
