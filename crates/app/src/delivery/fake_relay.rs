//! A mail server in the test's own process: polite unless told otherwise.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

/// What it took: envelope and content, dots unstuffed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    pub from: String,
    pub to: String,
    pub content: String,
}

/// Answers a command line with something else than it would. Besides commands it is asked about `""` (the greeting),
/// `...` (a line of the content came) and `.` (its end). The number says on which connection, from 1.
///
/// An answer is a reply, or one of: `DROP` hangs up; `SILENCE` says nothing more; `TAKE` (at `.`) takes the message
/// and hangs up; `RAW` and a space before what is sent as it stands, without an end; ` DROP` at an answer's end hangs
/// up behind it.
pub type Whim = dyn Fn(&str, usize) -> Option<String> + Send + Sync;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encryption {
    None,
    Starttls,
    /// Consents to STARTTLS and speaks on in the clear, as an attacker between would.
    StarttlsThenTalk,
    Implicit,
}

/// What it offers, and how it was brought up.
#[derive(Debug, Clone)]
pub struct Manners {
    pub encryption: Encryption,
    pub offers: Vec<String>,
    /// Forgets whatever came together with a command: what broken firewalls make of pipelining.
    pub deaf: bool,
    /// Awaits a message even when nobody was named that would get it (RFC 2920, section 3.1).
    pub eager: bool,
}

impl Manners {
    pub fn offering(offers: &[&str]) -> Self {
        let offers = offers.iter().map(|offer| (*offer).to_owned()).collect();
        Self { encryption: Encryption::None, offers, deaf: false, eager: false }
    }

    pub fn good() -> Self {
        Self::offering(&["PIPELINING", "8BITMIME", "AUTH PLAIN LOGIN", "ENHANCEDSTATUSCODES"])
    }
}

pub struct FakeRelay {
    pub port: u16,
    /// The certificate that a client must trust.
    pub certificate: Vec<u8>,
    taken: Arc<Mutex<Vec<Taken>>>,
    said: Arc<Mutex<Vec<String>>>,
    connections: Arc<AtomicUsize>,
}

impl FakeRelay {
    pub async fn polite() -> Self {
        Self::start(Encryption::None, |_, _| None).await
    }

    pub async fn start(
        encryption: Encryption,
        whim: impl Fn(&str, usize) -> Option<String> + Send + Sync + 'static,
    ) -> Self {
        Self::with(Manners { encryption, ..Manners::good() }, whim).await
    }

    pub async fn with(
        manners: Manners,
        whim: impl Fn(&str, usize) -> Option<String> + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (certificate, acceptor) = certificate();
        let (taken, said) = (Arc::<Mutex<Vec<Taken>>>::default(), Arc::<Mutex<Vec<String>>>::default());
        let connections = Arc::new(AtomicUsize::new(0));
        let shop = Shop {
            whim: Arc::new(whim),
            manners,
            acceptor,
            taken: taken.clone(),
            said: said.clone(),
            connections: connections.clone(),
        };
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let shop = shop.clone();
                let number = shop.connections.fetch_add(1, Ordering::SeqCst) + 1;
                tokio::spawn(async move { shop.welcome(stream, number).await });
            }
        });
        Self { port, certificate, taken, said, connections }
    }

    pub fn taken(&self) -> Vec<Taken> {
        self.taken.lock().unwrap().clone()
    }

    /// Every command line, over all connections.
    pub fn said(&self) -> Vec<String> {
        self.said.lock().unwrap().clone()
    }

    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::SeqCst)
    }
}

/// Made once: it takes long, and hundreds of servers are started.
fn certificate() -> (Vec<u8>, TlsAcceptor) {
    static MADE: OnceLock<(Vec<u8>, TlsAcceptor)> = OnceLock::new();
    MADE.get_or_init(make_certificate).clone()
}

fn make_certificate() -> (Vec<u8>, TlsAcceptor) {
    let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned(), "localhost".to_owned()]).unwrap();
    let der = made.cert.der().clone();
    let key = PrivateKeyDer::Pkcs8(made.signing_key.serialize_der().into());
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![der.clone()], key)
        .unwrap();
    (der.to_vec(), TlsAcceptor::from(Arc::new(config)))
}

#[derive(Clone)]
struct Shop {
    whim: Arc<Whim>,
    manners: Manners,
    acceptor: TlsAcceptor,
    taken: Arc<Mutex<Vec<Taken>>>,
    said: Arc<Mutex<Vec<String>>>,
    connections: Arc<AtomicUsize>,
}

/// A transaction: what was named and agreed to.
#[derive(Debug, Clone, Default)]
struct Transaction {
    from: Option<String>,
    to: Option<String>,
}

impl Shop {
    async fn welcome(&self, stream: TcpStream, number: usize) -> Option<()> {
        if self.manners.encryption == Encryption::Implicit {
            let tls = self.acceptor.accept(stream).await.ok()?;
            return self.serve(BufReader::new(tls), number, true).await.map(drop);
        }
        let plain = self.serve(BufReader::new(stream), number, false).await?;
        let tls = self.acceptor.accept(plain.into_inner()).await.ok()?;
        // After STARTTLS there is no new greeting.
        self.talk(&mut BufReader::new(tls), number, true).await.map(drop)
    }

