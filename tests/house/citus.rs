//! What Citus demands of the schema and of statements, kept from the first day and checked without Citus: a table
//! that grows with supporters is spread by `bucket`, and nothing about it may reach across buckets unawares.

use std::collections::BTreeSet;

use super::source;
use super::sql::{Statement, statements};

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
    // Citus hands CREATE INDEX on a spread table to its nodes with the whole text that it came in; the runner sends one
    // statement at a time, and a step of its own is safe in a console too.
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

/// Sweeps that one process makes under a lock, over whatever has gathered in all buckets.
const SWEEPS: [(&str, &str); 3] = [
    ("crates/app/src/inbound/store.rs", "DELETE FROM inbound_waiting WHERE received_at < $1"),
    ("crates/app/src/log/store.rs", "DELETE FROM leaf WHERE kind = 'signed' AND id <= $1"),
    ("crates/app/src/signatures/counts.rs", "DELETE FROM count_change WHERE (id, bucket) <= ($1, $2)"),
];

fn bucketed() -> BTreeSet<String> {
    tables().into_iter().filter(Table::is_bucketed).map(|table| table.name).collect()
}

/// Each statement's texts, in one line each.
fn texts() -> Vec<(String, String)> {
    let flat = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let both = |statement: &Statement| [flat(&statement.sqlite), flat(&statement.postgres)];
    statements()
        .iter()
        .flat_map(|statement| both(statement).map(|text| (statement.path.clone(), text)))
        .collect()
}

/// `bucket = $3`, of whatever table.
fn names_one_bucket(text: &str) -> bool {
    let number = |at: usize| text[at..].starts_with(|c: char| c.is_ascii_digit());
    text.match_indices("bucket = $").any(|(at, found)| number(at + found.len()))
}

#[test]
fn changes_of_spread_rows_name_their_bucket() {
    let bucketed = bucketed();
    let (mut swept, mut wrong) = (0, Vec::new());
    for (path, text) in texts() {
        let of = |table: &String| [format!("UPDATE {table} "), format!("DELETE FROM {table} ")];
        let changes = bucketed.iter().flat_map(of).any(|words| text.contains(&words));
        if SWEEPS.iter().any(|(of, words)| *of == path && text.starts_with(words)) {
            swept += 1;
        } else if changes && !names_one_bucket(&text) {
            wrong.push(format!("{path}: {text}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    // On both engines each.
    assert_eq!(swept, 2 * SWEEPS.len(), "a sweep has gone or changed: take it off the list");
}

#[test]
fn rows_are_locked_within_one_bucket_and_without_waiting() {
    let locks = |text: &str| text.contains("FOR UPDATE") || text.contains("FOR SHARE");
    let locking: Vec<(String, String)> = texts().into_iter().filter(|(_, text)| locks(text)).collect();
    assert!(!locking.is_empty(), "the leases were not read");
    for (path, text) in locking {
        // What is locked is the innermost SELECT before the words.
        let before = text.split("FOR UPDATE").next().unwrap_or_default();
        let inner = before.rsplit("SELECT ").next().unwrap_or_default();
        assert!(text.contains("FOR UPDATE SKIP LOCKED") && names_one_bucket(inner), "{path}: {text}");
    }
}

/// `n = n + 1`, `n = campaign_count.n + excluded.n`.
fn bumps(text: &str) -> bool {
    let set = text.split(" SET ").nth(1).map_or("", |rest| rest.split(" WHERE ").next().unwrap_or(rest));
    set.split(',').filter_map(|one| one.split_once('=')).any(|(column, value)| {
        value.contains(" + ") && value.split([' ', '.', '(']).any(|word| word == column.trim())
    })
}

#[test]
fn no_statement_counts_on_a_row_that_supporters_share() {
    // Written by one process under a lock, or by an operator's command.
    const ALONE: [&str; 8] = [
        // Under the lock that all who write campaigns take.
        "crates/app/src/campaigns/desk.rs",
        "crates/app/src/alarms/store.rs",
        "crates/app/src/signatures/counts.rs",
        "crates/app/src/log/store.rs",
        "crates/app/src/campaigns/status.rs",
        "crates/app/src/campaigns/import.rs",
        "crates/app/src/letters/holding/store.rs",
        // By an editor, now and then.
        "crates/app/src/signatures/blocks/store.rs",
    ];
    let bucketed = bucketed();
    let mut found = 0;
    for (path, text) in texts().into_iter().filter(|(_, text)| bumps(text)) {
        let of_spread = bucketed.iter().any(|table| text.contains(&format!("UPDATE {table} ")));
        let own = of_spread && names_one_bucket(&text);
        assert!(own || ALONE.contains(&path.as_str()), "{path}: {text}");
        found += 1;
    }
    assert!(found > 2, "the fold was not read");
}

#[test]
fn whole_numbers_are_wide_and_sums_are_cast() {
    // PostgreSQL sums a BIGINT to NUMERIC, and Citus sums what its nodes summed.
    for (path, text) in texts().into_iter().filter(|(path, _)| !path.starts_with("crates/db/")) {
        let upper = text.to_uppercase();
        for narrow in ["AS INTEGER", "AS INT)", "::INT ", "::INTEGER", "::INT4", "SMALLINT"] {
            assert!(!upper.contains(narrow), "{narrow} in {path}: {text}");
        }
        assert!(!upper.contains("SUM(") || upper.contains("AS BIGINT"), "{path}: {text}");
    }
}

#[test]
fn foreign_keys_are_made_after_both_tables_are_spread() {
    let text = std::fs::read_to_string(source::root().join("migrations/citus.sql")).unwrap();
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} is not in citus.sql"));
    let (dropped, reference) = (at("DROP CONSTRAINT"), at("PERFORM create_reference_table"));
    let (spread, made) = (at("PERFORM create_distributed_table"), at("IN ARRAY keys"));
    assert!(dropped < reference && reference < spread && spread < made);
    // Nothing else knows Citus: no other migration, no statement.
    for migration in db::migrations() {
        assert!(!migration.text.contains("create_distributed_table"), "{}", migration.name);
    }
    for (path, text) in texts() {
        assert!(!text.contains("citus") && !text.contains("pg_dist_"), "{path}: {text}");
    }
}

#[tokio::test]
async fn what_the_engine_reports_has_the_bucket_in_every_key_of_a_spread_table() {
    let folder = tempfile::tempdir().unwrap();
    let db = db::Db::open(&db::Location::Sqlite(folder.path().join("x.db"))).await.unwrap();
    db.migrate().await.unwrap();
    let tables = db.tables().await.unwrap();
    let has = |columns: &[String]| columns.iter().any(|column| column == "bucket");
    let spread: BTreeSet<&str> = tables
        .iter()
        .filter(|table| table.columns.iter().any(|column| column.name == "bucket"))
        .map(|table| table.name.as_str())
        .collect();
    assert!(spread.len() >= 5);
    for table in &tables {
        let to_spread = || table.references.iter().filter(|to| spread.contains(to.table.as_str()));
        if spread.contains(table.name.as_str()) {
            let unique = || table.indexes.iter().filter(|index| index.unique);
            assert!(has(&table.key) && unique().all(|index| has(&index.columns)), "{}", table.name);
            assert!(to_spread().all(|to| has(&to.columns) && has(&to.to)), "{}", table.name);
        } else {
            assert_eq!(to_spread().count(), 0, "{} is whole on each node and points to one part", table.name);
        }
    }
}
