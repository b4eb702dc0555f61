use icu_locale_core::LanguageIdentifier;
use icu_locale_core::subtags::script;

/// The languages that the interface and the mails speak; the first one is the last resort.
pub const INTERFACE: [&str; 11] = ["en", "fr", "de", "es", "it", "pt", "tr", "ru", "kk", "ar", "ko"];

/// The languages that the desk speaks, each whole; staff who read none of them get English. Decision 0022.
pub const DESK: [&str; 6] = ["en", "ar", "de", "es", "fr", "ru"];

/// A BCP 47 language tag in canonical form, such as `kk`, `pt-BR`, `zh-Hant`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Language(String);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

impl Direction {
    /// The value of HTML's `dir`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

impl Language {
    /// Reads a tag of language, script and region; anything longer or undetermined is refused.
    pub fn parse(tag: &str) -> Option<Self> {
        let id: LanguageIdentifier = tag.parse().ok()?;
        if id.language.is_unknown() || id.variants.iter().next().is_some() {
            return None;
        }
        Some(Self(id.to_string()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first subtag: `pt` of `pt-BR`.
    pub fn base(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }

    /// English, the last resort.
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    pub fn is_interface(&self) -> bool {
        INTERFACE.contains(&self.as_str())
    }

    pub fn interface() -> impl Iterator<Item = Self> {
        INTERFACE.iter().map(|tag| Self((*tag).to_owned()))
    }

    pub fn desk() -> impl Iterator<Item = Self> {
        DESK.iter().map(|tag| Self((*tag).to_owned()))
    }

    pub fn direction(&self) -> Direction {
        let id: Option<LanguageIdentifier> = self.0.parse().ok();
        let written = id.and_then(|id| id.script);
        let rtl_script = written.is_some_and(|s| {
            [
                script!("Arab"),
                script!("Hebr"),
                script!("Thaa"),
                script!("Syrc"),
                script!("Adlm"),
                script!("Nkoo"),
            ]
            .contains(&s)
        });
        let rtl_language = written.is_none()
            && ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]
                .contains(&self.base());
        if rtl_script || rtl_language { Direction::RightToLeft } else { Direction::LeftToRight }
    }
}

impl std::fmt::Display for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_canonical_and_directions_known() {
        assert_eq!(Language::parse("PT-br").map(|l| l.to_string()).as_deref(), Some("pt-BR"));
        assert_eq!(Language::parse("zh-hant").map(|l| l.to_string()).as_deref(), Some("zh-Hant"));
        for bad in ["", "english!", "und", "../en", "e"] {
            assert!(Language::parse(bad).is_none(), "{bad}");
        }
        for (tag, direction) in
            [("ar", "rtl"), ("fa", "rtl"), ("uz-Arab", "rtl"), ("kk", "ltr"), ("ar-Latn", "ltr")]
        {
            assert_eq!(Language::parse(tag).map(|l| l.direction().as_str()), Some(direction), "{tag}");
        }
    }
}
