//! TOML that a form changes: single values are replaced, and every comment, order and line end stays as the volunteers
//! wrote it.

use toml_edit::{Array, Decor, DocumentMut, Item, Table, TableLike, Value};

/// What a value is written as. What does not read as it is written as a text, so that nothing typed is lost; the
/// bundle's own judgement says then what would be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Word,
    Number,
    /// A date without quotes.
    Day,
    /// `true`, or nothing.
    Truth,
    /// A text such as `7 days`; shown and typed as a number.
    Days,
    /// A list of words, typed with commas or spaces between.
    Words,
}

#[derive(Debug, Clone)]
pub struct TomlText {
    document: DocumentMut,
    /// Did it begin with a byte order mark, and did its lines end in CRLF?
    marked: bool,
    crlf: bool,
}

impl TomlText {
    /// `None` when it is no TOML.
    pub fn read(content: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(content).ok()?;
        let (marked, text) = match text.strip_prefix('\u{feff}') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let crlf = text.contains("\r\n");
        let document = text.replace("\r\n", "\n").parse().ok()?;
        Some(Self { document, marked, crlf })
    }

    pub fn write(&self) -> Vec<u8> {
        let mut text = self.document.to_string();
        if self.crlf {
            text = text.replace('\n', "\r\n");
        }
        let mark = if self.marked { "\u{feff}" } else { "" };
        format!("{mark}{text}").into_bytes()
    }

    /// The value at `key` or `table.key` as a form shows it; empty when it is not there.
    pub fn get(&self, path: &str) -> String {
        let found = match path.split_once('.') {
            Some((table, key)) => {
                self.document.get(table).and_then(Item::as_table_like).and_then(|table| table.get(key))
            }
            None => self.document.get(path),
        };
        found.and_then(Item::as_value).map(shown).unwrap_or_default()
    }

    /// Puts a value there, or takes the key away when the text is empty.
    pub fn set(&mut self, path: &str, shape: Shape, text: &str) {
        let (table, key) = match path.split_once('.') {
            Some((table, key)) => (Some(table), key),
            None => (None, path),
        };
        let values: &mut dyn TableLike = match table {
            None => self.document.as_table_mut(),
            Some(_) if text.is_empty() && self.get(path).is_empty() => return,
            Some(table) => table_of(self.document.as_table_mut(), table),
        };
        put(values, key, shape, text);
    }

    /// The texts of a list at `table.key`.
    pub fn list(&self, table: &str, key: &str) -> Vec<String> {
        let found = self.document.get(table).and_then(Item::as_table_like).and_then(|table| table.get(key));
        let items = found.and_then(Item::as_array).into_iter().flatten();
        items.filter_map(Value::as_str).map(str::to_owned).collect()
    }

    pub fn set_list(&mut self, table: &str, key: &str, texts: &[String]) {
        if self.list(table, key) == texts {
            return;
        }
        let values = table_of(self.document.as_table_mut(), table);
        if texts.is_empty() {
            values.remove(key);
            return;
        }
        replace(values, key, Value::Array(texts.iter().map(String::as_str).collect::<Array>()));
    }

    /// Is there a table under this key?
    pub fn has_table(&self, key: &str) -> bool {
        self.document.get(key).is_some_and(Item::is_table_like)
    }

    /// The document's own table.
    pub fn root_mut(&mut self) -> &mut Table {
        self.document.as_table_mut()
    }

    pub fn root(&self) -> &Table {
        self.document.as_table()
    }
}

/// A value as a form shows it.
pub fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.value().clone(),
        Value::Array(items) if items.iter().all(Value::is_str) => {
            items.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ")
        }
        other => {
            let mut bare = other.clone();
            *bare.decor_mut() = Decor::default();
            bare.to_string().trim().to_owned()
        }
    }
}

fn table_of<'t>(root: &'t mut Table, key: &str) -> &'t mut dyn TableLike {
    if root.get(key).is_some_and(|item| !item.is_table_like()) {
        root.remove(key);
    }
    let item = root.entry(key).or_insert_with(toml_edit::table);
    item.as_table_like_mut().expect("it is a table, or was just made one")
}

