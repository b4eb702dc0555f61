//! Enhanced mail system status codes (RFC 3463, section 2; the register of RFC 5248).

use std::fmt;

/// The first number: whether it worked, and if not, whether trying again may help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    Success,
    Transient,
    Permanent,
}

/// `class.subject.detail`, as in `5.1.1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Status {
    pub class: Class,
    pub subject: u16,
    pub detail: u16,
}

impl Status {
    /// Reads the code that a text begins with; what follows it must be a space, a parenthesis, or nothing.
    pub fn at_start_of(text: &str) -> Option<Self> {
        let text = text.trim_start();
        let code = text.split([' ', '\t', '\r', '\n', '(', ';']).next()?;
        let mut numbers = code.split('.');
        let class = match numbers.next()? {
            "2" => Class::Success,
            "4" => Class::Transient,
            "5" => Class::Permanent,
            _ => return None,
        };
        let (subject, detail) = (number(numbers.next()?)?, number(numbers.next()?)?);
        numbers.next().is_none().then_some(Self { class, subject, detail })
    }

    /// The first enhanced code in a text. Subjects end with 7 (RFC 3463, section 3): what has more is a version.
    pub fn enhanced_in(text: &str) -> Option<Self> {
        words(text).filter_map(Self::at_start_of).find(|status| status.subject <= 7)
    }

    /// The first code in a text: enhanced, or a plain reply code such as 550 that one is made of.
    pub fn in_text(text: &str) -> Option<Self> {
        Self::enhanced_in(text).or_else(|| words(text).find_map(Self::of_reply_code))
    }

    /// What a plain reply code says, as far as it says anything (RFC 5321, section 4.2.3).
    fn of_reply_code(word: &str) -> Option<Self> {
        let (class, subject, detail) = match word {
            "550" | "551" | "553" => (Class::Permanent, 1, 1),
            "552" => (Class::Permanent, 2, 2),
            "554" => (Class::Permanent, 0, 0),
            "421" | "450" | "451" => (Class::Transient, 0, 0),
            "452" => (Class::Transient, 2, 2),
            _ => return None,
        };
        Some(Self { class, subject, detail })
    }

    /// Does it say more than whether it worked? X.0.0 does not.
    pub fn is_specific(self) -> bool {
        (self.subject, self.detail) != (0, 0)
    }

    /// Is it about the mailbox it was sent to (X.1.X, X.2.X), and not about the way, the content or ourselves?
    pub fn is_about_the_mailbox(self) -> bool {
        // X.1.7 and X.1.8 are about the sender's address.
        (self.subject == 1 && !matches!(self.detail, 7 | 8)) || self.subject == 2
    }

    /// Does it say that nobody will ever be reached at this address?
    pub fn ends_the_address(self) -> bool {
        // X.2.2 is a full mailbox, X.2.3 a message too long for it; X.1.0 and X.2.0 say no more than where it failed.
        self.class == Class::Permanent
            && self.is_about_the_mailbox()
            && self.detail != 0
            && !(self.subject == 2 && matches!(self.detail, 2 | 3))
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| c.is_whitespace() || "()[]<>#;,:=\"".contains(c))
}

/// One to three digits, none in front that says nothing.
fn number(text: &str) -> Option<u16> {
    let fits = (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    (fits && (text == "0" || !text.starts_with('0'))).then(|| text.parse().ok()).flatten()
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let class = match self.class {
            Class::Success => 2,
            Class::Transient => 4,
            Class::Permanent => 5,
        };
        write!(f, "{class}.{}.{}", self.subject, self.detail)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_where_a_reply_begins_with_one() {
        for (text, shown) in [
            ("5.1.1 <a@b.example>: no such user", "5.1.1"),
            (" 4.2.2 (mailbox full)", "4.2.2"),
            ("2.0.0", "2.0.0"),
            ("5.7.509 Access denied", "5.7.509"),
        ] {
            assert_eq!(Status::at_start_of(text).map(|status| status.to_string()).as_deref(), Some(shown));
        }
        for text in [
            "",
            "550 5.1.1",
            "5.1",
            "5.1.1.1 x",
            "3.1.1",
            "5.01.1",
            "5.1.1000",
            "5.1.x",
            "10.0.0.1 is listed",
        ] {
            assert_eq!(Status::at_start_of(text), None, "{text}");
        }
    }

    #[test]
    fn a_mailbox_is_told_from_a_sender_a_way_and_a_policy() {
        let about = |code: &str| Status::at_start_of(code).unwrap().is_about_the_mailbox();
        assert!(about("5.1.1") && about("5.1.10") && about("4.2.2") && about("5.2.1"));
        assert!(!about("5.1.8") && !about("5.7.1") && !about("4.4.1") && !about("5.3.4"));
    }

    #[test]
    fn only_what_says_that_nobody_is_there_ends_an_address() {
        let ends = |code: &str| Status::at_start_of(code).unwrap().ends_the_address();
        for code in ["5.1.1", "5.1.2", "5.1.6", "5.1.10", "5.2.1"] {
            assert!(ends(code), "{code}");
        }
        for code in ["4.1.1", "5.0.0", "5.1.0", "5.1.8", "5.2.0", "5.2.2", "5.2.3", "5.3.4", "5.4.4", "5.7.1"]
        {
            assert!(!ends(code), "{code}");
        }
    }
}
