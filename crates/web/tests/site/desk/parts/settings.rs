use app::staff::Role;

use super::{SCRIPT, file, hidden};
use crate::support::{Site, assert_sound};

const PAGE: &str = "/desk/campaigns/test/settings";

/// The form as it stands, with some fields changed.
async fn save(site: &Site, cookie: &str, before: &str, fields: &[(&str, &str)]) -> crate::support::Answer {
    let mut all = vec![("before", before)];
    all.extend(fields);
    site.at_desk("POST", PAGE, cookie, &all).await
}

#[tokio::test]
async fn settings_are_changed_in_the_draft_and_nowhere_else() {
    let site = Site::new().await;
    let editor = site.member("union", Role::Editor).await;
    let page = site.get_with(PAGE, "cookie", &editor).await.expect(200);
    assert_sound("settings", &page.text());
    let before = hidden(&page.text(), "before");
    let saved =
        save(&site, &editor, &before, &[("goal", "4321"), ("new-name", "Aid & Co"), ("new-share", "true")])
            .await;
    assert_eq!(saved.expect(303).location(), "/desk/campaigns/test/settings?said=saved");
    let toml = file(&site, "campaign.toml").await;
    assert!(
        toml.contains("goal = 4321\n") && toml.contains("slug = \"aid-co\"\nname = \"Aid & Co\""),
        "{toml}"
    );
    assert!(toml.contains("share = [\"aid-co\"]"), "{toml}");
    site.get("/en/campaigns/test").await.expect(200).is_silent_about("4321");
    assert_sound("settings", &site.get_with(PAGE, "cookie", &editor).await.expect(200).text());
    for role in [Role::Translator, Role::ListEditor, Role::Viewer] {
        let cookie = site.member("union", role).await;
        site.get_with(PAGE, "cookie", &cookie).await.expect(403);
        save(&site, &cookie, &before, &[("goal", "5")]).await.expect(403);
    }
}

#[tokio::test]
async fn what_is_mistyped_is_kept_and_told_and_no_script_runs() {
    let site = Site::new().await;
    let editor = site.member("union", Role::Editor).await;
    let before = hidden(&site.get_with(PAGE, "cookie", &editor).await.text(), "before");
    let fields = [
        "goal",
        "opens",
        "closes",
        "supersedes",
        "routing.fallback",
        "routing.count",
        "pace.office_hours",
        "pace.term",
        "pace.daily_cap",
        "retention.days",
        "new-name",
        "new-url",
        "new-kind",
    ];
    let all: Vec<(&str, &str)> = fields.iter().map(|field| (*field, SCRIPT)).collect();
    save(&site, &editor, &before, &all).await.expect(303);
    let page = site.get_with(PAGE, "cookie", &editor).await.expect(200);
    page.says("write a whole number");
    page.is_silent_about("<script>alert");
    assert_sound("settings", &page.text());
    let unnamed = save(&site, &editor, &before, &[("new-name", "Профсоюз")]).await.expect(422);
    unnamed.says("needs a name");
    unnamed.says("Профсоюз");
    save(&site, &editor, "{", &[]).await.expect(422);
}

#[tokio::test]
async fn two_editors_at_once_lose_nothing() {
    let site = Site::new().await;
    let (one, two) = (site.member("union", Role::Editor).await, site.member("union", Role::Owner).await);
    let before = hidden(&site.get_with(PAGE, "cookie", &one).await.text(), "before");
    save(&site, &one, &before, &[("goal", "150")]).await.expect(303);
    save(&site, &two, &before, &[("retention.days", "30")]).await.expect(303);
    let toml = file(&site, "campaign.toml").await;
    assert!(toml.contains("goal = 150") && toml.contains("days = 30"), "{toml}");
    let clash = save(&site, &two, &before, &[("goal", "200")]).await.expect(409);
    clash.says("Meanwhile somebody else wrote: 150");
    clash.says("value=\"200\"");
    let before = hidden(&clash.text(), "before");
    save(&site, &two, &before, &[("goal", "200")]).await.expect(303);
    assert!(file(&site, "campaign.toml").await.contains("goal = 200"));
}

#[tokio::test]
async fn the_address_and_who_agrees_can_change_while_it_is_a_draft_alone() {
    let site = Site::new().await;
    site.foreign_organisation("federation").await;
    let editor = site.member("union", Role::Editor).await;
    let fields = [
        ("title", "New one"),
        ("summary", "S."),
        ("language", "en"),
        ("kind", "letter"),
        ("slug", "new-one"),
    ];
    site.at_desk("POST", "/desk/organisations/union/campaigns/new", &editor, &fields).await.expect(303);
    for (slug, changes) in [("new-one", true), ("test", false)] {
        let path = format!("/desk/campaigns/{slug}/settings");
        let page = site.get_with(&path, "cookie", &editor).await.expect(200).text();
        assert_sound(slug, &page);
        let before = hidden(&page, "before");
        let fields =
            [("before", before.as_str()), ("slug", "other"), ("number", "77"), ("approver", "federation")];
        site.at_desk("POST", &path, &editor, &fields).await.expect(303);
        let draft = app::drafts::read(&site.app, slug).await.unwrap();
        let toml = draft.text("campaign.toml");
        for line in ["slug = \"other\"", "number = 77", "approver = \"federation\""] {
            assert_eq!(toml.contains(line), changes, "{slug}: {line}\n{toml}");
        }
    }
}
