//! Whole bounces as five servers send them today, head to foot.

use dsn::{Action, Delivery, What, read};

#[track_caller]
fn delivery(text: &str) -> Delivery {
    match read(text.replace('\n', "\r\n").as_bytes(), true) {
        What::Delivery(mut found) => {
            assert_eq!(found.len(), 1, "{found:?}");
            found.remove(0)
        }
        other => panic!("{other:?}"),
    }
}

#[track_caller]
fn is(found: &Delivery, status: &str, words: &str, ends: bool) {
    assert_eq!(found.recipient.as_deref(), Some("consul@de.example"), "{found:?}");
    assert_eq!((found.action, found.ends_the_address()), (Action::Failed, ends), "{found:?}");
    assert_eq!(found.status.map(|status| status.to_string()).as_deref(), Some(status), "{found:?}");
    assert!(found.text.contains(words), "{found:?}");
}

/// What OpenSMTPD 5.4 to 7 sends: the code stands in the text alone.
fn opensmtpd(subject: &str, said: &str, action: &str, status: &str) -> String {
    format!(
        "Subject: Delivery status notification: {subject}\nFrom: Mailer Daemon <MAILER-DAEMON@mx.example>\nTo: \
         letter+x@letters.example\nMIME-Version: 1.0\nContent-Type: \
         multipart/mixed;boundary=\"5213742386457683201/mx.example\"\n\nThis is a MIME-encapsulated \
         message.\n\n--5213742386457683201/mx.example\nContent-Description: Notification\nContent-Type: text/plain; \
         charset=us-ascii\n\n    Hi!\n\n    This is the MAILER-DAEMON, please DO NOT REPLY to this email.\n\n{said}\n\n    \
         Below is a copy of the original message:\n\n--5213742386457683201/mx.example\nContent-Description: Delivery \
         Report\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; \
         consul@de.example\nAction: {action}\nStatus: {status}\n\n--5213742386457683201/mx.example\nContent-Description: \
         Message headers\nContent-Type: text/rfc822-headers\n\nSubject: Free \
         them\n\nconsul@de.example: 552 5.2.2 full of letters\n\n--5213742386457683201/mx.example--\n"
    )
}

#[test]
fn opensmtpd_says_its_reason_in_the_text() {
    let error = "    An error has occurred while attempting to deliver a message for\n    the following list of recipients:\n\n";
    let failed = |said: &str, status: &str| {
        delivery(&opensmtpd("failed", &format!("{error}consul@de.example: {said}\n"), "failed", status))
    };
    is(&failed("550 5.1.1 <consul@de.example>: User unknown", "5.0.0"), "5.1.1", "User unknown", true);
    is(&failed("550 Invalid recipient: <consul@de.example>", "5.0.0"), "5.1.1", "Invalid recipient", true);
    is(&failed("552 5.2.2 Mailbox full", "5.0.0"), "5.2.2", "full", false);
    is(&failed("554 5.7.1 Service unavailable; blocked", "5.0.0"), "5.7.1", "blocked", false);
    is(&failed("Envelope expired", "5.4.7"), "5.4.7", "expired", false);
    let late = "    A message is delayed for more than 4 hours for the following\n    list of \
                recipients:\n\nconsul@de.example: Connection timeout\n\n    You DO NOT NEED to re-send the message.\n";
    assert_eq!(delivery(&opensmtpd("delayed", late, "delayed", "4.4.1")).action, Action::Delayed);
}

#[test]
fn qmail_and_its_kin_write_qsbmf() {
    let bounce = |said: &str| {
        delivery(&format!(
            "From: MAILER-DAEMON@qm.example\nTo: letter+x@letters.example\nSubject: failure notice\n\nHi. This is the \
             qmail-send program at qm.example.\nI'm afraid I wasn't able to deliver your message to the following \
             addresses.\nThis is a permanent error; I've given up. Sorry it didn't work \
             out.\n\n<consul@de.example>:\n{said}\n\n--- Below this line is a copy of the message.\n\nReturn-Path: \
             <letter+x@letters.example>\nSubject: Free them\n\nThe mailbox of <other@de.example> is full.\n"
        ))
    };
    let remote = "192.0.2.1 does not like recipient.\nRemote host said: 550 5.1.1 User unknown\nGiving up on 192.0.2.1.";
    is(&bounce(remote), "5.1.1", "User unknown", true);
    is(&bounce("Sorry, no mailbox here by that name. (#5.1.1)"), "5.1.1", "no mailbox", true);
    is(&bounce("Sorry, I couldn't find any host named de.example. (#5.1.2)"), "5.1.2", "couldn't find", true);
    is(&bounce("The users mailfolder is over the allowed quota (size). (#5.2.2)"), "5.2.2", "quota", false);
}

