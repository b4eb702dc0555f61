//! Messages as servers and programs write them, beside those in the crate's own tests, and what must not be mistaken.

use dsn::{Action, Answer, Delivery, What, read};

fn wire(text: &str) -> Vec<u8> {
    text.replace('\n', "\r\n").into_bytes()
}

#[track_caller]
fn bounce(from: &str, subject: &str, body: &str) -> Delivery {
    let text = format!(
        "From: {from}\nSubject: {subject}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{body}"
    );
    match read(&wire(&text), true) {
        What::Delivery(mut found) => found.remove(0),
        other => panic!("{subject}: {other:?}"),
    }
}

#[track_caller]
fn answer(body: &str) -> Answer {
    let text = format!(
        "From: Ann <ann@b.example>\nSubject: Re: Free them\nContent-Type: text/plain; charset=utf-8\n\n{body}"
    );
    match read(&wire(&text), false) {
        What::Answer(answer) => answer,
        other => panic!("{other:?}"),
    }
}

/// Name, sender, subject, body, code, whether it ends the address.
#[rustfmt::skip]
const BOUNCES: [(&str, &str, &str, &str, &str, bool); 12] = [
    ("james", "postmaster@j.example", "[BOUNCE]", "Hi. This is the James mail server at j.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\na@b.example\n550 5.1.1 unknown\n", "5.1.1", true),
    ("groupwise", "Postmaster@gw.example", "Message status - undeliverable", "The message that you sent was undeliverable to the following:\n\ta@b.example (user not found)\n", "5.1.1", true),
    ("ses", "MAILER-DAEMON@ses.example", "Delivery Status Notification (Failure)", "An error occurred while trying to deliver the mail to the following recipients:\na@b.example\n552 5.2.2 quota\n", "5.2.2", false),
    ("opensmtpd", "Mailer Daemon <MAILER-DAEMON@o.example>", "Delivery status notification: error", "    Hi!\n\n    This is the MAILER-DAEMON, please DO NOT REPLY to this email.\n\n    An error has occurred while attempting to deliver a message for\n    the following list of recipients:\n\na@b.example: 550 5.1.1 <a@b.example>: User unknown\n", "5.1.1", true),
    ("courier", "Courier mail server <MAILER-DAEMON@c.example>", "NOTICE: mail delivery status.", "This is a delivery status notification from c.example,\nrunning the Courier mail server, version 0.65.2.\n\n<a@b.example>:\n  550 User unknown.\n", "5.1.1", true),
    ("163", "postmaster@163.example", "系统退信", "抱歉，您的邮件被退回来了\n\n<a@b.example>\n邮箱空间不足\n", "5.2.2", false),
    ("yandex", "MAILER-DAEMON@yandex.example", "Недоставленное сообщение", "Это письмо отправлено почтовым сервером yandex.ru.\n\n<a@b.example>: Пользователь не найден\n", "5.1.1", true),
    ("exchange, its code alone", "postmaster@e.example", "Undeliverable: Free them", "Your message did not reach some or all of the intended recipients.\n\n  a@b.example on 23.11.2026 10:00\n   The e-mail account does not exist.\n  < mx.e.example #5.1.1 smtp;550 5.1.1 unknown>\n", "5.1.1", true),
    ("exchange online, a name not in its directory", "postmaster@outlook.example", "Undeliverable: Free them", "Delivery has failed to these recipients or groups:\n\na@b.example\n\nRemote server returned '550 5.4.1 Recipient address rejected: Access denied.'\n", "5.1.1", true),
    ("a bare 550 that means spam", "MAILER-DAEMON@p.example", "Undelivered Mail Returned to Sender", "This is the mail system at host p.example.\n\n<a@b.example>: host mx said: 550 Message looks like spam (in reply to end of DATA)\n", "5.7.1", false),
    ("5.1.1 for a full mailbox", "MAILER-DAEMON@p.example", "failure notice", "Hi. This is the qmail-send program at p.example.\n\n<a@b.example>:\n550 5.1.1 mailbox full\n", "5.2.2", false),
    ("a server that nobody knows", "mailer-daemon@new.example", "Sorry", "We could not hand it over.\n\n<a@b.example>\n550 5.1.1 nobody here\n", "5.1.1", true),
];

#[test]
fn servers_are_known_by_their_words() {
    for (name, from, subject, body, code, ends) in BOUNCES {
        let found = bounce(from, subject, body);
        assert_eq!(found.status.map(|status| status.to_string()).as_deref(), Some(code), "{name}: {found:?}");
        assert_eq!(
            found.recipient.as_deref().map(|one| one.contains("a@b.example")),
            Some(true),
            "{name}: {found:?}"
        );
        assert_eq!((found.action, found.ends_the_address()), (Action::Failed, ends), "{name}: {found:?}");
    }
}

#[test]
fn what_came_back_says_nothing_of_itself() {
    let found = bounce(
        "MAILER-DAEMON@q.example",
        "failure notice",
        "Hi. This is the qmail-send program at q.example.\n\n<a@b.example>:\nSorry, it would not go.\n\n--- Below this line \
         is a copy of the message.\n\nThis message has been delayed by the court; the mailbox full of letters, 550 5.1.1\n",
    );
    assert_eq!((found.action, found.status), (Action::Failed, None), "{found:?}");
}

