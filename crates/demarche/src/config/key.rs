//! A key, where its value came from, and the reader that turns found values into typed ones.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

use super::fault::ConfigFault;
use super::source::{self, Found, Raw};
use super::values::Setting;

/// A key as defined: all that the parser, the reference and the printing need.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// With its section: `mail.from_domain`.
    pub name: &'static str,
    /// What it is for, in lines as written above its definition.
    pub about: &'static [&'static str],
    /// What a right value is, such as "a whole number".
    pub is: &'static str,
    /// As written in the environment; empty for none.
    pub default: &'static str,
    /// A right value as written in TOML.
    pub example: &'static str,
    /// May also be given as `NAME_file`, and is never printed.
    pub secret: bool,
}

impl Key {
    /// `mail.from_domain` is `DEMARCHE_MAIL__FROM_DOMAIN`.
    pub fn variable(&self) -> String {
        source::variable(self.name)
    }
}

/// Where a value came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    Default,
    File {
        path: PathBuf,
        line: usize,
    },
    /// A whole file that could not be read.
    Path(PathBuf),
    Variable(String),
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Default => f.write_str("default"),
            Self::File { path, line } => write!(f, "{}:{line}", path.display()),
            Self::Path(path) => write!(f, "{}", path.display()),
            Self::Variable(_) => f.write_str("environment"),
        }
    }
}

/// Gives typed values for keys and gathers what is wrong.
#[derive(Debug)]
pub struct Reader {
    found: Found,
    faults: Vec<ConfigFault>,
    origins: BTreeMap<&'static str, Origin>,
}

impl Reader {
    pub fn new(found: Found, faults: Vec<ConfigFault>) -> Self {
        Self { found, faults, origins: BTreeMap::new() }
    }

    pub fn into_faults(self) -> Vec<ConfigFault> {
        self.faults
    }

    /// Where each key's value came from; keys left at their default are absent.
    pub fn take_origins(&mut self) -> BTreeMap<&'static str, Origin> {
        std::mem::take(&mut self.origins)
    }

    /// The value found for a key, else its default; None with a fault noted when it is wrong.
    pub fn read<T: Setting>(&mut self, key: &Key) -> Option<T> {
        let Some((raw, origin)) = self.found.remove(key.name) else {
            return T::from_text(key.default).ok();
        };
        let written = match &origin {
            Origin::Variable(name) => name.clone(),
            _ => format!("`{}`", key.name),
        };
        let answer = match raw.text_for::<T>() {
            Ok(text) => T::from_text(&text).map_err(|wrong| match wrong.as_str() {
                "" => wrong,
                _ => format!("; {wrong}"),
            }),
            Err(found) => Err(format!(", not {found}")),
        };
        match answer {
            Ok(value) => {
                self.origins.insert(key.name, origin);
                Some(value)
            }
            Err(why) => {
                let example = match (&origin, key.example.trim_matches('"')) {
                    (Origin::Variable(_), plain) if !key.example.starts_with('[') => plain.to_owned(),
                    (Origin::Variable(_), list) => list.trim_matches(['[', ']']).replace('"', ""),
                    _ => key.example.to_owned(),
                };
                let wrong = format!("{written} must be {}, such as {example}{why}", key.is);
                self.faults.push(ConfigFault { origin, wrong });
                None
            }
        }
    }
}

impl Raw {
    /// The value as one text, when its form is what the type takes; else what was found instead.
    fn text_for<T: Setting>(&self) -> Result<String, &'static str> {
        use super::values::Form;
        match (self, T::FORM) {
            (Self::Variable(text), _) | (Self::Text(text), Form::Text | Form::TextOrList) => Ok(text.clone()),
            (Self::Integer(number), Form::Integer) => Ok(number.to_string()),
            (Self::List(items), Form::List) => Ok(items.join(",")),
            (Self::List(items), Form::TextOrList) => Ok(items.join(" ")),
            (Self::Text(_), _) => Err("a text in quotes"),
            (Self::Integer(_), _) => Err("a number"),
            (Self::List(_), _) => Err("a list"),
            (Self::Other(kind), _) => Err(kind),
        }
    }
}
