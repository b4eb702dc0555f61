//! `smtp://` and `smtps://` URLs, read strictly: what is not understood is refused, what is unsafe must be said.

use std::collections::BTreeSet;

use percent_encoding::percent_decode_str;
use url::{Host, Url};

use super::TransportFault;
use super::settings::{Login, RelaySettings, Tls};

/// The submission ports: RFC 6409 with STARTTLS, RFC 8314 with TLS from the start.
const SUBMISSION: u16 = 587;
const SUBMISSIONS: u16 = 465;
const CONNECTIONS: usize = 8;
const SHAPE: &str = "give maildir:DIR, smtp://USER:PASSWORD@HOST:PORT or smtps://USER:PASSWORD@HOST:PORT";

/// One relay or several, separated by blanks, the preferred one first.
pub fn parse_all(urls: &str, domain: &str) -> Result<Vec<RelaySettings>, TransportFault> {
    let relays =
        urls.split_ascii_whitespace().map(|url| parse(url, domain)).collect::<Result<Vec<_>, _>>()?;
    let names: BTreeSet<String> = relays.iter().map(RelaySettings::name).collect();
    if relays.is_empty() {
        return Err(TransportFault(SHAPE.into()));
    }
    if names.len() < relays.len() {
        return Err(TransportFault("one relay is named twice".into()));
    }
    Ok(relays)
}

/// The URL may hold a password: no fault repeats any of it.
fn parse(url: &str, domain: &str) -> Result<RelaySettings, TransportFault> {
    let fault = |text: &str| TransportFault(text.to_owned());
    let url = Url::parse(url).map_err(|_| fault(SHAPE))?;
    let mut tls = match url.scheme() {
        "smtp" => Tls::Required,
        "smtps" => Tls::Implicit,
        _ => return Err(fault(SHAPE)),
    };
    if !matches!(url.path(), "" | "/") || url.fragment().is_some() {
        return Err(fault("nothing may follow the host and port but ?tls= and ?connections="));
    }
    let host = match url.host() {
        // For schemes of no standard the parser keeps a name and an address alike as a domain.
        Some(Host::Domain(name)) => idna::domain_to_ascii(name).map_err(|_| fault("the host is no name"))?,
        Some(Host::Ipv4(address)) => address.to_string(),
        Some(Host::Ipv6(address)) => address.to_string(),
        None => return Err(fault(SHAPE)),
    };
    let mut connections = CONNECTIONS;
    for (key, value) in url.query_pairs() {
        match (key.as_ref(), value.as_ref(), tls) {
            ("tls", "required", Tls::Required) => {}
            ("tls", "opportunistic", Tls::Required) => tls = Tls::Opportunistic,
            ("tls", "none", Tls::Required) => tls = Tls::None,
            ("tls", ..) => {
                return Err(fault("?tls= may be required, opportunistic or none, with smtp:// alone"));
            }
            ("connections", number, _) => {
                let number = number.parse().ok().filter(|number| (1..=100).contains(number));
                connections = number.ok_or_else(|| fault("?connections= must be a number from 1 to 100"))?;
            }
            _ => return Err(fault("only ?tls= and ?connections= are known")),
        }
    }
    let login =
        login(&url).ok_or_else(|| fault("user and password must both be there, percent-encoded UTF-8"))?;
    if login.is_some() && tls == Tls::None && !is_this_machine(&host) {
        return Err(fault("a password is never sent unencrypted to another machine: leave out ?tls=none"));
    }
    let port = url.port().unwrap_or(if tls == Tls::Implicit { SUBMISSIONS } else { SUBMISSION });
    let hello = idna::domain_to_ascii(domain).map_err(|_| fault("mail.from_domain is no domain"))?;
    Ok(RelaySettings { host, port, tls, login, hello, connections })
}

/// `None` when there is half a login.
#[expect(clippy::option_option, reason = "absent and broken are two things")]
fn login(url: &Url) -> Option<Option<Login>> {
    let decode = |text: &str| percent_decode_str(text).decode_utf8().ok().map(std::borrow::Cow::into_owned);
    match (url.username(), url.password()) {
        ("", None) => Some(None),
        ("", Some(_)) | (_, None) => None,
        (user, Some(password)) => Some(Some(Login { user: decode(user)?, password: decode(password)? })),
    }
}

pub fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(url: &str) -> Result<RelaySettings, TransportFault> {
        parse(url, "demarche.example")
    }

    #[test]
    fn starttls_is_demanded_unless_the_operator_says_otherwise() {
        let tls = |url: &str| read(url).map(|settings| (settings.tls, settings.port)).unwrap();
        assert_eq!(tls("smtp://relay.example"), (Tls::Required, 587));
        assert_eq!(tls("smtp://relay.example:25?tls=required"), (Tls::Required, 25));
        assert_eq!(tls("smtp://relay.example?tls=opportunistic"), (Tls::Opportunistic, 587));
        assert_eq!(tls("smtp://127.0.0.1:2525?tls=none"), (Tls::None, 2525));
        assert_eq!(tls("smtps://relay.example"), (Tls::Implicit, 465));
    }

    #[test]
    fn logins_are_decoded_and_never_shown() {
        let settings =
            read("smtps://letters%40x.example:p%3A%2B%C3%A9+@relay.example?connections=3").unwrap();
        let login = settings.login.as_ref().unwrap();
        assert_eq!((login.user.as_str(), login.password.as_str()), ("letters@x.example", "p:+é+"));
        assert_eq!(settings.connections, 3);
        assert!(!format!("{settings:?}").contains("p:+"), "{settings:?}");
    }

    #[test]
    fn what_is_not_understood_is_refused_without_repeating_the_password() {
        for bad in [
            "smtp:",
            "smtp://",
            "imap://relay.example",
            "smtp://relay.example?tls=maybe",
            "smtps://relay.example?tls=none",
            "smtp://user@relay.example",
            "smtp://:secret@relay.example",
            "smtp://user:secret@relay.example?tls=none",
            "smtp://relay.example/path",
            "smtp://relay.example?connections=0",
            "smtp://relay.example?timeout=5",
        ] {
            let fault = read(bad).unwrap_err();
            assert!(!fault.to_string().contains("secret"), "{fault}");
        }
        assert!(read("smtp://user:secret@127.0.0.1:2525?tls=none").is_ok());
    }

    #[test]
    fn several_relays_keep_their_order_and_none_is_named_twice() {
        let all = |urls: &str| parse_all(urls, "demarche.example");
        let names = |urls: &str| all(urls).unwrap().iter().map(RelaySettings::name).collect::<Vec<_>>();
        assert_eq!(
            names("smtps://b.example smtp://a.example\nsmtp://[::1]:25?tls=none"),
            ["b.example:465", "a.example:587", "[::1]:25"]
        );
        assert!(all("smtp://a.example smtp://a.example:587").is_err());
        assert!(all("smtp://a.example maildir:/mail").is_err());
        assert!(all(" ").is_err());
    }
}
