//! The style sheet and the script that every page carries inside itself, and their hashes for the
//! Content-Security-Policy. Nothing here is fetched by a reader: one answer holds the page.

use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

const SITE: &str = include_str!("../../../assets/site.css");
/// For the campaign page.
pub static CAMPAIGN_STYLE: LazyLock<String> =
    LazyLock::new(|| squeeze_css(&[SITE, include_str!("../../../assets/campaign.css")].concat()));
/// For the campaign page whose form came back.
pub static FAULTS_STYLE: LazyLock<String> = LazyLock::new(|| {
    let parts =
        [SITE, include_str!("../../../assets/campaign.css"), include_str!("../../../assets/faults.css")];
    squeeze_css(&parts.concat())
});
/// For the public log's page.
pub static LOG_STYLE: LazyLock<String> = LazyLock::new(|| {
    let parts = [SITE, include_str!("../../../assets/pages.css"), include_str!("../../../assets/log.css")];
    squeeze_css(&parts.concat())
});
/// For every other page.
pub static PAGES_STYLE: LazyLock<String> =
    LazyLock::new(|| squeeze_css(&[SITE, include_str!("../../../assets/pages.css")].concat()));
/// For the desk.
pub static DESK_STYLE: LazyLock<String> = LazyLock::new(|| {
    let parts = [SITE, include_str!("../../../assets/pages.css"), include_str!("../../../assets/desk.css")];
    squeeze_css(&parts.concat())
});
/// For the desk's pages with a passkey.
pub static DESK_SCRIPT: LazyLock<String> =
    LazyLock::new(|| squeeze_lines(include_str!("../../../assets/passkey.js")));
/// For the desk's pages where something is written.
pub static WRITER_SCRIPT: LazyLock<String> =
    LazyLock::new(|| squeeze_lines(include_str!("../../../assets/desk/writer.js")));
/// For the desk's figures.
pub static LIVE_SCRIPT: LazyLock<String> =
    LazyLock::new(|| squeeze_lines(include_str!("../../../assets/desk/live.js")));
pub static SCRIPT: LazyLock<String> =
    LazyLock::new(|| squeeze_lines(include_str!("../../../assets/site.js")));
/// The mark shown in a browser's tab, for readers that ask for a file.
pub const ICON: &str = include_str!("../../../assets/icon.svg");

/// CSP Level 3, section 4.2: an inline element runs when its exact text has a listed hash.
pub static POLICY: LazyLock<String> = LazyLock::new(|| {
    format!(
        "default-src 'none'; style-src {} {} {}; script-src {}; img-src 'self' data:; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        hash(&CAMPAIGN_STYLE),
        hash(&FAULTS_STYLE),
        hash(&PAGES_STYLE),
        hash(&SCRIPT)
    )
});

/// For the public log's page: its script comes in files that a reader can open, and no form sends anything.
pub static LOG_POLICY: LazyLock<String> = LazyLock::new(|| {
    format!(
        "default-src 'none'; style-src {}; script-src 'self'; img-src 'self'; connect-src 'self'; \
         form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
        hash(&LOG_STYLE)
    )
});

/// For the desk. A page's script is a line here.
pub static DESK_POLICY: LazyLock<String> = LazyLock::new(|| {
    let scripts = [&DESK_SCRIPT, &WRITER_SCRIPT, &LIVE_SCRIPT];
    let scripts = scripts.map(|script| hash(script)).join(" ");
    format!(
        "default-src 'none'; style-src {}; script-src {scripts}; img-src 'self' data:; connect-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        hash(&DESK_STYLE)
    )
});

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

/// Takes comments and needless spaces out. Enough for our own sheet: no strings with braces or comments in it.
fn squeeze_css(css: &str) -> String {
    let mut rest = css;
    let mut bare = String::with_capacity(css.len());
    while let Some((before, after)) = rest.split_once("/*") {
        bare.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    bare.push_str(rest);
    let mut out = String::with_capacity(bare.len());
    for word in bare.split_whitespace() {
        // A space means something between two selectors or values only.
        let needless = out.ends_with(['{', '}', ';', ',', ':', '>']) || word.starts_with(['{', '}', '>']);
        if !out.is_empty() && !needless {
            out.push(' ');
        }
        out.push_str(word);
    }
    out.replace(";}", "}").replace(" !important", "!important").replace(" / ", "/")
}

fn squeeze_lines(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// Takes a page's indentation out, outside elements where space counts.
pub fn squeeze_html(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    loop {
        let kept = ["<textarea", "<pre", "<script", "<style"]
            .iter()
            .filter_map(|tag| rest.find(tag).map(|at| (at, &tag[1..])))
            .min_by_key(|(at, _)| *at);
        let Some((at, tag)) = kept else { break };
        squeeze_into(&mut out, &rest[..at]);
        let end = rest[at..].find(&format!("</{tag}>")).map_or(rest.len(), |end| at + end);
        out.push_str(&rest[at..end]);
        rest = &rest[end..];
    }
    squeeze_into(&mut out, rest);
    out
}

fn squeeze_into(out: &mut String, html: &str) {
    let mut lines = html.split('\n');
    out.push_str(lines.next().unwrap_or_default());
    for line in lines {
        let trimmed = line.trim_matches([' ', '\t', '\r']);
        if !out.ends_with('\n') {
            out.push('\n');
        }
        out.push_str(trimmed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn space_is_taken_out_only_where_it_means_nothing() {
        assert_eq!(
            squeeze_css("/* a */ .a > b ,\n c:hover , :lang(ar) .d { x : 1px 2px; y: z; }"),
            ".a>b ,c:hover ,:lang(ar) .d{x :1px 2px;y:z}"
        );
        assert_eq!(
            squeeze_html("<p>\n   a\n\n  b</p><pre>\n  x\n</pre>\n  <i>"),
            "<p>\na\nb</p><pre>\n  x\n</pre>\n<i>"
        );
        assert_eq!(squeeze_html("<textarea>\n\n  kept"), "<textarea>\n\n  kept");
    }

    #[test]
    fn the_policy_allows_nothing_unsafe() {
        assert!(!POLICY.contains("unsafe"));
        assert_eq!(POLICY.matches("'sha256-").count(), 4);
        assert!(!LOG_POLICY.contains("unsafe") && !DESK_POLICY.contains("unsafe"));
    }
}
