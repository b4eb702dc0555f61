use std::time::Duration;

use uuid::Uuid;

use super::permissions::{self, Action, Part, Role};
use crate::kernel::Timestamp;
use crate::languages::Language;
use crate::organisations::Organisation;
use crate::trail::Actor;

/// For so long after proving who they are, staff may do what asks for proof (a route says so).
pub const FRESH: Duration = Duration::from_mins(15);

/// A person of the staff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub id: Uuid,
    /// Empty until an invitation is accepted.
    pub name: String,
    /// Empty once removed.
    pub email: String,
    pub language: Language,
    pub is_operator: bool,
    pub has_password: bool,
    pub created_at: Timestamp,
    pub removed_at: Option<Timestamp>,
}

impl Account {
    /// What others know the person by.
    pub fn called(&self) -> &str {
        if self.name.is_empty() { &self.email } else { &self.name }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    pub organisation: Organisation,
    pub role: Role,
}

/// A session as its owner sees it in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub id: Uuid,
    pub account: Uuid,
    /// "Firefox, Linux": enough to know it again.
    pub browser: String,
    pub created_at: Timestamp,
    pub seen_at: Timestamp,
    /// When its owner last proved who they are.
    pub confirmed_at: Timestamp,
}

/// Somebody who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Staff {
    pub account: Account,
    pub session: Session,
    /// Accepted ones, by the organisation's name.
    pub memberships: Vec<Membership>,
}

impl Staff {
    pub fn actor(&self) -> Actor {
        Actor::Account(self.account.id)
    }

    /// In this organisation?
    pub fn may(&self, action: Action, organisation: Uuid) -> bool {
        let fits = |membership: &Membership| {
            membership.organisation.id == organisation && permissions::may(membership.role, action)
        };
        self.account.is_operator || self.memberships.iter().any(fits)
    }

    /// With what these organisations have a part in?
    pub fn may_with(&self, action: Action, parts: &[(Uuid, Part)]) -> bool {
        parts.iter().any(|(organisation, part)| part.covers(action) && self.may(action, *organisation))
    }

    /// In any organisation at all?
    pub fn may_somewhere(&self, action: Action) -> bool {
        let fits = |membership: &Membership| permissions::may(membership.role, action);
        self.account.is_operator || self.memberships.iter().any(fits)
    }

    /// Does the organisation exist for this person?
    pub fn knows(&self, organisation: Uuid) -> bool {
        let is_it = |membership: &Membership| membership.organisation.id == organisation;
        self.account.is_operator || self.memberships.iter().any(is_it)
    }

    pub fn is_fresh(&self, now: Timestamp) -> bool {
        now < self.session.confirmed_at.plus(FRESH)
    }
}