#[test]
fn exim_reports_since_4_88_and_wrote_words_alone_before() {
    let words = "This message was created automatically by mail delivery software.\n\nA message that you sent could not be \
                 delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) \
                 failed:\n\n  consul@de.example\n    host mx.de.example [192.0.2.1]\n    SMTP error from remote mail server \
                 after RCPT TO:<consul@de.example>:\n    550 5.1.1 Unknown user\n";
    let head = "X-Failed-Recipients: consul@de.example\nAuto-Submitted: auto-replied\nFrom: Mail Delivery System \
                <Mailer-Daemon@ex.example>\nTo: letter+x@letters.example\n";
    let subject = "Subject: Mail delivery failed: returning message to sender\n";
    is(&delivery(&format!("{head}{subject}\n{words}")), "5.1.1", "Unknown user", true);
    let report = format!(
        "{head}Content-Type: multipart/report; report-type=delivery-status; boundary=1790000000-eximdsn-1\nMIME-Version: \
         1.0\n{subject}\n--1790000000-eximdsn-1\nContent-type: text/plain; charset=us-ascii\n\n{words}\n\
         --1790000000-eximdsn-1\nContent-type: message/delivery-status\n\nReporting-MTA: dns; ex.example\n\nAction: \
         failed\nFinal-Recipient: rfc822;consul@de.example\nStatus: 5.0.0\nRemote-MTA: dns; \
         mx.de.example\nDiagnostic-Code: smtp; 550 5.1.1 Unknown user\n\n--1790000000-eximdsn-1\nContent-type: \
         message/rfc822\n\nSubject: Free them\n\nHello\n\n--1790000000-eximdsn-1--\n"
    );
    is(&delivery(&report), "5.1.1", "Unknown user", true);
}

#[test]
fn gmail_reports_in_nested_parts() {
    let report = |status: &str, said: &str| {
        delivery(&format!(
            "From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>\nTo: letter+x@letters.example\nAuto-Submitted: \
             auto-replied\nSubject: Delivery Status Notification (Failure)\nContent-Type: multipart/report; \
             boundary=\"000000000000f5\"; report-type=delivery-status\n\n--000000000000f5\nContent-Type: \
             multipart/related; boundary=\"000000000000ff\"\n\n--000000000000ff\nContent-Type: multipart/alternative; \
             boundary=\"000000000000fc\"\n\n--000000000000fc\nContent-Type: text/plain; charset=\"UTF-8\"\n\n** Address not \
             found **\n\nYour message wasn't delivered to consul@de.example.\n\n--000000000000fc\nContent-Type: \
             text/html; charset=\"UTF-8\"\n\n<b>Address not found</b>\n\n--000000000000fc--\n--000000000000ff--\n\
             --000000000000f5\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; \
             googlemail.example\n\nFinal-Recipient: rfc822; consul@de.example\nAction: failed\nStatus: \
             {status}\nDiagnostic-Code: smtp; {said}\n\n--000000000000f5--\n"
        ))
    };
    let gone =
        "550-5.1.1 The email account that you tried to reach does not exist.\n 550 5.1.1 Please try again";
    is(&report("5.1.1", gone), "5.1.1", "does not exist", true);
    is(&report("5.7.26", "550-5.7.26 This mail is unauthenticated"), "5.7.26", "unauthenticated", false);
    is(
        &report("5.2.2", "452-4.2.2 The recipient's inbox is out of storage space"),
        "5.2.2",
        "storage",
        false,
    );
}

#[test]
fn exchange_online_reports_and_hides_its_reason_in_the_diagnosis() {
    let report = |status: &str, said: &str| {
        delivery(&format!(
            "From: Microsoft Outlook <postmaster@outlook.example>\nTo: letter+x@letters.example\nX-Auto-Response-Suppress: \
             All\nX-MS-Exchange-Message-Is-Ndr: \nSubject: Undeliverable: Free them\nContent-Type: multipart/report; \
             report-type=delivery-status; boundary=\"5f-b\"\nMIME-Version: 1.0\n\n--5f-b\nContent-Type: text/html; \
             charset=\"utf-8\"\n\n<p>Your message to consul@de.example couldn't be delivered.</p>\n\n--5f-b\nContent-Type: \
             message/delivery-status\n\nReporting-MTA: dns;outlook.example\nReceived-From-MTA: dns;relay.example\n\n\
             Final-Recipient: rfc822;consul@de.example\nAction: failed\nStatus: {status}\nDiagnostic-Code: smtp;{said}\n\n\
             --5f-b--\n"
        ))
    };
    let gone = "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient consul@de.example not found by SMTP address lookup";
    is(&report("5.1.10", gone), "5.1.10", "RecipientNotFound", true);
    let denied = "550 5.4.1 Recipient address rejected: Access denied. AS(201806281)";
    is(&report("5.4.1", denied), "5.1.1", "Access denied", true);
    is(
        &report("5.7.133", "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup"),
        "5.7.133",
        "RESOLVER",
        false,
    );
}
