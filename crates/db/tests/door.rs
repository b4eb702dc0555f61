//! The door behaves the same on both engines. PostgreSQL joins when `DEMARCHE_TEST_POSTGRES` holds a URL.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use db::{Db, DbError, Engine, Location, Sql, Statement, Value};
use uuid::Uuid;

struct Fresh {
    db: Db,
    _folder: tempfile::TempDir,
}

async fn engines() -> Vec<Fresh> {
    let mut all = Vec::new();
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&Location::Sqlite(folder.path().join("t.db"))).await.unwrap();
    all.push(Fresh { db, _folder: folder });
    if let Ok(url) = std::env::var("DEMARCHE_TEST_POSTGRES") {
        let schema =
            format!("door_{}_{:?}", std::process::id(), std::thread::current().id()).replace(['(', ')'], "_");
        let admin = Db::open(&Location::Postgres(url.clone())).await.unwrap();
        let schema = schema.to_lowercase();
        admin.execute(&Sql::built(format!("DROP SCHEMA IF EXISTS {schema} CASCADE")), &[]).await.unwrap();
        admin.execute(&Sql::built(format!("CREATE SCHEMA {schema}")), &[]).await.unwrap();
        let separator = if url.contains('?') { '&' } else { '?' };
        let url = format!("{url}{separator}options=-csearch_path%3D{schema}");
        let db = Db::open(&Location::Postgres(url)).await.unwrap();
        all.push(Fresh { db, _folder: tempfile::tempdir().unwrap() });
    }
    for fresh in &all {
        fresh.db.migrate().await.unwrap();
    }
    all
}

const PUT: Sql = Sql::new("INSERT INTO setting (key, value) VALUES ($1, $2)");
const GET: Sql = Sql::new("SELECT value FROM setting WHERE key = $1");
const KEYS: Sql = Sql::new("SELECT count(*) AS n FROM setting");

async fn keys(db: &Db) -> i64 {
    db.one(&KEYS, &[]).await.unwrap().get("n").unwrap()
}

