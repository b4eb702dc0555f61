//! Invitations, passwords with codes, sessions. Passkeys are tried in a real browser.

use std::time::Duration;

use app::staff::accounts::{self, Address};
use app::staff::codes::TotpSecret;
use app::staff::{Role, members, passwords, sessions};
use app::trail::Actor;

use crate::support::{Answer, Site, assert_sound};

const PASSWORD: &str = "tram-orchid-lantern-9";

/// Somebody of the union with a password; the secret of the codes and the recovery codes.
async fn with_password(site: &Site, role: Role) -> (TotpSecret, Vec<String>) {
    let cookie = site.member("union", role).await;
    let staff = sessions::find(&site.app, cookie.split_once('=').unwrap().1).await.unwrap().unwrap();
    let secret = TotpSecret::new(&site.app);
    let code = secret.code_now(&site.app);
    let made = passwords::set(&site.app, &staff, PASSWORD, &secret, &code).await.unwrap();
    site.app.wait(Duration::from_mins(1));
    (secret, made.0)
}

async fn first_step(site: &Site, email: &str, password: &str) -> Answer {
    site.at_desk("POST", "/desk/sign-in", "", &[("email", email), ("password", password)]).await
}

#[tokio::test]
async fn an_invitation_shows_what_it_is_and_works_once() {
    let site = Site::new().await;
    let place = members::organisation(&site.app, "union").await.unwrap();
    let address = Address::read("new@union.example").unwrap();
    let language = app::languages::Language::english();
    let invite = members::invite(&site.app, Actor::Command, &place, &address, Role::Editor, &language);
    let link = invite.await.unwrap();
    let path = link.strip_prefix("https://campaigns.example").unwrap();
    let shown = site.get(path).await.expect(200);
    shown.says("The Union");
    assert_sound("invitation", &shown.text());
    assert!(shown.headers.get("set-cookie").is_none(), "GET acts never");
    site.at_desk("POST", path, "", &[("name", " ")]).await.expect(422);
    let cookie = site.by_link(&link, &[("name", "New Editor")]).await;
    site.get(path).await.expect(404);
    site.at_desk("POST", path, "", &[("name", "Thief")]).await.expect(404);
    let desk = site.get_with("/desk/", "cookie", &cookie).await.expect(200);
    desk.says("The Union");
    desk.says("New Editor");
    assert_sound("home", &desk.text());
}

#[tokio::test]
async fn who_is_invited_by_mail_begins_anew_what_another_set_up_with_a_link_from_a_page() {
    let site = Site::new().await;
    let owner = site.member("union", Role::Owner).await;
    let (members, invite) =
        ("/desk/organisations/union/members", [("email", "vera@r.example"), ("role", "viewer")]);
    let page = site.at_desk("POST", members, &owner, &invite).await.expect(200).text();
    let start = page.find("https://campaigns.example/desk/invitation/").expect("a link to hand over");
    let by_hand: String = page[start..].chars().take_while(|c| !"\"<".contains(*c)).collect();
    let taken = site.by_link(&by_hand, &[("name", "Mallory")]).await;
    let staff = sessions::find(&site.app, taken.split_once('=').unwrap().1).await.unwrap().unwrap();
    let secret = TotpSecret::new(&site.app);
    passwords::set(&site.app, &staff, PASSWORD, &secret, &secret.code_now(&site.app)).await.unwrap();

    let rights = members::organisation(&site.app, "rights").await.unwrap();
    let (address, language) = (Address::read("vera@r.example").unwrap(), app::languages::Language::english());
    let invite = members::invite(&site.app, Actor::Command, &rights, &address, Role::Owner, &language);
    let mailed = invite.await.unwrap();
    let path = mailed.strip_prefix("https://campaigns.example").unwrap();
    let shown = site.get(path).await.expect(200);
    shown.says("Begin anew");
    assert_sound("invitation to an account", &shown.text());
    let elsewhere = site.at_desk("POST", path, "", &[("name", "Vera")]).await.expect(303);
    assert!(elsewhere.location().starts_with("/desk/sign-in"), "nothing begins anew unasked");
    let nameless = site.at_desk("POST", path, "", &[("name", ""), ("anew", "yes")]).await.expect(422);
    assert_sound("without a name", &nameless.text());
    let vera = site.by_link(&mailed, &[("name", "Vera"), ("anew", "yes")]).await;
    let home = site.get_with("/desk/", "cookie", &vera).await.expect(200);
    home.says("Vera");
    site.get_with("/desk/", "cookie", &taken).await.expect(303);
    site.get_with(members, "cookie", &vera).await.expect(404);
    let refused = first_step(&site, "vera@r.example", PASSWORD).await.expect(422);
    refused.says("do not belong together");
}

