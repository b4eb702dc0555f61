//! What became of an envelope: what was answered, at which step, and what that was about.

use dsn::Status;

use super::text;

/// What a transport did with an envelope. Each pattern may be written `Outcome::Refused { .. }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// A server took responsibility for it.
    Accepted(Answer),
    /// Not now: trying again may help.
    Deferred(Answer),
    /// Never, says the server.
    Refused(Answer),
}

/// What was answered, and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// Which relay of ours, as `host:port`; empty when it was none.
    pub relay: String,
    /// The name that answered, empty when nobody did.
    pub server: String,
    pub code: Option<i64>,
    /// The enhanced code (RFC 3463), where the reply had one.
    pub status: Option<Status>,
    /// The text of the reply, the enhanced code included, or what went wrong before there was one. One line.
    pub reply: String,
    pub about: About,
}

/// What an answer is about: it decides who is counted with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum About {
    /// The way to the relay, or trouble of the relay's own: every letter meets it alike.
    #[default]
    Way,
    /// Ourselves: our login, our sender, our standing with receivers. Every letter meets it alike.
    Us,
    /// The recipient's address.
    Mailbox,
    /// This message: its size, its form, what it says.
    Message,
    /// A rule of the receiver's that may concern us, the recipient or the message.
    Policy,
}

const REPLY_MAX: usize = 500;

impl Answer {
    /// Nobody answered, or it is our own word: what went wrong.
    pub fn ours(reply: &str) -> Self {
        Self { reply: brief(reply), ..Self::default() }
    }
}

impl Outcome {
    pub fn answer(&self) -> &Answer {
        match self {
            Self::Accepted(answer) | Self::Deferred(answer) | Self::Refused(answer) => answer,
        }
    }

    /// Did nobody get to hear of this envelope? Then the trouble is the way.
    pub fn is_unreachable(&self) -> bool {
        matches!(self, Self::Deferred(answer) if answer.server.is_empty())
    }

    /// Is it the relay's trouble, or ours with it, and not this envelope's?
    pub fn is_about_the_relay(&self) -> bool {
        !self.is_accepted() && matches!(self.answer().about, About::Way | About::Us)
    }

    pub fn is_accepted(&self) -> bool {
        matches!(self, Self::Accepted { .. })
    }

    /// Does the recipient's address not work, for good? Not so when the message or ourselves were declined.
    pub fn is_about_the_mailbox(&self) -> bool {
        matches!(self, Self::Refused(answer) if answer.about == About::Mailbox)
    }

    pub fn server(&self) -> &str {
        &self.answer().server
    }

    pub fn code(&self) -> Option<i64> {
        self.answer().code
    }

    pub fn status(&self) -> Option<Status> {
        self.answer().status
    }

    pub fn reply(&self) -> &str {
        &self.answer().reply
    }

    pub fn relay(&self) -> &str {
        &self.answer().relay
    }
}

/// A server's words as we keep them: one line, not endless.
pub fn brief(reply: &str) -> String {
    text::line(reply).chars().take(REPLY_MAX).collect()
}
