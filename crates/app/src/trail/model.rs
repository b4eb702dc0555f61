use uuid::Uuid;

use crate::kernel::Timestamp;

/// Who does something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    Account(Uuid),
    /// Whoever has the machine: a command.
    Command,
    /// The program by itself: a job.
    Program,
}

impl Actor {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Account(_) => "account",
            Self::Command => "command",
            Self::Program => "program",
        }
    }

    pub fn account(self) -> Option<Uuid> {
        if let Self::Account(id) = self { Some(id) } else { None }
    }
}

/// What can be noted. The text of one is `trail-` and its name in `desk.ftl`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Act {
    AccountAdded,
    AccountRemoved,
    AccountChanged,
    AccountBegunAnew,
    LinkMade,
    SignedIn,
    SignedInByLink,
    RecoveryCodeUsed,
    SessionEnded,
    PasskeyAdded,
    PasskeyRemoved,
    PasswordSet,
    PasswordRemoved,
    RecoveryCodesMade,
    OrganisationAdded,
    OrganisationChanged,
    MemberInvited,
    InvitationAccepted,
    RoleChanged,
    MemberRemoved,
    TrailRead,
    CampaignMade,
    CampaignEdited,
    CampaignShown,
    CampaignMoved,
    CampaignExtended,
    SupportersExported,
    VolunteerInvited,
    VolunteerEnded,
    CampaignShared,
    LetterTested,
    AddressMended,
    ModerationRead,
    SignaturesReleased,
    SignaturesRemoved,
    ModerationUndone,
    BlocksRead,
    BlocksAdded,
    BlockRemoved,
    IdentityLinked,
    IdentityUnlinked,
}

impl Act {
    pub const ALL: [Self; 41] = [
        Self::AccountAdded,
        Self::AccountRemoved,
        Self::AccountChanged,
        Self::AccountBegunAnew,
        Self::LinkMade,
        Self::SignedIn,
        Self::SignedInByLink,
        Self::RecoveryCodeUsed,
        Self::SessionEnded,
        Self::PasskeyAdded,
        Self::PasskeyRemoved,
        Self::PasswordSet,
        Self::PasswordRemoved,
        Self::RecoveryCodesMade,
        Self::OrganisationAdded,
        Self::OrganisationChanged,
        Self::MemberInvited,
        Self::InvitationAccepted,
        Self::RoleChanged,
        Self::MemberRemoved,
        Self::TrailRead,
        Self::CampaignMade,
        Self::CampaignEdited,
        Self::CampaignShown,
        Self::CampaignMoved,
        Self::CampaignExtended,
        Self::SupportersExported,
        Self::VolunteerInvited,
        Self::VolunteerEnded,
        Self::CampaignShared,
        Self::LetterTested,
        Self::AddressMended,
        Self::ModerationRead,
        Self::SignaturesReleased,
        Self::SignaturesRemoved,
        Self::ModerationUndone,
        Self::BlocksRead,
        Self::BlocksAdded,
        Self::BlockRemoved,
        Self::IdentityLinked,
        Self::IdentityUnlinked,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::AccountAdded => "account-added",
            Self::AccountRemoved => "account-removed",
            Self::AccountChanged => "account-changed",
            Self::AccountBegunAnew => "account-begun-anew",
            Self::LinkMade => "link-made",
            Self::SignedIn => "signed-in",
            Self::SignedInByLink => "signed-in-by-link",
            Self::RecoveryCodeUsed => "recovery-code-used",
            Self::SessionEnded => "session-ended",
            Self::PasskeyAdded => "passkey-added",
            Self::PasskeyRemoved => "passkey-removed",
            Self::PasswordSet => "password-set",
            Self::PasswordRemoved => "password-removed",
            Self::RecoveryCodesMade => "recovery-codes-made",
            Self::OrganisationAdded => "organisation-added",
            Self::OrganisationChanged => "organisation-changed",
            Self::MemberInvited => "member-invited",
            Self::InvitationAccepted => "invitation-accepted",
            Self::RoleChanged => "role-changed",
            Self::MemberRemoved => "member-removed",
            Self::TrailRead => "trail-read",
            Self::CampaignMade => "campaign-made",
            Self::CampaignEdited => "campaign-edited",
            Self::CampaignShown => "campaign-shown",
            Self::CampaignMoved => "campaign-moved",
            Self::CampaignExtended => "campaign-extended",
            Self::SupportersExported => "supporters-exported",
            Self::VolunteerInvited => "volunteer-invited",
            Self::VolunteerEnded => "volunteer-ended",
            Self::CampaignShared => "campaign-shared",
            Self::LetterTested => "test-letter-sent",
            Self::AddressMended => "address-mended",
            Self::ModerationRead => "moderation-read",
            Self::SignaturesReleased => "signatures-released",
            Self::SignaturesRemoved => "signatures-removed",
            Self::ModerationUndone => "moderation-undone",
            Self::BlocksRead => "blocks-read",
            Self::BlocksAdded => "blocks-added",
            Self::BlockRemoved => "block-removed",
            Self::IdentityLinked => "identity-linked",
            Self::IdentityUnlinked => "identity-unlinked",
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.as_str() == text)
    }
}

/// What something was done to: an account by its id, anything else by a word that staff know it by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    None,
    Account(Uuid),
    Organisation(String),
    Campaign(String),
    /// Anything else: its kind and its id.
    Other(&'static str, String),
}

impl Subject {
    pub(super) fn parts(&self) -> (&'static str, String) {
        match self {
            Self::None => ("", String::new()),
            Self::Account(id) => ("account", id.to_string()),
            Self::Organisation(slug) => ("organisation", slug.clone()),
            Self::Campaign(slug) => ("campaign", slug.clone()),
            Self::Other(kind, id) => (kind, id.clone()),
        }
    }
}

/// An entry to be noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub actor: Actor,
    pub act: Act,
    /// Whose owners read it, besides operators.
    pub organisation: Option<Uuid>,
    pub subject: Subject,
    /// A role, a state, a number: what the act leaves open.
    pub detail: String,
}

impl Entry {
    pub fn new(actor: Actor, act: Act) -> Self {
        Self { actor, act, organisation: None, subject: Subject::None, detail: String::new() }
    }

    #[must_use]
    pub fn of(self, organisation: Uuid) -> Self {
        Self { organisation: Some(organisation), ..self }
    }

    #[must_use]
    pub fn about(self, subject: Subject) -> Self {
        Self { subject, ..self }
    }

    #[must_use]
    pub fn with(self, detail: impl Into<String>) -> Self {
        Self { detail: detail.into(), ..self }
    }
}

/// An entry as it was noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    pub id: Uuid,
    pub at: Timestamp,
    /// `account`, `command` or `program`.
    pub actor: String,
    pub account: Option<Uuid>,
    pub organisation: Option<Uuid>,
    /// The name of an [`Act`]; one of a newer version may stand here too.
    pub act: String,
    pub subject_kind: String,
    pub subject: String,
    pub detail: String,
}
