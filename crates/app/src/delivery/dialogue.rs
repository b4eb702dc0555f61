//! The dialogue with a relay over one connection (RFC 5321, RFC 6409): opening it, and one message after another.
//!
//! Every reply is read and judged in its order, whether commands went out one by one or together (RFC 2920). Which
//! relay is asked and what a refusal means is decided elsewhere.

use std::sync::Arc;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use tokio::io::{AsyncWriteExt, BufReader};
use tokio::time::timeout;
use tokio_rustls::rustls::ClientConfig;

use super::Envelope;
use super::content::for_wire;
use super::offers::Offers;
use super::relay_url::is_this_machine;
use super::reply::{NoReply, Reply};
use super::settings::{Login, RelaySettings, Tls};
use super::verdict::Step;
use super::wire::{Wire, connect};

/// Time-outs: shorter than RFC 5321's (section 4.5.3.2) because the relay is ours, and together well within a lease.
#[derive(Debug, Clone, Copy)]
pub struct Patience {
    /// Connection, encryption, greeting and login together.
    pub open: Duration,
    /// Each reply to a command.
    pub command: Duration,
    /// The message, and the reply to its end.
    pub content: Duration,
}

pub const PATIENCE: Patience = Patience {
    open: Duration::from_mins(1),
    command: Duration::from_mins(1),
    content: Duration::from_mins(2),
};

/// After a write failed, a server's last word may still lie in the buffer.
const LAST_WORD: Duration = Duration::from_secs(5);

/// An open connection.
#[derive(Debug)]
pub struct Dialogue {
    stream: BufReader<Wire>,
    /// As it calls itself.
    pub server: String,
    pub offers: Offers,
    /// Messages that it took.
    pub carried: usize,
    /// Commands go out together.
    pipelining: bool,
    /// A transaction was begun and not ended: RSET goes before the next.
    begun: bool,
    /// Both sides know what comes next.
    in_step: bool,
    patience: Patience,
}

/// Why a message was not taken.
#[derive(Debug)]
pub enum Failure {
    /// The server said so.
    Declined(Step, Reply),
    /// So it said to our login.
    LoginDeclined(Reply),
    /// Not said to the server, because it would not take it.
    Unfit(u16, String),
    /// No reply, or none that can be read.
    Broken(Step, String),
    /// The message was handed over whole, and what the server made of it is not known.
    Unknown(String),
}

impl Dialogue {
    /// Connects, encrypts, greets, logs in.
    pub async fn open(
        settings: &RelaySettings,
        tls: Arc<ClientConfig>,
        pipelining: bool,
        patience: Patience,
    ) -> Result<Self, Failure> {
        let opened = timeout(patience.open, Self::open_at_leisure(settings, tls, pipelining, patience)).await;
        opened.unwrap_or_else(|_| Err(broken("no answer in time")))
    }

    async fn open_at_leisure(
        settings: &RelaySettings,
        tls: Arc<ClientConfig>,
        pipelining: bool,
        patience: Patience,
    ) -> Result<Self, Failure> {
        let mut wire = connect(&settings.host, settings.port).await.map_err(broken)?;
        if settings.tls == Tls::Implicit {
            wire = wire.encrypt(&settings.host, tls.clone()).await.map_err(broken)?;
        }
        let mut dialogue = Self {
            stream: BufReader::new(wire),
            server: String::new(),
            offers: Offers::default(),
            carried: 0,
            pipelining: false,
            begun: false,
            in_step: true,
            patience,
        };
        dialogue.expect_yes(Step::Opening).await?;
        dialogue.hello(settings).await?;
        if matches!(settings.tls, Tls::Required | Tls::Opportunistic) {
            dialogue = dialogue.starttls(settings, tls).await?;
        }
        if let Some(login) = &settings.login {
            dialogue.log_in(login).await.map_err(|failure| match failure {
                Failure::Declined(_, reply) => Failure::LoginDeclined(reply),
                other => other,
            })?;
        }
        dialogue.pipelining = pipelining && dialogue.offers.pipelining;
        Ok(dialogue)
    }

    async fn hello(&mut self, settings: &RelaySettings) -> Result<(), Failure> {
        let reply = self.ask(Step::Opening, &format!("EHLO {}\r\n", settings.hello)).await?;
        let name = reply.lines[0].split_whitespace().next().unwrap_or(&settings.host);
        self.server = super::text::line(name);
        self.offers = Offers::read(&reply);
        Ok(())
    }

