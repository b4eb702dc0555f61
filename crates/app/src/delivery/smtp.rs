//! The `smtp:` transport: submission to a relay (RFC 6409), over a few connections that are used again.

use std::error::Error as _;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use dsn::Status;
use lettre::Address;
use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Data, Mail, Noop, Rcpt, Rset};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use lettre::transport::smtp::response::Response;
use tokio::sync::Semaphore;
use tokio::time::{Instant, timeout};
use tokio_rustls::rustls::ClientConfig;

use super::verdict::{Step, declined};
use super::{About, Answer, Envelope, Outcome, Way, text, wire};

/// Time-outs, shorter than RFC 5321's (section 4.5.3.2) because the relay is ours, and together well within a
/// lease: what timed out is tried again.
const OPEN_WITHIN: Duration = Duration::from_mins(1);
const COMMAND_WITHIN: Duration = Duration::from_mins(1);
const CONTENT_WITHIN: Duration = Duration::from_mins(2);
/// Servers hang up on idle clients after minutes; a fresh connection costs less than finding out.
const IDLE_FOR: Duration = Duration::from_secs(30);

/// How the connection is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tls {
    None,
    /// STARTTLS where the server offers it.
    Opportunistic,
    /// STARTTLS, or nothing is sent.
    Required,
    /// From the first byte.
    Implicit,
}

#[derive(Clone, PartialEq, Eq)]
pub struct Login {
    pub user: String,
    pub password: String,
}

impl std::fmt::Debug for Login {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Login(secret)")
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RelaySettings {
    pub host: String,
    pub port: u16,
    pub tls: Tls,
    pub login: Option<Login>,
    /// Our own name, for EHLO.
    pub hello: String,
    pub connections: usize,
}

/// A mail server that takes our messages and sends them on.
pub struct Relay {
    settings: RelaySettings,
    /// Read at the first connection: a start that sends nothing pays nothing.
    tls: OnceLock<Result<Arc<ClientConfig>, String>>,
    idle: Mutex<Vec<(AsyncSmtpConnection, Instant)>>,
    /// Letters and mails together stay within what the relay may allow us.
    permits: Semaphore,
    pub way: Way,
}

impl std::fmt::Debug for Relay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Relay").field("settings", &self.settings).finish_non_exhaustive()
    }
}

struct Broken {
    step: Step,
    code: Option<u16>,
    reply: String,
}

impl Relay {
    pub fn new(settings: RelaySettings) -> Self {
        let permits = Semaphore::new(settings.connections);
        Self { settings, tls: OnceLock::new(), idle: Mutex::default(), permits, way: Way::default() }
    }

    /// A relay whose certificate only a test knows.
    #[cfg(test)]
    pub fn trusting(settings: RelaySettings, certificate: Vec<u8>) -> Self {
        Self { tls: OnceLock::from(wire::tls_config(&[certificate])), ..Self::new(settings) }
    }

    pub fn connections(&self) -> usize {
        self.settings.connections
    }

    pub async fn deliver(&self, envelope: &Envelope) -> Outcome {
        let from = (!envelope.from.is_empty()).then(|| envelope.from.parse::<Address>()).transpose();
        let (Ok(from), Ok(to)) = (from, envelope.to.parse::<Address>()) else {
            let answer = Answer::ours("not an address that a server takes");
            return Outcome::Refused(Answer { about: About::Mailbox, ..answer });
        };
        let _permit = self.permits.acquire().await;
        if let Some(mut connection) = self.take_idle() {
            let sent = send(&mut connection, from.as_ref(), &to, &envelope.message).await;
            // A server may have hung up meanwhile, or do so now (421): nothing was said yet, so say it anew.
            let hung_up = matches!(&sent, Err(broken)
                if broken.step == Step::Sender && matches!(broken.code, None | Some(421)));
            if !hung_up {
                return self.settle(connection, sent).await;
            }
        }
        match self.connect().await {
            Ok(mut connection) => {
                let sent = send(&mut connection, from.as_ref(), &to, &envelope.message).await;
                self.settle(connection, sent).await
            }
            Err(reply) => Outcome::Deferred(Answer { relay: self.name(), ..Answer::ours(&reply) }),
        }
    }

    pub async fn test(&self) -> Result<String, String> {
        let mut connection = self.connect().await?;
        within(COMMAND_WITHIN, Step::Sender, connection.command(Noop))
            .await
            .map_err(|broken| broken.reply)?;
        let name = connection.server_info().name().to_owned();
        self.put_idle(connection);
        Ok(name)
    }

