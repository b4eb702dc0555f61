//! A file's strand: what is shown, what was shown when the desk last knew, what was saved last; and what follows of
//! them. A bundle that is imported or a campaign that is closed by a command changes what is shown beneath the draft:
//! the draft takes that up, and keeps what was written.

use super::merge::merge;
use super::store::Row;

/// Of one path.
#[derive(Debug, Clone, Default)]
pub struct Strand {
    pub shown: Option<Vec<u8>>,
    /// Is what is shown what the desk last knew to be shown?
    pub as_known: bool,
    /// The latest revision that was shown.
    pub known: Option<Row>,
    pub latest: Option<Row>,
}

/// What the strand comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    pub content: Option<Vec<u8>>,
    /// Differs from what is shown.
    pub changed: bool,
    /// Must be written before anything is saved behind it, oldest first.
    pub missing: Vec<Missing>,
}

/// A revision that the strand lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    pub content: Option<Vec<u8>>,
    pub shown: bool,
}

pub fn resolve(path: &str, strand: &Strand) -> Resolved {
    let shown = || Missing { content: strand.shown.clone(), shown: true };
    let Some(latest) = &strand.latest else {
        let missing = strand.shown.iter().map(|_| shown()).collect();
        return Resolved { content: strand.shown.clone(), changed: false, missing };
    };
    let is_open = strand.known.as_ref().is_none_or(|known| known.number != latest.number);
    if strand.as_known {
        let changed = is_open && latest.content != strand.shown;
        return Resolved { content: latest.content.clone(), changed, missing: Vec::new() };
    }
    if !is_open {
        return Resolved { content: strand.shown.clone(), changed: false, missing: vec![shown()] };
    }
    let base = strand.known.as_ref().and_then(|known| known.content.as_deref());
    let merged = merge(path, base, latest.content.as_deref(), strand.shown.as_deref());
    // What cannot be brought together stays as it was written; what is shown stands before it in the history.
    let content = merged.unwrap_or_else(|| latest.content.clone());
    let changed = content != strand.shown;
    let mut missing = vec![shown()];
    if changed {
        missing.push(Missing { content: content.clone(), shown: false });
    }
    Resolved { content, changed, missing }
}
