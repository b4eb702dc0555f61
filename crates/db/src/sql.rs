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

    pub fn sqlite(&self) -> &str {
        &self.sqlite
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
