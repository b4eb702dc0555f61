use super::*;
use crate::kernel::{Failure, Kind};

#[tokio::test]
async fn a_signature_is_stored_sealed_with_its_consents_and_its_confirmation_mail() {
    let app = open_campaign().await;
    let mut form = form("Шабдан Уткилов", "Shabdan@Example.org", "kz");
    form.subscribe = vec!["union".into()];
    form.share = vec!["rights".into()];
    form.message = "Свободу!".into();
    form.visibility = "public".into();
    sign(&app, "test", &english(), form).await.unwrap();

    let row = app.db.one(&Sql::new("SELECT * FROM signature"), &[]).await.unwrap();
    assert_eq!(row.get::<String>("state").unwrap(), "pending");
    assert_eq!(row.get::<String>("country").unwrap(), "KZ");
    let sealed: Vec<u8> = row.get("sealed").unwrap();
    for secret in ["Шабдан", "example.org", "Свободу"] {
        assert!(!sealed.windows(secret.len()).any(|w| w == secret.as_bytes()), "{secret} stands in the row");
    }
    let received = received(&app, row.get("bucket").unwrap(), row.get("id").unwrap()).await.unwrap().unwrap();
    let supporter = received.supporter.unwrap();
    assert_eq!(
        (supporter.name.as_str(), supporter.email.as_str()),
        ("Шабдан Уткилов", "Shabdan@example.org")
    );
    assert_eq!(row.get::<String>("wording").unwrap(), rules::CONSENT_WORDING);
    assert_eq!(row.get::<String>("visibility").unwrap(), "public");
    let given = Sql::new("SELECT purpose, organisation FROM consent ORDER BY purpose");
    let given = app.db.all(&given, &[]).await.unwrap();
    let given: Vec<(String, String)> =
        given.iter().map(|row| (row.get("purpose").unwrap(), row.get("organisation").unwrap())).collect();
    assert_eq!(given, [("share".into(), "rights".into()), ("subscribe".into(), "union".into())]);
    assert_eq!(mails(&app, "confirmation").await, 1);
    assert_eq!(count(&app, "SELECT count(*) AS n FROM letter").await, 0);
}

#[tokio::test]
async fn a_repeat_gets_the_same_answer_and_its_owner_one_mail_an_hour() {
    let app = open_campaign().await;
    signed(&app, "Ada", "ada@example.org").await;
    for again in ["ADA@example.org", "ada@EXAMPLE.org", "ada@example.org"] {
        assert!(sign(&app, "test", &english(), form("Eve", again, "FR")).await.is_ok());
    }
    assert_eq!(count(&app, "SELECT count(*) AS n FROM signature").await, 1);
    assert_eq!(mails(&app, "confirmation").await, 1);
    assert_eq!(mails(&app, "repeat").await, 1);
    let renewed = Sql::new("SELECT count(*) AS n FROM mail WHERE kind = 'repeat' AND due_at > $1");
    let first = [app.now().0.into()];
    assert_eq!(app.db.one(&renewed, &first).await.unwrap().get::<i64>("n").unwrap(), 0);
    app.wait(rules::REPEAT_MAIL_EVERY + std::time::Duration::from_secs(1));
    sign(&app, "test", &english(), form("Eve", "ada@example.org", "FR")).await.unwrap();
    let again: i64 = app.db.one(&renewed, &first).await.unwrap().get("n").unwrap();
    assert_eq!(again, 1, "the row of the first repeat is due again");
    assert_eq!(mails(&app, "repeat").await, 1);
    // The first name stays: a stranger who knows the address changes nothing.
    let (bucket, id) = latest(&app).await;
    assert_eq!(received(&app, bucket, id).await.unwrap().unwrap().supporter.unwrap().name, "Ada");
}

#[tokio::test]
async fn many_at_once_are_all_stored_and_a_repeat_within_the_batch_is_one() {
    let app = open_campaign().await;
    let language = english();
    let all = (0..300).map(|n| {
        let form = form("Ada", &format!("ada{}@example.org", n % 250), "FR");
        sign(&app, "test", &language, form)
    });
    for answer in futures::future::join_all(all).await {
        answer.unwrap();
    }
    assert_eq!(count(&app, "SELECT count(*) AS n FROM signature").await, 250);
    assert_eq!(mails(&app, "confirmation").await, 250);
    assert_eq!(mails(&app, "repeat").await, 50);
}

