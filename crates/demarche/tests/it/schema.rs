//! Schemas of another version, and migrations that are cut off.

use std::process::Stdio;
use std::time::Duration;

use db::{Db, Engine, Location, Sql};

use crate::harness::{Site, change, rows, wait_for, within};
use crate::postgres::fresh;
use crate::server::Server;

const SIGNATURES: i64 = 3_000;

/// The database as the first version left it, with signatures in it.
fn first_version(location: &Location) {
    within(async {
        let db = Db::open(location).await.unwrap();
        let first = db::migrations().into_iter().next().unwrap();
        let mut statements: Vec<String> = vec![
            "CREATE TABLE schema_step (step BIGINT PRIMARY KEY, name TEXT NOT NULL)".to_owned(),
            format!("INSERT INTO schema_step (step, name) VALUES (1, '{}')", first.name),
        ];
        let text = first.for_engine(db.engine());
        let text: Vec<&str> = text.lines().filter(|line| !line.starts_with("--")).collect();
        statements.extend(text.join("\n").split(';').map(str::to_owned));
        let (numbers, id) = match db.engine() {
            Engine::Sqlite => (
                "WITH RECURSIVE t(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM t LIMIT {})",
                "CAST(printf('%016d', n) AS BLOB)",
            ),
            Engine::Postgres => (
                "WITH t AS (SELECT generate_series(0, {} - 1) AS n)",
                "CAST(lpad(to_hex(n), 32, '0') AS UUID)",
            ),
        };
        let numbers = numbers.replace("{}", &SIGNATURES.to_string());
        let index = match db.engine() {
            Engine::Sqlite => id.to_owned(),
            Engine::Postgres => "decode(lpad(to_hex(n), 32, '0'), 'hex')".to_owned(),
        };
        let one = numbers.replace(&SIGNATURES.to_string(), "1");
        statements.extend([
            format!(
                "{one} INSERT INTO campaign (id, slug, number, kind, status, opens, original, routing, message_allowed, \
                 retention_days, version, created_at, updated_at) SELECT {id}, 'old', 1, 'letter', 'open', \
                 '2026-01-01', 'en', 'all', 0, 30, 1, 1, 1 FROM t"
            ),
            format!(
                "{numbers} INSERT INTO signature (bucket, id, campaign_id, address_index, state, visibility, country, \
                 language, organisation_kind, sealed, created_at) SELECT n % 256, {id}, (SELECT id FROM campaign), \
                 {index}, 'pending', 'public', 'CH', 'en', 'none', {index}, 1000 + n FROM t"
            ),
            format!(
                "{numbers} INSERT INTO mail (bucket, id, signature_id, kind, language, state, due_at, attempts, \
                 created_at, changed_at) SELECT n % 256, {id}, {id}, 'confirmation', 'en', 'queued', 1000 + n, 0, 1, 1 FROM t"
            ),
        ]);
        for statement in statements.iter().filter(|statement| !statement.trim().is_empty()) {
            db.execute(&Sql::built(statement.clone()), &[])
                .await
                .unwrap_or_else(|error| panic!("{error}: {statement}"));
        }
        // So that the file alone is all of it.
        db.scrub().await.unwrap();
    });
}

fn step(location: &Location) -> i64 {
    within(async { Db::open(location).await.unwrap().schema_step().await.unwrap() })
}

/// Everything that the schema is made of, in the engine's own words.
fn shape(location: &Location) -> Vec<String> {
    let sql = match location {
        Location::Sqlite(_) => "SELECT coalesce(sql, name) AS part FROM sqlite_master ORDER BY 1",
        Location::Postgres(_) => {
            "SELECT part FROM (SELECT table_name || ' ' || column_name || ' ' || data_type AS part \
             FROM information_schema.columns WHERE table_schema = current_schema() UNION ALL \
             SELECT replace(indexdef, current_schema() || '.', '') FROM pg_indexes \
             WHERE schemaname = current_schema()) parts ORDER BY 1"
        }
    };
    rows(location, sql).iter().map(|row| row.get("part").unwrap()).collect()
}

