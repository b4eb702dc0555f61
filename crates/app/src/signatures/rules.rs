//! What a signature must be, and what we promise about it. Pure: no clock, no store.

use std::borrow::Cow;
use std::time::Duration;

use email_address::{EmailAddress, Options};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::{FieldFault, Quarantine, SignForm, Supporter, Visibility};
use crate::campaigns::Campaign;
use crate::kernel::{Country, Timestamp};

const DAY: Duration = Duration::from_hours(24);
/// One reminder, when most people who meant to confirm have done so.
pub const REMIND_AFTER: Duration = Duration::from_hours(2 * 24);
/// An unconfirmed signature is nobody's promise: after a week its personal data is erased.
pub const CONFIRM_WITHIN: Duration = Duration::from_hours(7 * 24);
/// A person has a month to look at what a trap caught; nobody's data is kept for ever because nobody looked.
pub const RELEASE_WITHIN: Duration = Duration::from_hours(30 * 24);
/// The owner of an address is told of repeats once in this time, so that nobody can flood a mailbox through us.
pub const REPEAT_MAIL_EVERY: Duration = Duration::from_hours(1);
/// Version of the consent sentences shown beside the boxes (`form-consent…` in locales): raise it when they change.
pub const CONSENT_WORDING: &str = "2026-11";
/// Longest that a form may have been open for its time stamp to say anything.
const FORM_STALE: Duration = DAY;

const NAME_MAX: usize = 200;
const CITY_MAX: usize = 100;
const ORGANISATION_MAX: usize = 200;
const MESSAGE_MAX: usize = 2_000;
/// RFC 5321 section 4.5.3.1.3: a path has at most 256 octets, brackets included.
const EMAIL_MAX: usize = 254;

/// A form that may be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    pub supporter: Supporter,
    /// The address as it is indexed: folded, so that one mailbox is one signature.
    pub address: String,
    pub country: Country,
    pub visibility: Visibility,
    pub subscribe: Vec<String>,
    pub share: Vec<String>,
}

/// Judges every field and reports all faults at once.
pub fn judge(form: &SignForm, campaign: &Campaign) -> Result<Judged, Vec<FieldFault>> {
    let mut faults = Vec::new();
    let mut fault = |field, key| faults.push(FieldFault { field, key });

    let name = match whole_name(form) {
        Ok(name) => name,
        Err((field, key)) => {
            fault(field, key);
            String::new()
        }
    };
    let email = email(&form.email).unwrap_or_else(|key| {
        fault("email", key);
        (String::new(), String::new())
    });
    let country = match form.country.trim() {
        "" => Err("error-country-missing"),
        code => Country::parse(code).ok_or("error-country-unknown"),
    }
    .map_err(|key| fault("country", key));
    let city =
        line(&form.city, CITY_MAX, "error-city-long", "error-characters").map_err(|key| fault("city", key));
    let organisation =
        line(&form.organisation, ORGANISATION_MAX, "error-organisation-long", "error-characters")
            .map_err(|key| fault("organisation", key));
    let message = message(&form.message, campaign.message_allowed).map_err(|key| fault("message", key));
    let visibility = match form.visibility.trim() {
        // Not asked, not shown: the letter needs a name, the public does not.
        "" => Ok(Visibility::Targets),
        other => Visibility::parse(other).ok_or_else(|| fault("visibility", "error-visibility-unknown")),
    };
    let may = |asked: &[String], allowed: &dyn Fn(&crate::campaigns::CampaignOrganisation) -> bool| {
        let mut slugs: Vec<String> =
            asked.iter().map(|slug| slug.trim().to_owned()).filter(|s| !s.is_empty()).collect();
        slugs.sort();
        slugs.dedup();
        let known =
            |slug: &String| campaign.organisations.iter().any(|o| o.organisation.slug == *slug && allowed(o));
        if slugs.iter().all(known) { Some(slugs) } else { None }
    };
    let subscribe = may(&form.subscribe, &|o| o.may_subscribe);
    if subscribe.is_none() {
        fault("subscribe", "error-subscribe-unknown");
    }
    let share = may(&form.share, &|o| o.may_share);
    if share.is_none() {
        fault("share", "error-share-unknown");
    }
    if form.consent.trim() != "on" {
        fault("consent", "error-consent-missing");
    }

    match (country, city, organisation, message, visibility, subscribe, share) {
        (
            Ok(country),
            Ok(city),
            Ok(organisation),
            Ok(message),
            Ok(visibility),
            Some(subscribe),
            Some(share),
        ) if faults.is_empty() => {
            let (email, address) = email;
            let source = source(form, campaign);
            let supporter = Supporter { name, email, city, organisation, message, source };
            Ok(Judged { supporter, address, country, visibility, subscribe, share })
        }
        _ => Err(faults),
    }
}

