//! Languages: interface texts (Fluent), plurals, dates, numbers, country names and sorting (CLDR through ICU4X),
//! and which language a reader gets.
//!
//! Knows nothing of campaigns: a campaign's own words live in its editions.

mod language;

pub use language::{Direction, INTERFACE, Language};
