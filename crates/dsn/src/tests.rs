//! One message of each kind, written after the formats, and whatever else may come.

use proptest::prelude::*;

use crate::{Action, Delivery, What, read};

fn message(text: &str) -> Vec<u8> {
    text.replace('\n', "\r\n").into_bytes()
}

#[track_caller]
fn delivery(text: &str) -> Delivery {
    match read(&message(text), true) {
        What::Delivery(mut found) => {
            assert_eq!(found.len(), 1, "{found:?}");
            found.remove(0)
        }
        other => panic!("{other:?}"),
    }
}

fn report(status: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example\nTo: letter+x@demarche.example\nSubject: Undelivered Mail Returned to Sender\n\
         MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\
         Content-Type: text/plain\n\nThis is the mail system at host mx.example.\n\n--b\n\
         Content-Type: message/delivery-status\n\n{status}\n--b\nContent-Type: text/rfc822-headers\n\nSubject: Free them\n\n--b--\n"
    )
}

#[test]
fn a_delivery_report_is_read_field_by_field() {
    let found = delivery(&report(
        "Reporting-MTA: dns; relay.example\nArrival-Date: Mon, 23 Nov 2026 01:00:00 +0000\n\n\
         Final-Recipient: rfc822; president@akorda.example\nOriginal-Recipient: rfc822;president@akorda.example\n\
         Action: failed\nStatus: 5.1.1\nRemote-MTA: dns; mx.akorda.example\n\
         Diagnostic-Code: smtp; 550 5.1.1 <president@akorda.example>: Recipient\n    address rejected: User unknown\n",
    ));
    assert_eq!(found.recipient.as_deref(), Some("president@akorda.example"));
    assert_eq!(found.status.unwrap().to_string(), "5.1.1");
    assert_eq!((found.action, found.server.as_str()), (Action::Failed, "mx.akorda.example"));
    assert_eq!(found.text, "550 5.1.1 <president@akorda.example>: Recipient address rejected: User unknown");
    assert!(found.is_final() && found.ends_the_address());
}

#[test]
fn a_delay_a_full_mailbox_and_a_policy_end_no_address() {
    let group = |action: &str, status: &str, said: &str| {
        delivery(&report(&format!(
            "Reporting-MTA: dns; r\n\nFinal-Recipient: rfc822; a@b.example\nAction: {action}\nStatus: {status}\n\
             Diagnostic-Code: smtp; {said}\n"
        )))
    };
    let delayed = group("delayed", "4.4.1", "connection timed out");
    assert!(!delayed.is_final() && !delayed.ends_the_address());
    let full = group("failed", "5.2.2", "552 5.2.2 mailbox full");
    assert!(full.is_final() && !full.ends_the_address());
    let policy = group("failed", "5.7.1", "554 5.7.1 rejected as spam");
    assert!(policy.is_final() && !policy.ends_the_address());
    // A status that says nothing, and words that do.
    let vague = group("failed", "5.0.0", "550 5.1.1 no such user");
    assert!(vague.ends_the_address(), "{vague:?}");
}

#[test]
fn several_recipients_are_told_apart() {
    let text = report(
        "Reporting-MTA: dns; r\n\nFinal-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n\n\
         Final-Recipient: rfc822; c@d.example\nAction: delivered\nStatus: 2.0.0\n",
    );
    let What::Delivery(found) = read(&message(&text), true) else { panic!() };
    assert_eq!(found.iter().map(|one| one.action).collect::<Vec<_>>(), [Action::Failed, Action::Delivered]);
}

