//! Letters whose target has several addresses, and what becomes of them when some fail.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use db::Sql;

use super::{confirmed, deliver, states, transport};
use crate::campaigns::{self, BundleFile, BundleSource};
use crate::delivery::Transport;
use crate::delivery::fake_relay::{Encryption, FakeRelay};
use crate::targets::addresses;
use crate::testing::{self, TestApp};

const DAY: Duration = Duration::from_hours(24);

/// What a server says to whom: an address and its reply; all others are taken.
type Replies = Arc<Mutex<Vec<(&'static str, &'static str)>>>;

fn replies(all: &[(&'static str, &'static str)]) -> Replies {
    Arc::new(Mutex::new(all.to_vec()))
}

async fn server(replies: &Replies) -> FakeRelay {
    let replies = replies.clone();
    FakeRelay::start(Encryption::None, move |line, _| {
        let address = line.strip_prefix("RCPT TO:<")?.split('>').next()?;
        let replies = replies.lock().unwrap();
        replies.iter().find(|(known, _)| *known == address).map(|(_, reply)| (*reply).to_owned())
    })
    .await
}

fn through(app: &TestApp, server: &FakeRelay) -> Transport {
    transport(app, &format!("smtp://127.0.0.1:{}?tls=none&connections=2", server.port))
}

/// The test bundle with one target, of these addresses.
fn bundle(emails: &str) -> Vec<BundleFile> {
    let mut files = testing::bundle();
    let list = files.iter_mut().find(|file| file.path == "targets.csv").unwrap();
    let text = String::from_utf8(list.content.clone()).unwrap();
    let lines: Vec<&str> = text.lines().take(2).collect();
    list.content = lines.join("\n").replace("embassy@de.example", emails).into_bytes();
    files
}

async fn import(app: &TestApp, files: Vec<BundleFile>) {
    campaigns::import(app, BundleSource::Files(files)).await.unwrap();
    // The catalogue looks anew after two seconds.
    app.wait(Duration::from_secs(2));
}

async fn app(emails: &str) -> TestApp {
    let app = testing::app().await;
    import(&app, bundle(emails)).await;
    app
}

async fn signed(app: &TestApp, supporters: usize) {
    for _ in 0..supporters {
        confirmed(app, "A", &format!("{}@example.org", app.new_id().simple()), "FR").await;
    }
}

/// `a@x refused 550, b@x accepted 250`, in order of time.
async fn attempts(app: &TestApp) -> String {
    let sql = Sql::new("SELECT address, outcome, code FROM attempt ORDER BY id");
    let row = |row: &db::Row| {
        let code: Option<i64> = row.get("code").unwrap();
        let (address, outcome): (String, String) = (row.get("address").unwrap(), row.get("outcome").unwrap());
        format!("{address} {outcome} {}", code.map_or_else(String::new, |code| code.to_string()))
    };
    app.db.all(&sql, &[]).await.unwrap().iter().map(row).collect::<Vec<_>>().join(", ")
}

/// Waiting, accepted, refused.
async fn counted(app: &TestApp) -> (i64, i64, i64) {
    app.run_jobs().await;
    let campaign = app.catalogue.find(app, "test").await.unwrap();
    let letters = app.board.counts(campaign.id).letters.clone();
    (letters.waiting, letters.accepted, letters.refused)
}

const GONE: &str = "550 5.1.1 no such mailbox";

#[tokio::test]
async fn a_letter_refused_at_the_first_address_is_accepted_at_the_second_and_counted_once() {
    let app = app("a@x.example;b@x.example").await;
    let server = server(&replies(&[("a@x.example", GONE)])).await;
    signed(&app, 1).await;
    deliver(&app, &through(&app, &server)).await;
    assert_eq!(attempts(&app).await, "a@x.example refused 550, b@x.example accepted 250");
    assert_eq!((states(&app).await.as_str(), counted(&app).await), ("accepted 1", (0, 1, 0)));

    signed(&app, 5).await;
    deliver(&app, &through(&app, &server)).await;
    assert_eq!(counted(&app).await, (0, 6, 0));
    let asked = server.said().iter().filter(|line| line.starts_with("RCPT TO:<a@x")).count();
    assert_eq!(asked, 1, "nobody asks again");
    let to: BTreeSet<String> = server.taken().into_iter().map(|taken| taken.to).collect();
    assert_eq!(to, BTreeSet::from(["b@x.example".to_owned()]));
}

