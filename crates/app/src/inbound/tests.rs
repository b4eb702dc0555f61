//! What comes back: each letter's fate follows, nobody's address is shown, nothing happens twice.

use std::sync::Arc;

use db::Sql;
use uuid::Uuid;

use super::{
    About, Done, InboundFailure, Incoming, drop_waiting, hops, list, pass_on, receive, settle, show,
};
use crate::delivery::Transport;
use crate::languages::Language;
use crate::letters::{deliver_due, relay};
use crate::signatures::mail::{Kind, return_path, send_due};
use crate::signatures::{Purpose, Received, confirm, link, sign, withdraw};
use crate::targets::addresses;
use crate::testing::{self, TestApp, form};

const SUPPORTER: &str = "zhanna@example.org";

/// Three letters that a server accepted.
async fn delivered() -> (TestApp, Received, Transport) {
    let app = testing::app().await.with_campaign().await;
    sign(&app, "test", &Language::english(), form("Zhanna", SUPPORTER, "KZ")).await.unwrap();
    let waiting = Sql::new("SELECT bucket, id FROM signature");
    let row = app.db.one(&waiting, &[]).await.unwrap();
    let url = link(&app, Purpose::Confirm, row.get("bucket").unwrap(), row.get("id").unwrap());
    let received = confirm(&app, url.rsplit('/').next().unwrap()).await.unwrap();
    let folder = format!("maildir:{}", app.folder.path().join("mail").display());
    let transport =
        Transport::parse(&folder, "demarche.example", Arc::clone(&app.clock) as _, app.chance.as_ref())
            .unwrap();
    assert_eq!(deliver_due(&app, &transport, 100).await.unwrap(), 3);
    while send_due(&app, &transport, 100).await.unwrap() > 0 {}
    app.run_jobs().await;
    (app, received, transport)
}

/// The address of one of the letters.
async fn address(app: &TestApp) -> String {
    let row = app.db.one(&Sql::new("SELECT bucket, id FROM letter ORDER BY id LIMIT 1"), &[]).await.unwrap();
    format!(
        "{}@demarche.invalid",
        relay::local_part(&app.vault, row.get("bucket").unwrap(), row.get("id").unwrap())
    )
}

async fn states(app: &TestApp) -> String {
    let sql =
        Sql::new("SELECT state, CAST(count(*) AS BIGINT) AS n FROM letter GROUP BY state ORDER BY state");
    let rows = app.db.all(&sql, &[]).await.unwrap();
    let shown =
        |row: &db::Row| format!("{} {}", row.get::<String>("state").unwrap(), row.get::<i64>("n").unwrap());
    rows.iter().map(shown).collect::<Vec<_>>().join(", ")
}

async fn counted(app: &TestApp) -> (i64, i64, i64) {
    app.run_jobs().await;
    let campaign = app.catalogue.find(app, "test").await.unwrap();
    let letters = app.board.counts(campaign.id).letters.clone();
    (letters.accepted, letters.bounced, letters.answered)
}

async fn hand_in(app: &TestApp, from: &str, to: &str, message: &str) -> Result<Done, InboundFailure> {
    let message = message.replace('\n', "\r\n");
    receive(app, Incoming { from, to, message: message.as_bytes() }).await
}

fn bounce(status: &str) -> String {
    format!(
        "From: MAILER-DAEMON@mx.example\nMessage-ID: <b1@mx.example>\nContent-Type: multipart/report; \
         report-type=delivery-status; boundary=b\nMIME-Version: 1.0\n\n--b\nContent-Type: text/plain\n\nSorry.\n\n--b\n\
         Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; \
         embassy@de.example\nAction: failed\nStatus: {status}\nDiagnostic-Code: smtp; 550 {status} no\n\n--b--\n"
    )
}

fn answer(id: &str, text: &str) -> String {
    format!(
        "From: Embassy <embassy@de.example>\nTo: x\nMessage-ID: <{id}@de.example>\nSubject: Re: Free them\n\n{text}\n\n> \
         Your Excellency\n"
    )
}

