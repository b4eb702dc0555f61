//! A text as the public page will show it.

use app::campaigns::markdown_at_desk;
use app::drafts::edition::EditionText;
use askama::Template;

use crate::failure::Problem;
use crate::public::text::paragraphs;

#[derive(Template)]
#[template(path = "desk/campaigns/preview.html")]
struct Preview<'a> {
    title: &'a str,
    summary: &'a str,
    /// HTML, cleaned.
    appeal: String,
    demands: String,
    demands_title: String,
    letter: Option<Letter<'a>>,
    letter_title: String,
    outcome: String,
    outcome_title: String,
}

struct Letter<'a> {
    subject: &'a str,
    salutation: &'a str,
    /// HTML.
    body: String,
}

/// HTML, in the language of the text.
pub fn render(locale: &app::languages::Locale, slug: &str, text: &EditionText) -> Result<String, Problem> {
    let markdown = |text: &str| markdown_at_desk(text, slug);
    let has_letter = [&text.letter_subject, &text.letter_salutation, &text.letter_body]
        .iter()
        .any(|part| !part.is_empty());
    let letter = has_letter.then(|| Letter {
        subject: &text.letter_subject,
        salutation: &text.letter_salutation,
        body: paragraphs(&text.letter_body),
    });
    let preview = Preview {
        title: &text.title,
        summary: &text.summary,
        appeal: markdown(&text.appeal),
        demands: markdown(&text.demands),
        demands_title: locale.text("campaign-demands"),
        letter,
        letter_title: locale.text("campaign-letter"),
        outcome: markdown(&text.outcome),
        outcome_title: locale.text("campaign-outcome"),
    };
    Ok(preview.render()?)
}
