use std::collections::HashMap;

use proptest::prelude::*;

use super::*;
use crate::tile::encode_bundle;
use crate::tree::Written;

/// A log as a static host has it.
#[derive(Clone, Default)]
struct Host {
    files: HashMap<String, Vec<u8>>,
    tree: Appender,
    reads: Vec<String>,
}

impl Source for Host {
    fn read(&mut self, path: &str) -> Result<Vec<u8>, ReadFault> {
        self.reads.push(path.to_owned());
        self.files.get(path).cloned().ok_or(ReadFault::Missing)
    }
}

fn entry(index: u64) -> Vec<u8> {
    format!("entry {index}").into_bytes()
}

impl Host {
    fn of(size: u64) -> Self {
        let mut host = Self::default();
        host.append(&(0..size).map(entry).collect::<Vec<_>>());
        host
    }

    /// Grows by a batch; the first batches must end at tile borders or be rebuilt whole, which is enough here.
    fn append(&mut self, entries: &[Vec<u8>]) {
        let from = self.tree.size();
        let leaves: Vec<Hash> = entries.iter().map(|entry| leaf_hash(entry)).collect();
        for written in self.tree.append(&leaves) {
            let Written { tile, .. } = &written;
            self.files.insert(tile.path(), written.bytes());
            if tile.level == 0 {
                let first = tile.index * 256;
                let bundle: Vec<Vec<u8>> = (first..first + u64::from(tile.width))
                    .map(|index| {
                        if index < from {
                            self.entry_at(index)
                        } else {
                            entries[(index - from) as usize].clone()
                        }
                    })
                    .collect();
                self.files.insert(tile.entries_path(), encode_bundle(&bundle).unwrap());
            }
        }
    }

    fn entry_at(&self, index: u64) -> Vec<u8> {
        let (bundle, _) = self
            .files
            .iter()
            .filter_map(|(path, bytes)| match crate::tile::Resource::parse(path)? {
                crate::tile::Resource::Entries(tile) if tile.index == index / 256 => {
                    Some((bytes, tile.width))
                }
                _ => None,
            })
            .max_by_key(|(_, width)| *width)
            .unwrap();
        decode_bundle(bundle).unwrap()[(index % 256) as usize].to_vec()
    }

    fn checkpoint(&self) -> Checkpoint {
        Checkpoint::new("example.com/log", self.tree.size(), self.tree.root())
    }

    fn check(&mut self) -> Result<BTreeMap<u64, Hash>, Fault<Infallible>> {
        walk(self, &self.checkpoint(), &[], &mut Nobody)
    }

    /// Changes the entries of a bundle.
    fn rebundle(&mut self, path: &str, change: impl FnOnce(&mut Vec<Vec<u8>>)) {
        let mut entries: Vec<Vec<u8>> =
            decode_bundle(&self.files[path]).unwrap().into_iter().map(<[u8]>::to_vec).collect();
        change(&mut entries);
        self.files.insert(path.to_owned(), encode_bundle(&entries).unwrap());
    }
}

/// Remembers what it was shown.
#[derive(Default)]
struct Reader(Vec<Vec<u8>>);

impl Visitor for Reader {
    type Fault = String;

    fn entry(&mut self, index: u64, entry: &[u8]) -> Result<(), String> {
        assert_eq!(index, self.0.len() as u64);
        self.0.push(entry.to_vec());
        if entry == b"entry 300" && self.0.len() > 400 { Err("never".to_owned()) } else { Ok(()) }
    }
}

#[test]
fn a_good_log_is_read_from_its_first_entry_to_its_last() {
    for size in [0, 1, 2, 255, 256, 257, 511, 512, 700, 65_535, 65_536, 65_537, 70_000] {
        let mut host = Host::of(size);
        let mut reader = Reader::default();
        let checkpoint = host.checkpoint();
        walk(&mut host, &checkpoint, &[], &mut reader).unwrap();
        assert_eq!(reader.0, (0..size).map(entry).collect::<Vec<_>>());
        let order: Vec<String> = reading_order(size).collect();
        assert_eq!(host.reads, order, "{size}");
        let mut files: Vec<&String> = host.files.keys().collect();
        let mut read: Vec<&String> = order.iter().collect();
        files.sort();
        read.sort();
        assert_eq!(files, read, "every file that a log of this size serves is read, once");
    }
}

#[test]
fn partial_tiles_may_be_gone_when_full_ones_have_come() {
    let mut host = Host::of(300);
    let checkpoint = host.checkpoint();
    let more: Vec<Vec<u8>> = (300..512).map(entry).collect();
    host.append(&more);
    host.files.retain(|path, _| !path.starts_with("tile/0/001.p") && !path.starts_with("tile/entries/001.p"));
    let mut reader = Reader::default();
    walk(&mut host, &checkpoint, &[], &mut reader).unwrap();
    assert_eq!(reader.0.len(), 300);
    host.files.remove("tile/entries/001");
    let fault = walk(&mut host, &checkpoint, &[], &mut Nobody).unwrap_err();
    assert_eq!(fault.to_string(), "tile/entries/001.p/44 is missing");
}

#[test]
fn earlier_roots_are_found_on_the_way() {
    let sizes = [0, 1, 255, 256, 257, 300, 512, 513, 65_536, 65_600, 66_000];
    let mut host = Host::of(66_000);
    let checkpoint = host.checkpoint();
    let roots = walk(&mut host, &checkpoint, &[&sizes[..], &[70_000]].concat(), &mut Nobody).unwrap();
    assert_eq!(roots.len(), sizes.len(), "none for a size that the log does not have");
    for size in sizes {
        assert_eq!(roots[&size], Host::of(size).tree.root(), "{size}");
    }
}

