//! A text becomes lines: shaped, in its direction, broken at its width, every character in a font that has it.

use std::borrow::Cow;

use parley::style::{FontFamily, FontFamilyName, FontWeight, LineHeight, OverflowWrap, StyleProperty};
use parley::{Alignment, AlignmentOptions, Layout, LayoutContext};

use crate::fonts::{Fonts, Missing, script_of};

/// What stands for a character that no font has.
const SUBSTITUTE: char = '\u{FFFD}';

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setting<'a> {
    pub language: &'a str,
    pub right_to_left: bool,
    /// In points, as all lengths.
    pub size: f32,
    pub leading: f32,
    pub bold: bool,
    pub width: f32,
    pub align: Alignment,
}

/// A text set in lines.
pub(crate) struct Lines {
    pub text: String,
    pub layout: Layout<()>,
    pub missing: Missing,
}

/// Sets a text; looks for fonts until every character is drawn, or known to be missing and replaced.
pub(crate) fn set(
    fonts: &mut Fonts,
    scratch: &mut LayoutContext<()>,
    text: &str,
    setting: Setting<'_>,
) -> Lines {
    let mut text: String = text.chars().filter(|c| *c == '\n' || !c.is_control()).collect();
    let mut missing = Missing::default();
    loop {
        let mut layout = shape(fonts, scratch, &text, setting);
        let undrawn = undrawn(&layout, &text);
        if undrawn.is_empty() {
            layout.break_all_lines(Some(setting.width));
            layout.align(setting.align, AlignmentOptions::default());
            return Lines { text, layout, missing };
        }
        let found = undrawn.iter().any(|c| fonts.look_for(*c));
        if !found {
            for c in &undrawn {
                missing.0.entry(script_of(*c)).or_default().insert(*c);
            }
            text = text.chars().map(|c| if undrawn.contains(&c) { SUBSTITUTE } else { c }).collect();
        }
    }
}

/// What of a text no font at hand has.
pub(crate) fn missing_of(fonts: &mut Fonts, text: &str) -> Missing {
    let setting = Setting {
        language: "und",
        right_to_left: false,
        size: 10.0,
        leading: 1.0,
        bold: false,
        width: 500.0,
        align: Alignment::Start,
    };
    set(fonts, &mut LayoutContext::new(), text, setting).missing
}

fn shape(fonts: &mut Fonts, scratch: &mut LayoutContext<()>, text: &str, setting: Setting<'_>) -> Layout<()> {
    let families = fonts.families(setting.language);
    let names: Vec<FontFamilyName<'_>> =
        families.iter().map(|name| FontFamilyName::Named(Cow::Borrowed(name.as_str()))).collect();
    let mut builder = scratch.ranged_builder(&mut fonts.context, text, 1.0, false);
    builder.set_base_direction(if setting.right_to_left {
        parley::BaseDirection::Rtl
    } else {
        parley::BaseDirection::Ltr
    });
    builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(&names))));
    builder.push_default(StyleProperty::FontSize(setting.size));
    builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(setting.leading)));
    builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::Anywhere));
    if let Ok(language) = setting.language.parse() {
        builder.push_default(StyleProperty::Locale(Some(language)));
    }
    if setting.bold {
        builder.push_default(StyleProperty::FontWeight(FontWeight::BOLD));
    }
    builder.build(text)
}

/// Characters that came out as `.notdef`, the glyph of what a font does not have.
fn undrawn(layout: &Layout<()>, text: &str) -> Vec<char> {
    let mut undrawn = Vec::new();
    let mut whole = layout.clone();
    whole.break_all_lines(None);
    for run in whole.lines().flat_map(|line| line.runs().collect::<Vec<_>>()) {
        for cluster in run.clusters().filter(|cluster| cluster.glyphs().any(|glyph| glyph.id == 0)) {
            let of_cluster = text.get(cluster.text_range()).unwrap_or_default();
            undrawn.extend(of_cluster.chars().filter(|c| !c.is_whitespace() && *c != SUBSTITUTE));
        }
    }
    undrawn.sort_unstable();
    undrawn.dedup();
    undrawn
}
