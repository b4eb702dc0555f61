//! Our own DKIM keys, and whether the DNS says the same of them.

use app::delivery::KeyRecord;

use super::dns::Records;
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

/// Receivers believe a signature only by the key in the DNS.
pub fn judge(wanted: &KeyRecord, records: &Records) -> Finding {
    let found = match records {
        Records::Unknown(why) => {
            let found = format!("{} could not be looked up: {why}", wanted.name);
            return Finding::warn(ABOUT, found, "run it again when the DNS answers");
        }
        Records::Found(found) => found,
    };
    let mend = || format!("publish this record: {}", wanted.zone_line());
    match found.as_slice() {
        [] => Finding::fail(ABOUT, format!("no key at {}", wanted.name), mend()),
        [text] if key(text) == key(&wanted.text) => Finding::ok(ABOUT, format!("our key at {}", wanted.name)),
        [_] => Finding::fail(ABOUT, format!("{} is not the key that signs", wanted.name), mend()),
        // RFC 6376, section 3.6.2.2: what a receiver then does is undefined.
        several => {
            let found = format!("{} records at {}: one is allowed", several.len(), wanted.name);
            Finding::fail(ABOUT, found, mend())
        }
    }
}

/// The kind of key and the key; white space in it means nothing.
fn key(text: &str) -> (String, Option<String>) {
    let tag = |name: &str| {
        let mut tags = text.split(';').filter_map(|tag| tag.split_once('='));
        let found = tags.find(|(tag, _)| tag.trim() == name);
        found.map(|(_, value)| value.split_whitespace().collect::<String>())
    };
    (tag("k").unwrap_or_else(|| "rsa".to_owned()), tag("p"))
}

#[cfg(test)]
mod tests {
    use super::super::finding::Verdict;
    use super::*;

    #[test]
    fn only_our_own_key_in_the_dns_is_well_and_the_record_to_publish_is_told() {
        let long = "A".repeat(392);
        let wanted =
            KeyRecord { name: "s._domainkey.a.example".into(), text: format!("v=DKIM1; k=rsa; p={long}") };
        let judge =
            |texts: &[&str]| judge(&wanted, &Records::Found(texts.iter().map(|t| (*t).to_owned()).collect()));
        let spaced = format!("v=DKIM1;p={} {}", &long[..100], &long[100..]);
        for good in [wanted.text.as_str(), &spaced] {
            assert_eq!(judge(&[good]).verdict, Verdict::Ok, "{good}");
        }
        let other = format!("v=DKIM1; k=ed25519; p={long}");
        for bad in
            [&[][..], &["v=DKIM1; k=rsa; p=BBBB"], &["v=DKIM1; p="], &[&other], &[&wanted.text, &wanted.text]]
        {
            let finding = judge(bad);
            assert_eq!(finding.verdict, Verdict::Fail, "{bad:?}");
            let mend = finding.mend.unwrap();
            assert!(mend.contains("s._domainkey.a.example. IN TXT \"v=DKIM1; k=rsa; p=AAA"), "{mend}");
            let strings: Vec<&str> = mend.split('"').skip(1).step_by(2).collect();
            assert!(strings.iter().all(|string| string.len() <= 255));
            assert_eq!(strings.concat(), wanted.text);
        }
        assert_eq!(super::judge(&wanted, &Records::Unknown("off".into())).verdict, Verdict::Warn);
    }
}