/// The mails in the Maildir with this header.
fn mails(app: &TestApp, line: &str) -> Vec<String> {
    let folder = app.folder.path().join("mail/new");
    let all = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap());
    all.filter(|mail| mail.contains(line)).collect()
}

#[tokio::test]
async fn a_bounce_moves_its_letter_and_the_count_once() {
    let (app, _, _) = delivered().await;
    let to = address(&app).await;
    assert_eq!(hand_in(&app, "", &to, &bounce("5.1.1")).await.unwrap(), Done::Bounced);
    assert_eq!(states(&app).await, "accepted 2, bounced 1");
    assert_eq!(counted(&app).await, (2, 1, 0));
    // Servers add lines at the head when they try again.
    let again = format!("Received: from mx.example\n{}", bounce("5.1.1"));
    assert_eq!(hand_in(&app, "<>", &to.to_uppercase(), &again).await.unwrap(), Done::Known);
    assert_eq!(counted(&app).await, (2, 1, 0));
    let evidence = Sql::new("SELECT reply, status, server FROM attempt WHERE outcome = 'bounced'");
    let row = app.db.one(&evidence, &[]).await.unwrap();
    assert_eq!(row.get::<String>("status").unwrap(), "5.1.1");
    assert_eq!(row.get::<String>("reply").unwrap(), "550 5.1.1 no");
}

#[tokio::test]
async fn an_answer_reaches_the_supporter_and_shows_nobodys_address() {
    let (app, _, transport) = delivered().await;
    let to = address(&app).await;
    let text = "Dear friend, the case is before the court.\nThe Ambassador";
    assert_eq!(hand_in(&app, "embassy@de.example", &to, &answer("a1", text)).await.unwrap(), Done::Answered);
    assert_eq!(hand_in(&app, "embassy@de.example", &to, &answer("a1", text)).await.unwrap(), Done::Known);
    assert_eq!((states(&app).await.as_str(), counted(&app).await), ("accepted 2, answered 1", (2, 0, 1)));
    let sealed = Sql::new("SELECT sealed FROM answer");
    let kept: Vec<u8> = app.db.one(&sealed, &[]).await.unwrap().get("sealed").unwrap();
    assert!(!String::from_utf8_lossy(&kept).contains("court"));
    assert_eq!(pass_on(&app, &transport, 10, || true).await.unwrap(), 1);
    let passed = mails(&app, "Re: Free them");
    assert_eq!(passed.len(), 1);
    assert!(passed[0].contains("Auto-Submitted: auto-generated") && passed[0].contains("before the court"));
    assert!(passed[0].contains(&format!("Delivered-To: {SUPPORTER}")), "{}", passed[0]);
    assert!(!passed[0].contains("embassy@de.example"), "{}", passed[0]);
    let row = app.db.one(&Sql::new("SELECT state, sealed FROM answer"), &[]).await.unwrap();
    assert_eq!(row.get::<String>("state").unwrap(), "accepted");
    assert_eq!(row.get::<Option<Vec<u8>>>("sealed").unwrap(), None);
    // It came back: that is known too, and moves no letter.
    let returned = passed[0].lines().find_map(|line| line.strip_prefix("Return-Path: ")).unwrap();
    assert_eq!(hand_in(&app, "", returned, &bounce("5.1.1")).await.unwrap(), Done::Bounced);
    assert_eq!(states(&app).await, "accepted 2, answered 1");
    // A bounce after an answer says more.
    assert_eq!(hand_in(&app, "", &to, &bounce("5.1.1")).await.unwrap(), Done::Bounced);
    assert_eq!(counted(&app).await, (2, 1, 0));
}

