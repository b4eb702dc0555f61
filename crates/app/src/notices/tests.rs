use std::sync::Arc;
use std::time::Duration;

use super::*;
use crate::campaigns::{Move, Status, close_due, make_move};
use crate::delivery::Transport;
use crate::kernel::SystemChance;
use crate::languages::Language;
use crate::organisations;
use crate::staff::accounts::Address;
use crate::staff::sessions::{self, Guest};
use crate::staff::{Role, links, members};
use crate::testing::{self, TestApp};
use crate::trail::Actor;

const DAY: Duration = Duration::from_hours(24);

/// A campaign of a union with an owner, an editor, and somebody who only looks.
async fn app() -> TestApp {
    let app = testing::app().await.with_campaign().await;
    let place = organisations::by_slug(&app, "union").await.unwrap().unwrap();
    for (email, role) in [
        ("owner@u.example", Role::Owner),
        ("editor@u.example", Role::Editor),
        ("viewer@u.example", Role::Viewer),
    ] {
        let (address, english) = (Address::read(email).unwrap(), Language::english());
        let link = members::invite(&app, Actor::Command, &place, &address, role, &english).await.unwrap();
        let token = link.rsplit('/').next().unwrap();
        let purpose = links::Purpose::Invitation;
        let guest = Guest { name: Some("Marta"), ..Guest::default() };
        sessions::begin_by_link(&app, purpose, token, guest).await.unwrap();
    }
    mails(&app).await;
    app
}

/// What was sent since the last look, each as `To` and `Subject`.
async fn mails(app: &TestApp) -> Vec<(String, String)> {
    let folder = app.folder.path().join("mail");
    let url = format!("maildir:{}", folder.display());
    let transport =
        Transport::parse(&url, "letters.example", app.clock.clone() as Arc<_>, &SystemChance).unwrap();
    while tell_due(app).await.unwrap() > 0 {}
    while mail::send_due(app, &transport, 16).await.unwrap() > 0 {}
    let mut found = Vec::new();
    for file in std::fs::read_dir(folder.join("new")).unwrap() {
        let path = file.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        std::fs::remove_file(path).unwrap();
        let mail = mail_parser::MessageParser::default().parse(&bytes).unwrap();
        let to = mail.to().unwrap().first().unwrap().address().unwrap().to_owned();
        assert!(!mail.subject().unwrap().contains("desk-"), "{:?}", mail.subject());
        found.push((to, mail.subject().unwrap().to_owned()));
    }
    found.sort();
    found
}

fn told(subject: &str, to: &[&str]) -> Vec<(String, String)> {
    to.iter().map(|to| (format!("{to}@u.example"), subject.to_owned())).collect()
}

#[tokio::test]
async fn a_closed_campaign_asks_its_editors_for_the_report_until_there_is_one() {
    let app = app().await;
    make_move(&app, Actor::Command, "test", Move::Close, "").await.unwrap();
    let due = told("The report is due: Free them", &["editor", "owner"]);
    assert_eq!(mails(&app).await, due);
    assert_eq!(mails(&app).await, []);
    assert_eq!(remind(&app).await.unwrap(), 0);
    app.wait(31 * DAY);
    assert_eq!((remind(&app).await.unwrap(), remind(&app).await.unwrap()), (1, 0));
    assert_eq!(mails(&app).await, due);
    make_move(&app, Actor::Command, "test", Move::Report, "").await.unwrap();
    app.wait(31 * DAY);
    assert_eq!(remind(&app).await.unwrap(), 0);
}

#[tokio::test]
async fn an_open_campaign_is_reminded_of_each_month_and_closes_on_its_day() {
    let app = app().await;
    let closes = app.now().day().saturating_add(jiff::Span::new().months(3));
    campaigns::extend(&app, Actor::Command, "test", closes).await.unwrap();
    let mut topics = Vec::new();
    for _ in 0..100 {
        app.wait(DAY);
        remind(&app).await.unwrap();
        close_due(&app).await.unwrap();
        for (to, subject) in mails(&app).await {
            if to.starts_with("editor") {
                topics.push(subject.split(':').next().unwrap().to_owned());
            }
        }
    }
    let last = ["Ends in two weeks", "Ends in two days", "The report is due"];
    assert!(topics.ends_with(&last.map(str::to_owned)), "{topics:?}");
    let monthly = &topics[..topics.len() - last.len()];
    assert!((2..=3).contains(&monthly.len()), "{topics:?}");
    assert!(monthly.iter().all(|topic| topic == "Another month"), "{topics:?}");
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    assert_eq!((campaign.status, campaign.closes), (Status::Closed, Some(closes)));
}

#[tokio::test]
async fn who_approves_hears_what_is_asked_and_the_editors_the_answer_in_the_words_given() {
    let app = app().await;
    let until = app.now().day().saturating_add(jiff::Span::new().months(5));
    campaigns::ask_extension(&app, Actor::Command, "test", until, "the trial is in May").await.unwrap();
    assert_eq!(mails(&app).await, told("More time is asked for: Free them", &["owner"]));
    campaigns::answer_extension(&app, Actor::Command, "test", true, "").await.unwrap();
    assert_eq!(mails(&app).await, told("More time: Free them", &["editor", "owner"]));
}

#[tokio::test]
async fn two_workers_tell_one_notice_once() {
    let app = app().await;
    make_move(&app, Actor::Command, "test", Move::Close, "").await.unwrap();
    let (one, two) = tokio::join!(tell_due(&app), tell_due(&app));
    one.unwrap();
    two.unwrap();
    assert_eq!(mails(&app).await.len(), 2);
}
