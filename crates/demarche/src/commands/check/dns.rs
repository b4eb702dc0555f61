//! What the DNS says. No answer is never the same as none there.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use hickory_resolver::config::{NameServerConfig, ResolverConfig};
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::proto::rr::{RData, RecordType};
use hickory_resolver::{ResolverBuilder, TokioResolver};

use super::finding::Finding;

const WITHIN: Duration = Duration::from_secs(3);

/// What is there, maybe nothing; or why nobody knows: off line, or the name server is broken.
pub type Answer<T> = Result<Vec<T>, String>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailHost {
    pub preference: u16,
    /// Without its final dot; empty for the root (RFC 7505).
    pub name: String,
}

pub struct Resolver(TokioResolver);

impl Resolver {
    /// Asks this name server, or those that this machine asks.
    pub fn new(server: Option<SocketAddr>) -> Option<Self> {
        let builder = match server {
            Some(server) => {
                let mut config = NameServerConfig::udp_and_tcp(server.ip());
                config.connections.iter_mut().for_each(|connection| connection.port = server.port());
                let config = ResolverConfig::from_parts(None, Vec::new(), vec![config]);
                TokioResolver::builder_with_config(config, TokioRuntimeProvider::default())
            }
            None => TokioResolver::builder_tokio().ok()?,
        };
        Self::patient_enough(builder)
    }

    fn patient_enough(mut builder: ResolverBuilder<TokioRuntimeProvider>) -> Option<Self> {
        builder.options_mut().timeout = WITHIN / 2;
        builder.options_mut().attempts = 1;
        builder.build().ok().map(Self)
    }

    /// The preferred one first.
    pub async fn mx(&self, name: &str) -> Answer<MailHost> {
        let host = |data: &RData| match data {
            RData::MX(mx) => Some(MailHost {
                preference: mx.preference,
                name: mx.exchange.to_utf8().trim_end_matches('.').to_ascii_lowercase(),
            }),
            _ => None,
        };
        let mut found = self.look_up(name, RecordType::MX, host).await?;
        found.sort_by(|one, other| (one.preference, &one.name).cmp(&(other.preference, &other.name)));
        Ok(found)
    }

    pub async fn txt(&self, name: &str) -> Answer<String> {
        // The strings of one record are one text (RFC 7208, section 3.3).
        let text = |data: &RData| match data {
            RData::TXT(txt) => Some(String::from_utf8_lossy(&txt.txt_data.concat()).into_owned()),
            _ => None,
        };
        self.look_up(name, RecordType::TXT, text).await
    }

    pub async fn addresses(&self, name: &str) -> Answer<IpAddr> {
        let address = |data: &RData| match data {
            RData::A(a) => Some(IpAddr::from(a.0)),
            RData::AAAA(aaaa) => Some(IpAddr::from(aaaa.0)),
            _ => None,
        };
        let (four, six) = tokio::join!(
            self.look_up(name, RecordType::A, address),
            self.look_up(name, RecordType::AAAA, address)
        );
        Ok([four?, six?].concat())
    }

    async fn look_up<T>(
        &self,
        name: &str,
        kind: RecordType,
        read: impl Fn(&RData) -> Option<T>,
    ) -> Answer<T> {
        // With its final dot a name is whole: no search list is tried.
        let answer = tokio::time::timeout(WITHIN, self.0.lookup(format!("{name}."), kind)).await;
        match answer {
            Ok(Ok(lookup)) => Ok(lookup.answers().iter().filter_map(|record| read(&record.data)).collect()),
            Ok(Err(error)) if error.is_no_records_found() || error.is_nx_domain() => Ok(Vec::new()),
            Ok(Err(error)) => Err(format!("{name}: {error}")),
            Err(_) => Err(format!("{name}: no answer in {} s", WITHIN.as_secs())),
        }
    }
}

/// Nobody may take this for a good sign.
pub fn unknown(about: &'static str, why: &str) -> Finding {
    Finding::warn(about, format!("not known, for the DNS did not answer: {why}"), "run it again when it does")
}

/// A TXT record as a line of a zone file.
pub fn txt_line(name: &str, text: &str) -> String {
    format!("{name}. IN TXT \"{text}\"")
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::commands::check::zone::Zone;

    pub fn resolver(zone: &Zone) -> Resolver {
        Resolver::new(Some(zone.0)).unwrap()
    }

    #[tokio::test]
    async fn records_are_read_as_a_name_server_gives_them() {
        let zone = Zone::serve(&[
            ("a.test", "MX", "20 second.a.test"),
            ("a.test", "MX", "10 MX.a.test"),
            // A long record comes in pieces, without anything between.
            ("a.test", "TXT", "v=spf1 include:rel|ay.test -all"),
            ("a.test", "A", "192.0.2.1"),
            ("a.test", "AAAA", "2001:db8::1"),
            ("null.test", "MX", "0 ."),
            ("broken.test", "FAIL", ""),
        ]);
        let resolver = resolver(&zone);
        let hosts = resolver.mx("a.test").await.unwrap();
        let shown: Vec<_> = hosts.iter().map(|host| (host.preference, host.name.as_str())).collect();
        assert_eq!(shown, [(10, "mx.a.test"), (20, "second.a.test")]);
        assert_eq!(resolver.mx("null.test").await.unwrap()[0].name, "");
        assert_eq!(resolver.txt("a.test").await.unwrap(), ["v=spf1 include:relay.test -all"]);
        assert_eq!(resolver.txt("_dmarc.a.test").await.unwrap(), [""; 0]);
        let addresses = ["192.0.2.1".parse().unwrap(), "2001:db8::1".parse().unwrap()];
        assert_eq!(resolver.addresses("a.test").await.unwrap(), addresses as [IpAddr; 2]);
        assert!(resolver.txt("broken.test").await.is_err());
    }

    #[tokio::test]
    async fn a_name_server_that_is_silent_is_no_verdict() {
        let zone = Zone::serve(&[("a.test", "SILENT", "")]);
        assert!(resolver(&zone).mx("a.test").await.is_err());
    }
}
