//! Lists of campaigns, making one, its front page.

use app::staff::Role;

use crate::support::{Site, assert_sound};

const NEW: &str = "/desk/organisations/union/campaigns/new";
const TITLE: &str = "Free the <script>alert(1)</script> miners";

fn fields<'a>(title: &'a str, slug: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("title", title),
        ("summary", "They struck."),
        ("language", "en"),
        ("kind", "letter"),
        ("slug", slug),
    ]
}

#[tokio::test]
async fn a_campaign_is_begun_with_a_title_and_nobody_outside_sees_it() {
    let site = Site::new().await;
    let editor = site.member("union", Role::Editor).await;
    assert_sound("new", &site.get_with(NEW, "cookie", &editor).await.expect(200).text());
    let made = site.at_desk("POST", NEW, &editor, &fields(TITLE, "")).await.expect(303);
    assert_eq!(made.location(), "/desk/campaigns/free-the-script-alert-1-script-miners?said=campaign-made");
    let page = site.get_with(made.location(), "cookie", &editor).await.expect(200);
    page.says("Before it opens");
    page.is_silent_about("<script>alert");
    assert_sound("overview", &page.text());
    site.get("/en/campaigns/free-the-script-alert-1-script-miners").await.expect(404);
    site.get("/en/").await.expect(200).is_silent_about("miners");
    for list in ["/desk/campaigns", "/desk/organisations/union/campaigns", "/desk/campaigns?q=MINERS"] {
        let list = site.get_with(list, "cookie", &editor).await.expect(200);
        list.says("/desk/campaigns/free-the-script-alert-1-script-miners");
        list.is_silent_about("<script>alert");
        assert_sound("list", &list.text());
    }
}

#[tokio::test]
async fn a_slug_that_is_taken_or_wrong_is_told_and_nothing_is_lost() {
    let site = Site::new().await;
    let editor = site.member("union", Role::Editor).await;
    let taken = site.at_desk("POST", NEW, &editor, &fields("Another", "test")).await.expect(409);
    taken.says("There is a campaign with this short name");
    taken.says("value=\"Another\"");
    assert_sound("taken", &taken.text());
    for (title, slug) in [("Another", "Not a slug"), ("", "fine"), ("two\nlines", "fine"), ("Забастовка", "")]
    {
        site.at_desk("POST", NEW, &editor, &fields(title, slug)).await.expect(422);
    }
}

#[tokio::test]
async fn a_list_shows_what_belongs_to_one_and_nothing_else() {
    let site = Site::new().await;
    site.foreign_organisation("strangers").await;
    let editor = site.member("union", Role::Editor).await;
    let stranger = site.member("strangers", Role::Owner).await;
    site.get_with("/desk/campaigns", "cookie", &editor).await.expect(200).says("Free them");
    let none = site.get_with("/desk/campaigns", "cookie", &stranger).await.expect(200);
    none.is_silent_about("Free them");
    none.says("No campaign yet");
    let searched = site.get_with("/desk/campaigns?q=%25+free", "cookie", &editor).await.expect(200);
    searched.says("Free them");
    let nothing = site.get_with("/desk/campaigns?q=%3Cb%3Enothing", "cookie", &editor).await.expect(200);
    nothing.says("No campaign has");
    nothing.is_silent_about("<b>nothing");
}

#[tokio::test]
async fn an_earlier_campaign_and_a_zip_are_beginnings_too() {
    let site = Site::new().await;
    let editor = site.member("union", Role::Editor).await;
    let copy = format!("{NEW}/copy");
    let made = site.at_desk("POST", &copy, &editor, &[("from", "test"), ("slug", "again")]).await.expect(303);
    site.get_with(made.location(), "cookie", &editor).await.expect(200).says("Free them");
    site.at_desk("POST", &copy, &editor, &[("from", "test"), ("slug", "again")]).await.expect(409);
    site.at_desk("POST", &copy, &editor, &[("from", "nothing"), ("slug", "other")]).await.expect(404);
    let files = app::campaigns::export(&site.app, "test").await.unwrap();
    let zip = app::campaigns::zip_bytes(&files).unwrap();
    let refused = send_zip(&site, &editor, &zip).await.expect(409);
    assert_sound("zip", &refused.text());
    let broken = send_zip(&site, &editor, b"<script>alert(1)</script>").await.expect(422);
    broken.says("not a zip file");
    assert_sound("broken", &broken.text());
}

async fn send_zip(site: &Site, who: &str, zip: &[u8]) -> crate::support::Answer {
    let mut body =
        b"--x\r\ncontent-disposition: form-data; name=\"zip\"; filename=\"c.zip\"\r\n\r\n".to_vec();
    body.extend_from_slice(zip);
    body.extend_from_slice(b"\r\n--x--\r\n");
    let request = axum::http::Request::post(format!("{NEW}/zip"))
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "multipart/form-data; boundary=x")
        .header("cookie", who);
    site.send(request.body(body.into()).unwrap()).await
}
