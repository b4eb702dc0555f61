use jiff::civil::date;

use super::*;
use crate::campaigns::{CampaignSummary, Status, close, export, list, open};
use crate::kernel::{Failure, Kind};

async fn manifest(app: &TestApp) -> String {
    let files = export(app, "test").await.unwrap();
    let file = files.into_iter().find(|file| file.path == "campaign.toml").unwrap();
    String::from_utf8(file.content).unwrap()
}

async fn summary(app: &TestApp) -> CampaignSummary {
    list(app).await.unwrap().remove(0)
}

#[tokio::test]
async fn closing_says_so_in_the_bundle_and_sets_the_day() {
    let app = testing::app().await.with_campaign().await;
    let before = manifest(&app).await;
    close(&app, "test").await.unwrap();
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    assert_eq!((campaign.status, campaign.closes), (Status::Closed, Some(date(2026, 11, 22))));
    assert_eq!(campaign.erased_on(), Some(date(2026, 12, 22)));
    assert_eq!(campaign.version, 2);
    let expected = before
        .replace("status = \"open\"", "status = \"closed\"")
        .replace("opens = 2026-11-01\n", "opens = 2026-11-01\ncloses = 2026-11-22\n");
    assert_eq!(manifest(&app).await, expected);
    close(&app, "test").await.unwrap();
    assert_eq!(summary(&app).await.version, 2, "closing what is closed changes nothing");
}

#[tokio::test]
async fn a_closed_campaign_opens_again_on_its_last_day_but_not_later() {
    let app = testing::app().await.with_campaign().await;
    close(&app, "test").await.unwrap();
    open(&app, "test").await.unwrap();
    assert_eq!(summary(&app).await.status, Status::Open);
    app.days(1);
    close(&app, "test").await.unwrap();
    let failure = open(&app, "test").await.unwrap_err();
    assert_eq!((failure.kind(), failure.code()), (Kind::Conflict, "campaign_closes_in_past"));
    assert_eq!(
        failure.to_string(),
        "the campaign closed on 2026-11-22: give it a later `closes` in its bundle and import that"
    );
    assert_eq!(summary(&app).await.status, Status::Closed);
}

#[tokio::test]
async fn closing_early_brings_the_last_day_forward_and_a_past_one_stays() {
    for (closes, expected) in [("2026-12-31", date(2026, 11, 22)), ("2026-11-10", date(2026, 11, 10))] {
        let app = testing::app().await;
        let opens = "opens = 2026-11-01\n";
        take(&app, changed("campaign.toml", opens, &format!("{opens}closes = {closes}\n"))).await.unwrap();
        close(&app, "test").await.unwrap();
        assert_eq!(summary(&app).await.closes, Some(expected));
    }
}

#[tokio::test]
async fn a_campaign_that_never_began_has_no_last_day_in_its_bundle() {
    let app = testing::app().await;
    take(&app, changed("campaign.toml", "2026-11-01", "2027-01-01")).await.unwrap();
    close(&app, "test").await.unwrap();
    assert_eq!((summary(&app).await.status, summary(&app).await.closes), (Status::Closed, None));
}

#[tokio::test]
async fn the_bundles_status_is_what_counts() {
    let app = testing::app().await.with_campaign().await;
    close(&app, "test").await.unwrap();
    let report = take(&app, testing::bundle()).await.unwrap();
    assert!(report.changed);
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    assert_eq!((campaign.status, campaign.closes), (Status::Open, None));
}

#[tokio::test]
async fn an_imported_closed_campaign_has_a_last_day_that_stays() {
    let app = testing::app().await;
    let closed = changed("campaign.toml", "\"open\"", "\"closed\"");
    take(&app, closed.clone()).await.unwrap();
    assert_eq!(summary(&app).await.closes, Some(date(2026, 11, 22)));
    app.days(5);
    let mut newer = closed;
    change(&mut newer, "en.md", "Free them", "Freed");
    take(&app, newer).await.unwrap();
    assert_eq!(summary(&app).await.closes, Some(date(2026, 11, 22)));
}

#[tokio::test]
async fn what_is_not_there_cannot_be_opened() {
    let app = testing::app().await;
    for slug in ["nothing", "", "te\0st"] {
        assert!(matches!(open(&app, slug).await, Err(CampaignFailure::Missing)));
        assert!(matches!(export(&app, slug).await, Err(CampaignFailure::Missing)));
    }
}
