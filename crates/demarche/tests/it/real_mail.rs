//! Letters through real mail servers: Debian's Postfix as the relay, as the receiver, and as the way back.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use base64::Engine;

use crate::harness::{Running, Site, answer, form, wait_for};
use crate::postfix::{Postfix, Setup, dovecot, greylist};

/// The receiver: mailboxes for two embassies and for supporters, and reasons to say no.
struct Receiver {
    postfix: Postfix,
    port: u16,
    /// The same, for messages of 1000 bytes at most.
    narrow: u16,
}

impl Receiver {
    /// `back` is where answers to our own domain go.
    fn start(back: u16) -> Option<Self> {
        let mut setup = Setup::new()?;
        let boxes = setup.file(
            "boxes",
            "embassy@de.example de/\nпосол@fr.example fr/\nfull@full.example full/\ngrey@grey.example grey/\n\
             anna@mail.example anna/\nadmin@mail.example admin/\n",
        );
        let access = setup.file(
            "access",
            "full@full.example 452 4.2.2 The mailbox is full\ngrey@grey.example greylisted\n",
        );
        let transport = setup.file("transport", &format!("letters.example smtp:[127.0.0.1]:{back}\n"));
        let port = setup.smtpd(&[]);
        let narrow = setup.smtpd(&["message_size_limit=1000"]);
        let main = format!(
            "myhostname = mx.receiver.example\n\
             virtual_mailbox_domains = de.example fr.example full.example grey.example mail.example\n\
             virtual_mailbox_maps = texthash:{}\nvirtual_mailbox_limit = 0\ntransport_maps = texthash:{}\n\
             smtpd_relay_restrictions = reject_unauth_destination\n\
             smtpd_restriction_classes = greylisted\n\
             greylisted = check_policy_service inet:127.0.0.1:{}\n\
             smtpd_recipient_restrictions = check_recipient_access texthash:{}\n",
            boxes.display(),
            transport.display(),
            greylist(),
            access.display(),
        );
        Some(Self { postfix: setup.start(&main), port, narrow })
    }
}

/// The relay: takes what we submit, with STARTTLS and a password, and passes it on to the receiver; what comes for
/// our own domain it hands to Demarche. As docs/operators/relays.md has it.
struct Relay {
    postfix: Postfix,
    submission: u16,
}

const PASSWORD: &str = "p:@ ss";

impl Relay {
    fn start(mx: u16, receiver: u16, inbound: u16) -> Option<Self> {
        let mut setup = Setup::new()?;
        let certified = rcgen::generate_simple_self_signed(["localhost".to_owned()]).unwrap();
        let certificate = pem("CERTIFICATE", certified.cert.der());
        setup.file("cert.pem", &certificate);
        let pair = setup
            .file("pair.pem", &(pem("PRIVATE KEY", &certified.signing_key.serialize_der()) + &certificate));
        let transport = setup.file(
            "transport",
            &format!(
                "letters.example lmtp:inet:127.0.0.1:{inbound}\nnowhere.example error:5.1.2 Domain not found\n\
                 * smtp:[127.0.0.1]:{receiver}\n"
            ),
        );
        let submission = setup.smtpd(&[
            "smtpd_tls_security_level=encrypt",
            "smtpd_sasl_auth_enable=yes",
            "smtpd_relay_restrictions=permit_sasl_authenticated,reject",
        ]);
        setup.smtpd_on(mx, &["smtpd_relay_restrictions=reject_unauth_destination"]);
        let main = format!(
            "myhostname = relay.example\nrelay_domains = letters.example\ntransport_maps = texthash:{}\n\
             smtpd_tls_chain_files = {}\nsmtpd_tls_auth_only = yes\n\
             smtpd_tls_received_header = yes\nsmtpd_sasl_authenticated_header = yes\n\
             smtpd_sasl_type = dovecot\nsmtpd_sasl_path = inet:127.0.0.1:{}\n",
            transport.display(),
            pair.display(),
            dovecot("letters", PASSWORD),
        );
        Some(Self { postfix: setup.start(&main), submission })
    }

    fn url(&self, password: &str) -> String {
        let password: String = url::form_urlencoded::byte_serialize(password.as_bytes()).collect();
        format!("smtp://letters:{}@localhost:{}", password.replace('+', "%20"), self.submission)
    }

    fn certificate(&self) -> PathBuf {
        self.postfix.folder.path().join("etc/cert.pem")
    }
}

