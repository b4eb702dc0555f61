//! SPF (RFC 7208): a domain's policy, read with all that it includes, as a receiver would.
//!
//! What depends on the single mail (`exists`, `ptr`, macros) is counted and not judged.

use std::net::IpAddr;
use std::pin::Pin;

use ipnet::IpNet;

use super::dns::{self, Answer, Resolver};
use super::finding::Finding;

const ABOUT: &str = "SPF";
/// RFC 7208, section 4.6.4.
const LOOK_UPS_MAX: usize = 10;
const EMPTY_MAX: usize = 2;
/// Enough to say that it is too much.
const STOP_AT: usize = 3 * LOOK_UPS_MAX;

/// How a receiver takes mail from an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    Pass,
    Fail,
    Softfail,
    Neutral,
    /// Hangs on what is not known here.
    Open,
}

#[derive(Debug)]
enum Match {
    All,
    Networks(Vec<IpNet>),
    Include(Policy),
    Open,
}

#[derive(Debug, Default)]
struct Policy {
    terms: Vec<(Verdict, Match)>,
    redirect: Option<Box<Policy>>,
}

/// Why there is no policy to go by.
#[derive(Debug)]
enum Trouble {
    Missing,
    Several(usize),
    /// Receivers give up on it (`permerror`).
    Broken(String),
    Unknown(String),
}

/// Who hands our mail to the world, as far as it is known.
pub enum Relays<'a> {
    /// None yet: mail stays in a folder.
    None,
    /// On this machine, whose outward address cannot be seen from within.
    Here,
    Hosts(&'a [String]),
}

/// Looks the policy up and judges it, and whether the relays' addresses pass. `advice` is what else a domain that has
/// none could say.
pub async fn examine(resolver: &Resolver, domain: &str, relays: &Relays<'_>) -> Finding {
    let mut reader = Reader { resolver, look_ups: 0, empty: 0 };
    let (text, policy) = match reader.read(domain.to_owned(), 0).await {
        Ok(read) => read,
        Err(trouble) => return told(trouble, domain, relays),
    };
    if reader.look_ups > LOOK_UPS_MAX || reader.empty > EMPTY_MAX {
        let found = format!(
            "{text} takes {} look-ups, {} of them empty: over {LOOK_UPS_MAX} or {EMPTY_MAX} receivers give up",
            reader.look_ups, reader.empty
        );
        return Finding::fail(ABOUT, found, "name addresses (ip4:, ip6:) in place of includes, a and mx");
    }
    match policy.otherwise() {
        Verdict::Pass => {
            return Finding::fail(ABOUT, format!("{text} lets everybody send"), "end it with -all");
        }
        Verdict::Neutral => {
            let found = format!("{text} says nothing of strangers");
            return Finding::warn(ABOUT, found, "end it with -all, or ~all to begin with");
        }
        Verdict::Fail | Verdict::Softfail | Verdict::Open => {}
    }
    match relays {
        Relays::Hosts(hosts) => relays_pass(resolver, &text, &policy, hosts).await,
        Relays::Here => {
            let found = format!("{text}; whether this machine's address passes cannot be seen from within");
            Finding::warn(
                ABOUT,
                found,
                "send a mail to a mailbox elsewhere, and look for spf=pass in its header",
            )
        }
        Relays::None => Finding::ok(ABOUT, text),
    }
}

fn told(trouble: Trouble, domain: &str, relays: &Relays<'_>) -> Finding {
    match trouble {
        Trouble::Unknown(why) => dns::unknown(ABOUT, &why),
        Trouble::Missing => {
            let sender = match relays {
                Relays::Hosts(hosts) => {
                    hosts.iter().map(|host| mechanism(host)).collect::<Vec<_>>().join(" ")
                }
                Relays::Here | Relays::None => "mx".to_owned(),
            };
            let found = format!("{domain} names no servers that may send for it");
            let mend = "publish a TXT record; a provider tells what to include for its servers";
            Finding::fail(ABOUT, found, mend)
                .with_record(dns::txt_line(domain, &format!("v=spf1 {sender} -all")))
        }
        Trouble::Several(count) => {
            let found = format!("{count} SPF records: receivers take none of them (RFC 7208, section 4.5)");
            Finding::fail(ABOUT, found, "join them to one")
        }
        Trouble::Broken(why) => {
            Finding::fail(ABOUT, format!("receivers give up on it: {why}"), "mend the record")
        }
    }
}

/// What lets a relay send.
fn mechanism(host: &str) -> String {
    match host.parse::<IpAddr>() {
        Ok(IpAddr::V4(address)) => format!("ip4:{address}"),
        Ok(IpAddr::V6(address)) => format!("ip6:{address}"),
        Err(_) => format!("a:{host}"),
    }
}

