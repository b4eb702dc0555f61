//! POST …/sign: good input, bad input, hostile input.

use std::net::SocketAddr;
use std::time::Duration;

use app::campaigns;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use axum::http::header::CONTENT_TYPE;

use crate::support::{FORM, Site, assert_sound, coded, right, settings};

const PAGE: &str = "/en/campaigns/test";

#[tokio::test]
async fn a_good_form_leads_to_thanks_in_the_same_language() {
    let site = Site::new().await;
    let answer = site.sign("/fr/campaigns/test", &right("Amina Keller", "amina@a.example")).await.expect(303);
    assert_eq!(answer.location(), "/fr/campaigns/test/thanks");
    assert!(answer.body.is_empty());
    site.get(answer.location()).await.expect(200);
    assert_eq!(site.links("confirm", "amina@a.example").await.len(), 1);
}

#[tokio::test]
async fn a_source_link_leads_through_every_page_and_only_if_the_campaign_names_it() {
    let mut files = app::testing::bundle();
    let manifest = files.iter_mut().find(|file| file.path == "campaign.toml").unwrap();
    let text = String::from_utf8(manifest.content.clone()).unwrap();
    manifest.content = text.replace("[sponsor]", "source_links = [\"flyer\"]\n\n[sponsor]").into();
    let app = app::testing::app_with(settings()).await;
    campaigns::import(&app.app, campaigns::BundleSource::Files(files)).await.unwrap();
    let site = Site::around(app, web::WebOptions::default());
    let field = "<input type=\"hidden\" name=\"from\" value=\"flyer\">";
    let short = site.get_as("/c/7?from=flyer", "fr").await.expect(303);
    assert_eq!(short.location(), "/fr/campaigns/test?from=flyer");
    let page = site.get(short.location()).await.expect(200);
    page.says(field);
    page.says("href=\"/en/campaigns/test?from=flyer\"");
    assert_sound("from", &page.text());
    for without in ["", "?from=", "?from=someone-9", "?from=%22%3E%3Cscript%3E", "?x=flyer"] {
        site.get(&format!("{PAGE}{without}")).await.expect(200).is_silent_about("name=\"from\"");
        let short = site.get(&format!("/c/7{without}")).await.expect(303);
        assert!(!short.location().contains("from"), "{}", short.location());
    }
    let faulty = [("name", ""), ("from", "flyer")];
    site.sign(PAGE, &faulty).await.expect(422).says(field);
    let foreign = [("name", ""), ("from", "\"><script>")];
    site.sign(PAGE, &foreign).await.expect(422).is_silent_about("name=\"from\"");
}

#[tokio::test]
async fn a_repeat_gets_the_same_answer_as_the_first() {
    let site = Site::new().await;
    let first = site.sign(PAGE, &right("A", "a@a.example")).await;
    let second = site.sign(PAGE, &right("A", "A@a.example")).await;
    assert_eq!((first.status, first.location()), (second.status, second.location()));
}

#[tokio::test]
async fn each_fault_stands_beside_its_field_and_everything_typed_is_kept() {
    let site = Site::new().await;
    let long = "x".repeat(300);
    let typed = [
        ("name", ""),
        ("email", "nobody"),
        ("country", "ZZ"),
        ("city", long.as_str()),
        ("organisation", "Union 1"),
        ("message", "  two\n  lines"),
        ("visibility", "withheld"),
        ("subscribe", "union"),
        ("share", "rights"),
    ];
    let page = site.sign(PAGE, &typed).await.expect(422);
    assert_eq!(page.header("cache-control"), "no-store");
    assert_sound("422", &page.text());
    for words in [
        "<title>Please mend: Free them</title>",
        "please mend 5 points",
        "<a href=\"#name\">Write your name.</a>",
        "id=\"name-bad\"",
        "aria-describedby=\"name-bad name-hint\" aria-invalid=\"true\"",
        "value=\"nobody\"",
        "<a href=\"#country\">Choose a country from the list.</a>",
        "value=\"Union 1\"",
        &format!("value=\"{long}\""),
        ">\n  two\n  lines</textarea>",
        "value=\"withheld\" checked",
        "name=\"subscribe\" value=\"union\" id=\"subscribe\" checked",
        "name=\"share\" value=\"rights\" id=\"share\" checked",
        "<a href=\"#consent\">Tick the box if you want to sign.</a>",
    ] {
        page.says(words);
    }
    // The form comes before the appeal, so that a reader of any kind meets it first.
    assert!(page.text().find("id=\"sign\"") < page.text().find("class=\"text\""));
    let empty = site.post(&format!("{PAGE}/sign"), "").await.expect(422);
    for id in ["name", "email", "country", "consent"] {
        empty.says(&format!("id=\"{id}-bad\""));
    }
}

