//! The links in our mails: GET shows, POST acts.

use crate::support::{Site, assert_sound, right};

const PAGE: &str = "/en/campaigns/test";

#[tokio::test]
async fn a_signature_is_confirmed_followed_and_withdrawn() {
    let site = Site::new().await;
    site.sign("/fr/campaigns/test", &right("Amina <Keller>", "amina@a.example")).await.expect(303);
    let confirm = site.link("confirm", "amina@a.example").await;

    let shown = site.get(&confirm).await.expect(200);
    shown.says("<html lang=\"fr\"");
    shown.says("Amina &#60;Keller&#62;");
    shown.says("noindex");
    assert_eq!(shown.header("cache-control"), "no-store");
    assert_sound("confirm", &shown.text());
    site.app.run_jobs().await;
    assert_eq!(
        site.app.board.counts(site.app.catalogue.find(&site.app, "test").await.unwrap().id).confirmed,
        0,
        "GET acts never"
    );

    let done = site.post(&confirm, "").await.expect(200);
    assert_sound("confirmed", &done.text());
    let again = site.post(&confirm, "").await.expect(200);
    assert_eq!(done.text(), again.text(), "twice is as good as once");
    assert_eq!(site.get(&confirm).await.expect(200).text(), done.text());

    let letter = site.link("letter", "amina@a.example").await;
    let fates = site.get(&letter).await.expect(200);
    fates.says("Ambassade en France");
    assert_sound("letter", &fates.text());
    site.post(&letter, "").await.expect(405);

    let withdraw = site.link("withdraw", "amina@a.example").await;
    assert_sound("withdraw", &site.get(&withdraw).await.expect(200).text());
    let gone = site.post(&withdraw, "").await.expect(200);
    assert_sound("withdrawn", &gone.text());
    gone.is_silent_about("Amina");
    site.post(&withdraw, "").await.expect(200);
    let page = site.get(&withdraw).await.expect(410);
    assert_sound("410", &page.text());
    site.get(&confirm).await.expect(410);
    site.app.run_jobs().await;
    site.get(PAGE).await.expect(200).says(">0</strong>");
}

#[tokio::test]
async fn a_link_opens_one_page_only_and_a_forged_one_none() {
    let site = Site::new().await;
    site.sign(PAGE, &right("A", "a@a.example")).await.expect(303);
    let confirm = site.link("confirm", "a@a.example").await;
    let token = confirm.rsplit('/').next().unwrap();
    let mut forged = token.to_owned();
    forged.replace_range(20..21, if &token[20..21] == "A" { "B" } else { "A" });
    for path in [
        format!("/withdraw/{token}"),
        format!("/letter/{token}"),
        format!("/confirm/{forged}"),
        format!("/confirm/{}", &token[..30]),
        "/confirm/x".into(),
        "/confirm/%F0%9F%98%80".into(),
    ] {
        let page = site.get(&path).await.expect(404);
        page.says("This link does not work");
        page.is_silent_about(token);
        if !path.starts_with("/letter") {
            site.post(&path, "").await.expect(404);
        }
    }
}

#[tokio::test]
async fn an_expired_link_says_so() {
    let site = Site::new().await;
    site.sign(PAGE, &right("A", "a@a.example")).await.expect(303);
    let confirm = site.link("confirm", "a@a.example").await;
    site.app.days(8);
    site.app.run_jobs().await;
    for answer in [site.get(&confirm).await, site.post(&confirm, "").await] {
        answer.expect(410).says("This link has expired");
    }
}
