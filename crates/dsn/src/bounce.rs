//! What became of a message, and bounces that follow no standard: servers older than RFC 3464, and those that never
//! cared. Known by their words, which stand in one table.

use mail_parser::Message;

use crate::automatic::says_automatic;
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
        // X.2.2 is a full mailbox, X.2.3 a message too long for it.
        self.is_final()
            && self.status.is_some_and(|status| {
                status.class == Class::Permanent
                    && status.is_about_the_mailbox()
                    && !(status.subject == 2 && matches!(status.detail, 2 | 3))
            })
    }
}

/// How a bounce begins to tell what failed, in lower case; what it means where nothing says more.
const FAILED: [(&str, &str); 24] = [
    ("hi. this is the qmail-send program", "qmail"),
    ("hi. this is the deliver program", "qmail and its kin"),
    ("this message was created automatically by mail delivery software", "exim"),
    ("a message that you sent could not be delivered to one or more of", "exim"),
    ("this is the mail system at host", "postfix"),
    ("this is the postfix program at host", "postfix of old"),
    ("----- the following addresses had permanent fatal errors -----", "sendmail"),
    ("----- transcript of session follows -----", "sendmail"),
    ("delivery has failed to these recipients or", "exchange"),
    ("your message did not reach some or all of the intended recipients", "exchange of old"),
    ("couldn't be delivered to", "office 365"),
    ("wasn't found at", "office 365"),
    ("address not found", "gmail"),
    ("message blocked", "gmail"),
    ("delivery to the following recipient failed permanently", "gmail of old"),
    ("sorry, we were unable to deliver your message to the following address", "yahoo"),
    ("delivery failure report", "lotus domino"),
    ("your message was not delivered to the following", "mail.ru"),
    ("this message was created automatically by the mail system at mail.ru", "mail.ru"),
    ("это письмо отправлено почтовым сервером yandex", "yandex"),
    ("抱歉，您的邮件被退回来了", "qq"),
    ("抱歉，您的邮件被退回来了……", "qq"),
    ("undelivered mail returned to sender", "many"),
    ("undeliverable:", "many"),
];

/// It is not over yet, say these.
const DELAYED: [&str; 6] = [
    "this is a warning message only",
    "you do not need to resend your message",
    "will be retried for",
    "has been delayed",
    "not yet been delivered",
    "warning: could not send message for past",
];

/// Words that tell what failed where no code does.
const MEANINGS: [(&str, Status); 17] = [
    ("mailbox full", permanent(2, 2)),
    ("mailbox is full", permanent(2, 2)),
    ("over quota", permanent(2, 2)),
    ("quota exceeded", permanent(2, 2)),
    ("exceeded storage allocation", permanent(2, 2)),
    ("no mailbox here by that name", permanent(1, 1)),
    ("user unknown", permanent(1, 1)),
    ("unknown user", permanent(1, 1)),
    ("no such user", permanent(1, 1)),
    ("user not found", permanent(1, 1)),
    ("address not found", permanent(1, 1)),
    ("recipient not found", permanent(1, 1)),
    ("wasn't found at", permanent(1, 1)),
    ("does not exist", permanent(1, 1)),
    ("unrouteable address", permanent(1, 2)),
    ("host or domain name not found", permanent(1, 2)),
    ("mailbox disabled", permanent(2, 1)),
];

const fn permanent(subject: u16, detail: u16) -> Status {
    Status { class: Class::Permanent, subject, detail }
}

/// As much as is read of a bounce's text: its words stand at the beginning, the message that came back below.
const READ_CHARS: usize = 20_000;

/// What a bounce without a delivery status says; nothing when it is none.
pub fn deliveries(message: &Message<'_>, null_sender: bool) -> Vec<Delivery> {
    let text: String = message.body_text(0).unwrap_or_default().chars().take(READ_CHARS).collect();
    let subject = message.subject().unwrap_or_default().to_lowercase();
    let lower = text.to_lowercase();
    let by_header = header(message, "X-Failed-Recipients");
    let by_words = FAILED.iter().any(|(words, _)| lower.contains(words) || subject.starts_with(words));
    // Its words alone make no bounce: an answer may quote one. A machine must have sent it.
    let by_a_machine = null_sender || says_automatic(message) || is_from_a_mailer(message);
    if by_header.is_none() && !(by_words && by_a_machine) {
        return Vec::new();
    }
    let delayed = DELAYED.iter().any(|words| lower.contains(words));
    let action = if delayed { Action::Delayed } else { Action::Failed };
    let said = telling_line(&text);
    let meaning = || MEANINGS.iter().find(|(words, _)| lower.contains(words)).map(|(_, status)| *status);
    let status = Status::in_text(&said).or_else(|| Status::in_text(&text)).or_else(meaning);
    let recipient = by_header.or_else(|| recipient(&text));
    let server = String::new();
    vec![Delivery { recipient, action, status, server, text: brief(&said) }]
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
    let coded = lines().find(|line| Status::in_text(line).is_some());
    let worded = || {
        lines().find(|line| {
            let line = line.to_lowercase();
            MEANINGS.iter().any(|(words, _)| line.contains(words))
        })
    };
    coded.or_else(worded).or_else(|| lines().next()).unwrap_or_default().to_owned()
}

/// The first address in angle brackets, or alone on its line.
fn recipient(text: &str) -> Option<String> {
    let looks_right = |word: &&str| {
        word.len() <= 254
            && word.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && domain.contains('.'))
            && !word.contains(char::is_whitespace)
    };
    let in_brackets =
        text.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(inside, _)| inside);
    let alone = text.lines().map(|line| line.trim().trim_end_matches(':'));
    in_brackets.chain(alone).find(looks_right).map(str::to_owned)
}