#[tokio::test]
async fn two_names_are_as_good_as_one() {
    let site = Site::new().await;
    let mut form = right("", "a@a.example");
    form[0] = ("given_name", "Айгүл");
    form.push(("family_name", "Нұрланова"));
    site.sign(PAGE, &form).await.expect(303);
    form[1] = ("email", "");
    site.sign(PAGE, &form).await.expect(422).says("value=\"Айгүл Нұрланова\"");
}

#[tokio::test]
async fn hostile_input_is_shown_as_text_wherever_it_comes_back() {
    let site = Site::new().await;
    for hostile in [
        "\"><script>alert(1)</script>",
        "' autofocus onfocus='alert(1)",
        "</textarea><script>alert(1)</script>",
        "</title><img src=x onerror=alert(1)>",
        "{{7*7}}",
        "&lt;b&gt;",
    ] {
        let fields = [
            "name",
            "given_name",
            "email",
            "country",
            "city",
            "organisation",
            "message",
            "visibility",
            "subscribe",
            "share",
            "opened",
            "website",
            "other",
        ];
        let typed: Vec<(&str, &str)> = fields.iter().map(|field| (*field, hostile)).collect();
        let page = site.sign(PAGE, &typed).await.expect(422);
        let html = page.text();
        assert!(!html.contains("<script>alert") && !html.contains("<img src=x"), "{hostile}");
        assert!(!html.contains("' autofocus onfocus='"), "{hostile}");
        if hostile.starts_with("&lt;") {
            page.says("&#38;lt;b&#38;gt;");
        }
        for name in ["name", "email", "city", "organisation"] {
            let value = html
                .split(&format!("name=\"{name}\" "))
                .nth(1)
                .and_then(|rest| rest.split("value=\"").nth(1));
            let value = value.and_then(|rest| rest.split('"').next()).unwrap();
            assert!(!value.contains(['<', '>', '\'']), "{name}: {value}");
        }
    }
}

#[tokio::test]
async fn treacherous_characters_are_refused_beside_their_field() {
    let site = Site::new().await;
    for (field, value) in [
        ("name", "A%00B"),
        ("name", "A%0D%0ABcc:%20x@evil.example"),
        ("name", "A%E2%80%AEB"),
        ("name", "%FF%FE"),
        ("email", "a@a.example%0D%0ABcc:x@evil.example"),
        ("email", "%C3%28@a.example"),
        ("city", "%00"),
        ("message", "a%00b"),
    ] {
        let fields: Vec<(&str, &str)> =
            right("Amina", "a@a.example").into_iter().filter(|(name, _)| *name != field).collect();
        let body = format!("{}&{field}={value}", coded(&fields));
        let page = site.post(&format!("{PAGE}/sign"), body).await.expect(422);
        page.says(&format!("id=\"{field}-bad\""));
        assert!(!page.text().contains('\0'), "{field}");
        assert_sound(field, &page.text());
    }
    assert!(site.links("confirm", "a@a.example").await.is_empty());
}

#[tokio::test]
async fn another_content_type_is_answered_with_what_would_be_right() {
    let site = Site::new().await;
    for kind in ["application/json", "multipart/form-data; boundary=x", "text/plain", ""] {
        let request = Request::post("/fr/campaigns/test/sign").header(CONTENT_TYPE, kind);
        let page = site.send(request.body(Body::from("{}")).unwrap()).await.expect(415);
        page.says("<html lang=\"fr\"");
        page.says("application/x-www-form-urlencoded");
        page.says("href=\"/fr/campaigns/test#sign\"");
    }
    let kind = "Application/X-WWW-Form-Urlencoded; charset=UTF-8";
    let request = Request::post("/fr/campaigns/test/sign").header(CONTENT_TYPE, kind);
    site.send(request.body(Body::from("")).unwrap()).await.expect(422);
}

