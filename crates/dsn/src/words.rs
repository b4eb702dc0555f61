//! The words by which bounces of no standard are known, all in lower case.

use crate::{Class, Status};

/// How a bounce says what it is, and which server writes so.
pub const FAILED: [(&str, &str); 46] = [
    ("hi. this is the qmail-send program", "qmail"),
    ("hi. this is the deliver program", "qmail and its kin"),
    ("hi. this is the james mail server", "apache james"),
    ("this is the maildrop program", "maildrop"),
    ("this message was created automatically by mail delivery software", "exim"),
    ("a message that you sent could not be delivered to one or more of", "exim"),
    ("a message that you have sent could not be delivered to one or more", "exim of old"),
    ("this is the mail system at host", "postfix"),
    ("this is the postfix program at host", "postfix of old"),
    ("this is the postfix program at", "postfix of old"),
    ("----- the following addresses had permanent fatal errors -----", "sendmail"),
    ("----- the following addresses had delivery problems -----", "sendmail of old"),
    ("----- transcript of session follows -----", "sendmail"),
    ("delivery has failed to these recipients or", "exchange"),
    ("your message did not reach some or all of the intended recipients", "exchange of old"),
    ("the following recipient(s) could not be reached", "exchange of old"),
    ("couldn't be delivered to", "office 365"),
    ("wasn't found at", "office 365"),
    ("address not found", "gmail"),
    ("message blocked", "gmail"),
    ("delivery to the following recipient failed permanently", "gmail of old"),
    ("delivery to the following recipients failed", "iis"),
    ("sorry, we were unable to deliver your message to the following address", "yahoo"),
    ("delivery failure report", "lotus domino"),
    ("the message that you sent was undeliverable to the following", "groupwise"),
    ("your message was not delivered to the following", "mail.ru"),
    ("this message was created automatically by the mail system at mail.ru", "mail.ru"),
    ("это письмо отправлено почтовым сервером yandex", "yandex"),
    ("this is the mail delivery system at yandex", "yandex"),
    ("ваше сообщение не может быть доставлено", "mail.ru, yandex"),
    ("抱歉，您的邮件被退回来了", "qq"),
    ("您的邮件被退回", "163"),
    ("很抱歉，您发送的邮件", "163"),
    ("an error occurred while trying to deliver the mail to the following recipients", "amazon ses"),
    ("hi! this is the mailer-daemon, please do not reply to this", "opensmtpd"),
    ("this is a delivery status notification from", "courier"),
    ("undeliverable mail", "courier, imail"),
    ("the following addresses had delivery errors", "mdaemon"),
    ("undelivered mail returned to sender", "many"),
    ("mail delivery failed", "many"),
    ("undeliverable:", "many"),
    ("unzustellbar:", "exchange, german"),
    ("non remis :", "exchange, french"),
    ("no se puede entregar:", "exchange, spanish"),
    ("недоставленное сообщение", "exchange, russian"),
    ("failure notice", "many"),
];

/// It is not over yet, say these.
pub const DELAYED: [&str; 9] = [
    "this is a warning message only",
    "you do not need to resend your message",
    "will be retried for",
    "this message has been delayed",
    "has not yet been delivered",
    "not yet been delivered",
    "delivery is delayed to these recipients",
    "delivery to the following recipient has been delayed",
    "warning: could not send message for past",
];

/// From here on a bounce shows what came back: its words are ours, and say nothing of what became of it.
pub const RETURNED: [&str; 19] = [
    "below is a copy of the original message",
    "--- below this line is a copy of the message",
    "--- original message follows",
    "--- undelivered message follows",
    "--- the header of the original message is following",
    "------ this is a copy of the message",
    "------ this is a copy of your message",
    "----- unsent message follows",
    "----- original message",
    "----- message header follows",
    "----- message headers follow",
    "-----original message",
    "---- forwarded message",
    "--- mail header follows",
    "original message headers:",
    "original message follows",
    "message headers follow:",
    "received: from ",
    "return-path: <",
];

const fn permanent(subject: u16, detail: u16) -> Status {
    Status { class: Class::Permanent, subject, detail }
}

/// The server does not like the mail or who sends it; servers say it with a bare 550 as often as with 5.7.1.
const POLICY: [&str; 17] = [
    "spam",
    "unsolicited",
    "blacklist",
    "blocklist",
    "block list",
    "blocked",
    "banned",
    "dmarc",
    "dkim",
    "spf ",
    "poor reputation",
    "policy",
    "not authorized",
    "sender address rejected",
    "sender verify failed",
    "content rejected",
    "message rejected",
];

const FULL: [&str; 11] = [
    "mailbox full",
    "mailbox is full",
    "mailbox size limit exceeded",
    "over quota",
    "overquota",
    "quota exceeded",
    "exceeded their storage quota",
    "exceeded storage allocation",
    "out of storage space",
    "почтовый ящик переполнен",
    "邮箱空间不足",
];

const MEANINGS: [(&str, Status); 22] = [
    // Exchange Online says this of names that are not in its directory, under 5.4.1.
    ("recipient address rejected: access denied", permanent(1, 1)),
    ("no mailbox here by that name", permanent(1, 1)),
    ("user unknown", permanent(1, 1)),
    ("unknown user", permanent(1, 1)),
    ("unknown recipient", permanent(1, 1)),
    ("no such user", permanent(1, 1)),
    ("no such recipient", permanent(1, 1)),
    ("invalid recipient", permanent(1, 1)),
    ("user not found", permanent(1, 1)),
    ("user not listed", permanent(1, 1)),
    ("not listed in", permanent(1, 1)),
    ("address not found", permanent(1, 1)),
    ("recipient not found", permanent(1, 1)),
    ("mailbox not found", permanent(1, 1)),
    ("wasn't found at", permanent(1, 1)),
    ("does not exist", permanent(1, 1)),
    ("doesn't exist", permanent(1, 1)),
    ("пользователь не найден", permanent(1, 1)),
    ("unrouteable address", permanent(1, 2)),
    ("host or domain name not found", permanent(1, 2)),
    ("couldn't find any host named", permanent(1, 2)),
    ("mailbox disabled", permanent(2, 1)),
];

fn has(lower: &str, words: &[&str]) -> bool {
    words.iter().any(|word| lower.contains(word))
}

/// What words mean where no code does.
pub fn meaning(text: &str) -> Option<Status> {
    let lower = text.to_lowercase();
    if has(&lower, &FULL) {
        return Some(permanent(2, 2));
    }
    let known = MEANINGS.iter().find(|(words, _)| lower.contains(words)).map(|(_, status)| *status);
    known.or_else(|| has(&lower, &POLICY).then_some(permanent(7, 1)))
}

/// What a server said, as a code. Its enhanced code is believed, but for a full mailbox that is called something else and
/// for codes that say nothing; then come its words; a bare reply code is the last, as 550 stands for anything.
pub fn status(given: Option<Status>, said: &str) -> Option<Status> {
    let words = meaning(said);
    let code = given.filter(|status| status.is_specific()).or_else(|| Status::enhanced_in(said));
    match (code, words) {
        (Some(code), Some(words))
            if code.class == Class::Permanent && code.subject == 1 && words == permanent(2, 2) =>
        {
            Some(words)
        }
        (Some(code), Some(words)) if (code.subject, code.detail) == (4, 1) && words == permanent(1, 1) => {
            Some(words)
        }
        (Some(code), _) => Some(code),
        (None, Some(words)) => Some(words),
        (None, None) => Status::in_text(said).or(given),
    }
}
