//! The wire to a relay: TCP without delay, encrypted as configured, before any mail command is spoken.
//!
//! STARTTLS is done here and not by the SMTP library, because what a server (or someone between) sends behind its
//! consent must not be read as if it had come encrypted (the flaw of CVE-2021-38371 and its many relatives).

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use lettre::transport::smtp::client::AsyncTokioStream;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, BufReader, ReadBuf};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, crypto};

use super::relay_url::is_this_machine;
use super::smtp::{RelaySettings, Tls};

/// RFC 5321, section 4.5.3.1.5, allows 512 octets a line; some servers write more.
const LINE_MAX: u64 = 2048;
const LINES_MAX: usize = 100;

/// A stream ready for SMTP. The server's greeting, where it had to be read already, is read again from here.
#[derive(Debug)]
pub struct Wire {
    greeting: io::Cursor<Vec<u8>>,
    stream: Stream,
}

#[derive(Debug)]
enum Stream {
    Plain(TcpStream),
    Tls(Box<TlsStream<TcpStream>>),
}

/// Trusts what the machine trusts; without such a list (a bare container), Mozilla's.
pub fn tls_config(more: &[Vec<u8>]) -> Result<Arc<ClientConfig>, String> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if roots.is_empty() {
        roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    }
    roots.add_parsable_certificates(more.iter().map(|der| der.clone().into()));
    let config = ClientConfig::builder_with_provider(Arc::new(crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| error.to_string())?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(Arc::new(config))
}

/// Connects and encrypts. The error is a sentence for the operator.
pub async fn open(settings: &RelaySettings, config: Arc<ClientConfig>) -> Result<Wire, String> {
    let connected = TcpStream::connect((settings.host.as_str(), settings.port)).await;
    let tcp = connected.map_err(|error| format!("cannot connect: {error}"))?;
    // The message and its final dot are written apart: Nagle's algorithm would hold the dot back 40 ms a letter.
    tcp.set_nodelay(true).map_err(|error| error.to_string())?;
    match settings.tls {
        Tls::None => Ok(Wire::plain(tcp, Vec::new())),
        Tls::Implicit => encrypt(tcp, settings, config, Vec::new()).await,
        Tls::Required | Tls::Opportunistic => starttls(tcp, settings, config).await,
    }
}

async fn starttls(
    tcp: TcpStream,
    settings: &RelaySettings,
    config: Arc<ClientConfig>,
) -> Result<Wire, String> {
    let lost = |error: io::Error| format!("connection lost before encryption: {error}");
    let mut reader = BufReader::new(tcp);
    let greeting = read_reply(&mut reader).await.map_err(lost)?;
    if !greeting.starts_with(b"220") {
        return Ok(Wire::plain(reader.into_inner(), greeting));
    }
    reader.write_all(format!("EHLO {}\r\n", settings.hello).as_bytes()).await.map_err(lost)?;
    let offers = read_reply(&mut reader).await.map_err(lost)?;
    let offered = offers.split(|byte| *byte == b'\n').any(|line| {
        line.get(4..).is_some_and(|keyword| keyword.trim_ascii().eq_ignore_ascii_case(b"STARTTLS"))
    });
    if !offered && settings.tls == Tls::Opportunistic {
        if settings.login.is_some() && !is_this_machine(&settings.host) {
            return Err("the server offers no STARTTLS, and a password is never sent unencrypted".into());
        }
        return Ok(Wire::plain(reader.into_inner(), greeting));
    }
    if !offered {
        return Err("the server offers no STARTTLS: nothing was sent to it".into());
    }
    reader.write_all(b"STARTTLS\r\n").await.map_err(lost)?;
    let consent = read_reply(&mut reader).await.map_err(lost)?;
    if !consent.starts_with(b"220") {
        return Err(format!("STARTTLS was declined: {}", String::from_utf8_lossy(&consent).trim()));
    }
    if !reader.buffer().is_empty() {
        return Err("the server, or someone between, spoke on before encryption: nothing was sent".into());
    }
    encrypt(reader.into_inner(), settings, config, greeting).await
}

async fn encrypt(
    tcp: TcpStream,
    settings: &RelaySettings,
    config: Arc<ClientConfig>,
    greeting: Vec<u8>,
) -> Result<Wire, String> {
    let name = ServerName::try_from(settings.host.clone()).map_err(|error| error.to_string())?;
    let tls = TlsConnector::from(config).connect(name, tcp).await;
    let tls = tls.map_err(|error| format!("no trusted encryption: {error}"))?;
    Ok(Wire { greeting: io::Cursor::new(greeting), stream: Stream::Tls(Box::new(tls)) })
}

/// One reply, all its lines as they came (RFC 5321, section 4.2.1: a hyphen after the code says there is more).
async fn read_reply(reader: &mut BufReader<TcpStream>) -> io::Result<Vec<u8>> {
    let mut reply = Vec::new();
    for _ in 0..LINES_MAX {
        let start = reply.len();
        (&mut *reader).take(LINE_MAX).read_until(b'\n', &mut reply).await?;
        let line = &reply[start..];
        if !line.ends_with(b"\n") || line.len() < 4 {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "not an SMTP reply"));
        }
        if line[3] != b'-' {
            return Ok(reply);
        }
    }
    Err(io::Error::new(io::ErrorKind::InvalidData, "an endless SMTP reply"))
}

impl Wire {
    fn plain(tcp: TcpStream, greeting: Vec<u8>) -> Self {
        Self { greeting: io::Cursor::new(greeting), stream: Stream::Plain(tcp) }
    }
}

impl AsyncTokioStream for Wire {
    fn peer_addr(&self) -> io::Result<SocketAddr> {
        match &self.stream {
            Stream::Plain(tcp) => tcp.peer_addr(),
            Stream::Tls(tls) => tls.get_ref().0.peer_addr(),
        }
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let (at, length) = (self.greeting.position() as usize, self.greeting.get_ref().len());
        if at < length {
            let part = into.remaining().min(length - at);
            into.put_slice(&self.greeting.get_ref()[at..at + part]);
            self.greeting.set_position((at + part) as u64);
            return Poll::Ready(Ok(()));
        }
        match &mut self.stream {
            Stream::Plain(tcp) => Pin::new(tcp).poll_read(cx, into),
            Stream::Tls(tls) => Pin::new(tls.as_mut()).poll_read(cx, into),
        }
    }
}

impl AsyncWrite for Wire {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        match &mut self.stream {
            Stream::Plain(tcp) => Pin::new(tcp).poll_write(cx, bytes),
            Stream::Tls(tls) => Pin::new(tls.as_mut()).poll_write(cx, bytes),
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.stream {
            Stream::Plain(tcp) => Pin::new(tcp).poll_flush(cx),
            Stream::Tls(tls) => Pin::new(tls.as_mut()).poll_flush(cx),
        }
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.stream {
            Stream::Plain(tcp) => Pin::new(tcp).poll_shutdown(cx),
            Stream::Tls(tls) => Pin::new(tls.as_mut()).poll_shutdown(cx),
        }
    }
}
