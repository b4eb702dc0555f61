//! Which targets a signature's letters go to.

use super::{Routing, Target};
use crate::kernel::{Chance, Country};

/// The targets of one supporter's letters, in the campaign's order; each target at most once, inactive ones never.
pub fn route<'a>(
    routing: &Routing,
    targets: &'a [Target],
    country: Country,
    chance: &dyn Chance,
) -> Vec<&'a Target> {
    let active: Vec<&Target> = targets.iter().filter(|target| target.active).collect();
    match routing {
        Routing::All => active,
        Routing::Nearest { fallback } => {
            let near = active.iter().find(|target| target.country == country);
            let found = near.or_else(|| active.iter().find(|target| target.slug == *fallback));
            found.copied().into_iter().collect()
        }
        Routing::Random { count } => draw(&active, *count, chance),
    }
}

/// Draws so many without putting any back: the first steps of a Fisher-Yates shuffle.
fn draw<'a>(targets: &[&'a Target], count: usize, chance: &dyn Chance) -> Vec<&'a Target> {
    let mut places: Vec<usize> = (0..targets.len()).collect();
    let count = count.min(places.len());
    for at in 0..count {
        let other = at + chance.below(places.len() - at);
        places.swap(at, other);
    }
    places.truncate(count);
    places.sort_unstable();
    places.into_iter().map(|at| targets[at]).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;
    use crate::kernel::SeededChance;
    use crate::languages::Language;

    const COUNTRIES: [&str; 4] = ["FR", "CH", "DE", "KZ"];

    fn country(code: &str) -> Country {
        Country::parse(code).unwrap()
    }

    fn target(number: usize, code: &str, active: bool) -> Target {
        Target {
            id: Uuid::from_u128(number as u128),
            slug: format!("t{number}"),
            name: String::new(),
            office: String::new(),
            country: country(code),
            language: Language::english(),
            emails: vec!["a@b.example".into()],
            postal_address: Vec::new(),
            time_zone: "Europe/Paris".into(),
            group: String::new(),
            pace: crate::targets::Pace::default(),
            active,
            paused: false,
        }
    }

    fn targets() -> impl Strategy<Value = Vec<Target>> {
        prop::collection::vec((0..COUNTRIES.len(), any::<bool>()), 0..40).prop_map(|drawn| {
            let made = drawn.into_iter().enumerate();
            made.map(|(number, (code, active))| target(number, COUNTRIES[code], active)).collect()
        })
    }

    proptest! {
        #[test]
        fn all_means_every_active_target_once(targets in targets(), seed: u64) {
            let routed = route(&Routing::All, &targets, country("FR"), &SeededChance::new(seed));
            let active: Vec<&Target> = targets.iter().filter(|t| t.active).collect();
            prop_assert_eq!(routed, active);
        }

        #[test]
        fn nearest_means_the_first_in_the_country_else_the_fallback(targets in targets(), fallback in 0..40_usize, at in 0..4_usize) {
            let routing = Routing::Nearest { fallback: format!("t{fallback}") };
            let here = country(COUNTRIES[at]);
            let routed = route(&routing, &targets, here, &SeededChance::new(1));
            let near = targets.iter().find(|t| t.active && t.country == here);
            let expected = near.or_else(|| targets.get(fallback).filter(|t| t.active));
            prop_assert_eq!(routed, expected.into_iter().collect::<Vec<_>>());
        }

        #[test]
        fn random_draws_distinct_active_targets_in_order(targets in targets(), count in 0..60_usize, seed: u64) {
            let routed = route(&Routing::Random { count }, &targets, country("FR"), &SeededChance::new(seed));
            let active = targets.iter().filter(|t| t.active).count();
            prop_assert_eq!(routed.len(), count.min(active));
            prop_assert!(routed.iter().all(|t| t.active));
            prop_assert!(routed.is_sorted_by(|a, b| a.id < b.id));
        }
    }

    #[test]
    fn random_reaches_every_target_about_as_often() {
        let targets: Vec<Target> = (0..10).map(|number| target(number, "FR", true)).collect();
        let chance = SeededChance::new(7);
        let mut drawn = [0_usize; 10];
        for _ in 0..2_000 {
            for target in route(&Routing::Random { count: 3 }, &targets, country("FR"), &chance) {
                drawn[target.id.as_u128() as usize] += 1;
            }
        }
        assert!(drawn.iter().all(|n| (500..700).contains(n)), "{drawn:?}");
    }
}
