//! Everything a stranger checks of a log: that all of it hashes up to the signed root, entry by entry, and that it
//! has only grown since it was last seen.
//!
//! The signature comes first ([`Checkpoint::open`]), then [`walk`] reads the whole log once, from left to right, with
//! no more than a few tiles in memory. Nothing that a tile says is used before it is known to belong to the root, so
//! that the fault names the file that is wrong. What the entries mean is the [`Visitor`]'s.

use std::collections::BTreeMap;
use std::convert::Infallible;

use crate::tile::{self, FULL, HEIGHT, TOP_LEVEL, Tile, decode_bundle};
use crate::tree::{Appender, Frontier};
use crate::{Checkpoint, EMPTY_ROOT, Hash, leaf_hash};

mod fault;

pub use fault::{Fault, Growth, ReadFault};

/// Where a log is read from: a folder, a server, a map in a test.
pub trait Source {
    /// The bytes at a path below the log's prefix, such as `tile/0/000`.
    fn read(&mut self, path: &str) -> Result<Vec<u8>, ReadFault>;

    /// Told once, before [`walk`] reads the tree of this size: [`reading_order`] is what will be asked for.
    fn prepare(&mut self, _size: u64) {}
}

/// Who reads the entries, each after it was found to belong to the signed root.
pub trait Visitor {
    type Fault;
    fn entry(&mut self, index: u64, entry: &[u8]) -> Result<(), Self::Fault>;
}

/// For whoever needs no entries.
#[derive(Debug, Clone, Copy, Default)]
pub struct Nobody;

impl Visitor for Nobody {
    type Fault = Infallible;

    fn entry(&mut self, _: u64, _: &[u8]) -> Result<(), Infallible> {
        Ok(())
    }
}

/// Reads and checks the whole log of a checkpoint whose signature was verified. The answer holds the roots that the
/// log had at the sizes asked for in `marks`: what an earlier checkpoint or a receipt must agree with.
pub fn walk<V: Visitor>(
    source: &mut impl Source,
    checkpoint: &Checkpoint,
    marks: &[u64],
    visitor: &mut V,
) -> Result<BTreeMap<u64, Hash>, Fault<V::Fault>> {
    let size = checkpoint.size;
    source.prepare(size);
    let edge = Appender::load(size, |tile| hashes(source, tile))?;
    if edge.root() != checkpoint.root {
        return Err(if size == 0 { Fault::EmptyRoot } else { Fault::Edge { size } });
    }
    let mut roots = Roots::new(marks, size);
    let mut path: Vec<Vec<Hash>> = vec![Vec::new(); usize::from(TOP_LEVEL) + 2];
    for index in 0..full_tiles(size, 0) {
        for tile in entered(size, index) {
            let parents = if tile.index / u64::from(FULL) < full_tiles(size, tile.level + 1) {
                path[usize::from(tile.level) + 1].as_slice()
            } else {
                edge.edge(tile.level + 1)
            };
            let expected = parents[(tile.index % u64::from(FULL)) as usize];
            let hashes = hashes(source, tile)?;
            if tile::root_of_full(&hashes) != expected {
                return Err(Fault::Tile { path: tile.path() });
            }
            path[usize::from(tile.level)] = hashes;
            if tile.level == 0 {
                roots.add(&path[0], Some(expected));
            }
        }
        entries(source, Tile::full(0, index), &path[0], visitor)?;
    }
    if let Some(tile) = crate::tree::partial(size, 0) {
        roots.add(edge.edge(0), None);
        entries(source, tile, edge.edge(0), visitor)?;
    }
    Ok(roots.found)
}

/// What [`walk`] reads, in order: the partial tiles on the right edge, then from left to right each full tile when the
/// first of its leaves is reached, and each bundle after its tile.
pub fn reading_order(size: u64) -> impl Iterator<Item = String> {
    let edge = (0..=TOP_LEVEL).filter_map(move |level| crate::tree::partial(size, level)).map(Tile::path);
    let full = (0..full_tiles(size, 0)).flat_map(move |index| {
        entered(size, index).map(Tile::path).chain(std::iter::once(Tile::full(0, index).entries_path()))
    });
    edge.chain(full).chain(crate::tree::partial(size, 0).map(Tile::entries_path))
}

