mod watching;

use std::sync::Arc;
use std::time::Duration;

use super::mail::compose;
use super::send_due;
use crate::alarms::Due;
use crate::delivery::Transport;
use crate::delivery::readers::{HOSTILE, Specimen, all_are_valid, none_is_taken_for_junk};
use crate::kernel::SystemChance;
use crate::testing::{self, TestApp};
use crate::{Settings, alarms};

async fn app(admin: &str) -> TestApp {
    testing::app_with(Settings {
        public_url: "https://campaigns.example".into(),
        from_domain: "letters.example".into(),
        contact: "desk@campaigns.example".into(),
        admin: admin.into(),
        ..Settings::default()
    })
    .await
}

fn maildir(app: &TestApp) -> Transport {
    let url = format!("maildir:{}", app.folder.path().join("mail").display());
    Transport::parse(&url, "letters.example", app.clock.clone() as Arc<_>, &SystemChance).unwrap()
}

async fn send(app: &TestApp, transport: &Transport) -> usize {
    send_due(app, transport, 10).await.unwrap()
}

fn sent(app: &TestApp) -> Vec<String> {
    let Ok(folder) = std::fs::read_dir(app.folder.path().join("mail/new")) else { return Vec::new() };
    folder.map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap()).collect()
}

#[tokio::test]
async fn the_operator_gets_a_plain_text_that_nothing_answers() {
    let app = app("admin@campaigns.example").await;
    let transport = maildir(&app);
    assert_eq!(send(&app, &transport).await, 0);
    alarms::notify(&app, "address-fails", "x@de.example", "An address fails", "x@de.example says:\n550 no.")
        .await
        .unwrap();
    assert_eq!(send(&app, &transport).await, 1);
    assert_eq!(send(&app, &transport).await, 0);
    let sent = sent(&app);
    let [mail] = &sent[..] else { panic!("{sent:?}") };
    let id = mail.split("operator-").nth(1).unwrap().split('@').next().unwrap();
    insta::assert_snapshot!(mail.replace(id, "ID"));
}

#[tokio::test]
async fn the_operators_mail_is_valid_and_nothing_that_filters_take_for_junk() {
    let app = app("админ@campaigns.example").await;
    let long = "An address fails: x@de.example says 550 5.7.1 rejected by policy. ".repeat(20);
    let usual = ("usual", "An address of a target fails", long.as_str());
    let all: Vec<Specimen> = HOSTILE
        .into_iter()
        .map(|(name, text)| (name, text, text))
        .chain([usual])
        .map(|(name, subject, text)| {
            let due = Due {
                id: app.new_id(),
                kind: "address-fails".into(),
                subject: subject.into(),
                text: text.into(),
                attempts: 1,
                created_at: app.now(),
            };
            let envelope = compose(&app, &due).unwrap();
            Specimen {
                name: format!("operator, {name}"),
                envelope,
                automatic: true,
                plain: true,
                files: Vec::new(),
            }
        })
        .collect();
    all_are_valid(&all);
    none_is_taken_for_junk(&all[all.len() - 1..]);
}

#[tokio::test]
async fn two_workers_send_one_mail() {
    let app = app("admin@campaigns.example").await;
    let transport = maildir(&app);
    alarms::notify(&app, "x", "", "Something", "happened").await.unwrap();
    let both = tokio::join!(send_due(&app, &transport, 10), send_due(&app, &transport, 10));
    assert_eq!(both.0.unwrap() + both.1.unwrap(), 1);
    assert_eq!(sent(&app).len(), 1);
}

#[tokio::test]
async fn a_mail_that_cannot_leave_is_tried_again_and_one_that_left_is_forgotten_in_time() {
    let app = app("admin@campaigns.example").await;
    let transport = maildir(&app);
    alarms::notify(&app, "x", "", "Something", "happened").await.unwrap();
    // A file where the folder should be.
    std::fs::write(app.folder.path().join("mail"), "").unwrap();
    assert_eq!(send(&app, &transport).await, 1);
    assert_eq!(send(&app, &transport).await, 0, "the way is closed");
    std::fs::remove_file(app.folder.path().join("mail")).unwrap();
    app.wait(Duration::from_mins(1));
    assert_eq!(send(&app, &transport).await, 1);
    assert_eq!(sent(&app).len(), 1);

    let kept = db::Sql::new("SELECT state FROM operator_mail");
    app.days(91);
    alarms::notify(&app, "y", "", "Something else", "happened").await.unwrap();
    assert_eq!(app.db.all(&kept, &[]).await.unwrap().len(), 2);
    assert_eq!(send(&app, &transport).await, 1);
    assert_eq!(app.db.all(&kept, &[]).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_worker_that_died_leaves_its_mail_to_another() {
    let app = app("admin@campaigns.example").await;
    alarms::notify(&app, "x", "", "Something", "happened").await.unwrap();
    let due = alarms::due(&app, 10).await.unwrap()[0];
    assert!(alarms::lease(&app, due, crate::delivery::LEASE).await.unwrap().is_some());
    let transport = maildir(&app);
    assert_eq!(send(&app, &transport).await, 0);
    app.wait(crate::delivery::LEASE);
    assert_eq!(send(&app, &transport).await, 1);
}

#[tokio::test]
async fn without_an_address_the_mail_waits_until_there_is_one() {
    let app = app("nobody").await;
    alarms::notify(&app, "x", "", "Something", "happened").await.unwrap();
    assert_eq!(send(&app, &maildir(&app)).await, 1);
    assert!(sent(&app).is_empty());
    let reply = app.db.one(&db::Sql::new("SELECT state, reply FROM operator_mail"), &[]).await.unwrap();
    assert_eq!(reply.get::<String>("state").unwrap(), "deferred");
    assert!(reply.get::<String>("reply").unwrap().contains("mail.admin"));
}
