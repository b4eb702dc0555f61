//! What confirming, withdrawing, removing, erasing write into the public log.

use super::*;
use crate::log::{self, Share};
use crate::signatures;

async fn leaves(app: &App) -> (u64, i64) {
    while log::integrate(app).await.unwrap().is_some() {}
    (log::status(app).count("test"), count(app, "SELECT count(*) AS n FROM leaf_place").await)
}

#[tokio::test]
async fn a_confirmed_signature_has_a_receipt_that_shows_its_leaf() {
    let app = open_campaign().await;
    let (bucket, id) = confirmed(&app, "Zoe\u{301} Muster", "Zoe@Mail.Example").await;
    assert_eq!(receipt(&app, bucket, id, Share::Private).await.unwrap(), None, "not integrated yet");
    assert_eq!(leaves(&app).await, (1, 1));
    let key = log::vkey(&app).unwrap().parse().unwrap();
    let private = receipt(&app, bucket, id, Share::Private).await.unwrap().unwrap();
    let private: tlog::proof::TlogProof = private.parse().unwrap();
    let extra = String::from_utf8(private.extra.clone().unwrap()).unwrap();
    let record = "campaign test\nname Zo\u{e9} Muster\naddress Zoe@mail.example\ncountry FR\n";
    let (head, told) = extra.split_at(extra.find("campaign test").unwrap());
    assert_eq!(told, record);
    // As a stranger would: the salt and the record make the leaf.
    let salt = head.strip_prefix("campaign-receipt/v1\n").unwrap().trim().parse::<tlog::Hash>().unwrap().0;
    let leaf = format!("campaign-leaf/v1\nsigned test\n{}\n", tlog::Hash(log::commitment(&salt, record)));
    private.verify(tlog::leaf_hash(leaf.as_bytes()), &key, &[]).unwrap();

    let public = receipt(&app, bucket, id, Share::Public).await.unwrap().unwrap();
    let public: tlog::proof::TlogProof = public.parse().unwrap();
    assert_eq!(public.extra.as_deref(), Some(leaf.as_bytes()), "no salt, no name");
    assert!(app.db.all(&Sql::new("SELECT salt FROM signature"), &[]).await.unwrap().iter().all(|row| {
        let stored: Vec<u8> = row.get("salt").unwrap();
        !stored.windows(32).any(|window| window == salt)
    }));
}

#[tokio::test]
async fn who_withdraws_is_removed_or_erased_leaves_no_salt_and_no_place() {
    let app = open_campaign().await;
    let mut places = Vec::new();
    for n in 0..4 {
        places.push(confirmed(&app, "A Person", &format!("p{n}@mail.example")).await);
    }
    assert_eq!(leaves(&app).await, (4, 4));
    withdraw(&app, &token(&app, Purpose::Withdraw, places[0])).await.unwrap();
    assert!(remove(&app, places[1].0, places[1].1).await.unwrap());
    assert!(!remove(&app, places[1].0, places[1].1).await.unwrap(), "twice is once");
    assert_eq!(erase(&app, "p2@mail.example").await.unwrap(), 1);
    assert_eq!(leaves(&app).await, (1, 1));
    let counts = log::status(&app).campaigns["test"];
    assert_eq!((counts.signed, counts.withdrawn, counts.removed, counts.erased), (4, 2, 1, 0));
    assert_eq!(count(&app, "SELECT count(*) AS n FROM signature WHERE salt IS NOT NULL").await, 1);
    for (bucket, id) in &places[..3] {
        assert_eq!(receipt(&app, *bucket, *id, Share::Public).await.unwrap(), None);
    }
    assert!(receipt(&app, places[3].0, places[3].1, Share::Private).await.unwrap().is_some());
    assert!(differences(&app.db).await.unwrap().is_empty());
}

#[tokio::test]
async fn what_is_not_confirmed_leaves_no_leaf() {
    let app = open_campaign().await;
    let place = signed(&app, "A Person", "a@mail.example").await;
    withdraw(&app, &token(&app, Purpose::Withdraw, place)).await.unwrap();
    assert_eq!(leaves(&app).await, (0, 0));
    assert_eq!(log::status(&app).size, 0);
}

