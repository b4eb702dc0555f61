//! Where mail to the sender's domain goes: answers and bounces come back there.

use super::dns::{self, Resolver};
use super::finding::Finding;

const ABOUT: &str = "MX";

/// `server` takes mail, as far as can be guessed. `takes_in`: does Demarche wait for answers and bounces (`mail.inbound`)?
pub async fn examine(resolver: &Resolver, domain: &str, server: &str, takes_in: bool) -> Finding {
    let hosts = match resolver.mx(domain).await {
        Err(why) => return dns::unknown(ABOUT, &why),
        Ok(hosts) => hosts,
    };
    let lost = |found: String| {
        let mend = "publish an MX record that names your mail server";
        let finding = if takes_in {
            Finding::fail(ABOUT, format!("{found}, yet mail.inbound waits for it"), mend)
        } else {
            Finding::warn(ABOUT, found, mend)
        };
        finding.with_record(format!("{domain}. IN MX 10 {server}."))
    };
    // RFC 7505: a single dot says that the domain takes no mail.
    if hosts.iter().any(|host| host.name.is_empty()) {
        return lost(format!("{domain} takes no mail, it says: answers and bounces are lost"));
    }
    if hosts.is_empty() {
        return match resolver.addresses(domain).await {
            Err(why) => dns::unknown(ABOUT, &why),
            Ok(addresses) if addresses.is_empty() => {
                lost(format!("{domain} takes no mail: answers and bounces are lost"))
            }
            // RFC 5321, section 5.1.
            Ok(_) => {
                lost(format!("{domain} names no mail server: mail goes to the address of {domain} itself"))
            }
        };
    }
    let mut dead = Vec::new();
    for host in &hosts {
        match resolver.addresses(&host.name).await {
            Err(why) => return dns::unknown(ABOUT, &why),
            Ok(addresses) if addresses.is_empty() => dead.push(host.name.as_str()),
            Ok(_) => {}
        }
    }
    let names: Vec<&str> = hosts.iter().map(|host| host.name.as_str()).collect();
    if dead.len() == hosts.len() {
        return lost(format!("{} has no address: answers and bounces are lost", dead.join(", ")));
    }
    if !dead.is_empty() {
        let found = format!("{} has no address", dead.join(", "));
        return Finding::warn(ABOUT, found, "take it out of the MX records, or give it an address");
    }
    Finding::ok(ABOUT, names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::super::finding::Verdict;
    use super::*;
    use crate::commands::check::dns::tests::resolver;
    use crate::commands::check::zone::Zone;

    #[tokio::test]
    async fn answers_must_have_a_way_back() {
        let zone = Zone::serve(&[
            ("good.test", "MX", "10 mx.good.test"),
            ("mx.good.test", "AAAA", "2001:db8::1"),
            ("null.test", "MX", "0 ."),
            ("dead.test", "MX", "10 nowhere.test"),
            ("half.test", "MX", "10 mx.good.test"),
            ("half.test", "MX", "20 nowhere.test"),
            ("address.test", "A", "192.0.2.1"),
            ("broken.test", "FAIL", ""),
            ("unsure.test", "MX", "10 broken.test"),
        ]);
        let resolver = resolver(&zone);
        for (domain, quiet, waiting) in [
            ("good.test", Verdict::Ok, Verdict::Ok),
            ("null.test", Verdict::Warn, Verdict::Fail),
            ("dead.test", Verdict::Warn, Verdict::Fail),
            ("half.test", Verdict::Warn, Verdict::Warn),
            ("address.test", Verdict::Warn, Verdict::Fail),
            ("nowhere.test", Verdict::Warn, Verdict::Fail),
            ("broken.test", Verdict::Warn, Verdict::Warn),
            ("unsure.test", Verdict::Warn, Verdict::Warn),
        ] {
            for (takes_in, expected) in [(false, quiet), (true, waiting)] {
                let finding = examine(&resolver, domain, "www.test", takes_in).await;
                assert_eq!(finding.verdict, expected, "{domain}, {takes_in}: {finding}");
            }
        }
        let lost = examine(&resolver, "null.test", "www.test", false).await;
        assert_eq!(lost.record.as_deref(), Some("null.test. IN MX 10 www.test."));
    }
}
