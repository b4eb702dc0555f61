//! Translations as XLIFF 2.0 (OASIS Standard): a unit for each paragraph, its id the part and the paragraph's number.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use quick_xml::Reader;
use quick_xml::escape::escape;
use quick_xml::events::{BytesStart, Event};

use super::exchange::{Taken, gather, messages};
use super::{Part, TranslationFailure};
use crate::languages::Language;

/// The file of a language.
pub fn write(slug: &str, original: &Language, language: &Language, parts: &[Part]) -> Vec<u8> {
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"{original}\" \
         trgLang=\"{language}\">\n<file id=\"{slug}\">\n"
    );
    for (context, source, target) in messages(parts) {
        let state = if target.is_empty() { "initial" } else { "translated" };
        let (id, source, target) = (context.replace('/', "."), readable(&source), readable(&target));
        let (source, target) = (escape(source.as_ref()), escape(target.as_ref()));
        // Writing into a string does not fail.
        writeln!(
            out,
            "<unit id=\"{id}\"><segment state=\"{state}\"><source xml:space=\"preserve\">{source}</source>\
             <target xml:space=\"preserve\">{target}</target></segment></unit>"
        )
        .ok();
    }
    out.push_str("</file>\n</xliff>\n");
    out.into_bytes()
}

/// Without the characters that XML has no way to write.
fn readable(text: &str) -> Cow<'_, str> {
    let is_fine = |c: char| matches!(c, '\t' | '\n' | ' '..='\u{FFFD}' | '\u{10000}'..);
    if text.chars().all(is_fine) {
        Cow::Borrowed(text)
    } else {
        text.chars().filter(|c| is_fine(*c)).collect()
    }
}

