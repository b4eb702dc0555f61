//! What traps set aside, at the desk.

use std::time::Duration;

use app::signatures::moderation::UNDO_WITHIN;
use app::staff::Role;
use app::trail;

use crate::support::{Answer, Site, assert_sound, right, values};

const PAGE: &str = "/desk/campaigns/test/moderation";
const RULE: &str = "/desk/campaigns/test/moderation/rule";
const UNDO: &str = "/desk/campaigns/test/moderation/undo";
const SCRIPT: &str = "<script>alert(1)</script>";

async fn caught(site: &Site, name: &str, email: &str, more: &[(&str, &str)]) {
    let mut fields = right(name, email);
    fields.extend([("website", "https://spam.example")]);
    fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    fields.extend(more);
    site.sign("/en/campaigns/test", &fields).await.expect(303);
    // The next one comes behind it.
    site.app.wait(Duration::from_secs(1));
}

async fn three_caught() -> (Site, String) {
    let site = Site::new().await;
    caught(&site, "Ann", "ann@example.org", &[]).await;
    caught(&site, "Bob", "bob@example.org", &[("country", "KZ")]).await;
    caught(&site, "Cid", "cid@example.org", &[("country", "KZ")]).await;
    let editor = site.member("union", Role::Editor).await;
    (site, editor)
}

async fn shown(site: &Site, editor: &str, query: &str) -> Answer {
    let page = site.get_with(&format!("{PAGE}{query}"), "cookie", editor).await.expect(200);
    assert_sound("moderation", &page.text());
    page
}

/// What the buttons of each line send, in the order of the page.
fn keys(page: &Answer) -> Vec<String> {
    let ticks = values(&page.text(), "name").into_iter();
    ticks.filter_map(|name| name.strip_prefix("tick-").map(str::to_owned)).collect()
}

/// The hidden fields of the form that decides by the rule.
fn hidden(page: &Answer, name: &str) -> String {
    let text = page.text();
    let form = text.split("/moderation/rule\"").nth(1).expect("the second form");
    let field = form.split(&format!("name=\"{name}\" value=\"")).nth(1).expect("the field");
    field.split('"').next().unwrap().to_owned()
}

async fn noted(site: &Site) -> Vec<(String, String)> {
    let page = trail::page(&site.app, None, None, 100).await.unwrap();
    let acts = page.entries.into_iter().map(|entry| (entry.act, entry.detail));
    acts.filter(|(act, _)| act.starts_with("moderation") || act.starts_with("signatures")).collect()
}

async fn ten_minutes_later(site: &Site) {
    site.app.wait(UNDO_WITHIN);
    site.app.run_jobs().await;
}

#[tokio::test]
async fn only_moderators_come_in_and_each_look_is_noted() {
    let (site, editor) = three_caught().await;
    site.foreign_organisation("strangers").await;
    for role in [Role::Translator, Role::ListEditor, Role::Viewer] {
        let who = site.member("union", role).await;
        site.get_with(PAGE, "cookie", &who).await.expect(403).is_silent_about("Ann");
        for post in [PAGE, RULE, UNDO] {
            site.at_desk("POST", post, &who, &[]).await.expect(403);
        }
        let overview = site.get_with("/desk/campaigns/test", "cookie", &who).await.expect(200);
        overview.is_silent_about("/moderation");
    }
    let stranger = site.member("strangers", Role::Owner).await;
    site.get_with(PAGE, "cookie", &stranger).await.expect(404).is_silent_about("Ann");
    assert!(noted(&site).await.is_empty(), "nobody has seen anything");
    let overview = site.get_with("/desk/campaigns/test", "cookie", &editor).await.expect(200);
    overview.says("3 signatures wait for somebody to look at them");
    overview.is_silent_about("Ann");
    let page = shown(&site, &editor, "").await;
    for words in ["Ann", "@example.org", "It filled in a field that people do not see", "Kazakhstan", "UTC"] {
        page.says(words);
    }
    page.is_silent_about("ann@example.org");
    assert_eq!(noted(&site).await, [("moderation-read".to_owned(), "3".to_owned())]);
    let owner = site.member("union", Role::Owner).await;
    let trail = site.get_with("/desk/organisations/union/trail", "cookie", &owner).await.expect(200);
    trail.says("looked at signatures that were set aside");
}

