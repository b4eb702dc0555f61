//! What the demo has that no real site has: the example campaigns and made-up supporters.

pub mod people;
mod words;

use std::collections::BTreeMap;

use app::campaigns::BundleFile;
use rust_embed::RustEmbed;

/// Built in, so that the demo works anywhere and offline.
#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../examples"]
struct Examples;

/// The files of each example campaign, by its folder's name, which begins with the older ones.
pub fn examples() -> BTreeMap<String, Vec<BundleFile>> {
    let mut bundles: BTreeMap<String, Vec<BundleFile>> = BTreeMap::new();
    for name in Examples::iter() {
        if let (Some((folder, path)), Some(file)) = (name.split_once('/'), Examples::get(&name)) {
            let file = BundleFile { path: path.to_owned(), content: file.data.into_owned() };
            bundles.entry(folder.to_owned()).or_default().push(file);
        }
    }
    bundles
}
