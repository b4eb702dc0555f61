//! A campaign on its way from draft to report: whose move it is, and what the public sees.

use app::campaigns::{self, Move, Status};
use app::drafts;
use app::organisations::{self, Share};
use app::staff::Role;
use app::trail::Actor;

use crate::support::{Site, assert_sound, right};

const SCRIPT: &str = "<script>alert(1)</script>";
const STATE: &str = "/desk/campaigns/test/state";
const APPROVAL: &str = "/desk/campaigns/test/approval";
const PAGE: &str = "/en/campaigns/test";

async fn status(site: &Site) -> Status {
    site.app.catalogue.find(&site.app, "test").await.unwrap().status
}

/// The test campaign as it was before it opened.
async fn drafted() -> Site {
    let site = Site::new().await;
    let mut files = campaigns::export(&site.app, "test").await.unwrap();
    for file in files.iter_mut().filter(|file| file.path == "campaign.toml") {
        let text = String::from_utf8(file.content.clone()).unwrap();
        file.content = text.replace("status = \"open\"", "status = \"draft\"").into_bytes();
    }
    campaigns::import(&site.app, campaigns::BundleSource::Files(files)).await.unwrap();
    site
}

/// Another organisation, and an owner of it.
async fn partner(site: &Site, share: Option<Share>) -> String {
    site.foreign_organisation("partner").await;
    let partner = organisations::by_slug(&site.app, "partner").await.unwrap().unwrap();
    campaigns::share(&site.app, Actor::Command, "test", &partner, share).await.unwrap();
    site.member("partner", Role::Owner).await
}

async fn moves(site: &Site, address: &str, cookie: &str, makes: Move, expected: u16) {
    let fields = [("move", makes.as_str()), ("why", "<script>alert(1)</script>")];
    let answer = site.at_desk("POST", address, cookie, &fields).await.expect(expected);
    answer.is_silent_about("<script>alert");
}

#[tokio::test]
async fn an_editor_asks_an_owner_approves_and_the_public_sees_it_when_it_opens() {
    let site = drafted().await;
    let (editor, owner) = (site.member("union", Role::Editor).await, site.member("union", Role::Owner).await);
    let page = site.get_with(STATE, "cookie", &editor).await.expect(200);
    assert_sound("state", &page.text());
    page.is_silent_about("value=\"open\"");
    moves(&site, APPROVAL, &editor, Move::Open, 403).await;
    moves(&site, STATE, &editor, Move::Open, 409).await;
    moves(&site, STATE, &editor, Move::AskForReview, 303).await;
    moves(&site, STATE, &editor, Move::AskForReview, 409).await;
    site.get(PAGE).await.expect(404);
    moves(&site, APPROVAL, &owner, Move::SendBack, 303).await;
    moves(&site, STATE, &editor, Move::AskForReview, 303).await;
    moves(&site, APPROVAL, &owner, Move::Approve, 303).await;
    site.get(PAGE).await.expect(404);
    moves(&site, STATE, &editor, Move::Open, 303).await;
    site.get(PAGE).await.expect(200).says("<form");
    moves(&site, STATE, &editor, Move::Suspend, 303).await;
    site.get(PAGE).await.expect(200).says("This campaign is suspended");
    let sent = site.sign(PAGE, &right("Ann", "ann@a.example")).await.expect(409);
    sent.says("suspended");
    moves(&site, STATE, &editor, Move::Resume, 303).await;
    moves(&site, STATE, &editor, Move::Close, 303).await;
    assert_eq!(status(&site).await, Status::Closed);
    site.sign(PAGE, &right("Ann", "ann@a.example")).await.expect(410);
    for makes in ["report", "", "delete"] {
        site.at_desk("POST", STATE, &editor, &[("move", makes)]).await.expect(409);
    }
    let trail = site.get_with("/desk/organisations/union/trail", "cookie", &owner).await.expect(200);
    trail.says("moved a campaign");
    trail.is_silent_about("<script>alert");
}

#[tokio::test]
async fn an_unfinished_campaign_goes_nowhere() {
    let site = drafted().await;
    let owner = site.member("union", Role::Owner).await;
    drafts::save(&site.app, Actor::Command, "test", "targets.csv", 0, None).await.unwrap();
    let page = site.get_with(STATE, "cookie", &owner).await.expect(200);
    page.says("left to do");
    page.is_silent_about("value=\"ask-for-review\"");
    moves(&site, STATE, &owner, Move::AskForReview, 409).await;
    moves(&site, APPROVAL, &owner, Move::Open, 409).await;
    assert_eq!(status(&site).await, Status::Draft);
}

