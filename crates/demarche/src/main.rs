//! The command line: serve, try, look after.

mod commands;
mod config;
mod output;
#[cfg(test)]
mod reference;

use std::process::ExitCode;

fn main() -> ExitCode {
    commands::run()
}