#[tokio::test]
async fn ten_megabytes_are_answered_with_a_page_that_helps() {
    let site = Site::new().await;
    let body = format!("name={}", "x".repeat(10_000_000));
    let page = site.post("/ru/campaigns/test/sign", body).await.expect(413);
    page.says("<html lang=\"ru\"");
    page.says("href=\"/ru/campaigns/test#sign\"");
    assert_sound("413", &page.text());
    let many = "a=b&".repeat(15_000);
    site.post("/ru/campaigns/test/sign", many).await.expect(422);
}

#[tokio::test]
async fn a_closed_campaign_answers_410_with_its_outcome() {
    let site = Site::examples().await;
    let page = site.sign("/en/campaigns/kazakhstan-2011", &right("A", "a@a.example")).await.expect(410);
    page.says("This campaign has closed");
    page.says("None of the documents we hold records");
    page.says("href=\"/en/campaigns/kazakhstan-2014\"");
    assert_sound("410", &page.text());
}

#[tokio::test]
async fn a_campaign_that_closes_meanwhile_takes_no_signature() {
    let site = Site::new().await;
    site.get(PAGE).await.expect(200);
    campaigns::close(&site.app, "test").await.unwrap();
    site.sign(PAGE, &right("A", "a@a.example")).await.expect(410);
}

#[tokio::test]
async fn whoever_reloads_the_answer_gets_the_form() {
    let site = Site::new().await;
    let answer = site.get(&format!("{PAGE}/sign")).await.expect(303);
    assert_eq!(answer.location(), "/en/campaigns/test#sign");
}

#[tokio::test]
async fn a_network_over_its_allowance_is_told_and_keeps_what_it_typed() {
    let options = web::WebOptions { signatures_per_network: Some(2), ..Default::default() };
    let site = Site::with(settings(), options).await;
    let send = async |name: &str, email: &str| {
        let peer: SocketAddr = "192.0.2.7:4000".parse().unwrap();
        let mut request = Request::post(format!("{PAGE}/sign")).header(CONTENT_TYPE, FORM);
        request.extensions_mut().unwrap().insert(ConnectInfo(peer));
        site.send(request.body(Body::from(coded(&right(name, email)))).unwrap()).await
    };
    send("", "a@a.example").await.expect(422);
    send("A", "a@a.example").await.expect(303);
    send("B", "b@a.example").await.expect(303);
    let page = send("Christa", "c@a.example").await.expect(429);
    assert!(page.header("retry-after").parse::<u64>().unwrap() > 0);
    page.says("Too many signatures from your network");
    page.says("value=\"Christa\"");
    assert_sound("429", &page.text());
}

#[tokio::test]
async fn an_overloaded_site_loses_nothing_that_it_promised() {
    let site = std::sync::Arc::new(
        Site::with(app::Settings { intake_queue: 1, ..settings() }, web::WebOptions::default()).await,
    );
    let mut tasks = tokio::task::JoinSet::new();
    for n in 0..60 {
        let site = site.clone();
        tasks.spawn(async move {
            let email = format!("s{n}@a.example");
            (email.clone(), site.sign(PAGE, &right("Amina", &email)).await)
        });
    }
    let mut promised = Vec::new();
    while let Some(Ok((email, answer))) = tasks.join_next().await {
        if answer.status == 303 {
            promised.push(email);
        } else {
            let answer = answer.expect(503);
            assert!(!answer.header("retry-after").is_empty());
            answer.says("value=\"Amina\"");
        }
    }
    assert!(!promised.is_empty());
    site.deliver().await;
    // What could not be read in the crowd waits for half a minute.
    site.app.wait(Duration::from_secs(31));
    for email in promised {
        assert_eq!(site.links("confirm", &email).await.len(), 1, "{email}");
    }
}