#[tokio::test]
async fn a_translation_that_is_not_finished_holds_nothing_up_and_is_not_lost() {
    let site = drafted().await;
    let owner = site.member("union", Role::Owner).await;
    let translations = "/desk/campaigns/test/translations";
    site.at_desk("POST", translations, &owner, &[("language", "de")]).await.expect(303);
    moves(&site, STATE, &owner, Move::AskForReview, 303).await;
    moves(&site, APPROVAL, &owner, Move::Open, 303).await;
    site.get(PAGE).await.expect(200);
    let shown = campaigns::export(&site.app, "test").await.unwrap();
    assert!(shown.iter().all(|file| file.path != "de.md"));
    site.get_with(&format!("{translations}/de"), "cookie", &owner).await.expect(200);
}

#[tokio::test]
async fn where_another_body_must_agree_nobody_else_opens_the_campaign() {
    let site = drafted().await;
    site.foreign_organisation("partner").await;
    let approver = site.member("partner", Role::Owner).await;
    site.get_with(STATE, "cookie", &approver).await.expect(404);
    let mut files = campaigns::export(&site.app, "test").await.unwrap();
    for file in files.iter_mut().filter(|file| file.path == "campaign.toml") {
        let text = String::from_utf8(file.content.clone()).unwrap();
        file.content =
            text.replacen("slug = \"test\"", "slug = \"test\"\napprover = \"partner\"", 1).into_bytes();
    }
    campaigns::import(&site.app, campaigns::BundleSource::Files(files)).await.unwrap();
    let owner = site.member("union", Role::Owner).await;
    moves(&site, STATE, &owner, Move::AskForReview, 303).await;
    moves(&site, APPROVAL, &owner, Move::Approve, 403).await;
    site.get_with(STATE, "cookie", &approver).await.expect(200).says("value=\"approve\"");
    site.get_with("/desk/campaigns", "cookie", &approver).await.expect(200).says("Free them");
    moves(&site, STATE, &approver, Move::TakeBack, 403).await;
    moves(&site, APPROVAL, &approver, Move::Approve, 303).await;
    moves(&site, STATE, &owner, Move::Open, 303).await;
    site.get_with("/desk/organisations/union/members", "cookie", &approver).await.expect(404);
    site.get_with("/desk/campaigns/test/settings", "cookie", &approver).await.expect(403);
}

#[tokio::test]
async fn a_partner_does_what_was_shared_and_loses_it_when_that_ends() {
    for (share, settings) in [(Share::View, 403), (Share::Translate, 403), (Share::Edit, 200)] {
        let site = Site::new().await;
        let owner = partner(&site, Some(share)).await;
        site.get_with(STATE, "cookie", &owner).await.expect(200);
        site.get_with("/desk/campaigns/test/settings", "cookie", &owner).await.expect(settings);
        site.get_with("/desk/organisations/union", "cookie", &owner).await.expect(404);
        moves(&site, APPROVAL, &owner, Move::Reopen, 403).await;
        let partner = organisations::by_slug(&site.app, "partner").await.unwrap().unwrap();
        campaigns::share(&site.app, Actor::Command, "test", &partner, None).await.unwrap();
        site.get_with(STATE, "cookie", &owner).await.expect(404);
    }
}

const EXTENSION: &str = "/desk/campaigns/test/extension";

async fn closes(site: &Site) -> Option<String> {
    let campaign = site.app.catalogue.find(&site.app, "test").await.unwrap();
    campaign.closes.map(|day| day.to_string())
}

