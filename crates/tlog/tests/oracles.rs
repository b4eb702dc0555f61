//! The same inputs through other people's implementations: `ct-merkle` for the tree, `signed_note` for notes,
//! `tlog_tiles` for checkpoints, proofs and what tiles hold.
//!
//! Where they are not right, or are right about something else, it is said here:
//! - `tlog_tiles` 0.2 writes Go's paths, `tile/8/0/000` with the height in front and `data` for entries; tlog-tiles
//!   has `tile/0/000` and `entries`. Only the part that means the same is compared.
//! - `tlog_tiles`' reader of hashes (as Go's, from which it is ported) skips as many tiles in its check against parents
//!   as the size has bits, though fewer tiles made up the root: some full tiles are believed unchecked. The last test
//!   here shows it; so it is not asked whether a log is good.
//! - `signed_note` knows no cosignatures (type 0x04).

use std::convert::Infallible;

use ct_merkle::RootHash;
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use proptest::prelude::*;
use sha2::Sha256;
use sha2::digest::Output;
use signed_note::{StandardVerifier, VerifierList};
use tlog::note::KeyKind;
use tlog::tile::{self, Tile};
use tlog::tree::{Appender, consistency_proof, inclusion_proof, verify_consistency, verify_inclusion};
use tlog::{Checkpoint, Hash, Note, SigningKey, leaf_hash};

fn entries(size: u64) -> Vec<Vec<u8>> {
    (0..size).map(|index| format!("entry {index}").into_bytes()).collect()
}

/// Ours: the tree, and its tiles of the last size.
fn ours(size: u64) -> (Appender, std::collections::HashMap<Tile, Vec<Hash>>) {
    let mut tree = Appender::new();
    let leaves: Vec<Hash> = entries(size).iter().map(|entry| leaf_hash(entry)).collect();
    let tiles = tree.append(&leaves).into_iter().map(|written| (written.tile, written.hashes)).collect();
    (tree, tiles)
}

fn theirs(size: u64) -> MemoryBackedTree<Sha256, Vec<u8>> {
    let mut tree = MemoryBackedTree::new();
    for entry in entries(size) {
        tree.push(entry);
    }
    tree
}

fn flat(hashes: &[Hash]) -> Vec<u8> {
    tile::to_bytes(hashes)
}

fn root_of(tree: &Appender) -> RootHash<Sha256> {
    RootHash::new(Output::<Sha256>::from(tree.root().0), tree.size())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn ct_merkle_has_the_same_roots_and_proofs(size in 1_u64..1200, index in any::<prop::sample::Index>()) {
        let index = index.index(size as usize) as u64;
        let (tree, tiles) = ours(size);
        let oracle = theirs(size);
        prop_assert_eq!(oracle.root(), root_of(&tree));

        let read = |tile: Tile| Ok::<_, Infallible>(tiles[&tile].clone());
        let proof = inclusion_proof(index, size, read).unwrap();
        let expected = oracle.prove_inclusion(index as usize);
        prop_assert_eq!(expected.as_bytes(), flat(&proof));
        let parsed = ct_merkle::InclusionProof::<Sha256>::try_from_bytes(flat(&proof)).unwrap();
        prop_assert!(oracle.root().verify_inclusion(&entries(size)[index as usize], index, &parsed).is_ok());
        let back = Hash::split(expected.as_bytes()).unwrap();
        prop_assert_eq!(verify_inclusion(leaf_hash(&entries(size)[index as usize]), index, size, &back, tree.root()), Ok(()));
    }

    #[test]
    fn ct_merkle_has_the_same_consistency(old in 1_u64..1200, more in 0_u64..300) {
        let size = old + more;
        let (tree, tiles) = ours(size);
        let (old_tree, _) = ours(old);
        let proof = consistency_proof(old, size, |tile| Ok::<_, Infallible>(tiles[&tile].clone())).unwrap();
        let expected = theirs(size).prove_consistency(more as usize);
        // Between equal sizes ct-merkle sends the root's parts; tlog-witness wants nothing sent.
        if more > 0 {
            prop_assert_eq!(expected.as_bytes(), flat(&proof));
            let parsed = ct_merkle::ConsistencyProof::<Sha256>::try_from_bytes(flat(&proof)).unwrap();
            prop_assert!(root_of(&tree).verify_consistency(&root_of(&old_tree), &parsed).is_ok());
        }
        prop_assert_eq!(verify_consistency(old, old_tree.root(), size, tree.root(), &proof), Ok(()));
    }

    #[test]
    fn tlog_tiles_checks_our_proofs(size in 1_u64..2000, index in any::<prop::sample::Index>()) {
        let index = index.index(size as usize) as u64;
        let (tree, tiles) = ours(size);
        let read = |tile: Tile| Ok::<_, Infallible>(tiles[&tile].clone());
        let hash = |hash: Hash| tlog_tiles::tlog::Hash(hash.0);
        let proof: Vec<_> = inclusion_proof(index, size, read).unwrap().into_iter().map(hash).collect();
        let leaf = tlog_tiles::tlog::record_hash(&entries(size)[index as usize]);
        prop_assert!(tlog_tiles::tlog::check_record(&proof, size, hash(tree.root()), index, leaf).is_ok());
        let (old, _) = ours(index);
        if index > 0 {
            let proof: Vec<_> = consistency_proof(index, size, read).unwrap().into_iter().map(hash).collect();
            prop_assert!(tlog_tiles::tlog::check_tree(&proof, size, hash(tree.root()), index, hash(old.root())).is_ok());
        }
    }

    #[test]
    fn tlog_tiles_wants_the_same_tiles_when_a_log_grows(old in 0_u64..200_000, more in 0_u64..200_000) {
        let ours: std::collections::BTreeSet<(u8, u64, u32)> = tile::needed_between(old, old + more)
            .map(|tile| (tile.level, tile.index, u32::from(tile.width)))
            .collect();
        let theirs: std::collections::BTreeSet<(u8, u64, u32)> = tlog_tiles::tile::Tile::new_tiles(8, old, old + more)
            .iter()
            .map(|tile| (tile.level(), tile.level_index(), tile.width()))
            .collect();
        prop_assert_eq!(ours, theirs);
    }

    #[test]
    fn paths_are_tlog_tiles_but_for_the_height_in_front(level in 0_u8..8, index in 0_u64..10_000_000_000, width in 1_u16..=256) {
        let ours = Tile { level, index, width };
        let theirs = tlog_tiles::tile::Tile::new(8, level, index, u32::from(width), false).path();
        prop_assert_eq!(ours.path().replacen("tile/", "tile/8/", 1), theirs);
        prop_assert_eq!(tile::Resource::parse(&ours.path()), Some(tile::Resource::Tile(ours)));
    }

    #[test]
    fn signed_note_believes_our_notes_and_we_theirs(text in "[ -~\u{e9}\n]{0,200}\n", seed in any::<[u8; 32]>()) {
        let key = SigningKey::from_seed("example.com/log", KeyKind::Note, &seed).unwrap();
        let other = SigningKey::from_seed("example.com/other", KeyKind::Cosignature, &seed).unwrap();
        let mut note = Note::sign(&text, &[&key]);
        note.signatures.push(other.cosign(&text, 1_700_000_000));
        let verifiers = VerifierList::new(vec![Box::new(StandardVerifier::new(&key.vkey()).unwrap())]);
        let theirs = signed_note::Note::from_bytes(note.to_string().as_bytes()).unwrap();
        let (verified, unverified) = theirs.verify(&verifiers).unwrap();
        prop_assert_eq!((verified.len(), unverified.len(), theirs.text()), (1, 1, text.as_bytes()));

        let signer = signed_note::StandardSigner::new(&key.to_secret_text()).unwrap();
        let mut theirs = signed_note::Note::new(text.as_bytes(), &[]).unwrap();
        theirs.add_sigs(&[&signer]).unwrap();
        let ours = Note::parse(std::str::from_utf8(&theirs.to_bytes()).unwrap()).unwrap();
        prop_assert_eq!(ours.verify(&[key.verifier().clone()]).unwrap().len(), 1);
    }

    #[test]
    fn checkpoints_are_the_same_text(size in 0..=i64::MAX as u64, root in any::<[u8; 32]>()) {
        let ours = Checkpoint::new("example.com/log", size, Hash(root));
        let theirs = tlog_tiles::checkpoint::Checkpoint::from_bytes(ours.to_string().as_bytes()).unwrap();
        prop_assert_eq!((theirs.origin(), theirs.size(), theirs.hash().0), ("example.com/log", size, root));
        prop_assert_eq!(theirs.to_bytes(), ours.to_string().into_bytes());
    }
}

