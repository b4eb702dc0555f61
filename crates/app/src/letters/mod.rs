//! Letters: one confirmed signature makes one for each target; composed in the supporter's name, followed from the
//! queue to a mail server's answer.
//!
//! A letter's row is its place in the queue and the record of what became of it. What this room does not do:
//! decide who gets one (`targets`), write the rows (`signatures::confirm`), carry them (`delivery`).

mod addresses;
mod body;
mod compose;
mod failure;
mod fates;
pub mod holding;
mod jobs;
mod lanes;
mod paper;
mod preview;
mod reasons;
pub mod relay;
pub mod rules;
mod status;
mod store;
mod terms;
#[cfg(test)]
mod tests;
pub mod trial;

pub use compose::{ComposeFailure, Recipe, compose, compose_to};
pub use failure::LetterFailure;
pub use fates::{LetterFate, Tried, fates};
pub use jobs::{deliver, deliver_due};
pub use lanes::{Lanes, late};
pub use paper::paper;
pub(crate) use paper::zone;
pub use preview::{LetterPreview, preview};
pub use reasons::Reason;
pub use rules::State;
pub use status::{LastWords, QueueStatus, last_words, retry, status};
pub use store::waiting_for;
pub(crate) use terms::term;
pub use trial::{Trial, try_address};