#[tokio::test]
async fn no_machine_is_answered_and_no_delay_is_a_bounce() {
    let (app, _, transport) = delivered().await;
    let to = address(&app).await;
    let away =
        "From: Embassy <embassy@de.example>\nAuto-Submitted: auto-replied\nSubject: away\n\nI am away.\n";
    assert_eq!(hand_in(&app, "embassy@de.example", &to, away).await.unwrap(), Done::Noted);
    assert_eq!(
        hand_in(&app, "", &to, &bounce("5.1.1").replace("failed", "delayed")).await.unwrap(),
        Done::Noted
    );
    assert_eq!(states(&app).await, "accepted 3");
    assert_eq!(pass_on(&app, &transport, 10, || true).await.unwrap(), 0);
    let circle = format!("{}Subject: x\n\nHello\n", "Received: from a by b\n".repeat(60));
    assert!(matches!(hand_in(&app, "a@b.example", &to, &circle).await, Err(InboundFailure::Loop)));
}

#[tokio::test]
async fn our_own_letter_sent_back_is_nobodys_answer() {
    let (app, _, transport) = delivered().await;
    let to = address(&app).await;
    let own = mails(&app, &format!("Return-Path: <{to}>")).remove(0);
    for _ in 0..3 {
        // Each round a server more.
        let again = format!("Received: from mx.example\n{}", own.replace("\r\n", "\n"));
        hand_in(&app, "embassy@de.example", &to, &again).await.unwrap();
    }
    assert_eq!(pass_on(&app, &transport, 10, || true).await.unwrap(), 0);
    assert_eq!((states(&app).await.as_str(), list(&app).await.unwrap().len()), ("accepted 3", 1));
}

#[tokio::test]
async fn addresses_that_were_made_up_are_nobodys() {
    let (app, _, _) = delivered().await;
    let to = address(&app).await;
    let mut forged = to.clone();
    let other = if forged.as_bytes()[9] == b'a' { "b" } else { "a" };
    forged.replace_range(9..10, other);
    for bad in [
        forged.as_str(),
        "letter+x@demarche.invalid",
        "letters@demarche.invalid",
        "",
        &to.replace("invalid", "example"),
    ] {
        assert!(
            matches!(hand_in(&app, "", bad, &bounce("5.1.1")).await, Err(InboundFailure::NotOurs)),
            "{bad}"
        );
    }
    assert_eq!(states(&app).await, "accepted 3");
}

#[tokio::test]
async fn what_cannot_be_told_waits_sealed_for_a_person() {
    let (app, _, transport) = delivered().await;
    let to = address(&app).await;
    assert_eq!(hand_in(&app, "a@b.example", &to, "Subject: x\n\n").await.unwrap(), Done::Waits);
    assert_eq!(hand_in(&app, "a@b.example", &to, "Subject: x\n\n").await.unwrap(), Done::Known);
    let waiting = list(&app).await.unwrap();
    assert_eq!((waiting.len(), waiting[0].about), (1, "letter"));
    assert_eq!(show(&app, waiting[0].id).await.unwrap(), b"Subject: x\r\n\r\n");
    // Nothing in it is an answer: its headers are not passed on in place of one.
    assert!(matches!(settle(&app, waiting[0].id, true).await, Err(InboundFailure::Unreadable)));
    assert_eq!((list(&app).await.unwrap().len(), states(&app).await.as_str()), (1, "accepted 3"));
    assert_eq!(pass_on(&app, &transport, 10, || true).await.unwrap(), 0);
    assert_eq!(settle(&app, waiting[0].id, false).await.unwrap(), Done::Bounced);
    assert!(list(&app).await.unwrap().is_empty());
    assert_eq!(states(&app).await, "accepted 2, bounced 1");
    assert!(matches!(settle(&app, waiting[0].id, true).await, Err(InboundFailure::Missing)));
}

