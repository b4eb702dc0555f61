//! A statement's text: one for both engines, or an explicit split where they truly differ.

use std::borrow::Cow;

use crate::Value;

/// A statement. Parameters are `$1`, `$2`, … on both engines.
#[derive(Debug, Clone)]
pub struct Sql {
    sqlite: Cow<'static, str>,
    postgres: Option<Cow<'static, str>>,
}

impl Sql {
    /// One text for both engines.
    pub const fn new(text: &'static str) -> Self {
        Self { sqlite: Cow::Borrowed(text), postgres: None }
    }

    /// Two texts, where the engines differ; counted by a test, so that they stay few.
    pub const fn split(sqlite: &'static str, postgres: &'static str) -> Self {
        Self { sqlite: Cow::Borrowed(sqlite), postgres: Some(Cow::Borrowed(postgres)) }
    }

    /// A text made at run time, never from anyone's input: for lists of placeholders.
    pub const fn built(text: String) -> Self {
        Self { sqlite: Cow::Owned(text), postgres: None }
    }

    /// The text for SQLite, where `$1` would be a name, numbered by where it first stands; `?1` is the number.
    pub fn sqlite(&self) -> String {
        let mut text = String::with_capacity(self.sqlite.len());
        let mut rest = &*self.sqlite;
        while let Some(at) = rest.find('$') {
            let numbered = rest[at + 1..].starts_with(|c: char| c.is_ascii_digit());
            text.push_str(&rest[..at]);
            text.push(if numbered { '?' } else { '$' });
            rest = &rest[at + 1..];
        }
        text.push_str(rest);
        text
    }

    /// The same text in the same place: a constant used again.
    pub(crate) fn is(&self, other: &Self) -> bool {
        std::ptr::eq(&raw const *self.sqlite, &raw const *other.sqlite)
    }

    pub fn postgres(&self) -> &str {
        self.postgres.as_deref().unwrap_or(&self.sqlite)
    }
}

/// A statement with its values, for [`crate::Db::batch`].
#[derive(Debug, Clone)]
pub struct Statement {
    pub sql: Sql,
    pub values: Vec<Value>,
}

impl Statement {
    pub fn new(sql: &Sql, values: Vec<Value>) -> Self {
        Self { sql: sql.clone(), values }
    }
}