#[test]
fn a_schema_newer_than_the_program_is_refused_in_one_line() {
    let url = fresh("newer");
    let on_server = url.map(|url| Site::on_server(&url, ""));
    for site in [Some(Site::with_campaign("")), on_server].into_iter().flatten() {
        change(&site.location(), "INSERT INTO schema_step (step, name) VALUES (9999, 'of_next_year')");
        for arguments in [&["serve"][..], &["migrate"], &["campaign", "list"], &["letters", "status"]] {
            let refused = site.run(arguments);
            assert_eq!((refused.code, refused.err.lines().count()), (1, 1), "{arguments:?}: {}", refused.err);
            assert!(
                refused.err.contains("step 9999") && refused.err.contains("newer binary"),
                "{}",
                refused.err
            );
        }
        let check = site.run(&["check"]);
        assert!(check.code == 1 && check.out.contains("FAIL  database"), "{}", check.out);
    }
}

#[test]
fn a_migration_cut_off_on_sqlite_is_whole_or_not_at_all() {
    let site = Site::new("");
    let old = site.folder.path().join("old.db");
    first_version(&Location::Sqlite(old.clone()));
    std::fs::create_dir_all(site.data()).unwrap();
    let location = site.location();
    let start_over = || {
        for end in ["", "-wal", "-shm"] {
            std::fs::remove_file(site.data().join(format!("demarche.db{end}"))).ok();
        }
        std::fs::copy(&old, site.data().join("demarche.db")).unwrap();
    };
    // What each step looks like when nothing goes wrong is known for the first and the last.
    start_over();
    let first = shape(&location);
    assert_eq!(site.run(&["migrate"]).code, 0);
    let last = shape(&location);
    let mut found = std::collections::BTreeMap::new();
    start_over();
    for round in 0..16 {
        let mut migrating =
            site.command(&["migrate"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(10 + round * 7));
        migrating.kill().unwrap();
        migrating.wait().unwrap();
        let reached = step(&location);
        *found.entry(reached).or_insert(0) += 1;
        if reached == 1 {
            assert_eq!(shape(&location), first, "half a migration");
        }
        if reached == db::latest_step() {
            assert_eq!(shape(&location), last, "half a migration");
            start_over();
        }
        assert_eq!(site.number("SELECT count(*) AS n FROM signature"), SIGNATURES);
    }
    println!("killed while migrating, at steps reached: {found:?}");
    assert_eq!(site.run(&["migrate"]).code, 0);
    assert_eq!((step(&location), shape(&location)), (db::latest_step(), last));
    assert_eq!(site.number("SELECT count(*) AS n FROM mail"), SIGNATURES);
}

#[test]
fn a_migration_cut_off_on_postgresql_is_whole_or_not_at_all() {
    let Some(mut server) = Server::start() else { return };
    let site = Site::new(&format!("[database]\nurl = \"{}\"\n", server.url()));
    let location = site.location();
    first_version(&location);
    let first = shape(&location);
    for killed in ["program", "server"] {
        if step(&location) != 1 {
            break;
        }
        // Half-way: the first table is made, the next is locked by somebody.
        let mut migrating = within(async {
            let other = Db::open(&location).await.unwrap();
            let mut held = other.begin().await.unwrap();
            held.execute(&Sql::new("LOCK TABLE mail IN ACCESS SHARE MODE"), &[]).await.unwrap();
            let migrating =
                site.command(&["migrate"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
            let waiting = "SELECT count(*) AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock'";
            loop {
                let row = other.one(&Sql::new(waiting), &[]).await.unwrap();
                if row.get::<i64>("n").unwrap() > 0 {
                    break;
                }
            }
            if killed == "server" {
                server.kill();
            }
            migrating
        });
        if killed == "program" {
            migrating.kill().unwrap();
        }
        assert!(!migrating.wait().unwrap().success(), "{killed}");
        if killed == "server" {
            server.go_on();
        }
        // The server may finish what its client had sent: then all of it.
        wait_for(|| {
            let waiting = "SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() \
                 AND pid <> pg_backend_pid() AND state = 'active'";
            (site.number(waiting) == 0).then_some(())
        });
        println!("{killed} killed in a migration: the schema is at step {}", step(&location));
        if step(&location) == 1 {
            assert_eq!(shape(&location), first, "half a migration");
        }
        assert_eq!(site.number("SELECT count(*) AS n FROM signature"), SIGNATURES);
    }
    let migrated = site.run(&["migrate"]);
    assert_eq!(migrated.code, 0, "{}", migrated.err);
    assert_eq!(step(&location), db::latest_step());
    assert_eq!(site.number("SELECT count(*) AS n FROM mail"), SIGNATURES);
}
