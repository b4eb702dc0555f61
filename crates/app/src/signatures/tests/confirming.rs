use super::*;

#[tokio::test]
async fn confirming_writes_a_letter_for_each_target_once_however_often_it_is_pressed() {
    let app = open_campaign().await;
    let place = signed(&app, "Ada", "ada@example.org").await;
    let link = token(&app, Purpose::Confirm, place);
    assert_eq!(look_up(&app, Purpose::Confirm, &link).await.unwrap().state, SignatureState::Pending);
    assert_eq!(count(&app, "SELECT count(*) AS n FROM letter").await, 0, "looking changes nothing");
    let both = tokio::join!(Box::pin(confirm(&app, &link)), Box::pin(confirm(&app, &link)));
    assert_eq!(both.0.unwrap().state, SignatureState::Confirmed);
    assert_eq!(both.1.unwrap().state, SignatureState::Confirmed);
    confirm(&app, &link).await.unwrap();
    assert_eq!(count(&app, "SELECT count(*) AS n FROM letter").await, 3);
    assert_eq!(count(&app, "SELECT count(*) AS n FROM count_change").await, 1);
    assert_eq!(mails(&app, "thanks").await, 1);
}

#[tokio::test]
async fn withdrawing_leaves_nothing_personal_and_frees_the_address() {
    let app = open_campaign().await;
    let place = confirmed(&app, "Ada", "ada@example.org").await;
    app.run_jobs().await;
    let campaign = app.catalogue.find(&app, "test").await.unwrap().id;
    assert_eq!(app.board.counts(campaign).confirmed, 1);

    let link = token(&app, Purpose::Withdraw, place);
    assert_eq!(look_up(&app, Purpose::Withdraw, &link).await.unwrap().state, SignatureState::Confirmed);
    for _ in 0..2 {
        let received = withdraw(&app, &link).await.unwrap();
        assert_eq!((received.state, received.supporter), (SignatureState::Withdrawn, None));
    }
    for empty in ["consent", "mail"] {
        let sql = Sql::built(format!("SELECT count(*) AS n FROM {empty}"));
        assert_eq!(app.db.one(&sql, &[]).await.unwrap().get::<i64>("n").unwrap(), 0, "{empty}");
    }
    assert_eq!(count(&app, "SELECT count(*) AS n FROM letter WHERE state = 'cancelled'").await, 3);
    app.run_jobs().await;
    let counts = app.board.counts(campaign);
    assert_eq!((counts.confirmed, counts.letters.cancelled, counts.letters.waiting), (0, 3, 0));
    assert!(matches!(
        confirm(&app, &token(&app, Purpose::Confirm, place)).await,
        Err(TokenFailure::Withdrawn)
    ));

    confirmed(&app, "Ada", "ada@example.org").await;
    app.run_jobs().await;
    assert_eq!(app.board.counts(campaign).confirmed, 1);
}

#[tokio::test]
async fn links_open_their_own_page_only() {
    let app = open_campaign().await;
    let place = signed(&app, "Ada", "ada@example.org").await;
    let letter = token(&app, Purpose::Letter, place);
    assert!(matches!(confirm(&app, &letter).await, Err(TokenFailure::Invalid)));
    assert!(matches!(withdraw(&app, &letter).await, Err(TokenFailure::Invalid)));
    assert!(look_up(&app, Purpose::Letter, &letter).await.is_ok());
    assert!(link(&app, Purpose::Letter, place.0, place.1).starts_with("https://campaigns.example/letter/"));
    let unknown = token(&app, Purpose::Confirm, (1, Uuid::from_u128(5)));
    assert!(matches!(confirm(&app, &unknown).await, Err(TokenFailure::Invalid)));
}

#[tokio::test]
async fn a_campaign_closed_meanwhile_takes_no_confirmation() {
    let app = open_campaign().await;
    let place = signed(&app, "Ada", "ada@example.org").await;
    crate::campaigns::close(&app, "test").await.unwrap();
    app.wait(std::time::Duration::from_secs(10));
    let link = token(&app, Purpose::Confirm, place);
    assert!(matches!(confirm(&app, &link).await, Err(TokenFailure::Closed(_))));
    assert!(withdraw(&app, &token(&app, Purpose::Withdraw, place)).await.is_ok());
}

#[tokio::test]
async fn erasing_an_address_takes_it_out_of_every_campaign() {
    let app = open_campaign().await;
    confirmed(&app, "Ada", "ada@example.org").await;
    assert_eq!(erase(&app, "ADA@example.org").await.unwrap(), 1);
    assert_eq!(erase(&app, "ada@example.org").await.unwrap(), 0);
    assert_eq!(count(&app, "SELECT count(*) AS n FROM signature WHERE sealed IS NOT NULL").await, 0);
}

#[tokio::test]
async fn a_confirmation_that_comes_too_late_does_not_say_that_it_worked() {
    let app = open_campaign().await;
    for n in 0..8 {
        let place = signed(&app, "Ada", &format!("ada{n}@example.org")).await;
        let (yes, no) = (token(&app, Purpose::Confirm, place), token(&app, Purpose::Withdraw, place));
        let (confirmed, withdrawn) =
            tokio::join!(Box::pin(confirm(&app, &yes)), Box::pin(withdraw(&app, &no)));
        withdrawn.unwrap();
        match confirmed {
            Ok(received) => assert_eq!(received.state, SignatureState::Confirmed),
            Err(failure) => assert!(matches!(failure, TokenFailure::Withdrawn), "{failure:?}"),
        }
    }
}

#[tokio::test]
async fn what_was_withdrawn_is_in_no_file_of_the_database() {
    let app = open_campaign().await;
    if app.db.engine() == db::Engine::Postgres {
        return;
    }
    let place = confirmed(&app, "Ada", "ada@example.org").await;
    let row = app.db.one(&Sql::new("SELECT sealed FROM signature"), &[]).await.unwrap();
    let sealed: Vec<u8> = row.get("sealed").unwrap();
    let found = || {
        ["demarche.db", "demarche.db-wal"].iter().any(|file| {
            let bytes = std::fs::read(app.folder.path().join(file)).unwrap_or_default();
            bytes.windows(60).any(|window| window == &sealed[..60])
        })
    };
    assert!(found());
    withdraw(&app, &token(&app, Purpose::Withdraw, place)).await.unwrap();
    assert!(!found());
}
