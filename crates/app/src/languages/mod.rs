//! Languages: interface texts (Fluent), plurals, dates, numbers, country names and sorting (CLDR through ICU4X),
//! and which language a reader gets.
//!
//! Knows nothing of campaigns: a campaign's own words live in its editions.

mod arg;
mod formats;
mod language;
mod locale;
mod messages;
mod names;
mod negotiate;
mod texts;

#[cfg(test)]
mod tests;

pub use arg::{Arg, without_isolates};
pub use language::{DESK, Direction, INTERFACE, Language};
pub use locale::Locale;
pub use names::autonym;
pub use negotiate::negotiate;
pub use texts::Texts;
