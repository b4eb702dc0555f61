//! What the benches share: how long they run, the load, the servers under it, and how figures are told.

#![allow(dead_code, reason = "each bench uses its part of it")]

pub mod figures;
pub mod load;
pub mod postgres;
pub mod requests;
pub mod site;

use std::net::{SocketAddr, TcpListener};

/// How this run was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// `cargo bench`: as long as figures need.
    Full,
    /// `cargo test`: every row once and briefly, so that the bench cannot rot. Its figures mean nothing.
    Quick,
    /// `cargo test SOMETHING-ELSE`.
    NotAsked,
}

impl Mode {
    /// `cargo bench` says `--bench`, `cargo test` does not; both pass on names to look for.
    pub fn of_arguments(name: &str) -> Self {
        let arguments: Vec<String> = std::env::args().skip(1).collect();
        if arguments.iter().any(|argument| argument == "--list") {
            println!("{name}: bench");
            return Self::NotAsked;
        }
        let mut sought = arguments.iter().filter(|argument| !argument.starts_with('-')).peekable();
        if sought.peek().is_some() && !sought.any(|word| name.contains(word.as_str())) {
            return Self::NotAsked;
        }
        if arguments.iter().any(|argument| argument == "--bench") { Self::Full } else { Self::Quick }
    }
}

/// A number from the environment.
pub fn setting(name: &str, otherwise: f64) -> f64 {
    match std::env::var(name) {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("{name} is not a number: {text}")),
        Err(_) => otherwise,
    }
}

pub fn free_address() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address")
}

/// The machine, for the head of a table: figures without it mean nothing.
pub fn machine() -> String {
    let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
    let cpu = read("/proc/cpuinfo");
    let model = cpu.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let model = model.map_or("processor unknown", |(_, name)| name.trim());
    let cores = std::thread::available_parallelism().map_or(0, usize::from);
    let memory: u64 = read("/proc/meminfo")
        .lines()
        .find_map(|line| line.strip_prefix("MemTotal:")?.trim().strip_suffix(" kB")?.parse().ok())
        .unwrap_or(0);
    let load = read("/proc/loadavg");
    let load = load.split(' ').next().unwrap_or_default();
    let kernel = read("/proc/sys/kernel/osrelease");
    let day = app::kernel::Clock::now(&app::kernel::SystemClock);
    format!(
        "{day}: {cores} cores ({model}), {} GB, Linux {}, load average before the run {load}",
        memory >> 20,
        kernel.trim()
    )
}
