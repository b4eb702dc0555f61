//! Organisations: who asks, who stands behind a campaign, whom a supporter may agree to hear from.

mod model;
mod rules;
mod store;

pub use model::{Organisation, OrganisationKind};
pub use rules::recognise;

pub(crate) use store::{put, read_row};
