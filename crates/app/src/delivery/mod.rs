//! Delivery: how a message is written, who takes it, and the queue it waits in.
//!
//! A [`Transport`] takes an [`Envelope`] and says truthfully what became of it. Nothing here knows a campaign, a
//! supporter or a letter; what this room does not do either is an MTA's work: no MX look-up, no bounces.

mod address;
mod carry;
mod content;
mod dialogue;
mod dkim;
mod dkim_key;
mod dkim_relaxed;
mod journal;
mod maildir;
mod message;
mod offers;
mod outcome;
mod pool;
mod queue;
mod relay_url;
mod relays;
mod reply;
mod rest;
mod retry;
mod sender;
mod settings;
mod smtp;
mod text;
mod tried;
mod verdict;
mod verp;
mod way;
mod wire;
mod worker;

#[cfg(test)]
pub mod dkim_tests;
#[cfg(test)]
pub mod fake_relay;
#[cfg(test)]
mod fault_tests;
#[cfg(test)]
pub mod readers;
#[cfg(test)]
mod smtp_tests;

pub use address::to_ascii;
pub(crate) use carry::{Held, Work, carry};
pub use dkim::{DkimFault, DkimSigner, KeyRecord};
pub use dkim_key::DkimKind;
pub use journal::Journal;
pub(crate) use journal::Note;
pub use maildir::Maildir;
pub use message::{Attachment, Mailbox, Message};
pub use outcome::{About, Answer, Outcome};
pub(crate) use queue::{ByAge, Lease, Queue, queue};
pub use relays::{RelayAlarm, RelayState, Relays};
pub use rest::{Cause, Pause};
pub use retry::{Fate, LEASE, TERM, after, within};
pub use sender::{own_domain, sender};
pub use text::{line, lines};
pub use tried::{Carried, Share, Tried, attempt};
pub use verdict::Step;
pub use verp::Verp;
pub(crate) use worker::{End, Ended, Todo};

use std::sync::Arc;

use crate::kernel::{Chance, Clock, Timestamp};

/// What an SMTP server is told, and the message itself (RFC 5321, section 2.3.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// The return path: where bounces go. Empty for `<>`: nobody shall answer (RFC 5321, section 4.5.5).
    pub from: String,
    pub to: String,
    pub message: Vec<u8>,
}

/// A transport that cannot be set up as the configuration has it. Never holds a password.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct TransportFault(pub String);

/// Where envelopes go. Cheap to clone.
#[derive(Debug, Clone)]
pub enum Transport {
    Maildir(Arc<Maildir>),
    Smtp(Arc<Relays>),
}

impl Transport {
    /// Reads `maildir:DIR`, or one or several of `smtp://[USER:PASSWORD@]HOST[:PORT]` and `smtps://…`, separated by
    /// blanks, the preferred one first.
    ///
    /// `smtp://` demands STARTTLS; `?tls=none` and `?tls=opportunistic` must be asked for. `?connections=N` sets
    /// how many messages may be under way at once. `domain` is our own, for the greeting. Touches neither disk
    /// nor network.
    pub fn parse(
        urls: &str,
        domain: &str,
        clock: Arc<dyn Clock>,
        chance: &dyn Chance,
    ) -> Result<Self, TransportFault> {
        if let Some(folder) = urls.strip_prefix("maildir:") {
            if folder.is_empty() {
                return Err(TransportFault(
                    "maildir: needs a folder, as in maildir:/var/mail/demarche".into(),
                ));
            }
            return Ok(Self::Maildir(Arc::new(Maildir::new(folder, domain, clock, chance))));
        }
        relay_url::parse_all(urls, domain).map(|settings| Self::Smtp(Arc::new(Relays::new(settings, clock))))
    }

    /// Hands one envelope over and says what became of it; never fails otherwise.
    pub async fn deliver(&self, envelope: &Envelope) -> Outcome {
        match self {
            Self::Maildir(maildir) => maildir.deliver(envelope).await,
            Self::Smtp(relays) => relays.deliver(envelope).await,
        }
    }

    /// May anything go out now? If not, wait until `opens_at`: an attempt would only be counted in vain.
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.opens_at(now) <= now
    }

    pub fn opens_at(&self, now: Timestamp) -> Timestamp {
        match self {
            Self::Maildir(maildir) => maildir.way.opens_at(now),
            Self::Smtp(relays) => relays.opens_at(now),
        }
    }

    /// How many envelopes may be under way at once.
    pub fn in_flight(&self) -> usize {
        match self {
            // Several writers share one flush of the disk.
            Self::Maildir(_) => 8,
            Self::Smtp(relays) => relays.connections(),
        }
    }

    /// Tries everything but a message: the folder's rights, or of each relay connection, encryption and password.
    /// For the doctor; says what each offers, or what is wrong.
    pub async fn test(&self) -> Vec<(String, Result<String, String>)> {
        match self {
            Self::Maildir(maildir) => vec![(String::new(), maildir.test().await)],
            Self::Smtp(relays) => relays.test().await,
        }
    }

    /// How each relay is; nothing for a folder.
    pub fn relays(&self) -> Vec<RelayState> {
        match self {
            Self::Maildir(_) => Vec::new(),
            Self::Smtp(relays) => relays.states(),
        }
    }

    /// Takes what there is to tell the operator since the last time.
    pub fn alarms(&self) -> Vec<RelayAlarm> {
        match self {
            Self::Maildir(_) => Vec::new(),
            Self::Smtp(relays) => relays.alarms(),
        }
    }

    /// Says goodbye on every idle connection.
    pub async fn close(&self) {
        if let Self::Smtp(relays) = self {
            relays.close().await;
        }
    }
}
