//! Signatures over time as a drawing; the table behind it tells the same.

use app::kernel::Timestamp;
use app::signatures::{Span, Step};

use crate::desk::frame::Frame;

/// The drawing's own measure; the sheet gives it its size.
const HEIGHT: i64 = 160;
const WIDTH: i64 = 720;

/// Bars from the left to the right, in every language: time runs along an axis, not along a line of text.
pub struct Chart {
    pub bars: Vec<Bar>,
    pub width: i64,
    pub most: String,
    pub first: String,
    pub last: String,
    pub by_hour: bool,
}

pub struct Bar {
    pub x: i64,
    pub y: i64,
    pub height: i64,
    pub at: String,
    pub shown: String,
}

impl Chart {
    /// None where nothing happened in this time.
    pub fn of(f: &Frame<'_>, span: Span, steps: &[Step]) -> Option<Self> {
        let most = steps.iter().map(|step| step.n).max().filter(|most| *most > 0)?;
        let pitch = WIDTH / steps.len() as i64;
        let named = |at: Timestamp| if span == Span::Hours { f.moment(at) } else { f.day(at) };
        let bar = |(place, step): (usize, &Step)| {
            // A step in which more took back than signed has no bar; its number stands in the table.
            let height = (step.n.max(0) * HEIGHT + most - 1) / most;
            let (x, y) = (place as i64 * pitch, HEIGHT - height);
            Bar { x, y, height, at: named(step.from), shown: f.locale.number(step.n) }
        };
        let bars: Vec<Bar> = steps.iter().enumerate().map(bar).collect();
        let at = |bar: Option<&Bar>| bar.map(|bar| bar.at.clone()).unwrap_or_default();
        Some(Self {
            width: pitch - 1,
            most: f.locale.number(most),
            first: at(bars.first()),
            last: at(bars.last()),
            by_hour: span == Span::Hours,
            bars,
        })
    }
}
