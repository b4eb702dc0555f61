//! Composing: one letter in one supporter's name to one target, ready for an envelope.

use askama::Template;
use uuid::Uuid;

use super::body::{self, Block, Filling, Span};
use super::relay;
use crate::App;
use crate::campaigns::Campaign;
use crate::delivery::{self, Envelope, Mailbox, Message};
use crate::kernel::{Bucket, Country};
use crate::languages::{Language, Locale, without_isolates};
use crate::signatures::{Received, Supporter, Visibility};
use crate::targets::Target;

/// The local part of From, the same in every letter: what differs is the name, and where answers go.
const FROM: &str = "letters";
/// No two alike to the eye, and no vowels: chance shall not write words.
const NUMBER_SIGNS: &[u8; 28] = b"23456789BCDFGHJKMNPQRSTVWXYZ";

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ComposeFailure {
    #[error("the campaign has no letter")]
    NoLetter,
    #[error("the target has no address that can be written to")]
    NoAddress,
    #[error("the letter could not be laid out: {0}")]
    Layout(String),
}

/// What a letter is made from.
#[derive(Debug, Clone, Copy)]
pub struct Recipe<'a> {
    pub bucket: Bucket,
    pub id: Uuid,
    pub campaign: &'a Campaign,
    pub target: &'a Target,
    pub received: &'a Received,
    pub supporter: &'a Supporter,
}

/// A letter as a person reads it, before it becomes a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    pub language: Language,
    pub subject: String,
    /// Above everything; empty but in a test letter.
    pub notice: String,
    pub salutation: String,
    /// The supporter's own words, above what all supporters write; empty when there are none.
    pub message: String,
    pub blocks: Vec<Block>,
    /// Name, place, organisation, as far as the target may know them.
    pub closing: Vec<String>,
    /// What the letter may be called in an answer; empty in a preview.
    pub number: String,
    pub footer: String,
    /// Not the letter's language when the interface does not speak that.
    pub footer_language: Language,
    pub url: String,
}

/// Who signs below, as far as the target may know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signer {
    pub name: String,
    pub closing: Vec<String>,
    pub message: String,
}

/// The letter to the target's first address.
pub fn compose(app: &App, recipe: &Recipe<'_>) -> Result<Envelope, ComposeFailure> {
    let address = recipe.target.emails.iter().find(|address| delivery::to_ascii(address).is_some());
    compose_to(app, recipe, address.ok_or(ComposeFailure::NoAddress)?)
}

/// The letter in the target's language, the supporter's name as the supporter chose to show it.
pub fn compose_to(app: &App, recipe: &Recipe<'_>, address: &str) -> Result<Envelope, ComposeFailure> {
    write(app, recipe, address, false)
}

/// The same, with a first line that says that it is a test.
pub fn compose_test(app: &App, recipe: &Recipe<'_>, address: &str) -> Result<Envelope, ComposeFailure> {
    write(app, recipe, address, true)
}

/// What a letter says, as its target reads it, and who signs.
pub(super) fn written<'a>(
    app: &'a App,
    recipe: &Recipe<'_>,
) -> Result<(Words, Signer, &'a Locale), ComposeFailure> {
    let Recipe { campaign, target, received, .. } = *recipe;
    let locale = locale_of_letter(app, campaign, &target.language).ok_or(ComposeFailure::NoLetter)?;
    let signer = signer(locale, received, recipe.supporter);
    let filling = Filling {
        target: delivery::line(&target.name),
        office: delivery::line(&target.office),
        country: locale.country(received.country),
    };
    let words = words(app, campaign, &target.language, &filling, &signer).ok_or(ComposeFailure::NoLetter)?;
    let number = locale.text_with("mail-letter-number", &[("number", number(recipe.id).into())]);
    Ok((Words { number, ..words }, signer, locale))
}

fn write(app: &App, recipe: &Recipe<'_>, address: &str, test: bool) -> Result<Envelope, ComposeFailure> {
    let target = recipe.target;
    let (words, signer, locale) = written(app, recipe)?;
    let notice = if test { locale.text("mail-letter-test") } else { String::new() };
    let words = Words { notice, ..words };
    let to = delivery::to_ascii(address).ok_or(ComposeFailure::NoAddress)?;
    let domain = delivery::own_domain(app);
    let relay = format!("{}@{domain}", relay::local_part(&app.vault, recipe.bucket, recipe.id));
    let via = locale.text_with(
        "mail-letter-from",
        &[("name", signer.name.as_str().into()), ("sender", delivery::sender(app).into())],
    );
    let message = Message {
        kind: "letter",
        id: recipe.id,
        domain: &domain,
        from: Mailbox { name: via, address: format!("{FROM}@{domain}") },
        reply_to: Some(relay.clone()),
        to: Mailbox { name: target.name.clone(), address: to.clone() },
        subject: &words.subject,
        date: app.now(),
        language: &words.language,
        automatic: false,
        text: &words.to_text(),
        html: &words.to_html()?,
        attachments: &[],
    };
    Ok(Envelope { from: relay, to, message: message.to_bytes() })
}

