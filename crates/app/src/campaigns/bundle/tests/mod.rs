mod editions;
mod files;
mod folders;
mod manifests;
mod people;
mod properties;
mod status;
mod targets;
mod zips;

use super::{Bundle, BundleFault, BundleFile, BundleSource, parse, read};

pub(super) const MANIFEST: &str = r#"slug = "test"
number = 7
status = "open"
opens = 2026-11-01
original = "en"

[sponsor]
slug = "union"
name = "The Union"
kind = "union"
"#;

pub(super) const TARGETS: &str = "id,name,office,country,language,emails,postal_address,time_zone,group
de,Embassy in Germany,The Ambassador,DE,en,embassy@de.example,,Europe/Berlin,europe
fr,Embassy in France,The Ambassador,FR,en,a@fr.example;b@fr.example,\"1, rue A\\n75000 Paris\",Europe/Paris,
";

pub(super) const EDITION: &str = "+++
title = \"Free them\"
summary = \"They struck.\"
state = \"approved\"
+++

They struck for a *wage*.

## Demands

- Free them.
- Talk to them,
  at once.

## Letter

Subject: Free them
Salutation: Your Excellency,

I write to {target} from {country}.
";

pub(super) fn file(path: &str, content: impl AsRef<[u8]>) -> BundleFile {
    BundleFile { path: path.to_owned(), content: content.as_ref().to_vec() }
}

pub(super) fn files() -> Vec<BundleFile> {
    vec![file("campaign.toml", MANIFEST), file("en.md", EDITION), file("targets.csv", TARGETS)]
}

/// The bundle with a file added or replaced.
pub(super) fn with(path: &str, content: impl AsRef<[u8]>) -> Vec<BundleFile> {
    let mut files = files();
    files.retain(|file| file.path != path);
    files.push(file(path, content));
    files
}

/// The bundle with a piece of a file replaced; the piece must stand there.
pub(super) fn changed(path: &str, from: &str, to: &str) -> Vec<BundleFile> {
    let mut files = files();
    let file = files.iter_mut().find(|file| file.path == path).unwrap();
    let text = String::from_utf8(file.content.clone()).unwrap();
    assert!(text.contains(from), "{from} does not stand in {path}");
    file.content = text.replacen(from, to, 1).into_bytes();
    files
}

pub(super) fn faults(files: &[BundleFile]) -> Vec<String> {
    parse(files).err().unwrap_or_default().iter().map(BundleFault::to_string).collect()
}

pub(super) fn good(files: &[BundleFile]) -> Bundle {
    parse(files).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// Faults of reading a source.
pub(super) fn refused(source: BundleSource) -> Vec<String> {
    read(source).err().unwrap_or_default().iter().map(BundleFault::to_string).collect()
}

#[test]
fn the_smallest_bundle_is_good() {
    let bundle = good(&files());
    assert_eq!((bundle.editions.len(), bundle.targets.len(), bundle.updates.len()), (1, 2, 0));
    assert_eq!(bundle.manifest.retention_days, 365);
    assert_eq!(bundle.manifest.routing.mode, "all");
    assert!(!bundle.manifest.message_allowed);
}

#[test]
fn faults_of_all_files_come_together_in_order() {
    let mut files = changed("campaign.toml", "status", "statsu");
    files[1] = file("en.md", EDITION.replace("title", "titel"));
    files[2] = file("targets.csv", TARGETS.replace(",DE,", ",XX,"));
    assert_eq!(
        faults(&files),
        [
            "campaign.toml: `status` is missing; write for example `status = \"open\"`",
            "campaign.toml:3: `statsu` is not a key; did you mean `status`?",
            "en.md: `title` is missing; write for example `title = \"Free the oil workers\"`",
            "en.md:2: `titel` is not a key; did you mean `title`?",
            "targets.csv:2: `XX` is not a country; write an ISO 3166-1 alpha-2 code such as `KZ`",
        ]
    );
}
