//! DMARC (RFC 7489): what receivers do with mail in our name that is not ours, and to whom they report.
//!
//! Our own mail is always aligned: From, the signature's domain and the return path are one domain.

use super::dns::{self, Answer, Resolver};
use super::finding::Finding;

const ABOUT: &str = "DMARC";

pub async fn examine(resolver: &Resolver, domain: &str, contact: &str) -> Finding {
    let (at, policy) = match find(resolver, domain).await {
        Err(why) => return dns::unknown(ABOUT, &why),
        Ok(Found::Policy { at, text }) => (at, text),
        Ok(Found::Nothing) => {
            let found = format!("{domain} has no policy: many receivers refuse mail in numbers");
            return Finding::fail(ABOUT, found, "publish a TXT record; p=none to begin with only watches")
                .with_record(record(domain, contact));
        }
        Ok(Found::Several { at, count }) => {
            let found = format!("{count} policies at _dmarc.{at}: receivers take none of them");
            return Finding::fail(ABOUT, found, "leave one").with_record(record(domain, contact));
        }
    };
    let own = tag(&policy, "p").filter(|value| ["none", "quarantine", "reject"].contains(&value.as_str()));
    let below = tag(&policy, "sp").filter(|_| at != domain);
    let shown = if at == domain { policy.clone() } else { format!("{policy} (at {at})") };
    match below.or(own).as_deref() {
        Some("none") => {
            let mend =
                "when the reports look well, go on to p=quarantine: else anyone may write in your name";
            Finding::warn(ABOUT, shown, mend)
        }
        Some("quarantine" | "reject") => reports(resolver, domain, &policy, shown, contact).await,
        _ => Finding::fail(ABOUT, format!("{shown} has no policy that receivers know"), "write p=quarantine"),
    }
}

fn record(domain: &str, contact: &str) -> String {
    dns::txt_line(&format!("_dmarc.{domain}"), &format!("v=DMARC1; p=quarantine; rua=mailto:{contact}"))
}

/// Somebody must hear when a receiver thinks that our mail is forged, and must be willing to.
async fn reports(resolver: &Resolver, domain: &str, policy: &str, shown: String, contact: &str) -> Finding {
    let Some(rua) = tag(policy, "rua").filter(|rua| !rua.is_empty()) else {
        let found = format!("{shown} asks for no reports: nobody tells when our own mail fails");
        return Finding::warn(ABOUT, found, format!("add rua=mailto:{contact}"));
    };
    for address in rua.split(',') {
        let to = address.trim().strip_prefix("mailto:").and_then(|address| address.rsplit_once('@'));
        let Some((_, host)) = to else {
            return Finding::warn(
                ABOUT,
                format!("{shown} sends its reports nowhere"),
                "write rua=mailto:ADDRESS",
            );
        };
        let host = host.split('!').next().unwrap_or(host).to_ascii_lowercase();
        if is_one_organisation(&host, domain) {
            continue;
        }
        // RFC 7489, section 7.1: nobody may send reports to a stranger unasked.
        let name = format!("{domain}._report._dmarc.{host}");
        match resolver.txt(&name).await {
            Err(why) => return dns::unknown(ABOUT, &why),
            Ok(texts) if texts.iter().any(|text| is_dmarc(text)) => {}
            Ok(_) => {
                let found = format!("{shown} sends reports to {host}, which does not ask for them");
                let mend = format!("let {host} publish a TXT record, or name an address of your own");
                return Finding::warn(ABOUT, found, mend).with_record(dns::txt_line(&name, "v=DMARC1"));
            }
        }
    }
    Finding::ok(ABOUT, shown)
}

fn is_one_organisation(one: &str, other: &str) -> bool {
    one == other || one.ends_with(&format!(".{other}")) || other.ends_with(&format!(".{one}"))
}

enum Found {
    Nothing,
    Policy { at: String, text: String },
    Several { at: String, count: usize },
}