fn pem(label: &str, der: &[u8]) -> String {
    let base64 = base64::engine::general_purpose::STANDARD.encode(der);
    let lines = base64.as_bytes().chunks(64).map(String::from_utf8_lossy).collect::<Vec<_>>().join("\n");
    format!("-----BEGIN {label}-----\n{lines}\n-----END {label}-----\n")
}

/// A site whose campaign `test` writes to these addresses, with mail handed to this transport.
fn site(transport: &str, inbound: u16, addresses: &[&str]) -> Site {
    let site = Site::new(&format!(
        "[mail]\ntransport = \"{transport}\"\nfrom_domain = \"letters.example\"\ninbound = \"127.0.0.1:{inbound}\"\n\
         admin = \"admin@mail.example\"\n"
    ));
    let mut targets = "id,name,office,country,language,emails,postal_address,time_zone,group\n".to_owned();
    for (address, country) in addresses.iter().zip(["DE", "FR", "CH", "AT", "PL"]) {
        let id = country.to_lowercase();
        let target =
            format!("{id},Embassy {country},The Ambassador,{country},en,{address},,Europe/Berlin,europe\n");
        targets.push_str(&target);
    }
    let folder = site.folder.path().join("bundle");
    std::fs::create_dir(&folder).unwrap();
    for file in app::testing::bundle() {
        let content = if file.path == "targets.csv" { targets.clone().into_bytes() } else { file.content };
        std::fs::write(folder.join(file.path), content).unwrap();
    }
    let imported = site.run(&["campaign", "import", &folder.to_string_lossy()]);
    assert_eq!(imported.code, 0, "{}", imported.err);
    site
}

fn serve(site: &Site, trusted: Option<&Path>) -> Running {
    let mut command = site.command(&["serve"]);
    command.envs(trusted.map(|certificate| ("SSL_CERT_FILE", certificate)));
    site.serve_by(command)
}

fn sign(site: &Site) {
    let form = form(&[
        ("name", "Anna Muster"),
        ("email", "anna@mail.example"),
        ("country", "CH"),
        ("consent", "on"),
    ]);
    let signed = site.post("/en/campaigns/test/sign", &form).unwrap();
    assert!(matches!(signed.status, 200 | 303), "{} {}", signed.status, signed.body);
}

/// Signs, and confirms with the link in the mail that the receiver has.
fn sign_and_confirm(site: &Site, receiver: &Receiver) {
    sign(site);
    let link = wait_for(|| receiver.postfix.mails("anna").iter().find_map(|mail| link(mail)));
    assert_eq!(site.post(&link, "").unwrap().status, 200);
}

fn link(mail: &str) -> Option<String> {
    let parsed = mail_parser::MessageParser::default().parse(mail.as_bytes())?;
    let text = parsed.body_text(0)?.into_owned();
    Some(text[text.find("/confirm/")?..].split_whitespace().next()?.to_owned())
}

/// Each target's country with the state of its letter.
fn letters(site: &Site) -> BTreeMap<String, String> {
    let rows = crate::harness::rows(
        &site.location(),
        "SELECT t.slug, l.state FROM letter l JOIN target t ON t.id = l.target_id",
    );
    rows.iter().map(|row| (row.get("slug").unwrap(), row.get("state").unwrap())).collect()
}

/// Waits until the letters stand so; asks for those that wait to be tried again meanwhile, if so wished.
fn stand(site: &Site, states: &[(&str, &str)], retry: bool) {
    let wanted: BTreeMap<String, String> =
        states.iter().map(|(slug, state)| ((*slug).to_owned(), (*state).to_owned())).collect();
    let mut last = BTreeMap::new();
    let found = crate::harness::waited(|| {
        if retry {
            assert_eq!(site.run(&["letters", "retry"]).code, 0);
        }
        last = letters(site);
        (last == wanted).then_some(())
    });
    assert!(found.is_some(), "{last:?} instead of {wanted:?}; {:#?}", attempts(site));
}

/// Every attempt: address, outcome, code, reply.
fn attempts(site: &Site) -> Vec<(String, String, i64, String)> {
    let sql = "SELECT address, outcome, coalesce(code, 0) AS code, reply FROM attempt ORDER BY at";
    let rows = crate::harness::rows(&site.location(), sql);
    let get = |row: &db::Row, column: &str| row.get::<String>(column).unwrap();
    rows.iter()
        .map(|row| (get(row, "address"), get(row, "outcome"), row.get("code").unwrap(), get(row, "reply")))
        .collect()
}

