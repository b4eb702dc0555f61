//! The public site as a browser meets it: every address, on a real database.

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
