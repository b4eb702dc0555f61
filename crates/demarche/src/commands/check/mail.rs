//! Mail: the transport, and the sender domain's records.

use std::net::IpAddr;

use url::{Host, Url};

use super::dns::Resolver;
use super::finding::Finding;
use super::spf::Relays;
use super::{dkim, dmarc, mx, spf};
use crate::commands::opening;
use crate::config::Config;

pub async fn examine(config: &Config) -> Vec<Finding> {
    let (transport, records) = tokio::join!(transport(config), records(config));
    let mut findings = transport;
    findings.extend(dkim::keys(config));
    findings.extend(records);
    findings
}

async fn transport(config: &Config) -> Vec<Finding> {
    let about = "mail.transport";
    let is_folder = config.transport().starts_with("maildir:");
    let transport = match opening::transport(config) {
        Ok(transport) => transport,
        Err(error) => return vec![Finding::fail(about, format!("{error:#}"), "mend mail.transport")],
    };
    if is_folder && !config.site.data_dir.exists() {
        let mend = "nothing: `demarche serve` makes it";
        return vec![Finding::warn(about, "its folder is not there yet", mend)];
    }
    let finding = |(relay, tested): (String, Result<String, String>)| match tested {
        Ok(folder) if is_folder => {
            let mend = "set mail.transport to a relay when letters shall really leave";
            Finding::warn(about, format!("mail stays in the folder {folder}"), mend)
        }
        Ok(found) => Finding::ok(about, format!("{relay}: {found}")),
        Err(wrong) if is_folder => Finding::fail(about, wrong, "let the user that runs Demarche write there"),
        Err(wrong) => {
            let mend = if wrong.contains("UnknownIssuer") {
                "make the CA of its certificate known to this machine (update-ca-certificates), or name a file of all \
                 CAs to trust in SSL_CERT_FILE"
            } else {
                "mend the relay, or mail.transport"
            };
            Finding::fail(about, format!("{relay}: {wrong}"), mend)
        }
    };
    transport.test().await.into_iter().map(finding).collect()
}

/// The four kinds of records that make mail from a domain believed, and answers to it arrive.
async fn records(config: &Config) -> Vec<Finding> {
    let domain = config.sender_domain();
    if !domain.contains('.') || domain.ends_with(".example") || domain.ends_with(".invalid") {
        let found = format!("{domain} is no domain of the Internet");
        return vec![Finding::warn("mail.from_domain", found, "set it to the domain that letters come from")];
    }
    let Some(resolver) = Resolver::new(config.dns.server) else {
        let mend = "look at /etc/resolv.conf, or set dns.server";
        return vec![Finding::warn("DNS", "no resolver is configured", mend)];
    };
    let (hosts, contact) = (outward(config), opening::settings(config).contact);
    let relays = match &hosts[..] {
        _ if config.transport().starts_with("maildir:") => Relays::None,
        [] => Relays::Here,
        hosts => Relays::Hosts(hosts),
    };
    let server = named(&config.site.public_url.host()).unwrap_or_else(|| format!("mail.{domain}"));
    let (mx, spf, dkim, dmarc) = tokio::join!(
        mx::examine(&resolver, &domain, &server, config.mail.inbound.is_some()),
        spf::examine(&resolver, &domain, &relays),
        dkim::examine(&resolver, config),
        dmarc::examine(&resolver, &domain, &contact),
    );
    let mut findings = vec![mx, spf];
    findings.extend(dkim);
    findings.push(dmarc);
    findings
}

/// The relays that are not this machine.
fn outward(config: &Config) -> Vec<String> {
    let hosts = config.mail.transport.0.iter().filter_map(|url| Url::parse(&url.0).ok());
    let mut hosts: Vec<String> = hosts
        .filter_map(|url| match url.host()? {
            // A scheme that the library does not know leaves its hosts unread.
            Host::Domain(host) => host.parse().map_or_else(|_| named(host), numbered),
            Host::Ipv4(address) => numbered(address.into()),
            Host::Ipv6(address) => numbered(address.into()),
        })
        .collect();
    hosts.dedup();
    hosts
}

fn named(host: &str) -> Option<String> {
    let is_name = host.contains('.') && host.parse::<IpAddr>().is_err();
    is_name.then(|| host.to_ascii_lowercase())
}

/// An address of a network at home says nothing of how its mail looks from outside.
fn numbered(address: IpAddr) -> Option<String> {
    let is_home = match address {
        IpAddr::V4(address) => address.is_loopback() || address.is_private() || address.is_link_local(),
        IpAddr::V6(address) => {
            address.is_loopback() || address.is_unique_local() || address.is_unicast_link_local()
        }
    };
    (!is_home).then(|| address.to_string())
}
