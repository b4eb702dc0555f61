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
