//! What every page has around its content, in the reader's language.

use app::kernel::Timestamp;
use app::languages::{Arg, INTERFACE, Language, Locale, autonym};
use jiff::civil::Date;

use crate::assets;
use crate::state::Shared;

/// The frame of a page; templates know it as `c`.
pub struct Chrome<'a> {
    pub locale: &'a Locale,
    /// The language of menus and buttons.
    pub lang: String,
    pub dir: &'static str,
    /// Who runs the site, else its host.
    pub site: &'a str,
    pub title: String,
    at: &'static str,
    pub tongues: Vec<Tongue>,
    pub autonym: String,
    pub demo: bool,
    pub style: &'static str,
    pub script: &'static str,
}

/// One entry of the language switcher: the same place in another language.
#[derive(Debug, Clone)]
pub struct Tongue {
    pub tag: String,
    pub name: String,
    pub href: String,
    pub current: bool,
}

/// A link with a name that may be in another language than the page.
#[derive(Debug, Clone)]
pub struct Link {
    pub href: String,
    pub name: String,
    pub lang_attrs: String,
}

impl<'a> Chrome<'a> {
    /// `language` may be one that only a campaign speaks: menus then fall back, the switcher still marks it.
    pub fn new(shared: &'a Shared, language: &Language, at: &'static str, title: String) -> Self {
        let locale = shared.app.texts.locale(language);
        Self {
            locale,
            lang: locale.language().to_string(),
            dir: locale.direction().as_str(),
            site: site_name(shared),
            title,
            at,
            tongues: Vec::new(),
            autonym: autonym(language),
            demo: shared.app.settings.demo,
            style: &assets::PAGES_STYLE,
            script: &assets::SCRIPT,
        }
    }

    /// Offers the same place in every language of the interface and in `more`.
    #[must_use]
    pub fn switching(
        mut self,
        language: &Language,
        more: &[Language],
        href: impl Fn(&str) -> String,
    ) -> Self {
        let others = more.iter().filter(|language| !language.is_interface());
        self.tongues = INTERFACE
            .iter()
            .map(|tag| (*tag).to_owned())
            .chain(others.map(Language::to_string))
            .filter_map(|tag| Some((Language::parse(&tag)?, tag)))
            .map(|(tongue, tag)| Tongue {
                name: autonym(&tongue),
                href: href(&tag),
                current: tongue == *language,
                tag,
            })
            .collect();
        self
    }

    #[must_use]
    pub fn titled(self, title: String) -> Self {
        Self { title, ..self }
    }

    #[must_use]
    pub fn styled(self, style: &'static str) -> Self {
        Self { style, ..self }
    }

    pub fn is_at(&self, place: &str) -> bool {
        self.at == place
    }

    pub fn t(&self, key: &str) -> String {
        self.locale.text(key)
    }

    pub fn with(&self, key: &str, name: &str, value: &str) -> String {
        self.locale.text_with(key, &[(name, Arg::from(value))])
    }

    pub fn count(&self, key: &str, count: i64) -> String {
        self.locale.text_with(key, &[("count", Arg::from(count))])
    }

    pub fn date(&self, date: Date) -> String {
        self.locale.date(date)
    }

    pub fn day(&self, at: Timestamp) -> String {
        self.locale.date_short(at.day())
    }

    /// `lang` and `dir` for words in another language than the menus; empty for the same.
    pub fn attrs(&self, language: &Language) -> String {
        attrs(language, self.locale.language())
    }
}

/// The attributes that tell a browser, a screen reader and a translator which language a part is in.
pub fn attrs(language: &Language, around: &Language) -> String {
    if language == around {
        return String::new();
    }
    if language.direction() == around.direction() {
        format!(" lang=\"{language}\"")
    } else {
        format!(" lang=\"{language}\" dir=\"{}\"", language.direction().as_str())
    }
}

/// The operator's name is the paper's name.
pub fn site_name(shared: &Shared) -> &str {
    let operator = shared.app.settings.operator.trim();
    if operator.is_empty() { host(shared) } else { operator }
}

/// The public address without its scheme.
pub fn host(shared: &Shared) -> &str {
    let url = shared.app.settings.public_url.as_str();
    url.split_once("://").map_or(url, |(_, host)| host)
}
