//! Translating a campaign at the desk.

use app::staff::Role;

use crate::support::{Site, assert_sound};

const ALL: &str = "/desk/campaigns/test/translations";
const SCRIPT: &str = "<script>alert(1)</script>";

fn hidden(html: &str, name: &str) -> String {
    let field = format!("name=\"{name}\" value=\"");
    html.split(&field).nth(1).unwrap().split('"').next().unwrap().to_owned()
}

async fn save(site: &Site, who: &str, end: &str, fields: &[(&str, &str)]) -> crate::support::Answer {
    let path = format!("{ALL}/ar");
    let page = site.get_with(&path, "cookie", who).await.expect(200).text();
    let (base, original) = (hidden(&page, "base"), hidden(&page, "original"));
    let mut all = vec![("base", base.as_str()), ("original", original.as_str())];
    all.extend_from_slice(fields);
    site.at_desk("POST", &format!("{path}{end}"), who, &all).await
}

#[tokio::test]
async fn a_translator_writes_another_checks_and_the_public_reads_it() {
    let site = Site::new().await;
    let ann = site.member("union", Role::Translator).await;
    let ben = site.member("union", Role::Owner).await;
    for role in [Role::ListEditor, Role::Viewer] {
        let cookie = site.member("union", role).await;
        site.get_with(ALL, "cookie", &cookie).await.expect(403);
    }
    let page = site.get_with(ALL, "cookie", &ann).await.expect(200);
    assert_sound("translations", &page.text());
    for (tag, status) in [("x<script>", 422), ("ar", 303), ("ar", 303), ("en", 303)] {
        let begun = site.at_desk("POST", ALL, &ann, &[("language", "de"), ("tag", tag)]).await.expect(status);
        begun.is_silent_about("x<script>");
    }
    let path = format!("{ALL}/ar");
    let page = site.get_with(&path, "cookie", &ann).await.expect(200);
    assert_sound("translation", &page.text());
    page.says("dir=\"rtl\"");
    page.says("Missing");
    site.get_with(&format!("{ALL}/xx"), "cookie", &ann).await.expect(404);
    site.get_with(&format!("{ALL}/en"), "cookie", &ann).await.expect(404);
    let words = [
        ("title", SCRIPT),
        ("summary", "سجن"),
        ("appeal", "أطلقوا سراحهم"),
        ("demands", "- أطلقوا سراحهم"),
        ("letter-subject", "أطلقوا سراحهم"),
        ("letter-salutation", "السيد الوزير،"),
        ("letter-body", "أطلقوا سراحهم"),
    ];
    save(&site, &ann, "", &words).await.expect(303);
    save(&site, &ann, "/check", &[("check", "title")]).await.expect(409).says("second person");
    save(&site, &ann, "/publish", &[]).await.expect(409).says("Not all of it is checked");
    site.get("/ar/campaigns/test").await.is_silent_about("السيد الوزير");
    let page = site.get_with(&path, "cookie", &ben).await.expect(200);
    page.is_silent_about(SCRIPT);
    page.says("This is right");
    // Who changes words while checking has written them.
    save(&site, &ben, "/check", &[("title", "حرية"), ("check", "title")]).await.expect(409);
    save(&site, &ben, "/check", &[("check", "all")]).await.expect(303);
    save(&site, &ann, "/check", &[("check", "all")]).await.expect(303);
    let page = site.get_with(ALL, "cookie", &ann).await.expect(200);
    page.says("<progress");
    save(&site, &ann, "/publish", &[]).await.expect(303);
    site.get("/ar/campaigns/test").await.expect(200).says("السيد الوزير");
}

#[tokio::test]
async fn a_file_goes_out_and_comes_back_with_a_report() {
    let site = Site::new().await;
    let ann = site.member("union", Role::Translator).await;
    site.at_desk("POST", ALL, &ann, &[("language", "ar")]).await.expect(303);
    let path = format!("{ALL}/ar/file.po");
    let file = site.get_with(&path, "cookie", &ann).await.expect(200);
    assert_eq!(file.header("content-disposition"), "attachment; filename=\"test.ar.po\"");
    file.says("msgctxt \"title/1\"");
    let made =
        file.text().replacen("msgid \"Free them\"\nmsgstr \"\"", "msgid \"Free them\"\nmsgstr \"حرية\"", 1);
    let xliff = site.get_with(&format!("{ALL}/ar/file.xlf"), "cookie", &ann).await.expect(200).text();
    let xliff = xliff.replacen("\"initial\"", "\"final\"", 1).replacen("></target>", ">حرية</target>", 1);
    for (content, status, says) in [
        (made.as_str(), 200, "Title: taken in"),
        (xliff.as_str(), 200, "Title: taken in"),
        ("PK\u{3}", 422, "cannot be read: line 1"),
        ("<script>alert(1)</script>", 422, "cannot be read"),
        ("", 422, "Nothing in this file"),
    ] {
        let body = format!(
            "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.po\"\r\n\r\n{content}\r\n--x--\r\n"
        );
        let request = axum::http::Request::post(format!("{ALL}/ar/file"))
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "multipart/form-data; boundary=x")
            .header("cookie", &ann);
        let answer = site.send(request.body(body.into()).unwrap()).await.expect(status);
        answer.says(says);
        answer.is_silent_about(SCRIPT);
    }
    site.get_with(&format!("{ALL}/ar"), "cookie", &ann).await.says("حرية");
}

