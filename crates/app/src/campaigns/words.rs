//! What a campaign is found by at the desk.

use unicode_normalization::UnicodeNormalization;

use super::bundle::Bundle;

/// NFKC in small letters, so that a search finds whatever the capitals and the forms of letters.
pub(crate) fn folded(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).nfkc().collect()
}

/// The slug, the number, every title, who asks.
pub(super) fn of(bundle: &Bundle) -> String {
    let manifest = &bundle.manifest;
    let mut words = vec![manifest.slug.clone(), manifest.number.to_string()];
    words.extend(bundle.editions.iter().map(|edition| edition.title.clone()));
    words.extend(manifest.organisations.first().map(|sponsor| sponsor.name.clone()));
    folded(&words.join(" "))
}
