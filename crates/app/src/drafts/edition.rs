//! An edition part by part, for whoever writes or translates it.

pub use crate::campaigns::{EditionText, PARTS};

/// The parts of `LANG.md`, as far as they can be read.
pub fn read(content: &[u8]) -> EditionText {
    EditionText::read(content)
}

/// `LANG.md` with these parts: only those that differ are written, the rest stays byte for byte.
pub fn write(before: &[u8], text: &EditionText) -> Vec<u8> {
    text.write(before)
}
