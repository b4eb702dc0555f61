//! TOML read strictly, with line numbers: every key asked for is known, every other one is a fault.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::Wrong;
use super::passage::Passage;
use super::words;
use crate::cases::Translated;

/// A value and the line it stands on, for checks that need other files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct At<T> {
    pub line: usize,
    pub value: T,
}

/// Reads a document; `None` when it is no TOML, which is then noted.
pub(super) fn read<T>(passage: &Passage<'_>, read: impl FnOnce(&Table<'_>) -> T) -> Option<T> {
    let (document, errors) = DeTable::parse_recoverable(passage.text);
    if errors.is_empty() {
        let table = Table::new(passage, "", None, document.get_ref());
        let value = read(&table);
        table.refuse_unknown();
        return Some(value);
    }
    let mut last_line = 0;
    for error in errors {
        let line = passage.line_of(error.span().map_or(0, |span| span.start));
        // What follows on the same line is mostly the first error's echo.
        if line == last_line {
            continue;
        }
        last_line = line;
        passage
            .fault(line, Wrong::new(format!("this is not TOML: {}", error.message()), "see https://toml.io"));
    }
    None
}

/// A table of the document.
pub(super) struct Table<'d> {
    passage: &'d Passage<'d>,
    /// `[sponsor]`, for messages; empty at the root.
    name: String,
    line: Option<usize>,
    values: &'d DeTable<'d>,
    asked: RefCell<Vec<&'static str>>,
}

impl<'d> Table<'d> {
    fn new(passage: &'d Passage<'d>, name: &str, line: Option<usize>, values: &'d DeTable<'d>) -> Self {
        Self { passage, name: name.to_owned(), line, values, asked: RefCell::default() }
    }

    pub fn line(&self) -> usize {
        self.line.unwrap_or(self.passage.first_line())
    }

    pub fn passage(&self) -> &'d Passage<'d> {
        self.passage
    }

    /// The value of a key, if it is given. `example` is a value as it would be written.
    pub fn given(&self, key: &'static str, example: &'static str) -> Option<Field<'d>> {
        self.asked.borrow_mut().push(key);
        let value = self.values.get(key)?;
        let line = self.passage.line_of(value.span().start);
        Some(Field { passage: self.passage, key, example, line, value: value.get_ref() })
    }

    /// The value of a key that must be given.
    pub fn needed(&self, key: &'static str, example: &'static str) -> Option<Field<'d>> {
        let field = self.given(key, example);
        if field.is_none() {
            self.missing(key, &format!("write for example `{key} = {example}`"));
        }
        field
    }

    pub fn missing(&self, key: &str, right: &str) {
        let place = if self.name.is_empty() { String::new() } else { format!(" in {}", self.name) };
        let wrong = Wrong::new(format!("`{key}` is missing{place}"), right);
        match self.line {
            Some(line) => self.passage.fault(line, wrong),
            None => self.passage.fault_whole(wrong),
        }
    }

    /// A table under a key: `[sponsor]`.
    pub fn table<T>(&self, key: &'static str, read: impl FnOnce(&Table<'_>) -> T) -> Option<T> {
        self.asked.borrow_mut().push(key);
        let (name, value) = self.values.get_key_value(key)?;
        let line = self.passage.line_of(name.span().start);
        let DeValue::Table(values) = value.get_ref() else {
            self.passage.fault(line, wrong_type(key, value.get_ref(), &format!("a table, `[{key}]`")));
            return None;
        };
        let table = Table::new(self.passage, &format!("[{key}]"), Some(line), values);
        let value = read(&table);
        table.refuse_unknown();
        Some(value)
    }

    /// Tables under a key: `[[supporters]]`.
    pub fn tables<T>(&self, key: &'static str, mut read: impl FnMut(&Table<'_>) -> T) -> Vec<T> {
        self.asked.borrow_mut().push(key);
        let Some(value) = self.values.get(key) else { return Vec::new() };
        let line = self.passage.line_of(value.span().start);
        let right = format!("tables, each beginning with `[[{key}]]`");
        let DeValue::Array(items) = value.get_ref() else {
            self.passage.fault(line, wrong_type(key, value.get_ref(), &right));
            return Vec::new();
        };
        let mut all = Vec::new();
        for item in items {
            let line = self.passage.line_of(item.span().start);
            let DeValue::Table(values) = item.get_ref() else {
                self.passage.fault(line, wrong_type(key, item.get_ref(), &right));
                continue;
            };
            let table = Table::new(self.passage, &format!("[[{key}]]"), Some(line), values);
            all.push(read(&table));
            table.refuse_unknown();
        }
        all
    }

    /// A text in several languages: `note.en = "…"`.
    pub fn translated(&self, key: &'static str) -> Translated {
        self.asked.borrow_mut().push(key);
        let Some(value) = self.values.get(key) else { return Translated::new() };
        let line = self.passage.line_of(value.span().start);
        let DeValue::Table(values) = value.get_ref() else {
            let right = format!("a text for each language, such as `{key}.en = \"…\"`");
            self.passage.fault(line, wrong_type(key, value.get_ref(), &right));
            return Translated::new();
        };
        let mut texts = BTreeMap::new();
        for (name, value) in values {
            let line = self.passage.line_of(name.span().start);
            let Some(language) = self.passage.accept(line, words::language(name.get_ref())) else { continue };
            let field =
                Field { passage: self.passage, key, example: "\"…\"", line, value: value.get_ref() };
            if let Some(text) = field.text() {
                texts.insert(language, text.value);
            }
        }
        texts
    }

    fn refuse_unknown(&self) {
        let asked = self.asked.borrow();
        for name in self.values.keys().filter(|name| !asked.contains(&name.get_ref().as_ref())) {
            let line = self.passage.line_of(name.span().start);
            let known: Vec<&str> = asked.clone();
            let place = if self.name.is_empty() { String::new() } else { format!(" of {}", self.name) };
            let wrong = format!("`{}` is not a key{place}", words::shown(name.get_ref()));
            let right = words::nearest(name.get_ref(), known.iter().copied()).map_or_else(
                || format!("remove it; known are {}", words::choices(&known).replace(" or ", " and ")),
                |near| format!("did you mean `{near}`?"),
            );
            self.passage.fault(line, Wrong::new(wrong, right));
        }
    }
}

