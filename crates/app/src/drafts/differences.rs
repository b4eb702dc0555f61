//! What differs between two texts, word by word, with a little of what stands around it.

use std::time::Duration;

use similar::{Algorithm, ChangeTag, DiffTag, TextDiff};

/// Lines that are shown before and after a change.
const AROUND: usize = 2;
/// Two texts that have nothing in common take quadratic time: after this, the rest is told as one change.
const PATIENCE: Duration = Duration::from_millis(300);

/// A stretch of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    Kept(String),
    Gone(String),
    New(String),
}

/// Changes that lie close to each other. Between two hunks something is left out.
pub type Hunk = Vec<Piece>;

pub fn differences(before: &str, after: &str) -> Vec<Hunk> {
    let (before, after) = (before.replace("\r\n", "\n"), after.replace("\r\n", "\n"));
    let diff =
        TextDiff::configure().algorithm(Algorithm::Patience).timeout(PATIENCE).diff_lines(&before, &after);
    let old: Vec<&str> = before.split_inclusive('\n').collect();
    let new: Vec<&str> = after.split_inclusive('\n').collect();
    let lines = |all: &[&str], range: std::ops::Range<usize>| all.get(range).unwrap_or_default().concat();
    let mut hunks = Vec::new();
    for group in diff.grouped_ops(AROUND) {
        let mut hunk = Hunk::new();
        for op in group {
            match op.tag() {
                DiffTag::Equal => hunk.push(Piece::Kept(lines(&old, op.old_range()))),
                _ => words(&lines(&old, op.old_range()), &lines(&new, op.new_range()), &mut hunk),
            }
        }
        hunks.push(hunk);
    }
    hunks
}

fn words(before: &str, after: &str, hunk: &mut Hunk) {
    let diff = TextDiff::configure().timeout(PATIENCE).diff_unicode_words(before, after);
    for change in diff.iter_all_changes() {
        let text = change.value();
        match (change.tag(), hunk.last_mut()) {
            (ChangeTag::Equal, Some(Piece::Kept(last)))
            | (ChangeTag::Delete, Some(Piece::Gone(last)))
            | (ChangeTag::Insert, Some(Piece::New(last))) => last.push_str(text),
            (ChangeTag::Equal, _) => hunk.push(Piece::Kept(text.to_owned())),
            (ChangeTag::Delete, _) => hunk.push(Piece::Gone(text.to_owned())),
            (ChangeTag::Insert, _) => hunk.push(Piece::New(text.to_owned())),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_changed_word_is_shown_in_its_sentence() {
        let hunks = differences("One.\nThey struck for a wage.\n", "One.\nThey struck for bread.\n");
        let kept = |text: &str| Piece::Kept(text.into());
        assert_eq!(
            hunks,
            [vec![
                kept("One.\nThey struck for "),
                Piece::Gone("a wage".into()),
                Piece::New("bread".into()),
                kept(".\n")
            ]]
        );
        assert!(differences("same\r\n", "same\n").is_empty());
    }

    #[test]
    fn what_lies_far_from_a_change_is_left_out() {
        let before: String = (0..40).map(|n| format!("line {n}\n")).collect::<Vec<_>>().concat();
        let after = before.replace("line 3\n", "row 3\n").replace("line 30\n", "");
        let hunks = differences(&before, &after);
        assert_eq!(hunks.len(), 2);
        let text = format!("{hunks:?}");
        assert!(!text.contains("line 15") && text.contains("line 5") && text.contains("line 28"), "{text}");
    }

    proptest! {
        #[test]
        fn both_texts_are_in_what_differs(before in "([a-c ]{0,3}\n){0,5}", after in "([a-c ]{0,3}\n){0,5}") {
            let hunks = differences(&before, &after);
            prop_assert_eq!(hunks.is_empty(), before == after);
            let side = |new: bool| hunks.iter().flatten().filter_map(|piece| match piece {
                Piece::Kept(text) => Some(text.as_str()),
                Piece::New(text) => new.then_some(text.as_str()),
                Piece::Gone(text) => (!new).then_some(text.as_str()),
            }).collect::<String>();
            prop_assert!(before.lines().count() > 4 || hunks.is_empty() || hunks.len() == 1);
            if hunks.len() == 1 {
                prop_assert!(before.contains(&side(false)) && after.contains(&side(true)));
            }
        }
    }
}
