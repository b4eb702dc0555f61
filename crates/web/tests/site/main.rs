//! The public site as a browser meets it: every address, on a real database.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod desk;
mod doors;
mod headers;
mod languages;
mod letters;
mod links;
mod log;
mod pages;
mod problems;
mod sign;
mod snapshots;
mod support;
mod weight;
