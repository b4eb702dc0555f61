//! Targets: who receives the letters, and which of them a signature's letters go to.

pub mod addresses;
mod model;
mod office_hours;
mod pace;
mod rules;
mod store;
mod zones;

pub use model::{Routing, Target};
pub use office_hours::{HoursFault, OfficeHours};
pub use pace::{Mode, Pace};
pub use rules::route;
pub use store::find;
pub use zones::zone_of;

pub(crate) use store::{of_campaign, put};