/// A value that was given.
#[derive(Clone, Copy)]
pub(super) struct Field<'d> {
    passage: &'d Passage<'d>,
    key: &'static str,
    example: &'static str,
    pub line: usize,
    value: &'d DeValue<'d>,
}

impl<'d> Field<'d> {
    fn expected<T>(&self, right: &str) -> Option<T> {
        let right = format!("{right}, such as `{} = {}`", self.key, self.example);
        self.passage.fault(self.line, wrong_type(self.key, self.value, &right));
        None
    }

    fn accept<T>(&self, value: Result<T, Wrong>) -> Option<At<T>> {
        let value = self.passage.accept(self.line, value)?;
        Some(At { line: self.line, value })
    }

    fn string(&self) -> Option<&'d str> {
        match self.value {
            DeValue::String(text) => Some(text),
            _ => self.expected("a text in quotes"),
        }
    }

    /// One line of text that may be empty.
    pub fn line_or_empty(&self) -> Option<At<String>> {
        self.accept(words::line(self.key, self.string()?).map(str::to_owned))
    }

    /// One line of text.
    pub fn text(&self) -> Option<At<String>> {
        let text = self.line_or_empty()?;
        if text.value.is_empty() {
            let right = format!("write for example `{} = {}`", self.key, self.example);
            self.passage.fault(self.line, Wrong::new(format!("`{}` is empty", self.key), right));
            return None;
        }
        Some(text)
    }

    pub fn slug(&self) -> Option<At<String>> {
        self.accept(words::slug("slug", self.string()?, 2))
    }

    pub fn link(&self) -> Option<At<String>> {
        self.accept(words::link(self.string()?))
    }

    pub fn language(&self) -> Option<At<crate::languages::Language>> {
        self.accept(words::language(self.string()?))
    }

    pub fn stated_date(&self) -> Option<At<String>> {
        self.accept(words::stated_date(self.key, self.string()?))
    }

    /// One of the words that `parse` knows; `known` lists them.
    pub fn word<T>(&self, known: &[&str], parse: impl Fn(&str) -> Option<T>) -> Option<At<T>> {
        let text = self.string()?;
        let value = parse(text).ok_or_else(|| {
            let wrong = format!("`{}` is not a value of `{}`", words::shown(text), self.key);
            Wrong::new(wrong, words::suggestion(text, known))
        });
        self.accept(value)
    }

    pub fn number(&self, range: RangeInclusive<i64>) -> Option<At<i64>> {
        let DeValue::Integer(integer) = self.value else { return self.expected("a whole number") };
        let value = i64::from_str_radix(integer.as_str(), integer.radix()).ok().filter(|n| range.contains(n));
        self.accept(value.ok_or_else(|| {
            let wrong = format!("`{}` is {}", self.key, words::shown(integer.as_str()));
            Wrong::new(wrong, format!("write a whole number from {} to {}", range.start(), range.end()))
        }))
    }

    pub fn truth(&self) -> Option<At<bool>> {
        match self.value {
            DeValue::Boolean(truth) => Some(At { line: self.line, value: *truth }),
            _ => self.expected("`true` or `false`"),
        }
    }

    /// A date as TOML writes it, without quotes and without a time.
    pub fn date(&self) -> Option<At<Date>> {
        let right = "a date without quotes";
        let DeValue::Datetime(found) = self.value else { return self.expected(right) };
        let (Some(date), None) = (found.date, found.time) else { return self.expected(right) };
        let day =
            i16::try_from(date.year).ok().zip(i8::try_from(date.month).ok().zip(i8::try_from(date.day).ok()));
        match day.and_then(|(year, (month, day))| Date::new(year, month, day).ok()) {
            Some(value) => Some(At { line: self.line, value }),
            None => self.expected(right),
        }
    }

    fn items(&self, right: &str) -> Vec<(usize, &'d Spanned<DeValue<'d>>)> {
        let DeValue::Array(items) = self.value else {
            let _: Option<()> = self.expected(right);
            return Vec::new();
        };
        items.iter().map(|item| (self.passage.line_of(item.span().start), item)).collect()
    }

    /// An array of lines of text.
    pub fn texts(&self) -> Vec<At<String>> {
        let items = self.items("a list of texts").into_iter();
        items.filter_map(|(line, item)| Field { line, value: item.get_ref(), ..*self }.text()).collect()
    }
}

fn wrong_type(key: &str, value: &DeValue<'_>, right: &str) -> Wrong {
    let found = match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) => "a whole number",
        DeValue::Float(_) => "a number with a fraction",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date or a time",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    };
    Wrong::new(format!("`{key}` is {found}"), format!("write {right}"))
}
