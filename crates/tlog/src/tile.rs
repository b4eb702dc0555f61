//! The files of a log: hash tiles and entry bundles ([tlog-tiles](https://c2sp.org/tlog-tiles)).

use std::fmt;

use crate::{Hash, decimal, node_hash};

mod bundle;

pub use bundle::{BundleFault, MAX_ENTRY_BYTES, decode_bundle, encode_bundle};

/// How many hashes a full tile holds (Merkle Tree): 2^8.
pub const FULL: u16 = 256;
/// Height of a tile in levels of the Merkle tree.
pub const HEIGHT: u32 = 8;
/// The highest tile level a tree below 2^63 leaves reaches.
pub const TOP_LEVEL: u8 = 7;

/// One tile of a tree: `width` hashes from `index * 256` on, each over `256^level` leaves. The tile of level 0 has an
/// entry bundle of the same index and width beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tile {
    pub level: u8,
    pub index: u64,
    /// 1 to 256; below 256 the tile is partial.
    pub width: u16,
}

/// What a log serves, by its path.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Resource {
    Checkpoint,
    Tile(Tile),
    /// The entries under a tile of level 0.
    Entries(Tile),
}

impl Tile {
    pub fn full(level: u8, index: u64) -> Self {
        Self { level, index, width: FULL }
    }

    /// The tile at this place in a tree of `size` leaves, full or partial; nothing where that tree has none
    /// (Partial Tiles: "The partial tile at level l for a tree of size s has floor(s / 256**l) mod 256 entries").
    pub fn at(size: u64, level: u8, index: u64) -> Option<Self> {
        let before = index.checked_mul(u64::from(FULL))?;
        let rest = hashes(size, level).checked_sub(before).filter(|rest| *rest > 0)?;
        Some(Self { level, index, width: rest.min(u64::from(FULL)) as u16 })
    }

    pub fn is_partial(self) -> bool {
        self.width < FULL
    }

    /// The same place, full: what a log may serve instead of a partial tile (Partial Tiles).
    #[must_use]
    pub fn filled(self) -> Self {
        Self { width: FULL, ..self }
    }

    /// `tile/<L>/<N>[.p/<W>]`, below the log's prefix (Merkle Tree).
    pub fn path(self) -> String {
        format!("tile/{}/{}", self.level, self.place())
    }

    /// `tile/entries/<N>[.p/<W>]`: the entries under a tile of level 0 (Log entries).
    pub fn entries_path(self) -> String {
        format!("tile/entries/{}", self.place())
    }

    /// "Encoded into zero-padded 3-digit path elements. All but the last path element MUST begin with an `x`."
    fn place(self) -> String {
        let mut place = format!("{:03}", self.index % 1000);
        let mut rest = self.index / 1000;
        while rest > 0 {
            place = format!("x{:03}/{place}", rest % 1000);
            rest /= 1000;
        }
        if self.is_partial() { format!("{place}.p/{}", self.width) } else { place }
    }

    /// The hashes of a tile as served: exactly `width` of them.
    pub fn hashes(self, bytes: &[u8]) -> Option<Vec<Hash>> {
        Hash::split(bytes).filter(|hashes| hashes.len() == usize::from(self.width))
    }
}

/// How many hashes a tree of `size` leaves has at a tile level.
pub fn hashes(size: u64, level: u8) -> u64 {
    size.checked_shr(HEIGHT * u32::from(level)).unwrap_or(0)
}

/// The root of a full tile: the hash that stands for it in the level above.
///
/// # Panics
/// If the number of hashes is not a power of two.
pub fn root_of_full(hashes: &[Hash]) -> Hash {
    assert!(hashes.len().is_power_of_two(), "a full subtree");
    let mut row = hashes.to_vec();
    while row.len() > 1 {
        let (pairs, _) = row.as_chunks::<2>();
        row = pairs.iter().map(|[left, right]| node_hash(*left, *right)).collect();
    }
    row[0]
}

/// The bytes of a tile.
pub fn to_bytes(hashes: &[Hash]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| hash.0).collect()
}

/// Every tile of a tree of `size` leaves, level by level, the partial one last in each.
pub fn tiles_of(size: u64) -> impl Iterator<Item = Tile> {
    needed_between(0, size)
}

/// The tiles of the tree of `new` leaves that the tree of `old` leaves did not have in this width: what a log has to
/// write, and a mirror to fetch, when it grows.
pub fn needed_between(old: u64, new: u64) -> impl Iterator<Item = Tile> {
    (0..=TOP_LEVEL).flat_map(move |level| {
        let (first, end) = (hashes(old, level), hashes(new, level));
        let tiles = if end > first { first / u64::from(FULL)..end.div_ceil(u64::from(FULL)) } else { 0..0 };
        tiles.filter_map(move |index| Tile::at(new, level, index))
    })
}

impl Resource {
    /// Reads a path below the log's prefix, without a leading slash; only the one canonical form is accepted.
    pub fn parse(path: &str) -> Option<Self> {
        if path == "checkpoint" {
            return Some(Self::Checkpoint);
        }
        let (level, place) = path.strip_prefix("tile/")?.split_once('/')?;
        let (place, width) = match place.split_once(".p/") {
            Some((place, width)) => {
                (place, decimal::parse(width).filter(|width| (1..u64::from(FULL)).contains(width))? as u16)
            }
            None => (place, FULL),
        };
        let index = index_of(place)?;
        if level == "entries" {
            return Some(Self::Entries(Tile { level: 0, index, width }));
        }
        // "MUST be a decimal ASCII integer between 0 and 63".
        let level = decimal::parse(level).filter(|level| *level <= 63)? as u8;
        Some(Self::Tile(Tile { level, index, width }))
    }
}

impl fmt::Display for Resource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Checkpoint => f.write_str("checkpoint"),
            Self::Tile(tile) => f.write_str(&tile.path()),
            Self::Entries(tile) => f.write_str(&tile.entries_path()),
        }
    }
}

/// `x001/x234/067` is 1234067. No empty leading group: one number has one path.
fn index_of(place: &str) -> Option<u64> {
    let mut index: u64 = 0;
    let groups = place.split('/').count();
    for (at, group) in place.split('/').enumerate() {
        let digits = if at + 1 < groups { group.strip_prefix('x')? } else { group };
        let padding = at == 0 && groups > 1 && digits == "000";
        if digits.len() != 3 || padding || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        index = index.checked_mul(1000)?.checked_add(digits.parse().ok()?)?;
    }
    (index <= decimal::MAX).then_some(index)
}

#[cfg(test)]
mod tests;
