//! What leaves under a supporter's name: right in every language, and nothing but what belongs there.

use mail_parser::{HeaderValue, Message, MessageParser, MimeHeaders};
use proptest::prelude::*;
use uuid::Uuid;

use super::confirmed;
use crate::campaigns::Campaign;
use crate::delivery::{Envelope, line, lines};
use crate::kernel::Country;
use crate::languages::Language;
use crate::letters::{Recipe, compose, preview};
use crate::signatures::{Received, Supporter, Visibility};
use crate::testing::{self, TestApp};

async fn app() -> TestApp {
    testing::app_with(crate::Settings {
        public_url: "https://campaigns.example".into(),
        from_domain: "briefe.бүлік.example".into(),
        operator: "Solidarity Mail".into(),
        ..crate::Settings::default()
    })
    .await
    .with_campaign()
    .await
}

fn supporter(name: &str) -> Supporter {
    Supporter {
        name: name.into(),
        email: "secret@example.org".into(),
        city: "Алматы".into(),
        organisation: "Union of <Miners>".into(),
        message: "My own words.\n\nTwo & more.".into(),
        source: String::new(),
    }
}

fn made(
    app: &TestApp,
    campaign: &Campaign,
    target: usize,
    received: &Received,
    supporter: &Supporter,
) -> Envelope {
    let target = &campaign.targets[target];
    let recipe = Recipe { bucket: 5, id: Uuid::from_u128(9), campaign, target, received, supporter };
    compose(app, &recipe).unwrap()
}

fn parse(envelope: &Envelope) -> Message<'_> {
    MessageParser::new().parse(&envelope.message).unwrap()
}

fn text(message: &Message<'_>) -> String {
    message.body_text(0).unwrap().replace("\r\n", "\n")
}

fn from(message: &Message<'_>) -> (String, String) {
    let HeaderValue::Address(from) = message.header("From").unwrap() else { panic!("no From") };
    let one = from.first().unwrap();
    (one.name().unwrap_or_default().to_owned(), one.address().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn a_letter_reads_as_it_should_in_the_targets_language() {
    let app = app().await;
    let received = confirmed(&app, "Zhanna Ömirbek", "z@example.org", "KZ").await;
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    let envelope = made(&app, &campaign, 1, &received, &supporter("Zhanna Ömirbek"));
    insta::assert_snapshot!("letter_fr", readable(&envelope));
    let envelope = made(&app, &campaign, 0, &received, &supporter("Zhanna Ömirbek"));
    insta::assert_snapshot!("letter_en", readable(&envelope));
}

/// Headers as they are, then both parts decoded.
fn readable(envelope: &Envelope) -> String {
    let raw = String::from_utf8(envelope.message.clone()).unwrap().replace("\r\n", "\n");
    let headers = raw.split("\n\n").next().unwrap();
    let message = parse(envelope);
    let html = message.body_html(0).unwrap().replace("\r\n", "\n");
    format!(
        "MAIL FROM:<{}>\nRCPT TO:<{}>\n\n{headers}\n\n{}\n{html}",
        envelope.from,
        envelope.to,
        text(&message)
    )
}

#[tokio::test]
async fn a_withheld_name_is_nowhere_in_the_letter() {
    let app = app().await;
    let mut received = confirmed(&app, "A", "z@example.org", "KZ").await;
    received.visibility = Visibility::Withheld;
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    let envelope = made(&app, &campaign, 0, &received, &supporter("Zhanna Ömirbek"));
    let message = parse(&envelope);
    assert_eq!(from(&message).0, "A supporter in Kazakhstan (via Solidarity Mail)");
    let all = format!("{}{}{:?}", text(&message), message.body_html(0).unwrap(), message.headers());
    for secret in ["Zhanna", "Ömirbek", "Алматы", "Miners", "secret@example.org"] {
        assert!(!all.contains(secret), "{secret}");
    }
    assert!(all.contains("My own words."));
}

#[tokio::test]
async fn the_supporters_address_and_unasked_for_words_stay_out() {
    let app = app().await;
    let received = confirmed(&app, "A", "z@example.org", "KZ").await;
    let mut campaign = (*app.catalogue.find(&app, "test").await.unwrap()).clone();
    campaign.message_allowed = false;
    let envelope = made(&app, &campaign, 0, &received, &supporter("Zhanna"));
    let message = parse(&envelope);
    let all = format!("{}{}{:?}", text(&message), message.body_html(0).unwrap(), message.headers());
    assert!(!all.contains("secret@example.org") && !all.contains("My own words"));
    assert!(all.contains("Zhanna"));
}

#[tokio::test]
async fn a_right_to_left_letter_says_so_and_markup_stays_text() {
    let app = app().await;
    let received = confirmed(&app, "A", "z@example.org", "FR").await;
    let mut campaign = (*app.catalogue.find(&app, "test").await.unwrap()).clone();
    let arabic = Language::parse("ar").unwrap();
    campaign.editions[0].language = arabic.clone();
    campaign.original = arabic.clone();
    campaign.targets[0].language = arabic;
    let envelope = made(&app, &campaign, 0, &received, &supporter("<script>alert(1)</script>"));
    let message = parse(&envelope);
    let html = message.body_html(0).unwrap();
    assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">") && html.contains("<div lang=\"ar\" dir=\"rtl\""));
    assert!(!html.contains("<script"), "{html}");
    assert!(html.contains("<bdi>Embassy in Germany</bdi>"), "{html}");
    assert!(text(&message).contains("<script>alert(1)</script>"));
}

