//! Addresses as they go into an envelope.

use std::str::FromStr;

use email_address::EmailAddress;

/// An address fit for an envelope: checked, its domain in ASCII (RFC 5891). A local part in another script stays
/// as it is, for servers that speak SMTPUTF8 (RFC 6531). `None` for what is no address.
pub fn to_ascii(address: &str) -> Option<String> {
    // Headers and commands end at a line break: nothing that could hold one goes further.
    if address.chars().any(|c| c.is_control() || c.is_whitespace() || matches!(c, '<' | '>')) {
        return None;
    }
    let (local, domain) = address.rsplit_once('@')?;
    let domain = idna::domain_to_ascii_strict(domain).ok()?;
    let whole = format!("{local}@{domain}");
    EmailAddress::from_str(&whole).ok()?;
    Some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_become_ascii_and_what_is_no_address_is_refused() {
        let ok = |from: &str, to: &str| assert_eq!(to_ascii(from).as_deref(), Some(to), "{from}");
        ok("embassy@ch.missions-kz.example", "embassy@ch.missions-kz.example");
        ok("info@Посольство.example", "info@xn--b1ariacbpcj2h.example");
        ok("посол@xn--b1ariacbpcj2h.example", "посол@xn--b1ariacbpcj2h.example");
        ok("a+b.c@EXAMPLE.org", "a+b.c@example.org");
        for bad in [
            "",
            "nobody",
            "@example.org",
            "a@",
            "a@b c.example",
            "a@example.org\r\nBcc: b@example.org",
            "a\0@example.org",
            "a@example.org>",
            "<a@example.org>",
            "a@exa\u{202e}mple.org",
        ] {
            assert_eq!(to_ascii(bad), None, "{bad:?}");
        }
    }
}
