//! The log: lines on standard error, as text or JSON.
//!
//! What Demarche itself writes holds no name, address or token at any level. Libraries are held to warnings
//! whatever the level: tokio-postgres, for one, logs bound parameters at `debug`.

use std::io::IsTerminal;

use tracing::Metadata;
use tracing::level_filters::LevelFilter;
use tracing_subscriber::Layer;
use tracing_subscriber::filter::filter_fn;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

use crate::config::{Log, LogFormat, LogLevel};

/// Our crates, as their log targets begin.
const OURS: [&str; 4] = ["demarche", "web", "app", "db"];

fn filter(level: LogLevel) -> LevelFilter {
    match level {
        LogLevel::Error => LevelFilter::ERROR,
        LogLevel::Warn => LevelFilter::WARN,
        LogLevel::Info => LevelFilter::INFO,
        LogLevel::Debug => LevelFilter::DEBUG,
        LogLevel::Trace => LevelFilter::TRACE,
    }
}

fn is_ours(metadata: &Metadata<'_>) -> bool {
    let target = metadata.target();
    OURS.contains(&target.split("::").next().unwrap_or(target))
}

/// Starts the log; later calls change nothing.
pub fn start(config: &Log) {
    start_as(config.format, config.level);
}

pub fn start_as(format: LogFormat, level: LogLevel) {
    let level = filter(level);
    let libraries = level.min(LevelFilter::WARN);
    let wanted =
        move |metadata: &Metadata<'_>| *metadata.level() <= if is_ours(metadata) { level } else { libraries };
    let lines = tracing_subscriber::fmt::layer().with_writer(std::io::stderr);
    let layer = match format {
        LogFormat::Json => lines.json().flatten_event(true).boxed(),
        LogFormat::Text => {
            let colours = std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
            lines.with_ansi(colours).boxed()
        }
    };
    let filter = filter_fn(wanted).with_max_level_hint(level);
    tracing_subscriber::registry().with(layer.with_filter(filter)).try_init().ok();
}

/// For commands that end by themselves: only what went wrong.
pub fn warnings_only() {
    start_as(LogFormat::Text, LogLevel::Warn);
}
