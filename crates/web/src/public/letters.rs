//! What became of letters, as pages show it: a bar, and a table that says the same in words and numbers.

use app::signatures::LetterCounts;

use crate::public::chrome::Chrome;

/// The bar's length in its own units.
const LENGTH: i64 = 1000;
/// Whatever is there at all can be seen.
const SHORTEST: i64 = 8;

pub struct LettersView {
    /// "790,080 letters".
    pub title: String,
    /// States in which letters are; the order of the bar is that of the table.
    pub states: Vec<StateView>,
    pub length: i64,
    /// What "accepted" means and what it does not.
    pub explained: String,
}

pub struct StateView {
    /// The sheet's name for its ink.
    pub ink: &'static str,
    pub label: String,
    pub means: Option<String>,
    pub count: String,
    pub start: i64,
    pub width: i64,
}

impl LettersView {
    /// Nothing where no letter was written.
    pub fn of(c: &Chrome, counts: &LetterCounts) -> Option<Self> {
        let there: Vec<(&'static str, i64)> =
            counts.by_state().into_iter().filter(|(_, count)| *count > 0).collect();
        if there.is_empty() {
            return None;
        }
        let numbers: Vec<i64> = there.iter().map(|(_, count)| *count).collect();
        let mut start = 0;
        let states = there.into_iter().zip(widths(&numbers)).map(|((state, count), width)| {
            let view = StateView {
                ink: ink(state),
                label: c.t(&format!("letters-{state}")),
                means: None,
                count: c.locale.number(count),
                start,
                width,
            };
            start += width;
            view
        });
        Some(Self {
            states: states.collect(),
            title: c.count("letters-count", counts.total()),
            length: LENGTH,
            explained: c.t("letters-accepted-means"),
        })
    }

    /// The same, and what each state means.
    pub fn explained(c: &Chrome, counts: &LetterCounts) -> Option<Self> {
        let mut view = Self::of(c, counts)?;
        let there = counts.by_state().into_iter().filter(|(_, count)| *count > 0);
        for (view, (state, _)) in view.states.iter_mut().zip(there) {
            view.means = Some(c.t(&format!("letters-{state}-means")));
        }
        Some(view)
    }
}

/// The states that a table has columns for: those that letters are in, and the two that every letter comes through.
pub fn told_states(counts: &LetterCounts) -> Vec<&'static str> {
    let told = |(state, count): &(&'static str, i64)| *count > 0 || matches!(*state, "accepted" | "waiting");
    counts.by_state().into_iter().filter(told).map(|(state, _)| state).collect()
}

/// Two inks and what lies between: an answer is black, what came back red, and what waits is pale.
pub fn ink(state: &str) -> &'static str {
    match state {
        "answered" => "a",
        "accepted" | "batched" => "b",
        "waiting" | "cancelled" => "c",
        _ => "d",
    }
}

/// Parts of the bar's length, each as long as its share but none too short to be seen.
fn widths(numbers: &[i64]) -> Vec<i64> {
    let total: i64 = numbers.iter().sum();
    let mut widths: Vec<i64> = numbers
        .iter()
        .map(|n| ((i128::from(*n) * i128::from(LENGTH) / i128::from(total.max(1))) as i64).max(SHORTEST))
        .collect();
    let over = widths.iter().sum::<i64>() - LENGTH;
    if let Some(longest) = widths.iter_mut().max() {
        *longest -= over;
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn the_parts_fill_the_bar_and_each_can_be_seen(
            numbers in proptest::collection::vec(1_i64..10_000_000_000, 1..9),
        ) {
            let widths = widths(&numbers);
            proptest::prop_assert_eq!(widths.iter().sum::<i64>(), LENGTH);
            proptest::prop_assert!(widths.iter().all(|width| *width >= SHORTEST), "{:?}", widths);
        }
    }

    #[test]
    fn the_longest_part_gives_what_the_shortest_need() {
        assert_eq!(widths(&[1, 1_000_000, 1]), [8, 984, 8]);
        assert_eq!(widths(&[1, 1]), [500, 500]);
        assert_eq!(widths(&[3]), [LENGTH]);
    }
}
