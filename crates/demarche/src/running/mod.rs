//! A running site: HTTP, workers, and an orderly end.

pub mod figures;
mod http;
mod notify;
mod stop;
mod workers;

pub use http::{listen, serve};
pub use notify::notify;
pub use stop::{Stop, Stopper};
pub use workers::{Work, work};