#[track_caller]
fn tried(site: &Site, address: &str, outcome: &str, code: i64, words: &str) {
    let attempts = attempts(site);
    let found = attempts.iter().any(|(to, what, number, reply)| {
        to == address && what == outcome && *number == code && reply.contains(words)
    });
    assert!(found, "no {outcome} {code} {words} for {address}: {attempts:#?}");
}

#[test]
fn a_relay_is_trusted_by_its_certificate_and_trusts_us_by_our_password() {
    let (mx, inbound) = (crate::harness::free_port(), crate::harness::free_port());
    let Some(receiver) = Receiver::start(mx) else { return };
    let relay = Relay::start(mx, receiver.port, inbound).unwrap();
    let site = site(&relay.url("wrong"), inbound, &["embassy@de.example", "посол@fr.example"]);

    // Nobody vouches for the certificate: nothing is said to it, and the operator is told why.
    let check = site.run(&["check", "--key-backed-up"]);
    assert!(check.out.contains("no trusted encryption"), "{}{}", check.out, check.err);
    assert!(check.out.contains("SSL_CERT_FILE"), "how to mend it: {}", check.out);

    // With its certificate among those trusted, the password is looked at, and a wrong one burns nothing.
    let check = |site: &Site| {
        let mut command = site.command(&["check", "--key-backed-up"]);
        answer(&command.env("SSL_CERT_FILE", relay.certificate()).output().unwrap()).out
    };
    assert!(check(&site).contains("login failed"), "{}", check(&site));
    let running = serve(&site, Some(&relay.certificate()));
    sign(&site);
    wait_for(|| relay.postfix.log().contains("authentication failed").then_some(()));
    running.stop_and_read();
    assert_eq!(site.number("SELECT count(*) AS n FROM mail WHERE state IN ('queued', 'deferred')"), 1);

    let config = std::fs::read_to_string(site.config()).unwrap();
    std::fs::write(site.config(), config.replace(&relay.url("wrong"), &relay.url(PASSWORD))).unwrap();
    assert!(check(&site).contains("relay.example takes mail"), "{}", check(&site));
    crate::harness::change(&site.location(), "UPDATE mail SET due_at = 1");
    let running = serve(&site, Some(&relay.certificate()));
    let link = wait_for(|| receiver.postfix.mails("anna").iter().find_map(|mail| link(mail)));
    assert_eq!(site.post(&link, "").unwrap().status, 200);
    stand(&site, &[("de", "accepted"), ("fr", "accepted")], false);
    // An address in another script came through SMTPUTF8.
    let letter = receiver.postfix.mail("fr");
    for words in ["X-Original-To: посол@fr.example\n", "(using TLSv1.", "(Authenticated sender: letters)"]
    {
        assert!(letter.contains(words), "{words}: {letter}");
    }
    receiver.postfix.mail("de");
    running.stop_and_read();
}

#[test]
fn a_receiver_says_no_in_many_ways_and_each_letter_knows_its_own() {
    let nobody = crate::harness::free_port();
    let Some(receiver) = Receiver::start(nobody) else { return };
    let site = site(
        &format!("smtp://127.0.0.1:{}?tls=none", receiver.port),
        crate::harness::free_port(),
        &[
            "embassy@de.example",
            "gone@fr.example",
            "full@full.example",
            "grey@grey.example",
            "a@elsewhere.example",
        ],
    );
    let metrics = crate::harness::free_port();
    let mut command = site.command(&["serve"]);
    command.env("DEMARCHE_METRICS__LISTEN", format!("127.0.0.1:{metrics}"));
    let running = site.serve_by(command);
    sign_and_confirm(&site, &receiver);
    stand(
        &site,
        &[("de", "accepted"), ("fr", "deferred"), ("ch", "deferred"), ("at", "deferred"), ("pl", "refused")],
        false,
    );
    tried(&site, "embassy@de.example", "accepted", 250, "queued as");
    tried(&site, "gone@fr.example", "refused", 550, "5.1.1");
    tried(&site, "full@full.example", "deferred", 452, "4.2.2");
    tried(&site, "grey@grey.example", "deferred", 450, "Greylisted");
    tried(&site, "a@elsewhere.example", "refused", 554, "5.7.1");

    figures_are_all_documented(metrics);

    // Greylisting lets the second attempt through; a full mailbox stays full.
    stand(
        &site,
        &[("de", "accepted"), ("fr", "deferred"), ("ch", "deferred"), ("at", "accepted"), ("pl", "refused")],
        true,
    );
    receiver.postfix.mail("de");
    receiver.postfix.mail("grey");
    assert!(receiver.postfix.mails("full").is_empty());
    running.stop_and_read();
}

