//! The command line: serve, try, look after.

mod audit;
mod commands;
mod config;
mod copying;
mod demo;
mod inbound;
mod logging;
mod output;
#[cfg(test)]
mod reference;
mod running;
mod witnessing;

use std::process::ExitCode;

fn main() -> ExitCode {
    commands::run()
}