#[tokio::test]
async fn the_preview_is_the_letter() {
    let app = app().await;
    let received = confirmed(&app, "A", "z@example.org", "FR").await;
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    let shown = preview(&app, &campaign, &Language::english()).unwrap();
    insta::assert_debug_snapshot!(shown);
    let sent = text(&parse(&made(&app, &campaign, 0, &received, &supporter("A"))));
    let country = app.texts.locale(&shown.language).country(Country::parse("FR").unwrap());
    let filled =
        shown.body.replace("[the addressee]", "Embassy in Germany").replace("[your country]", &country);
    assert!(
        sent.contains(&format!("{}\n\nMy own words.\n\nTwo & more.\n\n{filled}\n\n", shown.salutation)),
        "{sent}"
    );
    assert!(sent.contains(&format!("{}\n{}\n", shown.footer, shown.url)));
    assert!(
        preview(&app, &campaign, &Language::parse("kk").unwrap()).unwrap().language == Language::english()
    );
}

#[tokio::test]
async fn a_target_without_a_good_address_is_told_apart() {
    let app = app().await;
    let received = confirmed(&app, "A", "z@example.org", "FR").await;
    let mut campaign = (*app.catalogue.find(&app, "test").await.unwrap()).clone();
    campaign.targets[0].emails = vec!["broken".into(), "embassy@bücher.example".into()];
    assert_eq!(made(&app, &campaign, 0, &received, &supporter("A")).to, "embassy@xn--bcher-kva.example");
    campaign.targets[0].emails = vec!["a@b.example\r\nBcc: c@example.org".into()];
    let target = &campaign.targets[0];
    let supporter = supporter("A");
    let recipe = Recipe {
        bucket: 5,
        id: Uuid::from_u128(9),
        campaign: &campaign,
        target,
        received: &received,
        supporter: &supporter,
    };
    assert!(compose(&app, &recipe).is_err());
}

/// Any text, with what has broken mail programs more often than chance would bring it.
fn any_text() -> impl Strategy<Value = String> {
    let nasty = proptest::sample::select(vec![
        "\r\nBcc: x@example.org\r\n",
        "\r\n\r\n",
        "\n.\n",
        "\0",
        "=?utf-8?B?AA==?=",
        "\u{202e}",
        "\u{2066}",
        "\u{2028}",
        "--=_",
        "{target}",
        "{country}",
        "<b>",
        "&amp;",
        "\"",
        "\\",
        ",",
        ";",
        "<a@b>",
        "(",
        "ليلى",
        "Қазақстан",
        "한국",
        "👩🏽‍🏭",
        "From ",
        ". ",
        "- ",
    ]);
    proptest::collection::vec(prop_oneof![any::<String>(), nasty.prop_map(str::to_owned)], 0..12)
        .prop_map(|parts| parts.concat())
}

#[test]
fn whatever_stands_in_any_field_the_letter_is_one_letter() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (app, received, campaign) = runtime.block_on(async {
        let app = app().await;
        let received = confirmed(&app, "A", "z@example.org", "KZ").await;
        let campaign = app.catalogue.find(&app, "test").await.unwrap();
        (app, received, campaign)
    });
    let fields = proptest::collection::vec(any_text(), 9);
    proptest!(ProptestConfig::with_cases(400), |(fields in fields)| {
        let mut campaign = (*campaign).clone();
        let [name, city, organisation, message, title, subject, body, target, sponsor] =
            <[String; 9]>::try_from(fields).unwrap();
        let supporter = Supporter { name, email: "secret@example.org".into(), city, organisation, message, source: String::new() };
        campaign.editions[0].title = title;
        let letter = campaign.editions[0].letter.as_mut().unwrap();
        letter.subject = subject;
        letter.body = body;
        campaign.targets[0].name = target;
        campaign.organisations[0].organisation.name = sponsor;
        let envelope = made(&app, &campaign, 0, &received, &supporter);
        is_one_letter(&envelope, &supporter)?;
    });
}

fn is_one_letter(envelope: &Envelope, supporter: &Supporter) -> Result<(), TestCaseError> {
    let bytes = &envelope.message;
    prop_assert!(bytes.is_ascii());
    prop_assert!(bytes.split(|byte| *byte == b'\n').all(|line| line.len() <= 998));
    prop_assert!(!bytes.windows(2).any(|pair| (pair[0] == b'\r') != (pair[1] == b'\n')), "a bare CR or LF");
    let message = parse(envelope);
    for name in
        ["From", "To", "Subject", "Date", "Message-ID", "Reply-To", "Content-Language", "MIME-Version"]
    {
        prop_assert_eq!(message.header_values(name).count(), 1, "{}", name);
    }
    prop_assert_eq!(message.headers().len(), 9);
    prop_assert_eq!(message.parts.len(), 3);
    for (part, kind) in [(1, "plain"), (2, "html")] {
        let part = &message.parts[part];
        prop_assert_eq!(part.content_type().and_then(|kind| kind.subtype()), Some(kind));
        prop_assert_eq!(part.content_transfer_encoding(), Some("quoted-printable"));
    }
    prop_assert_eq!(from(&message).1, "letters@briefe.xn--90asc2izt.example");
    let text = text(&message);
    for field in [&supporter.name, &supporter.city, &supporter.organisation] {
        prop_assert!(text.contains(&line(field)), "{:?} in {}", field, text);
    }
    prop_assert!(text.contains(&lines(&supporter.message)), "{}", text);
    prop_assert!(!text.contains("secret@example.org"));
    Ok(())
}