async fn relays_pass(resolver: &Resolver, text: &str, policy: &Policy, hosts: &[String]) -> Finding {
    let (mut passing, mut others) = (Vec::new(), Vec::new());
    for host in hosts {
        let addresses = match host.parse::<IpAddr>() {
            Ok(address) => Ok(vec![address]),
            Err(_) => resolver.addresses(host).await,
        };
        let addresses = match addresses {
            Err(why) => return dns::unknown(ABOUT, &why),
            Ok(addresses) if addresses.is_empty() => {
                return Finding::fail(
                    ABOUT,
                    format!("the relay {host} has no address"),
                    "mend mail.transport",
                );
            }
            Ok(addresses) => addresses,
        };
        for address in addresses {
            match policy.verdict(address) {
                Verdict::Pass => passing.push(address.to_string()),
                _ => others.push(address.to_string()),
            }
        }
    }
    if others.is_empty() {
        return Finding::ok(ABOUT, format!("{text}; {} may send", passing.join(", ")));
    }
    let found = format!("{text} does not name the relay's address {}", others.join(", "));
    let names = hosts.iter().map(|host| mechanism(host)).collect::<Vec<_>>().join(" ");
    // A provider takes mail at one address and sends it from others.
    let mend =
        format!("if it sends from there, add {names}; a provider tells what to include for its servers");
    Finding::warn(ABOUT, found, mend)
}

impl Policy {
    fn verdict(&self, address: IpAddr) -> Verdict {
        for (verdict, matched) in &self.terms {
            let is_meant = match matched {
                Match::All => true,
                Match::Networks(networks) => networks.iter().any(|network| network.contains(&address)),
                Match::Include(policy) => match policy.verdict(address) {
                    Verdict::Open => return Verdict::Open,
                    verdict => verdict == Verdict::Pass,
                },
                Match::Open => return Verdict::Open,
            };
            if is_meant {
                return *verdict;
            }
        }
        self.redirect.as_ref().map_or(Verdict::Neutral, |other| other.verdict(address))
    }

    /// What it says of all who are not named.
    fn otherwise(&self) -> Verdict {
        let all = self.terms.iter().find(|(_, matched)| matches!(matched, Match::All));
        match (all, &self.redirect) {
            (Some((verdict, _)), _) => *verdict,
            (None, Some(other)) => other.otherwise(),
            (None, None) => Verdict::Neutral,
        }
    }
}

struct Reader<'a> {
    resolver: &'a Resolver,
    look_ups: usize,
    /// Look-ups that found nothing.
    empty: usize,
}

type Reading<'r> = Pin<Box<dyn Future<Output = Result<(String, Policy), Trouble>> + Send + 'r>>;

