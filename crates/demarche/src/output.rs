//! What a command prints: text or JSON on standard output, one line for a failure on standard error, a progress bar
//! where somebody watches.

use std::fmt::Display;
use std::io::Write;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};
use serde::Serialize;

/// A mistake in what was typed that only running could find: exit code 2, as for clap's own.
#[derive(Debug)]
pub struct Usage(pub String);

impl Display for Usage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Usage {}

/// One line on standard output. A reader that went away (`| head`) is no failure of ours.
pub fn line(text: impl Display) {
    writeln!(std::io::stdout().lock(), "{text}").ok();
}

pub fn json(value: &impl Serialize) -> anyhow::Result<()> {
    line(serde_json::to_string_pretty(value)?);
    Ok(())
}

/// One line on standard error for a failure, or one for each of several faults found together.
pub fn failure(error: &anyhow::Error) {
    for text in format!("{error:#}").lines() {
        writeln!(std::io::stderr().lock(), "error: {text}").ok();
    }
}

/// Something to know that is no failure.
pub fn note(text: impl Display) {
    writeln!(std::io::stderr().lock(), "note: {text}").ok();
}

/// A spinner with the time gone by; on a terminal only.
pub fn working(what: &'static str) -> ProgressBar {
    let bar = ProgressBar::new_spinner().with_message(what);
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}

/// A bar with the time left; on a terminal only.
pub fn progress(what: &'static str, total: u64) -> ProgressBar {
    let style = ProgressStyle::with_template("{msg} {wide_bar} {human_pos}/{human_len} {eta}")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(total).with_message(what).with_style(style)
}
