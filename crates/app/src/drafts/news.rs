//! `updates/DATE-LANG.md` as a form: a title, a source, and the text.

use super::toml_text::{Shape, TomlText};

const FENCE: &str = "+++";

/// News as somebody writes it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewsText {
    pub title: String,
    /// A link, or nothing.
    pub source: String,
    /// Markdown.
    pub body: String,
}

/// Whatever can be read of it; the text alone when it has no front matter.
pub fn read(content: &[u8]) -> NewsText {
    let text = plain(content);
    let Some((front, body)) = split(&text) else {
        return NewsText { body: text.trim().to_owned(), ..NewsText::default() };
    };
    let body = body.trim_matches('\n').trim_end().to_owned();
    let Some(front) = TomlText::read(front.as_bytes()) else {
        return NewsText { body, ..NewsText::default() };
    };
    NewsText { title: front.get("title"), source: front.get("source"), body }
}

/// The file with these words; what they leave as it was is not touched. Nothing before: a new file.
pub fn write(before: Option<&[u8]>, news: &NewsText) -> Vec<u8> {
    let before = before.unwrap_or_default();
    let known = read(before);
    if known == *news && !before.is_empty() {
        return before.to_vec();
    }
    let text = plain(before);
    let (front, body) = split(&text).unwrap_or_default();
    let mut toml =
        TomlText::read(front.as_bytes()).or_else(|| TomlText::read(b"")).expect("nothing is TOML too");
    toml.set("title", Shape::Word, one_line(&news.title).trim());
    toml.set("source", Shape::Word, one_line(&news.source).trim());
    let front = String::from_utf8(toml.write()).unwrap_or_default();
    let body = if known.body == news.body && !body.is_empty() {
        body.to_owned()
    } else {
        format!("\n{}\n", news.body.replace("\r\n", "\n").trim_matches('\n').trim_end())
    };
    let text = format!("{FENCE}\n{front}{FENCE}\n{body}");
    let crlf = before.windows(2).any(|bytes| bytes == b"\r\n");
    if crlf { text.replace('\n', "\r\n").into_bytes() } else { text.into_bytes() }
}

/// Where news of a day in a language stands.
pub fn path(day: jiff::civil::Date, language: &str) -> String {
    format!("updates/{day}-{language}.md")
}

/// The day and the language of a path.
pub fn named(path: &str) -> Option<(&str, &str)> {
    let stem = path.strip_prefix("updates/")?.strip_suffix(".md")?;
    let (day, language) = stem.split_at_checked(10)?;
    Some((day, language.strip_prefix('-')?))
}

fn plain(content: &[u8]) -> String {
    let text = String::from_utf8_lossy(content);
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The front matter and what follows it.
fn split(text: &str) -> Option<(&str, &str)> {
    let rest = text.strip_prefix(FENCE)?.trim_start_matches([' ', '\t']).strip_prefix('\n')?;
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == FENCE {
            return Some((&rest[..at], &rest[at + line.len()..]));
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FILE: &str = "+++\ntitle = \"Two people free\" # at last\nsource = \"https://iuf.example/\"\n+++\n\nThey are *home*.\n\n";

    #[test]
    fn news_is_read_and_what_is_untouched_stays() {
        let news = read(FILE.as_bytes());
        assert_eq!((news.title.as_str(), news.source.as_str()), ("Two people free", "https://iuf.example/"));
        assert_eq!(news.body, "They are *home*.");
        assert_eq!(write(Some(FILE.as_bytes()), &news), FILE.as_bytes());
        let other = NewsText { title: "Three".into(), source: String::new(), ..news.clone() };
        let text = String::from_utf8(write(Some(FILE.as_bytes()), &other)).unwrap();
        assert_eq!(text, "+++\ntitle = \"Three\" # at last\n+++\n\nThey are *home*.\n\n");
        let other = NewsText { body: "New.\r\n\r\nText.".into(), ..news };
        let windows = FILE.replace('\n', "\r\n");
        let text = String::from_utf8(write(Some(windows.as_bytes()), &other)).unwrap();
        assert!(text.ends_with("+++\r\n\r\nNew.\r\n\r\nText.\r\n"), "{text:?}");
    }

    #[test]
    fn a_new_file_has_all_its_parts() {
        let news = NewsText { title: "A \"title\"\n+++".into(), source: String::new(), body: "Text".into() };
        let content = write(None, &news);
        assert_eq!(String::from_utf8(content).unwrap(), "+++\ntitle = 'A \"title\" +++'\n+++\n\nText\n");
        assert_eq!(named("updates/2014-04-08-pt-BR.md"), Some(("2014-04-08", "pt-BR")));
        assert_eq!(path(jiff::civil::date(2014, 4, 8), "pt-BR"), "updates/2014-04-08-pt-BR.md");
        for other in ["updates/x.md", "en.md", "updates/2014-04-08en.md", "updates/2014-04-08-en"] {
            assert_eq!(named(other), None);
        }
    }

    #[test]
    fn a_broken_file_is_read_as_far_as_it_goes() {
        for text in ["no front", "+++\nopen", "+++\n= no TOML\n+++\nbody", "", "\u{feff}+++\n+++\n"] {
            let news = read(text.as_bytes());
            let written = write(Some(text.as_bytes()), &NewsText { title: "T".into(), ..news.clone() });
            assert_eq!(read(&written), NewsText { title: "T".into(), ..news }, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_written_is_read_back(title in "[ -~é]{0,30}", body in "[ -~é\n#+]{0,60}") {
            let one_line = super::one_line(&title);
            let body = body.trim_matches('\n').trim_end().to_owned();
            let news = NewsText { title: one_line, source: String::new(), body };
            prop_assert_eq!(read(&write(None, &news)), news);
        }
    }
}
