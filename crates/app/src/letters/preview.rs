//! The letter as the page shows it before anybody signs.

use super::body::Filling;
use super::compose::{Signer, words};
use crate::App;
use crate::campaigns::Campaign;
use crate::languages::{Language, without_isolates};

/// The letter as it will be sent, with words in brackets for what is filled in later; a number of its own is added
/// to each letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterPreview {
    /// Its language: the wanted one, or the original's where the campaign has no letter in that.
    pub language: Language,
    pub subject: String,
    pub salutation: String,
    /// Where the supporter's own words would stand; empty when the campaign takes none.
    pub message: String,
    /// Plain text, an empty line between paragraphs; lists with `- ` or numbers.
    pub body: String,
    /// A line for each: the supporter's name, and where from.
    pub closing: String,
    /// The line below; the address of the campaign's page follows it.
    pub footer: String,
    pub url: String,
}

/// The letter in a language; `None` when the campaign has none.
pub fn preview(app: &App, campaign: &Campaign, language: &Language) -> Option<LetterPreview> {
    let (_, own) = campaign.letter(language)?;
    let locale = app.texts.locale(own);
    let filling = Filling {
        target: locale.text("mail-letter-their-name"),
        office: locale.text("mail-letter-their-office"),
        country: locale.text("mail-letter-your-country"),
    };
    let name = locale.text("mail-letter-your-name");
    let signer = Signer {
        closing: vec![name.clone(), filling.country.clone()],
        name,
        message: locale.text("mail-letter-your-words"),
    };
    let words = words(app, campaign, language, &filling, &signer)?;
    Some(LetterPreview {
        body: words.body_text(),
        closing: words.closing.join("\n"),
        footer: without_isolates(&words.footer),
        language: words.language,
        subject: words.subject,
        salutation: words.salutation,
        message: words.message,
        url: words.url,
    })
}
