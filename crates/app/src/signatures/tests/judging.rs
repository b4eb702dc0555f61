use super::*;
use crate::signatures::rules::{email, judge};

async fn keys(change: impl FnOnce(&mut SignForm)) -> Vec<(&'static str, &'static str)> {
    let app = open_campaign().await;
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    let mut form = form("Ada Lovelace", "ada@example.org", "GB");
    change(&mut form);
    judge(&form, &campaign).err().unwrap_or_default().iter().map(|fault| (fault.field, fault.key)).collect()
}

#[tokio::test]
async fn every_fault_is_told_at_once_beside_its_field() {
    let faults = keys(|form| *form = SignForm { visibility: "loud".into(), ..SignForm::default() }).await;
    assert_eq!(
        faults,
        [
            ("name", "error-name-missing"),
            ("email", "error-email-missing"),
            ("country", "error-country-missing"),
            ("visibility", "error-visibility-unknown"),
            ("consent", "error-consent-missing"),
        ]
    );
    let faults = keys(|form| {
        form.country = "ZZ".into();
        form.city = "x".repeat(101);
        form.organisation = "a\u{202E}b".into();
        form.message = "x".repeat(2001);
        form.subscribe = vec!["rights".into()];
        form.share = vec!["nobody".into()];
    })
    .await;
    assert_eq!(
        faults,
        [
            ("country", "error-country-unknown"),
            ("city", "error-city-long"),
            ("organisation", "error-characters"),
            ("message", "error-message-long"),
            ("subscribe", "error-subscribe-unknown"),
            ("share", "error-share-unknown"),
        ]
    );
}

#[tokio::test]
async fn names_of_every_form_are_names() {
    for name in [
        "X",
        "Нұрсұлтан",
        "محمد بن عبد الله",
        "김민준",
        "María José O’Connor-Díaz 3rd",
        "<b>Bold</b> & Co",
        "Sukarno",
        "ʻAhoʻeitu",
        "𠮷野家",
        "नीलम",
    ] {
        assert_eq!(keys(|form| form.name = name.into()).await, [], "{name}");
    }
    for name in [
        "a\r\nBcc: x@y.org",
        "a\0b",
        "a\u{202E}b",
        "a\u{2066}b",
        "\u{FFFD}",
        "...",
        "a\u{2028}b",
        "a\u{FFFE}",
        "a\u{1FFFF}",
        "a\u{FDD0}b",
    ] {
        assert_eq!(
            keys(|form| form.name = name.into()).await,
            [("name", "error-name-characters")],
            "{name:?}"
        );
    }
    assert_eq!(keys(|form| form.name = "x".repeat(201)).await, [("name", "error-name-long")]);
    assert_eq!(keys(|form| form.name = " \t ".into()).await, [("name", "error-name-missing")]);
    let split = keys(|form| {
        form.name.clear();
        form.given_name = "Ada".into();
        form.family_name = "Lovelace".into();
    });
    assert_eq!(split.await, []);
}

#[test]
fn addresses_are_read_by_the_rules_and_folded_for_the_index() {
    for (typed, written, folded) in [
        (" Ada@Example.ORG ", "Ada@example.org", "ada@example.org"),
        ("почта@пример.рф", "почта@xn--e1afmkfd.xn--p1ai", "почта@xn--e1afmkfd.xn--p1ai"),
        ("a+b@bücher.example", "a+b@xn--bcher-kva.example", "a+b@xn--bcher-kva.example"),
        ("o'neil@example.org", "o'neil@example.org", "o'neil@example.org"),
    ] {
        assert_eq!(email(typed), Ok((written.to_owned(), folded.to_owned())), "{typed}");
    }
    for bad in [
        "ada",
        "ada@",
        "@example.org",
        "ada@example",
        "a b@example.org",
        "ada@[127.0.0.1]",
        "a@b@example.org",
        "Ada <ada@example.org>",
        "ada@exa mple.org",
        "ada@example.org\r\nBcc: eve@example.org",
        "ada@-.org",
        "a@..",
    ] {
        assert_eq!(email(bad), Err("error-email-invalid"), "{bad}");
    }
    assert_eq!(email(&format!("{}@example.org", "x".repeat(260))), Err("error-email-long"));
    assert_eq!(email("  "), Err("error-email-missing"));
}

proptest::proptest! {
    #[test]
    fn no_address_brings_a_line_break_into_a_header(typed in "\\PC{0,40}@\\PC{0,40}|.{0,60}") {
        if let Ok((written, _)) = email(&typed) {
            proptest::prop_assert!(!written.contains(['\r', '\n', '\0', ' ', '<', '>']));
            proptest::prop_assert_eq!(email(&written).map(|(again, _)| again), Ok(written));
        }
    }
}
