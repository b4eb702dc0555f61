use db::Sql;
use uuid::Uuid;

use super::*;
use crate::campaigns::{CampaignKind, Status};
use crate::kernel::{Failure, Kind};
use crate::targets::{self, Mode, Pace, Routing};

async fn count(app: &TestApp, sql: &str) -> i64 {
    app.db.one(&Sql::built(sql.to_owned()), &[]).await.unwrap().get("n").unwrap()
}

#[tokio::test]
async fn an_import_makes_a_campaign_that_says_what_the_bundle_says() {
    let app = testing::app().await;
    let report = take(&app, testing::bundle()).await.unwrap();
    let expected = ImportReport {
        slug: "test".into(),
        created: true,
        changed: true,
        editions: 2,
        targets: 3,
        updates: 0,
    };
    assert_eq!(report, expected);
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    assert_eq!((campaign.number, campaign.version, campaign.goal), (7, 1, Some(100)));
    assert_eq!((campaign.kind, campaign.status), (CampaignKind::Letter, Status::Open));
    assert_eq!((&campaign.routing, campaign.retention.days), (&Routing::All, 30));
    assert!(campaign.message_allowed && campaign.takes_signatures(app.now()));
    let organisations: Vec<_> = campaign.organisations.iter().map(|o| o.organisation.slug.as_str()).collect();
    assert_eq!(organisations, ["union", "rights"]);
    assert!(campaign.organisations[0].may_subscribe && !campaign.organisations[0].may_share);
    assert!(campaign.organisations[1].may_share && !campaign.organisations[1].may_subscribe);
    let targets: Vec<_> = campaign.targets.iter().map(|target| target.slug.as_str()).collect();
    assert_eq!(targets, ["de", "fr", "ch"], "in the bundle's order");
    assert_eq!(campaign.editions[0].language, campaign.original);
    assert_eq!(campaign.original_edition().demands, ["Free them.", "Talk to them."]);
}

#[tokio::test]
async fn a_routing_that_tells_countries_apart_is_not_changed_once_people_have_signed() {
    let app = testing::app().await.with_campaign().await;
    let mut files = testing::bundle();
    let manifest = files.iter_mut().find(|file| file.path == "campaign.toml").unwrap();
    let text = String::from_utf8(manifest.content.clone()).unwrap();
    manifest.content = text.replace("mode = \"all\"", "mode = \"nearest\"\nfallback = \"ch\"").into_bytes();
    take(&app, files.clone()).await.unwrap();
    take(&app, testing::bundle()).await.unwrap();
    take(&app, files).await.unwrap();
    let form = testing::form("A", "a@example.org", "FR");
    crate::signatures::sign(&app, "test", &crate::languages::Language::english(), form).await.unwrap();
    let refused = take(&app, testing::bundle()).await.unwrap_err().to_string();
    let told =
        "campaign.toml:18: `nearest` cannot be left, nor its fallback changed, once people have signed";
    assert!(refused.starts_with(told), "{refused}");
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    assert!(matches!(campaign.routing, targets::Routing::Nearest { .. }));
}

