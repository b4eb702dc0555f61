//! Fairness: no target and no campaign, however slow or large, holds up another; and however many processes deliver,
//! a target has one pace.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use db::Sql;
use proptest::prelude::*;
use tokio::sync::Notify;
use uuid::Uuid;

use super::*;
use crate::campaigns::{self, BundleFile, BundleSource};
use crate::delivery::Transport;
use crate::delivery::fake_relay::{Encryption, FakeRelay};
use crate::kernel::Country;
use crate::languages::Language;
use crate::letters::deliver_due;
use crate::signatures::fill::{MadeUp, fill};
use crate::signatures::{Supporter, Visibility};
use crate::testing::{self, NOON, TestApp};
use crate::{Settings, letters};

const MINUTE: Duration = Duration::from_mins(1);

/// A campaign whose targets are these, each a slug and what follows its line: a pace.
fn bundle(slug: &str, number: usize, columns: &str, targets: &[(&str, &str)]) -> Vec<BundleFile> {
    let mut files = testing::bundle();
    for file in &mut files {
        let text = String::from_utf8(file.content.clone()).unwrap();
        file.content = match file.path.as_str() {
            "campaign.toml" => text
                .replace("slug = \"test\"", &format!("slug = \"{slug}\""))
                .replace("number = 7", &format!("number = {number}")),
            "targets.csv" => {
                let comma = if columns.is_empty() { "" } else { "," };
                let line = |(target, pace): &(&str, &str)| {
                    format!(
                        "{target},Embassy,Office,DE,en,{target}@{slug}.example,,Europe/Berlin{comma}{pace}\n"
                    )
                };
                let head = "id,name,office,country,language,emails,postal_address,time_zone";
                format!("{head}{columns}\n{}", targets.iter().map(line).collect::<String>())
            }
            _ => text,
        }
        .into_bytes();
    }
    files
}

async fn app() -> TestApp {
    testing::app_with(Settings { demo: true, form_seconds: 0, ..Settings::default() }).await
}

async fn import(app: &TestApp, files: Vec<BundleFile>) {
    campaigns::import(app, BundleSource::Files(files)).await.unwrap();
}

/// So many people have signed, in this moment.
async fn signed(app: &TestApp, slug: &str, many: usize) {
    let person = |_| MadeUp {
        supporter: Supporter {
            name: "A Person".into(),
            email: format!("{}@mail.example", app.new_id().simple()),
            city: String::new(),
            organisation: String::new(),
            message: String::new(),
            source: String::new(),
        },
        country: Country::parse("CH").unwrap(),
        language: Language::english(),
        visibility: Visibility::Withheld,
        at: app.now(),
    };
    let people: Vec<MadeUp> = (0..many).map(person).collect();
    fill(app, slug, &people, many).await.unwrap();
}

fn transport(app: &TestApp, url: &str) -> Transport {
    Transport::parse(url, "demarche.example", Arc::clone(&app.clock) as _, app.chance.as_ref()).unwrap()
}

fn maildir(app: &TestApp) -> Transport {
    transport(app, &format!("maildir:{}", app.folder.path().join("mail").display()))
}

/// How many letters a campaign's targets were sent.
async fn accepted(app: &App, slug: &str) -> i64 {
    let sql = Sql::new(
        "SELECT CAST(count(*) AS BIGINT) AS n FROM letter l JOIN campaign c ON c.id = l.campaign_id \
         WHERE c.slug = $1 AND l.state = 'accepted'",
    );
    app.db.one(&sql, &[slug.into()]).await.unwrap().get("n").unwrap()
}

#[tokio::test]
async fn a_huge_campaign_does_not_hold_up_a_small_one() {
    let app = app().await;
    import(&app, bundle("huge", 1, "", &[("a", ""), ("b", "")])).await;
    import(&app, bundle("small", 2, "", &[("a", ""), ("b", ""), ("c", "")])).await;
    signed(&app, "huge", 300).await;
    app.wait(MINUTE);
    signed(&app, "small", 2).await;
    let mail = maildir(&app);
    assert_eq!(deliver_due(&app, &mail, 64).await.unwrap(), 64);
    assert_eq!(accepted(&app, "small").await, 6, "600 older letters wait before them");
    while deliver_due(&app, &mail, 500).await.unwrap() > 0 {}
    assert_eq!((accepted(&app, "huge").await, accepted(&app, "small").await), (600, 6));
}

#[tokio::test]
async fn a_target_whose_server_falls_silent_holds_up_no_other() {
    let app = app().await;
    import(&app, bundle("test", 1, "", &[("dead", ""), ("b", ""), ("c", ""), ("d", "")])).await;
    signed(&app, "test", 100).await;
    let (taken, all_others) = (Arc::new(AtomicUsize::new(0)), Arc::new(Notify::new()));
    let (counted, notified) = (Arc::clone(&taken), Arc::clone(&all_others));
    let server = FakeRelay::start(Encryption::None, move |line, _| {
        if line == "." && counted.fetch_add(1, Ordering::SeqCst) + 1 == 300 {
            notified.notify_one();
        }
        line.starts_with("RCPT TO:<dead@").then(|| "SILENCE".into())
    })
    .await;
    let relay = transport(&app, &format!("smtp://127.0.0.1:{}?tls=none&connections=6", server.port));
    tokio::select! {
        // Longer than any test: what it waits for are replies that never come.
        done = deliver_due(&app, &relay, 1000) => panic!("nobody answers for the dead one: {done:?}"),
        () = all_others.notified() => {}
    }
    assert!(server.taken().iter().all(|taken| !taken.to.starts_with("dead@")));
}

