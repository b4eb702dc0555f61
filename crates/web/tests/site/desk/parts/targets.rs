use app::drafts;
use app::letters::trial;
use app::staff::Role;
use app::trail::Actor;

use super::{SCRIPT, file, hidden, upload};
use crate::support::{Site, assert_sound};

const LIST: &str = "/desk/campaigns/test/targets";
const FILE: &str = "targets.csv";

async fn page(site: &Site, path: &str, cookie: &str) -> String {
    let page = site.get_with(path, "cookie", cookie).await.expect(200).text();
    assert_sound(path, &page);
    page
}

#[tokio::test]
async fn a_target_is_added_changed_taken_off_and_put_back() {
    let site = Site::new().await;
    let editor = site.member("union", Role::Editor).await;
    let before = file(&site, FILE).await;
    page(&site, &format!("{LIST}/new"), &editor).await;
    let new = [
        ("name", "Embassy in Bern"),
        ("emails", "bern@a.example\r\npress@a.example"),
        ("country", "CH"),
        ("office", "The Ambassador"),
        ("language", "en"),
        ("time_zone", "Europe/Zurich"),
        ("mode", "daily"),
    ];
    site.at_desk("POST", &format!("{LIST}/new"), &editor, &new).await.expect(303);
    let list = page(&site, LIST, &editor).await;
    assert!(
        list.contains("Embassy in Bern") && list.contains("Switzerland") && list.contains("press@a.example")
    );
    let one = format!("{LIST}/one/embassy-in-bern");
    let shown = page(&site, &one, &editor).await;
    let changed =
        [("before", hidden(&shown, "before")), ("name", "Embassy, Bern".into()), ("mode", String::new())];
    let changed: Vec<(&str, &str)> = changed.iter().map(|(name, value)| (*name, value.as_str())).collect();
    site.at_desk("POST", &one, &editor, &changed).await.expect(303);
    let text = file(&site, FILE).await;
    assert!(
        text.contains(
            "embassy-in-bern,\"Embassy, Bern\",The Ambassador,CH,en,bern@a.example;press@a.example"
        ),
        "{text}"
    );
    let removed = site.at_desk("POST", &format!("{one}/remove"), &editor, &[]).await.expect(303);
    assert!(!file(&site, FILE).await.contains("bern"));
    let list = page(&site, removed.location(), &editor).await;
    assert!(list.contains("was taken off the list"));
    let back =
        list.split("action=\"").find(|rest| rest.contains("/back/")).unwrap().split('"').next().unwrap();
    site.at_desk("POST", back, &editor, &[]).await.expect(303);
    assert_eq!(file(&site, FILE).await, text);
    site.at_desk("POST", back, &editor, &[]).await.expect(404);
    assert!(text.starts_with(before.lines().next().unwrap()), "other rows stay");
}

#[tokio::test]
async fn two_editors_of_one_target_lose_nothing() {
    let site = Site::new().await;
    let editor = site.member("union", Role::Editor).await;
    let id = drafts::target_rows::TargetList::read(Some(file(&site, FILE).await.as_bytes())).unwrap();
    let id = id.rows().next().unwrap().id().to_owned();
    let one = format!("{LIST}/one/{id}");
    let before = hidden(&page(&site, &one, &editor).await, "before");
    let save = async |fields: &[(&str, &str)], before: &str| {
        let mut all = vec![("before", before)];
        all.extend(fields);
        site.at_desk("POST", &one, &editor, &all).await
    };
    save(&[("office", "The Minister")], &before).await.expect(303);
    save(&[("group", "ministries")], &before).await.expect(303);
    let text = file(&site, FILE).await;
    assert!(text.contains("The Minister") && text.contains("ministries"), "{text}");
    let clash = save(&[("office", "The Deputy")], &before).await.expect(409);
    clash.says("Meanwhile somebody else wrote: The Minister");
    clash.says("The Deputy");
    let again = hidden(&clash.text(), "before");
    save(&[("office", "The Deputy")], &again).await.expect(303);
    site.at_desk("POST", &format!("{one}/remove"), &editor, &[]).await.expect(303);
    save(&[("office", "X")], &again).await.expect(409).says("took this target off the list");
}

