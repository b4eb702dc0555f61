use dsn::Status;

use crate::kernel::Timestamp;

/// Whether an address is written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AddressState {
    Working,
    /// It failed and rests.
    Demoted,
    /// It has rested, and one letter is trying it.
    Probing,
    /// It bounced before, and a relay has taken a letter since: whether that comes back too is waited for.
    Trial,
}

impl AddressState {
    pub const ALL: [Self; 4] = [Self::Working, Self::Demoted, Self::Probing, Self::Trial];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Working => "working",
            Self::Demoted => "demoted",
            Self::Probing => "probing",
            Self::Trial => "trial",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }
}

/// How an address fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cause {
    /// Its server says that nobody is there.
    Refused,
    /// The mailbox is full.
    Full,
    /// What was accepted came back.
    Bounced,
}

impl Cause {
    pub const ALL: [Self; 3] = [Self::Refused, Self::Full, Self::Bounced];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Full => "full",
            Self::Bounced => "bounced",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|cause| cause.as_str() == text)
    }
}

/// The last failure, in the server's words.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Evidence {
    pub failed_at: Option<Timestamp>,
    pub cause: Option<Cause>,
    pub server: String,
    pub code: Option<i64>,
    pub status: Option<Status>,
    pub reply: String,
}

/// `mx.example said on 2026-11-22T12:00:00Z: 550 5.1.1 User unknown`
impl std::fmt::Display for Evidence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let server = if self.server.is_empty() { "a server" } else { &self.server };
        let word = if self.cause == Some(Cause::Bounced) { "returned a letter" } else { "said" };
        write!(f, "{server} {word}")?;
        if let Some(at) = self.failed_at {
            write!(f, " on {at}")?;
        }
        f.write_str(":")?;
        if let Some(code) = self.code {
            write!(f, " {code}")?;
        }
        // The reply of a dialogue begins with the enhanced code, a bounce's text mostly does not.
        if let Some(status) = self.status.filter(|status| !self.reply.contains(&status.to_string())) {
            write!(f, " {status}")?;
        }
        if !self.reply.is_empty() {
            write!(f, " {}", self.reply)?;
        }
        Ok(())
    }
}

/// The last test letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tested {
    pub at: Timestamp,
    /// `accepted`, `deferred` or `refused`.
    pub outcome: String,
    pub reply: String,
}

/// What is known of one address of a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    pub address: String,
    pub state: AddressState,
    /// In this state; of one that fails again and again, since it worked last.
    pub since: Timestamp,
    /// In a row, those that count.
    pub failures: i64,
    /// Since it last worked.
    pub demotions: i64,
    pub evidence: Evidence,
    /// When one that is not working is looked at again.
    pub again_at: Option<Timestamp>,
    /// When the editors were told of this failure.
    pub told_at: Option<Timestamp>,
    pub tested: Option<Tested>,
    /// Tells two writers of one row apart: each change is later than the one before. `None` before the first.
    pub(super) changed_at: Option<Timestamp>,
}

impl Standing {
    /// Of an address that nothing was learnt of yet.
    pub fn unknown(address: &str) -> Self {
        Self {
            address: address.to_owned(),
            state: AddressState::Working,
            since: Timestamp(0),
            failures: 0,
            demotions: 0,
            evidence: Evidence::default(),
            again_at: None,
            told_at: None,
            tested: None,
            changed_at: None,
        }
    }

    /// Has anything been learnt of it?
    pub fn is_known(&self) -> bool {
        self.changed_at.is_some()
    }

    /// Are letters written to it?
    pub fn is_in_use(&self, now: Timestamp) -> bool {
        self.state == AddressState::Working || (self.state == AddressState::Trial && self.is_due(now))
    }

    pub(super) fn is_due(&self, now: Timestamp) -> bool {
        self.again_at.is_none_or(|at| at <= now)
    }

    pub(super) fn changed(self, now: Timestamp) -> Self {
        let later = self.changed_at.map_or(now, |at| now.max(Timestamp(at.0 + 1)));
        Self { changed_at: Some(later), ..self }
    }
}
