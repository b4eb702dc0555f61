//! With `DEMARCHE_TEST_POSTGRES` holding a URL, the binary on PostgreSQL, in a schema of its own; else nothing.

use db::{Db, Location, Sql};

use crate::harness::{Site, examples};

/// A fresh schema's URL.
pub fn fresh(name: &str) -> Option<String> {
    let url = std::env::var("DEMARCHE_TEST_POSTGRES").ok()?;
    let schema = format!("binary_{name}_{}", std::process::id());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let admin = Db::open(&Location::Postgres(url.clone())).await.unwrap();
        admin.execute(&Sql::built(format!("CREATE SCHEMA {schema}")), &[]).await.unwrap();
    });
    let separator = if url.contains('?') { '&' } else { '?' };
    Some(format!("{url}{separator}options=-csearch_path%3D{schema}"))
}

#[test]
fn a_server_s_schema_is_changed_by_migrate_alone() {
    let Some(url) = fresh("migrate") else { return };
    let site = Site::new(&format!("[database]\nurl = \"{url}\"\n"));
    let early = site.run(&["serve"]);
    assert_eq!((early.code, early.err.lines().count()), (1, 1), "{}", early.err);
    assert!(early.err.contains("run `demarche migrate`"), "{}", early.err);
    assert!(site.run(&["check"]).out.contains("FAIL  database"));
    assert_eq!(site.run(&["migrate"]).code, 0);
    assert!(site.run(&["migrate"]).out.contains("as this version needs it"));
}

#[test]
fn pages_and_workers_share_a_server() {
    let Some(url) = fresh("roles") else { return };
    let site = Site::new(&format!("[database]\nurl = \"{url}\"\n"));
    assert_eq!(site.run(&["migrate"]).code, 0);
    let bundle = examples().join("kazakhstan-2014");
    let imported = site.run(&["campaign", "import", &bundle.to_string_lossy()]);
    assert_eq!(imported.code, 0, "{}", imported.err);
    let pages = site.serve_by(site.command(&["serve", "--role", "web"]));
    let workers: Vec<_> = (0..2).map(|_| site.worker()).collect();
    assert_eq!(site.sign("A Supporter", "a@mail.example").unwrap().status, 303);
    let confirm = site.link("a@mail.example", "confirm");
    assert_eq!(site.post(&confirm, "").unwrap().status, 200);
    // One confirmation, one mail of thanks, and one letter to each of 90 targets, none of them twice.
    crate::harness::wait_for(|| (site.mails().len() >= 92).then_some(()));
    for worker in workers {
        assert!(worker.stop_and_read().0.success());
    }
    assert_eq!(site.mails().len(), 92);
    assert!(pages.stop_and_read().0.success());
}
