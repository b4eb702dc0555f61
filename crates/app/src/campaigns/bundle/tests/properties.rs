use proptest::prelude::*;

use super::*;
use crate::campaigns::zip_bytes;

const PATHS: [&str; 9] = [
    "campaign.toml",
    "targets.csv",
    "cases.toml",
    "figures.toml",
    "en.md",
    "zh-Hant.md",
    "updates/2026-11-02-en.md",
    "images/a.png",
    "notes.txt",
];

/// Pieces that the formats give a meaning to: bytes alone seldom get past the first check.
const PIECES: [&str; 38] = [
    "+++\n",
    "\n",
    "\r\n",
    "\r",
    "## Demands\n",
    "## Letter\n",
    "## Outcome\n",
    "## ",
    "### x\n",
    "- a\n",
    "  b\n",
    "1. c\n",
    "Subject: ",
    "Salutation: x\n",
    "{target}",
    "{",
    "}",
    "{x}",
    "```\n",
    "~~~",
    "\"",
    "\"\"\"",
    "'",
    ",",
    ";",
    "=",
    "slug",
    "title = \"x\"\n",
    "[sponsor]\n",
    "[[cases]]\n",
    "label.en = 1\n",
    "id,name,emails\n",
    "é",
    "\0",
    "\u{feff}",
    "\u{202e}",
    "[x](y)",
    "![x](images/a.png)",
];

fn text() -> impl Strategy<Value = Vec<u8>> {
    let pieces = prop::collection::vec(0..PIECES.len(), 0..40)
        .prop_map(|drawn| drawn.into_iter().map(|at| PIECES[at]).collect::<String>().into_bytes());
    prop_oneof![pieces, prop::collection::vec(any::<u8>(), 0..200)]
}

/// A good file with a stretch of it replaced.
fn mutated() -> impl Strategy<Value = Vec<BundleFile>> {
    (0..3_usize, any::<prop::sample::Index>(), 0..30_usize, text()).prop_map(|(which, at, length, text)| {
        let mut files = files();
        let content = &mut files[which].content;
        let start = at.index(content.len());
        let end = (start + length).min(content.len());
        content.splice(start..end, text);
        files
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_the_parser_panic(contents in prop::collection::vec((0..PATHS.len(), text()), 0..6)) {
        let files: Vec<BundleFile> = contents.iter().map(|(at, content)| file(PATHS[*at], content)).collect();
        if let Err(faults) = parse(&files) {
            prop_assert!(!faults.is_empty(), "a refusal says why");
        }
    }

    #[test]
    fn no_change_of_a_good_bundle_makes_the_parser_panic(files in mutated()) {
        match parse(&files) {
            Ok(bundle) => prop_assert!(bundle.editions.iter().all(|edition| !edition.title.contains(['\r', '\n', '\0']))),
            Err(faults) => prop_assert!(!faults.is_empty(), "a refusal says why"),
        }
    }

    #[test]
    fn no_path_is_taken_that_leaves_the_bundle(path in "[./\\\\a:\u{0}-]{0,12}") {
        if let Ok(files) = read(BundleSource::Files(vec![file(&path, "x")])) {
            for file in files {
                let place = std::path::Path::new("/bundle").join(&file.path);
                prop_assert!(place.components().all(|part| part != std::path::Component::ParentDir));
                prop_assert!(place.starts_with("/bundle") && place != std::path::Path::new("/bundle"));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn files_survive_a_zip_and_a_folder_byte_for_byte(
        contents in prop::collection::btree_map("[a-z]{1,8}(/[a-z]{1,8}){0,2}\\.md", prop::collection::vec(any::<u8>(), 0..300), 0..8)
    ) {
        let files: Vec<BundleFile> = contents.iter().map(|(path, content)| file(path, content)).collect();
        let folder = tempfile::tempdir().unwrap();
        let (zip, plain) = (folder.path().join("x.zip"), folder.path().join("plain"));
        std::fs::write(&zip, zip_bytes(&files).unwrap()).unwrap();
        let clash = files.iter().any(|a| files.iter().any(|b| b.path.starts_with(&format!("{}/", a.path))));
        prop_assume!(!clash);
        crate::campaigns::write_folder(&files, &plain).unwrap();
        prop_assert_eq!(read(BundleSource::at(&zip)).unwrap(), files.clone());
        prop_assert_eq!(read(BundleSource::at(&plain)).unwrap(), files);
    }

    #[test]
    fn no_bytes_make_the_unzipping_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), at: prop::sample::Index, good: bool) {
        let mut zip = zip_bytes(&files()).unwrap();
        let start = at.index(zip.len());
        let end = (start + bytes.len() % 8).min(zip.len());
        zip.splice(start..end, bytes.iter().take(8).copied());
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.zip");
        std::fs::write(&path, if good { &zip } else { &bytes }).unwrap();
        drop(read(BundleSource::at(&path)));
    }
}
