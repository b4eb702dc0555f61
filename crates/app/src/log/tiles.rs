//! Reading the tree from its rows, and cutting what is served out of them.

use std::collections::HashMap;

use db::Db;
use tlog::tile::Resource;
use tlog::{Hash, Tile};

use super::store::{self, ENTRIES, TileRow};
use super::{LogFailure, Served};
use crate::App;

/// A tile or bundle by its path, cut from the row to the width asked for.
pub async fn serve(app: &App, path: &str) -> Result<Option<Served>, LogFailure> {
    let (level, tile) = match Resource::parse(path) {
        Some(Resource::Tile(tile)) => (i64::from(tile.level), tile),
        Some(Resource::Entries(tile)) => (ENTRIES, tile),
        Some(Resource::Checkpoint) | None => return Ok(None),
    };
    let row = store::tiles(&app.db, level, tile.index, tile.index.saturating_add(1)).await?.pop();
    let Some(row) = row.filter(|row| row.width >= tile.width) else { return Ok(None) };
    Ok(Some(Served { bytes: cut(row, tile.width)?, immutable: true }))
}

/// The beginning of a row's content: whatever is narrower is that.
pub fn cut(row: TileRow, width: u16) -> Result<Vec<u8>, LogFailure> {
    if row.width == width {
        return Ok(row.content);
    }
    let length = if row.level == ENTRIES {
        bundle_length(&row.content, width)
    } else {
        Some(usize::from(width) * 32).filter(|length| *length <= row.content.len())
    };
    let length = length.ok_or_else(|| damaged(row.level, row.index))?;
    let mut content = row.content;
    content.truncate(length);
    Ok(content)
}

fn damaged(level: i64, index: u64) -> LogFailure {
    LogFailure::Damaged(format!("the tile at level {level}, index {index} is damaged or missing"))
}

/// How many bytes the first entries of a bundle take.
fn bundle_length(content: &[u8], entries: u16) -> Option<usize> {
    let mut at = 0;
    for _ in 0..entries {
        let head: [u8; 2] = content.get(at..at + 2)?.try_into().ok()?;
        at += 2 + usize::from(u16::from_be_bytes(head));
    }
    (at <= content.len()).then_some(at)
}

/// The entry at an index.
pub async fn entry(db: &Db, index: u64) -> Result<Vec<u8>, LogFailure> {
    let (bundle, at) = (index / 256, (index % 256) as usize);
    let missing = || damaged(ENTRIES, bundle);
    let row = store::tiles(db, ENTRIES, bundle, bundle + 1).await?.pop().ok_or_else(missing)?;
    let entries = tlog::tile::decode_bundle(&row.content).map_err(|_| missing())?;
    entries.get(at).map(|entry| entry.to_vec()).ok_or_else(missing)
}

/// What a computation over tiles lacks: it is begun again once that is here.
pub struct Lacks(Tile);

/// Tiles at hand.
pub struct AtHand<'a>(&'a HashMap<(u8, u64), Vec<Hash>>);

impl AtHand<'_> {
    pub fn read(&self, tile: Tile) -> Result<Vec<Hash>, Lacks> {
        let hashes = self.0.get(&(tile.level, tile.index)).ok_or(Lacks(tile))?;
        hashes.get(..usize::from(tile.width)).map(<[Hash]>::to_vec).ok_or(Lacks(tile))
    }
}

/// Runs a pure computation that reads tiles, a dozen at most, and fetches those that it lacks.
pub async fn compute<T>(db: &Db, work: impl Fn(&AtHand) -> Result<T, Lacks>) -> Result<T, LogFailure> {
    let mut tiles = HashMap::new();
    loop {
        let Lacks(tile) = match work(&AtHand(&tiles)) {
            Ok(answer) => return Ok(answer),
            Err(lacks) => lacks,
        };
        let level = i64::from(tile.level);
        let row = store::tiles(db, level, tile.index, tile.index + 1).await?.pop();
        let hashes = row
            .filter(|row| row.width >= tile.width)
            .and_then(|row| Hash::split(&row.content))
            .filter(|hashes| hashes.len() >= usize::from(tile.width))
            .ok_or_else(|| damaged(level, tile.index))?;
        tiles.insert((tile.level, tile.index), hashes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_narrow_bundle_is_the_beginning_of_the_wide_one() {
        let wide = tlog::tile::encode_bundle(&["one", "", "three"]).unwrap();
        let row = TileRow { level: ENTRIES, index: 0, width: 3, content: wide.clone() };
        assert_eq!(cut(row.clone(), 2).unwrap(), tlog::tile::encode_bundle(&["one", ""]).unwrap());
        assert_eq!(cut(row.clone(), 3).unwrap(), wide);
        let short = TileRow { content: wide[..4].to_vec(), ..row };
        assert!(cut(short, 2).is_err());
    }
}