/// What a host serves, in the words of `tlog_tiles`.
struct Host(std::collections::HashMap<Tile, Vec<Hash>>);

impl tlog_tiles::tile::TileReader for Host {
    fn height(&self) -> u8 {
        8
    }

    fn read_tiles(&self, tiles: &[tlog_tiles::tile::Tile]) -> Result<Vec<Vec<u8>>, tlog_tiles::tlog::Error> {
        let ours = |tile: &tlog_tiles::tile::Tile| Tile {
            level: tile.level(),
            index: tile.level_index(),
            width: tile.width() as u16,
        };
        Ok(tiles.iter().map(|tile| flat(&self.0[&ours(tile)])).collect())
    }

    fn save_tiles(&self, _: &[tlog_tiles::tile::Tile], _: &[Vec<u8>]) {}
}

impl tlog::verify::Source for Host {
    fn read(&mut self, path: &str) -> Result<Vec<u8>, tlog::verify::ReadFault> {
        match tile::Resource::parse(path) {
            Some(tile::Resource::Tile(tile)) => self.0.get(&tile).map(|hashes| flat(hashes)),
            Some(tile::Resource::Entries(tile)) => {
                let from = (tile.index * 256) as usize;
                let entries = entries(u64::from(tile.width) + from as u64);
                tile::encode_bundle(&entries[from..]).ok()
            }
            _ => None,
        }
        .ok_or(tlog::verify::ReadFault::Missing)
    }
}

#[test]
fn a_forged_tile_that_tlog_tiles_believes_is_refused_here() {
    use tlog_tiles::tlog::HashReader;
    // 767 has nine bits, and its root is made from two partial tiles.
    let size = 767;
    let (tree, tiles) = ours(size);
    let mut host = Host(tiles);
    let forged = leaf_hash(b"a leaf that nobody appended");
    host.0.get_mut(&Tile::full(0, 0)).unwrap()[3] = forged;

    let root = tlog_tiles::tlog::Hash(tree.root().0);
    let reader = tlog_tiles::tile::TileHashReader::new(size, root, &host);
    let read = reader.read_hashes(&[tlog_tiles::tlog::stored_hash_index(0, 3)]).unwrap();
    assert_eq!(read[0].0, forged.0, "if this fails, tlog_tiles was mended: let it judge whole logs here");

    let checkpoint = Checkpoint::new("example.com/log", size, tree.root());
    let fault = tlog::verify::walk(&mut host, &checkpoint, &[], &mut tlog::verify::Nobody).unwrap_err();
    assert_eq!(fault, tlog::verify::Fault::Tile { path: "tile/0/000".to_owned() });
}
