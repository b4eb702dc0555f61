//! A letter as a page: the same words as in the mail, with the postal address and the date.

use super::body::{self, Block};
use super::compose::{ComposeFailure, Recipe, Words, written};
use crate::App;
use crate::languages::{Direction, without_isolates};
use crate::targets::Target;

/// The letter as the press sets it.
pub fn paper(app: &App, recipe: &Recipe<'_>) -> Result<press::Letter, ComposeFailure> {
    let (words, signer, locale) = written(app, recipe)?;
    let today = app.now().to_jiff().to_zoned(zone(recipe.target)).date();
    let clean = |text: &str| without_isolates(text);
    // The address on a line of its own: within a line that runs the other way its parts would change places.
    let footer = [words.number.clone(), words.footer.clone(), words.url.clone()];
    Ok(press::Letter {
        language: words.language.to_string(),
        right_to_left: words.language.direction() == Direction::RightToLeft,
        sender: signer.closing.join(", "),
        address: address(recipe.target),
        date: clean(&locale.date(today)),
        subject: words.subject.clone(),
        salutation: words.salutation.clone(),
        blocks: blocks(&words),
        closing: words.closing.clone(),
        footer: footer.iter().map(|line| clean(line)).collect(),
    })
}

/// The zone that a target's days are counted in.
pub(crate) fn zone(target: &Target) -> jiff::tz::TimeZone {
    jiff::tz::TimeZone::get(&target.time_zone).unwrap_or(jiff::tz::TimeZone::UTC)
}

/// As the post wants it: the office and the name, unless the address itself names them.
fn address(target: &Target) -> Vec<String> {
    let named = |line: &String| target.postal_address.iter().any(|of| of.contains(line.as_str()));
    let heads = [target.office.clone(), target.name.clone()];
    let heads = heads.into_iter().filter(|line| !line.is_empty() && !named(line));
    heads.chain(target.postal_address.iter().cloned()).collect()
}

fn blocks(words: &Words) -> Vec<press::Block> {
    let own = words.message.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty());
    let own = own.map(|paragraph| press::Block::Paragraph(paragraph.trim().to_owned()));
    let all = words.blocks.iter().map(|block| match block {
        Block::Paragraph(spans) => press::Block::Paragraph(body::plain(spans)),
        Block::List { numbered, items } => press::Block::List {
            numbered: *numbered,
            items: items.iter().map(|item| body::plain(item)).collect(),
        },
    });
    own.chain(all).collect()
}
