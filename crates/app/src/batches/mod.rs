//! Letters that leave together: inside a digest by mail, or on paper in a print run.
//!
//! A letter in a batch is `batched`; in a digest it shares what becomes of the digest's mail. Which letters go is read
//! from what is confirmed at the moment of sending or printing: a signature withdrawn before is not in it. What this
//! room does not do: decide a target's pace (`targets`), compose a letter (`letters`), set pages (`press`).

mod cover;
mod digest;
mod gather;
mod mailbox;
mod members;
mod post;
pub mod relay;
mod store;
#[cfg(test)]
mod tests;

pub use digest::{bounced, send_due};
pub use gather::gather;
pub use post::{Printing, Reprint, Run, TargetToPrint, plan, print, print_again};
pub use press::Window;
