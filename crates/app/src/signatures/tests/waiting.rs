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

#[tokio::test]
async fn a_campaign_that_ended_by_its_own_date_is_erased_in_time_too() {
    let app = open_campaign().await;
    confirmed(&app, "Ada", "ada@example.org").await;
    let mut bundle = testing::bundle();
    let text = String::from_utf8(bundle[0].content.clone()).unwrap();
    let text = text.replace("opens = 2026-11-01", "opens = 2026-11-01\ncloses = 2026-11-30");
    bundle[0].content = text.into_bytes();
    crate::campaigns::import(&app, crate::campaigns::BundleSource::Files(bundle)).await.unwrap();
    app.days(30);
    app.run_jobs().await;
    assert_eq!(count(&app, "SELECT count(*) AS n FROM signature WHERE sealed IS NOT NULL").await, 1);
    app.days(10);
    app.run_jobs().await;
    assert_eq!(count(&app, "SELECT count(*) AS n FROM signature WHERE sealed IS NOT NULL").await, 0);
}

#[tokio::test]
async fn what_a_trap_caught_waits_a_month_for_a_person_and_no_longer() {
    let app = open_campaign().await;
    let mut bot = form("Bot", "ada@example.org", "FR");
    bot.website = "https://spam.example".into();
    sign(&app, "test", &english(), bot).await.unwrap();
    app.days(29);
    app.run_jobs().await;
    assert_eq!(count(&app, "SELECT count(*) AS n FROM signature WHERE sealed IS NOT NULL").await, 1);
    app.days(2);
    app.run_jobs().await;
    assert_eq!(count(&app, "SELECT count(*) AS n FROM signature WHERE sealed IS NOT NULL").await, 0);
}

#[tokio::test]
async fn how_many_confirm_is_counted_when_signatures_come_of_age() {
    let app = open_campaign().await;
    confirmed(&app, "Ada", "ada@example.org").await;
    let late = signed(&app, "Ben", "ben@example.org").await;
    signed(&app, "Cleo", "cleo@example.org").await;
    let campaign = app.catalogue.find(&app, "test").await.unwrap().id;
    let told = async || {
        app.run_jobs().await;
        let told = confirming(&app, campaign).await.unwrap();
        told.iter().map(|one| (one.days, one.confirmed, one.asked)).collect::<Vec<_>>()
    };
    app.days(1);
    assert_eq!(told().await, []);
    app.days(1);
    assert_eq!(told().await, [(2, 1, 3)]);
    confirm(&app, &token(&app, Purpose::Confirm, late)).await.unwrap();
    app.days(5);
    assert_eq!(told().await, [(2, 1, 3), (7, 2, 3)]);
    // Once and not again; who withdraws had confirmed all the same.
    withdraw(&app, &token(&app, Purpose::Withdraw, late)).await.unwrap();
    app.days(5);
    assert_eq!(told().await, [(2, 1, 3), (7, 2, 3)]);
}
