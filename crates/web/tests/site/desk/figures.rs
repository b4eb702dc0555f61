//! A campaign in numbers.

use app::delivery::{About, Answer, Outcome};
use app::staff::Role;
use app::targets::addresses;

use crate::support::{Site, assert_sound, right};

const PAGE: &str = "/desk/campaigns/test/figures";
const SCRIPT: &str = "=1+1<script>alert(1)</script>";

async fn confirmed(site: &Site, name: &str, email: &str, more: &[(&str, &str)]) {
    let mut fields = right(name, email);
    fields.extend(more);
    site.sign("/en/campaigns/test", &fields).await.expect(303);
    let link = site.link("confirm", email).await;
    site.post(&link, "").await;
    site.app.run_jobs().await;
}

#[tokio::test]
async fn numbers_are_told_to_whom_the_campaign_concerns_and_no_name_runs() {
    let site = Site::new().await;
    let viewer = site.member("union", Role::Viewer).await;
    let empty = site.get_with(PAGE, "cookie", &viewer).await.expect(200);
    empty.says("Nobody confirmed a signature in this time");
    assert_sound("figures", &empty.text());
    let more = [("visibility", "public"), ("organisation", SCRIPT)];
    confirmed(&site, SCRIPT, "ann@example.org", &more).await;
    for page in [PAGE.to_owned(), format!("{PAGE}?by=hour")] {
        let page = site.get_with(&page, "cookie", &viewer).await.expect(200);
        assert_sound("figures", &page.text());
        page.is_silent_about("<script>alert");
        page.is_silent_about("ann@example.org");
        assert!(page.text().contains("<rect x="), "one bar");
        // One signature from one country is told as a small cell to whoever sees no supporters.
        page.says("Fewer than 5 each, together");
    }
    let owner = site.member("union", Role::Owner).await;
    site.get_with(PAGE, "cookie", &owner).await.expect(200).is_silent_about("Fewer than 5");
}

#[tokio::test]
async fn what_a_server_said_stands_beside_its_target_and_runs_no_script() {
    let site = Site::new().await;
    let campaign = site.app.catalogue.find(&site.app, "test").await.unwrap();
    let reply = "5.1.1 mailbox <script>alert(1)</script> of minister@government.example is gone";
    let answer = Answer {
        server: "mx.example".into(),
        code: Some(550),
        reply: reply.into(),
        about: About::Mailbox,
        ..Answer::default()
    };
    let (target, now) = (campaign.targets[0].id, site.app.now());
    let refused = Outcome::Refused(answer);
    for _ in 0..5 {
        addresses::learn(&site.app, target, "minister@government.example", &refused, now).await.unwrap();
    }
    let viewer = site.member("union", Role::Viewer).await;
    let page = site.get_with(PAGE, "cookie", &viewer).await.expect(200);
    page.says("550 ");
    page.says("is gone");
    page.is_silent_about("<script>alert");
    page.is_silent_about("minister@government");
    assert_sound("figures", &page.text());
}

#[tokio::test]
async fn the_files_tell_what_the_page_tells_and_compute_nothing() {
    let site = Site::new().await;
    let (viewer, owner) = (site.member("union", Role::Viewer).await, site.member("union", Role::Owner).await);
    confirmed(&site, "Ann", "ann@example.org", &[]).await;
    let csv = site.get_with(&format!("{PAGE}/figures.csv"), "cookie", &viewer).await.expect(200);
    assert_eq!(csv.header("content-disposition"), "attachment; filename=\"test-figures.csv\"");
    assert_eq!(csv.header("cache-control"), "no-store");
    csv.says("part,key,name,n\r\nsignatures,confirmed,,1\r\n");
    csv.says("country,folded,");
    csv.is_silent_about("Ann");
    let csv = site.get_with(&format!("{PAGE}/figures.csv"), "cookie", &owner).await.expect(200);
    csv.says("country,FR,");
    let workbook = site.get_with(&format!("{PAGE}/figures.xlsx"), "cookie", &viewer).await.expect(200);
    assert!(workbook.body.starts_with(b"PK"));
}

#[tokio::test]
async fn only_those_who_agreed_are_in_the_list_and_it_is_noted_first() {
    let site = Site::new().await;
    let list = format!("{PAGE}/supporters.csv");
    confirmed(&site, "Not Asked", "no@example.org", &[]).await;
    confirmed(&site, "=cmd|'/C calc'!A0", "yes@example.org", &[("subscribe", "union")]).await;
    for (role, status) in
        [(Role::Editor, 403), (Role::Translator, 403), (Role::Viewer, 403), (Role::ListEditor, 200)]
    {
        let cookie = site.member("union", role).await;
        site.get_with(&list, "cookie", &cookie).await.expect(status);
    }
    let owner = site.member("union", Role::Owner).await;
    let csv = site.get_with(&list, "cookie", &owner).await.expect(200);
    csv.says("\r\n'=cmd|'/C calc'!A0,yes@example.org,");
    csv.says(",write\r\n");
    csv.is_silent_about("no@example.org");
    let workbook = site.get_with(&format!("{PAGE}/supporters.xlsx"), "cookie", &owner).await.expect(200);
    assert!(workbook.body.starts_with(b"PK"));
    let trail = site.get_with("/desk/organisations/union/trail", "cookie", &owner).await.expect(200);
    trail.says("took the list of supporters who consented");
    trail.says("supporters.xlsx");
    // Who takes it back is gone from the list.
    let withdraw = site.link("withdraw", "yes@example.org").await;
    site.post(&withdraw, "").await;
    site.get_with(&list, "cookie", &owner).await.expect(200).is_silent_about("yes@example.org");
    // A proof of long ago is asked for again.
    site.app.wait(std::time::Duration::from_mins(20));
    let asked = site.get_with(&list, "cookie", &owner).await;
    assert_eq!(asked.expect(303).location().split('?').next(), Some("/desk/confirm"));
}

#[tokio::test]
async fn the_numbers_come_while_somebody_looks_and_only_to_whom_they_may() {
    let site = Site::new().await;
    let live = format!("{PAGE}/live");
    let viewer = site.member("union", Role::Viewer).await;
    confirmed(&site, "Ann", "ann@example.org", &[]).await;
    site.get(&live).await.expect(303);
    let request = axum::http::Request::get(&live).header("cookie", &viewer);
    let answer = site.answer(request.body(axum::body::Body::empty()).unwrap()).await;
    assert_eq!(answer.headers()["content-type"], "text/event-stream");
    assert_eq!(answer.headers()["cache-control"], "no-store");
    let mut body = answer.into_body();
    let first = http_body_util::BodyExt::frame(&mut body).await.unwrap().unwrap().into_data().unwrap();
    let first = String::from_utf8(first.to_vec()).unwrap();
    assert!(first.starts_with("retry: 1000\ndata: {") && first.ends_with("\n\n"), "{first}");
    assert!(first.contains("\"confirmed\":\"1\"") && !first.contains("Ann"), "{first}");
}
