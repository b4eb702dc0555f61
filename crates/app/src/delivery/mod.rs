//! Delivery: how a message is written, who takes it, and the queue it waits in.
//!
//! A [`Transport`] takes an [`Envelope`] and says truthfully what became of it. Nothing here knows a campaign, a
//! supporter or a letter; what this room does not do either is an MTA's work: no MX look-up, no bounces.

mod address;
mod dkim;
mod dkim_relaxed;
mod maildir;
mod message;
mod outcome;
mod queue;
mod relay_url;
mod retry;
mod sender;
mod smtp;
mod text;
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
pub mod readers;
#[cfg(test)]
mod smtp_tests;

pub use address::to_ascii;
pub use dkim::{DkimFault, DkimSigner, KeyRecord};
pub use maildir::Maildir;
pub use message::{Attachment, Mailbox, Message};
pub use outcome::{About, Answer, Outcome};
pub(crate) use queue::{Lease, Queue, queue};
pub use retry::{Fate, LEASE, TERM, after};
pub use sender::{own_domain, sender};
pub use smtp::Relay;
pub use text::{line, lines};
pub use verdict::Step;
pub use verp::Verp;
pub use way::Way;
pub(crate) use worker::{End, Ended, Todo, hand_over};

use std::sync::Arc;

use crate::kernel::{Chance, Clock};

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
    Smtp(Arc<Relay>),
}

impl Transport {
    /// Reads `maildir:DIR`, `smtp://[USER:PASSWORD@]HOST[:PORT]` or `smtps://…`.
    ///
    /// `smtp://` demands STARTTLS; `?tls=none` and `?tls=opportunistic` must be asked for. `?connections=N` sets
    /// how many messages may be under way at once. `domain` is our own, for the greeting. Touches neither disk
    /// nor network.
    pub fn parse(
        url: &str,
        domain: &str,
        clock: Arc<dyn Clock>,
        chance: &dyn Chance,
    ) -> Result<Self, TransportFault> {
        if let Some(folder) = url.strip_prefix("maildir:") {
            if folder.is_empty() {
                return Err(TransportFault(
                    "maildir: needs a folder, as in maildir:/var/mail/demarche".into(),
                ));
            }
            return Ok(Self::Maildir(Arc::new(Maildir::new(folder, domain, clock, chance))));
        }
        relay_url::parse(url, domain).map(|settings| Self::Smtp(Arc::new(Relay::new(settings))))
    }

    /// Hands one envelope over and says what became of it; never fails otherwise.
    pub async fn deliver(&self, envelope: &Envelope) -> Outcome {
        match self {
            Self::Maildir(maildir) => maildir.deliver(envelope).await,
            Self::Smtp(relay) => relay.deliver(envelope).await,
        }
    }

    /// What was learnt of late about getting through.
    pub fn way(&self) -> &Way {
        match self {
            Self::Maildir(maildir) => &maildir.way,
            Self::Smtp(relay) => &relay.way,
        }
    }

    /// How many envelopes may be under way at once.
    pub fn in_flight(&self) -> usize {
        match self {
            // Several writers share one flush of the disk.
            Self::Maildir(_) => 8,
            Self::Smtp(relay) => relay.connections(),
        }
    }

    /// Tries everything but a message: the folder's rights, or connection, encryption and password. For the
    /// doctor; says what answered, or what is wrong.
    pub async fn test(&self) -> Result<String, String> {
        match self {
            Self::Maildir(maildir) => maildir.test().await,
            Self::Smtp(relay) => relay.test().await,
        }
    }
}