    /// Connects, encrypts, greets, logs in. What a server says here is about us, so it never refuses a letter.
    async fn connect(&self) -> Result<AsyncSmtpConnection, String> {
        let settings = &self.settings;
        let config = self.tls.get_or_init(|| wire::tls_config(&[])).clone()?;
        let open = async {
            let wire = wire::open(settings, config).await?;
            let hello = ClientId::Domain(settings.hello.clone());
            let greeted = AsyncSmtpConnection::connect_with_transport(Box::new(wire), &hello).await;
            let mut connection = greeted.map_err(|error| error.to_string())?;
            if let Some(login) = &settings.login {
                let credentials = Credentials::new(login.user.clone(), login.password.clone());
                let login = connection.auth(&[Mechanism::Plain, Mechanism::Login], &credentials).await;
                login.map_err(|error| format!("login failed: {error}"))?;
            }
            Ok(connection)
        };
        let opened = timeout(OPEN_WITHIN, open).await;
        opened.unwrap_or_else(|_| Err("no answer in time".to_owned()))
    }

    /// Keeps the connection if it is still good, and turns what happened into an outcome.
    async fn settle(&self, mut connection: AsyncSmtpConnection, sent: Result<Response, Broken>) -> Outcome {
        let server = text::line(connection.server_info().name());
        match sent {
            Ok(response) => {
                self.put_idle(connection);
                let answer = Answer::ours(&response.message().collect::<Vec<_>>().join(" "));
                Outcome::Accepted(Answer {
                    relay: self.name(),
                    server,
                    code: Some(u16::from(response.code()).into()),
                    status: Status::at_start_of(&answer.reply),
                    ..answer
                })
            }
            Err(Broken { step, code, reply }) => {
                if code.is_some_and(|code| code != 421)
                    && within(COMMAND_WITHIN, Step::Sender, connection.command(Rset)).await.is_ok()
                {
                    self.put_idle(connection);
                }
                match code {
                    Some(code) => declined(step, &self.name(), &server, code, &reply),
                    None => Outcome::Deferred(Answer { relay: self.name(), server, ..Answer::ours(&reply) }),
                }
            }
        }
    }

    /// As attempts and metrics name it.
    fn name(&self) -> String {
        format!("{}:{}", self.settings.host, self.settings.port)
    }

    fn take_idle(&self) -> Option<AsyncSmtpConnection> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.retain(|(_, since)| since.elapsed() < IDLE_FOR);
        idle.pop().map(|(connection, _)| connection)
    }

    fn put_idle(&self, connection: AsyncSmtpConnection) {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        if idle.len() < self.settings.connections {
            idle.push((connection, Instant::now()));
        }
    }
}

async fn send(
    connection: &mut AsyncSmtpConnection,
    from: Option<&Address>,
    to: &Address,
    message: &[u8],
) -> Result<Response, Broken> {
    let mut options = Vec::new();
    let info = connection.server_info();
    if !to.to_string().is_ascii() {
        if !info.supports_feature(Extension::SmtpUtfEight) {
            // RFC 6531, section 3.4: such an address cannot be reached through this server.
            let reply = "the server does not take addresses in this script (SMTPUTF8)".to_owned();
            return Err(Broken { step: Step::Recipient, code: Some(553), reply });
        }
        options.push(MailParameter::SmtpUtfEight);
    }
    if !message.is_ascii() {
        options.push(MailParameter::Body(MailBodyParameter::EightBitMime));
    }
    let mail = Mail::new(from.cloned(), options);
    within(COMMAND_WITHIN, Step::Sender, connection.command(mail)).await?;
    let rcpt = Rcpt::new(to.clone(), Vec::new());
    within(COMMAND_WITHIN, Step::Recipient, connection.command(rcpt)).await?;
    within(COMMAND_WITHIN, Step::Content, connection.command(Data)).await?;
    // The library ends the message itself, with a line break before the final dot.
    let message = message.strip_suffix(b"\r\n").unwrap_or(message);
    within(CONTENT_WITHIN, Step::Content, connection.message(message)).await
}

async fn within<T>(
    limit: Duration,
    step: Step,
    work: impl Future<Output = Result<T, SmtpError>>,
) -> Result<T, Broken> {
    let done = timeout(limit, work).await;
    let broken = match done {
        Ok(Ok(answer)) => return Ok(answer),
        Ok(Err(error)) => Broken {
            step,
            code: error.status().map(u16::from),
            reply: error.source().map_or_else(|| error.to_string(), ToString::to_string),
        },
        Err(_) => Broken { step, code: None, reply: "no answer in time".to_owned() },
    };
    Err(broken)
}
