//! What became of letters: in public, and on the supporter's own page.

use serde_json::Value;

use crate::snapshots::steady;
use crate::support::{Site, assert_sound, right, values};

/// A site on which one supporter has signed.
async fn signed() -> (Site, String) {
    let site = Site::new().await;
    site.sign("/en/campaigns/test", &right("Amina", "amina@a.example")).await.expect(303);
    let confirm = site.link("confirm", "amina@a.example").await;
    site.post(&confirm, "").await.expect(200);
    let letters = site.link("letter", "amina@a.example").await;
    (site, letters)
}

async fn counts(site: &Site) -> Value {
    serde_json::from_slice(&site.get("/en/campaigns/test/counts.json").await.expect(200).body)
        .expect("counts.json is JSON")
}

#[tokio::test]
async fn the_counts_say_in_which_state_each_letter_is_and_since_when() {
    let (site, _) = signed().await;
    site.app.run_jobs().await;
    let written = counts(&site).await;
    assert_eq!(written["letters"]["total"], 3);
    assert_eq!(written["letters"]["waiting"], 3);
    assert_eq!(written["letters_changed_at"], "2026-11-22T12:00:00Z");
    site.app.wait(std::time::Duration::from_secs(3_600));
    site.app.letter_became("fr", "accepted", Some((250, "2.0.0", "2.0.0 Ok: queued as 4F3A21B0C9"))).await;
    site.app.letter_became("ch", "bounced", Some((250, "", "Ok"))).await;
    site.app.run_jobs().await;
    let after = counts(&site).await;
    for (state, n) in [
        ("total", 3),
        ("answered", 0),
        ("accepted", 1),
        ("batched", 0),
        ("waiting", 1),
        ("refused", 0),
        ("bounced", 1),
        ("expired", 0),
        ("cancelled", 0),
    ] {
        assert_eq!(after["letters"][state], n, "{state}");
    }
    assert_eq!(after["letters"].as_object().unwrap().len(), 9);
    assert_eq!(after["letters_changed_at"], "2026-11-22T13:00:00Z");
    assert_eq!(after["letters_by_target"]["fr"]["accepted"], 1);
    assert_eq!(after["letters_by_target"]["fr"]["mode"], "letters");
    let total = |of: &Value| of["total"].as_i64().unwrap();
    let by_target = after["letters_by_target"].as_object().unwrap();
    assert_eq!(by_target.values().map(total).sum::<i64>(), total(&after["letters"]));
}

#[tokio::test]
async fn letters_are_counted_as_letters_and_signatures_as_signatures() {
    let (site, _) = signed().await;
    site.app.letter_became("fr", "answered", None).await;
    site.app.letter_became("ch", "refused", Some((550, "5.1.1", "5.1.1 unknown"))).await;
    site.app.run_jobs().await;
    for language in ["en", "ar"] {
        let page = site.get(&format!("/{language}/campaigns/test/targets")).await.expect(200);
        assert_sound("targets", &page.text());
        insta::assert_snapshot!(format!("targets-{language}"), steady(&page.text()));
    }
    let page = site.get("/en/campaigns/test").await.expect(200);
    for words in
        [">1</strong>", "confirmed signature<", "3 letters", "Answered<td>1", "Refused<td>1", "Waiting<td>1"]
    {
        page.says(words);
    }
    // What a mail server took over is not delivered: nobody knows that.
    for path in ["/en/campaigns/test", "/en/campaigns/test/targets"] {
        assert!(!site.get(path).await.text().to_lowercase().contains("deliver"), "{path}");
    }
}

#[tokio::test]
async fn a_supporter_is_told_in_words_what_became_of_each_letter() {
    let (site, letters) = signed().await;
    site.app.letter_became("fr", "accepted", Some((250, "2.0.0", "2.0.0 Ok: queued as 4F3A21B0C9"))).await;
    let words = "4.2.2 <embassy@ch.example>: mailbox full, says mx7.relay.example[203.0.113.9]";
    site.app.letter_became("ch", "deferred", Some((452, "4.2.2", words))).await;
    site.app.letter_became("de", "refused", Some((554, "5.7.1", "5.7.1 Message looks like spam"))).await;
    let page = site.get(&letters).await.expect(200);
    assert_sound("letter", &page.text());
    for said in [
        "The target’s mailbox is full.",
        "Next attempt: 22 Nov 2026, 12:30 UTC",
        "4.2.2 … mailbox full, says …",
        "Message looks like spam",
    ] {
        page.says(said);
    }
    for hidden in ["relay.example", "203.0.113", "embassy@", "4F3A21B0C9"] {
        page.is_silent_about(hidden);
    }
    let mut shown = steady(&page.text());
    let token = values(&shown, "href").into_iter().find(|href| href.starts_with("/withdraw/")).unwrap();
    shown = shown.replace(&token, "/withdraw/TOKEN");
    insta::assert_snapshot!("letter-en", shown);
}

#[tokio::test]
async fn whoever_withdraws_is_told_what_was_stopped_and_what_had_left() {
    let (site, letters) = signed().await;
    site.app.letter_became("fr", "accepted", Some((250, "", "Ok"))).await;
    let withdraw = site.link("withdraw", "amina@a.example").await;
    let page = site.post(&withdraw, "").await.expect(200);
    page.says("2 letters had not left and were stopped.");
    page.says("1 letter had left already and cannot be called back.");
    let page = site.get(&letters).await.expect(200);
    page.says("You have withdrawn your signature.");
    page.says("stopped it.</small><td>2");
    page.says("no machine can say.</small><td>1");
    site.app.run_jobs().await;
    let counts = counts(&site).await;
    assert_eq!((&counts["confirmed"], &counts["letters"]["total"]), (&Value::from(0), &Value::from(3)));
}
