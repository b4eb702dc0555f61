//! Bringing together what two people wrote from one beginning.

use similar::{Algorithm, DiffTag, TextDiff};

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
    let text =
        |content: Option<&'_ [u8]>| content.and_then(|content| String::from_utf8(content.to_vec()).ok());
    let merged = merge_lines(&text(base)?, &text(ours)?, &text(theirs)?)?;
    Some(Some(merged.into_bytes()))
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
    let diff = TextDiff::configure().algorithm(Algorithm::Patience).diff_lines(base, text);
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let changed = diff.ops().iter().filter(|op| op.tag() != DiffTag::Equal);
    changed
        .map(|op| Edit {
            start: op.old_range().start,
            end: op.old_range().end,
            text: lines.get(op.new_range()).unwrap_or_default().concat(),
        })
        .collect()
}
