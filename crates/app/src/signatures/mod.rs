//! Signatures: supporters, consents, intake, confirmation, withdrawal, counts.

mod model;

pub use model::{
    Counts, LetterCounts, PublicName, Quarantine, Received, SignForm, SignatureState, Supporter, Visibility,
};
