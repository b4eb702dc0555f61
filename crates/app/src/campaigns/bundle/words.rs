//! What single words of a bundle may be: slugs, lines of text, addresses, links, languages, zones.

use email_address::{EmailAddress, Options};
use jiff::civil::Date;

use super::fault::Wrong;
use crate::kernel::Country;
use crate::languages::Language;

/// Nothing that stands on one line of a page or in a mail's header is longer.
const LONGEST_LINE: usize = 1_000;
/// RFC 5321 section 4.5.3.1.3 gives a path 256 octets with its angle brackets.
const LONGEST_ADDRESS: usize = 254;

/// The known word that a misspelt one is nearest to, if it is near.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // The distance takes quadratic time, and a long word is no misspelt short one.
    if word.len() > 80 {
        return None;
    }
    let word = word.to_lowercase();
    let most = (word.chars().count() / 3).max(1);
    known
        .into_iter()
        .map(|candidate| (strsim::osa_distance(&word, &candidate.to_lowercase()), candidate))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// "`a`, `b` or `c`".
pub fn choices(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    match quoted.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [most @ .., last] => format!("{} or {last}", most.join(", ")),
    }
}

/// "did you mean `x`?", else the list of what is known.
pub fn suggestion(word: &str, known: &[&str]) -> String {
    nearest(word, known.iter().copied())
        .map_or_else(|| format!("write {}", choices(known)), |near| format!("did you mean `{near}`?"))
}

/// A word that came from outside, short enough to stand in a message and without anything that moves a cursor.
pub fn shown(word: &str) -> String {
    let mut shown: String =
        word.chars().take(60).map(|c| if is_forbidden(c) { '\u{fffd}' } else { c }).collect();
    if word.chars().nth(60).is_some() {
        shown.push('…');
    }
    shown
}

/// A control character, a line or paragraph separator, or an override of direction (Unicode TR 36 section 2.10):
/// in one line of text these inject a header or make it read otherwise than it is.
fn is_forbidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}')
}

/// One line of text, trimmed.
pub fn line<'a>(what: &str, text: &'a str) -> Result<&'a str, Wrong> {
    let text = text.trim_matches([' ', '\t']);
    if let Some(found) = text.chars().find(|c| is_forbidden(*c)) {
        let named = match found {
            '\n' | '\r' => "a line break".to_owned(),
            other => format!("the control character U+{:04X}", u32::from(other)),
        };
        return Err(Wrong::new(format!("`{what}` holds {named}"), "write one line of plain text"));
    }
    if text.chars().count() > LONGEST_LINE {
        return Err(Wrong::new(
            format!("`{what}` is longer than {LONGEST_LINE} characters"),
            "write a shorter line",
        ));
    }
    Ok(text)
}

/// a-z, 0-9 and hyphens.
pub fn is_slug(text: &str, shortest: usize) -> bool {
    (shortest..=64).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
        && !text.ends_with('-')
}

pub fn slug(what: &str, text: &str, shortest: usize) -> Result<String, Wrong> {
    if is_slug(text, shortest) {
        return Ok(text.to_owned());
    }
    Err(Wrong::new(
        format!("`{}` is not a {what}", shown(text)),
        format!("write {shortest} to 64 of a-z, 0-9 and hyphens, with no hyphen at an end"),
    ))
}

/// A link that a page may show: http or https, with a host, without a password.
pub fn link(text: &str) -> Result<String, Wrong> {
    let fault = |right: &str| Err(Wrong::new(format!("`{}` is not a web address", shown(text)), right));
    let right = "write an address that begins with `https://` or `http://`";
    let Ok(url) = url::Url::parse(text) else { return fault(right) };
    if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none_or(str::is_empty) {
        return fault(right);
    }
    if !url.username().is_empty() || url.password().is_some() {
        return fault("write it without a name or a password");
    }
    if text.len() > 2_000 || text.chars().any(|c| is_forbidden(c) || c.is_whitespace()) {
        return fault("write at most 2,000 characters, without spaces");
    }
    Ok(text.to_owned())
}

/// A mailbox that mail can be addressed to; the domain may be international (IDNA 2008).
pub fn mailbox(text: &str) -> Result<String, Wrong> {
    let options = Options::default().with_required_tld().without_display_text().without_domain_literal();
    let domain = text.rsplit_once('@').map_or("", |(_, domain)| domain);
    let good = text.len() <= LONGEST_ADDRESS
        && !text.chars().any(is_forbidden)
        && EmailAddress::parse_with_options(text, options).is_ok()
        && idna::domain_to_ascii_strict(domain).is_ok_and(|ascii| ascii.contains('.'));
    if good {
        return Ok(text.to_owned());
    }
    Err(Wrong::new(
        format!("`{}` is not an e-mail address", shown(text)),
        "write a bare address such as `embassy@example.org`",
    ))
}

pub fn country(text: &str) -> Result<Country, Wrong> {
    Country::parse(text).ok_or_else(|| {
        Wrong::new(
            format!("`{}` is not a country", shown(text)),
            "write an ISO 3166-1 alpha-2 code such as `KZ`",
        )
    })
}

/// A language in canonical form; what merely looks like a tag (`readme`) is refused by its length.
pub fn language(text: &str) -> Result<Language, Wrong> {
    match Language::parse(text) {
        Some(language) if language.base().len() <= 3 && language.as_str() == text => Ok(language),
        Some(language) if language.base().len() <= 3 => Err(Wrong::new(
            format!("`{}` is not how the language is written", shown(text)),
            format!("write `{language}`"),
        )),
        _ => Err(Wrong::new(
            format!("`{}` is not a language", shown(text)),
            "write a BCP 47 tag such as `en`, `pt-BR` or `zh-Hant`",
        )),
    }
}

/// An IANA time zone, in the spelling of the database.
pub fn time_zone(text: &str) -> Result<String, Wrong> {
    let found = jiff::tz::db().get(text).ok();
    found.as_ref().and_then(|zone| zone.iana_name()).map(str::to_owned).ok_or_else(|| {
        let near = nearest_zone(text);
        let right = near.map_or_else(
            || "write an IANA name such as `Europe/Paris`".to_owned(),
            |near| format!("did you mean `{near}`?"),
        );
        Wrong::new(format!("`{}` is not a time zone", shown(text)), right)
    })
}

fn nearest_zone(text: &str) -> Option<String> {
    let names: Vec<String> = jiff::tz::db().available().map(|name| name.to_string()).collect();
    nearest(text, names.iter().map(String::as_str)).map(str::to_owned)
}

/// YYYY-MM-DD and nothing else.
pub fn day(text: &str) -> Option<Date> {
    let shaped = text.len() == 10
        && text
            .bytes()
            .enumerate()
            .all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() });
    if shaped { text.parse().ok() } else { None }
}

/// A date as a document states it: YYYY, YYYY-MM or YYYY-MM-DD.
pub fn stated_date(what: &str, text: &str) -> Result<String, Wrong> {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    if day(&whole).is_some() {
        return Ok(text.to_owned());
    }
    Err(Wrong::new(
        format!("`{what}` is `{}`, which is not a date", shown(text)),
        "write YYYY, YYYY-MM or YYYY-MM-DD",
    ))
}
