use std::sync::Arc;
use std::time::Duration;

use db::Sql;

use super::*;
use crate::campaigns::Campaign;

async fn find(app: &TestApp) -> Arc<Campaign> {
    app.catalogue.find(app, "test").await.unwrap()
}

/// A change that another process makes: this catalogue is not told.
async fn change_elsewhere(app: &TestApp) {
    let sql = "UPDATE campaign SET goal = 500, version = version + 1";
    app.db.execute(&Sql::built(sql.to_owned()), &[]).await.unwrap();
}

#[tokio::test]
async fn a_campaign_is_read_once_and_shared() {
    let app = testing::app().await.with_campaign().await;
    let first = find(&app).await;
    assert!(Arc::ptr_eq(&first, &find(&app).await));
    app.wait(Duration::from_secs(60));
    assert!(Arc::ptr_eq(&first, &find(&app).await), "asked again, unchanged");
    assert!(Arc::ptr_eq(&first, &app.catalogue.by_number(&app, 7).await.unwrap()));
    assert!(Arc::ptr_eq(&first, &app.catalogue.by_id(&app, first.id).await.unwrap()));
}

#[tokio::test]
async fn a_change_elsewhere_is_seen_after_two_seconds() {
    let app = testing::app().await.with_campaign().await;
    assert_eq!(find(&app).await.goal, Some(100));
    change_elsewhere(&app).await;
    app.wait(Duration::from_millis(1_999));
    assert_eq!(find(&app).await.goal, Some(100));
    app.wait(Duration::from_millis(1));
    assert_eq!(find(&app).await.goal, Some(500));
}

#[tokio::test]
async fn a_clock_that_runs_backwards_makes_nothing_fresh_for_ever() {
    let app = testing::app().await.with_campaign().await;
    find(&app).await;
    change_elsewhere(&app).await;
    app.clock.set(app.now().minus(Duration::from_secs(3_600)));
    assert_eq!(find(&app).await.goal, Some(500));
}

#[tokio::test]
async fn an_import_here_is_seen_at_once() {
    let app = testing::app().await.with_campaign().await;
    find(&app).await;
    take(&app, changed("campaign.toml", "goal = 100", "goal = 200")).await.unwrap();
    assert_eq!(find(&app).await.goal, Some(200));
}

#[tokio::test]
async fn what_does_not_exist_is_missing() {
    let app = testing::app().await.with_campaign().await;
    for slug in ["nothing", "", "te\0st", "TEST"] {
        assert!(matches!(app.catalogue.find(&app, slug).await, Err(CampaignFailure::Missing)), "{slug:?}");
    }
    assert!(matches!(app.catalogue.by_number(&app, 99).await, Err(CampaignFailure::Missing)));
    assert!(matches!(app.catalogue.by_id(&app, uuid::Uuid::nil()).await, Err(CampaignFailure::Missing)));
}

#[tokio::test]
async fn a_crowd_at_the_door_gets_the_same_campaign() {
    let app = testing::app().await.with_campaign().await;
    let crowd = futures::future::join_all((0..50).map(|_| find(&app))).await;
    assert!(crowd.windows(2).all(|pair| Arc::ptr_eq(&pair[0], &pair[1])));
}
