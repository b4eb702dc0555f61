use super::*;

#[tokio::test]
async fn one_reminder_after_two_days_and_the_end_after_a_week() {
    let app = open_campaign().await;
    let place = signed(&app, "Ada", "ada@example.org").await;
    app.days(1);
    app.run_jobs().await;
    assert_eq!(mails(&app, "reminder").await, 0);
    app.days(1);
    app.run_jobs().await;
    app.run_jobs().await;
    assert_eq!(mails(&app, "reminder").await, 1);
    app.days(4);
    app.run_jobs().await;
    let link = token(&app, Purpose::Confirm, place);
    assert!(look_up(&app, Purpose::Confirm, &link).await.is_ok());
    app.days(1);
    assert!(
        matches!(confirm(&app, &link).await, Err(TokenFailure::Expired)),
        "the clock decides, not the job"
    );
    app.run_jobs().await;
    assert_eq!(mails(&app, "reminder").await, 0);
    assert_eq!(
        count(&app, "SELECT count(*) AS n FROM signature WHERE sealed IS NULL AND state = 'expired'").await,
        1
    );
    assert!(matches!(confirm(&app, &link).await, Err(TokenFailure::Expired)));
    signed(&app, "Ada", "ada@example.org").await;
    assert_eq!(mails(&app, "confirmation").await, 1);
}

#[tokio::test]
async fn a_confirmed_signature_is_neither_reminded_nor_expired() {
    let app = open_campaign().await;
    confirmed(&app, "Ada", "ada@example.org").await;
    app.days(30);
    app.run_jobs().await;
    assert_eq!(mails(&app, "reminder").await, 0);
    assert_eq!(count(&app, "SELECT count(*) AS n FROM signature WHERE state = 'confirmed'").await, 1);
}

#[tokio::test]
async fn a_clock_that_runs_backwards_loses_nothing() {
    let app = open_campaign().await;
    let place = signed(&app, "Ada", "ada@example.org").await;
    app.clock.set(crate::testing::NOON.minus(std::time::Duration::from_secs(3 * 86_400)));
    app.run_jobs().await;
    assert!(confirm(&app, &token(&app, Purpose::Confirm, place)).await.is_ok());
    app.run_jobs().await;
    let campaign = app.catalogue.find(&app, "test").await.unwrap().id;
    assert_eq!(app.board.counts(campaign).confirmed, 1);
}

#[tokio::test]
async fn after_retention_the_names_are_gone_and_the_count_stays() {
    let app = open_campaign().await;
    confirmed(&app, "Ada", "ada@example.org").await;
    crate::campaigns::close(&app, "test").await.unwrap();
    app.days(29);
    app.run_jobs().await;
    assert_eq!(count(&app, "SELECT count(*) AS n FROM signature WHERE sealed IS NOT NULL").await, 1);
    app.days(2);
    app.run_jobs().await;
    assert_eq!(count(&app, "SELECT count(*) AS n FROM signature WHERE sealed IS NOT NULL").await, 0);
    assert_eq!(count(&app, "SELECT count(*) AS n FROM signature WHERE state = 'erased'").await, 1);
    let campaign = app.catalogue.find(&app, "test").await.unwrap().id;
    assert_eq!(app.board.counts(campaign).confirmed, 1);
    assert!(app.board.names(campaign).is_empty());
}
