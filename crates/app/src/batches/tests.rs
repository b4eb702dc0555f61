use std::sync::Arc;
use std::time::Duration;

use db::Sql;
use mail_parser::{MessageParser, MimeHeaders};

use super::*;
use crate::campaigns::{self, BundleSource};
use crate::delivery::Transport;
use crate::delivery::fake_relay::{Encryption, FakeRelay};
use crate::delivery::readers::{Specimen, all_are_valid, none_is_taken_for_junk};
use crate::languages::Language;
use crate::letters::{self, State};
use crate::signatures::{Purpose, Received, SignForm, confirm, link, sign, withdraw};
use crate::testing::{self, TestApp, form};

const DAY: Duration = Duration::from_hours(24);

/// The test campaign with this mode for its German target, `letters` for the French one, `post` for the Swiss one.
async fn app(german: &str) -> TestApp {
    let app = testing::app().await;
    let mut files = testing::bundle();
    let targets = format!(
        "id,name,office,country,language,emails,postal_address,time_zone,group,mode\n\
         de,Embassy in Germany,The Ambassador,DE,en,embassy@de.example,,Europe/Berlin,europe,{german}\n\
         fr,Ambassade en France,L’Ambassadeur,FR,fr,ambassade@fr.example,,Europe/Paris,europe,letters\n\
         ch,Embassy in Switzerland,The Ambassador,CH,en,embassy@ch.example,\"1 Street\\n3000 Bern\",Europe/Zurich,europe,post\n"
    );
    files.iter_mut().find(|file| file.path == "targets.csv").unwrap().content = targets.into_bytes();
    campaigns::import(&app, BundleSource::Files(files)).await.unwrap();
    app
}

async fn confirmed(app: &TestApp, name: &str, email: &str) -> Received {
    signed(app, "test", form(name, email, "KR")).await
}

async fn signed(app: &TestApp, slug: &str, form: SignForm) -> Received {
    sign(app, slug, &Language::english(), form).await.unwrap();
    let waiting = Sql::new("SELECT bucket, id FROM signature WHERE state = 'pending'");
    let row = app.db.one(&waiting, &[]).await.unwrap();
    let url = link(app, Purpose::Confirm, row.get("bucket").unwrap(), row.get("id").unwrap());
    confirm(app, url.rsplit('/').next().unwrap()).await.unwrap()
}

async fn withdrawn(app: &TestApp, received: &Received) {
    let url = link(app, Purpose::Withdraw, received.bucket, received.id);
    withdraw(app, url.rsplit('/').next().unwrap()).await.unwrap();
}

fn transport(app: &TestApp, url: &str) -> Transport {
    Transport::parse(url, "demarche.example", Arc::clone(&app.clock) as _, app.chance.as_ref()).unwrap()
}

fn maildir(app: &TestApp) -> Transport {
    transport(app, &format!("maildir:{}", app.folder.path().join("mail").display()))
}

fn delivered(app: &TestApp) -> Vec<Vec<u8>> {
    let Ok(entries) = std::fs::read_dir(app.folder.path().join("mail/new")) else { return Vec::new() };
    entries.map(|entry| std::fs::read(entry.unwrap().path()).unwrap()).collect()
}

/// A target's letters by state: `batched 2`.
async fn states(app: &TestApp, target: &str) -> String {
    let sql = Sql::new(
        "SELECT l.state, CAST(count(*) AS BIGINT) AS n FROM letter l JOIN target t ON t.id = l.target_id \
         WHERE t.slug = $1 GROUP BY l.state ORDER BY l.state",
    );
    let rows = app.db.all(&sql, &[target.into()]).await.unwrap();
    let shown =
        |row: &db::Row| format!("{} {}", row.get::<String>("state").unwrap(), row.get::<i64>("n").unwrap());
    rows.iter().map(shown).collect::<Vec<_>>().join(", ")
}

/// What the counts say of a state, folded or not.
async fn counted(app: &TestApp, state: State) -> i64 {
    let status = letters::status(app, Some("test")).await.unwrap();
    status.first().and_then(|queue| queue.letters.get(&state).copied()).unwrap_or(0)
}

