//! No statement reads a growing table whole: what a page, a signature or a job costs must not depend on how many
//! have signed. Both engines are asked how they would run each statement of the house.

use std::collections::BTreeSet;

use db::{Db, Location, Sql, Value};

use super::citus::bucketed_tables;
use super::sql::{SQLITE_ALONE, Statement, statements};

/// Tables that are emptied all the time: what is in them waits to be folded or sequenced.
const DRAINED: [&str; 2] = ["count_change", "leaf"];

/// Indexes of what waits, each with a condition that rows leave soon: as long as the work at hand, however many rows
/// the table has.
const OF_WHAT_WAITS: [&str; 6] =
    ["answer_due", "letter_lane", "mail_due", "signature_due", "signature_quarantined", "signature_waiting"];

/// Statements that may read a table whole, each by how it begins, with the reason.
const MAY: [(&str, &str); 4] = [
    ("SELECT bucket, signature_id FROM leaf_place WHERE leaf_index", "after a restore, by hand"),
    ("SELECT state FROM signature LIMIT 1", "the first row is enough"),
    ("SELECT created_at AS at FROM signature ORDER BY id DESC LIMIT 1", "the last row is enough"),
    ("SELECT count(*) AS n FROM signature", "a backup is counted once it is written"),
];

/// As many rows as make PostgreSQL's planner think twice, in each growing table.
const ROWS: i64 = 20_000;

fn growing() -> BTreeSet<String> {
    let tables = bucketed_tables().into_iter().filter(|table| !DRAINED.contains(&table.as_str()));
    let growing: BTreeSet<String> = tables.collect();
    assert!(growing.contains("signature") && growing.contains("letter"), "{growing:?}");
    growing
}

fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Those that read or change a growing table.
fn asked(growing: &BTreeSet<String>) -> Vec<Statement> {
    let names = |text: &str| {
        let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
        words.any(|word| growing.contains(word))
    };
    let all = statements().into_iter().filter(|statement| {
        let text = flat(&statement.postgres);
        !SQLITE_ALONE.contains(&statement.path.as_str())
            && !text.starts_with("INSERT INTO") | text.contains("SELECT")
            && names(&text)
            && !MAY.iter().any(|(begins, _)| text.starts_with(begins))
    });
    let all: Vec<Statement> = all.collect();
    assert!(all.len() > 10, "only {} statements about growing tables", all.len());
    all
}

/// The table that a name in a plan stands for: `s` in `FROM signature s`.
fn table_of<'a>(name: &str, text: &str, growing: &'a BTreeSet<String>) -> Option<&'a str> {
    if let Some(table) = growing.get(name) {
        return Some(table);
    }
    let words: Vec<&str> = text.split(|c: char| c.is_whitespace() || "(),".contains(c)).collect();
    let found = words.windows(2).find(|pair| pair[1] == name && growing.contains(pair[0]));
    found.and_then(|pair| growing.get(pair[0])).map(String::as_str)
}

/// How many parameters it has: `$3` is the highest.
fn parameters(text: &str) -> usize {
    let numbers = text.split('$').skip(1);
    let number = |rest: &str| rest.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok();
    numbers.filter_map(number).max().unwrap_or(0)
}

/// What is wrong with SQLite's plan, if anything is.
fn fault_of_sqlite(detail: &str, text: &str, growing: &BTreeSet<String>) -> bool {
    let of_what_waits = OF_WHAT_WAITS.iter().any(|index| detail.contains(&format!("INDEX {index}")));
    if let Some(rest) = detail.strip_prefix("SCAN ") {
        let name = rest.split(' ').next().unwrap_or_default();
        return table_of(name, text, growing).is_some() && !of_what_waits;
    }
    // Sorting what a LIMIT then cuts off: all of it was read.
    detail.contains("TEMP B-TREE FOR ORDER BY") && text.contains("LIMIT")
}

