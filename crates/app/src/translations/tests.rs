use super::*;
use crate::campaigns::{BundleSource, export, import};
use crate::organisations;
use crate::staff::accounts::{self, Address};
use crate::staff::{Role, members};
use crate::testing::{self, TestApp};

fn german() -> Language {
    Language::parse("de").unwrap()
}

async fn somebody(app: &TestApp, email: &str) -> Uuid {
    let address = Address::read(email).unwrap();
    let union = organisations::by_slug(app, "union").await.unwrap().unwrap();
    let english = Language::english();
    members::invite(app, Actor::Command, &union, &address, Role::Translator, &english).await.unwrap();
    accounts::find(app, &address).await.unwrap().unwrap().id
}

async fn standings(app: &TestApp) -> Vec<(&'static str, Standing)> {
    let found = read(app, "test", &german()).await.unwrap();
    found.parts.iter().map(|part| (part.name, part.standing)).collect()
}

async fn write(app: &TestApp, by: Uuid, words: &[(&str, &str)], still_right: &[&str]) -> Saved {
    let now = read(app, "test", &german()).await.unwrap();
    let (base, original_base) = (now.base, now.original_base);
    let written = Written { base, original_base, words: words.to_vec(), still_right: still_right.to_vec() };
    save(app, Actor::Account(by), "test", &german(), &written).await.unwrap()
}

async fn change_original(app: &TestApp, by: Uuid, part: &str, words: &str) {
    let base = drafts::number(app, "test", "en.md").await.unwrap();
    let parts = [(part, words)];
    drafts::save_parts(app, Actor::Account(by), "test", "en.md", base, &parts).await.unwrap();
}

fn is(all: &[(&str, Standing)], name: &str) -> Standing {
    all.iter().find(|(known, _)| *known == name).unwrap().1
}

#[tokio::test]
async fn a_language_is_begun_written_checked_by_another_and_stale_when_the_original_changes() {
    let app = testing::app().await.with_campaign().await;
    let (ann, ben) = (somebody(&app, "ann@u.example").await, somebody(&app, "ben@u.example").await);
    begin(&app, Actor::Account(ann), "test", &german()).await.unwrap();
    let again = begin(&app, Actor::Account(ann), "test", &german()).await;
    assert!(matches!(again, Err(TranslationFailure::There)));
    let original = begin(&app, Actor::Account(ann), "test", &Language::english()).await;
    assert!(matches!(original, Err(TranslationFailure::There)));
    assert!(standings(&app).await.iter().all(|(_, standing)| *standing == Standing::Missing));
    let all: Vec<(&str, &str)> = standings(&app).await.iter().map(|(name, _)| (*name, "Wörter")).collect();
    write(&app, ann, &all, &[]).await;
    assert!(standings(&app).await.iter().all(|(_, standing)| *standing == Standing::Unchecked));
    let own = check(&app, ann, "test", &german(), None).await;
    assert!(matches!(own, Err(TranslationFailure::OwnWords)));
    let unchecked = publish(&app, Actor::Account(ann), "test", &german(), false).await;
    assert!(matches!(unchecked, Err(TranslationFailure::Unchecked)));
    assert_eq!(check(&app, ben, "test", &german(), Some(&["title"])).await.unwrap(), 1);
    assert_eq!(is(&standings(&app).await, "title"), Standing::Checked);
    check(&app, ben, "test", &german(), None).await.unwrap();
    let progress = overview(&app, "test").await.unwrap().remove(0).1;
    assert_eq!((progress.checked, progress.missing, progress.stale), (progress.total(), 0, 0));
    // The original changes in one part: that part alone is stale, until somebody looks at it.
    change_original(&app, ann, "title", "Free all of them").await;
    let now = standings(&app).await;
    assert_eq!(is(&now, "title"), Standing::Stale);
    assert!(now.iter().filter(|(name, _)| *name != "title").all(|(_, s)| *s == Standing::Checked));
    let part = read(&app, "test", &german()).await.unwrap().parts.remove(0);
    assert_eq!(part.source.as_deref(), Some("Free them"));
    write(&app, ben, &[("summary", "Von Ben")], &[]).await;
    write(&app, ann, &[], &["title"]).await;
    assert_eq!(is(&standings(&app).await, "title"), Standing::Unchecked);
    let own = check(&app, ann, "test", &german(), Some(&["title"])).await;
    assert!(matches!(own, Err(TranslationFailure::OwnWords)), "words stay whose they were");
    // What is written anew elsewhere is to be checked anew.
    let base = drafts::number(&app, "test", "de.md").await.unwrap();
    let parts = [("summary", "Anders")];
    drafts::save_parts(&app, Actor::Account(ben), "test", "de.md", base, &parts).await.unwrap();
    assert_eq!(is(&standings(&app).await, "summary"), Standing::Unchecked);
    let own = check(&app, ben, "test", &german(), Some(&["summary"])).await;
    assert!(matches!(own, Err(TranslationFailure::OwnWords)));
}

#[tokio::test]
async fn what_a_translator_did_not_see_makes_their_work_stale() {
    let app = testing::app().await.with_campaign().await;
    let (ann, ben) = (somebody(&app, "ann@u.example").await, somebody(&app, "ben@u.example").await);
    begin(&app, Actor::Account(ann), "test", &german()).await.unwrap();
    let seen = read(&app, "test", &german()).await.unwrap();
    change_original(&app, ben, "summary", "Another way.").await;
    let written = Written {
        base: seen.base,
        original_base: seen.original_base,
        words: vec![("title", "Lasst sie frei"), ("summary", "Ein Weg.")],
        still_right: Vec::new(),
    };
    save(&app, Actor::Account(ann), "test", &german(), &written).await.unwrap();
    let now = standings(&app).await;
    assert_eq!((is(&now, "title"), is(&now, "summary")), (Standing::Unchecked, Standing::Stale));
}

#[tokio::test]
async fn a_bundles_translation_is_as_good_as_it_says_until_the_original_changes_at_the_desk() {
    let app = testing::app().await.with_campaign().await;
    let ann = somebody(&app, "ann@u.example").await;
    let mut files = export(&app, "test").await.unwrap();
    let original = files.iter().find(|file| file.path == "en.md").unwrap().content.clone();
    let text = String::from_utf8(original).unwrap().replacen("state = \"draft\"", "state = \"approved\"", 1);
    files.push(crate::campaigns::BundleFile { path: "de.md".into(), content: text.into_bytes() });
    import(&app, BundleSource::Files(files)).await.unwrap();
    assert!(standings(&app).await.iter().all(|(_, s)| *s != Standing::Missing && *s != Standing::Stale));
    change_original(&app, ann, "title", "Free all of them").await;
    assert_eq!(is(&standings(&app).await, "title"), Standing::Stale);
}
