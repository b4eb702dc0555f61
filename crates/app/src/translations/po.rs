//! Translations as gettext PO, for those who work with tools of their own: a message for each paragraph, its context
//! the part and the paragraph's number.

use std::collections::BTreeMap;
use std::io::BufWriter;

use polib::catalog::Catalog;
use polib::message::Message;
use polib::metadata::CatalogMetadata;
use polib::po_file;

use super::{Part, TranslationFailure};
use crate::languages::Language;

/// No campaign's text is as large.
pub const LARGEST: usize = 4 << 20;

/// What was found in a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Taken {
    /// Words for each part that the file has whole.
    pub words: Vec<(&'static str, String)>,
    /// Parts of which paragraphs are missing: how many are there, of how many.
    pub unfinished: Vec<(&'static str, usize, usize)>,
    /// Messages that belong to no paragraph of the original as it is now.
    pub unknown: usize,
}

/// The file of a language, with what is translated already where it has as many paragraphs as the original.
pub fn write(slug: &str, language: &Language, parts: &[Part]) -> Vec<u8> {
    let metadata = CatalogMetadata {
        project_id_version: slug.to_owned(),
        mime_version: "1.0".into(),
        content_type: "text/plain; charset=UTF-8".into(),
        content_transfer_encoding: "8bit".into(),
        language: language.as_str().replace('-', "_"),
        ..CatalogMetadata::default()
    };
    let mut catalog = Catalog::new(metadata);
    for part in parts {
        let (original, words) = (paragraphs(&part.original), paragraphs(&part.words));
        for (at, paragraph) in original.iter().enumerate() {
            let made = words.get(at).filter(|_| words.len() == original.len());
            catalog.append_or_update(
                Message::build_singular()
                    .with_msgctxt(context(part.name, at))
                    .with_msgid(paragraph.clone())
                    .with_msgstr(made.cloned().unwrap_or_default())
                    .done(),
            );
        }
    }
    let mut out = BufWriter::new(Vec::new());
    // Writing into memory does not fail.
    po_file::write(&catalog, &mut out).ok();
    out.into_inner().unwrap_or_default()
}

/// What a file holds for these parts. Messages that their translator marked fuzzy are taken for untranslated.
pub fn read(content: &[u8], parts: &[Part]) -> Result<Taken, TranslationFailure> {
    let text = std::str::from_utf8(content).map_err(|_| TranslationFailure::Po("it is not UTF-8".into()))?;
    let lines = checked(text).map_err(|line| TranslationFailure::Po(format!("line {line}")))?;
    let catalog = po_file::parse_from_reader(lines.as_bytes())
        .map_err(|error| TranslationFailure::Po(error.to_string()))?;
    let mut found = BTreeMap::new();
    for message in catalog.messages().filter(|message| message.is_singular() && !message.is_fuzzy()) {
        let words = message.msgstr().unwrap_or_default().trim();
        if let Some(context) = message.msgctxt().filter(|_| !words.is_empty()) {
            found.insert((context.to_owned(), message.msgid().to_owned()), words.to_owned());
        }
    }
    let mut taken = Taken::default();
    for part in parts {
        let original = paragraphs(&part.original);
        let of =
            |(at, paragraph): (usize, &String)| found.remove(&(context(part.name, at), paragraph.clone()));
        let made: Vec<String> = original.iter().enumerate().filter_map(of).collect();
        match made.len() {
            0 => {}
            all if all == original.len() => taken.words.push((part.name, made.join("\n\n"))),
            some => taken.unfinished.push((part.name, some, original.len())),
        }
    }
    taken.unknown = found.len();
    Ok(taken)
}

fn context(part: &str, at: usize) -> String {
    format!("{part}/{}", at + 1)
}

/// Paragraphs lie between empty lines.
fn paragraphs(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    for line in text.lines() {
        let last = found.last_mut().expect("never empty");
        if line.trim().is_empty() {
            if !last.is_empty() {
                found.push(String::new());
            }
            continue;
        }
        if !last.is_empty() {
            last.push('\n');
        }
        last.push_str(line.trim_end());
    }
    found.retain(|paragraph| !paragraph.is_empty());
    found
}

/// The lines that matter, each of the form that a PO file's lines have; else the number of the first that has not.
fn checked(text: &str) -> Result<String, usize> {
    const KEYWORDS: [&str; 4] = ["msgctxt ", "msgid ", "msgid_plural ", "msgstr"];
    let mut lines = String::new();
    let mut in_message = false;
    for (at, line) in text.trim_start_matches('\u{feff}').lines().enumerate() {
        let line = line.trim();
        let quoted = |text: &str| text.len() >= 2 && text.starts_with('"') && text.ends_with('"');
        if line.is_empty() {
            in_message = false;
        } else if line.starts_with('#') {
            if !line.starts_with("#, ") {
                continue;
            }
        } else if let Some(keyword) = KEYWORDS.iter().find(|keyword| line.starts_with(**keyword)) {
            let rest = &line[keyword.len()..];
            let rest =
                rest.strip_prefix('[').map_or(Some(rest), |plural| plural.get(2..)).unwrap_or_default();
            if !quoted(rest.trim_start()) || line.contains("  \"") {
                return Err(at + 1);
            }
            in_message = true;
        } else if !(in_message && quoted(line)) {
            return Err(at + 1);
        }
        lines.push_str(line);
        lines.push('\n');
    }
    lines.push('\n');
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::Standing;
    use super::*;

    fn part(name: &'static str, original: &str, words: &str) -> Part {
        Part {
            name,
            original: original.into(),
            words: words.into(),
            standing: Standing::Unchecked,
            source: None,
            writer: None,
            checked_by: None,
        }
    }

    fn french() -> Language {
        Language::parse("fr").unwrap()
    }

    #[test]
    fn what_goes_out_comes_back_and_what_is_unfinished_is_told() {
        let parts = [
            part("title", "Free \"them\"", "Libérez-les"),
            part("appeal", "One\\n.\n\n\nTwo\nlines.", "Un.\n\nDeux\nlignes."),
            part("letter-body", "Only\n\nhalf", "À"),
        ];
        let file = write("free-them", &french(), &parts);
        let text = String::from_utf8(file.clone()).unwrap();
        assert!(text.contains("msgctxt \"appeal/2\"") && text.contains("Language: fr"), "{text}");
        let taken = read(&file, &parts).unwrap();
        assert_eq!(
            taken.words,
            [("title", "Libérez-les".to_owned()), ("appeal", "Un.\n\nDeux\nlignes.".to_owned())]
        );
        let half = text.replacen("msgid \"Only\"\nmsgstr \"\"", "msgid \"Only\"\nmsgstr \"Rien\"", 1);
        assert_eq!(read(half.as_bytes(), &parts).unwrap().unfinished, [("letter-body", 1, 2)]);
        // A paragraph of the original that has changed since is another one.
        let changed = [part("title", "Free all", "")];
        let taken = read(&file, &changed).unwrap();
        assert_eq!((taken.words.len(), taken.unknown), (0, 3));
        let fuzzy = text.replace("msgctxt \"title/1\"", "#, fuzzy\nmsgctxt \"title/1\"");
        assert!(read(fuzzy.as_bytes(), &parts[..1]).unwrap().words.is_empty());
    }

    #[test]
    fn what_is_no_po_file_is_refused_with_its_line() {
        for (text, line) in [
            ("\"", "line 1"),
            ("\"a\"", "line 1"),
            ("msgid \"", "line 1"),
            ("msgid x", "line 1"),
            ("msgid \"\"\nmsgstr \"\"\n\nhello", "line 4"),
            ("msgstr[", "line 1"),
            ("PK\u{3}\u{4}", "line 1"),
        ] {
            let refused = read(text.as_bytes(), &[]).unwrap_err().to_string();
            assert!(refused.ends_with(line), "{text:?}: {refused}");
        }
        assert!(read(&[0xFF, 0xFE], &[]).is_err());
        assert!(read(b"", &[]).is_ok_and(|taken| taken == Taken::default()));
    }

    proptest! {
        #[test]
        fn no_file_brings_it_down(text in "((msg(id|str|ctxt|id_plural|str\\[.\\])|#[,.~: ]?|)[ ]{0,2}[\"\\\\a\u{e9}\n]{0,6}[ \n]{0,2}){0,12}") {
            read(text.as_bytes(), &[]).ok();
        }

        #[test]
        fn whatever_is_written_is_read(original in "[a-zé\"\\\\\n ]{1,40}", words in "[a-zم\"\\\\\n ]{1,40}") {
            let made = paragraphs(&words);
            let parts = [part("appeal", &original, &words)];
            let taken = read(&write("x", &french(), &parts), &parts).unwrap();
            if paragraphs(&original).len() == made.len() && !made.is_empty() {
                prop_assert_eq!(taken.words.len(), 1);
            }
        }
    }
}
