//! The public log: its page, its files, a supporter's receipts.

use app::languages::Language;
use app::log;
use axum::body::Body;
use axum::http::Request;
use axum::http::header::{ACCEPT_ENCODING, IF_NONE_MATCH};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::support::{Answer, Site, assert_sound, right, values};

const PAGE: &str = "/en/campaigns/test";

/// Lets the sequencer integrate all that waits.
async fn grow(site: &Site) {
    while log::integrate(&site.app).await.expect("the log grows").is_some() {}
    log::refresh(&site.app).await.expect("the log is read again");
}

/// Signs and confirms; gives the path of the page about the letters.
async fn confirmed(site: &Site, name: &str, address: &str) -> String {
    site.sign(PAGE, &right(name, address)).await.expect(303);
    let confirm = site.link("confirm", address).await;
    let page = site.post(&confirm, "").await.expect(200);
    let letters = values(&page.text(), "href").into_iter().find(|href| href.starts_with("/letter/"));
    letters.expect("a link to the letters")
}

fn extra(receipt: &Answer) -> String {
    let text = receipt.text();
    let coded = text.lines().find_map(|line| line.strip_prefix("extra ")).expect("extra data");
    String::from_utf8(STANDARD.decode(coded).expect("base64")).expect("UTF-8")
}

#[tokio::test]
async fn the_log_is_explained_in_the_readers_language_with_its_key() {
    let site = Site::new().await;
    site.get("/log/").await.expect(200).says("The log is still empty");
    confirmed(&site, "Ann", "ann@a.example").await;
    grow(&site).await;
    let vkey = log::vkey(&site.app).expect("a key");
    site.app.wait(std::time::Duration::from_secs(10));
    for (asked, language) in [("en", "en"), ("kk, ru;q=0.5", "kk"), ("tlh", "en")] {
        let page = site.get_as("/log/", asked).await.expect(200);
        page.says(&format!("<html lang=\"{language}\""));
        page.says(&vkey);
        assert!(page.header("vary").contains("Accept-Language"), "{asked}");
        assert_eq!(page.header("content-location"), format!("/{language}/log"));
        assert_eq!(page.text(), site.get(&format!("/{language}/log")).await.expect(200).text());
    }
    let page = site.get("/en/log").await.expect(200);
    for words in ["campaigns.example/log", "Free them", "<strong>1</strong>", "href=\"/log/checkpoint\""] {
        page.says(words);
    }
    page.says("No other organisation watches this log yet");
    page.says(&format!("demarche log verify https://campaigns.example/log --key {vkey}"));
    assert_eq!(site.get("/log").await.expect(308).location(), "/log/");
    assert_eq!(site.get("/fr/log/").await.expect(308).location(), "/fr/log");
    site.get("/xx/log").await.expect(404);
    let policy = page.header("content-security-policy");
    assert!(policy.contains("script-src 'self'") && policy.contains("form-action 'none'"), "{policy}");
    assert!(!policy.contains("unsafe"), "{policy}");
}

#[tokio::test]
async fn the_logs_page_is_whole_in_every_language() {
    let site = Site::new().await;
    confirmed(&site, "Ann", "ann@a.example").await;
    grow(&site).await;
    site.app.wait(std::time::Duration::from_secs(10));
    for language in Language::interface() {
        let page = site.get(&format!("/{language}/log")).await.expect(200);
        assert_sound(&format!("/{language}/log"), &page.text());
        for hole in ["{size}", "{today}", "{index}", "{origin}"] {
            page.says(hole);
        }
        page.is_silent_about("ann@a.example");
    }
}

