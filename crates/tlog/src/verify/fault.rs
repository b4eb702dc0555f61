//! What can be wrong with a log, each with one sentence that says what and where.

use std::fmt;

use crate::tile::BundleFault;
use crate::{Checkpoint, Hash, leaf_hash};

/// Why a file was not read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadFault {
    #[error("there is none")]
    Missing,
    #[error("{0}")]
    Failed(String),
}

/// Why a log is not what its checkpoint says. `F` is what the visitor finds wrong with an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault<F> {
    Read {
        path: String,
        why: ReadFault,
    },
    /// A checkpoint of size 0 with another root than the hash of nothing.
    EmptyRoot,
    /// The partial tiles on the right edge do not hash to the root.
    Edge {
        size: u64,
    },
    TileLength {
        path: String,
        has: usize,
        wants: usize,
    },
    /// Not what the level above, which is known to be right, has for it.
    Tile {
        path: String,
    },
    Bundle {
        path: String,
        fault: BundleFault,
    },
    /// The entry of this index is left out of its bundle, and the rest moved up.
    Dropped {
        path: String,
        index: u64,
    },
    /// More entries than leaves.
    Added {
        path: String,
        index: u64,
    },
    /// At `index` stands the entry that the tree has at `belongs`.
    Moved {
        path: String,
        index: u64,
        belongs: u64,
    },
    /// What stands there is nowhere in this part of the tree.
    Replaced {
        path: String,
        index: u64,
    },
    /// The entry is the one the log committed to, but must not be there.
    Entry {
        index: u64,
        fault: F,
    },
}

impl<F> Fault<F> {
    pub(super) fn read(path: String, why: ReadFault) -> Self {
        Self::Read { path, why }
    }
}

/// What differs, when a bundle is not the one its tile asks for. `hashes` is known to be right.
pub(super) fn diagnose<F>(path: String, first: u64, entries: &[&[u8]], hashes: &[Hash]) -> Fault<F> {
    let found: Vec<Hash> = entries.iter().map(|entry| leaf_hash(entry)).collect();
    let at = found.iter().zip(hashes).position(|(a, b)| a != b).unwrap_or(found.len().min(hashes.len()));
    let index = first + at as u64;
    if found.len() < hashes.len() {
        return Fault::Dropped { path, index };
    }
    if found.len() > hashes.len() {
        return Fault::Added { path, index };
    }
    match hashes.iter().position(|hash| *hash == found[at]) {
        Some(place) => Fault::Moved { path, index, belongs: first + place as u64 },
        None => Fault::Replaced { path, index },
    }
}

impl<F: fmt::Display> fmt::Display for Fault<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read { path, why: ReadFault::Missing } => write!(f, "{path} is missing"),
            Self::Read { path, why } => write!(f, "{path} cannot be read: {why}"),
            Self::EmptyRoot => {
                f.write_str("the checkpoint of an empty log has a root that is not that of the empty tree")
            }
            Self::Edge { size } => write!(
                f,
                "the newest tiles do not hash to the root that is signed for {size} leaves: one of them was changed"
            ),
            Self::TileLength { path, has, wants } => {
                write!(f, "{path} has {has} bytes instead of {wants}: hashes were dropped or added")
            }
            Self::Tile { path } => {
                write!(
                    f,
                    "{path} does not hash to what the tile above it, which is right, has for it: it was changed"
                )
            }
            Self::Bundle { path, fault } => write!(f, "{path} is not an entry bundle: {fault}"),
            Self::Dropped { path, index } => {
                write!(f, "leaf {index} was dropped from {path}: the tree has it")
            }
            Self::Added { path, index } => {
                write!(f, "{path} has an entry too many, at {index}: the tree does not have it")
            }
            Self::Moved { path, index, belongs } => {
                write!(
                    f,
                    "the leaves of {path} were reordered: at {index} stands the one that belongs at {belongs}"
                )
            }
            Self::Replaced { path, index } => {
                write!(f, "leaf {index} was replaced in {path}: it is not the one the log committed to")
            }
            Self::Entry { index, fault } => write!(f, "leaf {index}: {fault}"),
        }
    }
}

impl<F: fmt::Debug + fmt::Display> std::error::Error for Fault<F> {}

/// How a log stands to a checkpoint of it that was seen earlier. Both are signed by the same key, so each of these is
/// evidence that the log misbehaved, or was put back from an old copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Growth {
    #[error("rollback: the log has {now} leaves and had {before} before: leaves were taken back")]
    Rollback { before: u64, now: u64 },
    #[error(
        "split view: two different roots are signed for the same size of {size} leaves: the log shows different people different histories"
    )]
    SplitView { size: u64 },
    #[error(
        "rewritten history: the first {before} of its {now} leaves are not those it was signed for before"
    )]
    Rewritten { before: u64, now: u64 },
}

impl Growth {
    /// What the two checkpoints alone show, before anything else is read.
    pub fn compare(before: &Checkpoint, now: &Checkpoint) -> Result<(), Self> {
        if now.size < before.size {
            return Err(Self::Rollback { before: before.size, now: now.size });
        }
        if now.size == before.size && now.root != before.root {
            return Err(Self::SplitView { size: now.size });
        }
        Ok(())
    }

    /// Whether the root that the log of today had at the earlier size is the one that was signed then.
    pub fn prefix(before: &Checkpoint, now: &Checkpoint, root_then: Hash) -> Result<(), Self> {
        if before.root == root_then {
            Ok(())
        } else {
            Err(Self::Rewritten { before: before.size, now: now.size })
        }
    }
}
