//! A line as the eye meets it: cut where the font or the direction changes, in order from left to right.

use unicode_bidi::{BidiInfo, Level};

/// Which of the embedded families has a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Script {
    European,
    Arabic,
    Korean,
}

impl Script {
    /// The script a character belongs to by itself; none for spaces, digits and signs that several fonts have.
    fn of(c: char) -> Option<Self> {
        match u32::from(c) {
            0x0600..=0x06FF | 0x0750..=0x077F | 0xFB50..=0xFDFF | 0xFE70..=0xFEFC => Some(Self::Arabic),
            0x1100..=0x11FF | 0x3000..=0x318F | 0xA960..=0xA97F | 0xAC00..=0xD7FF | 0xFF00..=0xFFEF => {
                Some(Self::Korean)
            }
            _ if c.is_alphabetic() => Some(Self::European),
            _ => None,
        }
    }

    /// Whether the family has a character that belongs to no script, so that it may stay among its neighbours.
    /// These are the ranges of `assets/fonts/subset`, as far as the fonts have them.
    fn shares(self, c: char) -> bool {
        match self {
            Self::European => true,
            Self::Arabic => {
                matches!(c, ' ' | '!' | ','..=':' | '\u{a0}' | '«' | '»' | '\u{200b}'..='\u{2011}')
            }
            Self::Korean => matches!(
                c,
                ' '..='~' | '\u{a0}' | '«' | '·' | '»' | '\u{2010}'..='\u{2015}' | '‘' | '’' | '“' | '”' | '•' | '…'
            ),
        }
    }
}

/// A piece of one font and one direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Segment {
    pub script: Script,
    pub right_to_left: bool,
    pub text: String,
}

/// Cuts a line, whose whole runs right to left or not, by the Unicode bidirectional algorithm (UAX #9).
pub(super) fn segments(line: &str, right_to_left: bool) -> Vec<Segment> {
    let base = if right_to_left { Level::rtl() } else { Level::ltr() };
    let bidi = BidiInfo::new(line, Some(base));
    let Some(paragraph) = bidi.paragraphs.first() else { return Vec::new() };
    let (levels, order) = bidi.visual_runs(paragraph, paragraph.range.clone());
    let mut found = Vec::new();
    for range in order {
        let turned = levels[range.start].is_rtl();
        let pieces = by_script(&line[range]);
        let pieces = pieces.into_iter().map(|(script, text)| Segment { script, right_to_left: turned, text });
        if turned {
            found.extend(pieces.rev());
        } else {
            found.extend(pieces);
        }
    }
    found
}

fn by_script(text: &str) -> Vec<(Script, String)> {
    let mut near = text.chars().find_map(Script::of).unwrap_or(Script::European);
    let mut pieces: Vec<(Script, String)> = Vec::new();
    for c in text.chars() {
        let own = Script::of(c);
        near = own.unwrap_or(near);
        let script = if own.is_some() || near.shares(c) { near } else { Script::European };
        match pieces.last_mut() {
            Some((last, piece)) if *last == script => piece.push(c),
            _ => pieces.push((script, c.to_string())),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(line: &str, right_to_left: bool) -> Vec<(Script, String)> {
        segments(line, right_to_left).into_iter().map(|segment| (segment.script, segment.text)).collect()
    }

    #[test]
    fn a_line_of_one_script_is_one_segment() {
        assert_eq!(seen("Жаңаөзен, 16!", false), [(Script::European, "Жаңаөзен, 16!".to_owned())]);
        assert_eq!(seen("وقّع شخصًا", true), [(Script::Arabic, "وقّع شخصًا".to_owned())]);
    }

    #[test]
    fn numbers_and_latin_words_stand_where_a_reader_of_arabic_expects_them() {
        let line = seen("عمال IUF 2014", true);
        let texts: Vec<&str> = line.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(texts, ["IUF 2014", "عمال "]);
    }
}
