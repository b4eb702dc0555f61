//! The few types that cross the door, and rows of them.

use std::sync::Arc;

use uuid::Uuid;

use crate::{DbError, DbResult};

/// A value bound or read. Booleans are 0 and 1 in a BIGINT, times are microseconds since the epoch in a BIGINT,
/// ids are 16 bytes (UUID on PostgreSQL, BLOB on SQLite).
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    Null,
    Int(i64),
    Text(String),
    Bytes(Vec<u8>),
    Id(Uuid),
}

macro_rules! value_from {
    ($($type:ty => |$v:ident| $make:expr),* $(,)?) => {$(
        impl From<$type> for Value { fn from($v: $type) -> Self { $make } }
    )*};
}
value_from! {
    i64 => |v| Value::Int(v),
    bool => |v| Value::Int(i64::from(v)),
    String => |v| Value::Text(v),
    &str => |v| Value::Text(v.to_owned()),
    &String => |v| Value::Text(v.clone()),
    Vec<u8> => |v| Value::Bytes(v),
    &[u8] => |v| Value::Bytes(v.to_vec()),
    Uuid => |v| Value::Id(v),
}
impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// One row, read by column name: `let slug: String = row.get("slug")?;`.
#[derive(Debug, Clone)]
pub struct Row {
    pub(crate) columns: Arc<[String]>,
    pub(crate) values: Vec<Value>,
}

impl Row {
    pub fn get<T: FromValue>(&self, column: &str) -> DbResult<T> {
        let decode = |wrong: &str| DbError::Decode { column: column.to_owned(), wrong: wrong.to_owned() };
        let at =
            self.columns.iter().position(|name| name == column).ok_or_else(|| decode("no such column"))?;
        T::from_value(&self.values[at]).ok_or_else(|| decode("another type than asked for"))
    }
}

/// A type that a column can be read as.
pub trait FromValue: Sized {
    fn from_value(value: &Value) -> Option<Self>;
}

impl FromValue for i64 {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Int(v) => Some(*v),
            _ => None,
        }
    }
}
impl FromValue for bool {
    fn from_value(value: &Value) -> Option<Self> {
        i64::from_value(value).map(|v| v != 0)
    }
}
impl FromValue for String {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(v) => Some(v.clone()),
            _ => None,
        }
    }
}
impl FromValue for Vec<u8> {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Bytes(v) => Some(v.clone()),
            Value::Id(v) => Some(v.as_bytes().to_vec()),
            _ => None,
        }
    }
}
impl FromValue for Uuid {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Id(v) => Some(*v),
            Value::Bytes(v) => Uuid::from_slice(v).ok(),
            _ => None,
        }
    }
}
impl FromValue for Value {
    fn from_value(value: &Value) -> Option<Self> {
        Some(value.clone())
    }
}
impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            other => T::from_value(other).map(Some),
        }
    }
}
