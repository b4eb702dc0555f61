//! The demo's outbox.

use app::staff::Role;
use web::WebOptions;

use crate::support::{Site, assert_sound, right, settings};

async fn site_with_outbox(open: bool) -> Site {
    let app = app::testing::app_with(settings()).await.with_campaign().await;
    let options = WebOptions {
        outbox: Some(app.folder.path().join("mail")),
        outbox_open: open,
        ..WebOptions::default()
    };
    Site::around(app, options)
}

#[tokio::test]
async fn the_outbox_shows_mail_as_a_mail_program_would() {
    let site = site_with_outbox(true).await;
    site.get("/outbox").await.expect(200).says("No mail yet");
    site.sign("/en/campaigns/test", &right("<b>Amina</b>", "amina@a.example")).await.expect(303);
    let confirm = site.link("confirm", "amina@a.example").await;
    let list = site.get("/outbox").await.expect(200);
    list.says("amina@a.example");
    assert_sound("outbox", &list.text());
    let href = list.text().split("href=\"/outbox/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let message = site.get(&format!("/outbox/{href}")).await.expect(200);
    message.says(&format!("<a href=\"https://campaigns.example{confirm}\""));
    message.is_silent_about("<b>Amina");
    message.says("Message-ID");
    for path in ["/outbox/..", "/outbox/%2e%2e%2f%2e%2e%2fdemarche.db", "/outbox/nothing", "/outbox/.hidden"]
    {
        site.get(path).await.expect(404);
    }
    site.get("/outbox?page=x").await.expect(400);
    site.get("/outbox?page=99999999999999").await.expect(200);
}

#[tokio::test]
async fn what_is_attached_can_be_had_as_files() {
    let site = site_with_outbox(true).await;
    site.sign("/en/campaigns/test", &right("Amina", "amina@a.example")).await.expect(303);
    let confirm = site.link("confirm", "amina@a.example").await;
    // The newest mail stands first.
    site.app.wait(std::time::Duration::from_secs(5));
    site.post(&confirm, "").await.expect(200);
    while app::log::integrate(&site.app).await.unwrap().is_some() {}
    app::log::refresh(&site.app).await.unwrap();
    site.link("letter", "amina@a.example").await;
    let list = site.get("/outbox").await.expect(200).text();
    let href = list.split("href=\"/outbox/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let message = site.get(&format!("/outbox/{href}")).await.expect(200);
    message.says(".tlog-proof</bdi>");
    assert_sound("message", &message.text());
    let file = site.get(&format!("/outbox/{href}/0")).await.expect(200);
    assert!(file.header("content-disposition").starts_with("attachment; filename=\""), "{file:?}");
    assert_eq!(file.header("content-type"), "application/octet-stream");
    assert!(site.attachments("amina@a.example").iter().any(|(_, content)| *content == file.text()));
    for path in [format!("/outbox/{href}/9"), "/outbox/nothing/0".into()] {
        site.get(&path).await.expect(404);
    }
    let closed = site_with_outbox(false).await;
    closed.get(&format!("/outbox/{href}/0")).await.expect(403);
}

#[tokio::test]
async fn outside_loopback_the_outbox_is_for_operators() {
    let site = site_with_outbox(false).await;
    site.get("/outbox").await.expect(403);
    let (operator, owner) = (site.operator().await, site.member("union", Role::Owner).await);
    site.get_with("/outbox", "cookie", &operator).await.expect(200);
    site.get_with("/desk/", "cookie", &operator).await.expect(200).says("href=\"/outbox\"");
    for cookie in [owner.as_str(), "__Host-desk=", "__Host-desk=0000", "desk=0000"] {
        site.get_with("/outbox", "cookie", cookie).await.expect(403);
    }
}

#[tokio::test]
async fn without_the_option_there_is_no_outbox() {
    let site = Site::new().await;
    site.get("/outbox").await.expect(404);
    let operator = site.operator().await;
    site.get_with("/desk/", "cookie", &operator).await.expect(200).is_silent_about("/outbox");
}
