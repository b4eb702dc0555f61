//! What Markdown may hold: in a letter paragraphs and lists alone, elsewhere no picture and no link that leaves a
//! reader's browser asking a third party.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Parser, Tag};

use super::fault::Wrong;
use super::passage::Passage;
use super::words;

/// Lists in lists in quotations: deeper, no reader follows, and cleaning the HTML takes quadratic time.
const DEEPEST: usize = 20;

/// Pictures are from the bundle, links lead to the web or to a mailbox.
pub(super) fn check(text: &Passage<'_>, images: &BTreeSet<&str>) {
    let mut depth: usize = 0;
    for (event, range) in Parser::new(text.text).into_offset_iter() {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > DEEPEST {
            let wrong =
                Wrong::new("the text is nested too deep", "put fewer lists and quotations into one another");
            text.fault(text.line_of(range.start), wrong);
            return;
        }
        let wrong = match event {
            Event::Start(Tag::Image { dest_url, .. }) => check_image(&dest_url, images),
            Event::Start(Tag::Link { dest_url, .. }) => check_link(&dest_url),
            _ => Ok(()),
        };
        text.accept(text.line_of(range.start), wrong);
        if text.is_hopeless() {
            return;
        }
    }
}

fn check_image(path: &str, images: &BTreeSet<&str>) -> Result<(), Wrong> {
    if images.contains(path) {
        return Ok(());
    }
    let wrong = format!("the picture `{}` is not in the bundle", words::shown(path));
    let right = match words::nearest(path, images.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "put it into `images/` and refer to it as `images/NAME`".to_owned(),
    };
    Err(Wrong::new(wrong, right))
}

fn check_link(link: &str) -> Result<(), Wrong> {
    let is_local = link.starts_with('#') || (link.starts_with('/') && !link.starts_with("//"));
    if is_local {
        return Ok(());
    }
    match link.strip_prefix("mailto:") {
        Some(rest) => words::mailbox(rest.split('?').next().unwrap_or_default()).map(drop),
        None => words::link(link).map(drop),
    }
}

/// A letter is sent as plain text: other markup would reach the target as stars and brackets.
pub(super) fn check_plain(text: &Passage<'_>) {
    for (event, range) in Parser::new(text.text).into_offset_iter() {
        let found = match event {
            Event::Start(Tag::Paragraph | Tag::List(_) | Tag::Item)
            | Event::End(_)
            | Event::Text(_)
            | Event::SoftBreak
            | Event::HardBreak => continue,
            Event::Start(Tag::Heading { .. }) => "a heading",
            Event::Start(Tag::BlockQuote(_)) => "a quotation",
            Event::Start(Tag::CodeBlock(_)) => "a block that is indented or fenced",
            Event::Start(Tag::Emphasis | Tag::Strong) => "emphasis",
            Event::Start(Tag::Link { .. }) => "a link",
            Event::Start(Tag::Image { .. }) => "a picture",
            Event::Code(_) => "code",
            Event::Rule => "a rule",
            _ => "markup",
        };
        let right = "write plain paragraphs and lists, an address on the web as it is";
        text.fault(text.line_of(range.start), Wrong::new(format!("the letter holds {found}"), right));
    }
}
