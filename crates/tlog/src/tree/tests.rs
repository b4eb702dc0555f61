use std::collections::HashMap;
use std::convert::Infallible;
use std::fmt::Write;

use proptest::prelude::*;

use super::*;
use crate::leaf_hash;

/// The roots over the first n of these entries, with which every implementation of RFC 6962 is tested.
#[test]
fn roots_are_those_of_the_reference_implementations() {
    let entries =
        ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
    let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];
    let mut tree = Appender::new();
    assert_eq!(hex(tree.root()), roots[0]);
    for (entry, root) in entries.iter().zip(&roots[1..]) {
        let _ = tree.append(&[leaf_hash(&unhex(entry))]);
        assert_eq!(hex(tree.root()), *root);
    }
}

fn hex(hash: Hash) -> String {
    hash.0.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").unwrap();
        text
    })
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}

/// A tree with every tile it ever wrote.
#[derive(Default)]
struct Grown {
    tree: Appender,
    tiles: HashMap<Tile, Vec<Hash>>,
}

impl Grown {
    fn append(&mut self, count: u64) {
        let from = self.tree.size();
        let leaves: Vec<Hash> = (from..from + count).map(|index| leaf_hash(&index.to_be_bytes())).collect();
        for Written { tile, hashes } in self.tree.append(&leaves) {
            assert_eq!(hashes.len(), usize::from(tile.width));
            assert!(self.tiles.insert(tile, hashes).is_none(), "a tile is written once");
        }
    }

    fn read(&self) -> impl Fn(Tile) -> Result<Vec<Hash>, Infallible> {
        |tile| Ok(self.tiles[&tile].clone())
    }
}

/// RFC 6962, Section 2.1, as it is written down there.
fn mth(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => EMPTY_ROOT,
        [leaf] => *leaf,
        _ => {
            let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
            node_hash(mth(left), mth(right))
        }
    }
}

fn leaves(count: u64) -> Vec<Hash> {
    (0..count).map(|index| leaf_hash(&index.to_be_bytes())).collect()
}

#[test]
fn every_batch_writes_exactly_the_tiles_that_are_new() {
    let mut grown = Grown::default();
    for batch in [1, 0, 254, 1, 1, 300, 256, 65_000, 512, 3] {
        let old = grown.tree.size();
        let before: Vec<Tile> = grown.tiles.keys().copied().collect();
        grown.append(batch);
        let mut new: Vec<Tile> = grown.tiles.keys().copied().filter(|tile| !before.contains(tile)).collect();
        new.sort();
        let mut needed: Vec<Tile> = tile::needed_between(old, old + batch).collect();
        needed.sort();
        assert_eq!(new, needed);
        assert_eq!(grown.tree.root(), mth(&leaves(old + batch)));
    }
    let loaded = Appender::load(grown.tree.size(), grown.read()).unwrap();
    assert_eq!(loaded.root(), grown.tree.root());
    let mut again = Grown { tree: loaded, tiles: HashMap::new() };
    again.append(300);
    grown.append(300);
    assert_eq!(again.tree.root(), grown.tree.root());
}

#[test]
fn a_frontier_of_subtrees_has_the_same_root() {
    let hashes = leaves(1000);
    let mut single = Frontier::default();
    let mut mixed = Frontier::default();
    for hash in &hashes {
        single.push(0, *hash);
    }
    for chunk in hashes.chunks(256) {
        if chunk.len() == 256 {
            mixed.push(8, mth(chunk));
        } else {
            for hash in chunk {
                mixed.push(0, *hash);
            }
        }
    }
    assert_eq!(single, mixed);
    assert_eq!(single.root(), mth(&hashes));
}

#[test]
fn an_edge_that_cannot_be_read_says_so() {
    let mut reads = 0;
    let failed = Appender::load(70_000, |_| {
        reads += 1;
        if reads == 2 { Err("gone") } else { Ok(vec![EMPTY_ROOT; 112]) }
    });
    assert_eq!(failed.unwrap_err(), "gone");
}

