//! Bringing together what two people wrote from one beginning.

use similar::{Algorithm, DiffTag, TextDiff};

use crate::campaigns::{EditionText, PARTS};

/// What `ours` and `theirs` come to, both begun from `base`; `None` when they contradict each other.
#[allow(clippy::option_option)]
pub fn merge(
    path: &str,
    base: Option<&[u8]>,
    ours: Option<&[u8]>,
    theirs: Option<&[u8]>,
) -> Option<Option<Vec<u8>>> {
    if ours == theirs || base == theirs {
        return Some(ours.map(<[u8]>::to_vec));
    }
    if base == ours {
        return Some(theirs.map(<[u8]>::to_vec));
    }
    if path.starts_with("images/") {
        return None;
    }
    let (base, ours, theirs) = (text(base)?, text(ours)?, text(theirs)?);
    if let Some(merged) = merge_lines(base, ours, theirs) {
        return Some(Some(merged.into_bytes()));
    }
    if !is_edition(path) {
        return None;
    }
    let (merged, contradicts) = merge_parts(base, ours, theirs);
    (!contradicts).then_some(Some(merged))
}

/// The same as far as it goes: where both contradict each other, ours stands.
pub fn merge_for_ours(path: &str, base: Option<&[u8]>, ours: &[u8], theirs: Option<&[u8]>) -> Vec<u8> {
    match (text(base), text(Some(ours)), text(theirs)) {
        (Some(base), Some(ours), Some(theirs)) if is_edition(path) => merge_parts(base, ours, theirs).0,
        _ => ours.to_vec(),
    }
}

fn is_edition(path: &str) -> bool {
    path.strip_suffix(".md").is_some_and(|stem| !stem.contains('/'))
}

fn text(content: Option<&[u8]>) -> Option<&str> {
    std::str::from_utf8(content?).ok()
}

/// An edition part by part; and whether both changed one part so that it cannot be brought together.
fn merge_parts(base: &str, ours: &str, theirs: &str) -> (Vec<u8>, bool) {
    let read = |text: &str| EditionText::read(text.as_bytes());
    let (begun, mine, other) = (read(base), read(ours), read(theirs));
    let (mut merged, mut contradicts) = (other.clone(), false);
    for name in PARTS.into_iter().chain(["translator", "state"]) {
        let (begun, mine, other) = (begun.part(name), mine.part(name), other.part(name));
        if mine == begun || mine == other {
            continue;
        }
        if let Some(text) = merge_lines(begun, mine, other) {
            merged.set(name, &text);
        } else {
            contradicts = true;
            merged.set(name, mine);
        }
    }
    (merged.write(theirs.as_bytes()), contradicts)
}

/// A change of the base: lines `start..end` become `text`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Edit {
    start: usize,
    end: usize,
    text: String,
}

/// Line by line: changes of lines that lie beside each other are no contradiction, since a line of a manifest, of a list
/// of targets or of an appeal stands for itself.
pub fn merge_lines(base: &str, ours: &str, theirs: &str) -> Option<String> {
    let lines: Vec<&str> = base.split_inclusive('\n').collect();
    let (ours, theirs) = (edits(base, ours), edits(base, theirs));
    let mut all = ours.clone();
    for edit in theirs {
        if all.contains(&edit) {
            continue;
        }
        if ours.iter().any(|mine| contradict(mine, &edit)) {
            return None;
        }
        all.push(edit);
    }
    all.sort_by_key(|edit| (edit.start, edit.end));
    let (mut merged, mut at) = (String::new(), 0);
    for edit in all {
        lines.get(at..edit.start)?.iter().for_each(|line| merged.push_str(line));
        merged.push_str(&edit.text);
        at = edit.end;
    }
    lines.get(at..)?.iter().for_each(|line| merged.push_str(line));
    Some(merged)
}

/// Do they change the same lines, or put something into the same place?
fn contradict(one: &Edit, other: &Edit) -> bool {
    let inserts = |edit: &Edit| edit.start == edit.end;
    if inserts(one) && inserts(other) {
        return one.start == other.start;
    }
    one.start < other.end && other.start < one.end
        || (inserts(one) && other.start < one.start && one.start < other.end)
}

