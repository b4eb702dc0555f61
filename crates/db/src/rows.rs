//! Many rows for one `INSERT`, and what follows from which of them were new: one transaction at the cost of one hop to
//! SQLite's writer, or of two round trips to PostgreSQL.

use std::fmt::Write;

use crate::{Sql, Statement, Value};

/// Rows for one `INSERT INTO … (key, …) VALUES ($1, …)`, with or without `ON CONFLICT`. SQLite runs it once a row;
/// PostgreSQL gets many rows in one statement, made from the same text.
#[derive(Debug, Clone)]
pub struct Rows {
    pub sql: Sql,
    /// The first column, by whose values PostgreSQL tells which rows were new; they must differ.
    pub key: &'static str,
    /// Which value is the column that Citus spreads the table by: there a statement is about one bucket.
    pub bucket: usize,
    pub rows: Vec<Vec<Value>>,
}

/// What follows in the same transaction.
#[derive(Debug, Clone, Default)]
pub struct Then {
    pub rows: Vec<Rows>,
    pub statements: Vec<Statement>,
}

/// Most rows of one statement on PostgreSQL: far below its 65,535 parameters. Powers of two, so that few texts are
/// prepared.
const MOST: usize = 64;

impl Rows {
    /// The rows by place, cut into groups of 64, 32, … 1, each of one bucket if `apart`.
    pub(crate) fn groups(&self, apart: bool) -> Vec<Vec<usize>> {
        let mut order: Vec<usize> = (0..self.rows.len()).collect();
        let mut parts: Vec<&[usize]> = vec![&order];
        if apart {
            let bucket = |at: &usize| match self.rows[*at].get(self.bucket) {
                Some(Value::Int(bucket)) => *bucket,
                _ => 0,
            };
            order.sort_by_key(bucket);
            parts = order.chunk_by(|a, b| bucket(a) == bucket(b)).collect();
        }
        let mut groups = Vec::new();
        for mut part in parts {
            while !part.is_empty() {
                let size = MOST.min(1 << part.len().ilog2());
                groups.push(part[..size].to_vec());
                part = &part[size..];
            }
        }
        groups
    }

    /// The text for so many rows at once: `VALUES ($1, 'x', $2), ($3, 'x', $4)`.
    pub(crate) fn text_for(&self, rows: usize) -> String {
        let text = self.sql.postgres();
        let width = self.rows.first().map_or(0, Vec::len);
        let Some((head, group, tail)) = around_values(text) else { return text.to_owned() };
        let mut all = String::with_capacity(text.len() + rows * (group.len() + width * 5));
        all.push_str(head);
        for row in 0..rows {
            if row > 0 {
                all.push_str(", ");
            }
            shifted(group, row * width, &mut all);
        }
        all.push_str(tail);
        all.push_str(" RETURNING ");
        all.push_str(self.key);
        all
    }
}

/// What stands before the list of values, the list with its brackets, and what stands behind.
fn around_values(text: &str) -> Option<(&str, &str, &str)> {
    let begin = text.find("VALUES (")? + "VALUES ".len();
    let end = begin + text[begin..].find(')')? + 1;
    Some((&text[..begin], &text[begin..end], &text[end..]))
}

/// The list with each `$n` as `$(n + by)`.
fn shifted(group: &str, by: usize, to: &mut String) {
    let mut rest = group;
    while let Some(at) = rest.find('$') {
        let digits = rest[at + 1..].bytes().take_while(u8::is_ascii_digit).count();
        let number: usize = rest[at + 1..at + 1 + digits].parse().unwrap_or(0);
        to.push_str(&rest[..at]);
        // Writing to a text cannot fail.
        write!(to, "${}", number + by).ok();
        rest = &rest[at + 1 + digits..];
    }
    to.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUT: Sql = Sql::new(
        "INSERT INTO t (id, b, s, at, made) VALUES ($1, $2, 'x', $3, $3) ON CONFLICT (id) DO NOTHING",
    );

    fn rows(buckets: &[i64]) -> Rows {
        let row = |(n, bucket): (usize, &i64)| vec![(n as i64).into(), (*bucket).into(), 7.into()];
        Rows { sql: PUT, key: "id", bucket: 1, rows: buckets.iter().enumerate().map(row).collect() }
    }

    #[test]
    fn one_text_makes_statements_of_many_rows() {
        assert_eq!(
            rows(&[1]).text_for(2),
            "INSERT INTO t (id, b, s, at, made) VALUES ($1, $2, 'x', $3, $3), ($4, $5, 'x', $6, $6) \
             ON CONFLICT (id) DO NOTHING RETURNING id"
        );
    }

    #[test]
    fn groups_are_of_few_sizes_and_hold_every_row_once() {
        let many = rows(&[0; 203]);
        let sizes: Vec<usize> = many.groups(false).iter().map(Vec::len).collect();
        assert_eq!(sizes, [64, 64, 64, 8, 2, 1]);
        assert_eq!(many.groups(false).concat(), (0..203).collect::<Vec<_>>());
    }

    #[test]
    fn where_tables_are_spread_a_group_is_of_one_bucket() {
        let many = rows(&[5, 9, 5, 5, 9]);
        assert_eq!(many.groups(true), [vec![0, 2], vec![3], vec![1, 4]]);
    }
}
