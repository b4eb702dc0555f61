//! What mail servers say of a message they were given.
//!
//! Pure: knows no network, no clock, nothing of what the message was about.

mod status;

pub use status::{Class, Status};