fn edits(base: &str, text: &str) -> Vec<Edit> {
    let diff = TextDiff::configure().algorithm(Algorithm::Myers).diff_lines(base, text);
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let (mut edits, mut at): (Vec<Edit>, usize) = (Vec::new(), 0);
    for op in diff.ops() {
        // Places are counted here: what is inserted says of the base only that it is before something.
        let end = at + op.old_range().len();
        if op.tag() != DiffTag::Equal {
            let new = lines.get(op.new_range()).unwrap_or_default().concat();
            match edits.last_mut().filter(|last| last.end == at) {
                Some(last) => {
                    last.end = end;
                    last.text.push_str(&new);
                }
                None => edits.push(Edit { start: at, end, text: new }),
            }
        }
        at = end;
    }
    edits
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const EDITION: &str = "+++\ntitle = \"T\"\nsummary = \"S\"\nstate = \"approved\"\n+++\n\nOne.\n\nTwo.\n\n## Letter\n\n\
         Subject: A\nSalutation: B\n\nBody.\n";

    fn merged(ours: (&str, &str), theirs: (&str, &str)) -> Option<String> {
        let with = |(from, to): (&str, &str)| EDITION.replace(from, to).into_bytes();
        let merged =
            merge("en.md", Some(EDITION.as_bytes()), Some(&with(ours)), Some(&with(theirs))).flatten();
        merged.map(|merged| String::from_utf8(merged).unwrap())
    }

    #[test]
    fn what_two_people_wrote_in_different_places_is_brought_together() {
        for (ours, theirs) in [
            (("One.", "Eins."), ("Two.", "Zwei.")),
            (("title = \"T\"", "title = \"U\""), ("summary = \"S\"", "summary = \"V\"")),
            (("Subject: A", "Subject: C"), ("Salutation: B", "Salutation: D")),
            (("Body.", "Body.\n\nMore."), ("One.", "One.\n\nAnd a half.")),
        ] {
            let expected = EDITION.replace(ours.0, ours.1).replace(theirs.0, theirs.1);
            assert_eq!(merged(ours, theirs).as_deref(), Some(expected.as_str()));
            assert_eq!(merged(theirs, ours), Some(expected));
        }
        assert_eq!(merged(("One.", "Eins."), ("One.", "Eins.")), Some(EDITION.replace("One.", "Eins.")));
    }

    #[test]
    fn what_contradicts_is_told_and_ours_is_kept_with_all_else_that_is_theirs() {
        assert_eq!(merged(("One.", "Eins."), ("One.", "Un.")), None);
        let ours = EDITION.replace("One.", "Eins.");
        let theirs = EDITION.replace("One.", "Un.").replace("Subject: A", "Subject: C");
        let kept =
            merge_for_ours("en.md", Some(EDITION.as_bytes()), ours.as_bytes(), Some(theirs.as_bytes()));
        assert_eq!(String::from_utf8(kept).unwrap(), theirs.replace("Un.", "Eins."));
    }

    #[test]
    fn a_picture_is_one_or_the_other() {
        assert_eq!(merge("images/a.png", Some(b"a"), Some(b"b"), Some(b"c")), None);
        assert_eq!(merge("images/a.png", Some(b"a"), Some(b"a"), Some(b"c")), Some(Some(b"c".to_vec())));
        assert_eq!(merge("targets.csv", Some(b"a"), None, Some(b"c")), None);
    }

    proptest! {
        #[test]
        fn whoever_changes_nothing_loses_nothing(base in "([ab]\n){0,6}", theirs in "([abc]\n){0,6}") {
            prop_assert_eq!(merge_lines(&base, &base, &theirs), Some(theirs.clone()));
            prop_assert_eq!(merge_lines(&base, &theirs, &base), Some(theirs.clone()));
            prop_assert_eq!(merge_lines(&base, &theirs, &theirs), Some(theirs));
        }

        #[test]
        fn it_does_not_matter_who_was_first(
            base in "([ab]\n){0,6}", ours in "([abc]\n){0,6}", theirs in "([abc]\n){0,6}",
        ) {
            prop_assert_eq!(merge_lines(&base, &ours, &theirs), merge_lines(&base, &theirs, &ours));
        }
    }
}
