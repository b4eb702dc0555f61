//! The binary from outside: what an operator types, what a process does.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod abuse;
mod commands;
mod harness;
mod logs;
mod moving;
mod postgres;
mod processes;
mod public_log;