#[tokio::test]
async fn a_digest_brings_all_letters_of_a_day_once() {
    let app = app("daily").await;
    confirmed(&app, "Zoë Ö", "zoe@example.org").await;
    let gone = confirmed(&app, "Ann Gone", "ann@example.org").await;
    confirmed(&app, "김민준", "kim@example.org").await;
    assert_eq!(gather(&app).await.unwrap(), 1);
    assert_eq!(gather(&app).await.unwrap(), 0, "once a day");
    assert_eq!(states(&app, "de").await, "batched 3");
    assert_eq!(states(&app, "fr").await, "queued 3", "one by one, not in a digest");
    withdrawn(&app, &gone).await;
    let mail = maildir(&app);
    assert_eq!(send_due(&app, &mail, 9).await.unwrap(), 1);
    assert_eq!(send_due(&app, &mail, 9).await.unwrap(), 0);
    assert_eq!(states(&app, "de").await, "accepted 2, cancelled 1");
    assert_eq!(counted(&app, State::Accepted).await, 2);
    assert_eq!(counted(&app, State::Batched).await, 0);

    let bytes = delivered(&app).remove(0);
    let message = MessageParser::new().parse(&bytes).unwrap();
    assert_eq!(message.subject(), Some("Letters through the campaign “Free them”: 2"));
    let relay = message.reply_to().unwrap().first().unwrap().address().unwrap();
    assert!(relay::read(&app.vault, relay.split('@').next().unwrap()).is_some(), "{relay}");
    let text = message.body_text(0).unwrap();
    assert!(text.contains("South\u{a0}Korea\u{a0}(2)") || text.contains("South Korea\u{a0}(2)"), "{text}");
    assert!(text.contains("https://campaigns.example/en/log"), "{text}");
    assert!(!text.contains("Ann"));
    let files: Vec<_> = message.attachments().collect();
    assert_eq!(files[0].attachment_name(), Some("test.pdf"));
    assert!(files[0].contents().starts_with(b"%PDF-"));
    assert_eq!(files[1].attachment_name(), Some("test.mbox"));
    let mailbox = String::from_utf8(files[1].contents().to_vec()).unwrap();
    assert_eq!(mailbox.lines().filter(|line| line.starts_with("From ")).count(), 2);
    assert!(!mailbox.contains("Ann Gone"));
    assert_eq!(mailbox.matches("\nReply-To: <letter+").count(), 2, "each can be answered by itself");
}

#[tokio::test]
async fn the_next_digest_comes_the_next_day_or_week() {
    let app = app("weekly").await;
    // NOON is a Sunday: the week ends tonight.
    for (days, made) in [(0, 1), (1, 1), (5, 0), (2, 1)] {
        app.days(days);
        confirmed(&app, "Ann", &format!("ann{days}{made}@example.org")).await;
        assert_eq!(gather(&app).await.unwrap(), made, "after {days} days more");
    }
    assert_eq!(states(&app, "de").await, "batched 4");
}

#[tokio::test]
async fn a_large_digest_comes_in_parts_with_every_letter_in_one_of_them() {
    let mut settings = crate::Settings { form_seconds: 0, ..crate::Settings::default() };
    settings.digest_bytes = 620_000;
    let plain = testing::app_with(settings).await;
    let mut files = testing::bundle();
    let targets = "id,name,office,country,language,emails,postal_address,time_zone,group,mode\n\
         de,Embassy in Germany,The Ambassador,DE,en,embassy@de.example,,Europe/Berlin,europe,daily\n";
    files.iter_mut().find(|file| file.path == "targets.csv").unwrap().content = targets.into();
    campaigns::import(&plain, BundleSource::Files(files)).await.unwrap();
    for at in 0..12 {
        confirmed(&plain, &format!("Name {at}"), &format!("a{at}@example.org")).await;
    }
    let made = gather(&plain).await.unwrap();
    assert!(made > 1, "{made}");
    let mail = maildir(&plain);
    assert_eq!(send_due(&plain, &mail, 99).await.unwrap(), made);
    assert_eq!(states(&plain, "de").await, "accepted 12");
    let all = delivered(&plain);
    assert_eq!(all.len(), made);
    let mut names = Vec::new();
    for bytes in &all {
        assert!(bytes.len() < 620_000);
        let message = MessageParser::new().parse(bytes).unwrap();
        assert!(message.subject().unwrap().ends_with(&format!("of {made})")), "{:?}", message.subject());
        let mailbox = String::from_utf8(message.attachments().nth(1).unwrap().contents().to_vec()).unwrap();
        let from = mailbox.lines().filter_map(|line| line.strip_prefix("From: "));
        names.extend(from.map(str::to_owned));
    }
    names.sort();
    names.dedup();
    assert_eq!(names.len(), 12, "{names:?}");
}