#[tokio::test]
async fn many_letters_at_once_all_find_the_address_that_works() {
    let app = app("a@x.example;b@x.example;c@x.example").await;
    let server = server(&replies(&[("a@x.example", GONE), ("b@x.example", "550 5.2.1 disabled")])).await;
    signed(&app, 25).await;
    let transport = through(&app, &server);
    let worker = async || while crate::letters::deliver_due(&app, &transport, 7).await.unwrap() > 0 {};
    tokio::join!(worker(), worker(), worker());
    assert_eq!((states(&app).await.as_str(), counted(&app).await), ("accepted 25", (0, 25, 0)));
    assert_eq!(server.taken().len(), 25);
}

#[tokio::test]
async fn when_all_addresses_fail_letters_wait_until_one_is_mended_and_say_so_once() {
    let app = app("a@x.example;b@x.example").await;
    let replies = replies(&[("a@x.example", GONE), ("b@x.example", GONE)]);
    let server = server(&replies).await;
    signed(&app, 1).await;
    deliver(&app, &through(&app, &server)).await;
    assert_eq!(attempts(&app).await, "a@x.example refused 550, b@x.example refused 550");
    assert_eq!((states(&app).await.as_str(), counted(&app).await), ("deferred 1", (1, 0, 0)));

    signed(&app, 3).await;
    deliver(&app, &through(&app, &server)).await;
    assert_eq!((states(&app).await.as_str(), counted(&app).await), ("deferred 4", (4, 0, 0)));
    let reply = Sql::new("SELECT reply FROM attempt WHERE outcome = 'deferred' LIMIT 1");
    let reply: String = app.db.one(&reply, &[]).await.unwrap().get("reply").unwrap();
    assert!(
        reply.starts_with("no address of the target works now; 127.0.0.1 said on 2026-")
            || reply.contains("550 5.1.1"),
        "{reply}"
    );
    assert!(!reply.contains('@'), "an address may be a person's: {reply}");

    // Those that try for the others wait with them when it is in vain.
    for _ in 0..32 {
        app.wait(Duration::from_hours(1));
        deliver(&app, &through(&app, &server)).await;
    }
    assert_eq!(states(&app).await, "deferred 4");
    let rows = Sql::new("SELECT CAST(count(*) AS BIGINT) AS n FROM attempt WHERE address = ''");
    let rows: i64 = app.db.one(&rows, &[]).await.unwrap().get("n").unwrap();
    assert!(rows <= 4, "each letter has one row that says so, however often it looked: {rows}");
    let asked = server.said().iter().filter(|line| line.starts_with("RCPT")).count();
    assert_eq!(asked, 4, "each address was tried once more");

    replies.lock().unwrap().clear();
    for _ in 0..4 {
        app.wait(DAY);
        deliver(&app, &through(&app, &server)).await;
    }
    assert_eq!((states(&app).await.as_str(), counted(&app).await), ("accepted 4", (0, 4, 0)));
}

#[tokio::test]
async fn letters_that_no_address_takes_are_given_up_after_their_term() {
    let app = app("a@x.example").await;
    let server = server(&replies(&[("a@x.example", GONE)])).await;
    signed(&app, 1).await;
    deliver(&app, &through(&app, &server)).await;
    signed(&app, 3).await;
    for _ in 0..(8 * 4) {
        deliver(&app, &through(&app, &server)).await;
        app.wait(Duration::from_hours(6));
    }
    assert_eq!(states(&app).await, "expired 4");
    let asked = server.said().iter().filter(|line| line.starts_with("RCPT")).count();
    assert!((2..=5).contains(&asked), "{asked}");
}

#[tokio::test]
async fn a_campaigns_own_term_decides_when_its_letters_are_given_up() {
    let app = testing::app().await;
    let server = server(&replies(&[("a@x.example", "450 4.2.0 later")])).await;
    for (term, days) in [("2 days", 2), ("12 days", 12)] {
        let mut files = bundle("a@x.example");
        let manifest = files.iter_mut().find(|file| file.path == "campaign.toml").unwrap();
        manifest.content.extend_from_slice(format!("\n[pace]\nterm = \"{term}\"\n").as_bytes());
        import(&app, files.clone()).await;
        files.sort();
        assert_eq!(campaigns::export(&app, "test").await.unwrap(), files, "byte for byte");
        signed(&app, 1).await;
        for _ in 0..days * 4 {
            assert!(states(&app).await.contains("queued 1") || states(&app).await.contains("deferred 1"));
            deliver(&app, &through(&app, &server)).await;
            app.wait(Duration::from_hours(6));
        }
        for _ in 0..2 {
            deliver(&app, &through(&app, &server)).await;
            app.wait(Duration::from_hours(6));
        }
        assert!(!states(&app).await.contains("deferred"), "after {term}");
    }
    assert_eq!((states(&app).await.as_str(), counted(&app).await), ("expired 2", (0, 0, 0)));
}

