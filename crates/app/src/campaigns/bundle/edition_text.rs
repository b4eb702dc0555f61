//! An edition as somebody writes it: part by part, read leniently and written back without touching any other byte.
//!
//! Faults are no business of this file: what cannot be read is empty, and what is written is judged when it is to be
//! shown.

mod front;
mod place;

use std::borrow::Cow;

use place::Places;

/// The names of the parts, in the order of the page: of fields in a form, of units in a translator's file.
pub const PARTS: [&str; 8] = [
    "title",
    "summary",
    "appeal",
    "demands",
    "letter-subject",
    "letter-salutation",
    "letter-body",
    "outcome",
];

/// The parts of `LANG.md`, each as written, lines ending in LF; empty where there is none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditionText {
    pub title: String,
    pub summary: String,
    pub translator: String,
    pub state: String,
    pub appeal: String,
    /// The list as written.
    pub demands: String,
    pub letter_subject: String,
    pub letter_salutation: String,
    pub letter_body: String,
    pub outcome: String,
}

impl EditionText {
    /// Whatever can be read of it.
    pub fn read(content: &[u8]) -> Self {
        let text = decoded(content);
        let places = Places::find(&text);
        let front = |key: &str| front::value(&text[places.front.clone()], key).unwrap_or_default();
        let letter = places.letter.as_ref();
        let part = |range: Option<&std::ops::Range<usize>>| {
            range.map(|range| text[range.clone()].replace("\r\n", "\n")).unwrap_or_default()
        };
        Self {
            title: front("title"),
            summary: front("summary"),
            translator: front("translator"),
            state: front("state"),
            appeal: part(Some(&places.appeal)),
            demands: part(places.demands.as_ref().map(|section| &section.text)),
            letter_subject: part(letter.and_then(|letter| letter.subject.as_ref())),
            letter_salutation: part(letter.and_then(|letter| letter.salutation.as_ref())),
            letter_body: part(letter.map(|letter| &letter.body)),
            outcome: part(places.outcome.as_ref().map(|section| &section.text)),
        }
    }

    /// A part by its name; empty for one that is none.
    pub fn part(&self, name: &str) -> &str {
        match name {
            "title" => &self.title,
            "summary" => &self.summary,
            "translator" => &self.translator,
            "state" => &self.state,
            "appeal" => &self.appeal,
            "demands" => &self.demands,
            "letter-subject" => &self.letter_subject,
            "letter-salutation" => &self.letter_salutation,
            "letter-body" => &self.letter_body,
            "outcome" => &self.outcome,
            _ => "",
        }
    }

    /// Puts a text into a part; what a browser sends is brought into form. Nothing for a part that is none.
    pub fn set(&mut self, name: &str, text: &str) {
        let lines = text.replace("\r\n", "\n").replace('\r', "\n");
        let blank: usize =
            lines.split_inclusive('\n').take_while(|line| line.trim().is_empty()).map(str::len).sum();
        let lines = lines[blank..].trim_end();
        let line = || lines.split_whitespace().collect::<Vec<_>>().join(" ");
        match name {
            "title" => self.title = line(),
            "summary" => self.summary = line(),
            "translator" => self.translator = line(),
            "state" => self.state = line(),
            "appeal" => lines.clone_into(&mut self.appeal),
            "demands" => lines.clone_into(&mut self.demands),
            "letter-subject" => self.letter_subject = line(),
            "letter-salutation" => self.letter_salutation = line(),
            "letter-body" => lines.clone_into(&mut self.letter_body),
            "outcome" => lines.clone_into(&mut self.outcome),
            _ => {}
        }
    }

    /// The edition with these parts: only those that differ are written, the rest stays byte for byte.
    pub fn write(&self, before: &[u8]) -> Vec<u8> {
        let known = Self::read(before);
        let mut text = decoded(before).into_owned();
        let ending = if text.contains("\r\n") { "\r\n" } else { "\n" };
        match Places::find(&text).front {
            front if front.is_empty() && !text.starts_with("+++") => {
                text = format!("+++{ending}+++{ending}{ending}{text}");
            }
            // It has no end: it ends where the text does.
            front if front.end == text.len() => {
                let start = if text.ends_with('\n') { "" } else { ending };
                text.extend([start, "+++", ending]);
            }
            _ => {}
        }
        for name in ["title", "summary", "translator", "state"] {
            if self.part(name) != known.part(name) {
                let places = Places::find(&text);
                let front = front::with(&text[places.front.clone()], name, self.part(name), ending);
                text.replace_range(places.front, &front);
            }
        }
        for name in ["appeal", "demands", "letter-subject", "letter-salutation", "letter-body", "outcome"] {
            if self.part(name) != known.part(name) {
                let value = self.part(name).replace('\n', ending);
                text = place::with(&text, name, &value, ending);
            }
        }
        let mut content = if before.starts_with(MARK) { MARK.to_vec() } else { Vec::new() };
        content.extend_from_slice(text.as_bytes());
        content
    }
}

const MARK: &[u8] = b"\xef\xbb\xbf";

