use std::sync::Arc;
use std::time::Duration;

use db::Sql;
use mail_parser::{HeaderValue, MessageParser};
use uuid::Uuid;

use super::words::{Kind, Words};
use super::{compose, return_path, send_due};
use crate::delivery::fake_relay::{Encryption, FakeRelay};
use crate::delivery::{Envelope, LEASE, Todo, Transport};
use crate::languages::Language;
use crate::signatures::{
    Purpose, Received, SignForm, SignatureState, Supporter, Visibility, confirm, link, sign, withdraw,
};
use crate::testing::{self, TestApp, form};

pub async fn app() -> TestApp {
    testing::app_with(crate::Settings {
        public_url: "https://campaigns.example".into(),
        from_domain: "campaigns.example".into(),
        operator: "Solidarity Mail".into(),
        contact: "help@campaigns.example".into(),
        form_seconds: 0,
        ..crate::Settings::default()
    })
    .await
    .with_campaign()
    .await
}

fn transport(app: &TestApp, url: &str) -> Transport {
    Transport::parse(url, "campaigns.example", Arc::clone(&app.clock) as _, app.chance.as_ref()).unwrap()
}

fn maildir(app: &TestApp) -> Transport {
    transport(app, &format!("maildir:{}", app.folder.path().join("mail").display()))
}

async fn send(app: &TestApp, transport: &Transport) {
    while send_due(app, transport, 50).await.unwrap() > 0 {}
}

/// Subjects and recipients of what stands in the Maildir, sorted.
fn sent(app: &TestApp) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(app.folder.path().join("mail/new")) else { return Vec::new() };
    let mut all: Vec<String> = entries
        .map(|entry| {
            let bytes = std::fs::read(entry.unwrap().path()).unwrap();
            let message = MessageParser::new().parse(&bytes).unwrap();
            let HeaderValue::Address(to) = message.header("To").unwrap() else { panic!("no To") };
            format!("{}: {}", to.first().unwrap().address().unwrap(), message.subject().unwrap())
        })
        .collect();
    all.sort();
    all
}

fn german(name: &str, email: &str) -> SignForm {
    form(name, email, "DE")
}

