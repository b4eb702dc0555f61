use uuid::Uuid;

use super::accounts::{self, Address};
use super::sessions::{self, Guest};
use super::{Role, StaffFailure, codes::TotpSecret, links, members, passwords};
use crate::languages::Language;
use crate::organisations::{self, Organisation};
use crate::testing::{self, TestApp};
use crate::trail::{self, Actor};

fn address(typed: &str) -> Address {
    Address::read(typed).unwrap()
}

async fn union(app: &TestApp) -> Organisation {
    organisations::by_slug(app, "union").await.unwrap().unwrap()
}

async fn invite(app: &TestApp, email: &str, role: Role) -> String {
    let place = union(app).await;
    let english = Language::english();
    let link = members::invite(app, Actor::Command, &place, &address(email), role, &english).await.unwrap();
    link.rsplit('/').next().unwrap().to_owned()
}

/// Invited, accepted; the session's secret.
async fn come(app: &TestApp, email: &str, role: Role) -> String {
    let token = invite(app, email, role).await;
    let purpose = links::Purpose::Invitation;
    let guest = Guest { name: Some("Marta"), browser: "Firefox, Linux", ..Guest::default() };
    let secret = sessions::begin_by_link(app, purpose, &token, guest).await.unwrap();
    secret.as_str().to_owned()
}

async fn id_of(app: &TestApp, email: &str) -> Uuid {
    accounts::find(app, &address(email)).await.unwrap().unwrap().id
}

#[tokio::test]
async fn an_organisation_keeps_its_last_owner() {
    let app = testing::app().await.with_campaign().await;
    let place = union(&app).await;
    come(&app, "one@u.example", Role::Owner).await;
    // Somebody who was only invited is no owner yet.
    invite(&app, "two@u.example", Role::Owner).await;
    let one = id_of(&app, "one@u.example").await;
    let last = members::change_role(&app, Actor::Command, &place, one, Role::Viewer).await;
    assert!(matches!(last, Err(StaffFailure::LastOwner)));
    let last = members::remove(&app, Actor::Command, &place, one).await;
    assert!(matches!(last, Err(StaffFailure::LastOwner)));
    come(&app, "three@u.example", Role::Owner).await;
    members::remove(&app, Actor::Command, &place, one).await.unwrap();
}

#[tokio::test]
async fn a_new_invitation_ends_the_one_before_and_a_removed_one_opens_nothing() {
    let app = testing::app().await.with_campaign().await;
    let first = invite(&app, "one@u.example", Role::Editor).await;
    let second = invite(&app, "one@u.example", Role::Viewer).await;
    let show = async |token: &str| links::show(&app, links::Purpose::Invitation, token).await;
    assert!(matches!(show(&first).await, Err(StaffFailure::Link)));
    assert!(show(&second).await.unwrap().opens_alone);
    // A link for one purpose is none for another.
    assert!(matches!(links::show(&app, links::Purpose::SignIn, &second).await, Err(StaffFailure::Link)));
    let place = union(&app).await;
    members::remove(&app, Actor::Command, &place, id_of(&app, "one@u.example").await).await.unwrap();
    assert!(matches!(show(&second).await, Err(StaffFailure::Link)));
    assert!(accounts::find(&app, &address("one@u.example")).await.unwrap().is_none());
}

#[tokio::test]
async fn an_invitation_expires() {
    let app = testing::app().await.with_campaign().await;
    let token = invite(&app, "one@u.example", Role::Editor).await;
    app.days(7);
    assert!(matches!(links::show(&app, links::Purpose::Invitation, &token).await, Err(StaffFailure::Link)));
}

#[tokio::test]
async fn a_mailbox_alone_does_not_open_an_account_that_has_more() {
    let app = testing::app().await.with_campaign().await;
    let secret = come(&app, "one@u.example", Role::Editor).await;
    let staff = sessions::find(&app, &secret).await.unwrap().unwrap();
    let totp = TotpSecret::new(&app);
    passwords::set(&app, &staff, "tram-orchid-lantern-9", &totp, &totp.code_now(&app)).await.unwrap();
    let rights = organisations::by_slug(&app, "rights").await.unwrap().unwrap();
    let (who, english) = (address("one@u.example"), Language::english());
    let link = members::invite(&app, Actor::Command, &rights, &who, Role::Owner, &english).await.unwrap();
    let token = link.rsplit('/').next().unwrap();
    let purpose = links::Purpose::Invitation;
    let alone = sessions::begin_by_link(&app, purpose, token, Guest::default()).await;
    assert!(matches!(alone, Err(StaffFailure::SignInFirst)));
    // Its mailbox was proven once: nobody takes it over by another mail.
    let anew = Guest { name: Some("Mallory"), anew: true, ..Guest::default() };
    assert!(!links::show(&app, purpose, token).await.unwrap().anew);
    let alone = sessions::begin_by_link(&app, purpose, token, anew).await;
    assert!(matches!(alone, Err(StaffFailure::SignInFirst)));
    let staff = sessions::find(&app, &secret).await.unwrap().unwrap();
    members::accept(&app, &staff, token).await.unwrap();
    let staff = sessions::find(&app, &secret).await.unwrap().unwrap();
    assert_eq!(staff.memberships.len(), 2);
}

