//! A target's filter counts bodies: no two letters are alike where their supporters wrote a word.

use std::collections::BTreeSet;

use mail_parser::MessageParser;
use uuid::Uuid;

use super::confirmed;
use crate::kernel::Timestamp;
use crate::letters::{Recipe, compose};
use crate::signatures::{Supporter, Visibility};
use crate::testing;

const LETTERS: u32 = 1_000;

/// The body as a filter may fold it: no blanks, no case, no punctuation.
fn folded(body: &str) -> String {
    body.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The worst that can come: all write the same three words, and none shows a name.
#[tokio::test]
async fn no_two_letters_with_a_message_have_one_body() {
    let app = testing::app().await.with_campaign().await;
    let mut received = confirmed(&app, "A", "a@example.org", "DE").await;
    received.visibility = Visibility::Withheld;
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    let supporter = Supporter {
        name: "Ann".into(),
        email: "a@example.org".into(),
        city: String::new(),
        organisation: String::new(),
        message: "Free them now!".into(),
        source: String::new(),
    };
    let (mut texts, mut pages) = (BTreeSet::new(), BTreeSet::new());
    for _ in 0..LETTERS {
        let (id, target) = (app.new_id(), &campaign.targets[0]);
        let recipe =
            Recipe { bucket: 5, id, campaign: &campaign, target, received: &received, supporter: &supporter };
        let envelope = compose(&app, &recipe).unwrap();
        let message = MessageParser::new().parse(&envelope.message).unwrap();
        let text = message.body_text(0).unwrap();
        // What differs most stands first: a filter that reads only the beginning must see it.
        let first = text.lines().filter(|line| !line.trim().is_empty()).nth(1);
        assert_eq!(first, Some("Free them now!"));
        texts.insert(folded(&text));
        pages.insert(folded(&message.body_html(0).unwrap()));
    }
    assert_eq!((texts.len(), pages.len()), (LETTERS as usize, LETTERS as usize));
}

/// Nothing of a letter is left to chance: what was lost on the way is sent again as it was.
#[tokio::test]
async fn every_attempt_bears_the_same_words() {
    let app = testing::app().await.with_campaign().await;
    let received = confirmed(&app, "A", "a@example.org", "DE").await;
    let campaign = app.catalogue.find(&app, "test").await.unwrap();
    let supporter = received.supporter.as_ref().unwrap();
    let (id, target) = (Uuid::from_u128(0x1234_5678), &campaign.targets[0]);
    let attempt = || {
        let recipe = Recipe { bucket: 5, id, campaign: &campaign, target, received: &received, supporter };
        String::from_utf8(compose(&app, &recipe).unwrap().message).unwrap()
    };
    let first = attempt();
    assert_eq!(first, attempt());
    app.days(3);
    let later = attempt();
    let dated = |at: Timestamp| format!("Date: {}", at.day().strftime("%a, %-d %b %Y"));
    assert!(later.contains(&dated(app.now())), "{later}");
    // A date long past is a mark of junk: that line alone is of the attempt.
    let undated = |message: &str| {
        message.lines().filter(|line| !line.starts_with("Date: ")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(undated(&first), undated(&later));
}
