//! Kinds of failure: what a domain tells about a failure without knowing HTTP or exit codes.

/// What sort of answer a failure asks for. `web` turns kinds into statuses, `demarche` into exit codes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Invalid,
    Forbidden,
    Missing,
    Conflict,
    Gone,
    Limited,
    Unavailable,
    Internal,
}

/// What every domain's failure enum can tell.
pub trait Failure: std::error::Error {
    fn kind(&self) -> Kind;
    /// Stable and public, such as `campaign_closed`.
    fn code(&self) -> &'static str;
}