/// The domain's own policy, or that of the nearest one above it.
async fn find(resolver: &Resolver, domain: &str) -> Result<Found, String> {
    let mut at = domain;
    // The last label alone is a registry's, not an organisation's.
    while at.contains('.') {
        let answer: Answer<String> = resolver.txt(&format!("_dmarc.{at}")).await;
        let mut policies: Vec<String> = answer?.into_iter().filter(|text| is_dmarc(text)).collect();
        match (policies.pop(), policies.len()) {
            (Some(text), 0) => return Ok(Found::Policy { at: at.to_owned(), text }),
            (Some(_), others) => return Ok(Found::Several { at: at.to_owned(), count: others + 1 }),
            (None, _) => at = at.split_once('.').map_or("", |(_, above)| above),
        }
    }
    Ok(Found::Nothing)
}

fn is_dmarc(text: &str) -> bool {
    tag(text, "v").is_some_and(|version| version == "dmarc1")
        && text.trim_start().to_ascii_lowercase().starts_with('v')
}

fn tag(policy: &str, name: &str) -> Option<String> {
    let mut tags = policy.split(';').filter_map(|tag| tag.split_once('='));
    let found = tags.find(|(tag, _)| tag.trim().eq_ignore_ascii_case(name));
    found.map(|(_, value)| value.trim().to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::super::finding::Verdict;
    use super::*;
    use crate::commands::check::dns::tests::resolver;
    use crate::commands::check::zone::Zone;

    async fn judged(records: &[(&str, &str)]) -> Finding {
        let txt: Vec<_> = records
            .iter()
            .map(|(name, text)| (*name, if *text == "FAIL" { "FAIL" } else { "TXT" }, *text))
            .collect();
        let zone = Zone::serve(&txt);
        examine(&resolver(&zone), "letters.a.test", "postmaster@a.test").await
    }

    #[tokio::test]
    async fn a_policy_must_be_there_once_and_have_teeth() {
        use Verdict::{Fail, Ok, Warn};
        let own = "_dmarc.letters.a.test";
        for (text, expected) in [
            ("v=DMARC1; p=reject; rua=mailto:x@a.test", Ok),
            ("v=DMARC1;p=Quarantine;rua=mailto:x@letters.a.test!10m", Ok),
            ("v=DMARC1; p=reject", Warn),
            ("v=DMARC1; p=none; rua=mailto:x@a.test", Warn),
            ("v=DMARC1; p=reject; rua=x@a.test", Warn),
            ("v=DMARC1; p=reject; rua=mailto:x@stranger.test", Warn),
            ("v=DMARC1; p=reject; rua=mailto:x@asked.test", Ok),
            ("v=DMARC1; sp=none", Fail),
            ("v=DMARC1; p=maybe", Fail),
            ("p=reject; v=DMARC1", Fail),
            ("v=spf1 -all", Fail),
            ("FAIL", Warn),
        ] {
            let asked = ("letters.a.test._report._dmarc.asked.test", "v=DMARC1");
            let finding = judged(&[(own, text), asked]).await;
            assert_eq!(finding.verdict, expected, "{text}: {finding}");
        }
        let twice = judged(&[(own, "v=DMARC1; p=none"), (own, "v=DMARC1; p=reject")]).await;
        assert_eq!(twice.verdict, Fail);
        let none = judged(&[]).await;
        assert_eq!(none.verdict, Fail);
        assert_eq!(
            none.record.as_deref(),
            Some("_dmarc.letters.a.test. IN TXT \"v=DMARC1; p=quarantine; rua=mailto:postmaster@a.test\"")
        );
    }

    #[tokio::test]
    async fn the_domain_above_may_speak_for_it() {
        let above = "_dmarc.a.test";
        for (text, expected) in [
            ("v=DMARC1; p=reject; rua=mailto:x@a.test", Verdict::Ok),
            ("v=DMARC1; p=reject; sp=none; rua=mailto:x@a.test", Verdict::Warn),
            ("v=DMARC1; p=none; sp=reject; rua=mailto:x@a.test", Verdict::Ok),
        ] {
            let finding = judged(&[(above, text)]).await;
            assert_eq!(finding.verdict, expected, "{text}: {finding}");
        }
        // What stands at a whole registry is nobody's policy.
        assert_eq!(judged(&[("_dmarc.test", "v=DMARC1; p=reject")]).await.verdict, Verdict::Fail);
        assert_eq!(judged(&[(above, "FAIL")]).await.verdict, Verdict::Warn);
    }
}