#[tokio::test]
async fn values_of_every_type_come_back_as_they_went() {
    for Fresh { db, .. } in engines().await {
        let id = Uuid::from_u128(77);
        let put = Sql::new(
            "INSERT INTO organisation (id, slug, name, kind, url, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        );
        let values = [
            id.into(),
            "a".into(),
            "Қазақ \u{0}".replace('\0', "").into(),
            "union".into(),
            Value::Null,
            i64::MIN.into(),
        ];
        assert_eq!(db.execute(&put, &values).await.unwrap(), 1);
        let row = db.one(&Sql::new("SELECT * FROM organisation WHERE id = $1"), &[id.into()]).await.unwrap();
        assert_eq!(row.get::<Uuid>("id").unwrap(), id);
        assert_eq!(row.get::<String>("name").unwrap(), "Қазақ ");
        assert_eq!(row.get::<Option<String>>("url").unwrap(), None);
        assert_eq!(row.get::<i64>("created_at").unwrap(), i64::MIN);
        assert!(row.get::<i64>("name").is_err());
        assert!(row.get::<i64>("nothing").is_err());
    }
}

#[tokio::test]
async fn parameters_are_bound_by_their_number_wherever_they_stand() {
    for Fresh { db, .. } in engines().await {
        let sql = Sql::new("INSERT INTO setting (value, key) VALUES ($2, $1)");
        db.execute(&sql, &["a".into(), "1".into()]).await.unwrap();
        let sql = Sql::new("SELECT '$' AS sign, value FROM setting WHERE value = $2 AND key = $1");
        let row = db.one(&sql, &["a".into(), "1".into()]).await.unwrap();
        assert_eq!((row.get("sign").unwrap(), row.get("value").unwrap()), ("$".to_owned(), "1".to_owned()));
    }
}

#[tokio::test]
async fn a_dropped_transaction_leaves_nothing_and_blocks_nobody() {
    for Fresh { db, .. } in engines().await {
        let mut tx = db.begin().await.unwrap();
        tx.execute(&PUT, &["a".into(), "1".into()]).await.unwrap();
        drop(tx);
        assert_eq!(keys(&db).await, 0);
        let mut tx = db.begin().await.unwrap();
        tx.execute(&PUT, &["a".into(), "2".into()]).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(db.one(&GET, &["a".into()]).await.unwrap().get::<String>("value").unwrap(), "2");
    }
}

#[tokio::test]
async fn a_cancelled_statement_does_not_leave_its_transaction_to_the_next() {
    for Fresh { db, .. } in engines().await {
        for _ in 0..20 {
            let mut tx = db.begin().await.unwrap();
            let values = ["a".into(), "1".into()];
            let running = async { tx.execute(&PUT, &values).await };
            // Polled once and dropped, as when a client hangs up.
            tokio::select! { biased; _ = running => {}, () = std::future::ready(()) => {} }
            drop(tx);
        }
        assert_eq!(keys(&db).await, 0);
        db.execute(&PUT, &["b".into(), "1".into()]).await.unwrap();
        assert_eq!(keys(&db).await, 1);
    }
}

#[tokio::test]
async fn a_batch_is_whole_or_not_at_all() {
    for Fresh { db, .. } in engines().await {
        let put = |key: &str| Statement::new(&PUT, vec![key.into(), "1".into()]);
        let answer = db.batch(vec![put("a"), put("b"), put("a")]).await;
        assert!(matches!(answer, Err(DbError::Constraint(_))), "{answer:?}");
        assert_eq!(keys(&db).await, 0);
        db.batch(vec![put("a"), put("b")]).await.unwrap();
        assert_eq!(keys(&db).await, 2);
    }
}

#[tokio::test]
async fn migrating_again_does_nothing_and_a_newer_schema_is_refused() {
    for Fresh { db, .. } in engines().await {
        assert_eq!(db.schema_step().await.unwrap(), db::latest_step());
        assert!(db.migrate().await.unwrap().applied.is_empty());
        db.execute(&Sql::new("INSERT INTO schema_step (step, name) VALUES (9999, 'later')"), &[])
            .await
            .unwrap();
        assert!(matches!(db.migrate().await, Err(DbError::SchemaNewer { found: 9999, .. })));
    }
}

#[tokio::test]
async fn two_processes_that_migrate_at_once_both_succeed() {
    let folder = tempfile::tempdir().unwrap();
    let place = Location::Sqlite(folder.path().join("t.db"));
    let (one, two) = (Db::open(&place).await.unwrap(), Db::open(&place).await.unwrap());
    let (a, b) = tokio::join!(one.migrate(), two.migrate());
    assert_eq!((a.unwrap().to, b.unwrap().to), (db::latest_step(), db::latest_step()));
}

#[tokio::test]
async fn a_lock_is_held_by_one_until_its_end() {
    for Fresh { db, .. } in engines().await {
        if db.engine() == Engine::Sqlite {
            continue;
        }
        let (mut one, mut two) = (db.begin().await.unwrap(), db.begin().await.unwrap());
        assert!(one.try_lock(5).await.unwrap());
        assert!(!two.try_lock(5).await.unwrap());
        one.commit().await.unwrap();
        assert!(two.try_lock(5).await.unwrap());
    }
}

#[tokio::test]
async fn a_copy_made_in_use_is_a_whole_database() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&Location::Sqlite(folder.path().join("t.db"))).await.unwrap();
    db.migrate().await.unwrap();
    db.execute(&PUT, &["a".into(), "1".into()]).await.unwrap();
    let mut tx = db.begin().await.unwrap();
    tx.execute(&PUT, &["b".into(), "1".into()]).await.unwrap();
    db.backup(&folder.path().join("copy.db")).await.unwrap();
    tx.commit().await.unwrap();
    let copy = Db::open(&Location::Sqlite(folder.path().join("copy.db"))).await.unwrap();
    assert_eq!((keys(&copy).await, keys(&db).await), (1, 2));
}

