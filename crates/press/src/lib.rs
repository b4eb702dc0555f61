//! Letters on paper: A4 pages with a place for the window of an envelope, as PDF, in every script of the world.
//!
//! Knows paper, fonts and text; nothing of campaigns, supporters or files. A [`Book`] takes one letter after the other
//! and gives the bytes of one PDF: text that can be selected and read aloud, with its fonts inside, as far as they are
//! used. No character is dropped: what no font at hand can draw is shown as � and named.

mod book;
mod draw;
mod fonts;
mod page;
#[cfg(test)]
mod tests;
mod text;

pub use book::{Book, Printed};
pub use fonts::{Fonts, Missing, script_is_covered};

/// A letter as it is printed: whole paragraphs, each without line breaks unless they are meant.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letter {
    /// BCP 47, as `ar`.
    pub language: String,
    pub right_to_left: bool,
    /// Who writes, in one small line above the address.
    pub sender: String,
    /// The recipient, a line each, as the post wants it.
    pub address: Vec<String>,
    /// Written out in the letter's language.
    pub date: String,
    pub subject: String,
    pub salutation: String,
    pub blocks: Vec<Block>,
    /// Name and place, a line each; kept on one page.
    pub closing: Vec<String>,
    /// Small print below; a line each.
    pub footer: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Paragraph(String),
    List { numbered: bool, items: Vec<String> },
}

/// A sheet that goes before letters: a title, and lines of words and numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    pub language: String,
    pub right_to_left: bool,
    pub title: String,
    pub paragraphs: Vec<String>,
    /// What is counted, and how many.
    pub rows: Vec<(String, String)>,
}

/// Where the envelope's window is, of an envelope of 110 by 220 mm (ISO 269, DL).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Window {
    /// Left, as in Germany, Austria, Italy, Spain and most of Europe: DIN 5008, form B.
    #[default]
    Left,
    /// Right, as in France, Switzerland and Belgium.
    Right,
}

#[derive(Debug, thiserror::Error)]
#[error("the pages could not be written: {0}")]
pub struct PressFault(pub(crate) String);
