//! Changes the status in a manifest's text and leaves every other byte as the volunteers wrote it.
//!
//! The values are cut out by their place in the text instead of being written anew by a TOML library, which would
//! take line ends and the comment behind a value with it.

use std::ops::Range;

use jiff::civil::Date;
use toml::de::DeTable;

use crate::campaigns::Status;

type Edit = (Range<usize>, String);

/// The manifest with another status and, if given, other days. `None` when the text is no manifest.
pub(in crate::campaigns) fn set_status(
    content: &[u8],
    status: Status,
    opens: Option<Date>,
    closes: Option<Date>,
) -> Option<Vec<u8>> {
    let text = std::str::from_utf8(content).ok()?;
    let mark = text.len() - text.trim_start_matches('\u{feff}').len();
    let document = DeTable::parse(&text[mark..]).ok()?;
    let place = |key: &str| -> Option<Range<usize>> {
        let span = document.get_ref().get(key)?.span();
        Some(span.start + mark..span.end + mark)
    };
    let mut edits: Vec<Edit> = vec![(place("status")?, format!("\"{}\"", status.as_str()))];
    if let Some(opens) = opens {
        edits.push((place("opens")?, opens.to_string()));
    }
    if let Some(closes) = closes {
        edits.push(match place("closes") {
            Some(place) => (place, closes.to_string()),
            None => line_below(text, place("opens")?.end, &format!("closes = {closes}")),
        });
    }
    // From the end to the beginning, so that places before an edit stay true.
    edits.sort_by_key(|(place, _)| std::cmp::Reverse(place.start));
    let mut amended = text.to_owned();
    for (place, value) in edits {
        amended.replace_range(place, &value);
    }
    Some(amended.into_bytes())
}

/// Puts a line below the one that `offset` stands on, ended as that one is.
fn line_below(text: &str, offset: usize, line: &str) -> Edit {
    match text[offset..].find('\n').map(|at| offset + at + 1) {
        Some(next) => {
            let ending = if text[..next].ends_with("\r\n") { "\r\n" } else { "\n" };
            (next..next, format!("{line}{ending}"))
        }
        None => (text.len()..text.len(), format!("\n{line}")),
    }
}
