use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::campaigns::{self, BundleSource};
use crate::testing;

fn cells(pairs: &[(&str, i64)]) -> BTreeMap<String, i64> {
    pairs.iter().map(|(key, n)| ((*key).to_owned(), *n)).collect()
}

#[test]
fn small_cells_are_folded_and_never_singled_out() {
    assert_eq!(fold_cells(&cells(&[("FR", 9), ("KZ", 3), ("DE", 4)])), cells(&[("FR", 9), ("folded", 7)]));
    // One small cell alone would be the difference to the total: the next smallest joins it.
    assert_eq!(fold_cells(&cells(&[("FR", 9), ("KZ", 1), ("DE", 20)])), cells(&[("DE", 20), ("folded", 10)]));
    assert_eq!(fold_cells(&cells(&[("FR", 5), ("DE", 20)])), cells(&[("FR", 5), ("DE", 20)]));
    assert_eq!(fold_cells(&cells(&[("KZ", 1)])), cells(&[("folded", 1)]));
    assert_eq!(fold_cells(&cells(&[])), cells(&[]));
}

proptest! {
    #[test]
    fn folding_keeps_the_sum(cells in prop::collection::btree_map("[A-Z]{2}", 0i64..30, 0..30)) {
        let folded = fold_cells(&cells);
        prop_assert_eq!(folded.values().sum::<i64>(), cells.values().sum::<i64>());
        prop_assert!(folded.iter().all(|(key, n)| key == FOLDED || *n >= SMALL_CELL));
    }
}

/// The test campaign with targets in three countries, the one in Switzerland for everyone else's letters.
async fn nearest() -> Arc<Campaign> {
    let mut files = testing::bundle();
    let manifest = files.iter_mut().find(|file| file.path == "campaign.toml").unwrap();
    let text = String::from_utf8(manifest.content.clone()).unwrap();
    manifest.content = text.replace("mode = \"all\"", "mode = \"nearest\"\nfallback = \"ch\"").into_bytes();
    let app = testing::app().await;
    campaigns::import(&app, BundleSource::Files(files)).await.unwrap();
    app.catalogue.find(&app, "test").await.unwrap()
}

/// Counts after so many have signed from each country, each for the letter to the nearest target.
/// `others` went to a target that was taken off the list.
fn signed_from(by_country: &BTreeMap<String, i64>, others: LetterCounts) -> Counts {
    let mut counts = Counts { by_country: by_country.clone(), ..Counts::default() };
    for (country, n) in by_country {
        let target = match country.as_str() {
            "DE" => "de",
            "FR" => "fr",
            _ => "ch",
        };
        counts.letters_by_target.entry(target.to_owned()).or_default().accepted += n;
        counts.letters.accepted += n;
        counts.confirmed += n;
    }
    if others.total() > 0 {
        counts.letters.add_all(&others);
        counts.letters_by_target.insert("gone".to_owned(), others);
    }
    counts
}

#[tokio::test]
async fn letters_to_the_nearest_target_do_not_tell_what_the_countries_keep_to_themselves() {
    let campaign = nearest().await;
    // One from Germany, seven from France, two from a country without a target of its own.
    let counts = signed_from(&cells(&[("DE", 1), ("FR", 7), ("IT", 2)]), LetterCounts::default());
    let published = counts.published(&campaign);
    assert_eq!(published.by_country, cells(&[("folded", 10)]));
    assert_eq!(published.letters_by_target.keys().collect::<Vec<_>>(), [FOLDED]);
    assert_eq!(["de", "fr", "ch"].map(|slug| published.letters_to(&campaign, slug)), [None, None, None]);

    // The two tables beside each other: eight letters to the fallback and eleven folded signatures would be three
    // from Germany.
    let counts = signed_from(&cells(&[("DE", 3), ("FR", 6), ("IT", 4), ("ES", 4)]), LetterCounts::default());
    let published = counts.published(&campaign);
    assert_eq!(published.by_country, cells(&[("FR", 6), ("folded", 11)]));
    let sums: Vec<_> =
        published.letters_by_target.iter().map(|(slug, sums)| (slug.as_str(), sums.total())).collect();
    assert_eq!(sums, [(FOLDED, 11), ("fr", 6)]);
    assert_eq!(published.letters_to(&campaign, "fr").unwrap().accepted, 6);
}

#[tokio::test]
async fn where_every_target_gets_every_letter_each_is_told() {
    let app = testing::app().await.with_campaign().await;
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    let one = LetterCounts { answered: 1, ..LetterCounts::default() };
    let counts = Counts {
        by_country: cells(&[("DE", 1)]),
        letters: one.clone(),
        letters_by_target: [("de".to_owned(), one.clone())].into(),
        ..Counts::default()
    };
    let published = counts.published(&campaign);
    assert_eq!(published.letters_by_target, counts.letters_by_target);
    assert_eq!(published.letters_to(&campaign, "de"), Some(one));
    assert_eq!(published.letters_to(&campaign, "fr"), Some(LetterCounts::default()));
}

#[tokio::test]
async fn no_difference_between_two_published_tables_tells_a_small_cell() {
    let campaign = nearest().await;
    let countries = ["CH", "DE", "ES", "FR", "IT"].map(str::to_owned);
    let signers = prop::collection::btree_map(prop::sample::select(countries.to_vec()), 1_i64..12, 0..6);
    proptest!(|(signers in signers, gone in 0_i64..3)| {
        let counts =
            signed_from(&signers, LetterCounts { cancelled: gone, ..LetterCounts::default() });
        let published = counts.published(&campaign);
        let mut left = counts.letters.total();
        for (slug, letters) in &published.letters_by_target {
            if slug != FOLDED {
                // What is told of a target is what is told of its country: the one adds nothing to the other.
                prop_assert_eq!(Some(&letters.total()), published.by_country.get(&slug.to_uppercase()));
                prop_assert!(letters.total() >= SMALL_CELL);
                left -= letters.total();
            }
        }
        // And the rest is one number, which the sum of all letters tells anyway.
        let rest = published.letters_by_target.get(FOLDED).map_or(0, LetterCounts::total);
        prop_assert_eq!(rest, left);
    });
}

proptest! {
    #[test]
    fn whatever_becomes_of_letters_the_states_add_up_to_those_written(
        moves in prop::collection::vec((0_usize..12, 0_usize..12, 1_i64..9), 0..60),
    ) {
        let states = [
            "queued", "leased", "deferred", "accepted", "answered", "refused", "bounced", "expired", "cancelled",
            "batched", "a state of a later version", "",
        ];
        let mut counts = LetterCounts::default();
        let mut written = 0;
        for (from, to, n) in moves {
            if from == to {
                counts.add("queued", n);
                written += n;
            } else {
                counts.add(states[from], -n);
                counts.add(states[to], n);
            }
        }
        prop_assert_eq!(counts.total(), written);
    }
}
