//! The database server is killed, locked or out of connections: nothing acknowledged is lost, pages from memory are
//! served, and everything goes on by itself.

use std::time::{Duration, Instant};

use db::{Db, Sql};

use crate::harness::{Site, get, wait_for, within};
use crate::postgres::fresh;
use crate::server::Server;
use crate::signers::{reckon, sign_while};

const PAGE: &str = "/en/campaigns/kazakhstan-2014";
const PACE: Duration = Duration::from_millis(20);

fn kills() -> usize {
    let kills = std::env::var("DEMARCHE_TEST_KILLS").ok().and_then(|kills| kills.parse().ok());
    kills.map_or(2, |kills: usize| kills.div_ceil(5))
}

fn status(port: u16, path: &str) -> u16 {
    get(port, path).unwrap().status
}

#[test]
fn a_killed_postgresql_costs_a_pause_and_nothing_else() {
    let Some(mut server) = Server::start() else { return };
    let site = Site::on_server(&server.url(), "");
    let pages = site.pages(site.port);
    let worker = site.worker();
    for path in [PAGE, "/en/"] {
        assert_eq!(status(site.port, path), 200);
    }
    let (told, longest) = sign_while(&site, PACE, |progress| {
        let mut longest = Duration::ZERO;
        for _ in 0..kills() {
            progress.wait_for_more(20);
            server.kill();
            let refused = progress.refused();
            wait_for(|| (progress.refused() > refused).then_some(()));
            for (path, expected) in [(PAGE, 200), ("/en/", 200), ("/healthz", 200), ("/readyz", 503)] {
                assert_eq!(status(site.port, path), expected, "{path} without a database");
            }
            server.go_on();
            let since = Instant::now();
            progress.wait_for_more(1);
            longest = longest.max(since.elapsed());
            assert_eq!(status(site.port, "/readyz"), 200);
        }
        progress.wait_for_more(5);
        longest
    });
    assert!(longest < Duration::from_secs(10), "signing resumed after {longest:?} only");
    reckon(&site, &told);
    // The worker has found its way back too, and wrote to everyone once.
    let signed = site.number("SELECT count(*) AS n FROM signature WHERE state = 'pending'");
    wait_for(|| (site.message_ids().len() as i64 >= signed).then_some(()));
    let ids = site.message_ids();
    assert_eq!(
        ids.len(),
        ids.iter().collect::<std::collections::BTreeSet<_>>().len(),
        "a mail went out twice"
    );
    println!(
        "{} kills of PostgreSQL: {} answered with 303, all there, none twice; {} refused; signing resumed within {longest:?}",
        kills(),
        told.signed.len(),
        told.refused
    );
    assert!(worker.stop_and_read().0.success());
    assert!(pages.stop_and_read().0.success());
}

#[test]
fn a_locked_table_and_an_exhausted_pool_are_told_and_over_when_they_are_over() {
    let Some(url) = fresh("locked") else { return };
    let site = Site::on_server(&url, "statement_seconds = 2\n");
    let running = site.serve();
    assert_eq!(site.sign("A Supporter", "a@mail.example").unwrap().status, 303);
    let confirm = site.link("a@mail.example", "confirm");
    for path in [PAGE, "/en/"] {
        assert_eq!(status(site.port, path), 200);
    }
    within(async {
        let other = Db::open(&site.location()).await.unwrap();
        let mut held = other.begin().await.unwrap();
        for table in ["signature", "campaign"] {
            held.execute(&Sql::built(format!("LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE")), &[])
                .await
                .unwrap();
        }
        std::thread::scope(|scope| {
            // More people with a link than there are connections: each waits for the lock, or for a connection.
            let links: Vec<_> = (0..40).map(|_| scope.spawn(|| get(site.port, &confirm).unwrap())).collect();
            let signature = scope.spawn(|| site.sign("A Supporter", "b@mail.example").unwrap());
            let since = Instant::now();
            for path in [PAGE, "/en/", "/healthz"] {
                assert_eq!(status(site.port, path), 200, "{path} from memory");
            }
            assert!(since.elapsed() < Duration::from_secs(5), "pages waited for the database");
            for refused in
                links.into_iter().map(|link| link.join().unwrap()).chain([signature.join().unwrap()])
            {
                assert_eq!(refused.status, 503);
                assert!(refused.head.to_ascii_lowercase().contains("\r\nretry-after:"), "{}", refused.head);
            }
        });
        drop(held);
    });
    wait_for(|| (site.sign("A Supporter", "b@mail.example").unwrap().status == 303).then_some(()));
    assert_eq!(status(site.port, &confirm), 200);
    assert_eq!(site.signatures(), 2);
    assert!(running.stop_and_read().0.success());
}

#[test]
fn a_full_queue_refuses_at_once_and_keeps_what_it_acknowledged() {
    let site = Site::with_campaign("[intake]\nqueue = 1\n");
    let running = site.serve();
    let told: Vec<u16> = within(async {
        let other = Db::open(&site.location()).await.unwrap();
        let held = other.begin().await.unwrap();
        std::thread::scope(|scope| {
            let sign = |n: usize| site.sign("A Supporter", &format!("s{n}@mail.example")).unwrap();
            let signers: Vec<_> = (0..24).map(|n| scope.spawn(move || sign(n))).collect();
            // Some are refused while the writer waits; then it may go on.
            wait_for(|| (signers.iter().filter(|signer| signer.is_finished()).count() > 8).then_some(()));
            drop(held);
            let answers = signers.into_iter().map(|signer| signer.join().unwrap());
            answers
                .map(|answer| {
                    let head = answer.head.to_ascii_lowercase();
                    assert_eq!(answer.status == 503, head.contains("\r\nretry-after:"), "{head}");
                    answer.status
                })
                .collect()
        })
    });
    let signed = told.iter().filter(|status| **status == 303).count();
    assert!(signed > 0 && told.iter().all(|status| [303, 503].contains(status)), "{told:?}");
    assert_eq!(site.signatures(), i64::try_from(signed).unwrap());
    assert!(running.stop_and_read().0.success());
}