/// Bounces that follow no standard: name, message, recipient, code, whether the address is at an end.
const OTHERS: [(&str, &str, &str, &str, bool); 10] = [
    (
        "qmail",
        "From: MAILER-DAEMON@qm.example\nSubject: failure notice\n\nHi. This is the qmail-send program at qm.example.\nI'm \
         afraid I wasn't able to deliver your message to the following addresses.\n\n<a@b.example>:\nSorry, no mailbox \
         here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n",
        "a@b.example",
        "5.1.1",
        true,
    ),
    (
        "exim",
        "From: Mail Delivery System <Mailer-Daemon@ex.example>\nX-Failed-Recipients: a@b.example\nSubject: Mail delivery \
         failed: returning message to sender\n\nThis message was created automatically by mail delivery software.\n\n  \
         a@b.example\n    Unrouteable address\n",
        "a@b.example",
        "5.1.2",
        true,
    ),
    (
        "sendmail",
        "From: MAILER-DAEMON@sm.example\nSubject: Returned mail: User unknown\n\n   ----- The following addresses had \
         permanent fatal errors -----\n<a@b.example>\n\n   ----- Transcript of session follows -----\n... while talking \
         to mx.b.example.:\n>>> RCPT To:<a@b.example>\n<<< 550 <a@b.example>... User unknown\n550 <a@b.example>... User \
         unknown\n",
        "a@b.example",
        "5.1.1",
        true,
    ),
    (
        "exchange",
        "From: postmaster@corp.example\nSubject: Undeliverable: Free them\n\nDelivery has failed to these recipients or \
         groups:\n\na@b.example\nThe e-mail address you entered couldn't be found.\n\nDiagnostic information:\n#550 \
         5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found ##\n",
        "a@b.example",
        "5.1.10",
        true,
    ),
    (
        "postfix of old",
        "From: MAILER-DAEMON@pf.example\nSubject: Undelivered Mail Returned to Sender\n\nThis is the Postfix program at host \
         pf.example.\n\n<a@b.example>: host mx.b.example[192.0.2.1] said: 552 5.2.2 Over quota (in reply to RCPT TO)\n",
        "a@b.example",
        "5.2.2",
        false,
    ),
    (
        "yahoo",
        "From: MAILER-DAEMON@yahoo.example\nSubject: Failure Notice\n\nSorry, we were unable to deliver your message to the \
         following address.\n\n<a@b.example>:\n554: 5.7.9 Message not accepted for policy reasons.\n",
        "a@b.example",
        "5.7.9",
        false,
    ),
    (
        "mail.ru",
        "From: mailer-daemon@corp.mail.example\nSubject: Mail failure.\n\nThis message was created automatically by the mail \
         system at mail.ru.\nA message that you sent could not be delivered:\n\na@b.example\nUser not found.\n",
        "a@b.example",
        "5.1.1",
        true,
    ),
    (
        "gmail",
        "From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>\nSubject: Delivery Status Notification \
         (Failure)\n\n** Address not found **\n\nYour message wasn't delivered to a@b.example because the address couldn't \
         be found.\n\nThe response was:\n550 5.1.1 The email account that you tried to reach does not exist. \
         <a@b.example>\n",
        "a@b.example",
        "5.1.1",
        true,
    ),
    (
        "domino",
        "From: postmaster@lotus.example\nSubject: DELIVERY FAILURE: User unknown\n\nDelivery Failure Report\n\nYour message: \
         Free them\nwas not delivered to: a@b.example\nbecause: User not listed; 550 5.1.1 User unknown <a@b.example>\n",
        "a@b.example",
        "5.1.1",
        true,
    ),
    (
        "qq",
        "From: PostMaster@qq.example\nSubject: =?utf-8?B?6YCA5L+h?=\nContent-Type: text/plain; charset=utf-8\n\n\
         抱歉，您的邮件被退回来了……\n收件人: <a@b.example>\n550 Mailbox not found\n",
        "a@b.example",
        "5.1.1",
        true,
    ),
];

#[test]
fn bounces_of_no_standard_are_known_by_their_words() {
    for (name, text, recipient, code, ends) in OTHERS {
        let found = delivery(text);
        assert_eq!(found.recipient.as_deref(), Some(recipient), "{name}");
        assert_eq!(found.status.map(|status| status.to_string()).as_deref(), Some(code), "{name}: {found:?}");
        assert_eq!((found.action, found.ends_the_address()), (Action::Failed, ends), "{name}");
    }
}

#[test]
fn a_warning_is_no_end() {
    let found = delivery(
        "From: MAILER-DAEMON@sm.example\nSubject: Warning: could not send message for past 4 hours\n\n   **      THIS IS A \
         WARNING MESSAGE ONLY      **\n\n   ----- Transcript of session follows -----\n<a@b.example>... Deferred: \
         Connection timed out\n",
    );
    assert_eq!(found.action, Action::Delayed);
}

#[test]
fn who_quotes_a_bounce_answers() {
    let text = "From: Ann <ann@b.example>\nSubject: Re: Free them\n\nI got this back:\n\nThis is the mail system at host x.\n\
                <a@b.example>: 550 5.1.1 user unknown\n";
    assert!(matches!(read(&message(text), false), What::Answer(_)));
}

#[test]
fn complaints_are_known_by_their_report() {
    let text = "From: fbl@provider.example\nSubject: complaint\nMIME-Version: 1.0\nContent-Type: multipart/report; \
                report-type=feedback-report; boundary=b\n\n--b\nContent-Type: text/plain\n\nAn abuse report.\n\n--b\n\
                Content-Type: message/feedback-report\n\nFeedback-Type: abuse\nUser-Agent: X/1\nVersion: 1\n\n--b\n\
                Content-Type: message/rfc822\n\nSubject: Please confirm\n\nHello\n--b--\n";
    assert_eq!(read(&message(text), true), What::Feedback("abuse".into()));
}

