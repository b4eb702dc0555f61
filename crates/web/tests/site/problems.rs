//! When something goes wrong, the reader is told in plain words, in the right language, with a way on.

use axum::body::Body;
use axum::http::Request;

use crate::support::{Site, assert_sound};

#[tokio::test]
async fn an_unknown_address_has_a_page_with_a_way_on() {
    let site = Site::new().await;
    for (path, accept, lang) in [
        ("/nothing", "de", "de"),
        ("/ar/campaigns/nothing", "de", "ar"),
        ("/kk/nothing/at/all", "", "kk"),
        ("/xx/", "tr", "tr"),
        ("/en/campaigns/", "", "en"),
        ("/outbox", "en", "en"),
        ("/outbox/x", "en", "en"),
    ] {
        let page = site.get_as(path, accept).await.expect(404);
        page.says(&format!("<html lang=\"{lang}\""));
        page.says(&format!("href=\"/{lang}/\""));
        assert_eq!(page.header("cache-control"), "no-store");
        assert_sound(path, &page.text());
    }
}

#[tokio::test]
async fn programs_get_problem_json() {
    let site = Site::new().await;
    let answer = site.get("/en/campaigns/nothing/counts.json").await.expect(404);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    let problem: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!((&problem["status"], &problem["code"]), (&404.into(), &"missing".into()));
    let asked = site.get_with("/en/campaigns/nothing", "accept", "application/json").await.expect(404);
    assert_eq!(asked.header("content-type"), "application/problem+json");
}

#[tokio::test]
async fn another_method_is_told_which_are_right() {
    let site = Site::new().await;
    let answer =
        site.send(Request::delete("/en/campaigns/test").body(Body::empty()).unwrap()).await.expect(405);
    assert!(answer.header("allow").contains("GET"));
    assert_sound("405", &answer.text());
}

#[tokio::test]
async fn no_address_leads_to_another_site() {
    let site = Site::new().await;
    for path in [
        "//evil.example",
        "//evil.example/",
        "/%2f%2fevil.example",
        "/%5cevil.example/",
        "/en/?next=//evil.example",
        "/?lang=//evil.example",
        "/c/7?to=https://evil.example",
        "/c/https://evil.example",
        "/en/campaigns/test/sign?next=https://evil.example",
        "/https://evil.example/",
    ] {
        let answer = site.get(path).await;
        let location = answer.location();
        assert!(
            location.is_empty() || location.starts_with('/') && !location.starts_with("//"),
            "{path}: {location}"
        );
        assert!(!location.contains("evil"), "{path}: {location}");
    }
}

#[tokio::test]
async fn the_machine_tells_its_keeper_how_it_is() {
    let site = Site::new().await;
    for path in ["/healthz", "/readyz"] {
        let answer = site.get(path).await.expect(200);
        assert_eq!(answer.header("cache-control"), "no-store");
    }
    site.get("/metrics").await.expect(404);
}