/// The German target alone, with these columns more, and so many bytes for a digest.
async fn one_target(columns: &str, values: &str, digest_bytes: usize) -> TestApp {
    let settings = crate::Settings { form_seconds: 0, digest_bytes, ..crate::Settings::default() };
    let app = testing::app_with(settings).await;
    let mut files = testing::bundle();
    let targets = format!(
        "id,name,office,country,language,emails,postal_address,time_zone,group,{columns}\n\
         de,Embassy in Germany,The Ambassador,DE,en,embassy@de.example,,Europe/Berlin,europe,{values}\n"
    );
    files.iter_mut().find(|file| file.path == "targets.csv").unwrap().content = targets.into();
    campaigns::import(&app, BundleSource::Files(files)).await.unwrap();
    app
}

/// Somebody with much to say in Arabic.
async fn confirmed_in_arabic(app: &TestApp, at: usize) {
    let mut form = form("ليلى حداد", &format!("a{at}@example.org"), "LB");
    form.message = format!("{at} {}", "أطلب منكم أن تفرجوا عن العمال المعتقلين. ".repeat(40));
    signed(app, "test", form).await;
}

#[tokio::test]
async fn no_digest_in_any_language_is_taken_for_junk() {
    let domain = "campaigns.example";
    let app = testing::app_with(crate::Settings {
        public_url: format!("https://{domain}"),
        from_domain: domain.into(),
        operator: "Solidarity Mail".into(),
        form_seconds: 0,
        ..crate::Settings::default()
    })
    .await;
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/kazakhstan-2014");
    campaigns::import(&app, BundleSource::at(&folder)).await.unwrap();
    for (at, name) in ["Zoë Ömirbek", "محمد علي", "김민준"].into_iter().enumerate() {
        signed(&app, "kazakhstan-2014", form(name, &format!("a{at}@example.org"), "BR")).await;
    }
    let campaign = app.catalogue.find(&app, "kazakhstan-2014").await.unwrap();
    let letters = store::waiting(&app, campaign.targets[0].id, 9).await.unwrap();
    assert_eq!(letters.len(), 3);
    let mut all = Vec::new();
    for language in Language::interface() {
        let target = crate::targets::Target { language: language.clone(), ..campaign.targets[0].clone() };
        let to = &target.emails[0];
        let envelope = digest::as_if_sent(&app, &campaign, &target, &letters, to).await.unwrap();
        all.push(Specimen {
            name: format!("digest, {language}"),
            envelope,
            automatic: true,
            plain: true,
            files: vec!["application/pdf", "application/mbox"],
        });
    }
    all_are_valid(&all);
    none_is_taken_for_junk(&all);
}

#[tokio::test]
async fn three_megabytes_of_arabic_are_split_so_that_no_mail_is_over_its_limit() {
    let limit = 1_000_000;
    let app = one_target("mode", "daily", limit).await;
    for at in 0..60 {
        confirmed_in_arabic(&app, at).await;
    }
    let made = gather(&app).await.unwrap();
    let mail = maildir(&app);
    assert_eq!(send_due(&app, &mail, 99).await.unwrap(), made);
    let all = delivered(&app);
    let (sizes, sum) =
        (all.iter().map(Vec::len).collect::<Vec<_>>(), all.iter().map(Vec::len).sum::<usize>());
    assert!(made > 1 && sizes.iter().all(|size| *size <= limit), "{sizes:?}");
    assert!(sum > 2_000_000, "{sum}");
    assert_eq!(states(&app, "de").await, "accepted 60");
}

#[tokio::test]
async fn parts_that_were_guessed_too_small_are_halved_and_one_letter_is_never_cut() {
    for (limit, parts) in [(10_000_000, 1), (1, 7)] {
        let app = one_target("mode", "daily", limit).await;
        for at in 0..7 {
            confirmed_in_arabic(&app, at).await;
        }
        let campaign = app.catalogue.find(&app, "test").await.unwrap();
        let target = &campaign.targets[0];
        let waiting = store::waiting(&app, target.id, 100).await.unwrap();
        let halved = gather::halved(&app, &campaign, target, vec![waiting.clone()]).await.unwrap();
        assert_eq!((halved.len(), halved.concat()), (parts, waiting));
    }
}