/// A number that a person can write down or say, from the id's random end. It makes each letter one of its own also
/// where two supporters of one name wrote the same.
fn number(id: Uuid) -> String {
    let mut rest = id.as_u128() & 0xff_ffff_ffff;
    let mut next = || {
        let sign = NUMBER_SIGNS[(rest % NUMBER_SIGNS.len() as u128) as usize];
        rest /= NUMBER_SIGNS.len() as u128;
        char::from(sign)
    };
    let mut four = || -> String { (0..4).map(|_| next()).collect() };
    format!("{}-{}", four(), four())
}

fn locale_of_letter<'a>(app: &'a App, campaign: &Campaign, wanted: &Language) -> Option<&'a Locale> {
    campaign.letter(wanted).map(|(_, language)| app.texts.locale(language))
}

fn signer(locale: &Locale, received: &Received, supporter: &Supporter) -> Signer {
    let message = delivery::lines(&supporter.message);
    let country = locale.country(received.country);
    if received.visibility == Visibility::Withheld {
        let name = anonymous(locale, received.country);
        return Signer { closing: vec![name.clone()], name, message };
    }
    let (name, city) = (delivery::line(&supporter.name), delivery::line(&supporter.city));
    let place = if city.is_empty() {
        country
    } else {
        let args = [("city", city.into()), ("country", country.into())];
        without_isolates(&locale.text_with("mail-letter-place", &args))
    };
    let mut closing = vec![name.clone(), place, delivery::line(&supporter.organisation)];
    closing.retain(|line| !line.is_empty());
    Signer { name, closing, message }
}

fn anonymous(locale: &Locale, country: Country) -> String {
    let args = [("country", locale.country(country).into())];
    without_isolates(&locale.text_with("mail-letter-anonymous", &args))
}

/// The letter's words in the wanted language if the campaign has it, else the original's; `None` without a letter.
pub fn words(
    app: &App,
    campaign: &Campaign,
    wanted: &Language,
    filling: &Filling,
    signer: &Signer,
) -> Option<Words> {
    let (letter, language) = campaign.letter(wanted)?;
    let locale = app.texts.locale(language);
    let one_line = |text: &str| delivery::line(&body::plain(&filling.fill(text)));
    let sponsor = campaign.sponsor().map_or_else(|| delivery::sender(app), |sponsor| &sponsor.name);
    let title = &campaign.edition_or_original(language).title;
    let footer = locale
        .text_with("mail-letter-footer", &[("title", title.as_str().into()), ("sponsor", sponsor.into())]);
    Some(Words {
        language: language.clone(),
        subject: one_line(&letter.subject),
        notice: String::new(),
        salutation: one_line(&letter.salutation),
        message: if campaign.message_allowed { signer.message.clone() } else { String::new() },
        blocks: body::blocks(&letter.body, filling),
        closing: signer.closing.clone(),
        number: String::new(),
        footer,
        footer_language: locale.language().clone(),
        url: format!("{}/{}/campaigns/{}", app.settings.public_url, locale.language(), campaign.slug),
    })
}

#[derive(Template)]
#[template(path = "mail/letter.html")]
struct LetterHtml<'a> {
    words: &'a Words,
}

impl Words {
    pub fn body_text(&self) -> String {
        body::plain_text(&self.blocks)
    }

    fn message_paragraphs(&self) -> Vec<Vec<&str>> {
        let paragraphs = self.message.split("\n\n").filter(|paragraph| !paragraph.is_empty());
        paragraphs.map(|paragraph| paragraph.lines().collect()).collect()
    }

    fn to_text(&self) -> String {
        let (body, closing) = (self.body_text(), self.closing.join("\n"));
        let parts = [&self.notice, &self.salutation, &self.message, &body, &closing];
        let parts: Vec<&str> =
            parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        // The line that mail programs know to begin what is below the letter (RFC 3676, section 4.3).
        let (number, footer) = (without_isolates(&self.number), without_isolates(&self.footer));
        format!("{}\n\n-- \n{number}\n{footer}\n{}\n", parts.join("\n\n"), self.url)
    }

    fn to_html(&self) -> Result<String, ComposeFailure> {
        LetterHtml { words: self }.render().map_err(|error| ComposeFailure::Layout(error.to_string()))
    }
}