#[test]
fn a_location_says_what_it_wants() {
    assert!(Location::parse("mysql://x").unwrap_err().to_string().contains("sqlite:"));
    assert!(Location::parse("sqlite:").is_err());
    assert_eq!(Location::parse("sqlite:/a/b.db").unwrap(), Location::Sqlite("/a/b.db".into()));
    assert!(matches!(Location::parse("postgresql://h/d").unwrap(), Location::Postgres(_)));
}

#[tokio::test]
async fn sqlites_log_begins_anew_however_long_the_writing_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&Location::Sqlite(folder.path().join("t.db"))).await.unwrap();
    db.migrate().await.unwrap();
    let length = || std::fs::metadata(folder.path().join("t.db-wal")).unwrap().len();
    let text = "x".repeat(3_000);
    // 45,000 rows of one page each: three times as long as the log may become.
    for batch in 0..90 {
        let put = |n: i64| Statement::new(&PUT, vec![format!("{batch} {n}").into(), text.as_str().into()]);
        db.batch((0..500).map(put).collect()).await.unwrap();
    }
    assert!(length() < 150_000_000, "{}", length());
    assert_eq!(keys(&db).await, 45_000);
    db.scrub().await.unwrap();
    assert_eq!(length(), 0);
}

const PERSON: Sql = Sql::new(
    "INSERT INTO organisation (id, slug, name, kind, created_at) VALUES ($1, $2, 'x', $3, $4) ON CONFLICT (slug) DO NOTHING",
);

fn organisations(slugs: &[usize]) -> db::Rows {
    let row = |(n, slug): (usize, &usize)| {
        vec![Uuid::from_u128(n as u128).into(), format!("s{slug}").into(), "union".into(), Value::from(1)]
    };
    db::Rows { sql: PERSON, key: "id", bucket: 3, rows: slugs.iter().enumerate().map(row).collect() }
}

/// On a thread that may block, as the intake's.
async fn insert_then(
    db: &Db,
    rows: db::Rows,
    then: impl FnOnce(&[bool]) -> db::Then + Send + 'static,
) -> db::DbResult<()> {
    let (db, runtime) = (db.clone(), tokio::runtime::Handle::current());
    tokio::task::spawn_blocking(move || db.insert_then(&runtime, &rows, then)).await.unwrap()
}

#[tokio::test]
async fn many_rows_tell_which_of_them_were_new_and_what_follows_is_of_the_same_transaction() {
    for Fresh { db, .. } in engines().await {
        // 150 rows, every slug of the second half a repeat of the first.
        let slugs: Vec<usize> = (0..150).map(|n| n % 75).collect();
        let follow = |new: &[bool]| {
            assert_eq!(new, [vec![true; 75], vec![false; 75]].concat());
            let put = Statement::new(&PUT, vec!["followed".into(), "1".into()]);
            db::Then { rows: Vec::new(), statements: vec![put] }
        };
        insert_then(&db, organisations(&slugs), follow).await.unwrap();
        assert_eq!(keys(&db).await, 1);
        let fail = |_: &[bool]| {
            let put = Statement::new(&PUT, vec!["followed".into(), "again".into()]);
            db::Then { rows: vec![organisations(&[200])], statements: vec![put] }
        };
        let slugs: Vec<usize> = (300..310).collect();
        assert!(matches!(insert_then(&db, organisations(&slugs), fail).await, Err(DbError::Constraint(_))));
        let count = Sql::new("SELECT count(*) AS n FROM organisation");
        let there: i64 = db.one(&count, &[]).await.unwrap().get("n").unwrap();
        assert_eq!(there, 75, "nothing of the one that failed");
        // The connection that failed serves the next one.
        db.execute(&PUT, &["after".into(), "1".into()]).await.unwrap();
    }
}
