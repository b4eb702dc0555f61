//! Every key that code and templates name has a text, and every text is named by code or templates.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::files::read;
use super::{assert_no_faults, root};
use crate::campaigns::{Move, PARTS, QUESTIONS, Status, Topic};
use crate::cases::{ABOUT, STATUSES};
use crate::drafts::target_rows::COLUMNS;
use crate::letters::Reason;
use crate::organisations::{OrganisationKind, Share};
use crate::signatures::LetterCounts;
use crate::staff::Role;
use crate::staff::mail::Kind as Mail;
use crate::targets::Mode;
use crate::targets::addresses::AddressState;
use crate::trail::Act;
use crate::translations::Standing;

/// Keys that are made while the program runs, `{}` where a word of a closed list is put in.
fn families() -> BTreeMap<&'static str, Vec<String>> {
    let list = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<String>>();
    BTreeMap::from([
        ("case-status-{}", list(&STATUSES)),
        // "other" needs no word: the figure's occasion says all.
        ("letter-why-{}", Reason::ALL.map(|reason| reason.as_str().to_owned()).to_vec()),
        ("letters-{}", states()),
        ("letters-{}-means", states()),
        ("desk-address-{}", AddressState::ALL.map(|state| state.as_str().to_owned()).to_vec()),
        ("desk-column-{}", list(&COLUMNS)),
        ("desk-fate-{}", list(&["added", "changed", "same", "refused"])),
        ("desk-mode-{}", Mode::ALL.map(|mode| mode.as_str().to_owned()).to_vec()),
        ("desk-test-{}", list(&["queued", "leased", "accepted", "deferred", "refused", "failed"])),
        ("desk-figures-{}", list(&["country", "language", "organisation", "source"])),
        ("desk-kind-{}", OrganisationKind::ALL.map(|kind| kind.as_str().to_owned()).to_vec()),
        ("desk-mail-{}", Mail::ALL.map(|kind| kind.as_str().to_owned()).to_vec()),
        ("desk-mail-{}-subject", Mail::ALL.map(|kind| kind.as_str().to_owned()).to_vec()),
        ("desk-notice-{}", Topic::ALL.map(|topic| topic.as_str().to_owned()).to_vec()),
        ("desk-notice-{}-subject", Topic::ALL.map(|topic| topic.as_str().to_owned()).to_vec()),
        ("desk-role-{}", Role::ALL.map(|role| role.as_str().to_owned()).to_vec()),
        ("desk-role-{}-means", Role::ALL.map(|role| role.as_str().to_owned()).to_vec()),
        ("desk-said-{}", said()),
        ("desk-step-{}", list(&STEPS)),
        ("desk-step-{}-hint", list(&STEPS)),
        ("desk-text-{}", list(&PARTS)),
        ("desk-text-{}-hint", list(&PARTS)),
        ("desk-text-group-{}", list(&["page", "letter", "outcome"])),
        ("campaign-report-{}", answers()),
        ("desk-report-{}", [questions(), answers()].concat()),
        ("desk-share-{}", Share::ALL.map(|share| share.as_str().to_owned()).to_vec()),
        ("desk-share-{}-means", list(&["view", "translate", "edit"])),
        ("desk-move-{}", moves()),
        ("desk-move-{}-means", moves()),
        ("desk-state-{}-means", Status::ALL.map(|status| status.as_str().to_owned()).to_vec()),
        ("desk-state-{}", Status::ALL.map(|status| status.as_str().to_owned()).to_vec()),
        ("desk-translations-{}", Standing::ALL.map(|standing| standing.as_str().to_owned()).to_vec()),
        ("desk-trail-{}", Act::ALL.map(|act| act.as_str().to_owned()).to_vec()),
        ("targets-mode-{}", list(&["daily", "weekly", "post"])),
        ("figure-about-{}", list(&ABOUT.into_iter().filter(|about| *about != "other").collect::<Vec<_>>())),
    ])
}

/// What a report asks, and what can be answered.
fn questions() -> Vec<String> {
    QUESTIONS.map(|(question, _)| question.replace('_', "-")).to_vec()
}

fn answers() -> Vec<String> {
    let each = QUESTIONS.iter().zip(questions());
    each.flat_map(|((_, words), question)| words.map(|word| format!("{question}-{word}"))).collect()
}

/// What has a button: the report has a page.
fn moves() -> Vec<String> {
    let all = Move::ALL.into_iter().filter(|makes| *makes != Move::Report);
    all.map(|makes| makes.as_str().to_owned()).collect()
}

