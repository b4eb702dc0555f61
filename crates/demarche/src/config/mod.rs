//! Configuration: one TOML file, every key also as an environment variable.
//!
//! Each key is defined once, in `sections`: from that definition come the parser, the reference page and what
//! `demarche config` prints. This room reads and judges values one by one; whether the machine fits them is
//! `demarche check`'s business.

mod fault;
mod key;
#[cfg(test)]
mod reference;
mod sections;
mod source;
#[cfg(test)]
mod tests;
mod values;

pub use fault::ConfigFaults;
pub use key::Origin;
pub use sections::{Config, Log, SECTIONS};
pub use values::{Door, LogFormat, LogLevel};

use std::path::{Path, PathBuf};

use key::Reader;

/// Looked for when no file is named, in this order.
const USUAL_PLACES: [&str; 2] = ["demarche.toml", "/etc/demarche/demarche.toml"];

/// What the environment says about the configuration: names and values.
pub type Environment = Vec<(String, String)>;

/// The variables that are ours, from the process's environment.
pub fn environment() -> Environment {
    std::env::vars_os()
        .map(|(name, value)| (name.to_string_lossy().into_owned(), value.to_string_lossy().into_owned()))
        .filter(|(name, _)| name.starts_with(source::PREFIX))
        .collect()
}

/// The file to read: the one named, else `DEMARCHE_CONFIG`, else the first that exists of the usual places.
pub fn file_to_read(named: Option<&Path>, environment: &Environment) -> Option<PathBuf> {
    let from_environment = || {
        environment.iter().find(|(name, _)| name == source::CONFIG_VARIABLE).map(|(_, value)| value.into())
    };
    let usual = || USUAL_PLACES.iter().map(PathBuf::from).find(|path| path.exists());
    named.map(Path::to_path_buf).or_else(from_environment).or_else(usual)
}

/// Reads file and environment into a whole configuration, or says everything that is wrong with them.
pub fn load(file: Option<&Path>, environment: &Environment) -> Result<Config, ConfigFaults> {
    let mut faults = Vec::new();
    let mut found = match file {
        Some(path) => source::from_file(path, &mut faults),
        None => source::Found::default(),
    };
    found.extend(source::from_environment(environment, &mut faults));
    let mut reader = Reader::new(found, faults);
    let config = Config::read(&mut reader, file);
    match (config, reader.into_faults()) {
        (Some(config), faults) if faults.is_empty() => Ok(config),
        (_, faults) => Err(ConfigFaults(faults)),
    }
}
