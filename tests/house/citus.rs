//! What Citus demands of the schema and of statements, kept from the first day and checked without Citus: a table
//! that grows with supporters is spread by `bucket`, and nothing about it may reach across buckets unawares.

use super::sql::statements;

/// A table as its `CREATE TABLE` has it.
#[derive(Debug)]
struct Table {
    name: String,
    /// One column or constraint each.
    lines: Vec<String>,
}

impl Table {
    fn is_bucketed(&self) -> bool {
        self.lines.iter().any(|line| line.starts_with("bucket "))
    }
}

/// The text of all migrations without comments.
fn schema() -> String {
    let text: Vec<String> =
        db::migrations().into_iter().map(|migration| without_comments(&migration.text)).collect();
    text.join("\n")
}

fn without_comments(text: &str) -> String {
    text.lines().map(|line| line.split("--").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

fn tables() -> Vec<Table> {
    let schema = schema();
    let found: Vec<Table> = schema
        .split(';')
        .filter_map(|statement| {
            let rest = statement.trim().strip_prefix("CREATE TABLE ")?;
            let (name, body) = rest.split_once('(')?;
            let body = &body[..body.rfind(')')?];
            Some(Table { name: name.trim().to_owned(), lines: top_level(body) })
        })
        .collect();
    assert!(
        found.iter().filter(|table| table.is_bucketed()).count() >= 5,
        "the reading of migrations is broken"
    );
    found
}

/// The tables that grow with supporters.
pub fn bucketed_tables() -> Vec<String> {
    tables().into_iter().filter(Table::is_bucketed).map(|table| table.name).collect()
}

/// Splits at commas outside brackets.
fn top_level(body: &str) -> Vec<String> {
    let mut depth = 0;
    let mut lines = vec![String::new()];
    for c in body.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                lines.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(line) = lines.last_mut() {
            line.push(c);
        }
    }
    lines.iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn columns(line: &str) -> Vec<&str> {
    let inside =
        line.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map_or("", |(inside, _)| inside);
    inside.split(',').map(str::trim).collect()
}

#[test]
fn every_key_of_a_bucketed_table_contains_the_bucket() {
    let tables = tables();
    let bucketed: Vec<&str> =
        tables.iter().filter(|table| table.is_bucketed()).map(|table| table.name.as_str()).collect();
    for table in tables.iter().filter(|table| table.is_bucketed()) {
        for line in &table.lines {
            let whole = format!("{}: {line}", table.name);
            let key = ["PRIMARY KEY", "UNIQUE", "FOREIGN KEY"].iter().find(|key| line.starts_with(**key));
            if key.is_some() {
                assert!(columns(line).contains(&"bucket"), "{whole}");
            } else {
                assert!(
                    !line.contains("PRIMARY KEY") && !line.contains("UNIQUE"),
                    "a key of one column: {whole}"
                );
                let to = line.split("REFERENCES ").nth(1).and_then(|rest| rest.split(['(', ' ']).next());
                assert!(
                    to.is_none_or(|to| !bucketed.contains(&to)),
                    "a reference without the bucket: {whole}"
                );
            }
        }
    }
    for table in tables.iter().filter(|table| !table.is_bucketed()) {
        for line in &table.lines {
            let to = line.split("REFERENCES ").nth(1).and_then(|rest| rest.split(['(', ' ']).next());
            assert!(
                to.is_none_or(|to| !bucketed.contains(&to)),
                "a reference table may not point to a spread one: {}: {line}",
                table.name
            );
        }
    }
    for statement in schema().split(';').map(str::trim).filter(|s| s.starts_with("CREATE UNIQUE INDEX")) {
        let on = statement.split(" ON ").nth(1).unwrap_or_default();
        let of_bucketed = bucketed.iter().any(|table| on.starts_with(&format!("{table} ")));
        assert!(!of_bucketed || columns(on).contains(&"bucket"), "{statement}");
    }
}

#[test]
fn columns_are_of_the_doors_types_and_tables_strict() {
    for table in tables() {
        for line in &table.lines {
            let mut words = line.split_whitespace();
            let (first, kind) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
            if ["PRIMARY", "UNIQUE", "FOREIGN", "CHECK"].contains(&first) {
                continue;
            }
            let known = ["UUID", "BYTES", "BIGINT", "TEXT"].contains(&kind);
            assert!(
                known,
                "{}.{first} is {kind}: the door's types are UUID, BYTES, BIGINT, TEXT",
                table.name
            );
        }
    }
    let creates = schema().matches("CREATE TABLE ").count();
    // Rows on their way from one shape of a table to the next.
    let moves = schema().matches("_before AS SELECT * FROM ").count();
    let strict = schema().matches(") STRICT;").count() + schema().matches(") STRICT, WITHOUT ROWID;").count();
    assert_eq!(creates, strict + moves, "every table is STRICT");
    assert_eq!(moves, schema().matches("_before;").count(), "none of them stays");
}

#[test]
fn the_schema_has_no_trigger_default_or_clock() {
    let schema = schema().to_lowercase();
    for word in ["trigger", "now(", "current_timestamp", "serial", "autoincrement", "default ", " on delete "]
    {
        assert!(!schema.contains(word), "{word}");
    }
}

#[test]
fn an_index_on_an_older_table_is_a_migration_of_its_own() {
    // On a spread table CREATE INDEX cannot share a transaction with other statements.
    for migration in db::migrations() {
        let text = without_comments(&migration.text);
        let statements: Vec<&str> = text.split(';').map(str::trim).filter(|s| !s.is_empty()).collect();
        for index in statements.iter().filter(|s| s.starts_with("CREATE ") && s.contains("INDEX ")) {
            let table =
                index.split(" ON ").nth(1).and_then(|rest| rest.split(' ').next()).unwrap_or_default();
            let made_here = text.contains(&format!("CREATE TABLE {table} ("));
            assert!(made_here || statements.len() == 1, "{}: {index}", migration.name);
        }
    }
}

#[test]
fn locks_and_changes_of_spread_rows_name_their_bucket() {
    let tables = tables();
    let bucketed: Vec<&str> =
        tables.iter().filter(|table| table.is_bucketed()).map(|table| table.name.as_str()).collect();
    let mut wrong = Vec::new();
    for statement in statements() {
        for text in [&statement.sqlite, &statement.postgres] {
            let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let changes = bucketed.iter().any(|table| {
                flat.starts_with(&format!("UPDATE {table} "))
                    || flat.starts_with(&format!("DELETE FROM {table} "))
            });
            let locks = flat.contains("FOR UPDATE");
            if (changes || locks) && !flat.contains("bucket") {
                wrong.push(format!("{}: {flat}", statement.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
