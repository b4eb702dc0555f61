//! Our own DKIM keys, and whether the DNS says the same of them.

use app::delivery::KeyRecord;

use super::dns::{self, Answer, Resolver};
use super::finding::Finding;
use crate::commands::opening;
use crate::config::Config;

const ABOUT: &str = "DKIM";

/// Can the keys sign at all? Says nothing where the relay signs.
pub fn keys(config: &Config) -> Option<Finding> {
    match opening::dkim(config) {
        Ok(signer) => signer.map(|signer| {
            let names: Vec<String> = signer.records().into_iter().map(|record| record.name).collect();
            Finding::ok("mail.dkim", format!("signs for {}", names.join(", ")))
        }),
        Err(error) => Some(Finding::fail("mail.dkim", format!("{error:#}"), "mend the keys of mail.dkim")),
    }
}

/// Our own keys, or the relay's where it signs.
pub async fn examine(resolver: &Resolver, config: &Config) -> Vec<Finding> {
    // A fault is told already.
    let Ok(signer) = opening::dkim(config) else { return Vec::new() };
    let Some(signer) = signer else {
        let domain = config.sender_domain();
        let Some(selector) = &config.dkim.selector else {
            let mend =
                "make keys of your own (demarche dkim create), or set mail.dkim.selector to the relay's";
            return vec![Finding::warn(
                ABOUT,
                "signing is left to the relay, whose selector is not known",
                mend,
            )];
        };
        let name = format!("{selector}._domainkey.{domain}");
        return vec![judge_relays(&name, resolver.txt(&name).await)];
    };
    let mut findings = Vec::new();
    for record in signer.records() {
        findings.push(judge(&record, resolver.txt(&record.name).await));
    }
    findings
}

/// Receivers believe a signature only by the key in the DNS.
fn judge(wanted: &KeyRecord, answer: Answer<String>) -> Finding {
    let found = match answer {
        Err(why) => return dns::unknown(ABOUT, &why),
        Ok(found) => found,
    };
    let fail = |found: String| {
        Finding::fail(ABOUT, found, "publish this TXT record").with_record(wanted.zone_line())
    };
    match found.as_slice() {
        [] => fail(format!("no key at {}", wanted.name)),
        [text] if key(text) != key(&wanted.text) => {
            fail(format!("{} is not the key that signs", wanted.name))
        }
        // RFC 6376, section 3.6.1: receivers may disbelieve a domain that is only trying it out.
        [text] if tag(text, "t").is_some_and(|flags| flags.split(':').any(|flag| flag.trim() == "y")) => {
            let found = format!("the key at {} says that it is a test", wanted.name);
            Finding::warn(ABOUT, found, "take t=y out of it").with_record(wanted.zone_line())
        }
        [_] => Finding::ok(ABOUT, format!("our key at {}", wanted.name)),
        // RFC 6376, section 3.6.2.2: what a receiver then does is undefined.
        several => fail(format!("{} records at {}: one is allowed", several.len(), wanted.name)),
    }
}

fn judge_relays(name: &str, answer: Answer<String>) -> Finding {
    let found = match answer {
        Err(why) => return dns::unknown(ABOUT, &why),
        Ok(found) => found,
    };
    match found.iter().find_map(|text| tag(text, "p")).as_deref() {
        None => Finding::fail(ABOUT, format!("no key at {name}"), "publish the relay's public key there"),
        Some("") => Finding::fail(
            ABOUT,
            format!("the key at {name} is revoked"),
            "publish the relay's present key there",
        ),
        Some(_) => Finding::ok(ABOUT, format!("a key at {name}; the relay signs")),
    }
}

/// The kind of key and the key.
fn key(text: &str) -> (String, Option<String>) {
    (tag(text, "k").unwrap_or_else(|| "rsa".to_owned()), tag(text, "p"))
}

/// White space in a value means nothing.
fn tag(text: &str, name: &str) -> Option<String> {
    let mut tags = text.split(';').filter_map(|tag| tag.split_once('='));
    let found = tags.find(|(tag, _)| tag.trim() == name);
    found.map(|(_, value)| value.split_whitespace().collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::super::finding::Verdict;
    use super::*;

    fn owned(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn only_our_own_key_in_the_dns_is_well_and_the_record_to_publish_is_told() {
        let long = "A".repeat(392);
        let wanted =
            KeyRecord { name: "s._domainkey.a.test".into(), text: format!("v=DKIM1; k=rsa; p={long}") };
        let spaced = format!("v=DKIM1;p={} {}", &long[..100], &long[100..]);
        for good in [wanted.text.as_str(), &spaced] {
            assert_eq!(judge(&wanted, Ok(owned(&[good]))).verdict, Verdict::Ok, "{good}");
        }
        let testing = format!("{}; t=y:s", wanted.text);
        assert_eq!(judge(&wanted, Ok(owned(&[&testing]))).verdict, Verdict::Warn);
        let other = format!("v=DKIM1; k=ed25519; p={long}");
        for bad in
            [&[][..], &["v=DKIM1; k=rsa; p=BBBB"], &["v=DKIM1; p="], &[&other], &[&wanted.text, &wanted.text]]
        {
            let finding = judge(&wanted, Ok(owned(bad)));
            assert_eq!(finding.verdict, Verdict::Fail, "{bad:?}");
            let record = finding.record.unwrap();
            assert!(record.starts_with("s._domainkey.a.test. IN TXT \"v=DKIM1; k=rsa; p=AAA"), "{record}");
            let strings: Vec<&str> = record.split('"').skip(1).step_by(2).collect();
            assert!(strings.iter().all(|string| string.len() <= 255));
            assert_eq!(strings.concat(), wanted.text);
        }
        assert_eq!(judge(&wanted, Err("off".into())).verdict, Verdict::Warn);
    }

    #[test]
    fn a_relays_selector_must_lead_to_a_key() {
        let judge = |texts: &[&str]| judge_relays("s._domainkey.a.test", Ok(owned(texts))).verdict;
        assert_eq!(judge(&["v=DKIM1; k=rsa; p=MIIB"]), Verdict::Ok);
        assert_eq!(judge(&["v=DKIM1; p="]), Verdict::Fail);
        assert_eq!(judge(&[]), Verdict::Fail);
        assert_eq!(judge_relays("s._domainkey.a.test", Err("off".into())).verdict, Verdict::Warn);
    }
}
