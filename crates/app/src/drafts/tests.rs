use std::time::Duration;

use super::*;
use crate::campaigns::{self, BundleSource, CampaignKind};
use crate::languages::Language;
use crate::staff::accounts::{self, Address};
use crate::testing::{self, TestApp};
use crate::trail::Actor;

async fn person(app: &TestApp, name: &str) -> Actor {
    let address = Address::read(&format!("{name}@union.example")).unwrap();
    let (account, _) = accounts::add_operator(app, Actor::Command, &address, name).await.unwrap();
    Actor::Account(account.id)
}

async fn with_campaign() -> (TestApp, Actor) {
    let app = testing::app().await.with_campaign().await;
    let actor = person(&app, "maria").await;
    (app, actor)
}

fn new(slug: &str) -> NewCampaign {
    let organisation = crate::organisations::Organisation {
        id: uuid::Uuid::nil(),
        slug: "union".into(),
        name: "The \"Union\"".into(),
        kind: crate::organisations::OrganisationKind::Union,
        url: None,
    };
    NewCampaign {
        slug: slug.into(),
        title: "Free \\ \"them\"".into(),
        summary: "They struck.".into(),
        language: Language::parse("en").unwrap(),
        kind: CampaignKind::Letter,
        sponsor: organisation,
    }
}

async fn union(app: &TestApp) -> NewCampaign {
    let sponsor = crate::organisations::by_slug(app, "union").await.unwrap().unwrap();
    NewCampaign { sponsor, ..new("fresh") }
}

#[allow(clippy::unnecessary_wraps, reason = "as `save` takes it")]
fn edition(draft: &Draft, from: &str, to: &str) -> Option<Vec<u8>> {
    let text = draft.text("en.md").replace(from, to);
    assert_ne!(text, draft.text("en.md"));
    Some(text.into_bytes())
}

#[tokio::test]
async fn a_campaign_from_nothing_is_a_draft_with_a_list_of_what_is_left() {
    let (app, actor) = with_campaign().await;
    create(&app, actor, &union(&app).await).await.unwrap();
    let draft = read(&app, "fresh").await.unwrap();
    assert_eq!((draft.status, draft.files.len(), draft.changed().len()), (Status::Draft, 2, 1));
    let files: Vec<String> = draft.faults().into_iter().map(|fault| fault.file).collect();
    assert!(files.contains(&"en.md".to_owned()) && files.contains(&"targets.csv".to_owned()), "{files:?}");
    let campaign = app.catalogue.find(&app, "fresh").await.unwrap();
    assert_eq!((campaign.number, campaign.original_edition().title.as_str()), (8, "Free \\ \"them\""));
    assert!(matches!(create(&app, actor, &union(&app).await).await, Err(DraftFailure::SlugTaken)));
    assert!(matches!(publish(&app, actor, "fresh", None).await, Err(DraftFailure::Refused(_))));
    let opened = campaigns::open(&app, "fresh").await;
    assert!(matches!(opened, Err(campaigns::CampaignFailure::Refused(_))), "{opened:?}");
}

#[tokio::test]
async fn what_is_saved_is_not_shown_until_it_is_published() {
    let (app, actor) = with_campaign().await;
    let draft = read(&app, "test").await.unwrap();
    assert_eq!((draft.number("en.md"), draft.changed().len(), draft.faults()), (0, 0, Vec::new()));
    let saved = save(&app, actor, "test", "en.md", 0, edition(&draft, "a *wage*", "bread")).await.unwrap();
    assert_eq!(saved, Saved { number: 2, merged: false });
    let draft = read(&app, "test").await.unwrap();
    assert_eq!(draft.changed(), ["en.md"]);
    assert!(draft.text("en.md").contains("bread"));
    let shown = app.catalogue.find(&app, "test").await.unwrap();
    assert!(!shown.original_edition().appeal.contains("bread"));
    let report = publish(&app, actor, "test", None).await.unwrap();
    assert!(report.changed && !report.created);
    let shown = app.catalogue.find(&app, "test").await.unwrap();
    assert!(shown.original_edition().appeal.contains("bread"));
    let draft = read(&app, "test").await.unwrap();
    assert_eq!((draft.changed().len(), draft.number("en.md")), (0, 2));
    assert!(!publish(&app, actor, "test", None).await.unwrap().changed);
}

