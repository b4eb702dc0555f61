//! A migration carries rows over: a database at one step, with rows, comes to the next. PostgreSQL joins when
//! `DEMARCHE_TEST_POSTGRES` holds a URL.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use db::{Db, Location, Row, Sql, Value};
use uuid::Uuid;

async fn engines(name: &str) -> Vec<(Db, tempfile::TempDir)> {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&Location::Sqlite(folder.path().join("t.db"))).await.unwrap();
    let mut all = vec![(db, folder)];
    if let Ok(url) = std::env::var("DEMARCHE_TEST_POSTGRES") {
        let schema = format!("carrying_{name}_{}", std::process::id());
        let admin = Db::open(&Location::Postgres(url.clone())).await.unwrap();
        admin.execute(&Sql::built(format!("DROP SCHEMA IF EXISTS {schema} CASCADE")), &[]).await.unwrap();
        admin.execute(&Sql::built(format!("CREATE SCHEMA {schema}")), &[]).await.unwrap();
        let separator = if url.contains('?') { '&' } else { '?' };
        let url = format!("{url}{separator}options=-csearch_path%3D{schema}");
        let db = Db::open(&Location::Postgres(url)).await.unwrap();
        all.push((db, tempfile::tempdir().unwrap()));
    }
    all
}

/// `INSERT INTO table` with the columns and values given.
async fn put(db: &Db, table: &str, row: &[(&str, Value)]) {
    let columns: Vec<&str> = row.iter().map(|(column, _)| *column).collect();
    let places: Vec<String> = (1..=row.len()).map(|n| format!("${n}")).collect();
    let text = format!("INSERT INTO {table} ({}) VALUES ({})", columns.join(", "), places.join(", "));
    let values: Vec<Value> = row.iter().map(|(_, value)| value.clone()).collect();
    db.execute(&Sql::built(text), &values).await.unwrap();
}

async fn all(db: &Db, text: &str) -> Vec<Row> {
    db.all(&Sql::built(text.to_owned()), &[]).await.unwrap()
}

