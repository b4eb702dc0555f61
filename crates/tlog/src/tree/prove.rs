//! Proofs made from tiles. The tiles are taken as they are: whoever got them from somebody else checks the proof
//! against a signed root, or the tiles as [`crate::verify`] does.

use crate::tile::{self, FULL, HEIGHT, Tile};
use crate::{EMPTY_ROOT, Hash, node_hash};

/// `MTH(D[n])` of the tree of `size` leaves (RFC 6962, Section 2.1).
pub fn root<E>(size: u64, mut read: impl FnMut(Tile) -> Result<Vec<Hash>, E>) -> Result<Hash, E> {
    if size == 0 { Ok(EMPTY_ROOT) } else { Reader { size, read: &mut read }.range(0, size) }
}

/// The hash over `[index * 2^height, (index + 1) * 2^height)`, all within the tree.
pub fn subtree_root<E>(
    size: u64,
    height: u32,
    index: u64,
    mut read: impl FnMut(Tile) -> Result<Vec<Hash>, E>,
) -> Result<Hash, E> {
    Reader { size, read: &mut read }.perfect(height, index)
}

/// `PATH(m, D[n])`: from the leaf's sibling up (RFC 6962, Section 2.1.1).
///
/// # Panics
/// If the tree has no such leaf.
pub fn inclusion_proof<E>(
    index: u64,
    size: u64,
    mut read: impl FnMut(Tile) -> Result<Vec<Hash>, E>,
) -> Result<Vec<Hash>, E> {
    assert!(index < size, "a leaf of the tree");
    let mut reader = Reader { size, read: &mut read };
    let mut proof = Vec::new();
    let (mut low, mut high) = (0, size);
    while high - low > 1 {
        let middle = low + split(high - low);
        if index < middle {
            proof.push(reader.range(middle, high)?);
            high = middle;
        } else {
            proof.push(reader.range(low, middle)?);
            low = middle;
        }
    }
    proof.reverse();
    Ok(proof)
}

/// `PROOF(m, D[n])`: that the tree of `old` leaves is a prefix of the tree of `size` (RFC 6962, Section 2.1.2).
/// Empty when `old` is 0 or `size`, as tlog-witness wants it.
///
/// # Panics
/// If the old tree is larger.
pub fn consistency_proof<E>(
    old: u64,
    size: u64,
    mut read: impl FnMut(Tile) -> Result<Vec<Hash>, E>,
) -> Result<Vec<Hash>, E> {
    assert!(old <= size, "a prefix of the tree");
    let mut reader = Reader { size, read: &mut read };
    let mut proof = Vec::new();
    if old == 0 || old == size {
        return Ok(proof);
    }
    let (mut low, mut high) = (0, size);
    while high != old {
        let middle = low + split(high - low);
        if old <= middle {
            proof.push(reader.range(middle, high)?);
            high = middle;
        } else {
            proof.push(reader.range(low, middle)?);
            low = middle;
        }
    }
    // The old tree itself is known to whoever asks; a subtree of it is not.
    if low > 0 {
        proof.push(reader.range(low, high)?);
    }
    proof.reverse();
    Ok(proof)
}

/// "The largest power of two smaller than n" (RFC 6962, Section 2.1), for n of at least 2.
fn split(n: u64) -> u64 {
    1 << (n - 1).ilog2()
}

struct Reader<'a, R> {
    size: u64,
    read: &'a mut R,
}

impl<E, R: FnMut(Tile) -> Result<Vec<Hash>, E>> Reader<'_, R> {
    /// `MTH(D[low:high])`, for a range as the recursions of RFC 6962 make them: `low` is a multiple of the largest
    /// power of two not above the length.
    fn range(&mut self, low: u64, high: u64) -> Result<Hash, E> {
        let mut roots = Vec::new();
        let mut at = low;
        while at < high {
            let height = (high - at).ilog2();
            roots.push(self.perfect(height, at >> height)?);
            at += 1 << height;
        }
        let last = roots.pop().expect("a range is not empty");
        Ok(roots.into_iter().rev().fold(last, |right, left| node_hash(left, right)))
    }

    fn perfect(&mut self, height: u32, index: u64) -> Result<Hash, E> {
        let level = (height / HEIGHT) as u8;
        let within = height % HEIGHT;
        let first = index << within;
        let tile = Tile::at(self.size, level, first / u64::from(FULL)).expect("a subtree of this tree");
        let hashes = (self.read)(tile)?;
        let at = (first % u64::from(FULL)) as usize;
        Ok(tile::root_of_full(&hashes[at..at + (1 << within)]))
    }
}