#[tokio::test]
async fn no_statement_reads_a_growing_table_whole_on_sqlite() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&Location::Sqlite(folder.path().join("house.db"))).await.unwrap();
    db.migrate().await.unwrap();
    let growing = growing();
    let mut faults = Vec::new();
    for statement in asked(&growing) {
        let text = flat(&statement.sqlite);
        let values = vec![Value::Null; parameters(&text)];
        let plan = db.all(&Sql::built(format!("EXPLAIN QUERY PLAN {text}")), &values).await;
        for step in plan.unwrap_or_else(|error| panic!("{}: {error}\n{text}", statement.path)) {
            let detail: String = step.get("detail").unwrap();
            if fault_of_sqlite(&detail, &text, &growing) {
                faults.push(format!("{}: {detail}: {text}", statement.path));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The steps of PostgreSQL's plan that read a growing table whole.
fn faults_of_postgres(plan: &[String], growing: &BTreeSet<String>) -> Vec<String> {
    let limited = plan.iter().any(|line| line.contains("Limit  (cost"));
    let mut faults = Vec::new();
    for (at, line) in plan.iter().enumerate() {
        let Some((node, rest)) = line.split_once(" on ") else { continue };
        let table = rest.split(' ').next().unwrap_or_default();
        if !growing.contains(table) {
            continue;
        }
        let indent = |line: &str| line.len() - line.trim_start().len();
        let own =
            plan[at + 1..].iter().take_while(|below| !below.contains("->") && indent(below) > indent(line));
        let bounded = own.clone().any(|below| below.contains("Index Cond") || below.contains("TID Cond"));
        let of_what_waits = OF_WHAT_WAITS.iter().any(|index| node.contains(index));
        let index = node.contains("Index Scan") || node.contains("Index Only Scan");
        if node.contains("Seq Scan") || (index && !bounded && !of_what_waits && !limited) {
            faults.push(line.trim().to_owned());
        }
    }
    faults
}

async fn postgres(url: &str, schema: &str) -> Db {
    let admin = Db::open(&Location::Postgres(url.to_owned())).await.expect("PostgreSQL answers");
    admin.execute(&Sql::built(format!("CREATE SCHEMA {schema}")), &[]).await.expect("a schema of its own");
    let separator = if url.contains('?') { '&' } else { '?' };
    let ours = format!("{url}{separator}options=-csearch_path%3D{schema}");
    let db = Db::open(&Location::Postgres(ours)).await.expect("PostgreSQL answers");
    db.migrate().await.expect("the migrations run");
    db
}

/// Fills a table with as many rows as [`ROWS`], the way it looks when most of its work is done.
async fn fill(db: &Db, table: &str) {
    let columns = "SELECT column_name, data_type, is_nullable FROM information_schema.columns \
                   WHERE table_schema = current_schema() AND table_name = $1";
    let columns = db.all(&Sql::built(columns.to_owned()), &[table.into()]).await.expect("its columns");
    let (mut names, mut values) = (Vec::new(), Vec::new());
    for column in columns {
        let get = |key: &str| column.get::<String>(key).expect("a text");
        let (name, kind) = (get("column_name"), get("data_type"));
        if get("is_nullable") == "YES" && !["sealed", "confirmed_at"].contains(&name.as_str()) {
            continue;
        }
        values.push(match (name.as_str(), kind.as_str()) {
            ("bucket", _) => "g % 256",
            ("campaign_id", _) => "md5((g % 5)::text)::uuid",
            ("target_id", _) => "md5((g % 90)::text)::uuid",
            ("state", _) if table == "signature" => "'confirmed'",
            ("state", _) => "'accepted'",
            ("visibility", _) => "'public'",
            (_, "uuid") => "md5(g::text)::uuid",
            (_, "bigint") => "g",
            (_, "bytea") => "decode(md5(g::text), 'hex')",
            (_, "text") => "'x'",
            (_, other) => panic!("{table}.{name} is {other}"),
        });
        names.push(name);
    }
    let insert = format!(
        "INSERT INTO {table} ({}) SELECT {} FROM generate_series(1, {ROWS}) g",
        names.join(", "),
        values.join(", ")
    );
    let mut tx = db.begin().await.expect("a transaction");
    // The order of tables does not matter then.
    tx.execute(&Sql::built("SET LOCAL session_replication_role = replica".into()), &[])
        .await
        .expect("a superuser");
    tx.execute(&Sql::built(insert), &[]).await.unwrap_or_else(|error| panic!("{table}: {error}"));
    tx.commit().await.expect("it is kept");
    db.execute(&Sql::built(format!("ANALYZE {table}")), &[]).await.expect("it is looked at");
}

#[tokio::test]
async fn no_statement_reads_a_growing_table_whole_on_postgresql() {
    let Ok(url) = std::env::var("DEMARCHE_TEST_POSTGRES") else { return };
    let schema = format!("plans_{}", std::process::id());
    let db = postgres(&url, &schema).await;
    let growing = growing();
    for table in &growing {
        fill(&db, table).await;
    }
    let mut faults = Vec::new();
    for statement in asked(&growing) {
        let text = flat(&statement.postgres);
        let nulls = vec!["NULL"; parameters(&text)].join(", ");
        let execute =
            if nulls.is_empty() { "EXECUTE asked".to_owned() } else { format!("EXECUTE asked({nulls})") };
        let mut tx = db.begin().await.unwrap();
        // The plan for any values, as it is kept for a statement that is prepared once.
        for line in
            ["SET LOCAL plan_cache_mode = force_generic_plan".to_owned(), format!("PREPARE asked AS {text}")]
        {
            tx.execute(&Sql::built(line), &[]).await.unwrap_or_else(|error| panic!("{error}: {text}"));
        }
        let plan = tx.all(&Sql::built(format!("EXPLAIN {execute}")), &[]).await.unwrap();
        let plan: Vec<String> = plan.iter().map(|row| row.get("QUERY PLAN").unwrap()).collect();
        for fault in faults_of_postgres(&plan, &growing) {
            faults.push(format!("{}: {fault}: {text}", statement.path));
        }
        tx.execute(&Sql::built("DEALLOCATE asked".into()), &[]).await.unwrap();
        tx.commit().await.unwrap();
    }
    let admin = Db::open(&Location::Postgres(url)).await.unwrap();
    admin.execute(&Sql::built(format!("DROP SCHEMA {schema} CASCADE")), &[]).await.unwrap();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_plan_that_reads_a_table_whole_is_seen() {
    let growing = growing();
    let sqlite = |detail: &str, text: &str| fault_of_sqlite(detail, text, &growing);
    assert!(sqlite("SCAN signature", "SELECT count(*) FROM signature"));
    assert!(sqlite("SCAN s USING COVERING INDEX signature_public", "SELECT 1 FROM signature s"));
    assert!(sqlite("USE TEMP B-TREE FOR ORDER BY", "SELECT 1 FROM letter ORDER BY id LIMIT 1"));
    assert!(!sqlite("SCAN c", "SELECT 1 FROM campaign c"));
    assert!(!sqlite("SCAN letter USING INDEX letter_lane", "SELECT 1 FROM letter"));
    assert!(!sqlite("SEARCH s USING PRIMARY KEY (id=? AND bucket=?)", "SELECT 1 FROM signature s"));
    let postgres = |lines: &[&str]| {
        let plan: Vec<String> = lines.iter().map(|&line| line.to_owned()).collect();
        !faults_of_postgres(&plan, &growing).is_empty()
    };
    assert!(postgres(&["Aggregate  (cost=1..2)", "  ->  Seq Scan on signature  (cost=1..2)"]));
    assert!(postgres(&["Index Only Scan using letter_pkey on letter l  (cost=1..2)"]));
    assert!(!postgres(&["Limit  (cost=1..2)", "  ->  Index Scan using letter_pkey on letter  (cost=1..2)"]));
    assert!(!postgres(&["Index Scan using letter_pkey on letter  (cost=1..2)", "  Index Cond: (id = $1)"]));
    assert!(!postgres(&["Seq Scan on campaign  (cost=1..2)"]));
}
