//! What a text is told, and how foreign words are kept from upsetting its direction.

use std::borrow::Cow;

use jiff::civil::Date;

use super::Direction;

/// A value for a `{ $variable }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg<'a> {
    /// Printed as it is; chooses the variant of its own name.
    Text(Cow<'a, str>),
    /// Printed with the language's digits and separators; chooses a plural category.
    Number(i64),
    /// Printed in full, such as "8 April 2014".
    Date(Date),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<Cow<'a, str>> for Arg<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Self::Text(text)
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

/// The only integer: a second one would leave the type of a literal open.
impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<Date> for Arg<'_> {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_DIRECTIONAL_ISOLATE: char = '\u{2069}';

/// Writes a foreign text, isolated (UAX #9, section 2.4) only where it could reorder what stands around it.
///
/// Fluent isolates every placeable; we leave the invisible characters out of the many pages where nothing can
/// go wrong, since they end up in titles, copied names and searches.
pub(super) fn push_isolated(out: &mut String, text: &str, around: Direction) {
    if may_reorder(text, around) {
        out.push(FIRST_STRONG_ISOLATE);
        out.push_str(text);
        out.push(POP_DIRECTIONAL_ISOLATE);
    } else {
        out.push_str(text);
    }
}

fn may_reorder(text: &str, around: Direction) -> bool {
    match around {
        Direction::LeftToRight => text.chars().any(|c| is_right_to_left(c) || is_bidi_control(c)),
        // Digits, addresses and brackets alone already move in right-to-left text.
        Direction::RightToLeft => {
            !text.chars().all(|c| (is_right_to_left(c) && !is_bidi_control(c)) || c.is_whitespace())
        }
    }
}

/// Letters of the right-to-left blocks (Hebrew to Arabic Extended-A, presentation forms, the two planes' parts
/// that Unicode reserves for such scripts in DerivedBidiClass.txt).
fn is_right_to_left(c: char) -> bool {
    matches!(c,
        '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// A text for places that show control characters as boxes, such as mail subjects and file names.
pub fn without_isolates(text: &str) -> String {
    text.chars().filter(|c| !matches!(*c, FIRST_STRONG_ISOLATE | POP_DIRECTIONAL_ISOLATE)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_could_reorder_its_surroundings_is_isolated() {
        let put = |text: &str, around| {
            let mut out = String::new();
            push_isolated(&mut out, text, around);
            out
        };
        assert_eq!(put("Ludmila", Direction::LeftToRight), "Ludmila");
        assert_eq!(put("ليلى", Direction::LeftToRight), "\u{2068}ليلى\u{2069}");
        assert_eq!(put("ليلى أحمد", Direction::RightToLeft), "ليلى أحمد");
        assert_eq!(put("Ludmila", Direction::RightToLeft), "\u{2068}Ludmila\u{2069}");
        assert_eq!(put("+41 22 730", Direction::RightToLeft), "\u{2068}+41 22 730\u{2069}");
        assert_eq!(put("a\u{202E}b", Direction::LeftToRight), "\u{2068}a\u{202E}b\u{2069}");
        assert_eq!(without_isolates("\u{2068}ليلى\u{2069}!"), "ليلى!");
    }
}
