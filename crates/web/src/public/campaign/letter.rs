//! The letter on the page, exactly as it will be sent.

use app::App;
use app::campaigns::Campaign;
use app::languages::{Arg, Language};
use app::letters;

use crate::public::chrome::Chrome;
use crate::public::text;

pub struct LetterView {
    pub note: Option<String>,
    pub lang_attrs: String,
    pub to: String,
    pub subject: String,
    pub salutation: String,
    /// HTML.
    pub body: String,
    pub message: String,
    pub closing: String,
    pub footer: String,
    /// The languages in which targets get it.
    pub languages: Option<String>,
}

impl LetterView {
    pub fn new(app: &App, c: &Chrome, campaign: &Campaign, language: &Language) -> Option<Self> {
        let letter = letters::preview(app, campaign, language)?;
        // Said only where the appeal around it is in the reader's language: else that is said of the whole page.
        let apart = campaign.edition(language).is_some() && letter.language != *language;
        let note = apart.then(|| {
            let name = |language| c.locale.language_name(language);
            c.locale.text_with(
                "campaign-letter-untranslated",
                &[("language", Arg::from(name(language))), ("original", Arg::from(name(&letter.language)))],
            )
        });
        let to = match campaign.targets.as_slice() {
            [target] => target.name.clone(),
            _ => c.t("campaign-letter-to-each"),
        };
        let url = format!("{}/{}/campaigns/{}", app.settings.public_url, letter.language, campaign.slug);
        Some(Self {
            note,
            lang_attrs: c.attrs(&letter.language),
            to,
            subject: letter.subject,
            salutation: letter.salutation,
            body: text::paragraphs(&letter.body),
            message: letter.message,
            closing: text::paragraphs(&letter.closing),
            footer: format!("{} {url}", letter.footer),
            languages: languages(c, campaign),
        })
    }
}

/// "English, French and Russian", when targets are written to in more than one language.
fn languages(c: &Chrome, campaign: &Campaign) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for target in &campaign.targets {
        if campaign.edition(&target.language).is_some_and(|edition| edition.letter.is_some()) {
            let name = c.locale.language_name(&target.language);
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    c.locale.sort(&mut names);
    let list = c.locale.list(&names);
    (names.len() > 1).then(|| c.with("campaign-letter-languages", "languages", &list))
}
