//! The public log as people and programs read it: the page that explains it, its checkpoint and tiles, the receipts
//! of one supporter, and the program that checks a receipt in the reader's browser.

pub mod files;
pub mod page;
pub mod receipts;
pub mod verifier;
