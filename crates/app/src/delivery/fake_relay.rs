//! A mail server in the test's own process: polite unless told otherwise.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

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

/// Answers a command line (`.` for the end of the content) with something else than it would: a reply, or
/// `DROP` to hang up. The number says on which connection, from 1.
pub type Whim = dyn Fn(&str, usize) -> Option<String> + Send + Sync;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encryption {
    None,
    Starttls,
    /// Consents to STARTTLS and speaks on in the clear, as an attacker between would.
    StarttlsThenTalk,
    Implicit,
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
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (certificate, acceptor) = certificate();
        let (taken, said) = (Arc::<Mutex<Vec<Taken>>>::default(), Arc::<Mutex<Vec<String>>>::default());
        let connections = Arc::new(AtomicUsize::new(0));
        let shop = Shop {
            whim: Arc::new(whim),
            encryption,
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

fn certificate() -> (Vec<u8>, TlsAcceptor) {
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
    encryption: Encryption,
    acceptor: TlsAcceptor,
    taken: Arc<Mutex<Vec<Taken>>>,
    said: Arc<Mutex<Vec<String>>>,
    connections: Arc<AtomicUsize>,
}

impl Shop {
    async fn welcome(&self, stream: TcpStream, number: usize) -> Option<()> {
        if self.encryption == Encryption::Implicit {
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
        stream.write_all(format!("{greeting}\r\n").as_bytes()).await.ok()?;
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
        let mut envelope = Taken { from: String::new(), to: String::new(), content: String::new() };
        loop {
            let mut line = String::new();
            if stream.read_line(&mut line).await.ok()? == 0 {
                return None;
            }
            let line = line.trim_end();
            self.said.lock().unwrap().push(line.to_owned());
            let mut reply = (self.whim)(line, number).unwrap_or_else(|| self.usual(line, encrypted));
            if line == "DATA" && reply.starts_with("354") {
                stream.write_all(b"354 go on\r\n").await.ok()?;
                envelope.content = content(stream).await?;
                reply = (self.whim)(".", number).unwrap_or_else(|| "250 2.0.0 Ok: queued as 4711".into());
                if reply.starts_with("250") {
                    self.taken.lock().unwrap().push(envelope.clone());
                }
            }
            if reply == "DROP" {
                return None;
            }
            let inside = |line: &str| line.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
            match line.split(' ').next() {
                Some("MAIL") => envelope.from = inside(line),
                Some("RCPT") => envelope.to = inside(line),
                _ => {}
            }
            stream.write_all(format!("{reply}\r\n").as_bytes()).await.ok()?;
            if line == "STARTTLS" && reply.starts_with("220") {
                return Some(());
            }
        }
    }

    fn usual(&self, line: &str, encrypted: bool) -> String {
        match line.split(' ').next() {
            Some("EHLO") => {
                let starttls = !encrypted && self.encryption != Encryption::None;
                let offer = if starttls { "250-STARTTLS\r\n" } else { "" };
                format!("250-relay.test\r\n{offer}250-8BITMIME\r\n250 AUTH PLAIN LOGIN")
            }
            Some("STARTTLS") if self.encryption == Encryption::StarttlsThenTalk => {
                "220 go ahead\r\n250 injected".into()
            }
            Some("STARTTLS") => "220 go ahead".into(),
            Some("AUTH") => "235 2.7.0 welcome".into(),
            Some("DATA") => "354".into(),
            Some("QUIT") => "221 bye".into(),
            _ => "250 2.1.0 Ok".into(),
        }
    }
}

async fn content<S: AsyncRead + AsyncWrite + Unpin>(stream: &mut BufReader<S>) -> Option<String> {
    let mut content = Vec::new();
    loop {
        let mut line = Vec::new();
        if stream.read_until(b'\n', &mut line).await.ok()? == 0 {
            return None;
        }
        if line == b".\r\n" {
            return String::from_utf8(content).ok();
        }
        content.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
    }
}