impl Reader<'_> {
    fn read(&mut self, domain: String, depth: usize) -> Reading<'_> {
        Box::pin(async move {
            let texts = self.resolver.txt(&domain).await.map_err(Trouble::Unknown)?;
            let is_spf = |text: &String| {
                let lower = text.to_ascii_lowercase();
                lower == "v=spf1" || lower.starts_with("v=spf1 ")
            };
            let mut policies: Vec<String> = texts.into_iter().filter(is_spf).collect();
            let text = match (policies.pop(), policies.len()) {
                (None, _) => return Err(Trouble::Missing),
                (Some(text), 0) => text,
                (Some(_), others) => return Err(Trouble::Several(others + 1)),
            };
            let mut policy = Policy::default();
            let mut redirect = None;
            for word in text.split_ascii_whitespace().skip(1) {
                match word.split_once('=') {
                    Some((name, domain)) if name.eq_ignore_ascii_case("redirect") => {
                        redirect = Some(domain.to_owned());
                    }
                    // Other modifiers mean nothing here (RFC 7208, section 6).
                    Some((name, _)) if name.bytes().all(|byte| byte.is_ascii_alphanumeric()) => {}
                    _ => policy.terms.push(self.term(word, &domain, depth).await?),
                }
            }
            let has_all = policy.terms.iter().any(|(_, matched)| matches!(matched, Match::All));
            if let Some(other) = redirect.filter(|_| !has_all) {
                policy.redirect = Some(Box::new(self.nested(&other, depth).await?));
            }
            Ok((text, policy))
        })
    }

    async fn nested(&mut self, domain: &str, depth: usize) -> Result<Policy, Trouble> {
        self.look_ups += 1;
        if depth >= LOOK_UPS_MAX || self.look_ups > STOP_AT {
            return Ok(Policy::default());
        }
        match self.read(domain.to_owned(), depth + 1).await {
            Ok((_, policy)) => Ok(policy),
            Err(Trouble::Missing) => {
                Err(Trouble::Broken(format!("{domain}, which it includes, has no SPF record")))
            }
            Err(Trouble::Several(count)) => {
                Err(Trouble::Broken(format!("{domain}, which it includes, has {count} SPF records")))
            }
            Err(other) => Err(other),
        }
    }

    async fn term(&mut self, word: &str, domain: &str, depth: usize) -> Result<(Verdict, Match), Trouble> {
        let (verdict, rest) = match word.as_bytes()[0] {
            b'+' => (Verdict::Pass, &word[1..]),
            b'-' => (Verdict::Fail, &word[1..]),
            b'~' => (Verdict::Softfail, &word[1..]),
            b'?' => (Verdict::Neutral, &word[1..]),
            _ => (Verdict::Pass, word),
        };
        let end = rest.find([':', '/']).unwrap_or(rest.len());
        let (name, value) = (rest[..end].to_ascii_lowercase(), rest[end..].strip_prefix(':'));
        let broken = || Trouble::Broken(format!("`{word}`"));
        let matched = match (name.as_str(), value) {
            ("all", None) if end == rest.len() => Match::All,
            ("ip4" | "ip6", Some(network)) => Match::Networks(vec![network_of(network).ok_or_else(broken)?]),
            ("include" | "a" | "mx" | "exists", Some(value)) if value.contains('%') => {
                self.look_ups += 1;
                Match::Open
            }
            ("include", Some(other)) => Match::Include(self.nested(other, depth).await?),
            ("a" | "mx", _) => {
                let (of, cidr) =
                    rest[end..].split_once('/').map_or((&rest[end..], ""), |(of, cidr)| (of, cidr));
                let of = of.strip_prefix(':').unwrap_or(domain);
                let addresses = self.hosts(&name, of).await.map_err(Trouble::Unknown)?;
                Match::Networks(widened(&addresses, cidr).ok_or_else(broken)?)
            }
            ("ptr", _) | ("exists", Some(_)) => {
                self.look_ups += 1;
                Match::Open
            }
            _ => return Err(broken()),
        };
        Ok((verdict, matched))
    }

    /// The addresses behind `a` or `mx`.
    async fn hosts(&mut self, name: &str, domain: &str) -> Answer<IpAddr> {
        self.look_ups += 1;
        if self.look_ups > STOP_AT {
            return Ok(Vec::new());
        }
        let mut addresses = Vec::new();
        if name == "a" {
            addresses = self.resolver.addresses(domain).await?;
        } else {
            for host in self.resolver.mx(domain).await?.iter().take(LOOK_UPS_MAX) {
                if !host.name.is_empty() {
                    addresses.extend(self.resolver.addresses(&host.name).await?);
                }
            }
        }
        self.empty += usize::from(addresses.is_empty());
        Ok(addresses)
    }
}

fn network_of(text: &str) -> Option<IpNet> {
    text.parse().ok().or_else(|| text.parse::<IpAddr>().ok().map(IpNet::from))
}

/// `24`, `/64` or `24//64`, behind the first slash.
fn widened(addresses: &[IpAddr], cidr: &str) -> Option<Vec<IpNet>> {
    let (four, six) = match (cidr.strip_prefix('/'), cidr.split_once("//")) {
        (Some(six), _) => ("", six),
        (None, Some((four, six))) => (four, six),
        (None, None) => (cidr, ""),
    };
    let length = |text: &str, whole: u8| if text.is_empty() { Some(whole) } else { text.parse().ok() };
    let (four, six) = (length(four, 32)?, length(six, 128)?);
    let network = |address: &IpAddr| IpNet::new(*address, if address.is_ipv4() { four } else { six }).ok();
    addresses.iter().map(network).collect()
}

#[cfg(test)]
mod tests {
    use super::super::finding::Verdict as Finds;
    use super::*;
    use crate::commands::check::dns::tests::resolver;
    use crate::commands::check::zone::Zone;

    async fn judged(records: &[(&str, &str, &str)], relay: &str) -> Finding {
        let (zone, hosts) = (Zone::serve(records), [relay.to_owned()]);
        examine(&resolver(&zone), "a.test", &Relays::Hosts(&hosts)).await
    }

    async fn policy(text: &str, relay: &str) -> Finding {
        let others = [
            ("a.test", "TXT", text),
            ("a.test", "TXT", "another=1"),
            ("a.test", "MX", "10 mx.a.test"),
            ("a.test", "A", "192.0.2.1"),
            ("mx.a.test", "A", "192.0.2.2"),
            ("mx.a.test", "AAAA", "2001:db8::2"),
            ("relay.test", "TXT", "v=spf1 ip4:198.51.100.0/24 ?all"),
            ("other.test", "TXT", "v=spf1 include:relay.test -all"),
            ("twice.test", "TXT", "v=spf1 -all"),
            ("twice.test", "TXT", "v=spf1 ~all"),
            ("round.test", "TXT", "v=spf1 include:round.test -all"),
            ("broken.test", "FAIL", ""),
        ];
        judged(&others, relay).await
    }