#[tokio::test]
async fn more_time_is_asked_for_by_an_editor_and_granted_by_an_owner() {
    let site = Site::new().await;
    let (editor, owner) = (site.member("union", Role::Editor).await, site.member("union", Role::Owner).await);
    let before = closes(&site).await;
    let day = |months: i64| {
        let today = site.app.now().day();
        today.saturating_add(jiff::Span::new().months(months)).to_string()
    };
    let answer = format!("{EXTENSION}/answer");
    for (until, status) in [("", 422), (SCRIPT, 422), ("2020-01-01", 409), (day(14).as_str(), 409)] {
        site.at_desk("POST", EXTENSION, &editor, &[("until", until)])
            .await
            .expect(status)
            .is_silent_about(SCRIPT);
    }
    let later = day(11);
    let asked = [("until", later.as_str()), ("why", SCRIPT)];
    site.at_desk("POST", EXTENSION, &editor, &asked).await.expect(303);
    assert_eq!(closes(&site).await, before);
    site.at_desk("POST", &answer, &editor, &[("answer", "granted")]).await.expect(403);
    let page = site.get_with(STATE, "cookie", &owner).await.expect(200);
    page.says("Grant it");
    page.is_silent_about(SCRIPT);
    assert_sound("state", &page.text());
    site.at_desk("POST", &answer, &owner, &[("answer", "declined")]).await.expect(303);
    site.at_desk("POST", &answer, &owner, &[("answer", "granted")]).await.expect(303);
    assert_eq!(closes(&site).await, before);
    site.at_desk("POST", EXTENSION, &editor, &asked).await.expect(303);
    site.at_desk("POST", &answer, &owner, &[("answer", "granted")]).await.expect(303);
    assert_eq!(closes(&site).await, Some(later.clone()));
    // Earlier is not later; an owner needs to ask nobody.
    site.at_desk("POST", EXTENSION, &owner, &[("until", &day(10))]).await.expect(409);
    let last = day(12);
    site.at_desk("POST", EXTENSION, &owner, &[("until", &last)]).await.expect(303);
    assert_eq!(closes(&site).await, Some(last));
    // An export says the same.
    let files = campaigns::export(&site.app, "test").await.unwrap();
    let manifest = files.iter().find(|file| file.path == "campaign.toml").unwrap();
    assert!(String::from_utf8_lossy(&manifest.content).contains(&format!("closes = {}", day(12))));
}

const REPORT: &str = "/desk/campaigns/test/report";

#[tokio::test]
async fn a_closed_campaign_is_reported_and_everyone_reads_it() {
    let site = Site::new().await;
    let editor = site.member("union", Role::Editor).await;
    let told = [
        ("conceded", "some"),
        ("members_knew", "yes"),
        ("morale", "raised"),
        ("outcome", "Two are *free*. <script>alert(1)</script>"),
    ];
    site.at_desk("POST", REPORT, &editor, &told).await.expect(409);
    campaigns::make_move(&site.app, Actor::Command, "test", Move::Close, "").await.unwrap();
    site.get(PAGE).await.expect(200).says("nobody has reported yet");
    assert_sound("report", &site.get_with(REPORT, "cookie", &editor).await.expect(200).text());
    site.at_desk("POST", REPORT, &editor, &[("outcome", " ")]).await.expect(422);
    site.at_desk("POST", REPORT, &editor, &told).await.expect(303);
    assert_eq!(status(&site).await, Status::Reported);
    let page = site.get(PAGE).await.expect(200);
    for words in ["Some demands were met.", "The members knew", "spirits", "<em>free</em>"] {
        page.says(words);
    }
    page.is_silent_about("<script>alert");
    site.get("/en/archive").await.expect(200).says("Two are");
    let corrected = [("conceded", "all"), ("outcome", "All are free.")];
    site.at_desk("POST", REPORT, &editor, &corrected).await.expect(303);
    let page = site.get(PAGE).await.expect(200);
    page.says("All demands were met.");
    page.is_silent_about("The members knew");
}

#[tokio::test]
async fn an_owner_shares_a_campaign_and_takes_it_back() {
    let site = Site::new().await;
    let guest = partner(&site, None).await;
    let owner = site.member("union", Role::Owner).await;
    let sharing = "/desk/campaigns/test/sharing";
    assert_sound("sharing", &site.get_with(sharing, "cookie", &owner).await.expect(200).text());
    site.get_with(STATE, "cookie", &guest).await.expect(404);
    for (fields, expected) in [
        ([("organisation", "nobody"), ("what", "view")], 422),
        ([("organisation", "partner"), ("what", "view")], 303),
    ] {
        site.at_desk("POST", sharing, &owner, &fields).await.expect(expected);
    }
    site.get_with(STATE, "cookie", &guest).await.expect(200);
    site.get_with(sharing, "cookie", &guest).await.expect(403);
    for what in ["approve", ""] {
        site.at_desk("POST", sharing, &owner, &[("organisation", "partner"), ("what", what)])
            .await
            .expect(303);
        site.get_with(STATE, "cookie", &guest).await.expect(404);
    }
}
