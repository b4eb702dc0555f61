//! A database moves: copies between engines, backups, restores, migrations cut off. What needs PostgreSQL is left out
//! without `DEMARCHE_TEST_POSTGRES`; each test has a database of its own on it.

use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use db::{Db, Location, Sql, Value};

use crate::harness::{Site, wait_for};

fn block_on<T>(work: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(work)
}

/// A fresh database on the server, gone with this.
struct Server {
    admin: String,
    name: String,
    url: String,
}

impl Server {
    fn new(name: &str) -> Option<Self> {
        let admin = std::env::var("DEMARCHE_TEST_POSTGRES").ok()?;
        let name = format!("moving_{name}_{}", std::process::id());
        let mut url = url::Url::parse(&admin).unwrap();
        url.set_path(&name);
        let server = Self { admin, name, url: url.to_string() };
        server.say(&format!("CREATE DATABASE {}", server.name));
        Some(server)
    }

    fn say(&self, text: &str) {
        block_on(async {
            let admin = Db::open(&Location::Postgres(self.admin.clone())).await.unwrap();
            admin.execute(&Sql::built(text.to_owned()), &[]).await.unwrap();
        });
    }

    fn place(&self) -> Location {
        Location::Postgres(self.url.clone())
    }

    fn config(&self) -> String {
        format!("[database]\nurl = \"{}\"\n", self.url)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.say(&format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name));
        }
    }
}

fn sqlite(path: &Path) -> Location {
    Location::Sqlite(path.to_path_buf())
}

fn word(place: &Location) -> String {
    match place {
        Location::Sqlite(path) => format!("sqlite:{}", path.display()),
        Location::Postgres(url) => url.clone(),
    }
}

fn count(place: &Location, table: &str) -> i64 {
    block_on(async {
        let place = match place {
            // Under a name that is not the site's: whoever looks is nobody who serves.
            Location::Postgres(url) => Location::Postgres(format!("{url}?application_name=looking")),
            file @ Location::Sqlite(_) => file.clone(),
        };
        let db = Db::open(&place).await.unwrap();
        let text = format!("SELECT count(*) AS n FROM {table}");
        db.one(&Sql::built(text), &[]).await.map_or(0, |row| row.get("n").unwrap())
    })
}

/// Signatures and their mails that are nobody's, in any number; enough to be interrupted in.
fn filled(place: &Location, rows: i64) {
    block_on(async {
        let db = Db::open(place).await.unwrap();
        db.migrate().await.unwrap();
        let numbers = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)";
        let (id, noise) = match db.engine() {
            db::Engine::Sqlite => ("CAST(printf('%016d', n.i) AS BLOB)", "randomblob(200)"),
            db::Engine::Postgres => {
                ("lpad(n.i::text, 32, '0')::uuid", "decode(repeat(md5(n.i::text), 6), 'hex')")
            }
        };
        for text in [
            format!(
                "{numbers} INSERT INTO signature (id, bucket, campaign_id, address_index, state, visibility, country, \
                 language, wording, organisation_kind, sealed, created_at) SELECT {id}, n.i % 256, {id}, {noise}, \
                 'pending', 'public', 'CH', 'de', 'Zustimmung é', 'none', {noise}, n.i FROM n"
            ),
            format!(
                "{numbers} INSERT INTO mail (signature_id, kind, bucket, language, state, due_at, attempts, created_at, \
                 changed_at) SELECT {id}, CASE n.i % 3 WHEN 0 THEN 'Zeta' WHEN 1 THEN 'alpha' ELSE 'beta' END, \
                 n.i % 256, 'de', 'queued', n.i, 0, n.i, n.i FROM n"
            ),
        ] {
            db.execute(&Sql::built(text), &[Value::from(rows)]).await.unwrap();
        }
    });
}

