//! Lines onto a page, each glyph with the text that it stands for.

use std::collections::HashMap;

use krilla::color::luma;
use krilla::geom::{PathBuilder, Point};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill, FillRule, Stroke};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use parley::{Line, PositionedLayoutItem};

use crate::text::Lines;

/// A font's file and which face in it.
type Face = (u64, u32);

/// Fonts as the PDF library holds them; shared by all pages of a book, so that each is embedded once.
#[derive(Default)]
pub(crate) struct Faces(HashMap<Face, Option<Font>>);

/// Draws one line with the top of its text at `y`.
pub(crate) fn line(
    surface: &mut Surface<'_>,
    faces: &mut Faces,
    lines: &Lines,
    line: &Line<'_, ()>,
    (x, y): (f32, f32),
) {
    let baseline = y + line.metrics().baseline - line.metrics().block_min_coord;
    surface.set_fill(Some(Fill {
        paint: luma::Color::black().into(),
        opacity: NormalizedF32::ONE,
        rule: FillRule::default(),
    }));
    for item in line.items() {
        let PositionedLayoutItem::GlyphRun(piece) = item else { continue };
        let run = piece.run();
        let font = run.font();
        let (data, id) = font.data.clone().into_raw_parts();
        let face = faces.0.entry((id, font.index)).or_insert_with(|| Font::new(data.into(), font.index));
        let Some(face) = face.clone() else { continue };
        let size = run.font_size();
        let mut glyphs: Vec<KrillaGlyph> = Vec::new();
        for cluster in run.visual_clusters() {
            if cluster.is_ligature_continuation() {
                if let Some(glyph) = glyphs.last_mut() {
                    glyph.text_range.start = glyph.text_range.start.min(cluster.text_range().start);
                    glyph.text_range.end = glyph.text_range.end.max(cluster.text_range().end);
                }
                continue;
            }
            glyphs.extend(cluster.glyphs().map(|glyph| {
                KrillaGlyph::new(
                    GlyphId::new(glyph.id),
                    glyph.advance / size,
                    glyph.x / size,
                    -glyph.y / size,
                    0.0,
                    cluster.text_range(),
                    None,
                )
            }));
        }
        let at = Point::from_xy(x + piece.offset(), baseline);
        surface.draw_glyphs(at, &glyphs, face, &lines.text, size, false);
    }
}

/// A short line at the page's edge, where it is folded.
pub(crate) fn fold_mark(surface: &mut Surface<'_>, y: f32, (from, to): (f32, f32)) {
    let mut path = PathBuilder::new();
    path.move_to(from, y);
    path.line_to(to, y);
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke { paint: luma::Color::new(120).into(), width: 0.4, ..Stroke::default() }));
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
    surface.set_stroke(None);
}
