//! Who may know whom.

use std::collections::BTreeSet;
use std::fs;

use super::source::{self, CRATES, File};

/// A crate and the crates of the workspace that it may know.
const CRATE_ARROWS: [(&str, &[&str]); 8] = [
    ("tlog", &[]),
    ("dsn", &[]),
    ("press", &[]),
    ("webauthn", &[]),
    ("db", &[]),
    ("app", &["db", "tlog", "dsn", "press", "webauthn"]),
    ("web", &["app"]),
    ("demarche", &["web", "app", "db", "tlog"]),
];

/// What a crate may not know of the world outside.
const CLOSED_TO: [(&str, &[&str]); 7] = [
    // A standard's crate: bytes in, bytes out.
    ("tlog", &["axum", "hyper", "tokio", "ureq", "rusqlite", "tokio-postgres", "jiff", "rand", "serde"]),
    ("dsn", &["axum", "hyper", "tokio", "ureq", "rusqlite", "tokio-postgres", "jiff", "rand", "serde"]),
    // Paper, fonts and text: no clock, no network, no data.
    ("press", &["axum", "hyper", "tokio", "ureq", "rusqlite", "tokio-postgres", "jiff", "rand", "serde"]),
    // Challenges and credentials are the caller's; JSON is part of the standard.
    ("webauthn", &["axum", "hyper", "tokio", "ureq", "rusqlite", "tokio-postgres", "jiff", "rand"]),
    ("db", &["axum", "hyper", "tower", "tower-http", "askama", "clap"]),
    (
        "app",
        &["axum", "hyper", "tower", "tower-http", "clap", "rusqlite", "tokio-postgres", "deadpool-postgres"],
    ),
    ("web", &["clap", "rusqlite", "tokio-postgres", "deadpool-postgres"]),
];

/// A room of `app`, whether it may hold the whole `App`, and the rooms that it may know. From the ground up: a room
/// knows only rooms above it in this list.
const ROOM_ARROWS: [(&str, bool, &[&str]); 21] = [
    ("kernel", false, &[]),
    ("vault", false, &["kernel"]),
    ("languages", false, &["kernel"]),
    // What the operator must know; every room may say so.
    ("alarms", true, &["kernel"]),
    // Envelopes and transports; what a letter says is not its business.
    ("delivery", true, &["kernel", "vault", "languages", "alarms"]),
    // What answers say of an address.
    ("targets", true, &["kernel", "languages", "alarms", "delivery"]),
    // Who did what; every room may note it.
    ("trail", true, &["kernel"]),
    ("organisations", true, &["kernel", "trail"]),
    ("staff", true, &["kernel", "vault", "languages", "delivery", "organisations", "trail"]),
    // Persons and figures as a bundle brings them.
    ("cases", false, &["kernel", "languages"]),
    ("campaigns", true, &["kernel", "languages", "targets", "organisations", "cases", "trail"]),
    // What the editors of a campaign write before it is shown.
    ("drafts", true, &["kernel", "languages", "organisations", "targets", "campaigns", "trail"]),
    // What the words of an edition were made of, and who checked them.
    ("translations", true, &["kernel", "languages", "campaigns", "drafts", "trail"]),
    // What staff are told of their campaigns.
    ("notices", true, &["organisations", "staff", "campaigns"]),
    // Opaque leaves: whose they are is not its business.
    ("log", true, &["kernel"]),
    (
        "signatures",
        true,
        &[
            "kernel",
            "vault",
            "languages",
            "alarms",
            "delivery",
            "targets",
            "organisations",
            "campaigns",
            "log",
            "trail",
        ],
    ),
    (
        "letters",
        true,
        &[
            "kernel",
            "vault",
            "languages",
            "alarms",
            "delivery",
            "targets",
            "campaigns",
            "signatures",
            "trail",
        ],
    ),
    // Letters that leave together: digests, and pages for the post.
    (
        "batches",
        true,
        &[
            "kernel",
            "vault",
            "languages",
            "alarms",
            "delivery",
            "targets",
            "campaigns",
            "signatures",
            "letters",
        ],
    ),
    // What comes back for letters and mails.
    (
        "inbound",
        true,
        &[
            "kernel",
            "vault",
            "languages",
            "alarms",
            "delivery",
            "targets",
            "campaigns",
            "signatures",
            "letters",
            "batches",
        ],
    ),
    // Watches the others, and tells the operator.
    (
        "operations",
        true,
        &[
            "kernel",
            "languages",
            "alarms",
            "delivery",
            "targets",
            "campaigns",
            "log",
            "signatures",
            "letters",
        ],
    ),
    ("testing", true, &["kernel", "vault", "languages", "campaigns", "signatures"]),
];

