//! Translations as gettext PO: a message for each paragraph, its context the part and the paragraph's number.

use std::collections::BTreeMap;
use std::io::BufWriter;

use polib::catalog::Catalog;
use polib::message::Message;
use polib::metadata::CatalogMetadata;
use polib::po_file;

use super::exchange::{Taken, gather, messages};
use super::{Part, TranslationFailure};
use crate::languages::Language;

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
    for (context, original, words) in messages(parts) {
        catalog.append_or_update(
            Message::build_singular().with_msgctxt(context).with_msgid(original).with_msgstr(words).done(),
        );
    }
    let mut out = BufWriter::new(Vec::new());
    // Writing into memory does not fail.
    po_file::write(&catalog, &mut out).ok();
    out.into_inner().unwrap_or_default()
}

/// What a file holds for these parts. Messages that their translator marked fuzzy are taken for untranslated.
pub fn read(content: &[u8], parts: &[Part]) -> Result<Taken, TranslationFailure> {
    let text =
        std::str::from_utf8(content).map_err(|_| TranslationFailure::File("it is not UTF-8".into()))?;
    let lines = checked(text).map_err(|line| TranslationFailure::File(format!("line {line}")))?;
    let catalog = po_file::parse_from_reader(lines.as_bytes())
        .map_err(|error| TranslationFailure::File(error.to_string()))?;
    let mut found = BTreeMap::new();
    for message in catalog.messages().filter(|message| message.is_singular() && !message.is_fuzzy()) {
        let words = message.msgstr().unwrap_or_default().trim();
        if let Some(context) = message.msgctxt().filter(|_| !words.is_empty()) {
            found.insert((context.to_owned(), message.msgid().to_owned()), words.to_owned());
        }
    }
    Ok(gather(found, parts))
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

    use super::super::exchange::paragraphs;
    use super::super::exchange::tests::{french, part};
    use super::*;

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
