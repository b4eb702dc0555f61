//! Where things stand on A4 paper, in points from the upper left corner.

use crate::Window;

/// 72 points to the inch of 25.4 mm.
const fn mm(mm: f32) -> f32 {
    mm * 72.0 / 25.4
}

/// ISO 216.
pub(crate) const WIDTH: f32 = mm(210.0);
pub(crate) const HEIGHT: f32 = mm(297.0);
/// DIN 5008: 25 mm left, 20 mm right.
pub(crate) const LEFT: f32 = mm(25.0);
pub(crate) const RIGHT: f32 = mm(190.0);
pub(crate) const TOP: f32 = mm(25.0);
/// The text ends above the page's number.
pub(crate) const BOTTOM: f32 = mm(272.0);
/// A letter of one page has no number there: its footer may reach down to here, rather than fill a page of its own.
pub(crate) const FOOT: f32 = mm(286.0);
pub(crate) const NUMBER: f32 = mm(281.0);
/// Where the text begins on a letter's first page (DIN 5008, form B: 103.46 mm; the date's line stands before it).
pub(crate) const DATE: f32 = mm(97.4);
pub(crate) const FOLD_FROM: f32 = mm(4.0);
pub(crate) const FOLD_TO: f32 = mm(8.0);

/// What shows in the envelope's window however the sheet has slipped in it.
pub(crate) struct Field {
    pub x: f32,
    pub width: f32,
    /// Of the sender's small line.
    pub sender: f32,
    pub address: f32,
    pub address_end: f32,
    pub folds: [f32; 2],
}

impl Window {
    pub(crate) fn field(self) -> Field {
        match self {
            // DIN 5008, form B: the field begins 45 mm below the edge and 20 mm from the left, the recipient's zone
            // 17.7 mm lower, text 5 mm in; folded at 105 and 210 mm.
            Self::Left => Field {
                x: LEFT,
                width: mm(72.0),
                sender: mm(57.5),
                address: mm(62.7),
                address_end: mm(90.0),
                folds: [mm(105.0), mm(210.0)],
            },
            // A window of 35 by 100 mm, 20 mm from the right and the lower edge of the envelope, as La Poste has it;
            // the Swiss one, 45 mm high, holds it too. Folded in three equal parts.
            Self::Right => Field {
                x: mm(107.0),
                width: mm(80.0),
                sender: mm(51.0),
                address: mm(55.5),
                address_end: mm(79.0),
                folds: [mm(99.0), mm(198.0)],
            },
        }
    }
}