#[tokio::test]
async fn only_the_chosen_files_are_shown() {
    let (app, actor) = with_campaign().await;
    let draft = read(&app, "test").await.unwrap();
    save(&app, actor, "test", "en.md", 0, Some(b"not an edition".to_vec())).await.unwrap();
    let french = draft.text("fr.md").replace("grève", "la grève").into_bytes();
    save(&app, actor, "test", "fr.md", 0, Some(french)).await.unwrap();
    assert!(matches!(publish(&app, actor, "test", None).await, Err(DraftFailure::Refused(_))));
    publish(&app, actor, "test", Some(&["fr.md"])).await.unwrap();
    assert_eq!(read(&app, "test").await.unwrap().changed(), ["en.md"]);
}

#[tokio::test]
async fn an_import_beneath_a_draft_is_taken_up_and_nothing_written_is_lost() {
    let (app, actor) = with_campaign().await;
    let draft = read(&app, "test").await.unwrap();
    save(&app, actor, "test", "en.md", 0, edition(&draft, "a *wage*", "bread")).await.unwrap();
    let mut bundle = testing::bundle();
    let fr = bundle.iter_mut().find(|file| file.path == "fr.md").unwrap();
    fr.content.extend_from_slice(b"\nUne ligne.\n");
    let en = bundle.iter_mut().find(|file| file.path == "en.md").unwrap();
    en.content = String::from_utf8(en.content.clone()).unwrap().replace("Talk to", "Speak to").into_bytes();
    campaigns::import(&app, BundleSource::Files(bundle)).await.unwrap();
    let draft = read(&app, "test").await.unwrap();
    assert_eq!(draft.changed(), ["en.md"]);
    assert!(draft.text("fr.md").contains("Une ligne."));
    assert!(draft.text("en.md").contains("bread") && draft.text("en.md").contains("Speak to"));
    let saved = save(&app, actor, "test", "fr.md", 0, None).await.unwrap();
    assert_eq!(saved.number, 2);
    assert!(read(&app, "test").await.unwrap().file("fr.md").is_none());
    campaigns::close(&app, "test").await.unwrap();
    let draft = read(&app, "test").await.unwrap();
    assert!(draft.text("campaign.toml").contains("status = \"closed\""));
}

#[tokio::test]
async fn saves_of_one_go_are_one_entry_of_the_history_and_old_ones_come_back() {
    let (app, actor) = with_campaign().await;
    let mut base = 0;
    for word in ["one", "two", "three"] {
        let draft = read(&app, "test").await.unwrap();
        let text = format!("{}\n{word}\n", draft.text("en.md"));
        base = save(&app, actor, "test", "en.md", base, Some(text.into_bytes())).await.unwrap().number;
        app.wait(Duration::from_mins(2));
    }
    app.wait(Duration::from_mins(20));
    let draft = read(&app, "test").await.unwrap();
    save(&app, actor, "test", "en.md", base, edition(&draft, "three", "four")).await.unwrap();
    let entries = history(&app, "test", None, None, 10).await.unwrap();
    assert_eq!(entries.iter().map(|entry| entry.number).collect::<Vec<_>>(), [5, 4, 1]);
    let behind = Behind { at: entries[0].at, path: entries[0].path.clone() };
    assert_eq!(history(&app, "test", Some("en.md"), Some(behind), 10).await.unwrap(), entries[1..]);
    let change = revision(&app, "test", "en.md", 4).await.unwrap();
    assert!(!change.is_latest && !String::from_utf8(change.before.unwrap()).unwrap().contains("one"));
    restore(&app, actor, "test", "en.md", 1).await.unwrap();
    let draft = read(&app, "test").await.unwrap();
    assert!(draft.changed().is_empty() && !draft.text("en.md").contains("four"));
    app.wait(Duration::from_hours(2));
    save(&app, actor, "test", "en.md", 6, edition(&draft, "a *wage*", "bread")).await.unwrap();
    let entries = history(&app, "test", None, None, 10).await.unwrap();
    assert_eq!(entries.iter().map(|entry| entry.number).collect::<Vec<_>>(), [7, 6, 4, 1]);
}

