use crate::drafts::DraftFailure;
use crate::kernel::{Failure, Kind};

#[derive(Debug, thiserror::Error)]
pub enum TranslationFailure {
    #[error("{0}")]
    Draft(#[from] DraftFailure),
    #[error("this language is there already")]
    There,
    #[error("nobody checks their own words: ask a second person")]
    OwnWords,
    #[error("not all of it is checked yet")]
    Unchecked,
    #[error("this file cannot be read: {0}")]
    File(String),
}

impl Failure for TranslationFailure {
    fn kind(&self) -> Kind {
        match self {
            Self::Draft(failure) => failure.kind(),
            Self::There | Self::OwnWords | Self::Unchecked => Kind::Conflict,
            Self::File(_) => Kind::Invalid,
        }
    }

    fn code(&self) -> &'static str {
        match self {
            Self::Draft(failure) => failure.code(),
            Self::There => "translation_there",
            Self::OwnWords => "translation_own_words",
            Self::Unchecked => "translation_unchecked",
            Self::File(_) => "translation_file",
        }
    }
}

impl From<db::DbError> for TranslationFailure {
    fn from(error: db::DbError) -> Self {
        Self::Draft(error.into())
    }
}
