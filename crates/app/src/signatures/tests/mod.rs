//! Signing, confirming, withdrawing and counting, on a real database.

mod confirming;
mod counting;
mod judging;
mod logging;
mod many;
mod moderating;
mod reporting;
mod signing;
mod waiting;

use db::Sql;

use super::*;
use crate::testing::{self, TestApp, form};

async fn open_campaign() -> TestApp {
    testing::app().await.with_campaign().await
}

fn english() -> Language {
    Language::english()
}

/// Signs and returns the row's place.
async fn signed(app: &App, name: &str, email: &str) -> (Bucket, Uuid) {
    sign(app, "test", &english(), form(name, email, "FR")).await.unwrap();
    latest(app).await
}

async fn latest(app: &App) -> (Bucket, Uuid) {
    let row = app
        .db
        .one(
            &Sql::new(
                "SELECT bucket, id FROM signature WHERE state = 'pending' ORDER BY created_at DESC LIMIT 1",
            ),
            &[],
        )
        .await
        .unwrap();
    (row.get("bucket").unwrap(), row.get("id").unwrap())
}

fn token(app: &App, purpose: Purpose, (bucket, id): (Bucket, Uuid)) -> String {
    tokens::make(&app.vault, purpose, bucket, id)
}

async fn confirmed(app: &App, name: &str, email: &str) -> (Bucket, Uuid) {
    let place = signed(app, name, email).await;
    confirm(app, &token(app, Purpose::Confirm, place)).await.unwrap();
    place
}

async fn count(app: &App, sql: &'static str) -> i64 {
    app.db.one(&Sql::new(sql), &[]).await.unwrap().get("n").unwrap()
}

async fn mails(app: &App, kind: &str) -> i64 {
    let sql = Sql::new("SELECT count(*) AS n FROM mail WHERE kind = $1");
    app.db.one(&sql, &[kind.into()]).await.unwrap().get("n").unwrap()
}
