//! Staff: who may come in, how they prove it, what each may do where.
//!
//! `accounts` are people; `links` are one-time ways in (invitations, links made by an operator); `sessions` what a
//! cookie stands for; `passkeys`, `passwords` (always with codes, `codes`) and `oidc` how somebody signs in again; `members`
//! who belongs to which organisation in which role; `permissions` the one table of what a role may. `mail` is what
//! staff are written. Every use case here that changes something writes its entry of the trail in the same transaction.
//!
//! What it does not do: cookies, addresses of pages, limits per network (`web`); what a campaign is.

pub mod accounts;
pub mod codes;
mod failure;
pub mod links;
pub mod mail;
pub mod members;
mod model;
pub mod oidc;
pub mod passkeys;
pub mod passwords;
pub mod permissions;
mod reading;
pub mod sessions;
#[cfg(test)]
mod tests;
pub mod volunteers;

pub use failure::{StaffFailure, Weakness};
pub use model::{Account, Membership, Session, Staff};
pub use passwords::Hashing;
pub use permissions::{Action, Part, Role};
pub use reading::{all_organisations, read_trail, save_organisation};
