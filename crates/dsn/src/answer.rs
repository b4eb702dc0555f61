//! A person's answer: what was newly written, told from what was quoted, and what came with it.

use mail_parser::{Message, MimeHeaders};

use crate::{misleads, quotation};

/// As much text as is kept of an answer.
const TEXT_BYTES: usize = 100_000;
const PARTS: usize = 20;
const FILES: usize = 20;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// Who wrote, as they call themselves; the address where they do not.
    pub from: String,
    pub subject: String,
    /// What was newly written, as plain text.
    pub text: String,
    /// The names of the files that came with it.
    pub files: Vec<String>,
}

pub fn read(message: &Message<'_>) -> Option<Answer> {
    let text = quotation::newly_written(&body(message));
    let files: Vec<String> = message
        .attachments()
        .take(FILES)
        .map(|part| one_line(part.attachment_name().unwrap_or("?"), 100))
        .collect();
    if text.is_empty() && files.is_empty() {
        return None;
    }
    let from = message.from().and_then(|from| from.first());
    let from = from.and_then(|from| from.name().or_else(|| from.address())).unwrap_or_default();
    Some(Answer {
        from: one_line(from, 200),
        subject: one_line(message.subject().unwrap_or_default(), 300),
        text,
        files,
    })
}

/// All parts that are text: some programs cut it in two where a picture stands.
fn body(message: &Message<'_>) -> String {
    let mut body = String::new();
    for text in (0..message.text_body.len().min(PARTS)).filter_map(|at| message.body_text(at)) {
        let room = TEXT_BYTES.saturating_sub(body.len());
        body.push_str(&text[..text.floor_char_boundary(room)]);
        body.push('\n');
    }
    body
}

/// Of S/MIME (RFC 8551, section 3.2) or OpenPGP (RFC 3156), and not merely signed beside its text.
pub fn is_encrypted(message: &Message<'_>) -> bool {
    if is_armoured(message) {
        return true;
    }
    let Some(kind) = message.content_type() else { return false };
    let is = |ctype: &str, subtypes: &[&str]| {
        kind.ctype().eq_ignore_ascii_case(ctype)
            && kind.subtype().is_some_and(|found| subtypes.iter().any(|one| found.eq_ignore_ascii_case(one)))
    };
    is("application", &["pkcs7-mime", "x-pkcs7-mime"]) || is("multipart", &["encrypted"])
}

/// OpenPGP's older manner: the text itself is the encrypted message (RFC 9580, section 6.2).
fn is_armoured(message: &Message<'_>) -> bool {
    message.body_text(0).is_some_and(|text| text.trim_start().starts_with("-----BEGIN PGP MESSAGE-----"))
}

fn one_line(text: &str, most: usize) -> String {
    let words = text.split(|c: char| c.is_whitespace() || misleads(c)).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").chars().take(most).collect()
}
