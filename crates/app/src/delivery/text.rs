//! Text from anyone, made fit for a mail: what a reader sees stays, what could act is gone.

/// One line: every kind of line break, control character and run of blanks becomes one space, characters that
/// reorder their surroundings are left out.
pub fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in visible(text).split(is_blank).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Several lines, each as `line` makes it, at most one empty one between them, none at the ends.
pub fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut out = String::with_capacity(text.len());
    let mut gap = false;
    for one in text.split(is_line_break).map(line) {
        if one.is_empty() {
            gap = !out.is_empty();
            continue;
        }
        if !out.is_empty() {
            out.push_str(if gap { "\n\n" } else { "\n" });
        }
        gap = false;
        out.push_str(&one);
    }
    out
}

/// Embeddings, overrides and isolates (UAX #9, section 2) can show a text in an order other than it has, and the
/// specials and tags can hide in it. Joiners stay: Persian and many Indian scripts need them.
fn visible(text: &str) -> String {
    let acts = |c: &char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}');
    text.chars().filter(|c| !acts(c)).collect()
}

fn is_line_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_blank(c: char) -> bool {
    c.is_control() || c.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_one_line_whatever_came() {
        assert_eq!(line("  Zhanna\r\nBcc: x@example.org\0\t\u{2028}end "), "Zhanna Bcc: x@example.org end");
        assert_eq!(line("abc\u{202e}fed\u{2066}x"), "abcfedx");
        assert_eq!(line("می\u{200c}خواهم"), "می\u{200c}خواهم");
        assert_eq!(line("\r\n \0"), "");
    }

    #[test]
    fn lines_keep_paragraphs_and_nothing_else() {
        assert_eq!(lines("\n\n one\r\ntwo \r\n\r\n\n\nthree\u{85}four\n"), "one\ntwo\n\nthree\nfour");
    }
}
