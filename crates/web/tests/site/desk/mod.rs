//! The desk: who comes in, who does not, and what each page says.

mod campaigns;
mod permissions;
mod signing_in;
