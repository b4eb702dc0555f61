//! The picture that stands for a campaign where its link is shared: 1200 by 630 pixels, in the reader's language.
//!
//! Drawn from the embedded fonts alone, so that every machine draws the same one; Latin, Cyrillic, Greek, Arabic
//! and Korean are covered. It knows nothing of campaigns, and keeps nothing: whoever asks keeps the bytes.

mod fonts;
mod lines;
mod pixels;
mod segments;
mod sheet;

use app::languages::{Direction, Language};

use fonts::Voice;
use lines::{Block, fit};
use sheet::{Look, Sheet, Side};

/// The size that Facebook, Mastodon, Telegram and others show large.
pub const WIDTH: u32 = 1200;
pub const HEIGHT: u32 = 630;

const MARGIN: f32 = 64.0;
const MEASURE: f32 = WIDTH as f32 - 2.0 * MARGIN;
/// The fine rule under the head, and the top of the band at the foot.
const RULE: f32 = 122.0;
const BAND: f32 = 526.0;

const PAPER: &str = "#f7f3ea";
const INK: &str = "#15171b";
const RED: &str = "#b3201f";
const WHITE: &str = "#ffffff";

/// Largest first; a title of any length that bundles allow fits one of the last.
const TITLE_SIZES: [f32; 11] = [104.0, 96.0, 88.0, 80.0, 72.0, 66.0, 60.0, 54.0, 48.0, 44.0, 40.0];

/// What the picture says: plain text, nothing in it is markup.
#[derive(Debug, Clone)]
pub struct Card {
    pub title: String,
    /// Who asks: the sponsor, alone or with others.
    pub sponsor: String,
    /// How many have signed, as the page says it; may be empty.
    pub count: String,
    /// The site's name or host.
    pub site: String,
    pub language: Language,
}

#[derive(Debug, thiserror::Error)]
pub enum CardFailure {
    /// Letters of a script that the embedded fonts lack: show the picture of another edition instead.
    #[error("no embedded font has the letters {0}")]
    Letters(String),
    #[error("the picture could not be drawn: {0}")]
    Drawing(String),
}

/// Draws the picture as a PNG. It takes tens of milliseconds of one core: keep what it gives.
pub fn render(card: &Card) -> Result<Vec<u8>, CardFailure> {
    pixels::encode(&fonts::parse(&draw(card)?)?)
}

/// Everything on the sheet, as SVG.
fn draw(card: &Card) -> Result<String, CardFailure> {
    let texts = [
        (&*card.title, 300, Voice::Title),
        (&*card.sponsor, 120, Voice::Bold),
        (&*card.count, 80, Voice::Bold),
        (&*card.site, 60, Voice::Regular),
    ];
    let direction = card.language.direction();
    let [title, sponsor, count, site] = lines::passages(texts)?;
    let mut sheet = Sheet::new(direction);
    sheet.rect((0.0, 0.0), (WIDTH as f32, HEIGHT as f32), PAPER);
    // The head of a newspaper: a heavy rule above, a fine one below, and between them who speaks.
    sheet.rect((MARGIN, 44.0), (MEASURE, 10.0), INK);
    sheet.rect((MARGIN, RULE), (MEASURE, 2.0), INK);
    sheet.rect((0.0, BAND), (WIDTH as f32, HEIGHT as f32 - BAND), RED);

    let start = match direction {
        Direction::LeftToRight => Side::Left,
        Direction::RightToLeft => Side::Right,
    };
    let ink = Look { voice: Voice::Bold, fill: INK, side: start };
    let head = fit(&sponsor, &Block::line(&[32.0, 28.0, 24.0, 20.0], MEASURE));
    sheet.lines(head, ink, 99.0);

    let height = BAND - RULE - 48.0;
    let body = fit(&title, &Block { sizes: &TITLE_SIZES, width: MEASURE, height, leading: title.leading });
    let tall = body.step * body.lines.len() as f32;
    // A line's letters sit about a third of their size below the middle of the line.
    let first = f32::midpoint(RULE, BAND) - tall / 2.0 + body.step / 2.0 + body.size * 0.35;
    sheet.lines(body, Look { voice: Voice::Title, ..ink }, first);

    let base = f32::midpoint(BAND, HEIGHT as f32) + 13.0;
    let foot = fit(&count, &Block::line(&[40.0, 34.0, 28.0, 24.0], MEASURE * 0.66));
    let side = if foot.lines.is_empty() { start } else { start.other() };
    sheet.lines(foot, Look { fill: WHITE, ..ink }, base);
    let name = fit(&site, &Block::line(&[28.0, 24.0, 20.0, 16.0], MEASURE * 0.32));
    sheet.lines(name, Look { voice: Voice::Regular, fill: WHITE, side }, base);
    sheet.finish()
}

#[cfg(test)]
mod tests;
