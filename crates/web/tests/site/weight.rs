//! Everything needed to read and sign comes in the first round trip.

use app::languages::Language;
use axum::http::header::ACCEPT_ENCODING;

use crate::support::{EXAMPLES, Site};

/// Ten segments of 1,460 bytes are what a server sends before the first acknowledgement (RFC 6928); 14 kB of them
/// are left for the page.
const BUDGET: usize = 14_336;

#[tokio::test]
async fn every_campaign_in_every_language_fits_into_14_kilobytes() {
    let site = Site::examples().await;
    // The fullest page is one whose letters are in every state.
    for slug in ["kazakhstan-2011", "kazakhstan-2014"] {
        let campaign = site.app.catalogue.find(&site.app, slug).await.unwrap();
        let states =
            ["accepted", "answered", "batched", "queued", "refused", "bounced", "expired", "cancelled"];
        let counts: Vec<_> =
            states.iter().enumerate().map(|(at, state)| (*state, 1_234_567 / (at as i64 * 9 + 1))).collect();
        site.app.count_letters(slug, &campaign.targets[0].slug, &counts).await;
    }
    let mut heavy = Vec::new();
    for slug in EXAMPLES {
        for language in Language::interface() {
            let path = format!("/{language}/campaigns/{slug}");
            let brotli = site.get_with(&path, ACCEPT_ENCODING.as_str(), "br").await.expect(200).body.len();
            let gzip = site.get_with(&path, ACCEPT_ENCODING.as_str(), "gzip").await.expect(200).body.len();
            let plain = site.get(&path).await.expect(200).body.len();
            eprintln!("{path:40} brotli {brotli:6} gzip {gzip:6} plain {plain:6}");
            if brotli.max(gzip) > BUDGET {
                heavy.push(format!("{path}: {brotli} or {gzip}"));
            }
        }
    }
    assert!(heavy.is_empty(), "{heavy:?}");
}

#[tokio::test]
async fn a_campaign_with_very_much_behind_it_still_fits() {
    let mut files = app::testing::bundle();
    let targets = files.iter_mut().find(|file| file.path == "targets.csv").unwrap();
    for n in 0..400 {
        let row = format!(
            "t{n},Office number {n} of {},Head {n},DE,en,t{n}@x{n}.example,,Europe/Berlin,g{}\n",
            n * 7919,
            n % 9
        );
        targets.content.extend_from_slice(row.as_bytes());
    }
    let app = app::testing::app_with(crate::support::settings()).await;
    app::campaigns::import(&app.app, app::campaigns::BundleSource::Files(files)).await.unwrap();
    let site = Site::around(app, web::WebOptions::default());
    let page = site.get_with("/en/campaigns/test", ACCEPT_ENCODING.as_str(), "br").await.expect(200);
    assert!(page.body.len() <= BUDGET, "{}", page.body.len());
    site.get("/en/campaigns/test").await.says("href=\"/en/campaigns/test/targets\"");
    site.get("/en/campaigns/test/targets").await.expect(200).says("Office number 399");
}
