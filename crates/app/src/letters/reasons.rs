//! Why a server did not take a letter, in one of ten words: what a page can say to a supporter.

use dsn::{Class, Status};

/// What the last answer was about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// It was never handed over: what we made of it, or what we lack.
    Ours,
    NobodyAnswered,
    ComeBackLater,
    MailboxFull,
    /// No such address, or one that takes no mail.
    NoMailbox,
    TooLarge,
    /// Held for unwanted, or against another rule of the receiver's.
    AgainstARule,
    /// Our sender, our login, our standing.
    NotFromUs,
    NoWay,
    /// Declined without a reason that a machine could understand.
    Declined,
}

impl Reason {
    pub const ALL: [Self; 10] = [
        Self::Ours,
        Self::NobodyAnswered,
        Self::ComeBackLater,
        Self::MailboxFull,
        Self::NoMailbox,
        Self::TooLarge,
        Self::AgainstARule,
        Self::NotFromUs,
        Self::NoWay,
        Self::Declined,
    ];

    /// The last word of its translation key.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::NobodyAnswered => "nobody",
            Self::ComeBackLater => "later",
            Self::MailboxFull => "full",
            Self::NoMailbox => "mailbox",
            Self::TooLarge => "large",
            Self::AgainstARule => "rule",
            Self::NotFromUs => "us",
            Self::NoWay => "way",
            Self::Declined => "declined",
        }
    }

    /// From a reply code and an enhanced one; `final` when it was for good.
    pub fn of_reply(code: Option<i64>, status: Option<Status>, is_final: bool) -> Self {
        // RFC 4954, section 6: a login is wanted, or another one.
        if matches!(code, Some(530 | 534 | 535 | 538)) {
            return Self::NotFromUs;
        }
        let Some(Status { class, subject, detail }) = status else {
            return match code {
                Some(552) if is_final => Self::TooLarge,
                _ if is_final => Self::Declined,
                _ => Self::ComeBackLater,
            };
        };
        match (subject, detail) {
            (2, 2) => Self::MailboxFull,
            (2, 3) | (3, 4) => Self::TooLarge,
            // RFC 5248's register: the sender's address; login, encryption, SPF, DKIM, DMARC, our machine's name.
            (1, 7 | 8) | (7, 3..=6 | 8..=16 | 20..=30) => Self::NotFromUs,
            _ if class == Class::Transient && subject != 4 => Self::ComeBackLater,
            (1 | 2, _) => Self::NoMailbox,
            (4, _) => Self::NoWay,
            (7, _) => Self::AgainstARule,
            _ if is_final => Self::Declined,
            _ => Self::ComeBackLater,
        }
    }
}

/// A server's words for a stranger's eyes: without addresses, names of machines and numbers of messages, which tell of
/// the operator's relay and of other people's mailboxes. Nothing where nothing readable is left.
pub fn without_names(reply: &str) -> Option<String> {
    let mut words: Vec<&str> = Vec::new();
    for word in reply.split_whitespace() {
        let word = if is_name(word) { "…" } else { word };
        if word != "…" || words.last() != Some(&"…") {
            words.push(word);
        }
    }
    let readable = words.iter().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1).count();
    (readable > 1).then(|| words.join(" "))
}

/// An address, a machine or a number, rather than a word?
fn is_name(word: &str) -> bool {
    // `a=b`, `rhost:1.2.3.4` and `<a@b>` hide one behind a mark.
    word.split(['=', '<', '>', '(', ')', '[', ']', '"', '\'', ',', ';']).any(|part| {
        let part = part.trim_matches(|c: char| ".:!?".contains(c));
        let digits = part.chars().filter(char::is_ascii_digit).count();
        part.contains(['@', '/'])
            || part.matches(':').count() > 1
            || digits > 5
            || (digits > 1 && part.len() > 6)
            || is_host(part)
    })
}

/// `mx.example.org`, `10.0.0.1`, `host:25`; not `5.1.1`.
fn is_host(part: &str) -> bool {
    let Some((_, last)) = part.rsplit_once('.') else { return false };
    let numbers = part.split('.').all(|label| !label.is_empty() && label.bytes().all(|b| b.is_ascii_digit()));
    if numbers { part.split('.').count() == 4 } else { !last.is_empty() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_becomes_one_of_ten_reasons() {
        use Reason::{
            AgainstARule, ComeBackLater, Declined, MailboxFull, NoMailbox, NoWay, NotFromUs, TooLarge,
        };
        for (code, text, is_final, reason) in [
            (550, "5.1.1 <a@b.example>: User unknown", true, NoMailbox),
            (550, "5.2.1 disabled", true, NoMailbox),
            (452, "4.2.2 over quota", false, MailboxFull),
            (552, "5.2.2 over quota", true, MailboxFull),
            (552, "5.3.4 too big", true, TooLarge),
            (552, "too big", true, TooLarge),
            (451, "4.7.1 greylisted", false, ComeBackLater),
            (450, "come back", false, ComeBackLater),
            (451, "4.4.1 no answer from host", false, NoWay),
            (554, "5.7.1 spam", true, AgainstARule),
            (550, "5.7.26 DMARC", false, NotFromUs),
            (530, "5.7.0 log in first", false, NotFromUs),
            (554, "no", true, Declined),
            (554, "5.6.0 form", true, Declined),
        ] {
            let status = Status::at_start_of(text);
            assert_eq!(Reason::of_reply(Some(code), status, is_final), reason, "{code} {text}");
        }
    }

    #[test]
    fn a_servers_words_are_shown_without_names_and_numbers() {
        for (reply, shown) in [
            (
                "5.1.1 <secret@ministry.example>: Recipient address rejected: User unknown",
                Some("5.1.1 … Recipient address rejected: User unknown"),
            ),
            ("2.0.0 Ok: queued as 4F3A21B0C9", Some("2.0.0 Ok: queued as …")),
            (
                "4.7.1 Service unavailable; client [203.0.113.9] blocked using zen.blocklist.example",
                Some("4.7.1 Service unavailable; client … blocked using …"),
            ),
            ("5.7.1 see https://support.example/?ip=2001:db8::1 for more", Some("5.7.1 see … for more")),
            (
                "host mx1.relay.example:25 said: too many errors. d9443c01a7336-2129f4cd3ccsi12345",
                Some("host … said: too many errors. …"),
            ),
            ("1396915200.M000007P12Q0R00.campaigns.example", None),
            ("OK 1716900000 a1-2", None),
            ("", None),
        ] {
            assert_eq!(without_names(reply).as_deref(), shown, "{reply}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_address_and_no_machine_is_ever_shown(
            before in "[a-z ]{0,20}", user in "[a-z]{1,9}", host in "[a-z]{1,9}\\.[a-z]{2,5}",
            ip in "[1-2][0-9]{0,2}\\.[0-9]{1,2}\\.[0-9]{1,2}\\.[0-9]{1,2}", mark in "[<(\\[=,:]?",
        ) {
            let reply = format!("denied for {before} {mark}{user}@{host} from {mark}{ip} by {mark}{host} now");
            let shown = without_names(&reply).unwrap();
            proptest::prop_assert!(!shown.contains('@') && !shown.contains(&ip) && !shown.contains(&host), "{shown}");
        }
    }
}