#[test]
fn a_version_is_no_status() {
    let found = bounce(
        "Mailer-Daemon@x.example",
        "Mail delivery failed",
        "This message was created automatically by mail delivery software (Exim 4.96.1).\n\n  a@b.example\n    Unrouteable \
         address\n",
    );
    assert_eq!(found.status.unwrap().to_string(), "5.1.2");
}

#[test]
fn who_asks_for_patience_has_not_failed() {
    for body in [
        "This is the mail system at host x.\n\nYour message could not be delivered for more than 4 hour(s).\nIt will be \
         retried until it is 5 day(s) old.\n\nYou do not need to resend your message.\n<a@b.example>: 451 4.4.1 no route\n",
        "Delivery is delayed to these recipients or groups:\n\na@b.example\n\nThis message hasn't been delivered yet.\n",
        "This message was created automatically by mail delivery software.\nA message that you sent has not yet been \
         delivered to one or more of its recipients\n\na@b.example\n",
    ] {
        assert_eq!(bounce("MAILER-DAEMON@x.example", "Warning", body).action, Action::Delayed, "{body}");
    }
}

#[test]
fn a_report_of_no_code_is_read_by_its_words() {
    let with = |said: &str| {
        let text = format!(
            "From: MAILER-DAEMON@x\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\
             Content-Type: message/delivery-status\n\nReporting-MTA: dns; r\n\nFinal-Recipient: rfc822; a@b.example\n\
             Action: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; {said}\n\n--b--\n"
        );
        match read(&wire(&text), true) {
            What::Delivery(mut found) => found.remove(0).status.unwrap().to_string(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(with("550 blocked by our blocklist"), "5.7.1");
    assert_eq!(with("550 user unknown"), "5.1.1");
    assert_eq!(with("554 something else"), "5.0.0");
    assert_eq!(with("550 5.7.26 unauthenticated"), "5.7.26");
}

#[test]
fn a_receipt_is_no_answer() {
    let text = "From: Ann <ann@b.example>\nSubject: Read: Free them\nContent-Type: multipart/report; \
                report-type=disposition-notification; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt was displayed.\n--b\n\
                Content-Type: message/disposition-notification\n\nDisposition: manual-action/MDN-sent-manually; \
                displayed\n\n--b--\n";
    assert_eq!(read(&wire(text), false), What::Automatic);
}

#[test]
fn every_kind_of_complaint_keeps_its_name() {
    for kind in ["abuse", "fraud", "virus", "other", "not-spam", "auth-failure"] {
        let text = format!(
            "From: f@p.example\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\n\
             Content-Type: message/feedback-report\n\nFeedback-Type: {kind}\nVersion: 1\n\n--b--\n"
        );
        assert_eq!(read(&wire(&text), false), What::Feedback(kind.to_owned()));
    }
}

#[test]
fn who_answers_between_the_lines_is_heard() {
    let found = answer(
        "Dear Ann,\n\nOn Mon, 23 Nov 2026 at 10:00 Ann <x@d.example>\nwrote:\n> Free them.\nThey are free.\n> When?\nSince Monday.\n",
    );
    assert_eq!(found.text, "Dear Ann,\n\nThey are free.\nSince Monday.");
}

#[test]
fn outlook_quotes_with_a_header_in_every_language() {
    for (from, sent, to) in [
        ("From: Ann", "Sent: Monday", "To: Embassy"),
        ("Von: Ann", "Gesendet: Montag", "An: Botschaft"),
        ("De : Ann", "Envoyé : lundi", "À : Ambassade"),
        ("De: Ann", "Enviado: lunes", "Para: Embajada"),
        ("Da: Ann", "Inviato: lunedì", "A: Ambasciata"),
        ("От: Ann", "Отправлено: 23 ноября", "Кому: Посольство"),
        ("Кімнен: Ann", "Жіберілді: 23", "Кімге: Елшілік"),
        ("Kimden: Ann", "Tarih: 23", "Kime: Elçilik"),
        ("من: Ann", "إلى: السفارة", "الموضوع: x"),
        ("보낸 사람: Ann", "받는 사람: x", "제목: x"),
    ] {
        let found = answer(&format!(
            "We took note.\n\n________________________________\n{from}\n{sent}\n{to}\n\nFree them.\n"
        ));
        assert_eq!(found.text, "We took note.", "{from}");
    }
}

#[test]
fn a_letterhead_and_a_sentence_are_no_quotation() {
    for body in [
        "MINISTRY OF JUSTICE\n________________________________\nDear Ann,\nwe took note.",
        "From: here on we are silent.\nThe case is closed.",
        "We say:\nit is closed.",
    ] {
        assert_eq!(answer(body).text, body);
    }
}

#[test]
fn text_around_a_picture_is_kept() {
    let text = "From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nAbove.\n--b\n\
                Content-Type: image/png; name=x.png\nContent-Disposition: inline; filename=x.png\n\nx\n--b\nContent-Type: \
                text/plain\n\nBelow.\n--b--\n";
    let What::Answer(found) = read(&wire(text), false) else { panic!() };
    assert!(found.text.starts_with("Above.") && found.text.ends_with("Below."), "{found:?}");
}

#[test]
fn nothing_reorders_what_stands_beside_it() {
    let found = answer("safe \u{202e}fdp.exe\u{202c} \u{2066}x\u{2069} سلام\u{200f}!");
    assert_eq!(found.text, "safe fdp.exe x سلام\u{200f}!");
}

#[test]
fn encrypted_messages_wait_for_a_person() {
    for kind in [
        "application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m",
        "multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=b",
    ] {
        let text =
            format!("From: a@b.example\nSubject: Re\nContent-Type: {kind}\n\n--b\n\nMIAGCSqGSIb3\n--b--\n");
        assert!(matches!(read(&wire(&text), false), What::Unclear(_)), "{kind}");
    }
    let armoured =
        "From: a@b.example\nSubject: Re\n\n-----BEGIN PGP MESSAGE-----\n\nwcDMA\n-----END PGP MESSAGE-----\n";
    assert!(matches!(read(&wire(armoured), false), What::Unclear(_)));
    assert_eq!(dsn::read_answer(&wire(armoured)), None);
    let signed = "From: a@b.example\nContent-Type: multipart/signed; boundary=b\n\n--b\nContent-Type: text/plain\n\nSigned.\n--b\n\
                  Content-Type: application/pkcs7-signature; name=smime.p7s\n\nx\n--b--\n";
    let What::Answer(found) = read(&wire(signed), false) else { panic!() };
    assert_eq!((found.text.as_str(), found.files), ("Signed.", vec!["smime.p7s".to_owned()]));
}

#[test]
fn charsets_and_raw_headers_are_read() {
    let with = |charset: &str, bytes: &[u8]| {
        let head = format!(
            "From: Élise <a@b.example>\r\nSubject: Ответ\r\nContent-Type: text/plain; charset={charset}\r\n\r\n"
        );
        match read(&[head.as_bytes(), bytes].concat(), false) {
            What::Answer(found) => found,
            other => panic!("{other:?}"),
        }
    };
    let chinese = with("gb18030", &[0xc4, 0xe3, 0xba, 0xc3]);
    assert_eq!(
        (chinese.text.as_str(), chinese.from.as_str(), chinese.subject.as_str()),
        ("你好", "Élise", "Ответ")
    );
    assert_eq!(with("iso-2022-jp", b"\x1b$B$3$s\x1b(B").text, "こん");
    assert_eq!(with("no-such-charset", b"plain").text, "plain");
}

#[test]
fn hostile_shapes_are_read_to_their_end() {
    let nested: String = (0..5_000).map(|_| "Content-Type: message/rfc822\n\n").collect();
    read(&wire(&format!("From: a@b\n{nested}")), true);
    let parts: String =
        (0..20_000).map(|_| "--b\nContent-Type: message/delivery-status\n\nAction: failed\n\n").collect();
    let What::Delivery(found) =
        read(&wire(&format!("Content-Type: multipart/report; boundary=b\n\n{parts}--b--\n")), true)
    else {
        panic!()
    };
    assert!(found.len() <= 2_000, "{}", found.len());
    let headers = "X-header: y\n".repeat(200_000);
    read(&wire(&format!("From: a@b\n{headers}\nHello")), false);
    read(&wire(&format!("From: a@b\n\n{}", "a:\n".repeat(1_000_000))), false);
    read(&wire(&format!("From: a@b\n\n{}", "from: a\n".repeat(500_000))), true);
    read(&wire(&format!("From: a@b\n\n{}", "<".repeat(5_000_000))), true);
    read(&wire(&format!("From: a@b\nContent-Type: text/html\n\n{}", "<b>&#x41;".repeat(500_000))), false);
}

mod damaged {
    use proptest::prelude::*;

    proptest! {
        /// Pages in every script, cut and broken: an answer as HTML is turned into text by a library.
        #[test]
        fn no_page_makes_it_panic(page in "([<>&;!/#x\"' \\-]|<[a-z/!]{0,6}|&[a-z#0-9]{0,6};?|\\PC){0,200}", null: bool) {
            let text = format!("From: a@b.example\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page}");
            dsn::read(text.as_bytes(), null);
        }

        /// Whatever is kept has no character that misleads, and is bounded.
        #[test]
        fn what_is_kept_is_plain_and_bounded(body in "\\PC{0,200}(\n\\PC{0,40}){0,20}") {
            let text = format!("From: a@b.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}");
            if let dsn::What::Answer(found) = dsn::read(text.as_bytes(), false) {
                prop_assert!(found.text.len() <= 100_100);
                let plain = |c: char| c == '\n' || c == '\t' || !(c.is_control() || c == '\u{202e}');
                prop_assert!(found.text.chars().all(plain));
            }
        }
    }
}
