//! People followed by name until they are free, and figures that keep their sources and may disagree.
//!
//! Read from a bundle's `cases.toml` and `figures.toml`; no table of its own yet.

mod model;
mod words;

pub use model::{Case, CaseStatus, Figure, Figures, Source, Translated};
pub use words::{ABOUT, QUALIFIERS, STATUSES};