/// What a file holds for these parts. Segments in state `initial` are taken for untranslated; codes within a segment
/// count as the text that they hold.
pub fn read(content: &[u8], parts: &[Part]) -> Result<Taken, TranslationFailure> {
    let wrong = |why: String| TranslationFailure::File(why);
    let text = std::str::from_utf8(content).map_err(|_| wrong("it is not UTF-8".into()))?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut reading = Reading::default();
    loop {
        let at = reader.buffer_position();
        let event = reader.read_event().map_err(|error| wrong(format!("at byte {at}: {error}")))?;
        match event {
            Event::Eof => break,
            Event::Start(start) => reading.begin(&start),
            Event::End(end) => reading.end(end.local_name().as_ref()),
            Event::Text(text) => reading.text(&text.xml10_content()),
            Event::CData(text) => reading.text(&text.xml10_content()),
            Event::GeneralRef(name) => {
                let known = name.resolve_char_ref().ok().flatten().map(String::from);
                let named = || quick_xml::escape::resolve_predefined_entity(&name).map(str::to_owned);
                let known = known.or_else(named);
                reading.text(&known.ok_or_else(|| wrong(format!("at byte {at}: an entity of its own")))?);
            }
            Event::DocType(_) => return Err(wrong("it has a document type of its own".into())),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    if !reading.is_xliff {
        return Err(wrong("it has no `xliff` element of version 2".into()));
    }
    Ok(gather(as_written(reading.found, parts), parts))
}

type Found = BTreeMap<(String, String), String>;

/// Paragraphs are compared as they were written.
fn as_written(found: Found, parts: &[Part]) -> Found {
    let written =
        |(context, source, _): (String, String, String)| ((context, readable(&source).into_owned()), source);
    let written: Found = messages(parts).into_iter().map(written).collect();
    let back = |((context, source), target): ((String, String), String)| {
        let key = (context, source);
        let source = written.get(&key).cloned().unwrap_or_else(|| key.1.clone());
        ((key.0, source), target)
    };
    found.into_iter().map(back).collect()
}

#[derive(Default)]
struct Reading {
    is_xliff: bool,
    unit: String,
    is_initial: bool,
    /// In `target`, in `source`, or in neither.
    in_target: Option<bool>,
    source: String,
    target: String,
    found: Found,
}

impl Reading {
    fn begin(&mut self, start: &BytesStart<'_>) {
        let attribute = |name: &str| {
            let found = start.try_get_attribute(name).ok().flatten()?;
            Some(found.value.to_string())
        };
        match start.local_name().as_ref() {
            "xliff" => self.is_xliff = attribute("version").is_some_and(|version| version.starts_with("2.")),
            "unit" => {
                self.unit = attribute("id").unwrap_or_default();
                (self.source, self.target, self.is_initial) = Default::default();
            }
            "segment" => self.is_initial |= attribute("state").as_deref() == Some("initial"),
            "source" => self.in_target = Some(false),
            "target" => self.in_target = Some(true),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "source" | "target" => self.in_target = None,
            "unit" => {
                let words = self.target.trim();
                if !words.is_empty() && !self.is_initial {
                    let key = (self.unit.replace('.', "/"), std::mem::take(&mut self.source));
                    self.found.insert(key, words.to_owned());
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        match self.in_target {
            Some(true) => self.target.push_str(text),
            Some(false) => self.source.push_str(text),
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::exchange::paragraphs;
    use super::super::exchange::tests::{french, part};
    use super::*;

    fn english() -> Language {
        Language::english()
    }

    #[test]
    fn what_goes_out_comes_back_and_what_another_tool_made_of_it_too() {
        let parts = [
            part("title", "Free <them> & \"us\"", "Libérez-les"),
            part("appeal", "One\u{1}.\n\nTwo\nlines.", "Un.\n\nDeux\nlignes."),
            part("letter-body", "Only\n\nhalf", ""),
        ];
        let file = write("free-them", &english(), &french(), &parts);
        let text = String::from_utf8(file.clone()).unwrap();
        assert!(text.contains("srcLang=\"en\" trgLang=\"fr\""), "{text}");
        let taken = read(&file, &parts).unwrap();
        let expected = [("title", "Libérez-les".to_owned()), ("appeal", "Un.\n\nDeux\nlignes.".to_owned())];
        assert_eq!((&taken.words[..], taken.unknown), (&expected[..], 0));
        let other = "<x:xliff xmlns:x=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.1\"><x:file id=\"f\">\
                     <x:unit id=\"letter-body.1\"><x:segment><x:source>Only</x:source><x:target>R<pc id=\"1\">ie</pc>n \
                     &#233;<![CDATA[<]]>&lt;</x:target></x:segment></x:unit></x:file></x:xliff>";
        let taken = read(other.as_bytes(), &parts).unwrap();
        assert_eq!(taken.unfinished, [("letter-body", 1, 2)]);
        let initial = text.replace("state=\"translated\"", "state=\"initial\"");
        assert!(read(initial.as_bytes(), &parts).unwrap().words.is_empty());
    }

    #[test]
    fn what_is_no_xliff_is_refused() {
        for text in [
            "",
            "PK\u{3}",
            "<html></html>",
            "<xliff version=\"1.2\"></xliff>",
            "<xliff version=\"2.0\"><unit></xliff>",
            "<!DOCTYPE a [<!ENTITY b \"c\">]><xliff version=\"2.0\"></xliff>",
            "<xliff version=\"2.0\"><unit id=\"a\"><segment><target>&b;</target></segment></unit></xliff>",
        ] {
            assert!(read(text.as_bytes(), &[]).is_err(), "{text}");
        }
        assert!(read(&[0xFF], &[]).is_err());
    }

    proptest! {
        #[test]
        fn no_file_brings_it_down(
            text in "(<(/?(xliff|unit|segment|source|target|!\\[CDATA\\[)( (id|version|state)=\"[2.a]{0,3}\")?)>?|[a<&;\\]> ]{0,4}){0,14}"
        ) {
            read(text.as_bytes(), &[]).ok();
        }

        #[test]
        fn whatever_is_written_is_read(
            original in "[a-zé<&\"\\]\u{1}\n ]{1,40}",
            words in "[a-zم<&>\n ]{1,40}"
        ) {
            let made = paragraphs(&words);
            let parts = [part("appeal", &original, &words)];
            let taken = read(&write("x", &english(), &french(), &parts), &parts).unwrap();
            if paragraphs(&original).len() == made.len() && !made.is_empty() {
                prop_assert_eq!(taken.words.len(), 1);
            }
        }
    }
}