#[tokio::test]
async fn an_encrypted_answer_is_never_passed_on() {
    let (app, _, transport) = delivered().await;
    let to = address(&app).await;
    let secret = "From: Embassy <embassy@de.example>\nCc: aide@de.example\nMessage-ID: <c@de.example>\nContent-Type: \
                  application/pkcs7-mime; smime-type=enveloped-data\n\nMIAGCSqGSIb3\n";
    assert_eq!(hand_in(&app, "embassy@de.example", &to, secret).await.unwrap(), Done::Waits);
    let waiting = list(&app).await.unwrap();
    assert!(waiting[0].reason.contains("encrypted"), "{}", waiting[0].reason);
    assert!(matches!(settle(&app, waiting[0].id, true).await, Err(InboundFailure::Unreadable)));
    assert_eq!(pass_on(&app, &transport, 10, || true).await.unwrap(), 0);
    assert!(mails(&app, "aide@de.example").is_empty());
    assert_eq!(states(&app).await, "accepted 3");
}

#[tokio::test]
async fn who_asks_machines_for_silence_is_heard_once_a_person_has_looked() {
    let (app, _, transport) = delivered().await;
    let to = address(&app).await;
    let outlook = answer("o1", "The case is before the court.")
        .replace("Subject:", "X-Auto-Response-Suppress: DR, OOF, AutoReply\nSubject:");
    assert_eq!(hand_in(&app, "embassy@de.example", &to, &outlook).await.unwrap(), Done::Waits);
    let waiting = list(&app).await.unwrap();
    assert_eq!(settle(&app, waiting[0].id, true).await.unwrap(), Done::Answered);
    assert!(list(&app).await.unwrap().is_empty());
    assert_eq!(states(&app).await, "accepted 2, answered 1");
    assert_eq!(pass_on(&app, &transport, 10, || true).await.unwrap(), 1);
    let passed = mails(&app, "before the court");
    assert!(passed.len() == 1 && !passed[0].contains("embassy@de.example"), "{passed:?}");
}

#[tokio::test]
async fn only_a_bounce_that_says_nobody_is_there_costs_an_address() {
    for (status, is_demoted) in [
        ("5.0.0", false),
        ("5.7.1", false),
        ("5.2.2", false),
        ("5.4.4", false),
        ("5.1.1", true),
        ("5.2.1", true),
    ] {
        let (app, _, _) = delivered().await;
        let to = address(&app).await;
        // Its words say no more than its code.
        assert_eq!(hand_in(&app, "", &to, &bounce(status)).await.unwrap(), Done::Bounced, "{status}");
        assert_eq!(states(&app).await, "accepted 2, bounced 1", "the letter is lost all the same: {status}");
        let failing = addresses::failing(&app).await.unwrap();
        assert_eq!(failing.len(), usize::from(is_demoted), "{status}");
    }
}

#[tokio::test]
async fn a_flood_of_answers_is_not_passed_on() {
    let (app, _, _) = delivered().await;
    let to = address(&app).await;
    for n in 0..5 {
        let done =
            hand_in(&app, "a@b.example", &to, &answer(&n.to_string(), &format!("No {n}."))).await.unwrap();
        assert_eq!(done, Done::Answered);
    }
    assert_eq!(hand_in(&app, "a@b.example", &to, &answer("6", "No.")).await.unwrap(), Done::Waits);
    assert_eq!(counted(&app).await, (2, 0, 1));
}

#[tokio::test]
async fn a_flood_that_waits_or_bounces_fills_no_disk() {
    let (app, _, _) = delivered().await;
    let to = address(&app).await;
    let unclear = |n: usize| format!("Message-ID: <{n}@b.example>\nSubject: x\n\n");
    for n in 0..10 {
        assert_eq!(hand_in(&app, "a@b.example", &to, &unclear(n)).await.unwrap(), Done::Waits);
    }
    assert!(matches!(hand_in(&app, "a@b.example", &to, &unclear(10)).await, Err(InboundFailure::TooMany)));
    // A server that repeats one of those is told that it is known.
    assert_eq!(hand_in(&app, "a@b.example", &to, &unclear(9)).await.unwrap(), Done::Known);
    drop_waiting(&app, list(&app).await.unwrap()[0].id).await.unwrap();
    assert_eq!(hand_in(&app, "a@b.example", &to, &unclear(10)).await.unwrap(), Done::Waits);

    for n in 0..5 {
        let other = bounce("5.1.1").replace("b1@", &format!("b{n}@"));
        let done = hand_in(&app, "", &to, &other).await.unwrap();
        assert_eq!(done, if n == 0 { Done::Bounced } else { Done::Known });
    }
    let attempts = Sql::new("SELECT CAST(count(*) AS BIGINT) AS n FROM attempt WHERE outcome = 'bounced'");
    assert_eq!(app.db.one(&attempts, &[]).await.unwrap().get::<i64>("n").unwrap(), 1);
}

