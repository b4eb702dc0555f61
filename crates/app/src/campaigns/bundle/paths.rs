//! Which files a bundle has, and how large it may be.

use jiff::civil::Date;

use super::fault::Wrong;
use super::words;
use crate::languages::Language;

pub const MOST_FILES: usize = 2_000;
pub const LARGEST_TEXT: u64 = 2 * MIB;
pub const LARGEST_IMAGE: u64 = 8 * MIB;
pub const LARGEST_BUNDLE: u64 = 64 * MIB;
pub const MIB: u64 = 1024 * 1024;
const LONGEST_PATH: usize = 200;

const KNOWN: [&str; 5] = ["campaign.toml", "targets.csv", "cases.toml", "figures.toml", "images.toml"];

/// What a file of a bundle is, by its path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Manifest,
    Targets,
    Cases,
    Figures,
    Captions,
    Edition(Language),
    Update(Date, Language),
    Image,
}

/// Judges a path before anything is read: it must stay inside the bundle. `Ok(false)` means that the file is
/// passed over (its name, or a folder's above it, begins with a dot).
pub(super) fn is_taken(path: &str) -> Result<bool, Wrong> {
    let right = "write a path inside the bundle, such as `updates/2014-04-08-en.md`";
    let refused = |why: &str| Err(Wrong::new(format!("the path {why}"), right));
    if path.is_empty() || path.len() > LONGEST_PATH {
        return refused(&format!("is empty or longer than {LONGEST_PATH} bytes"));
    }
    if path.starts_with(['/', '\\']) || path.as_bytes().get(1) == Some(&b':') {
        return refused("is absolute");
    }
    if path.contains('\\') || path.chars().any(char::is_control) {
        return refused("holds a backslash or a control character");
    }
    if path.split('/').any(|part| matches!(part, ".." | "." | "")) {
        return refused("leaves the bundle or is not in its simplest form");
    }
    // macOS puts its own notes beside the files it zips.
    Ok(!path.split('/').any(|part| part.starts_with('.')) && !path.starts_with("__MACOSX/"))
}

pub(super) fn largest(path: &str) -> u64 {
    if path.starts_with("images/") { LARGEST_IMAGE } else { LARGEST_TEXT }
}

pub(super) fn too_large(path: &str) -> Wrong {
    let limit = largest(path) / MIB;
    let kind = if path.starts_with("images/") { "a picture" } else { "a text" };
    Wrong::new(format!("the file is larger than {limit} MiB"), format!("{kind} may have {limit} MiB"))
}

pub(super) fn too_many() -> Wrong {
    Wrong::new(format!("the bundle has more than {MOST_FILES} files"), "leave out what no page needs")
}

pub(super) fn bundle_too_large() -> Wrong {
    let limit = LARGEST_BUNDLE / MIB;
    Wrong::new(format!("the bundle is larger than {limit} MiB"), "leave out pictures or make them smaller")
}

/// Is this a file of a bundle, and of a size that it may have?
pub(in crate::campaigns) fn is_file(path: &str, size: usize) -> bool {
    is_taken(path) == Ok(true) && kind(path).is_ok() && size as u64 <= largest(path)
}

pub(super) fn kind(path: &str) -> Result<Kind, Wrong> {
    match path {
        "campaign.toml" => return Ok(Kind::Manifest),
        "targets.csv" => return Ok(Kind::Targets),
        "cases.toml" => return Ok(Kind::Cases),
        "figures.toml" => return Ok(Kind::Figures),
        "images.toml" => return Ok(Kind::Captions),
        _ => {}
    }
    if let Some(name) = path.strip_prefix("images/") {
        return image(name);
    }
    if let Some(name) = path.strip_prefix("updates/") {
        return update(name);
    }
    match path.strip_suffix(".md") {
        Some(stem) if !stem.contains('/') => words::language(stem).map(Kind::Edition),
        _ => Err(unknown(path)),
    }
}

fn unknown(path: &str) -> Wrong {
    let right = match words::nearest(path, KNOWN) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "remove it, or let its name begin with a dot; docs/bundles.md lists the files".to_owned(),
    };
    Wrong::new("this is no file of a bundle", right)
}

fn image(name: &str) -> Result<Kind, Wrong> {
    let plain = name.len() <= 100 && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b));
    let suffix = name.rsplit_once('.').map(|(_, suffix)| suffix);
    if plain && matches!(suffix, Some("png" | "jpg" | "webp")) {
        return Ok(Kind::Image);
    }
    let right = "name it with letters, digits, dots, hyphens and underscores, ending in .png, .jpg or .webp";
    Err(Wrong::new("this is no name of a picture", right))
}

fn update(name: &str) -> Result<Kind, Wrong> {
    let fault = || {
        let right = "name it by date and language, such as `updates/2014-04-08-en.md`";
        Wrong::new("this is no name of an update", right)
    };
    let stem = name.strip_suffix(".md").ok_or_else(fault)?;
    let (date, language) = stem.split_at_checked(10).ok_or_else(fault)?;
    let date = words::day(date).ok_or_else(fault)?;
    let language = words::language(language.strip_prefix('-').ok_or_else(fault)?)?;
    Ok(Kind::Update(date, language))
}

/// A picture's content must be what its name says, because a browser is told the name's type.
pub(super) fn check_image(path: &str, content: &[u8]) -> Result<(), Wrong> {
    let found = match content {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => "png",
        [0xff, 0xd8, 0xff, ..] => "jpg",
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => "webp",
        _ => {
            return Err(Wrong::new("this is no picture", "put a PNG, JPEG or WebP file here"));
        }
    };
    if path.ends_with(&format!(".{found}")) {
        return Ok(());
    }
    Err(Wrong::new(format!("the picture is a {found}"), format!("let its name end in .{found}")))
}
