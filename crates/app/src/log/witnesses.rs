//! Asking witnesses to cosign the newest checkpoint.

/// What is known of the witnesses since this process started.
#[derive(Debug, Default)]
pub struct Asked;
