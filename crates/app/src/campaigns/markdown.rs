//! Markdown as the pages show it.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use pulldown_cmark::{Event, HeadingLevel, LinkType, Parser, Tag, TagEnd, html};

/// Markdown as HTML: raw HTML is taken as text, the highest heading is an `h3`, a link that leaves the site says
/// so to search engines, and pictures, whose campaign is not known here, are replaced by their description.
pub fn markdown(text: &str) -> String {
    render(text, None)
}

/// The same with the pictures of a campaign's bundle, at `/media/SLUG/NAME`.
pub fn markdown_with_images(text: &str, slug: &str) -> String {
    render(text, Some(&format!("/media/{slug}")))
}

/// The same with the pictures of its draft, which only the desk shows.
pub fn markdown_at_desk(text: &str, slug: &str) -> String {
    render(text, Some(&format!("/desk/campaigns/{slug}/media")))
}

fn render(text: &str, pictures: Option<&str>) -> String {
    let events: Vec<Event<'_>> = Parser::new(text).collect();
    let highest = events.iter().filter_map(level).min().unwrap_or(1);
    let mut raw = String::with_capacity(text.len() * 2);
    html::push_html(&mut raw, events.into_iter().filter_map(|event| shown(event, highest, pictures)));
    CLEANER.clean(&raw).to_string()
}

fn level(event: &Event<'_>) -> Option<usize> {
    match event {
        Event::Start(Tag::Heading { level, .. }) => Some(*level as usize),
        _ => None,
    }
}

fn shifted(level: HeadingLevel, highest: usize) -> HeadingLevel {
    HeadingLevel::try_from((level as usize - highest + 3).min(6)).unwrap_or(HeadingLevel::H6)
}

/// An event as it is rendered; `None` when nothing of it is.
fn shown<'a>(event: Event<'a>, highest: usize, pictures: Option<&str>) -> Option<Event<'a>> {
    Some(match event {
        Event::Html(text) | Event::InlineHtml(text) => Event::Text(text),
        Event::Start(Tag::HtmlBlock) => Event::Start(Tag::Paragraph),
        Event::End(TagEnd::HtmlBlock) => Event::End(TagEnd::Paragraph),
        Event::Start(Tag::Heading { level, .. }) => {
            let (level, id, classes, attrs) = (shifted(level, highest), None, Vec::new(), Vec::new());
            Event::Start(Tag::Heading { level, id, classes, attrs })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(shifted(level, highest))),
        Event::Start(Tag::Link { dest_url, link_type, .. })
            if link_type != LinkType::Email && is_external(&dest_url) =>
        {
            let href = ammonia::clean_text(&dest_url);
            Event::InlineHtml(format!("<a href=\"{href}\" rel=\"noopener nofollow ugc\">").into())
        }
        Event::Start(Tag::Image { link_type, dest_url, title, id }) => {
            let name = dest_url.strip_prefix("images/")?;
            let dest_url = format!("{}/{name}", pictures?).into();
            Event::Start(Tag::Image { link_type, dest_url, title, id })
        }
        other => other,
    })
}

fn is_external(link: &str) -> bool {
    let start = link.get(..8).unwrap_or(link).to_ascii_lowercase();
    start.starts_with("http://") || start.starts_with("https://") || start.starts_with("//")
}

/// What may reach a page, whatever came before: the second lock on the door.
static CLEANER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let tags = [
        "a",
        "blockquote",
        "br",
        "code",
        "em",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "img",
        "li",
        "ol",
        "p",
        "pre",
        "strong",
        "ul",
    ];
    let attributes: [(&str, &[&str]); 3] =
        [("a", &["href", "title", "rel"]), ("img", &["src", "alt", "title"]), ("ol", &["start"])];
    let mut cleaner = ammonia::Builder::empty();
    cleaner
        .tags(HashSet::from(tags))
        .tag_attributes(HashMap::from(attributes.map(|(tag, names)| (tag, names.iter().copied().collect()))))
        .url_schemes(HashSet::from(["http", "https", "mailto"]))
        .url_relative(ammonia::UrlRelative::PassThrough)
        .link_rel(None);
    cleaner
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_begin_at_three_and_keep_their_distance() {
        assert_eq!(markdown("# A\n\n## B\n\ntext").trim(), "<h3>A</h3>\n<h4>B</h4>\n<p>text</p>");
        assert_eq!(markdown("### A\n\n###### B").trim(), "<h3>A</h3>\n<h6>B</h6>");
        assert_eq!(markdown("##### A").trim(), "<h3>A</h3>");
    }

    #[test]
    fn raw_html_is_text() {
        let shown = markdown("<script>alert(1)</script>\n\nA <b>bold</b> & brave <img src=x onerror=y>.");
        assert!(!shown.contains("<script") && !shown.contains("<b>") && !shown.contains("<img"), "{shown}");
        assert!(shown.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "{shown}");
        assert!(shown.contains("A &lt;b&gt;bold&lt;/b&gt; &amp; brave"), "{shown}");
    }

    #[test]
    fn only_links_that_leave_the_site_are_marked() {
        assert_eq!(
            markdown("[out](https://iuf.example/?a=1&b=2 \"t\") <https://a.example/>"),
            "<p><a href=\"https://iuf.example/?a=1&amp;b=2\" rel=\"noopener nofollow ugc\">out</a> \
             <a href=\"https://a.example/\" rel=\"noopener nofollow ugc\">https://a.example/</a></p>\n"
        );
        assert_eq!(
            markdown("[in](/en/archive) <union@a.example>"),
            "<p><a href=\"/en/archive\">in</a> <a href=\"mailto:union@a.example\">union@a.example</a></p>\n"
        );
        assert!(!markdown("[x](javascript:alert(1)) [y](data:text/html,x)").contains("href"));
    }

    #[test]
    fn pictures_come_from_the_bundle_or_not_at_all() {
        let text = "![A *strike*](images/strike.jpg) ![x](https://tracker.example/x.png)";
        assert_eq!(
            markdown_with_images(text, "kz"),
            "<p><img src=\"/media/kz/strike.jpg\" alt=\"A strike\"> x</p>\n"
        );
        assert_eq!(markdown(text), "<p>A <em>strike</em> x</p>\n");
    }
}