#[tokio::test]
async fn a_password_needs_its_code_and_the_session_is_another_after_it() {
    let site = Site::new().await;
    let (secret, _) = with_password(&site, Role::Owner).await;
    let half = first_step(&site, "Owner@union.example", PASSWORD).await.expect(303).cookie();
    let refused = site.get_with("/desk/", "cookie", &half).await.expect(303);
    assert!(refused.location().starts_with("/desk/sign-in"), "the password alone opens nothing");
    site.at_desk("POST", "/desk/sign-in/code", &half, &[("code", "000000")]).await.expect(422);
    let code = secret.code_now(&site.app);
    let answer = site.at_desk("POST", "/desk/sign-in/code", &half, &[("code", &code)]).await.expect(303);
    for part in ["__Host-desk=", "HttpOnly", "SameSite=Lax", "Secure", "Path=/"] {
        assert!(answer.header("set-cookie").contains(part), "{part}");
    }
    let whole = answer.cookie();
    assert_ne!(half, whole);
    site.get_with("/desk/", "cookie", &whole).await.expect(200);
    site.get_with("/desk/", "cookie", &half).await.expect(303);
    // A code works once, in another session too.
    let half = first_step(&site, "owner@union.example", PASSWORD).await.expect(303).cookie();
    site.at_desk("POST", "/desk/sign-in/code", &half, &[("code", &code)]).await.expect(422);
}

#[tokio::test]
async fn a_recovery_code_works_once_and_wrong_codes_end() {
    let site = Site::new().await;
    let (_, codes) = with_password(&site, Role::Owner).await;
    for status in [303, 422] {
        let half = first_step(&site, "owner@union.example", PASSWORD).await.expect(303).cookie();
        site.at_desk("POST", "/desk/sign-in/code", &half, &[("code", &codes[0])]).await.expect(status);
    }
    let half = first_step(&site, "owner@union.example", PASSWORD).await.expect(303).cookie();
    for _ in 0..5 {
        site.at_desk("POST", "/desk/sign-in/code", &half, &[("code", "wrong")]).await.expect(422);
    }
    // The right one comes too late.
    let last = site.at_desk("POST", "/desk/sign-in/code", &half, &[("code", &codes[1])]).await;
    last.expect(422).says("begin again");
}

#[tokio::test]
async fn nobody_learns_who_has_an_account() {
    let site = Site::new().await;
    with_password(&site, Role::Owner).await;
    let mut pages = Vec::new();
    for email in ["owner@union.example", "nobody@union.example"] {
        let answer = first_step(&site, email, "not the password").await.expect(422);
        assert!(answer.headers.get("set-cookie").is_none());
        let text = answer.text().replace(email, "");
        // The challenge is another one each time.
        let (before, rest) = text.split_once("data-options=\"").unwrap();
        pages.push(format!("{before}{}", rest.split_once('"').unwrap().1));
    }
    assert_eq!(pages[0], pages[1]);
}

#[tokio::test]
async fn sessions_end_by_themselves_and_by_their_owner() {
    let site = Site::new().await;
    let cookie = site.member("union", Role::Editor).await;
    site.app.wait(Duration::from_hours(3));
    site.get_with("/desk/", "cookie", &cookie).await.expect(200);
    site.app.wait(Duration::from_hours(3));
    site.get_with("/desk/", "cookie", &cookie).await.expect(200);
    site.app.wait(Duration::from_hours(4));
    site.get_with("/desk/", "cookie", &cookie).await.expect(303);
    let operator = site.operator().await;
    site.at_desk("POST", "/desk/sign-out", &operator, &[]).await.expect(303);
    site.get_with("/desk/", "cookie", &operator).await.expect(303);
}

#[tokio::test]
async fn whoever_is_removed_is_out_at_once() {
    let site = Site::new().await;
    let cookie = site.member("union", Role::Owner).await;
    let address = Address::read("owner@union.example").unwrap();
    let account = accounts::find(&site.app, &address).await.unwrap().unwrap();
    accounts::remove(&site.app, Actor::Command, account.id).await.unwrap();
    site.get_with("/desk/", "cookie", &cookie).await.expect(303);
    assert!(accounts::find(&site.app, &address).await.unwrap().is_none());
}

#[tokio::test]
async fn every_page_of_the_desk_is_sound() {
    let site = Site::new().await;
    let cookie = site.operator().await;
    for path in [
        "/desk/",
        "/desk/account",
        "/desk/account/passkey",
        "/desk/account/password",
        "/desk/confirm",
        "/desk/organisations",
        "/desk/trail",
        "/desk/organisations/union",
        "/desk/organisations/union/members",
        "/desk/organisations/union/trail",
    ] {
        let page = site.get_with(path, "cookie", &cookie).await.expect(200);
        assert_sound(path, &page.text());
        assert!(!page.text().contains(">desk-"), "{path}: a text is missing");
    }
    assert_sound("sign-in", &site.get("/desk/sign-in").await.expect(200).text());
}