#[tokio::test]
async fn the_checkpoint_and_tiles_are_served_as_the_specification_asks() {
    let site = Site::new().await;
    let none = site.get("/log/checkpoint").await.expect(404);
    assert_eq!(none.header("content-type"), "text/plain; charset=utf-8");
    confirmed(&site, "Ann", "ann@a.example").await;
    confirmed(&site, "Bo", "bo@a.example").await;
    grow(&site).await;

    let checkpoint = site.get_with("/log/checkpoint", ACCEPT_ENCODING.as_str(), "gzip, br").await.expect(200);
    assert_eq!(checkpoint.header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(checkpoint.header("cache-control"), "public, max-age=2");
    assert_eq!(checkpoint.header("content-encoding"), "");
    assert!(checkpoint.text().starts_with("campaigns.example/log\n2\n"), "{}", checkpoint.text());
    let again = site.get_with("/log/checkpoint", IF_NONE_MATCH.as_str(), checkpoint.header("etag")).await;
    assert_eq!((again.status, again.body.len()), (304, 0));

    for (path, length) in [("/log/tile/0/000.p/2", 64), ("/log/tile/0/000.p/1", 32)] {
        let tile = site.get(path).await.expect(200);
        assert_eq!(tile.body.len(), length, "{path}");
        assert_eq!(tile.header("content-type"), "application/octet-stream", "{path}");
        assert_eq!(tile.header("cache-control"), "public, max-age=31536000, immutable", "{path}");
    }
    let entries = site.get("/log/tile/entries/000.p/2").await.expect(200);
    assert!(String::from_utf8_lossy(&entries.body).contains("campaign-leaf/v1\nsigned test\n"));
    assert!(!String::from_utf8_lossy(&entries.body).contains("Ann"));
    for missing in [
        "/log/tile/0/000",
        "/log/tile/0/000.p/3",
        "/log/tile/0/000.p/0",
        "/log/tile/0/0",
        "/log/tile/0/x000/000",
        "/log/tile/9/000",
        "/log/tile/entries/001",
        "/log/tile/../checkpoint",
        "/log/tile/",
    ] {
        let answer = site.get(missing).await.expect(404);
        assert_eq!(answer.header("cache-control"), "no-store", "{missing}");
    }
    for path in ["/log/checkpoint", "/log/tile/0/000.p/2", "/log/tile/0/000"] {
        let answer = site.get(path).await;
        assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
        assert_eq!(answer.header("cross-origin-resource-policy"), "cross-origin", "{path}");
        let head = site.send(Request::head(path).body(Body::empty()).unwrap()).await;
        assert_eq!((head.status, head.body.len()), (answer.status, 0), "{path}");
        assert_eq!(head.header("content-type"), answer.header("content-type"), "{path}");
    }
}

#[tokio::test]
async fn a_supporter_gets_one_receipt_to_keep_and_one_to_share() {
    let site = Site::new().await;
    let letters = confirmed(&site, "Ann", "ann@a.example").await;
    site.get(&letters).await.expect(200).says("Your receipts are being written");
    let early = site.get(&format!("{letters}/receipt")).await.expect(404);
    assert_eq!(early.header("retry-after"), "5");
    early.says("Your receipts are being written");
    grow(&site).await;

    let page = site.get(&letters).await.expect(200);
    assert_sound("letters", &page.text());
    page.says("whoever finds it knows that you signed");
    let hrefs = values(&page.text(), "href");
    let (private, to_share) = (format!("{letters}/receipt"), format!("{letters}/receipt-to-share"));
    assert!(hrefs.contains(&private) && hrefs.contains(&to_share), "{hrefs:?}");

    let own = site.get(&private).await.expect(200);
    let shared = site.get(&to_share).await.expect(200);
    for (receipt, name) in
        [(&own, "receipt-test-private.tlog-proof"), (&shared, "receipt-test-to-share.tlog-proof")]
    {
        assert_eq!(receipt.header("cache-control"), "no-store");
        assert_eq!(receipt.header("content-disposition"), format!("attachment; filename=\"{name}\""));
        assert!(receipt.text().starts_with("c2sp.org/tlog-proof@v1\nextra "));
    }
    assert!(extra(&own).ends_with("\ncampaign test\nname Ann\naddress ann@a.example\ncountry FR\n"));
    assert!(extra(&shared).starts_with("campaign-leaf/v1\nsigned test\n"));
    assert!(!extra(&shared).contains("Ann"));

    site.get("/letter/nothing/receipt").await.expect(404);
    let withdraw = letters.replace("/letter/", "/withdraw/");
    site.get(&format!("{withdraw}/receipt")).await.expect(404);
    let withdraw = site.link("withdraw", "ann@a.example").await;
    site.post(&withdraw, "").await.expect(200);
    site.get(&private).await.expect(410);
    site.get(&letters).await.expect(200).is_silent_about("receipt-to-share");
}

#[tokio::test]
async fn the_program_that_checks_receipts_is_served_as_it_was_written() {
    let site = Site::new().await;
    let written = include_str!("../../../../assets/verify/verify.js");
    let served = site.get("/assets/verify/verify.js").await.expect(200);
    assert_eq!(served.text(), written);
    assert_eq!(served.header("content-type"), "text/javascript; charset=utf-8");
    for script in ["page.js", "verify.js", "noble/ed25519.js", "noble/hashes/sha2.js", "noble/hashes/hmac.js"]
    {
        let path = format!("/assets/verify/{script}");
        let text = site.get(&path).await.expect(200).text();
        let folder = path.rsplit_once('/').unwrap().0;
        for import in text.lines().filter_map(|line| line.split(" from \"./").nth(1)) {
            let name = import.split('"').next().unwrap_or_default();
            site.get(&format!("{folder}/{name}")).await.expect(200);
        }
    }
    site.get("/assets/verify/noble/LICENSE").await.expect(200).says("MIT");
    for missing in ["/assets/verify/", "/assets/verify/../site.css", "/assets/verify/package.json"] {
        site.get(missing).await.expect(404);
    }
}

#[tokio::test]
async fn the_count_leads_to_the_log_that_it_comes_from() {
    let site = Site::new().await;
    confirmed(&site, "Ann", "ann@a.example").await;
    site.app.run_jobs().await;
    let counts = async || -> serde_json::Value {
        let answer = site.get(&format!("{PAGE}/counts.json")).await.expect(200);
        serde_json::from_str(&answer.text()).expect("JSON")
    };
    assert_eq!(counts().await["log"]["count"], 0, "it is not in the log yet");
    grow(&site).await;
    let counts = counts().await;
    assert_eq!(counts["log"]["origin"], "campaigns.example/log");
    assert_eq!((&counts["log"]["size"], &counts["log"]["count"]), (&1.into(), &1.into()));
    assert_eq!(counts["log"]["checkpoint"], "https://campaigns.example/log/checkpoint");

    let page = site.get(PAGE).await.expect(200);
    page.says("href=\"/en/log\">confirmed signature</a>");
    page.is_silent_about("independent organisation");
}

#[tokio::test]
async fn the_thanks_bring_both_receipts_once_they_are_there() {
    let site = Site::new().await;
    // A log that has run: without one, nobody waits for it.
    grow(&site).await;
    site.sign(PAGE, &right("Ann", "ann@a.example")).await.expect(303);
    let confirm = site.link("confirm", "ann@a.example").await;
    site.post(&confirm, "").await.expect(200);
    assert!(site.links("letter", "ann@a.example").await.is_empty(), "the thanks wait for the receipts");
    grow(&site).await;
    assert!(site.links("letter", "ann@a.example").await.is_empty(), "not every moment is asked");
    site.app.wait(std::time::Duration::from_secs(3));
    let letters = site.link("letter", "ann@a.example").await;
    let names: Vec<(String, String)> = site.attachments("ann@a.example");
    let [(own, private), (shared, public)] = &names[..] else { panic!("{names:?}") };
    assert_eq!(
        [own.as_str(), shared],
        ["receipt-test-private.tlog-proof", "receipt-test-to-share.tlog-proof"]
    );
    assert_eq!(*private, site.get(&format!("{letters}/receipt")).await.expect(200).text());
    assert_eq!(*public, site.get(&format!("{letters}/receipt-to-share")).await.expect(200).text());
}

#[tokio::test]
async fn thanks_go_without_receipts_when_the_log_is_late() {
    let site = Site::new().await;
    grow(&site).await;
    site.sign(PAGE, &right("Ann", "ann@a.example")).await.expect(303);
    let confirm = site.link("confirm", "ann@a.example").await;
    site.post(&confirm, "").await.expect(200);
    for _ in 0..9 {
        site.app.wait(std::time::Duration::from_secs(60));
        assert!(site.links("letter", "ann@a.example").await.is_empty());
    }
    site.app.wait(std::time::Duration::from_secs(60));
    site.link("letter", "ann@a.example").await;
    assert!(site.attachments("ann@a.example").is_empty());
}