#[tokio::test]
async fn who_withdraws_takes_what_waited_along() {
    let (app, received, transport) = delivered().await;
    let to = address(&app).await;
    hand_in(&app, "a@b.example", &to, &answer("1", "Hello.")).await.unwrap();
    hand_in(&app, "a@b.example", &to, "Subject: x\n\n").await.unwrap();
    let url = link(&app, Purpose::Withdraw, received.bucket, received.id);
    withdraw(&app, url.rsplit('/').next().unwrap()).await.unwrap();
    assert_eq!(pass_on(&app, &transport, 10, || true).await.unwrap(), 0);
    assert!(list(&app).await.unwrap().is_empty());
    // A late answer is counted; there is nobody to pass it on to.
    assert_eq!(hand_in(&app, "a@b.example", &to, &answer("2", "Late.")).await.unwrap(), Done::Answered);
    assert_eq!(pass_on(&app, &transport, 10, || true).await.unwrap(), 0);
}

#[tokio::test]
async fn an_address_that_returns_its_confirmation_is_not_reminded() {
    let app = testing::app().await.with_campaign().await;
    sign(&app, "test", &Language::english(), form("A", "a@example.org", "FR")).await.unwrap();
    let row = app.db.one(&Sql::new("SELECT bucket, id FROM signature"), &[]).await.unwrap();
    let (bucket, id) = (row.get("bucket").unwrap(), row.get("id").unwrap());
    let to =
        format!("{}@demarche.invalid", return_path::local_part(&app.vault, bucket, id, Kind::Confirmation));
    assert_eq!(super::about(&app, &to), Some(About::Mail(bucket, id, Kind::Confirmation)));
    assert_eq!(hand_in(&app, "", &to, &bounce("5.1.1")).await.unwrap(), Done::Bounced);
    // After two days the others are reminded.
    app.days(3);
    app.run_jobs().await;
    let reminders = Sql::new("SELECT state FROM mail WHERE kind = 'reminder'");
    let row = app.db.one(&reminders, &[]).await.unwrap();
    assert_eq!(row.get::<String>("state").unwrap(), "cancelled");
}

#[tokio::test]
async fn a_bounce_that_is_quicker_than_our_record_comes_again() {
    let (app, _, _) = delivered().await;
    let to = address(&app).await;
    let leased = Sql::new("UPDATE letter SET state = 'leased'");
    app.db.execute(&leased, &[]).await.unwrap();
    assert!(matches!(hand_in(&app, "", &to, &bounce("5.1.1")).await, Err(InboundFailure::Unavailable(_))));
}

#[test]
fn a_message_is_the_same_one_whatever_ends_its_lines_and_whoever_passed_it_on() {
    for end in ["\r\n", "\n"] {
        let about = About::Letter(7, Uuid::nil());
        let by = |server: &str| {
            format!("Received: by {server}{end}Message-ID: <a@b.example>{end}{end}Yes{end}{end}No")
                .into_bytes()
        };
        assert_eq!(about.named(&by("one.example")), about.named(&by("another.example")));
        assert_ne!(about.named(&by("one.example")), about.named(b"Message-ID: <a@b.example>\n\nNo"));
        let quoted = format!("Subject: x{end}{end}").into_bytes();
        assert_eq!(hops(&[quoted, by("one.example")].concat()), 0, "what a body quotes is no way it took");
        assert_eq!(hops(&by("one.example")), 1);
    }
}
