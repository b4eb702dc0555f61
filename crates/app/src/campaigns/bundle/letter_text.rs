//! `## Letter`: subject, salutation and body, before they are addressed.

use super::fault::Wrong;
use super::markup;
use super::passage::Passage;
use super::sections::Section;
use super::words;
use crate::campaigns::LetterText;

const PLACEHOLDERS: [&str; 3] = ["target", "office", "country"];
const HEADS: [&str; 2] = ["Subject", "Salutation"];

pub(super) fn parse(section: &Section<'_>) -> Option<LetterText> {
    let page = &section.body;
    let mut heads: [Option<String>; 2] = [None, None];
    let mut good = true;
    let (mut at, mut body_line) = (0, page.first_line());
    for whole in page.text.split_inclusive('\n') {
        let line = whole.trim();
        if !line.is_empty() {
            let Some((head, value)) = head(line) else { break };
            good &= take(page, body_line, &mut heads, head, value);
        }
        at += whole.len();
        body_line += 1;
    }
    let text = &page.text[at..];
    let [subject, salutation] = heads;
    for (head, value) in HEADS.iter().zip([&subject, &salutation]) {
        if value.is_none() && good {
            let right = format!("write a line `{head}: …` right below `## Letter`");
            page.fault(section.line, Wrong::new(format!("the letter has no `{head}:`"), right));
        }
    }
    check_placeholders(&page.part(text, body_line));
    markup::check_plain(&page.part(text, body_line));
    if text.trim().is_empty() {
        let right = "write it below the salutation, after an empty line";
        page.fault(section.line, Wrong::new("the letter has no body", right));
    }
    Some(LetterText { subject: subject?, salutation: salutation?, body: text.trim().to_owned() })
}

/// `Subject: …` and the like, also when the word before the colon is misspelt.
fn head(line: &str) -> Option<(&str, &str)> {
    let (head, value) = line.split_once(':')?;
    let is_word = !head.is_empty() && head.chars().all(char::is_alphabetic);
    (is_word && (HEADS.contains(&head) || words::nearest(head, HEADS).is_some()))
        .then(|| (head, value.trim()))
}

fn take(page: &Passage<'_>, line: usize, heads: &mut [Option<String>; 2], head: &str, value: &str) -> bool {
    let Some(which) = HEADS.iter().position(|known| *known == head) else {
        let wrong = format!("`{}:` is not a line of the letter's head", words::shown(head));
        page.fault(line, Wrong::new(wrong, words::suggestion(head, &HEADS)));
        return false;
    };
    if heads[which].is_some() {
        page.fault(line, Wrong::new(format!("`{head}:` stands here a second time"), "write it once"));
        return false;
    }
    if value.is_empty() {
        page.fault(line, Wrong::new(format!("`{head}:` is empty"), "write it on the same line"));
        return false;
    }
    check_placeholders(&page.part(value, line));
    heads[which] = page.accept(line, words::line(head, value)).map(str::to_owned);
    heads[which].is_some()
}

/// Braces are for placeholders: one that is misspelt would reach the target as it stands.
fn check_placeholders(text: &Passage<'_>) {
    for (line, content) in text.lines() {
        let mut rest = content;
        while let Some(open) = rest.find('{') {
            rest = &rest[open + 1..];
            let Some(close) = rest.find('}') else {
                text.fault(line, Wrong::new("a `{` is not closed", known_placeholders()));
                break;
            };
            let name = &rest[..close];
            if !PLACEHOLDERS.contains(&name) {
                let wrong = format!("`{{{}}}` is not a placeholder", words::shown(name));
                let right = words::nearest(name, PLACEHOLDERS)
                    .map_or_else(known_placeholders, |near| format!("did you mean `{{{near}}}`?"));
                text.fault(line, Wrong::new(wrong, right));
            }
            rest = &rest[close + 1..];
        }
    }
}

fn known_placeholders() -> String {
    format!(
        "write {}",
        words::choices(&PLACEHOLDERS.map(|name| format!("{{{name}}}")).each_ref().map(String::as_str))
    )
}
