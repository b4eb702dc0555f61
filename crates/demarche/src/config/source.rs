//! Where values are found: the file, the environment, and files that hold one secret each.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Environment;
use super::fault::{ConfigFault, nearest};
use super::key::{Key, Origin};
use super::sections::keys;

pub const PREFIX: &str = "DEMARCHE_";
/// Names the file itself, so it is no key.
pub const CONFIG_VARIABLE: &str = "DEMARCHE_CONFIG";
/// Read by the tests, never by the program.
const TEST_PREFIX: &str = "DEMARCHE_TEST_";
/// A secret is one line; a larger file is a mistake.
const SECRET_BYTES: u64 = 64 * 1024;

/// A value before its type is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Raw {
    /// From the environment, where everything is text.
    Variable(String),
    Text(String),
    Integer(i64),
    List(Vec<String>),
    /// A form that no key takes.
    Other(&'static str),
}

pub type Found = BTreeMap<&'static str, (Raw, Origin)>;

/// `mail.from_domain` is `DEMARCHE_MAIL__FROM_DOMAIN`.
pub fn variable(name: &str) -> String {
    format!("{PREFIX}{}", name.replace('.', "__").to_uppercase())
}

/// A key by the name written, and whether the name was its `_file` form.
fn known(name: &str) -> Option<(&'static Key, bool)> {
    let exact = keys().find(|key| key.name == name).map(|key| (key, false));
    exact.or_else(|| {
        let base = name.strip_suffix("_file")?;
        keys().find(|key| key.secret && key.name == base).map(|key| (key, true))
    })
}

fn names() -> Vec<String> {
    keys()
        .flat_map(|key| [Some(key.name.to_owned()), key.secret.then(|| format!("{}_file", key.name))])
        .flatten()
        .collect()
}

pub fn from_file(path: &Path, faults: &mut Vec<ConfigFault>) -> Found {
    let mut found = Found::new();
    let whole = |wrong: String| ConfigFault { origin: Origin::Path(path.to_path_buf()), wrong };
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) => {
            faults.push(whole(format!("the configuration cannot be read: {error}")));
            return found;
        }
    };
    let file = File { path, text: &text };
    match DeTable::parse(&text) {
        Ok(table) => file.walk("", table.get_ref(), &mut found, faults),
        Err(error) => {
            let line = error.span().map_or(1, |span| file.line(span.start));
            let wrong = format!("not TOML: {}", error.message().replace('\n', "; "));
            faults.push(ConfigFault { origin: Origin::File { path: path.to_path_buf(), line }, wrong });
        }
    }
    found
}

struct File<'a> {
    path: &'a Path,
    text: &'a str,
}

impl File<'_> {
    fn line(&self, at: usize) -> usize {
        self.text.get(..at).unwrap_or(self.text).matches('\n').count() + 1
    }

    fn walk(&self, section: &str, table: &DeTable<'_>, found: &mut Found, faults: &mut Vec<ConfigFault>) {
        let mut entries: Vec<_> = table.iter().collect();
        entries.sort_by_key(|(name, _)| name.span().start);
        for (name, value) in entries {
            let full = format!("{section}{}", name.get_ref());
            let origin = Origin::File { path: self.path.to_path_buf(), line: self.line(name.span().start) };
            let below = format!("{full}.");
            let is_section = keys().any(|key| key.name.starts_with(&below));
            match (known(&full), value.get_ref()) {
                (Some((key, as_file)), _) => take(key, as_file, raw(value), origin, found, faults),
                (None, DeValue::Table(inner)) if is_section => self.walk(&below, inner, found, faults),
                (None, _) if is_section => {
                    let wrong = format!("`{full}` is a section: write [{full}] and its keys below it");
                    faults.push(ConfigFault { origin, wrong });
                }
                (None, DeValue::Table(_)) => {
                    let sections: Vec<String> =
                        keys().filter_map(|key| Some(key.name.rsplit_once('.')?.0.to_owned())).collect();
                    let hint = nearest(&full, sections.iter().map(String::as_str))
                        .map_or(String::new(), |near| format!("; did you mean [{near}]?"));
                    faults.push(ConfigFault { origin, wrong: format!("[{full}] is not a section{hint}") });
                }
                (None, _) => {
                    let names = names();
                    let near = nearest(&full, names.iter().map(String::as_str));
                    faults.push(ConfigFault { origin, wrong: unknown(&full, near) });
                }
            }
        }
    }
}

