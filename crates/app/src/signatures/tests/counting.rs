use std::time::Duration;

use super::*;

#[tokio::test]
async fn only_confirmed_signatures_count_and_the_cells_add_up() {
    let app = open_campaign().await;
    let campaign = app.catalogue.find(&app, "test").await.unwrap().id;
    for n in 0..7 {
        let mut form = form("Ada", &format!("ada{n}@example.org"), if n < 5 { "FR" } else { "KZ" });
        form.organisation = ["", "The Union", "the union", "Some Club", "union", "", ""][n].into();
        form.visibility = if n % 2 == 0 { "public" } else { "withheld" }.into();
        sign(&app, "test", &english(), form).await.unwrap();
        let place = latest(&app).await;
        if n != 6 {
            confirm(&app, &token(&app, Purpose::Confirm, place)).await.unwrap();
        }
    }
    assert_eq!(app.board.counts(campaign).confirmed, 0, "the board shows what was folded");
    let before = app.board.epoch();
    app.run_jobs().await;
    assert!(app.board.epoch() > before);
    assert_eq!(app.board.counts(Uuid::from_u128(7)).as_of, app.now(), "of a campaign that nobody has signed");
    let counts = app.board.counts(campaign);
    assert_eq!(counts.confirmed, 6);
    assert_eq!(counts.last_day, 6);
    assert_eq!(counts.by_country, [("FR".to_owned(), 5), ("KZ".to_owned(), 1)].into());
    assert_eq!(counts.by_language, [("en".to_owned(), 6)].into());
    assert_eq!(counts.by_organisation, [("union".to_owned(), 3)].into());
    let kinds = [("none".to_owned(), 2), ("other".to_owned(), 1), ("union".to_owned(), 3)];
    assert_eq!(counts.by_organisation_kind, kinds.into());
    assert_eq!((counts.letters.waiting, counts.letters_by_target["fr"].waiting), (18, 6));
    assert_eq!(app.board.names(campaign).len(), 3);
    assert!(counts.as_of <= app.now());
    assert_eq!(app.board.revision(campaign), app.board.epoch());

    let epoch = app.board.epoch();
    app.run_jobs().await;
    assert_eq!(app.board.epoch(), epoch, "nothing changed");
    app.days(2);
    confirmed(&app, "Late", "late@example.org").await;
    app.run_jobs().await;
    assert_eq!((app.board.counts(campaign).confirmed, app.board.counts(campaign).last_day), (7, 1));
}

#[tokio::test]
async fn only_source_links_of_the_campaign_are_kept_and_counted_for_its_desk() {
    let app = testing::app().await;
    let mut files = testing::bundle();
    let manifest = files.iter_mut().find(|file| file.path == "campaign.toml").unwrap();
    let text = String::from_utf8(manifest.content.clone()).unwrap();
    manifest.content = text.replace("[sponsor]", "source_links = [\"flyer\"]\n\n[sponsor]").into();
    crate::campaigns::import(&app, crate::campaigns::BundleSource::Files(files)).await.unwrap();
    let mut places = Vec::new();
    for (n, from) in ["flyer", "flyer", "person-7", "", "flyer "].into_iter().enumerate() {
        let form = SignForm { from: from.into(), ..form("Ada", &format!("ada{n}@example.org"), "FR") };
        sign(&app, "test", &english(), form).await.unwrap();
        app.wait(Duration::from_millis(1));
        let newest = db::Sql::new("SELECT bucket, id FROM signature ORDER BY id DESC LIMIT 1");
        let row = app.db.one(&newest, &[]).await.unwrap();
        places.push((row.get("bucket").unwrap(), row.get("id").unwrap()));
    }
    for place in &places {
        confirm(&app, &token(&app, Purpose::Confirm, *place)).await.unwrap();
    }
    app.run_jobs().await;
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    let counts = app.board.counts(campaign.id);
    assert_eq!(counts.by_source, [("flyer".to_owned(), 2)].into());
    // Two are few: for whoever may not see persons they are not told.
    assert_eq!(counts.published(&campaign).by_source, [(FOLDED.to_owned(), 2)].into());
    withdraw(&app, &token(&app, Purpose::Withdraw, places[0])).await.unwrap();
    app.run_jobs().await;
    assert_eq!(app.board.counts(campaign.id).by_source, [("flyer".to_owned(), 1)].into());
}

