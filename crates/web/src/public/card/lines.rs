//! Words into lines, in the measure of a font of size 1.

use std::collections::BTreeSet;

use super::CardFailure;
use super::fonts::{self, Voice};
use super::segments::{Script, segments};

/// Longer words (an address, a hostile title) are cut, so that one always fits a line.
const WORD: usize = 24;
/// Between two words; all embedded fonts are within a twentieth of it.
const SPACE: f32 = 0.26;
const CUT: &str = "…";

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Measured {
    pub text: String,
    pub width: f32,
}

/// A text as its words.
#[derive(Debug, Clone)]
pub(super) struct Passage {
    pub words: Vec<Measured>,
    pub voice: Voice,
    /// Line height for its script, in sizes.
    pub leading: f32,
}

/// Cuts each text at its limit into words and measures them. Signs that no font has (an emoji, say) are left out;
/// letters that no font has are a failure.
pub(super) fn passages<const N: usize>(
    texts: [(&str, usize, Voice); N],
) -> Result<[Passage; N], CardFailure> {
    let mut passages = texts.map(|(text, limit, voice)| Passage::new(text, limit, voice));
    let mut missing = measure(&mut passages)?;
    if missing.iter().any(|c| c.is_alphanumeric()) {
        return Err(CardFailure::Letters(missing.into_iter().collect()));
    }
    if !missing.is_empty() {
        for passage in &mut passages {
            passage.leave_out(&missing);
        }
        missing = measure(&mut passages)?;
    }
    if missing.is_empty() { Ok(passages) } else { Err(CardFailure::Letters(missing.into_iter().collect())) }
}

/// Fills in the width of every word and gives the characters that have no glyph.
fn measure(passages: &mut [Passage]) -> Result<BTreeSet<char>, CardFailure> {
    let mut parts = Vec::new();
    let mut counts = Vec::new();
    for passage in &*passages {
        for word in &passage.words {
            let of_word = segments(&word.text, false);
            counts.push(of_word.len());
            parts.extend(of_word.into_iter().map(|segment| (segment, passage.voice)));
        }
    }
    let widths = fonts::measure(&parts)?;
    let mut of_parts = widths.of.into_iter();
    let words = passages.iter_mut().flat_map(|passage| &mut passage.words);
    for (word, count) in words.zip(counts) {
        word.width = of_parts.by_ref().take(count).sum();
    }
    Ok(widths.missing)
}

impl Passage {
    /// Takes the first `limit` characters; controls, and marks that turn the direction of what follows, are left
    /// out.
    fn new(text: &str, limit: usize, voice: Voice) -> Self {
        let clean: String = text.chars().filter_map(printable).take(limit).collect();
        let scripts = segments(&clean, false).into_iter().map(|segment| leading(segment.script));
        let leading = scripts.fold(leading(Script::European), f32::max);
        let words = clean.split_whitespace().flat_map(pieces).map(|text| Measured { text, width: 0.0 });
        Self { words: words.collect(), voice, leading }
    }

    fn leave_out(&mut self, signs: &BTreeSet<char>) {
        for word in &mut self.words {
            word.text.retain(|c| !signs.contains(&c));
        }
        self.words.retain(|word| !word.text.is_empty());
    }
}

/// Arabic reaches far above and below its line; Korean fills its squares.
fn leading(script: Script) -> f32 {
    match script {
        Script::European => 1.14,
        Script::Arabic => 1.42,
        Script::Korean => 1.26,
    }
}

fn printable(c: char) -> Option<char> {
    match c {
        '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{fffe}'
        | '\u{ffff}' => None,
        c if c.is_control() => Some(' '),
        c => Some(c),
    }
}

fn pieces(word: &str) -> Vec<String> {
    let chars: Vec<char> = word.chars().collect();
    chars.chunks(WORD).map(|piece| piece.iter().collect()).collect()
}

/// The room that a text may take.
#[derive(Debug, Clone, Copy)]
pub(super) struct Block<'a> {
    /// Largest first.
    pub sizes: &'a [f32],
    pub width: f32,
    pub height: f32,
    pub leading: f32,
}