    async fn starttls(
        mut self,
        settings: &RelaySettings,
        config: Arc<ClientConfig>,
    ) -> Result<Self, Failure> {
        if !self.offers.starttls && settings.tls == Tls::Opportunistic {
            if settings.login.is_some() && !is_this_machine(&settings.host) {
                return Err(broken(
                    "the server offers no STARTTLS, and a password is never sent unencrypted",
                ));
            }
            return Ok(self);
        }
        if !self.offers.starttls {
            return Err(broken("the server offers no STARTTLS: nothing was sent to it"));
        }
        self.ask(Step::Opening, "STARTTLS\r\n").await?;
        // What came behind the consent came unencrypted, from the server or someone between: it must not be read
        // as if it had come encrypted (CVE-2021-38371 and its many relatives).
        if !self.stream.buffer().is_empty() {
            return Err(broken(
                "the server, or someone between, spoke on before encryption: nothing was sent",
            ));
        }
        let wire = self.stream.into_inner().encrypt(&settings.host, config).await.map_err(broken)?;
        self.stream = BufReader::new(wire);
        // RFC 3207, section 4.2: what was offered in the clear is forgotten.
        self.hello(settings).await?;
        Ok(self)
    }

    async fn log_in(&mut self, login: &Login) -> Result<(), Failure> {
        if self.offers.plain {
            let secret = STANDARD.encode(format!("\0{}\0{}", login.user, login.password));
            match self.ask(Step::Opening, &format!("AUTH PLAIN {secret}\r\n")).await {
                // RFC 4954, section 6: this mechanism is not for us; another may be.
                Err(Failure::Declined(_, reply)) if matches!(reply.code, 504 | 534) && self.offers.login => {}
                answered => return answered.map(drop),
            }
        } else if !self.offers.login {
            return Err(broken("the server offers neither AUTH PLAIN nor AUTH LOGIN, and a login is set"));
        }
        self.ask_for(Step::Opening, "AUTH LOGIN\r\n", 334).await?;
        self.ask_for(Step::Opening, &format!("{}\r\n", STANDARD.encode(&login.user)), 334).await?;
        self.ask(Step::Opening, &format!("{}\r\n", STANDARD.encode(&login.password))).await.map(drop)
    }

