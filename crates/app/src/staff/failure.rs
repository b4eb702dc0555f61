use db::DbError;

use crate::kernel::{Failure, Kind};

/// Why a password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    Short,
    Long,
    /// Among the first that anyone would try.
    Guessable,
}

#[derive(Debug, thiserror::Error)]
pub enum StaffFailure {
    #[error("there is no such account, member or session")]
    Missing,
    #[error("there is no such organisation")]
    NoOrganisation,
    #[error("that is no e-mail address")]
    Address,
    #[error("a name is needed, of 100 characters at most")]
    Name,
    #[error("there is an account of this address already")]
    Taken,
    /// Whatever of it was wrong: which part is nobody's business.
    #[error("the sign-in was refused")]
    Refused,
    #[error("the link does not exist, was used, or has expired")]
    Link,
    /// Somebody who can sign in accepts by doing so.
    #[error("sign in first: the invitation is for an account that can")]
    SignInFirst,
    #[error("the password cannot be taken")]
    Weak(Weakness),
    #[error("the code is not right, or was used")]
    Code,
    #[error("the passkey was not taken: {0}")]
    Passkey(String),
    #[error("that was the only way to sign in")]
    LastWay,
    #[error("an organisation keeps one owner at least")]
    LastOwner,
    #[error("too many sign-ins at once")]
    Busy,
    #[error("the accounts cannot be read or written now: {0}")]
    Unavailable(String),
    #[error("{0}")]
    Internal(String),
}

impl Failure for StaffFailure {
    fn kind(&self) -> Kind {
        match self {
            Self::Missing | Self::NoOrganisation | Self::Link => Kind::Missing,
            Self::Address | Self::Name | Self::Weak(_) | Self::Code | Self::Passkey(_) => Kind::Invalid,
            Self::Taken | Self::LastWay | Self::LastOwner => Kind::Conflict,
            Self::Refused | Self::SignInFirst => Kind::Forbidden,
            Self::Busy | Self::Unavailable(_) => Kind::Unavailable,
            Self::Internal(_) => Kind::Internal,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Missing => "staff_missing",
            Self::NoOrganisation => "organisation_missing",
            Self::Address => "staff_address",
            Self::Name => "staff_name",
            Self::Taken => "staff_taken",
            Self::Refused => "staff_refused",
            Self::Link => "staff_link",
            Self::SignInFirst => "staff_sign_in_first",
            Self::Weak(_) => "staff_password_weak",
            Self::Code => "staff_code",
            Self::Passkey(_) => "staff_passkey",
            Self::LastWay => "staff_last_way",
            Self::LastOwner => "staff_last_owner",
            Self::Busy => "staff_busy",
            Self::Unavailable(_) => "staff_unavailable",
            Self::Internal(_) => "staff_internal",
        }
    }
}

impl From<DbError> for StaffFailure {
    fn from(error: DbError) -> Self {
        if error.is_unavailable() {
            Self::Unavailable(error.to_string())
        } else {
            Self::Internal(error.to_string())
        }
    }
}