/// Both processes deliver what they may, at the same time; tells how many letters left.
async fn both(app: &TestApp, other: &App, mail: &Transport) -> i64 {
    let before = accepted(app, "test").await;
    let worker = async |app: &App| while deliver_due(app, mail, 100).await.unwrap() > 0 {};
    tokio::join!(worker(app), worker(other));
    accepted(app, "test").await - before
}

#[tokio::test]
async fn two_processes_keep_one_pace() {
    let app = app().await;
    import(&app, bundle("test", 1, ",letters_per_hour", &[("slow", "60"), ("b", "")])).await;
    let other = app.beside().await;
    signed(&app, "test", 40).await;
    let mail = maildir(&app);
    let mut left = Vec::new();
    for _ in 0..8 {
        left.push(both(&app, &other, &mail).await);
        app.wait(MINUTE);
    }
    // All for the target without a pace, and a handful of the other's; then one a minute.
    assert_eq!(left, [45, 1, 1, 1, 1, 1, 1, 1]);
}

#[tokio::test]
async fn two_processes_keep_one_daily_cap_and_a_pause_stops_both() {
    let app = app().await;
    import(&app, bundle("test", 1, ",daily_cap", &[("slow", "7")])).await;
    let other = app.beside().await;
    signed(&app, "test", 40).await;
    let mail = maildir(&app);
    let mut days = Vec::new();
    for _ in 0..3 {
        let mut day = 0;
        for _ in 0..4 {
            day += both(&app, &other, &mail).await;
            app.wait(Duration::from_hours(1));
        }
        days.push(day);
        app.wait(Duration::from_hours(20));
    }
    assert_eq!(days, [7, 7, 7]);
    let part = letters::holding::part(&app, "test", Some("slow")).await.unwrap();
    letters::holding::pause(&other, &part).await.unwrap();
    app.wait(Duration::from_hours(24));
    assert_eq!(both(&app, &other, &mail).await, 0);
    letters::holding::resume(&app, &part).await.unwrap();
    app.wait(FRESH);
    assert_eq!(both(&app, &other, &mail).await, 7);
}

#[tokio::test]
async fn a_target_that_is_mended_gets_its_letters_at_its_own_pace() {
    let app = app().await;
    import(&app, bundle("test", 1, ",letters_per_hour", &[("slow", "60")])).await;
    signed(&app, "test", 30).await;
    let unheard = transport(&app, "smtp://127.0.0.1:1?tls=none");
    for _ in 0..40 {
        deliver_due(&app, &unheard, 100).await.unwrap();
        app.wait(MINUTE);
    }
    letters::retry(&app, None).await.unwrap();
    let mail = maildir(&app);
    let mut left = Vec::new();
    for _ in 0..6 {
        let before = accepted(&app, "test").await;
        deliver_due(&app, &mail, 100).await.unwrap();
        left.push(accepted(&app, "test").await - before);
        app.wait(MINUTE);
    }
    assert!(left[0] <= 5 && left[1..].iter().all(|many| *many == 1), "{left:?}");
}

/// Lanes as a worker knows them: so many of each campaign.
fn known(campaigns: &[usize]) -> (Known, Vec<Uuid>) {
    let (mut known, mut due) = (Known::default(), Vec::new());
    for (campaign, lanes) in campaigns.iter().enumerate() {
        for lane in 0..*lanes {
            let target = Uuid::from_u128((campaign * 1_000 + lane) as u128);
            let lane = Lane {
                campaign: Uuid::from_u128(campaign as u128),
                stands: false,
                pace: Pace::default(),
                zone: TimeZone::UTC,
                spent: Spent::default(),
                read_at: NOON,
                served: 0,
            };
            known.lanes.insert(target, lane);
            due.push(target);
        }
    }
    (known, due)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// All lanes have letters without end; how long until each had its turn?
    #[test]
    fn every_lane_has_its_turn_after_as_many_rounds_as_its_own_campaign_needs(
        campaigns in prop::collection::vec(1..40_usize, 1..25),
    ) {
        let (mut known, due) = known(&campaigns);
        let mut last: HashMap<Uuid, usize> = HashMap::new();
        for round in 1..=100 {
            for target in known.in_turn(&due).into_iter().take(LANES_A_ROUND) {
                let campaign = known.serve(target).unwrap().campaign.as_u128() as usize;
                let waited = round - last.insert(target, round).unwrap_or(0);
                let lanes = campaigns[campaign];
                // Of each round a campaign has its share, or it has its turn in one round of several.
                let longest = if campaigns.len() <= LANES_A_ROUND {
                    lanes.div_ceil(LANES_A_ROUND / campaigns.len())
                } else {
                    lanes * campaigns.len().div_ceil(LANES_A_ROUND)
                };
                prop_assert!(waited <= longest, "{waited} rounds, with {lanes} lanes: {longest}");
            }
        }
        prop_assert_eq!(last.len(), due.len(), "each had its turn");
    }
}
