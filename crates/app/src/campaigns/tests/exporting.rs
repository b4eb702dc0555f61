use super::*;
use crate::campaigns::{BundleSource, export, image, list, write_folder, write_zip};
use crate::languages::Language;

#[tokio::test]
async fn a_bundle_goes_out_as_folder_and_zip_and_comes_in_unchanged() {
    let app = testing::app().await.with_campaign().await;
    let files = export(&app, "test").await.unwrap();
    let mut sent = testing::bundle();
    sent.sort();
    assert_eq!(files, sent);
    let place = tempfile::tempdir().unwrap();
    let (folder, zip) = (place.path().join("out"), place.path().join("out.zip"));
    write_folder(&files, &folder).unwrap();
    write_zip(&files, &zip).unwrap();
    for path in [folder, zip] {
        let report = import(&app, BundleSource::at(path)).await.unwrap();
        assert!(!report.changed);
    }
}

#[tokio::test]
async fn pictures_are_given_by_name_with_their_type() {
    let app = testing::app().await;
    let png = b"\x89PNG\r\n\x1a\n".to_vec();
    let mut files = testing::bundle();
    files.push(BundleFile { path: "images/a.png".into(), content: png.clone() });
    take(&app, files).await.unwrap();
    assert_eq!(image(&app, "test", "a.png").await.unwrap(), ("image/png", png));
    for (slug, name) in
        [("test", "b.png"), ("test", "../en.md"), ("test", "\0.png"), ("other", "a.png"), ("test", "a")]
    {
        assert!(matches!(image(&app, slug, name).await, Err(CampaignFailure::Missing)), "{slug} {name}");
    }
}

#[tokio::test]
async fn the_list_has_every_campaign_with_its_titles_newest_first() {
    let app = testing::app().await.with_campaign().await;
    let mut older = changed("campaign.toml", "\"test\"", "\"older\"");
    change(&mut older, "campaign.toml", "number = 7", "number = 3");
    change(&mut older, "campaign.toml", "2026-11-01", "2020-01-01");
    change(&mut older, "fr.md", "\"approved\"", "\"draft\"");
    change(&mut older, "en.md", "## Letter", "## Outcome\n\nThey are free.\n\n## Letter");
    take(&app, older).await.unwrap();
    let campaigns = list(&app).await.unwrap();
    assert_eq!(campaigns.iter().map(|c| c.slug.as_str()).collect::<Vec<_>>(), ["test", "older"]);
    assert_eq!(campaigns.iter().map(|c| c.has_outcome).collect::<Vec<_>>(), [false, true]);
    let french = Language::parse("fr").unwrap();
    assert_eq!(campaigns[0].title(&french), ("Libérez-les", &french));
    assert_eq!(campaigns[1].title(&french), ("Free them", &Language::english()));
    assert_eq!(campaigns[1].summary(&french).0, "They struck for a wage.");
}
