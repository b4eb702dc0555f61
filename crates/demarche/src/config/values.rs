//! The types of values: what each accepts, how it is written, and what to say when it is wrong.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use app::log::WitnessSetting;
use ipnet::IpNet;

/// How a value is written in TOML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Text,
    Integer,
    List,
    /// One text, or a list of texts that hold no blank.
    TextOrList,
}

/// A type that a key can have.
pub trait Setting: Sized {
    const FORM: Form = Form::Text;
    /// What a right value is: "a whole number".
    const IS: &'static str;

    /// Reads a value; an error adds to `IS` what is wrong, or is empty. Never repeats a secret.
    fn from_text(text: &str) -> Result<Self, String>;

    /// As TOML, without anything secret; None when there is no value.
    fn to_toml(&self) -> Option<String>;
}

fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// A key that may be left empty.
impl<T: Setting> Setting for Option<T> {
    const FORM: Form = T::FORM;
    const IS: &'static str = T::IS;

    fn from_text(text: &str) -> Result<Self, String> {
        if text.is_empty() { Ok(None) } else { T::from_text(text).map(Some) }
    }

    fn to_toml(&self) -> Option<String> {
        self.as_ref().and_then(Setting::to_toml)
    }
}

impl Setting for String {
    const IS: &'static str = "one line of text";

    fn from_text(text: &str) -> Result<Self, String> {
        if text.contains(char::is_control) {
            Err("it has control characters".into())
        } else {
            Ok(text.into())
        }
    }

    fn to_toml(&self) -> Option<String> {
        Some(quoted(self))
    }
}

macro_rules! numbers {
    ($($type:ty),*) => {$(
        impl Setting for $type {
            const FORM: Form = Form::Integer;
            const IS: &'static str = "a whole number, 0 or more";

            fn from_text(text: &str) -> Result<Self, String> {
                text.parse().map_err(|_| String::new())
            }

            fn to_toml(&self) -> Option<String> {
                Some(self.to_string())
            }
        }
    )*};
}
numbers!(u32, u64, usize);

impl Setting for PathBuf {
    const IS: &'static str = "a path";

    fn from_text(text: &str) -> Result<Self, String> {
        if text.is_empty() { Err("it is empty".into()) } else { Ok(Self::from(text)) }
    }

    fn to_toml(&self) -> Option<String> {
        Some(quoted(&self.to_string_lossy()))
    }
}

impl Setting for SocketAddr {
    const IS: &'static str = "an IP address and a port";

    fn from_text(text: &str) -> Result<Self, String> {
        text.parse().map_err(|_| String::new())
    }

    fn to_toml(&self) -> Option<String> {
        Some(quoted(&self.to_string()))
    }
}

/// Where a mail server of ours finds us.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Door {
    Port(SocketAddr),
    /// A socket in the file system.
    Socket(PathBuf),
}

impl Setting for Door {
    const IS: &'static str = "an IP address and a port, or `unix:` and a path";

    fn from_text(text: &str) -> Result<Self, String> {
        match text.strip_prefix("unix:") {
            None => SocketAddr::from_text(text).map(Self::Port),
            Some(path) if path.starts_with('/') => Ok(Self::Socket(path.into())),
            Some(_) => Err("the path begins with /".into()),
        }
    }

    fn to_toml(&self) -> Option<String> {
        match self {
            Self::Port(address) => address.to_toml(),
            Self::Socket(path) => Some(quoted(&format!("unix:{}", path.display()))),
        }
    }
}

/// Where readers find the site: scheme and host, maybe a port, nothing after it. No slash at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteUrl(pub String);

impl SiteUrl {
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }

    /// The host without its port.
    pub fn host(&self) -> String {
        url::Url::parse(&self.0).ok().and_then(|url| Some(url.host_str()?.to_owned())).unwrap_or_default()
    }
}

impl Setting for SiteUrl {
    const IS: &'static str = "the address of the site";

