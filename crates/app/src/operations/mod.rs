//! Operations: what the operator is told, and when. Knows the rooms whose well-being it watches; decides nothing for
//! them.

mod addresses;
mod mail;
mod relays;
mod store;
#[cfg(test)]
mod tests;
mod watch;

pub use addresses::tell_of_addresses;
pub use mail::send_due;
pub use relays::tell_of_relays;
pub use watch::{AlarmSettings, Figures, Watch, compared, figures};
