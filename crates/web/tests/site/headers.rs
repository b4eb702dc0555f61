//! What comes with a page: its packing, its age, its protection.

use app::campaigns;
use axum::body::Body;
use axum::http::Request;
use axum::http::header::{ACCEPT_ENCODING, IF_NONE_MATCH};

use crate::support::{Site, settings};

#[tokio::test]
async fn pages_are_packed_kept_and_asked_for_again() {
    let site = Site::new().await;
    let plain = site.get("/en/campaigns/test").await.expect(200);
    assert_eq!(plain.header("content-encoding"), "");
    assert_eq!(plain.header("vary"), "Accept-Encoding");
    assert_eq!(plain.header("content-language"), "en");
    for (asked, given) in [("br, gzip", "br"), ("gzip", "gzip"), ("br;q=0, identity", "")] {
        let answer = site.get_with("/en/campaigns/test", ACCEPT_ENCODING.as_str(), asked).await.expect(200);
        assert_eq!(answer.header("content-encoding"), given, "{asked}");
        assert_eq!(answer.header("content-length"), answer.body.len().to_string());
        assert_eq!(answer.header("etag"), plain.header("etag"));
    }
    // A minute later the form has another time stamp, and yet the page is the same.
    site.app.wait(std::time::Duration::from_secs(61));
    let again = site.get_with("/en/campaigns/test", IF_NONE_MATCH.as_str(), plain.header("etag")).await;
    assert_eq!(again.status, 304);
    assert!(again.body.is_empty());
    campaigns::close(&site.app, "test").await.unwrap();
    let changed = site.get_with("/en/campaigns/test", IF_NONE_MATCH.as_str(), plain.header("etag")).await;
    changed.expect(200).is_silent_about("<form");
}

#[tokio::test]
async fn head_answers_as_get_without_the_page() {
    let site = Site::new().await;
    for path in
        ["/en/", "/en/campaigns/test", "/en/campaigns/test/counts.json", "/healthz", "/nothing/at/all"]
    {
        let got = site.get(path).await;
        let head = site.send(Request::head(path).body(Body::empty()).unwrap()).await;
        assert_eq!(head.status, got.status, "{path}");
        assert!(head.body.is_empty(), "{path}");
        assert_eq!(head.header("content-type"), got.header("content-type"), "{path}");
    }
}

#[tokio::test]
async fn every_answer_protects_its_reader() {
    let site = Site::new().await;
    for path in
        ["/en/campaigns/test", "/", "/nothing", "/en/campaigns/test/counts.json", "/robots.txt", "/healthz"]
    {
        let answer = site.get(path).await;
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none';") && !policy.contains("unsafe"), "{path}: {policy}");
        for part in ["frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"] {
            assert!(policy.contains(part), "{path}: {part}");
        }
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert!(answer.header("strict-transport-security").contains("max-age="), "{path}");
        assert_eq!(answer.header("x-request-id").len(), 16, "{path}");
        assert!(answer.headers.get("set-cookie").is_none(), "{path}: no cookie for supporters");
        assert!(answer.headers.get("server").is_none(), "{path}");
    }
    let open = app::Settings { public_url: "http://127.0.0.1:8080".into(), ..settings() };
    let site = Site::with(open, web::WebOptions::default()).await;
    assert_eq!(site.get("/en/").await.header("strict-transport-security"), "", "only where there is TLS");
}

#[tokio::test]
async fn the_style_and_script_are_those_that_the_policy_names() {
    use base64::Engine;
    use sha2::{Digest, Sha256};
    let site = Site::new().await;
    let page = site.get("/en/campaigns/test").await.expect(200);
    for tag in ["style", "script"] {
        let html = page.text();
        let inside =
            html.split(&format!("<{tag}>")).nth(1).unwrap().split(&format!("</{tag}>")).next().unwrap();
        let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(inside));
        assert!(page.header("content-security-policy").contains(&format!("'sha256-{hash}'")), "{tag}");
    }
}