/// The source link that led here, where the campaign names it.
fn source(form: &SignForm, campaign: &Campaign) -> String {
    campaign.source_links.iter().find(|source| **source == form.from).cloned().unwrap_or_default()
}

/// A name is what people say it is: one word or ten, any script. Only what could forge a header or turn the
/// text around is refused.
fn whole_name(form: &SignForm) -> Result<String, (&'static str, &'static str)> {
    let field = if form.name.is_empty() && !(form.given_name.is_empty() && form.family_name.is_empty()) {
        "given_name"
    } else {
        "name"
    };
    let joined = if form.name.trim().is_empty() {
        format!("{} {}", form.given_name.trim(), form.family_name.trim())
    } else {
        form.name.clone()
    };
    let name =
        line(&joined, NAME_MAX, "error-name-long", "error-name-characters").map_err(|key| (field, key))?;
    if !name.chars().any(char::is_alphanumeric) {
        return Err((field, if name.is_empty() { "error-name-missing" } else { "error-name-characters" }));
    }
    Ok(name)
}

/// Characters that have no place in what a person types on one line: controls, line separators, and the bidi
/// embeddings, overrides and isolates that can make a text read as another (Unicode TR36, section 2.5).
/// U+FFFD stands where bytes were not UTF-8. Noncharacters are nobody's letters (Unicode 16, section 23.7).
pub fn is_treacherous(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FFFD}')
        || matches!(c, '\u{E0000}'..='\u{E007F}' | '\u{FFF9}'..='\u{FFFB}')
        || matches!(c, '\u{FDD0}'..='\u{FDEF}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

/// Composed (Unicode's form C). Most of what is typed is already: to see that costs less than to do it again.
fn nfc(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        IsNormalized::No | IsNormalized::Maybe => Cow::Owned(text.nfc().collect()),
    }
}

fn line(
    typed: &str,
    max: usize,
    long: &'static str,
    characters: &'static str,
) -> Result<String, &'static str> {
    let text = nfc(typed.trim());
    if text.chars().any(is_treacherous) {
        return Err(characters);
    }
    let mut spaced = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !spaced.is_empty() {
            spaced.push(' ');
        }
        spaced.push_str(word);
    }
    if spaced.chars().count() > max { Err(long) } else { Ok(spaced) }
}

fn message(typed: &str, allowed: bool) -> Result<String, &'static str> {
    // A campaign that takes no words of one's own shows no field for them: what a program sends all the same is
    // not kept.
    if typed.is_empty() || !allowed {
        return Ok(String::new());
    }
    let text = nfc(typed.replace("\r\n", "\n").replace('\r', "\n").trim()).into_owned();
    if text.chars().any(|c| is_treacherous(c) && c != '\n' && c != '\t') {
        return Err("error-characters");
    }
    if text.chars().count() > MESSAGE_MAX { Err("error-message-long") } else { Ok(text) }
}

/// Reads an address; gives it as it is written to (domain in ASCII) and as it is indexed (also folded to lower
/// case: in theory the left side may tell cases apart, in life one mailbox must not sign twice).
pub fn email(typed: &str) -> Result<(String, String), &'static str> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err("error-email-missing");
    }
    if typed.len() > EMAIL_MAX {
        return Err("error-email-long");
    }
    if typed.chars().any(|c| is_treacherous(c) || c.is_whitespace()) {
        return Err("error-email-invalid");
    }
    let options = Options::default().with_required_tld().without_domain_literal().without_display_text();
    let composed = nfc(typed);
    let (local, domain) = composed.rsplit_once('@').ok_or("error-email-invalid")?;
    let domain = idna::domain_to_ascii_strict(domain).map_err(|_| "error-email-invalid")?;
    let address = EmailAddress::parse_with_options(&format!("{local}@{domain}"), options)
        .map_err(|_| "error-email-invalid")?;
    let written = address.to_string();
    let lower = written.to_lowercase();
    let folded = nfc(&lower).into_owned();
    Ok((written, folded))
}

/// Judges the traps. Each judges a field only when it is there, so that a plain client with the contract's
/// fields alone is never caught.
pub fn traps(
    form: &SignForm,
    opened: Option<Timestamp>,
    now: Timestamp,
    form_seconds: u64,
) -> Option<Quarantine> {
    if !form.website.trim().is_empty() {
        return Some(Quarantine::Honeypot);
    }
    let opened = opened?;
    let quick = now < opened.plus(Duration::from_secs(form_seconds));
    let fresh = now >= opened && now < opened.plus(FORM_STALE);
    (quick && fresh).then_some(Quarantine::TooQuick)
}
