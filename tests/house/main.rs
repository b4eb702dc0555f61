//! The rules of the house that the compiler does not enforce: arrows between rooms, sizes, where SQL may stand and
//! what it may say, what may come in from outside. `docs/architecture.md` tells why.

mod arrows;
mod citus;
mod dependencies;
mod plans;
mod sizes;
mod source;
mod sql;
