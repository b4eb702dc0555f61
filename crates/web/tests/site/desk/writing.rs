//! Writing a campaign, its history, and showing what was written.

use app::staff::Role;

use crate::support::{Site, assert_sound};

const TEXT: &str = "/desk/campaigns/test/text/en";
const SCRIPT: &str = "<script>alert(1)</script>";

/// The value of a hidden field.
fn base(html: &str) -> String {
    html.split("name=\"base\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

async fn save(site: &Site, who: &str, base: &str, fields: &[(&str, &str)]) -> crate::support::Answer {
    let mut all = vec![("base", base)];
    all.extend_from_slice(fields);
    site.at_desk("POST", TEXT, who, &all).await
}

async fn by_script(site: &Site, who: &str, path: &str, fields: &[(&str, &str)]) -> crate::support::Answer {
    let request = axum::http::Request::post(path)
        .header("sec-fetch-site", "same-origin")
        .header("accept", "application/json")
        .header("content-type", crate::support::FORM)
        .header("cookie", who);
    site.send(request.body(crate::support::coded(fields).into()).unwrap()).await
}

#[tokio::test]
async fn a_text_is_written_looked_at_saved_and_shown() {
    let site = Site::new().await;
    let editor = site.member("union", Role::Editor).await;
    let start = site.get_with("/desk/campaigns/test/text", "cookie", &editor).await.expect(303);
    assert_eq!(start.location(), TEXT);
    let page = site.get_with(TEXT, "cookie", &editor).await.expect(200);
    assert_sound("text", &page.text());
    page.says("They struck for a <em>wage</em>.");
    let appeal = format!("New words, *bold* and {SCRIPT}. [x](javascript:alert(1))");
    let written = [("appeal", appeal.as_str()), ("title", SCRIPT)];
    let look = [&written[..], &[("look", "1")]].concat();
    let looked = save(&site, &editor, "0", &look).await.expect(200);
    looked.says("<em>bold</em>");
    looked.is_silent_about(SCRIPT);
    looked.is_silent_about("href=\"javascript:");
    assert_sound("looked", &looked.text().replace("javascript:alert", ""));
    site.get_with(TEXT, "cookie", &editor).await.is_silent_about("New words");
    save(&site, &editor, "0", &written).await.expect(303);
    let page = site.get_with(TEXT, "cookie", &editor).await.expect(200);
    page.says("New words");
    page.is_silent_about(SCRIPT);
    site.get("/en/campaigns/test").await.is_silent_about("New words");
    let refused = site.at_desk("POST", "/desk/campaigns/test/changes", &editor, &[]).await.expect(422);
    refused.says("cannot be shown");
    assert_sound("refused", &refused.text().replace("javascript:alert", ""));
    save(&site, &editor, &base(&page.text()), &[("appeal", "New words.")]).await.expect(303);
    let changes = site.get_with("/desk/campaigns/test/changes", "cookie", &editor).await.expect(200);
    changes.says("<del>");
    assert_sound("changes", &changes.text());
    let shown = site.at_desk("POST", "/desk/campaigns/test/changes", &editor, &[]).await.expect(303);
    assert_eq!(shown.location(), "/desk/campaigns/test?said=shown");
    site.get("/en/campaigns/test").await.expect(200).says("New words.");
    let done = site.get_with("/desk/campaigns/test/changes", "cookie", &editor).await.expect(200);
    done.says("All that was written is shown");
    assert_sound("nothing", &done.text());
}

#[tokio::test]
async fn what_was_written_can_be_taken_up_again() {
    let site = Site::new().await;
    let editor = site.member("union", Role::Editor).await;
    save(&site, &editor, "0", &[("summary", "One <b>way</b>.")]).await.expect(303);
    let list = site.get_with("/desk/campaigns/test/history", "cookie", &editor).await.expect(200);
    list.says("Marta Member");
    assert_sound("history", &list.text());
    let revision = "/desk/campaigns/test/history/revision?path=en.md&number=";
    let page = site.get_with(&format!("{revision}2"), "cookie", &editor).await.expect(200);
    page.says("<ins>");
    page.is_silent_about("<b>way</b>");
    assert_sound("revision", &page.text());
    site.get_with(&format!("{revision}77"), "cookie", &editor).await.expect(404);
    let restore = [("path", "en.md"), ("number", "1")];
    site.at_desk("POST", "/desk/campaigns/test/history/restore", &editor, &restore).await.expect(303);
    site.get_with(TEXT, "cookie", &editor).await.is_silent_about("One &lt;b");
    let foreign = [("path", "../../etc/passwd"), ("number", "1")];
    site.at_desk("POST", "/desk/campaigns/test/history/restore", &editor, &foreign).await.expect(404);
}

#[tokio::test]
async fn two_editors_at_once_see_each_other_and_lose_nothing() {
    let site = Site::new().await;
    let maria = site.member("union", Role::Editor).await;
    let jan = site.member("union", Role::Owner).await;
    let here = "/desk/campaigns/test/here";
    let place = [("place", "text/en"), ("path", "en.md")];
    assert_eq!(by_script(&site, &maria, here, &place).await.expect(200).text(), r#"{"number":0,"said":""}"#);
    by_script(&site, &jan, here, &place).await.expect(200).says("On this page now: Marta Member.");
    let saved =
        by_script(&site, &maria, TEXT, &[("base", "0"), ("title", "Free all of them")]).await.expect(200);
    assert_eq!(saved.text(), r#"{"number":2,"said":"Saved at 12:00 UTC"}"#);
    by_script(&site, &jan, here, &place).await.expect(200).says(r#""number":2"#);
    // Jan began from the same text and writes elsewhere in it.
    let saved =
        by_script(&site, &jan, TEXT, &[("base", "0"), ("summary", "They went on strike.")]).await.expect(200);
    saved.says(r#""number":3"#);
    saved.says(r#""title":"Free all of them""#);
    saved.says(r#""summary":"They went on strike.""#);
    // And then in the same words.
    let clash = [("base", "2"), ("summary", "They stopped work.")];
    by_script(&site, &maria, TEXT, &clash).await.expect(409).says("conflict");
    let page = save(&site, &maria, "2", &clash[1..]).await.expect(409);
    page.says("They stopped work.");
    page.says("<del>on strike</del>");
    page.says("Free all of them");
    assert_eq!(base(&page.text()), "3");
    assert_sound("conflict", &page.text());
    save(&site, &maria, "3", &clash[1..]).await.expect(303);
    let page = site.get_with(TEXT, "cookie", &jan).await.expect(200);
    page.says("They stopped work.");
    page.says("Free all of them");
}

#[tokio::test]
async fn the_preview_is_what_the_page_would_show_and_harmless() {
    let site = Site::new().await;
    let editor = site.member("union", Role::Editor).await;
    let text = format!(
        "A *word* <img src=x onerror=alert(1)> {SCRIPT} ![s](images/a.png) ![x](https://evil.example/x.png)"
    );
    let fields =
        [("appeal", text.as_str()), ("title", SCRIPT), ("letter-subject", SCRIPT), ("letter-body", SCRIPT)];
    let shown = by_script(&site, &editor, &format!("{TEXT}/preview"), &fields).await.expect(200);
    shown.says("<em>word</em>");
    shown.says("/desk/campaigns/test/media/a.png");
    for harm in [SCRIPT, "<img src=x", "evil.example"] {
        shown.is_silent_about(harm);
    }
    site.get_with("/desk/campaigns/test/media/a.png", "cookie", &editor).await.expect(404);
    site.get_with("/desk/campaigns/test/media/a.svg", "cookie", &editor).await.expect(404);
    for missing in
        ["/desk/campaigns/test/text/de", "/desk/campaigns/test/text/EN", "/desk/campaigns/test/text/..%2Fen"]
    {
        site.get_with(missing, "cookie", &editor).await.expect(404);
    }
}

#[tokio::test]
async fn a_campaign_begun_at_the_desk_can_be_finished_there() {
    let site = Site::new().await;
    let editor = site.member("union", Role::Editor).await;
    let new =
        [("title", "T"), ("summary", "S"), ("language", "en"), ("kind", "statement"), ("slug", "fresh")];
    site.at_desk("POST", "/desk/organisations/union/campaigns/new", &editor, &new).await.expect(303);
    let overview = site.get_with("/desk/campaigns/fresh", "cookie", &editor).await.expect(200);
    overview.says("Write the appeal");
    overview.is_silent_about("Write the letter");
    let text = "/desk/campaigns/fresh/text/en";
    let written =
        [("base", "1"), ("title", "Another title"), ("appeal", "Words."), ("demands", "- One.\r\n- Two.")];
    site.at_desk("POST", text, &editor, &written).await.expect(303);
    let overview = site.get_with("/desk/campaigns/fresh", "cookie", &editor).await.expect(200);
    overview.says("Another title");
    assert_eq!(overview.text().matches("class=\"done\"").count(), 2, "{}", overview.text());
    assert_sound("overview", &overview.text());
    site.at_desk("POST", "/desk/campaigns/fresh/changes", &editor, &[]).await.expect(303);
    site.get("/en/campaigns/fresh").await.expect(404);
    app::campaigns::open(&site.app, "fresh").await.unwrap();
    site.get("/en/campaigns/fresh").await.expect(200).says("Two.");
}