#[tokio::test]
async fn a_mailbox_that_stays_full_hands_its_letters_to_the_next_address() {
    let app = app("a@x.example;b@x.example").await;
    let replies = replies(&[("a@x.example", "452 4.2.2 mailbox full")]);
    let server = server(&replies).await;
    signed(&app, 4).await;
    deliver(&app, &through(&app, &server)).await;
    assert_eq!(states(&app).await, "deferred 4", "it may be emptied soon");
    for _ in 0..12 {
        app.wait(Duration::from_hours(1));
        deliver(&app, &through(&app, &server)).await;
    }
    assert_eq!((states(&app).await.as_str(), counted(&app).await), ("accepted 4", (0, 4, 0)));
    assert!(server.taken().iter().all(|taken| taken.to == "b@x.example"));

    replies.lock().unwrap().clear();
    app.wait(DAY);
    signed(&app, 2).await;
    deliver(&app, &through(&app, &server)).await;
    let last: Vec<String> = server.taken().split_off(4).into_iter().map(|taken| taken.to).collect();
    assert!(last.contains(&"a@x.example".to_owned()), "one letter tries it again: {last:?}");
    signed(&app, 2).await;
    deliver(&app, &through(&app, &server)).await;
    assert!(server.taken().split_off(6).iter().all(|taken| taken.to == "a@x.example"), "it is mended");
}

#[tokio::test]
async fn a_refusal_of_what_the_letter_says_is_final_and_counts_against_no_address() {
    let app = app("a@x.example;b@x.example").await;
    let server = FakeRelay::start(Encryption::None, |line, _| {
        (line == ".").then(|| "554 5.6.0 we do not like this one".into())
    })
    .await;
    signed(&app, 1).await;
    deliver(&app, &through(&app, &server)).await;
    assert_eq!(attempts(&app).await, "a@x.example refused 554");
    assert_eq!(states(&app).await, "refused 1");
    let target = app.catalogue.find(&app, "test").await.unwrap().targets[0].clone();
    assert_eq!(addresses::choose(&app, &target).await.unwrap().as_deref(), Some("a@x.example"));
}

#[tokio::test]
async fn an_address_taken_off_the_list_is_written_to_no_more_and_what_it_said_stays_known() {
    let app = app("a@x.example;b@x.example").await;
    let server = server(&replies(&[("a@x.example", GONE)])).await;
    signed(&app, 1).await;
    deliver(&app, &through(&app, &server)).await;
    import(&app, bundle("c@x.example")).await;
    signed(&app, 2).await;
    deliver(&app, &through(&app, &server)).await;
    let to: Vec<String> = server.taken().into_iter().map(|taken| taken.to).collect();
    assert_eq!(to, ["b@x.example", "c@x.example", "c@x.example"]);
    let target = app.catalogue.find(&app, "test").await.unwrap().targets[0].clone();
    let (listed, gone) = addresses::all(&app, &target).await.unwrap();
    assert_eq!((listed.len(), listed[0].is_known()), (1, false));
    assert_eq!((gone.len(), gone[0].address.as_str(), gone[0].evidence.code), (1, "a@x.example", Some(550)));

    // Back on the list, it still rests.
    import(&app, bundle("a@x.example;c@x.example")).await;
    signed(&app, 1).await;
    deliver(&app, &through(&app, &server)).await;
    assert_eq!(server.taken().last().unwrap().to, "c@x.example");
}

#[tokio::test]
async fn of_84_targets_one_dead_one_holds_up_no_other() {
    let app = testing::app().await;
    let mut files = testing::bundle();
    let list = files.iter_mut().find(|file| file.path == "targets.csv").unwrap();
    let line = |n: usize| format!("t{n},Embassy {n},The Ambassador,DE,en,t{n}@x.example,,Europe/Berlin,\n");
    let header = "id,name,office,country,language,emails,postal_address,time_zone,group\n";
    list.content = format!("{header}{}", (0..84).map(line).collect::<String>()).into_bytes();
    import(&app, files).await;
    let server = server(&replies(&[("t41@x.example", GONE)])).await;
    signed(&app, 4).await;
    deliver(&app, &through(&app, &server)).await;
    assert_eq!(counted(&app).await, (4, 83 * 4, 0));
    let asked = server.said().iter().filter(|line| line.starts_with("RCPT TO:<t41@")).count();
    assert!((1..=4).contains(&asked), "those under way together may all hear it: {asked}");
}
