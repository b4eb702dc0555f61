//! How fast a whole log is checked, on one core: builds one of so many entries in memory, then reads it.
//!
//!     cargo run --release -p tlog --example walk -- 1000000
//!
//! With a folder as the second argument the log is written there too, with a checkpoint by the key it prints; the
//! entries are those of a campaign as Demarche's docs/log.md has them, so that `demarche log verify` can count them.

#![expect(clippy::print_stdout, reason = "an example that measures and prints")]

use std::collections::HashMap;
use std::path::Path;
use std::time::Instant;

use tlog::note::KeyKind;
use tlog::tile::encode_bundle;
use tlog::tree::Appender;
use tlog::verify::{Nobody, ReadFault, Source, walk};
use tlog::{Checkpoint, SigningKey, leaf_hash};

struct Memory(HashMap<String, Vec<u8>>);

impl Source for Memory {
    fn read(&mut self, path: &str) -> Result<Vec<u8>, ReadFault> {
        self.0.get(path).cloned().ok_or(ReadFault::Missing)
    }
}

fn entry(index: u64) -> String {
    format!("campaign-leaf/v1\nsigned free-the-oil-workers\n{}\n", leaf_hash(&index.to_be_bytes()))
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let size: u64 = arguments.next().map_or(Ok(1_000_000), |size| size.parse())?;
    let mut files = HashMap::new();
    let mut tree = Appender::new();
    let began = Instant::now();
    for first in (0..size).step_by(256) {
        let entries: Vec<String> = (first..size.min(first + 256)).map(entry).collect();
        let leaves: Vec<_> = entries.iter().map(|entry| leaf_hash(entry.as_bytes())).collect();
        for written in tree.append(&leaves) {
            if written.tile.level == 0 {
                files.insert(written.tile.entries_path(), encode_bundle(&entries)?);
            }
            files.insert(written.tile.path(), written.bytes());
        }
    }
    told("built", size, began);

    let checkpoint = Checkpoint::new("example.com/log", tree.size(), tree.root());
    let key = SigningKey::from_seed("example.com/log", KeyKind::Note, &[1; 32])?;
    if let Some(folder) = arguments.next() {
        files.insert("checkpoint".to_owned(), checkpoint.sign(&key).to_string().into_bytes());
        for (path, bytes) in &files {
            let path = Path::new(&folder).join(path);
            std::fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
            std::fs::write(path, bytes)?;
        }
        println!("{}", key.vkey());
    }
    let began = Instant::now();
    walk(&mut Memory(files), &checkpoint, &[size / 2], &mut Nobody)?;
    told("checked", size, began);
    Ok(())
}

fn told(what: &str, size: u64, began: Instant) {
    let seconds = began.elapsed().as_secs_f64();
    println!("{what} {size} entries in {seconds:.2} s: {:.0} a second", size as f64 / seconds);
}
