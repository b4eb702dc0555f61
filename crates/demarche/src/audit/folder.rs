//! A log in a folder: the plain files that a mirror copies.

use std::io::ErrorKind;
use std::path::PathBuf;

use tlog::verify::{ReadFault, Source};

#[derive(Debug)]
pub struct Folder(pub PathBuf);

impl Source for Folder {
    fn read(&mut self, path: &str) -> Result<Vec<u8>, ReadFault> {
        std::fs::read(self.0.join(path)).map_err(|error| match error.kind() {
            ErrorKind::NotFound => ReadFault::Missing,
            _ => ReadFault::Failed(error.to_string()),
        })
    }
}
