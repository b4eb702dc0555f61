//! One relay: a mail server that takes our messages and sends them on, over a few connections that are used again.

use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;

use dsn::Status;
use tokio::sync::Semaphore;
use tokio::time::Instant;
use tokio_rustls::rustls::ClientConfig;

use super::dialogue::{Dialogue, Failure, PATIENCE, Patience};
use super::pool::Pool;
use super::reply::Reply;
use super::rest::Rest;
use super::settings::RelaySettings;
use super::verdict::{Step, declined};
use super::{Answer, Envelope, Outcome, wire};

/// A server that offers pipelining and stumbles over it is spared it for so long.
const CAREFUL_FOR: Duration = Duration::from_hours(1);

pub struct Relay {
    settings: RelaySettings,
    pub name: String,
    /// Read at the first connection: a start that sends nothing pays nothing.
    tls: OnceLock<Result<Arc<ClientConfig>, String>>,
    pool: Arc<Pool>,
    /// Letters and mails together stay within what the relay may allow us.
    permits: Semaphore,
    careful_since: Mutex<Option<Instant>>,
    patience: Patience,
    pub rest: Rest,
}

impl std::fmt::Debug for Relay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Relay").field("settings", &self.settings).finish_non_exhaustive()
    }
}

/// What came of asking one relay.
#[derive(Debug)]
pub enum Attempt {
    /// It was said of this message, or nobody knows what became of it: no other relay is asked now.
    Settled(Outcome),
    /// The relay's trouble or ours with it; it does not have the message, and another one may take it.
    Elsewhere(Outcome),
    /// Not offered to this relay, whose limits it breaks.
    Unfit(Outcome),
}

impl Relay {
    pub fn new(settings: RelaySettings) -> Self {
        Self {
            name: settings.name(),
            permits: Semaphore::new(settings.connections),
            settings,
            tls: OnceLock::new(),
            pool: Arc::default(),
            careful_since: Mutex::default(),
            patience: PATIENCE,
            rest: Rest::default(),
        }
    }

    /// A relay whose certificate only a test knows.
    #[cfg(test)]
    pub fn trusting(self, certificate: Vec<u8>) -> Self {
        Self { tls: OnceLock::from(wire::tls_config(&[certificate])), ..self }
    }

    #[cfg(test)]
    pub fn patient_for(self, each: Duration) -> Self {
        Self { patience: Patience { open: each, command: each, content: each }, ..self }
    }

    pub fn connections(&self) -> usize {
        self.settings.connections
    }

    pub async fn deliver(&self, envelope: &Envelope) -> Attempt {
        let _permit = self.permits.acquire().await;
        if let Some(mut dialogue) = self.pool.take() {
            let sent = dialogue.send(envelope).await;
            if !has_hung_up(&sent) {
                return self.settle(dialogue, sent);
            }
        }
        match self.open().await {
            Ok(mut dialogue) => {
                let sent = dialogue.send(envelope).await;
                self.settle(dialogue, sent)
            }
            Err(failure) => Attempt::Elsewhere(self.unopened(failure)),
        }
    }

    /// Opens a connection and says what it found, in one line.
    pub async fn test(&self) -> Result<String, String> {
        let mut dialogue = self.open().await.map_err(|failure| match failure {
            Failure::LoginDeclined(reply) => format!("login failed: {} {}", reply.code, reply.text()),
            other => self.unopened(other).reply().to_owned(),
        })?;
        dialogue.noop().await.map_err(|failure| self.unopened(failure).reply().to_owned())?;
        let encryption = dialogue.encryption().unwrap_or("no encryption");
        let found = format!("{} takes mail: {encryption}, {}", dialogue.server, dialogue.offers.describe());
        dialogue.quit().await;
        Ok(found)
    }

    pub async fn close(&self) {
        self.pool.close().await;
    }

    async fn open(&self) -> Result<Dialogue, Failure> {
        let config = self.tls.get_or_init(|| wire::tls_config(&[])).clone();
        let config = config.map_err(|why| Failure::Broken(Step::Opening, why))?;
        let careful = *self.careful_since.lock().unwrap_or_else(PoisonError::into_inner);
        let pipelining = careful.is_none_or(|since| since.elapsed() > CAREFUL_FOR);
        Dialogue::open(&self.settings, config, pipelining, self.patience).await
    }

    /// What a server says before a message is named is about us or itself, so it never refuses a letter.
    fn unopened(&self, failure: Failure) -> Outcome {
        match failure {
            Failure::Declined(_, reply) | Failure::LoginDeclined(reply) => {
                declined(Step::Opening, &self.name, "", reply.code, &reply.text())
            }
            Failure::Broken(_, why) | Failure::Unknown(why) | Failure::Unfit(_, why) => {
                Outcome::Deferred(Answer { relay: self.name.clone(), ..Answer::ours(&why) })
            }
        }
    }

    /// Keeps the connection if it is still good, and turns what happened into an outcome.
    fn settle(&self, dialogue: Dialogue, sent: Result<Reply, Failure>) -> Attempt {
        let server = dialogue.server.clone();
        if dialogue.pipelines() && !dialogue.is_in_step() {
            // Once too often costs a little time, once too rarely every letter.
            *self.careful_since.lock().unwrap_or_else(PoisonError::into_inner) = Some(Instant::now());
        }
        self.pool.put(dialogue);
        let answer =
            |why: &str| Answer { relay: self.name.clone(), server: server.clone(), ..Answer::ours(why) };
        match sent {
            Ok(reply) => {
                let answer = answer(&reply.text());
                let (code, status) = (Some(reply.code.into()), Status::at_start_of(&answer.reply));
                Attempt::Settled(Outcome::Accepted(Answer { code, status, ..answer }))
            }
            Err(Failure::LoginDeclined(reply)) => {
                Attempt::Elsewhere(declined(Step::Opening, &self.name, &server, reply.code, &reply.text()))
            }
            Err(Failure::Declined(step, reply)) => {
                let outcome = declined(step, &self.name, &server, reply.code, &reply.text());
                if outcome.is_about_the_relay() {
                    Attempt::Elsewhere(outcome)
                } else {
                    Attempt::Settled(outcome)
                }
            }
            Err(Failure::Unfit(code, text)) => {
                Attempt::Unfit(declined(Step::Sender, &self.name, &server, code, &text))
            }
            Err(Failure::Broken(_, why)) => Attempt::Elsewhere(Outcome::Deferred(answer(&why))),
            Err(Failure::Unknown(why)) => {
                let why = format!(
                    "{why}; the message was handed over whole and may have been taken: it may arrive twice"
                );
                Attempt::Settled(Outcome::Deferred(answer(&why)))
            }
        }
    }
}

/// A server may have hung up while a connection was idle, or do so now (421): nothing was said of the message yet,
/// so it is said anew.
fn has_hung_up(sent: &Result<Reply, Failure>) -> bool {
    match sent {
        Err(Failure::Broken(step, _)) => *step == Step::Sender,
        Err(Failure::Declined(step, reply)) => *step == Step::Sender && reply.code == 421,
        _ => false,
    }
}
