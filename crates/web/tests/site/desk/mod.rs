//! The desk: who comes in, who does not, and what each page says.

mod campaigns;
mod figures;
mod hostile;
mod moderation;
mod oidc;
mod parts;
mod permissions;
mod signing_in;
mod state;
mod translations;
mod writing;
