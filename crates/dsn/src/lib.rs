//! What mail servers and people say of a message they were given.
//!
//! [`read`] tells a mail that came back apart: a delivery report (RFC 3464, and the forms that servers wrote before and
//! beside it), a feedback report (RFC 5965), an automatic reply (RFC 3834), an answer by a person.
//!
//! Pure: knows no network, no clock, nothing of what the message was about. Never panics, whatever the bytes; what it
//! reads of them is bounded.

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod answer;
mod automatic;
mod bounce;
mod quotation;
mod report;
mod status;
#[cfg(test)]
mod tests;
mod words;

pub use answer::Answer;
pub use bounce::{Action, Delivery};
pub use status::{Class, Status};

use mail_parser::{Message, MessageParser};

/// What a message is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// What became of a message, one entry for each recipient that is told of; at least one.
    Delivery(Vec<Delivery>),
    /// Somebody marked a message as unwanted, or their provider did: `abuse`, `fraud`, `not-spam` … (RFC 5965,
    /// section 3.1).
    Feedback(String),
    /// A machine wrote it: away from the desk, received with thanks, shown to somebody.
    Automatic,
    Answer(Answer),
    /// Nothing that could be told; the reason is for a person.
    Unclear(&'static str),
}

/// Reads a message as it arrived. `null_sender`: its envelope sender was `<>`, as of every bounce and automatic reply.
pub fn read(message: &[u8], null_sender: bool) -> What {
    let Some(parsed) = MessageParser::default().parse(message) else {
        return What::Unclear("it is not a message");
    };
    if let Some(kind) = report::feedback(&parsed) {
        return What::Feedback(kind);
    }
    let mut deliveries = report::deliveries(&parsed);
    if !deliveries.is_empty() {
        bounce::complete(&mut deliveries, &parsed);
        return What::Delivery(deliveries);
    }
    let deliveries = bounce::deliveries(&parsed, null_sender);
    if !deliveries.is_empty() {
        return What::Delivery(deliveries);
    }
    if report::is_receipt(&parsed) || automatic::is_automatic(&parsed, null_sender) {
        return What::Automatic;
    }
    if answer::is_encrypted(&parsed) {
        return What::Unclear("it is encrypted: only a program that has the key can read it");
    }
    if automatic::wants_no_reply(&parsed) {
        return What::Unclear("it asks machines not to reply, as machines do, and some people's Outlook");
    }
    match answer::read(&parsed) {
        Some(answer) => What::Answer(answer),
        None => What::Unclear("nothing in it can be read as text"),
    }
}

/// What a message says as an answer, for whoever knows that a person wrote it; nothing when no text can be read in it.
pub fn read_answer(message: &[u8]) -> Option<Answer> {
    let parsed = MessageParser::default().parse(message)?;
    if answer::is_encrypted(&parsed) { None } else { answer::read(&parsed) }
}

/// What a message calls itself.
pub fn message_id(message: &[u8]) -> Option<String> {
    MessageParser::default().parse_headers(message)?.message_id().map(str::to_owned)
}

/// A header as text on one line, whatever the library made of it.
fn header(message: &Message<'_>, name: &str) -> Option<String> {
    let raw = message.header_raw(name)?;
    Some(raw.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Characters that reorder what surrounds them, and so can hide it (UAX 9, sections 2.1, 2.2 and 2.4), or break lines.
fn misleads(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}') || c.is_control()
}

/// A server's words as one line, not endless.
fn brief(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || misleads(c)).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").chars().take(500).collect()
}
