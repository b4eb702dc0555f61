use super::*;
use crate::leaf_hash;

#[test]
fn paths_are_those_of_the_specification() {
    let tile = |level, index, width| Tile { level, index, width };
    let cases = [
        (Resource::Tile(tile(0, 1_234_067, 256)), "tile/0/x001/x234/067"),
        (Resource::Tile(tile(0, 0, 256)), "tile/0/000"),
        (Resource::Tile(tile(0, 273, 112)), "tile/0/273.p/112"),
        (Resource::Tile(tile(63, 1000, 1)), "tile/63/x001/000.p/1"),
        (Resource::Entries(tile(0, 1_234, 5)), "tile/entries/x001/234.p/5"),
        (Resource::Entries(tile(0, 999_999, 256)), "tile/entries/x999/999"),
        (Resource::Checkpoint, "checkpoint"),
    ];
    for (resource, path) in cases {
        assert_eq!(resource.to_string(), path);
        assert_eq!(Resource::parse(path), Some(resource));
    }
}

#[test]
fn no_other_path_is_read() {
    for path in [
        "",
        "/checkpoint",
        "checkpoint/",
        "tile",
        "tile/",
        "tile/0",
        "tile/0/",
        "tile/0/1",
        "tile/0/01",
        "tile/0/0000",
        "tile/0/x001",
        "tile/0/001/234",
        "tile/0/x000/001",
        "tile/0/x1/234",
        "tile/0/X001/234",
        "tile/64/000",
        "tile/-1/000",
        "tile/00/000",
        "tile/0/000.p/0",
        "tile/0/000.p/256",
        "tile/0/000.p/05",
        "tile/0/000.p/",
        "tile/0/000.p/1/2",
        "tile/0/000.p",
        "tile/data/000",
        "tile/8/0/000",
        "tile/0/../000",
        "tile/0/00٣",
        "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
        "tile/entries/000/",
        "tile/0//000",
        "tile/0/+01",
    ] {
        assert_eq!(Resource::parse(path), None, "{path}");
    }
}

#[test]
fn a_tree_of_70000_has_the_tiles_of_the_specification() {
    let tiles: Vec<Tile> = tiles_of(70_000).collect();
    let count = |level, partial| {
        tiles.iter().filter(|tile| tile.level == level && tile.is_partial() == partial).count()
    };
    assert_eq!((count(0, false), count(0, true), count(1, false), count(1, true)), (273, 1, 1, 1));
    let partial: Vec<u16> = tiles.iter().filter(|tile| tile.is_partial()).map(|tile| tile.width).collect();
    assert_eq!((partial, tiles.len()), (vec![112, 17, 1], 277));
    let tiles: Vec<String> = tiles_of(256).map(Tile::path).collect();
    assert_eq!(tiles, ["tile/0/000", "tile/1/000.p/1"]);
    assert_eq!(tiles_of(0).count(), 0, "empty tiles MUST NOT be served");
}

#[test]
fn growing_needs_every_tile_that_was_not_there_before() {
    for (old, new) in
        [(0, 1), (1, 1), (255, 256), (256, 257), (255, 258), (65_535, 65_537), (300, 70_000), (0, 600)]
    {
        let before: std::collections::BTreeSet<Tile> = tiles_of(old).collect();
        let needed: Vec<Tile> = needed_between(old, new).collect();
        let expected: Vec<Tile> = tiles_of(new).filter(|tile| !before.contains(tile)).collect();
        assert_eq!(needed, expected, "{old} to {new}");
    }
    // The largest tree there can be.
    assert_eq!(needed_between(i64::MAX as u64 - 1, i64::MAX as u64).count(), 1);
    assert_eq!(Tile::at(i64::MAX as u64, TOP_LEVEL, 0).unwrap().width, 127);
}

#[test]
fn a_bundle_gives_back_its_entries() {
    let long = vec![0; MAX_ENTRY_BYTES + 1];
    let entries: [&[u8]; 4] = [b"", b"a", &long[1..], b"\xff\xff"];
    let bundle = encode_bundle(&entries).unwrap();
    assert_eq!(decode_bundle(&bundle).unwrap(), entries);
    assert_eq!(&bundle[..5], [0, 0, 0, 1, b'a']);
    assert_eq!(decode_bundle(&[]).unwrap().len(), 0);
    assert_eq!(encode_bundle(&[long]), Err(BundleFault::TooLong));
    for cut in 1..5 {
        let whole = [0, 1, b'x', 0, 2, b'y', b'z'];
        let kept = &whole[..7 - cut];
        let expected = if cut == 4 { Ok(1) } else { Err(BundleFault::Cut(1)) };
        assert_eq!(decode_bundle(kept).map(|entries| entries.len()), expected);
    }
}

#[test]
fn a_tile_has_as_many_hashes_as_it_is_wide() {
    let hashes = [leaf_hash(b"a"), leaf_hash(b"b")];
    let bytes = to_bytes(&hashes);
    let tile = Tile { level: 0, index: 0, width: 2 };
    assert_eq!(tile.hashes(&bytes).unwrap(), hashes);
    assert_eq!(tile.hashes(&bytes[..63]), None);
    assert_eq!(tile.hashes(&bytes[..32]), None);
    assert_eq!(root_of_full(&hashes), crate::node_hash(hashes[0], hashes[1]));
}