fn started(site: &Site, arguments: &[&str]) -> Child {
    site.command(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// Kills the copy when some rows have arrived and some have not.
fn killed_in_the_middle(site: &Site, from: &Location, to: &Location, rows: i64) {
    let mut copying = started(site, &["copy", &word(from), &word(to)]);
    wait_for(|| {
        let begun = match to {
            Location::Postgres(_) => count(to, "mail") > 0,
            // To open it would be to use it: its size and its log's tell.
            Location::Sqlite(path) => {
                let size = |suffix: &str| {
                    std::fs::metadata(format!("{}{suffix}", path.display())).map_or(0, |file| file.len())
                };
                size("") + size("-wal") > 3_000_000
            }
        };
        (begun || copying.try_wait().unwrap().is_some()).then_some(())
    });
    copying.kill().unwrap();
    copying.wait().unwrap();
    let arrived = count(to, "mail") + count(to, "signature");
    assert!(arrived > 0 && arrived < 2 * rows, "{arrived} of {} had arrived", 2 * rows);
}

const MANY: i64 = 60_000;

fn a_copy_goes_on_after_being_killed(from: &Location, to: &Location) {
    let site = Site::new(&format!("[database]\nurl = \"{}\"\n", word(to)));
    filled(from, MANY);
    killed_in_the_middle(&site, from, to, MANY);
    // Nobody serves from half a copy, and no other copy goes on with it.
    let early = site.run(&["serve"]);
    assert_eq!((early.code, early.err.contains("did not end")), (1, true), "{}", early.err);
    let other = site.folder.path().join("other.db");
    filled(&sqlite(&other), 1);
    let strange = site.run(&["copy", &word(&sqlite(&other)), &word(to)]);
    assert_eq!((strange.code, strange.err.contains("of another database")), (1, true), "{}", strange.err);

    let resumed = site.run(&["copy", &word(from), &word(to), "--json"]);
    assert_eq!(resumed.code, 0, "{}", resumed.err);
    let report: serde_json::Value = serde_json::from_str(&resumed.out).unwrap();
    assert!(report["resumed"].as_i64().unwrap() > 0, "{report}");
    assert_eq!((count(to, "signature"), count(to, "mail"), count(to, "setting")), (MANY, MANY, 0));
    // A third run has nothing to go on with.
    let again = site.run(&["copy", &word(from), &word(to)]);
    assert_eq!((again.code, again.err.contains("not empty")), (1, true), "{}", again.err);
}

#[test]
fn a_copy_to_postgresql_goes_on_after_being_killed() {
    let Some(server) = Server::new("to") else { return };
    let folder = tempfile::tempdir().unwrap();
    a_copy_goes_on_after_being_killed(&sqlite(&folder.path().join("from.db")), &server.place());
}

#[test]
fn a_copy_from_postgresql_goes_on_after_being_killed() {
    let Some(server) = Server::new("from") else { return };
    let folder = tempfile::tempdir().unwrap();
    a_copy_goes_on_after_being_killed(&server.place(), &sqlite(&folder.path().join("to.db")));
}

#[test]
fn a_copy_within_sqlite_goes_on_after_being_killed() {
    let folder = tempfile::tempdir().unwrap();
    a_copy_goes_on_after_being_killed(
        &sqlite(&folder.path().join("from.db")),
        &sqlite(&folder.path().join("to.db")),
    );
}

#[test]
fn a_copy_refuses_what_it_would_spoil() {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (sqlite(&folder.path().join("from.db")), sqlite(&folder.path().join("to.db")));
    let site = Site::with_campaign("");
    let refused = |from: &Location, to: &Location, why: &str, code: i32| {
        let answer = site.run(&["copy", &word(from), &word(to)]);
        assert_eq!((answer.code, answer.err.lines().count()), (code, 1), "{}", answer.err);
        assert!(answer.err.contains(why), "{}", answer.err);
    };
    refused(&from, &to, "no database", 1);
    filled(&from, 3);
    refused(&from, &from, "same database", 2);
    filled(&to, 1);
    refused(&from, &to, "not empty", 1);
    let fresh = sqlite(&folder.path().join("fresh.db"));
    let serving = site.serve();
    refused(&sqlite(&site.data().join("demarche.db")), &fresh, "stop the site", 1);
    assert!(serving.stop_and_read().0.success());
    let older = sqlite(&folder.path().join("older.db"));
    block_on(async { Db::open(&older).await.unwrap().migrate_to(1).await.unwrap() });
    refused(&older, &fresh, "demarche migrate", 1);
    block_on(async {
        let db = Db::open(&from).await.unwrap();
        db.execute(&Sql::new("INSERT INTO schema_step (step, name) VALUES (9999, 'later')"), &[])
            .await
            .unwrap();
    });
    refused(&from, &fresh, "newer binary", 1);
}

#[test]
fn a_served_postgresql_is_not_copied() {
    let Some(server) = Server::new("served") else { return };
    let site = Site::new(&server.config());
    assert_eq!(site.run(&["migrate"]).code, 0);
    let serving = site.serve();
    let target = site.folder.path().join("x.db");
    let answer = site.run(&["copy", "config", &word(&sqlite(&target))]);
    assert_eq!((answer.code, answer.err.contains("stop the site")), (1, true), "{}", answer.err);
    assert!(serving.stop_and_read().0.success());
    let secret = site.folder.path().join("secret");
    std::fs::write(&secret, format!("{}\n", server.url)).unwrap();
    let copied = site.run(&["copy", &format!("file:{}", secret.display()), &word(&sqlite(&target))]);
    assert_eq!(copied.code, 0, "{}", copied.err);
}

#[test]
fn a_site_moves_to_postgresql_and_back_with_everything() {
    let Some(server) = Server::new("whole") else { return };
    let site = Site::with_campaign("");
    let serving = site.serve();
    for email in ["a@mail.example", "b@mail.example"] {
        assert_eq!(site.sign("A Supporter", email).unwrap().status, 303);
    }
    let (confirm, later) = (site.link("a@mail.example", "confirm"), site.link("b@mail.example", "confirm"));
    assert_eq!(site.post(&confirm, "").unwrap().status, 200);
    assert!(serving.stop_and_read().0.success());

    let home = sqlite(&site.data().join("demarche.db"));
    let copied = site.run(&["copy", "config", &server.url]);
    assert_eq!(copied.code, 0, "{}", copied.err);
    assert!(copied.out.contains("signature") && copied.err.contains("key"), "{} {}", copied.out, copied.err);
    // The same folder and key on the other engine: the second supporter goes on where they were.
    let text = std::fs::read_to_string(site.config()).unwrap();
    std::fs::write(site.config(), text + &server.config()).unwrap();
    let serving = site.serve();
    assert_eq!(site.post(&later, "").unwrap().status, 200);
    wait_for(|| {
        site.mails()
            .iter()
            .any(|mail| mail.starts_with("To: b@mail.example\n") && mail.contains("/withdraw/"))
            .then_some(())
    });
    assert!(serving.stop_and_read().0.success());
    assert_eq!((count(&server.place(), "signature"), count(&home, "signature")), (2, 2));

    let back = sqlite(&site.folder.path().join("back.db"));
    let copied = site.run(&["copy", "config", &word(&back)]);
    assert_eq!(copied.code, 0, "{}", copied.err);
    for table in ["signature", "letter", "mail", "count_change", "bundle_file"] {
        assert_eq!(count(&back, table), count(&server.place(), table), "{table}");
    }
}

/// Signs from two threads until told to stop; how many were answered with 303 so far.
fn load(site: &Site) -> (Arc<AtomicBool>, Arc<AtomicUsize>, Vec<std::thread::JoinHandle<()>>) {
    let (stop, done) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
    let threads = (0..2).map(|thread| {
        let (stop, done, port) = (stop.clone(), done.clone(), site.port);
        std::thread::spawn(move || {
            let mut n = 0;
            while !stop.load(Ordering::Relaxed) {
                n += 1;
                if crate::harness::sign_at(port, "A Supporter", &format!("s{thread}x{n}@mail.example"))
                    .is_ok_and(|response| response.status == 303)
                {
                    done.fetch_add(1, Ordering::Relaxed);
                }
            }
        })
    });
    let threads = threads.collect();
    (stop, done, threads)
}

/// Taken under load, restored elsewhere, opened with the right key and with a wrong one.
fn drill(site: &Site, restored: &Site, place: &Location) {
    let serving = site.serve();
    assert_eq!(site.sign("First", "first@mail.example").unwrap().status, 303);
    let confirm = site.link("first@mail.example", "confirm");
    let (stop, done, threads) = load(site);
    wait_for(|| (done.load(Ordering::Relaxed) > 50).then_some(()));
    let before = done.load(Ordering::Relaxed);
    let file = site.folder.path().join("backup.db");
    let backup = site.run(&["backup", &file.to_string_lossy()]);
    let after = done.load(Ordering::Relaxed);
    stop.store(true, Ordering::Relaxed);
    for thread in threads {
        thread.join().unwrap();
    }
    assert_eq!(backup.code, 0, "{}", backup.err);
    assert!(serving.stop_and_read().0.success());
    // Whole: everyone answered before it began is in it, and nobody who came after its end.
    let held = count(&sqlite(&file), "signature");
    assert!((before as i64 + 1..=after as i64 + 3).contains(&held), "{before} {held} {after}");

    let path = file.to_string_lossy().into_owned();
    let answer = restored.run(&["restore", &path]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert!(answer.err.contains("put the key"), "{}", answer.err);
    assert_eq!(count(place, "signature"), held);
    let again = restored.run(&["restore", &path]);
    assert_eq!((again.code, again.err.contains("not empty")), (1, true), "{}", again.err);

    let key = restored.data().join("demarche.key");
    let stranger = Site::with_campaign("");
    assert!(stranger.serve().stop_and_read().0.success());
    std::fs::copy(stranger.data().join("demarche.key"), &key).unwrap();
    let wrong = restored.run(&["serve"]);
    assert_eq!((wrong.code, wrong.err.contains("not the one")), (1, true), "{}", wrong.err);

    // What was sealed opens: the mail of thanks is written to the address in it.
    std::fs::copy(site.data().join("demarche.key"), &key).unwrap();
    let serving = restored.serve();
    assert_eq!(restored.post(&confirm, "").unwrap().status, 200);
    wait_for(|| {
        restored.mails().iter().any(|mail| mail.starts_with("To: first@mail.example\n")).then_some(())
    });
    assert!(serving.stop_and_read().0.success());
}

#[test]
fn a_backup_of_sqlite_under_load_is_restored() {
    let (site, restored) = (Site::with_campaign(""), Site::new(""));
    let place = sqlite(&restored.data().join("demarche.db"));
    drill(&site, &restored, &place);
}

#[test]
fn a_backup_of_postgresql_under_load_is_restored_on_postgresql() {
    let (Some(from), Some(to)) = (Server::new("drill"), Server::new("drilled")) else { return };
    let site = Site::new(&from.config());
    assert_eq!(site.run(&["migrate"]).code, 0);
    site.import();
    drill(&site, &Site::new(&to.config()), &to.place());
}

#[test]
fn a_backup_of_postgresql_is_restored_on_sqlite() {
    let Some(from) = Server::new("crossing") else { return };
    let site = Site::new(&from.config());
    assert_eq!(site.run(&["migrate"]).code, 0);
    site.import();
    let restored = Site::new("");
    let place = sqlite(&restored.data().join("demarche.db"));
    drill(&site, &restored, &place);
}

/// A database at the first step with rows that the second rewrites.
fn at_the_first_step(place: &Location, rows: i64) {
    block_on(async {
        let db = Db::open(place).await.unwrap();
        db.migrate_to(1).await.unwrap();
        let id = match db.engine() {
            db::Engine::Sqlite => "CAST(printf('%016d', n.i) AS BLOB)",
            db::Engine::Postgres => "lpad(n.i::text, 32, '0')::uuid",
        };
        let campaign = format!(
            "WITH n (i) AS (SELECT CAST($1 AS BIGINT)) INSERT INTO campaign (id, slug, number, kind, status, opens, original, \
             routing, message_allowed, retention_days, version, created_at, updated_at) \
             SELECT {id}, 'x', 1, 'x', 'x', 'x', 'x', 'x', 1, 1, 1, 1, 1 FROM n"
        );
        db.execute(&Sql::built(campaign), &[Value::from(1)]).await.unwrap();
        let signatures = format!(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1) \
             INSERT INTO signature (id, bucket, campaign_id, address_index, state, visibility, country, language, \
             organisation_kind, created_at) SELECT {id}, n.i % 256, c.id, {}, 'pending', 'public', 'CH', 'de', 'none', n.i \
             FROM n, campaign c",
            match db.engine() {
                db::Engine::Sqlite => id.to_owned(),
                db::Engine::Postgres => "decode(md5(n.i::text), 'hex')".to_owned(),
            }
        );
        db.execute(&Sql::built(signatures), &[Value::from(rows)]).await.unwrap();
    });
}

fn step(place: &Location) -> i64 {
    block_on(async { Db::open(place).await.unwrap().schema_step().await.unwrap() })
}

/// Nobody but us is connected: PostgreSQL notices that a client was killed when its statement ends.
fn alone(place: &Location) {
    if matches!(place, Location::Sqlite(_)) {
        return;
    }
    wait_for(|| {
        let others = "pg_stat_activity WHERE datname = current_database() AND application_name = 'demarche' \
                      AND state <> 'idle' AND pid <> pg_backend_pid()";
        (count(place, others) == 0).then_some(())
    });
}

/// Kills `demarche migrate` at several moments; each time the schema is at a whole step with every row and nothing
/// half made, and the next run goes on.
fn a_migration_cut_off(place: &Location) {
    const ROWS: i64 = 50_000;
    let site = Site::new(&format!("[database]\nurl = \"{}\"\n", word(place)));
    at_the_first_step(place, ROWS);
    let mut cut = 0;
    for cut_ms in [20, 60, 100, 150, 200, 300] {
        let mut migrating = started(&site, &["migrate"]);
        std::thread::sleep(Duration::from_millis(cut_ms));
        migrating.kill().unwrap();
        migrating.wait().unwrap();
        alone(place);
        let reached = step(place);
        assert_eq!(count(place, "signature"), ROWS, "killed after {cut_ms} ms at step {reached}");
        let tables = block_on(async { Db::open(place).await.unwrap().tables().await.unwrap() });
        assert!(tables.iter().all(|table| !table.name.ends_with("_before")), "{tables:?}");
        cut += i32::from(reached < db::latest_step());
    }
    assert!(cut > 0, "the migration was quicker than every kill");
    let answer = site.run(&["migrate"]);
    assert_eq!(answer.code, 0, "{}", answer.err);
    assert_eq!((step(place), count(place, "signature")), (db::latest_step(), ROWS));
}

#[test]
fn a_migration_of_sqlite_that_is_killed_leaves_a_whole_step() {
    let folder = tempfile::tempdir().unwrap();
    a_migration_cut_off(&sqlite(&folder.path().join("x.db")));
}

#[test]
fn a_migration_of_postgresql_that_is_killed_leaves_a_whole_step() {
    let Some(server) = Server::new("cut") else { return };
    a_migration_cut_off(&server.place());
}

#[test]
fn a_schema_newer_than_the_program_is_refused_by_every_command() {
    let folder = tempfile::tempdir().unwrap();
    let server = Server::new("newer");
    let mut places = vec![sqlite(&folder.path().join("x.db"))];
    places.extend(server.iter().map(Server::place));
    for place in places {
        block_on(async {
            let db = Db::open(&place).await.unwrap();
            db.migrate().await.unwrap();
            let later = Sql::new("INSERT INTO schema_step (step, name) VALUES (9999, 'later')");
            db.execute(&later, &[]).await.unwrap();
        });
        let site = Site::new(&format!("[database]\nurl = \"{}\"\n", word(&place)));
        for command in [["serve", "--role=all"], ["campaign", "list"], ["migrate", "--json"]] {
            let answer = site.run(&command);
            assert_eq!((answer.code, answer.err.lines().count()), (1, 1), "{command:?}: {}", answer.err);
            assert!(
                answer.err.contains("step 9999") && answer.err.contains("newer binary"),
                "{}",
                answer.err
            );
        }
    }
}