/// The full tiles whose first leaf is the first of this tile of level 0, the highest first, that one itself last.
fn entered(size: u64, index: u64) -> impl Iterator<Item = Tile> {
    (0..=TOP_LEVEL).rev().filter_map(move |level| {
        let span = 1_u64.checked_shl(HEIGHT * u32::from(level))?;
        let there = index.is_multiple_of(span) && index / span < full_tiles(size, level);
        there.then_some(Tile::full(level, index / span))
    })
}

fn full_tiles(size: u64, level: u8) -> u64 {
    tile::hashes(size, level) / u64::from(FULL)
}

fn hashes<F>(source: &mut impl Source, tile: Tile) -> Result<Vec<Hash>, Fault<F>> {
    let wants = usize::from(tile.width) * 32;
    let mut bytes = match source.read(&tile.path()) {
        // "MAY delete any partial tile once the corresponding full tile is available" (tlog-tiles, Partial Tiles).
        Err(ReadFault::Missing) if tile.is_partial() => {
            let mut bytes =
                source.read(&tile.filled().path()).map_err(|why| Fault::read(tile.path(), why))?;
            bytes.truncate(wants);
            bytes
        }
        other => other.map_err(|why| Fault::read(tile.path(), why))?,
    };
    if bytes.len() != wants {
        return Err(Fault::TileLength { path: tile.path(), has: bytes.len(), wants });
    }
    bytes.shrink_to_fit();
    Ok(tile.hashes(&bytes).expect("the length was checked"))
}

/// Holds a bundle against the hashes of its tile, then hands its entries on.
fn entries<V: Visitor>(
    source: &mut impl Source,
    tile: Tile,
    hashes: &[Hash],
    visitor: &mut V,
) -> Result<(), Fault<V::Fault>> {
    let path = tile.entries_path();
    let (bytes, filled) = match source.read(&path) {
        Err(ReadFault::Missing) if tile.is_partial() => {
            (source.read(&tile.filled().entries_path()).map_err(|why| Fault::read(path.clone(), why))?, true)
        }
        other => (other.map_err(|why| Fault::read(path.clone(), why))?, false),
    };
    let mut entries = decode_bundle(&bytes).map_err(|fault| Fault::Bundle { path: path.clone(), fault })?;
    if filled {
        entries.truncate(hashes.len());
    }
    let first = tile.index * u64::from(FULL);
    let differs = entries.iter().zip(hashes).position(|(entry, hash)| leaf_hash(entry) != *hash);
    if differs.is_some() || entries.len() != hashes.len() {
        return Err(fault::diagnose(path, first, &entries, hashes));
    }
    for (index, entry) in (first..).zip(entries) {
        visitor.entry(index, entry).map_err(|fault| Fault::Entry { index, fault })?;
    }
    Ok(())
}

/// The roots at some sizes, gathered on the way.
struct Roots {
    frontier: Frontier,
    /// Sizes still to come, the next one last.
    wanted: Vec<u64>,
    found: BTreeMap<u64, Hash>,
}

impl Roots {
    fn new(marks: &[u64], size: u64) -> Self {
        let mut wanted: Vec<u64> = marks.iter().copied().filter(|mark| *mark <= size).collect();
        wanted.sort_unstable_by(|a, b| b.cmp(a));
        wanted.dedup();
        let mut found = BTreeMap::new();
        if wanted.last() == Some(&0) {
            wanted.pop();
            found.insert(0, EMPTY_ROOT);
        }
        Self { frontier: Frontier::default(), wanted, found }
    }

    /// The next tile of level 0; a full one comes with its root, so that it costs one hash where no size falls inside.
    fn add(&mut self, hashes: &[Hash], full: Option<Hash>) {
        let end = self.frontier.size() + hashes.len() as u64;
        match full {
            Some(root) if self.wanted.last().is_none_or(|mark| *mark >= end) => {
                self.frontier.push(HEIGHT, root);
                self.mark();
            }
            _ => {
                for hash in hashes {
                    self.frontier.push(0, *hash);
                    self.mark();
                }
            }
        }
    }

    fn mark(&mut self) {
        if self.wanted.last() == Some(&self.frontier.size()) {
            self.wanted.pop();
            self.found.insert(self.frontier.size(), self.frontier.root());
        }
    }
}

#[cfg(test)]
mod tests;
