//! The way to PostgreSQL: TLS in all its modes, several hosts, a pooler between, a pool that is exhausted. Each test
//! starts the servers it needs and does nothing where they are not installed.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod server;

use std::time::{Duration, Instant};

use db::{Db, DbError, DbResult, Limits, Location, Sql};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use server::{Pgbouncer, Postgres};

async fn open(url: &str) -> DbResult<Db> {
    Db::open(&Location::Postgres(url.to_owned())).await
}

const ENCRYPTED: Sql = Sql::new("SELECT ssl AS yes FROM pg_stat_ssl WHERE pid = pg_backend_pid()");

async fn is_encrypted(url: &str) -> bool {
    open(url).await.unwrap().one(&ENCRYPTED, &[]).await.unwrap().get("yes").unwrap()
}

fn pem(what: &str, der: &[u8]) -> String {
    use base64::Engine;
    let text = base64::engine::general_purpose::STANDARD.encode(der);
    let lines: Vec<&str> = (0..text.len()).step_by(64).map(|at| &text[at..text.len().min(at + 64)]).collect();
    format!("-----BEGIN {what}-----\n{}\n-----END {what}-----\n", lines.join("\n"))
}

#[tokio::test]
async fn each_mode_of_tls_asks_what_it_says() {
    let mut authority = CertificateParams::new(Vec::<String>::new()).unwrap();
    authority.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(authority, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let certificate =
        CertificateParams::new(vec!["localhost".to_owned()]).unwrap().signed_by(&key, &authority).unwrap();
    let files = [
        ("server.crt", pem("CERTIFICATE", certificate.der())),
        ("server.key", pem("PRIVATE KEY", &key.serialize_der())),
    ];
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let Some(server) = Postgres::start("ssl = on", &files) else { return };
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("root.pem");
    std::fs::write(&root, pem("CERTIFICATE", authority.der())).unwrap();
    let root = root.display().to_string().replace('/', "%2F");

    let at = |host: &str, query: &str| format!("postgres://postgres@{host}:{}/postgres?{query}", server.port);
    // Within one machine nothing is encrypted unless asked.
    assert!(!is_encrypted(&at("localhost", "")).await);
    assert!(!is_encrypted(&at("localhost", "sslmode=disable")).await);
    assert!(is_encrypted(&at("127.0.0.1", "sslmode=prefer")).await);
    assert!(is_encrypted(&at("127.0.0.1", "sslmode=require")).await);
    assert!(is_encrypted(&at("localhost", &format!("sslmode=verify-full&sslrootcert={root}"))).await);
    // The authority is right, the name is not.
    assert!(is_encrypted(&at("127.0.0.1", &format!("sslmode=verify-ca&sslrootcert={root}"))).await);
    let wrong = open(&at("127.0.0.1", &format!("sslmode=verify-full&sslrootcert={root}"))).await;
    assert!(wrong.unwrap_err().to_string().contains("not valid for name"));
    // The machine's own authorities do not know this one.
    let unknown = open(&at("localhost", "sslmode=verify-full")).await.unwrap_err().to_string();
    assert!(unknown.contains("UnknownIssuer") || unknown.contains("trusts no authority"), "{unknown}");
    let missing = open(&at("localhost", "sslrootcert=%2Fnowhere.pem")).await.unwrap_err().to_string();
    assert!(missing.contains("sslrootcert /nowhere.pem"), "{missing}");
}

#[tokio::test]
async fn a_server_without_tls_is_refused_when_it_is_required() {
    let Some(server) = Postgres::start("ssl = off", &[]) else { return };
    let refused = open(&format!("{}?sslmode=require", server.url())).await;
    assert!(matches!(refused, Err(DbError::Unavailable(_))), "{refused:?}");
    assert!(!is_encrypted(&format!("{}?sslmode=prefer", server.url())).await);
}

const COUNT: Sql = Sql::new("SELECT count(*) AS n FROM note");
const TABLE: Sql = Sql::new("CREATE TABLE IF NOT EXISTS note (n BIGINT)");
const WRITE: Sql = Sql::new("INSERT INTO note (n) VALUES (1)");

#[tokio::test]
async fn of_several_hosts_the_one_that_writes_is_found_again_after_a_fail_over() {
    let Some(one) = Postgres::start("", &[]) else { return };
    let two = Postgres::start("", &[]).unwrap();
    for server in [&one, &two] {
        open(&server.url()).await.unwrap().execute(&TABLE, &[]).await.unwrap();
    }
    // To whoever connects, a server that only reads is a standby. Nothing listens at the first address.
    two.set("default_transaction_read_only = on");
    let dead = server::free_port();
    let url = format!(
        "postgres://postgres@127.0.0.1:{dead},127.0.0.1:{},127.0.0.1:{}/postgres?target_session_attrs=read-write",
        one.port, two.port
    );
    let db = open(&url).await.unwrap();
    db.execute(&WRITE, &[]).await.unwrap();
    one.set("default_transaction_read_only = on");
    two.set("default_transaction_read_only = off");
    let (since, mut failed) = (Instant::now(), 0);
    while let Err(error) = db.execute(&WRITE, &[]).await {
        assert!(error.is_unavailable(), "{error}");
        assert!(since.elapsed() < Duration::from_secs(10), "{error}");
        failed += 1;
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    // The connections that led to the old primary are given up at the first word of it, not one by one.
    assert!(failed <= 3 || since.elapsed() < Duration::from_secs(3), "{failed}");
    let moved: i64 = open(&two.url()).await.unwrap().one(&COUNT, &[]).await.unwrap().get("n").unwrap();
    assert_eq!(moved, 1);
}

const SLEEP: Sql = Sql::new("SELECT pg_sleep(5) IS NULL AS yes");

#[tokio::test]
async fn a_pool_without_a_free_connection_and_a_slow_statement_are_unavailable_not_broken() {
    let Some(server) = Postgres::start("", &[]) else { return };
    let limits = Limits { connections: 2, statement: Some(Duration::from_millis(300)), ..Limits::default() };
    let db = Db::open_with(&Location::Postgres(server.url()), limits).await.unwrap();
    let slow = db.one(&SLEEP, &[]).await.unwrap_err();
    assert!(slow.is_unavailable() && slow.to_string().contains("timeout"), "{slow}");
    let held = (db.begin().await.unwrap(), db.begin().await.unwrap());
    let since = Instant::now();
    let exhausted = db.begin().await.unwrap_err();
    assert!(exhausted.is_unavailable(), "{exhausted}");
    assert!(since.elapsed() < Duration::from_secs(8), "it waits a bounded time");
    drop(held);
    assert!(db.begin().await.is_ok());
}

#[tokio::test]
async fn pgbouncer_serves_in_session_mode_and_is_refused_in_transaction_mode() {
    let Some(server) = Postgres::start("", &[]) else { return };
    let Some(session) = Pgbouncer::start(&server, "session") else { return };
    let db = open(&session.url).await.unwrap();
    db.migrate().await.unwrap();
    let put = Sql::new("INSERT INTO setting (key, value) VALUES ($1, $2)");
    let writes = (0..40).map(|n: i64| {
        let (db, put) = (db.clone(), put.clone());
        async move { db.execute(&put, &[n.to_string().into(), "x".into()]).await.unwrap() }
    });
    futures::future::join_all(writes).await;
    let rows = db.one(&Sql::new("SELECT count(*) AS n FROM setting"), &[]).await.unwrap();
    assert_eq!(rows.get::<i64>("n").unwrap(), 40);
    drop(db);
    for mode in ["transaction", "statement"] {
        let pooler = Pgbouncer::start(&server, mode).unwrap();
        let refused = open(&pooler.url).await.unwrap_err().to_string();
        assert!(refused.contains("pool_mode = session"), "{mode}: {refused}");
    }
}
