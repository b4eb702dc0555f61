//! What everyone may read.

use app::campaigns;

use crate::support::{Site, assert_sound, right, settings};

#[tokio::test]
async fn the_front_door_leads_to_the_readers_language() {
    let site = Site::new().await;
    for (accept, place) in [("fr-CH, en;q=0.5", "/fr/"), ("kk", "/kk/"), ("xx", "/en/"), ("", "/en/")] {
        let answer = site.get_as("/", accept).await.expect(303);
        assert_eq!(answer.location(), place, "{accept}");
        assert_eq!(answer.header("vary"), "Accept-Language");
    }
    assert_eq!(site.get("/fr").await.expect(308).location(), "/fr/");
    site.get("/FR/").await.expect(404);
    site.get("/uz/").await.expect(404);
}

#[tokio::test]
async fn the_home_page_shows_open_campaigns_and_the_archive_the_ended_ones() {
    let site = Site::examples().await;
    let home = site.get("/en/").await.expect(200);
    home.says("Free the oil workers of Zhanaozen");
    home.says("With the workers of Kazakhstan");
    home.is_silent_about("Stand with the oil workers");
    assert_sound("home", &home.text());

    let archive = site.get("/fr/archive").await.expect(200);
    archive.says("Aux côtés des travailleurs du pétrole");
    archive.is_silent_about("kazakhstan-2022");
    assert_sound("archive", &archive.text());

    campaigns::close(&site.app, "kazakhstan-2022").await.unwrap();
    site.app.wait(std::time::Duration::from_secs(3));
    let archive = site.get("/en/archive").await.expect(200);
    archive.says("With the workers of Kazakhstan");
    archive.says("Nobody has reported yet what came of it.");
}

#[tokio::test]
async fn the_campaign_page_holds_everything_needed_to_read_and_sign() {
    let site = Site::examples().await;
    let page = site.get("/en/campaigns/kazakhstan-2014").await.expect(200);
    for words in [
        "Free the oil workers of Zhanaozen",
        "Shabdan Utkilov",
        "Cancel all measures taken against the strikers.",
        "Through your mission ([the addressee]) I address the government of Kazakhstan.",
        "Confederation of Free Trade Unions of Kazakhstan",
        "<option value=KZ>Kazakhstan",
        "name=\"consent\" value=\"on\" required>",
        "value=\"targets\" checked>",
        "More than 11,400 letters, two people free, five to go",
        "according to local activists",
        "Goal: 12,000",
        "hreflang=\"kk\" href=\"https://campaigns.example/kk/campaigns/kazakhstan-2014\"",
        "og:image\" content=\"https://campaigns.example/en/campaigns/kazakhstan-2014/card.png\"",
        "\"@type\":\"Article\"",
        "https://campaigns.example/c/2",
    ] {
        page.says(words);
    }
    assert_eq!(
        page.text().matches(" checked").count(),
        1,
        "nothing but the safe visibility is chosen beforehand"
    );
    assert_sound("campaign", &page.text());
    assert!(!page.text().contains("<script src") && !page.text().contains("<link rel=\"stylesheet\""));
}

#[tokio::test]
async fn a_page_in_a_language_without_an_edition_says_so_and_marks_the_original() {
    let site = Site::new().await;
    let page = site.get("/ar/campaigns/test").await.expect(200);
    page.says("<html lang=\"ar\" dir=\"rtl\">");
    page.says("<h1 lang=\"en\" dir=\"ltr\">Free them</h1>");
    let note = site.get("/de/campaigns/test").await.expect(200);
    note.says("<h1 lang=\"en\">Free them</h1>");
    note.says("class=\"note\"");
    // The page to be found is the original's.
    note.says("<link rel=\"canonical\" href=\"https://campaigns.example/en/campaigns/test\">");
}

#[tokio::test]
async fn a_campaign_may_speak_a_language_that_the_menus_do_not() {
    let mut files = app::testing::bundle();
    let english = files.iter().find(|file| file.path == "en.md").unwrap().content.clone();
    let uzbek = String::from_utf8(english).unwrap().replace("Free them", "Ularni ozod qiling");
    files.push(campaigns::BundleFile { path: "uz.md".into(), content: uzbek.into_bytes() });
    let app = app::testing::app_with(settings()).await;
    campaigns::import(&app.app, campaigns::BundleSource::Files(files)).await.unwrap();
    let site = Site::around(app, web::WebOptions::default());
    let page = site.get("/uz/campaigns/test").await.expect(200);
    page.says("<html lang=\"en\" dir=\"ltr\">");
    page.says("<h1 lang=\"uz\">Ularni ozod qiling</h1>");
    page.says("action=\"/uz/campaigns/test/sign\"");
    page.says("Menus and buttons do not speak Uzbek yet.");
    assert_eq!(
        site.sign("/uz/campaigns/test", &right("A", "a@a.example")).await.expect(303).location(),
        "/uz/campaigns/test/thanks"
    );
    site.get("/uz/campaigns/test/thanks").await.expect(200);
}

#[tokio::test]
async fn a_closed_campaign_shows_its_outcome_and_where_the_work_goes_on() {
    let site = Site::examples().await;
    let page = site.get("/en/campaigns/kazakhstan-2011").await.expect(200);
    page.says("None of the documents we hold records that one of the five demands was met.");
    page.says("Closed on 7 January 2014");
    page.says("href=\"/en/campaigns/kazakhstan-2014\"");
    page.is_silent_about("<form");
    assert_sound("closed", &page.text());
}

