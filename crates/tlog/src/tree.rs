//! The Merkle tree of [RFC 6962](https://www.rfc-editor.org/rfc/rfc6962.html), Section 2.1, kept in tiles: growing
//! it, reading it, proving from it, checking proofs.

use crate::tile::{self, FULL, Tile};
use crate::{EMPTY_ROOT, Hash, node_hash};

mod check;
mod prove;

pub use check::{ProofFault, verify_consistency, verify_inclusion};
pub use prove::{consistency_proof, inclusion_proof, root, subtree_root};

/// Roots of perfect subtrees from left to right, the largest first, one for each bit of the size: the least that must
/// be known to go on hashing a tree.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    /// Heights fall strictly from the first to the last.
    roots: Vec<Hash>,
}

impl Frontier {
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Adds a perfect subtree of `2^height` leaves.
    ///
    /// # Panics
    /// If the tree so far does not end where such a subtree may begin.
    pub fn push(&mut self, height: u32, root: Hash) {
        assert!(self.size.trailing_zeros() >= height, "a subtree begins at a multiple of its size");
        let mut root = root;
        let mut merge = height;
        while self.size >> merge & 1 == 1 {
            let left = self.roots.pop().expect("one root for each bit of the size");
            root = node_hash(left, root);
            merge += 1;
        }
        self.roots.push(root);
        self.size += 1 << height;
    }

    pub fn root(&self) -> Hash {
        let mut roots = self.roots.iter().rev();
        let Some(last) = roots.next() else { return EMPTY_ROOT };
        roots.fold(*last, |right, left| node_hash(*left, right))
    }
}

/// A tile that has to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub tile: Tile,
    pub hashes: Vec<Hash>,
}

impl Written {
    pub fn bytes(&self) -> Vec<u8> {
        tile::to_bytes(&self.hashes)
    }
}

/// The growing end of a tree: the partial tile of every level, and nothing else.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Appender {
    size: u64,
    /// By level: the hashes after the last full tile, at most 255.
    edge: Vec<Vec<Hash>>,
}

impl Appender {
    /// The empty tree.
    pub fn new() -> Self {
        Self::default()
    }

    /// A tree that was stored: `read` gives the partial tiles on its right edge, lowest level first. Nothing is taken
    /// on trust but the tiles themselves: compare [`Self::root`] with the signed one.
    pub fn load<E>(size: u64, mut read: impl FnMut(Tile) -> Result<Vec<Hash>, E>) -> Result<Self, E> {
        let mut edge = Vec::new();
        for level in 0..=tile::TOP_LEVEL {
            edge.push(match partial(size, level) {
                Some(tile) => read(tile)?,
                None => Vec::new(),
            });
        }
        Ok(Self { size, edge })
    }

    pub fn size(&self) -> u64 {
        self.size
    }

    /// Hashes in leaves and returns every tile that is new or wider than before: all that are full now, in the order
    /// they became full, then the partial ones.
    #[must_use = "a tree whose tiles were not written cannot be read again"]
    pub fn append(&mut self, leaves: &[Hash]) -> Vec<Written> {
        let before = self.size;
        let mut written = Vec::new();
        for leaf in leaves {
            self.push(0, *leaf, &mut written);
            self.size += 1;
        }
        for (level, hashes) in self.edge.iter().enumerate() {
            let level = level as u8;
            if !hashes.is_empty() && tile::hashes(self.size, level) > tile::hashes(before, level) {
                let tile = partial(self.size, level).expect("a partial tile where the edge has hashes");
                written.push(Written { tile, hashes: hashes.clone() });
            }
        }
        written
    }

    fn push(&mut self, level: usize, hash: Hash, written: &mut Vec<Written>) {
        if self.edge.len() == level {
            self.edge.push(Vec::with_capacity(usize::from(FULL)));
        }
        self.edge[level].push(hash);
        if self.edge[level].len() < usize::from(FULL) {
            return;
        }
        let hashes = std::mem::take(&mut self.edge[level]);
        let root = tile::root_of_full(&hashes);
        let index = tile::hashes(self.size, level as u8) / u64::from(FULL);
        written.push(Written { tile: Tile::full(level as u8, index), hashes });
        self.push(level + 1, root, written);
    }

    /// The hashes of a level after its last full tile.
    pub fn edge(&self, level: u8) -> &[Hash] {
        self.edge.get(usize::from(level)).map_or(&[], Vec::as_slice)
    }

    /// The root over everything appended.
    pub fn root(&self) -> Hash {
        self.frontier().root()
    }

    fn frontier(&self) -> Frontier {
        let mut frontier = Frontier::default();
        for (level, hashes) in self.edge.iter().enumerate().rev() {
            for hash in hashes {
                frontier.push(level as u32 * tile::HEIGHT, *hash);
            }
        }
        frontier
    }
}

/// The partial tile of a level, if that tree has one.
pub fn partial(size: u64, level: u8) -> Option<Tile> {
    let index = tile::hashes(size, level) / u64::from(FULL);
    Tile::at(size, level, index)
}

#[cfg(test)]
mod tests;
