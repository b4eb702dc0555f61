use std::collections::BTreeSet;

use uuid::Uuid;

use crate::campaigns::{self, BundleFault, BundleFile, Status};
use crate::kernel::Timestamp;

/// What the editors of a campaign see: its bundle with what was written since it was last shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    pub campaign: Uuid,
    pub slug: String,
    pub status: Status,
    /// Tag of the language of the edition that the others translate.
    pub original: String,
    /// By path.
    pub files: Vec<DraftFile>,
    /// Paths whose content differs from what is shown, those taken away too.
    pub(super) changed: BTreeSet<String>,
}

/// The latest of a file. Of a picture, `content` is its beginning alone: `drafts::content` has it whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftFile {
    pub path: String,
    pub content: Vec<u8>,
    /// Of the whole file, in bytes.
    pub size: i64,
    /// What a save that starts from here names as its base; 0 for a file that was never saved at the desk.
    pub number: i64,
    pub at: Timestamp,
    /// Who saved it; none for what came by a bundle.
    pub account: Option<Uuid>,
}

impl Draft {
    pub fn file(&self, path: &str) -> Option<&DraftFile> {
        self.files.iter().find(|file| file.path == path)
    }

    /// A file's text; empty for one that is not there, or is no text.
    pub fn text(&self, path: &str) -> &str {
        self.file(path).and_then(|file| std::str::from_utf8(&file.content).ok()).unwrap_or_default()
    }

    /// The base of a save of this file.
    pub fn number(&self, path: &str) -> i64 {
        self.file(path).map_or(0, |file| file.number)
    }

    /// The path of the original's edition.
    pub fn original_path(&self) -> String {
        format!("{}.md", self.original)
    }

    /// All that keeps the draft from being shown; nothing when it may be.
    pub fn faults(&self) -> Vec<BundleFault> {
        let files: Vec<BundleFile> = self
            .files
            .iter()
            .map(|file| BundleFile { path: file.path.clone(), content: file.content.clone() })
            .collect();
        campaigns::judge(&files)
    }

    /// Translations that cannot be shown yet. They keep nothing else from being shown.
    pub fn unfinished(&self) -> BTreeSet<String> {
        let original = self.original_path();
        let is_translation =
            |path: &str| path != original && path.strip_suffix(".md").is_some() && !path.contains('/');
        let found = self.faults().into_iter().map(|fault| fault.file);
        found.filter(|path| is_translation(path)).collect()
    }

    /// All that keeps the campaign from being opened.
    pub fn hindrances(&self) -> Vec<BundleFault> {
        let unfinished = self.unfinished();
        self.faults().into_iter().filter(|fault| !unfinished.contains(&fault.file)).collect()
    }

    /// Paths that differ from what is shown.
    pub fn changed(&self) -> Vec<&str> {
        self.changed.iter().map(String::as_str).collect()
    }
}

/// What a save did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Saved {
    /// The base of the next save.
    pub number: i64,
    /// Somebody had saved meanwhile, and what both wrote was brought together: what is kept is not what was sent.
    pub merged: bool,
}

/// A save as history tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    pub path: String,
    pub number: i64,
    pub account: Option<Uuid>,
    pub at: Timestamp,
    /// Since when it was shown.
    pub shown_at: Option<Timestamp>,
    pub taken_away: bool,
}

/// Where a page of the history ends: the next one goes on behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Behind {
    pub at: Timestamp,
    pub path: String,
}

/// A revision with its content and what stood there before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub revision: Revision,
    /// None where the file was taken away.
    pub content: Option<Vec<u8>>,
    /// None where there was no file.
    pub before: Option<Vec<u8>>,
    /// Is it what the draft has now?
    pub is_latest: bool,
}

/// Somebody else who is at a campaign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    pub account: Uuid,
    /// The page below the campaign's address, such as `text/en`.
    pub place: String,
    pub seen_at: Timestamp,
}
