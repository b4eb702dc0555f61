//! The formats of a public, append-only log, as <https://c2sp.org> specifies them.
//!
//! | module | specification |
//! | --- | --- |
//! | [`note`] | [signed-note](https://c2sp.org/signed-note) |
//! | [`checkpoint`] | [tlog-checkpoint](https://c2sp.org/tlog-checkpoint) |
//! | [`tile`] | [tlog-tiles](https://c2sp.org/tlog-tiles) |
//! | [`tree`] | [RFC 6962](https://www.rfc-editor.org/rfc/rfc6962.html), Section 2.1 |
//! | [`cosignature`] | [tlog-cosignature](https://c2sp.org/tlog-cosignature), Ed25519 |
//! | [`proof`] | [tlog-proof](https://c2sp.org/tlog-proof) |
//! | [`witness`] | [tlog-witness](https://c2sp.org/tlog-witness), add-checkpoint, both sides |
//! | [`verify`] | what a stranger checks of a whole log |
//!
//! It ends where the machine begins: no file, no socket, no clock, no chance. Bytes and times come in, bytes and
//! answers go out. What the entries of a log mean is not known here either.
#![forbid(unsafe_code)]

pub mod checkpoint;
pub mod cosignature;
mod decimal;
mod hash;
pub mod note;
pub mod proof;
pub mod tile;
pub mod tree;
pub mod verify;
pub mod witness;

pub use checkpoint::Checkpoint;
pub use hash::{EMPTY_ROOT, Hash, HashFormat, leaf_hash, node_hash};
pub use note::{Note, SigningKey, VerifierKey};
pub use tile::Tile;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