    #[tokio::test]
    async fn a_relay_passes_when_the_policy_names_it_however_far_away() {
        for (text, relay) in [
            ("v=spf1 ip4:192.0.2.9 -all", "192.0.2.9"),
            ("v=spf1 +ip4:192.0.2.0/24 ~all", "192.0.2.9"),
            ("v=spf1 ip6:2001:db8::/32 -all", "2001:db8::9"),
            ("v=spf1 a -all", "192.0.2.1"),
            ("v=spf1 mx -all", "mx.a.test"),
            ("v=spf1 a/24//64 -all", "192.0.2.77"),
            ("v=spf1 a:mx.a.test//64 -all", "2001:db8::77"),
            ("V=SPF1 INCLUDE:relay.test -ALL", "198.51.100.7"),
            ("v=spf1 include:other.test -all", "198.51.100.7"),
            ("v=spf1 redirect=other.test", "198.51.100.7"),
            ("v=spf1 exp=why.test ip4:192.0.2.9 -all", "192.0.2.9"),
        ] {
            let finding = policy(text, relay).await;
            assert_eq!(finding.verdict, Finds::Ok, "{text}: {finding}");
        }
    }

    #[tokio::test]
    async fn a_relay_that_is_not_named_is_a_word_to_the_operator() {
        for (text, relay) in [
            ("v=spf1 ip4:192.0.2.9 -all", "192.0.2.10"),
            ("v=spf1 -ip4:192.0.2.9 ip4:192.0.2.0/24 -all", "192.0.2.9"),
            ("v=spf1 mx/31 -all", "192.0.2.1"),
            ("v=spf1 exists:%{i}.a.test -all", "192.0.2.9"),
            // Neutral there is no match here (RFC 7208, section 5.2).
            ("v=spf1 include:relay.test -all", "192.0.2.9"),
        ] {
            let finding = policy(text, relay).await;
            assert_eq!(finding.verdict, Finds::Warn, "{text}: {finding}");
        }
    }

    #[tokio::test]
    async fn a_policy_that_receivers_do_not_take_fails() {
        for text in [
            "v=spf1 +all",
            "v=spf1 all",
            "v=spf10 -all",
            "v=spf1 ip4:nowhere -all",
            "v=spf1 ip4:192.0.2.1/99 -all",
            "v=spf1 includes:relay.test -all",
            "v=spf1 include:nowhere.test -all",
            "v=spf1 include:twice.test -all",
            "v=spf1 include:round.test -all",
            "v=spf1 a:x1.test a:x2.test a:x3.test -all",
            "v=spf1 redirect=nowhere.test",
        ] {
            let finding = policy(text, "192.0.2.1").await;
            assert_eq!(finding.verdict, Finds::Fail, "{text}: {finding}");
        }
        let eleven = (0..11).map(|_| "a ").collect::<String>();
        assert_eq!(policy(&format!("v=spf1 {eleven}-all"), "192.0.2.1").await.verdict, Finds::Fail);
        let ten = (0..10).map(|_| "a ").collect::<String>();
        assert_eq!(policy(&format!("v=spf1 {ten}-all"), "192.0.2.1").await.verdict, Finds::Ok);
        let two = [("a.test", "TXT", "v=spf1 -all"), ("a.test", "TXT", "v=spf1 ~all")];
        assert_eq!(judged(&two, "192.0.2.1").await.verdict, Finds::Fail);
        let none = judged(&[], "192.0.2.1").await;
        assert_eq!(none.verdict, Finds::Fail);
        assert_eq!(none.record.as_deref(), Some("a.test. IN TXT \"v=spf1 ip4:192.0.2.1 -all\""));
    }

    #[tokio::test]
    async fn what_the_dns_does_not_tell_is_never_well() {
        for text in
            ["v=spf1 include:broken.test ip4:192.0.2.1 -all", "v=spf1 a:broken.test ip4:192.0.2.1 -all"]
        {
            let finding = policy(text, "192.0.2.1").await;
            assert_eq!(finding.verdict, Finds::Warn, "{finding}");
            assert!(finding.found.contains("not known"), "{finding}");
        }
        let finding = policy("v=spf1 a -all", "broken.test").await;
        assert!(finding.verdict == Finds::Warn && finding.found.contains("not known"), "{finding}");
        assert_eq!(judged(&[("a.test", "FAIL", "")], "192.0.2.1").await.verdict, Finds::Warn);
    }

    #[tokio::test]
    async fn a_policy_that_leaves_strangers_open_is_worth_a_word() {
        for text in ["v=spf1 a", "v=spf1 a ?all", "v=spf1 redirect=relay.test"] {
            assert_eq!(policy(text, "192.0.2.1").await.verdict, Finds::Warn, "{text}");
        }
    }
}
