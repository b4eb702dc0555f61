mod catalogue;
mod examples;
mod exporting;
mod importing;
mod status;

use crate::campaigns::{BundleFile, BundleSource, CampaignFailure, ImportReport, import};
use crate::testing::{self, TestApp};

/// The test bundle with a piece of a file replaced; the piece must stand there.
fn changed(path: &str, from: &str, to: &str) -> Vec<BundleFile> {
    let mut files = testing::bundle();
    change(&mut files, path, from, to);
    files
}

fn change(files: &mut [BundleFile], path: &str, from: &str, to: &str) {
    let file = files.iter_mut().find(|file| file.path == path).unwrap();
    let text = String::from_utf8(file.content.clone()).unwrap();
    assert!(text.contains(from), "{from} does not stand in {path}");
    file.content = text.replacen(from, to, 1).into_bytes();
}

fn file(path: &str, content: &str) -> BundleFile {
    BundleFile { path: path.to_owned(), content: content.as_bytes().to_vec() }
}

async fn take(app: &TestApp, files: Vec<BundleFile>) -> Result<ImportReport, CampaignFailure> {
    import(app, BundleSource::Files(files)).await
}