#[tokio::test]
async fn a_digest_that_its_address_refuses_waits_and_one_refused_for_what_it_says_does_not() {
    for (reply, state) in [("550 5.1.1 nobody", "batched 1"), ("554 5.6.0 not this", "refused 1")] {
        let app = one_target("mode", "daily", 10_000_000).await;
        confirmed(&app, "Ann", "a@example.org").await;
        gather(&app).await.unwrap();
        let about_the_address = reply.starts_with("550");
        let server = FakeRelay::start(Encryption::None, move |line, _| {
            let here = if about_the_address { line.starts_with("RCPT") } else { line == "." };
            here.then(|| reply.to_owned())
        })
        .await;
        let relay = transport(&app, &format!("smtp://127.0.0.1:{}?tls=none", server.port));
        send_due(&app, &relay, 9).await.unwrap();
        assert_eq!(states(&app, "de").await, state, "{reply}");
        // Until its term is over.
        for _ in 0..if about_the_address { 8 * 4 } else { 0 } {
            assert!(!states(&app, "de").await.contains("refused"));
            app.wait(Duration::from_hours(6));
            send_due(&app, &relay, 9).await.unwrap();
        }
        let end = if about_the_address { "expired 1" } else { "refused 1" };
        assert_eq!(states(&app, "de").await, end);
    }
}

#[tokio::test]
async fn a_digest_is_tried_again_in_office_hours_alone_and_never_while_it_is_paused() {
    let app = one_target("mode,office_hours", "daily,mon-sun 09:00-17:00", 10_000_000).await;
    confirmed(&app, "Ann", "a@example.org").await;
    // 13:00 in Berlin.
    assert_eq!(gather(&app).await.unwrap(), 1);
    send_due(&app, &transport(&app, "smtp://127.0.0.1:1?tls=none"), 9).await.unwrap();
    app.wait(Duration::from_hours(5));
    let mail = maildir(&app);
    send_due(&app, &mail, 9).await.unwrap();
    assert!(delivered(&app).is_empty(), "it is evening");
    app.wait(Duration::from_hours(15));
    let part = letters::holding::part(&app, "test", Some("de")).await.unwrap();
    letters::holding::pause(&app, &part).await.unwrap();
    send_due(&app, &mail, 9).await.unwrap();
    assert!(delivered(&app).is_empty(), "paused at nine");
    letters::holding::resume(&app, &part).await.unwrap();
    app.wait(Duration::from_mins(2));
    assert_eq!(send_due(&app, &mail, 9).await.unwrap(), 1);
    assert_eq!(states(&app, "de").await, "accepted 1");
}

#[tokio::test]
async fn killed_at_any_point_no_letter_is_lost_or_in_two_digests() {
    let app = app("daily").await;
    for at in 0..5 {
        confirmed(&app, "Ann", &format!("a{at}@example.org")).await;
    }
    // Two processes at once.
    let (one, two) = tokio::join!(gather(&app), gather(&app));
    assert_eq!(one.unwrap_or(0) + two.unwrap_or(0), 1);
    let twice = Sql::new(
        "SELECT CAST(count(DISTINCT batch_id) AS BIGINT) AS batches, CAST(count(*) AS BIGINT) AS n FROM batched",
    );
    let row = app.db.one(&twice, &[]).await.unwrap();
    assert_eq!((row.get::<i64>("batches").unwrap(), row.get::<i64>("n").unwrap()), (1, 5));
    // Killed while it sent: the lease runs out, and the same digest goes again with the same Message-ID.
    let (id, attempts) = store::due(&app, 9).await.unwrap()[0];
    let held = store::lease(&app, (id, attempts), app.now().plus(crate::delivery::LEASE)).await.unwrap();
    assert!(held.is_some());
    assert!(store::lease(&app, (id, attempts), app.now().plus(DAY)).await.unwrap().is_none(), "held by one");
    let mail = maildir(&app);
    assert_eq!(send_due(&app, &mail, 9).await.unwrap(), 0);
    app.wait(crate::delivery::LEASE + Duration::from_secs(1));
    assert_eq!(send_due(&app, &mail, 9).await.unwrap(), 1);
    assert_eq!(states(&app, "de").await, "accepted 5");
    let message = String::from_utf8(delivered(&app).remove(0)).unwrap();
    assert!(message.contains(&format!("<digest-{id}@")), "the same at every attempt");
}

#[tokio::test]
async fn a_digest_that_nobody_takes_waits_and_its_letters_with_it() {
    let app = app("daily").await;
    confirmed(&app, "Ann", "a@example.org").await;
    gather(&app).await.unwrap();
    // Nobody listens there.
    let dead = transport(&app, "smtp://127.0.0.1:1?tls=none");
    send_due(&app, &dead, 9).await.unwrap();
    assert_eq!(states(&app, "de").await, "batched 1");
    let tried =
        Sql::new("SELECT CAST(count(*) AS BIGINT) AS n FROM digest_attempt WHERE outcome = 'deferred'");
    assert_eq!(app.db.one(&tried, &[]).await.unwrap().get::<i64>("n").unwrap(), 1);
    app.wait(DAY / 2);
    assert_eq!(send_due(&app, &maildir(&app), 9).await.unwrap(), 1);
    assert_eq!(states(&app, "de").await, "accepted 1");
}

