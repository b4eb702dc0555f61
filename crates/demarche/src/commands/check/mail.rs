//! Mail: the transport, and the sender domain's records.

use super::dkim;
use super::dns::{self, Records};
use super::finding::Finding;
use crate::commands::opening;
use crate::config::Config;

pub async fn examine(config: &Config) -> Vec<Finding> {
    let (transport, records) = tokio::join!(transport(config), records(config));
    let mut findings = transport;
    findings.extend(dkim::keys(config));
    findings.extend(records);
    findings.extend(later(config));
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

/// The four kinds of records that make mail from a domain believed.
async fn records(config: &Config) -> Vec<Finding> {
    let domain = config.sender_domain();
    if !domain.contains('.') || domain.ends_with(".example") || domain.ends_with(".invalid") {
        let found = format!("{domain} is no domain of the Internet");
        return vec![Finding::warn("mail.from_domain", found, "set it to the domain that letters come from")];
    }
    let Some(resolver) = dns::Resolver::new() else {
        return vec![Finding::warn("DNS", "no resolver is configured", "look at /etc/resolv.conf")];
    };
    let selector = config.dkim.selector.clone();
    let dkim_name = selector.as_ref().map(|selector| format!("{selector}._domainkey.{domain}"));
    let dmarc_name = format!("_dmarc.{domain}");
    let (mx, spf, dmarc, dkim) =
        tokio::join!(resolver.mx(&domain), resolver.txt(&domain), resolver.txt(&dmarc_name), async {
            match &dkim_name {
                Some(name) => Some(resolver.txt(name).await),
                None => None,
            }
        },);
    if [&mx, &spf, &dmarc].iter().all(|records| matches!(records, Records::Unknown(_))) {
        let mend = "run it again when this machine is on line";
        return vec![Finding::warn("DNS", "does not answer: records could not be looked at", mend)];
    }
    let mut findings = vec![dns::judge_mx(&domain, &mx), dns::judge_spf(&domain, &spf)];
    match opening::dkim(config) {
        Ok(Some(signer)) => {
            for record in signer.records() {
                findings.push(dkim::judge(&record, &resolver.txt(&record.name).await));
            }
        }
        // Told already.
        Err(_) => {}
        Ok(None) => findings.push(dns::judge_dkim(dkim_name.as_deref(), dkim.as_ref())),
    }
    findings.push(dns::judge_dmarc(&domain, &dmarc));
    findings
}

/// Keys that this version only keeps.
fn later(config: &Config) -> Vec<Finding> {
    let mut findings = Vec::new();
    if config.is_set("mail.inbound") {
        let found = "this version takes in no answers and bounces yet";
        findings.push(Finding::warn("mail.inbound", found, "let them go to a mailbox that people read"));
    }
    findings
}
