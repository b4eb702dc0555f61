//! Permanent or temporary, and about what: one table, read from above, the first rule that fits decides.
//!
//! The reply code and the enhanced code are read together: RFC 5321 (section 4.2), RFC 3463, RFC 4954 (section 6) and
//! the register of RFC 5248. A letter refused by mistake is lost to the campaign, one deferred costs an attempt: where
//! the two codes disagree, or the trouble is ours to mend, it waits.

use std::ops::RangeInclusive;

use dsn::{Class, Status};

use super::outcome::{About, Answer, Outcome, brief};

/// Where in the dialogue a reply was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Greeting, EHLO, STARTTLS, login: nothing was said of a message yet.
    Opening,
    Sender,
    Recipient,
    /// DATA and what follows it.
    Content,
}

/// What becomes of a letter when both codes say that it is for good; when one says otherwise, it waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    Wait,
    Refuse,
}

/// What an enhanced code must say, whatever its class.
#[derive(Debug, Clone, Copy)]
enum Pattern {
    Any,
    Absent,
    Subject(u16),
    Detail(u16, &'static [RangeInclusive<u16>]),
}

/// Which replies it is for, and what they mean.
type Rule = (&'static [Step], &'static [RangeInclusive<u16>], Pattern, Fate, About, &'static str);

use About::{Mailbox, Message, Policy, Us, Way};
use Fate::{Refuse, Wait};
use Pattern::{Absent, Any, Detail, Subject};
use Step::{Content, Opening, Recipient, Sender};

const EVERY: &[Step] = &[Opening, Sender, Recipient, Content];
const LATER: &[Step] = &[Recipient, Content];
const TEMPORARY: &[RangeInclusive<u16>] = &[400..=499];
const PERMANENT: &[RangeInclusive<u16>] = &[500..=599];
const BOTH: &[RangeInclusive<u16>] = &[400..=599];
/// RFC 4954, section 6, and RFC 3207: a login or an encryption is wanted, or another one.
const LOGIN: &[RangeInclusive<u16>] = &[432..=432, 523..=524, 530..=530, 534..=535, 538..=538];
/// RFC 5248's register: login, encryption, trust; what SPF, DKIM, DMARC and our machine's name made of us.
const STANDING: &[RangeInclusive<u16>] = &[3..=6, 8..=16, 20..=30];
/// Microsoft's own: a sender, a domain or a machine in ill repute.
const REPUTE: &[RangeInclusive<u16>] = &[500..=599, 606..=649, 700..=799];

#[rustfmt::skip]
static RULES: &[Rule] = &[
    (EVERY, &[421..=421], Any, Wait, Way, "RFC 5321, 3.8: the server closes the connection, whatever was asked"),
    (EVERY, LOGIN, Any, Wait, Us, "one wrong setting would refuse every letter: it is mended, and they go out"),
    (&[Opening], &[521..=521, 554..=554], Any, Wait, Way, "RFC 7504 and RFC 5321, 3.1: no mail service at this door"),
    (&[Opening], PERMANENT, Any, Wait, Us, "our name, our encryption or our login is declined"),
    (&[Opening], TEMPORARY, Any, Wait, Way, "said before any letter was named, so of none"),

    (EVERY, BOTH, Detail(7, STANDING), Wait, Us, "ours to mend in DNS or in the settings; the letter is sound"),
    (EVERY, BOTH, Detail(7, REPUTE), Wait, Us, "lifted once we are trusted again; the letter is sound"),
    (EVERY, BOTH, Detail(1, &[7..=8]), Wait, Us, "the address found bad is the sender's, which is ours"),
    (LATER, BOTH, Detail(7, &[17..=19]), Refuse, Mailbox, "RFC 7293: the mailbox belongs to somebody else now"),
    (EVERY, BOTH, Detail(3, &[4..=4]), Refuse, Message, "RFC 3463: the message is too big for the system"),
    (EVERY, BOTH, Detail(2, &[3..=3]), Refuse, Message, "RFC 3463: the message is longer than a rule allows"),
    (&[Sender], &[552..=552], Any, Refuse, Message, "RFC 1870, 6.1: the size that we announced is too big"),
    (&[Sender], BOTH, Detail(6, &[7..=7]), Refuse, Mailbox, "RFC 6531: SMTPUTF8 is asked for a recipient's address alone"),
    (&[Sender], PERMANENT, Any, Wait, Us, "our sender is declined, and every letter has the same kind of sender"),
    (&[Sender], TEMPORARY, Any, Wait, Way, "no recipient was named yet: the server has trouble, or we are too quick"),

    (LATER, BOTH, Detail(2, &[2..=2]), Wait, Mailbox, "a full mailbox is emptied some day, whatever the class says"),
    (&[Recipient], &[452..=452, 552..=552], Subject(3), Wait, Way, "RFC 3463: the server's own disk is full"),
    (&[Recipient], &[452..=452, 552..=552], Any, Wait, Mailbox, "RFC 5321, 4.5.3.1.10: 552 here means 452"),
    (LATER, BOTH, Detail(5, &[3..=3]), Wait, Way, "too many recipients: we name one, so others count with it"),
    (LATER, BOTH, Subject(1), Refuse, Mailbox, "RFC 3463: addressing"),
    (LATER, BOTH, Subject(2), Refuse, Mailbox, "RFC 3463: the mailbox"),
    (LATER, BOTH, Detail(3, &[2..=2, 5..=5]), Wait, Way, "RFC 3463: the system takes no mail now, or is set up wrong"),
    (LATER, TEMPORARY, Subject(3), Wait, Way, "RFC 3463: the mail system's own trouble"),
    (LATER, BOTH, Subject(4), Refuse, Mailbox, "RFC 3463: no way from there to the recipient's domain"),
    (LATER, BOTH, Subject(6), Refuse, Message, "RFC 3463: the form of the message"),
    (LATER, BOTH, Subject(7), Refuse, Policy, "may be a rule about one address, or a list that we are on: the share tells"),

    (LATER, &[500..=500, 502..=504, 555..=555], Any, Wait, Us, "our dialogue or our name (Postfix says it at RCPT), no letter's fault"),
    (&[Recipient], &[554..=554], Absent, Refuse, Policy, "RFC 5321, 4.3.2: no reason given; most often a list, or no relaying for us"),
    (&[Recipient], BOTH, Any, Refuse, Mailbox, "said of the one address that was named; 521 and 556: RFC 7504"),
    (&[Content], TEMPORARY, Absent, Wait, Way, "RFC 5321, 4.2.3: 451 and 452 are the server's own trouble"),
    (&[Content], BOTH, Any, Refuse, Message, "said after the message was seen"),
];

/// What a reply that declines means. A code that declines nothing where it came is garbage: the letter waits.
pub fn declined(step: Step, relay: &str, server: &str, code: u16, text: &str) -> Outcome {
    let status = Status::at_start_of(text);
    let found = RULES.iter().find(|rule| rule.0.contains(&step) && fits(rule, code, status));
    let (fate, about) = found.map_or((Wait, Way), |rule| (rule.3, rule.4));
    let answer = Answer {
        relay: relay.to_owned(),
        server: server.to_owned(),
        code: Some(code.into()),
        status,
        reply: brief(text),
        about,
    };
    let for_good = code >= 500 && status.is_none_or(|status| status.class == Class::Permanent);
    if fate == Refuse && for_good { Outcome::Refused(answer) } else { Outcome::Deferred(answer) }
}

fn fits(rule: &Rule, code: u16, status: Option<Status>) -> bool {
    let pattern = match (rule.2, status) {
        (Any, _) | (Absent, None) => true,
        (Subject(subject), Some(status)) => status.subject == subject,
        (Detail(subject, details), Some(status)) => {
            status.subject == subject && details.iter().any(|range| range.contains(&status.detail))
        }
        (Absent, Some(_)) | (Subject(_) | Detail(..), None) => false,
    };
    pattern && rule.1.iter().any(|range| range.contains(&code))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(step: Step, reply: &str) -> (bool, About) {
        let (code, text) = reply.split_once(' ').unwrap();
        let outcome = declined(step, "relay.test:25", "relay.test", code.parse().unwrap(), text);
        assert!(!outcome.is_accepted());
        (matches!(outcome, Outcome::Refused { .. }), outcome.answer().about)
    }

    /// Replies as servers of the world give them.
    #[test]
    fn replies_mean_what_their_senders_mean() {
        for (step, reply, refused, about) in [
            (Recipient, "550 5.1.1 <a@b.example>: Recipient address rejected: User unknown", true, Mailbox),
            (Recipient, "550 No such user here", true, Mailbox),
            (Recipient, "551 User not local", true, Mailbox),
            (Recipient, "501 5.1.3 Bad recipient address syntax", true, Mailbox),
            (Recipient, "550 5.4.1 Recipient address rejected: Access denied", true, Mailbox),
            (Recipient, "556 5.1.10 Recipient address has null MX", true, Mailbox),
            (Recipient, "550 5.5.0 Requested action not taken: mailbox unavailable", true, Mailbox),
            (Recipient, "552 5.2.2 Mailbox is full", false, Mailbox),
            (Recipient, "550 5.2.2 over quota", false, Mailbox),
            (Recipient, "552 too many recipients", false, Mailbox),
            (Recipient, "452 4.5.3 Too many recipients", false, Mailbox),
            (Recipient, "452 4.3.1 Insufficient system storage", false, Way),
            (Recipient, "450 4.2.0 greylisted", false, Mailbox),
            (Recipient, "451 4.7.1 Greylisting in action, please come back later", false, Policy),
            (Recipient, "451 4.3.0 Temporary lookup failure", false, Way),
            (Recipient, "451 4.3.5 Server configuration problem", false, Way),
            (Recipient, "550 4.7.1 try later", false, Policy),
            (Recipient, "550 4.1.1 unknown for now", false, Mailbox),
            (Recipient, "450 5.1.1 unknown", false, Mailbox),
            (Recipient, "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked", true, Policy),
            (Recipient, "554 5.7.1 <a@b.example>: Relay access denied", true, Policy),
            (Recipient, "554 no", true, Policy),
            (Recipient, "504 5.5.2 <x>: Helo command rejected: need fully-qualified hostname", false, Us),
            (Recipient, "550 5.7.25 no PTR record", false, Us),
            (Recipient, "550 5.7.606 Access denied, banned sending IP [192.0.2.1]", false, Us),
            (Recipient, "530 5.7.0 Must issue a STARTTLS command first", false, Us),
            (Recipient, "553 5.1.8 Sender address rejected: Domain not found", false, Us),
            (Recipient, "550 5.7.17 mailbox owner has changed", true, Mailbox),
            (Recipient, "421 4.7.0 too many errors", false, Way),
            (Sender, "552 5.3.4 Message size exceeds fixed limit", true, Message),
            (Sender, "552 too big", true, Message),
            (Sender, "452 4.3.1 Insufficient system storage", false, Way),
            (Sender, "553 5.7.1 Sender address rejected: not owned by user", false, Us),
            (Sender, "550 5.1.0 sender rejected", false, Us),
            (Sender, "450 4.7.1 Error: too much mail", false, Way),
            (Sender, "553 5.6.7 non-ASCII addresses are not for us", true, Mailbox),
            (Content, "554 5.7.1 Message rejected as spam", true, Policy),
            (Content, "550 5.7.26 This mail is unauthenticated", false, Us),
            (Content, "550 5.6.0 Headers too large", true, Message),
            (Content, "552 5.3.4 Message too big", true, Message),
            (Content, "552 5.2.3 longer than the mailbox takes", true, Message),
            (Content, "554 rejected", true, Message),
            (Content, "550 5.1.1 unknown after all", true, Mailbox),
            (Content, "451 Aborted: local error in processing", false, Way),
            (Content, "451 4.3.0 queue file write error", false, Way),
            (Content, "503 5.5.1 Error: need RCPT command", false, Us),
            (Opening, "535 5.7.8 Error: authentication failed", false, Us),
            (Opening, "432 4.7.12 A password transition is needed", false, Us),
            (Opening, "454 4.7.0 Temporary authentication failure", false, Way),
            (Opening, "554 5.7.1 You are not welcome", false, Way),
            (Opening, "501 5.5.4 Invalid domain name", false, Us),
            (Content, "250 what?", false, Way),
            (Recipient, "354 go on", false, Way),
            (Recipient, "999 x", false, Way),
        ] {
            assert_eq!(verdict(step, reply), (refused, about), "{step:?} {reply}");
        }
    }

    #[test]
    fn nothing_that_either_code_calls_temporary_is_refused() {
        for step in [Opening, Sender, Recipient, Content] {
            for (subject, detail) in (0..8).flat_map(|subject| (0..40).map(move |detail| (subject, detail))) {
                for code in 400..=499 {
                    assert!(!verdict(step, &format!("{code} 5.{subject}.{detail} x")).0);
                }
                for code in 500..=599 {
                    assert!(!verdict(step, &format!("{code} 4.{subject}.{detail} x")).0);
                    assert!(step != Opening || !verdict(step, &format!("{code} 5.{subject}.{detail} x")).0);
                }
            }
        }
    }

    #[test]
    fn every_rule_has_its_reason_and_decides_some_reply() {
        for (at, rule) in RULES.iter().enumerate() {
            assert!(rule.5.len() > 10);
            let decides = |step: Step| {
                let statuses = (0..8).flat_map(|subject| (0..800).map(move |detail| Some((subject, detail))));
                let class = Class::Permanent;
                let mut statuses = statuses
                    .map(|status| status.map(|(subject, detail)| Status { class, subject, detail }))
                    .chain([None]);
                let shadowed = |code, status| {
                    RULES[..at].iter().any(|above| above.0.contains(&step) && fits(above, code, status))
                };
                statuses
                    .any(|status| (400..=599).any(|code| fits(rule, code, status) && !shadowed(code, status)))
            };
            assert!(rule.0.iter().any(|step| decides(*step)), "{}", rule.5);
        }
    }
}
