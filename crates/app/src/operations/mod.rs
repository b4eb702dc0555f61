//! Operations: what the operator is told, and when. Knows the rooms whose well-being it watches; decides nothing for
//! them.

mod mail;
#[cfg(test)]
mod tests;

pub use mail::send_due;
