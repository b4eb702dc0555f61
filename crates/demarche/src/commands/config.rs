//! `demarche config`: the values in force.

use std::fmt::Write;
use std::process::ExitCode;

use clap::Args;
use serde_json::json;

use super::Given;
use crate::config::{Config, Origin, SECTIONS};
use crate::output;

/// Print every key with its value in force and where it came from; passwords are left out
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  demarche config\n  DEMARCHE_LOG__FORMAT=json demarche config --json")]
pub struct Print {
    /// Print JSON instead of TOML
    #[arg(long)]
    json: bool,
}

impl Print {
    pub fn run(self, given: &Given) -> anyhow::Result<ExitCode> {
        let config = given.config()?;
        if self.json {
            let keys: Vec<_> = config
                .printed()
                .into_iter()
                .map(|(key, value, origin)| {
                    json!({
                        "key": key.name, "value": value, "from": from(&origin), "variable": key.variable(),
                    })
                })
                .collect();
            output::json(&keys)?;
        } else {
            output::line(toml(&config).trim_end());
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn from(origin: &Origin) -> String {
    match origin {
        Origin::Variable(name) => name.clone(),
        other => other.to_string(),
    }
}

/// A whole file that could be kept: each key with what it is for, its value, and where that came from.
fn toml(config: &Config) -> String {
    let printed = config.printed();
    let mut page = String::new();
    for section in SECTIONS {
        comment(&mut page, section.about);
        if !section.name.is_empty() {
            _ = writeln!(page, "[{}]", section.name);
        }
        let own = |name: &str| section.keys.iter().any(|key| key.name == name);
        for (key, value, origin) in printed.iter().filter(|(key, ..)| own(key.name)) {
            comment(&mut page, key.about);
            let short = key.name.rsplit('.').next().unwrap_or(key.name);
            _ = match value {
                Some(value) => writeln!(page, "{short} = {value}  # {}", from(origin)),
                None => writeln!(page, "# {short} = {}", key.example),
            };
        }
        page.push('\n');
    }
    page
}

fn comment(page: &mut String, lines: &[&str]) {
    for line in lines {
        _ = writeln!(page, "# {}", line.trim());
    }
}
