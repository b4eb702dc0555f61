//! Every page in every language of the interface.

use app::languages::{Direction, Language};

use crate::support::{Answer, Site, assert_sound, right, values, visible};

#[track_caller]
fn check(place: &str, language: &Language, answer: &Answer) {
    let html = answer.text();
    assert_sound(place, &html);
    let dir = language.direction().as_str();
    assert!(html.contains(&format!("<html lang=\"{language}\" dir=\"{dir}\">")), "{place}");
    // Words in another language are marked, with their direction where it differs.
    let body = visible(&html);
    if language.direction() == Direction::RightToLeft {
        for marked in body.split(" lang=\"").skip(1) {
            let tag = marked.split('"').next().unwrap_or_default();
            let is_switcher =
                marked.split('>').next().unwrap_or_default().contains("hreflang") || tag == "ar";
            let direction = Language::parse(tag).map(|tag| tag.direction());
            let says = marked.split('>').next().unwrap_or_default().contains("dir=\"ltr\"");
            assert!(
                is_switcher
                    || direction == Some(Direction::RightToLeft)
                    || says
                    || body.contains(&format!("hreflang=\"{tag}\" lang=\"{tag}\"")),
                "{place}: {tag}"
            );
        }
    }
}

#[tokio::test]
async fn every_page_is_whole_in_every_language() {
    let site = Site::examples().await;
    for language in Language::interface() {
        for rest in [
            "",
            "archive",
            "privacy",
            "campaigns/kazakhstan-2011",
            "campaigns/kazakhstan-2014",
            "campaigns/kazakhstan-2022",
            "campaigns/kazakhstan-2014/thanks",
            "campaigns/kazakhstan-2022/thanks",
            "campaigns/kazakhstan-2014/print",
            "campaigns/kazakhstan-2022/print",
            "campaigns/kazakhstan-2014/targets",
            "campaigns/kazakhstan-2014/updates",
            "campaigns/kazakhstan-2014/figures",
            "campaigns/kazakhstan-2022/figures",
        ] {
            let path = format!("/{language}/{rest}");
            let page = site.get(&path).await.expect(200);
            check(&path, &language, &page);
            // The switcher keeps the place.
            let others = values(&page.text(), "hreflang");
            assert!(others.len() >= 11, "{path}");
            page.says(&format!("href=\"/ko/{rest}\""));
        }
        let missing = site.get(&format!("/{language}/nothing")).await.expect(404);
        check("404", &language, &missing);
    }
}

#[tokio::test]
async fn the_way_of_a_signature_is_whole_in_every_language() {
    let site = Site::examples().await;
    for language in Language::interface() {
        let page = format!("/{language}/campaigns/kazakhstan-2014");
        check("422", &language, &site.sign(&page, &[]).await.expect(422));
        let closed = format!("/{language}/campaigns/kazakhstan-2011");
        check("410", &language, &site.sign(&closed, &[]).await.expect(410));

        let email = format!("{language}@a.example");
        site.sign(&page, &right("Amina Keller", &email)).await.expect(303);
        let confirm = site.link("confirm", &email).await;
        check("confirm", &language, &site.get(&confirm).await.expect(200));
        check("confirmed", &language, &site.post(&confirm, "").await.expect(200));
        let letter = site.link("letter", &email).await;
        check("letter", &language, &site.get(&letter).await.expect(200));
        let withdraw = site.link("withdraw", &email).await;
        check("withdraw", &language, &site.get(&withdraw).await.expect(200));
        check("withdrawn", &language, &site.post(&withdraw, "").await.expect(200));
        check("gone", &language, &site.get_as(&withdraw, language.as_str()).await.expect(410));

        let outbox = site.get_as("/outbox", language.as_str()).await.expect(200);
        check("outbox", &language, &outbox);
        let name =
            outbox.text().split("href=\"/outbox/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        check(
            "message",
            &language,
            &site.get_as(&format!("/outbox/{name}"), language.as_str()).await.expect(200),
        );
    }
}
