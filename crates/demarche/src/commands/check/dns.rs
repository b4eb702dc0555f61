//! The sender domain's records: looked up, then judged without a network.

use std::time::Duration;

use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::proto::rr::{RData, RecordType};
use hickory_resolver::{ResolverBuilder, TokioResolver};

use super::finding::Finding;

const WITHIN: Duration = Duration::from_secs(3);

/// What the DNS said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Records {
    /// There may be none.
    Found(Vec<String>),
    /// No answer: off line, or the name server is broken.
    Unknown(String),
}

pub struct Resolver(TokioResolver);

impl Resolver {
    /// Asks the name servers that this machine asks.
    pub fn new() -> Option<Self> {
        Self::patient_enough(TokioResolver::builder_tokio().ok()?)
    }

    fn patient_enough(mut builder: ResolverBuilder<TokioRuntimeProvider>) -> Option<Self> {
        builder.options_mut().timeout = WITHIN / 2;
        builder.options_mut().attempts = 1;
        builder.build().ok().map(Self)
    }

    pub async fn mx(&self, name: &str) -> Records {
        self.look_up(name, RecordType::MX).await
    }

    pub async fn txt(&self, name: &str) -> Records {
        self.look_up(name, RecordType::TXT).await
    }

    async fn look_up(&self, name: &str, kind: RecordType) -> Records {
        // With its final dot a name is whole: no search list is tried.
        let answer = tokio::time::timeout(WITHIN, self.0.lookup(format!("{name}."), kind)).await;
        match answer {
            Ok(Ok(lookup)) => {
                Records::Found(lookup.answers().iter().filter_map(|record| text(&record.data)).collect())
            }
            Ok(Err(error)) if error.is_no_records_found() || error.is_nx_domain() => {
                Records::Found(Vec::new())
            }
            Ok(Err(error)) => Records::Unknown(error.to_string()),
            Err(_) => Records::Unknown(format!("no answer in {} s", WITHIN.as_secs())),
        }
    }
}

fn text(data: &RData) -> Option<String> {
    match data {
        RData::MX(mx) => Some(mx.exchange.to_utf8()),
        // The strings of one record are one text (RFC 7208, section 3.3).
        RData::TXT(txt) => Some(String::from_utf8_lossy(&txt.txt_data.concat()).into_owned()),
        _ => None,
    }
}

fn unknown(about: &'static str, why: &str) -> Finding {
    Finding::warn(about, format!("could not be looked up: {why}"), "run it again when the DNS answers")
}

/// Bounces and answers come to the domain's MX.
pub fn judge_mx(domain: &str, records: &Records) -> Finding {
    let about = "MX";
    match records {
        Records::Unknown(why) => unknown(about, why),
        // RFC 7505: a single dot says that the domain takes no mail.
        Records::Found(found) if found.is_empty() || found.iter().all(|host| host == ".") => Finding::warn(
            about,
            format!("{domain} takes no mail: bounces and answers are lost"),
            format!("publish an MX record for {domain}"),
        ),
        Records::Found(found) => Finding::ok(about, found.join(", ")),
    }
}

/// RFC 7208.
pub fn judge_spf(domain: &str, records: &Records) -> Finding {
    let about = "SPF";
    let found = match records {
        Records::Unknown(why) => return unknown(about, why),
        Records::Found(found) => found,
    };
    let is_spf = |text: &&String| {
        let lower = text.to_ascii_lowercase();
        lower == "v=spf1" || lower.starts_with("v=spf1 ")
    };
    let policies: Vec<&String> = found.iter().filter(is_spf).collect();
    match policies.as_slice() {
        [] => Finding::fail(
            about,
            format!("{domain} names no servers that may send for it"),
            format!(
                "publish a TXT record at {domain}: \"v=spf1 include:RELAY -all\", with the relay's own advice"
            ),
        ),
        [policy] if policy.split_whitespace().any(|word| matches!(word, "all" | "+all")) => {
            Finding::fail(about, format!("{policy} lets everybody send"), "end it with -all or ~all")
        }
        [policy] => Finding::ok(about, (*policy).clone()),
        several => Finding::fail(
            about,
            format!("{} SPF records: receivers take none of them (RFC 7208, section 4.5)", several.len()),
            "join them to one",
        ),
    }
}