    fn from_text(text: &str) -> Result<Self, String> {
        let url = url::Url::parse(text).map_err(|error| error.to_string())?;
        if !matches!(url.scheme(), "http" | "https") || url.host_str().is_none_or(str::is_empty) {
            return Err("it begins with https:// or http:// and a host".into());
        }
        if url.path() != "/" || url.query().is_some() || url.fragment().is_some() || url.username() != "" {
            return Err("it ends after the host, for Demarche is at the root of its own host".into());
        }
        Ok(Self(url.as_str().trim_end_matches('/').to_owned()))
    }

    fn to_toml(&self) -> Option<String> {
        Some(quoted(&self.0))
    }
}

/// A URL or location that may hold a password: printed without it.
#[derive(Clone, PartialEq, Eq)]
pub struct SecretUrl(pub String);

impl SecretUrl {
    /// With asterisks in place of what a password could be: all between the first colon and the last `@`, and a
    /// parameter of that name.
    pub fn shown(&self) -> String {
        let Some((scheme, rest)) = self.0.split_once("://") else { return self.0.clone() };
        let (user, rest) = rest.rsplit_once('@').map_or((None, rest), |(user, rest)| (Some(user), rest));
        let user = user.map_or(String::new(), |user| match user.split_once(':') {
            Some((name, _)) => format!("{name}:***@"),
            None => format!("{user}@"),
        });
        let (place, query) = rest.split_once('?').map_or((rest, None), |(place, query)| (place, Some(query)));
        let query = query.map_or(String::new(), |query| {
            let hidden = |pair: &str| match pair.split_once('=') {
                Some((name, _)) if name.contains("password") => format!("{name}=***"),
                _ => pair.to_owned(),
            };
            format!("?{}", query.split('&').map(hidden).collect::<Vec<_>>().join("&"))
        });
        format!("{scheme}://{user}{place}{query}")
    }
}

impl std::fmt::Debug for SecretUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.shown())
    }
}

/// An OpenID provider, letter by letter as it calls itself. Over TLS, unless it is on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issuer(pub String);

impl Setting for Issuer {
    const IS: &'static str = "the https address of an OpenID provider";

    fn from_text(text: &str) -> Result<Self, String> {
        let url = url::Url::parse(text).map_err(|error| error.to_string())?;
        let is_here = ["localhost", "127.0.0.1", "[::1]"].contains(&url.host_str().unwrap_or_default());
        if url.scheme() != "https" && !(url.scheme() == "http" && is_here) {
            return Err("it begins with https://".into());
        }
        if url.query().is_some() || url.fragment().is_some() || !url.username().is_empty() {
            return Err("it ends after its path".into());
        }
        Ok(Self(text.to_owned()))
    }

    fn to_toml(&self) -> Option<String> {
        Some(quoted(&self.0))
    }
}

/// A word that nobody else may know: never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(pub String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("***")
    }
}

impl Setting for Secret {
    const IS: &'static str = String::IS;

    fn from_text(text: &str) -> Result<Self, String> {
        String::from_text(text.trim()).map(Self)
    }

    fn to_toml(&self) -> Option<String> {
        Some(quoted("***"))
    }
}

/// `sqlite:PATH` or `postgres://…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatabaseUrl(pub SecretUrl);

impl Setting for DatabaseUrl {
    const IS: &'static str = "sqlite: and a path, or postgres:// and a server";

    fn from_text(text: &str) -> Result<Self, String> {
        db::Location::parse(text).map(|_| Self(SecretUrl(text.to_owned()))).map_err(|error| error.to_string())
    }

    fn to_toml(&self) -> Option<String> {
        Some(quoted(&self.0.shown()))
    }
}

/// `maildir:DIR`, or `smtp://…` and `smtps://…`, one or several, the preferred one first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransportUrls(pub Vec<SecretUrl>);

impl Setting for TransportUrls {
    const FORM: Form = Form::TextOrList;
    const IS: &'static str =
        "maildir: and a folder, or smtp:// or smtps:// and a relay, or a list of such relays";

    fn from_text(text: &str) -> Result<Self, String> {
        let secret = |url: &str| SecretUrl(url.to_owned());
        if text.strip_prefix("maildir:").is_some_and(|folder| !folder.is_empty()) {
            return Ok(Self(vec![secret(text)]));
        }
        let is_relay = |url: &str| {
            ["smtp://", "smtps://"]
                .into_iter()
                .any(|scheme| url.len() > scheme.len() && url.starts_with(scheme))
        };
        let urls: Vec<&str> = text.split_ascii_whitespace().collect();
        if urls.is_empty() || !urls.iter().all(|url| is_relay(url)) {
            return Err(String::new());
        }
        Ok(Self(urls.into_iter().map(secret).collect()))
    }