#[tokio::test]
async fn what_contradicts_what_another_saved_is_refused_with_it() {
    let (app, maria) = with_campaign().await;
    let jan = person(&app, "jan").await;
    let draft = read(&app, "test").await.unwrap();
    save(&app, maria, "test", "en.md", 0, edition(&draft, "a *wage*", "bread")).await.unwrap();
    let refused = save(&app, jan, "test", "en.md", 0, edition(&draft, "a *wage*", "roses")).await;
    let Err(DraftFailure::Conflict { theirs, number, account, .. }) = refused else { panic!("{refused:?}") };
    assert!(String::from_utf8(theirs.unwrap()).unwrap().contains("bread"));
    assert_eq!((number, account), (2, maria.account()));
    let saved = save(&app, jan, "test", "en.md", 2, edition(&draft, "a *wage*", "roses")).await.unwrap();
    assert_eq!(saved, Saved { number: 3, merged: false });
}

#[tokio::test]
async fn the_desk_cannot_open_give_away_or_rename_what_is_not_its_own() {
    let (app, actor) = with_campaign().await;
    let draft = read(&app, "test").await.unwrap();
    let manifest = draft.text("campaign.toml");
    let try_to = async |from: &str, to: &str| {
        let number = read(&app, "test").await.unwrap().number("campaign.toml");
        let text = manifest.replace(from, to).into_bytes();
        save(&app, actor, "test", "campaign.toml", number, Some(text)).await.unwrap();
        publish(&app, actor, "test", None).await
    };
    for (from, to) in [
        ("slug = \"union\"", "slug = \"mine\""),
        ("slug = \"test\"", "slug = \"other\""),
        ("number = 7\n", "number = 8\n"),
        ("number = 7\n", "number = 7\napprover = \"union\"\n"),
        ("number = 7\n", "number = 7\nkind = \"statement\"\n"),
    ] {
        assert!(manifest.contains(from), "{from}");
        assert!(matches!(try_to(from, to).await, Err(DraftFailure::Refused(_))), "{to}");
    }
    try_to("Rights Watch", "Fools").await.unwrap();
    let known = crate::organisations::by_slug(&app, "rights").await.unwrap().unwrap();
    assert_eq!(known.name, "Rights Watch");
    try_to("status = \"open\"", "status = \"draft\"").await.unwrap();
    let draft = read(&app, "test").await.unwrap();
    assert_eq!((draft.status, draft.changed().len()), (Status::Open, 0));
    assert!(draft.text("campaign.toml").contains("status = \"open\""));
}

#[tokio::test]
async fn a_list_finds_by_any_word_in_any_capitals() {
    let (app, actor) = with_campaign().await;
    let mut fresh = union(&app).await;
    fresh.title = "Свободу нефтяникам".into();
    create(&app, actor, &fresh).await.unwrap();
    let found = async |search: &str, below: Option<i64>| {
        let found = list(&app, Scope::Account(actor.account().unwrap()), search, below, 10).await.unwrap();
        assert!(found.is_empty(), "no member of anything");
        let found = list(&app, Scope::All, search, below, 10).await.unwrap();
        found.into_iter().map(|listed| listed.slug).collect::<Vec<_>>()
    };
    assert_eq!(found("", None).await, ["fresh", "test"]);
    assert_eq!(found("", Some(8)).await, ["test"]);
    assert_eq!(found("СВОБОДУ union", None).await, ["fresh"]);
    assert_eq!(found("free", None).await, ["test"]);
    assert_eq!(found("libérez", None).await, ["test"]);
    assert!(found("fr_e", None).await.len() == 1 && found("%nothing", None).await.is_empty());
}

