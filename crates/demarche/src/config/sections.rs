//! Every key, defined once.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::key::{Key, Origin, Reader};
use super::values::{
    DatabaseUrl, Domain, Door, Issuer, LogFormat, LogLevel, Mailbox, Networks, Secret, Setting, SiteUrl,
    TransportUrls, Witnesses,
};

/// A section's keys, for the reference and the printing.
#[derive(Debug, Clone, Copy)]
pub struct Section {
    /// Empty for the keys above all sections.
    pub name: &'static str,
    pub about: &'static [&'static str],
    pub keys: &'static [Key],
}

/// Makes a struct, its reader, its printing and its part of the reference from one list of keys:
/// `field: Type = "default", "example";`, with `secret` before a key that may stand in a file of its own.
macro_rules! section {
    (@secret) => { false };
    (@secret secret) => { true };
    ($(#[doc = $about:literal])+ $name:ident [$path:literal, $prefix:literal] {
        $($(#[doc = $doc:literal])+ $field:ident $($secret:ident)? : $type:ty = $default:expr, $example:literal;)+
    }) => {
        $(#[doc = $about])+
        #[derive(Debug, Clone)]
        pub struct $name { $($(#[doc = $doc])+ pub $field: $type,)+ }

        impl $name {
            pub const SECTION: Section = Section {
                name: $path,
                about: &[$($about),+],
                keys: &[$(Key {
                    name: concat!($prefix, stringify!($field)),
                    about: &[$($doc),+],
                    is: <$type as Setting>::IS,
                    default: $default,
                    example: $example,
                    secret: section!(@secret $($secret)?),
                }),+],
            };

            fn read(reader: &mut Reader) -> Option<Self> {
                let mut keys = Self::SECTION.keys.iter();
                // Every key is read before any is missed, so that all faults are told at once.
                $(let $field = reader.read::<$type>(keys.next()?);)+
                Some(Self { $($field: $field?),+ })
            }

            fn printed(&self) -> Vec<Option<String>> {
                vec![$(self.$field.to_toml()),+]
            }
        }
    };
}

section! {
    /// The site as a whole. These keys stand above all sections.
    Site ["", ""] {
        /// The address under which readers find the site: it stands in every link and mail. Use https.
        public_url: SiteUrl = "http://localhost:8080", "\"https://appeals.example.org\"";
        /// Where to listen for HTTP. A proxy with TLS stands before it.
        listen: SocketAddr = "127.0.0.1:8080", "\"127.0.0.1:8080\"";
        /// Asked to stop, the site goes on answering for so long while `/readyz` says 503, so that a balancer sends
        /// its readers elsewhere. By default 5 with `serve --role web`, else 0.
        drain_seconds: Option<u64> = "", "10";
        /// The same site as an onion service: pages tell Tor Browser of it.
        onion_url: Option<SiteUrl> = "", "\"http://exampleonionaddress.onion\"";
        /// The folder for everything that Demarche writes. Made when it is not there. Relative paths in
        /// other keys start here; this one starts in the folder where the command runs.
        data_dir: PathBuf = "demarche-data", "\"/var/lib/demarche\"";
        /// Who runs this site: named on the privacy page. By default the host of `public_url`.
        operator: Option<String> = "", "\"Union of Example Workers, Bern\"";
        /// An e-mail address that answers questions about the site and personal data: named on the privacy
        /// page. By default `postmaster` at `mail.from_domain`.
        contact: Option<Mailbox> = "", "\"privacy@example.org\"";
    }
}

section! {
    /// Where campaigns and signatures are kept.
    Database ["database", "database."] {
        /// `sqlite:PATH` keeps everything in one file and needs no server; `postgres://USER:PASSWORD@HOST/NAME`
        /// is for several machines.
        url secret: DatabaseUrl = "sqlite:demarche.db", "\"postgres://demarche:PASSWORD@localhost/demarche\"";
        /// Connections to PostgreSQL that one process may hold; all processes together must fit its
        /// `max_connections`. Who finds none free within five seconds is asked to come back (503).
        connections: usize = "16", "16";
        /// PostgreSQL ends a statement that takes longer than so many seconds; 0 leaves it to the server.
        statement_seconds: u64 = "60", "60";
    }
}

section! {
    /// The key that seals personal data. It is never in the database: keep a copy elsewhere.
    KeyFile ["key", "key."] {
        /// The file of the key. Made at the first start, readable by its owner alone.
        file: PathBuf = "demarche.key", "\"/etc/demarche/demarche.key\"";
    }
}

section! {
    /// Mail to supporters and letters to targets.
    Mail ["mail", "mail."] {
        /// Where mail is handed over: `maildir:DIR` writes it to a folder, for trying out;
        /// `smtp://USER:PASSWORD@RELAY:587` hands it to a relay with STARTTLS, `smtps://` with TLS from the start.
        /// A list of relays (in the environment: separated by blanks) is tried in its order: one that is away or
        /// declines us is left alone for a while, and the next one takes over. `?connections=N` behind a relay is how
        /// many messages it gets at once (8); `?tls=none` and `?tls=opportunistic` allow mail without encryption.
        transport secret: TransportUrls = "maildir:mail", "\"smtp://demarche:PASSWORD@relay.example.org:587\"";
        /// The domain in the sender's address of every mail; it needs SPF, DKIM and DMARC records. By default
        /// the host of `public_url`.
        from_domain: Option<Domain> = "", "\"letters.example.org\"";
        /// Where the mail server hands in answers and bounces (LMTP), in the process that delivers: a port, or
        /// `unix:/run/demarche/lmtp`, a socket. Without it they may come through `demarche inbound`.
        inbound: Option<Door> = "", "\"127.0.0.1:2424\"";
        /// Who is told by mail when something is wrong: letters that wait too long, a relay that fails, a target's
        /// address that takes nothing. By default `contact`.
        admin: Option<Mailbox> = "", "\"admin@example.org\"";
        /// How large a mail may be that brings a target all letters of a day or a week, in millions of bytes. More
        /// letters come in several mails.
        digest_megabytes: u64 = "10", "10";
    }
}

section! {
    /// DKIM signing, with an RSA key, an Ed25519 key, or better both. Without a key file the relay signs.
    Dkim ["mail.dkim", "mail.dkim."] {
        /// The selector: the public key is in the DNS at `SELECTOR._domainkey.FROM_DOMAIN`. Without `key_file` it
        /// is the relay's, and only looked at by `demarche check`.
        selector: Option<String> = "", "\"demarche\"";
        /// The PEM file of the private key, RSA of at least 2048 bits.
        key_file: Option<PathBuf> = "", "\"/etc/demarche/dkim.pem\"";
        /// The selector of the second key.
        ed25519_selector: Option<String> = "", "\"demarche-ed25519\"";
        /// The PEM file of the second private key, Ed25519: short, and not yet known to every receiver.
        ed25519_key_file: Option<PathBuf> = "", "\"/etc/demarche/dkim-ed25519.pem\"";
    }
}

section! {
    /// The domain name system, which `demarche check` asks for the sender domain's records.
    Dns ["dns", "dns."] {
        /// The name server to ask. By default those of this machine.
        server: Option<SocketAddr> = "", "\"9.9.9.9:53\"";
    }
}

section! {
    /// Figures for a monitoring system.
    Metrics ["metrics", "metrics."] {
        /// Where `/metrics` answers, in the text format of Prometheus. Never on the public address.
        listen: Option<SocketAddr> = "", "\"127.0.0.1:9090\"";
    }
}

section! {
    /// What is told to `mail.admin`.
    Alarms ["alarms", "alarms."] {
        /// The oldest letter that could have left has waited for so many minutes; 0 tells nothing.
        letter_minutes: u64 = "120", "120";
        /// Of a hundred attempts to hand over letters, servers accept fewer than so many; looked at over the last hour,
        /// from 50 attempts on. 0 tells nothing.
        acceptance_percent: u64 = "80", "80";
    }
}

section! {
    /// The proxy in front.
    Proxy ["proxy", "proxy."] {
        /// Addresses or networks whose `X-Forwarded-For` is believed. Without it the limit per network takes
        /// all readers behind a proxy for one.
        trusted: Networks = "", "[\"127.0.0.1\", \"::1\"]";
    }
}

section! {
    /// Signing in at the desk with an account elsewhere, by OpenID Connect, besides passkeys and passwords. An account
    /// there lets nobody in until its owner has linked it at the desk.
    Oidc ["oidc", "oidc."] {
        /// The provider, as it calls itself in its tokens. Without it there is none.
        issuer: Option<Issuer> = "", "\"https://id.example.org\"";
        /// The name under which the provider knows this site; the address to send browsers back to is
        /// `PUBLIC_URL/desk/sign-in/oidc`.
        client_id: Option<String> = "", "\"demarche\"";
        /// What the provider gave for it.
        client_secret secret: Option<Secret> = "", "\"SECRET\"";
        /// What staff know the provider by. By default its host.
        name: Option<String> = "", "\"Union account\"";
    }
}

section! {
    /// Against floods.
    Limits ["limits", "limits."] {
        /// Signatures an hour from one network, counted in memory under a keyed hash, no address stored; 0 is no
        /// limit. Leave room for a union's office where all have one address.
        signatures_per_network: u32 = "120", "120";
        /// A form sent sooner than this many seconds after it was shown is set aside for a person to look at;
        /// 0 judges no one by speed.
        form_seconds: u64 = "3", "3";
    }
}

section! {
    /// Taking in signatures.
    Intake ["intake", "intake."] {
        /// How many signatures may wait for the database before further ones are asked to come back (503).
        queue: usize = "8192", "8192";
    }
}

section! {
    /// Two logs: what the program tells its operator on standard error (`format`, `level`), and the public one, which
    /// makes the count verifiable (`key_file`, `files`, `witnesses`; docs/operators/log.md). Neither holds a name,
    /// address or token.
    Log ["log", "log."] {
        /// `text` for people, `json` for machines.
        format: LogFormat = "text", "\"json\"";
        /// `error`, `warn`, `info`, `debug` or `trace`: for what Demarche itself does. Libraries only warn, since
        /// some of them write what they carry.
        level: LogLevel = "info", "\"debug\"";
        /// The file of the key that signs the public log. Made at the first start, readable by its owner alone; every
        /// machine that does a worker's work needs the same one. Keep a copy elsewhere.
        key_file: PathBuf = "log.key", "\"/etc/demarche/log.key\"";
        /// The folder where the public log is also written as plain files, which any static host can serve.
        files: PathBuf = "log", "\"/var/lib/demarche/log\"";
        /// Who cosigns the public log: for each witness its verifier key, a space and its URL, as whoever runs it
        /// tells them.
        witnesses: Witnesses = "", "[\"witness.example.org/w1+81340d78+BEj/yFnUGYWJPN9gBPXB7yTgXqUwE4V8gUszzShfr/wP https://witness.example.org\"]";
    }
}

/// All sections, in the order of the reference.
pub const SECTIONS: [Section; 13] = [
    Site::SECTION,
    Database::SECTION,
    KeyFile::SECTION,
    Mail::SECTION,
    Dkim::SECTION,
    Dns::SECTION,
    Metrics::SECTION,
    Alarms::SECTION,
    Proxy::SECTION,
    Oidc::SECTION,
    Limits::SECTION,
    Intake::SECTION,
    Log::SECTION,
];

pub fn keys() -> impl Iterator<Item = &'static Key> {
    SECTIONS.into_iter().flat_map(|section| section.keys)
}

/// The whole configuration.
#[derive(Debug, Clone)]
pub struct Config {
    pub site: Site,
    pub database: Database,
    pub key: KeyFile,
    pub mail: Mail,
    pub dkim: Dkim,
    pub dns: Dns,
    pub metrics: Metrics,
    pub alarms: Alarms,
    pub proxy: Proxy,
    pub oidc: Oidc,
    pub limits: Limits,
    pub intake: Intake,
    pub log: Log,
    /// The file it was read from.
    pub file: Option<PathBuf>,
    origins: BTreeMap<&'static str, Origin>,
}

impl Config {
    pub(super) fn read(reader: &mut Reader, file: Option<&Path>) -> Option<Self> {
        let (site, database, key) = (Site::read(reader), Database::read(reader), KeyFile::read(reader));
        let (mail, dkim, metrics) = (Mail::read(reader), Dkim::read(reader), Metrics::read(reader));
        let (dns, proxy, limits) = (Dns::read(reader), Proxy::read(reader), Limits::read(reader));
        let (alarms, oidc) = (Alarms::read(reader), Oidc::read(reader));
        let (intake, log) = (Intake::read(reader), Log::read(reader));
        Some(Self {
            site: site?,
            database: database?,
            key: key?,
            mail: mail?,
            dkim: dkim?,
            dns: dns?,
            metrics: metrics?,
            alarms: alarms?,
            proxy: proxy?,
            oidc: oidc?,
            limits: limits?,
            intake: intake?,
            log: log?,
            file: file.map(Path::to_path_buf),
            origins: reader.take_origins(),
        })
    }

    /// Every key with its value as TOML (none when unset, nothing secret) and where it came from.
    pub fn printed(&self) -> Vec<(&'static Key, Option<String>, Origin)> {
        let values = [
            self.site.printed(),
            self.database.printed(),
            self.key.printed(),
            self.mail.printed(),
            self.dkim.printed(),
            self.dns.printed(),
            self.metrics.printed(),
            self.alarms.printed(),
            self.proxy.printed(),
            self.oidc.printed(),
            self.limits.printed(),
            self.intake.printed(),
            self.log.printed(),
        ];
        let origin = |key: &Key| self.origins.get(key.name).cloned().unwrap_or(Origin::Default);
        keys().zip(values.into_iter().flatten()).map(|(key, value)| (key, value, origin(key))).collect()
    }

    pub fn is_set(&self, key: &str) -> bool {
        self.origins.contains_key(key)
    }

    /// A path from another key: relative ones start in `data_dir`.
    pub fn path(&self, path: &Path) -> PathBuf {
        self.site.data_dir.join(path)
    }

    pub fn key_file(&self) -> PathBuf {
        self.path(&self.key.file)
    }

    pub fn sender_domain(&self) -> String {
        // An address of a number is no mail domain: a first run on 127.0.0.1 still needs some name.
        let host = || match url::Host::parse(&self.site.public_url.host()) {
            Ok(url::Host::Domain(host)) => host,
            _ => "localhost".to_owned(),
        };
        self.mail.from_domain.as_ref().map_or_else(host, |domain| domain.0.clone())
    }

    pub fn operator(&self) -> String {
        self.site.operator.clone().unwrap_or_else(|| self.site.public_url.host())
    }

    pub fn contact(&self) -> String {
        let postmaster = || format!("postmaster@{}", self.sender_domain());
        self.site.contact.as_ref().map_or_else(postmaster, |contact| contact.0.clone())
    }

    pub fn admin(&self) -> String {
        self.mail.admin.as_ref().map_or_else(|| self.contact(), |admin| admin.0.clone())
    }

    /// The database's place, its path made whole.
    pub fn location(&self) -> db::DbResult<db::Location> {
        Ok(match db::Location::parse(&self.database.url.0.0)? {
            db::Location::Sqlite(path) => db::Location::Sqlite(self.path(&path)),
            server @ db::Location::Postgres(_) => server,
        })
    }

    /// What a process of the site may ask of PostgreSQL.
    pub fn limits(&self) -> db::Limits {
        let seconds = self.database.statement_seconds;
        db::Limits {
            connections: self.database.connections.max(1),
            statement: (seconds > 0).then(|| Duration::from_secs(seconds)),
            ..db::Limits::default()
        }
    }

    /// The transport's URLs, separated by blanks; a Maildir's path made whole.
    pub fn transport(&self) -> String {
        let urls: Vec<&str> = self.mail.transport.0.iter().map(|url| url.0.as_str()).collect();
        match urls[..] {
            [url] if url.starts_with("maildir:") => {
                let folder = url.trim_start_matches("maildir:");
                let folder = folder.strip_prefix("//").unwrap_or(folder);
                format!("maildir:{}", self.path(Path::new(folder)).display())
            }
            _ => urls.join(" "),
        }
    }
}