#[test]
fn crates_know_only_the_crates_below_them() {
    for (krate, allowed) in CRATE_ARROWS {
        let manifest = source::root().join("crates").join(krate).join("Cargo.toml");
        let manifest: toml::Table = fs::read_to_string(&manifest).unwrap().parse().unwrap();
        let known: BTreeSet<&str> =
            manifest["dependencies"].as_table().unwrap().keys().map(String::as_str).collect();
        for other in CRATES {
            assert!(!known.contains(other) || allowed.contains(&other), "{krate} may not know {other}");
        }
        let closed = CLOSED_TO.iter().find(|(name, _)| *name == krate).map_or(&[][..], |(_, closed)| closed);
        for outside in closed {
            assert!(!known.contains(outside), "{krate} may not know {outside}");
        }
    }
}

#[test]
fn the_table_of_rooms_points_downwards_and_names_every_room() {
    for (at, (room, _, known)) in ROOM_ARROWS.iter().enumerate() {
        for other in *known {
            let below = ROOM_ARROWS[..at].iter().any(|(name, _, _)| name == other);
            assert!(below, "{room} knows {other}, which does not lie below it");
        }
    }
    let rooms: BTreeSet<String> = source::all()
        .into_iter()
        .filter(|file| file.krate == "app")
        .filter_map(|file| file.module.first().cloned())
        .collect();
    let named: BTreeSet<String> = ROOM_ARROWS.iter().map(|(room, _, _)| (*room).to_owned()).collect();
    assert_eq!(rooms, named);
}

#[test]
fn rooms_know_only_the_rooms_below_them() {
    let mut wrong = BTreeSet::new();
    for file in source::all().iter().filter(|file| file.krate == "app" && !file.test) {
        let Some(room) = file.module.first() else { continue };
        let Some((_, holds_app, allowed)) = ROOM_ARROWS.iter().find(|(name, _, _)| name == room) else {
            continue;
        };
        for known in rooms_named(file) {
            let fine = match known.as_str() {
                "App" | "Parts" | "Settings" => *holds_app,
                other => other == room || allowed.contains(&other),
            };
            if !fine {
                wrong.insert(format!("{}: {room} may not know {known}", file.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What a file names at the root of its crate, by `crate::` or by as many `super::` as lead there.
fn rooms_named(file: &File) -> BTreeSet<String> {
    let depth = file.module.len();
    source::paths(file)
        .into_iter()
        .filter_map(|path| {
            let ups = path.iter().take_while(|part| *part == "super").count();
            match path.first()?.as_str() {
                "crate" => path.get(1).cloned(),
                "super" if ups == depth => path.get(ups).cloned(),
                _ => None,
            }
        })
        .collect()
}

#[test]
fn nothing_but_the_public_pages_is_known_to_the_binary_as_http() {
    // The binary serves what `web` routes; it makes no pages itself.
    for file in source::all().iter().filter(|file| file.krate == "demarche" && !file.test) {
        for path in source::paths(file) {
            let page = path.first().is_some_and(|first| first == "askama");
            assert!(!page, "{}: pages are web's", file.path);
        }
    }
}
