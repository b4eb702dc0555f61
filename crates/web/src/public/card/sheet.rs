//! The sheet: rectangles and lines of text at places, written down as SVG.

use std::fmt::Write as _;

use app::languages::Direction;

use super::fonts::{self, Voice};
use super::lines::Fitted;
use super::segments::{Segment, segments};
use super::{CardFailure, MARGIN, WIDTH};

/// The edge that a line stands against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
}

impl Side {
    pub(super) fn other(self) -> Self {
        match self {
            Self::Left => Self::Right,
            Self::Right => Self::Left,
        }
    }
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Look {
    pub voice: Voice,
    pub fill: &'static str,
    pub side: Side,
}

struct Line {
    look: Look,
    size: f32,
    y: f32,
    segments: Vec<Segment>,
}

pub(super) struct Sheet {
    svg: String,
    right_to_left: bool,
    lines: Vec<Line>,
}

impl Sheet {
    pub(super) fn new(direction: Direction) -> Self {
        let right_to_left = direction == Direction::RightToLeft;
        Self { svg: fonts::OPEN.to_owned(), right_to_left, lines: Vec::new() }
    }

    pub(super) fn rect(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), fill: &str) {
        let _ =
            write!(self.svg, r#"<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{fill}"/>"#);
    }

    /// Lines one under the other, the first on the base line `first`.
    pub(super) fn lines(&mut self, fitted: Fitted, look: Look, first: f32) {
        for (at, line) in fitted.lines.iter().enumerate() {
            let y = first + fitted.step * at as f32;
            let segments = segments(line, self.right_to_left);
            self.lines.push(Line { look, size: fitted.size, y, segments });
        }
    }

    /// Sets every segment after the one before it, once all widths are known.
    pub(super) fn finish(mut self) -> Result<String, CardFailure> {
        let all = self
            .lines
            .iter()
            .flat_map(|line| line.segments.iter().map(|segment| (segment.clone(), line.look.voice)));
        let mut widths = fonts::measure(&all.collect::<Vec<_>>())?.of.into_iter();
        for line in &self.lines {
            let of_line: Vec<f32> =
                widths.by_ref().take(line.segments.len()).map(|w| w * line.size).collect();
            let mut x = match line.look.side {
                Side::Left => MARGIN,
                Side::Right => WIDTH as f32 - MARGIN - of_line.iter().sum::<f32>(),
            };
            for (segment, width) in line.segments.iter().zip(of_line) {
                let place = format!(r#"x="{x:.2}" y="{:.2}" fill="{}""#, line.y, line.look.fill);
                fonts::write(&mut self.svg, segment, line.look.voice, line.size, &place);
                x += width;
            }
        }
        self.svg.push_str(fonts::CLOSE);
        Ok(self.svg)
    }
}