#[tokio::test]
async fn a_volunteer_writes_by_a_link_that_somebody_can_end() {
    let site = Site::new().await;
    let (ann, ben) = (site.member("union", Role::Editor).await, site.member("union", Role::Translator).await);
    site.at_desk("POST", ALL, &ann, &[("language", "ar")]).await.expect(303);
    let volunteers = format!("{ALL}/ar/volunteers");
    site.at_desk("POST", &volunteers, &ben, &[("name", "Cid")]).await.expect(403);
    site.at_desk("POST", &volunteers, &ann, &[("name", " ")])
        .await
        .expect(422)
        .says("what the volunteer is called");
    let made = site.at_desk("POST", &volunteers, &ann, &[("name", SCRIPT)]).await.expect(200);
    made.is_silent_about(SCRIPT);
    assert_sound("link", &made.text());
    let link = made.text().split("/desk/volunteer/").nth(1).unwrap().split('<').next().unwrap().to_owned();
    let path = format!("/desk/volunteer/{link}");
    let page = site.get(&path).await.expect(200);
    assert_sound("volunteer", &page.text());
    page.is_silent_about(SCRIPT);
    page.is_silent_about("formaction");
    page.is_silent_about("/desk/campaigns/");
    let (base, original) = (hidden(&page.text(), "base"), hidden(&page.text(), "original"));
    let words = [("base", base.as_str()), ("original", original.as_str()), ("title", "حرية")];
    site.at_desk("POST", &path, "", &words).await.expect(303);
    site.get(&path).await.expect(200).says("حرية");
    // An editor reads whose words they are, checks them, and ends the link.
    let page = site.get_with(&format!("{ALL}/ar"), "cookie", &ann).await.expect(200);
    page.says("This is right");
    page.is_silent_about(SCRIPT);
    let end =
        page.text().split(&format!("{volunteers}/")).nth(1).unwrap().split('"').next().unwrap().to_owned();
    site.at_desk("POST", &format!("{volunteers}/{end}"), &ann, &[]).await.expect(303);
    site.at_desk("POST", &format!("{volunteers}/{end}"), &ann, &[]).await.expect(404);
    let gone = site.get(&path).await.status;
    assert!((400..500).contains(&gone), "{gone}");
    assert!((400..500).contains(&site.at_desk("POST", &path, "", &words).await.status));
    let mut forged = link.clone();
    forged.replace_range(0..1, if link.starts_with('A') { "B" } else { "A" });
    assert!((400..500).contains(&site.get(&format!("/desk/volunteer/{forged}")).await.status));
}

#[tokio::test]
async fn a_volunteers_link_ends_by_itself() {
    let site = Site::new().await;
    let ann = site.member("union", Role::Editor).await;
    site.at_desk("POST", ALL, &ann, &[("language", "ar")]).await.expect(303);
    let made =
        site.at_desk("POST", &format!("{ALL}/ar/volunteers"), &ann, &[("name", "Cid")]).await.expect(200);
    let link = made.text().split("/desk/volunteer/").nth(1).unwrap().split('<').next().unwrap().to_owned();
    site.app.days(61);
    assert!((400..500).contains(&site.get(&format!("/desk/volunteer/{link}")).await.status));
}

#[tokio::test]
async fn a_translator_sees_what_there_is_to_do_in_all_campaigns() {
    const WORK: &str = "/desk/organisations/union/translations";
    let site = Site::new().await;
    let ann = site.member("union", Role::Translator).await;
    for role in [Role::ListEditor, Role::Viewer] {
        let who = site.member("union", role).await;
        site.get_with(WORK, "cookie", &who).await.expect(403);
    }
    let page = site.get_with(WORK, "cookie", &ann).await.expect(200);
    assert_sound("work", &page.text());
    let before = page.text().matches("/translations/").count();
    page.is_silent_about("/desk/campaigns/test/translations/ar");
    let in_arabic = format!("{WORK}?language=ar");
    site.get_with(&in_arabic, "cookie", &ann).await.expect(200).says("not begun");
    site.at_desk("POST", ALL, &ann, &[("tag", "ar")]).await.expect(303);
    let page = site.get_with(WORK, "cookie", &ann).await.expect(200);
    page.says("/desk/campaigns/test/translations/ar");
    assert_eq!(page.text().matches("/translations/").count(), before + 1);
    let page = site.get_with(&in_arabic, "cookie", &ann).await.expect(200);
    page.says("/desk/campaigns/test/translations/ar");
    page.is_silent_about("not begun");
    // The original’s own language is nothing to translate, and what is no language is every one.
    let page = site.get_with(&format!("{WORK}?language=en"), "cookie", &ann).await.expect(200);
    page.says("Nothing is left to do here");
    site.get_with(&format!("{WORK}?language=%3Cscript"), "cookie", &ann)
        .await
        .expect(200)
        .is_silent_about("<script&");
    site.get_with(&format!("{WORK}?below=1"), "cookie", &ann)
        .await
        .expect(200)
        .says("Nothing is left to do here");
}