    fn to_toml(&self) -> Option<String> {
        let shown: Vec<String> = self.0.iter().map(|url| quoted(&url.shown())).collect();
        Some(if let [one] = &shown[..] { one.clone() } else { format!("[{}]", shown.join(", ")) })
    }
}

/// A mail domain, in its ASCII form (RFC 5890).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Domain(pub String);

impl Setting for Domain {
    const IS: &'static str = "a domain";

    fn from_text(text: &str) -> Result<Self, String> {
        match url::Host::parse(text) {
            Ok(url::Host::Domain(domain)) if !domain.starts_with('.') => Ok(Self(domain)),
            _ => Err(String::new()),
        }
    }

    fn to_toml(&self) -> Option<String> {
        Some(quoted(&self.0))
    }
}

/// An e-mail address of the operator's own; looked at no closer than to catch a slip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mailbox(pub String);

impl Setting for Mailbox {
    const IS: &'static str = "an e-mail address";

    fn from_text(text: &str) -> Result<Self, String> {
        match text.rsplit_once('@') {
            Some((local, domain))
                if !local.is_empty()
                    && !domain.is_empty()
                    && !text.contains(|c: char| c.is_whitespace() || c.is_control()) =>
            {
                Ok(Self(text.to_owned()))
            }
            _ => Err(String::new()),
        }
    }

    fn to_toml(&self) -> Option<String> {
        Some(quoted(&self.0))
    }
}

/// Networks or single addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Networks(pub Vec<IpNet>);

impl Setting for Networks {
    const FORM: Form = Form::List;
    const IS: &'static str = "a list of addresses or networks";

    fn from_text(text: &str) -> Result<Self, String> {
        text.split([',', ' '])
            .filter(|item| !item.is_empty())
            .map(|item| {
                let single = || item.parse::<IpAddr>().map(IpNet::from);
                item.parse::<IpNet>().or_else(|_| single()).map_err(|_| format!("`{item}` is neither"))
            })
            .collect::<Result<_, _>>()
            .map(Self)
    }

    fn to_toml(&self) -> Option<String> {
        let items: Vec<String> = self.0.iter().map(|network| quoted(&network.to_string())).collect();
        Some(format!("[{}]", items.join(", ")))
    }
}

/// Witnesses of the public log: each its verifier key, a space, its URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witnesses(pub Vec<WitnessSetting>);

impl Setting for Witnesses {
    const FORM: Form = Form::List;
    const IS: &'static str = "a list of witnesses, each its verifier key, a space, its URL";

    fn from_text(text: &str) -> Result<Self, String> {
        let items = text.split(',').map(str::trim).filter(|item| !item.is_empty());
        items.map(WitnessSetting::parse).collect::<Result<_, _>>().map(Self)
    }

    fn to_toml(&self) -> Option<String> {
        let items: Vec<String> =
            self.0.iter().map(|witness| quoted(&format!("{} {}", witness.vkey, witness.url))).collect();
        Some(format!("[{}]", items.join(", ")))
    }
}

macro_rules! words {
    ($(#[$about:meta])* $name:ident, $is:literal, $($word:literal = $variant:ident),*) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($variant),* }

        impl $name {
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }
        }

        impl Setting for $name {
            const IS: &'static str = $is;

            fn from_text(text: &str) -> Result<Self, String> {
                match text { $($word => Ok(Self::$variant),)* _ => Err(String::new()) }
            }

            fn to_toml(&self) -> Option<String> {
                Some(quoted(self.as_str()))
            }
        }
    };
}

words!(
    /// How a log line is written.
    LogFormat, "one of text, json", "text" = Text, "json" = Json
);
words!(
    /// How much is logged of what Demarche itself does.
    LogLevel, "one of error, warn, info, debug, trace",
    "error" = Error, "warn" = Warn, "info" = Info, "debug" = Debug, "trace" = Trace
);
