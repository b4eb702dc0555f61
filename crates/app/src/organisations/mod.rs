//! Organisations: who asks, who stands behind a campaign, whom a supporter may agree to hear from.

mod model;

pub use model::{Organisation, OrganisationKind};
