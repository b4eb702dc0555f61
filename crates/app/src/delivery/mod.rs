//! Delivery: how a message is written, who takes it, and the queue it waits in.
//!
//! A [`Transport`] takes an [`Envelope`] and says truthfully what became of it. Nothing here knows a campaign, a
//! supporter or a letter; what this room does not do either is an MTA's work: no MX look-up, no bounces.

mod address;
mod dkim;
mod dkim_relaxed;
mod maildir;
mod message;
mod queue;
mod relay_url;
mod retry;
mod sender;
mod smtp;
mod text;
mod verp;
mod way;
mod wire;
mod worker;

#[cfg(test)]
pub mod dkim_tests;
#[cfg(test)]
pub mod fake_relay;
#[cfg(test)]
mod smtp_tests;

pub use address::to_ascii;
pub use dkim::{DkimFault, DkimSigner, KeyRecord};
pub use maildir::Maildir;
pub use message::{Attachment, Mailbox, Message};
pub(crate) use queue::{Lease, Queue, queue};
pub use retry::{Fate, LEASE, TERM, after};
pub use sender::{own_domain, sender};
pub use smtp::Relay;
pub use text::{line, lines};
pub use verp::Verp;
pub use way::Way;
pub(crate) use worker::{End, Ended, Todo, hand_over};

use std::sync::Arc;

use crate::kernel::{Chance, Clock};

/// What an SMTP server is told, and the message itself (RFC 5321, section 2.3.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// The return path: where bounces go.
    pub from: String,
    pub to: String,
    pub message: Vec<u8>,
}

/// What a transport did with an envelope. `server` is the name that answered, empty when none did; `reply` is its
/// text, or what went wrong before it could answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A server took responsibility for it.
    Accepted { server: String, code: Option<i64>, reply: String },
    /// Not now: trying again may help.
    Deferred { server: String, code: Option<i64>, reply: String },
    /// Never, says the server.
    Refused { server: String, code: Option<i64>, reply: String },
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

impl Outcome {
    /// Did nobody answer at all? Then the trouble is the way, not this envelope.
    pub fn is_unreachable(&self) -> bool {
        matches!(self, Self::Deferred { server, code: None, .. } if server.is_empty())
    }

    pub fn is_accepted(&self) -> bool {
        matches!(self, Self::Accepted { .. })
    }

    pub fn server(&self) -> &str {
        match self {
            Self::Accepted { server, .. } | Self::Deferred { server, .. } | Self::Refused { server, .. } => {
                server
            }
        }
    }

    pub fn code(&self) -> Option<i64> {
        match self {
            Self::Accepted { code, .. } | Self::Deferred { code, .. } | Self::Refused { code, .. } => *code,
        }
    }

    pub fn reply(&self) -> &str {
        match self {
            Self::Accepted { reply, .. } | Self::Deferred { reply, .. } | Self::Refused { reply, .. } => {
                reply
            }
        }
    }
}