#[tokio::test]
async fn a_closed_a_future_and_an_unknown_campaign_say_so() {
    let app = open_campaign().await;
    let language = english();
    let sign_now = || sign(&app, "test", &language, form("Ada", "ada@example.org", "FR"));
    assert_eq!(
        sign(&app, "nothing", &english(), form("A", "a@b.org", "FR")).await.unwrap_err().kind(),
        Kind::Missing
    );
    app.clock.set(crate::testing::NOON.minus(std::time::Duration::from_secs(60 * 86_400)));
    assert!(matches!(sign_now().await, Err(SignFailure::NotOpen(_))));
    app.clock.set(crate::testing::NOON);
    crate::campaigns::close(&app, "test").await.unwrap();
    app.wait(std::time::Duration::from_secs(10));
    assert!(matches!(sign_now().await, Err(SignFailure::Closed(_))));
    assert_eq!(count(&app, "SELECT count(*) AS n FROM signature").await, 0);
}

#[tokio::test]
async fn a_full_intake_says_come_back() {
    let settings = crate::Settings { intake_queue: 1, form_seconds: 0, ..crate::Settings::default() };
    let app = testing::app_with(settings).await.with_campaign().await;
    let language = english();
    let all = (0..50).map(|n| sign(&app, "test", &language, form("Ada", &format!("a{n}@example.org"), "FR")));
    let answers = futures::future::join_all(all).await;
    let stored = answers.iter().filter(|answer| answer.is_ok()).count();
    assert!(answers.iter().all(|answer| matches!(answer, Ok(_) | Err(SignFailure::Busy))));
    assert!(answers.iter().any(Result::is_err), "the queue never filled");
    assert_eq!(count(&app, "SELECT count(*) AS n FROM signature").await, stored as i64);
}

#[tokio::test]
async fn a_sprung_trap_keeps_the_signature_apart_and_does_not_block_its_address() {
    let settings = crate::Settings { form_seconds: 5, ..crate::Settings::default() };
    let app = testing::app_with(settings).await.with_campaign().await;
    let mut bot = form("Bot", "ada@example.org", "FR");
    bot.website = "https://spam.example".into();
    sign(&app, "test", &english(), bot).await.unwrap();
    app.wait(std::time::Duration::from_secs(1));
    let mut quick = form("Quick", "quick@example.org", "FR");
    quick.opened = form_opened(&app, app.now());
    sign(&app, "test", &english(), quick.clone()).await.unwrap();
    assert_eq!(mails(&app, "confirmation").await, 0);
    // The person whose address the bot used signs all the same.
    sign(&app, "test", &english(), form("Ada", "ada@example.org", "FR")).await.unwrap();
    assert_eq!(mails(&app, "confirmation").await, 1);

    let waiting = quarantined(&app, 10).await.unwrap();
    assert_eq!(waiting.iter().map(|q| q.reason.as_str()).collect::<Vec<_>>(), ["honeypot", "too_quick"]);
    assert!(
        !release(&app, waiting[0].bucket, waiting[0].id).await.unwrap(),
        "the address has signed meanwhile"
    );
    assert!(release(&app, waiting[1].bucket, waiting[1].id).await.unwrap());
    assert!(!release(&app, waiting[1].bucket, waiting[1].id).await.unwrap());
    assert_eq!(mails(&app, "confirmation").await, 2);
    let place = latest(&app).await;
    assert!(confirm(&app, &token(&app, Purpose::Confirm, place)).await.is_ok());
}

#[tokio::test]
async fn a_forged_or_missing_form_time_is_no_trap() {
    let settings = crate::Settings { form_seconds: 5, ..crate::Settings::default() };
    let app = testing::app_with(settings).await.with_campaign().await;
    for (n, opened) in ["", "1.abc", "9999999999999999999.x", "-1."].into_iter().enumerate() {
        let mut form = form("Ada", &format!("a{n}@example.org"), "FR");
        form.opened = opened.into();
        sign(&app, "test", &english(), form).await.unwrap();
    }
    assert!(quarantined(&app, 10).await.unwrap().is_empty());
}
