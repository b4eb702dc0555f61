use std::io::{Cursor, Write};

use zip::unstable::write::FileOptionsExt;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;
use crate::campaigns::{write_zip, zip_bytes};

fn stored() -> SimpleFileOptions {
    SimpleFileOptions::default().compression_method(CompressionMethod::Stored)
}

/// A zip of entries with exactly these names.
fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        writer.start_file(*name, stored()).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Replaces bytes everywhere; the length must stay.
fn forged(mut bytes: Vec<u8>, from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut found = 0;
    for at in 0..bytes.len() - from.len() {
        if bytes[at..].starts_with(from) {
            bytes[at..at + to.len()].copy_from_slice(to);
            found += 1;
        }
    }
    assert!(found > 0);
    bytes
}

/// Reads a zip; faults of the zip itself are told of `ZIP`.
fn unzip(bytes: &[u8]) -> Result<Vec<BundleFile>, Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.zip");
    std::fs::write(&path, bytes).unwrap();
    let shown = path.display().to_string();
    read(BundleSource::at(&path))
        .map_err(|faults| faults.iter().map(|fault| fault.to_string().replace(&shown, "ZIP")).collect())
}

fn faults_of(bytes: &[u8]) -> Vec<String> {
    unzip(bytes).expect_err("the zip is refused")
}

#[test]
fn a_zip_comes_back_byte_for_byte_and_is_always_the_same() {
    let mut all = files();
    all.push(file("images/a.png", b"\x89PNG\r\n\x1a\n\0\xff"));
    all.sort();
    let bytes = zip_bytes(&all).unwrap();
    assert_eq!(unzip(&bytes).unwrap(), all);
    all.reverse();
    assert_eq!(zip_bytes(&all).unwrap(), bytes);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("out.zip");
    write_zip(&all, &path).unwrap();
    assert_eq!(std::fs::read(&path).unwrap(), bytes);
    assert_eq!(write_zip(&all, &path).unwrap_err().kind(), std::io::ErrorKind::AlreadyExists);
}

#[test]
fn a_zip_of_one_folder_is_that_folder() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.add_directory("kz-2014/", stored()).unwrap();
    for entry in files() {
        writer.start_file(format!("kz-2014/{}", entry.path), stored()).unwrap();
        writer.write_all(&entry.content).unwrap();
    }
    for noise in ["kz-2014/.DS_Store", "__MACOSX/kz-2014/._en.md"] {
        writer.start_file(noise, stored()).unwrap();
    }
    assert_eq!(unzip(&writer.finish().unwrap().into_inner()).unwrap(), files());
}

#[test]
fn paths_that_leave_the_bundle_are_refused() {
    let right = "write a path inside the bundle, such as `updates/2014-04-08-en.md`";
    for (name, why) in [
        ("../../etc/cron.d/x", "leaves the bundle or is not in its simplest form"),
        ("updates/../../x.md", "leaves the bundle or is not in its simplest form"),
        ("/etc/passwd", "is absolute"),
        ("C:\\en.md", "is absolute"),
        ("..\\..\\en.md", "holds a backslash or a control character"),
    ] {
        // Written under a harmless name of the same length, because the writer might mend a hostile one.
        let harmless = "h".repeat(name.len());
        let bytes = forged(zipped(&[(&harmless, b"x")]), harmless.as_bytes(), name.as_bytes());
        assert_eq!(faults_of(&bytes), [format!("{name}: the path {why}; {right}")]);
    }
}

#[test]
fn links_and_passwords_are_refused() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.add_symlink("en.md", "/etc/passwd", stored()).unwrap();
    let locked = stored().with_deprecated_encryption(b"secret").unwrap();
    writer.start_file("fr.md", locked).unwrap();
    writer.write_all(b"x").unwrap();
    assert_eq!(
        faults_of(&writer.finish().unwrap().into_inner()),
        [
            "en.md: this is a symbolic link; put the file itself into the bundle",
            "fr.md: the file is encrypted; zip the folder without a password",
        ]
    );
}

#[test]
fn names_that_stand_twice_are_refused() {
    let bytes = forged(zipped(&[("en.md", b"1"), ("fr.md", b"2")]), b"fr.md", b"en.md");
    assert_eq!(faults_of(&bytes), ["ZIP: two files in the zip have the same name; zip the folder again"]);
    assert_eq!(
        faults_of(&zipped(&[("en.md", b"1"), ("En.md", b"2")])),
        ["En.md: the file stands in the bundle twice; \
          give each file a name of its own, also without regard to capitals"]
    );
}

#[test]
fn bombs_are_refused_by_what_comes_out_and_not_by_what_they_claim() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for n in 0..40 {
        writer.start_file(format!("images/{n}.png"), SimpleFileOptions::default()).unwrap();
        writer.write_all(&vec![0; 1024 * 1024]).unwrap();
    }
    assert_eq!(
        faults_of(&writer.finish().unwrap().into_inner()),
        ["ZIP: the zip unpacks to more than 100 times its size; zip the bundle's own files, nothing else"]
    );

    let large = vec![b'x'; 3 * 1024 * 1024];
    assert_eq!(
        faults_of(&zipped(&[("en.md", &large)])),
        ["en.md: the file is larger than 2 MiB; a text may have 2 MiB"]
    );
    let claimed = 3_u32 * 1024 * 1024;
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("en.md", SimpleFileOptions::default()).unwrap();
    writer.write_all(&large).unwrap();
    let bytes = forged(writer.finish().unwrap().into_inner(), &claimed.to_le_bytes(), &10_u32.to_le_bytes());
    let found = faults_of(&bytes);
    assert!(found[0].starts_with("en.md: the file cannot be read: "), "{found:?}");
}

#[test]
fn too_many_entries_are_refused_before_any_is_read() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for n in 0..4_001 {
        writer.start_file(format!("{n}"), stored()).unwrap();
    }
    assert_eq!(
        faults_of(&writer.finish().unwrap().into_inner()),
        ["ZIP: the bundle has more than 2000 files; leave out what no page needs"]
    );
}

#[test]
fn a_damaged_file_is_refused() {
    let content = b"They struck for a wage.";
    let bytes = forged(zipped(&[("en.md", content)]), b"wage", b"cage");
    let found = faults_of(&bytes);
    assert!(found[0].starts_with("en.md: the file cannot be read: "), "{found:?}");
}

#[test]
fn what_is_no_zip_is_told() {
    let broken = ["ZIP: this is not a zip file, or a broken one; zip the folder again"];
    for bytes in [&b""[..], b"hello", b"PK\x05\x06", &zipped(&[("en.md", b"x")])[..40]] {
        assert_eq!(faults_of(bytes), broken);
    }
}