    pub fn encryption(&self) -> Option<&'static str> {
        self.stream.get_ref().encryption()
    }

    /// May it carry another message?
    pub fn is_in_step(&self) -> bool {
        self.in_step && self.stream.buffer().is_empty()
    }

    pub fn pipelines(&self) -> bool {
        self.pipelining
    }

    /// Hands over one message. Its addresses hold nothing that could end a command.
    pub async fn send(&mut self, envelope: &Envelope) -> Result<Reply, Failure> {
        let parameters = self.offers.parameters(envelope, envelope.message.len());
        let parameters = parameters.map_err(|(code, text)| Failure::Unfit(code, text))?;
        let mut commands = Vec::with_capacity(4);
        if self.begun {
            commands.push((Step::Sender, "RSET\r\n".to_owned()));
        }
        commands.push((Step::Sender, format!("MAIL FROM:<{}>{parameters}\r\n", envelope.from)));
        commands.push((Step::Recipient, format!("RCPT TO:<{}>\r\n", envelope.to)));
        commands.push((Step::Content, "DATA\r\n".to_owned()));
        self.begun = true;
        let in_time =
            if self.pipelining { self.together(&commands).await } else { self.by_turns(&commands).await };
        in_time?;
        let reply = self.content(&envelope.message).await?;
        self.begun = false;
        self.carried += 1;
        Ok(reply)
    }

    async fn by_turns(&mut self, commands: &[(Step, String)]) -> Result<(), Failure> {
        for (step, command) in commands {
            self.write(*step, command.as_bytes(), self.patience.command).await?;
            let reply = self.reply(*step, self.patience.command).await?;
            self.judge(*step, reply)?;
        }
        Ok(())
    }

    /// In one write; every reply is read, and the first that declines is what became of the message.
    async fn together(&mut self, commands: &[(Step, String)]) -> Result<(), Failure> {
        let all: String = commands.iter().map(|(_, command)| command.as_str()).collect();
        self.write(Step::Sender, all.as_bytes(), self.patience.command).await?;
        let mut declined = None;
        for (step, _) in commands {
            let reply = match self.reply(*step, self.patience.command).await {
                Ok(reply) => reply,
                // The rest of the answers did not come; what was said before stands.
                Err(broken) => return Err(declined.unwrap_or(broken)),
            };
            let goes_ahead = *step == Step::Content && reply.code == 354;
            match self.judge(*step, reply) {
                Ok(()) if goes_ahead && declined.is_some() => self.end_unsent().await,
                Ok(()) => {}
                Err(failure) => declined = declined.or(Some(failure)),
            }
            if !self.in_step {
                break;
            }
        }
        declined.map_or(Ok(()), Err)
    }

    /// The server awaits a message although it declined sender or recipient: RFC 2920, section 3.1, ends it with
    /// a dot alone, and whatever it answers is about no message.
    async fn end_unsent(&mut self) {
        let wrote = self.write(Step::Content, b".\r\n", self.patience.command).await;
        if wrote.is_ok() {
            let answer = self.reply(Step::Content, self.patience.command).await;
            self.in_step &= answer.is_ok_and(|reply| reply.is_no() || reply.is_yes());
        }
    }

    /// Is it the answer that lets the dialogue go on?
    fn judge(&mut self, step: Step, reply: Reply) -> Result<(), Failure> {
        let goes_on = if step == Step::Content { reply.code == 354 } else { reply.is_yes() };
        if goes_on {
            return Ok(());
        }
        // 421 announces the end; what neither agrees nor declines answers something else.
        self.in_step &= reply.is_no() && reply.code != 421;
        Err(Failure::Declined(step, reply))
    }

    async fn content(&mut self, message: &[u8]) -> Result<Reply, Failure> {
        let bytes = for_wire(message);
        let patience = self.patience.content;
        if let Err(lost) = self.write(Step::Content, &bytes, patience).await {
            // A server that has had enough says why and hangs up. Without its dot no message is taken.
            return match self.reply(Step::Content, LAST_WORD.min(patience)).await {
                Ok(reply) if reply.is_no() => {
                    self.in_step = false;
                    Err(Failure::Declined(Step::Content, reply))
                }
                _ => Err(lost),
            };
        }
        let reply = match self.reply(Step::Content, patience).await {
            Ok(reply) => reply,
            Err(Failure::Broken(_, why)) => return Err(Failure::Unknown(why)),
            Err(other) => return Err(other),
        };
        match reply.code {
            250 => Ok(reply),
            400..=599 => {
                self.in_step &= reply.code != 421;
                Err(Failure::Declined(Step::Content, reply))
            }
            code => {
                self.in_step = false;
                Err(Failure::Unknown(format!("an answer that does not fit: {code} {}", reply.text())))
            }
        }
    }

    /// Says goodbye, and does not insist on an answer.
    pub async fn quit(mut self) {
        let quit = async {
            self.stream.write_all(b"QUIT\r\n").await.ok()?;
            self.stream.flush().await.ok()?;
            Reply::read(&mut self.stream).await.ok()?;
            self.stream.shutdown().await.ok()
        };
        timeout(LAST_WORD, quit).await.ok();
    }

    /// Is anybody there?
    pub async fn noop(&mut self) -> Result<Reply, Failure> {
        self.ask(Step::Opening, "NOOP\r\n").await
    }

    async fn ask(&mut self, step: Step, command: &str) -> Result<Reply, Failure> {
        self.write(step, command.as_bytes(), self.patience.command).await?;
        self.expect_yes(step).await
    }

    async fn ask_for(&mut self, step: Step, command: &str, code: u16) -> Result<(), Failure> {
        self.write(step, command.as_bytes(), self.patience.command).await?;
        let reply = self.reply(step, self.patience.command).await?;
        if reply.code == code { Ok(()) } else { Err(Failure::Declined(step, reply)) }
    }

    async fn expect_yes(&mut self, step: Step) -> Result<Reply, Failure> {
        let reply = self.reply(step, self.patience.command).await?;
        if reply.is_yes() { Ok(reply) } else { Err(Failure::Declined(step, reply)) }
    }

    async fn write(&mut self, step: Step, bytes: &[u8], patience: Duration) -> Result<(), Failure> {
        let write = async {
            self.stream.write_all(bytes).await?;
            self.stream.flush().await
        };
        let why = match timeout(patience, write).await {
            Ok(Ok(())) => return Ok(()),
            Ok(Err(error)) => NoReply::Lost(error.to_string()).to_string(),
            Err(_) => "the server stopped listening".to_owned(),
        };
        self.in_step = false;
        Err(Failure::Broken(step, why))
    }

    async fn reply(&mut self, step: Step, patience: Duration) -> Result<Reply, Failure> {
        let why = match timeout(patience, Reply::read(&mut self.stream)).await {
            Ok(Ok(reply)) => return Ok(reply),
            Ok(Err(fault)) => fault.to_string(),
            Err(_) => "no answer in time".to_owned(),
        };
        self.in_step = false;
        Err(Failure::Broken(step, why))
    }
}

fn broken(why: impl Into<String>) -> Failure {
    Failure::Broken(Step::Opening, why.into())
}
