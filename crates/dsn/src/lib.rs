//! What mail servers and people say of a message they were given.
//!
//! [`read`] tells a mail that came back apart: a delivery report (RFC 3464, and the forms that servers wrote before and
//! beside it), a feedback report (RFC 5965), an automatic reply (RFC 3834), an answer by a person.
//!
//! Pure: knows no network, no clock, nothing of what the message was about. Never panics, whatever the bytes; what it
//! reads of them is bounded.

mod answer;
mod automatic;
mod bounce;
mod report;
mod status;
#[cfg(test)]
mod tests;

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
    /// A machine wrote it: away from the desk, received with thanks.
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
    let deliveries = report::deliveries(&parsed);
    if !deliveries.is_empty() {
        return What::Delivery(deliveries);
    }
    let deliveries = bounce::deliveries(&parsed, null_sender);
    if !deliveries.is_empty() {
        return What::Delivery(deliveries);
    }
    if automatic::is_automatic(&parsed, null_sender) {
        return What::Automatic;
    }
    match answer::read(&parsed) {
        Some(answer) => What::Answer(answer),
        None => What::Unclear("nothing in it can be read as text"),
    }
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

/// A server's words as one line, not endless.
fn brief(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").chars().take(500).collect()
}