impl<'a> Block<'a> {
    /// Room for one line.
    pub(super) fn line(sizes: &'a [f32], width: f32) -> Self {
        Self { sizes, width, height: f32::MAX, leading: f32::INFINITY }
    }

    fn rows(&self, size: f32) -> usize {
        if self.leading.is_infinite() { 1 } else { (self.height / (size * self.leading)) as usize }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fitted {
    pub size: f32,
    /// From one base line to the next.
    pub step: f32,
    pub lines: Vec<String>,
}

/// The largest size at which the words fit; at the smallest, what does not fit is cut with an ellipsis.
pub(super) fn fit(passage: &Passage, block: &Block<'_>) -> Fitted {
    let mut found = None;
    for &size in block.sizes {
        let rows = wrap(&passage.words, block.width / size);
        let fits = rows.len() <= block.rows(size)
            && passage.words.iter().all(|word| word.width * size <= block.width);
        found = Some((size, rows, fits));
        if fits {
            break;
        }
    }
    let Some((size, rows, fits)) = found else {
        return Fitted { size: 1.0, step: 1.0, lines: Vec::new() };
    };
    let step = if block.leading.is_infinite() { size } else { size * block.leading };
    let lines = if fits {
        even(&passage.words, rows.len(), block.width / size)
    } else {
        let mut lines: Vec<String> = rows.iter().take(block.rows(size).max(1)).map(|row| join(row)).collect();
        if let Some(last) = lines.last_mut() {
            last.push_str(CUT);
        }
        lines
    };
    Fitted { size, step, lines }
}

/// Greedy lines of at most `width`.
fn wrap(words: &[Measured], width: f32) -> Vec<&[Measured]> {
    let mut rows = Vec::new();
    let (mut start, mut used) = (0, 0.0);
    for (at, word) in words.iter().enumerate() {
        let wanted = if at == start { word.width } else { used + SPACE + word.width };
        if at > start && wanted > width {
            rows.push(&words[start..at]);
            (start, used) = (at, word.width);
        } else {
            used = wanted;
        }
    }
    if start < words.len() {
        rows.push(&words[start..]);
    }
    rows
}

/// The same number of lines, as even as they go: the narrowest measure that still needs no more of them.
fn even(words: &[Measured], rows: usize, width: f32) -> Vec<String> {
    let (mut narrow, mut wide) = (width / 2.0, width);
    for _ in 0..12 {
        let middle = f32::midpoint(narrow, wide);
        let fits = wrap(words, middle).len() <= rows && words.iter().all(|word| word.width <= middle);
        if fits { wide = middle } else { narrow = middle }
    }
    wrap(words, wide).into_iter().map(join).collect()
}

fn join(row: &[Measured]) -> String {
    row.iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passage(widths: &[f32]) -> Passage {
        let words = widths.iter().map(|&width| Measured { text: format!("w{width}"), width }).collect();
        Passage { words, voice: Voice::Bold, leading: 1.0 }
    }

    #[test]
    fn a_short_text_takes_the_largest_size_and_a_long_one_shrinks() {
        let block = Block { sizes: &[10.0, 5.0], width: 100.0, height: 20.0, leading: 1.0 };
        assert_eq!(fit(&passage(&[4.0, 4.0]), &block).size, 10.0);
        assert_eq!(fit(&passage(&[6.0, 6.0, 6.0]), &block).size, 5.0);
    }

    #[test]
    fn lines_are_evened_out() {
        let block = Block { sizes: &[10.0], width: 100.0, height: 20.0, leading: 1.0 };
        let fitted = fit(&passage(&[3.0, 3.1, 3.0, 3.1]), &block);
        assert_eq!(fitted.lines, ["w3 w3.1", "w3 w3.1"]);
    }

    #[test]
    fn what_does_not_fit_is_cut_visibly() {
        let block = Block { sizes: &[10.0], width: 100.0, height: 20.0, leading: 1.0 };
        let fitted = fit(&passage(&[9.0, 9.0, 9.0]), &block);
        assert_eq!(fitted.lines, ["w9", "w9…"]);
        assert!(fit(&passage(&[]), &block).lines.is_empty());
    }
}
