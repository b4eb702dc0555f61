use app::drafts;
use app::staff::Role;

use super::{SCRIPT, file, upload};
use crate::support::{Site, assert_sound};

const PAGE: &str = "/desk/campaigns/test/images";

/// A picture of so many pixels, with a comment in it.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut content = Vec::new();
    let mut encoder = png::Encoder::new(&mut content, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.add_text_chunk("Comment".into(), "taken by Aliya at home".into()).expect("a comment");
    let mut writer = encoder.write_header().expect("a head");
    let pixels: Vec<u8> =
        (0..width * height * 3).map(|n| (n.wrapping_mul(0x9e37_79b1) >> 27) as u8 + 90).collect();
    writer.write_image_data(&pixels).expect("pixels");
    writer.finish().expect("an end");
    content
}

async fn page(site: &Site, path: &str, cookie: &str) -> String {
    let page = site.get_with(path, "cookie", cookie).await.expect(200).text();
    assert_sound(path, &page);
    page
}

#[tokio::test]
async fn a_picture_is_added_described_placed_removed_and_put_back() {
    let site = Site::new().await;
    let editor = site.member("union", Role::Editor).await;
    page(&site, PAGE, &editor).await;
    let fields = [("alt", "A derrick [at] dusk"), ("place", "en")];
    upload(&site, PAGE, &editor, &fields, Some(("../IMG 1.PNG", &png(2_000, 1_000)))).await.expect(303);
    let shown = page(&site, PAGE, &editor).await;
    assert!(
        shown.contains("img-1.jpg") && shown.contains("A derrick [at] dusk") && shown.contains("In en.md"),
        "{shown}"
    );
    assert!(file(&site, "en.md").await.contains("![A derrick \\[at\\] dusk](images/img-1.jpg)"));
    assert!(file(&site, "images.toml").await.contains("alt.en = \"A derrick [at] dusk\""));
    let picture = site.get_with("/desk/campaigns/test/media/img-1.jpg", "cookie", &editor).await.expect(200);
    assert_eq!(picture.header("content-type"), "image/jpeg");
    assert!(!picture.body.windows(5).any(|bytes| bytes == b"Aliya"), "what was hidden in it is gone");
    let small = site.get_with(&format!("{PAGE}/small/img-1.jpg?n=1"), "cookie", &editor).await.expect(200);
    assert!(small.body.len() < picture.body.len() / 4);
    site.get("/media/test/img-1.jpg").await.expect(404);
    let one = format!("{PAGE}/one/img-1.jpg");
    site.at_desk("POST", &one, &editor, &[("alt-en", "A fence")]).await.expect(303);
    let none = site.at_desk("POST", &one, &editor, &[("alt-en", " ")]).await.expect(303);
    assert!(none.location().ends_with("said=image-no-words"));
    site.at_desk("POST", &format!("{one}/place"), &editor, &[("language", "en")]).await.expect(303);
    site.at_desk("POST", &format!("{one}/place"), &editor, &[("language", "xx")]).await.expect(404);
    assert!(file(&site, "en.md").await.contains("![A fence](images/img-1.jpg)"));
    let removed = site.at_desk("POST", &format!("{one}/remove"), &editor, &[]).await.expect(303);
    assert!(!file(&site, "images.toml").await.contains("img-1"));
    let list = page(&site, removed.location(), &editor).await;
    let back =
        list.split("action=\"").find(|rest| rest.contains("/back/")).unwrap().split('"').next().unwrap();
    site.at_desk("POST", back, &editor, &[]).await.expect(303);
    let draft = drafts::content(&site.app, "test", "images/img-1.jpg").await.unwrap();
    assert_eq!(draft, picture.body);
    assert!(file(&site, "images.toml").await.contains("A fence"));
}

#[tokio::test]
async fn what_is_no_harmless_picture_is_refused() {
    let site = Site::new().await;
    let editor = site.member("union", Role::Editor).await;
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    let mut bomb = png(4, 4);
    bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let words = [("alt", "A derrick")];
    for (name, content, told) in [
        ("x.svg", &svg[..], "SVG drawings are not taken"),
        ("x.png", &svg[..], "SVG drawings are not taken"),
        ("x.png", b"<html>", "This is no picture"),
        ("x.gif", b"GIF89a", "This is no picture"),
        ("x.png", &bomb, "damaged"),
    ] {
        upload(&site, PAGE, &editor, &words, Some((name, content))).await.expect(422).says(told);
    }
    upload(&site, PAGE, &editor, &words, None).await.expect(422).says("Choose a file");
    upload(&site, PAGE, &editor, &[("alt", " ")], Some(("x.png", &png(4, 4))))
        .await
        .expect(422)
        .says("Say what");
    upload(&site, PAGE, &editor, &words, Some(("x.png", &vec![0; 26 * 1024 * 1024]))).await.expect(413);
    let draft = drafts::read(&site.app, "test").await.unwrap();
    assert!(draft.files.iter().all(|file| !file.path.starts_with("images")));
}

#[tokio::test]
async fn no_script_runs_from_a_picture_and_nobody_else_sees_it() {
    let site = Site::new().await;
    site.foreign_organisation("strangers").await;
    let editor = site.member("union", Role::Editor).await;
    let fields = [("alt", SCRIPT), ("place", "en")];
    upload(&site, PAGE, &editor, &fields, Some((SCRIPT, &png(8, 8)))).await.expect(303);
    let shown = page(&site, PAGE, &editor).await;
    assert!(!shown.contains("<script>alert"));
    let name = shown.split("/one/").nth(1).unwrap().split('"').next().unwrap();
    for (organisation, role, status) in [("strangers", Role::Owner, 404), ("union", Role::Viewer, 403)] {
        let other = site.member(organisation, role).await;
        site.get_with(&format!("{PAGE}/small/{name}"), "cookie", &other).await.expect(status);
        upload(&site, PAGE, &other, &fields, Some(("x.png", &png(8, 8)))).await.expect(status);
    }
    site.get_with(&format!("{PAGE}/small/..%2Fcampaign.toml"), "cookie", &editor).await.expect(404);
    site.get_with(&format!("{PAGE}/small/none.png"), "cookie", &editor).await.expect(404);
}