#[test]
fn a_flipped_bit_is_found_in_whatever_file_it_is() {
    let whole = Host::of(66_000);
    for path in reading_order(66_000).step_by(7).chain(["tile/1/000".to_owned(), "tile/0/255".to_owned()]) {
        let mut host = whole.clone();
        let bytes = host.files.get_mut(&path).unwrap();
        let at = bytes.len() / 2;
        bytes[at] ^= 1;
        let fault = host.check().unwrap_err();
        let said = fault.to_string();
        match fault {
            Fault::Edge { size: 66_000 } => {
                assert!(path.contains(".p/") && !path.contains("entries"), "{path}");
            }
            _ => assert!(said.contains(&path), "{path}: {said}"),
        }
    }
}

#[test]
fn a_dropped_replaced_or_reordered_entry_is_named() {
    let whole = Host::of(1000);
    let found = |change: &dyn Fn(&mut Vec<Vec<u8>>)| {
        let mut host = whole.clone();
        host.rebundle("tile/entries/002", change);
        host.check().unwrap_err().to_string()
    };
    assert_eq!(
        found(&|entries| drop(entries.remove(3))),
        "leaf 515 was dropped from tile/entries/002: the tree has it"
    );
    assert_eq!(
        found(&|entries| drop(entries.pop())),
        "leaf 767 was dropped from tile/entries/002: the tree has it"
    );
    assert_eq!(
        found(&|entries| entries[3] = b"entry 5150".to_vec()),
        "leaf 515 was replaced in tile/entries/002: it is not the one the log committed to"
    );
    assert_eq!(
        found(&|entries| entries.swap(3, 200)),
        "the leaves of tile/entries/002 were reordered: at 515 stands the one that belongs at 712"
    );
    assert_eq!(
        found(&|entries| entries.push(b"one more".to_vec())),
        "tile/entries/002 has an entry too many, at 768: the tree does not have it"
    );
    let mut host = whole.clone();
    host.files.get_mut("tile/entries/003.p/232").unwrap().pop();
    assert_eq!(
        host.check().unwrap_err().to_string(),
        "tile/entries/003.p/232 is not an entry bundle: it ends in the middle of an entry, after 231 whole ones"
    );
}

#[test]
fn tiles_of_another_length_or_gone_are_named() {
    let whole = Host::of(1000);
    let mut host = whole.clone();
    host.files.get_mut("tile/0/001").unwrap().truncate(8160);
    assert_eq!(
        host.check().unwrap_err().to_string(),
        "tile/0/001 has 8160 bytes instead of 8192: hashes were dropped or added"
    );
    for path in reading_order(1000) {
        let mut host = whole.clone();
        host.files.remove(&path);
        assert_eq!(host.check().unwrap_err().to_string(), format!("{path} is missing"));
    }
}

#[test]
fn a_log_that_was_rebuilt_behind_its_checkpoint_is_found() {
    let good = Host::of(1000).checkpoint();
    let mut entries: Vec<Vec<u8>> = (0..1000).map(entry).collect();
    entries[4] = b"another".to_vec();
    let mut host = Host::default();
    host.append(&entries);
    let fault = walk(&mut host, &good, &[], &mut Nobody).unwrap_err();
    assert_eq!(fault, Fault::Edge { size: 1000 });
    // And signed anew: then only what was seen before tells.
    let rebuilt = host.checkpoint();
    assert_eq!(Growth::compare(&good, &rebuilt), Err(Growth::SplitView { size: 1000 }));
    let before = Host::of(600).checkpoint();
    let roots = walk(&mut host, &rebuilt, &[600], &mut Nobody).unwrap();
    assert_eq!(
        Growth::prefix(&before, &rebuilt, roots[&600]),
        Err(Growth::Rewritten { before: 600, now: 1000 })
    );
    let whole = Host::of(1000).checkpoint();
    assert_eq!(Growth::compare(&whole, &before), Err(Growth::Rollback { before: 1000, now: 600 }));
    assert_eq!(Growth::compare(&before, &whole), Ok(()));
}

#[test]
fn an_empty_log_has_the_empty_root() {
    let mut host = Host::of(0);
    assert_eq!(host.check().unwrap().len(), 0);
    let mut checkpoint = host.checkpoint();
    checkpoint.root = leaf_hash(b"x");
    assert_eq!(walk(&mut host, &checkpoint, &[], &mut Nobody), Err(Fault::EmptyRoot));
}

#[test]
fn what_the_reader_finds_wrong_is_told_with_its_index() {
    let mut entries: Vec<Vec<u8>> = (0..500).map(entry).collect();
    entries[450] = entry(300);
    let mut host = Host::default();
    host.append(&entries);
    let checkpoint = host.checkpoint();
    let fault = walk(&mut host, &checkpoint, &[], &mut Reader::default()).unwrap_err();
    assert_eq!(fault, Fault::Entry { index: 450, fault: "never".to_owned() });
    assert_eq!(fault.to_string(), "leaf 450: never");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Any change of any byte, in any file, is found.
    #[test]
    fn no_change_goes_unnoticed(size in 1_u64..1500, file in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), with in 1_u8..) {
        let mut host = Host::of(size);
        let path = file.get(&reading_order(size).collect::<Vec<_>>()).clone();
        let bytes = host.files.get_mut(&path).unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= with;
        prop_assert!(host.check().is_err(), "{} at {}", path, at);
    }
}
