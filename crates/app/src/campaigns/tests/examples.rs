use std::path::{Path, PathBuf};

use crate::campaigns::{BundleSource, export, import, list};
use crate::testing;

fn examples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.join("campaign.toml").is_file())
        .collect();
    found.sort();
    found
}

#[tokio::test]
async fn every_example_imports_loads_and_comes_back_byte_for_byte() {
    let app = testing::app().await;
    let examples = examples();
    assert!(examples.len() >= 3, "{examples:?}");
    for folder in &examples {
        let slug = folder.file_name().unwrap().to_str().unwrap();
        let report = import(&app, BundleSource::at(folder)).await;
        let report = report.unwrap_or_else(|failure| panic!("{slug}:\n{failure}"));
        assert_eq!((report.slug.as_str(), report.created, report.changed), (slug, true, true));
        let again = import(&app, BundleSource::at(folder)).await.unwrap();
        assert_eq!((again.created, again.changed), (false, false));
        let campaign = app.catalogue.find(&app, slug).await.unwrap();
        assert_eq!(campaign.targets.len(), report.targets);
        assert_eq!(campaign.updates.len(), report.updates);
        assert!(campaign.editions.len() <= report.editions && campaign.sponsor().is_some());
        for file in export(&app, slug).await.unwrap() {
            assert_eq!(std::fs::read(folder.join(&file.path)).unwrap(), file.content, "{slug}/{}", file.path);
        }
    }
    assert_eq!(list(&app).await.unwrap().len(), examples.len());
}
