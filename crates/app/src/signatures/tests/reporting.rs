use super::*;
use crate::campaigns::{Move, make_move};
use crate::trail::Actor;

async fn agreed(app: &App, name: &str, email: &str, organisation: &str) -> (Bucket, Uuid) {
    let asked = SignForm { subscribe: vec![organisation.to_owned()], ..form(name, email, "FR") };
    sign(app, "test", &english(), asked).await.unwrap();
    let place = latest(app).await;
    confirm(app, &token(app, Purpose::Confirm, place)).await.unwrap();
    place
}

async fn moved(app: &App, makes: Move) {
    make_move(app, Actor::Command, "test", makes, "").await.unwrap();
}

#[tokio::test]
async fn those_who_agreed_to_hear_more_hear_of_the_report_once_and_nobody_else_does() {
    let app = open_campaign().await;
    agreed(&app, "Ada", "ada@example.org", "union").await;
    let gone = agreed(&app, "Ben", "ben@example.org", "union").await;
    confirmed(&app, "Cid", "cid@example.org").await;
    withdraw(&app, &token(&app, Purpose::Withdraw, gone)).await.unwrap();
    moved(&app, Move::Close).await;
    assert_eq!(tell_reports(&app).await.unwrap(), 0);
    moved(&app, Move::Report).await;
    assert_eq!(tell_reports(&app).await.unwrap(), 1);
    assert_eq!(mails(&app, "report").await, 1);
    assert_eq!(tell_reports(&app).await.unwrap(), 0);
}

#[tokio::test]
async fn a_round_that_was_killed_is_made_again_and_writes_nobody_twice() {
    let app = open_campaign().await;
    agreed(&app, "Ada", "ada@example.org", "union").await;
    moved(&app, Move::Close).await;
    moved(&app, Move::Report).await;
    tell_reports(&app).await.unwrap();
    let forget = Sql::new("UPDATE campaign_notice SET told_at = NULL WHERE topic = 'reported'");
    app.db.execute(&forget, &[]).await.unwrap();
    assert_eq!(tell_reports(&app).await.unwrap(), 1);
    assert_eq!(mails(&app, "report").await, 1);
}
