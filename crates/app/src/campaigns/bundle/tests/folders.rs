use std::fs;
use std::path::Path;

use super::*;
use crate::campaigns::write_folder;

fn write(folder: &Path, files: &[BundleFile]) {
    for file in files {
        let place = folder.join(&file.path);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        fs::write(place, &file.content).unwrap();
    }
}

fn folder(files: &[BundleFile]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), files);
    folder
}

fn source(folder: &tempfile::TempDir) -> BundleSource {
    BundleSource::at(folder.path())
}

#[test]
fn a_folder_gives_its_files_sorted_and_passes_over_what_begins_with_a_dot() {
    let mut all = files();
    all.push(file("updates/2026-11-02-en.md", "x"));
    let folder = folder(&all);
    write(folder.path(), &[file(".gitignore", "x"), file(".git/config", "x"), file("updates/.swp", "x")]);
    all.sort();
    assert_eq!(read(source(&folder)).unwrap(), all);
}

#[cfg(unix)]
#[test]
fn symbolic_links_are_refused_and_never_followed() {
    let folder = folder(&files());
    std::os::unix::fs::symlink("/etc/passwd", folder.path().join("fr.md")).unwrap();
    std::os::unix::fs::symlink("/etc", folder.path().join("images")).unwrap();
    let fault = "this is a symbolic link; put the file itself into the bundle";
    assert_eq!(refused(source(&folder)), [format!("fr.md: {fault}"), format!("images: {fault}")]);
}

#[cfg(unix)]
#[test]
fn what_is_no_plain_file_is_refused_without_opening_it() {
    let folder = folder(&files());
    std::os::unix::net::UnixListener::bind(folder.path().join("de.md")).unwrap();
    assert_eq!(
        refused(source(&folder)),
        ["de.md: this is not a plain file; put only files and folders into a bundle"]
    );
}

#[test]
fn sizes_and_numbers_have_limits() {
    let mib = 1024 * 1024;
    let large =
        folder(&[file("en.md", vec![b'x'; 2 * mib + 1]), file("images/a.png", vec![b'x'; 8 * mib + 1])]);
    assert_eq!(
        refused(source(&large)),
        [
            "en.md: the file is larger than 2 MiB; a text may have 2 MiB",
            "images/a.png: the file is larger than 8 MiB; a picture may have 8 MiB",
        ]
    );
    let many: Vec<BundleFile> = (0..2_001).map(|n| file(&format!("images/{n}.png"), "")).collect();
    assert_eq!(
        refused(BundleSource::Files(many)),
        ["images/2000.png: the bundle has more than 2000 files; leave out what no page needs"]
    );
    let heavy: Vec<BundleFile> = (0..9).map(|n| file(&format!("images/{n}.png"), vec![0; 8 * mib])).collect();
    assert_eq!(
        refused(BundleSource::Files(heavy)),
        ["images/8.png: the bundle is larger than 64 MiB; leave out pictures or make them smaller"]
    );
}

#[test]
fn paths_in_memory_stay_inside_too() {
    let right = "write a path inside the bundle, such as `updates/2014-04-08-en.md`";
    for (path, why) in [
        ("../en.md", "leaves the bundle or is not in its simplest form"),
        ("updates/../../en.md", "leaves the bundle or is not in its simplest form"),
        ("updates//en.md", "leaves the bundle or is not in its simplest form"),
        ("/etc/passwd", "is absolute"),
        ("C:/en.md", "is absolute"),
        ("updates\\en.md", "holds a backslash or a control character"),
        ("", "is empty or longer than 200 bytes"),
    ] {
        assert_eq!(
            refused(BundleSource::Files(vec![file(path, "x")])),
            [format!("{path}: the path {why}; {right}")]
        );
    }
    let twice = vec![file("en.md", "x"), file("EN.md", "x")];
    assert_eq!(
        refused(BundleSource::Files(twice)),
        ["EN.md: the file stands in the bundle twice; \
          give each file a name of its own, also without regard to capitals"]
    );
}

#[test]
fn a_folder_that_is_not_there_is_told() {
    let found = refused(BundleSource::Folder("/nowhere/at-all".into()));
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("/nowhere/at-all: it cannot be read: "), "{found:?}");
}

#[test]
fn writing_refuses_a_folder_that_holds_something() {
    let folder = folder(&[file("mine.txt", "x")]);
    let error = write_folder(&files(), folder.path()).unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::DirectoryNotEmpty);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    let fresh = folder.path().join("a/b");
    write_folder(&files(), &fresh).unwrap();
    assert_eq!(read(BundleSource::at(&fresh)).unwrap(), files());
}