/// Puts a value under a key of a table, or takes the key away when the text is empty.
pub fn put(values: &mut dyn TableLike, key: &str, shape: Shape, text: &str) {
    let before = values.get(key).and_then(Item::as_value).map(shown).unwrap_or_default();
    if text.is_empty() || (shape == Shape::Truth && text != "true" && before.is_empty()) {
        values.remove(key);
        return;
    }
    let value = written(shape, text);
    if before != shown(&value) || values.get(key).and_then(Item::as_value).is_none() {
        replace(values, key, value);
    }
}

/// What stands before and behind the old value (a space, a comment) stays.
fn replace(values: &mut dyn TableLike, key: &str, mut value: Value) {
    match values.get_mut(key) {
        Some(item) => {
            if let Some(old) = item.as_value() {
                *value.decor_mut() = old.decor().clone();
            }
            *item = Item::Value(value);
        }
        None => {
            values.insert(key, Item::Value(value));
        }
    }
}

fn written(shape: Shape, text: &str) -> Value {
    let text = text.trim();
    match shape {
        Shape::Number => text.parse::<i64>().map_or_else(|_| text.into(), Value::from),
        Shape::Day if text.len() == 10 => text.parse::<Value>().unwrap_or_else(|_| text.into()),
        Shape::Truth => (text == "true").into(),
        Shape::Days => match text.parse::<i64>() {
            Ok(1) => "1 day".into(),
            Ok(days) => format!("{days} days").into(),
            Err(_) => text.into(),
        },
        Shape::Words => {
            let words = text.split([',', ' ', '\n']).map(str::trim).filter(|word| !word.is_empty());
            Value::Array(words.collect())
        }
        Shape::Word | Shape::Day => text.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before: &str, path: &str, shape: Shape, text: &str, after: &str) {
        let mut toml = TomlText::read(before.as_bytes()).unwrap();
        assert_eq!(String::from_utf8(toml.write()).unwrap(), before, "nothing changed, nothing written");
        toml.set(path, shape, text);
        assert_eq!(String::from_utf8(toml.write()).unwrap(), after);
    }

    #[test]
    fn a_value_changes_and_its_comment_stays() {
        check("# head\na = 1  # why\nb = 2\n", "a", Shape::Number, "7", "# head\na = 7  # why\nb = 2\n");
        check("a = \"x\"\r\n# c\r\nb = 1\r\n", "b", Shape::Word, "y", "a = \"x\"\r\n# c\r\nb = \"y\"\r\n");
        check("\u{feff}a = 1\n", "c", Shape::Word, "\"", "\u{feff}a = 1\nc = '\"'\n");
        check("a = 0x10 # hex\n", "a", Shape::Number, "0x10", "a = 0x10 # hex\n");
        check("d = 2026-01-02\n", "d", Shape::Day, "2026-03-04", "d = 2026-03-04\n");
        check("d = 2026-01-02\n", "d", Shape::Day, "2026-02-31", "d = \"2026-02-31\"\n");
        check("a = 1\nb = 2\n", "a", Shape::Number, "", "b = 2\n");
        check("a = [\n \"x\",\n] # l\n", "a", Shape::Words, "x", "a = [\n \"x\",\n] # l\n");
        check("a = [\"x\"] # l\n", "a", Shape::Words, "x y,z", "a = [\"x\", \"y\", \"z\"] # l\n");
    }

    #[test]
    fn a_new_key_goes_to_its_table_and_a_new_table_to_the_end() {
        check(
            "a = 1\n\n[pace] # slow\nterm = \"7 days\" # long\n\n[z]\ny = 1\n",
            "pace.daily_cap",
            Shape::Number,
            "5",
            "a = 1\n\n[pace] # slow\nterm = \"7 days\" # long\ndaily_cap = 5\n\n[z]\ny = 1\n",
        );
        check("a = 1\n\n[z]\ny = 1\n", "b", Shape::Truth, "true", "a = 1\nb = true\n\n[z]\ny = 1\n");
        check("a = 1\n", "pace.term", Shape::Days, "1", "a = 1\n\n[pace]\nterm = \"1 day\"\n");
        check(
            "pace = { term = \"7 days\" }\n",
            "pace.term",
            Shape::Days,
            "8",
            "pace = { term = \"8 days\" }\n",
        );
        check("a = 1\n", "pace.term", Shape::Days, "", "a = 1\n");
        check("pace = 3\n", "pace.term", Shape::Word, "x", "[pace]\nterm = \"x\"\n");
    }
}
