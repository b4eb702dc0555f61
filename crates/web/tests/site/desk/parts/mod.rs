//! What a campaign is made of besides its texts: settings, targets, pictures, news.

mod settings;

use app::drafts;

use crate::support::Site;

/// What somebody would try in every field.
pub const SCRIPT: &str = "\"><script>alert(1)</script>";

/// A file of the draft, as text.
pub async fn file(site: &Site, path: &str) -> String {
    drafts::read(&site.app, "test").await.unwrap().text(path).to_owned()
}

/// The value of a hidden field of a page.
pub fn hidden(page: &str, name: &str) -> String {
    let (_, rest) =
        page.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("no {name}"));
    let value = rest.split('"').next().unwrap();
    value
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&lt;", "<")
        .replace("&#60;", "<")
        .replace("&gt;", ">")
        .replace("&#62;", ">")
        .replace("&#39;", "'")
        .replace("&#38;", "&")
        .replace("&amp;", "&")
}