#[test]
fn machines_are_told_from_people() {
    let with = |header: &str, subject: &str| {
        let text = format!("From: Office <office@b.example>\nSubject: {subject}\n{header}\nI am away.\n");
        read(&message(&text), false)
    };
    for header in [
        "Auto-Submitted: auto-replied\n",
        "Precedence: auto_reply\n",
        "X-Autoreply: yes\n",
        "X-Auto-Response-Suppress: All\nAuto-Submitted: auto-generated\n",
        "List-Id: <x.example>\n",
    ] {
        assert_eq!(with(header, "Re: Free them"), What::Automatic, "{header}");
    }
    for subject in
        ["Automatic reply: Free them", "Abwesenheitsnotiz: x", "Автоответ: x", "رد تلقائي: x", "부재중 x"]
    {
        assert_eq!(with("", subject), What::Automatic, "{subject}");
    }
    assert!(matches!(with("Auto-Submitted: no\n", "Re: Free them"), What::Answer(_)));
    // Outlook sets it on some people's own mail: alone it proves nothing, and a person must look.
    for value in ["All", "DR, OOF, AutoReply", "OOF"] {
        let unclear = with(&format!("X-Auto-Response-Suppress: {value}\n"), "Re: Free them");
        assert!(matches!(unclear, What::Unclear(_)), "{value}: {unclear:?}");
    }
    assert!(matches!(with("X-Auto-Response-Suppress: None\n", "Re: Free them"), What::Answer(_)));
    let null = read(&message("From: x@b.example\nSubject: Re: Free them\n\nI am away.\n"), true);
    assert_eq!(null, What::Automatic);
}

#[test]
fn an_answer_is_told_from_what_it_quotes() {
    let text = "From: =?utf-8?B?0J/QvtGB0L7Qu9GM0YHRgtCy0L4=?= <embassy@b.example>\nSubject: Re: Free them\nMIME-Version: 1.0\n\
                Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nDear friend,\n\nthe \
                case is before the court.\n\nOn Mon, 23 Nov 2026 Supporter wrote:\n> Your Excellency,\n> free them\n--b\n\
                Content-Type: application/pdf; name=\"note.pdf\"\nContent-Disposition: attachment; filename=\"note.pdf\"\n\nx\n\
                --b--\n";
    let What::Answer(answer) = read(&message(text), false) else { panic!() };
    assert_eq!(answer.from, "Посольство");
    assert_eq!(answer.text, "Dear friend,\n\nthe case is before the court.");
    assert_eq!((answer.subject.as_str(), answer.files), ("Re: Free them", vec!["note.pdf".to_owned()]));
    let only_quoted = "From: a@b.example\nSubject: Re\n\n> all\n> quoted\n";
    let What::Answer(answer) = read(&message(only_quoted), false) else { panic!() };
    assert_eq!(answer.text, "> all\n> quoted");
}

#[test]
fn other_alphabets_arrive_whole() {
    let mut koi8 =
        b"From: a@b.example\r\nSubject: Re\r\nContent-Type: text/plain; charset=koi8-r\r\n\r\n".to_vec();
    koi8.extend([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]);
    let What::Answer(answer) = read(&koi8, false) else { panic!() };
    assert_eq!(answer.text, "Привет");
    let What::Answer(answer) =
        read(&message("From: a@b.example\nContent-Type: text/html\n\n<p>Hello <b>you</b>"), false)
    else {
        panic!()
    };
    assert_eq!(answer.text, "Hello you");
}

#[test]
fn nothing_is_unclear_and_nothing_is_lost_in_depth() {
    assert!(matches!(read(b"", false), What::Unclear(_)));
    assert!(matches!(read(b"Subject: x\r\n\r\n", false), What::Unclear(_)));
    let part = |n| format!("Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n");
    let deep = (0..2_000).map(part).collect::<Vec<_>>().concat();
    read(&message(&format!("From: a@b.example\n{deep}")), false);
    let headers = (0..100_000).map(|n| format!("X-{n}: y\n")).collect::<Vec<_>>().concat();
    read(&message(&format!("{headers}\nHello")), false);
}

fn any_sample() -> impl Strategy<Value = Vec<u8>> {
    let own = report(
        "Reporting-MTA: dns; r\n\nFinal-Recipient: rfc822; a@b.example\nAction: failed\nStatus: 5.1.1\n",
    );
    let all: Vec<String> = OTHERS.iter().map(|other| other.1.to_owned()).chain([own]).collect();
    prop::sample::select(all).prop_map(|text| message(&text))
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..2_000), null: bool) {
        read(&bytes, null);
    }

    #[test]
    fn no_damage_makes_it_panic(
        mut sample in any_sample(),
        cuts in prop::collection::vec((0..2_000_usize, any::<u8>()), 1..8),
        null: bool,
    ) {
        for (at, byte) in cuts {
            let at = at % sample.len();
            match byte % 3 {
                0 => sample[at] = byte,
                1 => sample.truncate(at.max(1)),
                _ => sample.insert(at, byte),
            }
        }
        read(&sample, null);
    }
}
