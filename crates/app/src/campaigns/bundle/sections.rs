//! An edition's body, cut at its `## Demands`, `## Letter` and `## Outcome`.

use super::fault::Wrong;
use super::passage::Passage;
use super::words;

const NAMES: [&str; 3] = ["Demands", "Letter", "Outcome"];

/// The parts of an edition's body. The appeal is what stands before the first section.
#[derive(Debug)]
pub(super) struct Sections<'a> {
    pub appeal: Passage<'a>,
    pub demands: Option<Section<'a>>,
    pub letter: Option<Section<'a>>,
    pub outcome: Option<Section<'a>>,
}

#[derive(Debug)]
pub(super) struct Section<'a> {
    /// Where its heading stands.
    pub line: usize,
    pub body: Passage<'a>,
}

pub(super) fn cut<'a>(body: &Passage<'a>) -> Sections<'a> {
    let mut cuts: Vec<Cut> = Vec::new();
    let mut fence = Fence::default();
    let (mut at, mut line) = (0, body.first_line());
    for whole in body.text.split_inclusive('\n') {
        if !fence.covers(whole)
            && let Some((level, title)) = heading(whole)
            && level <= 2
        {
            match NAMES.iter().position(|name| level == 2 && *name == title) {
                Some(name) => cuts.push(Cut { name, line, heading: at, start: at + whole.len() }),
                None => body.fault(line, unknown(level, title)),
            }
        }
        at += whole.len();
        line += 1;
    }
    let end = cuts.first().map_or(body.text.len(), |cut| cut.heading);
    let mut sections = Sections {
        appeal: body.part(&body.text[..end], body.first_line()),
        demands: None,
        letter: None,
        outcome: None,
    };
    for (number, cut) in cuts.iter().enumerate() {
        let end = cuts.get(number + 1).map_or(body.text.len(), |next| next.heading);
        let section = Section { line: cut.line, body: body.part(&body.text[cut.start..end], cut.line + 1) };
        let place = match cut.name {
            0 => &mut sections.demands,
            1 => &mut sections.letter,
            _ => &mut sections.outcome,
        };
        if place.is_some() {
            let wrong = format!("`## {}` stands here a second time", NAMES[cut.name]);
            body.fault(cut.line, Wrong::new(wrong, "write each section once"));
        } else {
            *place = Some(section);
        }
    }
    sections
}

struct Cut {
    name: usize,
    line: usize,
    heading: usize,
    start: usize,
}

fn unknown(level: usize, title: &str) -> Wrong {
    let wrong = format!("`{} {}` is not a section", "#".repeat(level), words::shown(title));
    let right = match words::nearest(title, NAMES) {
        Some(near) => format!("did you mean `## {near}`?"),
        None => "begin headings within the text with `###`".to_owned(),
    };
    Wrong::new(wrong, right)
}

/// Level and title of an ATX heading (CommonMark 0.31 section 4.2).
fn heading(line: &str) -> Option<(usize, &str)> {
    let line = line.trim_end();
    let text = line.trim_start_matches(' ');
    let level = text.bytes().take_while(|b| *b == b'#').count();
    let rest = &text[level..];
    let is_heading = line.len() - text.len() <= 3
        && (1..=6).contains(&level)
        && (rest.is_empty() || rest.starts_with([' ', '\t']));
    is_heading.then(|| (level, rest.trim().trim_end_matches('#').trim_end()))
}

/// Whether lines stand in a fenced code block (CommonMark 0.31 section 4.5), where `##` is no heading.
#[derive(Default)]
struct Fence(Option<(char, usize)>);

impl Fence {
    fn covers(&mut self, line: &str) -> bool {
        let text = line.trim_end().trim_start_matches(' ');
        let indented = line.len() - line.trim_start_matches(' ').len() > 3;
        let mark = text.chars().next().filter(|c| matches!(c, '`' | '~'));
        let count = mark.map_or(0, |mark| text.chars().take_while(|c| *c == mark).count());
        match (self.0, mark) {
            (None, Some(mark))
                if count >= 3 && !indented && !(mark == '`' && text[count..].contains('`')) =>
            {
                self.0 = Some((mark, count));
                true
            }
            (Some((open, least)), Some(mark)) if mark == open && count >= least && text.len() == count => {
                self.0 = None;
                true
            }
            (open, _) => open.is_some(),
        }
    }
}
