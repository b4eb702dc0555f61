//! Every line of the desk's table with nobody, a stranger, and each role.

use std::time::Duration;

use app::staff::{Role, permissions};
use web::desk::{Rule, Verb, Who, rules};

use crate::support::Site;

const FOREIGN: &str = "strangers";

/// A line's address in the union's affairs; ids that are nobody's.
fn path(rule: &Rule) -> String {
    let nobody = "00000000-0000-0000-0000-000000000000";
    rule.path
        .replace("{organisation}", "union")
        .replace("{campaign}", "test")
        .replace("{account}", nobody)
        .replace("{id}", nobody)
        .replace("{language}", "en")
        .replace("{target}", "nobody")
        .replace("{day}", "2026-11-02")
        .replace("{image}", "none.png")
        .replace("{token}", "unknown")
}

fn method(rule: &Rule) -> &'static str {
    match rule.verb {
        Verb::Get => "GET",
        Verb::Post => "POST",
    }
}

/// Does the line name whose affair it is?
fn is_of_one(rule: &Rule) -> bool {
    rule.path.contains("{organisation}") || rule.path.contains("{campaign}")
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_sent_to_the_door() {
    let site = Site::new().await;
    for rule in rules().iter().filter(|rule| rule.who != Who::Anyone) {
        for cookie in ["", "__Host-desk=0000", "desk=0000"] {
            let answer = site.at_desk(method(rule), &path(rule), cookie, &[]).await;
            assert_eq!(answer.status, 303, "{rule:?}");
            assert!(answer.location().starts_with("/desk/sign-in"), "{rule:?}: {}", answer.location());
        }
    }
}

#[tokio::test]
async fn what_another_site_sends_changes_nothing() {
    let site = Site::new().await;
    let operator = site.operator().await;
    for rule in rules().iter().filter(|rule| rule.verb == Verb::Post) {
        for (name, value) in [("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")] {
            let request = axum::http::Request::post(path(rule)).header("host", "campaigns.example");
            let request = request.header(name, value).header("cookie", &operator);
            let answer = site.send(request.body(axum::body::Body::empty()).unwrap()).await;
            assert_eq!(answer.status, 403, "{rule:?} from {value}");
        }
    }
    site.get_with("/desk/", "cookie", &operator).await.expect(200);
}

#[tokio::test]
async fn each_role_may_what_the_table_of_permissions_says_and_nothing_else() {
    for role in Role::ALL {
        let site = Site::new().await;
        site.web.leave();
        for rule in rules() {
            // Each line anew: some of them end the session.
            let cookie = site.member("union", role).await;
            let answer = site.at_desk(method(&rule), &path(&rule), &cookie, &[]).await;
            let allowed = match rule.who {
                Who::Anyone | Who::Staff => true,
                Who::May(action) => permissions::may(role, action),
            };
            assert_eq!(answer.status != 403, allowed, "{role:?}: {rule:?} answers {}", answer.status);
            assert!(answer.status < 500, "{role:?}: {rule:?} answers {}", answer.status);
            remove(&site, role, "union").await;
        }
    }
}

/// So that the same address can be invited again.
async fn remove(site: &Site, role: Role, organisation: &str) {
    let address = format!("{}@{organisation}.example", role.as_str());
    let address = app::staff::accounts::Address::read(&address).unwrap();
    let account = app::staff::accounts::find(&site.app, &address).await.unwrap().unwrap();
    app::staff::accounts::remove(&site.app, app::trail::Actor::Command, account.id).await.unwrap();
}

#[tokio::test]
async fn an_owner_elsewhere_does_not_even_learn_what_there_is() {
    let site = Site::new().await;
    site.foreign_organisation(FOREIGN).await;
    let stranger = site.member(FOREIGN, Role::Owner).await;
    for rule in rules().iter().filter(|rule| matches!(rule.who, Who::May(_))) {
        let answer = site.at_desk(method(rule), &path(rule), &stranger, &[]).await;
        if is_of_one(rule) {
            assert_eq!(answer.status, 404, "{rule:?}");
            answer.is_silent_about("The Union");
        } else {
            let Who::May(action) = rule.who else { continue };
            assert_eq!(answer.status != 403, permissions::may(Role::Owner, action), "{rule:?}");
        }
    }
}

#[tokio::test]
async fn an_operator_may_everything_for_a_quarter_of_an_hour_and_then_proves_who_it_is() {
    let site = Site::new().await;
    for rule in rules().iter().filter(|rule| rule.who != Who::Anyone) {
        let cookie = site.operator().await;
        let answer = site.at_desk(method(rule), &path(rule), &cookie, &[]).await;
        assert!(answer.status != 403 && answer.status < 500, "{rule:?} answers {}", answer.status);
        assert!(!answer.location().starts_with("/desk/confirm"), "{rule:?}");
        let cookie = site.operator().await;
        site.app.wait(Duration::from_mins(15));
        let later = site.at_desk(method(rule), &path(rule), &cookie, &[]).await;
        assert_eq!(later.location().starts_with("/desk/confirm"), rule.fresh, "{rule:?}");
    }
}

#[tokio::test]
async fn no_page_of_the_desk_is_kept_by_anyone() {
    let site = Site::new().await;
    let operator = site.operator().await;
    for rule in rules().iter().filter(|rule| rule.verb == Verb::Get) {
        let answer = site.at_desk("GET", &path(rule), &operator, &[]).await;
        assert_eq!(answer.header("cache-control"), "no-store", "{rule:?}");
        // A page that tells a failure has no form.
        let referrer = if answer.status < 400 { "same-origin" } else { "no-referrer" };
        assert_eq!(answer.header("referrer-policy"), referrer, "{rule:?}");
    }
}

#[test]
fn nothing_of_the_desk_is_routed_past_its_table() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in ["routes.rs", "public/mod.rs"] {
        let source = std::fs::read_to_string(folder.join(file)).unwrap();
        assert!(
            !source.contains("\"/desk"),
            "{file} has an address of the desk: it belongs into desk/table.rs"
        );
    }
}
