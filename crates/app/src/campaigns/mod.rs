//! Campaigns: what is asked, of whom, in which languages, until when.

mod model;

pub use model::{
    Campaign, CampaignKind, CampaignOrganisation, Edition, EditionState, LetterText, OrganisationRole,
    Retention, Status, Update,
};

mod provisional;
pub use provisional::*;
