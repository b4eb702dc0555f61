//! Text that knows in which file and on which line it stands.

use std::borrow::Cow;

use super::fault::{Faults, Wrong};

/// A stretch of a file.
#[derive(Debug, Clone)]
pub(super) struct Passage<'a> {
    pub file: &'a str,
    pub text: &'a str,
    first_line: usize,
    /// Offsets of the line breaks, for line numbers in logarithmic time.
    breaks: Vec<usize>,
    faults: &'a Faults,
}

impl<'a> Passage<'a> {
    pub fn new(file: &'a str, text: &'a str, first_line: usize, faults: &'a Faults) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at).collect();
        Self { file, text, first_line, breaks, faults }
    }

    pub fn first_line(&self) -> usize {
        self.first_line
    }

    pub fn line_of(&self, offset: usize) -> usize {
        self.first_line + self.breaks.partition_point(|at| *at < offset)
    }

    pub fn fault(&self, line: usize, wrong: Wrong) {
        self.faults.add(self.file, Some(line), wrong);
    }

    /// A fault of the file as a whole.
    pub fn fault_whole(&self, wrong: Wrong) {
        self.faults.add(self.file, None, wrong);
    }

    pub fn is_hopeless(&self) -> bool {
        self.faults.is_full()
    }

    /// The value, or its fault noted.
    pub fn accept<T>(&self, line: usize, value: Result<T, Wrong>) -> Option<T> {
        value.map_err(|wrong| self.fault(line, wrong)).ok()
    }

    pub fn part(&self, text: &'a str, first_line: usize) -> Self {
        Self::new(self.file, text, first_line, self.faults)
    }

    /// Lines with their numbers.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &'a str)> {
        let first = self.first_line;
        self.text.lines().enumerate().map(move |(at, line)| (first + at, line))
    }
}

/// A file's text: UTF-8, without the byte order mark that some editors put first, lines ending in LF.
pub(super) fn decode<'a>(file: &str, content: &'a [u8], faults: &Faults) -> Option<Cow<'a, str>> {
    let content = content.strip_prefix(b"\xef\xbb\xbf").unwrap_or(content);
    let text = match std::str::from_utf8(content) {
        Ok(text) => text,
        Err(error) => {
            let before = &content[..error.valid_up_to()];
            faults.add(
                file,
                Some(line_after(before)),
                Wrong::new("this is not UTF-8", "save the file as UTF-8"),
            );
            return None;
        }
    };
    let text = if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) };
    let controls = |c: char| c.is_control() && c != '\n' && c != '\t';
    if let Some((at, found)) = text.match_indices(controls).next() {
        let found = found.chars().next().map_or(0, u32::from);
        let wrong = format!("the control character U+{found:04X} stands here");
        faults.add(file, Some(line_after(&text.as_bytes()[..at])), Wrong::new(wrong, "remove it"));
        return None;
    }
    Some(text)
}

fn line_after(before: &[u8]) -> usize {
    1 + before.iter().filter(|b| **b == b'\n').count()
}