    async fn serve<S: AsyncRead + AsyncWrite + Unpin>(
        &self,
        mut stream: BufReader<S>,
        number: usize,
        encrypted: bool,
    ) -> Option<BufReader<S>> {
        let greeting = (self.whim)("", number).unwrap_or_else(|| "220 relay.test ESMTP".into());
        answer(&mut stream, &greeting).await?;
        self.talk(&mut stream, number, encrypted).await?;
        Some(stream)
    }

    /// Ends with `Some` where encryption is to begin.
    async fn talk<S: AsyncRead + AsyncWrite + Unpin>(
        &self,
        stream: &mut BufReader<S>,
        number: usize,
        encrypted: bool,
    ) -> Option<()> {
        let mut transaction = Transaction::default();
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line).await.ok()? == 0 {
                return None;
            }
            if self.manners.deaf {
                let rest = stream.buffer().len();
                stream.consume(rest);
            }
            let line = line.trim_end();
            self.said.lock().unwrap().push(line.to_owned());
            let usual = || self.usual(line, encrypted, &transaction);
            let mut reply = (self.whim)(line, number).unwrap_or_else(usual);
            if line == "DATA" && reply.starts_with("354") {
                answer(stream, &reply).await?;
                reply = self.content(stream, number, &transaction).await?;
                transaction = Transaction::default();
            }
            answer(stream, &reply).await?;
            if reply.starts_with("25") {
                let inside = || line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                match line.split(' ').next() {
                    Some("MAIL") => transaction.from = Some(inside()),
                    Some("RCPT") => transaction.to = Some(inside()),
                    Some("RSET") => transaction = Transaction::default(),
                    _ => {}
                }
            }
            if line == "STARTTLS" && reply.starts_with("220") {
                return Some(());
            }
        }
    }

    fn usual(&self, line: &str, encrypted: bool, transaction: &Transaction) -> String {
        let Transaction { from, to } = transaction;
        match line.split(' ').next() {
            Some("EHLO") => {
                let starttls = !encrypted && self.manners.encryption != Encryption::None;
                let mut lines = vec!["relay.test"];
                lines.extend(starttls.then_some("STARTTLS"));
                lines.extend(self.manners.offers.iter().map(String::as_str));
                format!("250-{}\r\n250 HELP", lines.join("\r\n250-"))
            }
            Some("STARTTLS") if self.manners.encryption == Encryption::StarttlsThenTalk => {
                "220 go ahead\r\n250 injected".into()
            }
            Some("STARTTLS") => "220 go ahead".into(),
            Some("AUTH") => "235 2.7.0 welcome".into(),
            Some("MAIL") if from.is_some() => "503 5.5.1 nested MAIL command".into(),
            Some("RCPT") if from.is_none() => "503 5.5.1 need MAIL command".into(),
            Some("DATA") if (from.is_none() || to.is_none()) && !self.manners.eager => {
                "554 5.5.1 no valid recipients".into()
            }
            Some("DATA") => "354 go on".into(),
            Some("QUIT") => "221 bye".into(),
            _ => "250 2.1.0 Ok".into(),
        }
    }

    /// Reads a message to its end; gives the answer to it.
    async fn content<S: AsyncRead + AsyncWrite + Unpin>(
        &self,
        stream: &mut BufReader<S>,
        number: usize,
        transaction: &Transaction,
    ) -> Option<String> {
        let mut content = Vec::new();
        loop {
            let mut line = Vec::new();
            if stream.read_until(b'\n', &mut line).await.ok()? == 0 {
                return None;
            }
            if line == b".\r\n" {
                break;
            }
            if let Some(reply) = (self.whim)("...", number) {
                return Some(reply);
            }
            content.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
        }
        let reply = (self.whim)(".", number).unwrap_or_else(|| "250 2.0.0 Ok: queued as 4711".into());
        if reply.starts_with("250") || reply == "TAKE" {
            let Transaction { from, to } = transaction.clone();
            let content = String::from_utf8(content).unwrap();
            let (from, to) = (from.unwrap_or_default(), to.unwrap_or_default());
            self.taken.lock().unwrap().push(Taken { from, to, content });
        }
        Some(reply)
    }
}

/// `None` when the dialogue is over.
async fn answer<S: AsyncRead + AsyncWrite + Unpin>(stream: &mut BufReader<S>, reply: &str) -> Option<()> {
    match reply {
        "DROP" | "TAKE" => return None,
        "SILENCE" => {
            // Until the other side gives up.
            tokio::io::copy(stream, &mut tokio::io::sink()).await.ok();
            return None;
        }
        _ => {}
    }
    let (words, drop) = reply.strip_suffix(" DROP").map_or((reply, false), |words| (words, true));
    let whole = words.strip_prefix("RAW ").map_or_else(|| format!("{words}\r\n"), str::to_owned);
    stream.write_all(whole.as_bytes()).await.ok()?;
    stream.flush().await.ok()?;
    (!drop).then_some(())
}
