//! Values of the front matter, found and written in place: a TOML library would take comments and line ends along.

use std::ops::Range;

use toml::de::DeTable;

/// A text of the front matter; read line by line where the whole is no TOML.
pub fn value(front: &str, key: &str) -> Option<String> {
    let line = match place(front, key)? {
        Place::Value(range) => format!("v = {}", &front[range]),
        Place::Line(range) => format!("v = {}", front[range].split_once('=')?.1),
    };
    line.parse::<toml::Table>().ok()?.get("v")?.as_str().map(str::to_owned)
}

enum Place {
    /// Of the value alone.
    Value(Range<usize>),
    /// Of the line, without its end, where the front matter is no TOML.
    Line(Range<usize>),
}

fn place(front: &str, key: &str) -> Option<Place> {
    if let Ok(table) = DeTable::parse(front) {
        return table.get_ref().get(key).map(|value| Place::Value(value.span()));
    }
    let mut at = 0;
    for line in front.split_inclusive('\n') {
        let is_it =
            line.trim_start().strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='));
        if is_it {
            return Some(Place::Line(at..at + line.trim_end().len()));
        }
        at += line.len();
    }
    None
}

/// The front matter with another text; a key without a text is left out where it was not.
pub fn with(front: &str, key: &str, text: &str, ending: &str) -> String {
    // JSON writes what TOML 1.0 calls a basic string, but for one control character.
    let quoted = serde_json::Value::from(text.replace('\u{7f}', "")).to_string();
    let mut written = front.to_owned();
    match place(front, key) {
        Some(Place::Value(range)) => written.replace_range(range, &quoted),
        Some(Place::Line(range)) => written.replace_range(range, &format!("{key} = {quoted}")),
        None => {
            if !written.is_empty() && !written.ends_with('\n') {
                written.push_str(ending);
            }
            written.extend([key, " = ", &quoted, ending]);
        }
    }
    written
}