/// The page in the documentation lists every figure, with its kind; attempts are told by relay and outcome.
fn figures_are_all_documented(port: u16) {
    let page = include_str!("../../../../docs/operators/metrics.md");
    let text = wait_for(|| {
        let text = crate::harness::get(port, "/metrics").unwrap().body;
        text.contains("demarche_letters_late_seconds").then_some(text)
    });
    let kinds: Vec<(&str, &str)> =
        text.lines().filter_map(|line| line.strip_prefix("# TYPE ")?.split_once(' ')).collect();
    assert!(kinds.len() > 12, "{text}");
    for (name, kind) in kinds {
        assert!(
            page.contains(&format!("\n| `{name}` | {kind} |")),
            "docs/operators/metrics.md lacks {name}, a {kind}"
        );
    }
    for (outcome, least) in [("accepted", 1), ("deferred", 2), ("refused", 2)] {
        let line = text.lines().find(|line| {
            line.starts_with("demarche_attempts_total{kind=\"letter\"")
                && line.contains(&format!("outcome=\"{outcome}\""))
        });
        let count: u64 = line.and_then(|line| line.rsplit(' ').next()?.parse().ok()).unwrap_or_default();
        assert!(count >= least, "{outcome}: {text}");
        assert!(line.unwrap().contains("relay=\"127.0.0.1:"), "{line:?}");
    }
}

#[test]
fn a_message_too_big_for_its_server_is_known_as_that() {
    let nobody = crate::harness::free_port();
    let Some(receiver) = Receiver::start(nobody) else { return };
    let site = site(
        &format!("smtp://127.0.0.1:{}?tls=none", receiver.port),
        crate::harness::free_port(),
        &["embassy@de.example"],
    );
    let running = serve(&site, None);
    sign(&site);
    let link = wait_for(|| receiver.postfix.mails("anna").iter().find_map(|mail| link(mail)));
    running.stop_and_read();
    let config = std::fs::read_to_string(site.config()).unwrap();
    let narrow = config.replace(&format!(":{}?", receiver.port), &format!(":{}?", receiver.narrow));
    std::fs::write(site.config(), narrow).unwrap();
    let running = serve(&site, None);
    assert_eq!(site.post(&link, "").unwrap().status, 200);
    stand(&site, &[("de", "refused")], false);
    tried(&site, "embassy@de.example", "refused", 552, "");
    running.stop_and_read();
}

#[test]
fn bounces_and_answers_come_back_through_the_relay() {
    let (mx, inbound) = (crate::harness::free_port(), crate::harness::free_port());
    let Some(receiver) = Receiver::start(mx) else { return };
    let relay = Relay::start(mx, receiver.port, inbound).unwrap();
    let site = site(&relay.url(PASSWORD), inbound, &["embassy@de.example", "gone@fr.example"]);
    let running = serve(&site, Some(&relay.certificate()));
    sign_and_confirm(&site, &receiver);
    // The relay takes both; the receiver then knows nobody of that name, and the relay says so in a bounce.
    stand(&site, &[("de", "accepted"), ("fr", "bounced")], false);
    tried(&site, "gone@fr.example", "accepted", 250, "queued as");
    tried(&site, "gone@fr.example", "bounced", 0, "5.1.1");

    // The embassy answers the letter, from its own server, to the address in Reply-To.
    let letter = receiver.postfix.mail("de");
    let parsed = mail_parser::MessageParser::default().parse(letter.as_bytes()).unwrap();
    let reply_to = parsed.reply_to().unwrap().first().unwrap().address().unwrap();
    assert!(reply_to.ends_with("@letters.example") && !letter.contains("anna@mail.example"), "{letter}");
    let id = parsed.message_id().unwrap();
    receiver.postfix.sendmail(
        "embassy@de.example",
        &format!(
            "From: Embassy <embassy@de.example>\nTo: {reply_to}\nSubject: Re: Free them\nIn-Reply-To: <{id}>\n\
             MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nWe have read your letter.\n"
        ),
    );
    stand(&site, &[("de", "answered"), ("fr", "bounced")], false);
    let answer = wait_for(|| {
        receiver.postfix.mails("anna").into_iter().find(|mail| mail.contains("We have read your letter"))
    });
    assert!(answer.contains("X-Original-To: anna@mail.example\n"), "{answer}");
    assert_eq!(receiver.postfix.mails("de").len(), 1, "nothing went back to the embassy");
    running.stop_and_read();
}
