//! Small conversions to HTML. Everything that comes in is taken as plain text and escaped.

use std::fmt::Write;

use app::campaigns::Campaign;
use app::cases::Translated;
use app::languages::Language;

pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

/// Plain paragraphs and `- ` lists, as a letter has them.
pub fn paragraphs(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    for block in text.replace("\r\n", "\n").split("\n\n").map(str::trim).filter(|block| !block.is_empty()) {
        let is_list = block.lines().all(|line| line.trim_start().starts_with("- "));
        if is_list {
            out.push_str("<ul>");
            for item in block.lines().filter_map(|line| line.trim_start().strip_prefix("- ")) {
                out.push_str("<li>");
                out.push_str(&linked(item));
            }
            out.push_str("</ul>");
        } else {
            out.push_str("<p>");
            out.push_str(&block.lines().map(linked).collect::<Vec<_>>().join("<br>"));
            out.push_str("</p>");
        }
    }
    out
}

/// Escaped, with web addresses made into links.
fn linked(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    for (n, word) in line.split(' ').enumerate() {
        if n > 0 {
            out.push(' ');
        }
        let start = word
            .find("http")
            .filter(|at| word[*at..].starts_with("http://") || word[*at..].starts_with("https://"));
        let Some(start) = start else {
            out.push_str(&escape(word));
            continue;
        };
        let (before, url) = word.split_at(start);
        let end = url.trim_end_matches(['.', ',', ';', ')', '>', ':']).len();
        let (url, after) = url.split_at(end);
        let url = escape(url);
        let (before, after) = (escape(before), escape(after));
        let _ = write!(out, "{before}<a href=\"{url}\" rel=\"noopener\">{url}</a>{after}");
    }
    out
}

/// A bundle's Markdown, with the pictures of its campaign.
pub fn markdown(campaign: &Campaign, text: &str) -> String {
    let html = app::campaigns::markdown_with_images(text, &campaign.slug);
    // Pictures wait until the words are there and the reader comes near.
    html.replace("<img ", "<img loading=\"lazy\" decoding=\"async\" ")
}

/// Markdown's headings begin at 3; directly below a page's title they begin at 2.
pub fn headed(html: &str) -> String {
    let mut html = html.to_owned();
    for level in 3..=6 {
        for (from, to) in
            [("<h", level), ("</h", level)].map(|(tag, n)| (format!("{tag}{n}>"), format!("{tag}{}>", n - 1)))
        {
            html = html.replace(&from, &to);
        }
    }
    html
}

/// One demand or another single paragraph: without the paragraph around it.
pub fn markdown_line(campaign: &Campaign, text: &str) -> String {
    let html = markdown(campaign, text);
    let inner = html.trim().strip_prefix("<p>").and_then(|html| html.strip_suffix("</p>"));
    inner.filter(|inner| !inner.contains("<p>")).map_or_else(|| html.clone(), str::to_owned)
}

/// The words nearest to a reader: in the reader's language, else the original's, else English, else any.
pub fn nearest<'a>(
    words: &'a Translated,
    language: &Language,
    original: &Language,
) -> Option<(&'a Language, &'a str)> {
    [language, original, &Language::english()]
        .into_iter()
        .find_map(|wanted| words.get_key_value(wanted))
        .or_else(|| words.iter().next())
        .map(|(language, text)| (language, text.as_str()))
}

/// Does the language's script have letters that a large initial suits?
pub fn takes_initial(language: &Language) -> bool {
    !["ar", "fa", "ur", "he", "ko", "ja", "zh", "th", "hi", "bn", "ka", "hy", "km", "my", "ta"]
        .contains(&language.base())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_wrote_stays_text() {
        assert_eq!(paragraphs("<b>\n\n- a & b\n- c"), "<p>&lt;b&gt;</p><ul><li>a &amp; b<li>c</ul>");
        let url = "https://a.example/x?y=1&amp;z=&quot;2&quot;";
        assert_eq!(
            paragraphs("See https://a.example/x?y=1&z=\"2\"."),
            format!("<p>See <a href=\"{url}\" rel=\"noopener\">{url}</a>.</p>")
        );
    }
}
