use jiff::civil::date;

use super::*;
use crate::campaigns::Status;
use crate::campaigns::bundle::{parse_manifest, set_status};

fn amended(text: &str, status: Status, closes: bool) -> String {
    let closes = closes.then(|| date(2026, 11, 22));
    String::from_utf8(set_status(text.as_bytes(), status, None, closes).unwrap()).unwrap()
}

#[test]
fn only_the_status_changes_and_comments_stay() {
    let text = MANIFEST.replace("\"open\"", "  'open'   # draft | open | closed");
    let changed = amended(&text, Status::Draft, false);
    assert_eq!(changed, text.replace("'open'", "\"draft\""));
}

#[test]
fn the_closing_day_is_replaced_or_put_below_the_opening() {
    let closed = amended(MANIFEST, Status::Closed, true);
    let expected = MANIFEST.replace("\"open\"", "\"closed\"").replace("-01\n", "-01\ncloses = 2026-11-22\n");
    assert_eq!(closed, expected);
    let later = MANIFEST.replace("original", "closes = 2027-01-01 # last\noriginal");
    assert_eq!(
        amended(&later, Status::Closed, true),
        later.replace("open\"", "closed\"").replace("2027-01-01", "2026-11-22")
    );
}

#[test]
fn line_ends_and_byte_order_marks_are_kept() {
    let text = format!("\u{feff}{}", MANIFEST.replace('\n', "\r\n"));
    let closed = amended(&text, Status::Closed, true);
    let expected =
        text.replace("\"open\"", "\"closed\"").replace("-01\r\n", "-01\r\ncloses = 2026-11-22\r\n");
    assert_eq!(closed, expected);
    let manifest = parse_manifest(closed.as_bytes()).unwrap();
    assert_eq!((manifest.status, manifest.closes), (Status::Closed, Some(date(2026, 11, 22))));
}

#[test]
fn a_last_line_without_an_end_is_no_trap() {
    let text = "status = \"open\"\nopens = 2026-11-01";
    assert_eq!(
        amended(text, Status::Closed, true),
        "status = \"closed\"\nopens = 2026-11-01\ncloses = 2026-11-22"
    );
}