#[tokio::test]
async fn the_counts_are_as_of_the_change_that_waits_longest() {
    let app = open_campaign().await;
    let first = app.now();
    confirmed(&app, "Ada", "ada@example.org").await;
    app.wait(Duration::from_hours(1));
    confirmed(&app, "Rosa", "rosa@example.org").await;
    assert_eq!(counts::as_of(&app).await.unwrap(), first);
    app.run_jobs().await;
    assert_eq!(counts::as_of(&app).await.unwrap(), app.now());
    let campaign = app.catalogue.find(&app, "test").await.unwrap().id;
    assert_eq!(app.board.counts(campaign).last_day, 2);
    app.wait(Duration::from_mins(23 * 60));
    confirmed(&app, "Mary", "mary@example.org").await;
    app.run_jobs().await;
    assert_eq!(app.board.counts(campaign).last_day, 2, "the first is of another day by now");
}

#[tokio::test]
async fn made_up_supporters_belong_into_the_demo_only() {
    let app = open_campaign().await;
    assert!(fill::fill(&app, "test", &[], 0).await.is_err());
    let settings = crate::Settings { demo: true, ..crate::Settings::default() };
    let demo = testing::app_with(settings).await.with_campaign().await;
    let people: Vec<fill::MadeUp> = (0..20)
        .map(|n| fill::MadeUp {
            supporter: Supporter {
                name: format!("Person {n}"),
                email: format!("p{n}@people.example"),
                city: String::new(),
                organisation: String::new(),
                message: String::new(),
                source: String::new(),
            },
            country: crate::kernel::Country::parse("FR").unwrap(),
            language: english(),
            visibility: Visibility::Public,
            at: demo.now(),
        })
        .collect();
    assert_eq!(fill::fill(&demo, "test", &people, 2).await.unwrap(), 20);
    assert_eq!(fill::fill(&demo, "test", &people, 2).await.unwrap(), 0);
    demo.run_jobs().await;
    let campaign = demo.catalogue.find(&demo, "test").await.unwrap().id;
    let counts = demo.board.counts(campaign);
    assert_eq!((counts.confirmed, counts.letters.total()), (20, 60));
    assert_eq!((counts.letters.waiting, counts.letters.answered, counts.letters.accepted), (6, 1, 53));
}

/// Writes what a worker would: so many letters to a target from one state to another.
async fn moved(app: &testing::TestApp, from: Option<&str>, to: &str, targets: &[uuid::Uuid]) {
    let campaign = app.catalogue.find(app, "test").await.unwrap().id;
    let packed: Vec<u8> = targets.iter().flat_map(|target| *target.as_bytes()).collect();
    let sql = Sql::new(
        "INSERT INTO count_change (bucket, id, campaign_id, at, signatures, letters_from, letters_to, targets) \
         VALUES (0, $1, $2, $3, 0, $4, $5, $6)",
    );
    let values =
        [app.new_id().into(), campaign.into(), app.now().0.into(), from.into(), to.into(), packed.into()];
    app.db.execute(&sql, &values).await.unwrap();
}

#[tokio::test]
async fn each_letter_is_in_one_state_and_together_they_are_the_letters_written() {
    let app = open_campaign().await;
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    let [de, fr, ch] = [0, 1, 2].map(|at: usize| campaign.targets[at].id);
    app.run_jobs().await;
    assert_eq!(app.board.counts(campaign.id).letters_changed_at, None);
    moved(&app, None, "queued", &[de, de, de, de, de, de, de, de, fr, ch]).await;
    let written = app.now();
    app.run_jobs().await;
    app.wait(Duration::from_hours(2));
    for (from, to) in [
        ("queued", "accepted"),
        ("queued", "accepted"),
        ("queued", "accepted"),
        ("queued", "refused"),
        ("queued", "batched"),
        ("queued", "batched"),
        ("queued", "expired"),
        ("accepted", "bounced"),
        ("accepted", "answered"),
        ("batched", "accepted"),
        ("queued", "cancelled"),
    ] {
        moved(&app, Some(from), to, &[de]).await;
    }
    assert_eq!(app.board.counts(campaign.id).letters_changed_at, Some(written));
    app.run_jobs().await;
    let counts = app.board.counts(campaign.id).published(&campaign);
    let told = counts.letters_to(&campaign, "de").unwrap();
    assert!(
        told.by_state()
            .iter()
            .all(|(state, n)| *n == if *state == "accepted" { 2 } else { 1 } || *state == "waiting"),
        "{told:?}"
    );
    assert_eq!((told.total(), told.waiting, counts.letters.total()), (8, 0, 10));
    assert_eq!(counts.letters_by_target.values().map(LetterCounts::total).sum::<i64>(), 10);
    assert_eq!(counts.letters_changed_at, Some(app.now()));
    app.wait(Duration::from_hours(1));
    confirmed(&app, "Ada", "ada@example.org").await;
    app.run_jobs().await;
    assert_eq!(app.board.counts(campaign.id).letters_changed_at, Some(app.now()));
}
