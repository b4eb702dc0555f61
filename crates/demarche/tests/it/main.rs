//! The binary from outside: what an operator types, what a process does, what is done to it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![expect(
    clippy::print_stdout,
    reason = "what was killed and what was lost is told to whoever asks with --nocapture"
)]

mod abuse;
mod commands;
mod disk;
mod dkim;
mod harness;
mod inbound;
mod kills;
mod letter_kills;
mod letters;
mod logs;
mod moving;
mod outages;
mod postfix;
mod postgres;
mod processes;
mod public_log;
mod real_mail;
mod records;
mod restarts;
mod schema;
mod server;
mod several;
mod signers;
mod sink;
mod targets;
mod witnessed;
#[path = "../../src/commands/check/zone.rs"]
mod zone;
