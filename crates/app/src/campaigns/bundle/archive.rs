//! Bundles as zip files. A zip comes from anywhere: nothing that its headers claim is believed.

use std::fs::File;
use std::io::{Cursor, Read, Write};
use std::path::Path;

use zip::read::ZipFileEntry;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::BundleFile;
use super::fault::{Faults, Wrong};
use super::paths::{self, MIB};
use super::source::Gathered;

/// Deflate cannot do better than 1 to 1,032; text and pictures stay far below a hundred.
const LARGEST_RATIO: u64 = 100;
/// Below this much unpacked no ratio harms anybody.
const HARMLESS: u64 = MIB;
/// Room for folders, and for files that are passed over.
const MOST_ENTRIES: usize = paths::MOST_FILES * 2;
/// APPNOTE.TXT section 4.3.12: what each entry of a zip's directory begins with.
const ENTRY_MARK: &[u8] = b"PK\x01\x02";

/// The type bits of a Unix mode, and the types a bundle may hold (POSIX `sys/stat.h`).
const MODE_TYPE: u32 = 0o170_000;
const MODE_PLAIN: [u32; 3] = [0, 0o100_000, 0o040_000];
const MODE_LINK: u32 = 0o120_000;

pub(super) fn read(path: &Path, faults: &Faults) -> Vec<BundleFile> {
    let name = path.display().to_string();
    let mut packed = Vec::new();
    let read =
        File::open(path).and_then(|file| file.take(paths::LARGEST_BUNDLE + MIB).read_to_end(&mut packed));
    if let Err(error) = read {
        let right = "name a folder or a zip file that can be read";
        faults.add(&name, None, Wrong::new(format!("it cannot be read: {error}"), right));
        return Vec::new();
    }
    if packed.len() as u64 == paths::LARGEST_BUNDLE + MIB {
        faults.add(&name, None, paths::bundle_too_large());
        return Vec::new();
    }
    read_bytes(&packed, &name, faults)
}

/// The same of a zip in memory.
pub(super) fn read_bytes(packed: &[u8], name: &str, faults: &Faults) -> Vec<BundleFile> {
    // Counted before the directory is built in memory: no reader finds more entries than there are marks of one.
    if packed.windows(4).filter(|bytes| *bytes == ENTRY_MARK).count() > MOST_ENTRIES {
        faults.add(name, None, paths::too_many());
        return Vec::new();
    }
    unpack(packed, name, faults).unwrap_or_else(|_| {
        faults.add(name, None, Wrong::new("this is not a zip file, or a broken one", "zip the folder again"));
        Vec::new()
    })
}

fn unpack(packed: &[u8], name: &str, faults: &Faults) -> ZipResult<Vec<BundleFile>> {
    let mut archive = ZipArchive::new(Cursor::new(packed))?;
    if archive.has_duplicate_names() {
        let wrong = Wrong::new("two files in the zip have the same name", "zip the folder again");
        faults.add(name, None, wrong);
        return Ok(Vec::new());
    }
    let mut entries = Vec::new();
    for at in 0..archive.len() {
        if let Some(path) = judge(&archive.by_index_data(at)?, faults) {
            entries.push((at, path));
        }
    }
    let folder = only_folder(&entries).to_owned();
    let mut gathered = Gathered::new(faults);
    for (at, path) in entries {
        let path = &path[folder.len()..];
        if !gathered.take(path, &mut archive.by_index(at)?) {
            break;
        }
        if gathered.total() > HARMLESS && gathered.total() > packed.len() as u64 * LARGEST_RATIO {
            let wrong = format!("the zip unpacks to more than {LARGEST_RATIO} times its size");
            faults.add(name, None, Wrong::new(wrong, "zip the bundle's own files, nothing else"));
            break;
        }
    }
    Ok(gathered.finish())
}

/// The path of an entry that is to be read; `None` for folders, what is passed over, and what is refused.
fn judge(entry: &ZipFileEntry<'_>, faults: &Faults) -> Option<String> {
    let path = String::from_utf8_lossy(entry.name_raw()).into_owned();
    let refuse = |wrong: Wrong| {
        faults.add(&path, None, wrong);
        None
    };
    match paths::is_taken(path.strip_suffix('/').unwrap_or(&path)) {
        Ok(true) => {}
        Ok(false) => return None,
        Err(wrong) => return refuse(wrong),
    }
    let kind = entry.unix_mode().unwrap_or_default() & MODE_TYPE;
    if entry.is_symlink() || kind == MODE_LINK {
        return refuse(Wrong::new("this is a symbolic link", "put the file itself into the bundle"));
    }
    if !MODE_PLAIN.contains(&kind) {
        return refuse(Wrong::new("this is not a plain file", "put only files and folders into a bundle"));
    }
    if entry.encrypted() {
        return refuse(Wrong::new("the file is encrypted", "zip the folder without a password"));
    }
    if !matches!(entry.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
        let right = "zip the folder with the usual method (deflate)";
        return refuse(Wrong::new("the file is packed in a way that is not read here", right));
    }
    (!entry.is_dir()).then_some(path)
}

/// The folder, with its slash, in which all lies: a folder is often zipped with its own name.
fn only_folder(entries: &[(usize, String)]) -> &str {
    let Some((_, first)) = entries.first() else { return "" };
    let Some(end) = first.find('/') else { return "" };
    let folder = &first[..=end];
    let holds = |wanted: &str| entries.iter().any(|(_, path)| path.strip_prefix(folder) == Some(wanted));
    let all = entries.iter().all(|(_, path)| path.starts_with(folder));
    if all && holds("campaign.toml") { folder } else { "" }
}

/// The files as a zip: the same files always give the same bytes.
pub fn zip_bytes(files: &[BundleFile]) -> std::io::Result<Vec<u8>> {
    let mut files: Vec<&BundleFile> = files.iter().collect();
    files.sort();
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        writer.start_file(file.path.as_str(), options)?;
        writer.write_all(&file.content)?;
    }
    Ok(writer.finish()?.into_inner())
}

/// Writes the files as a zip, which must not be there yet.
pub fn write_zip(files: &[BundleFile], path: &Path) -> std::io::Result<()> {
    let bytes = zip_bytes(files)?;
    File::create_new(path)?.write_all(&bytes)
}