#[tokio::test]
async fn a_table_is_looked_at_row_by_row_before_it_is_taken() {
    let site = Site::new().await;
    let editor = site.member("union", Role::Editor).await;
    let path = format!("{LIST}/import");
    page(&site, &path, &editor).await;
    let table = "Name;E-mail;Country;Notes\nEmbassy in Rome;rome@a.example;Italy;x\nNo address;nothing;IT;\n";
    let fields = [("language", "en"), ("time_zone", "Europe/Rome")];
    let before = file(&site, FILE).await;
    let sent = upload(&site, &path, &editor, &fields, Some(("list.csv", table.as_bytes()))).await.expect(303);
    assert_eq!(file(&site, FILE).await, before, "nothing changes by looking");
    let look = page(&site, sent.location(), &editor).await;
    for text in ["1 target is added", "1 row is not taken", "is not an e-mail address", "Notes", "list.csv"] {
        assert!(look.contains(text), "{text}");
    }
    let other = site.member("union", Role::Viewer).await;
    site.at_desk("POST", sent.location(), &other, &[]).await.expect(403);
    site.at_desk("POST", sent.location(), &editor, &[]).await.expect(303);
    let text = file(&site, FILE).await;
    assert!(text.contains("embassy-in-rome,Embassy in Rome,Embassy in Rome,IT,en,rome@a.example"), "{text}");
    site.at_desk("POST", sent.location(), &editor, &[]).await.expect(404);
    for (file, told) in [
        (Some(("x.xlsx", &b"PK\x03\x04"[..])), "This is a spreadsheet itself"),
        (Some(("x.csv", &b"a;b\n1;2"[..])), "No column is called"),
        (Some(("x.csv", &b"name;mail\n\xff;"[..])), "not text in UTF-8"),
        (None, "Choose a file"),
    ] {
        upload(&site, &path, &editor, &fields, file).await.expect(422).says(told);
    }
    let pasted = [("text", "name\tmail\nOne\tone@a.example")];
    upload(&site, &path, &editor, &pasted, None).await.expect(303);
    site.at_desk("POST", &path, &editor, &[("text", "x")]).await.expect(415);
}

#[tokio::test]
async fn no_script_runs_from_any_field_of_a_target() {
    let site = Site::new().await;
    let editor = site.member("union", Role::Editor).await;
    let all: Vec<(&str, &str)> =
        drafts::target_rows::COLUMNS.iter().map(|column| (*column, SCRIPT)).collect();
    site.at_desk("POST", &format!("{LIST}/new"), &editor, &all).await.expect(303);
    let id = drafts::slug_of(SCRIPT);
    for path in [
        LIST.to_owned(),
        format!("{LIST}/one/{id}"),
        format!("{LIST}?q={SCRIPT}"),
        "/desk/campaigns/test/settings".into(),
    ] {
        let path = path.replace('"', "%22").replace('<', "%3C").replace('>', "%3E");
        assert!(!page(&site, &path, &editor).await.contains("<script>alert"), "{path}");
    }
    let table = format!("name,email,{SCRIPT}\n{SCRIPT},{SCRIPT},\n").replace('"', "");
    let sent = upload(&site, &format!("{LIST}/import"), &editor, &[], Some((SCRIPT, table.as_bytes()))).await;
    assert!(!page(&site, sent.expect(303).location(), &editor).await.contains("<script>alert"));
    site.get_with(&format!("{LIST}?back={SCRIPT}").replace(['"', '<', '>'], ""), "cookie", &editor)
        .await
        .expect(200);
}

#[tokio::test]
async fn test_letters_are_asked_for_where_the_target_is_shown() {
    let site = Site::new().await;
    let editor = site.member("union", Role::Editor).await;
    let campaign = site.app.catalogue.find(&site.app, "test").await.unwrap();
    let target = campaign.targets[0].clone();
    let one = format!("{LIST}/one/{}", target.slug);
    let asked =
        site.at_desk("POST", &format!("{one}/test"), &editor, &[("to", &target.emails[0])]).await.expect(303);
    assert!(page(&site, asked.location(), &editor).await.contains("waits"));
    site.at_desk("POST", &format!("{one}/test"), &editor, &[]).await.expect(303);
    site.at_desk("POST", &format!("{one}/test"), &editor, &[("to", "other@else.example")]).await.expect(404);
    site.at_desk("POST", &format!("{LIST}/one/nobody/test"), &editor, &[]).await.expect(404);
    let known = trial::known(&site.app, &target).await.unwrap();
    assert_eq!(known.asked.len(), 2);
    for _ in 0..20 {
        trial::ask(&site.app, Actor::Command, &campaign, &target, app::letters::Trial::Editor("e@a.example"))
            .await
            .ok();
    }
    let limited = site.at_desk("POST", &format!("{one}/test"), &editor, &[]).await.expect(303);
    assert!(page(&site, limited.location(), &editor).await.contains("Wait a little"));
    site.at_desk("POST", &format!("{one}/mend"), &editor, &[("address", &target.emails[0])])
        .await
        .expect(303);
}
