use app::staff::Role;

use super::{SCRIPT, file, hidden};
use crate::support::{Site, assert_sound};

const LIST: &str = "/desk/campaigns/test/updates";
const PATH: &str = "updates/2026-11-20-en.md";

async fn page(site: &Site, path: &str, cookie: &str) -> String {
    let page = site.get_with(path, "cookie", cookie).await.expect(200).text();
    assert_sound(path, &page);
    page
}

fn news<'a>(title: &'a str, body: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![("day", "2026-11-20"), ("language", "en"), ("title", title), ("source", ""), ("body", body)]
}

#[tokio::test]
async fn news_is_written_changed_removed_and_put_back() {
    let site = Site::new().await;
    let editor = site.member("union", Role::Editor).await;
    page(&site, LIST, &editor).await;
    page(&site, &format!("{LIST}/new"), &editor).await;
    let added =
        site.at_desk("POST", &format!("{LIST}/new"), &editor, &news("Two free", "They are *home*.")).await;
    let one = "/desk/campaigns/test/updates/2026-11-20/en";
    assert_eq!(added.expect(303).location(), format!("{one}?said=saved"));
    assert_eq!(file(&site, PATH).await, "+++\ntitle = \"Two free\"\n+++\n\nThey are *home*.\n");
    site.at_desk("POST", &format!("{LIST}/new"), &editor, &news("Again", "x"))
        .await
        .expect(409)
        .says("Again");
    let shown = page(&site, one, &editor).await;
    assert!(shown.contains("<em>home</em>"));
    let number = hidden(&shown, "number");
    let mut changed = news("Three free", "They are *home*.");
    changed.push(("number", &number));
    site.at_desk("POST", one, &editor, &changed).await.expect(303);
    assert!(file(&site, PATH).await.contains("Three free"));
    let other = site.member("union", Role::Owner).await;
    let mut clash = news("Four free", "They are *home*.");
    clash.push(("number", &number));
    let clash = site.at_desk("POST", one, &other, &clash).await.expect(409);
    assert_sound("clash", &clash.text());
    clash.says("Three free");
    clash.says("Four free");
    let again = hidden(&clash.text(), "number");
    let mut mine = news("Four free", "They are *home*.");
    mine.push(("number", &again));
    site.at_desk("POST", one, &other, &mine).await.expect(303);
    let text = file(&site, PATH).await;
    assert!(text.contains("Four free"));
    let removed = site.at_desk("POST", &format!("{one}/remove"), &editor, &[]).await.expect(303);
    assert_eq!(file(&site, PATH).await, "");
    let list = page(&site, removed.location(), &editor).await;
    let back =
        list.split("action=\"").find(|rest| rest.contains("/back/")).unwrap().split('"').next().unwrap();
    site.at_desk("POST", back, &editor, &[]).await.expect(303);
    assert_eq!(file(&site, PATH).await, text);
    assert!(page(&site, LIST, &editor).await.contains("not shown yet"));
}

#[tokio::test]
async fn no_script_runs_from_news_and_a_wrong_day_loses_nothing() {
    let site = Site::new().await;
    let editor = site.member("union", Role::Editor).await;
    let fields =
        [("day", "2026-11-20"), ("language", "en"), ("title", SCRIPT), ("source", SCRIPT), ("body", SCRIPT)];
    site.at_desk("POST", &format!("{LIST}/new"), &editor, &fields).await.expect(303);
    for path in [
        LIST,
        "/desk/campaigns/test/updates/2026-11-20/en",
        "/desk/campaigns/test/updates/new?day=2026-11-20&language=fr",
    ] {
        assert!(!page(&site, path, &editor).await.contains("<script>alert"), "{path}");
    }
    let wrong = [("day", SCRIPT), ("language", SCRIPT), ("title", "Kept"), ("body", SCRIPT)];
    let refused = site.at_desk("POST", &format!("{LIST}/new"), &editor, &wrong).await.expect(422);
    refused.says("Kept");
    refused.is_silent_about("<script>alert");
    site.at_desk("POST", "/desk/campaigns/test/updates/2026-11-21/en", &editor, &fields).await.expect(404);
}
