//! The embedded fonts, and the one place that hands text to the renderer.
//!
//! The renderer mends a missing letter from another font, and merges runs of several fonts in one line, but both go
//! wrong where two fonts make different numbers of glyphs of the same text, as Arabic marks and ligatures do. So
//! each piece of text handed over is of one font and one direction (a [`Segment`]), and nothing falls back.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::{Arc, OnceLock};

use resvg::usvg::{self, fontdb};

use super::CardFailure;
use super::segments::{Script, Segment};

macro_rules! font {
    ($name:literal) => {
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/fonts/", $name))
    };
}
static FILES: [&[u8]; 6] = [
    font!("NotoSerif-Bold.ttf"),
    font!("NotoSans-Regular.ttf"),
    font!("NotoSans-Bold.ttf"),
    font!("NotoSansArabic-Regular.ttf"),
    font!("NotoSansArabic-Bold.ttf"),
    font!("NotoSansKR-Bold.otf"),
];

pub(super) const OPEN: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="630">"#;
pub(super) const CLOSE: &str = "</svg>";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// As the pages set titles.
    Title,
    Bold,
    Regular,
}

impl Voice {
    fn weight(self) -> u16 {
        match self {
            Self::Regular => 400,
            Self::Title | Self::Bold => 700,
        }
    }
}

/// The family's name inside the font files.
fn family(script: Script, voice: Voice) -> &'static str {
    match (script, voice) {
        (Script::European, Voice::Title) => "Noto Serif",
        (Script::European, _) => "Noto Sans",
        (Script::Arabic, _) => "Noto Sans Arabic",
        (Script::Korean, _) => "Noto Sans CJK KR",
    }
}

/// Writes one segment at a place, escaped. The renderer reads every text as if it began left to right; the override
/// around a segment that does not says otherwise. Spaces are hard, or the renderer would trim them.
pub(super) fn write(svg: &mut String, segment: &Segment, voice: Voice, size: f32, attributes: &str) {
    let (family, weight) = (family(segment.script, voice), voice.weight());
    let _ = write!(
        svg,
        r#"<text font-family="{family}" font-weight="{weight}" font-size="{size}" {attributes}>"#
    );
    if segment.right_to_left {
        svg.push('\u{202e}');
    }
    for c in segment.text.chars() {
        match c {
            '&' => svg.push_str("&amp;"),
            '<' => svg.push_str("&lt;"),
            '>' => svg.push_str("&gt;"),
            ' ' => svg.push('\u{a0}'),
            other => svg.push(other),
        }
    }
    if segment.right_to_left {
        svg.push('\u{202c}');
    }
    svg.push_str("</text>");
}

pub(super) fn parse(svg: &str) -> Result<usvg::Tree, CardFailure> {
    let options = usvg::Options {
        fontdb: Arc::clone(database()),
        font_resolver: usvg::FontResolver {
            select_font: usvg::FontResolver::default_font_selector(),
            select_fallback: Box::new(|_, _, _| None),
        },
        ..usvg::Options::default()
    };
    usvg::Tree::from_str(svg, &options).map_err(|error| CardFailure::Drawing(error.to_string()))
}

fn database() -> &'static Arc<fontdb::Database> {
    static DATABASE: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    DATABASE.get_or_init(|| {
        let mut database = fontdb::Database::new();
        for file in FILES {
            database.load_font_source(fontdb::Source::Binary(Arc::new(file)));
        }
        Arc::new(database)
    })
}

/// What measuring found.
pub(super) struct Widths {
    /// One for each segment asked for, in the measure of a font of size 1.
    pub of: Vec<f32>,
    /// Characters that their font has no glyph for.
    pub missing: BTreeSet<char>,
}

/// Lays all segments out once.
pub(super) fn measure(segments: &[(Segment, Voice)]) -> Result<Widths, CardFailure> {
    const SIZE: f32 = 100.0;
    let mut svg = OPEN.to_owned();
    for (at, (segment, voice)) in segments.iter().enumerate() {
        write(&mut svg, segment, *voice, SIZE, &format!(r#"id="{at}" y="100""#));
    }
    svg.push_str(CLOSE);
    let mut widths = Widths { of: vec![0.0; segments.len()], missing: BTreeSet::new() };
    for node in parse(&svg)?.root().children() {
        let usvg::Node::Text(text) = node else { continue };
        if let Some(width) = text.id().parse().ok().and_then(|at: usize| widths.of.get_mut(at)) {
            *width = text.bounding_box().width() / SIZE;
        }
        let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
        widths.missing.extend(glyphs.filter(|glyph| glyph.id.0 == 0).flat_map(|glyph| glyph.text.chars()));
    }
    Ok(widths)
}
