//! LMTP (RFC 2033): a mail server on this machine or network hands messages in. What is answered 250 is durable.
//!
//! Commands are parsed by a library; what is kept here is the order of steps and the limits. There is no encryption
//! and no password: listen on the loopback, or on a network of your own.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use app::App;
use app::inbound::{InboundFailure, Incoming, about};
use smtp_proto::Request;
use smtp_proto::request::receiver::{DataReceiver, DummyDataReceiver};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::timeout;

use super::door::{Listener, Stream};
use super::{MESSAGE_MAX, take_in};
use crate::running::Stop;

const CONNECTIONS: usize = 16;
/// RFC 5321, section 4.5.3.2.7: at least five minutes between commands.
const COMMAND_WITHIN: Duration = Duration::from_mins(5);
const MESSAGE_WITHIN: Duration = Duration::from_mins(10);
/// RFC 5321, section 4.5.3.1: 512 octets a line, some more for extensions.
const LINE_MAX: u64 = 2_048;
const RECIPIENTS_MAX: usize = 100;
/// So many commands that lead to nothing, and the connection ends.
const FAULTS_MAX: usize = 20;
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);
/// A message that is being handed in when the site stops may take this long.
const GRACE: Duration = Duration::from_secs(10);

/// Takes messages in until stopping is wished for; what is being handed in is finished.
pub async fn serve(app: App, listener: Listener, mut stop: Stop) {
    let room = Arc::new(Semaphore::new(CONNECTIONS));
    let mut sessions = JoinSet::new();
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = stop.requested() => break,
            Some(_) = sessions.join_next() => continue,
        };
        match accepted {
            Ok(stream) => {
                let (app, stop, room) = (app.clone(), stop.clone(), Arc::clone(&room));
                sessions.spawn(async move {
                    let Ok(_place) = room.try_acquire() else {
                        return farewell(stream).await;
                    };
                    // A connection that breaks off has handed nothing in: the server tries again.
                    Session::new(app, stream).run(stop).await.ok();
                });
            }
            Err(error) => {
                tracing::error!(%error, "no mail connection can be taken");
                tokio::time::sleep(ACCEPT_PAUSE).await;
            }
        }
    }
    timeout(GRACE, async { while sessions.join_next().await.is_some() {} }).await.ok();
}

async fn farewell(mut stream: Box<dyn Stream>) {
    stream.write_all(b"421 4.3.2 too many connections, come back soon\r\n").await.ok();
}

struct Session {
    app: App,
    stream: BufReader<Box<dyn Stream>>,
    greeted: bool,
    from: Option<String>,
    to: Vec<String>,
    faults: usize,
}

impl Session {
    fn new(app: App, stream: Box<dyn Stream>) -> Self {
        let stream = BufReader::new(stream);
        Self { app, stream, greeted: false, from: None, to: Vec::new(), faults: 0 }
    }

    async fn run(&mut self, mut stop: Stop) -> io::Result<()> {
        let domain = self.app.settings.from_domain.clone();
        self.say(&format!("220 {domain} LMTP demarche")).await?;
        loop {
            let line = tokio::select! {
                line = timeout(COMMAND_WITHIN, self.line()) => line,
                () = stop.requested() => return self.say("421 4.3.2 stopping").await,
            };
            let line = match line {
                Err(_) => return self.say("421 4.4.2 no command in time").await,
                Ok(line) => line?,
            };
            match line {
                None => return Ok(()),
                Some(line) => {
                    if !self.obey(&line, &domain).await? {
                        return Ok(());
                    }
                }
            }
            if self.faults > FAULTS_MAX {
                return self.say("421 4.7.0 too many faults").await;
            }
        }
    }

    /// One command; nothing when the other side has gone. A line that does not end is cut.
    async fn line(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut line = Vec::new();
        (&mut self.stream).take(LINE_MAX).read_until(b'\n', &mut line).await?;
        if line.is_empty() {
            return Ok(None);
        }
        if !line.ends_with(b"\n") && line.len() as u64 == LINE_MAX {
            return Err(io::Error::other("a line without end"));
        }
        Ok(Some(line))
    }

    async fn say(&mut self, reply: &str) -> io::Result<()> {
        self.stream.get_mut().write_all(format!("{reply}\r\n").as_bytes()).await
    }