/// RFC 6376, section 3.6.1.
pub fn judge_dkim(name: Option<&str>, records: Option<&Records>) -> Finding {
    let about = "DKIM";
    let (Some(name), Some(records)) = (name, records) else {
        let mend = "set mail.dkim.selector to the relay's selector, and its record is looked at here";
        return Finding::warn(about, "signing is left to the relay, whose selector is not known", mend);
    };
    let found = match records {
        Records::Unknown(why) => return unknown(about, why),
        Records::Found(found) => found,
    };
    let key = found.iter().find_map(|text| {
        text.split(';')
            .filter_map(|tag| tag.split_once('='))
            .find(|(tag, _)| tag.trim() == "p")
            .map(|(_, key)| key.trim())
    });
    match key {
        None => Finding::fail(
            about,
            format!("no key at {name}"),
            format!("publish the relay's public key as a TXT record at {name}"),
        ),
        Some("") => Finding::fail(
            about,
            format!("the key at {name} is revoked"),
            "publish the relay's present key there",
        ),
        Some(_) => Finding::ok(about, format!("a key at {name}; the relay signs")),
    }
}

/// RFC 7489, section 6.3.
pub fn judge_dmarc(domain: &str, records: &Records) -> Finding {
    let about = "DMARC";
    let found = match records {
        Records::Unknown(why) => return unknown(about, why),
        Records::Found(found) => found,
    };
    let Some(policy) = found.iter().find(|text| text.to_ascii_lowercase().starts_with("v=dmarc1")) else {
        let mend = format!("publish a TXT record at _dmarc.{domain}: \"v=DMARC1; p=quarantine\"");
        return Finding::fail(
            about,
            format!("{domain} has no policy: many receivers refuse mail in numbers"),
            mend,
        );
    };
    let tag = policy.split(';').filter_map(|tag| tag.split_once('=')).find(|(tag, _)| tag.trim() == "p");
    match tag.map(|(_, value)| value.trim().to_ascii_lowercase()).as_deref() {
        Some("reject" | "quarantine") => Finding::ok(about, policy.clone()),
        Some("none") => {
            let mend =
                "when the reports look well, go on to p=quarantine: else anyone may write in your name";
            Finding::warn(about, policy.clone(), mend)
        }
        _ => {
            Finding::fail(about, format!("{policy} has no policy that receivers know"), "write p=quarantine")
        }
    }
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;

    use hickory_resolver::config::{NameServerConfig, ResolverConfig};
    use hickory_resolver::proto::op::{Message, ResponseCode};
    use hickory_resolver::proto::rr::rdata::{MX, TXT};
    use hickory_resolver::proto::rr::{Name, Record};
    use tokio::net::UdpSocket;

    use super::super::finding::Verdict;
    use super::*;

    fn asking(server: SocketAddr) -> Resolver {
        let mut config = NameServerConfig::udp(server.ip());
        config.connections[0].port = server.port();
        let config = ResolverConfig::from_parts(None, Vec::new(), vec![config]);
        let builder = TokioResolver::builder_with_config(config, TokioRuntimeProvider::default());
        Resolver::patient_enough(builder).unwrap()
    }

    /// A name server for one domain.
    async fn answer(socket: UdpSocket) {
        let mut buffer = [0; 1500];
        loop {
            let (length, from) = socket.recv_from(&mut buffer).await.unwrap();
            let asked = Message::from_vec(&buffer[..length]).unwrap();
            let query = asked.queries[0].clone();
            let mut message = Message::response(asked.metadata.id, asked.metadata.op_code);
            message.add_query(query.clone());
            let data = match (query.name().to_ascii().as_str(), query.query_type()) {
                ("a.example.", RecordType::MX) => {
                    Some(RData::MX(MX::new(10, Name::from_ascii("mx.a.example.").unwrap())))
                }
                // A long record comes in pieces, without anything between.
                ("a.example.", RecordType::TXT) => {
                    Some(RData::TXT(TXT::new(vec!["v=spf1 include:rel".into(), "ay.example -all".into()])))
                }
                _ => None,
            };
            match data {
                Some(data) => _ = message.add_answer(Record::from_rdata(query.name().clone(), 60, data)),
                None => message.metadata.response_code = ResponseCode::NXDomain,
            }
            socket.send_to(&message.to_vec().unwrap(), from).await.unwrap();
        }
    }

    #[tokio::test]
    async fn records_are_read_as_a_name_server_gives_them() {
        let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        let resolver = asking(socket.local_addr().unwrap());
        tokio::spawn(answer(socket));
        assert_eq!(resolver.mx("a.example").await, found(&["mx.a.example."]));
        assert_eq!(resolver.txt("a.example").await, found(&["v=spf1 include:relay.example -all"]));
        assert_eq!(resolver.txt("_dmarc.a.example").await, found(&[]));
    }

    #[tokio::test]
    async fn a_name_server_that_is_silent_is_no_verdict() {
        let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        let silent = asking(socket.local_addr().unwrap()).mx("a.example").await;
        assert!(matches!(silent, Records::Unknown(_)), "{silent:?}");
    }

    fn found(texts: &[&str]) -> Records {
        Records::Found(texts.iter().map(|text| (*text).to_owned()).collect())
    }

    #[test]
    fn a_domain_must_say_who_sends_for_it_once_and_mean_it() {
        let judge = |texts: &[&str]| judge_spf("a.example", &found(texts)).verdict;
        assert_eq!(judge(&["v=spf1 include:relay.example -all", "other=1"]), Verdict::Ok);
        assert_eq!(judge(&[]), Verdict::Fail);
        assert_eq!(judge(&["v=spf10 -all"]), Verdict::Fail);
        assert_eq!(judge(&["v=spf1 +all"]), Verdict::Fail);
        assert_eq!(judge(&["v=spf1 -all", "v=spf1 ~all"]), Verdict::Fail);
        assert_eq!(judge_spf("a.example", &Records::Unknown("off line".into())).verdict, Verdict::Warn);
    }

    #[test]
    fn a_policy_without_teeth_is_worth_a_word() {
        let judge = |texts: &[&str]| judge_dmarc("a.example", &found(texts)).verdict;
        assert_eq!(judge(&["v=DMARC1; p=reject; rua=mailto:x@a.example"]), Verdict::Ok);
        assert_eq!(judge(&["v=DMARC1;p=none"]), Verdict::Warn);
        assert_eq!(judge(&["v=DMARC1; sp=none"]), Verdict::Fail);
        assert_eq!(judge(&["v=spf1 -all"]), Verdict::Fail);
    }

    #[test]
    fn a_selector_must_lead_to_a_key() {
        let judge = |texts: &[&str]| judge_dkim(Some("s._domainkey.a.example"), Some(&found(texts))).verdict;
        assert_eq!(judge(&["v=DKIM1; k=rsa; p=MIIB"]), Verdict::Ok);
        assert_eq!(judge(&["v=DKIM1; p="]), Verdict::Fail);
        assert_eq!(judge(&[]), Verdict::Fail);
        assert_eq!(judge_dkim(None, None).verdict, Verdict::Warn);
    }

    #[test]
    fn a_domain_that_takes_no_mail_loses_answers() {
        assert_eq!(judge_mx("a.example", &found(&["mx.a.example."])).verdict, Verdict::Ok);
        assert_eq!(judge_mx("a.example", &found(&["."])).verdict, Verdict::Warn);
        assert_eq!(judge_mx("a.example", &found(&[])).verdict, Verdict::Warn);
    }
}