#[tokio::test]
async fn a_targets_pace_is_kept_changed_by_the_next_import_and_given_back_by_the_export() {
    let app = testing::app().await.with_campaign().await;
    let paces = async || {
        let campaign = app.catalogue.find(&app, "test").await.unwrap();
        let found = targets::find(&app, campaign.targets[0].id).await.unwrap().unwrap();
        assert_eq!(found, campaign.targets[0]);
        campaign.targets.iter().map(|target| target.pace.clone()).collect::<Vec<_>>()
    };
    assert!(paces().await.iter().all(|pace| *pace == Pace::default()));
    let mut files = testing::bundle();
    let manifest = files.iter_mut().find(|file| file.path == "campaign.toml").unwrap();
    let stated =
        "\n[pace]\nletters_per_hour = 60\noffice_hours = \"mon-fri 09:00-17:00\"\nmode = \"daily\"\n";
    manifest.content.extend_from_slice(stated.as_bytes());
    let list = files.iter_mut().find(|file| file.path == "targets.csv").unwrap();
    let text = String::from_utf8(list.content.clone()).unwrap();
    let own = |(at, line): (usize, &str)| match at {
        0 => format!("{line},mode,daily_cap\n"),
        1 => format!("{line},weekly,5\n"),
        _ => format!("{line},,\n"),
    };
    list.content = text.lines().enumerate().map(own).collect::<String>().into_bytes();
    take(&app, files.clone()).await.unwrap();
    let hours = "mon-fri 09:00-17:00".parse().ok();
    let usual = Pace { letters_per_hour: Some(60), daily_cap: None, office_hours: hours, mode: Mode::Daily };
    let own = Pace { daily_cap: Some(5), mode: Mode::Weekly, ..usual.clone() };
    assert_eq!(paces().await, [own, usual.clone(), usual]);
    files.sort();
    assert_eq!(crate::campaigns::export(&app, "test").await.unwrap(), files);
    take(&app, testing::bundle()).await.unwrap();
    assert!(paces().await.iter().all(|pace| *pace == Pace::default()));
}

#[tokio::test]
async fn the_same_bundle_changes_nothing_and_another_one_updates() {
    let app = testing::app().await.with_campaign().await;
    let before = app.catalogue.find(&app, "test").await.unwrap();
    app.days(1);
    let again = take(&app, testing::bundle()).await.unwrap();
    assert_eq!((again.created, again.changed), (false, false));
    let same = app.catalogue.find(&app, "test").await.unwrap();
    assert_eq!((same.version, same.updated_at), (before.version, before.updated_at));

    let mut files = changed("en.md", "Free them", "Free all of them");
    files.retain(|file| file.path != "fr.md");
    files.push(file("updates/2026-11-20-en.md", "+++\ntitle = \"News\"\n+++\n\nTwo are free.\n"));
    let report = take(&app, files).await.unwrap();
    assert_eq!((report.created, report.changed, report.editions, report.updates), (false, true, 1, 1));
    let after = app.catalogue.find(&app, "test").await.unwrap();
    assert_eq!((after.id, after.version, after.updated_at), (before.id, before.version + 1, app.now()));
    assert_eq!(after.original_edition().title, "Free all of them");
    assert_eq!((after.editions.len(), after.updates.len()), (1, 1));
}

#[tokio::test]
async fn targets_keep_their_ids_and_are_never_deleted() {
    let app = testing::app().await.with_campaign().await;
    let ids = |targets: &[targets::Target]| -> Vec<(String, Uuid)> {
        targets.iter().map(|target| (target.slug.clone(), target.id)).collect()
    };
    let before = ids(&app.catalogue.find(&app, "test").await.unwrap().targets);
    let mut files = changed("targets.csv", "de,Embassy in Germany", "at,Embassy in Austria");
    change(&mut files, "targets.csv", "Ambassade en France", "Mission en France");
    take(&app, files).await.unwrap();
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    let after = ids(&campaign.targets);
    assert_eq!(after.iter().map(|(slug, _)| slug.as_str()).collect::<Vec<_>>(), ["at", "fr", "ch"]);
    assert_eq!((&after[1], &after[2]), (&before[1], &before[2]));
    assert_eq!(campaign.targets[1].name, "Mission en France");
    let gone = targets::find(&app, before[0].1).await.unwrap().unwrap();
    assert!(!gone.active && gone.slug == "de");
    assert_eq!(targets::find(&app, Uuid::nil()).await.unwrap(), None);

    take(&app, testing::bundle()).await.unwrap();
    let back = app.catalogue.find(&app, "test").await.unwrap();
    assert_eq!(ids(&back.targets), before);
    assert_eq!(count(&app, "SELECT count(*) AS n FROM target").await, 4);
}