    /// Answers a command; false when it was the last.
    async fn obey(&mut self, line: &[u8], domain: &str) -> io::Result<bool> {
        let request = Request::parse(&mut line.iter()).map(Request::into_owned);
        match request {
            Ok(Request::Lhlo { .. }) => {
                self.greeted = true;
                self.forget();
                self.say(&format!(
                    "250-{domain}\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES\r\n250 SIZE \
                     {MESSAGE_MAX}"
                ))
                .await?;
            }
            Ok(Request::Mail { from }) if self.greeted && self.from.is_none() => {
                if from.size > MESSAGE_MAX {
                    self.say("552 5.3.4 larger than is taken here").await?;
                } else {
                    self.from = Some(from.address);
                    self.say("250 2.1.0 sender noted").await?;
                }
            }
            Ok(Request::Rcpt { to }) if self.from.is_some() => self.recipient(to.address).await?,
            Ok(Request::Data) if self.from.is_some() => {
                if self.to.is_empty() {
                    self.say("503 5.5.1 no valid recipient").await?;
                } else {
                    self.data().await?;
                }
                self.forget();
            }
            Ok(Request::Rset) => {
                self.forget();
                self.say("250 2.0.0 forgotten").await?;
            }
            Ok(Request::Noop { .. }) => self.say("250 2.0.0 here").await?,
            Ok(Request::Vrfy { .. }) => self.say("252 2.5.0 hand it in and see").await?,
            Ok(Request::Quit) => {
                self.say("221 2.0.0 goodbye").await?;
                return Ok(false);
            }
            Ok(Request::Ehlo { .. } | Request::Helo { .. }) => {
                self.fault("500 5.5.1 this is LMTP: LHLO").await?;
            }
            Ok(Request::Mail { .. } | Request::Rcpt { .. } | Request::Data) => {
                self.fault("503 5.5.1 LHLO, MAIL, RCPT, DATA, in this order").await?;
            }
            Ok(_) => self.fault("502 5.5.1 not known here").await?,
            Err(_) => self.fault("500 5.5.2 not understood").await?,
        }
        Ok(true)
    }

    fn forget(&mut self) {
        self.from = None;
        self.to.clear();
    }

    async fn fault(&mut self, reply: &str) -> io::Result<()> {
        self.faults += 1;
        self.say(reply).await
    }

    async fn recipient(&mut self, address: String) -> io::Result<()> {
        if self.to.len() >= RECIPIENTS_MAX {
            return self.say("452 4.5.3 too many recipients").await;
        }
        // Whoever made it up learns no more than that there is no such address.
        if about(&self.app, &address).is_none() {
            metrics::counter!("demarche_inbound_total", "done" => "not_ours").increment(1);
            return self.fault("550 5.1.1 no such address here").await;
        }
        self.to.push(address);
        self.say("250 2.1.5 recipient noted").await
    }

    /// The message, then one reply for each recipient (RFC 2033, section 4.2).
    async fn data(&mut self) -> io::Result<()> {
        self.say("354 go on").await?;
        let message = timeout(MESSAGE_WITHIN, self.message()).await;
        let message = message.map_err(|_| io::Error::other("no message in time"))??;
        let (from, to) = (self.from.clone().unwrap_or_default(), self.to.clone());
        for address in &to {
            let reply = match &message {
                None => "552 5.3.4 larger than is taken here".to_owned(),
                Some(message) => {
                    let incoming = Incoming { from: &from, to: address, message };
                    match take_in(&self.app, incoming).await {
                        Ok(done) => format!("250 2.0.0 {}", done.as_str()),
                        Err(InboundFailure::NotOurs) => "550 5.1.1 no such address here".to_owned(),
                        Err(InboundFailure::Loop) => "554 5.4.6 it runs in a circle".to_owned(),
                        Err(InboundFailure::TooMany) => "452 4.2.2 too much of this waits already".to_owned(),
                        Err(_) => "451 4.3.0 not now".to_owned(),
                    }
                }
            };
            self.say(&reply).await?;
        }
        Ok(())
    }

    /// Reads to the final dot; nothing of a message that is too large.
    async fn message(&mut self) -> io::Result<Option<Vec<u8>>> {
        let (mut receiver, mut message) = (DataReceiver::new(), Vec::new());
        let mut discarding: Option<DummyDataReceiver> = None;
        loop {
            let bytes = self.stream.fill_buf().await?;
            if bytes.is_empty() {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            let (given, mut rest) = (bytes.len(), bytes.iter());
            let over = match &mut discarding {
                Some(discarding) => discarding.ingest(&mut rest),
                None => receiver.ingest(&mut rest, &mut message),
            };
            let used = given - rest.as_slice().len();
            self.stream.consume(used);
            if over {
                return Ok((discarding.is_none() && message.len() <= MESSAGE_MAX).then_some(message));
            }
            if discarding.is_none() && message.len() > MESSAGE_MAX {
                discarding = Some(DummyDataReceiver::new_data(&receiver));
                message = Vec::new();
            }
        }
    }
}