#[tokio::test]
async fn an_account_that_another_set_up_by_hand_begins_anew_with_its_mailbox() {
    let app = testing::app().await.with_campaign().await;
    let owner = come(&app, "owner@u.example", Role::Owner).await;
    let owner = sessions::find(&app, &owner).await.unwrap().unwrap().actor();
    let purpose = links::Purpose::Invitation;
    let (who, english, union) = (address("victim@r.example"), Language::english(), union(&app).await);
    // The owner keeps the link, and makes the account their own.
    let link = members::invite(&app, owner, &union, &who, Role::Viewer, &english).await.unwrap();
    let guest = Guest { name: Some("Mallory"), ..Guest::default() };
    let token = link.rsplit('/').next().unwrap();
    let taken = sessions::begin_by_link(&app, purpose, token, guest).await.unwrap();
    let staff = sessions::find(&app, taken.as_str()).await.unwrap().unwrap();
    let totp = TotpSecret::new(&app);
    passwords::set(&app, &staff, "tram-orchid-lantern-9", &totp, &totp.code_now(&app)).await.unwrap();

    // Another organisation invites. By the link that it sees, nothing begins anew; by the mail it does.
    let rights = organisations::by_slug(&app, "rights").await.unwrap().unwrap();
    let link = members::invite(&app, owner, &rights, &who, Role::Owner, &english).await.unwrap();
    let by_hand = link.rsplit('/').next().unwrap().to_owned();
    assert!(!links::show(&app, purpose, &by_hand).await.unwrap().anew);
    let anew = Guest { name: Some("Vera"), anew: true, ..Guest::default() };
    let refused = sessions::begin_by_link(&app, purpose, &by_hand, anew).await;
    assert!(matches!(refused, Err(StaffFailure::SignInFirst)));
    let id = links::show(&app, purpose, &by_hand).await.unwrap().id;
    let mailed = links::url(&app, purpose, links::Way::Mailbox, id);
    let mailed = mailed.rsplit('/').next().unwrap();
    assert!(links::show(&app, purpose, mailed).await.unwrap().anew);
    let nameless = Guest { name: Some(" "), ..anew };
    assert!(matches!(
        sessions::begin_by_link(&app, purpose, mailed, nameless).await,
        Err(StaffFailure::Name)
    ));
    assert!(sessions::find(&app, taken.as_str()).await.unwrap().is_some(), "nothing has begun yet");

    let secret = sessions::begin_by_link(&app, purpose, mailed, anew).await.unwrap();
    let staff = sessions::find(&app, secret.as_str()).await.unwrap().unwrap();
    let places: Vec<_> = staff.memberships.iter().map(|one| one.organisation.slug.as_str()).collect();
    assert_eq!(
        (staff.account.name.as_str(), staff.account.has_password, places),
        ("Vera", false, vec!["rights"])
    );
    assert!(sessions::find(&app, taken.as_str()).await.unwrap().is_none());
    let waits = members::list(&app, union.id).await.unwrap();
    assert!(waits.iter().any(|one| one.account.id == staff.account.id && one.accepted_at.is_none()));
}

#[tokio::test]
async fn names_and_addresses_are_sealed_and_what_was_done_stays_after_removal() {
    let app = testing::app().await.with_campaign().await;
    come(&app, "one@u.example", Role::Owner).await;
    let id = id_of(&app, "one@u.example").await;
    let sql = db::Sql::new("SELECT sealed FROM account WHERE id = $1");
    let sealed: Vec<u8> = app.db.one(&sql, &[id.into()]).await.unwrap().get("sealed").unwrap();
    assert!(!sealed.windows(5).any(|part| part == b"Marta" || part == b"one@u"));
    accounts::remove(&app, Actor::Command, id).await.unwrap();
    let page = trail::page(&app, None, None, 100).await.unwrap();
    let acts: Vec<&str> = page.entries.iter().map(|entry| entry.act.as_str()).collect();
    for act in
        ["account-added", "member-invited", "invitation-accepted", "signed-in-by-link", "account-removed"]
    {
        assert!(acts.contains(&act), "{act}: {acts:?}");
    }
    assert_eq!(accounts::names(&app).await.unwrap()[&id], "Marta");
    assert!(accounts::list(&app).await.unwrap().is_empty());
}

#[tokio::test]
async fn the_trail_is_read_page_by_page_and_by_organisation() {
    let app = testing::app().await.with_campaign().await;
    let place = union(&app).await;
    for n in 0..5 {
        app.wait(std::time::Duration::from_secs(1));
        invite(&app, &format!("n{n}@u.example"), Role::Viewer).await;
    }
    let first = trail::page(&app, Some(place.id), None, 3).await.unwrap();
    let second = trail::page(&app, Some(place.id), first.next, 3).await.unwrap();
    assert_eq!((first.entries.len(), second.entries.len(), second.next), (3, 2, None));
    assert!(first.entries.iter().chain(&second.entries).all(|entry| entry.act == "member-invited"));
}

#[tokio::test]
async fn a_use_case_that_fails_leaves_no_entry() {
    let app = testing::app().await.with_campaign().await;
    come(&app, "one@u.example", Role::Owner).await;
    let before = trail::page(&app, None, None, 100).await.unwrap().entries.len();
    let (place, one) = (union(&app).await, id_of(&app, "one@u.example").await);
    members::remove(&app, Actor::Command, &place, one).await.unwrap_err();
    assert_eq!(trail::page(&app, None, None, 100).await.unwrap().entries.len(), before);
}
