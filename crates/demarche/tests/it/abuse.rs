//! What is done to a site from outside and from below: nothing acknowledged is lost.

use std::process::{Command, Stdio};

use crate::harness::Site;

/// Signs until it is refused; how many were told that they had signed, and the status that ended it.
fn sign_until_refused(site: &Site, round: &str) -> (usize, u16, String) {
    for n in 0..100_000 {
        let response = site.sign("A Supporter", &format!("s{n}.{round}@mail.example")).unwrap();
        if response.status != 303 {
            return (n, response.status, response.head.to_ascii_lowercase());
        }
    }
    panic!("it was never refused");
}

#[test]
fn a_full_disk_refuses_signatures_and_keeps_the_earlier_ones() {
    let site = Site::with_campaign("");
    // Files may grow to 3 MB and no further (ulimit -f counts in 512 bytes); the signal that would end the process
    // is ignored, so that writing fails as on a full disk.
    let mut command = Command::new("sh");
    command
        .args(["-c", "trap '' XFSZ; ulimit -f 6000; exec \"$0\" serve", env!("CARGO_BIN_EXE_demarche")])
        .current_dir(site.folder.path())
        .env_clear()
        .env("DEMARCHE_CONFIG", site.config())
        .stdout(Stdio::null());
    let running = site.serve_by(command);
    let (signed, status, head) = sign_until_refused(&site, "full");
    assert_eq!(status, 503, "{head}");
    assert!(head.contains("retry-after:"), "{head}");
    assert!(signed > 20, "{signed}");
    // Pages are still read.
    assert_eq!(site.get("/en/campaigns/kazakhstan-2014").unwrap().status, 200);
    assert!(running.stop_and_read().0.success());

    let again = site.serve();
    assert!(site.signatures() >= i64::try_from(signed).unwrap());
    assert_eq!(site.sign("A Supporter", "after@mail.example").unwrap().status, 303);
    assert!(again.stop_and_read().0.success());
}

#[test]
fn a_locked_database_refuses_signatures_until_it_is_free() {
    let site = Site::with_campaign("");
    let running = site.serve();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let path = site.data().join("demarche.db");
        let other = db::Db::open(&db::Location::Sqlite(path)).await.unwrap();
        let held = other.begin().await.unwrap();
        let refused = site.sign("A Supporter", "a@mail.example").unwrap();
        assert_eq!(refused.status, 503);
        drop(held);
    });
    assert_eq!(site.sign("A Supporter", "a@mail.example").unwrap().status, 303);
    assert!(running.stop_and_read().0.success());
}