#[test]
fn all_proofs_of_small_trees_hold_and_no_others() {
    let mut grown = Grown::default();
    for size in 1..70_u64 {
        grown.append(1);
        let root = grown.tree.root();
        for index in 0..size {
            let proof = inclusion_proof(index, size, grown.read()).unwrap();
            let leaf = leaf_hash(&index.to_be_bytes());
            assert_eq!(verify_inclusion(leaf, index, size, &proof, root), Ok(()));
            for (other, size) in [(index + 1, size), (index, size + 1), (index, size - 1)] {
                let same_path = (other, size) != (index, grown.tree.size())
                    && shares_path(index, grown.tree.size(), other, size);
                assert!(
                    same_path || verify_inclusion(leaf, other, size, &proof, root).is_err(),
                    "{index} {other} {size}"
                );
            }
        }
        for old in 0..=size {
            let old_root = mth(&leaves(old));
            let proof = consistency_proof(old, size, grown.read()).unwrap();
            assert_eq!(verify_consistency(old, old_root, size, root, &proof), Ok(()), "{old} {size}");
            broken_consistency(old, old_root, size, root, &proof);
        }
    }
}

/// A leaf has the same path in trees whose upper shape is the same to it; then the size proves nothing, and the signed
/// checkpoint must. As RFC 9162's algorithm has it.
fn shares_path(index: u64, size: u64, other: u64, other_size: u64) -> bool {
    let shape = |index: u64, size: u64| -> Option<Vec<bool>> {
        if index >= size {
            return None;
        }
        let (mut node, mut last, mut sides) = (index, size - 1, Vec::new());
        while last > 0 {
            if node & 1 == 1 || node != last {
                sides.push(node & 1 == 1);
            }
            node >>= 1;
            last >>= 1;
        }
        Some(sides)
    };
    shape(index, size).is_some() && shape(index, size) == shape(other, other_size)
}

fn broken_consistency(old: u64, old_root: Hash, size: u64, root: Hash, proof: &[Hash]) {
    let wrong = leaf_hash(b"wrong");
    assert!(verify_consistency(old, wrong, size, root, proof).is_err());
    if old > 0 {
        assert!(verify_consistency(old, old_root, size, wrong, proof).is_err());
    }
    let mut longer = proof.to_vec();
    longer.push(wrong);
    assert!(verify_consistency(old, old_root, size, root, &longer).is_err());
    for at in 0..proof.len() {
        let mut changed = proof.to_vec();
        changed[at].0[31] ^= 1;
        assert_eq!(verify_consistency(old, old_root, size, root, &changed), Err(ProofFault::Root));
        changed.remove(at);
        assert!(verify_consistency(old, old_root, size, root, &changed).is_err());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn proofs_from_tiles_hold_in_large_trees(size in 1_u64..140_000, at in 0.0..1.0_f64, batch in 1_u64..9_000) {
        let mut grown = Grown::default();
        while grown.tree.size() < size {
            grown.append(batch.min(size - grown.tree.size()));
        }
        let root = grown.tree.root();
        prop_assert_eq!(super::root(size, grown.read()).unwrap(), root);
        let index = (at * size as f64) as u64;
        let proof = inclusion_proof(index, size, grown.read()).unwrap();
        prop_assert_eq!(verify_inclusion(leaf_hash(&index.to_be_bytes()), index, size, &proof, root), Ok(()));
        let mut old = Appender::new();
        let _ = old.append(&leaves(index));
        let proof = consistency_proof(index, size, grown.read()).unwrap();
        prop_assert_eq!(verify_consistency(index, old.root(), size, root, &proof), Ok(()));
    }
}

#[test]
fn an_empty_tree_is_consistent_with_any_and_needs_no_proof() {
    let root = mth(&leaves(5));
    assert_eq!(verify_consistency(0, EMPTY_ROOT, 5, root, &[]), Ok(()));
    assert_eq!(verify_consistency(0, EMPTY_ROOT, 0, EMPTY_ROOT, &[]), Ok(()));
    assert_eq!(verify_consistency(0, EMPTY_ROOT, 5, root, &[root]), Err(ProofFault::Length));
    assert_eq!(verify_consistency(0, root, 5, root, &[]), Err(ProofFault::Root));
    assert_eq!(verify_consistency(5, root, 5, root, &[root]), Err(ProofFault::Length));
    assert_eq!(verify_consistency(6, root, 5, root, &[]), Err(ProofFault::Outside { index: 6, size: 5 }));
}
