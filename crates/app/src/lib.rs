//! What Demarche promises, one folder a domain. Knows no HTTP and no command line.

pub mod campaigns;
pub mod cases;
pub mod delivery;
pub mod kernel;
pub mod languages;
pub mod letters;
pub mod organisations;
pub mod signatures;
pub mod targets;
pub mod vault;