#[tokio::test]
async fn when_all_its_supporters_have_gone_no_digest_leaves() {
    let app = app("daily").await;
    let gone = confirmed(&app, "Ann", "a@example.org").await;
    gather(&app).await.unwrap();
    withdrawn(&app, &gone).await;
    send_due(&app, &maildir(&app), 9).await.unwrap();
    assert!(delivered(&app).is_empty());
    assert_eq!(states(&app, "de").await, "cancelled 1");
    // Batched letters count among those on their way until they are not.
    assert_eq!(counted(&app, State::Batched).await, 0);
}

#[tokio::test]
async fn a_bounced_digest_takes_its_letters_with_it_once() {
    let app = app("daily").await;
    confirmed(&app, "Ann", "a@example.org").await;
    gather(&app).await.unwrap();
    let (id, _) = store::due(&app, 1).await.unwrap()[0];
    assert_eq!(bounced(&app, id).await.unwrap(), 0, "it has not left");
    send_due(&app, &maildir(&app), 9).await.unwrap();
    assert_eq!(bounced(&app, id).await.unwrap(), 1);
    assert_eq!(bounced(&app, id).await.unwrap(), 0);
    assert_eq!(states(&app, "de").await, "bounced 1");
    assert_eq!(counted(&app, State::Bounced).await, 1);
}

#[tokio::test]
async fn letters_are_printed_once_and_again_when_asked() {
    let app = app("letters").await;
    confirmed(&app, "Zoë", "a@example.org").await;
    let gone = confirmed(&app, "Ann Gone", "b@example.org").await;
    withdrawn(&app, &gone).await;
    confirmed(&app, "محمد علي", "c@example.org").await;
    let later = confirmed(&app, "Later", "d@example.org").await;
    let printing = Printing { letters_per_file: 2, ..Printing::default() };
    let plan = plan(&app, "test", &printing).await.unwrap();
    assert_eq!(plan.len(), 1);
    assert!(plan[0].slug == "ch" && plan[0].letters == 3 && plan[0].has_postal_address);
    assert_eq!(states(&app, "ch").await, "cancelled 1, queued 3", "planning changes nothing");

    let mut sizes = Vec::new();
    let mut broken = |_: usize, _: &[u8]| Err(std::io::Error::other("the disk is full"));
    assert!(print(&app, "test", &printing, &mut broken).await.is_err());
    assert_eq!(states(&app, "ch").await, "cancelled 1, queued 3", "nothing was written, nothing is printed");
    let mut write = |number: usize, bytes: &[u8]| {
        assert!(bytes.starts_with(b"%PDF-"));
        sizes.push(number);
        Ok(())
    };
    let run = print(&app, "test", &printing, &mut write).await.unwrap();
    assert_eq!((run.number, run.letters, run.files, run.left_out), (1, 3, 2, 0));
    assert_eq!(sizes, [1, 2]);
    assert_eq!(states(&app, "ch").await, "batched 3, cancelled 1");
    assert_eq!(counted(&app, State::Batched).await, 3);
    let none = print(&app, "test", &printing, &mut |_, _| panic!("nothing waits")).await.unwrap();
    assert_eq!((none.number, none.letters), (0, 0));

    withdrawn(&app, &later).await;
    let again = Reprint { run: 1, letters_per_file: 100, ..Reprint::default() };
    let run = print_again(&app, "test", &again, &mut |_, _| Ok(())).await.unwrap().unwrap();
    assert_eq!((run.letters, run.files), (2, 1), "without what was withdrawn since");
    assert!(
        print_again(&app, "test", &Reprint { run: 2, ..again }, &mut |_, _| Ok(())).await.unwrap().is_none()
    );
    assert_eq!(states(&app, "fr").await, "cancelled 2, queued 2", "those who take mail get mail");
}

#[tokio::test]
async fn every_bucket_keeps_its_own_count() {
    let app = app("daily").await;
    for at in 0..20 {
        confirmed(&app, "Ann", &format!("a{at}@example.org")).await;
    }
    gather(&app).await.unwrap();
    let sql = Sql::new(
        "SELECT CAST(count(*) AS BIGINT) AS n FROM count_change c WHERE c.letters_to = 'batched' AND NOT EXISTS \
         (SELECT 1 FROM batched b WHERE b.bucket = c.bucket)",
    );
    assert_eq!(app.db.one(&sql, &[]).await.unwrap().get::<i64>("n").unwrap(), 0);
    assert_eq!(counted(&app, State::Batched).await, 20);
}