async fn token(app: &TestApp, purpose: Purpose) -> String {
    let any = Sql::new("SELECT bucket, id FROM signature ORDER BY created_at LIMIT 1");
    let row = app.db.one(&any, &[]).await.unwrap();
    let url = link(app, purpose, row.get("bucket").unwrap(), row.get("id").unwrap());
    url.rsplit('/').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_supporter_is_asked_once_reminded_once_and_thanked() {
    let (app, english) = (app().await, Language::english());
    let transport = maildir(&app);
    sign(&app, "test", &english, german("Ann", "ann@example.org")).await.unwrap();
    send(&app, &transport).await;
    assert_eq!(sent(&app), ["ann@example.org: Please confirm: Free them"]);
    app.days(2);
    app.run_jobs().await;
    send(&app, &transport).await;
    app.days(1);
    app.run_jobs().await;
    send(&app, &transport).await;
    assert_eq!(sent(&app).len(), 2);
    confirm(&app, &token(&app, Purpose::Confirm).await).await.unwrap();
    send(&app, &transport).await;
    assert_eq!(
        sent(&app),
        [
            "ann@example.org: Please confirm: Free them",
            "ann@example.org: Still waiting for your confirmation: Free them",
            "ann@example.org: Your signature counts: Free them",
        ]
    );
    sign(&app, "test", &english, german("Eve", "ann@example.org")).await.unwrap();
    send(&app, &transport).await;
    assert!(sent(&app).contains(&"ann@example.org: You have already signed: Free them".to_owned()));
}

#[tokio::test]
async fn the_link_in_the_mail_confirms() {
    let app = app().await;
    sign(&app, "test", &Language::english(), german("Ann", "ann@example.org")).await.unwrap();
    let server = FakeRelay::polite().await;
    send(&app, &transport(&app, &format!("smtp://127.0.0.1:{}?tls=none", server.port))).await;
    let mail = server.taken().remove(0);
    assert_eq!(mail.to, "ann@example.org");
    assert!(mail.content.contains("<campaign@campaigns.example>\r\nReply-To: "), "{}", mail.content);
    let any = Sql::new("SELECT bucket, id FROM signature");
    let signed = app.db.one(&any, &[]).await.unwrap();
    let whose = (signed.get("bucket").unwrap(), signed.get("id").unwrap(), Kind::Confirmation);
    let (returns, domain) = mail.from.split_once('@').unwrap();
    assert_eq!((return_path::read(&app.vault, returns), domain), (Some(whose), "campaigns.example"));
    let message = MessageParser::new().parse(mail.content.as_bytes()).unwrap();
    let text = message.body_text(0).unwrap();
    let start = "https://campaigns.example/confirm/";
    let token = text.split(start).nth(1).unwrap().split_whitespace().next().unwrap();
    assert_eq!(confirm(&app, token).await.unwrap().state, SignatureState::Confirmed);
    assert!(message.body_html(0).unwrap().contains(&format!("{start}{token}")));
}

#[tokio::test]
async fn what_nobody_waits_for_any_more_is_not_sent() {
    let (app, english) = (app().await, Language::english());
    let transport = maildir(&app);
    sign(&app, "test", &english, german("Ann", "ann@example.org")).await.unwrap();
    confirm(&app, &token(&app, Purpose::Confirm).await).await.unwrap();
    // Confirmed from another mail before this one left: only the thanks go out.
    send(&app, &transport).await;
    assert_eq!(sent(&app), ["ann@example.org: Your signature counts: Free them"]);

    app.wait(std::time::Duration::from_secs(1));
    sign(&app, "test", &english, german("Bo", "bo@example.org")).await.unwrap();
    app.days(8);
    send(&app, &transport).await;
    assert_eq!(sent(&app).len(), 1, "a link that has expired is sent to nobody");

    sign(&app, "test", &english, german("Cy", "ann@example.org")).await.unwrap();
    withdraw(&app, &token(&app, Purpose::Withdraw).await).await.unwrap();
    send(&app, &transport).await;
    assert_eq!(sent(&app).len(), 1);
}

#[tokio::test]
async fn a_mail_that_cannot_leave_waits_and_is_the_same_mail_later() {
    let app = app().await;
    sign(&app, "test", &Language::english(), german("Ann", "ann@example.org")).await.unwrap();
    let server = FakeRelay::start(Encryption::None, |line, number| {
        (number == 1 && line == ".").then(|| "451 4.3.0 come back".into())
    })
    .await;
    let transport = || transport(&app, &format!("smtp://127.0.0.1:{}?tls=none", server.port));
    send(&app, &transport()).await;
    assert!(server.taken().is_empty());
    app.wait(Duration::from_mins(3));
    send(&app, &transport()).await;
    assert_eq!(server.taken().len(), 1);
    app.wait(LEASE);
    send(&app, &transport()).await;
    assert_eq!(server.taken().len(), 1);
}

#[tokio::test]
async fn before_it_is_confirmed_nothing_that_was_typed_speaks_through_our_mail() {
    let app = app().await;
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    let received = received("Cheap pills https://spam.example");
    for kind in [Kind::Confirmation, Kind::Reminder, Kind::Repeat] {
        let words = Words::new(&app, kind, &received, &campaign, &Language::english());
        let text = format!("{words:?}{}{}", words.to_text().unwrap(), words.to_html().unwrap());
        assert!(!text.contains("spam") && !text.contains("pills") && !text.contains("Colliery"), "{text}");
    }
}

pub fn received(name: &str) -> Received {
    Received {
        bucket: 3,
        id: Uuid::from_u128(0x0199_0000_0000_7000_8000_0000_0000_0001),
        campaign_id: Uuid::nil(),
        campaign_slug: "test".into(),
        state: SignatureState::Pending,
        visibility: Visibility::Public,
        country: crate::kernel::Country::parse("KZ").unwrap(),
        language: Language::english(),
        supporter: Some(Supporter {
            name: name.into(),
            email: "ann@bücher.example".into(),
            city: "Colliery Town".into(),
            organisation: "Colliery Union".into(),
            message: String::new(),
            source: String::new(),
        }),
        created_at: testing::NOON,
        confirmed_at: None,
    }
}

/// Headers as they are, then both parts decoded.
fn readable(envelope: &Envelope) -> String {
    let raw = String::from_utf8(envelope.message.clone()).unwrap().replace("\r\n", "\n");
    let message = MessageParser::new().parse(&envelope.message).unwrap();
    let (text, html) = (message.body_text(0).unwrap(), message.body_html(0).unwrap());
    let headers = raw.split("\n\n").next().unwrap();
    format!("{headers}\n\n{text}\n{html}").replace("\r\n", "\n")
}

#[tokio::test]
async fn every_mail_renders_in_every_language_of_the_interface() {
    let app = app().await;
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    for language in Language::interface() {
        for (name, kind, state, visibility) in [
            ("confirmation", Kind::Confirmation, SignatureState::Pending, Visibility::Public),
            ("reminder", Kind::Reminder, SignatureState::Pending, Visibility::Public),
            ("repeat_pending", Kind::Repeat, SignatureState::Pending, Visibility::Public),
            ("repeat", Kind::Repeat, SignatureState::Confirmed, Visibility::Public),
            ("thanks", Kind::Thanks, SignatureState::Confirmed, Visibility::Public),
            ("thanks_targets", Kind::Thanks, SignatureState::Confirmed, Visibility::Targets),
            ("thanks_withheld", Kind::Thanks, SignatureState::Confirmed, Visibility::Withheld),
        ] {
            let received = Received { state, visibility, ..received("Ann Öztürk") };
            let words = Words::new(&app, kind, &received, &campaign, &language);
            let Ok(Todo::Send(envelope)) = compose(&app, received.id, kind, &received, &words) else {
                panic!("{language} {name}")
            };
            let shown = readable(&envelope);
            assert!(envelope.message.is_ascii());
            assert_eq!(envelope.to, "ann@xn--bcher-kva.example");
            assert!(shown.contains("Auto-Submitted: auto-generated\n"), "{shown}");
            assert!(shown.contains(&format!("Message-ID: <mail-{}@campaigns.example>", received.id)));
            assert!(shown.contains("Reply-To: <help@campaigns.example>"), "{shown}");
            assert_eq!(shown.matches("mail-").count(), 1, "a key without a text: {shown}");
            assert!(
                shown.contains(&format!(
                    "<html lang=\"{language}\" dir=\"{}\">",
                    language.direction().as_str()
                ))
            );
            if matches!(language.as_str(), "en" | "ar") && visibility == Visibility::Public {
                insta::assert_snapshot!(format!("{language}_{name}"), shown);
            }
        }
    }
}

#[tokio::test]
async fn a_statement_promises_no_letters() {
    let app = app().await;
    let mut campaign = (*app.catalogue.find(&app, "test").await.unwrap()).clone();
    campaign.kind = crate::campaigns::CampaignKind::Statement;
    for kind in Kind::ALL {
        let received = Received { state: SignatureState::Confirmed, ..received("Ann") };
        let words = Words::new(&app, kind, &received, &campaign, &Language::english());
        assert!(!words.to_text().unwrap().to_lowercase().contains("letter"), "{kind:?}");
    }
}
