//! Both engines have the same schema: the same tables, columns, keys, indexes and references, as each reports them.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use db::{Db, Location, Sql};

#[tokio::test]
async fn both_engines_report_the_same_schema() {
    let Ok(url) = std::env::var("DEMARCHE_TEST_POSTGRES") else { return };
    let schema = format!("agreement_{}", std::process::id());
    let admin = Db::open(&Location::Postgres(url.clone())).await.unwrap();
    admin.execute(&Sql::built(format!("CREATE SCHEMA {schema}")), &[]).await.unwrap();
    let separator = if url.contains('?') { '&' } else { '?' };
    let place = Location::Postgres(format!("{url}{separator}options=-csearch_path%3D{schema}"));
    let folder = tempfile::tempdir().unwrap();
    let sqlite = Db::open(&Location::Sqlite(folder.path().join("x.db"))).await.unwrap();
    let postgres = Db::open(&place).await.unwrap();
    // After every step, so that a difference is told where it began.
    for migration in db::migrations() {
        sqlite.migrate_to(migration.step).await.unwrap();
        postgres.migrate_to(migration.step).await.unwrap();
        let (ours, theirs) = (sqlite.tables().await.unwrap(), postgres.tables().await.unwrap());
        let names = |tables: &[db::Table]| tables.iter().map(|table| table.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&ours), names(&theirs), "step {}", migration.step);
        for (our, their) in ours.iter().zip(&theirs) {
            assert_eq!(our, their, "step {}", migration.step);
        }
    }
    drop(postgres);
    admin.execute(&Sql::built(format!("DROP SCHEMA {schema} CASCADE")), &[]).await.unwrap();
}

#[tokio::test]
async fn the_report_of_a_schema_is_complete() {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&Location::Sqlite(folder.path().join("x.db"))).await.unwrap();
    db.migrate().await.unwrap();
    let tables = db.tables().await.unwrap();
    let of = |name: &str| tables.iter().position(|table| table.name == name).unwrap();
    assert!(of("signature") < of("letter") && of("letter") < of("attempt") && of("campaign") < of("edition"));
    let letter = &tables[of("letter")];
    assert_eq!(letter.key, ["id", "bucket"]);
    assert_eq!(letter.references[0].table, "signature");
    assert_eq!(letter.references[0].columns, ["signature_id", "bucket"]);
    assert!(
        letter.indexes.iter().any(|index| index.unique && index.columns.contains(&"target_id".to_owned()))
    );
    assert!(letter.indexes.iter().any(|index| index.partial && index.name.as_deref() == Some("letter_lane")));
    let due = letter.columns.iter().find(|column| column.name == "leased_until").unwrap();
    assert!(!due.required && due.kind == "INTEGER");
    assert!(tables.iter().all(|table| !table.key.is_empty()), "every table has a key");
}

/// Runs where `DEMARCHE_TEST_POSTGRES` is the coordinator of a Citus cluster.
#[tokio::test]
async fn where_the_server_has_citus_every_table_is_spread_and_a_later_one_too() {
    let Ok(url) = std::env::var("DEMARCHE_TEST_POSTGRES") else { return };
    let admin = Db::open(&Location::Postgres(url.clone())).await.unwrap();
    let citus = Sql::new("SELECT count(*) AS n FROM pg_extension WHERE extname = 'citus'");
    if admin.one(&citus, &[]).await.unwrap().get::<i64>("n").unwrap() == 0 {
        return;
    }
    let schema = format!("spread_{}", std::process::id());
    admin.execute(&Sql::built(format!("CREATE SCHEMA {schema}")), &[]).await.unwrap();
    let separator = if url.contains('?') { '&' } else { '?' };
    let place = Location::Postgres(format!("{url}{separator}options=-csearch_path%3D{schema}"));
    let db = Db::open(&place).await.unwrap();
    let first = db.migrate().await.unwrap();
    let tables = db.tables().await.unwrap();
    // All but `schema_step`, which is the coordinator's own.
    assert_eq!(first.distributed, Some(tables.len() as i64 - 1));
    assert!(tables.iter().any(|table| table.name == "letter" && !table.references.is_empty()));
    assert_eq!(db.migrate().await.unwrap().distributed, Some(0));
    let later = "CREATE TABLE later (id UUID, bucket BIGINT, PRIMARY KEY (id, bucket))";
    db.execute(&Sql::built(later.to_owned()), &[]).await.unwrap();
    assert_eq!(db.migrate().await.unwrap().distributed, Some(1));
    drop(db);
    admin.execute(&Sql::built(format!("DROP SCHEMA {schema} CASCADE")), &[]).await.unwrap();
}
