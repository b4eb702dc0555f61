//! What became of a message, and bounces that follow no standard: servers older than RFC 3464, and those that never
//! cared. Known by their words, which stand in one table.

use mail_parser::Message;

use crate::automatic::says_automatic;
use crate::words::{self, DELAYED, FAILED, RETURNED};
use crate::{Class, Status, brief, header};

/// What was done with a message (RFC 3464, section 2.3.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    Failed,
    Delayed,
    Delivered,
    Relayed,
    Expanded,
}

impl Action {
    pub fn parse(text: &str) -> Option<Self> {
        let word = text.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
        Some(match word.to_ascii_lowercase().as_str() {
            "failed" => Self::Failed,
            "delayed" => Self::Delayed,
            "delivered" => Self::Delivered,
            "relayed" => Self::Relayed,
            "expanded" => Self::Expanded,
            _ => return None,
        })
    }
}

/// What became of a message for one recipient.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Delivery {
    pub recipient: Option<String>,
    pub action: Action,
    pub status: Option<Status>,
    /// The server that said it, as far as it is told; may be empty.
    pub server: String,
    /// Its words on one line; may be empty.
    pub text: String,
}

impl Delivery {
    /// It failed, and nothing but another address will help. A full mailbox and a refusal for reasons of policy are no
    /// end of an address, yet the message itself is lost.
    pub fn is_final(&self) -> bool {
        self.action == Action::Failed
    }

    /// Is the address itself at fault, for good?
    pub fn ends_the_address(&self) -> bool {
        self.is_final() && self.status.is_some_and(Status::ends_the_address)
    }
}

/// As much as is read of a bounce's text: its words stand at the beginning, the message that came back below.
const READ_CHARS: usize = 20_000;

/// What a bounce without a delivery status says; nothing when it is none.
pub fn deliveries(message: &Message<'_>, null_sender: bool) -> Vec<Delivery> {
    let text = words_of(message);
    let subject = message.subject().unwrap_or_default().trim().to_lowercase();
    let lower = text.to_lowercase();
    let delayed = DELAYED.iter().any(|words| lower.contains(words) || subject.starts_with(words));
    let by_header = header(message, "X-Failed-Recipients").and_then(|all| first_address(&all));
    let by_words =
        delayed || FAILED.iter().any(|(words, _)| lower.contains(words) || subject.starts_with(words));
    let from_a_mailer = is_from_a_mailer(message);
    // Its words alone make no bounce: an answer may quote one. A machine must have sent it.
    let by_a_machine = null_sender || says_automatic(message) || from_a_mailer;
    let said = telling_line(&text);
    let said_status = words::status(None, &said);
    // A server that nobody has seen yet: it calls itself a mail system, returns to nobody, and gives a reason.
    let by_reason = null_sender && from_a_mailer && said_status.is_some() && recipient(&text).is_some();
    if by_header.is_none() && !(by_words && by_a_machine) && !by_reason {
        return Vec::new();
    }
    let temporary = !by_words && said_status.is_some_and(|status| status.class == Class::Transient);
    let action = if delayed || temporary { Action::Delayed } else { Action::Failed };
    let status = said_status.or_else(|| words::status(None, &text));
    let recipient = by_header.or_else(|| recipient(&text));
    let server = String::new();
    vec![Delivery { recipient, action, status, server, text: brief(&said) }]
}

fn words_of(message: &Message<'_>) -> String {
    let text: String = message.body_text(0).unwrap_or_default().chars().take(READ_CHARS).collect();
    own_words(&text)
}

/// Adds to a report without the server's words what the text before it says of each recipient: OpenSMTPD writes
/// `a@b.example: 550 5.1.1 …` there, and 5.0.0 into its report.
pub fn complete(deliveries: &mut [Delivery], message: &Message<'_>) {
    if deliveries.iter().all(|delivery| !delivery.text.is_empty()) {
        return;
    }
    let text = words_of(message);
    for delivery in deliveries.iter_mut().filter(|delivery| delivery.text.is_empty()) {
        let Some(recipient) = delivery.recipient.as_deref().filter(is_address) else { continue };
        let said =
            |line: &str| Some(line.trim().strip_prefix(recipient)?.strip_prefix(':')?.trim().to_owned());
        if let Some(said) = text.lines().find_map(said) {
            delivery.status = words::status(delivery.status, &said);
            delivery.text = brief(&said);
        }
    }
}

/// Without the message that came back: a letter about a trial that has been delayed must not say so of itself.
fn own_words(text: &str) -> String {
    let is_returned = |line: &&str| {
        let line = line.trim_start().to_lowercase();
        RETURNED.iter().any(|begins| line.starts_with(begins))
    };
    text.lines().take_while(|line| !is_returned(line)).collect::<Vec<_>>().join("\n")
}

/// `MAILER-DAEMON@…`, `postmaster@…` or nobody.
fn is_from_a_mailer(message: &Message<'_>) -> bool {
    let from =
        message.from().and_then(|from| from.first()).and_then(|from| from.address()).unwrap_or_default();
    let local = from.split('@').next().unwrap_or_default().to_ascii_lowercase();
    local.contains("mailer-daemon") || local.contains("postmaster") || local.contains("mail-daemon")
}

/// The line that says why, as far as one does.
fn telling_line(text: &str) -> String {
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    let coded = lines().find(|line| Status::enhanced_in(line).is_some_and(Status::is_specific));
    let worded = || lines().find(|line| words::meaning(line).is_some() && !introduces(line));
    let replied = || lines().find(|line| Status::in_text(line).is_some());
    coded.or_else(worded).or_else(replied).or_else(|| lines().next()).unwrap_or_default().to_owned()
}

/// A bounce's first sentences name reasons that it could have had.
fn introduces(line: &str) -> bool {
    let line = line.to_lowercase();
    FAILED.iter().any(|(words, _)| line.contains(words))
}

fn first_address(text: &str) -> Option<String> {
    text.split([',', ';', ' ']).map(|word| word.trim_matches(['<', '>'])).find(is_address).map(str::to_owned)
}

fn is_address(word: &&str) -> bool {
    word.len() <= 254
        && word.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.'))
        && !word.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// The first address in angle brackets, or alone on its line, or anywhere.
fn recipient(text: &str) -> Option<String> {
    let in_brackets =
        text.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(inside, _)| inside);
    let alone = text.lines().map(|line| line.trim().trim_end_matches(':'));
    let anywhere =
        text.split_whitespace().map(|word| word.trim_matches(|c: char| "<>()[]:;,.'\"".contains(c)));
    in_brackets.chain(alone).chain(anywhere).find(is_address).map(str::to_owned)
}
