//! URLs, pages and wire formats. Translates between HTTP and the use cases; decides nothing about campaigns.

mod around;
mod assets;
pub mod desk;
mod failure;
mod kept;
mod limits;
mod operations;
pub mod public;
mod render;
mod routes;
mod state;

pub use routes::{metrics_router, router};
pub use state::{WebOptions, WebState};
