//! Targets: who receives the letters, and which of them a signature's letters go to.

mod model;

pub use model::{Routing, Target};