#[tokio::test]
async fn an_empty_page_teaches_and_no_field_runs_a_script() {
    let site = Site::new().await;
    let editor = site.member("union", Role::Editor).await;
    let empty = shown(&site, &editor, "").await;
    empty.says("came quicker than a person types");
    assert!(noted(&site).await.is_empty(), "nothing was shown");
    let fields = [("organisation", SCRIPT), ("message", SCRIPT), ("city", SCRIPT)];
    caught(&site, SCRIPT, "ann@example.org", &fields).await;
    let coded = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    for query in [String::new(), "?count=1".to_owned(), format!("?behind={coded}&said={coded}")] {
        let page = shown(&site, &editor, &query).await;
        page.is_silent_about("<script>alert");
        page.says("&#60;script&#62;alert(1)");
    }
    for field in ["reason", "country", "from", "until"] {
        let path = format!("{PAGE}?count=1&{field}={coded}");
        let page = site.get_with(&path, "cookie", &editor).await.expect(422);
        page.is_silent_about("<script>alert");
        page.says("a part of the rule cannot be read");
        page.is_silent_about("Remove all that match");
        assert_sound("unreadable", &page.text());
        let fields = [(field, SCRIPT), ("verdict", "remove"), ("matching", "9"), ("at", "9999999999999999")];
        site.at_desk("POST", RULE, &editor, &fields).await.expect(422).is_silent_about("<script>alert");
    }
    assert_eq!(keys(&shown(&site, &editor, "").await).len(), 1, "what cannot be read decides nothing");
}

#[tokio::test]
async fn one_or_those_ticked_are_released_or_removed_without_a_script() {
    let (site, editor) = three_caught().await;
    let keys_of_all = keys(&shown(&site, &editor, "").await);
    let [ann, bob, cid] = keys_of_all.as_slice() else { panic!("{keys_of_all:?}") };
    let released = site.at_desk("POST", PAGE, &editor, &[("release", ann)]).await.expect(303);
    shown(&site, &editor, released.location().strip_prefix(PAGE).unwrap())
        .await
        .says("They are released in ten minutes");
    let ticks = [format!("tick-{bob}"), format!("tick-{cid}"), format!("tick-{ann}")];
    let mut fields: Vec<(&str, &str)> = ticks.iter().map(|tick| (tick.as_str(), "on")).collect();
    fields.push(("ticked", "remove"));
    site.at_desk("POST", PAGE, &editor, &fields).await.expect(303);
    let page = shown(&site, &editor, "").await;
    page.says("One signature will be released at");
    page.says("2 signatures will be removed at");
    page.is_silent_about("Ann");
    ten_minutes_later(&site).await;
    let page = shown(&site, &editor, "").await;
    page.says("2 signatures were removed from this campaign so far");
    page.is_silent_about("removed at");
    site.link("confirm", "ann@example.org").await;
    assert!(site.links("confirm", "bob@example.org").await.is_empty());
    let acts: Vec<(String, String)> =
        noted(&site).await.into_iter().filter(|(act, _)| act != "moderation-read").collect();
    let told = [("signatures-removed", "2"), ("signatures-released", "1")];
    assert_eq!(acts, told.map(|(act, detail)| (act.to_owned(), detail.to_owned())));
}

#[tokio::test]
async fn a_form_that_makes_no_sense_or_names_anothers_signature_decides_nothing() {
    let (site, editor) = three_caught().await;
    let key = keys(&shown(&site, &editor, "").await).remove(0);
    let copy = [("from", "test"), ("slug", "other")];
    let new = "/desk/organisations/union/campaigns/new/copy";
    site.at_desk("POST", new, &editor, &copy).await.expect(303);
    let elsewhere = "/desk/campaigns/other/moderation";
    for (page, fields) in [
        (elsewhere, vec![("remove", key.as_str())]),
        (PAGE, vec![("remove", "x-y")]),
        (PAGE, vec![("remove", "")]),
        (PAGE, vec![("ticked", "remove")]),
        (PAGE, vec![("ticked", "everything"), ("tick-1", "on")]),
        (PAGE, vec![]),
    ] {
        let answer = site.at_desk("POST", page, &editor, &fields).await.expect(303);
        assert!(answer.location().ends_with("?said=moderation-none"), "{fields:?}: {}", answer.location());
    }
    assert_eq!(keys(&shown(&site, &editor, "").await).len(), 3);
}

#[tokio::test]
async fn a_rule_is_counted_first_and_more_than_was_counted_is_refused() {
    let (site, editor) = three_caught().await;
    let query = "?count=1&reason=honeypot&country=KZ&from=&until=";
    let counted = shown(&site, &editor, query).await;
    counted.says("2 of 3 match");
    counted.is_silent_about("Ann");
    assert_eq!(keys(&counted).len(), 2);
    let (matching, at) = (hidden(&counted, "matching"), hidden(&counted, "at"));
    let fields = |matching, at| {
        let rule = [("reason", "honeypot"), ("country", "KZ"), ("from", ""), ("until", "")];
        [&rule[..], &[("matching", matching), ("at", at), ("verdict", "remove")]].concat()
    };
    site.app.wait(Duration::from_secs(1));
    caught(&site, "Dan", "dan@example.org", &[("country", "KZ")]).await;
    let refused = site.at_desk("POST", RULE, &editor, &fields(&matching, "9999999999999999")).await;
    let refused = refused.expect(409);
    refused.says("more match now than were counted");
    refused.says("3 of 4 match");
    assert_sound("refused", &refused.text());
    assert_eq!(keys(&shown(&site, &editor, "").await).len(), 4);
    site.at_desk("POST", RULE, &editor, &fields(&matching, &at)).await.expect(303);
    let left = shown(&site, &editor, "").await;
    left.says("Dan");
    left.says("Ann");
    left.is_silent_about("Bob");
    assert!(noted(&site).await.contains(&("signatures-removed".into(), "2, honeypot, KZ".into())));
}

