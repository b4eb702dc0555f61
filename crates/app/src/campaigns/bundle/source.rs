//! Where a bundle comes from: a folder, a zip, or files in memory. Whatever leaves the bundle, is no plain file or
//! is too large is refused before anything of it is believed.

use std::collections::HashSet;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use super::fault::{Faults, Wrong};
use super::{BundleFault, BundleFile, archive, paths};

/// A folder in a folder in a folder: deeper than any bundle goes, and shallow enough to walk by recursion.
const DEEPEST: usize = 6;

/// A bundle to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BundleSource {
    Folder(PathBuf),
    Zip(PathBuf),
    /// The bytes of a zip.
    Packed(Vec<u8>),
    Files(Vec<BundleFile>),
}

impl BundleSource {
    /// A folder, or else a zip file.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        if path.is_dir() { Self::Folder(path) } else { Self::Zip(path) }
    }
}

/// Reads all files, sorted by path.
pub(in crate::campaigns) fn read(source: BundleSource) -> Result<Vec<BundleFile>, Vec<BundleFault>> {
    let faults = Faults::default();
    let files = match source {
        BundleSource::Folder(path) => read_folder(&path, &faults),
        BundleSource::Zip(path) => archive::read(&path, &faults),
        BundleSource::Packed(bytes) => archive::read_bytes(&bytes, "the zip", &faults),
        BundleSource::Files(files) => read_files(files, &faults),
    };
    faults.settle()?;
    Ok(files)
}

/// Collects files and minds the limits that all sources share.
#[derive(Debug)]
pub(super) struct Gathered<'f> {
    files: Vec<BundleFile>,
    /// In lower case, because some file systems and archives do not tell `A.md` from `a.md`.
    names: HashSet<String>,
    total: u64,
    faults: &'f Faults,
}

impl<'f> Gathered<'f> {
    pub fn new(faults: &'f Faults) -> Self {
        Self { files: Vec::new(), names: HashSet::new(), total: 0, faults }
    }

    /// Takes in a file's content, however long it claims to be. `false` means that reading on is pointless.
    pub fn take(&mut self, path: &str, content: &mut dyn Read) -> bool {
        if self.files.len() >= paths::MOST_FILES {
            self.faults.add(path, None, paths::too_many());
            return false;
        }
        if !self.names.insert(path.to_lowercase()) {
            let right = "give each file a name of its own, also without regard to capitals";
            self.faults.add(path, None, Wrong::new("the file stands in the bundle twice", right));
            return true;
        }
        let largest = paths::largest(path);
        let mut bytes = Vec::new();
        if let Err(error) = content.take(largest + 1).read_to_end(&mut bytes) {
            let right = "make it readable, or make the bundle again";
            self.faults.add(path, None, Wrong::new(format!("the file cannot be read: {error}"), right));
            return true;
        }
        let size = bytes.len() as u64;
        if size > largest {
            self.faults.add(path, None, paths::too_large(path));
        }
        self.total += size;
        if self.total > paths::LARGEST_BUNDLE {
            self.faults.add(path, None, paths::bundle_too_large());
            return false;
        }
        self.files.push(BundleFile { path: path.to_owned(), content: bytes });
        true
    }

    pub fn total(&self) -> u64 {
        self.total
    }

    pub fn finish(mut self) -> Vec<BundleFile> {
        self.files.sort();
        self.files
    }
}

fn read_files(files: Vec<BundleFile>, faults: &Faults) -> Vec<BundleFile> {
    let mut gathered = Gathered::new(faults);
    for file in files {
        match paths::is_taken(&file.path) {
            Ok(false) => {}
            Ok(true) => {
                if !gathered.take(&file.path, &mut file.content.as_slice()) {
                    break;
                }
            }
            Err(wrong) => faults.add(&file.path, None, wrong),
        }
    }
    gathered.finish()
}

fn read_folder(folder: &Path, faults: &Faults) -> Vec<BundleFile> {
    let mut found = Vec::new();
    walk(folder, "", 0, faults, &mut found);
    let mut gathered = Gathered::new(faults);
    for (path, place) in found {
        let largest = paths::largest(&path);
        // The size spares reading what is refused anyway; what counts is what is then read.
        if fs::metadata(&place).is_ok_and(|meta| meta.len() > largest) {
            faults.add(&path, None, paths::too_large(&path));
            continue;
        }
        let open = fs::File::open(&place);
        let goes_on = match open {
            Ok(mut file) => gathered.take(&path, &mut file),
            Err(error) => {
                faults.add(&path, None, unreadable(&error));
                true
            }
        };
        if !goes_on {
            break;
        }
    }
    gathered.finish()
}

fn unreadable(error: &std::io::Error) -> Wrong {
    Wrong::new(format!("it cannot be read: {error}"), "name a folder or a zip file that can be read")
}

/// Lists the plain files of a folder; nothing is opened, no link followed.
fn walk(folder: &Path, inside: &str, depth: usize, faults: &Faults, found: &mut Vec<(String, PathBuf)>) {
    let shown = if inside.is_empty() { folder.display().to_string() } else { inside.to_owned() };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return faults.add(&shown, None, unreadable(&error)),
    };
    let mut entries: Vec<fs::DirEntry> = entries.filter_map(Result::ok).take(paths::MOST_FILES * 2).collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        if found.len() > paths::MOST_FILES || faults.is_full() {
            return;
        }
        let name = entry.file_name();
        let path = match name.to_str() {
            Some(name) if inside.is_empty() => name.to_owned(),
            Some(name) => format!("{inside}/{name}"),
            None => {
                let wrong = format!("the name `{}` is not UTF-8", name.display());
                faults.add(&shown, None, Wrong::new(wrong, "rename the file"));
                continue;
            }
        };
        match paths::is_taken(&path) {
            Ok(true) => visit(&entry, &path, depth, faults, found),
            Ok(false) => {}
            Err(wrong) => faults.add(&path, None, wrong),
        }
    }
}

fn visit(
    entry: &fs::DirEntry,
    path: &str,
    depth: usize,
    faults: &Faults,
    found: &mut Vec<(String, PathBuf)>,
) {
    let kind = match entry.file_type() {
        Ok(kind) => kind,
        Err(error) => return faults.add(path, None, unreadable(&error)),
    };
    if kind.is_file() {
        found.push((path.to_owned(), entry.path()));
    } else if kind.is_dir() && depth < DEEPEST {
        walk(&entry.path(), path, depth + 1, faults, found);
    } else if kind.is_dir() {
        faults.add(
            path,
            None,
            Wrong::new("the folders lie too deep", "put files where docs/bundles.md says"),
        );
    } else if kind.is_symlink() {
        faults.add(path, None, Wrong::new("this is a symbolic link", "put the file itself into the bundle"));
    } else {
        faults.add(
            path,
            None,
            Wrong::new("this is not a plain file", "put only files and folders into a bundle"),
        );
    }
}

/// Writes files into a folder, which must be empty or not there yet.
pub fn write_folder(files: &[BundleFile], folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    if fs::read_dir(folder)?.next().is_some() {
        let kind = std::io::ErrorKind::DirectoryNotEmpty;
        return Err(std::io::Error::new(kind, "the folder is not empty; name an empty or a new one"));
    }
    for file in files {
        if paths::is_taken(&file.path) != Ok(true) {
            return Err(std::io::Error::new(std::io::ErrorKind::InvalidInput, "a path leaves the bundle"));
        }
        let place = folder.join(&file.path);
        if let Some(parent) = place.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(place, &file.content)?;
    }
    Ok(())
}