#[tokio::test]
async fn drafts_and_unknown_campaigns_are_not_there() {
    let mut files = app::testing::bundle();
    for file in &mut files {
        file.content =
            String::from_utf8(file.content.clone()).unwrap().replace("\"open\"", "\"draft\"").into_bytes();
    }
    let app = app::testing::app_with(settings()).await;
    campaigns::import(&app.app, campaigns::BundleSource::Files(files)).await.unwrap();
    let site = Site::around(app, web::WebOptions::default());
    for path in [
        "/en/campaigns/test",
        "/en/campaigns/nothing",
        "/en/campaigns/test/print",
        "/en/campaigns/test/thanks",
        "/en/campaigns/test/card.png",
        "/c/7",
        "/c/99",
        "/c/x",
        "/zz/campaigns/test",
        "/media/test/a.png",
    ] {
        site.get(path).await.expect(404);
    }
    site.get("/en/").await.expect(200).is_silent_about("Free them");
    site.sign("/en/campaigns/test", &right("A", "a@a.example")).await.expect(404);
}

#[tokio::test]
async fn background_pages_show_everything_in_full() {
    let site = Site::examples().await;
    for (path, words) in [
        ("/en/campaigns/kazakhstan-2014/targets", "Ambassade du Kazakhstan en France"),
        ("/en/campaigns/kazakhstan-2014/updates", "Five people are still waiting"),
        ("/en/campaigns/kazakhstan-2014/figures", "more than 11,400"),
        ("/en/campaigns/kazakhstan-2022/figures", "The date is kept as printed."),
        ("/ru/campaigns/kazakhstan-2014/print", "Освободите"),
        ("/en/campaigns/kazakhstan-2014/print", "campaigns.example/c/2"),
        ("/en/campaigns/kazakhstan-2014/thanks", "One more step"),
    ] {
        let page = site.get(path).await.expect(200);
        assert!(page.text().to_lowercase().contains(&words.to_lowercase()), "{path} lacks {words}");
        assert_sound(path, &page.text());
    }
}

#[tokio::test]
async fn the_privacy_page_tells_the_real_settings() {
    let site = Site::new().await;
    let page = site.get("/en/privacy").await.expect(200);
    for words in
        ["The Operator", "desk@campaigns.example", "No limit per network", "after 7 days", "30 days after"]
    {
        page.says(words);
    }
    page.is_silent_about("looked at by a person");
    let options = web::WebOptions {
        signatures_per_network: Some(20),
        onion_url: Some("http://abc.onion".into()),
        ..Default::default()
    };
    let site = Site::with(app::Settings { form_seconds: 3, ..settings() }, options).await;
    let page = site.get("/en/privacy").await.expect(200);
    for words in ["at most 20 signatures an hour", "sooner than 3 seconds", "http://abc.onion"] {
        page.says(words);
    }
    assert_eq!(page.header("onion-location"), "http://abc.onion/en/privacy");
}

#[tokio::test]
async fn short_links_choose_among_the_campaigns_languages() {
    let site = Site::examples().await;
    for (accept, lang) in [("kk, ru;q=0.9", "kk"), ("pl, tr;q=0.5", "tr"), ("pl", "en"), ("", "en")] {
        let answer = site.get_as("/c/2?next=https://evil.example", accept).await.expect(303);
        assert_eq!(answer.location(), format!("/{lang}/campaigns/kazakhstan-2014"), "{accept}");
        assert_eq!(answer.header("vary"), "Accept-Language");
    }
}

#[tokio::test]
async fn the_count_is_public_and_small_cells_are_folded() {
    let site = Site::new().await;
    for n in 0..7 {
        let email = format!("s{n}@a.example");
        let mut form = right("Amina", &email);
        if n == 6 {
            form[2] = ("country", "KZ");
        }
        site.sign("/en/campaigns/test", &form).await.expect(303);
        let link = site.link("confirm", &email).await;
        site.post(&link, "").await.expect(200);
    }
    site.app.run_jobs().await;
    let answer = site.get("/fr/campaigns/test/counts.json").await.expect(200);
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    let counts: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(counts["confirmed"], 7);
    assert_eq!(counts["goal"], 100);
    assert_eq!(counts["by_country"].get("KZ"), None);
    assert_eq!(counts["letters"]["waiting"], 21);
    assert_eq!(counts["letters_by_target"]["de"]["waiting"], 7);
    assert_eq!(counts["shown"]["confirmed"], "7");
    assert!(counts["as_of"].as_str().unwrap().ends_with('Z'));
    let again = site.get_with("/fr/campaigns/test/counts.json", "if-none-match", answer.header("etag")).await;
    assert_eq!(again.status, 304);

    let page = site.get("/en/campaigns/test").await.expect(200);
    page.says(">7</strong>");
    page.says("Amina, France");
}

#[tokio::test]
async fn robots_are_told_what_is_theirs() {
    let site = Site::examples().await;
    site.get("/robots.txt").await.expect(200).says("Sitemap: https://campaigns.example/sitemap.xml");
    let map = site.get("/sitemap.xml").await.expect(200);
    map.says("<loc>https://campaigns.example/kk/campaigns/kazakhstan-2014</loc>");
    map.says("hreflang=\"ar\"");
    assert_eq!(map.header("content-type"), "application/xml");
    site.get("/favicon.ico").await.expect(200);
    let picture = site.get("/ar/campaigns/kazakhstan-2014/card.png").await.expect(200);
    assert_eq!(picture.header("content-type"), "image/png");
    assert!(picture.body.starts_with(b"\x89PNG"));
    assert_eq!(picture.header("cross-origin-resource-policy"), "cross-origin");
}