#[tokio::test]
async fn for_ten_minutes_a_decision_can_be_undone_and_then_no_more() {
    let (site, editor) = three_caught().await;
    let key = keys(&shown(&site, &editor, "").await).remove(0);
    for in_time in [true, false] {
        site.at_desk("POST", PAGE, &editor, &[("remove", &key)]).await.expect(303);
        let page = shown(&site, &editor, "").await;
        page.is_silent_about("Ann");
        let due = page.text().split("name=\"due\" value=\"").nth(1).unwrap().to_owned();
        let due = due.split('"').next().unwrap();
        for nonsense in ["", "0", "x"] {
            let fields = [("verdict", "remove"), ("due", nonsense)];
            let late = site.at_desk("POST", UNDO, &editor, &fields).await.expect(303);
            assert!(late.location().ends_with("?said=moderation-late"));
        }
        if !in_time {
            ten_minutes_later(&site).await;
        }
        let fields = [("verdict", "remove"), ("due", due)];
        let answer = site.at_desk("POST", UNDO, &editor, &fields).await.expect(303);
        let word = if in_time { "undone" } else { "late" };
        assert!(answer.location().ends_with(&format!("?said=moderation-{word}")), "{}", answer.location());
        let page = shown(&site, &editor, "").await;
        assert_eq!(page.text().contains("Ann"), in_time);
    }
    assert!(noted(&site).await.contains(&("moderation-undone".into(), "1, remove".into())));
}

#[tokio::test]
async fn many_are_shown_in_pages_that_keep_the_rule() {
    let site = Site::new().await;
    for n in 0..53 {
        caught(&site, &format!("Person {n}"), &format!("p{n}@example.org"), &[]).await;
    }
    let editor = site.member("union", Role::Editor).await;
    let first = shown(&site, &editor, "?count=1&country=FR").await;
    assert_eq!(keys(&first).len(), 50);
    let next = values(&first.text(), "href").into_iter().find(|href| href.contains("behind=")).unwrap();
    let next = next.replace("&#38;", "&");
    assert!(next.contains("country=FR"), "{next}");
    let second = shown(&site, &editor, next.strip_prefix(PAGE).unwrap()).await;
    second.says("53 of 53 match");
    let (first, second) = (keys(&first), keys(&second));
    assert_eq!(second.len(), 3);
    assert!(second.iter().all(|key| !first.contains(key)));
}

#[tokio::test]
async fn an_editor_keeps_a_block_list_and_takes_back_what_was_taken_off() {
    const LIST: &str = "/desk/organisations/union/blocks";
    let site = Site::new().await;
    let editor = site.member("union", Role::Editor).await;
    for role in [Role::Translator, Role::ListEditor, Role::Viewer] {
        let who = site.member("union", role).await;
        site.get_with(LIST, "cookie", &who).await.expect(403);
    }
    let page = site.get_with(LIST, "cookie", &editor).await.expect(200);
    page.says("Nothing stands on it");
    assert_sound("block list", &page.text());
    let entries = format!("casino\n@@x\n{SCRIPT}\nspam@spam.example");
    let page = site.at_desk("POST", LIST, &editor, &[("entries", &entries)]).await.expect(422);
    page.says("3 entries are added.");
    page.says(">@@x</textarea>");
    page.says("“@@x” is no domain.");
    page.is_silent_about(SCRIPT);
    assert_sound("block list", &page.text());

    let casino = [("message", "My casino"), ("email", "a@a.example")];
    let mut fields = right("Ann", "a@a.example");
    fields.retain(|(name, _)| *name != "email");
    fields.extend(casino);
    site.sign("/en/campaigns/test", &fields).await.expect(303);
    let page = shown(&site, &editor, "").await;
    page.says("It matches your block list: <bdi>casino</bdi>");
    shown(&site, &editor, "?count=1&words=CASINO").await.says("1 of 1 match");
    shown(&site, &editor, "?count=1&words=other").await.says("0 of 1 match");
    let unread = format!("{PAGE}?count=1&words=x");
    site.get_with(&unread, "cookie", &editor).await.expect(422);

    let page = site.get_with(LIST, "cookie", &editor).await.expect(200);
    let address = page.text().split("spam@spam.example").nth(1).unwrap().to_owned();
    let action = address.split("action=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let page = site.at_desk("POST", &action, &editor, &[]).await.expect(200);
    page.says("is off the list.");
    site.at_desk("POST", LIST, &editor, &[("entries", "spam@spam.example")])
        .await
        .expect(200)
        .says("One entry is added.");
}
