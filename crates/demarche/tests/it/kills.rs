//! kill -9, again and again, while people sign.

use std::time::Duration;

use crate::harness::Site;
use crate::postgres::fresh;
use crate::signers::{reckon, sign_while};

/// As many as `DEMARCHE_TEST_KILLS` says.
fn kills(otherwise: usize) -> usize {
    std::env::var("DEMARCHE_TEST_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(otherwise)
}

fn is_killed_while_people_sign(site: &Site, kills: usize) {
    let (told, ()) = sign_while(site, Duration::ZERO, |progress| {
        for kill in 0..kills {
            let mut running = site.serve();
            // At another moment of the intake's beat each time.
            progress.wait_for_more(3 + kill * 7 % 31);
            running.child.kill().unwrap();
            running.child.wait().unwrap();
        }
    });
    let again = site.serve();
    reckon(site, &told);
    assert!(again.stop_and_read().0.success());
    let ids = site.message_ids();
    let distinct = ids.iter().collect::<std::collections::BTreeSet<_>>().len();
    println!(
        "{kills} kills: {} answered with 303, all there, none twice; {} connections broke; {} of {} mails repeated",
        told.signed.len(),
        told.broken,
        ids.len() - distinct,
        ids.len()
    );
    // Between a hand-over and its record lies the only window: at most what was in flight at each kill.
    assert!(ids.len() - distinct <= kills * 64, "{} of {}", ids.len() - distinct, ids.len());
}

#[test]
fn no_signature_is_lost_or_doubled_by_kills_on_sqlite() {
    is_killed_while_people_sign(&Site::with_campaign(""), kills(10));
}

#[test]
fn no_signature_is_lost_or_doubled_by_kills_on_postgresql() {
    let Some(url) = fresh("kills") else { return };
    let site = Site::on_server(&url, "");
    is_killed_while_people_sign(&site, kills(10).div_ceil(3));
}
