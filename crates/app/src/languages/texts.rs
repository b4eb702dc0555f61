//! All interface languages, from the files under `locales/`, which the binary carries with it.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use rust_embed::RustEmbed;

use super::formats::Formats;
use super::messages::Messages;
use super::{Language, Locale};

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/../../locales"]
struct Files;

/// Every language of the interface. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Texts {
    english: Arc<Locale>,
    /// By the language's tag; English too.
    locales: Arc<HashMap<String, Arc<Locale>>>,
}

impl Texts {
    /// Reads what the binary carries. The faults name file and line; in a released binary there are none, since
    /// the tests load it too.
    pub fn load() -> Result<Self, Vec<String>> {
        let mut faults = Vec::new();
        let english = Arc::new(locale(Language::english(), None, &mut faults).ok_or_else(|| faults.clone())?);
        let mut locales = HashMap::from([(english.language().to_string(), Arc::clone(&english))]);
        for language in Language::interface().filter(|language| language != english.language()) {
            if let Some(locale) = locale(language, Some(&english), &mut faults) {
                locales.insert(locale.language().to_string(), Arc::new(locale));
            }
        }
        if faults.is_empty() { Ok(Self { english, locales: Arc::new(locales) }) } else { Err(faults) }
    }

    /// The interface language nearest to a language: itself, its base (`pt` for `pt-BR`), else English.
    pub fn locale(&self, language: &Language) -> &Locale {
        let found = self.locales.get(language.as_str()).or_else(|| self.locales.get(language.base()));
        found.unwrap_or(&self.english)
    }
}

fn locale(language: Language, english: Option<&Arc<Locale>>, faults: &mut Vec<String>) -> Option<Locale> {
    let mut messages = Messages::default();
    let folder = format!("{language}/");
    for path in Files::iter().filter(|path| path.starts_with(&folder) && path.ends_with(".ftl")) {
        let name = format!("locales/{path}");
        match source(&path) {
            Some(source) => messages.add(&name, source, faults),
            None => faults.push(format!("{name}: not UTF-8")),
        }
    }
    faults.extend(messages.faults().into_iter().map(|fault| format!("locales/{language}: {fault}")));
    match Formats::load(&language) {
        Ok(formats) => Some(Locale::new(language, messages, formats, english.cloned())),
        Err(fault) => {
            faults.push(fault);
            None
        }
    }
}

/// The texts live as long as the program. They are compiled in, so nothing is copied.
fn source(path: &str) -> Option<&'static str> {
    match Files::get(path)?.data {
        Cow::Borrowed(bytes) => std::str::from_utf8(bytes).ok(),
        Cow::Owned(bytes) => String::from_utf8(bytes).ok().map(|text| &*text.leak()),
    }
}
