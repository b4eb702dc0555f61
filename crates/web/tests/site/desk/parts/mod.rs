//! What a campaign is made of besides its texts: settings, targets, pictures, news.

mod images;
mod settings;
mod targets;
mod updates;

use app::drafts;

use axum::http::Request;

use crate::support::{Answer, Site};

/// What somebody would try in every field.
pub const SCRIPT: &str = "\"><script>alert(1)</script>";

/// A file of the draft, as text.
pub async fn file(site: &Site, path: &str) -> String {
    drafts::read(&site.app, "test").await.expect("a draft").text(path).to_owned()
}

/// The value of a hidden field of a page.
pub fn hidden(page: &str, name: &str) -> String {
    let (_, rest) =
        page.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("no {name}"));
    let value = rest.split('"').next().expect("a value");
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

/// Sends a form with a file, as a browser does (RFC 7578).
pub async fn upload(
    site: &Site,
    path: &str,
    cookie: &str,
    fields: &[(&str, &str)],
    file: Option<(&str, &[u8])>,
) -> Answer {
    let mut body = Vec::new();
    for (name, value) in fields {
        let part = format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        body.extend(part.into_bytes());
    }
    let (name, content) = file.unwrap_or_default();
    let head = format!(
        "--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         content-type: application/octet-stream\r\n\r\n"
    );
    body.extend(head.into_bytes());
    body.extend(content);
    body.extend(b"\r\n--edge--\r\n");
    let request = Request::post(path)
        .header("sec-fetch-site", "same-origin")
        .header("cookie", cookie)
        .header("content-type", "multipart/form-data; boundary=edge");
    site.send(request.body(body.into()).expect("a request")).await
}