#[tokio::test]
async fn whoever_is_at_the_desk_is_seen_by_the_others_for_a_minute() {
    let (app, maria) = with_campaign().await;
    let jan = person(&app, "jan").await;
    assert!(here(&app, maria.account().unwrap(), "test", "text/en").await.unwrap().is_empty());
    let seen = here(&app, jan.account().unwrap(), "test", "targets").await.unwrap();
    assert_eq!(
        seen,
        [Other { account: maria.account().unwrap(), place: "text/en".into(), seen_at: app.now() }]
    );
    app.wait(Duration::from_mins(2));
    assert!(here(&app, jan.account().unwrap(), "test", "targets").await.unwrap().is_empty());
}

#[tokio::test]
async fn an_earlier_campaign_is_a_beginning_without_its_news_and_its_end() {
    let (app, actor) = with_campaign().await;
    let sponsor = union(&app).await.sponsor;
    let files = [
        ("updates/2026-11-02-en.md", "+++\ntitle = \"News\"\n+++\n\nNews.\n"),
        ("images/a.png", "\u{1}not shown"),
    ];
    for (path, text) in files {
        save(&app, actor, "test", path, 0, Some(text.as_bytes().to_vec())).await.unwrap();
    }
    save(&app, actor, "test", "images/a.png", 1, None).await.unwrap();
    copy(&app, actor, "test", "again", &sponsor).await.unwrap();
    let draft = read(&app, "again").await.unwrap();
    let paths: Vec<&str> = draft.files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["campaign.toml", "en.md", "fr.md", "targets.csv"]);
    assert_eq!((draft.status, draft.faults()), (Status::Draft, Vec::new()));
    let manifest = draft.text("campaign.toml");
    for line in
        ["slug = \"again\"", "number = 8", "status = \"draft\"", "opens = 2026-11-22", "closes = 2027-02-22"]
    {
        assert!(manifest.contains(line), "{line}: {manifest}");
    }
    assert!(publish(&app, actor, "again", None).await.unwrap().changed);
    let campaign = app.catalogue.find(&app, "again").await.unwrap();
    assert_eq!((campaign.targets.len(), campaign.editions.len(), campaign.status), (3, 2, Status::Draft));
    let missing = copy(&app, actor, "nothing", "third", &sponsor).await;
    assert!(matches!(missing, Err(DraftFailure::Missing)));
    let taken = copy(&app, actor, "test", "again", &sponsor).await;
    assert!(matches!(taken, Err(DraftFailure::SlugTaken)));
    let stranger = crate::organisations::by_slug(&app, "rights").await.unwrap().unwrap();
    assert!(matches!(copy(&app, actor, "test", "third", &stranger).await, Err(DraftFailure::Missing)));
}

#[tokio::test]
async fn a_zip_is_taken_in_as_a_draft_of_its_own_sponsor() {
    let (app, actor) = with_campaign().await;
    let sponsor = union(&app).await.sponsor;
    let mut bundle = testing::bundle();
    assert!(matches!(zipped(&app, actor, &sponsor, &bundle).await, Err(DraftFailure::SlugTaken)));
    let manifest = String::from_utf8(bundle[0].content.clone()).unwrap();
    bundle[0].content = manifest.replace("\"test\"", "\"zipped\"").into_bytes();
    let stranger = crate::organisations::by_slug(&app, "rights").await.unwrap().unwrap();
    let refused = zipped(&app, actor, &stranger, &bundle).await;
    assert!(matches!(refused, Err(DraftFailure::Refused(_))), "{refused:?}");
    assert_eq!(zipped(&app, actor, &sponsor, &bundle).await.unwrap(), "zipped");
    let draft = read(&app, "zipped").await.unwrap();
    assert_eq!((draft.status, draft.files.len(), draft.faults()), (Status::Draft, 4, Vec::new()));
    publish(&app, actor, "zipped", None).await.unwrap();
    assert_eq!(app.catalogue.find(&app, "zipped").await.unwrap().number, 8);
    let broken = take_in(&app, actor, &sponsor, b"PK no zip".to_vec()).await;
    assert!(matches!(broken, Err(DraftFailure::Refused(_))));
}

async fn zipped(
    app: &TestApp,
    actor: Actor,
    sponsor: &crate::organisations::Organisation,
    bundle: &[campaigns::BundleFile],
) -> Result<String, DraftFailure> {
    let packed = campaigns::zip_bytes(bundle).unwrap();
    take_in(app, actor, sponsor, packed).await
}