#[tokio::test]
async fn nothing_is_half_imported() {
    let app = testing::app().await;
    let bad = changed("targets.csv", ",CH,", ",XX,");
    let failure = take(&app, bad).await.unwrap_err();
    assert_eq!((failure.kind(), failure.code()), (Kind::Invalid, "bundle_refused"));
    let line = "targets.csv:4: `XX` is not a country; write an ISO 3166-1 alpha-2 code such as `KZ`";
    assert_eq!(failure.to_string(), line);
    for table in ["campaign", "organisation", "edition", "target", "bundle_file"] {
        assert_eq!(count(&app, &format!("SELECT count(*) AS n FROM {table}")).await, 0, "{table}");
    }
}

#[tokio::test]
async fn a_number_belongs_to_one_campaign() {
    let app = testing::app().await.with_campaign().await;
    let CampaignFailure::Refused(faults) =
        take(&app, changed("campaign.toml", "\"test\"", "\"other\"")).await.unwrap_err()
    else {
        panic!("refused otherwise");
    };
    assert_eq!(
        faults[0].to_string(),
        "campaign.toml:2: the number 7 belongs to the campaign `test`; write a free one, such as `number = 8`"
    );
    assert_eq!(count(&app, "SELECT count(*) AS n FROM campaign").await, 1);
    take(&app, changed("campaign.toml", "number = 7", "number = 9")).await.unwrap();
    assert_eq!(app.catalogue.by_number(&app, 9).await.unwrap().slug, "test");
    assert!(matches!(app.catalogue.by_number(&app, 7).await, Err(CampaignFailure::Missing)));
}

#[tokio::test]
async fn what_is_newly_said_of_an_organisation_shows_in_every_campaign() {
    let app = testing::app().await.with_campaign().await;
    let before = app.catalogue.find(&app, "test").await.unwrap();
    let mut files = changed("campaign.toml", "\"test\"", "\"other\"");
    change(&mut files, "campaign.toml", "number = 7", "number = 8");
    change(&mut files, "campaign.toml", "\"The Union\"", "\"The Union of All\"");
    take(&app, files).await.unwrap();
    let after = app.catalogue.find(&app, "test").await.unwrap();
    assert_eq!(after.sponsor().unwrap().name, "The Union of All");
    assert_eq!(after.sponsor().unwrap().id, before.sponsor().unwrap().id);
    assert_eq!(after.version, before.version + 1);
    assert_eq!(count(&app, "SELECT count(*) AS n FROM organisation").await, 2);
}

#[tokio::test]
async fn a_draft_edition_is_not_shown_but_counts_as_imported() {
    let app = testing::app().await;
    let report = take(&app, changed("fr.md", "\"approved\"", "\"draft\"")).await.unwrap();
    assert_eq!(report.editions, 2);
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    assert_eq!(campaign.editions.len(), 1);
    take(&app, changed("en.md", "\"approved\"", "\"draft\"")).await.unwrap();
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    let languages: Vec<_> = campaign.editions.iter().map(|edition| edition.language.as_str()).collect();
    assert_eq!(languages, ["en", "fr"], "the original is always shown");
}

#[tokio::test]
async fn routing_survives_the_database() {
    let app = testing::app().await;
    for (text, routing) in [
        ("mode = \"nearest\"\nfallback = \"ch\"", Routing::Nearest { fallback: "ch".into() }),
        ("mode = \"random\"\ncount = 2", Routing::Random { count: 2 }),
        ("mode = \"all\"", Routing::All),
    ] {
        take(&app, changed("campaign.toml", "mode = \"all\"", text)).await.unwrap();
        assert_eq!(app.catalogue.find(&app, "test").await.unwrap().routing, routing);
    }
}

#[tokio::test]
async fn imports_at_the_same_time_wait_for_one_another() {
    let app = testing::app().await;
    let one = |number: usize| {
        let mut files = changed("campaign.toml", "\"test\"", &format!("\"test-{}\"", number / 2));
        change(&mut files, "campaign.toml", "number = 7", &format!("number = {}", 1 + number / 2));
        take(&app, files)
    };
    let reports = futures::future::join_all((0..8).map(one)).await;
    let created = reports.iter().filter(|report| report.as_ref().unwrap().created).count();
    assert_eq!(created, 4, "{reports:?}");
    assert_eq!(count(&app, "SELECT count(*) AS n FROM target").await, 12);
}
