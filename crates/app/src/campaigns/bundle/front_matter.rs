//! The TOML between two `+++` lines that an edition and an update begin with.

use super::fault::Wrong;
use super::passage::Passage;

const FENCE: &str = "+++";

/// The front matter and what follows it.
pub(super) fn split<'a>(passage: &Passage<'a>) -> Option<(Passage<'a>, Passage<'a>)> {
    let first = passage.first_line();
    let begins = passage.text.lines().next().is_some_and(|line| line.trim_end() == FENCE);
    if !begins {
        let right = "begin it with `+++`, the front matter and `+++` again";
        passage.fault(first, Wrong::new("the file has no front matter", right));
        return None;
    }
    let (mut start, mut line) = (0, first);
    for whole in passage.text.split_inclusive('\n') {
        let is_fence = whole.trim_end() == FENCE;
        if is_fence && line > first {
            let front_start = passage.text.find('\n').map_or(0, |at| at + 1);
            let front = passage.part(&passage.text[front_start..start], first + 1);
            let body = passage.part(&passage.text[start + whole.len()..], line + 1);
            return Some((front, body));
        }
        start += whole.len();
        line += 1;
    }
    passage.fault(first, Wrong::new("the front matter does not end", "end it with a second line `+++`"));
    None
}