#[tokio::test]
async fn retention_says_erased_and_the_count_stays() {
    let app = open_campaign().await;
    confirmed(&app, "A Person", "a@mail.example").await;
    app.run_jobs().await;
    assert_eq!(leaves(&app).await, (1, 1));
    app.db
        .execute(&Sql::new("UPDATE campaign SET closes = '2026-11-23', status = 'closed'"), &[])
        .await
        .unwrap();
    app.days(60);
    app.run_jobs().await;
    assert_eq!(
        count(&app, "SELECT count(*) AS n FROM signature WHERE state = 'erased' AND salt IS NULL").await,
        1
    );
    assert_eq!(leaves(&app).await, (1, 0));
    assert_eq!(log::status(&app).campaigns["test"].erased, 1);
    assert!(differences(&app.db).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_difference_between_database_and_log_is_found() {
    let app = open_campaign().await;
    confirmed(&app, "A Person", "a@mail.example").await;
    assert!(differences(&app.db).await.unwrap().is_empty(), "on its way is no difference");
    app.run_jobs().await;
    leaves(&app).await;
    assert!(differences(&app.db).await.unwrap().is_empty());
    app.db
        .execute(&Sql::new("UPDATE campaign_count SET n = n + 1 WHERE dimension = 'signatures'"), &[])
        .await
        .unwrap();
    let found = differences(&app.db).await.unwrap();
    assert_eq!(found, [Difference { campaign: "test".into(), database: 2, log: 1 }]);
}

/// As rows were before there was a log.
async fn forget_the_log(app: &App) {
    for sql in [
        "UPDATE signature SET salt = NULL",
        "DELETE FROM leaf",
        "DELETE FROM setting WHERE key = 'log_backfill'",
    ] {
        app.db.execute(&Sql::new(sql), &[]).await.unwrap();
    }
}

#[tokio::test]
async fn signatures_from_before_the_log_get_their_leaves_once() {
    let app = open_campaign().await;
    let place = confirmed(&app, "A Person", "a@mail.example").await;
    let gone = confirmed(&app, "B Person", "b@mail.example").await;
    signed(&app, "C Person", "c@mail.example").await;
    let erased = confirmed(&app, "D Person", "d@mail.example").await;
    let found = store::find(&app, erased.0, erased.1).await.unwrap().unwrap();
    end(&app, &found, SignatureState::Erased).await.unwrap();
    forget_the_log(&app).await;
    app.wait(std::time::Duration::from_secs(60));
    withdraw(&app, &token(&app, Purpose::Withdraw, gone)).await.unwrap();
    app.run_jobs().await;
    app.run_jobs().await;
    let (counted, _) = leaves(&app).await;
    assert_eq!(counted, 2, "one is there, one was erased and counts on");
    let counts = log::status(&app).campaigns["test"];
    assert_eq!((counts.signed, counts.withdrawn, counts.erased), (2, 0, 1));
    assert!(signatures::receipt(&app, place.0, place.1, Share::Private).await.unwrap().is_some());
    assert!(differences(&app.db).await.unwrap().is_empty());
}

/// An app whose log is also in files, since adoption reads them.
async fn filed() -> (TestApp, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap().keep().join("log");
    let log = log::LogSettings { files: Some(folder.clone()), ..log::LogSettings::default() };
    let settings = crate::Settings { form_seconds: 0, log, ..crate::Settings::default() };
    (testing::app_with(settings).await.with_campaign().await, folder)
}

#[tokio::test]
async fn a_log_goes_on_from_its_files_after_a_restore() {
    let (app, _) = filed().await;
    let stays = confirmed(&app, "Stays", "stays@mail.example").await;
    let leaves_later = confirmed(&app, "Leaves later", "leaves@mail.example").await;
    leaves(&app).await;
    let waits = confirmed(&app, "Waits", "waits@mail.example").await;
    // The backup is made here: what the database knows now is kept aside.
    let mut kept = Vec::new();
    for table in
        ["signature", "leaf", "leaf_place", "log_tile", "log_checkpoint", "log_count", "count_change"]
    {
        let create = format!("CREATE TABLE kept_{table} AS SELECT * FROM {table}");
        app.db.execute(&Sql::built(create), &[]).await.unwrap();
        kept.push(table);
    }
    withdraw(&app, &token(&app, Purpose::Withdraw, leaves_later)).await.unwrap();
    confirmed(&app, "Lost", "lost@mail.example").await;
    leaves(&app).await;
    let published = log::status(&app);
    for table in ["letter", "mail"] {
        app.db.execute(&Sql::built(format!("DELETE FROM {table}")), &[]).await.unwrap();
    }
    for table in kept {
        app.db.execute(&Sql::built(format!("DELETE FROM {table}")), &[]).await.unwrap();
        let back = format!("INSERT INTO {table} SELECT * FROM kept_{table}");
        app.db.execute(&Sql::built(back), &[]).await.unwrap();
    }
    log::refresh(&app).await.unwrap();
    assert!(log::integrate(&app).await.unwrap_err().to_string().contains("log adopt"));

    let adopted = adopt_log(&app).await.unwrap().unwrap();
    assert_eq!((adopted.leaves, adopted.ended, adopted.lost), (3, 1, 1));
    assert_eq!((log::status(&app).size, log::status(&app).root), (published.size, published.root));
    assert_eq!(log::status(&app).fault, None);
    assert_eq!(leaves(&app).await, (2, 2));
    assert_eq!(adopt_log(&app).await.unwrap(), None, "twice is once");
    for place in [stays, waits] {
        assert!(receipt(&app, place.0, place.1, Share::Private).await.unwrap().is_some());
    }
    assert_eq!(
        received(&app, leaves_later.0, leaves_later.1).await.unwrap().unwrap().state,
        SignatureState::Withdrawn
    );
    assert!(differences(&app.db).await.unwrap().is_empty());
    let counts = log::status(&app).campaigns["test"];
    assert_eq!((counts.signed, counts.withdrawn, counts.removed), (4, 1, 1));
}

#[tokio::test]
async fn a_new_key_signs_under_the_old_name_and_the_old_one_is_remembered() {
    let folder = tempfile::tempdir().unwrap().keep();
    let key = folder.join("log.key");
    let log = log::LogSettings { key_file: Some(key.clone()), ..log::LogSettings::default() };
    let settings = crate::Settings { form_seconds: 0, log, ..crate::Settings::default() };
    let app = testing::app_with(settings).await.with_campaign().await;
    confirmed(&app, "A Person", "a@mail.example").await;
    leaves(&app).await;
    let old = log::vkey(&app).unwrap();
    let new = log::rotate_key(&app).await.unwrap();
    assert_ne!(old, new);
    assert_eq!(log::status(&app).former_vkeys, [old]);
    assert_eq!(log::vkey_of(&key).unwrap(), new);
    confirmed(&app, "B Person", "b@mail.example").await;
    assert_eq!(leaves(&app).await, (2, 2));
    let note = String::from_utf8(log::checkpoint(&app).unwrap().to_vec()).unwrap();
    tlog::Checkpoint::open(&note, &new.parse().unwrap(), &[]).unwrap();
}