/// The words of `SAID` in the desk's frame, which this crate does not know.
fn said() -> Vec<String> {
    let source = std::fs::read_to_string(root().join("crates/web/src/desk/frame.rs")).unwrap();
    let list = source.split("pub const SAID").nth(1).and_then(|rest| rest.split("];").next()).unwrap();
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// The states in which letters are counted in public.
fn states() -> Vec<String> {
    LetterCounts::default().by_state().map(|(state, _)| state.to_owned()).to_vec()
}

/// What a campaign needs before it opens, as the desk lists it.
const STEPS: [&str; 5] = ["appeal", "demands", "letter", "targets", "settings"];

/// Strings in code that only look like keys; so do the words that families put in.
const NOT_KEYS: &[&str] = &[
    "letter-relay",
    "mail-daemon",
    "letters-late",
    "letters-declined",
    "log-refused",
    "log-difference",
    "letter-subject",
    "letter-salutation",
    "letter-body",
    "organisation-campaigns",
];

/// A string that looks like a key or a family of keys, and where it stands.
struct Found {
    text: String,
    file: String,
}

#[test]
fn every_key_that_is_named_has_an_english_text() {
    let (english, families) = (read("en").messages, families());
    let beginnings: BTreeSet<&str> = english.keys().filter_map(|key| key.split('-').next()).collect();
    let words: BTreeSet<&String> = families.values().flatten().collect();
    let looks_like_a_key = |found: &&Found| {
        found.text.split('-').next().is_some_and(|first| beginnings.contains(first))
            && !NOT_KEYS.contains(&found.text.as_str())
            && !words.contains(&found.text)
    };
    let mut faults = Vec::new();
    for found in in_code().iter().filter(looks_like_a_key) {
        let known = english.contains_key(&found.text) || families.contains_key(found.text.as_str());
        if !known {
            faults.push(format!(
                "{}: `{}` has no text in locales/en, nor is it in NOT_KEYS",
                found.file, found.text
            ));
        }
    }
    for (family, words) in &families {
        let missing =
            words.iter().map(|word| family.replace("{}", word)).filter(|key| !english.contains_key(key));
        faults.extend(missing.map(|key| format!("`{key}` has no text in locales/en")));
    }
    assert_no_faults(&faults);
}

#[test]
fn every_english_text_is_used() {
    let named: BTreeSet<String> = in_code().into_iter().map(|found| found.text).collect();
    let mut made: BTreeSet<String> = BTreeSet::new();
    let mut faults = Vec::new();
    for (family, words) in families() {
        if !named.contains(family) {
            faults.push(format!("no code makes `{family}`"));
        }
        made.extend(words.iter().map(|word| family.replace("{}", word)));
    }
    let messages = read("en").messages;
    let unused = messages.iter().filter(|(key, _)| !named.contains(*key) && !made.contains(*key));
    faults.extend(unused.map(|(key, message)| format!("{}: nothing uses `{key}`", message.file)));
    assert_no_faults(&faults);
}

/// All that looks like a key, in string literals of the crates and expressions of the templates. Tests do not count:
/// a text that only they name is not used.
fn in_code() -> Vec<Found> {
    let mut found = Vec::new();
    visit(&root().join("crates"), &mut |path, source| {
        let is_code = path.extension().is_some_and(|end| end == "rs");
        if is_code && !path.iter().any(|part| part == "tests" || part == "tests.rs") {
            collect(path, source.split("#[cfg(test)]\nmod").next().unwrap_or(source), &mut found);
        }
    });
    visit(&root().join("templates"), &mut |path, source| {
        for block in ["{{", "{%"] {
            for part in source.split(block).skip(1) {
                collect(path, part.split(['}', '\n']).next().unwrap_or(part), &mut found);
            }
        }
    });
    found
}

fn visit(folder: &Path, see: &mut impl FnMut(&Path, &str)) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            visit(&path, see);
        } else if let Ok(source) = std::fs::read_to_string(&path) {
            see(&path, &source);
        }
    }
}

/// Adds each `"kebab-case"` of a source; what stands in braces becomes `{}`.
fn collect(path: &Path, source: &str, found: &mut Vec<Found>) {
    let file = path.strip_prefix(root()).unwrap_or(path).display().to_string();
    for literal in source.split('"') {
        let text = without_holes(literal);
        let words: Vec<&str> = text.split('-').collect();
        let is_word = |word: &&str| {
            !word.is_empty()
                && (*word == "{}" || word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit()))
        };
        if words.len() > 1 && words[0] != "{}" && words.iter().all(is_word) {
            found.push(Found { text, file: file.clone() });
        }
    }
}

fn without_holes(literal: &str) -> String {
    let mut parts = literal.split('{');
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        text.push_str("{}");
        text.push_str(part.split_once('}').map_or("", |(_, after)| after));
    }
    text
}
