//! Signatures by country as a map; the table beside it tells the same.

use std::collections::BTreeMap;

use app::kernel::Country;

use crate::desk::frame::Frame;

/// Each country's outline in half pixels of 1440 by 660, or `o` and a place where it is too small for one; `--` is land
/// whose country has no code. From Natural Earth 1:110m and 1:50m (public domain) in the projection Natural Earth I,
/// rounded to whole units.
const WORLD: &str = include_str!("world.txt");
/// Shades, the lightest first.
const STEPS: i64 = 5;

pub struct Map {
    pub shapes: Vec<Shape>,
    /// The outline of all others.
    pub rest: String,
    /// From how many signatures on each shade is used.
    pub legend: Vec<(i64, String)>,
}

pub struct Shape {
    /// Of a path, or empty for a dot.
    pub path: &'static str,
    pub dot: Option<(&'static str, &'static str)>,
    pub step: i64,
    pub title: String,
}

impl Map {
    /// None before people of two countries have signed: one number is no picture.
    pub fn of(f: &Frame<'_>, by_country: &BTreeMap<String, i64>) -> Option<Self> {
        let signed = |code: &str| by_country.get(code).copied().filter(|n| *n > 0);
        let all = WORLD.lines().filter_map(|line| line.split_once(' '));
        let most = all.clone().filter_map(|(code, _)| signed(code)).max()?;
        let (mut shapes, mut rest) = (Vec::new(), String::new());
        for (code, drawn) in all {
            let dot = drawn.strip_prefix('o').and_then(|place| place.split_once(' '));
            let Some((n, country)) = signed(code).zip(Country::parse(code)) else {
                if dot.is_none() {
                    rest.push_str(drawn);
                }
                continue;
            };
            let title = format!("{}: {}", f.locale.country(country), f.locale.number(n));
            let path = if dot.is_some() { "" } else { drawn };
            shapes.push(Shape { path, dot, step: step(n, most), title });
        }
        // A dot is not hidden by the land around it.
        shapes.sort_by_key(|shape| shape.dot.is_some());
        let legend = (1..=STEPS).filter_map(|shade| Some((shade, f.locale.number(first(shade, most)?))));
        (shapes.len() > 1).then(|| Self { legend: legend.collect(), shapes, rest })
    }
}

/// The shade of a number: each stands for as many times more as the one before it.
fn step(n: i64, most: i64) -> i64 {
    if most < 2 {
        return STEPS;
    }
    let share = (n as f64).ln() / (most as f64).ln();
    ((share * STEPS as f64).floor() as i64 + 1).clamp(1, STEPS)
}

/// The smallest number that has this shade; none where no number has it.
fn first(shade: i64, most: i64) -> Option<i64> {
    let guess = (most as f64).powf((shade - 1) as f64 / STEPS as f64).floor() as i64;
    (guess.max(1)..=most).take(3).find(|n| step(*n, most) == shade)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_is_on_the_map_once_and_its_outline_is_a_path() {
        for country in Country::all() {
            // Antarctica, and islands where nobody lives.
            let none =
                ["AQ", "BV", "CC", "CX", "GF", "GI", "GP", "MQ", "RE", "SJ", "TK", "TV", "UM", "YT", "BQ"];
            let code = format!("{} ", country.code());
            let found = WORLD.lines().filter(|line| line.starts_with(&code)).count();
            assert!(found == 1 || (found == 0 && none.contains(&country.code())), "{country}: {found}");
        }
        for line in WORLD.lines() {
            let (_, drawn) = line.split_once(' ').unwrap();
            let fits = |c: char| c.is_ascii_digit() || " -Mlzo".contains(c);
            assert!(drawn.chars().all(fits), "{line}");
        }
    }

    #[test]
    fn shades_grow_with_the_number_and_the_legend_names_where() {
        for most in [1, 2, 4, 7, 100, 12_345, 9_000_000] {
            assert_eq!(step(most, most), STEPS);
            for shade in 1..=STEPS {
                let Some(first) = first(shade, most) else { continue };
                assert_eq!(step(first, most), shade, "{first} of {most}");
                assert!(first == 1 || step(first - 1, most) < shade, "{first} of {most}");
            }
        }
        assert!(first(1, 100) == Some(1) && first(STEPS, 100).is_some());
    }
}