fn unknown(written: &str, near: Option<&str>) -> String {
    match near {
        Some(near) => format!("`{written}` is not a key; did you mean `{near}`?"),
        None => format!("`{written}` is not a key; `demarche config` prints all of them"),
    }
}

fn raw(value: &Spanned<DeValue<'_>>) -> Raw {
    match value.get_ref() {
        DeValue::String(text) => Raw::Text(text.to_string()),
        DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix())
            .map_or(Raw::Other("so large a number"), Raw::Integer),
        DeValue::Array(items) => items
            .iter()
            .map(|item| item.get_ref().as_str().map(str::to_owned))
            .collect::<Option<Vec<_>>>()
            .map_or(Raw::Other("a list of other things"), Raw::List),
        DeValue::Boolean(_) => Raw::Other("true or false"),
        DeValue::Float(_) => Raw::Other("a fraction"),
        DeValue::Datetime(_) => Raw::Other("a date"),
        DeValue::Table(_) => Raw::Other("a section"),
    }
}

pub fn from_environment(environment: &Environment, faults: &mut Vec<ConfigFault>) -> Found {
    let mut found = Found::new();
    let mut ours: Vec<_> = environment
        .iter()
        .filter(|(name, _)| {
            name.starts_with(PREFIX) && !name.starts_with(TEST_PREFIX) && name != CONFIG_VARIABLE
        })
        .collect();
    ours.sort();
    for (name, value) in ours {
        let origin = Origin::Variable(name.clone());
        let as_key = names().into_iter().find(|key| variable(key) == *name);
        if let Some((key, as_file)) = as_key.and_then(|key| known(&key)) {
            take(key, as_file, Raw::Variable(value.clone()), origin, &mut found, faults);
        } else {
            let variables: Vec<String> = names().iter().map(|key| variable(key)).collect();
            let near = nearest(name, variables.iter().map(String::as_str));
            faults.push(ConfigFault { origin, wrong: unknown(name, near) });
        }
    }
    found
}

/// Notes a value, reading it from its file when the key was written with `_file`.
fn take(
    key: &'static Key,
    as_file: bool,
    raw: Raw,
    origin: Origin,
    found: &mut Found,
    faults: &mut Vec<ConfigFault>,
) {
    if found.contains_key(key.name) {
        let wrong = format!("`{0}` and `{0}_file` exclude each other: keep one", key.name);
        faults.push(ConfigFault { origin, wrong });
        return;
    }
    if !as_file {
        found.insert(key.name, (raw, origin));
        return;
    }
    let answer = match &raw {
        Raw::Text(path) | Raw::Variable(path) => secret(Path::new(path)),
        _ => Err("must be the path of a file that holds the secret".into()),
    };
    match answer {
        // A secret's form is text wherever it came from.
        Ok(text) => _ = found.insert(key.name, (Raw::Variable(text), origin)),
        Err(wrong) => {
            faults.push(ConfigFault { origin, wrong: format!("`{}_file` {wrong}", key.name) });
        }
    }
}

/// The first line of a file; what follows it must be empty, so that a wrong file is noticed.
fn secret(path: &Path) -> Result<String, String> {
    let shown = PathBuf::from(path);
    let shown = shown.display();
    let size = std::fs::metadata(path).map_err(|error| format!("names {shown}: {error}"))?.len();
    if size > SECRET_BYTES {
        return Err(format!("names {shown}, which is too large to be a secret"));
    }
    let text = std::fs::read_to_string(path).map_err(|error| format!("names {shown}: {error}"))?;
    let line = text.trim();
    if line.is_empty() {
        return Err(format!("names {shown}, which is empty"));
    }
    if line.contains('\n') {
        return Err(format!("names {shown}, which has several lines: it must hold the secret alone"));
    }
    Ok(line.to_owned())
}