/// The text without the byte order mark that some editors put first.
fn decoded(content: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(content.strip_prefix(MARK).unwrap_or(content))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WHOLE: &str = "+++\ntitle = \"Free them\" # short\nsummary = \"They struck.\"\nstate = \"approved\"\n+++\n\n\
         They struck for a *wage*.\n\n### Since then\n\nNothing.\n\n\
         ## Demands\n\n- Free them.\n- Talk to them.\n\n## Letter\n\n\
         Subject: Free them\nSalutation: Your Excellency,\n\nI write to {target}.\n\nYours\n\n## Outcome\n\nFree.\n";

    fn whole() -> EditionText {
        EditionText::read(WHOLE.as_bytes())
    }

    #[test]
    fn every_part_is_read_as_written() {
        let text = whole();
        assert_eq!((text.title.as_str(), text.summary.as_str()), ("Free them", "They struck."));
        assert_eq!(text.appeal, "They struck for a *wage*.\n\n### Since then\n\nNothing.");
        assert_eq!(text.demands, "- Free them.\n- Talk to them.");
        assert_eq!(
            (text.letter_subject.as_str(), text.letter_salutation.as_str()),
            ("Free them", "Your Excellency,")
        );
        assert_eq!(
            (text.letter_body.as_str(), text.outcome.as_str()),
            ("I write to {target}.\n\nYours", "Free.")
        );
        assert_eq!((text.state.as_str(), text.translator.as_str()), ("approved", ""));
    }

    #[test]
    fn only_what_changed_is_written() {
        let mut text = whole();
        assert_eq!(text.write(WHOLE.as_bytes()), WHOLE.as_bytes());
        text.set("title", "Free \"all\" \\ of them");
        text.set("letter-salutation", "Madam,");
        text.set("translator", "A. Volunteer");
        let written = String::from_utf8(text.write(WHOLE.as_bytes())).unwrap();
        let expected = WHOLE
            .replace("title = \"Free them\"", "title = \"Free \\\"all\\\" \\\\ of them\"")
            .replace("Your Excellency,", "Madam,")
            .replace("\n+++\n\nThey", "\ntranslator = \"A. Volunteer\"\n+++\n\nThey");
        assert_eq!(written, expected);
    }

    #[test]
    fn line_ends_and_the_mark_stay_as_they_were() {
        let windows = format!("\u{feff}{}", WHOLE.replace('\n', "\r\n"));
        let mut text = EditionText::read(windows.as_bytes());
        assert_eq!(text, whole());
        text.set("appeal", "One.\r\n\r\nTwo.\r\n");
        let written = String::from_utf8(text.write(windows.as_bytes())).unwrap();
        assert!(
            written.starts_with("\u{feff}+++\r\n")
                && written.contains("\r\n\r\nOne.\r\n\r\nTwo.\r\n\r\n## Demands")
        );
        assert_eq!(written.matches('\n').count(), written.matches("\r\n").count());
    }

    #[test]
    fn a_section_comes_and_goes_with_its_text() {
        let begun = "+++\ntitle = \"T\"\n+++\n\n";
        let mut text = EditionText::read(begun.as_bytes());
        text.set("letter-body", "Words.");
        text.set("demands", "- One.");
        text.set("appeal", "Appeal.");
        text.set("letter-subject", "Subject");
        text.set("letter-salutation", "Madam,");
        let written = text.write(begun.as_bytes());
        assert_eq!(
            String::from_utf8(written.clone()).unwrap(),
            "+++\ntitle = \"T\"\n+++\n\nAppeal.\n\n## Demands\n\n- One.\n\n## Letter\n\nSubject: Subject\n\
             Salutation: Madam,\n\nWords.\n"
        );
        for name in ["demands", "letter-subject", "letter-salutation", "letter-body"] {
            text.set(name, "");
        }
        let bare = String::from_utf8(text.write(&written)).unwrap();
        assert_eq!(bare, "+++\ntitle = \"T\"\n+++\n\nAppeal.\n");
    }

    #[test]
    fn what_is_broken_is_read_as_far_as_it_goes_and_not_lost() {
        for broken in [
            "",
            "no front matter",
            "+++\ntitle = \"T\n",
            "+++\ntitle = = 1\n+++\nx",
            "## Letter\n## Letter\n",
        ] {
            let mut text = EditionText::read(broken.as_bytes());
            text.set("title", "New");
            text.set("outcome", "Won.");
            let written = text.write(broken.as_bytes());
            let again = EditionText::read(&written);
            assert_eq!((again.title.as_str(), again.outcome.as_str()), ("New", "Won."), "{broken:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            title in "[a-zA-Zé\"\\\\#' ]{0,12}", appeal in "[a-zé*_>\n -]{0,40}", demands in "(- [a-z]{1,9}\n){0,3}",
            subject in "[a-zé ]{0,9}", body in "[a-zé{}\n -]{0,40}", outcome in "[a-z>\n ]{0,20}",
        ) {
            let mut text = whole();
            let parts = [("title", &title), ("appeal", &appeal), ("demands", &demands), ("letter-subject", &subject),
                ("letter-body", &body), ("outcome", &outcome)];
            for (name, value) in parts {
                text.set(name, value);
            }
            let written = text.write(WHOLE.as_bytes());
            prop_assert_eq!(EditionText::read(&written), text);
        }
    }
}