fn id(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

const CAMPAIGN: u128 = 1;
const TARGET: u128 = 2;

async fn campaign(db: &Db) {
    let text = |column| (column, Value::from("x"));
    let number = |column| (column, Value::from(1));
    let mut row = vec![("id", id(CAMPAIGN).into())];
    row.extend(["slug", "kind", "status", "opens", "original", "routing"].map(text));
    row.extend(
        ["number", "message_allowed", "retention_days", "version", "created_at", "updated_at"].map(number),
    );
    put(db, "campaign", &row).await;
    let mut row = vec![("id", id(TARGET).into()), ("campaign_id", id(CAMPAIGN).into())];
    let texts = ["slug", "name", "office", "country", "language", "emails", "postal_address", "time_zone"];
    row.extend(texts.map(text));
    row.push(text("target_group"));
    row.extend(["position", "active"].map(number));
    put(db, "target", &row).await;
}

async fn signature(db: &Db, n: u128, state: &str, quarantine: Option<&str>) {
    let row = [
        ("bucket", Value::from(n as i64 % 256)),
        ("id", id(n).into()),
        ("campaign_id", id(CAMPAIGN).into()),
        ("address_index", n.to_be_bytes().to_vec().into()),
        ("state", state.into()),
        ("quarantine", quarantine.into()),
        ("visibility", "public".into()),
        ("country", "KZ".into()),
        ("language", "kk".into()),
        ("organisation", "union".into()),
        ("organisation_kind", "union".into()),
        ("sealed", vec![n as u8; 40].into()),
        ("created_at", (n as i64 * 10).into()),
        ("confirmed_at", (state == "confirmed").then_some(n as i64 * 11).into()),
    ];
    put(db, "signature", &row).await;
}

async fn consent(db: &Db, n: u128, purpose: &str, organisation: &str) {
    let row = [
        ("bucket", Value::from(n as i64 % 256)),
        ("signature_id", id(n).into()),
        ("purpose", purpose.into()),
        ("organisation", organisation.into()),
        ("wording", "2026-11".into()),
        ("language", "kk".into()),
        ("given_at", 5.into()),
    ];
    put(db, "consent", &row).await;
}

async fn mail(db: &Db, at: u128, n: u128, kind: &str, state: &str) {
    let row = [
        ("bucket", Value::from(n as i64 % 256)),
        ("id", id(at).into()),
        ("signature_id", id(n).into()),
        ("kind", kind.into()),
        ("language", "kk".into()),
        ("state", state.into()),
        ("due_at", (at as i64).into()),
        ("attempts", 3.into()),
        ("created_at", (at as i64).into()),
        ("changed_at", (at as i64).into()),
    ];
    put(db, "mail", &row).await;
}

async fn letter(db: &Db, at: u128, n: u128) {
    let row = [
        ("bucket", Value::from(n as i64 % 256)),
        ("id", id(at).into()),
        ("signature_id", id(n).into()),
        ("campaign_id", id(CAMPAIGN).into()),
        ("target_id", id(TARGET).into()),
        ("state", "deferred".into()),
        ("due_at", 9.into()),
        ("attempts", 1.into()),
        ("created_at", 8.into()),
        ("changed_at", 8.into()),
    ];
    put(db, "letter", &row).await;
    let row = [
        ("bucket", Value::from(n as i64 % 256)),
        ("id", id(at + 1).into()),
        ("letter_id", id(at).into()),
        ("at", 8.into()),
        ("address", "office@example.org".into()),
        ("outcome", "deferred".into()),
        ("server", "mx".into()),
        ("reply", "later".into()),
    ];
    put(db, "attempt", &row).await;
}

#[tokio::test]
async fn step_2_carries_every_signature_with_its_consents_letters_and_mails() {
    for (db, _folder) in engines("two").await {
        db.migrate_to(1).await.unwrap();
        assert_eq!(db.schema_step().await.unwrap(), 1);
        campaign(&db).await;
        signature(&db, 300, "confirmed", None).await;
        signature(&db, 301, "pending", Some("honeypot")).await;
        signature(&db, 302, "expired", Some("honeypot")).await;
        for (purpose, organisation) in [("sign", ""), ("public_name", ""), ("subscribe", "union")] {
            consent(&db, 300, purpose, organisation).await;
        }
        letter(&db, 900, 300).await;
        mail(&db, 500, 300, "confirmation", "accepted").await;
        mail(&db, 501, 300, "repeat", "accepted").await;
        mail(&db, 502, 300, "repeat", "queued").await;

        db.migrate_to(2).await.unwrap();

        let rows = all(&db, "SELECT * FROM signature ORDER BY id").await;
        assert_eq!(rows.len(), 3);
        let first = &rows[0];
        assert_eq!(first.get::<Uuid>("id").unwrap(), id(300));
        assert_eq!(first.get::<i64>("bucket").unwrap(), 44);
        assert_eq!(first.get::<Vec<u8>>("address_index").unwrap(), 300_u128.to_be_bytes());
        assert_eq!(first.get::<Vec<u8>>("sealed").unwrap(), [300_u128 as u8; 40]);
        assert_eq!(first.get::<String>("wording").unwrap(), "2026-11");
        assert_eq!(first.get::<Option<i64>>("confirmed_at").unwrap(), Some(3300));
        let text = |row: &Row, column: &str| row.get::<Option<String>>(column).unwrap().unwrap_or_default();
        let caught: Vec<String> = rows.iter().map(|row| text(row, "quarantine")).collect();
        assert_eq!(caught, ["", "honeypot", ""], "what has ended waits for nobody");

        let rows = all(&db, "SELECT * FROM consent").await;
        assert_eq!(rows.iter().map(|row| text(row, "purpose")).collect::<Vec<_>>(), ["subscribe"]);
        let rows = all(
            &db,
            "SELECT l.state, l.target_id, a.reply FROM letter l JOIN attempt a ON a.letter_id = l.id",
        )
        .await;
        assert_eq!(
            (rows.len(), text(&rows[0], "state"), text(&rows[0], "reply")),
            (1, "deferred".into(), "later".into())
        );
        let rows = all(&db, "SELECT kind, state, due_at, attempts FROM mail ORDER BY kind").await;
        let mails: Vec<(String, String, i64)> = rows
            .iter()
            .map(|row| (text(row, "kind"), text(row, "state"), row.get("due_at").unwrap()))
            .collect();
        let expected = [("confirmation", "accepted", 500), ("repeat", "queued", 502)];
        assert_eq!(mails, expected.map(|(kind, state, due)| (kind.to_owned(), state.to_owned(), due)));

        let left = match db.engine() {
            db::Engine::Sqlite => "SELECT name FROM sqlite_master WHERE name LIKE '%before%'",
            db::Engine::Postgres => {
                "SELECT tablename FROM pg_catalog.pg_tables WHERE tablename LIKE '%before%' AND schemaname = ANY (current_schemas(false))"
            }
        };
        assert!(all(&db, left).await.is_empty(), "nothing half-way is left");
        db.migrate().await.unwrap();
    }
}
