//! Script in every field of every form of the desk, and in every address: it is shown as what it is, or not at all.

use axum::http::header::ACCEPT_ENCODING;
use web::desk::{Verb, rules};

use crate::support::{Answer, Site, assert_sound, values};

const SCRIPT: &str = "\"'><script>alert(1)</script>";
/// Compressed, with everything: style and script stand in the page.
const HEAVIEST: usize = 60_000;
/// What would end the session that walks.
const NOT_PRESSED: [&str; 4] = ["/sign-out", "/account/sess", "/account/password/remove", "/remove"];

/// The pages whose address is known without an id.
fn pages() -> Vec<String> {
    let rules = rules();
    let gets = rules.iter().filter(|rule| rule.verb == Verb::Get && !rule.path.contains("figures/"));
    let filled = gets.map(|rule| {
        let path = rule.path.replace("{organisation}", "union").replace("{campaign}", "test");
        let path = if path.contains("/translations/") { path.replace("{language}", "ar") } else { path };
        path.replace("{language}", "en")
    });
    filled.filter(|path| !path.contains('{')).collect()
}

struct Form {
    action: String,
    fields: Vec<(String, String)>,
}

/// The forms of a page with every field that somebody types in full of script.
fn forms(html: &str) -> Vec<Form> {
    let first = |part: &str, name: &str| values(part, name).into_iter().next().unwrap_or_default();
    let mut found = Vec::new();
    for form in html.split("<form ").skip(1) {
        let form = form.split("</form>").next().unwrap();
        let tag = form.split('>').next().unwrap();
        if !tag.contains("method=\"post\"") || tag.contains("multipart") {
            continue;
        }
        let mut fields = Vec::new();
        for kind in ["<input ", "<textarea ", "<select "] {
            for part in form.split(kind).skip(1) {
                let field = part.split('>').next().unwrap();
                let is_chosen = ["hidden", "checkbox", "radio"]
                    .iter()
                    .any(|kind| field.contains(&format!("type=\"{kind}\"")));
                let value = if is_chosen { first(field, "value") } else { SCRIPT.to_owned() };
                fields.push((first(field, "name"), value));
            }
        }
        fields.retain(|(name, _)| !name.is_empty());
        found.push(Form { action: first(tag, "action"), fields });
    }
    found
}

fn is_page(answer: &Answer) -> bool {
    answer.header("content-type").starts_with("text/html")
}

/// A file that is saved runs nothing; a page must not.
fn harmless(place: &str, answer: &Answer) {
    if is_page(answer) {
        assert!(!answer.text().contains("<script>alert(1)"), "{place}: {}", answer.text());
    }
}

#[tokio::test]
async fn a_script_in_any_field_or_address_is_never_one() {
    let site = Site::new().await;
    let who = site.operator().await;
    site.at_desk("POST", "/desk/campaigns/test/translations", &who, &[("tag", "ar")]).await.expect(303);
    let coded = "%22%27%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E";
    let asked = [
        "q", "said", "to", "by", "below", "behind", "language", "words", "reason", "country", "from",
        "until", "name",
    ];
    let query: Vec<String> = asked.iter().map(|name| format!("{name}={coded}")).collect();
    let query = format!("count=1&{}", query.join("&"));
    let (mut looked, mut sent) = (0, 0);
    for path in pages() {
        let page = site.get_with(&format!("{path}?{query}"), "cookie", &who).await;
        assert!(page.status < 500, "{path}: {}", page.status);
        harmless(&path, &page);
        let page = site.get_with(&path, "cookie", &who).await;
        let Some(kind) = (page.status == 200).then(|| page.header("content-type").to_owned()) else {
            continue;
        };
        if !kind.starts_with("text/html") {
            continue;
        }
        looked += 1;
        for form in forms(&page.text()) {
            if NOT_PRESSED.iter().any(|part| form.action.contains(part)) {
                continue;
            }
            let fields: Vec<(&str, &str)> =
                form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let answer = site.at_desk("POST", &form.action, &who, &fields).await;
            assert!(answer.status < 500, "{} {fields:?}: {}", form.action, answer.status);
            harmless(&form.action, &answer);
            sent += 1;
        }
    }
    assert!(looked > 25 && sent > 20, "{looked} pages, {sent} forms");
    // What was stored of it is shown by every page as what it is.
    for path in pages() {
        let page = site.get_with(&path, "cookie", &who).await;
        harmless(&path, &page);
        if page.status == 200 && is_page(&page) {
            assert_sound(&path, &page.text());
        }
    }
}

#[tokio::test]
async fn no_page_of_the_desk_is_heavy() {
    let site = Site::examples().await;
    let who = site.operator().await;
    for path in pages() {
        let path = path.replace("/test", "/kazakhstan-2014");
        let request =
            axum::http::Request::get(&path).header("host", "campaigns.example").header("cookie", &who);
        let request = request.header(ACCEPT_ENCODING, "br").body(axum::body::Body::empty()).unwrap();
        let page = site.send(request).await;
        assert!(page.body.len() < HEAVIEST, "{path}: {} bytes", page.body.len());
    }
}
